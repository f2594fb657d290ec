"""Read whose view a sentence opens with: "To its critics, the Guild is", "For many members, it"."""

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.returns import find_turn
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    BE,
    DAYS,
    DETERMINERS,
    HAVE,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    split_contraction,
    word_set,
)
from stages.voice.rules import Rules

_OPINIONATED = word_set(
    "critic critics opponent opponents detractor detractors admirer admirers supporter supporters "
    "enemy enemies foe foes sceptic sceptics skeptic skeptics defender defenders accuser accusers "
    "follower followers devotee devotees loyalist loyalists ally allies believer believers"
)
"""Nouns for those who hold a view by what they are called."""
_SOME = word_set("some many most others several few")
_MANY = word_set("some many most other several")
_JOINTS = word_set("and but yet while")
_COPULAS = BE | word_set(
    "remains remained seems seemed looks looked represents represented embodies embodied "
    "symbolises symbolised symbolizes symbolized became becomes become remain seem represent"
)
_ARTICLES = DETERMINERS - word_set("this that these those any every each all both few")
_OFFERS = word_set("free open closed available known welcome due new worth")
_EFFECTS = word_set(
    "danger threat risk boon blow burden problem relief help gift shock surprise disaster must "
    "stranger mystery matter question challenge cost benefit bargain lifeline way time"
)
"""What something is to people whatever they think of it: "to residents, the road is a danger"."""
_ANYBODY = word_set("those people anyone everyone")
_NO_PHRASE = SUBORDINATORS - {"and", "or"} | {"to"}
_LONGEST_HOLDER = 9  # words
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
    """Return the phrase between a preposition and a comma: "those who know her", "many here"."""
    stop = next((k for k in range(first, len(tokens)) if tokens[k].kind != "w"), len(tokens))
    if not 0 < stop - first <= _LONGEST_HOLDER:
        return None
    related = [k for k in range(first, stop) if tokens[k].lower == "who"]
    clause = related[0] if related else stop
    if related and (clause != first + 1 or tokens[first].lower not in _ANYBODY):
        return None
    if any(is_finite(tokens, k) or tokens[k].lower in _NO_PHRASE for k in range(first, clause)):
        return None
    return first, stop


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
    if head in _SOME and (len(words) == 1 or heads):
        return 2
    if "who" in words:
        return 1
    if head in rules.people:
        return 2 if words[0] in _MANY else 1
    return int(all(t.capital or t.lower == "and" for t in tokens[phrase[0] : phrase[1]]))


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
        perfect = token.lower in HAVE and tokens[k + 1].lower in ("become", "been", "remained")
        if perfect:
            continue  # "has become a joke"
        if token.kind != "w" or is_finite(tokens, k) or token.lower in SUBORDINATORS:
            return None
    return None


def is_holder(cue: Cue) -> bool:
    """Say whether a cue is no more than a preposition and who holds a view: "To its critics"."""
    return cue.verb is None and cue.subject == (cue.first + 1, cue.last + 1)


def find_held(tokens: list[Token], cue: Cue, end: int, following: list[Cue]) -> list[Range]:
    """Return the clause of whoever holds a view: up to ";" or a "but" of the writer's."""
    start = cue.last + 2
    return [(start, find_turn(tokens, cue, start, end, following))]
