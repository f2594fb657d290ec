"""What the parser takes from `config/`: the fewest words, and those by which it knows a page."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from stages.lexicons import read_rows

CONFIG = (
    "parse.toml",
    "lexicons/page_debris.txt",
    "lexicons/photo_agencies.txt",
    "lexicons/writer_roles.txt",
    "lexicons/quote_leads.txt",
    "lexicons/outlets.txt",
    "lexicons/first_names.txt",
    "gazetteer/places.tsv",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The parser's configuration, ready to use."""

    min_words: int  # a body with fewer words is no article
    debris: frozenset[str]  # whole lines, case-folded, without end punctuation
    debris_starts: tuple[str, ...]  # beginnings of lines, case-folded
    agencies: tuple[str, ...]  # photograph agencies, case-folded
    writer_roles: re.Pattern[str]
    quote_leads: re.Pattern[str]
    outlets: Mapping[str, str]  # case-folded name without "the": the name
    outlet_nouns: frozenset[str]  # last words of their names, case-folded
    first_names: frozenset[str]
    places: frozenset[str]  # case-folded


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules that the configuration files hold.

    Raises ValueError naming the file, the line or key, the value and what would be accepted.
    """
    entries = {path: _read_entries(path, files[path]) for path in CONFIG[1:-2]}
    first_names = frozenset(row[0] for row in _read_cells("lexicons/first_names.txt", files))
    places = [cell for row in _read_cells("gazetteer/places.tsv", files) for cell in row[2:]]
    debris = [entry.casefold() for entry in entries["lexicons/page_debris.txt"]]
    return Rules(
        min_words=_read_min_words("parse.toml", files["parse.toml"]),
        debris=frozenset(entry for entry in debris if not entry.endswith("…")),
        debris_starts=tuple(entry[:-1] for entry in debris if entry.endswith("…")),
        agencies=tuple(a.casefold() for a in entries["lexicons/photo_agencies.txt"]),
        writer_roles=_any_word(entries["lexicons/writer_roles.txt"]),
        quote_leads=_any_word(entries["lexicons/quote_leads.txt"]),
        outlets={outlet_key(name): name for name in entries["lexicons/outlets.txt"]},
        outlet_nouns=frozenset(
            name.split()[-1].casefold() for name in entries["lexicons/outlets.txt"]
        ),
        first_names=first_names,
        places=frozenset(name.casefold() for cell in places for name in cell.split("|") if name),
    )


def outlet_key(name: str) -> str:
    """Return the form by which outlets are compared: case-folded, without 'the'."""
    return name.strip().casefold().removeprefix("the ")


def _read_cells(path: str, files: Mapping[str, str]) -> list[list[str]]:
    return [cells for _, cells in read_rows(path, files[path])]


def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)  # "write-up" before "write"
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def _read_min_words(path: str, text: str) -> int:
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path}: {error}; expected a line like min_words = 5") from error
    for key in values:
        if key != "min_words":
            raise ValueError(f"{path}: unknown key {key!r}; the only key is 'min_words'")
    value = values.get("min_words")
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"{path}: min_words is {value!r}; expected a whole number from 1")
    return value


def _read_entries(path: str, text: str) -> tuple[str, ...]:
    entries: dict[str, tuple[str, str]] = {}
    for where, (entry,) in read_rows(path, text):
        if entry.casefold() in entries:
            first, _ = entries[entry.casefold()]
            raise ValueError(f"{where}: {entry!r} is in {first}, too; give each entry once")
        entries[entry.casefold()] = (where, entry)
    if not entries:
        raise ValueError(f"{path}: no entries; expected at least one, one a line")
    return tuple(entry for _, entry in entries.values())
