"""What the stage knows of nouns for people, read from its lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass

_FILE = "lexicons/person_nouns.txt"


@dataclass(frozen=True, slots=True)
class Rules:
    """Nouns for people: singular and plural forms, lower case."""

    plural: frozenset[str]  # "activists", "people"
    singular: frozenset[str]  # "activist", "person"


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules that the lexicon's text holds.

    A line is `singular TAB plural`, `#` begins a comment. Raises ValueError naming file and line.
    """
    if _FILE not in files:
        raise ValueError(f"{_FILE} is missing; the targets stage needs its text")
    singular, plural = set(), set()
    for number, line in enumerate(files[_FILE].splitlines(), 1):
        entry = line.split("#")[0].strip()
        if not entry:
            continue
        forms = entry.split("\t")
        if len(forms) != 2 or not all(form.strip() for form in forms):
            raise ValueError(f"{_FILE}:{number}: {line!r} is not 'singular TAB plural'")
        singular.add(forms[0].strip().lower())
        plural.add(forms[1].strip().lower())
    return Rules(plural=frozenset(plural), singular=frozenset(singular))
