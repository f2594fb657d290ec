"""Step over when, where and how something was said."""

from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.phrases import opens_phrase
from stages.voice.grammar.phrases_after import OCCASIONS
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    DAYS,
    DETERMINERS,
    LOCATIVES,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    is_genitive,
    word_set,
)

MADE = word_set("gave made wrote sent issued released posted published delivered recorded held")
"""What one does with words: "in a speech he gave"."""

_ADJUNCTS = PREPOSITIONS | DAYS | {"last", "this", "as", "when", "after", "before", "while"}
_SHORT_MONTHS = word_set("jan feb mar apr jun jul aug sept sep oct nov dec")
_BEFORE_OCCASIONS = word_set("in at on during this last earlier")
_WHERE_SAID = OCCASIONS | TIMES | DAYS | {"time", "release"}
_EARLY = word_set("early late earlier later")
_PARTS_OF_DAY = word_set("morning afternoon evening night")
_OFTEN = word_set("many several countless two three four five six")
_STANDING = frozenset(
    {("from", "the", word) for word in ("start", "beginning", "outset")}
    | {("for", word) for word in ("days", "weeks", "months", "years", "decades")}
)
_AFTER_SPANS = word_set("into after before later earlier")
_AFTER_TIMES = DETERMINERS | PERSONAL | PREPOSITIONS
_LONGEST_OCCASION = 12  # words


def skip_adjuncts(tokens: list[Token], at: int, end: int) -> int:
    """Step over "on Monday night", "in May", "last week" and adverbs after a cue."""
    while at < end and tokens[at].kind == "w":
        lower = tokens[at].lower
        following = tokens[at + 1] if at + 1 < end else None
        day = lower in DAYS and tokens[at].capital
        if lower == "last" and following is not None:
            at += 2
        elif lower in ("on", "in") and following is not None and _is_date(following, lower):
            at += 1
        elif (after := _skip_time(tokens, at, end)) > at:
            at = after
        elif tokens[at].capital and following is not None and following.lower[:1].isdigit():
            if lower not in DAYS | _SHORT_MONTHS:
                break
            at += 2  # "Dec. 6"
        elif day or (lower.endswith("ly") and is_adverb(lower)):
            at += 1
            at += day and at < end and tokens[at].lower in _PARTS_OF_DAY
        else:
            break
    return at


def _is_date(token: Token, preposition: str) -> bool:
    """Say whether a day or month follows its preposition: "on Monday", "in May"."""
    return token.capital and token.lower in (DAYS if preposition == "on" else MONTHS)


def _skip_time(tokens: list[Token], at: int, end: int) -> int:
    """Step over "late Thursday", "earlier this month", "many times", "for weeks"."""
    ahead = [token.lower for token in tokens[at + 1 : min(at + 4, end)]] + ["", "", ""]
    if ahead[0] == "times" and tokens[at].lower in _OFTEN:
        return at if at + 2 < end and is_finite(tokens, at + 2) else at + 2
    words = (tokens[at].lower, *ahead)
    standing = next((len(phrase) for phrase in _STANDING if words[: len(phrase)] == phrase), 0)
    if standing and words[standing] != "of":  # "for years of neglect"
        return at + standing
    if tokens[at].lower not in _EARLY:
        return at
    if ahead[0] in DAYS or (ahead[0] == "on" and ahead[1] in DAYS):
        return at + 1 + (ahead[0] == "on") + 1
    if ahead[0] not in ("last", "this", "that") or ahead[1] not in TIMES:
        return at
    # "said later that night shifts would end"
    shared = ahead[0] == "that" and ahead[2] not in _AFTER_TIMES
    return at if shared and at + 3 < end and tokens[at + 3].kind == "w" else at + 3


def names_programme(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether marks hold the name of where it was said: "on the Argus's “The Quay” in May"."""
    if tokens[at].kind != "q" or at + 1 >= end:
        return False
    before, following = tokens[at - 1].lower, tokens[at + 1]
    led = before in LOCATIVES or is_genitive(before)
    return led and (following.lower == "that" or following.lower in LOCATIVES | DAYS)


def tells_span(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether all that follows is how long after or before: "said two days after the race"."""
    if at + 2 >= end or tokens[at + 1].lower not in TIMES:
        return False
    span = tokens[at].lower[:1].isdigit() or tokens[at].lower in _OFTEN | {"one", "a", "an"}
    stated = any(is_finite(tokens, k) for k in range(at, end))
    return span and tokens[at + 2].lower in _AFTER_SPANS and not stated


def tells_day(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether "that" before a time is no conjunction: "said that day in a statement that"."""
    if at + 2 >= end or tokens[at + 1].lower not in TIMES:
        return False
    if tokens[at + 2].lower == "that":
        return True
    for k in range(at + 3, min(at + _LONGEST_OCCASION, end - 1)):
        before = tokens[k - 1].lower
        if tokens[k].lower == "that":
            return tokens[at + 2].lower in LOCATIVES and before in OCCASIONS - TIMES
        if tokens[k].kind != "w" or is_finite(tokens, k):
            break
    return False


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
