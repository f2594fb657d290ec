"""Find what hearers were told whom a relative clause describes: "asked crews who row | to go"."""

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DETERMINERS,
    IRREGULAR_PASTS,
    LINKS,
    PERSONAL,
    SUBORDINATORS,
    is_adverb,
    word_set,
)

_PLURAL_VERBS = word_set("are were have live work own rent use rely depend row drive")
_NO_VERBS = DETERMINERS | LINKS | PERSONAL | AUXILIARIES | IRREGULAR_PASTS
_LONGEST_HEARER, _LONGEST_CLAUSE = 5, 12  # words


def find_after_described(tokens: list[Token], cue: Cue, at: int, end: int) -> int | None:
    """Return the "to" of what was asked of hearers with a relative clause in the plural.

    A question has its verb in the singular: "asked the crews who rows". After "that" only a few
    verbs are sure: "told crews that live music would stop".
    """
    frames = cue.verb.frames if cue.verb and not cue.passive else frozenset()
    if cue.side == "after" or not {"person", "infinitive"} <= frames:
        return None
    opens = range(at + 1, min(at + _LONGEST_HEARER, end - 3))
    relative = next((k for k in opens if tokens[k].lower in ("who", "that")), None)
    if relative is None or any(may_state(tokens, k) for k in range(at, relative - 1)):
        return None
    if not _describes(tokens, relative, end):
        return None
    verb = relative + 1
    for k in range(verb + 1, min(verb + _LONGEST_CLAUSE, end - 1)):
        if tokens[k].kind != "w" or (may_state(tokens, k) and tokens[k].lower in AUXILIARIES):
            return None
        following = tokens[k + 1]
        barred = following.capital or following.lower in DETERMINERS | AUXILIARIES
        if tokens[k].lower == "to" and not barred:
            return k
    return None


def _describes(tokens: list[Token], relative: int, end: int) -> bool:
    """Say whether a relative clause with a verb in the plural begins: "who row", "that live"."""
    verb = tokens[relative + 1]
    lower = verb.lower
    if verb.kind != "w" or verb.capital or tokens[relative + 2].lower == "to":
        return False
    if tokens[relative].lower == "that":
        return lower in _PLURAL_VERBS and not _states(tokens, relative + 2, end)
    other = lower in _NO_VERBS or is_adverb(lower) or lower.endswith(("s", "ed", "ing"))
    return lower in _PLURAL_VERBS or not other


def _states(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a finite verb follows before another clause does."""
    for k in range(at, end):
        if tokens[k].kind != "w" or tokens[k].lower in SUBORDINATORS:
            return False
        if is_finite(tokens, k):
            return True
    return False
