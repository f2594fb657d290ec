"""Where a page's standfirst stands, and what is named like one elsewhere."""

import pytest

from tests.stages.parse.test_webpage import P, Q

S = "A bandstand, a vote, and a tin of paint"


def make(above: str = "", below: str = "", *, before: str = "", after: str = "") -> str:
    return (
        f"<html><head><title>Band</title></head><body>{before}<article><h1>Band plays on</h1>"
        f"{above}<p>{P}</p>{below}<p>{Q}</p></article>{after}</body></html>"
    )


def read_standfirst(parse, page):
    return parse(page).readings[0].article.standfirst


@pytest.mark.parametrize(
    "above",
    [
        f"<p class='standfirst'>{S}</p>",
        f"<div class='article__dek'><h2>{S}</h2><span>by Ann Poe</span><b>Share</b></div>",
        f"<div class='dek'><p>{S}</p><time>3 May 2019</time></div>",
        f"<header><div><p class='sub-title'>{S}</p></div></header>",
        f"<div class='post-head'><span class='subheadline'>{S}</span></div>",
        f"<div data-gu-name='standfirst'><div class='x1'><p>{S}</p></div></div>",
        f"<p class='x1' data-testid='article-subtitle'>{S}</p>",
        f"<div class='post category-weather tag-promo'><p class='dek'>{S}</p></div>",
        f"<div class='biology'><p class='dek'>{S}</p></div>",
        f"<div class='bio'><p class='dek'>Our best tins of May</p></div><p class='dek'>{S}</p>",
    ],
)
def test_a_standfirst(parse, above):
    assert read_standfirst(parse, make(above)) == S


@pytest.mark.parametrize(
    "where",
    [
        {"before": f"<nav><div class='cta__subheading'>{S}</div></nav>"},
        {"before": f"<header><p class='strapline'>{S}</p></header>"},
        {"before": f"<div class='weather-subtitle'>{S}</div>"},
        {"above": f"<aside><p class='dek'>{S}</p></aside>"},
        {"above": f"<div class='newsletter-box'><p class='standfirst'>{S}</p></div>"},
        {"above": "<div class='subhead'><span>Ann Poe of the Post</span><time>3 May</time></div>"},
        {"above": "<p class='subtitle'>By Ann Poe, political editor</p>"},
        {"above": "<p class='deck'>Photograph by Ann Poe of the Post</p>"},
        {"above": "<p class='deck'>Friday 3 May 2019, 10.30am</p>"},
        {"above": f"<div class='author-bio'><p class='dek'>{S}</p></div>"},
        {"above": "<div class='dek'>News Band plays on Ann Poe, 3 May 2019</div>"},
        {"below": f"<h2 class='subheadline'>{S}</h2>"},
        {"after": f"<div class='item'><p class='item-dek'>{S}</p></div>"},
    ],
    ids=[
        *("menu", "masthead", "above the headline", "aside", "box", "byline"),
        *("name", "credit", "date", "writer's note", "headline"),
        *("in the text", "another article"),
    ],
)
def test_what_introduces_something_else(parse, where):
    assert read_standfirst(parse, make(**where)) is None


@pytest.mark.parametrize(
    ("heading", "standfirst"),
    [
        ("Ann Poe goes to the park and finds a tin that nobody wants.", True),
        ("Ann Poe goes to the park and finds a tin that nobody wants", False),
        ("The losers left.", False),
    ],
)
def test_a_first_heading_that_is_a_sentence(parse, heading, standfirst):
    (reading,) = parse(make(f"<h3>{heading}</h3>")).readings
    assert (reading.article.standfirst == heading) is standfirst
    assert reading.article.text.count(heading) == 1


@pytest.mark.parametrize("tag", ["article", "main", "body"])
def test_an_article_may_be_named_by_its_section(parse, tag):
    page = make(f"<p class='dek'>{S}</p>").replace("<article>", "<main><article>")
    page = page.replace("</article>", "</article></main>").replace(
        f"<{tag}>", f"<{tag} class='weather'>"
    )
    assert read_standfirst(parse, page) == S


@pytest.mark.parametrize(
    ("title", "text", "standfirst"),
    [
        ("Ferry", "The ferry is late, and Saltby knows it", True),
        ("Band plays on", "News: Band plays on, by Ann Poe", False),
    ],
)
def test_a_short_headline_may_be_in_the_standfirst(parse, title, text, standfirst):
    page = make(f"<p class='dek'>{text}</p>").replace("<h1>Band plays on", f"<h1>{title}")
    page = page.replace("<title>Band", f"<title>{title}")
    assert read_standfirst(parse, page) == (text if standfirst else None)
