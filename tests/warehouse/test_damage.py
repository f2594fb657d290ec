"""Files of tables and log that are gone, cut off or hold something else."""

import shutil

import pytest

from warehouse.catalog import build_catalog
from warehouse.damage import raise_for_damage
from warehouse.errors import TableDamagedError
from warehouse.log import EventLog
from warehouse.query import QueryError, open_catalog, run_query
from warehouse.tables import Projection


@pytest.fixture
def built(warehouse):
    for number in (1, 2):
        warehouse.add(number)
    warehouse.build()
    return warehouse


def cut(path):
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(path):
    """Spoil a Parquet file's footer, of which DuckDB says no file's name."""
    data = bytearray(path.read_bytes())
    data[-200:-8] = b"\x7f" * 192
    path.write_bytes(data)


def empty(path):
    path.write_bytes(b"")


def remove(path):
    path.unlink()


SPOIL = [cut, garble, empty, remove]


@pytest.mark.parametrize("spoil", SPOIL)
def test_a_damaged_file_of_a_table_is_named_with_what_to_do(built, spoil):
    table = built.projections["stances"]
    path = table.files()[-1]
    spoil(path)
    wanted = rf"{path}: damaged or incomplete .* Delete {table.path}: the next analysis makes"
    again = Projection(built.root, table.table, table.fingerprint, table.target)
    with pytest.raises(TableDamagedError, match=wanted):
        again.records()
    with pytest.raises(TableDamagedError, match=wanted):
        raise_for_damage(built.root)
    with open_catalog(built.root) as catalog, pytest.raises(TableDamagedError, match=wanted):
        run_query(catalog, "from stances")


@pytest.mark.parametrize("spoil", SPOIL)
def test_a_damaged_file_of_the_log_is_named_with_what_to_do(built, spoil):
    path = EventLog(built.root).files()[0]
    spoil(path)
    wanted = rf"{path}: damaged or incomplete .* restore {built.root}/log from a backup"
    for ask in (EventLog.read, EventLog.identities):
        with pytest.raises(TableDamagedError, match=wanted):
            ask(EventLog(built.root))
    with pytest.raises(TableDamagedError, match=wanted):
        build_catalog(built.root)


@pytest.mark.parametrize("spoil", [cut, remove])
def test_damage_in_a_delta_log_names_the_table(built, spoil):
    table = built.projections["quotes"]
    spoil(min((table.path / "_delta_log").glob("*.json")))
    with pytest.raises(TableDamagedError, match=f"{table.path}: damaged .* Delete {table.path}"):
        Projection(built.root, table.table, table.fingerprint, table.target)
    spoil(min((built.root / "log" / "_delta_log").glob("*.json")))
    with pytest.raises(TableDamagedError, match=r"/log: damaged .* from a backup"):
        EventLog(built.root)


def test_a_table_deleted_behind_the_catalog_is_said(built):
    shutil.rmtree(built.projections["quotes"].path)
    with (
        open_catalog(built.root) as catalog,
        pytest.raises(QueryError, match="run `standfirst analyse`"),
    ):
        run_query(catalog, "from quotes")


def test_what_the_system_refuses_is_no_damage(built, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    table = built.projections["quotes"]
    monkeypatch.setattr("warehouse.delta.pq.ParquetFile", refuse)
    with pytest.raises(PermissionError) as caught:
        table.records()
    assert caught.value.filename == str(table.files()[0])
