"""What the entity rules know: the gazetteer and lists of words that betray a name's type."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

from stages.records import EntityType

Gender: TypeAlias = Literal["f", "m", "n"]

_GAZETTEERS = (
    "gazetteer/organisations.tsv",
    "gazetteer/other.tsv",
    "gazetteer/people.tsv",
    "gazetteer/places.tsv",
)
_FIRST_NAMES = "lexicons/first_names.txt"
_NAME_WORDS = "lexicons/name_words.txt"
_PERSON_NOUNS = "lexicons/person_nouns.txt"
CONFIG: tuple[str, ...] = (*_GAZETTEERS, _FIRST_NAMES, _NAME_WORDS, _PERSON_NOUNS)

WORD = re.compile(r"[^\W_]+(?:['’\-‑][^\W_]+)*")

NameWordClass: TypeAlias = Literal[
    "title", "title_f", "title_m", "royal", "role", "organisation", "place", "event", "particle",
    "verb", "demonym", "common", "function", "never",
]  # fmt: skip
_TITLES: tuple[NameWordClass, ...] = ("title", "title_f", "title_m", "role")
_PLAIN: tuple[NameWordClass, ...] = ("demonym", "common", "function")
_HEADS: tuple[NameWordClass, ...] = ("organisation", "place", "event")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One entity of the gazetteer."""

    id: str
    type: EntityType
    name: str
    gender: Gender = "n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Everything the entity rules read from config."""

    gazetteer: Mapping[tuple[str, ...], Known]  # words of a name or alias → entity
    longest: Mapping[str, int]  # first word → words in the longest alias that begins with it
    first_names: Mapping[str, Gender]
    words: Mapping[NameWordClass, frozenset[str]]
    titles: frozenset[str]  # what stands before a person's name and is not part of it
    person_nouns: frozenset[str]  # "man", "activist"
    heads: frozenset[str]  # nouns that say what an organisation, event or place is
    plain: frozenset[str]  # words that make no name by themselves


def load_rules(files: Mapping[str, str]) -> Rules:
    """Build the rules from the text of the files in `CONFIG`.

    Raises ValueError naming file, line and value where a line has not the shape it should.
    """
    gazetteer: dict[tuple[str, ...], Known] = {}
    for file in _GAZETTEERS:
        for alias, known in _read_gazetteer(file, files[file]):
            gazetteer.setdefault(alias, known)
    longest: dict[str, int] = {}
    for alias in gazetteer:
        longest[alias[0]] = max(len(alias), longest.get(alias[0], 0))
    words: dict[NameWordClass, set[str]] = {kind: set() for kind in get_args(NameWordClass)}
    for number, (word, kind) in _read_rows(_NAME_WORDS, files[_NAME_WORDS], 2):
        if kind not in words:
            raise _bad_value(_NAME_WORDS, number, kind, get_args(NameWordClass))
        words[kind].add(word)
    names: dict[str, Gender] = {}
    for number, (name, gender) in _read_rows(_FIRST_NAMES, files[_FIRST_NAMES], 2):
        if gender not in get_args(Gender):
            raise _bad_value(_FIRST_NAMES, number, gender, get_args(Gender))
        names[name] = cast(Gender, gender)
    nouns = {line.split("\t")[0] for line in files[_PERSON_NOUNS].splitlines() if line[:1] != "#"}
    return Rules(
        person_nouns=frozenset(nouns - {""}),
        gazetteer=gazetteer,
        longest=longest,
        first_names=names,
        words={kind: frozenset(found) for kind, found in words.items()},
        titles=frozenset().union(*(words[kind] for kind in _TITLES)),
        heads=frozenset().union(*(words[kind] for kind in _HEADS)),
        plain=frozenset().union(*(words[kind] for kind in _PLAIN)),
    )


def split_name(name: str) -> tuple[str, ...]:
    """Return the words of a name without stops and possessive endings."""
    return tuple(word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(name))


def _read_gazetteer(file: str, text: str) -> Iterator[tuple[tuple[str, ...], Known]]:
    for number, (key, kind, name, aliases) in _read_rows(file, text, 4):
        type_, _, gender = kind.partition("/")
        if type_ not in get_args(EntityType):
            raise _bad_value(file, number, kind, get_args(EntityType))
        known = Known(
            id=key, type=cast(EntityType, type_), name=name, gender=cast(Gender, gender or "n")
        )
        for alias in (name, *filter(None, aliases.split("|"))):
            yield split_name(alias), known


def _read_rows(file: str, text: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        row = [cell.strip() for cell in line.split("\t")]
        if len(row) == columns - 1 == 3:
            row.append("")  # no other names
        if len(row) != columns or not all(row[:3]):
            raise ValueError(
                f"{file}, line {number}: {line!r} has {len(row)} columns separated by tabs; "
                f"{columns} are needed, and only the fourth may be empty"
            )
        yield number, row


def _bad_value(file: str, number: int, value: str, accepted: tuple[str, ...]) -> ValueError:
    return ValueError(
        f"{file}, line {number}: {value!r} is not known; accepted are {', '.join(accepted)}"
    )
