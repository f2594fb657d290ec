import errno
import os

import duckdb
import pytest
from deltalake.exceptions import DeltaError

from warehouse.failures import writing
from warehouse.fingerprint import fingerprint
from warehouse.layout import Layout, check_room, write_atomic


def test_a_table_per_target_has_a_folder_per_target(tmp_path):
    layout = Layout.of(tmp_path)
    assert layout.table("articles", "abc") == tmp_path / "tables" / "articles" / "abc"
    assert layout.table("stances", "abc", "t1") == tmp_path / "tables" / "stances" / "t1" / "abc"


@pytest.mark.parametrize("target", ["..", "a/b", "", "a b", "-x"])
def test_a_target_that_is_no_folder_name_is_refused(tmp_path, target):
    with pytest.raises(ValueError, match="may hold only letters"):
        Layout.of(tmp_path).table("stances", "abc", target)


def test_an_address_is_refused():
    with pytest.raises(ValueError, match="only a local folder"):
        Layout.of("s3://bucket/warehouse")


def test_a_fingerprint_changes_with_any_part():
    base = fingerprint(1, "a", {"x": [1, 2]}, None)
    assert base == fingerprint(1, "a", {"x": [1, 2]}, None)
    assert len(base) == 16
    others = [(2, "a", {"x": [1, 2]}, None), (1, "a", {"x": [2, 1]}, None), (1, "a", {"x": [1, 2]})]
    assert len({base, *(fingerprint(*parts) for parts in others)}) == 4


def test_a_fingerprint_does_not_depend_on_the_order_of_keys():
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})


def test_parts_are_kept_apart():
    assert fingerprint("ab", "c") != fingerprint("a", "bc")


def fill_the_disk(monkeypatch):
    def refuse(_descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)


def test_a_write_that_fails_says_where(tmp_path, monkeypatch):
    fill_the_disk(monkeypatch)
    with pytest.raises(OSError, match="No space left") as caught:
        write_atomic(tmp_path / "new", b"x")
    assert caught.value.filename == str(tmp_path / "new")
    with pytest.raises(OSError, match="No space left") as caught:
        check_room(tmp_path)
    assert caught.value.filename == str(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_room_nothing_is_left(tmp_path):
    check_room(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "error",
    [
        DeltaError("Generic LocalFileSystem error: Unable to copy: No space left (os error 28)"),
        OSError("Generic LocalFileSystem error: Unable to copy data: No space (os error 28)"),
        duckdb.IOException('Could not write file "x.part": No space left on device'),
        duckdb.Error("database or disk is full"),
    ],
)
def test_a_full_disk_is_known_from_what_libraries_say_of_it(tmp_path, error):
    with pytest.raises(OSError, match="No space left on device") as caught, writing(tmp_path):
        raise error
    assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(tmp_path))


def test_other_errors_of_libraries_stay_what_they_are(tmp_path):
    with pytest.raises(DeltaError, match="something else"), writing(tmp_path):
        raise DeltaError("something else")
