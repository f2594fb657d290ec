"""The rows of a table in CSV, in whichever of the usual ways its quotation marks are written."""

import csv
import io
import re
import sys
from collections.abc import Iterator
from typing import Literal, NamedTuple

_QUOTED = re.compile(r'"[^"]*"')
_ESCAPED = re.compile(r'(?<!\\)(\\\\)*+\\"')

csv.field_size_limit(sys.maxsize)  # of a cell; a document's size is bounded as a whole


class Row(NamedTuple):
    """A row: its first and last line, and its cells, or why it is none."""

    line: int
    last: int
    cells: list[str]
    error: str | None = None


def choose_rows(text: str, separator: str, width: int) -> list[Row]:
    """Return the rows below the names, by that way to write quotation marks that fits the most.

    Doubled is the standard's; databases put a backslash before them, and some write none.
    """
    readings: list[tuple[str, Literal[0, 3]]] = [(text, csv.QUOTE_MINIMAL)]
    if '\\"' in text:
        readings.append((_ESCAPED.sub(_double, text), csv.QUOTE_MINIMAL))
    if separator == "\t":
        readings.append((text, csv.QUOTE_NONE))
    best: list[Row] = []
    fewest = sys.maxsize
    for wording, quoting in readings:
        names, *rows = read_rows(wording, separator, quoting)
        bad = sum(
            row.error is not None or has_surplus(row, width) or any(map(_is_quoted, row.cells))
            for row in rows
        )
        if bad < fewest:
            best, fewest = _join_broken([names, *rows], wording, separator)[1:], bad
        if not bad:
            break
    return best


def _join_broken(rows: list[Row], text: str, separator: str) -> list[Row]:
    """Return the rows, names first, and to a broken one joined what follows up to a whole one.

    Behind a quotation mark that is not doubled the other lines of its cell are read as rows. They
    have fewer or more cells, or a space after a separator, as prose has after its commas, where
    neither the row above the broken one has any nor that one before its first mark.
    """
    lines = text.split("\n")
    names, *others = rows
    joined = [names]
    spaced, fewest = False, 0  # of the broken row, and of the one above it
    for row in others:
        above = joined[-1]
        if above.error is None:
            joined.append(row)
            if row.error is not None:
                begun = lines[row.line - 1].partition('"')[0]
                spaced = f"{separator} " in begun or _is_spaced(above, lines, separator)
                fewest = min(len(above.cells), len(names.cells))
        elif (
            row.error is None
            and fewest <= len(row.cells)
            and not has_surplus(row, len(names.cells))
            and (spaced or not _is_spaced(row, lines, separator))
        ):
            joined.append(row)
        else:
            joined[-1] = above._replace(last=row.last)
    return joined


def _is_spaced(row: Row, lines: list[str], separator: str) -> bool:
    """Say whether a space follows a separator outside quotation marks."""
    words = "\n".join(lines[row.line - 1 : row.last])
    return f"{separator} " in _QUOTED.sub("", words)


def _double(escaped: re.Match[str]) -> str:
    return escaped[0][:-2] + '""'


def read_rows(
    text: str, separator: str, quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
) -> Iterator[Row]:
    """Yield the rows that have anything in a cell, and those that are none."""
    rows = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        quoting=quoting,
        skipinitialspace=True,
        strict=True,
    )
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Row(line, rows.line_num, [], str(error))
            continue
        if any(cell.strip() for cell in cells):
            yield Row(line, rows.line_num, cells)


def has_surplus(row: Row, width: int) -> bool:
    """Say whether a row has more cells than there are names; empty ones are but separators."""
    return any(cell.strip() for cell in row.cells[width:])


def _is_quoted(cell: str) -> bool:
    """Say whether the marks around a cell were read as its words."""
    return len(cell) > 1 and cell[0] == cell[-1] == '"'
