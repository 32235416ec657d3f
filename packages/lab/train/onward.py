"""Trains the compact tagger that ships on, with our own articles beside the corpus, and writes its weights, the parity fixture and the card:

    python onward.py TRAIN_DIR DEV_DIR [--into FILE] [--without REGEX]

PolNeAR is US politics of two years. Our own articles (`packages/lab/evaluation`) are of many Englishes and kinds of news; each
comes as it is and in two copies with other words (`altered.py`), all of them `--times` times a pass. So that the corpus isn't unlearnt, every
second time one of its sequences comes up the tags to learn are drawn from what the weights that training begins with hold of it. It is done
once for each seed, and what ships is the mean of what comes of them, `--share` of it, and of the weights that all began with.

Articles that are held out (`held-`, see `floors/files.ts`) have no part in it; `pnpm own-corpus DIR --held-out` writes them for `pnpm eval
weights`. `--without` leaves out more, by name; `--into` writes the weights there, and nothing else.
Needs the built lab (`pnpm build`) and the packages of requirements.txt; one process for each seed.
"""
import argparse
import collections
import functools
import multiprocessing
import pathlib
import random
import re
import sys
import tempfile

import numpy as np
import torch

from data import Corpus, sequences, types_of, vocabulary
from decode import constrained
from run import HERE, LAB, MODEL, card, fixture, run
from shipped import restored
from teach import drawn
from train import fitted, report
from vectors import common_words

WEIGHTS = MODEL / 'src' / 'attribute' / 'tagger' / 'weights.json'
# Copies with other words: how many of the words give way in each.
SHARES = (0.2, 0.25)
RATE = 2e-3
ROWS = 4
# Words that so many of our articles have are known from then on.
FEWEST = 2


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        data = prepared(args, place)
        with multiprocessing.get_context('spawn').Pool(len(args.seeds)) as pool:
            states = pool.map(functools.partial(trained, args, data), args.seeds)
        start = begun(args, data)
        model = start['model']
        share = args.share / len(states)
        model.load_state_dict({
            name: (1 - args.share) * value + share * sum(state[name] for state in states)
            for name, value in model.state_dict().items()
        })
        report(model, sequences(Corpus(data['dev']), start['rows'], {}))
        out = place / 'tagger.pt'
        header, train = start['header'], start['train']
        torch.save({
            'state': model.state_dict(), 'words': start['hashes'], 'sizes': [len(start['rows']) + 1, *train.type_sizes[1:], *train.place_sizes],
            'silver': 1, 'args': {'hidden': header['hidden']},
            'trained': {**header['trained'], 'own': len(start['own'][0].articles), 'onward': args.epochs},
        }, out)
        parity = [] if args.into else ['--fixture', data['fixture'], MODEL / 'test' / 'tagger' / 'parity.json']
        run(sys.executable, HERE / 'export.py', out, data['train'], data['dev'], args.into or WEIGHTS, *parity)
        if args.into is None:
            (MODEL / 'MODEL-CARD.md').write_text(card(WEIGHTS))
            print('then: pnpm build, pnpm precision, pnpm figures --write')


def prepared(args, place):
    """What `pnpm tagger-data` writes of each folder, by name."""
    folders = {'train': args.train, 'dev': args.dev, 'fixture': fixture(place), 'own': place / 'own'}
    run('node', LAB / 'dist' / 'own-corpus.js', folders['own'])
    for seed, share in enumerate(SHARES, 1):
        folders[f'altered{seed}'] = place / f'altered{seed}'
        run(sys.executable, HERE / 'altered.py', folders['own'], folders[f'altered{seed}'], '--share', share, '--seed', seed)
    data = {name: place / f'{name}.ndjson' for name in folders}
    for name, folder in folders.items():
        run('node', LAB / 'dist' / 'tagger-data.js', folder, data[name])
    return data


def begun(args, data):
    """What training begins with: the same for each seed."""
    train = Corpus(data['train'])
    own = own_articles(args, data)
    names = {hashed: word for hashed, word, _ in [*vocabulary(train, common_words()), *vocabulary(own[0])]}
    model, hashes, header = restored(args.weights, names, shared_words(own[0]), train)
    return {
        'train': train, 'own': own, 'model': model, 'hashes': hashes, 'header': header,
        'rows': {hashed: i + 1 for i, hashed in enumerate(hashes)},
    }


def own_articles(args, data):
    """Our own articles, as they are and in each copy, but for those held out."""
    kept = lambda id: 'held-' not in id and not (args.without and re.search(args.without, id))
    return [Corpus(data[name], kept) for name in data if name == 'own' or name.startswith('altered')]


def shared_words(corpus):
    counts = collections.Counter(
        hashed for article in corpus.articles for hashed in set(types_of(article, len(corpus.type_sizes))[:, 0].tolist())
    )
    return [hashed for hashed, count in counts.most_common() if count >= FEWEST]


def trained(args, data, seed):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random.seed(seed)
    start = begun(args, data)
    model, rows = start['model'], start['rows']
    held = sequences(Corpus(data['dev']), rows, {})
    corpus = sequences(start['train'], rows, {})
    taught_by(model, corpus, seed)
    examples = corpus + [one for each in start['own'] for one in sequences(each, rows, {})] * args.times
    counts = np.zeros(len(rows) + 1)
    for one in examples:
        np.add.at(counts, one['features'][:, 0], 1)
    print('seed', seed, len(rows), 'words', len(examples), 'sequences', flush=True)
    return fitted(model, examples, counts[1:], args.epochs, RATE, lambda average: report(average, held)).state_dict()


def taught_by(model, examples, seed):
    """Rows of tags as likely as the model holds them now, for `lessons.py`."""
    model.eval()
    rng = np.random.default_rng(seed)
    moves = constrained(model.moves.detach().cpu()).numpy().astype(float)
    with torch.no_grad():
        for one in examples:
            features = torch.tensor(one['features'])[None]
            scores = model(features, torch.ones(features.shape[:2]))[0][0]
            one['rows'] = drawn(scores.cpu().numpy().astype(float), moves, ROWS, rng).astype(np.int64)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('train', type=pathlib.Path)
    parser.add_argument('dev', type=pathlib.Path)
    parser.add_argument('--weights', type=pathlib.Path, default=WEIGHTS, help='what to go on from')
    parser.add_argument('--into', type=pathlib.Path)
    parser.add_argument('--without', default='')
    parser.add_argument('--share', type=float, default=0.7)
    parser.add_argument('--seeds', type=int, nargs='+', default=[1, 2])
    for name, value in (('epochs', 5), ('times', 2)):
        parser.add_argument(f'--{name}', type=int, default=value)
    return parser.parse_args()


if __name__ == '__main__':
    main()
