"""Names as a page's metadata give them, and the bylines they make."""

import pytest

from stages.parse.webpage_byline import read_names
from tests.stages.parse.test_webpage import SITE, P, make_page

SITES = ["The Park Post", "www.parkpost.example", "Park Press Ltd, Saltby"]


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("View all posts by Zed Quill", "Zed Quill"),
        ("Posted by Zed Quill", "Zed Quill"),
        ("Author: Zed Quill", "Zed Quill"),
        ("Analysis by Zed Quill", "Zed Quill"),
        ("Zed Quill Monday; November", "Zed Quill"),
        ("Zed Quill November", "Zed Quill"),
        ("Zed Quill is a reporter", "Zed Quill"),
        ("Zed Quill; Staff writer", "Zed Quill"),
        ("Zed Quill; AP Sports Writer", "Zed Quill"),
        ("Zed Quill; Associated Press", "Zed Quill"),
        ("Zed Quill; MA; RDN", "Zed Quill"),
        ("Zed Quill; PhD", "Zed Quill"),
        ("Zed Quill; Transport Correspondent", "Zed Quill"),
        ("Zed Quill; Arts Editor", "Zed Quill"),
        ("Zed Quill; Zed B Quill", "Zed B Quill"),
        ("Zed Quill; The Park Post", "Zed Quill"),
        ("The Park Post", None),
        ("Parkpost Example", None),
        ("Park Press Ltd; Saltby", None),
        ("siteadmin", None),
        ("Super User", None),
    ],
)
def test_what_stands_around_names(rules, author, byline):
    assert read_names(author, SITES, rules) == byline


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Zed Quill; Ada Fenn", "Zed Quill and Ada Fenn"),
        ("Zed Quill; Zed Fenn", "Zed Quill and Zed Fenn"),
        ("Ann March; Zed May", "Ann March and Zed May"),
        ("Ada Friday; Zed Quill", "Ada Friday and Zed Quill"),
        ("Ann Poe; Zed Quill News reporter", "Ann Poe and Zed Quill News reporter"),
        ("ZED QUILL; ANN EDITOR", "ZED QUILL and ANN EDITOR"),
        ("Zed Quill; Ann Reader", "Zed Quill and Ann Reader"),
        ("Zed Quill; Arts Desk", "Zed Quill and Arts Desk"),
        ("Transport Correspondent", "Transport Correspondent"),
        ("Staff writer", "Staff writer"),
        ("Associated Press", "Associated Press"),
        ("PTI", "PTI"),
        ("Park Post reporters", "Park Post reporters"),
        (None, None),
        ("", None),
    ],
)
def test_bylines_that_stay(rules, author, byline):
    assert read_names(author, SITES, rules) == byline


def test_a_site_may_bear_its_writers_name(rules):
    assert read_names("Ann Poe", ["Ann Poe", "annpoe.example"], rules) == "Ann Poe"


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("<p>Courtesy of Saltby Sound</p><p>Written by: Zed Quill</p>", "Zed Quill"),
        ("<p>By Zed Quill</p>", "Zed Quill"),
        (f"<p>{P}</p><p>By Zed Quill</p>", None),
        ("<h2>The losers</h2><p>By Zed Quill</p>", None),
        ("<p>It rained.</p><p>By Zed Quill</p>", None),
    ],
)
def test_a_byline_in_the_text_where_the_metadata_name_the_outlet(parse, lines, byline):
    head = SITE.format("The Park Post") + '<meta name="author" content="The Park Post">'
    (reading,) = parse(make_page("Band", lines, head=head)).readings
    assert reading.article.byline == byline
    assert ("By Zed Quill" in reading.article.text) is (byline is None)


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Friends of the Ferry", "Friends of the Ferry"),
        ("Campaign for Better Bridges", "Campaign for Better Bridges"),
        ("Reuters", "Reuters"),
        ("Ferry Workers Union", "Ferry Workers Union"),
        ("Zed Quill for The Ferry News", "Zed Quill"),
        ("Letters", None),
        ("News of the day", None),
        ("The Park Post", None),
        ("https://park.example/of", None),
    ],
)
def test_a_byline_may_be_an_organisation(parse, author, byline):
    head = SITE.format("The Park Post") + f'<meta name="author" content="{author}">'
    (reading,) = parse(make_page("Band", f"<p>{P}</p>", head=head)).readings
    assert reading.article.byline == byline
