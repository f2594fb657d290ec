"""Tell slogans, titles and texts in marks, which nobody nearby has said."""

from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import LINKS, word_set

_NAMES = word_set(
    "slogan slogans motto mottos tagline catchphrase campaign headline headlines sign signs poster "
    "posters billboard billboards banner banners placard placards hashtag website site entry song "
    "songs sayings chant chants title titles caption logo jingle "
    "advert advertisement ad ads plaque inscription subtitle"
)
"""Nouns for words that are shown, sung or printed, and for what they stand on."""

_HOLDS = word_set("contains contained reads read bears bore carries carried features featured")
_SUCH = word_set("such saying reading called")
_NEAR = 3  # words between such a noun and the marks

_PAGE_LABELS = word_set(
    "see also read more watch listen related video videos photos pictures gallery full "
    "story stories"
)


def is_unspoken(tokens: list[Token], at: int) -> bool:
    """Say whether its sentence names the quotation at a token as a slogan, a title or a text.

    "the slogan “Row on”", "this entry — “Row on”", "the “Row on” campaign"
    """
    following = tokens[at + 1 : at + 3]
    if following and following[0].kind == "w" and following[0].lower in _NAMES:
        return True
    return _names_text(tokens, at) or is_page_label(tokens, at - 1)


def is_page_label(tokens: list[Token], colon: int) -> bool:
    """Say whether a label that leads to another page ends at a colon: "READ MORE: “Row on”"."""
    if not 0 < colon <= _NEAR or tokens[colon].lower != ":" or not tokens[0].capital:
        return False
    if colon == 1 and tokens[0].lower in ("more", "story"):
        return False  # a surname
    return all(token.lower in _PAGE_LABELS for token in tokens[:colon])


def _names_text(tokens: list[Token], end: int) -> bool:
    """Say whether a noun for a slogan or a text leads to what follows: "The motto? “Row on”"."""
    k = end - 1
    while k >= 0 and tokens[k].kind == "p":
        k -= 1
    for i in range(k, max(-1, k - _NEAR), -1):
        if tokens[i].kind != "w" or is_finite(tokens, i):
            return False
        if tokens[i].lower in _NAMES:
            return i == k or tokens[i + 1].lower in LINKS | _HOLDS | _SUCH
    return False


def holds_text(tokens: list[Token]) -> bool:
    """Say whether a sentence ends with what words stand on: "the site, which contains a note:"."""
    if tokens[-1].lower not in (":", "?"):
        return False
    if _names_text(tokens, len(tokens)):
        return True
    relatives = [k for k in range(1, len(tokens) - 1) if tokens[k].lower in ("which", "that")]
    if not relatives or tokens[relatives[-1] + 1].lower not in _HOLDS:
        return False
    return any(t.lower in _NAMES for t in tokens[max(0, relatives[-1] - 5) : relatives[-1]])
