"""Headlines without site, section or date at their ends, and headlines that only look so."""

from datetime import date

import pytest

from stages.parse.draft import Part
from stages.parse.webpage_title import clean_title, take_headline
from tests.stages.parse.test_webpage import SITE, P

H = "Band plays on for a third summer"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{H} – The Park Post", "The Park Post"),
        (f"{H} — Park Post", "The Park Post"),
        (f"{H} • park.example", "Park Post"),
        (f"{H} | Park", "Park Post"),
        (f"{H} | Post", "POST.COM"),
        (f"{H} - Post 80/90 - Park songs", "Post 80/90 - Park songs"),
        (f"The Park Post | {H}", "The Park Post"),
        (f"The Park Post: {H}", "The Park Post"),
        (f"Opinion | {H}", "The Park Post"),
        (f"{H} - Music News", "The Park Post"),
        (f"{H} | Park's songs and reports", "The Park Post"),
    ],
)
def test_titles_with_more_than_the_headline(title, outlet):
    assert clean_title(title, outlet, "www.park.example", [H]) == (H, None)


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Fares rise | Members revolt", "The Park Post"),
        ("Fares rise - the park posts a loss", "The Park Post"),
        ("Park: a film", "The Park Post"),
        ("Post: the end of the letter", "Post"),
        ("The Park Post", "The Park Post"),
        ("Sport | Band of gold", "The Park Post"),
        ("Briefing – 3 August 2019", "The Park Post"),
        ("Nine-to-five | A year on the ferry", "The Park Post"),
        ("", "The Park Post"),
    ],
)
def test_titles_that_are_headlines_as_a_whole(title, outlet):
    headlines = ["Sport", "Another band plays on"]
    assert clean_title(title, outlet, "www.park.example", headlines) == (title or None, None)


@pytest.mark.parametrize(
    "end", [" | DW | 03.08.2019", " | 3 August 2019", " - The Park Post - 3 August 2019"]
)
def test_a_date_at_the_end_of_a_title_is_that_of_publication(end):
    outlet = "DW.COM" if "DW" in end else "The Park Post"
    assert clean_title(H + end, outlet, None, []) == (H, date(2019, 8, 3))


def test_a_date_between_words_is_the_headlines():
    title = "What 3 August 2019 meant | a year on"
    assert clean_title(title, "The Park Post", None, []) == (title, None)


@pytest.mark.parametrize(
    ("title", "whole", "headline"),
    [
        ("Park", f"Park » {H}", H),
        ("Park Post", f"{H} - Park Post - Songs", H),
        ("Park", "Park", "Park"),
        ("Park", "Park » Songs", "Park"),
        ("A band", f"Park » {H}", "A band"),
    ],
)
def test_where_only_the_site_was_found_the_pages_title_has_the_headline(title, whole, headline):
    found = clean_title(title, "Park Post", "www.park.example", [], whole=whole)
    assert found.words == headline


@pytest.mark.parametrize(
    ("headlines", "first", "taken"),
    [
        ([H], Part("heading", H), True),
        (["", H.upper()], Part("heading", H), True),
        ([H, "Another headline stands here"], Part("heading", H), False),
        ([H], Part("paragraph", H), False),
        (["The Park Post"], Part("heading", H), False),
        (["Band plays"], Part("heading", "Band plays"), False),
        ([], Part("heading", H), False),
    ],
)
def test_the_headline_on_the_page_that_opens_the_body(headlines, first, taken):
    body = [first, Part("paragraph", "It rained.")]
    title = take_headline("Why the band plays on", headlines, body)
    assert (title, len(body)) == ((H, 1) if taken else ("Why the band plays on", 2))


def test_a_page_without_a_body_keeps_its_title():
    assert take_headline("Band", ["Band"], []) == "Band"


@pytest.mark.parametrize(
    ("logo", "taken"), [("The Park Post", H), ("The Park Plays On", "The Park Plays On")]
)
def test_a_sites_name_above_the_text_is_no_headline(parse, logo, taken):
    page = (
        f"<html><head><title>{H} - The Park Post</title>{SITE.format('The Park Post')}</head>"
        f"<body><article><h1>{logo}</h1><p>{P}</p><p>{P} So it was.</p></article></body></html>"
    )
    (reading,) = parse(page).readings
    assert reading.article.title == taken
