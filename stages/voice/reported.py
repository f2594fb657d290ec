"""Find the content of reported speech: the clause that somebody is said to have said."""

from collections.abc import Set

from stages.voice.content import find_content_start, is_adjunct
from stages.voice.cue import Cue
from stages.voice.finite import has_finite, is_finite, may_state
from stages.voice.phrases import find_phrase_after
from stages.voice.small_clauses import find_object_end, is_small_clause
from stages.voice.units import Token, Unit
from stages.voice.words import LINKS, MODALS, is_adverb, word_set

_STOPS = word_set(". ! ? : ;")


_AROUND = frozenset({"clause", "that", "mind", "finding"})


_ASIDES = word_set("which who whom whose as although though while when where but and")
_TURNS = word_set("but although though while whereas")
_SAYING = word_set("said told wrote")  # they begin a report of their own
_DO = word_set("do does did don't doesn't didn't will")
_MODALS = MODALS - _DO
_SETTINGS = word_set("when after before as while since until once although though if")


Range = tuple[int, int]


def find_contents(
    unit: Unit, cue: Cue, following: list[Cue], predicates: Set[int] = frozenset()
) -> list[Range]:
    """Return the token ranges that a cue reports, none where it reports nothing.

    `predicates` are the quotations that open with a finite verb.
    """
    tokens = unit.tokens
    end = _find_clause_end(tokens)
    around = _find_around(tokens, cue, end, predicates)
    if around:
        return around
    start = find_content_start(tokens, cue, end)
    if start is None:
        return []
    end = _find_setting_end(tokens, cue, start, end)
    if cue.verb is None:
        end = _find_verdict(tokens, start, end)
    elif "object" in cue.verb.frames and not is_small_clause(tokens, start, end, cue.verb.frames):
        end = find_object_end(tokens, start, end)
    stop = _find_content_end(tokens, start, end, following)
    return [(start, stop)] if stop > start else []


def _find_verdict(tokens: list[Token], start: int, end: int) -> int:
    """Return where a claim ends that is judged then: "dismissed the idea that … as “absurd”"."""
    for k in range(start + 2, end - 1):
        if tokens[k].lower == "as" and tokens[k + 1].kind == "q":
            return k
    return end


