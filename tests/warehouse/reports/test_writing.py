from dataclasses import replace

import pytest

from warehouse.query import CatalogMissingError
from warehouse.reports import reports_current, write_reports


def written(files):
    return {file.path.stem: file.written for file in files}


def test_pages_in_the_order_of_the_targets_and_the_index_last(empty):
    empty.add()
    assert list(written(empty.write())) == ["mayor", "nobody", "index"]


def test_nothing_is_written_twice_from_one_state(archive, targets):
    before = {name: archive.text(name) for name in ("mayor", "nobody", "index")}
    assert written(archive.write()) == {"mayor": False, "nobody": False, "index": False}
    assert reports_current(archive.root, targets=targets)
    for name in before:
        archive.path(name).unlink()
    assert not reports_current(archive.root, targets=targets)
    archive.write()
    assert {name: archive.text(name) for name in before} == before


def test_a_new_article_makes_new_pages(archive, targets):
    archive.add()
    assert not reports_current(archive.root, targets=targets)
    assert all(written(archive.write()).values())


def test_a_changed_target_makes_its_page_anew(archive, targets):
    mayor, nobody = targets
    files = archive.write(replace(mayor, description="Who runs the town"), nobody)
    assert written(files) == {"mayor": True, "nobody": False, "index": True}


def test_a_target_that_is_gone_takes_its_page_along(archive, targets):
    mayor, _ = targets
    note = archive.path("notes")
    note.write_text("<p>somebody's own</p>")
    assert not reports_current(archive.root, targets=[mayor])
    archive.write(mayor)
    assert sorted(p.name for p in archive.path("mayor").parent.iterdir()) == [
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
