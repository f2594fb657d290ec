"""The states of a teacher's layers, for a smaller network to learn from (as TinyBERT does).

A linear map takes the states of the smaller network to those of the teacher (Jiao et al. 2020); it
is trained along with it and then thrown away. Logits alone say twelve numbers a piece, states say
what the teacher made of the piece in its context, so less text is needed.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.batches import Batch
from training.network import LARGE, Network

PAIRS = ((2, 4), (4, 8), (6, 12))
"""Layers of the smaller network, and those of the teacher that they learn from."""

RIDGE = 10.0


class Listener:
    """Keeps the states that a network's layers gave when it last read."""

    def __init__(self, network: Network, layers: Sequence[int]) -> None:
        self.states: dict[int, Tensor] = {}
        self.layers = tuple(layers)
        for layer in self.layers:
            network.layers[layer - 1].register_forward_hook(self._keep(layer))

    def _keep(self, layer: int) -> Callable[[nn.Module, object, Tensor], None]:
        def keep(_module: nn.Module, _given: object, state: Tensor) -> None:
            self.states[layer] = state

        return keep

    def read(self, real: Tensor) -> list[Tensor]:
        """Return the states of the pieces that are no padding, a tensor a layer."""
        return [self.states[layer][real] for layer in self.layers]


class Maps(nn.Module):
    """A linear map for each pair of layers, begun at the least squares of some batches.

    The teacher's states (pieces × pairs × width) are brought to mean 0 and deviation 1; `parts`
    weighs the pairs.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, network: Network, parts: Sequence[float]) -> None:
        super().__init__()
        self.listener = Listener(network, [ours for ours, _ in PAIRS])
        self.parts = tuple(parts)
        self.register_buffer("mean", torch.zeros(len(PAIRS), LARGE.hidden))
        self.register_buffer("deviation", torch.ones(len(PAIRS), LARGE.hidden))
        self.maps = nn.ModuleList(nn.Linear(network.size.hidden, LARGE.hidden) for _ in PAIRS)

    @torch.no_grad()
    def fit(self, network: Network, batches: Sequence[Batch]) -> None:
        """Set means, deviations, and each map by least squares."""
        some = torch.cat([batch.states for batch in batches if batch.states is not None])
        self.mean.copy_(some.mean(0))
        self.deviation.copy_(some.std(0))
        width = network.size.hidden + 1
        left = [torch.eye(width) * RIDGE for _ in PAIRS]
        right = [torch.zeros(width, LARGE.hidden) for _ in PAIRS]
        network.eval()
        for batch in batches:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                network(*batch.inputs)
            wanted = self._wanted(batch)
            for k, state in enumerate(self.listener.read(batch.inputs[-1].bool())):
                x = functional.pad(state.float(), (0, 1), value=1.0)
                left[k] += x.T @ x
                right[k] += x.T @ wanted[:, k]
        for k, linear in enumerate(self.maps):
            solved = torch.linalg.solve(left[k], right[k])
            linear.weight.copy_(solved[:-1].T)
            linear.bias.copy_(solved[-1])

    def forward(self, batch: Batch) -> Tensor:
        """Return the weighted mean square between the maps and what the teacher made of a batch."""
        wanted = self._wanted(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.listener.read(batch.inputs[-1].bool())
            errors = [
                functional.mse_loss(linear(state).float(), wanted[:, k])
                for k, (linear, state) in enumerate(zip(self.maps, states, strict=True))
            ]
        return torch.stack(errors) @ torch.tensor(self.parts)

    def _wanted(self, batch: Batch) -> Tensor:
        assert batch.states is not None
        return (batch.states - self.mean) / self.deviation
