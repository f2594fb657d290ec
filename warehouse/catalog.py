"""The catalog: a DuckDB database of views over the current tables and the log.

Every file in `views/` is the body of a table macro `<name>_as_of(upto)`, the state at a log
position, and of a view `<name>`, the state now; a view names another as `<name>_as_of(upto)`.
Schema `raw` has the rows as they are stored. The database holds no rows of its own, so it is
built anew whenever a table has changed.
"""

import os
import re
from collections.abc import Iterable, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import get_args

import duckdb
import pyarrow as pa

from stages.records import TABLES, WRITER_VOICES, Voice
from warehouse.damage import raise_for_damage
from warehouse.errors import WarehouseError
from warehouse.failures import writing
from warehouse.fingerprint import fingerprint
from warehouse.layout import Layout, name_part
from warehouse.log import LOG_SCHEMA, EventLog
from warehouse.manifest import Manifest
from warehouse.schema import SPANS, table_schema
from warehouse.tables import Projection

VIEWS = Path(__file__).parent / "views"
OFFLINE: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""DuckDB settings under which it never fetches anything."""

_VOICES, _WRITERS = (
    ", ".join(f"'{voice}'" for voice in voices) for voices in (get_args(Voice), WRITER_VOICES)
)
_MACROS = (
    f"create macro who_speaks(voice) as if(voice in ({_WRITERS}), 'writer', 'quoted')",
    # Voices as words that are grouped faster, and in the order in which records lists them.
    f"create macro as_voice(voice) as voice::enum({_VOICES})",
    # Up to where rows have been checked before; set by the checks, else 0.
    "create macro checked() as coalesce(getvariable('checked')::bigint, 0)",
    """
    create macro position_at(moment) as (
        select coalesce(max(position), 0) from raw.events where recorded_at <= moment
    )
    """,
    # A later position would be answered as the end, and a date not at all. (Its text is tested
    # first, for a number is made of true and of 2.5, too.)
    """
    create macro known_position(upto) as if(
        regexp_full_match(coalesce(upto::varchar, ''), '[0-9]+')
            and try_cast(upto::varchar as bigint) between 0 and $end,
        try_cast(upto::varchar as bigint),
        error(
            'no position ' || coalesce(upto::varchar, 'null') || ' in this log; accepted is a '
            || 'whole number from 0 to $end (the last event), or the position at a moment: '
            || 'position_at(timestamptz ''2024-05-01 12:00:00+00'')'
        )::bigint
    )
    """,
)
"""`$end` stands for the log's last position."""

_PROJECTIONS = """
    create table raw.projections (
        "table" varchar, target varchar, fingerprint varchar, made_as varchar, checkpoint bigint,
        row_count bigint
    )
"""
"""What each table is; its rows are counted up to where all tables are complete."""

_TYPES = {
    pa.binary(): "blob",
    pa.bool_(): "boolean",
    pa.int32(): "integer",
    pa.int64(): "bigint",
    pa.float64(): "double",
    pa.string(): "varchar",
    pa.date32(): "date",
    pa.timestamp("us", tz="UTC"): "timestamptz",
    SPANS: 'struct("start" integer, "end" integer)[]',
}


def build_catalog(
    root: str | os.PathLike[str] | Layout, projections: Iterable[Projection] = ()
) -> Path:
    """Build the catalog over the current tables and put it in place at once; return its path.

    Of `projections`, tables that the caller has open, those that are current are not opened again.
    Tables that are ahead of the slowest are read only as far as that one, so that all show the
    same state.
    """
    layout = Layout.of(root)
    log = EventLog(layout)
    tables = Manifest(layout).open(projections)
    done = min([p.checkpoint() for p in tables], default=0)
    layout.root.mkdir(parents=True, exist_ok=True)
    part = name_part(layout.catalog)
    try:
        with writing(layout.catalog), duckdb.connect(part, config=OFFLINE) as connection:
            connection.execute("begin")
            for statement in _statements(layout.root, log, tables, done):
                connection.execute(statement)
            connection.execute("commit")
            connection.execute("checkpoint")  # closing would do so, and be silent on a full disk
        part.replace(layout.catalog)
    except duckdb.Error as error:
        raise_for_damage(layout)
        raise WarehouseError(f"{layout.catalog}: cannot be built ({error})") from error
    finally:
        part.unlink(missing_ok=True)
    return layout.catalog


def read_views(folder: Path = VIEWS) -> dict[str, str]:
    """Return the SQL of every view by name, each after those it names.

    Raises ValueError for a file whose first line does not state the grain, and for a circle.
    """
    bodies = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.sql"))}
    for name, body in bodies.items():
        if not body.startswith("-- One row per "):
            raise ValueError(f"{folder / name}.sql: the first line must begin '-- One row per '")
    needs = {name: set(re.findall(r"\b(\w+)_as_of\(upto\)", body)) for name, body in bodies.items()}
    for name, needed in needs.items():
        if unknown := needed - bodies.keys():
            raise ValueError(f"{folder / name}.sql: no view is called {', '.join(sorted(unknown))}")
    try:
        return {name: bodies[name] for name in TopologicalSorter(needs).static_order()}
    except CycleError as error:
        raise ValueError(f"{folder}: views name each other in a circle: {error.args[1]}") from error


def digest_definitions() -> str:
    """Return the digest of the views, macros and tables that a catalog built now would have."""
    return fingerprint(_MACROS, _PROJECTIONS, read_views())


def _statements(
    root: Path, log: EventLog, tables: Sequence[Projection], done: int
) -> Iterable[str]:
    end = log.last_position()
    yield "create schema raw"
    yield f"create view raw.events as {_select(LOG_SCHEMA, log.files())}"
    for name in TABLES:
        of_name = [p for p in tables if p.table == name]
        files = [file for p in of_name for file in p.files()]
        ahead = any(p.checkpoint() > done for p in of_name)
        limit = f" where position <= {done}" if ahead and files else ""
        yield f"create view raw.{name} as {_select(table_schema(name), files)}{limit}"
    yield (
        f"create table raw.state as select {end} as log_position, {done} as tables_position, "
        f"{_quote(root)} as root, {_quote(digest_definitions())} as definitions"
    )
    yield from _list_projections(tables, done)
    yield from (macro.replace("$end", str(end)) for macro in _MACROS)
    for name, body in read_views().items():
        yield f"create macro {name}_as_of(upto) as table\n{body}"
        yield f"create view {name} as from {name}_as_of({end})"


def _select(schema: pa.Schema, files: Sequence[Path]) -> str:
    """Return the query of these files' rows; of a typed nothing where there are no files."""
    if files:
        columns = ", ".join(f'"{name}"' for name in schema.names)
        return f"select {columns} from read_parquet([{', '.join(map(_quote, files))}])"
    columns = ", ".join(f'null::{_TYPES[field.type]} as "{field.name}"' for field in schema)
    return f"select {columns} where false"


def _list_projections(tables: Sequence[Projection], done: int) -> Iterable[str]:
    yield _PROJECTIONS
    for p in tables:
        names = [p.table, p.target, p.fingerprint, p.made_as()]
        texts = ["null" if name is None else _quote(name) for name in names]
        values = ", ".join([*texts, str(p.checkpoint()), str(p.count_rows(done))])
        yield f"insert into raw.projections values ({values})"


def _quote(value: object) -> str:
    return "'" + str(value).replace("'", "''") + "'"
