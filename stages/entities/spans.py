"""A span that may be a name, as the rules or a tagger propose it."""

from collections.abc import Sequence
from dataclasses import dataclass

from stages.entities.lexicon import Gender, Known
from stages.records import EntityType

Words = tuple[str, ...]
"""The words of a name, to compare names by."""


@dataclass(slots=True, kw_only=True)
class NameSpan:
    """One proposed name; `type` is None while only the rest of the article can tell."""

    start: int
    end: int
    sentence: int
    words: Words  # no stops, no nickname, an 's only of a shop
    name: str  # as written, spaces single; no nickname; "Lee, Ann" turned round
    type: EntityType | None
    known: Known | None = None
    gender: Gender = "n"
    told: bool = False  # a title or first name tells the gender, not the gazetteer alone
    sure: bool = True  # False: capitalised only because it opens a sentence, as far as one sees
    ending: str = ""  # what of it stands after its last word: ".", "'s", ", Jr."
    nickname: Words = ()  # what of it stands in marks between first name and surname
    placed: bool = False  # a word before it says where: "in Quill"
    called: bool = False  # a noun before it says what it is: "the airline Quill"


def fold_words(words: Sequence[str]) -> Words:
    """Return the words of a name in small letters."""
    return tuple(word.casefold() for word in words)
