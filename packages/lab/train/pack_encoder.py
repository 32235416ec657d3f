"""Writes the accurate tagger as run time has it: python pack_encoder.py IN.pt DATA.ndjson FOLDER [MORE.pt …] [--record WINDOW.json OUT.json]

FOLDER gets weights.bin (all tables in 8 bits, a scale for each row; the rest as floats) and head.json (what lies where in it, the
moves between tags, the pointer's distances, what it was trained on). Several files are averaged, weight by weight.
With --record, what the packed weights say of a window of the runtime's (`ids`, `features`) is written for the parity test.
"""
import argparse
import hashlib
import json
import os
import pathlib

# weights are rounded where they are read as bytes
os.environ['NEWS_DEVICE'] = 'cpu'

import numpy as np
import torch

from encoder import load
from windows import LONGEST, SEEN

FLOATS, BYTES = 'float32', 'int8'


class Packed:
    """Tensors one behind the other; a table's scales come before its values."""

    def __init__(self):
        self.parts, self.tensors = [], []

    def table(self, name, weight):
        weight = weight.detach().float()
        scales = weight.abs().amax(1).clamp(min=1e-12) / 127
        values = (weight / scales[:, None]).round()
        self.add(name, BYTES, weight.shape, scales.numpy().astype('<f4').tobytes() + values.numpy().astype(np.int8).tobytes())
        return values * scales[:, None]

    def floats(self, name, values):
        values = values.detach().float().flatten()
        self.add(name, FLOATS, (1, len(values)), values.numpy().astype('<f4').tobytes())

    def linear(self, name, *parts):
        """One matrix of several with the same input; each of them is left as it was packed."""
        packed = self.table(name, torch.cat([part.weight for part in parts]))
        with torch.no_grad():
            for part, rows in zip(parts, packed.split([len(part.weight) for part in parts])):
                part.weight.copy_(rows)
        self.floats(f'{name}.bias', torch.cat([part.bias for part in parts]))

    def norm(self, name, norm):
        self.floats(f'{name}.gain', norm.weight)
        self.floats(f'{name}.bias', norm.bias)

    def add(self, name, type_, shape, data):
        self.tensors.append({'name': name, 'rows': shape[0], 'columns': shape[1], 'type': type_})
        self.parts.append(data)


def pack(model):
    """The packed tensors; the model has their values afterwards."""
    packed = Packed()
    with torch.no_grad():
        model.words.weight.copy_(packed.table('words', model.words.weight))
        # what every piece has in common goes with its place
        model.places.weight[:LONGEST].copy_(packed.table('places', model.places.weight[:LONGEST] + model.kind))
        model.kind.zero_()
        for name, table in zip(SEEN, model.seen):
            table.weight.copy_(packed.table(name, table.weight))
    packed.norm('norm', model.norm)
    for number, layer in enumerate(model.layers):
        packed.linear(f'{number}.asks', layer.asks)
        packed.linear(f'{number}.gives', layer.gives)
        packed.norm(f'{number}.norm', layer.norm)
        packed.linear(f'{number}.up', layer.up)
        packed.linear(f'{number}.down', layer.down)
        packed.norm(f'{number}.last', layer.last)
    packed.linear('out', model.out, model.asks, model.answers)
    return packed


def record(model, window):
    """What the model says of one window, in five digits."""
    ids = torch.tensor([window['ids']])
    features = torch.tensor(window['features']).reshape(1, -1, len(SEEN))
    with torch.no_grad():
        scores, points = model(ids, features, torch.ones_like(ids))
    digits = lambda x: [[float(f'{value:.5g}') for value in row] for row in x[0].tolist()]
    return {**window, 'scores': digits(scores), 'points': digits(points)}


def write(model, facts, folder):
    packed = pack(model)
    data = b''.join(packed.parts)
    head = {
        'format': 2, **facts, 'bytes': len(data), 'layers': len(model.layers), 'tensors': packed.tensors,
        'moves': model.moves.detach().flatten().tolist(), 'distance': model.distance.weight.detach().flatten().tolist(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'weights.bin').write_bytes(data)
    (folder / 'head.json').write_text(json.dumps(head) + '\n')
    return len(data)


def main():
    args = arguments()
    model, saved = load(args.model, *args.more)
    facts = {
        'data': 'sha256:' + hashlib.sha256(args.data.read_bytes()).hexdigest(),
        # the last two where `onward_encoder.py` has been there
        'trained': {name: saved['args'][name] for name in ('epochs', 'seed', 'without', 'own', 'onward') if name in saved['args']},
    }
    print(write(model, facts, args.folder), 'bytes')
    if args.record:
        window, out = map(pathlib.Path, args.record)
        out.write_text(json.dumps(record(model, json.loads(window.read_text()))) + '\n')


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('model', 'data', 'folder'):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument('more', type=pathlib.Path, nargs='*')
    parser.add_argument('--record', nargs=2)
    return parser.parse_args()


if __name__ == '__main__':
    main()
