from datetime import date

import pytest

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
