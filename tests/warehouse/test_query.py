import shutil

import duckdb
import pytest

from warehouse import catalog as catalog_module
from warehouse.catalog import build_catalog, read_views
from warehouse.query import (
    CatalogDamagedError,
    CatalogMissingError,
    CatalogMovedError,
    QueryError,
    answer_query,
    catalog_shows,
    list_views,
    open_catalog,
    run_query,
)
from warehouse.reference import REFERENCE, describe_tables


@pytest.fixture
def catalog(tmp_path):
    build_catalog(tmp_path)
    with open_catalog(tmp_path) as connection:
        yield connection


def test_a_missing_catalog_is_said(tmp_path):
    with (
        pytest.raises(CatalogMissingError, match="run the analysis first"),
        open_catalog(tmp_path),
    ):
        pass


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("selec 1", 'syntax error at or near "selec"'),
        ("from article", "no view is called article; did you mean articles"),
        ("from nosuch", "no view is called nosuch; `standfirst sql` lists them all"),
        ("select txt from articles", "txt"),
        ("create table catalog.x as select 1", "read-only"),
        ("from catalog_in_python", "catalog_in_python"),
    ],
)
def test_a_query_that_is_not_accepted_says_why(catalog, sql, message):
    catalog_in_python = [1]
    assert catalog_in_python
    with pytest.raises(QueryError, match=message):
        run_query(catalog, sql)


def test_parameters_are_bound(catalog):
    assert run_query(catalog, "select ? as x", ["it's"]).to_pylist() == [{"x": "it's"}]


def test_a_statement_without_rows_gives_none(catalog):
    assert run_query(catalog, "set threads = 1").num_rows == 0


def test_nothing_is_fetched(catalog):
    with pytest.raises(QueryError, match="reads the catalog's views and nothing else"):
        run_query(catalog, "from 'https://localhost:9/x.parquet'")
    names = "select value from duckdb_settings() where name like 'auto%_known_extensions'"
    assert run_query(catalog, names)["value"].to_pylist() == ["false", "false"]


@pytest.mark.parametrize(
    "query",
    [
        "from read_csv('{elsewhere}/own.csv')",
        "from read_text('{elsewhere}/*')",
        "from glob('{elsewhere}/*')",
        "copy (select 1) to '{elsewhere}/new.csv'",
        "copy (select 1) to '{root}/tables/new.csv'",
        "explain analyze copy (select 1) to '{root}/tables/new.csv'",
        "with x as (/**/ CoPy (select 1) to '{root}/tables/new.csv') from x",
        "with y as (select 'éé'), x as (copy (select 1) to '{root}/tables/new.csv') from x",
        "with x as (\u200bcopy (select 1) to '{root}/tables/new.csv') from x",
        "export database '{root}/tables/new'",
        "attach '{root}/tables/new.duckdb'",
        "attach '{elsewhere}/new.duckdb'",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "create table memory.t as select 1",
    ],
)
def test_a_users_query_reads_the_catalog_and_writes_nothing(warehouse, tmp_path_factory, query):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "own.csv").write_text("a\n1\n")
    warehouse.add(1)
    warehouse.build()
    files = sorted(warehouse.root.rglob("*"))
    with (
        open_catalog(warehouse.root) as catalog,
        pytest.raises(QueryError, match=r"reads the catalog's views and nothing else, and writes"),
    ):
        answer_query(catalog, query.format(elsewhere=elsewhere, root=warehouse.root))
    assert sorted(warehouse.root.rglob("*")) == files
    assert [path.name for path in elsewhere.iterdir()] == ["own.csv"]


def test_a_query_that_is_no_text_is_refused(catalog):
    with pytest.raises(QueryError, match="not UTF-8"):
        answer_query(catalog, "select '\udcff'")


@pytest.mark.parametrize(
    "query",
    [
        "from articles -- copy",
        "select 'copy' as \"copy\" from articles",
        "select 'é' as xcopy from articles",
        "with a as (from articles) from a",
        "pivot articles on source using count(*)",
        "describe articles",
        "explain analyze from articles",
        "values (1)",
    ],
)
def test_whatever_only_reads_is_answered(warehouse, query):
    warehouse.add(1)
    warehouse.build()
    with open_catalog(warehouse.root) as catalog:
        assert answer_query(catalog, query).num_rows


def test_every_view_is_listed_with_grain_and_columns(catalog):
    rows = list_views(catalog).to_pylist()
    assert [row["view"] for row in rows] == sorted(read_views())
    assert all(row["grain"].startswith("One row per ") and row["columns"] for row in rows)


def test_the_table_reference_is_current():
    assert REFERENCE.read_text(encoding="utf-8") == describe_tables(), (
        "docs/tables.md is out of date: run python -m warehouse.reference"
    )


def test_a_damaged_catalog_is_named_with_what_to_do(tmp_path):
    path = tmp_path / "catalog.duckdb"
    path.write_bytes(b"no database " * 500)
    wanted = pytest.raises(CatalogDamagedError, match=r"catalog\.duckdb: .*delete it")
    with wanted, open_catalog(tmp_path):
        pass


def test_a_database_without_our_state_is_damaged(tmp_path):
    duckdb.connect(tmp_path / "catalog.duckdb").close()
    with pytest.raises(CatalogDamagedError, match="delete it"), open_catalog(tmp_path):
        pass


@pytest.mark.parametrize("move", [shutil.copytree, shutil.move])
def test_a_catalog_in_another_folder_does_not_answer_from_the_old_one(tmp_path, move):
    build_catalog(tmp_path / "old")
    move(tmp_path / "old", tmp_path / "new")
    wanted = pytest.raises(CatalogMovedError, match=r"new/catalog.*/old .*standfirst analyse")
    with wanted, open_catalog(tmp_path / "new"):
        pass
    assert not catalog_shows(tmp_path / "new", [], upto=0)
    build_catalog(tmp_path / "new")
    assert catalog_shows(tmp_path / "new", [], upto=0)


def test_a_catalog_may_be_opened_through_a_link(tmp_path):
    build_catalog(tmp_path / "real")
    (tmp_path / "link").symlink_to("real")
    with open_catalog(tmp_path / "link") as catalog:
        assert run_query(catalog, "from articles").num_rows == 0


def test_a_catalog_shows_the_tables_it_was_built_over_and_no_later_state(warehouse):
    warehouse.add(1)
    warehouse.build()
    tables = list(warehouse.projections.values())
    assert catalog_shows(warehouse.root, tables, upto=1)
    assert not catalog_shows(warehouse.root, tables, upto=2)
    assert not catalog_shows(warehouse.root, tables[1:], upto=1)


def test_a_catalog_of_another_release_is_built_anew(tmp_path, monkeypatch):
    build_catalog(tmp_path)
    assert catalog_shows(tmp_path, [], upto=0)
    macros = (*catalog_module._MACROS, "create macro one() as 1")
    monkeypatch.setattr(catalog_module, "_MACROS", macros)
    assert not catalog_shows(tmp_path, [], upto=0)
    build_catalog(tmp_path)
    assert catalog_shows(tmp_path, [], upto=0)
