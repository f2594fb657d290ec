"""What the stage knows of nouns for people, read from its lexicons."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

NounClass = Literal["general", "follower", "role"]

_PEOPLE = "lexicons/person_nouns.txt"
_BODIES = "lexicons/body_nouns.txt"
_ENDINGS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("s", ""))
CONFIG: tuple[str, ...] = (_PEOPLE, _BODIES)


@dataclass(frozen=True, slots=True)
class Rules:
    """Nouns for people, lower case, each with its class."""

    plural: Mapping[str, NounClass]  # "activists", "people"; bodies, "forces", are roles
    singular: Mapping[str, NounClass]  # "activist", "person"
    bodies: frozenset[str]  # nouns for one body, "branch"


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules that the lexicons' texts hold.

    A line of nouns for people is `singular TAB plural TAB class`, one of nouns for bodies a
    plural; `#` begins a comment. Raises ValueError naming file, line and what would be accepted.
    """
    for name in CONFIG:
        if name not in files:
            raise ValueError(f"{name} is missing; the targets stage needs its text")
    known: dict[str, NounClass] = {name: name for name in get_args(NounClass)}
    singular: dict[str, NounClass] = {}
    plural: dict[str, NounClass] = {noun: "role" for _, noun in _read_lines(files[_BODIES])}
    for number, entry in _read_lines(files[_PEOPLE]):
        columns = [column.strip() for column in entry.split("\t")]
        if len(columns) != 3 or not all(columns) or columns[2] not in known:
            raise ValueError(
                f"{_PEOPLE}:{number}: {entry!r} is not 'singular TAB plural TAB class'; "
                f"a class is one of {', '.join(known)}"
            )
        singular[columns[0]] = plural[columns[1]] = known[columns[2]]
    bodies = frozenset(_to_singular(noun) for _, noun in _read_lines(files[_BODIES]))
    return Rules(plural=plural, singular=singular, bodies=bodies)


def _to_singular(plural: str) -> str:
    """Return the singular of a regular plural; other words as they are."""
    for ending, other in _ENDINGS:
        if plural.endswith(ending):
            return plural.removesuffix(ending) + other
    return plural


def _read_lines(text: str) -> list[tuple[int, str]]:
    """Return the entries of a lexicon, lower case, with their line numbers from 1."""
    lines = [(n, line.split("#")[0].strip().lower()) for n, line in enumerate(text.splitlines(), 1)]
    return [(number, line) for number, line in lines if line]
