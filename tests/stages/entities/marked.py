"""Texts whose names are marked as the encoder would tag them: "[Maud Quill|PER] left"."""

import re

from stages import entities
from stages.records import Mention, Span
from tests.stages.entities.reading import RULES, make_reading, tag

_KINDS = {"PER": "persons", "ORG": "organisations", "LOC": "places", "MISC": "others"}
_MARK = re.compile(r"\[([^|\]]+)\|(PER|ORG|LOC|MISC)\]")


def read_marked(marked: str) -> tuple[str, list[Mention]]:
    """Return a text without its marks, and what is found in it; a line is a sentence."""
    text = _MARK.sub(r"\1", marked)
    reading = make_reading(text)
    for number, line in enumerate(filter(str.strip, marked.split("\n"))):
        names: dict[str, list[Span]] = {}
        at, less = reading.sentences[number].start, 0
        for mark in _MARK.finditer(line):
            begin = at + mark.start() - less
            names.setdefault(_KINDS[mark[2]], []).append(Span(begin, begin + len(mark[1])))
            less += len(mark[0]) - len(mark[1])
        reading.token_readings += tag(number, **{kind: tuple(n) for kind, n in names.items()})
    return text, entities.find_entities(reading, rules=RULES)


def read_names(marked: str, form: str = "name") -> list[str]:
    """Return whom the names or pronouns of a marked text mean, in order."""
    return [row.name for row in read_marked(marked)[1] if row.form == form]


def read_surfaces(marked: str) -> list[str]:
    """Return type and surface of the names in a marked text: "ORG Orrin Gas"."""
    text, rows = read_marked(marked)
    return [f"{row.type} {text[row.start : row.end]}" for row in rows if row.form == "name"]
