from pathlib import Path

import pytest

from stages.parse.fields import FIELD_NAMES, canonical_name, join_names

PAGE = Path(__file__).resolve().parents[3] / "docs" / "formats.md"


@pytest.mark.parametrize("field", FIELD_NAMES)
def test_every_name_of_a_field_is_documented(field):
    page = PAGE.read_text(encoding="utf-8")
    assert " ".join(f"`{name}`" for name in FIELD_NAMES[field]) in page


def test_no_name_stands_for_two_fields():
    names = [name for names in FIELD_NAMES.values() for name in names]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Date-Published", "published"),
        ("siteName", "outlet"),
        ("BYLINE", "byline"),
        ("Author(s)", "byline"),
        ("pubtitle", "outlet"),
        ("Article", "body"),
        ("article_source_link", "url"),
        ("Story Date", "published"),
        ("newsText", "body"),
        ("newspaper", "outlet"),
        ("article_id", None),
        ("posted", None),
        ("Length", None),
        ("x", None),
    ],
)
def test_spelling_of_names_does_not_matter(name, field):
    assert canonical_name(name) == field


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        ([], None),
        (["By Jo Doe"], "Jo Doe"),
        (["Jo Doe", "Jo Doe"], "Jo Doe"),
        (["A B", "C D", "E F"], "A B, C D and E F"),
    ],
)
def test_names_are_joined(names, byline):
    assert join_names(names) == byline
