"""Where trainers work: on a GPU where there is one, unless `NEWS_DEVICE=cpu`. New tensors lie there unless said otherwise."""
import os

import torch

DEVICE = torch.device(os.environ.get('NEWS_DEVICE') or ('cuda' if torch.cuda.is_available() else 'cpu'))
torch.set_default_device(DEVICE)


def here(*arrays):
    """The arrays as tensors."""
    return [torch.from_numpy(array).to(DEVICE) for array in arrays]


def halved():
    """Where the processor can multiply numbers of 16 bits, it does; where it can't, to imitate them takes twenty times as long."""
    able = DEVICE.type != 'cpu' or torch.ops.mkldnn._is_mkldnn_bf16_supported()
    return torch.autocast(DEVICE.type, torch.bfloat16, enabled=able)
