"""What the writer asserts is not read as somebody's report, and what is reported still is."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Maria Oduya", "Peter Hale")

NOBODY = [
    "Oduya left. It is perhaps unkind but nonetheless right to note that the mayor drinks.",
    "Oduya left. It is only fair to say that the mayor drinks.",
    "Oduya left. It’s safe to say the mayor drinks.",
    "Oduya left. It would be wrong to claim that the mayor drinks.",
    "Oduya left. It has become usual to say that the mayor drinks.",
    "It took the bank two years to admit that the pier was lost.",
    "It makes sense to say that the pier is lost.",
    "Hale has gone, but it is fair to say that he tried.",
    "It must be said that the mayor drinks.",
    "It should be noted that the mayor drinks.",
    "It has to be said that the mayor drinks.",
    "It could be argued that the pier was never safe.",
    "It is no use saying that the pier is safe.",
    "It seems that the pier is lost.",
    "It goes without saying that the pier is lost.",
    "None of this is to say the pier is safe.",
    "This is not to say that the pier is safe.",
    "The pier is everywhere, which is to say that it is nowhere.",
]

SOMEBODY = {
    "It was claimed that the mayor drinks.": ("that the mayor drinks", None),
    "It has been reported that the pier is lost.": ("that the pier is lost", None),
    "It was said that the pier must have sunk.": ("that the pier must have sunk", None),
    "The guild lost. It was quick to claim that the vote was stolen.": (
        "that the vote was stolen",
        "it",
    ),
    "The guild lost. It was the first to say that the pier was unsafe.": (
        "that the pier was unsafe",
        "it",
    ),
    "The guild lost. It is likely to say that the vote was stolen.": (
        "that the vote was stolen",
        "it",
    ),
    "The guild lost. It took the opportunity to say that the pier was unsafe.": (
        "that the pier was unsafe",
        "it",
    ),
    "The guild wrote. It says that the vote was stolen.": ("that the vote was stolen", "it"),
    "The mayor is to say on Monday that the pier is safe.": ("that the pier is safe", "the mayor"),
    "The rowers are not to say that the pier is safe.": ("that the pier is safe", "the rowers"),
    "Hale went on to say that the pier was safe.": ("that the pier was safe", "Peter Hale"),
}


@pytest.mark.parametrize("text", NOBODY)
def test_an_it_that_is_nobody_reports_nothing(text: str) -> None:
    assert find(text, people=PEOPLE) == []


@pytest.mark.parametrize("text", SOMEBODY)
def test_an_it_that_speaks_or_hears_reports(text: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert (text[quote.start : quote.end], quote.speaker) == SOMEBODY[text]


DENIED = [
    "The guild seems to have no sense that the tide has turned.",
    "There is no argument that the pier was safe.",
    "There is little doubt that the pier was safe.",
    "There are few doubts that the pier was safe.",
    "There was never any suggestion that Hale stole it.",
    "There was no serious claim that Hale stole it.",
    "What sank the pier was the fire, not the claim that it was safe.",
    "Hale had no idea that the pier was lost.",
    "Hale cannot explain why he was silent.",
    "Hale has yet to explain why he was silent.",
    "Hale failed to explain why he was silent.",
    "Hale did not reveal that the pier was lost.",
    "Hale never mentioned that the pier was lost.",
    "Hale failed to mention that the pier was lost.",
    "Hale did nothing to indicate that the pier was lost.",
    "There is nothing to suggest the pier was lost.",
]

HELD = {
    "There is a suggestion that Hale stole it.": "that Hale stole it",
    "There are a few claims that Hale stole it.": "that Hale stole it",
    "There is a little hope that the pier was safe.": "that the pier was safe",
    "Hale’s claim that the pier was safe was denied.": "that the pier was safe",
    "Oduya pointed to reports that the pier was safe.": "that the pier was safe",
    "Hale explained why he was silent.": "why he was silent",
    "Hale went on to explain why he was silent.": "why he was silent",
    "Hale did not say whether the pier was lost.": "whether the pier was lost",
    "Hale did not claim that the pier was lost.": "that the pier was lost",
    "Hale did something to indicate that the pier was lost.": "that the pier was lost",
    "Hale went home to suggest the pier was lost.": "the pier was lost",
    "The claim that, in May, the pier was lost was denied.": "that, in May, the pier was lost",
}


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_or_untold_is_no_report(text: str) -> None:
    assert find(text, people=PEOPLE) == []


@pytest.mark.parametrize("text", HELD)
def test_what_is_said_or_held_is_a_report(text: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert text[quote.start : quote.end] == HELD[text]


VOUCHED = [
    "The town learned that the oarsman was no such thing.",
    "When the letter was printed, the town learned that the mayor had lied.",
    "Hale also knows that rowers have had enough.",
    "The public knows they are a strange crew.",
    "Oduya realised that the pier was lost.",
    "Oduya noticed that the pier was lost.",
    "Hale recognises that the pier was lost.",
    "Hale is aware that the pier was lost.",
    "It is known that the pier was lost.",
    "The song shows that the ferry is already a success.",
    "This shows that the bank was wrong.",
    "The fire demonstrated that the bank was wrong.",
    "The fire revealed that the bank was wrong.",
    "Hale left the guild, showing that he had had enough.",
    "History shows that piers sink.",
    "It shows that the bank was wrong.",
    "The winter demonstrated that the bank was wrong.",
    "Fires have gone on, showing that the bank was wrong.",
]

FOUND = {
    "The inquiry found that the pier was lost.": "the inquiry",
    "The Argus has learned that the pier was lost.": "the Argus",
    "Investigators have discovered that the pier was lost.": "investigators",
    "A survey shows that the pier was lost.": "a survey",
    "The latest figures show that the pier was lost.": "the latest figures",
    "Union figures suggest that the pier was lost.": "Union figures",
    "Court papers showed that the pier was lost.": "Court papers",
    "A leaked letter reveals that the pier was lost.": "a leaked letter",
    "Another study noticed that the pier was lost.": "another study",
    "Oduya showed in a paper that the pier was lost.": "Maria Oduya",
    "Hale revealed that the pier was lost.": "Peter Hale",
    "The smuggler revealed that the pier was lost.": "the smuggler",
    "Hale believes that the pier was lost.": "Peter Hale",
    "Oduya discovered that the pier was lost.": "Maria Oduya",
    "In 2013 she showed that the pier was lost.": "she",
    "Moreover, they demonstrated in 2013 that the pier was lost.": "they",
    "A group of chemists showed that the pier was lost.": "a group of chemists",
    "Their laboratory demonstrated that the pier was lost.": "their laboratory",
    "A flurry of work shows that the pier was lost.": "a flurry of work",
    "A scan showed that the pier was lost.": "a scan",
}


@pytest.mark.parametrize("text", VOUCHED)
def test_what_the_writer_vouches_for_is_no_report(text: str) -> None:
    assert find(text, people=PEOPLE) == []


@pytest.mark.parametrize("text", FOUND)
def test_what_a_study_finds_or_somebody_says_is_one(text: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert text[quote.start : quote.end] == "that the pier was lost"
    assert quote.speaker == FOUND[text]


ACTS = [
    "Hale declined to comment on the fire.",
    "Hale declined to send boats to the guild; and when it asked again, he laughed.",
    "Hale declined to say.",
    "She just wants to get the mayor off the pier.",
    "The fund had planned to charge the bank for its loan.",
    "Oduya wanted to save the pier.",
    "Hale’s refusal to sail angered the guild.",
    "Hale invited the rowers to sail.",
    "The firm quietly encouraged rowers to enjoy the storm.",
    "Rowers attacked Hale and his crew for years.",
    "A video showing the sad moment the pier sank was shared by thousands.",
    "Hale pleaded guilty to charges he robbed the bank.",
    "Hale faces charges he robbed the bank.",
    "The guild unveiled plans to pay for the pier.",
    "Mass protests in the town, a port, broke out.",
    "It’s worth noting that the pier was lost.",
    "Oduya wants to wreck the pier.",
    "Hale plans to sail on Monday.",
    "Hale intends to sail on Monday.",
]

SPEECH_ACTS = {
    "Hale declined to say whether he had sailed.": "to say whether he had sailed",
    "Hale declined to address whether he had sailed.": "to address whether he had sailed",
    "Rowers wanted to know whether he had sailed.": "to know whether he had sailed",
    "Hale promised to sail.": "to sail",
    "Hale threatened to sail.": "to sail",
    "Oduya urged the rowers to sail.": "the rowers to sail",
    "Oduya encouraged the rowers to sail.": "the rowers to sail",
    "Rowers attacked Hale for his greed.": "Hale for his greed",
    "The guild doubted the polls showing Hale ahead of Oduya.": "Hale ahead of Oduya",
    "Oduya published emails showing he had sailed.": "he had sailed",
    "A rower charges that Hale robbed the bank.": "that Hale robbed the bank",
    "The bank protests that it was robbed.": "that it was robbed",
}


@pytest.mark.parametrize("text", ACTS)
def test_what_somebody_does_is_no_report(text: str) -> None:
    assert find(text, people=PEOPLE) == []


@pytest.mark.parametrize("text", SPEECH_ACTS)
def test_what_somebody_promises_or_asks_is_one(text: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert text[quote.start : quote.end] == SPEECH_ACTS[text]
