"""Find where the content ends that follows a cue, and the writer goes on."""

from collections.abc import Set

from stages.voice.coordination import find_second_verb
from stages.voice.cue import Cue
from stages.voice.finite import has_finite, is_finite, may_state
from stages.voice.predicates import (
    find_predicate,
    find_verb_after_relative,
    is_in_relative,
)
from stages.voice.small_clauses import find_object_end, takes_object
from stages.voice.units import Token
from stages.voice.words import (
    DETERMINERS,
    LINKS,
    MODALS,
    PERSONAL,
    RELATIVES,
    TIMES,
    is_adverb,
    word_set,
)

_TURNS = word_set("but although though while whereas")
_NO_MAIN_CLAUSE = LINKS | {"and", "or", "including"}
_DO = word_set("do does did don't doesn't didn't will")
_MODALS = MODALS - _DO
SETTINGS = word_set("when after before as while since until once although though if")
_TIMELY = SETTINGS - {"although", "though", "if"}


def find_content_end(  # noqa: PLR0917 - what is known of the clause
    tokens: list[Token],
    cue: Cue,
    start: int,
    end: int,
    following: list[Cue],
    predicates: Set[int],
) -> int:
    """Return the token at which the content ends that begins at `start`; `end` ends the clause.

    `predicates` are the quotations that open with a finite verb.
    """
    if goes_on_relative(tokens, cue, start):
        end = next((k for k in range(start, end) if tokens[k].lower == ","), end)
        return find_verb_after_relative(tokens, start, end)
    if cue.verb is None:
        end = _find_verdict(tokens, start, end)
        end = find_predicate(tokens, cue, start, end, following, predicates)
    elif tokens[start].lower != "to" and takes_object(tokens, cue, start, end):
        end = find_object_end(tokens, start, end)
    end = _find_relative_end(tokens, cue, start, end)
    if is_in_relative(tokens, cue) and not has_finite(tokens, 0, cue.first):
        end = find_verb_after_relative(tokens, start, end)
    end = _find_setting_end(tokens, cue, start, end)
    end = find_second_verb(tokens, cue, start, end)
    return _find_turn(tokens, start, end, following)


