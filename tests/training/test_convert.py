import json
from itertools import pairwise
from pathlib import Path

import pytest

from training.convert import (
    DATA,
    HELD_OUT,
    read_agreed,
    read_items,
    read_records,
    split_of,
    to_records,
)

ONE = (
    "txt: {The choir|group|noun|writer|positive} sang, and {it|group|pronoun|quoted|neutral} left."
)
SPLIT_PAIR = """\
txt: {The choir|group|noun|writer|positive} sang well.
pair: x

txt: {The choir|group|noun|writer|negative} sang badly.
pair: x
"""


def test_offsets_name_the_marked_words():
    (item,) = read_items("ctx: It was late.\n" + ONE, name="part.txt")
    assert item.context == "It was late."
    assert item.text == "The choir sang, and it left."
    assert [item.text[t.start : t.end] for t in item.targets] == ["The choir", "it"]
    assert [(t.form, t.voice, t.polarity) for t in item.targets] == [
        ("noun", "writer", "positive"),
        ("pronoun", "quoted", "neutral"),
    ]


def test_records_are_numbered_after_the_file():
    records = to_records(read_items(SPLIT_PAIR, name="groups.txt"), name="groups")
    assert [record["id"] for record in records] == ["gro-0001", "gro-0002"]


def test_a_pair_stays_on_one_side():
    for name in map(str, range(30)):
        pair = read_items(SPLIT_PAIR.replace("pair: x", f"pair: {name}"), name="part.txt")
        assert len({split_of(item, "groups") for item in pair}) == 1


def test_what_is_held_out_goes_to_the_set_of_its_file():
    items = read_items("\n\n".join(f"{ONE} {number}" for number in range(40)), name="part.txt")
    for name, split in (("groups", "dev"), ("rivals", "hard"), ("columns", "train")):
        assert {split_of(item, name) for item in items} == {"train", split}


def test_an_article_gives_context_and_one_side():
    source = "article: art-1 report\nhead: Choir row\n\ntxt: It rained.\n\n" + ONE
    (item,) = read_items(source, name="part.txt")
    assert item.context == "Choir row It rained."


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("ctx: alone", "no 'txt: ' line"),
        ("txt: no label", "at least one label"),
        ("txt: {It|group|pronoun|writer} left.", "write {words|"),
        ("txt: {It|team|pronoun|writer|neutral} left.", "one of group, party"),
        ("txt: {It|group|pronoun|writer|good} left.", "one of negative, neutral, positive"),
        ("txt: {It |group|pronoun|writer|neutral}left.", "write {words|"),
        (ONE + " {", "stray brace"),
        (ONE + "\nnote: x", "one each of"),
        (ONE + "\npair: x", "needs two"),
        (ONE + "\n\n" + ONE, "the same sentence as on line 1"),
        (SPLIT_PAIR.replace("negative", "positive"), "flips no label"),
    ],
)
def test_errors_name_file_line_and_remedy(source, said):
    with pytest.raises(ValueError, match=r"^part\.txt:\d+: ") as error:
        read_items(source, name="part.txt")
    assert said in str(error.value)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.txt")), ids=lambda path: path.stem)
def test_authoring_files_read_and_offsets_hold(path: Path):
    for item in read_items(path.read_text(encoding="utf-8"), name=path.name):
        assert all(item.text[t.start : t.end].strip() for t in item.targets)
        spans = sorted((t.start, t.end) for t in item.targets)
        assert all(left[1] <= right[0] for left, right in pairwise(spans))


@pytest.mark.parametrize("split", HELD_OUT)
def test_the_file_of_what_is_held_out_is_as_written(split):
    held_out = [record for record in read_records() if record["split"] == split]
    lines = (DATA / f"{split}.jsonl").read_text("utf-8").splitlines()
    assert list(map(json.loads, lines)) == held_out


def test_the_file_of_what_two_readers_agree_on_is_as_written():
    lines = (DATA / "unread.jsonl").read_text("utf-8").splitlines()
    assert list(map(json.loads, lines)) == read_agreed()


def test_files_that_are_held_out_in_part_are_there():
    stems = {path.stem for path in DATA.glob("*.txt")}
    assert {name for files in HELD_OUT.values() for name in files} <= stems
    assert len({stem[:3] for stem in stems}) == len(stems)  # records are called after them
