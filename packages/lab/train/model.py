"""The tagger: embeddings of small features, a wide recurrent layer, a narrow neck and a narrow recurrent layer on top of it,
seven tags in a chain, and a pointer to the cue."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from device import DEVICE

TAGS = 7
WIDTHS = {
    'word': 48, 'prefix': 12, 'suffix': 16, 'ending': 8, 'shape': 8, 'class': 8,
    'quotation': 12, 'block': 6, 'mention': 16, 'cue': 8,
}
# Run time keeps what the first layer's gates get of a word, so that one may be wide; what comes behind it, it works out for each token:
# outputs of the neck, and units each way on top of it.
NECK, UPPER = 48, 24
# What a token asks for and answers, in the compact tagger and in the accurate one.
POINTER, WIDE_POINTER = 16, 32
DISTANCES = 32


def sigmoid(x):
    """A curve of two parabolas instead of the usual one: run time computes it exactly in whole numbers."""
    y = (x / 4).clamp(-1, 1)
    return 0.5 + y * (1 - y.abs() / 2)


def tanh(x):
    y = (x / 2).clamp(-1, 1)
    return y * (2 - y.abs())


class Sru(nn.Module):
    """Both directions of a simple recurrent unit over a window of tokens: gates look at the input only."""

    def __init__(self, inputs, hidden, window):
        super().__init__()
        self.hidden, self.window = hidden, window
        self.project = nn.Linear(inputs * window, 6 * hidden)

    def forward(self, x, mask):
        if self.window == 3:
            pad = torch.zeros_like(x[:, :1])
            x = torch.cat([torch.cat([pad, x[:, :-1]], 1), x, torch.cat([x[:, 1:], pad], 1)], -1)
        b, n, _ = x.shape
        z, f, r = self.project(x).view(b, n, 3, 2 * self.hidden).unbind(2)
        # where there is no token, the state goes on unchanged
        f = sigmoid(f) * mask[..., None] + (1 - mask[..., None])
        new = (1 - f) * tanh(z)
        h = self.hidden
        forward = Scan.apply(f[..., :h], new[..., :h])
        backward = Scan.apply(f[..., h:].flip(1), new[..., h:].flip(1)).flip(1)
        return sigmoid(r) * torch.cat([forward, backward], -1)


class Scan(torch.autograd.Function):
    """c[t] = keep[t] * c[t-1] + add[t] along the second axis, there and back."""

    @staticmethod
    def forward(ctx, keep, add):
        keep = keep.transpose(0, 1).contiguous()
        # a copy also where there is one sequence only, and nothing to rearrange: what came in stays as it was
        out = scanned(keep, add.transpose(0, 1).clone(memory_format=torch.contiguous_format))
        ctx.save_for_backward(keep, out)
        return out.transpose(0, 1)

    @staticmethod
    def backward(ctx, grad):
        keep, out = ctx.saved_tensors
        # the same from the end, where what a step keeps is what the one behind it kept of it
        back = torch.cat([keep[1:], keep[:1]]).flip(0)
        grad = scanned(back, grad.transpose(0, 1).flip(0)).flip(0)
        before = torch.zeros_like(out)
        torch.mul(grad[1:], out[:-1], out=before[1:])
        return before.transpose(0, 1), grad.transpose(0, 1)


def scanned(keep, add):
    """c[t] = keep[t] * c[t-1] + add[t] along the first axis; `add` may be written over."""
    if DEVICE.type == 'cpu':
        for t in range(1, len(add)):
            add[t].addcmul_(keep[t], add[t - 1])
        return add
    # a GPU has time for more work, not for more steps: each time all that lies twice as far back is taken in
    far = 1
    while far < len(add):
        add = torch.cat([add[:far], torch.addcmul(add[far:], keep[far:], add[:-far])])
        keep = torch.cat([keep[:far], keep[far:] * keep[:-far]])
        far *= 2
    return add


class Tagger(nn.Module):
    """`vectors`: what is known of each word beforehand; training learns how to read them, and what to add for its words."""

    def __init__(self, sizes, hidden, silver, vectors):
        super().__init__()
        self.tables = nn.ModuleList([nn.Embedding(size, width) for size, width in zip(sizes, WIDTHS.values())])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        nn.init.normal_(self.tables[0].weight, std=0.05)
        self.register_buffer('vectors', vectors)
        self.lift = nn.Linear(vectors.shape[1], WIDTHS['word'], bias=False)
        nn.init.normal_(self.lift.weight, std=0.3 / vectors.shape[1] ** 0.5)
        inputs = sum(WIDTHS.values())
        self.layers = nn.ModuleList([Sru(inputs, hidden, 3), Sru(NECK, UPPER, 1)])
        self.neck = nn.Linear(2 * hidden, NECK)
        width = NECK + 2 * UPPER
        self.out = nn.Linear(width, TAGS)
        self.silver = nn.Linear(2 * hidden, silver)
        self.asks = nn.Linear(width, POINTER)
        self.answers = nn.Linear(width, POINTER)
        self.distance = nn.Embedding(DISTANCES, 1)
        nn.init.zeros_(self.distance.weight)
        self.moves = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.drop = nn.Dropout(0.33)

    def forward(self, features, mask):
        parts = [table(features[..., i]) for i, table in enumerate(self.tables)]
        if self.training:
            # now and then a word has its vector only, as words have that training never shows
            parts[0] = parts[0] * (torch.rand(mask.shape) > 0.3)[..., None]
        parts[0] = parts[0] + self.lift(self.vectors[features[..., 0]])
        low = self.layers[0](self.drop(torch.cat(parts, -1)), mask)
        neck = self.neck(self.drop(low)).clamp(-1, 1)
        x = self.drop(torch.cat([neck, self.layers[1](neck, mask)], -1))
        return self.out(x), self.silver(self.drop(low)), x

    def words(self):
        """The table of words as run time has it: what was known beforehand and what was learnt, in one."""
        return self.tables[0].weight + self.vectors @ self.lift.weight.T

    def pointer(self, x):
        """How much token i looks like a word of the attribution whose cue token j is of."""
        n = x.shape[1]
        scores = self.asks(x) @ self.answers(x).transpose(1, 2)
        return scores + self.distance.weight[distances(n)][..., 0]

    def chain_loss(self, scores, tags, mask):
        """Negative log-likelihood of the tags, all sequences together; pairs of steps are joined as in a tournament."""
        b, n, _ = scores.shape
        m = mask[:, 1:]
        gold = (scores.gather(2, tags[..., None])[..., 0] * mask).sum()
        gold = gold + (self.moves[tags[:, :-1], tags[:, 1:]] * m).sum()
        identity = torch.full((TAGS, TAGS), -1e4).fill_diagonal_(0.0)
        steps = self.moves + scores[:, 1:, None, :]
        steps = torch.where(m[..., None, None] > 0, steps, identity)
        while steps.shape[1] > 1:
            if steps.shape[1] % 2:
                steps = torch.cat([steps, identity.expand(b, 1, TAGS, TAGS)], 1)
            left, right = steps[:, 0::2], steps[:, 1::2]
            # log-sum-exp of a product of matrices, kept in range by each one's largest entry
            a, c = left.amax((2, 3), keepdim=True), right.amax((2, 3), keepdim=True)
            steps = ((left - a).exp() @ (right - c).exp()).clamp_min(1e-30).log() + a + c
        last = scores[:, 0] if n == 1 else torch.logsumexp(scores[:, 0, :, None] + steps[:, 0], 1)
        return torch.logsumexp(last, 1).sum() - gold


def distances(n):
    """A bucket for how far and on which side a cue is: 0 … 15 before, 16 … 31 behind, in growing steps."""
    gap = torch.arange(n)[None] - torch.arange(n)[:, None]
    size = gap.abs()
    bucket = torch.where(size < 8, size, (8 + (size.float() / 8).clamp_min(1).log2() * 2).long()).clamp_max(15)
    return bucket + 16 * (gap > 0)


def pointer_loss(scores, tags, owner):
    """Each token of a source or content has to find a cue token of its own attribution among all of its block."""
    cue = (tags == 3) | (tags == 4)
    asks = ((tags == 1) | (tags == 2) | (tags == 5) | (tags == 6)) & (owner >= 0)
    own = cue[:, None] & (owner[:, :, None] == owner[:, None]) & asks[:, :, None]
    asked = own.any(2)
    all_cues = scores.masked_fill(~cue[:, None], -1e4).logsumexp(2)
    own_cues = scores.masked_fill(~own, -1e4).logsumexp(2)
    return ((all_cues - own_cues) * asked).sum()
