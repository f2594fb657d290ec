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
from stages.encoder.tokens import CONFIG, ModelError, Rules, load_rules, read_tokens, score_spans

PACKAGES: tuple[str, ...] = ("onnxruntime", "tokenizers")
VERSION = 3

__all__ = [
    "CONFIG",
    "PACKAGES",
    "VERSION",
    "Encoder",
    "EncoderInput",
    "EntitySpan",
    "ModelError",
    "PolarityScores",
    "Rules",
    "SentenceReading",
    "load_encoder",
    "load_rules",
    "read_tokens",
    "restore_polarity",
    "score_spans",
    "span_polarity",
    "store_polarity",
]
