"""Write the stage's model folder from trained weights: `python -m training.export weights.pt`."""

import argparse
import hashlib
import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import onnxruntime
import torch
from numpy.typing import NDArray

from training.batches import Batch, Featurizer, collate, pack_items
from training.calibrate import fit_calibration
from training.corpora import read_newsmtsc, read_own
from training.graph import Array, Level, build
from training.names import read_names
from training.network import TAGS, find_size
from training.pretrained import find_base

MODEL = Path(__file__).resolve().parents[1] / "stages" / "encoder" / "model"
PINS = MODEL.parent / "pins.py"
SMOOTHNESS = 0.75
"""Part of an outlying channel's range that moves into the weights; 0.65 to 0.8 do as well."""

BEGINNING = -1.5
"""Log-odds added where a name begins: the network finds more names than there are.

CrossNER's development split alone would ask for −3; this half of it leaves other text its recall.
"""


def open_session(model: bytes) -> onnxruntime.InferenceSession:
    """Open a model from memory on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def feed(batch: Batch) -> dict[str, NDArray[np.int64]]:
    """Return a batch as the graph's inputs."""
    names = ("ids", "shapes", "bins")
    return {name: tensor.numpy() for name, tensor in zip(names, batch.inputs[:3], strict=True)}


def _build(weights: dict[str, Array], levels: dict[str, Level] | None) -> tuple[bytes, list[str]]:
    size = find_size(weights)
    return build(weights, levels, layers=size.layers, heads=size.heads)


def find_levels(weights: dict[str, Array], batches: list[Batch]) -> dict[str, Level]:
    """Run the fp32 graph over text like that to come, and set each activation's level."""
    model, sites = _build(weights, None)
    session = open_session(model)
    seen: dict[str, list[Array]] = {site: [] for site in sites}
    for batch in batches:
        length = batch.inputs[0].shape[1]
        for site, values in zip(
            sites, session.run([f"at.{site}" for site in sites], feed(batch)), strict=True
        ):
            seen[site].append(values[0] if values.shape[1] == length else values[:, 0])
    columns = _largest_weights(weights)
    return {site: _find_level(np.concatenate(rows), columns[site]) for site, rows in seen.items()}


def _largest_weights(weights: dict[str, Array]) -> dict[str, Array]:
    largest = {
        name.removesuffix(".weight"): np.abs(value).max(axis=0)
        for name, value in weights.items()
        if name.endswith(".weight") and value.ndim == 2
    }
    for number in range(find_size(weights).layers):
        parts = [largest[f"layers.{number}.{part}"] for part in ("query", "key", "value")]
        largest[f"layers.{number}.attention"] = np.max(parts, axis=0)
    return largest


def _find_level(rows: Array, columns: Array) -> Level:
    reach = np.maximum(np.abs(rows).max(axis=0), 1e-5)
    smooth = reach**SMOOTHNESS / np.maximum(columns, 1e-5) ** (1 - SMOOTHNESS)
    smooth = (smooth / np.exp(np.log(smooth).mean())).astype(np.float32)
    rows = rows / smooth
    low, high = min(float(rows.min()), 0.0), max(float(rows.max()), 1e-5)
    scale = (high - low) / 255
    return Level(scale=scale, zero=round(-low / scale), smooth=smooth)


def read_calibration_text(featurizer: Featurizer) -> list[Batch]:
    """Return training text, sentences alone and in runs, one a batch, for the activations."""
    rng = random.Random(0)
    news, names = read_newsmtsc("train"), read_names("gum")
    items = pack_items(featurizer.items(news[:400]), rng)
    items += featurizer.items(rng.sample(news, 150)) + featurizer.items(rng.sample(names, 100))
    own = [example for example in read_own("train") if example.source == "own"]
    items += featurizer.items(own[:400])
    return [collate([item]) for item in items]


def write_model(weights: dict[str, Array], folder: Path) -> None:
    """Write network, tokenizer, lexicon and description; the pins, too, in the stage's own folder.

    The calibration is fitted on an int8 draft, and fails as `fit_calibration` does.
    """
    folder.mkdir(parents=True, exist_ok=True)
    bias = weights["tags.bias"] + BEGINNING * np.array([tag[0] == "B" for tag in TAGS])
    weights = {**weights, "tags.bias": bias.astype(np.float32)}
    featurizer = Featurizer(find_base() / "tokenizer.json", MODEL / "lexicon.tsv")
    levels = find_levels(weights, read_calibration_text(featurizer))
    with TemporaryDirectory() as draft:
        _write_files(weights, levels, 1.0, Path(draft))
        temperature, added = fit_calibration(Path(draft))
    weights = {**weights, "polarity_out.bias": weights["polarity_out.bias"] + added}
    _write_files(weights, levels, temperature, folder)
    if folder == MODEL:
        write_pins(folder)


def _write_files(
    weights: dict[str, Array], levels: dict[str, Level], temperature: float, folder: Path
) -> None:
    model, _ = _build(weights, levels)
    (folder / "standfirst-encoder.onnx").write_bytes(model)
    _write_description(folder, temperature)
    lexicon = (MODEL / "lexicon.tsv").read_bytes()
    (folder / "lexicon.tsv").write_bytes(lexicon)
    tokenizer = json.loads((find_base() / "tokenizer.json").read_text(encoding="utf-8"))
    tokenizer |= {"truncation": None, "padding": None}
    text = json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":"))
    (folder / "tokenizer.json").write_text(text, encoding="utf-8")


def _write_description(folder: Path, temperature: float) -> None:
    description = {"name": "standfirst-encoder", "temperature": round(temperature, 3)}
    text = json.dumps(description, indent=2) + "\n"
    (folder / "encoder.json").write_text(text, encoding="utf-8")


def write_pins(folder: Path) -> None:
    """Write down the digest of every file, which the stage checks when it loads."""
    lines = ['"""Digests of the shipped model\'s files; written by `python -m training.export`."""']
    lines += ["", "PINS: dict[str, str] = {"]
    for name in ("encoder.json", "lexicon.tsv", "standfirst-encoder.onnx", "tokenizer.json"):
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        lines.append(f'    "{name}": "{digest}",')
    PINS.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


def main() -> None:
    """Export one file of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    args = parser.parse_args()
    state = torch.load(args.weights, weights_only=True)
    write_model({name: value.numpy() for name, value in state.items()}, MODEL)


if __name__ == "__main__":
    main()
