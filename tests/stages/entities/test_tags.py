import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages import entities
from stages.records import Mention, Span
from tests.stages.entities.reading import RULES, make_reading, tag


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # a tag takes the place of what the rules propose there
        ("They heard Maud Penhaligon Quartet.", {"organisations": (Span(11, 34),)}, ["ORG 11–34"]),
        # the gazetteer knows its names, tagged or not, and their types
        ("They left London.", {"persons": (Span(10, 16),)}, ["LOC 10–16"]),
        ("They left London.", {}, ["LOC 10–16"]),
        # but not inside a longer tagged name
        ("They heard London Calling.", {"others": (Span(11, 25),)}, ["MISC 11–25"]),
        # what only the rules propose does not stand beside an encoder
        ("They heard Maud Penhaligon.", {}, []),
        # a name of several words is one wherever it stands again, tagged in part or not at all
        (
            "They heard Brass Machine. Then Brass Machine left; Brass Machine’s van did not.",
            {"organisations": (Span(11, 24), Span(31, 36))},
            ["ORG 11–24", "ORG 31–44", "ORG 51–64"],
        ),
        # a part of it alone is not, nor the same words parted
        (
            "They heard Brass Machine. A Brass, Machine.",
            {"organisations": (Span(11, 24),)},
            ["ORG 11–24"],
        ),
        # nor does a tag without a capital
        ("They heard feminism.", {"others": (Span(11, 19),)}, []),
        ("Maud heard penhaligon in Leeds.", {"persons": (Span(11, 21),)}, ["LOC 25–30"]),
        # unless the sentence is written without
        ("They heard penhaligon.", {"persons": (Span(11, 21),)}, ["PER 11–21"]),
        # what is mostly tagged as less is no longer name
        (
            "They heard Brass Machine. Then Brass Machine left; Brass Machine’s van did not.",
            {"organisations": (Span(11, 24), Span(31, 36), Span(51, 56))},
            ["ORG 11–24", "ORG 31–36", "ORG 51–56"],
        ),
    ],
)
def test_tags_of_the_encoder_are_merged_with_the_rules(text, names, expected):
    reading = make_reading(text)
    reading.token_readings = tag(**names)
    rows = entities.find_entities(reading, rules=RULES)
    assert [f"{row.type} {row.start}–{row.end}" for row in rows] == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("SIR MAUD LEE WINS\nMaud Lee won.", "persons", ["Maud Lee", "Maud Lee"]),
        ("MAUD MCQUILL WINS\nMaud McQuill won.", "persons", ["Maud McQuill", "Maud McQuill"]),
        ("MAUD PENHALIGON WINS", "persons", ["Maud Penhaligon"]),
        ("LONDON WINS", "places", ["London"]),
        ("ORF WINS", "organisations", ["ORF"]),
    ],
)
def test_capitals_of_a_headline_are_spelt_as_elsewhere(text, kind, expected):
    reading = make_reading(text)
    ends = [match.start() for match in re.finditer(r" (?:WINS|won)", text)]
    for sentence, end in zip(reading.sentences, ends, strict=True):
        names = {kind: (Span(sentence.start, end),)}
        reading.token_readings += tag(sentence.sentence, **names)
    rows = entities.find_entities(reading, rules=RULES)
    assert [row.name for row in rows] == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [("It rained.", "Orrin Fishing Union"), ("They left the Teal Baking Union.", "Union")],
)
def test_a_head_noun_alone_means_the_only_body_with_it(between, expected):
    text = f"They left the Orrin Fishing Union. {between} Then the Union met."
    found = re.finditer(r"(?:\w+ \w+ )?Union", text.replace("Then the", "then the"))
    spans = [Span(m.end() - 5 if "the" in m[0] else m.start(), m.end()) for m in found]
    reading = make_reading(text)
    reading.token_readings = tag(organisations=tuple(spans))
    rows = entities.find_entities(reading, rules=RULES)
    assert rows[-1].name == expected


