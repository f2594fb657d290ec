"""Find what is said of the subject of a passive verb: "was accused by MPs of being a cult"."""

from collections.abc import Set

from stages.voice.cues.infinitives import has_happened
from stages.voice.grammar.clauses import skip_adverbs
from stages.voice.grammar.cue import Cue, is_modal
from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.lists import find_list_end
from stages.voice.grammar.occasions import skip_adjuncts
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    DETERMINERS,
    LINKS,
    LOCATIVES,
    PAUSES,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_RELATIVES,
    SUBORDINATORS,
    TIMES,
    word_set,
)
from stages.voice.rules import PREPOSITIONAL, Verb

_JUDGES = PREPOSITIONAL | {"predicate", "object"}
_NO_JUDGES = frozenset({"person", "infinitive", "mind", "finding", "adjective"})
_HELD = word_set(
    "see view regard perceive rank rate define interpret compare liken style cast credit thank "
    "reprimand"
)
"""What is held of somebody, or done, not said; without an agent the writer holds it, too."""

_OF_OTHERS = frozenset({"cite", "warn about", "warn against", "warn of"})
"""Their subject is no more than quoted or told: "was cited by the paper as saying"."""

_PARTICLES = word_set("in out up off back away down forward together over on")
LEADING_IN = word_set("after since despite")
_RARELY = word_set("will won't hardly rarely seldom scarcely barely")
_SUPPOSING = word_set("if unless whether lest")
_NOTHING = word_set("neither nothing no none")
_NOT_FOR = TIMES | word_set("time times once example instance now good")
_NOT_AS = PERSONAL | word_set("well never ever long")
_FARTHEST = 12  # words between a verb and what follows of it


def judges_subject(verb: Verb) -> bool:
    """Say whether a passive verb says something of its subject: "was praised", not "was told"."""
    judges = verb.frames & _JUDGES and not verb.frames & _NO_JUDGES
    return bool(judges) and verb.lemma not in _OF_OTHERS


def may_hold_subject(verb: Verb) -> bool:
    """Say whether a verb of mind takes a verdict like one of saying: "was considered a threat"."""
    return {"mind", "predicate"} <= verb.frames


def holds_subject(tokens: list[Token], cue: Cue, agent: Range) -> bool:
    """Say whether a passive verb of mind gives an agent's verdict: "thought a cult by MPs"."""
    assert cue.verb is not None
    first = _skip_occasions(tokens, cue.last + 1, agent[0])
    verdict = may_hold_subject(cue.verb) and first < agent[0] - 1
    return verdict and _is_predicate(tokens, first, agent[0] - 1)


def widen_judged(tokens: list[Token], judged: Range) -> Range:
    """Return the whole subject of a passive: "Hale's handling of | the crisis"."""
    first = judged[0]
    if first < 2 or tokens[first - 1].lower not in PREPOSITIONS:
        return judged
    at = first - 2
    while at >= 0 and tokens[at].kind == "w" and not is_finite(tokens, at):
        if tokens[at].lower in SUBORDINATORS:
            break
        at -= 1
    opens = tokens[at + 1].lower not in PREPOSITIONS
    return (at + 1, judged[1]) if opens and at + 2 < first else judged


def find_judgement(tokens: list[Token], cue: Cue, end: int) -> Range | None:
    """Return what a passive cue says of its subject: the subject itself where it is no more.

    Somebody must judge, or there must be words for what is said: "was condemned" alone may be a
    court's doing, and whatever "was called Momentum" has a name.
    """
    assert cue.verb is not None
    if cue.judged is None or not _is_plain(tokens, cue, end):
        return None
    frames = cue.verb.frames
    links = frames & PREPOSITIONAL | ({"over"} if "for" in frames else set())
    by = cue.subject[0] - 1 if cue.subject else None
    at = _find_link(tokens, cue, end, links)
    if at + 1 < end and tokens[at].lower in links:
        stop = by if by is not None and at < by else find_list_end(tokens, at + 1, end)
        if _is_said(tokens, cue, at, stop):
            return at + 1, stop
    if by is None:
        return None
    first = _skip_occasions(tokens, cue.last + 1, end)
    if first < by and "predicate" in frames:
        return (first, by) if _is_predicate(tokens, first, by) else None
    return cue.judged if "object" in frames and by <= at else None


