"""Narrow a subject down to the people in it, and widen it over the places they are from."""

from stages.voice.grammar.compounds import speaks
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.phrases import find_phrase_before
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import DETERMINERS, PERSONAL, PREPOSITIONS, word_set
from stages.voice.rules import Rules

_PEOPLE = PERSONAL | word_set(
    "those some many several few others all most both one none anyone everyone somebody someone"
)
_TO_PLACES = word_set("in at near outside of from across")
_OVER_PLACES = word_set("in for from across of")
_LONGEST_LIST = 16  # words


def narrow_subject(tokens: list[Token], cue: Cue, rules: Rules) -> Cue:
    """Return a cue whose subject is people, where "who" or a list of places shows whom.

    "At odds with | Hale, who said", "governments in Norden, | Sudland and Westland ordered".
    """
    if cue.subject is None or cue.side != "before" or cue.passive:
        return cue
    end = cue.subject[1]
    who = end + (tokens[end].lower == ",")
    inside = all(token.kind == "w" for token in tokens[who : cue.first])
    if tokens[who].lower == "who" and inside:
        return cue._replace(subject=_leave_things(tokens, cue.subject, rules))
    return cue._replace(subject=_go_on_over_places(tokens, cue.subject, rules))


def _leave_things(tokens: list[Token], phrase: Range, rules: Rules) -> Range:
    """Return the people a thing is of or from: "resistance from | owners", "odds with | Hale"."""
    first, end = phrase
    for k in range(first + 1, end - 1):
        if tokens[k].lower not in PREPOSITIONS:
            continue
        if any(_is_somebody(token, rules) for token in tokens[first:k]):
            return first, end
        named = tokens[end - 1].capital and tokens[k].lower not in _TO_PLACES
        if not (named or speaks(tokens[end - 1].lower, rules)):
            return first, end
        first = k + 1
    return first, end


def _is_somebody(token: Token, rules: Rules) -> bool:
    """Say whether a word is a name, an age, a number of people or a noun for them."""
    counted = any(character.isdigit() for character in token.lower)
    named = token.capital or counted or token.lower in _PEOPLE
    return named or speaks(token.lower, rules)


def _go_on_over_places(tokens: list[Token], phrase: Range, rules: Rules) -> Range:
    """Return people with all the places named behind them, of which a phrase is the last."""
    first, end = phrase
    listed = any(token.lower == "and" for token in tokens[first:end])
    if not listed or first < 3 or tokens[first - 1].lower != ",":
        return phrase
    for k in range(first - 2, max(0, first - _LONGEST_LIST), -1):
        token = tokens[k]
        if token.capital or token.lower in DETERMINERS or token.lower == ",":
            continue
        people = token.lower in _OVER_PLACES and speaks(tokens[k - 1].lower, rules)
        whole = find_phrase_before(tokens, k - 1, 0) if people else None
        return (whole[0], end) if whole else phrase
    return phrase
