"""The network: a transformer body with casing and lexicon embeddings, and two heads a token."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

POLARITIES = ("negative", "neutral", "positive")
TAGS = ("O", *(f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a body is: the width of its states, of its inner layers and of each head.

    `buckets` counts its biases of relative position, if it has any.
    """

    hidden: int
    inner: int
    layers: int
    heads: int = 12
    head_width: int = 32
    buckets: int = 0
    epsilon: float = 1e-12


SMALL = Size(hidden=384, inner=1536, layers=6)
"""MiniLM, the body that the encoder begins from."""

NARROW = Size(hidden=384, inner=1024, layers=6, heads=8)
"""The body of the encoder that ships: two thirds of each layer of MiniLM (`narrow.py`)."""

LARGE = Size(hidden=768, inner=3072, layers=12, head_width=64, buckets=32, epsilon=1e-5)
"""MPNet, the body of the teacher: five times as many parameters as MiniLM, the same word pieces."""

SIZES = (SMALL, NARROW, LARGE)


def find_size(weights: Mapping[str, Tensor | NDArray[np.float32]]) -> Size:
    """Return the size that a network's weights have; ValueError where it is none of `SIZES`."""
    mixed, outer = (weights[f"layers.0.{part}.weight"].shape for part in ("mixed", "outer"))
    for size in SIZES:
        if (*mixed, *outer) == (size.hidden, size.heads * size.head_width, size.hidden, size.inner):
            return size
    raise ValueError(
        f"weights with states of width {outer[0]}, heads of {mixed[1]} together and {outer[1]} "
        f"inner units are of none of the known sizes: {', '.join(map(str, SIZES))}"
    )


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        hidden, inner, self.heads = size.hidden, size.inner, size.heads
        width = size.heads * size.head_width
        self.query, self.key, self.value = (nn.Linear(hidden, width) for _ in range(3))
        self.mixed = nn.Linear(width, hidden)
        self.attention_norm = nn.LayerNorm(hidden, eps=size.epsilon)
        self.inner, self.outer = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.output_norm = nn.LayerNorm(hidden, eps=size.epsilon)

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        """Return new token states; `mask` is added to the attention logits."""
        batch, length, _ = x.shape
        query, key, value = (
            project(x).view(batch, length, self.heads, -1).transpose(1, 2)
            for project in (self.query, self.key, self.value)
        )
        # written out, for the fused form is slower on the CPU when gradients are wanted
        scores = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5 + mask.to(query.dtype)
        mixed = scores.softmax(-1).to(value.dtype) @ value
        mixed = self.mixed(mixed.transpose(1, 2).reshape(batch, length, -1))
        x = self.attention_norm(x + mixed)
        inner = self.outer(functional.gelu(self.inner(x)))
        return self.output_norm(x + functional.dropout(inner, dropout, self.training))


class Network(nn.Module):
    """Token states to polarity logits (3) and entity tag logits (9)."""

    def __init__(self, size: Size = SMALL, dropout: float = 0.1) -> None:
        super().__init__()
        hidden, self.size, self.dropout = size.hidden, size, dropout
        self.pieces = nn.Embedding(30522, hidden)
        self.positions = nn.Embedding(512, hidden)
        self.shapes = nn.Embedding(5, hidden)
        self.bins = nn.Embedding(5, hidden)
        self.norm = nn.LayerNorm(hidden, eps=size.epsilon)
        if size.buckets:
            self.distances = nn.Embedding(size.buckets, size.heads)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.tags = nn.Linear(hidden, len(TAGS))
        self.polarity_token = nn.Linear(hidden, hidden)
        self.polarity_sentence = nn.Linear(hidden, hidden, bias=False)
        self.polarity_out = nn.Linear(hidden, len(POLARITIES))
        for added in (self.shapes, self.bins):
            nn.init.zeros_(added.weight)

    def body(self) -> list[nn.Parameter]:
        """Return the parameters that were pre-trained."""
        return [p for name, p in self.named_parameters() if not name.startswith(HEAD_NAMES)]

    def head(self) -> list[nn.Parameter]:
        """Return the parameters that begin from nothing."""
        return [p for name, p in self.named_parameters() if name.startswith(HEAD_NAMES)]

    def forward(
        self, ids: Tensor, shapes: Tensor, bins: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return polarity and tag logits, batch × length × 3 and × 9; all inputs are integers."""
        dropout = self.dropout if self.training else 0.0
        places = torch.arange(ids.shape[1])
        x = self.pieces(ids) + self.positions(places)
        x = self.norm(x + self.shapes(shapes) + self.bins(bins))
        x = functional.dropout(x, dropout, self.training)
        bias = (1.0 - mask.float())[:, None, None, :] * -1e4
        if self.size.buckets:
            bias = bias + self.distances(_find_buckets(places, self.size.buckets)).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, bias, dropout)
        inner = functional.gelu(self.polarity_token(x) + self.polarity_sentence(x[:, :1]))
        inner = functional.dropout(inner, dropout, self.training)
        return self.polarity_out(inner).float(), self.tags(x).float()


HEAD_NAMES = ("tags", "polarity", "shapes", "bins")


def _find_buckets(places: Tensor, buckets: int, farthest: int = 128) -> Tensor:
    """Return the bucket of every pair of places: near ones one by one, far ones by logarithm.

    Raffel et al. 2020, as MPNet takes it over (Song et al. 2020).
    """
    apart = places[:, None] - places[None, :]
    half = buckets // 2
    exact = half // 2
    far = (apart.abs().clamp(min=1) / exact).log() / math.log(farthest / exact) * (half - exact)
    far = (exact + far).long().clamp(max=half - 1)
    return torch.where(apart.abs() < exact, apart.abs(), far) + half * (apart < 0)
