from datetime import date

import pytest

from tests.processor_time import grows_linearly

P = (
    "The council voted by nine to eight to keep the bandstand, which has not held a band since "
    "the summer of the drought, and to paint it green."
)
Q = (
    "Those who lost the vote said that they would be back, and that green was the wrong colour "
    "for a thing that stands in grass and that nobody could see."
)
PAGE = f"""<!doctype html>
<html><head><meta charset="utf-8"><title>Band plays on | The Park Post</title>
<link rel="canonical" href="https://park.example/band?utm_medium=mail">
<meta property="og:site_name" content="The Park Post">
<meta property="og:title" content="Band plays on">
<meta property="article:published_time" content="2019-08-03T08:00:00+01:00">
<meta name="author" content="Ann Poe"></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<article><h1>Band plays on</h1>
<p class="article__standfirst">A bandstand, a vote, and a tin of paint</p>
<p>By Ann Poe</p>
<p>{P}</p>
<h2>The losers</h2>
<p>{Q}</p>
<blockquote><p>We shall paint it again, and again after that, until they see.</p></blockquote>
<figure><img src="b.jpg"><figcaption>The bandstand in May</figcaption></figure>
<p>Share this article</p>
<p>{P} It was late when they left.</p>
<p>This article was amended on 4 August 2019 because the vote was wrongly given as 8-9.</p>
</article><footer><p>© 2019 The Park Post</p></footer></body></html>"""


def test_a_page(parse):
    (reading,) = parse(PAGE, "page.html").readings
    article = reading.article
    assert article.url == "https://park.example/band"
    assert (article.title, article.outlet) == ("Band plays on", "The Park Post")
    assert article.standfirst == "A bandstand, a vote, and a tin of paint"
    assert (article.byline, article.published) == ("Ann Poe", date(2019, 8, 3))
    assert article.correction is not None
    assert article.correction.startswith("This article was amended")
    roles = [block.role for block in reading.blocks]
    assert roles == [
        *("title", "standfirst", "paragraph", "heading", "paragraph", "blockquote"),
        *("paragraph", "caption"),
    ]
    for debris in ("Share", "Sport", "©", "amended", "By Ann"):
        assert debris not in article.text


def test_a_body_in_several_containers_is_read_whole(parse):
    columns = "".join(
        f'<div class="row"><div class="column">{"".join(f"<p>{n}{i}. {P}</p>" for i in range(4))}'
        f'</div></div><div class="ad">Buy</div>'
        for n in "abc"
    )
    body = f"<article><h1>Band</h1><div class='all'>{columns}</div></article>"
    page = f"<html><body>{body}</body></html>"
    text = parse(page, "x.html").readings[0].article.text
    assert [f"{n}{i}." in text for n in "abc" for i in range(4)] == [True] * 12


def test_line_breaks_part_paragraphs(parse):
    page = f"<html><body><article><h1>Band</h1><p>{P}<br><br>{Q}</p></article></body></html>"
    article = parse(page).readings[0].article
    assert article.text[article.body_start : article.body_end] == f"{P}\n\n{Q}"


def test_a_credit_inside_a_caption_is_the_articles(parse):
    credited = "The bandstand in May <span class='c'>Photograph: Jo Doe/The Park Post</span>"
    (reading,) = parse(PAGE.replace("The bandstand in May", credited), "page.html").readings
    captions = [block for block in reading.blocks if block.role == "caption"]
    text = reading.article.text
    assert [text[block.start : block.end] for block in captions] == ["The bandstand in May"]
    assert reading.article.credit == "Jo Doe/The Park Post"


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body><p>{P}<p>{Q}<div><b><i></p>{P}",
        "<html><body>" + "<div>" * 20_000 + f"<p>{P}</p><p>{Q}</p>",
        "<p>" * 5_000 + P,
        f"<html><body><p>{P}</p></html></html><table><tr><p>{Q}",
        "<html><head><title>" + "x" * 100_000,
        f"<!-- {'-' * 50_000} <html><p>{P}",
        "<html><body><script>" + "<" * 50_000,
        f"<p>&#xD800;&#0;&#x110000; {P} {Q}</p>",
        f'<html><head><script type="application/ld+json">{"[" * 5000}</script></head><p>{P}{Q}</p>',
    ],
)
def test_broken_pages_are_read_or_rejected(parse, page):
    parsed = parse(page, "broken.html")
    assert parsed.readings or parsed.rejections
    for reading in parsed.readings:
        reading.article.text.encode()


def make_page(title: str, body: str = "", *, head: str = "", after: str = "") -> str:
    headline = "Band plays on, Mr. Poe"
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{headline}</h1>{body}"
        f"<p>{P}</p><p>{Q}</p></article>{after}</body></html>"
    )


