"""Nouns of saying with whoever says it; and acts that are no speech."""

import pytest

from tests.stages.voice.reading import judge

CLAIMS = [
    ("The claim by Mr Hale that it sank is false.", "that it sank", "Peter Hale"),
    ("The claim, by Peter Hale, that it sank is false.", "that it sank", "Peter Hale"),
    ("The claim made by Peter Hale that it sank is false.", "that it sank", "Peter Hale"),
    ("The charge by its critics that it sank is false.", "that it sank", "its critics"),
    ("A warning from the police that it may sink was lost.", "that it may sink", "the police"),
    ("The fear inside the Guild is that it sank.", "that it sank", "Guild"),
    ("The concern within the council is that it sank.", "that it sank", "the council"),
    (
        "The claim from its guest, Maria Oduya, that it sank is false.",
        "that it sank",
        "Maria Oduya",
    ),
    ("Hale’s claim in May that it sank is false.", "that it sank", "Peter Hale"),
    ("Hale’s argument on Sunday was that it sank.", "that it sank", "Peter Hale"),
    ("The vote came after calls from Hale to close the pier.", "to close the pier", "Peter Hale"),
    ("An offer by the council to buy the pier was lost.", "to buy the pier", "the council"),
    ("The view of Mr Hale that it is lost is shared.", "that it is lost", "Peter Hale"),
    ("The belief among voters that it is lost has grown.", "that it is lost", "voters"),
    ("There were complaints from residents that it was loud.", "that it was loud", "residents"),
    ("Repeated claims by rowers that it was lost were denied.", "that it was lost", "rowers"),
    (
        "Hale’s accusation that it had stolen boats was false.",
        "that it had stolen boats",
        "Peter Hale",
    ),
    ("Her complaint is that the pier is rich.", "that the pier is rich", "she"),
    ("Critics’ main charge is that it is rich.", "that it is rich", "critics"),
    ("The argument of Hale’s critics is that it is rich.", "that it is rich", "Hale’s critics"),
    ("Hale took the view that it was lost.", "that it was lost", "Peter Hale"),
    ("Hale is of the opinion that it is lost.", "that it is lost", "Peter Hale"),
    ("Hale expressed concern that it was lost.", "that it was lost", "Peter Hale"),
    ("Hale voiced scepticism that it was lost.", "that it was lost", "Peter Hale"),
    ("Hale was outraged that it was lost.", "that it was lost", "Peter Hale"),
    ("The claim that it sank is false.", "that it sank", None),
    ("Maria Oduya has faced claims that it sank.", "that it sank", None),
    ("Maria Oduya has long had fears that it sank.", "that it sank", "Maria Oduya"),
    ("Maria Oduya has voiced fears that it sank.", "that it sank", "Maria Oduya"),
    ("Hale went back on his claim Friday that it sank.", "that it sank", "Peter Hale"),
    ("By Hale’s account, the pier had sunk.", "the pier had sunk", "Peter Hale"),
    ("In Hale’s telling, the pier had sunk.", "the pier had sunk", "Peter Hale"),
    ("In the eyes of its critics, the pier is lost.", "the pier is lost", "its critics"),
]


@pytest.mark.parametrize(("text", "words", "speaker"), CLAIMS)
def test_whose_claim_it_is(text, words, speaker):
    assert [said[:2] for said in judge(text)] == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "There was no claim by Hale that it had sunk.",
        "The evidence of rot that the Guild found was weak.",
        "The report by the mayor that was leaked on Monday named the pier.",
        "The idea of a school that the Guild built was hers.",
        "The complaint is that the pier is rich.",
        "Hale lost his claim Friday to that pier.",
        "Her claim is not that the pier is rich.",
        "Hale keeps the money in the Guild’s account, safe from thieves.",
        "Tears stood in the eyes of the rowers.",
    ],
)
def test_what_is_nobodys_claim(text):
    assert judge(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Guild refused to leave the hall.",
        "The Guild has refused to pay its staff.",
        "The Guild is refusing to leave.",
        "Hale refuses to let the Guild into the hall.",
        "Hale refused to call it a cult.",
        "The Guild agreed to leave the hall.",
        "The Guild declined to comment.",
        "The Guild offered to leave.",
    ],
)
def test_an_act_is_no_speech(text):
    assert judge(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Guild promised to close the pier.", "to close the pier"),
        ("The Guild vowed to fight the ban.", "to fight the ban"),
        ("The Guild threatened to close the pier.", "to close the pier"),
        ("The Guild refused to say whether it had lied.", "to say whether it had lied"),
    ],
)
def test_a_promise_and_a_question_are_speech(text, words):
    assert [said[0] for said in judge(text)] == [words]
