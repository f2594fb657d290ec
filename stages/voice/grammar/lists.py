"""Find where a list ends: "accused of racism, bullying and lying | before he left"."""

from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.small_clauses import CIRCUMSTANCES, find_object_end
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import DETERMINERS, PERSONAL, PREPOSITIONS, SUBORDINATORS, word_set

_JOINTS = frozenset({"and", "or"})
_CHARGES = word_set("claim charge allegation accusation suggestion criticism description label")
_NO_ITEMS = SUBORDINATORS - _JOINTS | PERSONAL
_MORE = word_set("of even indeed worse")
_LONGEST = 40  # words; no list is longer, and a sentence of commas stays linear


def find_list_end(tokens: list[Token], at: int, end: int) -> int:
    """Return where an object ends, with the list that it opens if "and" or "or" closes it."""
    end = min(end, at + _LONGEST)
    first = stop = _find_part_end(tokens, at, end)
    joined = pending = False  # pending: "and" stands before a comma
    while stop + 1 < end and tokens[stop].lower == ",":
        joint = tokens[stop + 1].lower in _JOINTS
        begin = stop + 1 + joint
        lone = joint and stop == first
        joined = joined or joint
        if begin >= end or (tokens[begin].capital and not tokens[first - 1].capital):
            return first
        stop = _find_part_end(tokens, begin, end)
        if not _is_item(tokens, begin, stop, end):
            return first
        if pending and stop < end and tokens[stop].lower == ",":
            pending = False
            continue  # an aside: "lying and, at times, cheating"
        if lone and not _is_like(tokens, begin, stop):
            return first
        words = [token.lower for token in tokens[begin:stop]]
        if joined or not _JOINTS.isdisjoint(words[:-1]):
            return stop
        joined = pending = words[-1] in _JOINTS
    return first


def _find_part_end(tokens: list[Token], at: int, end: int) -> int:
    """Return where one part of a list ends; "and" before a plural is no end: "lies and threats"."""
    stop = find_object_end(tokens, at, end)
    while stop + 1 < end and tokens[stop].lower == "and" and _is_noun(tokens, stop + 1, end):
        stop = find_object_end(tokens, stop + 1, end)
    return stop


def _is_noun(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a word in -s is no verb: "lies and threats by MPs", not "and faces trial"."""
    if is_finite(tokens, at) or not tokens[at].lower.endswith("s"):
        return False
    return at + 1 >= end or tokens[at + 1].kind == "p" or tokens[at + 1].lower in PREPOSITIONS


def _is_like(tokens: list[Token], begin: int, stop: int) -> bool:
    """Say whether a part set on by ", and" is one more deed: ", and of lying", not ", and left"."""
    opening = [token.lower for token in tokens[begin : min(begin + 2, stop)]]
    return not _MORE.isdisjoint(opening) or opening[0].endswith("ing")


def _is_item(tokens: list[Token], begin: int, stop: int, end: int) -> bool:
    """Say whether a stretch may be one of a list: no clause, no remark on what stands before."""
    if tokens[begin].kind == "p" or stop == begin:
        return False
    words = [token.lower for token in tokens[begin:stop]]
    if not _NO_ITEMS.isdisjoint(words) or is_finite(tokens, begin):
        return False
    if words[0] in DETERMINERS and not _CHARGES.isdisjoint(words):
        return False  # "accused of theft, a charge that"
    pasts = (k for k, word in enumerate(words, begin) if word.endswith("ed"))
    if any(_ends_part(tokens, k, stop) for k in pasts):
        return False  # "accused of theft, the men and women laughed"
    if stop >= end or tokens[stop].kind == "p" or tokens[stop].lower in CIRCUMSTANCES:
        return True
    return tokens[stop].lower == "and"


def _ends_part(tokens: list[Token], at: int, stop: int) -> bool:
    """Say whether no noun follows a participle: "left", not "alleged theft"."""
    return at + 1 == stop or tokens[at + 1].lower in PREPOSITIONS | DETERMINERS
