"""Reads what `pnpm tagger-data` wrote and cuts it into sequences of at most LONGEST tokens: whole blocks, if they fit."""
import collections
import json

import numpy as np

LONGEST = 256
FEWEST = 2


class Corpus:
    def __init__(self, file):
        with open(file) as lines:
            header = json.loads(next(lines))
            self.type_sizes = list(header['typeColumns'].values())
            self.place_sizes = list(header['placeColumns'].values())
            self.articles = [json.loads(line) for line in lines]


def vocabulary(corpus):
    """Hashes of the words seen often enough, most frequent first, with their counts; row 0 is for all others."""
    counts = collections.Counter()
    for article in corpus.articles:
        types = np.array(article['types'], dtype=np.int64).reshape(-1, len(corpus.type_sizes))
        counts.update(types[article['typeOf'], 0].tolist())
    return [(word, count) for word, count in counts.most_common() if count >= FEWEST]


def cuts(block, sentence):
    """Starts and ends of sequences: a block, or where it is too long its sentences in turn, or a piece of one."""
    found, first, count = [], 0, len(block)
    while first < count:
        last = first
        while last < count and block[last] == block[first] and last - first < LONGEST:
            last += 1
        if last < count and block[last] == block[first]:
            back = last
            while back > first and sentence[back] == sentence[back - 1]:
                back -= 1
            last = back if back > first else last
        found.append((first, last))
        first = last
    return found


def sequences(corpus, rows, silver_ids):
    """One dictionary of arrays for each sequence."""
    out = []
    for number, article in enumerate(corpus.articles):
        types = np.array(article['types'], dtype=np.int64).reshape(-1, len(corpus.type_sizes))
        types[:, 0] = [rows.get(word, 0) for word in types[:, 0].tolist()]
        types = types[article['typeOf']]
        places = np.array(article['places'], dtype=np.int64).reshape(-1, len(corpus.place_sizes))
        features = np.concatenate([types, places], 1)
        tags = np.array(article['tags'])
        owner = np.array(article['owner'])
        silver = np.array([silver_ids.get(tag, 0) for tag in article['silver']])
        for first, last in cuts(article['block'], article['sentence']):
            part = slice(first, last)
            out.append({
                'article': number, 'first': first, 'features': features[part], 'tags': tags[part],
                'owner': owner[part], 'silver': silver[part],
            })
    return out


def silver_tags(corpus):
    """Part of speech with entity type, where frequent; 0 is for none."""
    counts = collections.Counter(tag for article in corpus.articles for tag in article['silver'] if tag)
    return {tag: i + 1 for i, (tag, count) in enumerate(counts.most_common()) if count >= 30}