CANONICAL = '<link rel="canonical" href="https://www.park.example/band">'
SITE = '<meta property="og:site_name" content="{}">'
PUBLISHER = (
    '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",'
    ' "publisher": {{"@type": "Organization", "name": "{}"}}}}</script>'
)


@pytest.mark.parametrize(
    ("title", "head", "outlet"),
    [
        ("Band plays on, Mr. Poe - The Park Post", "", "The Park Post"),
        ("Band plays on, Mr. Poe | News | The Park Post", "", "The Park Post"),
        ("Band plays on, Mr. Poe – Saltby Evening Herald", "", "Saltby Evening Herald"),
        ("Fares rise 3.5m - Politics", "", "Inbox"),
        ("Band plays on, Mr. Poe", "", "Inbox"),
        ("Band plays on, Mr. Poe - by 3.5m", "", "Inbox"),
        ("Band plays on, Mr. Poe - Ann Poe", "", "Inbox"),
        ("Band plays on, Mr. Poe | Opinion", "", "Inbox"),
        ("Another headline - The Park Post", "", "Inbox"),
        ("Mr. Poe - Park.example", "", "Park.example"),
        ("Band plays - Park.example", "", "Park.example"),
        ("Band | St. Poe Post", SITE.format("St. Poe Post"), "St. Poe Post"),
        ("Band | St. Poe Post", PUBLISHER.format("St. Poe Post"), "St. Poe Post"),
        ("Mr. Poe | The Park Post", SITE.format("Park News"), "Park News"),
        ("Band - The Park Post", SITE.format("https://www.post.example"), "Inbox"),
        ("Band plays on, Mr. Poe - The Park Post", SITE.format("© 2020 Poe"), "The Park Post"),
        ("Band", SITE.format("Copyright Review"), "Copyright Review"),
        ("Band of 3.5m | Park", CANONICAL, "Inbox"),
    ],
)
def test_the_outlet_of_a_page(parse, title, head, outlet):
    article = parse(make_page(title, head=head), outlet="Inbox").readings[0].article
    assert article.outlet == outlet
    assert article.title == "Band plays on, Mr. Poe"


def test_the_address_names_the_outlet_where_neither_page_nor_source_does(parse):
    article = parse(make_page("Band of 3.5m | Park", head=CANONICAL)).readings[0].article
    assert article.outlet == "park.example"


OTHERS = '{"@type": "NewsArticle", "headline": "Old news", "datePublished": "2010-01-01"}'
OWN = (
    '{"@type": "NewsArticle", "headline": "Band plays on, Mr Poe!", "datePublished": "2019-08-03"}'
)
BY_URL = (
    '{"@type": "BlogPosting", "headline": "Band", "datePublished": "2019-08-03",'
    ' "mainEntityOfPage": {"@id": "https://park.example/band#a"}}'
)
LINK = '<link rel="canonical" href="https://park.example/band">'


@pytest.mark.parametrize(
    ("head", "year"),
    [
        (f"[{OTHERS}, {OWN.replace('Mr Poe', 'Mr. Poe')}]", 2019),
        (f'{{"@graph": [{OTHERS}, {BY_URL}]}}', 2019),
        (f'{{"@type": "WebPage", "hasPart": {OTHERS}, "mainEntity": {BY_URL}}}', 2019),
        (f"{OTHERS}</script><script type='application/ld+json'>{BY_URL}", 2019),
        (OTHERS, 2010),
        (f"[{OTHERS}, {OTHERS.replace('Old', 'Older')}]", 2010),
        ('[{"@type": "Article", "datePublished": "2012-01-01"}, ' + BY_URL + "]", 2012),
        (f"[{OTHERS}, {BY_URL}", 2010),
        (f"[{OTHERS}, {OTHERS}, {OTHERS}]", None),
    ],
    ids=[
        *("headline", "address", "objects", "scripts", "alone", "none fits", "not told", "broken"),
        "list of others",
    ],
)
def test_the_pages_own_article_of_several_in_linked_data(parse, head, year):
    page = make_page("Band", head=f'{LINK}<script type="application/ld+json">{head}</script>')
    published = parse(page).readings[0].article.published
    assert (published.year if published else None) == year


@pytest.mark.parametrize(
    ("after", "published"),
    [
        ("<footer>© 2009 The Post. Site updated 3 May 2009</footer>", None),
        ("<div class='site-footer dark'>Site updated 3 May 2009</div>", None),
        ("<div class='post-info'>Updated 3 May 2009</div>", date(2009, 5, 3)),
    ],
)
def test_a_footers_date_is_the_sites(parse, after, published):
    assert parse(make_page("Band", after=after)).readings[0].article.published == published


def test_a_footer_inside_an_article_is_the_articles(parse):
    page = make_page("Band").replace(
        "</article>", "<footer><time datetime='2009-05-03'>3 May 2009</time></footer></article>"
    )
    assert parse(page).readings[0].article.published == date(2009, 5, 3)


