import os
from datetime import UTC, datetime, timedelta

import pytest

from warehouse.catalog import build_catalog
from warehouse.delta import MERGE_EVERY
from warehouse.errors import WarehouseError
from warehouse.log import EventLog
from warehouse.manifest import Manifest, vacuum
from warehouse.tables import Projection

FAR = datetime(2200, 1, 1, tzinfo=UTC)


@pytest.fixture
def manifest(tmp_path):
    return Manifest(tmp_path)


def opened(root, digest: str, upto: int, *targets: str) -> list[Projection]:
    projections = [Projection(root, "articles", digest)]
    projections += [Projection(root, "stances", digest, target) for target in targets]
    for projection in projections:
        if projection.checkpoint() < upto:
            projection.commit([], upto=upto)
    return projections


def test_nothing_is_current_at_first(manifest):
    assert manifest.current() == {}
    assert manifest.open() == []


def test_complete_tables_become_current(manifest, tmp_path):
    assert manifest.promote(opened(tmp_path, "f1", 5, "a"), upto=5)
    assert manifest.current() == {("articles", None): "f1", ("stances", "a"): "f1"}


def test_one_table_behind_holds_back_all(manifest, tmp_path):
    manifest.promote(opened(tmp_path, "f1", 5, "a"), upto=5)
    new = [*opened(tmp_path, "f2", 5), *opened(tmp_path, "f3", 4)]
    assert not manifest.promote(new, upto=5)
    assert set(manifest.current().values()) == {"f1"}


def test_a_removed_target_drops_out(manifest, tmp_path):
    manifest.promote(opened(tmp_path, "f1", 5, "a", "b"), upto=5)
    manifest.promote(opened(tmp_path, "f1", 5, "b"), upto=5)
    assert set(manifest.current()) == {("articles", None), ("stances", "b")}


def test_tables_at_hand_are_used_again(manifest, tmp_path):
    current = opened(tmp_path, "f1", 5, "a")
    manifest.promote(current, upto=5)
    stranger = Projection(tmp_path, "articles", "f9")
    assert manifest.open([*current, stranger]) == current


def test_vacuum_deletes_superseded_tables_only(manifest, tmp_path):
    old, new = opened(tmp_path, "f1", 5, "a"), opened(tmp_path, "f2", 5, "a")
    green = opened(tmp_path, "f3", 2)
    manifest.promote(new, upto=5)
    assert set(vacuum(tmp_path, before=FAR, keep=green)) == {p.path for p in old}
    assert not any(p.path.exists() for p in old)
    assert all(p.path.exists() for p in [*new, *green])
    assert vacuum(tmp_path, before=FAR, keep=green) == []


def test_vacuum_deletes_left_over_files_only(manifest, tmp_path, article_rows):
    projection = Projection(tmp_path, "articles", "f1")
    projection.commit(article_rows(1)["articles"], upto=1)
    manifest.promote([projection], upto=1)
    orphan = projection.path / "0000000002-0000000003-0123456789ab.parquet"
    part = projection.path / ".x.part"
    orphan.write_bytes(b"x")
    part.write_bytes(b"x")
    assert set(vacuum(tmp_path, before=FAR)) == {orphan, part}
    assert projection.records() == article_rows(1)["articles"]


def test_vacuum_leaves_the_log_as_it_is(tmp_path, document, noon):
    log = EventLog(tmp_path)
    for number in range(1, MERGE_EVERY + 2):  # small files are merged on the way
        log.append([document(number)], recorded_at=noon)
    before = set((tmp_path / "log").glob("*.parquet"))
    parts = [tmp_path / "log" / ".x.part", tmp_path / "blobs" / "00" / ".x.part"]
    for part in parts:  # what a process leaves that dies while it writes
        part.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(b"x")
    assert set(vacuum(tmp_path, before=FAR)) == set(parts)
    assert set((tmp_path / "log").glob("*.parquet")) == before


def test_vacuum_spares_what_changed_of_late(manifest, tmp_path, noon):
    (old,) = opened(tmp_path, "f1", 5)
    manifest.promote(opened(tmp_path, "f2", 5), upto=5)
    assert vacuum(tmp_path, before=noon - timedelta(days=10_000)) == []
    assert old.path.exists()


def test_readers_see_the_old_table_until_the_new_has_caught_up(warehouse):
    for number in (1, 2):
        warehouse.add(number)
    warehouse.build()
    blue = warehouse.projections
    warehouse.projections = warehouse.open("fedcba987654")
    for table, projection in warehouse.projections.items():
        projection.commit(blue[table].read(0, 1), upto=1)
    manifest = Manifest(warehouse.root)
    assert not manifest.promote(warehouse.projections.values(), upto=2)
    build_catalog(warehouse.root, warehouse.projections.values())
    assert warehouse.ask("select position from articles order by all") == [1, 2]
    warehouse.build()  # the new tables find nothing in the second document
    assert warehouse.ask("select position from articles") == [1]
    assert warehouse.ask("select distinct fingerprint from raw.projections") == ["fedcba987654"]


def test_deleting_every_table_and_building_again_gives_the_same_files(warehouse, article_rows):
    def files() -> dict[str, bytes]:
        paths = [path for p in warehouse.projections.values() for path in p.files()]
        return {os.fspath(path): path.read_bytes() for path in paths}

    for number in (1, 2, 3):
        warehouse.add(number)
    warehouse.build()
    before = files()
    vacuumed = [p.path for p in warehouse.projections.values()]
    Manifest(warehouse.root).promote([], upto=0)
    assert len(vacuum(warehouse.root, before=FAR)) == len(vacuumed)
    warehouse.projections = warehouse.open("0123456789ab")
    for position in (1, 2, 3):
        warehouse.commit(article_rows(position), position)
    warehouse.build()
    assert files() == before


@pytest.mark.parametrize("text", ["garbage", "[]", '{"tables": 5}', '{"tables": [{}]}'])
def test_a_damaged_manifest_is_named_with_what_to_do(tmp_path, text):
    (tmp_path / "current.json").write_text(text, encoding="utf-8")
    with pytest.raises(WarehouseError, match=r"current\.json: .*delete it"):
        Manifest(tmp_path).current()