def _find_relative_end(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the mark at which a relative clause ends: "Jo Hill, who said it was lost, left"."""
    if cue.subject is None or cue.side != "before":
        return end
    opening = cue.subject[1]
    if opening + 1 >= cue.first or tokens[opening + 1].lower not in ("who", "which"):
        return end
    if any(is_finite(tokens, k) or _is_past(tokens, k) for k in range(1, opening)):
        return end  # the main clause went before: "It angered Jo Hill, who said it was lost"
    mark = tokens[opening].lower
    if mark not in (",", "–", "—"):
        return end
    for k in range(end - 2, start, -1):
        verb = k + 1
        while verb < end - 1 and is_adverb(tokens[verb].lower):
            verb += 1
        if tokens[k].lower == mark and may_state(tokens, verb):
            return k
    return end


def _is_past(tokens: list[Token], at: int) -> bool:
    """Say whether a word may be a regular past: not the adjective of "the retired judge"."""
    return tokens[at].lower.endswith("ed") and tokens[at - 1].lower not in DETERMINERS


def goes_on_relative(tokens: list[Token], cue: Cue, at: int) -> bool:
    """Say whether a verb goes on with a relative clause: "a plan which critics said was unjust"."""
    if cue.side != "before" or not cue.subject or not cue.subject[0]:
        return False
    before = tokens[cue.subject[0] - 1].lower
    return before in RELATIVES | {"that"} and is_finite(tokens, at) and "'" not in tokens[at].lower


def _find_verdict(tokens: list[Token], start: int, end: int) -> int:
    """Return where a claim ends that is judged then: "dismissed the idea that … as “absurd”"."""
    for k in range(start + 2, end - 1):
        if tokens[k].lower == "as" and tokens[k + 1].kind == "q":
            return k
    return end


def _find_setting_end(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the comma after a clause that leads in: "When he said it was lost, the hall rose"."""
    if cue.subject is None or cue.passive:
        asked = cue.verb is not None and cue.verb.lemma == "ask" and cue.first < 2
        commas = (
            k
            for k in range(start + 2, end)
            if tokens[k].lower == "," and has_finite(tokens, start, k)
        )
        return next(commas, end) if asked else end  # "When asked why he left, he"
    if cue.side == "before" and cue.subject[0] > start:  # "Saying it was lost, Jo Hill"
        return cue.subject[0] - 1
    if not _leads_in(tokens, cue):
        return end
    last = max((k for k in range(start, end) if may_state(tokens, k)), default=start)
    stated = tokens[start].lower == "to"
    for k in range(start + 1, last - 1):
        if stated and tokens[k].lower == "," and tokens[k + 1].lower not in _NO_MAIN_CLAUSE:
            return k
        stated = (
            stated
            or tokens[k].lower == "to"
            or (may_state(tokens, k) and (k > start + 1 or tokens[start].lower in PERSONAL))
        )
    return end


def _leads_in(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a cue stands in a clause that leads in: "When he said", "Weeks after he said"."""
    assert cue.subject is not None
    first = cue.subject[0]
    if any(token.lower == "," for token in tokens[: cue.first]):
        return False
    if tokens[0].lower in SETTINGS or tokens[0].lower == "despite":
        return first <= 2
    later = 0 < first <= 6 and tokens[first - 1].lower in _TIMELY
    words = (k for k in range(first) if tokens[k].lower not in TIMES)
    return later and not any(may_state(tokens, k) for k in words)


def _find_turn(tokens: list[Token], start: int, end: int, following: list[Cue]) -> int:
    """Return where the content ends: at a later cue beside it, or with the sentence."""
    inside = 0
    following = [cue for cue in following if not _is_inside(tokens, start, cue)]
    for k in range(start + 1, end):
        token = tokens[k]
        if token.kind != "p" and token.lower not in ("and", "but", "while"):
            continue
        inside += (token.lower == "(") - (token.lower == ")")
        if inside < 0 or _returns_to_writer(tokens, k, end):
            return k
        if token.lower == ":" and not is_time(tokens, k):
            return k
        if token.lower == ";" and not _goes_on(tokens, k + 1, end):
            return k
        if any(cue.head > k and _is_next_cue(tokens, k, cue) for cue in following):
            return k
    return end


def _returns_to_writer(tokens: list[Token], comma: int, end: int) -> bool:
    """Say whether the writer takes over again after a comma: ", but the pier was shut"."""
    if tokens[comma].lower != "," or comma + 1 >= end or tokens[comma + 1].lower not in _TURNS:
        return False
    if comma + 2 < end and tokens[comma + 2].lower == "that":
        return False  # ", but that it was lost": what is said goes on
    return any(may_state(tokens, k) for k in range(comma + 3, end))


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].lower in ("that", "and", "but")


def is_time(tokens: list[Token], colon: int) -> bool:
    """Say whether a colon stands inside a time or a ratio: "10:30"."""
    before, after = tokens[colon - 1], tokens[min(colon + 1, len(tokens) - 1)]
    joined = tokens[colon].end == after.start
    return joined and before.lower[-1:].isdigit() and after.lower[:1].isdigit()


def _is_next_cue(tokens: list[Token], k: int, following: Cue) -> bool:
    """Say whether another cue begins right after a comma or conjunction."""
    verb = following.verb
    if verb is None and following.side == "after":  # ", according to court records"
        return tokens[k].lower == "," and following.first == k + 1
    if verb is None or (verb.shape == "ing" and tokens[k].lower != ","):
        return False
    participle = verb.shape == "ing" and following.head == k + 1
    if not (participle or verb.frames & {"quote", "clause", "that", "person"}) or is_modal(
        tokens, following
    ):
        return False
    begin = following.first
    if following.subject and k < following.subject[0] < begin:
        begin = following.subject[0]
    between = tokens[k + 1 : begin]
    return all(
        t.lower in ("and", "but", "while", "also", "then") or is_adverb(t.lower) for t in between
    )


def _is_inside(tokens: list[Token], start: int, cue: Cue) -> bool:
    """Say whether a verb's subject opens what is said: "that his neighbour, Jo, threatened"."""
    if cue.subject is None or cue.subject[0] not in (start, start + 1):
        return False
    after = cue.subject[1]
    return after < len(tokens) and tokens[after].lower == ","


def is_modal(tokens: list[Token], cue: Cue) -> bool:
    """Say whether the cue tells what might be said rather than what was: "should have said"."""
    return any(token.lower in _MODALS for token in tokens[cue.first : cue.head])
