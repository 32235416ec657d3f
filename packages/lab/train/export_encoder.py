"""Writes the accurate tagger as run time has it: python export_encoder.py IN.pt DATA.ndjson DEV.ndjson FOLDER [MORE.pt …]

FOLDER gets model.int8.onnx (weights in 8 bits, a scale for each output), head.json (the moves between tags, the pointer's
distances, what it was trained on) and, before rounding, model.fp32.onnx. Several files are averaged, weight by weight.
"""
import argparse
import hashlib
import json
import pathlib
import warnings

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from encoder import Encoder
from windows import LONGEST, SEEN


def load(*files):
    saved = [torch.load(file) for file in files]
    mean = {name: sum(one['state'][name].float() for one in saved) / len(saved) for name in saved[0]['state']}
    model = Encoder(saved[0]['silver'])
    model.load_state_dict(mean)
    return model.eval(), saved[0]


def main():
    args = arguments()
    args.folder.mkdir(parents=True, exist_ok=True)
    model, saved = load(args.model, *args.more)
    full, small = (args.folder / f'model.{name}.onnx' for name in ('fp32', 'int8'))
    ids = torch.randint(1000, 30000, (2, 96))
    features, mask = torch.zeros((2, 96, len(SEEN)), dtype=torch.int64), torch.ones((2, 96), dtype=torch.int64)
    axes = {name: {0: 'windows', 1: 'pieces'} for name in ('ids', 'feats', 'mask', 'scores', 'points')}
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(
            model, (ids, features, mask), str(full), dynamo=False, opset_version=17, dynamic_axes=axes,
            input_names=['ids', 'feats', 'mask'], output_names=['scores', 'points'],
        )
    quantize_dynamic(
        full, small, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul', 'Gather', 'Gemm'],
        extra_options={'MatMulConstBOnly': True},
    )
    head = {
        'format': 1, 'longest': LONGEST,
        'data': 'sha256:' + hashlib.sha256(args.data.read_bytes()).hexdigest(),
        'trained': {name: saved['args'][name] for name in ('epochs', 'seed', 'without')},
        'moves': model.moves.detach().flatten().tolist(), 'distance': model.distance.weight.detach().flatten().tolist(),
    }
    (args.folder / 'head.json').write_text(json.dumps(head) + '\n')
    print(full.stat().st_size, 'bytes in 32 bits,', small.stat().st_size, 'in 8')


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('model', 'data', 'dev', 'folder'):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument('more', type=pathlib.Path, nargs='*')
    return parser.parse_args()


if __name__ == '__main__':
    main()
