"""The accurate tagger: all-MiniLM-L6-v2 that also sees the library's features, with the heads of the compact one on top."""
import math
from pathlib import Path

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

from device import DEVICE
from model import DISTANCES, TAGS, WIDE_POINTER, Tagger
from unpack import unpacked
from vectors import folder
from windows import SEEN

WIDTH, HEADS, INNER, LAYERS, WORDS, PLACES = 384, 12, 1536, 6, 30522, 512


class Layer(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.drop = drop
        self.asks = nn.Linear(WIDTH, 3 * WIDTH)
        self.gives = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, hidden):
        """`hidden`: (b * heads, 1, l), far below zero where there is no piece."""
        b, n, _ = x.shape
        q, k, v = self.asks(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).flatten(1, 2).contiguous()
        # written out: on a CPU, torch's own attention takes three times as long on the way back
        close = torch.baddbmm(hidden.to(q.dtype), q, k.transpose(1, 2), alpha=1 / math.sqrt(WIDTH // HEADS))
        shares = (torch.softmax(close, -1, dtype=close.dtype) @ v).view(b, HEADS, n, WIDTH // HEADS)
        x = self.norm(x + self.dropped(self.gives(shares.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.last(x + self.dropped(self.down(F.gelu(self.up(x)))))

    def dropped(self, x):
        return dropped(x, self.drop) if self.training else x


class Encoder(nn.Module):
    def __init__(self, silver, layers=LAYERS, drop=0.1, places=PLACES):
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(places, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.seen = nn.ModuleList([nn.Embedding(size, WIDTH) for size in SEEN.values()])
        for table in self.seen:
            nn.init.zeros_(table.weight)
        self.layers = nn.ModuleList([Layer(drop) for _ in range(layers)])
        self.out = nn.Linear(WIDTH, TAGS)
        self.asks, self.answers = nn.Linear(WIDTH, WIDE_POINTER), nn.Linear(WIDTH, WIDE_POINTER)
        self.distance = nn.Embedding(DISTANCES, 1)
        nn.init.zeros_(self.distance.weight)
        self.moves = nn.Parameter(torch.zeros(TAGS, TAGS))
        self.silver = nn.Linear(WIDTH, silver)
        self.drop = drop

    chain_loss, pointer = Tagger.chain_loss, Tagger.pointer

    def encode(self, ids, features, mask):
        x = self.words(ids) + self.places(torch.arange(ids.shape[1], device=ids.device)) + self.kind
        for i, table in enumerate(self.seen):
            x = x + table(features[..., i])
        x = self.norm(x)
        if self.training:
            x = dropped(x, self.drop)
        hidden = ((1.0 - mask.to(x.dtype)) * -1e4)[:, None].repeat_interleave(HEADS, 0)
        for layer in self.layers:
            x = layer(x, hidden)
        return x

    def forward(self, ids, features, mask):
        """What run time asks for: scores of the tags, and what the pointer compares, of every piece."""
        x = self.encode(ids, features, mask)
        return self.out(x), torch.cat([self.asks(x), self.answers(x)], -1)

    def begin(self):
        """The weights that all-MiniLM-L6-v2 comes with; of its layers the lowest."""
        own = load_file(folder() / 'model.safetensors')
        with torch.no_grad():
            self.words.weight.copy_(own['embeddings.word_embeddings.weight'])
            self.places.weight.copy_(own['embeddings.position_embeddings.weight'])
            self.kind.copy_(own['embeddings.token_type_embeddings.weight'][0])
            copy(self.norm, own, 'embeddings.LayerNorm')
            for i, layer in enumerate(self.layers):
                at = f'encoder.layer.{i}'
                for name in ('weight', 'bias'):
                    parts = [own[f'{at}.attention.self.{part}.{name}'] for part in ('query', 'key', 'value')]
                    getattr(layer.asks, name).copy_(torch.cat(parts))
                copy(layer.gives, own, f'{at}.attention.output.dense')
                copy(layer.norm, own, f'{at}.attention.output.LayerNorm')
                copy(layer.up, own, f'{at}.intermediate.dense')
                copy(layer.down, own, f'{at}.output.dense')
                copy(layer.last, own, f'{at}.output.LayerNorm')
        return self


def load(*files):
    """A trained tagger, and what the first file says of its training; of several files the mean, weight by weight.

    A folder is a packed one: it has no silver head, and places only for as many pieces as a window has.
    """
    saved = [unpacked(Path(file)) if Path(file).is_dir() else torch.load(file, map_location=DEVICE) for file in files]
    mean = {name: sum(one['state'][name].float() for one in saved) / len(saved) for name in saved[0]['state']}
    model = Encoder(saved[0]['silver'], places=len(mean['places.weight']))
    model.load_state_dict(mean, strict=bool(saved[0]['silver']))
    return model.eval(), saved[0]


def dropped(x, share):
    """Dropout whose choices come from a pool made once: on a CPU, drawing them is a tenth of the time."""
    if DEVICE.type != 'cpu':
        return F.dropout(x, share)
    most = pool.numel() - x.numel()
    begin = int(torch.randint(most, ()))
    return x * (pool[begin:begin + x.numel()].view(x.shape) >= share * 256).to(x.dtype) * (1 / (1 - share))


# Made before the trainer sets its seed: it has one of its own, so that the same seed trains the same weights.
pool = torch.randint(0, 256, (1 << 26,), dtype=torch.uint8, generator=torch.Generator('cpu').manual_seed(1), device='cpu')


def copy(module, own, name):
    module.weight.copy_(own[f'{name}.weight'])
    module.bias.copy_(own[f'{name}.bias'])
