"""Tables in CSV, one article a row, with names of columns in the first."""

import re
from collections import Counter

from stages.parse.draft import Draft, Drafts, Problem
from stages.parse.fields import canonical_name, select_fields
from stages.parse.objects import TEXTS, list_names, read_object
from stages.parse.rules import Rules
from stages.parse.table_rows import Row, choose_rows, has_surplus, read_rows

_SEPARATORS = ",;\t|"
_TOLD = re.compile(r'"?sep=(?P<mark>[,;\t|])"?')  # Excel's own first line
_NUMBERS = re.compile(r"\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_ITEM = r"""(?:'[^'\\]*+'|"[^"\\]*+")"""
_LIST = re.compile(rf"\s*+\[\s*+(?:{_ITEM}\s*+(?:,\s*+{_ITEM}\s*+)*+)?\]\s*")
_MISSING = frozenset(("nan", "null", "none", "n/a", "na", "#n/a", "\\n"))
_MOST_DATES = 8  # columns of dates that are looked through
_DOUBLED = "a quotation mark in a cell is doubled, and the cell quoted"


def is_table(text: str, name: str) -> bool:
    """Return whether a document is a table, by its name: any text might be one by its commas."""
    return name.lower().endswith((".csv", ".tsv")) and not text.lstrip().startswith("<")


def read_table(text: str, rules: Rules) -> Drafts:
    """Return the articles of a table, and a problem for each row that is no article."""
    told = _TOLD.match(text)
    if told:
        text = text[told.end() :].lstrip(_SEPARATORS)
    separator = told["mark"] if told else max(_SEPARATORS, key=lambda mark: _rate(text, mark))
    names = _read_names(text, separator)
    if problem := _check_names(names):
        return Drafts(problems=[problem])
    rows = choose_rows(text, separator, len(names.cells))
    dates = [n for n, name in enumerate(names.cells) if canonical_name(name) == "published"]
    months = [column for column in dates[:_MOST_DATES] if _has_month_first(rows, column)]
    found = Drafts()
    for row in rows:
        for column in months:
            if column < len(row.cells):
                row.cells[column] = _NUMBERS.sub(r"\4-\1-\3", row.cells[column], count=1)
        _add_row(found, names.cells, row, rules)
    return found


def _rate(text: str, separator: str) -> tuple[int, int]:
    """Return how many known names, and how many cells, the first row has by a separator."""
    names = _read_names(text, separator).cells
    return sum(canonical_name(name) is not None for name in names), len(names)


def _read_names(text: str, separator: str) -> Row:
    """Return the first row with something in it."""
    row = next(read_rows(text, separator), Row(1, 1, []))
    return row._replace(cells=[name.strip() for name in row.cells])


def _check_names(names: Row) -> Problem | None:
    if names.error is not None:
        detail = f"no table: {names.error}; {_DOUBLED}"
        return Problem(reason="shape", detail=detail, line=names.line)
    counts = Counter(name for name in names.cells if canonical_name(name) is not None)
    twice = next((name for name, count in counts.items() if count > 1), None)
    if twice is not None:
        detail = f"column {twice!r:.60} occurs twice; give each its own name"
        return Problem(reason="shape", detail=detail, line=names.line)
    given = dict.fromkeys(filter(None, names.cells), "x")
    if "body" in select_fields(given):
        return None
    detail = f"no column of text: wanted one of {TEXTS} … in the first row, found"
    return Problem(reason="shape", detail=f"{detail} {list_names(given)}", line=names.line)


def _has_month_first(rows: list[Row], column: int) -> bool:
    """Say whether some dates of a column can only be month first, and none only day first."""
    written = [_NUMBERS.match(row.cells[column]) for row in rows if column < len(row.cells)]
    pairs = [(int(match[1]), int(match[3])) for match in written if match]
    return any(second > 12 for _, second in pairs) and all(first <= 12 for first, _ in pairs)


def _add_row(found: Drafts, names: list[str], row: Row, rules: Rules) -> None:
    detail = None
    if row.error is not None:
        lines = f" (lines {row.line} to {row.last})" if row.last > row.line else ""
        detail = f"no row of a table{lines}: {row.error}; {_DOUBLED}"
    elif has_surplus(row, len(names)):
        count = len(row.cells)
        detail = f"{count} cells, where the first row names {len(names)} columns; {_DOUBLED}"
    if detail is not None:
        found.problems.append(Problem(reason="shape", detail=detail, line=row.line))
        return
    values = {name: _read_cell(cell) for name, cell in zip(names, row.cells, strict=False) if name}
    read = read_object(values, rules)
    if isinstance(read, Draft):
        read.line = row.line
        found.drafts.append(read)
    else:
        found.problems.append(Problem(reason=read.reason, detail=read.detail, line=row.line))


def _read_cell(cell: str) -> str | list[str]:
    """Return a cell's words, none for what programs write where there are none ("NaN").

    A list of words as programs write one, ['Ann Poe', 'Jo Doe'], is a list.
    """
    if _LIST.fullmatch(cell) is None:
        return "" if cell.strip().casefold() in _MISSING else cell
    return [item[1:-1] for item in re.findall(_ITEM, cell)]
