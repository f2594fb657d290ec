"""Agreement of the two readings, in per cent and as Cohen's kappa (Cohen 1960)."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

import pytest

from training.convert import DATA, HELD_OUT, UNREAD, read_records

EARLIER = ("art", "gro", "col", "fea", "mar", "qua", "wir")
"""The files that were read twice first; their labels are their authors'."""

NEWEST = ("bal", "boa", "cus", "fac", "for", "hea", "lea", "pra", "pre", "unr")
PRINTED = ("abr", "cou", "fam", "pro", "tra", "vie", "was", "wes")
"""The files that are like what is printed; their labels are a reader's."""

LATER = tuple(name[:3] for name in UNREAD)
"""The same, written later."""

HARD = tuple(name[:3] for name in HELD_OUT["hard"])
FORMER = tuple({path.stem[:3] for path in DATA.glob("*.txt")} - {*NEWEST, *PRINTED, *LATER, *HARD})
OTHERS = (*FORMER, *NEWEST)
Labels = dict[tuple[str, int], tuple[str, str]]


@cache
def first_reading() -> Labels:
    return {
        (record["id"], index): (target["polarity"], target["voice"])
        for record in read_records()
        for index, target in enumerate(record["targets"])
    }


@cache
def second_reading() -> Labels:
    rows = (DATA / "second_reading.tsv").read_text("utf-8").splitlines()
    return {
        (name, int(index)): (polarity, voice)
        for name, index, polarity, voice in (row.split("\t") for row in rows)
    }


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    agreed = sum(one == other for one, other in pairs) / len(pairs)
    left, right = (Counter(side) for side in zip(*pairs, strict=True))
    by_chance = sum(left[label] * right[label] for label in left) / len(pairs) ** 2
    return (agreed - by_chance) / (1 - by_chance)


def test_kappa_of_a_known_table():
    table = [("a", "a")] * 20 + [("a", "b")] * 5 + [("b", "a")] * 10 + [("b", "b")] * 15
    assert kappa(table) == pytest.approx(0.4)


def test_the_second_reading_names_labels_that_exist():
    strangers = sorted(second_reading().keys() - first_reading().keys())
    assert not strangers, f"not among the labels: {strangers[:5]}; were records renumbered?"


@pytest.mark.parametrize(
    ("part", "column", "least"),
    [
        ("", 0, 0.83),
        ((*OTHERS, *HARD, *PRINTED), 0, 0.84),
        ((*OTHERS, *HARD), 0, 0.86),
        (OTHERS, 0, 0.87),
        (OTHERS, 1, 0.89),
        (HARD, 0, 0.85),
        (HARD, 1, 0.80),
        ("def", 0, 0.94),
        ("exc", 0, 0.87),
        ("cri", 0, 0.93),
        ("den", 0, 0.75),
        ("moc", 0, 0.75),
        ("sta", 0, 0.76),
        ("ske", 0, 0.78),
        (FORMER, 0, 0.88),
        (EARLIER, 0, 0.90),
        ("art", 0, 0.86),
        ("gro", 0, 0.94),
        ("col", 0, 0.88),
        ("fea", 0, 0.90),
        ("mar", 0, 0.90),
        ("qua", 0, 0.88),
        ("wir", 0, 0.91),
        ("pol", 0, 0.76),
        ("ele", 0, 0.80),
        ("dis", 0, 0.91),
        ("con", 0, 0.90),
        ("mov", 0, 0.83),
        ("ana", 0, 0.78),
        ("tri", 0, 0.87),
        ("ame", 0, 0.87),
        ("bri", 0, 0.94),
        ("cap", 0, 0.86),
        ("com", 0, 0.93),
        ("emb", 0, 0.74),
        ("ess", 0, 0.82),
        ("fin", 0, 0.88),
        ("mag", 0, 0.87),
        ("onl", 0, 0.83),
        ("wor", 0, 0.93),
        (PRINTED, 0, 0.80),
        (PRINTED, 1, 0.92),
        ("abr", 0, 0.79),
        ("cou", 0, 0.80),
        ("fam", 0, 0.80),
        ("pro", 0, 0.78),
        ("tra", 0, 0.79),
        ("vie", 0, 0.79),
        ("was", 0, 0.82),
        ("wes", 0, 0.80),
        (LATER, 0, 0.80),
        (LATER, 1, 0.90),
        ("arg", 0, 0.83),
        ("cul", 0, 0.78),
        ("fro", 0, 0.82),
        ("hil", 0, 0.79),
        ("ind", 0, 0.78),
        ("par", 0, 0.76),
        ("por", 0, 0.78),
        ("ser", 0, 0.81),
        (NEWEST, 0, 0.84),
        ("bal", 0, 0.93),
        ("boa", 0, 0.80),
        ("cus", 0, 0.84),
        ("fac", 0, 0.88),
        ("for", 0, 0.87),
        ("hea", 0, 0.83),
        ("lea", 0, 0.77),
        ("pra", 0, 0.80),
        ("pre", 0, 0.87),
        ("unr", 0, 0.81),
        ("", 1, 0.84),
        ("art", 1, 0.87),
        ("gro", 1, 0.85),
        ("qua", 1, 0.81),
        ("wir", 1, 0.80),
        (NEWEST, 1, 0.92),
    ],
)
def test_the_readings_agree(part: str | tuple[str, ...], column: int, least: float):
    first, second = first_reading(), second_reading()
    pairs = [(first[key][column], second[key][column]) for key in second if key[0].startswith(part)]
    assert kappa(pairs) >= least