MARKED = re.compile(r"\[([^|\]]+)\|(persons|organisations|places)\]")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the ending of a firm, a shop and a son belong to their names
        ("They left [Orrin Gas Inc.|organisations] for good.", ["Orrin Gas Inc."]),
        ("They work for [Orrin Gas Co|organisations].", ["Orrin Gas Co."]),
        ("They work for [Orrin Gas|organisations].", ["Orrin Gas"]),
        ("We ate at [Penhaligon's|places] twice.", ["Penhaligon's"]),
        ("We ate at [Penhaligon|persons]'s twice.", ["Penhaligon"]),
        ("They asked [Tom Quill Jr.|persons] again.", ["Tom Quill Jr."]),
        ("They asked [Tom Q.|persons] again.", ["Tom Q."]),
        # and come again where the name does
        ("[Orrin Gas Ltd.|organisations] sued. Orrin Gas Ltd. won.", ["Orrin Gas Ltd."] * 2),
        # small words and second halves of a person's name
        ("They asked [Aziza al-Quill|persons] again.", ["Aziza al-Quill"]),
        ("They asked [al-Quill|persons] again.", ["al-Quill"]),
        ("They asked [bin Quill|persons] again.", ["bin Quill"]),
        ("They asked [Hui Chi-fung|persons] again.", ["Hui Chi-fung"]),
        ("They asked [Maud Applewhite|persons] again.", ["Maud Applewhite"]),
        ("They asked [A. P. Quill|persons] again.", ["A. P. Quill"]),
        ("[A. P. Quill|persons] came.", ["A. P. Quill"]),
        ("They asked [Maud “Mo” Quill|persons] again.", ["Maud “Mo” Quill"]),
        ("They asked the [Duke of Orrin|persons] again.", ["Duke of Orrin"]),
        ("They asked [Bill|persons] again.", ["Bill"]),
        # titles and posts are not
        ("They asked [Professor Maud Quill|persons] again.", ["Maud Quill"]),
        ("They asked the [Professor|persons] again.", []),
        # a compound ends its name at the hyphen
        ("An [Orrin|organisations]-backed plan.", ["Orrin"]),
        # what stands in an address names nobody
        ("Write to [penhaligon|persons]@[orrin|organisations].org today.", []),
        ("Write to [Maud Quill|persons]@[ORRIN|organisations] today.", ["Maud Quill@ORRIN"]),
        ("Write to @[MaudQuill|persons] today.", ["MaudQuill"]),
        # the web writes small
        ("we went to [penhaligon|places] with Maud.", ["penhaligon"]),
        ("We went to [penhaligon|places] with Maud.", []),
        ("We said I’m at [penhaligon|places].", ["penhaligon"]),
        ("We sold it on [eOrrin|organisations].", ["eOrrin"]),
    ],
)
def test_finds_where_a_tagged_name_ends(marked, expected):
    text, rows = read_marked(marked)
    assert [text[row.start : row.end] for row in rows] == expected


