"""Trains the accurate tagger: python train_encoder.py TRAIN.ndjson DEV.ndjson OUT.pt [--epochs 8] [--seed 1] [--threads 2]

May be taught by others of its kind, as the compact one is: `--taught TRAIN.npz`, `--free TEXTS.ndjson TEXTS.npz …` (`train.py`).
"""
import argparse
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import batched, filled
from data import Corpus, silver_tags
from decode import constrained, spans_f1, viterbi
from device import halved, here
from encoder import Encoder
from lessons import free_lessons, learnt, taught
from model import pointer_loss
from windows import LONGEST, Pieces, articles, encoded, length, windows

BATCH_PIECES = 3072
RATE, HEAD_RATE = 1.5e-4, 1e-3
# Each layer below the top one learns so much more slowly than the one above it.
DECAY = 0.9


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    # one beginning for all, so that their weights can be averaged; the seed orders the texts and drops
    torch.manual_seed(1)
    random.seed(args.seed)
    np.random.seed(args.seed)
    corpus = Corpus(args.train, lambda id: not args.without or not id.startswith(args.without))
    pieces, silver = Pieces(), silver_tags(corpus)
    train = articles(corpus, pieces, silver)
    if args.taught:
        taught([one for article in train for one in article], corpus, args.taught)
    train += free_lessons(args.free, lambda texts: articles(texts, pieces, {}))
    dev = articles(Corpus(args.dev), pieces, {})
    model = Encoder(len(silver) + 1).begin()
    torch.manual_seed(args.seed)
    print(len(train), 'articles', flush=True)

    def show(average, epoch, last):
        if last or epoch % args.every == 0:
            report(average, dev)
            torch.save({'state': average.state_dict(), 'args': vars(args), 'silver': len(silver) + 1}, args.out)

    fitted(model, lambda: train, args.epochs, (RATE, HEAD_RATE), show)


def report(model, dev):
    model.eval()
    print('   source cue content', tagged(model, dev), flush=True)


def fitted(model, lessons, epochs, most_rates, show):
    """The mean of the model's weights over the last steps. `lessons()` gives the articles of a pass, `show` gets that mean after each pass,
    with how many passes that were and whether it was the last. `most_rates`: how fast at most what it knew beforehand learns, and the rest."""
    # the vocabulary has far more words than the corpus: what all-MiniLM knows of them stays as it is
    model.words.weight.requires_grad_(False)
    steps = int(epochs * sum(one['size'] + 1 for article in lessons() for one in article) / BATCH_PIECES * 1.04)
    optimizer = torch.optim.AdamW(rates(model, *most_rates), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    base = [group['lr'] for group in optimizer.param_groups]
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    begun, step, epoch, sums = time.time(), 0, 0, np.zeros(4)
    while step < steps:
        model.train()
        for batch in in_batches(lessons()):
            if step >= steps:
                break
            rate = min(1, (step + 1) / (0.06 * steps)) * (0.5 + 0.5 * math.cos(math.pi * step / steps)) + 0.01
            for group, most in zip(optimizer.param_groups, base):
                group['lr'] = most * rate
            ids, features, mask, places = encoded(batch)
            with halved():
                x = model.encode(*here(ids, hidden_now_and_then(features), mask))
            states, learn, tags, owner, silver_ids, there = gathered(x.float(), batch, places)
            states = F.dropout(states, 0.1)
            chain = model.chain_loss(model.out(states), learn, there)
            link = pointer_loss(model.pointer(states), tags, owner)
            aside = F.cross_entropy(model.silver(states).flatten(0, 1), silver_ids.flatten(), ignore_index=0, reduction='sum')
            loss = (chain + 0.3 * link + 0.05 * aside) / there.sum()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            average.update_parameters(model)
            step += 1
            sums += torch.stack([chain, link, aside, there.sum()]).detach().cpu().numpy()
            if step % 50 == 0:
                print(f'{step} of {steps}, pass {epoch}', (sums[:3] / sums[3]).round(4), round(time.time() - begun), flush=True)
                sums[:] = 0
        epoch += 1
        show(average.module, epoch, step >= steps)
    return average.module


def rates(model, known_rate, head_rate):
    """Groups of weights and how fast they learn: heads and new embeddings fast, lower layers slowly."""
    groups = {}
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        part, *rest = name.split('.')
        depth = len(model.layers) - 1 - int(rest[0]) if part == 'layers' else len(model.layers)
        known = part in ('layers', 'places', 'kind', 'norm')
        groups.setdefault(known_rate * DECAY ** depth if known else head_rate, []).append(weight)
    return [{'params': weights, 'lr': rate} for rate, weights in groups.items()]


def in_batches(train):
    """All windows once; of each article the first one has room for fewer pieces."""
    every = [one for article in train for one in windows(article, first_room=random.randint(LONGEST // 4, LONGEST))]
    return batched(every, length, BATCH_PIECES, 0.15)


def hidden_now_and_then(features):
    """The mention and the lexicon's chance are hidden from some tokens, so that the encoder doesn't lean on them alone."""
    features = features.copy()
    features[..., 4][np.random.rand(*features.shape[:2]) < 0.15] = 0
    features[..., 5][np.random.rand(*features.shape[:2]) < 0.1] = 0
    return features


def gathered(x, batch, places):
    """The states at the first piece of each token, a row for each sequence, with what belongs there."""
    sequences = [one for window in batch for one in window]
    *labels, there = filled(learnt(sequences), learn=0, tags=0, owner=-1, silver=0)
    at = np.zeros(tuple(there.shape), np.int64)
    for i, (row, starts) in enumerate(places):
        at[i, :len(starts)] = row * x.shape[1] + starts
    return x.reshape(-1, x.shape[-1])[here(at)[0]], *labels, there


def outputs(model, articles_):
    """Scores and states of every sequence, in order."""
    found = {}
    every = sorted((window for article in articles_ for window in windows(article)), key=length)
    with torch.no_grad():
        for begin in range(0, len(every), 12):
            batch = every[begin:begin + 12]
            ids, features, mask, places = encoded(batch)
            with halved():
                x = model.encode(*here(ids, features, mask))
            for one, (row, starts) in zip((one for window in batch for one in window), places):
                states = x[row].float()[here(starts)[0]]
                found[one['article'], one['first']] = model.out(states).cpu(), states
    return [found[one['article'], one['first']] for article in articles_ for one in article]


def tagged(model, dev):
    moves = constrained(model.moves.detach().cpu())
    found = [viterbi(scores[None], moves)[0].tolist() for scores, _ in outputs(model, dev)]
    return spans_f1(found, [one for article in dev for one in article])


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('train', 'dev', 'out'):
        parser.add_argument(name)
    parser.add_argument('--without', default='', help='leave out the articles whose id begins so')
    parser.add_argument('--epochs', type=float, default=8)
    parser.add_argument('--taught')
    parser.add_argument('--free', nargs='*', default=[])
    for name, value in (('seed', 1), ('threads', 2), ('every', 1)):
        parser.add_argument(f'--{name}', type=int, default=value)
    return parser.parse_args()


if __name__ == '__main__':
    main()
