"""What holds for every text: names lie apart, and none takes long to read."""

import time
from itertools import pairwise, product

import pytest

from stages.entities.canonical import slugify
from tests.stages.entities.marked import read_marked, read_names

LETTERS = ["".join(letters) for letters in product("abcdefghij", repeat=3)]


@pytest.mark.parametrize(
    "marked",
    [
        # full names with a surname, or a first name, in common
        "\n".join(f"[X{a} Quill|PER] ran." for a in LETTERS),
        " and ".join(f"[Maud X{a}|PER]" for a in LETTERS),
        "\n".join(f"[T. X{a} Quill|PER] saw [Tom X{a} Quill|PER]." for a in LETTERS[:500]),
        # one name many times
        "\n".join(["[Maud Quill|PER] saw [Quill|PER]."] * 3000),
        "\n".join(["[Maud von Quill|PER] saw [von Quill|PER]."] * 5000),
        " and ".join(["[Maud Quill|PER]"] * 10_000),
        # known names, addresses, compounds
        ", ".join(["[Jeremy Corbyn|PER]"] * 8000),
        "\n".join(["[Maud Quill|PER] maud@quill.org"] * 10_000),
        " ".join(["[Quill|PER]-backed"] * 7000),
        # quotation marks that do not close, and pronouns between them
        "[Maud Quill|PER] ran. " + 'She saw 5" of her "she. ' * 8000,
        # one long word
        "a" * 40_000 + " x@y.org and [Maud Quill|PER]",
        "[Maud Quill|PER]@" + "A" * 60_000 + ".b",
    ],
)
def test_no_names_take_long(marked):
    started = time.perf_counter()
    read_marked(marked)
    assert time.perf_counter() - started < 4


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
