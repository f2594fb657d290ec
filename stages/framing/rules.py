"""The lexicons that framing rests on, read once into look-up tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

CONFIG: tuple[str, ...] = (
    "lexicons/hedges.txt",
    "lexicons/labels.tsv",
    "lexicons/loaded_adjectives.tsv",
    "lexicons/loaded_verbs.tsv",
    "lexicons/metaphors.tsv",
    "lexicons/word_classes.tsv",
)


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
    classes: Mapping[str, str]


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules made of the texts of `CONFIG`.

    Raises ValueError naming file, line and value where a line cannot be read.
    """
    return Rules(
        hedges=_read_lexicon("lexicons/hedges.txt", files, 1),
        labels=_read_lexicon("lexicons/labels.tsv", files, 2),
        adjectives=_read_lexicon("lexicons/loaded_adjectives.tsv", files, 2),
        verbs=_read_lexicon("lexicons/loaded_verbs.tsv", files, 2),
        metaphors=_read_lexicon("lexicons/metaphors.tsv", files, 3),
        classes=_read_classes("lexicons/word_classes.tsv", files),
    )


def _read_lexicon(name: str, files: Mapping[str, str], columns: int) -> Lexicon:
    """Read lines of phrase, perhaps domain, and polarity."""
    entries: dict[str, list[Entry]] = {}
    for where, (phrase, *cells) in _read_rows(name, files[name], columns):
        polarity = _read_polarity(cells.pop(), where) if cells else 0
        words = tuple(phrase.lower().split())
        entries.setdefault(words[0], []).append(Entry(words, polarity))
    return {
        first: tuple(sorted(some, key=lambda e: (-len(e.words), e.words)))
        for first, some in entries.items()
    }


def _read_classes(name: str, files: Mapping[str, str]) -> dict[str, str]:
    classes: dict[str, str] = {}
    for _where, (tag, words) in _read_rows(name, files[name], 2):
        for word in words.split():
            classes.setdefault(word, tag)
    return classes


def _read_rows(name: str, text: str, columns: int) -> Iterator[tuple[str, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        where = f"{name}, line {number}"
        if len(cells) != columns or not cells[0].strip():
            raise ValueError(f"{where}: {line!r}; {columns} columns separated by tabs wanted")
        yield where, cells


def _read_polarity(cell: str, where: str) -> int:
    if cell not in ("-3", "-2", "-1", "0", "1", "2", "3"):
        raise ValueError(f"{where}: polarity {cell!r}; a whole number from -3 to 3 wanted")
    return int(cell)
