"""Go on to the left from the last of several who speak, or from a description to its name."""

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import may_state
from stages.voice.grammar.phrases import opens_phrase
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
)

_LONGEST = 24  # words
_LONGEST_NAME = 4  # words
_STOPS = PERSONAL | AUXILIARIES | SUBORDINATORS


def go_on_left(tokens: list[Token], phrase: Range) -> Range:
    """Return all of a row of subjects that opens a sentence: "Jo Hill, the Guild and | some MPs".

    Each that stands before the last has its article or is a name, and ends in a name.
    """
    joint = phrase[0] - 1
    if not 0 < joint <= _LONGEST or tokens[joint].lower != "and":
        return phrase
    if not opens_phrase(tokens[phrase[0]]):
        return phrase  # "a fellow of the Guild in Leeds, Kent, and | author of the study"
    end, first = joint, None
    while end > 0:
        if tokens[end - 1].lower == ",":
            end -= 1
        start = end
        while start > 0 and tokens[start - 1].kind == "w":
            start -= 1
        if not _is_item(tokens, start, end):
            settles = start == 0 and tokens[0].lower in LINKS - DETERMINERS  # "In Leeds, "
            return (first, phrase[1]) if first is not None and settles else phrase
        first, end = start, start
        if start and tokens[start - 1].lower != ",":
            return phrase
    return phrase if first is None else (first, phrase[1])


def _is_item(tokens: list[Token], first: int, end: int) -> bool:
    """Say whether a stretch is one of a row: "Jo Hill", "a report by the Guild", no clause."""
    if end <= first or not tokens[end - 1].capital or not opens_phrase(tokens[first]):
        return False
    opening = tokens[first].lower
    if opening in LINKS - DETERMINERS | DAYS or tokens[end - 1].lower in DAYS:
        return False
    if opening in DETERMINERS and tokens[end - 2].lower in PREPOSITIONS - {"of", "for", "by"}:
        return False  # "the boats in Leeds"
    return not any(tokens[k].lower in _STOPS or may_state(tokens, k) for k in range(first, end))


def find_apposed_name(tokens: list[Token], cue: Cue, phrase: Range) -> Range | None:
    """Return the name that opens a sentence before an apposition that nothing ends.

    "Jo Hill, the head of Harbour Care | said it was lost", not "Jo Hill, the head said, was". A
    quotation may go before it: "“…,” Jo Hill, the head of Harbour Care | said".
    """
    comma = phrase[0] - 1
    quoted = int(tokens[0].kind == "q")
    named = 1 < comma - quoted <= _LONGEST_NAME and tokens[comma].lower == ","
    if not named or tokens[phrase[0]].lower not in ("the", "a", "an"):
        return None
    plain = all(
        t.capital and t.lower not in LINKS | DETERMINERS | DAYS for t in tokens[quoted:comma]
    )
    after = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    goes_on = quoted or (after is not None and after.kind == "w")
    plain = plain and cue.side == "before" and phrase[1] == cue.first
    return (quoted, comma) if plain and goes_on else None
