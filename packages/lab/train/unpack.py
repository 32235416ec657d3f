"""The weights of a packed accurate tagger (pack_encoder.py), as trained ones: what ships can teach without having been trained again."""
import json

import numpy as np
import torch

from model import TAGS, WIDE_POINTER
from windows import SEEN


def unpacked(folder):
    """What `torch.save` wrote in training, but for the silver head, which run time has no use for and the package leaves out."""
    head = json.loads((folder / 'head.json').read_text())
    tensors = tables((folder / 'weights.bin').read_bytes(), head['tensors'])
    state = {'kind': torch.zeros(tensors['words'].shape[1]), 'moves': torch.tensor(head['moves']).view(TAGS, TAGS)}
    state |= {'distance.weight': torch.tensor(head['distance'])[:, None], 'words.weight': tensors['words'], 'places.weight': tensors['places']}
    state |= norm('norm', tensors, 'norm')
    for number in range(head['layers']):
        at = f'layers.{number}'
        for name in ('asks', 'gives', 'up', 'down'):
            state |= linear(f'{at}.{name}', tensors, f'{number}.{name}')
        for name in ('norm', 'last'):
            state |= norm(f'{at}.{name}', tensors, f'{number}.{name}')
    state |= {f'seen.{i}.weight': tensors[name] for i, name in enumerate(SEEN)}
    weight, bias = tensors['out'], tensors['out.bias'].flatten()
    rows = [TAGS, WIDE_POINTER, WIDE_POINTER]
    for name, part, more in zip(('out', 'asks', 'answers'), weight.split(rows), bias.split(rows)):
        state |= {f'{name}.weight': part, f'{name}.bias': more}
    return {'state': state, 'args': head['trained'], 'silver': 0}


def tables(data, shapes):
    """Each tensor by its name, rows times their scales."""
    found, at = {}, 0
    for one in shapes:
        rows, columns = one['rows'], one['columns']
        floats = rows if one['type'] == 'int8' else rows * columns
        values = np.frombuffer(data, '<f4', floats, at)
        at += 4 * floats
        if one['type'] == 'int8':
            values = values[:, None] * np.frombuffer(data, np.int8, rows * columns, at).reshape(rows, columns)
            at += rows * columns
        found[one['name']] = torch.from_numpy(values.reshape(rows, columns).copy())
    return found


def linear(to, tensors, name):
    return {f'{to}.weight': tensors[name], f'{to}.bias': tensors[f'{name}.bias'].flatten()}


def norm(to, tensors, name):
    return {f'{to}.weight': tensors[f'{name}.gain'].flatten(), f'{to}.bias': tensors[f'{name}.bias'].flatten()}
