"""The temperature that makes the shipped file's confidences true (Guo et al. 2017)."""

import importlib

import numpy as np
from numpy.typing import NDArray

import stages.encoder.pins
import stages.encoder.read
from stages.encoder import EncoderInput, span_polarity
from training.corpora import Example, read_newsmtsc, read_own


def predict(examples: list[Example]) -> tuple[NDArray[np.float64], list[int]]:
    """Return the shipped file's probabilities and the gold label of every target."""
    importlib.reload(stages.encoder.pins)
    encoder = importlib.reload(stages.encoder.read).load_encoder()
    readings = encoder.read([EncoderInput(e.text, e.context) for e in examples])
    pairs = [(r, t) for e, r in zip(examples, readings, strict=True) for t in e.targets]
    found = [span_polarity(reading, target.start, target.end) for reading, target in pairs]
    return np.array(found, dtype=np.float64), [target.polarity for _, target in pairs]


def fit_temperature() -> float:
    """Return the temperature with the best likelihood on the development sets."""
    examples = read_newsmtsc("dev_mt") + read_newsmtsc("dev_rw") + read_own("dev")
    probabilities, gold = predict(examples)
    logs = np.log(np.maximum(probabilities, 1e-7))
    rows = np.arange(len(gold))

    def loss(temperature: float) -> float:
        scaled = logs / temperature
        scaled -= np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return float(-scaled[rows, gold].mean())

    return float(min(np.arange(0.5, 2.5, 0.02), key=loss))
