"""Plain-text dumps: how many articles, and what belongs to which."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.processor_time import grows_linearly

P = (
    "The ferry did not sail on Monday, nor on the day after, and the queue on the quay grew until "
    "it reached the church. Nobody was told why."
)
Q = (
    "A spokeswoman for the line said that the crew had been promised a new timetable in March and "
    "that it had never come. She declined to say who had promised it."
)
SITE = f"""Photograph: Ines Falk/Getty Images
Show Hide image

The island that time remembered

Two hundred people, one shop, and a ferry that may never come back

{P}

{Q}

The shop

{P}

{Q}

Ines Falk’s most recent book is “Salt” (Quay Press, £12)

This article first appeared in the 3 June 2016 issue of the Northern Review, Adrift

BO LUND/REUTERS
Show Hide image

What the harbour master saw

He kept a diary for forty years. It does not flatter the council, or the weath

{Q}

{P}

Correction: An earlier version gave the year as 1981. It was 1918.

This article first appeared in the 10 June 2016 issue of the Northern Review, After the flood
"""


def test_a_site_dump_with_two_articles(parse):
    first, second = (reading.article for reading in parse(SITE).readings)
    assert first.title == "The island that time remembered"
    assert first.standfirst == "Two hundred people, one shop, and a ferry that may never come back"
    assert (first.outlet, first.issue) == ("Northern Review", "Adrift")
    assert (first.published, second.published) == (date(2016, 6, 3), date(2016, 6, 10))
    assert first.credit == "Ines Falk/Getty Images"
    assert first.byline == "Ines Falk"
    assert first.text[first.body_start : first.body_end] == f"{P}\n\n{Q}\n\nThe shop\n\n{P}\n\n{Q}"
    assert second.title == "What the harbour master saw"
    assert second.standfirst is not None
    assert second.standfirst.endswith("or the weath")
    assert second.credit == "BO LUND/REUTERS"
    assert second.correction == "An earlier version gave the year as 1981. It was 1918."
    assert second.issue == "After the flood"
    assert second.text[second.body_start : second.body_end] == f"{Q}\n\n{P}"


def test_headings_are_blocks_of_the_body(parse):
    roles = [block.role for block in parse(SITE).readings[0].blocks]
    assert roles == ["title", "standfirst", *["paragraph"] * 2, "heading", *["paragraph"] * 2]


def simple(title: str, writer: str, day: str) -> str:
    return f"{title}\n\nBy {writer}\n\n{day}\n\n{P}\n\n{Q}"


DATABASE = f"""{{title}}

The Guardian (London)

{{day}} Thursday

Copyright 2019 Guardian Newspapers Limited All Rights Reserved

Section: NEWS; Pg. 3

Length: 52 words

Byline: {{writer}}

Body

{P}

{Q}

Load-Date: March 15, 2019

