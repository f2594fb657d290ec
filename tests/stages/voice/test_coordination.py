"""Where what is said ends at a second verb of whoever says it."""

import pytest

from tests.stages.voice.reading import find

ENDED = {
    "an irregular past": "Hale promised to close the pier | and left the hall.",
    "a regular past": "Hale ordered them to sell it | and moved to Leeds.",
    "a past with an object": "Hale asked the firm to unwind the deal | and returned the money.",
    "an adverb": "Webb told him to leave | and then stole the car.",
    "a comma": "Hale urged the crew to stay calm, | and took the boat.",
    "but": "Hale vowed to fight on | but resigned.",
    "a passive": "Hale vowed to fight on | and was cheered.",
    "an auxiliary after a passive": "Hale asked to be heard | and was told no.",
    "a perfect": "Hale has promised to open the pier | and has hired two men.",
    "a present": "Hale promises to close the pier | and leaves the hall.",
    "a plural that agrees": "Many rowers agree that Hale lied | and support the tolls.",
    "a plural with a title": "Many rowers agree that it was unfair | and support Mr Hale.",
    "a plural without that": "Many rowers say the pier is lost | and want him gone.",
    "a singular that agrees": "She says the tolls are too high | and wants them cut.",
}
WHOLE = {
    "two infinitives": "Hale promised to close the pier and leave the hall",
    "participles of the passive": "Hale asked to be tried and sentenced in Leeds",
    "participles of an object": "Hale vowed to keep the pier closed and guarded",
    "participles that describe": "Hale promised to help rowers hurt and wounded in the storm",
    "participles far apart": "Hale vows to see towns hit by floods and left without power",
    "adjectives": "Hale promised to help the poor and displaced",
    "an adjective before a noun": "Hale promised to help the poor and wounded soldiers",
    "a clause inside": "Hale vowed to punish those who lied and stole the boat",
    "a question inside": "Hale asked them to find out who came and went",
    "a clause, which may go on": "Hale said that Webb had stolen the car and left the town",
    "two nouns": "Hale promises to close shops and clinics this year",
    "a noun with a relative clause": "Hale vows to close shops and schools the guild has built",
    "a bare verb after will": "Many rowers agree that Hale will lie and harm the trade",
    "a plural that may go on": "Many rowers say they lied and support the tolls",
    "a noun after and": "Rowers say it was the bank and not the guild",
    "another number": "Webb says they lied and is angry",
}


@pytest.mark.parametrize("case", ENDED)
def test_what_is_said_ends_at_a_second_verb_of_the_speaker(case: str) -> None:
    said, bar, rest = ENDED[case].partition(" | ")
    found = {q.end for q in find(said + " " + rest) if q.kind == "indirect"}
    assert bar
    assert found == {len(said.rstrip(","))}


@pytest.mark.parametrize("case", WHOLE)
def test_what_is_said_goes_on(case: str) -> None:
    text = WHOLE[case]
    assert {q.end for q in find(text + ".") if q.kind == "indirect"} == {len(text)}