def read_marked(marked: str) -> tuple[str, list[Mention]]:
    """Return a text whose tags are marked, without the marks, and the names found in it."""
    names: dict[str, list[Span]] = {}
    text, at = "", 0
    for mark in MARKED.finditer(marked):
        text += marked[at : mark.start()]
        names.setdefault(mark[2], []).append(Span(len(text), len(text) + len(mark[1])))
        text += mark[1]
        at = mark.end()
    text += marked[at:]
    reading = make_reading(text)
    for sentence in reading.sentences:
        inside = {
            kind: tuple(span for span in spans if sentence.start <= span.start < sentence.end)
            for kind, spans in names.items()
        }
        reading.token_readings += tag(sentence=sentence.sentence, **inside)
    rows = entities.find_entities(reading, rules=RULES)
    return text, [row for row in rows if row.form == "name"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # a son is not his father, unless the article has no other of that name
        (
            "[Donald Trump|persons] met [Donald Trump Jr.|persons]. [Trump Jr.|persons] left.",
            ["Donald Trump", "Donald Trump Jr.", "Donald Trump Jr."],
        ),
        ("[Tom Quill Jr.|persons] met [Tom Quill|persons].", ["Tom Quill Jr.", "Tom Quill"]),
        ("[Tom Quill|persons] ran\n[Tom Quill Jr.|persons] ran.", ["Tom Quill Jr."] * 2),
        ("[Tom Quill Sr.|persons] ran\n[Tom Quill Jr.|persons] ran.",
         ["Tom Quill Sr.", "Tom Quill Jr."]),
        ("[Tom Quill Jr.|persons] ran. [Ann Quill|persons] won. [Quill|persons] left.",
         ["Tom Quill Jr.", "Ann Quill", "Ann Quill"]),
        ("[Tom Quill Snr|persons] ran\n[Tom Quill Jnr|persons] ran. [Quill Jr.|persons] left.",
         ["Tom Quill Snr", "Tom Quill Jnr", "Tom Quill Jnr"]),
        ("[Tom Quill|persons] ran\n[Tom Quill Jnr|persons] ran. [Quill|persons] left.",
         ["Tom Quill Jnr"] * 3),
        # a surname goes with its title's gender, and with whom the gazetteer knows by it
        ("[Ann Quill|persons] and [Tom Quill|persons] met. Mrs [Quill|persons] left.",
         ["Ann Quill", "Tom Quill", "Ann Quill"]),
        ("[Trump|persons] came with [Ivanka Trump|persons].", ["Donald Trump", "Ivanka Trump"]),
        # a surname may have several words, and a name may lack an initial
        ("[Omar Al Farsi|persons] ran.\n[Al Farsi|persons] won.", ["Omar Al Farsi"] * 2),
        ("[Paul J. Quill|persons] ran.\n[Paul Quill|persons] won. [Quill|persons] left.",
         ["Paul J. Quill"] * 3),
        ("[Ann Tan Chun-wah|persons] ran.\n[Ann Tan|persons] won. [Tan|persons] left.",
         ["Ann Tan Chun-wah"] * 3),
        ("[Wang Li Ming|persons] ran. [Wang Li|persons] won.", ["Wang Li Ming", "Wang Li"]),
        ("[Jo Ann Quill|persons] ran. [Ann Quill|persons] won.", ["Jo Ann Quill", "Ann Quill"]),
        ("[Paul B. Quill|persons] met [Paul Quill|persons].", ["Paul B. Quill", "Paul Quill"]),
        # who is named like a politician is not one
        ("[Alan David Cameron|persons] ran.", ["Alan David Cameron"]),
        # honours are no part of a name, unless it has nothing else
        ("[Nick Quill KCB DSO|persons] ran.", ["Nick Quill"]),
        ("[Ann Quill PhD|persons] ran.", ["Ann Quill"]),
        ("[Ann Quill III|persons] ran.", ["Ann Quill III"]),
        ("Mr [Twite|persons] ran.", ["Twite"]),
        # a surname may be a title, a creed or a place
        ("[Ann Bishop|persons] came. [Bishop|persons] left.", ["Ann Bishop"] * 2),
        ("[Ann Thwaite|persons] came. [Thwaite|persons] left.", ["Ann Thwaite"] * 2),
        ("[Bishop|persons] left the [Blairites|persons].", []),
        ("[Lady Scotland|persons] came with [Mr England|persons].", ["Scotland", "England"]),
        ("[Sir Keir Starmer|persons] came.", ["Keir Starmer"]),
        # what stands before a name and after it
        ("[Mr and Mrs Quill|persons] came.", ["Quill"]),
        ("[Maud Quill and Tom Lee|persons] came.", ["Maud Quill", "Tom Lee"]),
        ("[Maud Quill, Tom Lee|persons] came.", ["Maud Quill", "Tom Lee"]),
        ("[Mayor of Orrin Maud Quill|persons] came.", ["Maud Quill"]),
        ("[Maud Quill of Orrin|persons] came.", ["Maud Quill"]),
        ("[Labour MP Jeremy Corbyn|persons] came.", ["Labour Party", "Jeremy Corbyn"]),
        ("[Maud Quill MP|persons] came.", ["Maud Quill"]),
        ("[Detective Garda Maud Quill|persons] came. [Det Quill|persons] left.",
         ["Maud Quill"] * 2),
        ("[FDNY EMT Maud Quill|persons] came. [Sheriff Teal|persons] left.",
         ["Maud Quill", "Teal"]),
        ("[EMT Maud Quill|persons] came. [ANN MAJOR LEE|persons] left.",
         ["Maud Quill", "Ann Major Lee"]),
        ("[Const Maud Quill|persons] came. [Maud Quill, PCSO|persons], left.", ["Maud Quill"] * 2),
        ("[Maud Sheriff|persons] came. [Sheriff|persons] left.", ["Maud Sheriff"] * 2),
        ("[Maud Trooper|persons] left [Lake Garda|places].", ["Maud Trooper", "Lake Garda"]),
        ("[Prime Minister|persons] came.", []),
        ("[Mayor of New York Eric Quill|persons] came.", ["New York", "Eric Quill"]),
        ("[Secretary of State for Health Maud Quill|persons] came.", ["Maud Quill"]),
        ("[Chancellor of the Exchequer|persons] came.", []),
        ("[Minister for Health Ann Quill|persons] came.", ["Ann Quill"]),
        ("[Leeds Ann Quill|persons] came.", ["Leeds", "Ann Quill"]),
        ("[Baroness Quill of the Vale|persons] came.", ["Quill"]),
        ("[Maud Quill (Lab)|persons] and [Tom Lee, MP|persons] came.", ["Maud Quill", "Tom Lee"]),
        ("[Maud Quill & Tom Lee|persons] came.", ["Maud Quill", "Tom Lee"]),
        ("[Corbyn, Keir Starmer|persons] came.", ["Jeremy Corbyn", "Keir Starmer"]),
        ("The [former President|persons] came. [President|persons] left.", []),
        ("[Sir Tom Bishop|persons] came. [Bishop|persons] left.", ["Tom Bishop"] * 2),
        # one person by whatever form
        ("[Thatcher, Margaret|persons] came.", ["Margaret Thatcher"]),
        ("[Maud Quill|persons].\nFrom: [Quill, Maud J|persons]", ["Maud J Quill"] * 2),
        ("[Maud “Mo|persons]” [Quill|persons] and [Maud Quill|persons]", ["Maud Quill"] * 2),
        ("[Tom Hollis|persons]@[ORRIN|organisations] and [Tom Hollis|persons]", ["Tom Hollis"] * 2),
        # one firm, one shop, by whatever mark
        (
            "[Orrin Gas Inc|organisations] lost. They left [Orrin Gas Inc|organisations].",
            ["Orrin Gas Inc."] * 2,
        ),
        ("[Volt plc|organisations] lost. [Volt|organisations] left.", ["Volt plc"] * 2),
        ("[Google LLC|organisations] lost.", ["Google"]),
        ("[Ford Motor Co|organisations]. cut. [Ford|organisations] left [Ann Ford|persons].",
         ["Ford Motor Co."] * 2 + ["Ann Ford"]),
        ("[Ford Ltd|organisations] lost. [Peter Ford|persons] said [Ford|organisations] left.",
         ["Ford Ltd", "Peter Ford", "Ford Ltd"]),
        # a firm of a person's name, tagged as one; initials and honours; the person himself
        ("[Emil Quill AG|persons] won. [Emil Quill|organisations] left.", ["Emil Quill AG"] * 2),
        ("[Emil Quill Plc|persons] won.", ["Emil Quill Plc"]),
        ("[Emil Quill GmbH|persons] won.", ["Emil Quill GmbH"]),
        ("[Tom Quill|persons] owns [Tom Quill Corp|persons]. [Tom Quill|persons] left.",
         ["Tom Quill", "Tom Quill Corp.", "Tom Quill"]),
        ("[Quill Motor|persons] won. [Quill Motor|organisations] left [Quill Motor plc|persons].",
         ["Quill Motor plc"] * 3),
        ("[Emil Quill AC|persons] won.", ["Emil Quill"]),
        ("[Tom Van Co|persons] won.", ["Tom Van Co"]),
        ("[Quill SA|persons], [Teal B|persons]", ["Quill SA", "Teal B"]),
        ("[Orrin Borough Council|organisations] met. [Orrin|organisations] beat Leeds.",
         ["Orrin Borough Council", "Orrin", "Leeds"]),
        ("[Labour party|organisations] and [Labour|organisations]", ["Labour Party"] * 2),
        ("A [German|places] plan.", []),
        ("They left [Orrin & Co. Crane|organisations] said.", ["Orrin & Co."]),
        ("[Big Nadia's|organisations] closed. Big Nadia's reopened.", ["Big Nadia's"] * 2),
        ("[Nadia's|organisations] and [Nadia’s|organisations]", ["Nadia's"] * 2),
        ("[Sydney's|places] is a bar in [Sydney|places].", ["Sydney's", "Sydney"]),
        # compounds
        ("The anti-[Trump|persons] rally, pro-[Labour|organisations].",
         ["Donald Trump", "Labour Party"]),
        ("[Merkel|persons]-era rules", ["Angela Merkel"]),
        # addresses, tagged or in the gazetteer
        ("Ask [Tom.Hollis|persons]@guardian.co.uk, maud@Tesco.com, www.Tesco.com/London.", []),
    ],
)  # fmt: skip
def test_finds_whom_a_tagged_name_means(marked, expected):
    assert [row.name for row in read_marked(marked)[1]] == expected


def test_ids_do_not_hang_on_the_apostrophe():
    _, rows = read_marked("[McDonald's|organisations] lost. [McDonald’s|organisations] won.")
    assert {row.entity_id for row in rows} == {"org-mcdonalds"}


@given(
    st.text(alphabet=st.sampled_from("AbC .,’'“”&-@1é"), max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=4),
)
def test_any_tags_make_names_inside_the_sentence(text, tags):
    reading = make_reading(text)
    if not reading.sentences:
        return
    end = reading.sentences[0].end
    spans = [Span(a, min(a + size, end)) for a, size in tags if a < end]
    reading.token_readings = tag(persons=tuple(spans[:2]), organisations=tuple(spans[2:]))
    for row in entities.find_entities(reading, rules=RULES):
        assert reading.sentences[0].start <= row.start < row.end <= end
        assert row.name
