"""What the network says of one sentence: polarity token by token, and the names in it."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from stages.encoder.names import EntitySpan
from stages.encoder.pieces import IntArray
from stages.encoder.softmax import FloatArray, normalise_logits

POLARITIES = ("negative", "neutral", "positive")

_STEPS = 16.0  # stored logits are sixteenths, within ±127/16


class PolarityScores(NamedTuple):
    """Probabilities of the three polarities; they sum to 1."""

    negative: float
    neutral: float
    positive: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceReading:
    """One sentence as read: `starts` and `ends` are offsets of its n word pieces.

    `polarity` is n × 3: probabilities of negative, neutral, positive for whatever the piece names.
    """

    starts: IntArray
    ends: IntArray
    polarity: FloatArray
    entities: tuple[EntitySpan, ...] = ()


def span_polarity(reading: SentenceReading, start: int, end: int) -> PolarityScores:
    """Return the polarity towards what the characters from `start` to `end` name.

    The mean of the log-probabilities of the span's pieces, made to sum to 1. A span that holds
    no piece (of white space, say) is neutral with probability 1.
    """
    inside = (reading.ends > start) & (reading.starts < end)
    if not inside.any():
        return PolarityScores(0.0, 1.0, 0.0)
    logs = np.log(np.maximum(reading.polarity[inside], 1e-7)).mean(axis=0)
    return PolarityScores(*map(float, normalise_logits(logs)))


def store_polarity(reading: SentenceReading) -> bytes:
    """Return three bytes a piece: log-probabilities less their mean, in sixteenths, int8."""
    logs = np.log(np.maximum(reading.polarity, 1e-7))
    centred = logs - logs.mean(axis=1, keepdims=True)
    stored: bytes = np.clip(np.round(centred * _STEPS), -127, 127).astype(np.int8).tobytes()
    return stored


def restore_polarity(stored: bytes) -> FloatArray:
    """Return the n × 3 probabilities that `store_polarity` wrote down."""
    logits = np.frombuffer(stored, dtype=np.int8).reshape(-1, 3).astype(np.float32) / _STEPS
    return normalise_logits(logits)
