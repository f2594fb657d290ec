"""Step over when, where and how something was said."""

from stages.voice.finite import is_finite, may_state
from stages.voice.phrases import OCCASIONS, opens_phrase
from stages.voice.units import Token
from stages.voice.words import (
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)

MADE = word_set("gave made wrote sent issued released posted published delivered recorded held")
"""What one does with words: "in a speech he gave"."""

_ADJUNCTS = PREPOSITIONS | DAYS | {"last", "this", "as", "when", "after", "before", "while"}
_SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sept sep oct nov dec")
_BEFORE_OCCASIONS = word_set("in at on during this last earlier")
_WHERE_SAID = OCCASIONS | TIMES | DAYS | {"time", "release"}
_LONGEST_OCCASION = 12  # words


def skip_adjuncts(tokens: list[Token], at: int, end: int) -> int:
    """Step over "on Monday", "last week" and adverbs after a cue."""
    while at < end and tokens[at].kind == "w":
        lower = tokens[at].lower
        if (lower == "on" and at + 1 < end and tokens[at + 1].lower in DAYS) or (
            lower == "last" and at + 1 < end
        ):
            at += 2
        elif tokens[at].capital and at + 1 < end and tokens[at + 1].lower[:1].isdigit():
            if lower not in DAYS | _SHORT_MONTHS:
                break
            at += 2  # "Dec. 6"
        elif (lower in DAYS and tokens[at].capital) or (lower.endswith("ly") and is_adverb(lower)):
            at += 1
        else:
            break
    return at


def skip_occasion(tokens: list[Token], at: int, end: int) -> int:
    """Step over when and where it was said: "said in a statement he would", "this week the"."""
    if at >= end or tokens[at].lower not in _BEFORE_OCCASIONS:
        return at
    for k in range(at + 1, min(at + _LONGEST_OCCASION, end)):
        token, before = tokens[k], tokens[k - 1].lower
        if token.kind != "w" or token.lower in SUBORDINATORS or is_finite(tokens, k):
            return at
        told = before in _WHERE_SAID or before[-2:].isdigit()
        told = told and not (tokens[at + 1].lower in ("the", "that") and before in TIMES | {"time"})
        named = told and opens_phrase(token) and token.lower not in DAYS
        if (token.lower in PERSONAL or named) and k + 1 < end:
            if tokens[k + 1].lower in MADE:
                return at  # "in a speech he gave"
            return k if any(may_state(tokens, i) for i in range(k + 1, end)) else at
    return at


def is_adjunct(token: Token) -> bool:
    """Say whether a word after a cue tells when, where or how, and is no content."""
    lower = token.lower
    if lower == "this":  # "this week"
        return True
    if lower in DETERMINERS or lower in ("of", "for", "by", "from", "into"):
        return False
    return lower in _ADJUNCTS or is_adverb(lower)
