"""Make a network narrower: its layers keep the heads and inner units that say most.

How much a head or unit says is measured by how much the loss would change without it, to first
order (Molchanov et al. 2017, Michel et al. 2019). The others fade out while training goes on, so
that those that stay take over from them; then they are cut off.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from training.batches import Batch
from training.network import Network, Size

FADED = 0.85
"""Part of the training after which nothing is left of what is cut off in the end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The numbers of what each layer keeps: inputs of `mixed`, 32 a head, and inner units."""

    columns: tuple[Tensor, ...]
    units: tuple[Tensor, ...]

    @torch.no_grad()
    def fade(self, network: Network, step: int, total: int) -> None:
        """Shrink what is not kept, in a straight line to 0 at `FADED` of the `total` steps.

        To be called once after each step, counted from 1.
        """
        left = total * FADED - step
        factor = left / (left + 1) if left > 0 else 0.0
        for layer, columns, units in zip(network.layers, self.columns, self.units, strict=True):
            for linear, kept in ((layer.mixed, columns), (layer.outer, units)):
                rest = torch.ones(linear.in_features, dtype=torch.bool)
                rest[kept] = False
                linear.weight[:, rest] *= factor

    def cut(self, network: Network, size: Size) -> Network:
        """Return a network of `size` with what is kept; the rest must have faded to 0 before."""
        state = network.state_dict()
        for number, (columns, units) in enumerate(zip(self.columns, self.units, strict=True)):
            rows = {"query": columns, "key": columns, "value": columns, "inner": units}
            for part, kept in rows.items():
                for kind in ("weight", "bias"):
                    name = f"layers.{number}.{part}.{kind}"
                    state[name] = state[name][kept]
            for part, kept in {"mixed": columns, "outer": units}.items():
                name = f"layers.{number}.{part}.weight"
                state[name] = state[name][:, kept]
        narrower = Network(size)
        narrower.load_state_dict(state)
        return narrower


def check_narrower(size: Size, start: Size) -> None:
    """Raise ValueError unless `size` has fewer heads or inner units than `start`, or as many."""
    if (
        replace(size, heads=start.heads, inner=start.inner) != start
        or size.heads > start.heads
        or size.inner > start.inner
        or (size.buckets and size != start)
    ):
        raise ValueError(
            f"a network of {start} cannot become {size}: only heads and inner units can go, and "
            "heads only where there are no buckets"
        )


def plan_narrowing(
    network: Network,
    size: Size,
    batches: Iterable[Batch],
    compute_loss: Callable[[Network, Batch], Tensor],
) -> Narrowing:
    """Return what to keep of a network to come down to `size`, by its loss over some batches."""
    check_narrower(size, network.size)
    network.eval()
    width = network.size.head_width
    heads = [torch.zeros(network.size.heads) for _ in network.layers]
    units = [torch.zeros(network.size.inner) for _ in network.layers]
    for batch in batches:
        network.zero_grad()
        compute_loss(network, batch).backward()
        for number, layer in enumerate(network.layers):
            heads[number] += _slope(layer.mixed).view(-1, width).sum(1).abs()
            units[number] += _slope(layer.outer).abs()
    network.zero_grad()
    inside = torch.arange(width)
    return Narrowing(
        columns=tuple(
            (_find_top(each, size.heads)[:, None] * width + inside).flatten() for each in heads
        ),
        units=tuple(_find_top(each, size.inner) for each in units),
    )


def _slope(linear: nn.Linear) -> Tensor:
    """Return the derivative of the loss by a factor on each input of `linear`, at a factor of 1."""
    assert linear.weight.grad is not None
    return (linear.weight * linear.weight.grad).sum(0).detach()


def _find_top(values: Tensor, count: int) -> Tensor:
    return values.topk(count).indices.sort().values
