"""What is said of the subject of a passive verb is somebody's, and so is its subject."""

import pytest

from stages import voice
from tests.stages.voice.reading import RULES, find, judge, make_reading

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


@pytest.mark.parametrize(
    ("said", "content", "speaker"),
    [
        ("accused of racism, bullying and lying by staff", "racism, bullying and lying", "staff"),
        ("accused of lying, cheating and, at times, bullying by rowers",
         "lying, cheating and, at times, bullying", "rowers"),
        ("accused of lying, and then of cheating, by rowers",
         "lying, and then of cheating", "rowers"),
        ("accused of rigging votes, hiding money or bullying by rowers",
         "rigging votes, hiding money or bullying", "rowers"),
        ("accused of racism, bullying and lying", "racism, bullying and lying", None),
        ("accused by staff of lies, theft and threats", "lies, theft and threats", "staff"),
        ("accused of lies and threats", "lies and threats", None),
        ("accused of theft, fraud and deceit by staff and left", "theft, fraud and deceit",
         "staff"),
        ("described as thugs, bullies and entryists by Hale", "thugs, bullies and entryists",
         "Peter Hale"),
        ("called a liar, a cheat and a bully by Hale", "a liar, a cheat and a bully",
         "Peter Hale"),
        ("called weak, or even foolish, by Hale", "weak, or even foolish", "Peter Hale"),
        ("accused, by Hale, of theft", "theft", "Peter Hale"),
    ],
)  # fmt: skip
def test_a_list_is_said_whole(said, content, speaker):
    assert judge(f"They were {said}.") == [(content, speaker, "They")]


@pytest.mark.parametrize(
    "rest",
    [
        "and left the hall",
        "which Hale and Oduya deny",
        "a charge he and Oduya deny",
        "a claim denied by Hale and Oduya",
        "his wife and his son fled",
        "was arrested and left",
        "led by Hale",
        "but not of lying",
    ],
)
def test_a_list_ends_where_a_clause_or_a_remark_begins(rest):
    ((content, speaker, about), *_) = judge(f"They were accused of theft, {rest}.")
    assert (content, speaker, about) == ("theft", None, "They")


def test_quoted_words_in_a_list_have_one_speaker():
    text = "They were called “weak”, “vain” and “stupid” by Hale."
    assert {speaker for _, speaker, _ in judge(text)} == {"Peter Hale"}
    ((_, speaker, _),) = judge("They were accused of “theft”, bullying and lying by staff.")
    assert speaker == "staff"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He is not the first leader to be accused of weakness by his MPs.",
         ("weakness", "his MPs", "He")),
        ("Hale is the latest to be called a crank by Labour activists.",
         ("a crank", "Labour activists", "Hale")),
        ("Hale is the only leader to have been condemned by rowers.", ("Hale", "rowers", None)),
        ("Hale is just the latest man to be accused of lying by staff.",
         ("lying", "staff", "Hale")),
        ("Hale became the third leader to be described as a threat by the army.",
         ("a threat", "the army", "Hale")),
        ("It was the second group to be labelled a cult by Hale.",
         ("a cult", "Peter Hale", "the second group")),
        ("The first leader to be called a crank by Hale resigned.",
         ("a crank", "Peter Hale", "The first leader")),
        ("The Guild came to be regarded as a cult by MPs.", ("a cult", "MPs", "The Guild")),
    ],
)  # fmt: skip
def test_an_infinitive_that_tells_what_has_happened(text, found):
    assert judge(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Hale is likely to be accused of weakness by MPs.",
        "Hale hopes to be called a hero by MPs.",
        "Nobody wants to be called a liar by Hale.",
        "Hale may become the first leader to be condemned by MPs.",
        "Hale has yet to be condemned by MPs.",
        "To be called a crank by Hale is an honour.",
    ],
)
def test_an_infinitive_that_tells_of_hopes_and_fears(text):
    assert judge(text) == []


def test_a_verdict_of_minds_needs_somebody_to_hold_it():
    assert judge("The Guild was considered a threat by MPs.") == [("a threat", "MPs", "The Guild")]
    assert judge("The Guild was considered a threat.") == []
    assert judge("They were accused of neither lying nor theft by Hale.") == []
    assert [
        speaker for _, speaker, _ in judge("He was called a liar not by MPs but by Hale.")
    ] == []
