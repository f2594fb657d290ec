"""Who says it in a passive clause: people behind a name, figures, and what is nobody."""

import pytest

from tests.stages.voice.reading import find, judge


@pytest.mark.parametrize(
    ("agent", "speaker"),
    [
        ("Guild activists", "Guild activists"),
        ("Labour MPs", "Labour MPs"),
        ("Tory ministers", "Tory ministers"),
        ("Unite officials on Monday", "Unite officials"),
        ("Guild members who voted", "Guild members"),
        ("Unite national officers", "Unite national officers"),
        ("Labour councillors in Leeds", "Labour councillors"),
        ("Hale's office", "Hale's office"),
        ("Jewish groups", "Jewish groups"),
        ("Guild chief Peter Hale", "Peter Hale"),
        ("Labour MP Peter Hale", "Peter Hale"),
        ("Unite", "Unite"),
        ("Unite last week", "Unite"),
        ("Unite amid fears of a split", "Unite"),
        ("Unite after the vote", "Unite"),
        ("Unite yesterday", "Unite"),
        ("Unite weeks later", "Unite"),
        ("staff", "staff"),
        ("leading councillors", "leading councillors"),
        ("left-leaning economists", "left-leaning economists"),
        ("two MPs", "two MPs"),
        ("172 Labour MPs", "172 Labour MPs"),
        ("1,200 members on Monday", "1,200 members"),
        ("half a dozen MPs", "half a dozen MPs"),
        ("dozens of councillors", "dozens of councillors"),
        ("a third party", "a third party"),
    ],
)
def test_the_agent_of_a_passive(agent, speaker):
    assert judge(f"The ban was condemned by {agent}.") == [("The ban", speaker, None)]


@pytest.mark.parametrize(
    "agent",
    [
        "60 % of voters", "60% of voters", "60 per cent of those asked", "55 percent of voters",
        "two in three members", "7 in 10 Tory members", "only one in ten", "two-thirds of voters",
        "more than half of voters", "as many as 40 per cent of Labour voters", "half the members",
        "half of Labour voters", "just 12% of voters", "almost two thirds of members",
    ],
)  # fmt: skip
def test_a_share_of_those_asked(agent):
    assert judge(f"Hale was seen as weak by {agent}.") == [("weak", agent, "Hale")]


@pytest.mark.parametrize(
    "agent",
    ["mistake", "2019", "5pm", "20 May 2018", "20 points", "60%", "misleading voters",
     "no oarsman", "few MPs", "and large"],
)  # fmt: skip
def test_what_is_no_agent(agent):
    assert judge(f"Hale was seen as weak by {agent}.") == []


def test_people_behind_a_name_speak_after_a_verb_too():
    assert judge("The pier is lost, say Guild activists.") == [
        ("The pier is lost", "Guild activists", None)
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The plan was described by staff as “a joke” and “unfair”.", {"staff"}),
        ("The plan has been dismissed by Hale on Monday as “a joke”.", {"Peter Hale"}),
        ("The plan was labelled by some “a joke”.", {"some"}),
        ("The plan was labelled “a joke” by some.", {"some"}),
        ("The plan was written by Hale, “the ferryman”.", {None}),
    ],
)
def test_the_agent_of_a_passive_with_marks(text, speakers):
    quotes = find(text, people=("Peter Hale",))
    assert {quote.speaker for quote in quotes if quote.kind != "indirect"} == speakers
