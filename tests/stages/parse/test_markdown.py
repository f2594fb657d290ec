from datetime import date

import pytest

P = "The mill closed in the autumn, and the swans came back, though nobody had asked them."
BODY = f"""
{P} It was *quiet*, [they say](https://mill.example), and `cold`.

## The swans

The keeper wrote:

> There are nine.
> I counted twice.

![Nine swans](swans.jpg)

- one
- two

*Correction: there were eight.*
"""
_NAMES = '"Ann Poe", "Cy Roe"'
HEADS = {
    "yaml": (
        "---\ntitle: 'Swans: a return'\nauthors:\n  - Ann Poe\n  - Cy Roe\ndate: 2018-10-02\n---\n"
    ),
    "yaml list": f'---\ntitle: "Swans: a return"\nauthor: [{_NAMES}]\ndate: 2 Oct 2018\n---\n',
    "toml": f'+++\ntitle = "Swans: a return"\nauthors = [{_NAMES}]\ndate = 2018-10-02\n+++\n',
    "none": "# Swans: a return\n\nBy Ann Poe and Cy Roe\n\n2 October 2018\n",
}


@pytest.mark.parametrize("head", HEADS)
def test_markdown(parse, head):
    (reading,) = parse(HEADS[head] + BODY, "swans.md").readings
    article = reading.article
    assert (article.title, article.byline) == ("Swans: a return", "Ann Poe and Cy Roe")
    assert article.published == date(2018, 10, 2)
    assert article.correction == "there were eight."
    blocks = [(b.role, article.text[b.start : b.end]) for b in reading.blocks]
    assert blocks == [
        ("title", "Swans: a return"),
        ("paragraph", f"{P} It was quiet, they say, and cold."),
        ("heading", "The swans"),
        ("paragraph", "The keeper wrote:"),
        ("blockquote", "There are nine. I counted twice."),
        ("paragraph", "one"),
        ("paragraph", "two"),
        ("caption", "Nine swans"),
    ]


@pytest.mark.parametrize("mark", ["*", "**", "_"])
def test_an_emphasised_paragraph_below_the_title_is_the_standfirst(parse, mark):
    text = f"# Swans\n\n{mark}A mill, a pond{mark}\n\n{P}"
    assert parse(text).readings[0].article.standfirst == "A mill, a pond"


def test_markdown_is_known_by_its_title_or_front_matter(parse):
    for text in (f"# Swans\n\n{P}", f"---\ntitle: Swans\n---\n{P}"):
        assert parse(text, "swans.txt").readings[0].article.title == "Swans"


@pytest.mark.parametrize("text", ["> " * 3000 + P, "[" * 20_000 + P, "*" * 20_000 + P, "    " + P])
def test_odd_markdown_does_no_harm(parse, text):
    parsed = parse("# Swans\n\n" + text, "swans.md")
    assert parsed.readings or parsed.rejections


@pytest.mark.parametrize("depth", [1, 9, 10, 11, 20, 25, 3000])
@pytest.mark.parametrize("mark", [">", "> "])
def test_quotations_at_any_depth_are_read(parse, depth, mark):
    (reading,) = parse(f"# Swans\n\n{P}\n\n{mark * depth}There are nine.", "swans.md").readings
    last, text = reading.blocks[-1], reading.article.text
    assert (last.role, text[last.start : last.end]) == ("blockquote", "There are nine.")


def test_a_list_in_a_list_is_read_at_any_likely_depth(parse):
    items = "".join(f"{'  ' * depth}- level {depth}\n" for depth in range(15))
    assert "level 14" in parse(f"# Swans\n\n{P}\n\n{items}", "a.md").readings[0].article.text


def test_front_matter_that_is_no_toml_is_text(parse):
    (reading,) = parse(f"+++\nnot toml\n+++\n\n{P}", "swans.md").readings
    assert P in reading.article.text


@pytest.mark.parametrize("title", ["1984", "true", "{ a = 1 }", "[[1]]"])
def test_front_matter_of_the_wrong_shape_is_rejected(parse, title):
    parsed = parse(f"+++\ntitle = {title}\n+++\n\n{P}", "swans.md")
    assert parsed.readings == []
    (rejection,) = parsed.rejections
    assert rejection.reason == "shape"
    assert "key 'title': wanted a string" in rejection.detail


def test_front_matter_with_a_number_too_long_to_read_is_text(parse):
    (reading,) = parse(f"+++\nissue = {'9' * 5000}\n+++\n\n{P}", "swans.md").readings
    assert P in reading.article.text
