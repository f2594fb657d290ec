"""A classifier small enough to write by hand: one table, looked up by piece."""

import json
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def _varint(number: int) -> bytes:
    out = b""
    while number > 127:
        out += bytes([number & 127 | 128])
        number >>= 7
    return out + bytes([number])


def _field(number: int, value: bytes | str | int) -> bytes:
    """One field of a protocol buffer: a number, or bytes with their length before them."""
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _value_info(name: str, element: int, dims: tuple[str | int, ...]) -> bytes:
    shape = b"".join(
        _field(1, _field(1, dim) if isinstance(dim, int) else _field(2, dim)) for dim in dims
    )
    tensor = _field(1, element) + _field(2, shape)
    return _field(1, name) + _field(2, _field(1, tensor))


def _onnx(table: np.ndarray, *, pooled: bool) -> bytes:
    """An ONNX model that looks up each piece's row; `pooled` takes the mean over the pieces."""
    rows = "rows" if pooled else "logits"
    gather = b"".join(
        [_field(1, "table"), _field(1, "input_ids"), _field(2, rows), _field(4, "Gather")]
    )
    nodes = _field(1, gather)
    if pooled:
        axes = _field(1, "axes") + _field(8, 1) + _field(20, 7)
        keep = _field(1, "keepdims") + _field(3, 0) + _field(20, 2)
        mean = _field(1, "rows") + _field(2, "logits") + _field(4, "ReduceMean")
        nodes += _field(1, mean + _field(5, axes) + _field(5, keep))
    dims = b"".join(_field(1, size) for size in table.shape)
    raw = _field(9, table.astype("<f4").tobytes())
    weights = dims + _field(2, 1) + _field(8, "table") + raw
    width = table.shape[1]
    shape: tuple[str | int, ...] = ("batch", width) if pooled else ("batch", "length", width)
    graph = (
        nodes
        + _field(2, "tiny")
        + _field(5, weights)
        + _field(11, _value_info("input_ids", 7, ("batch", "length")))
        + _field(12, _value_info("logits", 1, shape))
    )
    return _field(1, 8) + _field(7, graph) + _field(8, _field(1, "") + _field(2, 13))


def write_classifier(
    folder: Path, words: dict[str, str], labels: list[str], *, pooled: bool
) -> Path:
    """Write a folder as a published classifier has it; `words` gives a word's label."""
    vocabulary = {word: i for i, word in enumerate([*SPECIAL, *words])}
    table = np.zeros((len(vocabulary), len(labels)), dtype=np.float32)
    table[:, 0] = 0.5
    for word, label in words.items():
        table[vocabulary[word], labels.index(label)] = 9.0
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    folder.mkdir()
    tokenizer.save(str(folder / "tokenizer.json"))
    names = {"id2label": {str(i): label for i, label in enumerate(labels)}}
    (folder / "config.json").write_text(json.dumps(names))
    (folder / "model.onnx").write_bytes(_onnx(table, pooled=pooled))
    return folder
