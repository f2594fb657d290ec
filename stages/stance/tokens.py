"""Score a target by the encoder's reading of its tokens; the lexicons then say why."""

from collections.abc import Sequence

from stages.encoder import score_spans
from stages.records import Polarity, Span, TokenReading
from stages.stance.scorer import Judgement

_SIGNS: dict[Polarity, int] = {"neutral": 0, "negative": -1, "positive": 1}


def judge_tokens(row: TokenReading, spans: Sequence[Span], *, seen: Judgement) -> Judgement:
    """Return the judgement of the encoder, with such evidence of the lexicons as agrees with it.

    `spans` are the target's mentions in one voice of the sentence; their mean counts. The score is
    the probability of praise less that of blame; the confidence is that of the likeliest polarity,
    which training has calibrated.
    """
    scores = score_spans(row, spans)
    polarity = max(_SIGNS, key=lambda name: getattr(scores, name))
    sign = _SIGNS[polarity]
    return Judgement(
        score=round(scores.positive - scores.negative, 4),
        confidence=round(getattr(scores, polarity), 4),
        evidence=tuple(found for found in seen.evidence if found.value * sign > 0),
        polarity=polarity,
    )
