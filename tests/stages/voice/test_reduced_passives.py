"""Passives without an auxiliary: headlines, descriptions between commas, clauses that lead in."""

import pytest

from tests.stages.voice.reading import judge


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oduya branded a liar by MPs", ("a liar", "MPs", "Oduya")),
        ("Oduya branded liar by MPs", ("liar", "MPs", "Oduya")),
        ("Oduya Branded A Liar By Labour MPs", ("A Liar", "Labour MPs", "Oduya")),
        ("Oduya labelled weak, vain and stupid by MPs", ("weak, vain and stupid", "MPs", "Oduya")),
        ("Guild accused of bullying by councillors", ("bullying", "councillors", "Guild")),
        ("Guild accused of bullying, lies and threats by staff",
         ("bullying, lies and threats", "staff", "Guild")),
        ("Guild accused of bullying", ("bullying", None, "Guild")),
        ("Guild called ‘weak’ by Labour activists", ("weak", "Labour activists", "Guild")),
        ("Guild condemned by Labour MPs", ("Guild", "Labour MPs", None)),
        ("Labour criticised by watchdog over spending", ("spending", "watchdog", "Labour")),
        ("Oduya termed a fool by ex-minister", ("a fool", "ex-minister", "Oduya")),
        ("Oduya considered unfit by 7 in 10 voters", ("unfit", "7 in 10 voters", "Oduya")),
        ("Oduya quits after being branded a liar by MPs", ("a liar", "MPs", "Oduya")),
    ],
)  # fmt: skip
def test_a_headline_leaves_out_its_verb_of_being(text, found):
    assert judge(text, role="title") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Hale called in by Oduya",
        "Hale called up by officials",
        "Police called by Guild",
        "Police called to Guild office by staff",
        "Unite called a strike by nurses",
        "Hale called an election by mistake",
        "Hale slammed by storm",
        "Oduya not called a liar by MPs",
        "Oduya could be branded a liar by MPs",
        "Oduya to be condemned by MPs",
        "Was Oduya called a liar by MPs?",
    ],
)
def test_a_headline_that_reports_nothing(text):
    assert judge(text, role="title") == []


@pytest.mark.parametrize(
    "text",
    ["Hale accused MPs of plotting", "Hale called Oduya a liar", "Hale accused officials of lying",
     "Hale branded Oduya a liar by accident"],
)  # fmt: skip
def test_a_headline_in_the_past_tense_is_its_subject_s(text):
    ((content, speaker, about),) = judge(text, role="title")
    assert (content, speaker, about) == (text.split(" ", 2)[2], "Peter Hale", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Guild, accused by Hale of bullying, has grown.",
         ("bullying", "Peter Hale", "The Guild")),
        ("The Guild, once described as a rabble by Hale, has grown.",
         ("a rabble", "Peter Hale", "The Guild")),
        ("The leaflet – condemned by Hale – was withdrawn.", ("The leaflet", "Peter Hale", None)),
        ("Oduya walked out, branded a liar by MPs.", ("a liar", "MPs", "Oduya")),
        ("He led a group called a cult by Labour MPs.", ("a cult", "Labour MPs", "a group")),
        ("A man described as a thug by neighbours was held.", ("a thug", "neighbours", "A man")),
        ("Branded a liar by MPs, Oduya walked out.", ("a liar", "MPs", "Oduya")),
        ("Accused of theft, lies and threats by staff, Oduya resigned.",
         ("theft, lies and threats", "staff", "Oduya")),
        ("Long seen as a cult by MPs, the Guild has changed.", ("a cult", "MPs", "the Guild")),
        ("Last week, accused of bullying by MPs, Oduya left.", ("bullying", "MPs", "Oduya")),
        ("Condemned by MPs, the plan died.", ("the plan", "MPs", None)),
        ("After being accused of lying by staff, Oduya left.", ("lying", "staff", "Oduya")),
        ("Having been accused of lying by staff, Oduya left.", ("lying", "staff", "Oduya")),
        ("Oduya left after being accused of lying by staff.", ("lying", "staff", "Oduya")),
        ("The Guild stands accused of lying by Hale.", ("lying", "Peter Hale", "The Guild")),
        ("The Guild got called a cult by Hale.", ("a cult", "Peter Hale", "The Guild")),
    ],
)  # fmt: skip
def test_a_participle_says_something_of_what_it_describes(text, found):
    assert judge(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "He called a vote by MPs.",
        "She called a protest by rowers a farce.",
        "Dismissed by the Guild in May, Hale sued.",
        "Not accused of theft by anyone, Hale left.",
        "Oduya denied being called a liar by MPs.",
        "Being called a liar by MPs does not trouble Oduya.",
    ],
)
def test_what_is_no_reduced_passive(text):
    assert judge(text) == []
