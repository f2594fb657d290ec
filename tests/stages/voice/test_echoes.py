"""Words in a headline that the article gives as somebody's."""

import pytest

from stages.records import BlockRole
from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr")

CASES = {
    "a phrase": (
        "Clerks ‘a rabble’ – mayor\n\nAda Novak called the clerks “a rabble”.",
        ("mixed", "Ada Novak"),
    ),
    "a part of a sentence": (
        "The Guild is ‘a rabble of clerks’\n\n“The Guild is a rabble of clerks,” said Ada Novak.",
        ("mixed", "Ada Novak"),
    ),
    "a sentence that heads the line": (
        "‘I lost it all’: the clerks who stayed\n\n“I lost it all,” said Ada Novak.",
        ("direct", "Ada Novak"),
    ),
    "a sentence that nobody says": (
        "‘I lost it all’: the clerks who stayed\n\n“We rowed,” said Ada Novak.",
        ("direct", None),
    ),
    "a sentence with its speaker": (
        "‘I lost it all’: Paul Kerr on the flood\n\n“I lost it all,” said Ada Novak.",
        ("direct", "Paul Kerr"),
    ),
    "one word": ("Mill ‘lost’\n\nAda Novak said “it is lost”.", ("scare", None)),
    "other words": ("Clerks ‘a rabble’\n\nAda Novak called them “a mob”.", ("scare", None)),
    "a part of a word": ("Clerks ‘a rab’\n\nAda Novak called them “a rabble”.", ("scare", None)),
    "two who say so": (
        "Clerks ‘a rabble’\n\nAda Novak called them “a rabble”.\n\nPaul Kerr did, “a rabble”, he "
        "said.",
        ("scare", None),
    ),
    "a title": (
        "The trouble with ‘Down the Weir’\n\n“Down the Weir is bad,” said Ada Novak.",
        ("scare", None),
    ),
    "a sentence of the text": (
        "They are ‘a rabble’ here.\n\nAda Novak called them “a rabble”.",
        ("scare", None),
    ),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_words_in_a_headline_have_the_speaker_of_the_text(
    text: str, wanted: tuple[str, str | None]
) -> None:
    role: BlockRole = "paragraph" if ".\n\n" in text else "title"
    first = find(text, people=PEOPLE, roles={0: role})[0]
    assert (first.kind, first.speaker) == wanted
