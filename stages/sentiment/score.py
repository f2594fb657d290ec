"""One sentiment row per sentence."""

from collections.abc import Mapping
from dataclasses import dataclass

from stages.reading import Reading
from stages.records import Polarity, Sentiment
from stages.sentiment.vader import compound_score

VERSION = 1
CONFIG: tuple[str, ...] = ()

NEUTRAL_BAND = 0.05
"""Compound scores nearer to zero than this are neutral (Hutto and Gilbert 2014)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Nothing to configure: VADER's lexicon comes with its package."""


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules; no config text is read.

    Raises ValueError where text is offered that nothing here would read.
    """
    if files:
        raise ValueError(f"sentiment reads no config text, but was given {', '.join(files)}")
    return Rules()


def score_sentiment(reading: Reading, *, rules: Rules) -> list[Sentiment]:
    """Return the sentiment of every sentence, in reading order."""
    text = reading.article.text
    rows = []
    for sentence in reading.sentences:
        compound = compound_score(text[sentence.start : sentence.end])
        rows.append(
            Sentiment(
                position=sentence.position,
                revision_id=sentence.revision_id,
                sentence=sentence.sentence,
                compound=compound,
                polarity=name_polarity(compound),
            )
        )
    return rows


def name_polarity(compound: float) -> Polarity:
    """Return what a compound score is called."""
    if compound >= NEUTRAL_BAND:
        return "positive"
    return "negative" if compound <= -NEUTRAL_BAND else "neutral"
