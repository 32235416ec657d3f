"""Best tags under the rules of BIO, and their F1 by whole spans."""
import collections

import numpy as np
import torch

from model import TAGS

FORBIDDEN = -1e4


def constrained(moves):
    moves = moves.clone()
    for inside in (2, 4, 6):
        for before in range(TAGS):
            if before not in (inside - 1, inside):
                moves[before, inside] = FORBIDDEN
    return moves


def viterbi(scores, moves):
    """scores: (batch, n, tags) of equal length."""
    best = scores[:, 0].clone()
    best[:, [2, 4, 6]] += FORBIDDEN
    back = []
    for step in range(1, scores.shape[1]):
        value, source = (best[:, :, None] + moves).max(1)
        best = value + scores[:, step]
        back.append(source)
    tags = [best.argmax(1)]
    for source in reversed(back):
        tags.append(source.gather(1, tags[-1][:, None])[:, 0])
    return torch.stack(tags[::-1], 1)


def decode(model, held):
    """The best tags of each sequence; those of equal length go through together."""
    moves = constrained(model.moves.detach().cpu())
    by_length = collections.defaultdict(list)
    for index, one in enumerate(held):
        by_length[len(one['tags'])].append(index)
    found = [None] * len(held)
    with torch.no_grad():
        for group in by_length.values():
            features = torch.tensor(np.stack([held[index]['features'] for index in group]))
            scores = model(features, torch.ones(features.shape[:2]))[0]
            for index, tags in zip(group, viterbi(scores.cpu(), moves).tolist()):
                found[index] = tags
    return found


def spans_f1(found, held):
    right, ours, theirs = [0] * 3, [0] * 3, [0] * 3
    for tags, one in zip(found, held):
        a, b = spans(tags), spans(one['tags'].tolist())
        for kind in range(3):
            x, y = {s for s in a if s[2] == kind}, {s for s in b if s[2] == kind}
            right[kind] += len(x & y)
            ours[kind] += len(x)
            theirs[kind] += len(y)
    return [round(200 * r / max(1, o + t), 1) for r, o, t in zip(right, ours, theirs)]


def spans(tags):
    found = []
    for at, tag in enumerate(tags):
        if tag == 0:
            continue
        if tag % 2 == 1 or not found or found[-1][1] != at:
            found.append((at, at + 1, (tag - 1) // 2))
        else:
            found[-1] = (found[-1][0], at + 1, found[-1][2])
    return found
