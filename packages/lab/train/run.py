"""Trains the tagger from corpus folders and writes its weights: python run.py TRAIN_DIR DEV_DIR [--epochs 16] [--seed 1]

Needs the built lab (`pnpm build`) and the packages of requirements.txt. Every random choice follows from the seed; the last
bits of sums may differ from processor to processor.
"""
import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LAB = HERE.parent
MODEL = LAB.parent / 'model'
FIXTURE = MODEL / 'test' / 'articles' / 'wire-summit' / 'source.txt'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('train', type=pathlib.Path)
    parser.add_argument('dev', type=pathlib.Path)
    parser.add_argument('--epochs', default='16')
    parser.add_argument('--seed', default='1')
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        data = {name: place / f'{name}.ndjson' for name in ('train', 'dev', 'fixture')}
        for name, folder in (('train', args.train), ('dev', args.dev), ('fixture', fixture(place))):
            run('node', LAB / 'dist' / 'tagger-data.js', folder, data[name])
        trained = place / 'tagger.pt'
        options = ('--epochs', args.epochs, '--seed', args.seed)
        run(sys.executable, HERE / 'train.py', data['train'], data['dev'], trained, *options)
        weights = MODEL / 'src' / 'attribute' / 'tagger' / 'weights.json'
        parity = MODEL / 'test' / 'tagger' / 'parity.json'
        run(sys.executable, HERE / 'export.py', trained, data['train'], data['dev'], weights, '--fixture', data['fixture'], parity)


def fixture(place):
    """An article of our own, in the form of a corpus: what the parity test is recorded on."""
    folder = place / 'fixture'
    (folder / 'text').mkdir(parents=True)
    (folder / 'attributions').mkdir()
    shutil.copy(FIXTURE, folder / 'text' / 'own.txt')
    (folder / 'attributions' / 'own.ann').touch()
    return folder


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


if __name__ == '__main__':
    main()
