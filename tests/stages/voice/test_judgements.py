"""What somebody is judged to be, compared with or warned of; where a relative clause ends."""

import pytest

from tests.stages.voice.reading import judge, spoken

RELATIVES = [
    ("Locals, who call the Guild a cult, stay away.", "the Guild a cult", "locals"),
    ("Rowers, who say it is a cult, want their money back.", "it is a cult", "Rowers"),
    (
        "Critics, who say it is corrupt, rotten and rich, want it shut.",
        "it is corrupt, rotten and rich",
        "critics",
    ),
    ("Hale, who says the Guild is a cult, left.", "the Guild is a cult", "Peter Hale"),
    (
        "It angered the rowers, who say it is a cult, rich and rotten.",
        "it is a cult, rich and rotten",
        "the rowers",
    ),
    ("Critics, who say it lied, bullying its staff.", "it lied, bullying its staff", "critics"),
]


@pytest.mark.parametrize(("text", "words", "who"), RELATIVES, ids=[row[0] for row in RELATIVES])
def test_a_relative_clause_ends_at_its_second_comma(text: str, words: str, who: str) -> None:
    assert spoken(text) == [(words, who)]


COMPARED = [
    ("Hale likened the Guild to a cult.", [("the Guild to a cult", "Peter Hale")]),
    ("Hale likened it to a cult.", [("it to a cult", "Peter Hale")]),
    ("Maria Oduya compared the Guild to a cult.", [("the Guild to a cult", "Maria Oduya")]),
    ("The Guild was likened to a cult by Maria Oduya.", [("a cult", "Maria Oduya")]),
    ("He accused the Guild of theft and left.", [("the Guild of theft", "he")]),
    ("He accused the Guild of theft and cruelty.", [("the Guild of theft and cruelty", "he")]),
    ("Critics warn of a cult, but it sells.", [("a cult", "critics")]),
    ("The minister warned of chaos at the Guild.", [("chaos at the Guild", "the minister")]),
    ("Hale warned against the Guild.", [("the Guild", "Peter Hale")]),
    ("Members complained of bullying by the Guild.", [("bullying by the Guild", "members")]),
    ("Maria Oduya complained about it and left.", [("it", "Maria Oduya")]),
    ("Critics compared Hale with a thug.", []),
    ("Researchers compared the drug to a placebo.", []),
    ("He compared notes with Maria Oduya.", []),
    ("Compared to last year, the Guild is poor.", []),
    ("The Guild was compared to a cult.", []),
    ("The Guild can be likened to a cult.", []),
    ("Rowers were warned of the storm by police.", []),
    ("Nobody complained of the noise.", []),
    ("Hale did not warn of storms.", []),
    ("He complained for hours.", []),
    ("A warning of storms was read out.", []),
]


@pytest.mark.parametrize(("text", "said"), COMPARED, ids=[row[0] for row in COMPARED])
def test_what_it_is_likened_to_or_warned_of(text: str, said: list[tuple[str, str | None]]) -> None:
    assert spoken(text) == said


def test_what_is_likened_is_judged_by_them() -> None:
    assert judge("Hale likened the Guild to “a cult”.") == [("a cult", "Peter Hale", "the Guild")]


VERDICTS = [
    ("Hale calls it honest.", "it honest"),
    ("Hale branded it extremist.", "it extremist"),
    ("Hale called them corrupt.", "them corrupt"),
    ("Hale called him racist and unfit for office.", "him racist and unfit for office"),
    ("Hale labelled her dangerous.", "her dangerous"),
    ("Hale called it deeply dishonest.", "it deeply dishonest"),
    ("Hale called the scheme dishonest.", "the scheme dishonest"),
    ("Hale called her late.", None),
    ("Hale called it off.", None),
    ("Hale called them together.", None),
    ("Hale called her brave son.", None),
    ("Hale called the weak.", None),
]


@pytest.mark.parametrize(("text", "words"), VERDICTS, ids=[row[0] for row in VERDICTS])
def test_an_adjective_is_a_verdict(text: str, words: str | None) -> None:
    assert spoken(text) == ([(words, "Peter Hale")] if words else [])


CLAUSES = [
    ("Officials estimate the Guild owes millions.", [("the Guild owes millions", "officials")]),
    ("Police believe the Guild owes £3m.", [("the Guild owes £3m", "police")]),
    ("They feared the Guild strikes 12 hours long.", []),
    ("Hale was asked by a reporter if it lied.", [("if it lied", "a reporter")]),
    ("Hale was asked by rowers why it sank.", [("why it sank", "rowers")]),
    ("Hale was told by rowers if it sank.", []),
]


@pytest.mark.parametrize(("text", "said"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_a_clause_after_a_sum_or_an_agent(text: str, said: list[tuple[str, str | None]]) -> None:
    assert spoken(text) == said
