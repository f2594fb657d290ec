"""Writing the answer of a query to standard output: a table for eyes, or a format for programs."""

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from textwrap import wrap

import click
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from rich.cells import cell_len, set_cell_size

from flows.errors import StandfirstError
from warehouse.printable import show_text

WIDEST = 60
"""Characters of a cell that a table shows at most; the other formats show all."""
NARROWEST = 16
"""Characters that a column of text keeps, if it has so many, where a table is wider than lines."""
LONGEST = 400
"""Characters of a value that is shown where every value has a line of its own."""
_GAP = "  "  # between columns


def write_answer(answer: pa.Table, form: str) -> None:
    """Write a table to standard output as table, csv, json (one object a line) or parquet.

    Raises:
        StandfirstError: the format cannot hold the answer, or parquet, which is binary, would go
            to a terminal.
    """
    try:
        _write(answer, form)
    except UnicodeError:
        raise
    except (pa.ArrowException, OverflowError, ValueError) as error:
        raise StandfirstError(
            f"--format {form} cannot hold this answer ({error}); cast the column to varchar"
        ) from error
    sys.stdout.flush()


def _write(answer: pa.Table, form: str) -> None:
    if form == "table":
        _write_table(answer)
    elif form == "json":
        _check_names(answer)
        for row in answer.to_pylist():
            sys.stdout.write(_to_json(row) + "\n")
    elif form == "csv":
        pyarrow.csv.write_csv(_flatten(answer), sys.stdout.buffer)
    else:
        if sys.stdout.isatty():
            raise StandfirstError("parquet is binary; send it to a file: … --format parquet > x")
        pyarrow.parquet.write_table(answer, sys.stdout.buffer)


def _check_names(answer: pa.Table) -> None:
    """Raise StandfirstError where two columns share a name, which a JSON object cannot hold."""
    name, times = Counter(answer.column_names).most_common(1)[0] if answer.num_columns else ("", 1)
    if times > 1:
        raise StandfirstError(
            f"{times} columns are called {name!r}; JSON wants a name for each: select … as {name}_2"
        )


def _write_table(answer: pa.Table) -> None:
    """Write rows as lines, or, where not every column fits, each value on a line of its own."""
    # a pipe has no width to fit into
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    # by column, not by name: two columns may share one
    columns = [[_shown(value) for value in column.to_pylist()] for column in answer.columns]
    widths = _fit_columns(answer.schema, columns, width)
    lines = _list_values(answer, width) if widths is None else _list_rows(answer, columns, widths)
    for line in lines:
        click.echo(line.rstrip())


def _fit_columns(schema: pa.Schema, columns: list[list[str]], width: int) -> list[int] | None:
    """Return the width of each column in a table of this width, or None where they do not fit.

    The widest columns of text are narrowed, down to `NARROWEST`; numbers and names stay whole.
    """
    names = [cell_len(name) for name in schema.names]
    widths = [
        max([name, *map(cell_len, cells)]) for name, cells in zip(names, columns, strict=True)
    ]
    least = [
        whole if _is_number(column.type) else min(whole, max(name, NARROWEST))
        for whole, name, column in zip(widths, names, schema, strict=True)
    ]
    room = width - len(_GAP) * (len(widths) - 1)
    if sum(least) > room:
        return None
    while sum(widths) > room:
        _, widest = max((w, n) for n, w in enumerate(widths) if w > least[n])
        widths[widest] -= 1
    return widths


def _list_rows(answer: pa.Table, columns: list[list[str]], widths: list[int]) -> Iterator[str]:
    """Yield a line of names and one for each row, every cell as wide as its column."""
    right = [_is_number(column.type) for column in answer.schema]
    for number, cells in enumerate([answer.column_names, *zip(*columns, strict=True)]):
        line = _GAP.join(map(_pad, cells, widths, right))
        yield line if number else _name(line)


def _list_values(answer: pa.Table, width: int) -> Iterator[str]:
    """Yield, for each row, a name and a value a line, and a blank line before the next row."""
    names = answer.column_names
    if not answer.num_rows:
        yield from wrap(f"No rows of {', '.join(names)}", width)
    edge = max(map(cell_len, names))
    room = max(width - edge - len(_GAP), NARROWEST)
    for number, row in enumerate(zip(*(c.to_pylist() for c in answer.columns), strict=True)):
        if number:
            yield ""
        for name, value in zip(names, row, strict=True):
            first, *others = wrap(_shown(value, LONGEST), room) or [""]
            yield f"{_name(_pad(name, edge))}{_GAP}{first}"
            yield from (" " * edge + _GAP + other for other in others)


def _name(text: str) -> str:
    return click.style(text, bold=True) if sys.stdout.isatty() else text


def _pad(text: str, width: int, right: bool = False) -> str:
    """Return a text that is cut or filled to a width in cells of the terminal."""
    missing = width - cell_len(text)
    if missing < 0:
        return f"{set_cell_size(text, width - 1)}…"
    return f"{' ' * missing}{text}" if right else f"{text}{' ' * missing}"


def _is_number(type_: pa.DataType) -> bool:
    return bool(pa.types.is_integer(type_) or pa.types.is_floating(type_))


def _shown(value: object, most: int = WIDEST) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3f}"
    text = show_text(" ".join(str(value).split()))
    return text if len(text) <= most else text[: most - 1] + "…"


def _flatten(answer: pa.Table) -> pa.Table:
    """Return the table with lists and structs, which CSV cannot hold, as JSON text."""
    columns = []
    for column in answer.columns:
        if pa.types.is_nested(column.type):
            texts = [None if value is None else _to_json(value) for value in column.to_pylist()]
            columns.append(pa.array(texts, pa.string()))
        else:
            columns.append(column)
    return pa.table(columns, names=answer.column_names)


def _to_json(value: object) -> str:
    """Return a value as JSON; ValueError for NaN and infinity, which JSON does not have."""
    return json.dumps(value, ensure_ascii=False, default=str, allow_nan=False)
