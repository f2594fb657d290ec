"""Speeches of presidents of the United States: text without labels for a teacher to read."""

import re
import zipfile
from collections.abc import Iterator

from training.corpora import SHARED, UNKNOWN, Example, TargetSpan

SINCE = 1945
"""First year whose speeches are read: before it, English was another."""

_END = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!Mrs\.)(?<!\b[DMS][rstn]\.)[”’\"')\]]* +(?=[“‘\"'(A-Z])"
)
_BLOCK = re.compile(r"\s*\n\s*")
_TARGET = re.compile(
    r"\b[A-Z][\w’'-]*(?: (?:(?:of|the|and|for) )?[A-Z][\w’'-]*)*"
    r"|\b(?:they|them|we|he|she|him)\b|\b(?:the|these|those|its|their) (?:[a-z]+ )?[a-z]{3,}s\b"
)


def read_speeches() -> list[Example]:
    """Return the sentences of all speeches, in order.

    What looks like a name or a group, and what stands for one, is a target of unknown polarity.
    """
    return [
        _mark(sentence, document)
        for document, text in _read_texts()
        for block in _BLOCK.split(text.strip())
        for sentence in _END.split(block)
        if any(char.isalpha() for char in sentence)
    ]


def _read_texts() -> Iterator[tuple[str, str]]:
    for name in ("state_union", "inaugural"):
        with zipfile.ZipFile(SHARED / "unlabelled" / f"{name}.zip") as archive:
            for path in sorted(archive.namelist()):
                year = re.match(rf"{name}/(\d{{4}})-", path)
                if year and int(year[1]) >= SINCE:
                    yield path, archive.read(path).decode("utf-8", "replace")


def _mark(sentence: str, document: str) -> Example:
    spans = [match.span() for match in _TARGET.finditer(sentence)]
    targets = tuple(
        TargetSpan(start=start, end=end, polarity=UNKNOWN)
        for start, end in spans
        if start or " " in sentence[start:end]  # any word opens a sentence with a capital
    )
    return Example(text=sentence, targets=targets, source="speeches", document=document)
