"""Train with the rounding of the int8 file, so that the weights learn to bear it.

Forward everything is rounded much as `training.graph` will write it, by the levels of the weights
that training starts from; backward nothing (the straight-through estimator, Jacob et al. 2018).
"""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.graph import STEPS, Level
from training.network import Network

ROWS = 127  # embeddings are rounded to whole multiples from -127 to 127, other weights by STEPS
JOINED = ("query", "key", "value")  # their products are one in the graph


class Rounded(torch.autograd.Function):
    """Round to whole multiples of a scale, from `low` to `high` of them."""

    @staticmethod
    def forward(ctx: object, x: Tensor, scale: Tensor, low: int, high: int) -> Tensor:
        """Return the rounded tensor in the type of the one given."""
        return ((x / scale).round_().clamp_(low, high) * scale).to(x.dtype)

    @staticmethod
    def backward(ctx: object, *gradients: Tensor) -> tuple[Tensor, None, None, None]:
        """Pass the gradient as if nothing had been rounded."""
        return gradients[0], None, None, None


def round_off(network: Network, levels: Mapping[str, Level]) -> None:
    """Make a network round its weights and the inputs of its products; its parameters stay."""
    for name, module in network.named_modules():
        if isinstance(module, nn.Linear):
            layer, _, part = name.rpartition(".")
            site = f"{layer}.attention" if part in JOINED else name
            _round_product(module, levels[site])
    _round_rows(network.pieces)


def _round_product(module: nn.Linear, level: Level) -> None:
    assert level.smooth is not None
    smooth, scale = torch.from_numpy(level.smooth), torch.tensor(level.scale)
    low, high = -level.zero, 255 - level.zero

    def forward(x: Tensor) -> Tensor:
        rounded = Rounded.apply(x / smooth.to(x.dtype), scale.to(x.dtype), low, high)
        weight = module.weight * smooth
        return functional.linear(rounded, _round_weights(weight, STEPS), module.bias)

    module.forward = forward  # type: ignore[method-assign]


def _round_rows(module: nn.Embedding) -> None:
    def forward(ids: Tensor) -> Tensor:
        return _round_weights(functional.embedding(ids, module.weight), ROWS)

    module.forward = forward  # type: ignore[method-assign]


def _round_weights(weight: Tensor, steps: int) -> Tensor:
    """Return weights rounded with a scale of its own for each row, that is for each output."""
    scale = weight.detach().abs().amax(-1, keepdim=True).clamp(min=1e-8) / steps
    rounded: Tensor = Rounded.apply(weight, scale, -steps, steps)
    return rounded
