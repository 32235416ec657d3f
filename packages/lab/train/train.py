"""Trains the tagger: python train.py TRAIN.ndjson DEV.ndjson OUT.pt [--hidden 64] [--epochs 16] [--seed 1] [--without OUTLET]

With a teacher (`teach.py`): `--taught TRAIN.npz` has the tags drawn from what it holds of the train set, every second time in
place of the annotators'; `--free TEXTS.ndjson TEXTS.npz …` adds texts that only the teacher marked.
"""
import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import batched, filled
from data import Corpus, sequences, silver_tags, vocabulary
from decode import decode, spans_f1
from lessons import free_lessons, learnt, taught
from model import Tagger, pointer_loss
from vectors import AXES, common_words, vectors_of

BATCH_TOKENS = 3000
RATE = 3e-3


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    random.seed(args.seed)
    train = Corpus(args.train, lambda id: not args.without or not id.startswith(args.without))
    dev = Corpus(args.dev)
    words = vocabulary(train, common_words())
    rows = {hashed: i + 1 for i, (hashed, _, _) in enumerate(words)}
    silver = silver_tags(train)
    sizes = [len(rows) + 1, *train.type_sizes[1:], *train.place_sizes]
    examples = sequences(train, rows, silver)
    if args.taught:
        taught(examples, train, args.taught)
    examples += free_lessons(args.free, lambda corpus: sequences(corpus, rows, {}))
    held = sequences(dev, rows, silver)
    vectors = torch.tensor(np.concatenate([np.zeros((1, AXES), np.float32), vectors_of([word for _, word, _ in words])]))
    model = Tagger(sizes, args.hidden, len(silver) + 1, vectors)
    print(len(rows), 'words', len(examples), 'sequences', sum(p.numel() for p in model.parameters()), 'weights', flush=True)
    counts = [count for *_, count in words]
    average = fitted(model, examples, counts, args.epochs, RATE, lambda average: report(average, held))
    torch.save({
        'state': average.state_dict(), 'words': [hashed for hashed, _, _ in words], 'args': vars(args),
        'sizes': sizes, 'silver': len(silver) + 1,
    }, args.out)


def fitted(model, examples, counts, epochs, rate, show):
    """The mean of the model's weights on the way through the examples. `counts`: how often training shows each word; `show` gets
    that mean every fourth pass and after the last."""
    # rare words are dropped more often, so that the row of unknown words learns what those are like
    drop = torch.tensor([0.0] + [0.03 + 0.4 / (1 + count) for count in counts])
    optimizer = torch.optim.AdamW(model.parameters(), rate, weight_decay=1e-2)
    batches = epochs * len(in_batches(examples))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=batches + epochs * 8, pct_start=0.1)
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    begun = time.time()
    for epoch in range(epochs):
        model.train()
        sums = np.zeros(3)
        for batch in in_batches(examples):
            fills = {'features': 0, 'learn': 0, 'tags': 0, 'owner': -1, 'silver': 0}
            features, learn, tags, owner, silver_ids, mask = filled(learnt(batch), **fills)
            features = dropped(features, drop, mask)
            scores, silver_scores, states = model(features, mask)
            chain = model.chain_loss(scores, learn, mask)
            aside = F.cross_entropy(silver_scores.flatten(0, 1), silver_ids.flatten(), ignore_index=0, reduction='sum')
            link = pointer_loss(model.pointer(states), tags, owner)
            loss = (chain + 0.15 * aside + 0.3 * link) / mask.sum()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(model)
            sums += torch.stack([chain, aside, link]).detach().cpu().numpy()
        print(epoch, sums.round(), round(time.time() - begun), flush=True)
        if epoch % 4 == 3 or epoch == epochs - 1:
            show(average.module)
    return average.module


def report(model, held):
    model.eval()
    print('   source cue content', spans_f1(decode(model, held), held), flush=True)


def dropped(features, drop, mask):
    """Words fall to the unknown row; now and then the lexicon's chance and the mention are hidden as well."""
    features = features.clone()
    features[..., 0][torch.rand(mask.shape) < drop[features[..., 0]]] = 0
    features[..., -1][torch.rand(mask.shape) < 0.15] = 0
    features[..., -2][torch.rand(mask.shape) < 0.1] = 0
    return features


def in_batches(examples):
    return batched(examples, lambda one: len(one['tags']), BATCH_TOKENS, 0.1)


def arguments():
    parser = argparse.ArgumentParser()
    for name in ('train', 'dev', 'out'):
        parser.add_argument(name)
    parser.add_argument('--without', default='', help='leave out the articles whose id begins so')
    parser.add_argument('--taught')
    parser.add_argument('--free', nargs='*', default=[])
    for name, value in (('hidden', 64), ('epochs', 16), ('seed', 1), ('threads', 1)):
        parser.add_argument(f'--{name}', type=int, default=value)
    return parser.parse_args()


if __name__ == '__main__':
    main()
