from dataclasses import replace

import pytest

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
