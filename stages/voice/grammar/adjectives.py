"""Tell adjectives: by how they end, and in a row that goes on to the left over a comma."""

from stages.voice.grammar.units import Token
from stages.voice.grammar.words import BEFORE_NOUNS, DETERMINERS, PREPOSITIONS, word_set

_DESCRIBING = ("ical", "ious", "tional", "ful", "less", "tic", "male")
_SHORTEST_MOST = 6  # letters: "greatest", not "guest"
_PLURALS = word_set("people police men women children")


def goes_on_adjectives(tokens: list[Token], first: int, last: int) -> bool:
    """Say whether a phrase goes on a row of adjectives: "a young, | jolly girl".

    Not in "the Guild, | union leaders say, is", where who speaks parts a subject from its verb,
    in "after the flood, | local officials" or in "left the pier, | local officials said."
    """
    opening, noun = tokens[first], tokens[first - 2]
    if tokens[first - 1].lower != "," or tokens[first - 3].lower not in ("a", "an", "the"):
        return False
    if opening.capital or opening.lower in DETERMINERS or noun.capital:
        return False
    before = tokens[first - 4] if first > 3 else None
    if before is not None and before.kind == "w":
        closes = all(token.kind == "p" for token in tokens[last + 2 : last + 3])
        if closes or before.lower in BEFORE_NOUNS:
            return False
    if tokens[first - 3].lower != "the":
        head = next((k for k in range(first, last) if tokens[k + 1].lower in PREPOSITIONS), last)
        plural = tokens[head].lower.endswith("s") or tokens[head].lower in _PLURALS
        return head > first and not plural
    return not any(token.lower == "," for token in tokens[last + 2 : last + 8])


def describes_only(token: Token) -> bool:
    """Say whether a word is an adjective that few nouns look like: "the political | storms"."""
    most = token.lower.endswith("est") and len(token.lower) >= _SHORTEST_MOST
    return not token.capital and (most or token.lower.endswith(_DESCRIBING))
