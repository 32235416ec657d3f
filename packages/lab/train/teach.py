"""What trained accurate taggers hold of texts, for the compact one to learn from:

    python teach.py TEXTS.ndjson OUT.npz TEACHER.pt [MORE.pt …] [--rows 8]

For each article `ID/rows`: rows of tags drawn from the teachers' chain, each as likely as they hold it together, and
`ID/tags`, `ID/owner`: their best tags and which cue each token belongs to, as annotators would have marked them.
"""
import argparse

import numpy as np
import torch

from data import Corpus
from decode import constrained, spans, viterbi
from encoder import load
from train_encoder import outputs
from windows import Pieces, articles


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    rng = np.random.default_rng(1)
    teachers = [load(file)[0] for file in args.teachers]
    moves = constrained(sum(model.moves.detach().cpu() for model in teachers) / len(teachers))
    corpus = Corpus(args.texts)
    texts = articles(corpus, Pieces(), {})
    held = [outputs(model, texts) for model in teachers]
    out, at = {}, 0
    for article, sequences in zip(corpus.articles, texts):
        count = len(article['typeOf'])
        rows = np.zeros((args.rows, count), np.int8)
        tags, owner = np.zeros(count, np.int8), np.full(count, -1, np.int32)
        for one in sequences:
            scores = sum(outs[at][0] for outs in held) / len(held)
            links = sum(torch.log_softmax(model.pointer(outs[at][1][None])[0], -1) for model, outs in zip(teachers, held))
            at += 1
            part = slice(one['first'], one['first'] + len(one['tags']))
            rows[:, part] = drawn(scores.numpy().astype(float), moves.numpy().astype(float), args.rows, rng)
            tags[part] = viterbi(scores[None], moves)[0].numpy()
            owner[part] = owners(tags[part], links.detach().cpu().numpy(), one['first'])
        name = article['id']
        out |= {f'{name}/rows': rows, f'{name}/tags': tags, f'{name}/owner': owner}
    np.savez_compressed(args.out, **out)
    print(len(corpus.articles), 'articles')


def drawn(scores, moves, rows, rng):
    """Rows of tags as likely as the chain makes them: forward sums, then drawn from the end."""
    n, tags = scores.shape
    sums = np.empty((n, tags))
    sums[0] = scores[0]
    sums[0, [2, 4, 6]] -= 1e4
    for step in range(1, n):
        paths = sums[step - 1][:, None] + moves
        most = paths.max(0)
        sums[step] = most + np.log(np.exp(paths - most).sum(0)) + scores[step]
    found = np.empty((rows, n), np.int8)
    pick = lambda logs: (logs + rng.gumbel(size=logs.shape)).argmax(-1)
    found[:, -1] = pick(np.broadcast_to(sums[-1], (rows, tags)))
    for step in range(n - 2, -1, -1):
        found[:, step] = pick(sums[step][None] + moves.T[found[:, step + 1]])
    return found


def owners(tags, links, first):
    """For each token in a span the cue that its span points at, named by where that begins; -1 for none."""
    found = np.full(len(tags), -1, np.int32)
    every = spans(tags.tolist())
    cues = [(start, end) for start, end, kind in every if kind == 1]
    for start, end, kind in every:
        if kind == 1:
            found[start:end] = first + start
        elif cues:
            likely = [np.exp(links[start:end, a:b]).sum() for a, b in cues]
            found[start:end] = first + cues[int(np.argmax(likely))][0]
    return found


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('texts')
    parser.add_argument('out')
    parser.add_argument('teachers', nargs='+')
    parser.add_argument('--rows', type=int, default=8)
    parser.add_argument('--threads', type=int, default=2)
    return parser.parse_args()


if __name__ == '__main__':
    main()
