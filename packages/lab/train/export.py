"""Writes the weights file: python export.py IN.pt DATA.ndjson DEV.ndjson WEIGHTS.json [--fixture ARTICLE.ndjson FIXTURE.json]"""
import argparse
import base64
import gzip
import hashlib
import json
import os

# weights are rounded where they are read as bytes
os.environ['NEWS_DEVICE'] = 'cpu'

import numpy as np
import torch

from data import Corpus, sequences
from decode import constrained, decode, spans_f1, viterbi
from model import NECK, UPPER, WIDTHS, Tagger


def load(file):
    saved = torch.load(file, map_location='cpu')
    state = saved['state']
    model = Tagger(saved['sizes'], saved['args']['hidden'], saved['silver'], state['vectors'])
    model.load_state_dict(state)
    model.eval()
    return model, saved


def folded(model):
    """One table of words: the vectors are read for the last time."""
    model.tables[0].weight.data = model.words().detach()
    model.lift.weight.data.zero_()


def quantized(weight, bits):
    """Each row in whole numbers of so many bits and a scale; the model gets the rounded row back."""
    most = 2 ** (bits - 1) - 1
    rows = weight.detach().numpy()
    largest = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-8)
    best, scales, whole = None, None, None
    # with few steps, a smaller scale that cuts off the largest numbers may be nearer on the whole
    for share in np.linspace(0.6, 1, 9) if bits < 8 else [1]:
        # half of a float's bits are enough for a scale, and pack better
        scale = ((largest * share / most).astype(np.float32).view(np.uint32) & 0xFFFF0000).view(np.float32)
        rounded = np.clip(np.rint(rows / scale), -most, most)
        off = ((rounded * scale - rows) ** 2).sum(1, keepdims=True)
        if best is None:
            best, scales, whole = off, scale, rounded
        else:
            better = off < best
            best, scales, whole = np.minimum(off, best), np.where(better, scale, scales), np.where(better, rounded, whole)
    weight.data = torch.tensor((whole * scales).astype(np.float32))
    return scales.astype(np.float32), whole.astype(np.int8)


def packed(whole):
    """Two numbers of 4 bits in a byte, the first one low."""
    flat = whole.reshape(-1).astype(np.int16) & 15
    return (flat[0::2] | flat[1::2] << 4).astype(np.uint8)


def tensors_of(model, words):
    """Name, rows, columns, type and bytes of everything that the network needs at run time."""
    tables = {name: table.weight for name, table in zip(WIDTHS, model.tables)}
    first, second = (layer.project for layer in model.layers)
    matrices = {'first': first.weight, 'neck': model.neck.weight, 'second': second.weight, 'out': model.out.weight}
    matrices |= {'asks': model.asks.weight, 'answers': model.answers.weight}
    vectors = {'first.bias': first.bias, 'neck.bias': model.neck.bias, 'second.bias': second.bias, 'out.bias': model.out.bias, 'moves': model.moves}
    vectors |= {'asks.bias': model.asks.bias, 'answers.bias': model.answers.bias, 'distance': model.distance.weight}
    hashes = np.array(words, dtype=np.int64).astype(np.int32)
    out = [('words', len(words), 1, 'int32', hashes.tobytes())]
    for name, weight in (tables | matrices).items():
        bits = 4 if name in tables else 8
        scales, whole = quantized(weight, bits)
        numbers = packed(whole) if bits == 4 else whole
        out.append((name, *whole.shape, f'int{bits}', scales.tobytes() + numbers.tobytes()))
    for name, vector in vectors.items():
        values = vector.detach().numpy().astype(np.float32)
        out.append((name, 1, values.size, 'float32', values.tobytes()))
    return out


def texts_in(free):
    """How many texts `TEXTS.ndjson TEXTS.npz …` hold; each file begins with a line of its own."""
    count = 0
    for texts in free[0::2]:
        with open(texts) as file:
            count += sum(1 for _ in file) - 1
    return count


def main():
    args = arguments()
    model, saved = load(args.model)
    folded(model)
    tensors = tensors_of(model, saved['words'])
    rows = {word: i + 1 for i, word in enumerate(saved['words'])}
    held = sequences(Corpus(args.dev), rows, {})
    header = {
        'format': 3, 'hidden': saved['args']['hidden'], 'neck': NECK, 'upper': UPPER,
        'data': 'sha256:' + hashlib.sha256(open(args.data, 'rb').read()).hexdigest(),
        'trained': saved.get('trained') or {
            **{name: saved['args'][name] for name in ('epochs', 'seed', 'without')},
            # whether a teacher had its say, and how many texts only the teacher marked
            'taught': bool(saved['args']['taught']), 'free': texts_in(saved['args']['free']),
        },
        # F1 in percent of whole spans on dev, with the weights as they are written here
        'figures': dict(zip(('source', 'cue', 'content'), spans_f1(decode(model, held), held))),
        'tensors': [{'name': n, 'rows': r, 'columns': c, 'type': t} for n, r, c, t, _ in tensors],
    }
    data = base64.b64encode(b''.join(content for *_, content in tensors)).decode()
    file = json.dumps({'header': header, 'data': data})
    open(args.weights, 'w').write(file + '\n')
    print(len(file), 'bytes,', len(gzip.compress(file.encode(), 9)), 'with gzip')
    if args.fixture:
        record(model, saved, *args.fixture)


def record(model, saved, source, target):
    """What the network with the rounded weights computes of the longest block of an article: the parity fixture."""
    corpus = Corpus(source)
    rows = {word: i + 1 for i, word in enumerate(saved['words'])}
    one = max(sequences(corpus, rows, {}), key=lambda one: len(one['tags']))
    article = corpus.articles[one['article']]
    first, count = one['first'], len(one['tags'])
    features = torch.tensor(one['features'])[None]
    with torch.no_grad():
        scores, _, states = model(features, torch.ones(features.shape[:2]))
        pointer = model.pointer(states)
    width = len(corpus.place_sizes)
    rounded = lambda x: np.round(x.numpy().astype(float), 4).tolist()
    fixture = {
        'types': article['types'], 'typeOf': article['typeOf'][first:first + count],
        'places': article['places'][first * width:(first + count) * width],
        'tags': viterbi(scores, constrained(model.moves.detach()))[0].tolist(),
        'scores': rounded(scores[0]), 'states': rounded(states[0, :, ::16]), 'pointer': rounded(pointer[0, :, 5]),
    }
    json.dump(fixture, open(target, 'w'), separators=(',', ':'))


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('model', 'data', 'dev', 'weights'):
        parser.add_argument(name)
    parser.add_argument('--fixture', nargs=2)
    return parser.parse_args()


if __name__ == '__main__':
    main()
