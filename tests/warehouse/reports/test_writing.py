import shutil
from dataclasses import replace

import pytest

from stages.records import Rejection
from warehouse.query import CatalogMissingError
from warehouse.reports import reports_current, write_reports


def written(files):
    return {file.path.stem: file.written for file in files}


def test_pages_in_the_order_of_the_targets_and_the_index_last(empty):
    empty.add()
    assert list(written(empty.write())) == ["mayor", "nobody", "index"]


def test_nothing_is_written_twice_from_one_state(changing_archive, targets):
    before = {name: changing_archive.text(name) for name in ("mayor", "nobody", "index")}
    assert written(changing_archive.write()) == {"mayor": False, "nobody": False, "index": False}
    assert reports_current(changing_archive.root, targets=targets)
    for name in before:
        changing_archive.path(name).unlink()
    assert not reports_current(changing_archive.root, targets=targets)
    changing_archive.write()
    assert {name: changing_archive.text(name) for name in before} == before


def test_a_new_article_makes_new_pages(changing_archive, targets):
    changing_archive.add()
    assert not reports_current(changing_archive.root, targets=targets)
    assert all(written(changing_archive.write()).values())


def make_anew(archive, *, lost):
    """Make all tables again while the bytes of some documents are lost."""
    rows = {}
    for table, projection in archive.warehouse.projections.items():
        kept = projection.records()
        rows[table] = [row for row in kept if row.position not in lost]
    rows["rejections"] = [
        Rejection(
            position=position,
            document_id=f"{position:064x}",
            source="desk",
            name="n",
            reason="bytes_missing",
            detail="…",
        )
        for position in lost
    ]
    shutil.rmtree(archive.root / "tables")
    archive.warehouse.projections = archive.warehouse.open("0123456789ab")
    archive.warehouse.commit(rows, archive.warehouse.log.last_position())
    archive.warehouse.build()


def test_bytes_that_are_lost_and_come_back_make_new_pages(changing_archive, targets):
    names = ("mayor", "nobody", "index")
    before = {name: changing_archive.text(name) for name in names}
    copy = changing_archive.root / "copy"
    shutil.copytree(changing_archive.root / "tables", copy)
    seen = [before["mayor"]]
    for lost in ([2], [3]):  # two articles of as many rows
        make_anew(changing_archive, lost=lost)
        assert not reports_current(changing_archive.root, targets=targets)
        assert all(written(changing_archive.write()).values())
        seen.append(changing_archive.text())
        shutil.rmtree(changing_archive.root / "tables")
        shutil.copytree(copy, changing_archive.root / "tables")
        changing_archive.warehouse.projections = changing_archive.warehouse.open("0123456789ab")
    assert len(set(seen)) == 3
    changing_archive.warehouse.build()
    assert all(written(changing_archive.write()).values())
    assert {name: changing_archive.text(name) for name in names} == before


def test_tables_that_are_made_anew_with_the_same_rows_make_no_new_page(changing_archive):
    make_anew(changing_archive, lost=[])
    assert not any(written(changing_archive.write()).values())


def test_a_changed_target_makes_its_page_anew(changing_archive, targets):
    mayor, nobody = targets
    files = changing_archive.write(replace(mayor, description="Who runs the town"), nobody)
    assert written(files) == {"mayor": True, "nobody": False, "index": True}


def test_a_target_that_is_gone_takes_its_page_along(changing_archive, targets):
    mayor, _ = targets
    note = changing_archive.path("notes")
    note.write_text("<p>somebody's own</p>")
    assert not reports_current(changing_archive.root, targets=[mayor])
    changing_archive.write(mayor)
    assert sorted(p.name for p in changing_archive.path("mayor").parent.iterdir()) == [
        "index.html",
        "mayor.html",
        "notes.html",
    ]


def test_only_one(empty):
    empty.add()
    assert written(empty.write(only="nobody")) == {"nobody": True}
    assert not empty.path("mayor").exists()


def test_an_unknown_target_is_named_and_the_nearest_offered(archive):
    with pytest.raises(ValueError, match=r"'majyor'; expected one of: mayor, nobody"):
        archive.write(only="majyor")


def test_without_a_catalog(tmp_path, targets):
    nowhere = tmp_path / "nowhere"
    assert not reports_current(nowhere, targets=targets)
    with pytest.raises(CatalogMissingError):
        write_reports(nowhere, targets=targets)
