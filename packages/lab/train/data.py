"""Reads what `pnpm tagger-data` wrote and cuts it into sequences of at most LONGEST tokens: whole blocks, if they fit."""
import collections
import json
import re

import numpy as np

LONGEST = 256
FEWEST = 2
# A value of the column `shape`: such words are known with zeros for digits.
NUMBER = 8


class Corpus:
    def __init__(self, file, wanted=lambda id: True):
        with open(file) as lines:
            header = json.loads(next(lines))
            self.type_sizes = list(header['typeColumns'].values())
            self.place_sizes = list(header['placeColumns'].values())
            self.articles = [article for article in map(json.loads, lines) if wanted(article['id'])]


def types_of(article, width):
    return np.array(article['types'], dtype=np.int64).reshape(-1, width)


def vocabulary(corpus, more=()):
    """Hashes of words with the words and how often the corpus has them: those seen often enough, most frequent first, and
    `more` after them; row 0 of the table of words is for all others."""
    counts, words = collections.Counter(), {}
    for article in corpus.articles:
        types = types_of(article, len(corpus.type_sizes))
        counts.update(types[article['typeOf'], 0].tolist())
        for key, hashed in zip(article['keys'], types[:, 0].tolist()):
            word = key[1:][:32]
            words[hashed] = re.sub(r'\d', '0', word) if ord(key[0]) == NUMBER else word
    seen = [(hashed, words[hashed], count) for hashed, count in counts.most_common() if count >= FEWEST]
    known = {hashed for hashed, _, _ in seen}
    return seen + [(hashed, word, 1) for word in more if (hashed := hash_of(word)) not in known]


def hash_of(word):
    """The hash of `features.ts`: FNV-1a over UTF-16 units, mixed once more, as a signed number."""
    value, units = 0x811C9DC5, word.encode('utf-16-le')
    for low, high in zip(units[0::2], units[1::2]):
        value = ((value ^ (low | high << 8)) * 0x01000193) & 0xFFFFFFFF
    value ^= value >> 15
    return value - (1 << 32) if value >= 1 << 31 else value


def cuts(block, sentence, cost, limit):
    """Starts and ends of sequences: a block, or where it costs too much its sentences in turn, or a piece of one."""
    found, first, count = [], 0, len(block)
    while first < count:
        last, spent = first, 0
        while last < count and block[last] == block[first] and spent + cost[last] <= limit:
            spent += cost[last]
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
        types = types_of(article, len(corpus.type_sizes))
        types[:, 0] = [rows.get(word, 0) for word in types[:, 0].tolist()]
        columns = columns_of(article, types, corpus, silver_ids)
        out += cut(number, article, columns, [1] * len(columns['tags']), LONGEST)
    return out


def columns_of(article, types, corpus, silver_ids):
    """What both taggers see and learn of each token of an article; `types`: what they see of each type of word."""
    places = np.array(article['places'], dtype=np.int64).reshape(-1, len(corpus.place_sizes))
    return {
        'features': np.concatenate([types[article['typeOf']], places], 1), 'tags': np.array(article['tags']),
        'owner': np.array(article['owner']), 'silver': np.array([silver_ids.get(tag, 0) for tag in article['silver']]),
    }


def cut(number, article, columns, cost, limit):
    """The sequences of an article, each with its part of the columns."""
    for first, last in cuts(article['block'], article['sentence'], cost, limit):
        yield {'article': number, 'first': first, **{name: values[first:last] for name, values in columns.items()}}


def silver_tags(corpus):
    """Part of speech with entity type, where frequent; 0 is for none."""
    counts = collections.Counter(tag for article in corpus.articles for tag in article['silver'] if tag)
    return {tag: i + 1 for i, (tag, count) in enumerate(counts.most_common()) if count >= 30}
