"""Examples by the batch, for both trainers."""
import random

import numpy as np
import torch


def batched(examples, length, most, spread):
    """All examples once, neighbours in length together, give or take `spread`; filled up, no batch has more than `most`."""
    out, batch, longest = [], [], 0
    for one in sorted(examples, key=lambda one: length(one) * random.uniform(1 - spread, 1 + spread)):
        longest = max(longest, length(one))
        if batch and longest * (len(batch) + 1) > most:
            out.append(batch)
            batch, longest = [], length(one)
        batch.append(one)
    out.append(batch)
    random.shuffle(out)
    return out


def filled(sequences, **fills):
    """For each name a tensor with a row for each sequence, its fill behind what is shorter; then the mask, 1 where there is a token."""
    n = max(len(one['tags']) for one in sequences)
    pad = lambda values, fill: np.concatenate([values, np.full((n - len(values), *values.shape[1:]), fill, values.dtype)])
    tensors = [torch.tensor(np.stack([pad(one[name], fill) for one in sequences])) for name, fill in fills.items()]
    return *tensors, torch.tensor([[1.0] * len(one['tags']) + [0.0] * (n - len(one['tags'])) for one in sequences])
