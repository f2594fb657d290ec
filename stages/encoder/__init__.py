"""The small network that reads each sentence once: names, and polarity towards any span."""

from stages.encoder.names import EntitySpan
from stages.encoder.read import Encoder, EncoderInput, load_encoder
from stages.encoder.reading import (
    PolarityScores,
    SentenceReading,
    restore_polarity,
    span_polarity,
    store_polarity,
)

VERSION = 1

__all__ = [
    "VERSION",
    "Encoder",
    "EncoderInput",
    "EntitySpan",
    "PolarityScores",
    "SentenceReading",
    "load_encoder",
    "restore_polarity",
    "span_polarity",
    "store_polarity",
]
