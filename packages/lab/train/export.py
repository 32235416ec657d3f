"""Writes the weights file: python export.py IN.pt DATA.ndjson WEIGHTS.json [--fixture ARTICLE.ndjson FIXTURE.json]"""
import argparse
import base64
import gzip
import hashlib
import json

import numpy as np
import torch

from data import Corpus, sequences
from decode import constrained, viterbi
from model import WIDTHS, Tagger


def load(file):
    saved = torch.load(file)
    model = Tagger(saved['args']['kind'], saved['sizes'], saved['args']['hidden'], saved['silver'])
    model.load_state_dict(saved['state'])
    model.eval()
    return model, saved


def quantized(weight):
    """Each row in whole numbers from -127 to 127 and a scale; the model gets the rounded row back."""
    rows = weight.detach().numpy()
    scales = np.maximum(np.abs(rows).max(1), 1e-8).astype(np.float32) / np.float32(127)
    whole = np.clip(np.rint(rows / scales[:, None]), -127, 127).astype(np.int8)
    weight.data = torch.tensor(whole.astype(np.float32) * scales[:, None])
    return scales, whole


def tensors_of(model, words):
    """Name, rows, columns, type and bytes of everything that the network needs at run time."""
    matrices = {name: table.weight for name, table in zip(WIDTHS, model.tables)}
    first, second = (layer.project for layer in model.layers)
    matrices |= {'first': first.weight, 'second': second.weight, 'out': model.out.weight}
    matrices |= {'asks': model.asks.weight, 'answers': model.answers.weight}
    vectors = {'first.bias': first.bias, 'second.bias': second.bias, 'out.bias': model.out.bias, 'moves': model.moves}
    vectors |= {'asks.bias': model.asks.bias, 'answers.bias': model.answers.bias, 'distance': model.distance.weight}
    hashes = np.array(words, dtype=np.int64).astype(np.int32)
    out = [('words', len(words), 1, 'int32', hashes.tobytes())]
    for name, weight in matrices.items():
        scales, whole = quantized(weight)
        out.append((name, *whole.shape, 'int8', scales.tobytes() + whole.tobytes()))
    for name, vector in vectors.items():
        values = vector.detach().numpy().astype(np.float32)
        out.append((name, 1, values.size, 'float32', values.tobytes()))
    return out


def main():
    args = arguments()
    model, saved = load(args.model)
    tensors = tensors_of(model, saved['words'])
    header = {
        'format': 1, 'kind': saved['args']['kind'], 'hidden': saved['args']['hidden'], 'bias': args.bias,
        'data': 'sha256:' + hashlib.sha256(open(args.data, 'rb').read()).hexdigest(),
        'trained': {name: saved['args'][name] for name in ('epochs', 'seed')},
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
        'keys': article['keys'], 'types': article['types'], 'typeOf': article['typeOf'][first:first + count],
        'places': article['places'][first * width:(first + count) * width],
        'tags': viterbi(scores, constrained(model.moves.detach()))[0].tolist(),
        'scores': rounded(scores[0]), 'states': rounded(states[0, :, ::16]), 'pointer': rounded(pointer[0, :, 5]),
    }
    json.dump(fixture, open(target, 'w'), separators=(',', ':'))


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('model', 'data', 'weights'):
        parser.add_argument(name)
    parser.add_argument('--bias', type=float, nargs=7, default=[0, 0, 0, 0, 0, 0, 0], help='added to the score of each tag; chosen on dev')
    parser.add_argument('--fixture', nargs=2)
    return parser.parse_args()


if __name__ == '__main__':
    main()
