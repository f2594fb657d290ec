"""The files that this report is made of: queries, template, style, code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.query import fetch_rows, run_query

FOLDER = Path(__file__).parent

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The rows that a query gives, and the query as a reader would run it."""

    sql: str
    rows: list[Row]


def read_sources() -> dict[str, str]:
    """Return the text of every file that has a part in the page, by its path in this folder."""
    paths = [p for p in sorted(FOLDER.rglob("*")) if p.suffix in (".py", ".sql", ".j2", ".css")]
    return {path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def read_query(name: str) -> str:
    """Return the text of `queries/<name>.sql`."""
    return (FOLDER / "queries" / f"{name}.sql").read_text(encoding="utf-8").strip()


def run(
    catalog: duckdb.DuckDBPyConnection, name: str, parameters: Mapping[str, object] | None = None
) -> list[Row]:
    """Run a query of the folder and return its rows."""
    return fetch_rows(catalog, read_query(name), parameters)


def run_table(
    catalog: duckdb.DuckDBPyConnection, name: str, parameters: Mapping[str, object] | None = None
) -> pa.Table:
    """Run a query of the folder and return its rows as an Arrow table."""
    return run_query(catalog, read_query(name), parameters)


def ask(catalog: duckdb.DuckDBPyConnection, name: str, **values: object) -> Answer:
    """Run a query of the folder exactly as it will be printed."""
    sql = fill(name, **values)
    return Answer(sql=sql, rows=fetch_rows(catalog, sql))


def fill(name: str, *conditions: str, **values: object) -> str:
    """Return a query of the folder with its `$parameters` written out, to be printed and run.

    `conditions`, which may hold parameters too, stand in the query where it says `$conditions`.
    """
    query = read_query(name).replace("$conditions", "\n    and ".join(conditions))
    literals = {key: write_literal(value) for key, value in values.items()}
    return Template(query).substitute(literals)


def write_literal(value: object) -> str:
    """Return a value as SQL; raises TypeError for one that no query here takes."""
    match value:
        case None:
            return "null"
        case int():
            return str(value)
        case date():
            return f"date '{value.isoformat()}'"
        case str():
            # A line break or control character inside a literal would not survive a terminal.
            return _CONTROLS.sub(_write_control, "'" + value.replace("'", "''") + "'")
    raise TypeError(f"{value!r}: expected None, an int, a date or a string")


_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def _write_control(found: re.Match[str]) -> str:
    return f"' || chr({ord(found.group())}) || '"
