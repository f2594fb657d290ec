"""Say whom a definite description means: "the warden" after "Ida Brandt, the warden"."""

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from stages.reading import Reading
from stages.records import Mention
from stages.voice.grammar.persons import find_head_noun, list_core_words
from stages.voice.grammar.words import word_set

_APPOSITION = re.compile(r", (?:the|a|an|its|his|her|their|who is|who was) ([^,.;:–—()]{3,70})")
_REACH = 24  # characters before a name in which its title stands
_LESSER = word_set("vice deputy assistant acting former then ex")
_PAST = word_set("retired outgoing")
_CLOSING = frozenset(",.;:")


class _Described(NamedTuple):
    """A person who is given a title or set beside a description; `of` where it says of what."""

    start: int
    of: bool
    name: str
    entity_id: str


class Descriptions:
    """The nouns by which an article has described its named persons."""

    def __init__(self, reading: Reading, nouns: AbstractSet[str]) -> None:
        self._described: dict[str, list[_Described]] = {}
        text = reading.article.text
        for mention in reading.mentions:
            if mention.type == "PER" and mention.form == "name":
                for words, of in _find_words_beside(text, mention, nouns):
                    person = _Described(mention.start, of, mention.name, mention.entity_id)
                    self._described.setdefault(words, []).append(person)

    def find(self, words: str, at: int) -> tuple[str, str] | None:
        """Return name and entity of the person whom a phrase at an offset describes."""
        plain = words.lower().split()
        if len(plain) < 2 or plain[0] != "the" or not words.split(maxsplit=1)[1].islower():
            return None
        # "the former president" may be somebody else than the president
        described = [p for p in self._described.get(" ".join(plain[1:]), ()) if p.start < at]
        # "the president" is President Hill rather than the president of a firm
        bare = {p[2:] for p in described if not p.of}
        before = bare or {p[2:] for p in described}
        return before.pop() if len(before) == 1 else None


def _find_words_beside(
    text: str, mention: Mention, nouns: AbstractSet[str]
) -> set[tuple[str, bool]]:
    """Return the words for a person in a name's title and in an apposition beside it.

    The noun alone and all that it goes with ("agent", "estate agent"), and whether either is of
    something or somebody, or less than it: "president of the bank", "vice president".
    """
    before = text[max(0, mention.start - _REACH) : mention.start].lower()
    source = "according to" in text[max(0, mention.start - 2 * _REACH) : mention.start].lower()
    apposed = text[mention.end : mention.end + 1] in _CLOSING and not source
    if apposed:
        before = before.rstrip(", ")  # "his captain, Jo Hill,"
    title = before.split()[-2:]
    lesser = len(title) > 1 and (title[0] in _LESSER or title[0].endswith("'s"))
    found = {(title[-1], lesser)} if title else set()
    whole = _read_former_title(before.split()) if title and title[-1] in nouns else ""
    apposition = _APPOSITION.match(text, mention.end)
    if apposition:
        words = apposition[1].lower()
        core = " ".join(list_core_words(words))
        noun = find_head_noun(words)
        of = core != words or words.split()[0] in _LESSER
        found |= {(noun, of), (core, of)} if noun in nouns else set()
        found = {item for item in found if item[0] in nouns or item[0] == core}
    else:
        found = {item for item in found if item[0] in nouns}
    return found | {(whole, False)} if whole else found


def _read_former_title(ahead: list[str]) -> str:
    """Return a title with the words that lessen it: "former vice president", empty without any."""
    first = len(ahead) - 1
    while first > 0 and ahead[first - 1] in _LESSER | _PAST:
        first -= 1
    return " ".join(ahead[first:]) if first < len(ahead) - 1 else ""
