"""Asking the catalog."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.catalog import OFFLINE, VIEWS, read_views
from warehouse.errors import WarehouseError
from warehouse.layout import Layout

__all__ = [
    "VIEWS",
    "CatalogDamagedError",
    "CatalogMissingError",
    "QueryError",
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


class QueryError(WarehouseError, ValueError):
    """DuckDB does not accept a query; the message is its own."""


@contextmanager
def open_catalog(
    root: str | os.PathLike[str] | Layout,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the catalog read-only, as it is now; raises CatalogMissingError.

    Whoever builds a new catalog meanwhile does not disturb this one. Times are in UTC.
    """
    path = Layout.of(root).catalog
    if not path.exists():
        raise CatalogMissingError(f"{path}: no catalog yet; run the analysis first")
    # A connection of its own, with the file attached: DuckDB would otherwise hand out a database
    # that this process opened under the same name before it was replaced.
    with duckdb.connect(config=OFFLINE) as connection:
        name = str(path).replace("'", "''")
        try:
            connection.execute(f"attach '{name}' as catalog (read_only)")
        except duckdb.Error as error:
            raise CatalogDamagedError(
                f"{path}: cannot be opened ({error}); delete it, and the next analysis builds it"
            ) from error
        yield _set_up(connection)


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
    except duckdb.Error as error:
        raise QueryError(str(error).strip()) from error


def fetch_rows(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: object = None
) -> list[dict[str, Any]]:
    """Return the answer of one query as rows by column name; for few rows cheaper than Arrow."""
    try:
        answer = connection.execute(sql, parameters)
        names = [column[0] for column in answer.description or ()]
        return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    except duckdb.Error as error:
        raise QueryError(str(error).strip()) from error


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
