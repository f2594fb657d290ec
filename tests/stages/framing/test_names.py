"""A name is not a judgement, though a word of it may be one elsewhere."""

import pytest

from tests.stages.framing.reading import find

WEEKLY = {"kind": "institution", "names": ("Old Crusader", "the Hotheads")}


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("She wrote for [the Old Crusader] in May.", ()),
        ("She wrote for [the Old Crusader]’s back pages in May.", ()),
        ("He came to the “[Hotheads]” offices.", [("Hotheads", "scare", None)]),
    ],
)
def test_words_of_a_name_are_no_frames(sentence, quotes):
    assert find(sentence, quotes, **WEEKLY) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "names", "expected"),
    [
        ("The [Lee fanatics] came.", "group", ("Lee fanatic", "Lee fanatics"), ["fanatic"]),
        ("[Lee Fanatics] came.", "group", ("Lee fanatic", "Lee fanatics"), ["fanatic"]),
        ("The [Corbynistas] came.", "group", ("Corbynistas",), ["corbynista"]),
        ("[Jo Savage] came.", "person", ("Jo Savage",), []),
        ("[The Old Crusader] is a bully.", "institution", ("Old Crusader",), ["bully"]),
    ],
)
def test_judging_nouns_in_mentions(sentence, kind, names, expected):
    assert [f.term for f in find(sentence, kind=kind, names=names)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The centrist [Medwick] pressure group met.",
        "[Medwick] pressure groups met.",
        "The [Medwick] attack was over.",
    ],
)
def test_a_noun_joined_to_a_name_is_no_verb(sentence):
    assert [f for f in find(sentence, kind="party") if f.device == "verb"] == []


def test_a_plural_subject_has_a_bare_verb():
    assert [(f.device, f.term) for f in find("The [activists] pressure councillors.")] == [
        ("verb", "pressure")
    ]
