"""Writing the answer of a query to standard output: a table for eyes, or a format for programs."""

import json
import shutil
import sys
from collections import Counter

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from flows.errors import StandfirstError

WIDEST = 60
"""Characters of a cell that a table shows at most; the other formats show all."""


def write_answer(answer: pa.Table, form: str) -> None:
    """Write a table to standard output as table, csv, json (one object a line) or parquet.

    Raises:
        StandfirstError: the format cannot hold the answer, or parquet, which is binary, would go
            to a terminal.
    """
    try:
        _write(answer, form)
    except (pa.ArrowException, OverflowError) as error:
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
            sys.stdout.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")
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
    # imported here: only this format needs it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in answer.schema:
        numeric = pa.types.is_integer(column.type) or pa.types.is_floating(column.type)
        table.add_column(column.name, justify="right" if numeric else "left", no_wrap=True)
    # by column, not by name: two columns may share one
    for values in zip(*(column.to_pylist() for column in answer.columns), strict=True):
        table.add_row(*(Text(_shown(value)) for value in values))
    # a pipe has no width to fit into
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    Console(width=width, soft_wrap=False).print(table)


def _shown(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.3f}"
    text = " ".join(str(value).split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _flatten(answer: pa.Table) -> pa.Table:
    """Return the table with lists and structs, which CSV cannot hold, as JSON text."""
    columns = []
    for column in answer.columns:
        if pa.types.is_nested(column.type):
            texts = [
                None if value is None else json.dumps(value, ensure_ascii=False, default=str)
                for value in column.to_pylist()
            ]
            columns.append(pa.array(texts, pa.string()))
        else:
            columns.append(column)
    return pa.table(columns, names=answer.column_names)