HIDDEN = "The losers are vermin, as this paragraph that nobody can see has always said of them."


@pytest.mark.parametrize("tag", ["div hidden", "template", "section hidden=''", "aside hidden"])
@pytest.mark.parametrize("place", ["body", "after"])
def test_what_is_hidden_is_not_read(parse, tag, place):
    hidden = f"<{tag}><p>{HIDDEN}</p></{tag.split()[0]}>"
    text = parse(make_page("Band", **{place: hidden})).readings[0].article.text
    assert "vermin" not in text
    assert Q in text


@pytest.mark.parametrize("tag", ["div", "div class='hidden-gem'", "div data-hidden='x'"])
def test_what_is_shown_is_read(parse, tag):
    body = f"<{tag}><p>{HIDDEN}</p></div>"
    assert HIDDEN in parse(make_page("Band", body)).readings[0].article.text


def test_most_of_a_page_is_read_even_if_it_is_hidden_until_a_script_shows_it(parse):
    page = make_page("Band").replace("<article>", "<article hidden>")
    assert Q in parse(page).readings[0].article.text


def make_article(headline: str, words: str, count: int) -> str:
    return f"<article>{headline}" + f"<p>{words} {P}</p>" * count + "</article>"


@pytest.mark.parametrize(
    ("other", "unread"),
    [
        (make_article("<h2>The ferry</h2>", "Elsewhere:", 9), 1),
        (make_article("<h2>The ferry</h2>", "Elsewhere:", 9) * 1 + "<p>End</p>", 1),
        (make_article("<h2>The ferry</h2>", "Elsewhere:", 2), 0),
        (make_article("", "Elsewhere:", 9), 0),
        ("", 0),
    ],
    ids=["long", "long, with an end", "teaser", "no headline", "alone"],
)
def test_a_second_article_that_is_not_read_is_rejected(parse, other, unread):
    first = make_article("<h1>Band plays on</h1>", "Here:", 12)
    parsed = parse(f"<html><body><main>{first}{other}</main></body></html>")
    assert parsed.readings[0].article.title == "Band plays on"
    assert ["The ferry" in rejection.detail for rejection in parsed.rejections] == [True] * unread


def test_two_short_articles_that_are_both_read_are_no_problem(parse):
    body = make_article("<h1>Band</h1>", "Here:", 3) + make_article("<h1>Tram</h1>", "There:", 3)
    parsed = parse(f"<html><body>{body}</body></html>")
    assert ("There:" in parsed.readings[0].article.text) is (parsed.rejections == [])


def test_a_byline_and_a_date_below_the_buttons_of_a_plain_page(parse):
    body = (
        "<p>Share on Facebook Share on Twitter Email this</p><p>By Ann Poe</p>"
        "<p>Published 14 November 2022, 6.30am</p>"
    )
    article = parse(make_page("Band", body)).readings[0].article
    assert (article.byline, article.published) == ("Ann Poe", date(2022, 11, 14))
    assert article.text[article.body_start : article.body_end] == f"{P}\n\n{Q}"


@pytest.mark.parametrize(
    "piece",
    [
        "<template>x</template>tail ",
        "<b hidden>x</b>tail ",
        "<footer>x</footer>tail ",
        "<h1>x</h1>",
        "<p class='dek'>x</p>",
        "<header><b class='dek'>x</b>",
        "<div class='next-post'>x</div>",
        "<figure><figcaption>x</figcaption></figure>",
    ],
)
def test_pages_of_many_odd_pieces_are_read_in_linear_time(parse, piece):
    assert grows_linearly(parse, lambda count: make_page("Band", piece * count), 8_000)


def test_a_tag_of_many_attributes_is_read_in_linear_time(parse):
    def make(count: int) -> str:
        crowd = " ".join(f"a{number}='b'" for number in range(count))
        return make_page("Band", f"<p {crowd}>{P}</p><p>{Q}</p>")

    parse(make(1))  # what is loaded for the first page is no part of a page's time
    assert grows_linearly(parse, make, 32_000)


@pytest.mark.parametrize("count", [3, 499, 700])
def test_attributes_take_no_words_from_their_element(parse, count):
    crowd = " ".join(f'data-{number}="x y" b{number}' for number in range(count // 2))
    (reading,) = parse(make_page("Band", f"<p {crowd}>{P}</p><p>{Q}</p>")).readings
    assert P in reading.article.text
    assert "data-" not in reading.article.text


def test_many_articles_in_linked_data_are_read_in_linear_time(parse):
    def make(count: int) -> str:
        head = f'<script type="application/ld+json">[{f"{OTHERS}," * count}{BY_URL}]</script>'
        return make_page("Band", head=LINK + head)

    assert grows_linearly(parse, make, 8_000)
