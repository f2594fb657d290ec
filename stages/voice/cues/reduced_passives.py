"""Find passives without an "is": headlines, "a man accused by MPs", "Branded a liar, he left"."""

from stages.voice.cues.agents import find_passive_agent
from stages.voice.cues.passives import LEADING_IN, judges_subject, may_hold_subject
from stages.voice.cues.subjects import find_clause_subject, skip_left
from stages.voice.grammar.clauses import skip_adverbs
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite, is_past, may_state
from stages.voice.grammar.phrases import find_phrase_before, opens_phrase, opens_subject
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token, Unit
from stages.voice.grammar.words import (
    DAYS,
    DETERMINERS,
    LINKS,
    PAUSES,
    PERSONAL,
    TIMES,
    is_adverb,
    word_set,
)
from stages.voice.rules import PREPOSITIONAL, Rules, Verb

PASSIVE_LEADS = word_set("got get gets getting stand stands stood remain remains remained")
"""What a passive may have before it in place of "is": "stands accused of"."""

_PREDICATES = word_set("a an too as not")
_EVENTS = word_set(
    "strike strikes vote meeting election elections poll ballot referendum halt truce summit debate"
)
"""What one calls and somebody else does: "called a strike by nurses"."""


def is_reduced(  # noqa: PLR0911 - one return for each reason
    unit: Unit, head: tuple[int, int], j: int, verb: Verb, *, before: list[Cue], rules: Rules
) -> bool:
    """Say whether a participle without an auxiliary is passive; `j` is the token before it.

    A headline leaves out its "is", and so do a verb that goes on with a passive and a clause
    that only describes. Elsewhere whoever says it must follow, lest it be a past tense.
    """
    tokens, after = unit.tokens, head[1] + 1
    if verb.shape != "past" or after >= len(tokens):
        return False
    if tokens[after].lower == "by":
        return judges_subject(verb)
    bare = j == head[0] - 1 or is_adverb(tokens[head[0] - 1].lower)
    if not bare:
        return False
    goes_on = unit.headline or (bool(before) and before[-1].passive)
    lacks = _lacks_object(tokens, after, verb)
    if lacks and goes_on:
        return True
    if not (judges_subject(verb) or may_hold_subject(verb)):
        return False
    if lacks and j < 0:
        return True
    apart = goes_on or j < 0 or tokens[j].lower in PAUSES
    named = tokens[j].lower in PERSONAL or tokens[j].capital
    if not lacks and ((named and not apart) or not _opens_predicate(unit, after, verb)):
        return False
    return find_passive_agent(tokens, after, rules) is not None


def _lacks_object(tokens: list[Token], at: int, verb: Verb) -> bool:
    """Say whether what a verb takes follows it without an object: "accused of", "urged to"."""
    if tokens[at].lower == "to":
        return {"person", "infinitive"} <= verb.frames
    if tokens[at].kind == "q":
        return "predicate" in verb.frames and "quote" not in verb.frames
    intransitive = verb.lemma in ("apologise", "apologize")
    return tokens[at].lower in verb.frames & PREPOSITIONAL and not intransitive


def _opens_predicate(unit: Unit, at: int, verb: Verb) -> bool:
    """Say whether what somebody is called may begin: "a liar", not "MPs", "the vote"."""
    token = unit.tokens[at]
    if "predicate" not in verb.frames or token.kind != "w":
        return "predicate" in verb.frames and token.kind == "q"
    if any(word.lower in _EVENTS for word in unit.tokens[at : at + 4]):
        return False
    plain = not token.capital or unit.capitalised
    return plain and token.lower not in (DETERMINERS | LINKS | PERSONAL) - _PREDICATES


def find_parted_subject(
    tokens: list[Token], cue: Cue, chain: list[str], before: list[Cue], reduced: bool
) -> Range | None:
    """Return whom a passive is about that is parted from it by commas or by "after".

    "Hale, accused by MPs of theft, left", "Accused of theft by MPs, Hale left",
    "After being accused of theft, Hale left", "Hale left after being accused of theft"
    """
    assert cue.verb is not None
    j = cue.first - 1 if chain else skip_left(tokens, cue.head)[0]
    if chain[-1:] in (["being"], ["having"]) and judges_subject(cue.verb):
        if j >= 0 and tokens[j].lower not in LEADING_IN:
            return None
        return find_clause_subject(tokens, j) if j > 1 else _find_after(tokens, cue.last + 1)
    if not reduced:
        return None
    if j < 0 or (j and tokens[j].lower == "," and tokens[j - 1].lower in TIMES | DAYS):
        return _find_after(tokens, cue.last + 1)  # "Last week, accused of theft, Hale left"
    goes_on = bool(before) and before[-1].passive
    return None if goes_on else _find_before(tokens, j, before[-1].last + 1 if before else 0)


def _find_before(tokens: list[Token], j: int, floor: int) -> Range | None:
    """Return the phrase that a comma or dash at token `j` parts from what describes it."""
    if tokens[j].lower not in PAUSES or not j or tokens[j - 1].kind != "w":
        return None
    phrase = find_phrase_before(tokens, j - 1, floor)
    if phrase and any(is_finite(tokens, k) or _is_past(tokens, k) for k in range(*phrase)):
        return find_clause_subject(tokens, j)  # "Hale walked out, branded a liar by MPs"
    return phrase if phrase and opens_phrase(tokens[phrase[0]]) else None


def _find_after(tokens: list[Token], at: int) -> Range | None:
    """Return the subject of the clause that a participle leads in: "Branded a liar, Hale left"."""
    for k in range(at, len(tokens) - 1):
        if tokens[k].lower != "," or tokens[k + 1].kind != "w":
            continue
        phrase = find_phrase_after(tokens, k + 1) if opens_subject(tokens[k + 1]) else None
        if phrase is None:
            continue
        first, stop = phrase
        stop = next((i for i in range(first + 1, stop) if _is_past(tokens, i)), stop)
        verb = skip_adverbs(tokens, stop, len(tokens) - 1)
        if verb < len(tokens) and may_state(tokens, verb):
            return first, stop
    return None


def _is_past(tokens: list[Token], at: int) -> bool:
    """Say whether a word may be a regular past and is no name: not "Ed"."""
    return is_past(tokens, at) and not tokens[at].capital
