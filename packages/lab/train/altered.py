"""Texts in which some words stand for others: python altered.py IN_DIR OUT_DIR [--share 0.2] [--seed 1]

Of the words in small letters, but for the most common ones, so many are replaced by one of their nearest neighbours among the
token embeddings of all-MiniLM-L6-v2 that ends as they do:

    The minister said the harbour would stay open.
    The premier stated the seaport would stay open.

Nobody marked such texts; a teacher does (`teach.py`). They show the compact tagger words that the corpus seldom or never shows.
"""
import argparse
import collections
import pathlib
import re

import numpy as np

from vectors import common_words, vectors_of

NEIGHBOURS = 12
# The most common words hold the sentence together.
KEPT = 250
ENDINGS = ('ing', 'ed', 'es', 's', 'ly', 'er', 'est', 'ion', '')
WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")


def main():
    args = arguments()
    rng = np.random.default_rng(args.seed)
    texts = {path.name: path.read_text() for path in sorted((args.folder / 'text').iterdir())}
    counts = collections.Counter(word for text in texts.values() for word in WORD.findall(text))
    kept = {word for word, _ in counts.most_common(KEPT)}
    others = neighbours([word for word in counts if word not in kept])

    def other(match):
        word = match.group()
        if word not in others or rng.random() >= args.share:
            return word
        return others[word][rng.integers(len(others[word]))]

    (args.out / 'text').mkdir(parents=True)
    for name, text in texts.items():
        (args.out / 'text' / f'altered-{name}').write_text(WORD.sub(other, text))


def neighbours(words):
    """Of each word those nearest to it that end as it does; words without any are left out."""
    known = common_words()
    vectors = unit(vectors_of(known))
    by_ending = collections.defaultdict(list)
    for i, word in enumerate(known):
        by_ending[ending(word)].append(i)
    groups = collections.defaultdict(list)
    for word in words:
        groups[ending(word)].append(word)
    found = {}
    for end, group in groups.items():
        candidates = np.array(by_ending[end])
        near = unit(vectors_of(group)) @ vectors[candidates].T
        for word, row in zip(group, near):
            best = [known[candidates[i]] for i in np.argsort(-row)[:NEIGHBOURS + 1] if row[i] > 0.35]
            best = [one for one in best if one != word]
            if best:
                found[word] = best
    return found


def unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)


def ending(word):
    return next(end for end in ENDINGS if word.endswith(end))


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('folder', type=pathlib.Path)
    parser.add_argument('out', type=pathlib.Path)
    parser.add_argument('--share', type=float, default=0.2)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    main()
