"""Say whom a definite description means: "the warden" after "Ida Brandt, the warden"."""

import re
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from stages.reading import Reading
from stages.records import Mention
from stages.voice.persons import find_head_noun
from stages.voice.words import word_set

_APPOSITION = re.compile(r", (?:the|a|an|its|his|her|their|who is|who was) ([^,.;:–—()]{3,70})")
_REACH = 24  # characters before a name in which its title stands
_CLOSING = frozenset(",.;:")
BODIES = word_set(
    "agency airline bank charity club company council department group ministry organisation "
    "organization regulator retailer supermarket union university watchdog"
)
"""Nouns for bodies."""


class _Described(NamedTuple):
    """A person who is given a title or set beside a description."""

    start: int
    name: str
    entity_id: str


class Descriptions:
    """The nouns by which an article has described its named persons."""

    def __init__(self, reading: Reading, nouns: AbstractSet[str]) -> None:
        self._described: dict[str, list[_Described]] = {}
        text = reading.article.text
        for mention in reading.mentions:
            if mention.type == "PER" and mention.form == "name":
                for noun in _find_nouns_beside(text, mention, nouns):
                    person = _Described(mention.start, mention.name, mention.entity_id)
                    self._described.setdefault(noun, []).append(person)

    def find(self, words: str, at: int) -> tuple[str, str] | None:
        """Return name and entity of the person whom a phrase at an offset describes."""
        plain = words.lower().split()
        if len(plain) != 2 or plain[0] != "the" or not words.split()[1].islower():
            return None  # "the former president" may be somebody else
        before = {p[1:] for p in self._described.get(plain[1], ()) if p.start < at}
        return before.pop() if len(before) == 1 else None


def means_body(words: str) -> bool:
    """Say whether a phrase means a body named before: "the company"."""
    plain = words.lower().split()
    return len(plain) == 2 and plain[0] == "the" and plain[1] in BODIES


def _find_nouns_beside(text: str, mention: Mention, nouns: AbstractSet[str]) -> set[str]:
    """Return the nouns for persons in a name's title and in an apposition beside it."""
    before = text[max(0, mention.start - _REACH) : mention.start].lower()
    source = "according to" in text[max(0, mention.start - 2 * _REACH) : mention.start].lower()
    if text[mention.end : mention.end + 1] in _CLOSING and not source:
        before = before.rstrip(", ")  # "his captain, Jo Hill,"
    found = set(before.split()[-1:])
    apposition = _APPOSITION.match(text, mention.end)
    if apposition:
        found.add(find_head_noun(apposition[1].lower()))
    return found & nouns
