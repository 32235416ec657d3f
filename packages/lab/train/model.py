"""The tagger: embeddings of small features, a recurrent encoder, seven tags in a chain, and a pointer to the cue."""
import torch
import torch.nn as nn
import torch.nn.functional as F

TAGS = 7
WIDTHS = {
    'word': 40, 'prefix': 12, 'suffix': 16, 'ending': 8, 'shape': 8, 'class': 8,
    'quotation': 12, 'block': 6, 'mention': 16, 'cue': 8,
}
POINTER = 32
DISTANCES = 32


class Sru(nn.Module):
    """Both directions of a simple recurrent unit over a window of three: gates look at the input only."""

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
        f = torch.sigmoid(f) * mask[..., None] + (1 - mask[..., None])
        new = (1 - f) * torch.tanh(z)
        h = self.hidden
        forward = scan(f[..., :h], new[..., :h])
        backward = scan(f[..., h:].flip(1), new[..., h:].flip(1)).flip(1)
        return torch.sigmoid(r) * torch.cat([forward, backward], -1)


def scan(keep, add):
    """c[t] = keep[t] * c[t-1] + add[t], in log2(n) steps."""
    n, step = keep.shape[1], 1
    while step < n:
        add = torch.cat([add[:, :step], add[:, step:] + keep[:, step:] * add[:, :-step]], 1)
        keep = torch.cat([keep[:, :step], keep[:, step:] * keep[:, :-step]], 1)
        step *= 2
    return add


class Tagger(nn.Module):
    def __init__(self, kind, sizes, hidden, silver):
        super().__init__()
        self.kind = kind
        self.tables = nn.ModuleList([nn.Embedding(size, width) for size, width in zip(sizes, WIDTHS.values())])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.3)
        inputs = sum(WIDTHS.values())
        if kind == 'gru':
            self.encoder = nn.GRU(inputs, hidden, batch_first=True, bidirectional=True)
        else:
            self.layers = nn.ModuleList([Sru(inputs, hidden, 3), Sru(2 * hidden, hidden, 1)])
        self.out = nn.Linear(2 * hidden, TAGS)
        self.silver = nn.Linear(2 * hidden, silver)
        self.asks = nn.Linear(2 * hidden, POINTER)
        self.answers = nn.Linear(2 * hidden, POINTER)
        self.distance = nn.Embedding(DISTANCES, 1)
        nn.init.zeros_(self.distance.weight)
        self.moves = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.drop = nn.Dropout(0.33)

    def forward(self, features, mask):
        x = torch.cat([table(features[..., i]) for i, table in enumerate(self.tables)], -1)
        x = self.drop(x)
        if self.kind == 'gru':
            lengths = mask.sum(1).long()
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            x = nn.utils.rnn.pad_packed_sequence(self.encoder(packed)[0], batch_first=True)[0]
            low = x
        else:
            low = self.layers[0](x, mask)
            x = low + self.layers[1](self.drop(low), mask)
        x = self.drop(x)
        return self.out(x), self.silver(self.drop(low)), x

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
