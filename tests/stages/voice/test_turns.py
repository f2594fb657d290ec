"""Turns of phrase that news is full of: who speaks in them, and where the words begin and end."""

from dataclasses import replace

import pytest

from stages import voice
from tests.stages.voice.reading import RULES, find, make_mention, make_reading

PEOPLE = ("Maria Oduya", "Peter Hale")

CASES = {
    "a post between a body and its holder": (
        "“It is over,” said Guild leader Peter Hale.",
        [("direct", "It is over,", "Peter Hale", "said")],
    ),
    "whose aide it is": (
        "An aide to Maria Oduya said the pier was lost.",
        [("indirect", "the pier was lost", "an aide to Maria Oduya", "said")],
    ),
    "when it was said": (
        "“We are done,” said one oarsman last night.",
        [("direct", "We are done,", "one oarsman", "said")],
    ),
    "a post of two words": (
        "The chief constable resigned. She said the pier was lost.",
        [("indirect", "the pier was lost", "the chief constable", "said")],
    ),
    "a post whose adjective follows": (
        "The director general resigned. She said the pier was lost.",
        [("indirect", "the pier was lost", "the director general", "said")],
    ),
    "an adjective that is no post": (
        "The general election came in May. “It was a rout.”",
        [("direct", "It was a rout.", None, None)],
    ),
    "whom somebody belongs to": (
        "“It is a disgrace,” said Peter Hale of the Guild.",
        [("direct", "It is a disgrace,", "Peter Hale", "said")],
    ),
    "letters after a name": (
        "Peter Hale MP said the pier was lost.",
        [("indirect", "the pier was lost", "Peter Hale", "said")],
    ),
    "a title in an apposition": (
        "The judge, Mrs Justice Oduya, said the pier was lost.",
        [("indirect", "the pier was lost", "Maria Oduya", "said")],
    ),
    "a relative clause ends at its comma": (
        "Peter Hale, who claims the vote was rigged, declined an answer.",
        [("indirect", "the vote was rigged", "Peter Hale", "claims")],
    ),
    "a relative clause ends at its dash": (
        "The report – which found that the oarsmen had lied – was leaked.",
        [("indirect", "that the oarsmen had lied", "the report", "found")],
    ),
    "a relative clause with a comma inside": (
        "The report, which says that, if nothing is done, the pier will fall, was leaked.",
        [("indirect", "that, if nothing is done, the pier will fall", "the report", "says")],
    ),
    "a name that is a verb, too": (
        "May said the pier was lost.",
        [("indirect", "the pier was lost", "May", "said")],
    ),
    "a house with a number": (
        "No 10 said the pier was lost.",
        [("indirect", "the pier was lost", "No 10", "said")],
    ),
    "nobody said it": ("No minister said the pier was lost.", []),
    "of what somebody is accused": (
        "The Guild is accused of “betraying” the town.",
        [("mixed", "betraying", None, "is accused")],
    ),
    "by whom somebody is accused": (
        "Hale was accused of “cowardice” by Maria Oduya.",
        [("mixed", "cowardice", "Maria Oduya", "was accused")],
    ),
    "by whom it is called so": (
        "The Guild was branded “a cult” by Peter Hale.",
        [("mixed", "a cult", "Peter Hale", "was branded")],
    ),
    "nobody was told": (
        "Officials warned hospitals could run out of beds.",
        [("indirect", "hospitals could run out of beds", "officials", "warned")],
    ),
    "somebody was told": (
        "Hale warned oarsmen that the pier was lost.",
        [("indirect", "that the pier was lost", "Peter Hale", "warned")],
    ),
    "a promise without that": (
        "Hale promised he would resign.",
        [("indirect", "he would resign", "Peter Hale", "promised")],
    ),
    "a threat with that": (
        "Hale threatened that the pier would close.",
        [("indirect", "that the pier would close", "Peter Hale", "threatened")],
    ),
    "on which programme": (
        "Hale told Radio 4’s Morning programme: “We made mistakes.”",
        [("direct", "We made mistakes.", "Peter Hale", "told")],
    ),
    "an aside that holds a quotation": (
        "Maria Oduya, who called the plan “mad”, said the leader had “lost it”.",
        [
            ("mixed", "mad", "Maria Oduya", "called"),
            ("indirect", "the leader had “lost it”", "Maria Oduya", "said"),
            ("mixed", "lost it", "Maria Oduya", "said"),
        ],
    ),
    "an aside before a denial": (
        "Hale, once called “toxic” by friends, denied the claim.",
        [("mixed", "toxic", "friends", "called")],
    ),
    "nothing is no speaker": ("The bank, which denies the claim, said nothing.", []),
    "speech after what somebody did": (
        "“The plan is a sham,” said Peter Hale.\n\nMaria Oduya was having none of it. “Nonsense.”",
        [
            ("direct", "The plan is a sham,", "Peter Hale", "said"),
            ("direct", "Nonsense.", "Maria Oduya", None),
        ],
    ),
    "speech after what somebody else did": (
        "“It was chaos,” said Maria Oduya. Peter Hale left in tears. “He never came back.”",
        [
            ("direct", "It was chaos,", "Maria Oduya", "said"),
            ("direct", "He never came back.", "Maria Oduya", None),
        ],
    ),
    "a relative clause that ends the sentence": (
        "It angered Peter Hale, who says the bank, which failed last year, should close.",
        [
            (
                "indirect",
                "the bank, which failed last year, should close",
                "Peter Hale",
                "says",
            )
        ],
    ),
    "a source is not whom it tells of": (
        "According to the police, Mr Hale, 34, was drunk.",
        [("indirect", "Mr Hale, 34, was drunk", "the police", "According to")],
    ),
    "by when it is called so": (
        "The Guild was described as “dead” by Friday.",
        [("mixed", "dead", None, "was described")],
    ),
    "by mistake": (
        "Hale was accused of “theft” by mistake.",
        [("mixed", "theft", None, "was accused")],
    ),
    "an aside and a subject that are parted": (
        "The plan, unveiled on Monday, said Peter Hale, was mad.",
        [
            ("indirect", "The plan, unveiled on Monday", "Peter Hale", "said"),
            ("indirect", "was mad", "Peter Hale", "said"),
        ],
    ),
    "all but one word was told": (
        "Ministers warned voters taxes would rise.",
        [("indirect", "taxes would rise", "ministers", "warned")],
    ),
    "in whose view": (
        "In Hale’s view, the Guild is a cult.",
        [("indirect", "the Guild is a cult", "Peter Hale", "In Hale’s view")],
    ),
    "in full view": ("The pier fell in full view of the police, and it was lost.", []),
    "in whose opinion": (
        "In Hale’s opinion, the Guild is a cult.",
        [("indirect", "the Guild is a cult", "Peter Hale", "In Hale’s opinion")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_says_what(case: str) -> None:
    text, wanted = CASES[case]
    found = [(q.kind, text[q.start : q.end], q.speaker, q.cue) for q in find(text, people=PEOPLE)]
    assert found == wanted


HEADLINES = {
    "a name and its words": (
        "Peter Hale: ‘We are staying on the pier’",
        [("direct", "We are staying on the pier", "Peter Hale", None)],
    ),
    "quoted words inside what is said": (
        "Minister ‘misled parliament’ over ferry contract, says watchdog",
        [
            ("indirect", "Minister ‘misled parliament’ over ferry contract", "watchdog", "says"),
            ("mixed", "misled parliament", "watchdog", "says"),
        ],
    ),
    "a passive without its verb": (
        "Peter Hale accused of ‘plotting purge’ at the Guild",
        [("mixed", "plotting purge", None, "accused")],
    ),
    "whom somebody urges": ("Hale urged to quit by senior oarsmen", []),
}


@pytest.mark.parametrize("case", HEADLINES)
def test_who_says_what_in_a_headline(case: str) -> None:
    text, wanted = HEADLINES[case]
    quotes = find(text, people=PEOPLE, roles={0: "title"})
    assert [(q.kind, text[q.start : q.end], q.speaker, q.cue) for q in quotes] == wanted


def test_a_body_in_an_apposition_speaks():
    text = "Silver Oar sank. The union, Unison, said it was lost."
    reading = make_reading(text)
    at = text.index("Unison")
    reading.mentions = [
        replace(make_mention(0, 10, "Silver Oar"), type="ORG"),
        replace(make_mention(at, at + 6, "Unison"), type="ORG"),
    ]
    assert [q.speaker for q in voice.find_quotes(reading, rules=RULES)] == ["Unison"]


@pytest.mark.parametrize(
    ("verb", "colouring"),
    [
        ("said", "neutral"),
        ("claimed", "distancing"),
        ("sneered", "belittling"),
        ("pointed out", "supporting"),
    ],
)
def test_what_the_choice_of_verb_says(verb, colouring):
    (quote,) = find(f"“The pier is lost,” {verb} Peter Hale.", people=PEOPLE)
    assert (quote.cue, quote.cue_colouring) == (verb, colouring)


def test_words_without_a_cue_have_no_colouring():
    assert {q.cue_colouring for q in find("He gave one answer: “No, no.”")} == {None}
