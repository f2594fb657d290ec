"""What the entity rules know: the gazetteer and lists of words that betray a name's type."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from stages.lexicons import read_choice, read_rows
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
_NICKNAMES = "lexicons/nicknames.tsv"
_PERSON_NOUNS = "lexicons/person_nouns.txt"
CONFIG: tuple[str, ...] = (
    *_GAZETTEERS,
    _FIRST_NAMES,
    _NAME_WORDS,
    _NICKNAMES,
    _PERSON_NOUNS,
)

LEGAL_FORMS = frozenset(
    {"inc", "ltd", "plc", "co", "corp", "corporation", "llc", "llp", "lp", "ag", "sa", "gmbh"}
)
"""What a firm's name may end with, in small letters; "Hall Inc" and "Hall" are one."""

_WORD = re.compile(r"[^\W_]+(?:['’\-‑][^\W_]+)*")

NameWordClass: TypeAlias = Literal[
    "title", "title_f", "title_m", "royal", "role", "organisation", "place", "event", "field",
    "particle", "verb", "demonym", "common", "function", "never",
]  # fmt: skip
_CLASSES: dict[str, NameWordClass] = {kind: kind for kind in get_args(NameWordClass)}
_GENDERS: dict[str, Gender] = {gender: gender for gender in get_args(Gender)}
_KINDS: dict[str, tuple[EntityType, Gender]] = {kind: (kind, "n") for kind in get_args(EntityType)}
_KINDS |= {f"PER/{gender}": ("PER", gender) for gender in get_args(Gender)}
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
    holders: Mapping[str, frozenset[str]]  # surname → full names of the gazetteer's people
    longest: Mapping[str, int]  # first word → words in the longest alias that begins with it
    first_names: Mapping[str, Gender]
    nicknames: Mapping[str, frozenset[str]]  # in small letters: "liz" → "elizabeth"
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
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for known in gazetteer.values():
        if known.type == "PER":
            holders[known.name.rpartition(" ")[2]].add(known.name)
    words: dict[NameWordClass, set[str]] = {kind: set() for kind in _CLASSES.values()}
    for where, (word, kind) in read_rows(_NAME_WORDS, files[_NAME_WORDS]):
        words[read_choice(where, "class", kind, _CLASSES)].add(word)
    first_names = {
        name: read_choice(where, "gender", gender, _GENDERS)
        for where, (name, gender) in read_rows(_FIRST_NAMES, files[_FIRST_NAMES])
    }
    nouns = read_rows(_PERSON_NOUNS, files[_PERSON_NOUNS])
    return Rules(
        person_nouns=frozenset(singular for _, (singular, *_) in nouns),
        gazetteer=gazetteer,
        holders={surname: frozenset(names) for surname, names in holders.items()},
        longest=longest,
        first_names=first_names,
        nicknames={
            short.casefold(): frozenset(full.casefold().split("|"))
            for _, (short, full) in read_rows(_NICKNAMES, files[_NICKNAMES])
        },
        words={kind: frozenset(found) for kind, found in words.items()},
        titles=frozenset().union(*(words[kind] for kind in _TITLES)),
        heads=frozenset().union(*(words[kind] for kind in _HEADS)),
        plain=frozenset().union(*(words[kind] for kind in _PLAIN)),
    )


def split_name(name: str) -> tuple[str, ...]:
    """Return the words of a name without stops and possessive endings."""
    return tuple(word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(name))


def _read_gazetteer(file: str, text: str) -> Iterator[tuple[tuple[str, ...], Known]]:
    for where, (key, kind, name, aliases) in read_rows(file, text):
        type_, gender = read_choice(where, "type", kind, _KINDS)
        known = Known(id=key, type=type_, name=name, gender=gender)
        for alias in (name, *filter(None, aliases.split("|"))):
            words = split_name(alias)
            if not words:
                raise ValueError(f"{where}: name {alias!r}; accepted is one with a letter or digit")
            yield words, known
