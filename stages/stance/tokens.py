"""Score a target by the encoder's reading of its tokens, with the lexicons to back it."""

import math
from collections.abc import Sequence

from stages.encoder import PolarityScores, score_spans
from stages.records import Polarity, Span, TokenReading
from stages.stance.scorer import Judgement, weigh_evidence

_SIGNS: dict[Polarity, int] = {"neutral": 0, "negative": -1, "positive": 1}
# Chosen by likelihood on the half of `benchmarks/pages/` that may be looked at (model card).
_DOUBT = 1.3
"""Temperature of the network's probabilities beyond its own: whole articles are harder to read than
the sentences that its own was fitted on.
"""
_PRAISE = -0.2
"""Log-odds of praise: print praises less than the articles that the network has learnt from."""
_SELF = -0.5
"""The same where a target only says "I" or "we": the network hears what pleases a speaker as praise
of the speaker.
"""
_LEXICON = 0.1
"""Log-odds that a lexicon score of 1 adds to praise and takes from blame."""
_SAID = 2.0
"""The same for a word that a verb of being says of the target: nobody misreads "is a bully"."""


def judge_tokens(
    row: TokenReading, spans: Sequence[Span], *, seen: Judgement, first_person: bool = False
) -> Judgement:
    """Return the judgement of the encoder, with such evidence of the lexicons as agrees with it.

    `spans` are the target's mentions in one voice of the sentence; their mean counts. They are in
    the first person if all that names the target is "I", "we" and the like. The score is
    the probability of praise less that of blame; the confidence is that of the likeliest polarity.
    """
    said = weigh_evidence([found for found in seen.evidence if found.said]).score
    lift = _PRAISE + _SELF * first_person
    scores = _weigh(score_spans(row, spans), _LEXICON * seen.score + _SAID * said, lift)
    polarity = max(_SIGNS, key=lambda name: scores[name])
    sign = _SIGNS[polarity]
    return Judgement(
        score=round(scores["positive"] - scores["negative"], 4),
        confidence=round(scores[polarity], 4),
        evidence=tuple(found for found in seen.evidence if found.value * sign > 0),
        polarity=polarity,
    )


def _weigh(scores: PolarityScores, praise: float, lift: float) -> dict[Polarity, float]:
    """Return the probabilities with the lexicons' log-odds weighed in, and those of any praise."""
    odds: dict[Polarity, float] = {
        "neutral": scores.neutral ** (1 / _DOUBT),
        "negative": scores.negative ** (1 / _DOUBT) * math.exp(-praise),
        "positive": scores.positive ** (1 / _DOUBT) * math.exp(praise + lift),
    }
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}
