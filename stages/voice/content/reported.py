"""Find the content of reported speech: the clause that somebody is said to have said."""

from collections.abc import Set

from stages.voice.content.around import find_around
from stages.voice.content.asides import (
    find_bracketed,
    find_in_brackets,
    find_joined,
    find_noted,
    find_supposed,
)
from stages.voice.content.end import find_content_end
from stages.voice.content.free_relatives import find_called
from stages.voice.content.start import find_content_start
from stages.voice.cues.holders import find_held, is_holder
from stages.voice.cues.passives import find_judgement
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.predicates import is_in_relative
from stages.voice.grammar.units import Range, Token, Unit


def find_contents(
    unit: Unit, cue: Cue, following: list[Cue], predicates: Set[int] = frozenset()
) -> list[Range]:
    """Return the token ranges that a cue reports, none where it reports nothing.

    `predicates` are the quotations that open with a finite verb.
    """
    tokens = unit.tokens
    end = _find_main_verb(tokens, cue, following) or _find_clause_end(tokens)
    if cue.judged:
        judgement = find_judgement(tokens, cue, end)
        return [judgement] if judgement else []
    if is_holder(cue):
        return find_held(tokens, cue, end, following)
    called = find_called(tokens, cue, end)
    if called is not None:
        return [called]
    around = find_bracketed(tokens, cue, end) or find_supposed(tokens, cue, end)
    around = around or find_in_brackets(tokens, cue, end) or find_noted(tokens, cue, end)
    around = around or find_joined(tokens, cue, end)
    around = around or find_around(tokens, cue, end, predicates, title=unit.headline)
    if around:
        return around
    start = find_content_start(tokens, cue, end)
    if start is None:
        return []
    stop = find_content_end(tokens, cue, start, end, following=following, predicates=predicates)
    return [(start, stop)] if stop > start else []


def _find_clause_end(tokens: list[Token]) -> int:
    """Return the index after the last token that is no closing punctuation."""
    end = len(tokens)
    while end and tokens[end - 1].kind == "p" and tokens[end - 1].lower not in (")", "]", "%"):
        end -= 1
    return end


def _find_main_verb(tokens: list[Token], cue: Cue, following: list[Cue]) -> int | None:
    """Return the verb after a relative clause with a cue: "a man who won the prize | said"."""
    if not is_in_relative(tokens, cue):
        return None
    for later in following:
        joined = tokens[later.first - 1].lower in ("and", "or", "but", ",", "to")
        finite = later.verb is not None and later.verb.shape != "ing" and not joined
        if finite and later.subject == cue.subject and later.side == "before":
            return later.first
    return None
