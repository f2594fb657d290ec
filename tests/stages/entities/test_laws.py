"""What holds for every text: names lie apart, and none takes long to read."""

from itertools import cycle, islice, pairwise, product

import pytest

from stages.entities.canonical import slugify
from tests.processor_time import grows_linearly
from tests.stages.entities.marked import read_marked, read_names

LETTERS = ["".join(letters) for letters in product("abcdefghij", repeat=3)]


@pytest.mark.parametrize(
    ("unit", "count"),
    [
        # full names with a surname, or a first name, in common
        ("[X{} Quill|PER] ran.\n", 1000),
        ("[Maud X{}|PER] and ", 1000),
        ("[T. X{} Quill|PER] saw [Tom X{} Quill|PER].\n", 500),
        # one name many times
        ("[Maud Quill|PER] saw [Quill|PER].\n", 3000),
        ("[Maud von Quill|PER] saw [von Quill|PER].\n", 5000),
        ("[Maud Quill|PER] and ", 10_000),
        # known names, addresses, compounds
        ("[Jeremy Corbyn|PER], ", 8000),
        ("[Maud Quill|PER] maud@quill.org\n", 10_000),
        ("[Quill|PER]-backed ", 7000),
        # quotation marks that do not close, and pronouns between them
        ('[Maud Quill|PER] saw 5" of her "she. ', 2000),
    ],
)
def test_many_names_take_linear_time(unit, count):
    def mark(count: int) -> str:
        return "".join(unit.replace("{}", letters) for letters in islice(cycle(LETTERS), count))

    assert grows_linearly(read_marked, mark, count)


@pytest.mark.parametrize(
    "marked", ["{} x@y.org and [Maud Quill|PER]", "[Maud Quill|PER]@{}.b", "[Maud Quill|PER] {}"]
)
@pytest.mark.parametrize("unit", ["A", "a", 'She saw 5" of her "she. '])
def test_long_words_and_sentences_take_linear_time(marked, unit):
    assert grows_linearly(
        read_marked, lambda size: marked.format(unit * (size // len(unit))), 160_000
    )


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[He|PER] [Jianxiong|PER] ran.", ["He Jianxiong"]),
        ("Then [He|PER] & [Amos Teal|PER] ran.", ["He", "Amos Teal"]),
        ("[Quill|PER] ran.\n[Quill|PER] ran.\n[Quill|PER] ran.\n[Maud “Quill|PER] ran.",
         ["Quill", "Quill", "Quill", "Maud"]),
    ],
)  # fmt: skip
def test_no_name_lies_inside_another(marked, expected):
    assert read_names(marked) == expected
    rows = [row for row in read_marked(marked)[1] if row.form == "name"]
    assert all(one.end <= other.start for one, other in pairwise(rows))


def test_a_name_with_half_a_character_has_a_slug():
    assert slugify("Maud \ud800王").startswith("maud-")
