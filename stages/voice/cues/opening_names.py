"""Find the subject before an aside: "Jo Hill, 30, of Leeds, said", "the Guild, run by Jo, said"."""

from stages.voice.grammar.phrases import find_phrase_before, opens_name
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import BREAKS, NAMELESS, PERSONAL

_GO_ON = PERSONAL | {"and", "but", "so", "then", "as"}


def find_opening_name(tokens: list[Token], comma: int, floor: int) -> Range | None:
    """Return the name that opens a clause whose verb follows asides: "Jo Hill, 30, of Leeds,"."""
    start = comma - 1
    while start >= floor and tokens[start].kind != "q" and tokens[start].lower not in BREAKS:
        start -= 1
    start += 1
    if start < comma and tokens[start].lower == ",":
        start += 1
    if start >= comma or not tokens[start].capital or tokens[start].lower in NAMELESS:
        return None
    name = find_phrase_after(tokens, start)
    if name is None or tokens[name[1]].lower != ",":
        return None
    asides = tokens[name[1] + 1 : comma]
    commas = [k for k, token in enumerate(asides) if token.lower == ","]
    openings = [asides[k].lower for k in [0, *(k + 1 for k in commas)] if k < len(asides)]
    return name if commas and not any(word in _GO_ON for word in openings) else None


def find_bracketed_name(tokens: list[Token], close: int) -> Range | None:
    """Return the name behind a comma, with its party: "As it rained, Hill (Lab), said"."""
    at = close
    while at > 0 and tokens[at].lower != "(":
        at -= 1
    name = find_phrase_before(tokens, at - 1, 0) if at else None
    if name is None or name[0] < 2 or not opens_name(tokens[name[0]]):
        return None
    parted = tokens[name[0] - 1].lower == "," and tokens[name[0] - 2].kind == "w"
    return name if parted and not tokens[name[0] - 2].capital else None  # not "Hill, Mayor (Lab),"


def leave_participle(tokens: list[Token], phrase: Range | None) -> Range | None:
    """Return what an aside describes: "the Guild, | run by Ada Hill, a miner, said"."""
    if phrase is None or phrase[0] < 2 or tokens[phrase[0] - 1].lower != ",":
        return phrase
    passive = phrase[1] - phrase[0] > 2 and tokens[phrase[0] + 1].lower == "by"
    if not passive or tokens[phrase[0]].capital:
        return phrase
    return find_phrase_before(tokens, phrase[0] - 2, 0) or phrase
