"""The network as an ONNX graph, written by hand: int8 matrix products, nothing depends on torch.

Activations are quantised with fixed scales, so that a sentence's figures do not depend on which
others share its batch; weights have one scale a column, the piece embeddings one a row.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

Array = NDArray[np.float32]

MICROSOFT = "com.microsoft"
POSITIONS = 256

STEPS = 64
"""Largest whole number that a weight of a product becomes. The products of two pairs with
activations up to 255 then fit in 16 bits, in which processors without VNNI add them; up to 127 they
would overflow, and an article be read differently there.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How an activation is quantised: its scale, after division by `smooth` channel by channel.

    Smoothing moves the range of outlying channels into the weights (Xiao et al. 2023).
    """

    scale: float
    zero: int
    smooth: Array | None = None


class Graph:
    """Nodes and initializers under construction; every method adds and returns a name."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: dict[str, onnx.TensorProto] = {}
        self.count = 0

    def constant(self, name: str, value: NDArray) -> str:
        """Add a constant once; a name stands for one value."""
        self.initializers.setdefault(name, numpy_helper.from_array(np.asarray(value), name))
        return name

    def add(
        self, op: str, *inputs: str, domain: str = "", outputs: int = 1, **attributes: int | float
    ) -> str:
        """Add a node; of several outputs the names are joined by a blank."""
        self.count += 1
        names = [f"{op}_{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, list(inputs), names, domain=domain, **attributes))
        return " ".join(names)

    def model(self, inputs: Mapping[str, list[str]], outputs: Mapping[str, str]) -> bytes:
        """Return the finished model; `outputs` maps given names to those of nodes."""
        for given, name in outputs.items():
            self.nodes.append(helper.make_node("Identity", [name], [given]))
        graph = helper.make_graph(
            self.nodes,
            "encoder",
            [helper.make_tensor_value_info(n, TensorProto.INT64, s) for n, s in inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in outputs],
            list(self.initializers.values()),
        )
        sets = [helper.make_opsetid("", 21), helper.make_opsetid(MICROSOFT, 1)]
        return helper.make_model(graph, opset_imports=sets, ir_version=10).SerializeToString()


class Writer(Graph):
    """Writes the encoder; with `scales` None all is fp32 and the inputs of products are outputs."""

    def __init__(self, weights: Mapping[str, Array], scales: Mapping[str, Level] | None) -> None:
        super().__init__()
        self.weights = weights
        self.scales = scales
        self.observed: dict[str, str] = {}

    def weight(self, name: str) -> str:
        """Add a weight as it is."""
        return self.constant(name, self.weights[name].astype(np.float32))

    def norm(self, x: str, prefix: str) -> str:
        """Add a layer normalisation."""
        scale, bias = self.weight(f"{prefix}.weight"), self.weight(f"{prefix}.bias")
        return self.add("LayerNormalization", x, scale, bias, axis=-1, epsilon=1e-12)

    def linear(
        self, x: str, site: str, weight: Array, bias: Array | None, *, smoothed: bool = False
    ) -> str:
        """Add x @ weight.T + bias; `site` names the activation for its scale.

        A `smoothed` activation was divided already, by what made it.
        """
        columns = np.ascontiguousarray(weight.T, dtype=np.float32)
        if self.scales is None:
            self.observed[site] = x
            out = self.add("MatMul", x, self.constant(f"{site}.columns", columns))
            if bias is None:
                return out
            return self.add("Add", out, self.constant(f"{site}.bias", bias))
        level = self.scales[site]
        if level.smooth is not None:
            if not smoothed:
                x = self.add("Mul", x, self.constant(f"{site}.smooth", 1 / level.smooth))
            columns = columns * level.smooth[:, None]
        scale = np.maximum(np.abs(columns).max(axis=0), 1e-8) / STEPS
        small = np.clip(np.round(columns / scale), -STEPS, STEPS).astype(np.int8)
        x_scale = self.constant(f"{site}.x_scale", np.float32(level.scale))
        x_zero = self.constant(f"{site}.x_zero", np.uint8(level.zero))
        parts = [
            self.add("QuantizeLinear", x, x_scale, x_zero),
            self.constant(f"{site}.small", small),
            x_scale,
            self.constant(f"{site}.scale", scale.astype(np.float32)),
            x_zero,
            self.constant(f"{site}.zero", np.zeros(len(scale), dtype=np.int8)),
        ]
        if bias is not None:
            parts.append(self.constant(f"{site}.bias", bias.astype(np.float32)))
        return self.add("MatMulIntegerToFloat", *parts, domain=MICROSOFT)

    def embed(self) -> str:
        """Add the sum of the embeddings and its normalisation."""
        pieces = self.weights["pieces.weight"]
        if self.scales is None:
            x = self.add("Gather", self.weight("pieces.weight"), "ids")
        else:
            scale = np.maximum(np.abs(pieces).max(axis=1, keepdims=True), 1e-8) / 127
            small = np.clip(np.round(pieces / scale), -127, 127).astype(np.int8)
            rows = self.add("Gather", self.constant("pieces.small", small), "ids")
            by = self.constant("pieces.scale", scale.astype(np.float32))
            floats = self.add("Cast", rows, to=TensorProto.FLOAT)
            x = self.add("Mul", floats, self.add("Gather", by, "ids"))
        length = self.add("Shape", "ids", start=1, end=2)
        zero, one = self.constant("first", np.array([0])), self.constant("step", np.array([1]))
        places = self.constant("positions", self.weights["positions.weight"][:POSITIONS])
        x = self.add("Add", x, self.add("Slice", places, zero, length, zero, one))
        for name in ("shapes", "bins"):
            x = self.add("Add", x, self.add("Gather", self.weight(f"{name}.weight"), name))
        return self.norm(x, "norm")

    def layer(self, x: str, prefix: str, heads: int) -> str:
        """Add one transformer layer."""
        get = self.weights.__getitem__
        names = [f"{prefix}.{part}" for part in ("query", "key", "value")]
        weight = np.concatenate([get(f"{name}.weight") for name in names])
        bias = np.concatenate([get(f"{name}.bias") for name in names])
        smooth = self.scales[f"{prefix}.mixed"].smooth if self.scales else None
        if smooth is not None:  # attention only mixes rows of the values, so these may be divided
            weight[-len(smooth) :] /= smooth[:, None]
            bias[-len(smooth) :] /= smooth
        joined = self.linear(x, f"{prefix}.attention", weight, bias)
        parts = self.add("Split", joined, outputs=3, axis=-1, num_outputs=3).split()
        mixed = self.add("MultiHeadAttention", *parts, domain=MICROSOFT, num_heads=heads)
        mixed = self.dense(mixed, f"{prefix}.mixed", smoothed=True)
        x = self.norm(self.add("Add", x, mixed), f"{prefix}.attention_norm")
        inner = self.add("Gelu", self.dense(x, f"{prefix}.inner"), domain=MICROSOFT)
        inner = self.dense(inner, f"{prefix}.outer")
        return self.norm(self.add("Add", x, inner), f"{prefix}.output_norm")

    def dense(self, x: str, name: str, *, smoothed: bool = False) -> str:
        """Add a linear map by the name of its weights."""
        bias = self.weights.get(f"{name}.bias")
        return self.linear(x, name, self.weights[f"{name}.weight"], bias, smoothed=smoothed)

    def heads(self, x: str) -> tuple[str, str]:
        """Add both heads; returns polarity and tag logits."""
        zero, one = self.constant("first", np.array([0])), self.constant("step", np.array([1]))
        sentence = self.add("Slice", x, zero, one, one)
        inner = self.add(
            "Add",
            self.dense(x, "polarity_token"),
            self.dense(sentence, "polarity_sentence"),
        )
        inner = self.add("Gelu", inner, domain=MICROSOFT)
        return self.dense(inner, "polarity_out"), self.dense(x, "tags")


def build(
    weights: Mapping[str, Array], scales: Mapping[str, Level] | None, *, layers: int, heads: int
) -> tuple[bytes, list[str]]:
    """Return the model, and the sites of its products (outputs of the fp32 model, for scales).

    Its batches have no padding: all their sequences are of one length.
    """
    writer = Writer(weights, scales)
    x = writer.embed()
    for number in range(layers):
        x = writer.layer(x, f"layers.{number}", heads)
    polarity, tags = writer.heads(x)
    outputs = {"polarity": polarity, "tags": tags}
    outputs |= {f"at.{site}": name for site, name in writer.observed.items()}
    shape = ["batch", "length"]
    inputs = dict.fromkeys(("ids", "shapes", "bins"), shape)
    return writer.model(inputs, outputs), list(writer.observed)