def _is_predicate(tokens: list[Token], first: int, end: int) -> bool:
    """Say whether words are what somebody is called: not "in", as in "called in by"."""
    if tokens[first].lower in _PARTICLES:
        return False
    listed = find_list_end(tokens, first, end)
    return all(
        token.kind == "w" and token.lower not in LINKS - {"of", "and", "or"}
        for k, token in enumerate(tokens[first:end], first)
        if token.lower != "," or k > listed
    )


def _is_plain(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Say whether the judgement was plainly made: not "if he is condemned", "is rarely praised"."""
    assert cue.judged is not None
    if cue.negated or is_modal(tokens, cue) or any(t.lower == "?" for t in tokens[end:]):
        return False
    if any(token.lower in _RARELY for token in tokens[cue.first : cue.head]):
        return False
    before = tokens[cue.first - 1].lower if cue.first else ""
    if before == "to" and not has_happened(tokens, cue.first - 1):
        return False
    being = tokens[cue.first].lower in ("being", "having") and before not in LEADING_IN | {""}
    if being and "'" not in before:  # "she's being accused", not "denied being accused"
        return False
    opening = [token.lower for token in tokens[: cue.judged[0]]]
    supposed = max((k for k, word in enumerate(opening) if word in _SUPPOSING), default=None)
    return supposed is None or "," in opening[supposed:]


def _find_link(tokens: list[Token], cue: Cue, end: int, links: Set[str]) -> int:
    """Return where what is said may begin, behind the agent, when and where it was said."""
    at = _skip_occasions(tokens, cue.last + 1, end)
    agent = cue.subject
    if at < end and tokens[at].lower in links:
        return at
    if agent and agent[0] > at and not any(_joins(tokens, k, links) for k in range(at, agent[0])):
        at = _skip_apposition(tokens, agent[1], end, links)
        return _skip_occasions(tokens, at, end)
    if at < end and tokens[at].lower in LOCATIVES:
        for k in range(at + 1, min(at + _FARTHEST, end)):
            if tokens[k].kind != "w" or is_finite(tokens, k):
                break
            if _joins(tokens, k, links):
                return k
    return at


def _joins(tokens: list[Token], k: int, links: Set[str]) -> bool:
    """Say whether a preposition belongs to the verb: "of" only with a deed behind its own noun."""
    word = tokens[k].lower
    if word == "of":
        return tokens[min(k + 1, len(tokens) - 1)].lower.endswith("ing")
    return word in links


def _skip_apposition(tokens: list[Token], at: int, end: int, links: Set[str]) -> int:
    """Step over ", who left the party in 2019," where what is said follows."""
    if at >= end or tokens[at].lower not in PAUSES:
        return at
    if at + 1 < end and tokens[at + 1].lower in links:
        return at + 1  # "accused, by Hale, of theft"
    for k in range(at + 1, end - 1):
        if tokens[k].lower == tokens[at].lower:
            return k + 1 if tokens[k + 1].lower in links else at
    return at


def _skip_occasions(tokens: list[Token], at: int, end: int) -> int:
    return skip_adverbs(tokens, skip_adjuncts(tokens, at, end), end)


def _is_said(tokens: list[Token], cue: Cue, at: int, stop: int) -> bool:
    """Say whether words after a preposition are said of somebody: not "for weeks", "as he left"."""
    assert cue.verb is not None
    following = tokens[at + 1]
    if (
        following.kind != "w"
        or following.lower in _NOTHING
        or (cue.subject is None and cue.verb.lemma in _HELD)
    ):
        return False
    if tokens[at].lower != "as":
        return not any(token.lower in _NOT_FOR for token in tokens[at + 1 : at + 4])
    words = [token.lower for token in tokens[at + 1 : stop]]
    comma = next((k for k in range(at + 1, stop) if tokens[k].lower == ","), stop)
    stated = any(
        may_state(tokens, k) and tokens[k - 1].lower not in ("and", "or")
        for k in range(at + 2, min(comma + 1, len(tokens) - 1))
    )
    if following.lower in _NOT_AS or (stated and SUBJECT_RELATIVES.isdisjoint(words)):
        return False
    noun = following.lower in DETERMINERS or following.lower.endswith("s")
    return noun or (cue.subject is not None and cue.verb.lemma not in ("dismiss", "reject"))
