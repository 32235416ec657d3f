"""Trains the accurate tagger that ships on, as `onward.py` does the compact one, and packs it:

    python onward_encoder.py TRAIN_DIR DEV_DIR [--into FILE.pt] [--without REGEX]

From its packed weights, with our own articles (as they are and in two copies with other words) and each time another third of the corpus,
of which every second time the tags to learn are drawn from what those weights hold. What ships is `--share` of what comes of it and the rest of what it
began with. `--into` writes it there, and nothing else. Needs the built lab (`pnpm build`) and the packages of requirements.txt.
"""
import argparse
import pathlib
import random
import sys
import tempfile

import numpy as np
import torch
import torch.nn as nn

from data import Corpus
from decode import constrained
from device import DEVICE
from encoder import load
from onward import own_articles, prepared
from run import HERE, TEACHER, run
from teach import drawn
from train_encoder import fitted, outputs, report
from windows import Pieces, articles

# A good deal slower than what begins anew (`train_encoder.py`): what it knows already, and the heads.
RATES = 7e-5, 4e-4
ROWS = 4
# How much of the corpus comes up in each pass.
PART = 1 / 3


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    np.random.seed(args.seed)
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        data = prepared(args, place)
        model, saved = load(TEACHER)
        # what teaches parts of speech aside isn't shipped, and not missed here
        model.silver = nn.Linear(model.silver.in_features, 1)
        model.to(DEVICE)
        begun = {name: value.clone() for name, value in model.state_dict().items()}
        pieces = Pieces()
        dev = articles(Corpus(data['dev']), pieces, {})
        report(model, dev)
        train = articles(Corpus(data['train']), pieces, {})
        taught_by(model, train, args.seed)
        corpora = own_articles(args, data)
        own = [one for corpus in corpora for one in articles(corpus, pieces, {})]
        print(len(train), 'articles of the corpus', len(own), 'of ours and copies', flush=True)
        lessons = lambda: own + random.sample(train, round(len(train) * PART))
        average = fitted(model, lessons, args.epochs, RATES, lambda average, *_: report(average, dev))
        shared = {name: (1 - args.share) * begun[name] + args.share * value for name, value in average.state_dict().items()}
        model.load_state_dict(shared)
        report(model, dev)
        out = args.into or place / 'tagger.pt'
        facts = {**saved['args'], 'own': len(corpora[0].articles), 'onward': args.epochs}
        torch.save({'state': model.state_dict(), 'args': facts, 'silver': 1}, out)
        if args.into is None:
            recorded = TEACHER.parent / 'test' / 'recorded' / 'parity.json'
            run(sys.executable, HERE / 'pack_encoder.py', out, data['train'], TEACHER, '--record', recorded, recorded)
            print('then: pnpm build, pnpm floors --record, pnpm figures --write')


def taught_by(model, train, seed):
    """Rows of tags as likely as the model holds them now, for `lessons.py`."""
    model.eval()
    rng = np.random.default_rng(seed)
    moves = constrained(model.moves.detach().cpu()).numpy().astype(float)
    every = [one for article in train for one in article]
    for one, (scores, _) in zip(every, outputs(model, train)):
        one['rows'] = drawn(scores.numpy().astype(float), moves, ROWS, rng).astype(np.int64)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('train', type=pathlib.Path)
    parser.add_argument('dev', type=pathlib.Path)
    parser.add_argument('--into', type=pathlib.Path)
    parser.add_argument('--without', default='')
    parser.add_argument('--share', type=float, default=0.8)
    parser.add_argument('--epochs', type=float, default=3)
    for name, value in (('seed', 1), ('threads', 2)):
        parser.add_argument(f'--{name}', type=int, default=value)
    return parser.parse_args()


if __name__ == '__main__':
    main()
