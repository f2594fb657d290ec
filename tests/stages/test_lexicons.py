"""What rows the lexicons have, and what is said of a row that is none."""

from pathlib import Path

import pytest

from stages.lexicons import COLUMNS, read_choice, read_rows

CONFIG = Path(__file__).parents[2] / "config"
SHIPPED = {
    path.relative_to(CONFIG).as_posix()
    for folder in ("lexicons", "gazetteer")
    for path in (CONFIG / folder).iterdir()
}


def test_every_lexicon_has_its_columns_and_all_columns_a_lexicon():
    assert {name for name in COLUMNS if "/" in name} == SHIPPED


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_shipped_lexicon_is_read(name):
    rows = list(read_rows(name, (CONFIG / name).read_text(encoding="utf-8")))
    assert all(len(cells) == len(COLUMNS[name]) for _, cells in rows)
    assert len(rows) > 10


def test_rows_are_trimmed_and_comments_and_blank_lines_are_none():
    text = "# verbs\n\n  # more\n say\tneutral \tquote\nsing\tneutral\tquote\tsang # sung"
    assert list(read_rows("lexicons/speech_verbs.txt", text)) == [
        ("lexicons/speech_verbs.txt, line 4", ["say", "neutral", "quote", ""]),
        ("lexicons/speech_verbs.txt, line 5", ["sing", "neutral", "quote", "sang # sung"]),
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("fear", "no polarity"),
        ("\t1", "no noun"),
        ("fear\t", "no polarity"),
        ("fear\t1\t", "3 columns"),
    ],
)
def test_a_row_of_the_wrong_shape_is_named_with_what_is_accepted(line, found):
    with pytest.raises(ValueError, match="accepted") as error:
        list(read_rows("lexicons/labels.tsv", f"# nouns\n{line}\n"))
    assert str(error.value) == (
        f"lexicons/labels.tsv, line 2: {line!r} has {found}; accepted is noun TAB polarity"
    )


def test_a_choice_is_one_of_those_accepted():
    assert read_choice("a, line 1", "class", "x", {"x": 1}) == 1
    with pytest.raises(ValueError, match=r"^a, line 1: class 'z'; accepted: x, y$"):
        read_choice("a, line 1", "class", "z", {"x": 1, "y": 2})


def test_cells_are_composed():
    rows = list(read_rows("lexicons/outlets.txt", "El Di\u0301a\nTide\u00adland Post\n"))
    assert [cells for _, cells in rows] == [["El Día"], ["Tideland Post"]]
