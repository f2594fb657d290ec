"""Find the content of reported speech: the clause that somebody is said to have said."""

from stages.voice.cues import Cue
from stages.voice.grammar import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    phrase_after,
    split_contraction,
)
from stages.voice.units import Token, Unit

_QUESTION = frozenset("whether if how what why when where who which".split())
_OBJECT = frozenset("me him her us them you it himself herself themselves".split())
_STOPS = frozenset(". ! ? : ;".split())
_SPEECH = frozenset({"quote", "clause", "that"})

Range = tuple[int, int]


def contents_of(unit: Unit, cue: Cue, following: Cue | None) -> list[Range]:
    """Return the token ranges that a cue reports, none where it reports nothing."""
    tokens = unit.tokens
    end = _clause_end(tokens)
    around = _around(tokens, cue, end)
    if around:
        return around
    start = _content_start(tokens, cue, end)
    if start is None:
        return []
    stop = _content_end(tokens, start, end, following)
    return [(start, stop)] if stop > start else []


def _clause_end(tokens: list[Token]) -> int:
    """Return the index after the last token that is no closing punctuation."""
    end = len(tokens)
    while end and tokens[end - 1].kind == "p" and tokens[end - 1].lower not in (")", "]", "%"):
        end -= 1
    return end


def _around(tokens: list[Token], cue: Cue, end: int) -> list[Range]:
    """Return what stands before and after a parenthetical cue: "Progress, he notes, does …"."""
    if cue.subject is None or cue.passive and cue.side == "after":
        return []
    if cue.verb is not None and not cue.verb.frames & _SPEECH | ({"mind"} & cue.verb.frames):
        return []
    first = min(cue.first, cue.subject[0])
    last = max(cue.last, cue.subject[1] - 1)
    if cue.verb is None and first == 0:
        return _after_comma(tokens, last + 1, end)
    if first == 0 or tokens[first - 1].lower not in (",", "–", "—") or first < 2:
        return []
    tail = last + 1
    while tail < end and tokens[tail].kind == "w" and tail - last < 10:
        if cue.verb is not None and tail - last == 1 and not _adjunct(tokens[tail]):
            return []
        tail += 1
    if tail < end and tokens[tail].lower not in (",", "–", "—", ";"):
        return []
    if cue.side == "before" and tokens[cue.subject[0]].lower not in PERSONAL and tail >= end:
        pass
    ranges = [(0, first - 1)]
    if tail < end:
        ranges.append((tail + 1, end))
    return [(a, b) for a, b in ranges if any(t.kind == "w" for t in tokens[a:b])]


def _adjunct(token: Token) -> bool:
    """Say whether a word after a cue tells when, where or how, and is no content."""
    return token.lower in PREPOSITIONS | DAYS or is_adverb(token.lower) or token.lower == "last"


def _after_comma(tokens: list[Token], at: int, end: int) -> list[Range]:
    """Return the clause after a fronted "according to X,"."""
    for k in range(at, min(at + 25, end)):
        if tokens[k].lower == "," and k + 1 < end:
            return [(k + 1, end)]
        if tokens[k].lower == ":" and k + 1 < end:
            return [(k + 1, end)]
    return []


def _content_start(tokens: list[Token], cue: Cue, end: int) -> int | None:
    """Return where the content that follows a cue begins."""
    at = (cue.subject[1] if cue.side == "after" and cue.subject else cue.last + 1)
    if cue.verb is None:
        return None
    frames = cue.verb.frames
    that = _that(tokens, at, end)
    if that is not None and frames & {"clause", "that", "mind", "person", "finding"}:
        return that
    if at >= end or cue.side == "after":
        return None
    if "person" in frames:
        start = _after_hearer(tokens, at, end)
        if start is not None:
            return start
    if "infinitive" in frames:
        return _infinitive(tokens, at, end)
    at = _skip_adjuncts(tokens, at, end)
    if at >= end or tokens[at].kind == "q":
        return at if at < end and frames & {"clause", "that", "as", "mind"} else None
    if tokens[at].kind != "w":
        return None
    if "clause" in frames and tokens[at].lower not in PREPOSITIONS | {"and", "but"}:
        return at if "person" not in frames else None
    if frames & {"that", "mind", "finding"} and _begins_clause(tokens, at, end):
        return at
    return None


