"""The lexicons that framing rests on, read once into look-up tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from stages.lexicons import read_choice, read_rows

CONFIG: tuple[str, ...] = (
    "lexicons/conduct_nouns.txt",
    "lexicons/hedges.txt",
    "lexicons/labels.tsv",
    "lexicons/loaded_adjectives.tsv",
    "lexicons/loaded_verbs.tsv",
    "lexicons/metaphors.tsv",
    "lexicons/word_classes.tsv",
)
_CONDUCT = "lexicons/conduct_nouns.txt"
_POLARITIES = {str(polarity): polarity for polarity in range(-3, 4)}


class Entry(NamedTuple):
    """A word or phrase of a lexicon."""

    words: tuple[str, ...]
    polarity: int  # −3 to 3


Lexicon: TypeAlias = Mapping[str, tuple[Entry, ...]]
"""Entries by their first word, longest first."""


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity, it can key a cache
class Rules:
    """The lexicons, and the part of speech of common words."""

    hedges: Lexicon
    labels: Lexicon
    adjectives: Lexicon
    verbs: Lexicon
    metaphors: Lexicon
    conduct: frozenset[str]
    classes: Mapping[str, str]


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules made of the texts of `CONFIG`.

    Raises ValueError naming file, line and value where a line cannot be read.
    """
    return Rules(
        hedges=_read_lexicon("lexicons/hedges.txt", files),
        labels=_read_lexicon("lexicons/labels.tsv", files),
        adjectives=_read_lexicon("lexicons/loaded_adjectives.tsv", files),
        verbs=_read_lexicon("lexicons/loaded_verbs.tsv", files),
        metaphors=_read_lexicon("lexicons/metaphors.tsv", files),
        conduct=frozenset(cells[0] for _, cells in read_rows(_CONDUCT, files[_CONDUCT])),
        classes=_read_classes("lexicons/word_classes.tsv", files),
    )


def _read_lexicon(name: str, files: Mapping[str, str]) -> Lexicon:
    """Read rows of a word or phrase, last its polarity; a hedge has none."""
    entries: dict[str, list[Entry]] = {}
    for where, (phrase, *cells) in read_rows(name, files[name]):
        polarity = read_choice(where, "polarity", cells[-1], _POLARITIES) if cells else 0
        words = tuple(phrase.lower().split())
        entries.setdefault(words[0], []).append(Entry(words, polarity))
    return {
        first: tuple(sorted(some, key=lambda e: (-len(e.words), e.words)))
        for first, some in entries.items()
    }


def _read_classes(name: str, files: Mapping[str, str]) -> dict[str, str]:
    classes: dict[str, str] = {}
    for _, (tag, words) in read_rows(name, files[name]):
        for word in words.split():
            classes.setdefault(word, tag)
    return classes
