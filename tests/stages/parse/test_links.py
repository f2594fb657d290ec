"""Headlines of other articles below a label, and what is the article's own."""

import pytest

from stages.parse.links import find_links

PROSE = "The harbour board met on Tuesday and decided nothing, as it has done since the spring."
LINKS = ["Board Sells The Last Ferry", "Ten Reasons Why The Guild Is Failing"]
PLAIN = ["Board sells the last ferry", "Why is the guild failing?"]


@pytest.mark.parametrize(
    "label",
    [
        *("Related", "Related articles:", "READ MORE", "More on this story", "See also:"),
        *("• Read next", "Editors’ Recommendations:", "Most read in the north"),
    ],
)
@pytest.mark.parametrize("links", [LINKS, PLAIN, LINKS[:1]])
def test_the_headlines_below_a_label_are_links(label, links):
    texts = [PROSE, label, *links, PROSE]
    assert find_links(texts) == {*range(1, 2 + len(links))}


def test_links_may_end_a_page():
    assert find_links([PROSE, "Most read", PLAIN[0]]) == {1, 2}


@pytest.mark.parametrize(
    "texts",
    [
        # no label, or one in a sentence
        [PROSE, *LINKS, PROSE],
        [PROSE, "Read more of it in the library", LINKS[0], PROSE],
        [PROSE, "Most read in silence, and left", *LINKS, PROSE],
        [PROSE, "Editors on their recommendations", *LINKS, PROSE],
        # prose below a button, and a heading of the article
        [PROSE, "Read more", PROSE, LINKS[0], PROSE],
        [PROSE, "Read more", "What the board decided", PROSE],
        [PROSE, "Read more", "The board sells the ferry.", PROSE],
        [PROSE, "Related", "The board", PROSE],
    ],
)
def test_without_a_label_or_above_prose_lines_are_the_articles(texts):
    assert find_links(texts) == frozenset()


def test_topics_end_a_page():
    assert find_links([PROSE, "Related topics", "Harbours", "Ferries"]) == {1, 2, 3}
    assert find_links([PROSE, "Topics", "Harbours", PROSE]) == frozenset()


def test_a_heading_in_another_style_is_the_articles():
    assert find_links([PROSE, "Related", *LINKS, "What the board decided", PROSE]) == {1, 2, 3}


def test_the_reading_has_no_links(parse):
    (reading,) = parse(
        "\n\n".join(["Fog", "By Ada Quill", PROSE, "See also", *LINKS, PROSE])
    ).readings
    text = reading.article.text
    assert [text[b.start : b.end] for b in reading.blocks] == ["Fog", PROSE, PROSE]
