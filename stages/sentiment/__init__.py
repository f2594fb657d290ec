"""Sentiment of each sentence as a whole, by VADER."""

from stages.sentiment.score import (
    CONFIG,
    VERSION,
    Rules,
    load_rules,
    name_polarity,
    score_sentiment,
)

PACKAGES: tuple[str, ...] = ("vaderSentiment",)

__all__ = [
    "CONFIG",
    "PACKAGES",
    "VERSION",
    "Rules",
    "load_rules",
    "name_polarity",
    "score_sentiment",
]
