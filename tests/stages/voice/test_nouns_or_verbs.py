"""What is spelt like a verb but is a noun or an adjective reports nothing; what is a verb does."""

import pytest

from tests.stages.voice.reading import find, judge

PEOPLE = ("Maria Oduya", "Peter Hale")

NOTHING = {
    "a relative clause of protests": (
        "They crushed the noisy protests that began on the old pier and ended in the hall."
    ),
    "a relative clause of plans": "She read out the grand plans that pleased the rowers.",
    "a noun with its verb, in what is vouched for": (
        "Hale recognises that his crew’s racing hopes are dim."
    ),
    "a noun with its verb, after a verb we do not know": (
        "Rowers accept that the town’s tourism claims are overblown."
    ),
    "a noun with its verb at the start": "The guild’s election promises were soon forgotten.",
    "a noun between nouns": "Voters in the swing states that Hale won are angry.",
    "a noun after an abbreviation": "Use has risen in U.S. states where the root is legal.",
    "a noun before a relative clause": (
        "Tolls are common in port countries, such as Norra or Inland states, who own the piers."
    ),
    "a noun and where it comes from": "The pier has games and TV shows from the studio.",
    "an adjective before a noun": "While Oduya’s current expected crew is light, it will win.",
    "an object and a second verb": "She wrote dozens of songs that summer and sent them home.",
    "an object and a title": (
        "Rowers who had previously written music for the film “Boats,” a hit, left early."
    ),
    "a will": "Although he had written a will, he had no heirs.",
    "an adjective after than": "Most firms reported flat or better than expected results.",
    "what is cited": "Oduya left, citing the health board.",
    "a verb that ends a clause": "The doctors Hale first saw had no clue as to the cause.",
    "who is scolded": "Oduya scolded her former crew and left.",
    "who is criticised": "Oduya criticised the bank.",
    "cold weather": "Because of cold snaps trees may die.",
    "officials of a state": "They left and state officials blamed them.",
    "who is supposed": "If Hale met a rower who said the pier was shut, he fled.",
    "who is needed": "Hale sought a rower who said the pier was shut.",
    "what he is": "Hale is a man who said the pier was shut.",
    "a man at all": "A man who says the pier is shut will be fined.",
    "the report on jobs": "The strong jobs report has cleared the way.",
    "states with a past": "Hale fled as key rowing states needed help.",
    "neighbouring states": "As coastal states and neighbours, the two rowed.",
    "what was pledged": "Hale’s lead of 400 pledged boats is large.",
    "a thing that threatens": "Hale won a vote that threatened to sink the guild.",
    "suspects of a crime": "The guards may shoot drug suspects if they flee.",
    "suspects under a law": "The town wept for the deaths of theft suspects under the decree.",
    "suspects at the start": "Murder suspects have fled.",
    "what would be welcome": "A lower toll would be welcome for “tired” rowers.",
    "what has been welcome": "The toll has long been welcome as a gift.",
    "a report in the media": "The media report was long.",
    "a think tank": "Oduya wrote to the river think tank last week.",
    "a press office": "They left and press office staff slept.",
}

