"""Find what is said of the subject of a passive verb: "was accused by MPs of being a cult"."""

from stages.voice.clauses import skip_adverbs
from stages.voice.content_end import is_modal
from stages.voice.cue import Cue
from stages.voice.occasions import skip_adjuncts
from stages.voice.rules import Verb
from stages.voice.small_clauses import find_object_end
from stages.voice.units import Token
from stages.voice.words import DETERMINERS, LINKS, TIMES, word_set

Range = tuple[int, int]

_LINKS = frozenset({"of", "for", "as"})
_JUDGES = _LINKS | {"predicate", "object"}
_HELD = word_set("see view regard perceive rank rate define interpret compare liken style cast")
"""What is held of somebody, not said; without an agent the writer holds it, too."""

_NO_JUDGES = frozenset({"person", "infinitive", "mind", "finding", "adjective"})


def judges_subject(verb: Verb) -> bool:
    """Say whether a passive verb says something of its subject: "was praised", not "was told"."""
    return bool(verb.frames & _JUDGES) and not verb.frames & _NO_JUDGES


def cut_agent(tokens: list[Token], agent: Range) -> Range:
    """Return an agent without what is said: "by a judge | for breaking the law"."""
    for k in range(agent[0] + 1, agent[1] - 1):
        deed = tokens[k + 1].lower.endswith("ing")
        if tokens[k].lower in _LINKS and (deed or tokens[k].lower == "as"):
            return agent[0], k
    return agent


def find_judgement(tokens: list[Token], cue: Cue, end: int) -> Range | None:
    """Return what a passive cue says of its subject: the subject itself where it is no more.

    Somebody must judge, or there must be words for what is said: "was condemned" alone may be a
    court's doing, and whatever "was called Momentum" has a name.
    """
    assert cue.verb is not None
    if cue.judged is None or cue.negated or is_modal(tokens, cue):
        return None
    by = cue.subject[0] - 1 if cue.subject else None
    at = _skip_occasions(tokens, cue.last + 1, end)
    if by == at and cue.subject:
        at = _skip_occasions(tokens, cue.subject[1], end)
    if at + 1 < end and tokens[at].lower in cue.verb.frames & _LINKS:
        stop = by if by is not None and at < by else find_object_end(tokens, at + 1, end)
        agent = by is not None
        said = (agent or cue.verb.lemma not in _HELD) and _is_said(tokens, at, agent=agent)
        return (at + 1, stop) if said else None
    if by is None:
        return None
    if at < by and "predicate" in cue.verb.frames:
        plain = all(t.kind == "w" and t.lower not in LINKS - {"of"} for t in tokens[at:by])
        return (at, by) if plain else None
    return cue.judged if "object" in cue.verb.frames and by < at else None


def _skip_occasions(tokens: list[Token], at: int, end: int) -> int:
    return skip_adverbs(tokens, skip_adjuncts(tokens, at, end), end)


def _is_said(tokens: list[Token], at: int, *, agent: bool) -> bool:
    """Say whether words after a preposition are said of somebody: not "for weeks", "as manager"."""
    following = tokens[at + 1]
    if following.kind != "w" or any(token.lower in TIMES for token in tokens[at + 1 : at + 4]):
        return False
    return agent or tokens[at].lower != "as" or following.lower in DETERMINERS
