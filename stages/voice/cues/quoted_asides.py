"""Find asides to a subject that hold or end in quoted words."""

from stages.voice.grammar.finite import may_state
from stages.voice.grammar.phrases import find_phrase_before
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import DAYS, DETERMINERS, LINKS, is_adverb, word_set

_ASIDES = word_set("who which whom whose known seen")
_OF_TIMES = word_set("once long now often widely recently")
_SHORTEST_APPOSITION = 3  # words: "the star of"


def opens_with_aside(tokens: list[Token], comma: int) -> bool:
    """Say whether a comma ends an aside to the subject: "Jo Hill, who called it “mad”, said"."""
    first = next((k for k in range(comma) if tokens[k].kind != "w"), comma)
    if not 0 < first < comma - 2 or tokens[first].lower != ",":
        return False
    if any(may_state(tokens, k) for k in range(first)) or tokens[0].lower in LINKS:
        return False
    at = first + (2 if tokens[first + 1].lower in _OF_TIMES else 1)
    return tokens[at].lower in _ASIDES or tokens[at].lower.endswith("ed")


def find_before_quoted_aside(tokens: list[Token], quoted: int) -> Range | None:
    """Return the name before an aside that ends in marks: "Jo Hill, citing “a loss,” | said".

    The comma that closes the aside stands inside the marks.
    """
    first = next((k for k in range(quoted) if tokens[k].kind != "w"), quoted)
    if not 0 < first < quoted - 1 or tokens[first].lower != ",":
        return None
    if any(token.kind != "w" for token in tokens[first + 1 : quoted]):
        return None
    opening = tokens[first + 1].lower
    apposed = opening in DETERMINERS and quoted - first > _SHORTEST_APPOSITION
    lead = tokens[0].lower
    leads = lead in LINKS | DAYS or is_adverb(lead)
    if leads or not (opening.endswith("ing") or apposed):
        return None
    stated = any(may_state(tokens, k) for k in range(1, first))
    return None if stated else find_phrase_before(tokens, first - 1, 0)