def _that(tokens: list[Token], at: int, end: int) -> int | None:
    """Return the "that" or question word that opens a content clause soon after a cue."""
    for k in range(at, min(at + 14, end)):
        token = tokens[k]
        if token.kind != "w":
            if token.kind == "p" and token.lower in (",", "–", "—", "(") and k == at:
                return None
            if token.lower in _STOPS or token.kind == "q":
                return None
            continue
        if token.lower == "that" or (token.lower in _QUESTION and k == at):
            return k
        if token.lower in AUXILIARIES or token.lower in PERSONAL:
            return None
    return None


def _after_hearer(tokens: list[Token], at: int, end: int) -> int | None:
    """Return where the content begins after the person told: "told reporters he would"."""
    if at >= end or tokens[at].kind != "w":
        return None
    if tokens[at].lower in _OBJECT:
        k = at + 1
    else:
        hearer = phrase_after(tokens, at)
        if hearer is None:
            return None
        k = hearer[1]
        for inner in range(at + 1, k):
            if tokens[inner].lower in PERSONAL:
                return inner
    k = _skip_adjuncts(tokens, k, end)
    if k >= end or (tokens[k].kind == "p" and tokens[k].lower != ","):
        return None
    if tokens[k].lower == "," and k + 1 < end and tokens[k + 1].kind == "q":
        return None
    return None if tokens[k].lower in PREPOSITIONS - {"to", "about", "of"} else k


def _infinitive(tokens: list[Token], at: int, end: int) -> int | None:
    """Return the "to" or "not to" of "vowed to fight", "urged them to leave"."""
    for k in range(at, min(at + 7, end)):
        if tokens[k].lower == "to" and k + 1 < end and tokens[k + 1].kind == "w":
            return k
        if tokens[k].kind != "w" or tokens[k].lower in AUXILIARIES:
            return None
    return None


def _skip_adjuncts(tokens: list[Token], at: int, end: int) -> int:
    """Step over "on Monday", "last week" and adverbs after a cue."""
    while at < end and tokens[at].kind == "w":
        lower = tokens[at].lower
        if lower == "on" and at + 1 < end and tokens[at + 1].lower in DAYS:
            at += 2
        elif lower == "last" and at + 1 < end:
            at += 2
        elif (lower in DAYS and tokens[at].capital) or lower.endswith("ly") and is_adverb(lower):
            at += 1
        else:
            break
    return at


def _begins_clause(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a finite clause, not a bare object, begins here."""
    if tokens[at].lower in PREPOSITIONS | {"and", "but", "or", "as", "than"}:
        return False
    word, short = split_contraction(tokens[at].lower)
    if word in PERSONAL:
        return short != "" or tokens[at].lower != "it" or at + 1 < end
    for k in range(at, min(at + 9, end)):
        token = tokens[k]
        if token.kind == "p":
            return False
        if k > at and token.lower in AUXILIARIES:
            return True
        if k > at and token.lower in SUBORDINATORS:
            return False
        if k > at and token.lower in ("to", *_OBJECT):
            return False
    return False


def _content_end(tokens: list[Token], start: int, end: int, following: Cue | None) -> int:
    """Return where the content ends: at the next cue of the same speaker, or with the sentence."""
    for k in range(start + 1, end):
        token = tokens[k]
        if token.kind != "p" and token.lower not in ("and", "but", "while"):
            continue
        if token.lower in (":",) or (token.lower == ";" and not _goes_on(tokens, k + 1, end)):
            return k
        if following is not None and following.head > k and _is_next_cue(tokens, k, following):
            return k
    return end


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].lower in ("that", "and", "but")


def _is_next_cue(tokens: list[Token], k: int, following: Cue) -> bool:
    """Say whether another cue begins right after a comma or conjunction."""
    begin = following.first
    if following.subject and k < following.subject[0] < begin:
        begin = following.subject[0]
    between = tokens[k + 1 : begin]
    return all(t.lower in ("and", "but", "while", "also", "then") or is_adverb(t.lower) for t in between)
