"""Tables in CSV, one article a row, with names of columns in the first."""

import csv
import io
import sys

from stages.parse.draft import Draft, Drafts, Problem
from stages.parse.fields import select_fields
from stages.parse.objects import TEXTS, list_names, read_object
from stages.parse.rules import Rules

_SEPARATORS = ",;\t|"

csv.field_size_limit(sys.maxsize)  # of a cell; a document's size is bounded as a whole


def is_table(text: str, name: str) -> bool:
    """Return whether a document is a table, by its name: any text might be one by its commas."""
    return name.lower().endswith((".csv", ".tsv")) and not text.lstrip().startswith("<")


def read_table(text: str, rules: Rules) -> Drafts:
    """Return the articles of a table, and a problem for each row that is no article."""
    text = text.strip("\n")
    first = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        names = [name.strip() for name in next(rows, [])]
    except csv.Error as error:
        return Drafts(problems=[Problem(reason="shape", detail=f"no table: {error}", line=1)])
    if problem := _check_names(names):
        return Drafts(problems=[problem])
    found = Drafts()
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return found
        except csv.Error as error:
            detail = f"no row of a table: {error}; a quotation mark in a cell is doubled"
            found.problems.append(Problem(reason="shape", detail=detail, line=line))
            continue
        if any(cell.strip() for cell in cells):
            _add_row(found, names, cells, line, rules)


def _check_names(names: list[str]) -> Problem | None:
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice is not None:
        detail = f"column {twice!r:.60} occurs twice; give each its own name"
        return Problem(reason="shape", detail=detail, line=1)
    if "body" in select_fields(dict.fromkeys(names, "x")):
        return None
    found = list_names(dict.fromkeys(names))
    detail = f"no column of text: wanted one of {TEXTS} … in the first row, found {found}"
    return Problem(reason="shape", detail=detail, line=1)


def _add_row(found: Drafts, names: list[str], cells: list[str], line: int, rules: Rules) -> None:
    if len(cells) > len(names):
        detail = f"{len(cells)} cells, where the first row names {len(names)} columns"
        found.problems.append(Problem(reason="shape", detail=detail, line=line))
        return
    read = read_object(dict(zip(names, cells, strict=False)), rules)
    if isinstance(read, Draft):
        read.line = line
        found.drafts.append(read)
    else:
        found.problems.append(Problem(reason=read.reason, detail=read.detail, line=line))
