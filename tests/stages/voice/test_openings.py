"""Where what is said begins, and verbs of mind that hang on another verb."""

import pytest

from tests.stages.voice.reading import find

OPENED = {
    "a subject shared across but": "They never cite facts but feel | that Hale is a danger",
    "a mind that begins": "Rowers are beginning to feel | that Hale is a danger",
    "a mind that seems": "Hale seems to believe | that he is king",
    "a speaker who goes on": "Hale continued to insist | that he had won",
    "whom one lectures": "Hale is lecturing the nation | that its master is a crook",
    "a relative clause inside": "The Argus reports | the man who robbed the bank was jailed",
    "an aside inside": "The Argus reports | the man who robbed the bank, Jo Webb, was jailed",
    "after a release": "Hale said in the release | this case shows that speech has limits",
    "after a statement": "Hale said in a statement | the plan proves that tolls must rise",
    "after a day": "Hale said on Monday | the plan shows that tolls must rise",
    "after a statement, with that": "Hale said in a statement this week | that tolls must rise",
    "what somebody was told": "They were told | the new master, Jo Webb, would be stopping by",
    "what somebody was told on a day": "Hale was told on Monday | the pier was lost",
    "what a man did": "Rowers were told | a man in the hall had a gun",
}
SILENT = (
    "People will begin to think that Hale is right.",
    "Hale tried to think that he had won.",
    "The Argus reports the man who robbed the bank to the police.",
    "The guild repeats the parts of the speech which had pleased it.",
    "Hale was told the truth when he was a boy.",
    "Hale was told a story that was untrue.",
)


@pytest.mark.parametrize("case", OPENED)
def test_what_is_said_begins(case: str) -> None:
    cue, bar, said = OPENED[case].partition(" | ")
    text = f"{cue} {said}."
    assert bar
    assert said in [text[q.start : q.end] for q in find(text) if q.kind == "indirect"]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert find(text) == []
