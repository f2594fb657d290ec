"""Sentiment of each sentence as a whole, by VADER."""

from stages.sentiment.score import (
    CONFIG,
    VERSION,
    Rules,
    load_rules,
    name_polarity,
    score_sentiment,
)

__all__ = ["CONFIG", "VERSION", "Rules", "load_rules", "name_polarity", "score_sentiment"]