SOMETHING = {
    "no relative clause": ("The rower protests that boats sank in the harbour.", "the rower"),
    "that, which is": ("The rower claims that is a lie.", "the rower"),
    "a gap": ("Boats that the council claims are unsafe will sail.", "the council"),
    "a verb before a comma": ("The pier is lost, Hale states.", "Peter Hale"),
    "a gap with who": ("A man who the council fears is lost has rung.", "the council"),
    "a name": ("Hale hopes the pier will open.", "Peter Hale"),
    "a report": ("A rower reports that the pier is lost.", "a rower"),
    "what rowers report": ("The rowers report that the pier was lost.", "the rowers"),
    "how many pledge": ("Some 400 pledged to leave the pier.", "some 400"),
    "data": ("Official data suggest that the pier was lost.", "Official data"),
    "figures in a party": ("Some Guild figures said that the pier was lost.", "some Guild figures"),
    "who figures": ("A rower figures the pier was lost.", "a rower"),
    "a state": ("The guild states that the pier is lost.", "the guild"),
    "a map": ("A map by the guild shows where the pier was lost.", "a map by the guild"),
    "a verb inside what is vouched for": (
        "Hale noticed that Oduya says the pier is lost.",
        "Maria Oduya",
    ),
    "a clause": ("Oduya wrote the pier had sunk.", "Maria Oduya"),
    "what for": ("Oduya scolded the bank for its greed.", "Maria Oduya"),
    "a snap": ("A guard snaps that the pier is shut.", "a guard"),
    "officials who are told of": (
        "Oduya said that town and state officials blamed the surge on rain.",
        "Maria Oduya",
    ),
    "officials of both": ("Town and state leaders think the pier is shut.", "state leaders"),
    "who was met": ("Hale met a rower who said the pier was shut.", "a rower"),
    "what was read": ("Hale read a letter that claimed the pier was shut.", "a letter"),
    "who suspects": ("The miller suspects that the pier is lost.", "the miller"),
    "who suspects without that": ("Hale suspects the pier is lost.", "Peter Hale"),
    "who welcomes": ("Rowers will welcome the pier as a gift.", "Rowers"),
    "the media": ("Local media say the pier is lost.", "Local media"),
    "a couple": ("It rains, and the couple think the pier is lost.", "the couple"),
    "a press secretary": (
        "The guild left on Friday and press secretary Peter Hale said the pier was lost.",
        "Peter Hale",
    ),
    "a think tank": ("The rivers think tank said the pier was lost.", "the rivers think tank"),
    "who thinks": ("Rowers think the tanks are lost.", "Rowers"),
    "who presses": ("Rowers rage and press for the pier to be shut.", "Rowers"),
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_a_noun_or_a_thing_reports_nothing(text: str) -> None:
    assert [q for q in find(text, people=PEOPLE) if q.kind != "scare"] == []


@pytest.mark.parametrize(("text", "speaker"), SOMETHING.values(), ids=SOMETHING)
def test_a_verb_reports(text: str, speaker: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert quote.speaker == speaker


OWNED = {
    "their charges": (
        "Their grief boils down to their empty charges that the mill was sold.",
        "that the mill was sold",
        "they",
    ),
    "a name's claims": (
        "It rests on Hale’s wild claims that the mill was sold.",
        "that the mill was sold",
        "Peter Hale",
    ),
    "what a testimony concluded": (
        "The guild spoke of Hale’s earlier testimony that concluded there was no mill.",
        "there was no mill",
        "Peter Hale",
    ),
    "his lawyer, who is no adjective": (
        "His lawyer claims that the mill was sold.",
        "that the mill was sold",
        "his lawyer",
    ),
}


@pytest.mark.parametrize(("text", "said", "speaker"), OWNED.values(), ids=OWNED)
def test_what_is_owned_is_its_owners(text: str, said: str, speaker: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert (text[quote.start : quote.end], quote.speaker) == (said, speaker)


MISSED = {
    "a date without on": ("Hale announced Nov. 18 that he would sail.", "that he would sail"),
    "by whom it was told": ("Hale was told by rowers that he would sail.", "that he would sail"),
}


@pytest.mark.parametrize(("text", "said"), MISSED.values(), ids=MISSED)
def test_what_stands_between_a_verb_and_its_clause_is_stepped_over(text: str, said: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert text[quote.start : quote.end] == said


def test_several_may_be_accused() -> None:
    ((said, speaker, _),) = judge("Oduya accused Peter Hale, Jo Brown and Labour of theft.")
    assert (said, speaker) == ("Peter Hale, Jo Brown and Labour of theft", "Maria Oduya")


def test_a_memo_that_says_by_whom_it_was_seen_tells_nothing() -> None:
    assert find("Hale was told by a rower that was drunk.", people=PEOPLE) == []


@pytest.mark.parametrize("said", ["tearfully asked", "asked", "then quietly asked"])
def test_an_adverb_may_stand_before_the_verb_after_a_question(said: str) -> None:
    quotes = find(f"“Is it lost?” Oduya {said}. Hale left.", people=PEOPLE)
    assert [q.speaker for q in quotes] == ["Maria Oduya"]


def test_a_second_verb_shares_its_subject() -> None:
    text = "Once the guards of the pier tire, even the tired crowd gets loud and begins yelling "
    (quote,) = find(text + "“Mercy!”", people=PEOPLE)
    assert (quote.kind, quote.speaker) == ("direct", "the tired crowd")


def test_they_are_the_people_of_whom_most_were_spoken() -> None:
    text = "Most of Hale’s witnesses were muddled. They believe that Oduya is a crook."
    (quote,) = find(text, people=PEOPLE, groups=("Labour",))
    assert quote.speaker == "Most of Hale’s witnesses".replace("Most", "most")


def test_a_testimony_does_not_go_on_to_speak() -> None:
    text = "Testimony said that the pier was lost. “I cannot agree with it.” Hale left."
    quotes = find(text, people=PEOPLE)
    assert [q.speaker for q in quotes if q.kind == "direct"] == [None]
