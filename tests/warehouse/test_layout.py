import pytest

from warehouse.fingerprint import fingerprint
from warehouse.layout import Layout


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
