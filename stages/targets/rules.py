"""What the stage knows of nouns for people, read from its lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

NounClass = Literal["general", "follower", "role"]

_FILE = "lexicons/person_nouns.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """Nouns for people, lower case, each with its class."""

    plural: Mapping[str, NounClass]  # "activists", "people"
    singular: Mapping[str, NounClass]  # "activist", "person"


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules that the lexicon's text holds.

    A line is `singular TAB plural TAB class`; `#` begins a comment. Raises ValueError naming the
    file, the line and what would be accepted.
    """
    if _FILE not in files:
        raise ValueError(f"{_FILE} is missing; the targets stage needs its text")
    singular: dict[str, NounClass] = {}
    plural: dict[str, NounClass] = {}
    for number, line in enumerate(files[_FILE].splitlines(), 1):
        entry = line.split("#")[0].strip()
        if not entry:
            continue
        columns = [column.strip().lower() for column in entry.split("\t")]
        known: dict[str, NounClass] = {name: name for name in get_args(NounClass)}
        if len(columns) != 3 or not all(columns) or columns[2] not in known:
            raise ValueError(
                f"{_FILE}:{number}: {line!r} is not 'singular TAB plural TAB class'; "
                f"a class is one of {', '.join(known)}"
            )
        singular[columns[0]] = plural[columns[1]] = known[columns[2]]
    return Rules(plural=plural, singular=singular)
