"""A compact tagger's weights file (export.py) as a model to train on: what ships need not have been trained by whoever goes on from it."""
import base64
import json

import numpy as np
import torch

from model import TAGS, WIDTHS, Tagger
from vectors import AXES, vectors_of


def restored(file, names, more, train):
    """The model, the hashes of its words and its header. `names`: words by their hashes; `more`: hashes of words that the file lacks,
    whose rows are made of their vectors; `train`: the corpus whose columns it reads."""
    content = json.loads(file.read_text())
    header = content['header']
    tensors = tensors_of(header, base64.b64decode(content['data']))
    known = tensors['words'].tolist()
    lacking = [hashed for hashed in more if hashed not in set(known)]
    hashes = known + lacking
    vectors = np.concatenate([np.zeros((1, AXES), np.float32), vectors_of([names.get(hashed, '') for hashed in hashes])])
    # The file has what vectors say of a word and what was learnt of it in one. What the vectors say is what they foretell best.
    rows = tensors['word']
    spelled = np.abs(vectors[:len(rows)]).sum(1) > 0
    lift = np.linalg.lstsq(vectors[:len(rows)][spelled], rows[spelled], rcond=None)[0]
    learnt = np.concatenate([rows - vectors[:len(rows)] @ lift, np.zeros((len(lacking), rows.shape[1]), np.float32)])
    sizes = [len(hashes) + 1, *train.type_sizes[1:], *train.place_sizes]
    model = Tagger(sizes, header['hidden'], 1, torch.tensor(vectors))
    state = model.state_dict()
    state |= {f'tables.{i}.weight': torch.tensor(tensors[name]) for i, name in enumerate(WIDTHS)}
    state |= {'tables.0.weight': torch.tensor(learnt), 'lift.weight': torch.tensor(lift.T.copy())}
    of = {'first': 'layers.0.project', 'second': 'layers.1.project', 'neck': 'neck', 'out': 'out', 'asks': 'asks', 'answers': 'answers'}
    state |= {f'{to}.weight': torch.tensor(tensors[name]) for name, to in of.items()}
    state |= {f'{to}.bias': torch.tensor(tensors[f'{name}.bias'][0]) for name, to in of.items()}
    state |= {'moves': torch.tensor(tensors['moves'].reshape(TAGS, TAGS)), 'distance.weight': torch.tensor(tensors['distance'].reshape(-1, 1))}
    model.load_state_dict(state)
    return model, hashes, header


def tensors_of(header, data):
    """Each tensor by its name, rows times their scales."""
    found, at = {}, 0
    for one in header['tensors']:
        rows, columns, kind = one['rows'], one['columns'], one['type']
        count = rows * columns
        if kind in ('int32', 'float32'):
            values = np.frombuffer(data, '<i4' if kind == 'int32' else '<f4', count, at)
            found[one['name']] = values if kind == 'int32' else values.reshape(rows, columns).copy()
            at += 4 * count
            continue
        scales = np.frombuffer(data, '<f4', rows, at)
        at += 4 * rows
        size = count if kind == 'int8' else count // 2
        whole = np.frombuffer(data, np.uint8, size, at)
        at += size
        if kind == 'int4':
            # two numbers in a byte, the first one low; both moved to the high bits, so that the sign comes with them
            whole = np.stack([whole << 4, whole & 0xF0], 1).reshape(-1).view(np.int8) >> 4
        found[one['name']] = whole.view(np.int8).reshape(rows, columns).astype(np.float32) * scales[:, None]
    return found
