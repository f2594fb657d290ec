"""Blocks and captions of pages: words of code, lines drawn across, bold headings, credits."""

import pytest

from tests.stages.parse.test_webpage import P, Q, make_page


def read_blocks(parse, body):
    (reading,) = parse(make_page("Band", body)).readings
    text = reading.article.text
    return [(block.role, text[block.start : block.end]) for block in reading.blocks]


def test_code_within_a_sentence_is_a_word_of_it(parse):
    body = f"<p>{Q} He typed <code>paint</code>, and <code>green</code>s came.</p>"
    assert ("paragraph", f"{Q} He typed paint, and greens came.") in read_blocks(parse, body)


def test_code_between_paragraphs_is_a_block(parse):
    texts = [text for _, text in read_blocks(parse, f"<p>{P}</p><pre><code>a = 1\n</code></pre>")]
    assert texts[:3] == ["Band plays on, Mr. Poe", P, "a = 1"]


@pytest.mark.parametrize("line", ["___", "* * *", "———", "-----"])
def test_a_line_drawn_across_is_no_block(parse, line):
    assert line not in [t for _, t in read_blocks(parse, f"<p>{Q}</p><p>{line}</p>")]


@pytest.mark.parametrize("line", ["?", "**A green tin.", "1066"])
def test_short_lines_with_something_to_say_stay(parse, line):
    assert line in [text for _, text in read_blocks(parse, f"<p>{Q}</p><p>{line}</p>")]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("<p><strong>The losers</strong></p>", "heading"),
        ("<p><span><b>The losers</b></span> </p>", "heading"),
        ("<p><b>The</b> losers</p>", "paragraph"),
        ("<p>The losers</p>", "paragraph"),
        ("<p><b>The losers left.</b></p>", "paragraph"),
        ("<p><b>The losers?</b></p>", "paragraph"),
        ("<p><b>The losers</b></p><p>They left</p>", "paragraph"),
        ("<p><i>The losers</i></p>", "paragraph"),
    ],
)
def test_a_bold_line_above_prose_is_a_heading(parse, line, role):
    blocks = read_blocks(parse, f"<p>{Q}</p>{line}")
    assert [role for role, text in blocks if text.startswith("The losers")] == [role]


FIGURE = "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"


@pytest.mark.parametrize(
    ("inner", "caption", "credit"),
    [
        ("The green tin<span>Credit: Jo Doe</span>", "The green tin", "Jo Doe"),
        (
            "<span>The tin, at last.</span><span>Credit</span><span>...</span><span>Jo Doe</span>",
            *("The tin, at last.", "Jo Doe"),
        ),
        ("<span>Image caption</span><span>The green tin</span>", "The green tin", None),
        ("<span>Media caption</span> The green tin", "The green tin", None),
        ("<b>1</b>of<b>4</b><p>The green tin</p>", "The green tin", None),
        ("A Mac<i>Fenn</i> tin", "A MacFenn tin", None),
        ("<span>a</span><span>b</span>c", "abc", None),
        ("8 of 10 Saltby tins", "8 of 10 Saltby tins", None),
        ("Image captions are hard", "Image captions are hard", None),
        ("Credit… where it is due", "Credit… where it is due", None),
    ],
)
def test_captions(parse, inner, caption, credit):
    (reading,) = parse(make_page("Band", FIGURE.format(inner))).readings
    text = reading.article.text
    captions = [text[b.start : b.end] for b in reading.blocks if b.role == "caption"]
    assert (captions, reading.article.credit) == ([caption], credit)


@pytest.mark.parametrize(("inner", "count"), [("Slideshow (14 images)", 0), ("Slideshows fail", 1)])
def test_buttons_are_no_captions(parse, inner, count):
    blocks = read_blocks(parse, FIGURE.format(inner))
    assert [role for role, _ in blocks].count("caption") == count


@pytest.mark.parametrize(
    ("box", "read"),
    [
        ("div class='nextstory'", False),
        ("div id='next-post-thumbnails'", False),
        ("section class='row next-article'", False),
        ("div class='nextdoor'", True),
        ("div class='text-next'", True),
    ],
)
def test_the_next_story_is_not_read(parse, box, read):
    text = f"Elsewhere, {Q}"
    page = make_page("Band").replace("</article>", f"<{box}><p>{text}</p></{box.split()[0]}>")
    assert (text in parse(page).readings[0].article.text) is read


LINK = "<link rel='canonical' href='{}'>"


@pytest.mark.parametrize(
    ("where", "url"),
    [
        ("body", "https://park.example/band"),
        ("head", "https://park.example/band"),
        ("", None),
    ],
)
def test_an_address_is_read_where_the_head_of_a_page_is_broken_off(parse, where, url):
    link = LINK.format("https://park.example/band?utm_source=x")
    page = make_page("Band", **{where: link} if where else {})
    assert parse(page).readings[0].article.url == url
