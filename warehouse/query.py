"""Asking the catalog."""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from itertools import pairwise
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.catalog import OFFLINE, VIEWS, digest_definitions, read_views
from warehouse.damage import raise_for_damage
from warehouse.errors import WarehouseError
from warehouse.layout import Layout
from warehouse.tables import Projection

__all__ = [
    "VIEWS",
    "CatalogDamagedError",
    "CatalogMissingError",
    "CatalogMovedError",
    "CatalogOutdatedError",
    "QueryError",
    "answer_query",
    "catalog_shows",
    "fetch_rows",
    "list_views",
    "open_beside",
    "open_catalog",
    "run_query",
]


class CatalogMissingError(WarehouseError, LookupError):
    """There is no catalog yet: nothing has been analysed."""


class CatalogDamagedError(WarehouseError):
    """The catalog's file is no DuckDB database that can be opened."""


class CatalogMovedError(WarehouseError):
    """The catalog was built for another folder: its views would answer from there."""


class CatalogOutdatedError(WarehouseError):
    """The catalog has the views of another release."""


class QueryError(WarehouseError, ValueError):
    """DuckDB does not accept a query; the message is its own."""


_READING = (
    duckdb.StatementType.SELECT,
    duckdb.StatementType.EXPLAIN,
    duckdb.StatementType.MULTI,  # what a PIVOT becomes
)
_OF_THE_QUERY = (
    duckdb.ParserException,
    duckdb.CatalogException,
    duckdb.BinderException,
    duckdb.ConversionException,
    duckdb.OutOfRangeException,
)
"""Errors that the tables' files have no part in."""

_UNKNOWN_TABLE = re.compile(r"Table with name (.+?) does not exist!")

_CATALOG_ALONE = (
    "a query reads the catalog's views and nothing else, and writes nothing. To keep an answer, "
    "send it to a file (`standfirst sql … --format parquet > answer.parquet`); to join it with "
    "files of your own, attach the catalog read-only in any DuckDB client"
)