End of Document
"""
FIELDS = (
    f"Title: {{title}}\nByline: {{writer}}\nPublication: The Courier\nDate: {{day}}\n\n{P}\n\n{Q}"
)


@pytest.mark.parametrize(
    "dump",
    [
        "\n\n".join([simple("Fog", "Ada Quill", "14 March 2019"), simple("Rain", "Bo Reed", "")]),
        f"{simple('Fog', 'Ada Quill', '14 March 2019')}\n\n==========\n\nRain\n\nBy Bo Reed\n\n{Q}",
        f"{simple('Fog', 'Ada Quill', '14 March 2019')}\f{simple('Rain', 'Bo Reed', '')}",
        "\n\n".join(
            [
                DATABASE.format(title="Fog", writer="Ada Quill", day="March 14, 2019"),
                DATABASE.format(title="Rain", writer="Bo Reed", day="March 16, 2019"),
            ]
        ),
        "\n\n".join(
            [
                FIELDS.format(title="Fog", writer="Ada Quill", day="14/03/2019"),
                FIELDS.format(title="Rain", writer="By Bo Reed", day="2019-03-16"),
            ]
        ),
    ],
    ids=["bylines", "line across", "form feed", "database", "fields"],
)
def test_dumps_of_two_articles(parse, dump):
    parsed = parse(dump)
    assert parsed.rejections == []
    first, second = (reading.article for reading in parsed.readings)
    assert (first.title, first.byline, first.published) == ("Fog", "Ada Quill", date(2019, 3, 14))
    assert (second.title, second.byline) == ("Rain", "Bo Reed")
    assert first.text[first.body_start : first.body_end] == f"{P}\n\n{Q}"
    assert Q in second.text
    assert "Document" not in first.text + second.text


@pytest.mark.parametrize(
    ("text", "title", "standfirst"),
    [
        (
            f"Fog\n\nA town waits, and waits\n\nBy Ada Quill\n\n{P}",
            "Fog",
            "A town waits, and waits",
        ),
        (f"Fog\n\n{Q}\n\nBy Ada Quill\n\n{P}", "Fog", Q),
        (f"Fog\n\n{P}\n\n{Q}", "Fog", None),
        (f"Fog\n\nIt came at noon.\n\nThe quay\n\n{P}", "Fog", "It came at noon."),
        (f"{P}\n\n{Q}", None, None),
        (f"Will it ever lift?\n\n{P}\n\n{Q}", "Will it ever lift?", None),
    ],
)
def test_the_head_of_a_simple_article(parse, text, title, standfirst):
    (reading,) = parse(text).readings
    assert (reading.article.title, reading.article.standfirst) == (title, standfirst)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ada Quill | 14 March 2019", date(2019, 3, 14)),
        ("By Ada Quill, political editor", None),
        ("By Ada Quill in Westmere", None),
        ("Words by Ada Quill", None),
    ],
)
def test_a_byline_without_what_is_not_the_name(parse, line, day):
    article = parse(f"Fog\n\n{line}\n\n{P}\n\n{Q}").readings[0].article
    assert (article.byline, article.published) == ("Ada Quill", day)


DOCUMENTED = re.findall(
    r"```text\n(.*?)```", Path("docs/formats.md").read_text(encoding="utf-8"), re.DOTALL
)
WRAPPED = (
    "The ferry did not sail on Monday, nor on the day after, and the\n"
    "queue on the quay grew until it reached the church, where the\n"
    "vicar gave out tea."
)


@pytest.mark.parametrize("head", DOCUMENTED)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("body", [f"{P}\n\n{Q}", f"{WRAPPED}\n\n{WRAPPED}"])
def test_heads_as_they_are_documented(parse, head, gap, body):
    (reading,) = parse(f"{head.strip().replace(chr(10), gap)}\n\n{body}").readings
    article = reading.article
    assert article.title == "Harbour campaigners storm council meeting"
    assert (article.byline, article.outlet) == ("Rosalind Fenn", "The Evening Courier")
    assert article.published == date(2024, 3, 14)
    assert article.text[article.body_start :] == body


DAY = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("lines", "byline", "outlet", "day"),
    [
        ("Ada Quill | Tide Weekly | Thursday, 14 March 2024", "Ada Quill", "Tide Weekly", DAY),
        ("14 March 2024 – The Tide", None, "The Tide", DAY),
        ("The Mail on Sunday, 17 March 2024", None, "The Mail on Sunday", date(2024, 3, 17)),
        ("The Tide Thursday 14 March 2024", None, "The Tide", DAY),
        ("Ada Quill, Political Editor, 14 March 2024", "Ada Quill", None, DAY),
        ("Ada Quill and Xenor Poll\n14 March 2024", "Ada Quill and Xenor Poll", None, DAY),
        ("Xenor Poll\n14 March 2024", "Xenor Poll", None, DAY),
        ("Xenor Poll\nHill Packet\n14 March 2024", "Xenor Poll", "Hill Packet", DAY),
        ("By Ada Quill\nHill Packet\n14 March 2024", "Ada Quill", "Hill Packet", DAY),
        ("Ada Quill\nThe Guardian", "Ada Quill", "The Guardian", None),
        ("By Ada Quill, The Hague, 14 March 2024", "Ada Quill, The Hague", None, DAY),
        ("By Ada Quill, Xenor Poll", "Ada Quill, Xenor Poll", None, None),
        ("By Ada Quill, editor, The Tide", "Ada Quill", "The Tide", None),
        ("London, 14 March 2024", None, None, DAY),
    ],
)
def test_names_in_a_head(parse, lines, byline, outlet, day):
    (reading,) = parse(f"Fog on the quay\n{lines}\n\n{P}\n\n{Q}").readings
    article = reading.article
    assert (article.title, article.byline, article.outlet) == ("Fog on the quay", byline, outlet)
    assert article.published == day
    assert article.text == f"Fog on the quay\n\n{P}\n\n{Q}"


@pytest.mark.parametrize(
    "first",
    [
        "On Sunday, 14 March 2021, the ferry sank.",
        "London, 14 March 2024 – Nobody was told why the ferry did not sail",
        "The last boat, 14 March 2019",
        "Council member resigns, 14 March 2024",
        "The Quay",
        "Ada Quill",
        "A Town Waits\n\n14 March 2024",
        "Mr Poll said this, to Ada Quill, in The Guardian",
    ],
)
def test_the_first_line_of_a_body_is_no_head(parse, first):
    (reading,) = parse(f"Fog on the quay\n\nBy Ada Quill\n\n{first}\n\n{P}\n\n{Q}").readings
    assert reading.article.outlet is None
    assert reading.article.text.endswith(f"{first}\n\n{P}\n\n{Q}")


@pytest.mark.parametrize("title", ["The Fog", "Fog", "Ada Quill", "Fog at Sea, 14 March 2019"])
def test_a_title_is_no_outlet(parse, title):
    article = parse(f"{title}\n\n14 March 2019\n\nBy Bo Reed\n\n{P}\n\n{Q}").readings[0].article
    assert (article.title, article.outlet, article.byline) == (title, None, "Bo Reed")


def test_an_outlet_above_a_second_title_is_the_second_articles(parse):
    head = "The Tide, {} March 2024\n\n{}\n\nBy Ada Quill\n\n" + f"{P}\n\n{Q}"
    parsed = parse("\n\n".join([head.format(14, "Fog"), head.format(15, "Rain all day")]))
    first, second = (reading.article for reading in parsed.readings)
    assert (first.title, first.outlet, first.published) == ("Fog", "The Tide", DAY)
    assert (second.title, second.outlet) == ("Rain all day", "The Tide")
    assert first.text.endswith(Q)


def test_hard_wrapped_lines_stay_one_paragraph(parse):
    (reading,) = parse(f"Fog\n\n{WRAPPED}\n\n{WRAPPED}").readings
    assert [block.role for block in reading.blocks] == ["title", "paragraph", "paragraph"]
    assert WRAPPED in reading.article.text


def test_prose_that_resembles_page_furniture_stays(parse):
    lines = [
        "Share prices fell by a third, and then by another, before the bell rang at noon.",
        "By the time the ferry came the quay was empty, the tea was cold, and the vicar gone.",
        "From the third floor she could see the issue of it all: the sea, and no ferry.",
        "Corrections were made to the timetable in March, by hand, and then forgotten.",
    ]
    (reading,) = parse("\n\n".join(["Fog", P, *lines, Q])).readings
    article = reading.article
    assert article.text == "\n\n".join(["Fog", P, *lines, Q])
    assert article.correction is None


def test_a_section_break_is_no_text_and_no_boundary(parse):
    (reading,) = parse(f"Fog\n\n{P}\n\n* * *\n\n{Q}").readings
    assert reading.article.text == f"Fog\n\n{P}\n\n{Q}"


IMAGE = "Lou Marsh\nShow Hide image\n\n"


@pytest.mark.parametrize(
    "first",
    [
        f"{IMAGE}The long wait for the boat\n\nIt began in May.\n\n{P}\n\n{Q}",
        f"The long wait for the boat\n\nBy Ada Quill\n\n{P}\n\n{Q}",
        f"{IMAGE}The long wait\n\n{P}\n\n{Q}\n\nAda Quill is a columnist for the Tide.",
    ],
)
def test_an_image_above_a_title_begins_an_article(parse, first):
    second = f"{IMAGE}Nobody told the vicar anything\n\nHe found out late.\n\n{Q}\n\n{P}"
    titles = [r.article.title for r in parse(f"{first}\n\n{second}").readings]
    assert titles == [first.removeprefix(IMAGE).split("\n")[0], "Nobody told the vicar anything"]
    assert parse(second).readings[0].article.credit == "Lou Marsh"


def test_an_image_inside_an_article_begins_none(parse):
    text = f"The long wait for the boat\n\nBy Ada Quill\n\n{P}\n\n{IMAGE}{Q}\n\n{P}"
    (reading,) = parse(text).readings
    assert reading.article.text.endswith(f"{P}\n\n{Q}\n\n{P}")


def test_a_note_about_the_author_below_the_last_line_stays_with_its_article(parse):
    origin = "This article first appeared in the 3 June 2016 issue of the Tide, Adrift"
    note = "Ada Quill is a columnist for the Tide and lives on a boat."
    dump = f"Fog\n\n{P}\n\n{Q}\n\n{origin}\n\n{note}\n\nRain\n\n{Q}\n\n{P}"
    first, second = (reading.article for reading in parse(dump).readings)
    assert (first.title, second.title) == ("Fog", "Rain")
    assert first.byline == "Ada Quill"
    assert note not in first.text + second.text


SEED = Path(__file__).resolve().parents[4] / "shared" / "seeds" / "new_statesman.txt"


@pytest.mark.parametrize("label", ["Content", "Text", "Summary"])
def test_a_label_inside_an_article_stays(parse, label):
    line = f"{label}: what the fund was promised, and what it was paid in the end."
    (reading,) = parse(f"{simple('Two words', 'Jo Poe', '4 May 2021')}\n\n{line}\n\n{P}").readings
    assert line in reading.article.text


def test_the_label_of_a_headers_body_goes(parse):
    (reading,) = parse(f"Title: Two words\nDate: 4 May 2021\n\nText: {P}\n\n{Q}").readings
    assert reading.article.text == f"Two words\n\n{P}\n\n{Q}"


@pytest.mark.skipif(not SEED.exists(), reason="the seed page lies outside the repository")
def test_the_seed_page(parse):
    parsed = parse(SEED.read_bytes(), "new_statesman.txt")
    assert parsed.rejections == []
    first, second = parsed.readings
    assert first.article.published == date(2013, 5, 27)
    assert second.article.published == date(2017, 3, 23)
    for reading in (first, second):
        article = reading.article
        assert article.outlet == "New Statesman"
        assert None not in (article.title, article.standfirst, article.issue, article.credit)
        assert "Show Hide" not in article.text
        assert "first appeared" not in article.text
    assert (first.article.correction, second.article.correction is None) == (None, False)
    roles = [[block.role for block in reading.blocks] for reading in (first, second)]
    assert [r.count("heading") for r in roles] == [0, 4]
    assert [r.count("blockquote") for r in roles] == [3, 0]
    assert [r.count("paragraph") for r in roles] == [29, 52]


CLAIM = "The ferry to the island was sold for nine million pounds to a line without ships."


@pytest.mark.parametrize("labels", [("Claim", "Rating"), ("The claim:", "Verdict")])
def test_a_checked_claim_is_a_quoted_text_and_no_title(parse, labels):
    claim, verdict = labels
    (reading,) = parse(f"{claim}\n\n{CLAIM}\n\n{verdict}\n\nFalse\n\n{P}\n\n{Q}").readings
    article = reading.article
    assert (article.title, article.standfirst) == (None, None)
    blocks = [(b.role, article.text[b.start : b.end]) for b in reading.blocks]
    assert blocks[:3] == [("heading", claim), ("blockquote", CLAIM), ("paragraph", verdict)]


def test_a_checked_claim_stands_below_a_title(parse):
    text = f"Title: Fog\nDate: 4 May 2021\n\nClaim\n\n{CLAIM}\n\nRating\n\nFalse\n\n{P}\n\n{Q}"
    roles = [block.role for block in parse(text).readings[0].blocks]
    assert roles[:3] == ["title", "heading", "blockquote"]


def test_a_claim_without_a_verdict_is_a_headline_like_any_other(parse):
    (reading,) = parse(f"Claim\n\nBy Ada Quill\n\n{P}\n\n{Q}").readings
    assert reading.article.title == "Claim"
    assert "blockquote" not in [block.role for block in reading.blocks]


def test_a_verdict_may_stand_at_the_end_and_on_the_line_of_its_label(parse):
    text = f"Fog on the quay\n\nClaim\n\n{CLAIM}\n\n{P}\n\n{Q}\n\nRating: False"
    (reading,) = parse(text).readings
    roles = [
        (block.role, reading.article.text[block.start : block.end]) for block in reading.blocks
    ]
    assert roles[:3] == [("title", "Fog on the quay"), ("heading", "Claim"), ("blockquote", CLAIM)]


def test_a_claim_on_the_line_of_its_label_is_no_title(parse):
    (reading,) = parse(f"Claim: The ferry was sold\n\n{P}\n\n{Q}\n\nRating: False").readings
    assert reading.article.title is None


def test_claims_in_markdown_are_read_as_in_plain_text(parse):
    text = f"# Fog\n\n**Claim**\n\n{CLAIM}\n\n{P}\n\n{Q}\n\n**Rating**\n\nFalse"
    (reading,) = parse(text).readings
    assert [block.role for block in reading.blocks[:3]] == ["title", "heading", "blockquote"]


@pytest.mark.parametrize("kicker", ["OPINION", "Analysis", "FOR IMMEDIATE RELEASE"])
def test_what_says_of_which_kind_a_piece_is_is_not_its_title(parse, kicker):
    (reading,) = parse(f"{kicker}\n\nFog on the quay\n\n{P}\n\n{Q}").readings
    assert (reading.article.title, reading.article.standfirst) == ("Fog on the quay", None)


def test_what_a_writer_is_stands_below_the_byline_and_is_no_text(parse):
    head = "Fog on the quay\nBy Ada Quill\nHarbour correspondent\n4 May 2021, 16:05"
    (reading,) = parse(f"{head}\n\n{P}\n\n{Q}").readings
    assert reading.article.byline == "Ada Quill"
    assert str(reading.article.published) == "2021-05-04"
    assert [block.role for block in reading.blocks] == ["title", "paragraph", "paragraph"]


def test_the_time_of_an_entry_is_no_standfirst(parse):
    (reading,) = parse(f"Fog on the quay\n\n14:32\n\nBoats stay in port\n\n{P}\n\n{Q}").readings
    assert reading.article.standfirst is None


def test_a_name_that_the_note_at_the_end_explains_is_the_byline(parse):
    note = "Ada Quill is a columnist and the author of a book on fog."
    (reading,) = parse(f"Fog on the quay\n\nAda Quill\n\n{P}\n\n{Q}\n\n{note}").readings
    assert reading.article.byline == "Ada Quill"
    assert [block.role for block in reading.blocks] == ["title", "paragraph", "paragraph"]


def test_labels_of_images_with_a_comma_give_caption_and_credit(parse):
    image = "Image source, Quay Council\n\nImage caption, The quay was last seen in March"
    (reading,) = parse(f"Fog on the quay\n\n{P}\n\n{image}\n\n{Q}").readings
    assert reading.article.credit == "Quay Council"
    assert [block.role for block in reading.blocks][-1] == "caption"


def test_a_live_pages_times_are_no_paragraphs(parse):
    entries = [P, "14:32", Q, "2.15pm GMT", "Key event", P]
    text = "\n\n".join(["Fog on the quay – live", "By Ada Quill", *entries])
    (reading,) = parse(text).readings
    body = [reading.article.text[b.start : b.end] for b in reading.blocks if b.role != "title"]
    assert body == [P, Q, P]


def test_what_stands_around_a_press_release_is_none_of_it(parse):
    text = (
        f"Fog on the quay\n\nFor immediate release\n\n4 May 2021\n\n{P}\n\n{Q}\n\nENDS\n\n"
        "Notes to editors\n\nThe quay was built in 1790.\n\nMedia contact: Jo Fields, 0100 020304"
    )
    (reading,) = parse(text).readings
    body = [reading.article.text[b.start : b.end] for b in reading.blocks if b.role != "title"]
    assert body == [P, Q]
    assert str(reading.article.published) == "2021-05-04"


def test_until_when_a_press_release_is_embargoed_is_no_standfirst(parse):
    text = f"PRESS RELEASE\n\nFog on the quay\n\nEmbargoed until 00:01 on 4 May 2021\n\n{P}\n\n{Q}"
    (reading,) = parse(text).readings
    assert (reading.article.title, reading.article.standfirst) == ("Fog on the quay", None)


def test_each_writer_of_a_byline_has_a_note_below_the_text(parse):
    notes = ["Ada Quill is a writer.", "Olu Sand is a journalist based in Leeds."]
    others = ["Ida Brandt is a novelist.", "Jo Fields is a poet and author."]
    for below, left in ((notes, 0), (others, 1), ([*others, notes[0]], 2)):
        text = "\n\n".join(["Fog on the quay", "By Ada Quill and Olu Sand", P, Q, P, *below])
        (reading,) = parse(text).readings
        assert sum(b.role == "paragraph" for b in reading.blocks) == 3 + left


def test_a_letter_signed_with_a_place_is_no_standfirst_and_its_signature_no_heading(parse):
    (reading,) = parse(f"Letters\n\n{P}\n\nPeter Quill, Leeds\n\n{Q}\n\nPeter Sand, Hull").readings
    assert [block.role for block in reading.blocks] == ["title", *["paragraph"] * 4]
    (reading,) = parse(f"Fog\n\n{P}\n\nPeter Quill, captain\n\n{Q}").readings
    assert [block.role for block in reading.blocks] != ["title", *["paragraph"] * 3]


def test_a_byline_that_goes_on_below_an_empty_line(parse):
    line = "By Ada Quill, who wrote of the docks and the river for years and\n\nof the town too"
    (reading,) = parse(f"Fog on the quay\n\n{line}\n\n{P}\n\n{Q}").readings
    assert P in reading.article.text


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_an_address_alone_on_a_line_of_the_head_is_the_articles(parse, gap):
    head = gap.join(["Fares rise in March", "https://www.tram.example/fares", "16 March 2017"])
    body = "The fares rose by half, and riders were angry.\n\nhttps://www.mayor.example/no"
    (reading,) = parse(f"{head}\n\n{body}").readings
    article = reading.article
    assert article.url == "https://www.tram.example/fares"
    assert (article.published, article.outlet) == (date(2017, 3, 16), "tram.example")
    assert article.text == f"Fares rise in March\n\n{body}"


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("<https://tram.example/fares>", "https://tram.example/fares"),
        ("https://x.example/fares", "https://x.example/fares"),
        ("https://twitter.com/zedquill", None),
        ("https://www.linkedin.com/in/zedquill", None),
    ],
)
def test_a_writers_own_page_is_not_the_articles(parse, line, url):
    (reading,) = parse(f"Fares rise in March\nBy Zed Quill\n{line}\n\n{P}\n\n{Q}").readings
    article = reading.article
    assert (article.byline, article.url) == ("Zed Quill", url)
    assert article.text == f"Fares rise in March\n\n{P}\n\n{Q}"


def test_a_head_of_many_addresses_is_read_in_linear_time(parse):
    def make_text(count):
        return "Fares\n" + "https://tram.example/fares\n" * count + f"\n{P}"

    assert grows_linearly(parse, make_text, 24_000)


def test_an_outlet_with_a_date_needs_no_title(parse):
    body = "The fares rose by half on Wednesday, and riders were angry.\n\nNobody had asked them."
    article = parse(f"The Guardian, 16 March 2017\n\n{body}").readings[0].article
    assert (article.outlet, article.published) == ("The Guardian", date(2017, 3, 16))
    assert (article.title, article.text) == (None, body)
    article = parse(f"The fares, 16 March 2017\n\n{body}").readings[0].article
    assert (article.title, article.outlet) == ("The fares, 16 March 2017", None)
