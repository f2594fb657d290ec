"""Letters that stand for an organisation: its initials, or what stands in brackets beside it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from stages.entities.spans import NameSpan, Words
from stages.records import EntityType


def index_abbreviations(
    spans: Sequence[NameSpan], types: Mapping[Words, EntityType], text: str
) -> dict[Words, NameSpan]:
    """Return organisations by the letters that mean them, as the words of a name.

    The initials of a body with a name of several words mean it anywhere. What stands in brackets
    beside it may leave words out: "Orrin State Water Board (OWB)" (after Schwartz and Hearst 2003).
    Initials that are a known place's, or a word of the name, are not it: "the US Senate" is no US.
    """
    places = {span.words for span in spans if span.known and span.known.type == "LOC"}
    index: dict[Words, NameSpan] = {}
    for one, other in pairwise(spans):
        for full, short in ((one, other), (other, one)):
            if (
                types[full.words] == "ORG"
                and len(full.words) > 1 == len(short.words)
                and text[one.end : other.start].strip() == "("
                and text.startswith(")", other.end)
                and _abbreviates(short.words[0], full.words)
            ):
                index.setdefault(short.words, full)
    for span in spans:
        if len(span.words) > 1 and types[span.words] == "ORG":
            letters = "".join(word[0] for word in span.words if word[0].isupper())
            if len(letters) > 1 and letters not in span.words and (letters,) not in places:
                index.setdefault((letters,), span)
    return index


def _abbreviates(letters: str, words: Words) -> bool:
    """Tell whether letters begin words of a name in their order, the first its first word."""
    if len(letters) < 2 or not letters.isalpha() or sum(c.isupper() for c in letters) < 2:
        return False
    left = iter([word[0].casefold() for word in words])
    return words[0][0].casefold() == letters[0].casefold() and all(
        letter in left for letter in letters.casefold()
    )
