"""What every format has in common: identity, reading text, blocks, rejections."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stages.parse import Parsed, Rules, read_text
from stages.reading import Reading

PROSE = (
    "The harbour board met on Tuesday and agreed to nothing, as it has done since the spring. "
    "Its chairman went home early."
)
MORE = (
    "Outside the hall some forty people stood in the rain with a banner that nobody could read, "
    "and sang until the police arrived."
)
URL = "https://saltby.example/harbour"
ARTICLES = {
    "tide.txt": f"Tide turns on Saltby\n\nBy Nell Harker\n\n4 May 2021\n\n{PROSE}\n\n{MORE}\n",
    "tide.md": f"# Tide turns on Saltby\n\nBy Nell Harker\n\n4 May 2021\n\n{PROSE}\n\n{MORE}\n",
    "tide.jsonl": (
        '{"headline": "Tide turns on Saltby", "author": "Nell Harker", "date": "2021-05-04", '
        f'"text": "{PROSE}\\n\\n{MORE}"}}'
    ),
    "tide.html": (
        '<html><head><meta property="article:published_time" content="2021-05-04T09:00:00Z">'
        '<meta name="author" content="Nell Harker"></head><body><article>'
        f"<h1>Tide turns on Saltby</h1><p>{PROSE}</p><p>{MORE}</p></article></body></html>"
    ),
}


def check_laws(reading: Reading) -> None:
    """Blocks are ordered, inside the text, apart from one another, and trimmed."""
    article, end = reading.article, 0
    for number, block in enumerate(reading.blocks):
        assert block.block == number
        assert end <= block.start < block.end <= len(article.text)
        words = article.text[block.start : block.end]
        assert words == words.strip()
        assert words
        end = block.end
    assert 0 <= article.body_start <= article.body_end <= len(article.text)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_format_gives_the_same_article(parse, name):
    parsed = parse(ARTICLES[name], name, outlet="The Saltby Gazette")
    assert parsed.rejections == []
    (reading,) = parsed.readings
    article = reading.article
    check_laws(reading)
    assert article.title == "Tide turns on Saltby"
    assert article.byline == "Nell Harker"
    assert article.published == date(2021, 5, 4)
    assert article.outlet == "The Saltby Gazette"
    assert article.text == f"Tide turns on Saltby\n\n{PROSE}\n\n{MORE}"
    assert article.text[article.body_start : article.body_end] == f"{PROSE}\n\n{MORE}"
    assert [block.role for block in reading.blocks] == ["title", "paragraph", "paragraph"]


def test_one_article_has_one_id_in_every_format(parse):
    readings = [
        parse(data, name, outlet="The Saltby Gazette").readings[0]
        for name, data in ARTICLES.items()
    ]
    assert len({reading.article.article_id for reading in readings}) == 1
    assert len({reading.article.revision_id for reading in readings}) == 1


def test_a_changed_text_is_a_new_revision_of_the_same_article(parse):
    before = parse(ARTICLES["tide.txt"]).readings[0].article
    after = parse(ARTICLES["tide.txt"].replace("forty", "fifty")).readings[0].article
    assert before.article_id == after.article_id
    assert before.revision_id != after.revision_id


def test_another_outlet_or_date_is_another_article(parse):
    ids = {
        parse(ARTICLES["tide.txt"], outlet="A").readings[0].article.article_id,
        parse(ARTICLES["tide.txt"], outlet="B").readings[0].article.article_id,
        parse(ARTICLES["tide.txt"].replace("4 May", "5 May")).readings[0].article.article_id,
    }
    assert len(ids) == 3


@pytest.mark.parametrize(
    "address",
    [
        "https://saltby.example/tide?utm_source=mail",
        "HTTPS://Saltby.example/tide/#comments",
        "https://saltby.example/tide",
    ],
)
def test_an_address_identifies_an_article_whatever_follows_it(parse, address):
    line = f'{{"url": "{address}", "title": "T", "text": "{PROSE}"}}'
    article = parse(line).readings[0].article
    assert article.url == "https://saltby.example/tide"
    plain = parse('{"url": "https://saltby.example/tide", "text": "Another text of five words."}')
    assert article.article_id == plain.readings[0].article.article_id


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("?12345", "?12345"),
        ("?12345&utm_source=mail", "?12345"),
        ("?page=2&story17", "?story17&page=2"),
        ("?amp", ""),
        ("?amp&id=7", "?id=7"),
        ("?id=", ""),
    ],
)
def test_a_bare_number_in_an_address_names_the_article(parse, query, kept):
    (reading,) = parse(
        f'{{"url": "https://saltby.example/view{query}", "text": "{PROSE}"}}'
    ).readings
    assert reading.article.url == f"https://saltby.example/view{kept}"


@pytest.mark.parametrize(
    ("address", "outlet", "named"),
    [
        ("https://www.saltby.example/", "saltby.example", False),
        ("https://saltby.example", "saltby.example", False),
        ("https://saltby.example/?utm_source=mail#top", "saltby.example", False),
        ("https://saltby.example/?p=7", "saltby.example", True),
        ("https://m.saltby.example/tide", "saltby.example", True),
        ("https://www2.saltby.example/tide", "saltby.example", True),
        ("https://amp.saltby.example./tide", "saltby.example", True),
        ("https://news.saltby.example/tide", "news.saltby.example", True),
        ("https://m.example/tide", "m.example", True),
    ],
)
def test_a_sites_address_names_its_outlet_and_no_article(parse, address, outlet, named):
    lines = (f'{{"url": "{address}", "title": "{t}", "text": "{PROSE} {t}"}}' for t in "TU")
    one, other = (reading.article for reading in parse("\n".join(lines)).readings)
    assert one.outlet == outlet
    assert (one.url is not None) is named
    assert (one.article_id == other.article_id) is named


OTHER = f"{MORE} They went home when the tide had turned and the lamps were out."


@pytest.mark.parametrize(
    ("rows", "articles"),
    [
        ([("Vote", "2024-03-01", PROSE), ("Rain", "2024-03-02", f"{PROSE} Indeed.")], 2),
        ([("Vote", "2024-03-01", PROSE), ("Rain", "2024-03-01", OTHER)], 2),
        ([("Vote", "", PROSE), ("Rain", "", OTHER)], 2),
        ([("", "", PROSE), ("", "", OTHER)], 2),
        ([("Vote", "", PROSE), ("Vote", "", f"{PROSE} Indeed."), ("Rain", "", OTHER)], 2),
        ([("Vote", "2024-03-01", PROSE), ("Vote", "2024-03-02", OTHER)], 1),
        ([("Vote", "", PROSE), ("The vote", "", f"{PROSE} Indeed.")], 1),
        ([("", "2024-03-01", PROSE), ("", "2024-03-02", f"{PROSE} Indeed.")], 1),
        ([("Vote", "2024-03-01", PROSE), ("Rain", "2024-03-02", PROSE)], 1),
        ([("Vote", "2024-03-01", PROSE), ("Rain", "2024-03-02", "Too short.")], 1),
    ],
    ids=[
        *("dates", "words", "words alone", "untitled", "one corrected", "same title", "headline"),
        *("untitled correction", "reprint", "no text"),
    ],
)
def test_an_address_that_is_given_to_articles_apart_is_none_of_theirs(parse, rows, articles):
    lines = [
        json.dumps({"url": f"{URL}#{n}", "title": title, "date": day, "text": text})
        for n, (title, day, text) in enumerate(rows)
    ]
    readings = parse("\n".join(lines)).readings
    ids = {reading.article.article_id for reading in readings}
    assert len(ids) == articles
    assert {reading.article.url for reading in readings} == {URL}
    alone = parse(lines[0]).readings[0].article.article_id
    assert (alone in ids) is (articles == 1)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "Jose\u0301 Poe\u200bs Tide\n\nBy Ann Poe\n\n{}"),
        (
            "a.jsonl",
            '{{"title": "Jos\\u0065\\u0301 Po\\u00ades Tide", "author": "Ann Po\\u200be", '
            '"text": "{}"}}',
        ),
        ("a.csv", "title,author,text\nJose\u0301 Po\u200des Tide,Ann Poe\ufeff,{}\n"),
        (
            "a.html",
            "<html><head><meta name='author' content='Ann P&shy;oe'></head><body><article>"
            "<h1>Jose&#x301; Po&shy;es Tide</h1><p>{}</p></article></body></html>",
        ),
    ],
    ids=["text", "JSON", "CSV", "page"],
)
def test_a_name_is_one_word_however_it_was_typed(parse, name, data):
    words = (
        "The Tide\u00adland League met on Tues\u200bday to talk of the Anti\u2011Tide fund "
        "and its end."
    )
    (reading,) = parse(data.format(words), name).readings
    check_laws(reading)
    assert reading.article.title == "José Poes Tide"
    assert reading.article.byline == "Ann Poe"
    assert reading.article.text == (
        "José Poes Tide\n\n"
        "The Tideland League met on Tuesday to talk of the Anti-Tide fund and its end."
    )


def test_a_wording_twice_in_a_document_is_read_once(parse):
    line = f'{{"title": "T", "text": "{PROSE}"}}'
    assert len(parse(f"{line}\n{line}").readings) == 1


@pytest.mark.parametrize(
    ("data", "reason", "word"),
    [
        (b"", "empty", "0 bytes"),
        (b" \n\n\t ", "empty", "no text"),
        (b"\xef\xbb\xbf", "empty", "no text"),
        (b"%PDF-1.7 \x00\x01", "binary", "PDF"),
        (b"PK\x03\x04\x14\x00", "binary", "zip"),
        (b"\x89PNG\r\n\x1a\n\x00", "binary", "PNG"),
        (b"\x1f\x8b\x08\x00", "binary", "gzip"),
        (b"\x00\x01\x02\x03" * 50, "binary", "control characters"),
        (b"one\x00two three\x00four\x00five", "binary", "3 control characters in 23;"),
        (b"one two three four five. " * 40 + b"\x07" * 8, "binary", "8 control characters"),
        (b"<html><body></body></html>", "no_article", "main text"),
        (b"too short", "no_article", "2 words"),
        (b'{"title": "x"}', "shape", "'title'"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "format", "<rss>"),
    ],
)
def test_what_cannot_be_read_is_rejected_with_its_reason(parse, data, reason, word):
    parsed = parse(data, "odd.bin")
    assert parsed.readings == []
    (rejection,) = parsed.rejections
    assert rejection.reason == reason
    assert word in rejection.detail
    assert (rejection.name, rejection.position, rejection.source) == ("odd.bin", 7, "inbox")


def test_a_document_over_the_limit_is_rejected_with_both_sizes(parse):
    (rejection,) = parse(b"a " * 500_001).rejections
    assert rejection.reason == "too_large"
    assert "1,000,002" in rejection.detail
    assert "1,000,000" in rejection.detail


@settings(max_examples=150)
@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_rejected(parse, data):
    check_parsed(parse(data))


LINES = st.sampled_from(
    [
        *(
            "# ",
            "> ",
            "---",
            "title: x",
            "Title: A day",
            "By Jo Poe",
            "4 May 2021",
            "{",
            '{"text":',
        ),
        *('"a b c d e f"}', "<p>", "</div>", "<html>", "Photograph: X/Getty", "Share", "\x0c", "“"),
        *("Correction: it was not so.", "========", "* * *", "\ud800", "\u2028", "\x85", "End of"),
        PROSE,
        MORE,
        "This article first appeared in the 4 May 2021 issue of the Saltby Gazette, Tides",
    ]
)


@settings(max_examples=300)
@given(
    pieces=st.lists(st.one_of(LINES, st.text(max_size=30)), max_size=12),
    gap=st.sampled_from(["\n", "\n\n", " ", "\r\n"]),
    name=st.sampled_from(["a.txt", "a.html", "a.md", "a.jsonl"]),
)
def test_any_text_is_read_or_rejected(parse, pieces, gap, name):
    parsed = parse(gap.join(pieces).encode("utf-8", "surrogatepass"), name)
    check_parsed(parsed)


def check_parsed(parsed: Parsed) -> None:
    assert parsed.readings or parsed.rejections
    for reading in parsed.readings:
        check_laws(reading)
        reading.article.text.encode()  # nothing that a file cannot hold


@settings(max_examples=200)
@given(text=st.one_of(st.text(max_size=200), st.lists(LINES, max_size=8).map("\n".join)))
def test_a_given_text_is_taken_as_it_is(rules, text):
    reading = read_text(text, rules=rules)
    check_laws(reading)
    assert reading.article.text == text
    assert (reading.article.body_start, reading.article.body_end) == (0, len(text))
    covered = "".join(text[block.start : block.end] for block in reading.blocks)
    assert all(c in "*#=_~·•–—-\u200b\ufeff" for c in set(text) - set(covered) if not c.isspace())


def test_a_given_text_keeps_its_headings_and_quoted_letters(rules: Rules):
    text = (
        f"The vote\n{PROSE}\n\nHer letter began:\n\nI write this in haste, and by candlelight, "
        "for the boat leaves at six in the morning.\n"
    )
    reading = read_text(text, rules=rules)
    roles = [(block.role, text[block.start : block.end][:8]) for block in reading.blocks]
    assert roles == [
        ("heading", "The vote"),
        ("paragraph", "The harb"),
        ("paragraph", "Her lett"),
        ("blockquote", "I write "),
    ]


def test_the_document_names_the_outlet_where_the_text_does_not(rules, parse):
    assert (
        parse(f'{{"text": "{PROSE}", "outlet": "Given"}}', outlet="O").readings[0].article.outlet
        == "Given"
    )
    assert parse(f'{{"text": "{PROSE}"}}', outlet="O").readings[0].article.outlet == "O"
    assert parse(f'{{"text": "{PROSE}"}}').readings[0].article.outlet is None


def test_reading_is_deterministic(parse):
    assert parse(ARTICLES["tide.html"]).readings == parse(ARTICLES["tide.html"]).readings