@contextmanager
def open_catalog(
    root: str | os.PathLike[str] | Layout,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the catalog read-only, as it is now.

    Whoever builds a new catalog meanwhile does not disturb this one. Times are in UTC. Of files,
    DuckDB opens those of the log and the tables only.

    Raises:
        CatalogMissingError, CatalogDamagedError, CatalogMovedError: there is none that can answer.
    """
    layout = Layout.of(root)
    path = layout.catalog
    if not path.exists():
        raise CatalogMissingError(f"{path}: no catalog yet; run the analysis first")
    # A connection of its own, with the file attached: DuckDB would otherwise hand out a database
    # that this process opened under the same name before it was replaced.
    # What does not fit in memory goes there, not into a folder of whoever asks.
    config = OFFLINE | {"temp_directory": str(layout.spill)}
    with duckdb.connect(config=config) as connection:
        name = str(path).replace("'", "''")
        try:
            connection.execute(f"attach '{name}' as catalog (read_only)")
            (state,) = fetch_rows(connection, "select * from catalog.raw.state")
        except (duckdb.Error, QueryError, ValueError) as error:
            raise CatalogDamagedError(
                f"{path}: cannot be opened ({error}); delete it, and the next analysis builds it"
            ) from error
        # as the views have it: what they read through a link follows the link
        built_for = state.get("root")
        if built_for is None or os.path.realpath(built_for) != os.path.realpath(layout.root):
            raise CatalogMovedError(
                f"{path}: was built for {built_for or 'an unnamed folder'} and would answer from "
                f"there; run `standfirst analyse --warehouse {layout.root}` to build it anew"
            )
        built = Layout.of(built_for)
        folders = [f"{folder}/" for folder in (built.log, built.tables)]
        connection.execute("set allowed_directories = ?", [folders])
        connection.execute("set enable_external_access = false")  # cannot be taken back
        yield _set_up(connection)


def catalog_shows(
    root: str | os.PathLike[str] | Layout, projections: Collection[Projection], *, upto: int
) -> bool:
    """Tell whether the catalog can be opened and shows just these tables, all up to the log's end.

    `upto` is the end of the log. A catalog with the views of another release does not show them.
    """
    wanted = {(p.table, p.target, p.fingerprint) for p in projections}
    try:
        with open_catalog(root) as catalog:
            tables = fetch_rows(catalog, 'select "table", target, fingerprint from raw.projections')
            (state,) = fetch_rows(catalog, "from raw.state")
    except WarehouseError:
        return False
    shown = {tuple(row.values()) for row in tables}
    if shown != wanted or state.get("definitions") != digest_definitions():
        return False
    return bool(state["log_position"] == state["tables_position"] == upto)


@contextmanager
def open_beside(catalog: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open a further connection to an open catalog, for another thread.

    It has temporary tables of its own; those of the schema `memory` are shared.
    """
    with catalog.cursor() as connection:
        yield _set_up(connection)


def _set_up(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    connection.execute("use catalog")
    connection.execute("set timezone = 'UTC'")
    connection.execute("set python_enable_replacements = false")
    connection.execute("set parquet_metadata_cache = true")  # tables' files never change
    return connection


def answer_query(connection: duckdb.DuckDBPyConnection, sql: str) -> pa.Table:
    """Return the answer of a user's query, which may read the catalog and change nothing.

    Raises QueryError: DuckDB does not accept it, or it would write.
    """
    if not _is_text(sql):
        raise QueryError("the query holds bytes that are not UTF-8; write it in UTF-8")
    try:
        statements = connection.extract_statements(sql)
    except duckdb.Error as error:
        raise QueryError(str(error).strip()) from error
    if not statements:
        raise QueryError(
            "the query is empty; give one, such as 'from stance_by_voice', or none at all, which "
            "lists the views"
        )
    # a COPY may stand inside a WITH, too; Unicode's spaces are plain ones in a statement's text
    if any(s.type not in _READING or "copy" in _list_keywords(s.query) for s in statements):
        raise QueryError(
            f"accepted is SELECT, FROM, WITH, VALUES, PIVOT, DESCRIBE, SUMMARIZE, SHOW or EXPLAIN: "
            f"{_CATALOG_ALONE}"
        )
    return run_query(connection, sql)


def _list_keywords(sql: str) -> set[str]:
    """Return the words of a query that are neither quoted nor in a comment, in small letters."""
    text = sql.encode()  # of which tokenize counts the bytes
    starts = [start for start, _ in duckdb.tokenize(sql)]
    tokens = [text[a:b].decode(errors="replace") for a, b in pairwise([*starts, len(text)])]
    return {re.split(r"\W", token, maxsplit=1)[0].lower() for token in tokens}


def run_query(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: object = None
) -> pa.Table:
    """Return the answer of one query as an Arrow table.

    Raises QueryError with DuckDB's message, or where there is more than one statement.
    """
    try:
        statements = len(connection.extract_statements(sql))
        if statements > 1:
            raise QueryError(
                f"{statements} statements in one query, and only the last would be answered; "
                "accepted is one statement"
            )
        answer = connection.sql(sql, params=parameters)
        return pa.table({}) if answer is None else answer.to_arrow_table()
    except duckdb.PermissionException as error:
        raise QueryError(f"{_first_line(error)}; {_CATALOG_ALONE}") from error
    except duckdb.Error as error:
        raise _explain(connection, error) from error


def fetch_rows(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: object = None
) -> list[dict[str, Any]]:
    """Return the answer of one query as rows by column name; for few rows cheaper than Arrow."""
    try:
        answer = connection.execute(sql, parameters)
        names = [column[0] for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    except duckdb.Error as error:
        raise _explain(connection, error) from error


def _explain(connection: duckdb.DuckDBPyConnection, error: duckdb.Error) -> QueryError:
    """Return an error of DuckDB as ours; raises TableDamagedError where a file is to blame."""
    message = str(error).strip()
    if unknown := _UNKNOWN_TABLE.search(message):
        # DuckDB would suggest tables of its own, too
        near = get_close_matches(unknown[1], read_views(), n=1)
        hint = f"did you mean {near[0]}? " if near else ""
        return QueryError(f"no view is called {unknown[1]}; {hint}`standfirst sql` lists them all")
    if isinstance(error, _OF_THE_QUERY):
        return QueryError(message)
    try:
        with connection.cursor() as beside:
            found = beside.execute("select root from catalog.raw.state").fetchone()
    except duckdb.Error:
        return QueryError(message)  # it is the catalog itself that cannot be read
    if found:
        raise_for_damage(found[0])
    if ".parquet" in message:
        message += "\nThe tables are others than the catalog knows; run `standfirst analyse`"
    return QueryError(message)


def list_views(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """Return name, grain and columns of every view."""
    rows = run_query(
        connection,
        "select view_name as view, string_agg(column_name, ', ' order by column_index) as columns "
        "from duckdb_views() inner join duckdb_columns() on view_name = table_name "
        "and duckdb_views.schema_name = duckdb_columns.schema_name "
        "where duckdb_views.schema_name = 'main' and not duckdb_views.internal group by all",
    ).to_pylist()
    columns = {row["view"]: row["columns"] for row in rows}
    views = read_views()
    names = sorted(name for name in views if name in columns)
    grains = [views[name].split("\n", 1)[0].removeprefix("-- ") for name in names]
    return pa.table({"view": names, "grain": grains, "columns": [columns[name] for name in names]})


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]


def _is_text(sql: str) -> bool:
    """Return whether a query can be written as UTF-8; lone surrogates stand for other bytes."""
    try:
        sql.encode()
    except UnicodeEncodeError:
        return False
    return True
