"""Rounding as the shipped int8 graph rounds, so that the last steps of training learn to live with it.

Weights to 8 bits per output channel, what flows into a product to 8 bits over the whole batch, both with the gradient
passed straight through (Jacob et al. 2018). Embeddings are left as they are.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

STEPS = 255.0


class Rounded(nn.Linear):
    """A linear layer that rounds its weights, and what flows in unless that is rounded already."""

    rounding = False
    rounds_input = True

    def forward(self, x: Tensor) -> Tensor:
        if not self.rounding:
            return functional.linear(x, self.weight, self.bias)
        flowing = activations(x) if self.rounds_input else x
        return functional.linear(flowing, weights(self.weight), self.bias)


def activations(x: Tensor) -> Tensor:
    with torch.no_grad():
        flowing = x.float()
        low, high = flowing.amin().clamp(max=0), flowing.amax().clamp(min=0)
        scale = ((high - low) / STEPS).clamp(min=1e-8)
        zero = torch.round(-low / scale)
        rounded = ((torch.round(flowing / scale) + zero).clamp(0, STEPS) - zero) * scale
        change = rounded.to(x.dtype) - x
    return x + change


def weights(w: Tensor) -> Tensor:
    with torch.no_grad():
        scale = w.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        change = torch.round(w / scale).clamp(-127, 127) * scale - w
    return w + change


def make_roundable(module: nn.Module, rounds_input: bool) -> None:
    """Every linear layer of ``module`` becomes one that can round; nothing changes until ``set_rounding``.

    The class is changed in place because the encoder's layers are made by another library.
    """
    for layer in module.modules():
        if type(layer) is nn.Linear:
            layer.__class__ = Rounded
            layer.rounds_input = rounds_input


def set_rounding(module: nn.Module, on: bool) -> None:
    for layer in module.modules():
        if isinstance(layer, Rounded):
            layer.rounding = on