def _find_setting_end(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the comma after a clause that leads in: "When he said it was lost, the hall rose"."""
    leads = tokens[0].lower in _SETTINGS or tokens[0].lower == "despite"
    if not leads or any(token.lower == "," for token in tokens[: cue.first]):
        return end
    for k in range(start + 1, end - 1):
        if tokens[k].lower != "," or tokens[k + 1].lower in LINKS | {"and", "or", "including"}:
            continue
        stated = any(may_state(tokens, i) for i in range(start + 2, k))
        stated = stated or any(token.lower == "to" for token in tokens[start:k])
        if stated and any(may_state(tokens, i) for i in range(k + 2, end)):
            return k
    return end


def _find_clause_end(tokens: list[Token]) -> int:
    """Return the index after the last token that is no closing punctuation."""
    end = len(tokens)
    while end and tokens[end - 1].kind == "p" and tokens[end - 1].lower not in (")", "]", "%"):
        end -= 1
    return end


def _find_around(  # noqa: PLR0911, PLR0912 - one return for each construction
    tokens: list[Token], cue: Cue, end: int, predicates: Set[int]
) -> list[Range]:
    """Return what stands before and after a parenthetical cue: "Progress, he notes, does …"."""
    if cue.subject is None or (cue.passive and cue.side == "after"):
        return []
    if cue.verb is not None and not cue.verb.frames & _AROUND:
        return []
    if cue.verb is not None and {"mind", "infinitive"} <= cue.verb.frames:
        return []
    if (cue.verb is None and cue.first == cue.last) or _is_modal(tokens, cue):
        return []
    first = min(cue.first, cue.subject[0])
    last = max(cue.last, cue.subject[1] - 1)
    if cue.side == "before" and tokens[cue.first - 1].lower in ("and", "or"):
        return []  # "a refugee who feared the worst and asked to stay unnamed"
    if first == 0 and cue.verb is None:
        return _find_after_comma(tokens, last + 1, end)
    if first == 1 and tokens[0].lower == "as":
        return _find_after_comma(tokens, last + 1, end)
    comma = tokens[first - 1].lower in (",", "–", "—")
    if first < 2 or not (comma or cue.verb is None):
        return []
    tail = _find_parenthesis_end(tokens, cue, last + 1, end)
    setting = tokens[0].lower in _SETTINGS and not any(
        token.lower == "," for token in tokens[1 : first - 1]
    )
    if tail is None or (setting and tail >= end):
        return []
    if tail + 1 < end and tokens[tail + 1].kind == "q":
        if comma and (tail + 1 in predicates or is_finite(tokens, first - 2)):
            return [(0, first - 1), (tail + 1, tail + 2)]  # "The Guild, he said, “is a disgrace”"
        return []  # "At the rally, he said, “…”": a setting, no content
    stated = tokens[0].kind == "q" or any(may_state(tokens, k) for k in range(first - 1))
    if cue.verb and tail >= end and not stated:
        return []
    ranges = [(0, first - 1 if comma else first)]
    if tail < end and tokens[tail].lower == ";":
        tail = end
    while tail + 1 < end and _is_aside(tokens, cue, tail + 1, end):
        tail = _find_aside_end(tokens, tail + 1, end)
    early = first < 8 and cue.verb is not None
    if tail + 1 < end and tokens[tail + 1].lower == "according":
        tail = end
    if tail < end and (early or has_finite(tokens, tail + 1, end)):
        ranges.append((tail + 1, end))
        if _is_setting(tokens, first - 1, tail + 1):
            del ranges[0]
    return [(a, b) for a, b in ranges if any(t.kind == "w" for t in tokens[a:b])]


def _is_aside(tokens: list[Token], cue: Cue, at: int, end: int) -> bool:
    """Say whether what follows a parenthetical cue is about its subject, not what was said."""
    lower = tokens[at].lower
    if lower in _ASIDES:
        return not _joins(tokens, at, end)
    return cue.verb is not None and cue.side == "after" and lower in ("a", "an", "the")


def _joins(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether "and" leads to a second verb of what is said: "…, he said, and found her …"."""
    if tokens[at].lower != "and" or at + 1 >= end:
        return False
    return is_finite(tokens, at + 1) and tokens[at + 1].lower not in _SAYING


def _is_setting(tokens: list[Token], end: int, rest: int) -> bool:
    """Say whether all before a comma only leads in: "yet at the same time", "given the chance"."""
    comma = max((k for k in range(end) if tokens[k].lower == ","), default=-1)
    lead = tokens[comma + 1].lower
    leads_in = lead in LINKS or is_adverb(lead) or not may_state(tokens, rest)
    return leads_in and not any(may_state(tokens, k) for k in range(end))


def _is_modal(tokens: list[Token], cue: Cue) -> bool:
    """Say whether the cue tells what might be said rather than what was: "should have said"."""
    return any(token.lower in _MODALS for token in tokens[cue.first : cue.head])


def _find_aside_end(tokens: list[Token], at: int, end: int) -> int:
    """Return the comma after an aside (", who edited it,"), or the end."""
    return next((k for k in range(at, end) if tokens[k].lower == ","), end)


def _find_parenthesis_end(tokens: list[Token], cue: Cue, at: int, end: int) -> int | None:
    """Return where a parenthetical cue with its adjuncts ends, None where content follows it."""
    tail = at
    if cue.verb is None:  # "according to a poll released on Monday,"
        return next((k for k in range(at, end) if tokens[k].lower in (",", "–", "—", ";")), end)
    if "person" in cue.verb.frames and tail < end:
        hearer = find_phrase_after(tokens, tail)
        tail = hearer[1] if hearer else tail
    elif tail < end and tokens[tail].kind == "w" and not is_adjunct(tokens[tail]):
        return None
    while tail < end and tokens[tail].kind == "w" and tail - at < 14:
        if tokens[tail].lower == "that":
            return None
        tail += 1
    if tail < end and tokens[tail].lower not in (",", "–", "—", ";"):
        return None
    return tail


def _find_after_comma(tokens: list[Token], at: int, end: int) -> list[Range]:
    """Return the clause after a fronted "according to X,"."""
    for k in range(at, min(at + 25, end)):
        if tokens[k].lower == "," and k + 1 < end:
            return [(k + 1, end)]
        if tokens[k].lower == ":" and k + 1 < end:
            return [(k + 1, end)]
    return []


def _find_content_end(tokens: list[Token], start: int, end: int, following: list[Cue]) -> int:
    """Return where the content ends: at a later cue beside it, or with the sentence."""
    inside = 0
    for k in range(start + 1, end):
        token = tokens[k]
        if token.kind != "p" and token.lower not in ("and", "but", "while"):
            continue
        inside += (token.lower == "(") - (token.lower == ")")
        if inside < 0 or _returns_to_writer(tokens, k, end):
            return k
        if token.lower == ":" and not _is_time(tokens, k):
            return k
        if token.lower == ";" and not _goes_on(tokens, k + 1, end):
            return k
        if any(cue.head > k and _is_next_cue(tokens, k, cue) for cue in following):
            return k
    return end


def _returns_to_writer(tokens: list[Token], comma: int, end: int) -> bool:
    """Say whether the writer takes over again after a comma: ", but the pier was shut"."""
    if tokens[comma].lower in _TURNS and tokens[comma - 1].kind == "q":
        comma -= 1  # the comma stands inside the marks
    elif tokens[comma].lower != ",":
        return False
    if comma + 1 >= end or tokens[comma + 1].lower not in _TURNS:
        return False
    return any(may_state(tokens, k) for k in range(comma + 3, end))


def _is_time(tokens: list[Token], colon: int) -> bool:
    """Say whether a colon stands inside a time or a ratio: "10:30"."""
    before, after = tokens[colon - 1], tokens[min(colon + 1, len(tokens) - 1)]
    return before.end == tokens[colon].start and after.lower[:1].isdigit()


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].lower in ("that", "and", "but")


def _is_next_cue(tokens: list[Token], k: int, following: Cue) -> bool:
    """Say whether another cue begins right after a comma or conjunction."""
    verb = following.verb
    if verb is None and following.side == "after":  # ", according to court records"
        return tokens[k].lower == "," and following.first == k + 1
    if verb is None or (verb.shape == "ing" and tokens[k].lower != ","):
        return False
    if not verb.frames & {"quote", "clause", "that", "person"} or _is_modal(tokens, following):
        return False
    begin = following.first
    if following.subject and k < following.subject[0] < begin:
        begin = following.subject[0]
    between = tokens[k + 1 : begin]
    return all(
        t.lower in ("and", "but", "while", "also", "then") or is_adverb(t.lower) for t in between
    )
