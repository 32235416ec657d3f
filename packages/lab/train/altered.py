"""Texts in which some words stand for others: python altered.py IN_DIR OUT_DIR [--share 0.2] [--seed 1]

Of the words in small letters, but for the most common ones, so many are replaced by one of their nearest neighbours among the
token embeddings of all-MiniLM-L6-v2 that ends as they do:

    The minister said the harbour would stay open.
    The premier stated the seaport would stay open.

They show the compact tagger words that the corpus seldom or never shows. What is marked moves along with its words; `run.py` has a
teacher mark the copies anew instead (`teach.py`).
"""
import argparse
import bisect
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
# `T3<tab>Content 0 9;13 27<tab>It rained … all week long`
SPAN = re.compile(r'(T\d+)\t(\w+) ([\d ;]+)\t')


def main():
    args = arguments()
    rng = np.random.default_rng(args.seed)
    texts = {path.stem: path.read_text() for path in sorted((args.folder / 'text').iterdir())}
    counts = collections.Counter(word for text in texts.values() for word in WORD.findall(text))
    kept = {word for word, _ in counts.most_common(KEPT)}
    others = neighbours([word for word in counts if word not in kept])
    for part in ('text', 'attributions'):
        (args.out / part).mkdir(parents=True)
    for name, text in texts.items():
        changes = [
            (match.start(), match.end(), others[match.group()][rng.integers(len(others[match.group()]))])
            for match in WORD.finditer(text)
            if match.group() in others and rng.random() < args.share
        ]
        copy = f'altered{args.seed}-{name}'
        new = changed(text, changes)
        (args.out / 'text' / f'{copy}.txt').write_text(new)
        marked = (args.folder / 'attributions' / f'{name}.ann').read_text()
        (args.out / 'attributions' / f'{copy}.ann').write_text(moved(marked, changes, new))


def changed(text, changes):
    parts, at = [], 0
    for start, end, word in changes:
        parts += [text[at:start], word]
        at = end
    return ''.join([*parts, text[at:]])


def moved(marked, changes, text):
    """The standoff file of the text that the changes make; an edge inside a word goes to that word's own edge."""
    starts = [start for start, *_ in changes]
    longer = [0]
    for start, end, word in changes:
        longer.append(longer[-1] + len(word) - (end - start))

    def place(old, is_end):
        before = bisect.bisect_left(starts, old) if is_end else bisect.bisect_right(starts, old)
        if before == 0:
            return old
        start, end, word = changes[before - 1]
        if old >= end:
            return old + longer[before]
        return start + longer[before - 1] + (len(word) if is_end else 0)

    def line(old):
        match = SPAN.match(old)
        if match is None:
            return old
        name, role, field = match.groups()
        spans = [(place(int(start), False), place(int(end), True)) for start, end in map(str.split, field.split(';'))]
        words = ' '.join(text[start:end] for start, end in spans).replace('\n', ' ')
        return f'{name}\t{role} ' + ';'.join(f'{start} {end}' for start, end in spans) + f'\t{words}'

    return '\n'.join(map(line, marked.split('\n')))


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
