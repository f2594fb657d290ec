"""Who is quoted, and who tells that he said it."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr")

TWICE = {
    "a comma before the marks, a comma inside them": (
        "Novak told the court, “I sold the boat,” the clerk’s office said.",
        "Ada Novak",
        "the clerk’s office",
    ),
    "a colon before the marks": (
        "Novak said: “I sold the boat,” her lawyer said.",
        "Ada Novak",
        "her lawyer",
    ),
    "a comma outside the marks": (
        "Novak said: “I sold the boat”, her lawyer said.",
        "Ada Novak",
        "her lawyer",
    ),
    "the second verb of a clause": (
        "Novak rang the mill and said, “somebody ought to sink it,” the warden’s office said.",
        "Ada Novak",
        "the warden’s office",
    ),
    "inside what a third one recalls": (
        "A clerk recalled that Novak said, “I will sink it,” the warden’s office said.",
        "Ada Novak",
        "the warden’s office",
    ),
    "where it was written": (
        "Novak wrote in a letter, “The dock is lost,” according to Kerr.",
        "Ada Novak",
        "Paul Kerr",
    ),
}


@pytest.mark.parametrize(("text", "speaker", "teller"), TWICE.values(), ids=TWICE)
def test_a_cue_before_the_marks_speaks_and_one_after_them_tells(text, speaker, teller):
    quotes = find(text, people=PEOPLE)
    assert [q.speaker for q in quotes if q.kind in ("direct", "mixed")] == [speaker]
    (whole,) = [q for q in quotes if q.kind == "indirect" and q.speaker == teller]
    said = next(q for q in quotes if q.kind in ("direct", "mixed"))
    assert whole.start == 0
    assert whole.end == said.end + 1


ONCE = {
    "asked what was said": ("Asked what she had said, “No,” Novak replied.", ["Ada Novak"]),
    "a setting with a verb of saying": (
        "When the clerk asked what she had said, “Nothing,” Novak replied.",
        ["Ada Novak"],
    ),
    "words that only go on": ("That being said, “Go home now,” Novak said.", ["Ada Novak"]),
    "each quotation has a cue after it": (
        "“Go home,” Novak said, “or stay,” Kerr added.",
        ["Ada Novak", "Paul Kerr"],
    ),
    "a clause goes on behind the marks": (
        "Novak said, “The dock is lost,” and Kerr said nothing.",
        ["Ada Novak"],
    ),
}


@pytest.mark.parametrize(("text", "speakers"), ONCE.values(), ids=ONCE)
def test_one_cue_is_enough(text, speakers):
    quotes = [q for q in find(text, people=PEOPLE) if q.kind == "direct"]
    assert [q.speaker for q in quotes] == speakers


def test_what_the_first_one_said_ends_with_the_marks():
    text = "A clerk recalled that Novak said, “I will sink it,” the warden’s office said."
    recalled = next(q for q in find(text, people=PEOPLE) if q.cue == "recalled")
    assert text[recalled.start : recalled.end] == "that Novak said, “I will sink it,”"


def test_whoever_tells_it_has_not_said_it_though_nobody_else_is_found():
    text = "There and then some three or so and said, “We will sink it,” the warden’s office said."
    (said,) = [q for q in find(text, people=PEOPLE) if q.kind == "direct"]
    assert said.speaker is None
