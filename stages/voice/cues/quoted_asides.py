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
    first = max((k for k in range(quoted) if tokens[k].kind != "w"), default=0)
    if not 0 < first < quoted - 1 or tokens[first].lower != ",":
        return None
    name = find_phrase_before(tokens, first - 1, 0)
    if name is None or not _opens_part(tokens, name[0]):
        return None
    opening, aside = tokens[first + 1].lower, range(first + 1, quoted)
    if any(may_state(tokens, k) for k in range(name[0] + 1, first)):
        return None
    apposed = opening in DETERMINERS and quoted - first > _SHORTEST_APPOSITION
    posted = tokens[quoted - 1].lower != "and" and not any(may_state(tokens, k) for k in aside)
    posted = posted and opening not in LINKS and any(tokens[k].lower == "of" for k in aside)
    return name if opening.endswith("ing") or apposed or posted else None


def _opens_part(tokens: list[Token], first: int) -> bool:
    """Say whether a phrase opens its sentence, or is a name after what leads in: "In May, Hill"."""
    if first == 0:
        return tokens[0].lower not in LINKS | DAYS and not is_adverb(tokens[0].lower)
    before = tokens[first - 1]
    return tokens[first].capital and (before.lower == "," or before.kind == "q")
