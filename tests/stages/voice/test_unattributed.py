"""Speech without a cue: whose it is, and what is nobody's."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr")

NOBODYS = {
    "a slogan of another campaign": (
        "“We row,” Kerr said.\n\nIt is not the first. Consider this older entry — "
        "“Row and be glad,” meant for boys.",
        "Row and be glad,",
    ),
    "what a site holds": (
        "“We row,” Kerr said.\n\nHe shared Row.org, the website for the plan, which contains the "
        "following note:\n\n“The river has a problem. There is no one way out.”",
        "The river has a problem. There is no one way out.",
    ),
    "the answer to what the motto is": (
        "“We row,” Kerr said.\n\nThe tagline? “Rowing. We are at it.”",
        "Rowing. We are at it.",
    ),
    "words on signs": (
        "“We row,” Kerr said.\n\nA crowd held signs with sayings such as, “Pay us more this year.”",
        "Pay us more this year.",
    ),
    "a label in capitals": (
        "“We row,” Kerr said.\n\nSEE ALSO: “Ten boats a day” in Hull",
        "Ten boats a day",
    ),
    "another label": (
        "“We row,” Kerr said.\n\nREAD MORE: “Ten boats a day” in Hull",
        "Ten boats a day",
    ),
    "a name in capitals": (
        "“We row,” Kerr said.\n\nHear more on our weekly show, “River Talk.”",
        "River Talk.",
    ),
}


@pytest.mark.parametrize(("text", "words"), NOBODYS.values(), ids=NOBODYS)
def test_slogans_and_texts_are_nobodys(text, words):
    (quote,) = [q for q in find(text, people=PEOPLE) if text[q.start : q.end] == words]
    assert quote.speaker is None


CARRIED = {
    "a run in one paragraph": "“We row,” Kerr said. “It is not easy to row.”",
    "a run in capitals": "“We row,” Kerr said. “We Are Danes.”",
    "the next paragraph": "“We row,” Kerr said.\n\n“It is not easy to row.”",
    "a name before a colon": "“We row,” Kerr said.\n\nKERR: “Ten boats a day are too many.”",
    "a campaign spoken of": "“We row,” Kerr said of the campaign. “It is not easy to row.”",
}


@pytest.mark.parametrize("text", CARRIED.values(), ids=CARRIED)
def test_speech_goes_on(text):
    assert [q.speaker for q in find(text, people=PEOPLE)] == ["Paul Kerr", "Paul Kerr"]


def test_the_slogan_of_a_sentence_with_a_cue_is_said():
    text = "“Row on,” the sign says. Kerr said the slogan “row on and on for ever” was his."
    assert [q.speaker for q in find(text, people=PEOPLE)][-1] == "Paul Kerr"


TERMS = {
    "a term marked before": (
        "The “interim” board met. Kerr said it was late and called on the “interim” board to go.",
        "interim",
    ),
    "a name after a preposition": (
        "Kerr vowed to tax the mills of the whole valley to pay for “Boats for all.”",
        "Boats for all.",
    ),
    "the word for something": (
        "Kerr had planned to charge the mill for the use of the word “Row” in its songs.",
        "Row",
    ),
    "what cannot be explained": (
        "Kerr cannot explain why he was silent while the “reset” proved to be a ruse.",
        "reset",
    ),
    "what is asked": ("Would Kerr have pleaded to keep the “helper’s” name secret?", "helper’s"),
}


@pytest.mark.parametrize(("text", "words"), TERMS.values(), ids=TERMS)
def test_a_term_stays_the_writers(text, words):
    quote = [q for q in find(text, people=PEOPLE) if text[q.start : q.end] == words][-1]
    assert (quote.kind, quote.speaker) == ("scare", None)


SAID = {
    "a term not marked before": "Kerr said it was late and called on the “interim” board to go.",
    "a term that is said of something": (
        "The “idle” board met. Kerr said that the board was “idle” and should go."
    ),
    "what is denied": "Kerr did not say that the dam was “safe”.",
    "a promise": "Kerr vowed to end the “madness” of the mills.",
    "a whole claim after a preposition": (
        "Kerr complained of “Danes who row the river at night and sing”."
    ),
}


@pytest.mark.parametrize("text", SAID.values(), ids=SAID)
def test_a_word_of_somebodys_is_mixed(text):
    quote = [q for q in find(text, people=PEOPLE) if q.kind != "indirect"][-1]
    assert (quote.kind, quote.speaker) == ("mixed", "Paul Kerr")


def test_the_speaker_repeats_himself_but_not_others():
    text = (
        "“They had a boat,” Kerr said. “And I said, ‘I want more.’ They said, ‘We have none.’ "
        "I told Ada, ‘Buy one.’”"
    )
    inner = [(text[q.start : q.end], q.speaker) for q in find(text, people=PEOPLE)][2:]
    assert inner == [
        ("I want more.", "Paul Kerr"),
        ("We have none.", None),
        ("Buy one.", "Paul Kerr"),
    ]


def test_what_is_asked_for_beside_the_verb():
    text = "Get the boats Mr Kerr requested — bigger boats “than we have ever had here”."
    assert [q.speaker for q in find(text, people=PEOPLE) if q.kind == "mixed"] == ["Paul Kerr"]
