"""Clauses that end in somebody's words, the comma before the cue inside the marks."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Maria Oduya", "Peter Hale")

ENDED = {
    "one fragment": ("The pier is “a disgrace,” Hale said.", ["a disgrace,"]),
    "its verb first": ("The pier is “a disgrace,” said Peter Hale, a miller.", ["a disgrace,"]),
    "two fragments": (
        "The guild should “stop the rot” and “pay up,” Hale said.",
        ["stop the rot", "pay up,"],
    ),
    "a comma inside both marks": (
        "The pier was “old,” but the boats were “a crime,” Hale said.",
        ["old,", "a crime,"],
    ),
    "what leads in": ("As a boy, Webb was “a saint,” Hale said.", ["a saint,"]),
    "a preposition": ("In Leeds the pier was “a joke,” Hale said.", ["a joke,"]),
}


@pytest.mark.parametrize(("text", "fragments"), ENDED.values(), ids=ENDED)
def test_a_clause_that_ends_in_marks_is_said(text, fragments):
    clause, *quoted = find(text, people=PEOPLE)
    assert (clause.kind, clause.start, clause.end) == ("indirect", 0, quoted[-1].end + 1)
    assert [(q.kind, text[q.start : q.end]) for q in quoted] == [("mixed", w) for w in fragments]
    assert {q.speaker for q in (clause, *quoted)} == {"Peter Hale"}


@pytest.mark.parametrize(
    "text",
    [
        "The town was loud. “We row,” Hale said.",
        "The town was loud: “we row,” Hale said.",
        "It was late, “a long day,” Hale said.",
        "After the “flood of floods,” Hale left.",
        "After the “flood of floods,” Hale said no more.",
        "When they saw the “flood of floods,” Hale said nothing.",
        "On the streets of the “town of towns,” Hale said little.",
        "Oduya saw the pier “We row,” Hale said.",
        "The pier is “a disgrace,” Hale would have said.",
    ],
)
def test_marks_that_end_no_clause(text):
    assert [q for q in find(text, people=PEOPLE) if q.kind == "indirect"] == []
