"""Read a target's TOML file into a checked `Target`."""

import re
import tomllib
from dataclasses import fields
from difflib import get_close_matches
from itertools import product
from math import prod
from typing import Any, cast, get_args

from stages.characters import settle_characters
from stages.records import Target, TargetKind
from stages.targets.grammar import (
    BREAKS,
    DETERMINERS,
    FIRST_PLURAL,
    PRONOUN_FORMS,
    RELATIVES,
)

PRONOUNS: tuple[str, ...] = ("he", "it", "she", "they")
"""Subject forms a target may have; the other forms of each follow from it."""

_KEYS = tuple(f.name for f in fields(Target) if f.name != "id")
_LISTS = ("names", "aliases", "members", "exclude", "pronouns")
_FORMS = frozenset[str]().union(*PRONOUN_FORMS.values())
_ANYWHERE = BREAKS | DETERMINERS | FIRST_PLURAL | RELATIVES | _FORMS
_MOST_READINGS = 1_000  # of one entry; those that come with us have up to 144
_BRACES = re.compile(r"\{([^{}]*)\}")


def load_target(id: str, text: str, *, file: str) -> Target:
    """Return the target that a TOML text describes.

    Entries may hold choices in braces, as in a shell: "{Corbyn,Jeremy}'s supporters".
    Raises ValueError naming the file, the key, the value and what would be accepted.
    """
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{file}: not valid TOML: {error}") from error
    for key in table:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1, cutoff=0.7)
            hint = f"did you mean {near[0]!r}? " if near else ""
            raise ValueError(f"{file}: unknown key {key!r}; {hint}Keys are {', '.join(_KEYS)}")
    kind = _read_string(table, "kind", file)
    if kind not in get_args(TargetKind):
        raise ValueError(f"{file}: kind = {kind!r} is not one of {', '.join(get_args(TargetKind))}")
    lists = {key: _read_entries(table, key, file) for key in _LISTS}
    _check_words(lists, file)
    _check_lists(lists, file)
    return Target(
        id=id,
        name=_read_string(table, "name", file),
        kind=cast(TargetKind, kind),
        description=_read_string(table, "description", file, default=""),
        **lists,
    )


def _read_string(table: dict[str, Any], key: str, file: str, default: str | None = None) -> str:
    """Return the text under a key; ValueError where it is missing, blank or no text."""
    value = table.get(key, default)
    if value is None:
        raise ValueError(f"{file}: {key} is missing; give it as a text in quotes")
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise ValueError(f"{file}: {key} = {value!r} must be a text that is not blank")
    return settle_characters(value)


def _read_entries(table: dict[str, Any], key: str, file: str) -> tuple[str, ...]:
    """Return a key's list of texts with braces expanded; ValueError where one is not a name."""
    value = table.get(key, [])
    if not isinstance(value, list):
        raise ValueError(f"{file}: {key} = {value!r} must be a list of texts")
    entries: list[str] = []
    for entry in value:
        if not isinstance(entry, str) or not entry.strip():
            raise ValueError(f"{file}: {key} holds {entry!r}; every entry is a text, none blank")
        try:
            entries += _expand_braces(settle_characters(entry))
        except ValueError as error:
            raise ValueError(f"{file}: {key} holds {entry!r:.80}; {error}") from error
    return tuple(entries)


def _expand_braces(entry: str) -> list[str]:
    """Return every reading of an entry with {a,b} choices, spaces made single.

    Raises ValueError saying what would be accepted.
    """
    pieces = _BRACES.split(entry)
    if any(brace in piece for piece in pieces[::2] for brace in "{}"):
        raise ValueError("every { is closed by a }, and choices hold no further braces: {a,b}")
    choices = [[p] if i % 2 == 0 else p.split(",") for i, p in enumerate(pieces)]
    count = prod(map(len, choices))
    if count > _MOST_READINGS:
        raise ValueError(
            f"its braces stand for {count:,} texts; up to {_MOST_READINGS:,} are accepted"
        )
    readings = [" ".join("".join(parts).split()) for parts in product(*choices)]
    for reading in readings:
        if not any(character.isalnum() for character in reading):
            raise ValueError(f"it may stand for {reading!r}; an entry needs a letter or digit")
    return readings


def _check_words(lists: dict[str, tuple[str, ...]], file: str) -> None:
    """Raise ValueError for an entry that is a word of any sentence: "the", "it", "of"."""
    for key in _LISTS[:-1]:
        for entry in lists[key]:
            lower = entry.lower()
            initials = len(entry) > 1 and entry.isupper()  # the WHO, the US
            if lower in _ANYWHERE and not initials:
                hint = "pronouns go to pronouns" if lower in _FORMS else "add what it stands with"
                raise ValueError(
                    f"{file}: {key} holds {entry!r}, which stands in sentences of any kind; an "
                    f"entry is a name or a noun, {hint}"
                )


def _check_lists(lists: dict[str, tuple[str, ...]], file: str) -> None:
    """Raise ValueError for an empty `names`, an unknown pronoun, or an entry given twice."""
    if not lists["names"]:
        raise ValueError(f"{file}: names is empty; give at least one text that names the target")
    for pronoun in lists["pronouns"]:
        if pronoun not in PRONOUNS:
            raise ValueError(
                f"{file}: pronouns holds {pronoun!r}; accepted are {', '.join(PRONOUNS)}"
            )
    seen: dict[str, str] = {}
    for key in _LISTS:
        for entry in lists[key]:
            if entry in seen:
                where = key if seen[entry] == key else f"{seen[entry]} and {key}"
                raise ValueError(f"{file}: {entry!r} stands twice in {where}; keep one")
            seen[entry] = key
