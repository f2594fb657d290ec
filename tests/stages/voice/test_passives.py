"""What is said of the subject of a passive verb is somebody's, and so is its subject."""

import pytest

from stages import voice
from tests.stages.voice.reading import RULES, find, make_reading

PEOPLE = ("Maria Oduya", "Peter Hale")


@pytest.mark.parametrize(
    ("text", "content", "speaker", "about"),
    [
        ("The Guild was accused by Hale of being a cult.", "being a cult", "Peter Hale",
         "The Guild"),
        ("The Guild was accused of bullying by Hale.", "bullying", "Peter Hale", "The Guild"),
        ("The Guild has been accused of hiding bills.", "hiding bills", None, "The Guild"),
        ("The Guild was accused of being run by Hale.", "being run by Hale", None, "The Guild"),
        ("The Guild was criticised on Monday by Hale for its cost.", "its cost", "Peter Hale",
         "The Guild"),
        ("The Guild was described by one oarsman as a rabble.", "a rabble", "one oarsman",
         "The Guild"),
        ("Oduya was hailed as a hero by the oarsmen.", "a hero", "the oarsmen", "Oduya"),
        ("The Guild was condemned by a judge for breaking laws.", "breaking laws", "a judge",
         "The Guild"),
        ("The Guild was accused of theft and sexual harassment by rowers.",
         "theft and sexual harassment", "rowers", "The Guild"),
        ("The Guild was accused by Hale, who left it in May, of theft.", "theft", "Peter Hale",
         "The Guild"),
        ("The Guild was criticised in the report for failing to act.", "failing to act", None,
         "The Guild"),
        ("The Guild was criticised by Hale over its cost.", "its cost", "Peter Hale", "The Guild"),
        ("Oduya's handling of the crisis was condemned by Hale as shameful.", "shameful",
         "Peter Hale", "Oduya's handling of the crisis"),
        ("Oduya, a woman described by friends as kind, left.", "kind", "friends", "a woman"),
        ("The oarsmen were called thugs by Hale.", "thugs", "Peter Hale", "The oarsmen"),
        ("The Guild, which was accused of bullying, has grown.", "bullying", None, "The Guild"),
        ("Oduya joined late and was accused of theft.", "theft", None, "Oduya"),
        ("The ban was condemned by Hale.", "The ban", "Peter Hale", None),
        ("The Guild was seen by Hale as a cult.", "a cult", "Peter Hale", "The Guild"),
    ],
)  # fmt: skip
def test_a_passive_reports_what_is_said_of_its_subject(text, content, speaker, about):
    reading = make_reading(text, people=PEOPLE)
    reading.quotes = voice.find_quotes(reading, rules=RULES)
    (quote,) = reading.quotes
    assert (quote.kind, text[quote.start : quote.end], quote.speaker) == (
        "indirect", content, speaker,
    )  # fmt: skip
    found = None if quote.about_start is None else text[quote.about_start : quote.about_end]
    assert found == about
    assert reading.voice_at(text.index(about or content)) == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "The Guild was condemned.",
        "The Guild was called Silver Oar.",
        "Hale was dismissed as manager.",
        "The Guild was praised for weeks.",
        "The Guild was not accused of bullying.",
        "The Guild could be accused of bullying.",
        "The Guild is seen as a cult.",
        "Hale was elected by the oarsmen.",
        "If the Guild is condemned by Hale, it will close.",
        "The Guild was rarely praised by Hale.",
        "Was the Guild criticised by Hale for dithering?",
        "The Guild was attacked by Hale as he left the hall.",
        "Hale was dismissed by the Guild as manager.",
    ],
)
def test_a_passive_that_reports_nothing(text):
    assert find(text, people=PEOPLE) == []


def test_a_verb_beside_a_passive_has_its_subject_for_speaker():
    quotes = find("Oduya was accused by Hale of theft and said he would sue.", people=PEOPLE)
    assert [(q.cue, q.speaker) for q in quotes] == [
        ("was accused", "Peter Hale"),
        ("said", "Maria Oduya"),
    ]


def test_quoted_words_of_a_passive_are_said_of_its_subject():
    text = "The Guild was accused of “bullying” by Hale."
    (quote,) = find(text, people=PEOPLE)
    assert (quote.kind, quote.speaker) == ("mixed", "Peter Hale")
    assert text[quote.about_start : quote.about_end] == "The Guild"
