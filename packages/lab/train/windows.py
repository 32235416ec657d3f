"""Word pieces of the library's tokens, and windows of them: what the encoder reads at once.

A window is whole blocks of one article, one after the other, as many as fit in LONGEST pieces:

    [CLS] block [SEP] block [SEP]

Run time packs its windows the same way (packages/tagger-minilm), except that training begins with a shorter first one now and then.
"""
import numpy as np
from tokenizers import Tokenizer

from data import columns_of, cut, types_of
from vectors import folder

LONGEST = 256
# [CLS] in front, [SEP] behind each block
START, BREAK, UNKNOWN = 101, 102, 100
# A web address has dozens of pieces; more than this say nothing new.
MOST_PIECES = 16
# The columns of `features.ts` that the encoder sees of a token beside its pieces, and how many values each has.
SEEN = {'shape': 16, 'class': 16, 'quotation': 32, 'block': 32, 'mention': 128, 'cue': 8}


class Pieces:
    def __init__(self):
        self.tokenizer = Tokenizer.from_file(str(folder() / 'tokenizer.json'))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.known = {}

    def of(self, word):
        found = self.known.get(word)
        if found is None:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES] or [UNKNOWN]
            self.known[word] = found
        return found


def articles(corpus, pieces, silver_ids):
    """Of each article its sequences, as dictionaries of arrays; `size` counts pieces, `pieces` are those of each token."""
    width, out = len(corpus.type_sizes), []
    for number, article in enumerate(corpus.articles):
        ids = [pieces.of(key[1:]) for key in article['keys']]
        own = [ids[form] for form in article['typeOf']]
        cost = [len(one) for one in own]
        columns = columns_of(article, types_of(article, width)[:, 4:6], corpus, silver_ids) | {'pieces': own}
        found = cut(number, article, columns, cost, LONGEST - 2)
        out.append([one | {'size': sum(map(len, one['pieces']))} for one in found])
    return out


def windows(sequences, room=LONGEST, first_room=LONGEST):
    """Lists of neighbouring sequences that fit together."""
    out, window, left = [], [], first_room - 1
    for one in sequences:
        if window and one['size'] + 1 > left:
            out.append(window)
            window, left = [], room - 1
        window.append(one)
        left -= one['size'] + 1
    return out + [window] if window else out


def length(window):
    return 1 + sum(one['size'] + 1 for one in window)


def encoded(batch):
    """ids (b, l), features (b, l, 6), mask (b, l), and for each sequence of the batch: its row, and where its tokens begin."""
    width = max(length(window) for window in batch)
    ids = np.zeros((len(batch), width), np.int64)
    features = np.zeros((len(batch), width, len(SEEN)), np.int64)
    mask = np.zeros((len(batch), width), np.int64)
    places = []
    for row, window in enumerate(batch):
        ids[row, 0], at = START, 1
        for one in window:
            starts = []
            for own, seen in zip(one['pieces'], one['features']):
                starts.append(at)
                ids[row, at:at + len(own)] = own
                features[row, at:at + len(own)] = seen
                at += len(own)
            ids[row, at] = BREAK
            at += 1
            places.append((row, np.array(starts)))
        mask[row, :at] = 1
    return ids, features, mask, places
