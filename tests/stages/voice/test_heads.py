"""Subjects that end in a noun or a name, and whom a verb shares its subject with."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr")

CASES = {
    "an adverb after a participle": (
        "While the notice shown above claimed that the mill was shut, it rained.",
        "the notice",
    ),
    "an auxiliary before an adverb in commas": (
        "Recent boards have, however, claimed that the mill was shut.",
        "Recent boards",
    ),
    "a participle with its agent": (
        "Papers obtained by our reporter on Monday showed that the mill was sold.",
        "Papers",
    ),
    "a participle with its place": (
        "A lawyer for a woman involved in the case said that the mill was sold.",
        "a lawyer for a woman",
    ),
    "where a relative clause speaks of the nearer noun": (
        "They turned to a firm owned by the port office, which said that the mill was sold.",
        "the port office",
    ),
    "a participle after a number": (
        "In the mill, two boys trained on the river said that it was sold.",
        "two boys",
    ),
    "friends of somebody’s": (
        "Shortly after, some of Novak’s friends took to the papers, claiming that it was sold.",
        "some of Novak’s friends",
    ),
    "claims of somebody’s": (
        "Kerr denied some of Novak’s claims that the mill was sold.",
        "Ada Novak",
    ),
    "a possessive that is no phrase": (
        "Kerr is under fire for failing to deliver on his vow that the mill would open.",
        "Paul Kerr",
    ),
    "whoever unleashed tweets": (
        "Kerr posted on a wall and unleashed a series of tweets early Friday saying it was sold.",
        "Paul Kerr",
    ),
    "a participle that is an adjective": (
        "The unreleased tape in the office led Kerr to fears, and Novak said it was sold.",
        "Ada Novak",
    ),
    "the owner of a post": (
        "“It is sold,” said The Mill’s newly named chair Ada Novak in an email.",
        "Ada Novak",
    ),
    "nothing has said it": ("This suggests that the mill was sold.", None),
    "let to claim": (
        "Quitting the board allowed Novak to claim that the mill was sold.",
        "Ada Novak",
    ),
    "made to admit": ("The inquiry forced Kerr to admit that the mill was sold.", "Paul Kerr"),
    "made to admit, passive": ("Kerr was forced to admit that the mill was sold.", "Paul Kerr"),
    "a vote is made to say nothing": (
        "Kerr forced a vote to declare that the mill was sold.",
        "Paul Kerr",
    ),
    "while, in the nearest clause": (
        "They found a girl in the mill where Kerr told her to hide while threatening to burn it.",
        "Paul Kerr",
    ),
    "and, in a clause of time": (
        "When mill hands are told to go, and when Kerr looks at us and swears it was sold, we go.",
        "Paul Kerr",
    ),
    "and, after a clause of time about a thing": (
        "Novak stopped when the train arrived and said that it was sold.",
        "Ada Novak",
    ),
    "and, after a reported clause": (
        "Novak said the plan that Kerr backed was bad and added that it was sold.",
        "Ada Novak",
    ),
    "the second verb of a modal": (
        "Kerr believes that the tired crowd will fold its arms, wait, and say that it was sold.",
        "the tired crowd",
    ),
    "an opening name and a rare verb": ("Novak rang us and said that it was sold.", "Ada Novak"),
    "an opening adjective": (
        "Danish boys shook the pier and said that it was sold.",
        "Danish boys",
    ),
    "who begins": ("Novak got up and began shouting that the mill was sold.", "Ada Novak"),
    "who keeps": ("Novak kept saying that the mill was sold.", "Ada Novak"),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_the_last_cue_has_its_speaker(text, speaker):
    said = [q for q in find(text, people=PEOPLE) if q.kind != "scare"][-1]
    assert said.speaker == speaker


NOUNS = {
    "a noun after a verb": "The board did not unveil plans to pay for the mill.",
    "a noun after an adjective": "They swam among mass protests, freakish storms, and other ills.",
    "a noun after a share": "The paper drew a third of Danish claims in a year.",
}


@pytest.mark.parametrize("text", NOUNS.values(), ids=NOUNS)
def test_a_noun_spelt_like_a_verb_reports_nothing(text):
    assert [q for q in find(text, people=PEOPLE) if q.speaker] == []
