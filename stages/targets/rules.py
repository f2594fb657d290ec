"""What the stage knows of people, bodies and states, read from its lexicons."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from stages.lexicons import read_choice, read_rows

NounClass = Literal["general", "follower", "role"]
StateClass = Literal["country", "state"]

_PEOPLE = "lexicons/person_nouns.txt"
_BODIES = "lexicons/body_nouns.txt"
_NAMES = "lexicons/first_names.txt"
_STATES = "lexicons/states.tsv"
_ENDINGS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("s", ""))
CONFIG: tuple[str, ...] = (_PEOPLE, _BODIES, _NAMES, _STATES)


@dataclass(frozen=True, slots=True)
class Rules:
    """Nouns for people and bodies, in small letters, with first names and the names of states."""

    plural: Mapping[str, NounClass]  # "activists", "people"; bodies, "forces", are roles
    singular: Mapping[str, NounClass]  # "activist", "person"; not "police", which are many
    bodies: frozenset[str]  # nouns for one body, "branch"
    people: frozenset[str]  # all of these
    genders: Mapping[str, str]  # first name, lower case → m or f
    states: Mapping[str, StateClass]  # by name


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules that the lexicons' texts hold.

    Raises ValueError naming file, line and what would be accepted.
    """
    for name in CONFIG:
        if name not in files:
            raise ValueError(f"{name} is missing; the targets stage needs its text")
    known: dict[str, NounClass] = {name: name for name in get_args(NounClass)}
    bodies = [plural.lower() for _, (plural,) in read_rows(_BODIES, files[_BODIES])]
    plurals: dict[str, NounClass] = dict.fromkeys(bodies, "role")
    singulars: dict[str, NounClass] = {}
    for where, (singular, plural, kind) in read_rows(_PEOPLE, files[_PEOPLE]):
        noun_class = read_choice(where, "class", kind, known)
        plurals[plural.lower()] = noun_class
        if singular != plural:  # "staff" are never one man or woman
            singulars[singular.lower()] = noun_class
    singular_bodies = frozenset(map(_to_singular, bodies))
    names = [row for _, row in read_rows(_NAMES, files[_NAMES])]
    sorts: dict[str, StateClass] = {name: name for name in get_args(StateClass)}
    states = {
        name: read_choice(where, "class", sort, sorts)
        for where, (name, sort) in read_rows(_STATES, files[_STATES])
    }
    return Rules(
        plural=plurals,
        singular=singulars,
        bodies=singular_bodies,
        people=singular_bodies.union(plurals, singulars),
        genders={name.lower(): gender for name, gender in names if gender in ("m", "f")},
        states=states,
    )


def _to_singular(plural: str) -> str:
    """Return the singular of a regular plural; other words as they are."""
    for ending, other in _ENDINGS:
        if plural.endswith(ending):
            return plural.removesuffix(ending) + other
    return plural
