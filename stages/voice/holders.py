"""Read whose view a sentence opens with: "To its critics, the Guild is", "For many members, it"."""

from stages.voice.cue import Cue
from stages.voice.finite import is_finite
from stages.voice.phrases import find_phrase_after
from stages.voice.returns import find_turn
from stages.voice.rules import Rules
from stages.voice.units import Range, Token
from stages.voice.words import (
    BE,
    DAYS,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    split_contraction,
    word_set,
)

_OPINIONATED = word_set(
    "critic critics opponent opponents detractor detractors admirer admirers supporter supporters "
    "enemy enemies foe foes sceptic sceptics skeptic skeptics defender defenders follower followers "
    "devotee devotees loyalist loyalists accuser accusers ally allies believer believers"
)
"""Nouns for those who hold a view by what they are called."""
_SOME = word_set("some many most others several few")
_MANY = word_set("some many most other several")
_JOINTS = word_set("and but yet while")
_COPULAS = BE | word_set(
    "remains remained seems seemed looks looked represents represented embodies embodied "
    "symbolises symbolised symbolizes symbolized became becomes"
)
_ARTICLES = DETERMINERS - word_set("this that these those any every each all both few")
_OFFERS = word_set("free open closed available known welcome due new worth")
_EFFECTS = word_set(
    "danger threat risk boon blow burden problem relief help gift shock surprise disaster must "
    "stranger mystery matter question challenge cost benefit bargain lifeline way time"
)
"""What something is to people whatever they think of it: "to residents, the road is a danger"."""
_LONGEST_SUBJECT = 10  # words


def read_holder(tokens: list[Token], at: int, rules: Rules) -> Cue | None:
    """Read "To its critics," before a clause that says what something is.

    "For" may tell for whose good or harm something is ("For the party, it was a disaster"), so
    only several people hold a view by it, and of somebody or something that is named.
    """
    before = tokens[at - 1].lower if at else ";"
    opens = before == ";" or (before in _JOINTS and (at == 1 or tokens[at - 2].kind == "p"))
    phrase = _find_people(tokens, at + 1) if opens else None
    if phrase is None or phrase[1] + 2 >= len(tokens) or tokens[phrase[1]].lower != ",":
        return None
    weight = _weigh(tokens, phrase, rules)
    said = _find_said(tokens, phrase[1] + 1)
    if weight == 0 or said is None:
        return None
    subject, opening = tokens[phrase[1] + 1].lower, tokens[said].lower
    pointing = subject in ("it", "this", "that", "there", "what")
    noun = opening in _ARTICLES or tokens[said].kind == "q" or opening == "nothing"
    noun = noun and _EFFECTS.isdisjoint(token.lower for token in tokens[said + 1 : said + 5])
    if tokens[at].lower == "for":
        holds = noun and weight > 1 and not pointing
    elif weight == 3:
        holds = opening not in _OFFERS
    else:
        holds = noun and not (weight == 1 and pointing)
    return Cue(at, phrase[1] - 1, at, None, phrase, "after") if holds else None


def _find_people(tokens: list[Token], first: int) -> Range | None:
    """Return the phrase after a preposition, with its relative clause: "those who know her"."""
    phrase = find_phrase_after(tokens, first)
    if phrase is None or phrase[1] >= len(tokens) or tokens[phrase[1]].lower != "who":
        return phrase
    if tokens[first].lower not in ("those", "people", "anyone", "everyone"):
        return None
    stop = range(phrase[1], min(phrase[1] + _LONGEST_SUBJECT, len(tokens)))
    return first, next((k for k in stop if tokens[k].kind != "w"), first + 1)


def _weigh(tokens: list[Token], phrase: Range, rules: Rules) -> int:
    """Say how surely a phrase is of people with a view: 3 critics, 2 several, 1 others, 0 none."""
    words = [token.lower for token in tokens[phrase[0] : phrase[1]]]
    heads = [k for k, word in enumerate(words) if word in PREPOSITIONS]
    head = words[(heads[0] if heads else len(words)) - 1]
    if not DAYS.isdisjoint(words) or not TIMES.isdisjoint(words) or words[0] in PERSONAL:
        return 0
    counted = head in _SOME and not _OPINIONATED.isdisjoint(words)  # "some of his critics"
    if head in _OPINIONATED or counted:
        return 3
    if (head in _SOME and len(words) == 1) or "who" in words:
        return 2
    if head in rules.people:
        return 2 if words[0] in _MANY else 1
    named = tokens[phrase[0]].capital and not heads and words[0] not in DETERMINERS
    return int(named and words[0] not in rules.people)


def _find_said(tokens: list[Token], first: int) -> int | None:
    """Return what follows the verb of being of a clause, None where its verb is another."""
    for k in range(first, min(first + _LONGEST_SUBJECT, len(tokens) - 1)):
        token = tokens[k]
        word, short = split_contraction(token.lower)
        if token.lower in _COPULAS or (word in PERSONAL and short in BE):
            if k == first and not short:
                return None
            said = k + 1
            while said < len(tokens) - 1 and is_adverb(tokens[said].lower):
                said += 1
            return None if tokens[said].kind == "p" else said
        if token.kind != "w" or is_finite(tokens, k) or token.lower in SUBORDINATORS:
            return None
    return None


def is_holder(cue: Cue) -> bool:
    """Say whether a cue is no more than a preposition and who holds a view: "To its critics"."""
    return cue.verb is None and cue.subject == (cue.first + 1, cue.last + 1)


def find_held(tokens: list[Token], cue: Cue, end: int, following: list[Cue]) -> list[Range]:
    """Return the clause of whoever holds a view: up to ";" or a "but" of the writer's."""
    start = cue.last + 2
    return [(start, find_turn(tokens, start, end, following))]
