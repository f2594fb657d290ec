"""Whose view a clause opens with, without a verb of speech."""

import pytest

from tests.stages.voice.reading import judge

HELD = [
    ("To its critics, the Guild is a cult.", "the Guild is a cult", "its critics"),
    ("But to her critics, she is a crook.", "she is a crook", "her critics"),
    ("To his critics, Peter Hale is dishonest.", "Peter Hale is dishonest", "his critics"),
    ("To his friends, he's a joker.", "he's a joker", "his friends"),
    ("To its enemies, the Guild has become a joke.", "the Guild has become a joke", "its enemies"),
    (
        "To some of his supporters, he is a hero.",
        "he is a hero",
        "some of his supporters",
    ),
    (
        "To opponents of the pier, it is an eyesore.",
        "it is an eyesore",
        "opponents of the pier",
    ),
    ("To many in the town, he is a hero.", "he is a hero", "many in the town"),
    ("To those who know her, she is a saint.", "she is a saint", "those who know her"),
    ("To Peter Hale, the Guild was a cult.", "the Guild was a cult", "Peter Hale"),
    (
        "For many members, Peter Hale remains the only hope.",
        "Peter Hale remains the only hope",
        "many members",
    ),
    ("For its supporters, the Guild is a family.", "the Guild is a family", "its supporters"),
    (
        "To his critics, Peter Hale is a bully; he has sued two of them.",
        "Peter Hale is a bully",
        "his critics",
    ),
    (
        "To his critics, Peter Hale is a bully, but his record is sound.",
        "Peter Hale is a bully",
        "his critics",
    ),
    (
        "He went to the police; to his critics, he is a coward.",
        "he is a coward",
        "his critics",
    ),
]


@pytest.mark.parametrize(("text", "words", "who"), HELD, ids=[row[0] for row in HELD])
def test_a_view_is_theirs_who_hold_it(text: str, words: str, who: str) -> None:
    assert [(said, speaker) for said, speaker, _ in judge(text)] == [(words, who)]


def test_each_clause_has_its_holders() -> None:
    found = judge("To her admirers, Maria Oduya was a saint; to her detractors, she was a crook.")
    assert [(said, speaker) for said, speaker, _ in found] == [
        ("Maria Oduya was a saint", "her admirers"),
        ("she was a crook", "her detractors"),
    ]


def test_quoted_words_are_theirs_too() -> None:
    assert ("a cult", "its critics", None) in judge("To its critics, the Guild is “a cult”.")


LEFT = [
    "To his surprise, the Guild was honest.",
    "To Hale's surprise, the Guild was a club.",
    "To win, the Guild is a must.",
    "To be fair, the Guild is a charity.",
    "To date, Peter Hale is the only rower to win.",
    "To Leeds, it is a long way.",
    "To his wife, he is a stranger.",
    "To members, the pool is free.",
    "To supporters, the ground is open at noon.",
    "To residents, the road is a danger.",
    "To members, the Guild offers free boats.",
    "To his critics, Hale sent a letter.",
    "For years, the Guild was a cult.",
    "For example, Peter Hale is a rower.",
    "For England, Peter Hale was the hero.",
    "For the party, it was a disaster.",
    "For many in the town, the ferry is the only way out.",
    "For many members, the fee is too high.",
    "For many families, the Guild pays the rent.",
    "For those who fail, the next step is an appeal.",
    "For his critics, it was proof.",
    "Peter Hale is a hero to his friends.",
    "He gave boats to his critics, and the Guild is a club.",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_view_is_the_writers(text: str) -> None:
    assert judge(text) == []
