"""Paragraphs of running text: posts kept whole, quoted texts told by what announces them."""

import pytest

from stages.parse.paragraphs import find_paragraphs, find_roles

LONG = "The ferry has not sailed since May, and nobody on the quay knows who is to blame for it."


def paragraphs(text):
    return [text[start:end] for start, end in find_paragraphs(text)]


def test_the_lines_of_a_signed_post_are_one_paragraph():
    post = "no.\nferry.\nno. pic.twitter.com/3Ferry"
    signature = "— Ada Quill (@adaquill) May 3, 2021"
    text = f"{LONG}\n{LONG}\n\n{post}\n\n{signature}\n\n{LONG}\n{LONG}"
    assert paragraphs(text) == [LONG, LONG, post, signature, LONG, LONG]


def test_the_signature_may_be_the_last_line_of_the_post():
    signature = "— Ada Quill (@adaquill) May 3, 2021"
    text = f"{LONG}\n\nno.\nferry.\n{signature}\n\n{LONG}\n{LONG}"
    assert paragraphs(text) == [LONG, "no.\nferry.", signature, LONG, LONG]


@pytest.mark.parametrize(
    "text",
    [
        f"no.\nferry.\n\n{LONG}\n{LONG} (@adaquill) is to blame, says the line.",
        f"no.\nferry.\n— Ada Quill (@adaquill) May 3, 2021\n{LONG}",
        "\n".join([LONG] * 6) + "\n\n— Ada Quill (@adaquill) May 3, 2021",
    ],
)
def test_other_lines_stay_paragraphs(text):
    assert paragraphs(text) == [line for line in text.split("\n") if line]


def test_a_signature_is_no_heading(rules):
    texts = ["No ferry", "Ada Quill (@adaquill) May 3, 2021", LONG]
    assert find_roles(texts, rules) == ["paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "announcement",
    [
        "The master of the ferry, Bo Reed, wrote:",
        "Reed said in a letter to the island on Monday:",
        "A note on the quay reads as follows:",
        "The statement in full is as follows:",
        "The line summed up its case in a recent write-up:",
        "Reed set out what the line wants in a post:",
        "Rule 5 of the line (as posted on the quay) states:",
        "The letter that the line sent in 2019 states:",
        "Reed wrote to the island (in her own Norse):",
    ],
)
def test_words_for_speech_or_a_text_announce_one(announcement, rules):
    assert find_roles([announcement, LONG], rules)[1] == "blockquote"


@pytest.mark.parametrize(
    "announcement",
    [
        "Reed said the ferry was sold, and islanders have offered other reasons:",
        "The sooner you read it, the sooner you will enjoy these benefits:",
        "The line gave other figures after the write-off:",
        "Reed told the island, holding up a ticket:",
        "The latest on the ferries in five states (all times EST):",
        "The latest on the ferries in five states:",
        "The ferry is missed in more than 20 states:",
        "Reports from the quay on the last ferry (all times local):",
    ],
)
def test_another_clause_after_them_announces_none(announcement, rules):
    assert find_roles([announcement, LONG], rules)[1] == "paragraph"


@pytest.mark.parametrize(
    "words",
    [
        "We have found no evidence that the line ever sold the ferry to anybody.",
        "There is no record of a sale, and the line says that it still owns the ferry.",
        "The image shows another ferry, which was broken up on a beach years ago.",
    ],
)
def test_what_speaks_of_the_announced_thing_is_the_writers(words, rules):
    assert find_roles(["Islanders shared a post:", words], rules)[1] == "paragraph"


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n"])
def test_prose_that_breaks_off_goes_on_in_small_letters(gap):
    first = "The ferry has not sailed since May, and there is a crowd on the quay"
    text = f"{LONG}\n\n{first}{gap}that’s shouting for its money back.\n\n{LONG}"
    assert paragraphs(text) == [LONG, f"{first}{gap}that’s shouting for its money back.", LONG]


@pytest.mark.parametrize(
    "lines",
    [
        ["bread", "dried fish", "a rope of good length", "milk"],
        [LONG, "so nobody sails."],
        ["The island that time and the council of the northern isles forgot", "iPlayer shows it."],
        ["The island that time and the council of the northern isles forgot", "quay.example/shop"],
        ["— Ada Quill of the Northern Isles (@adaquill) on Monday, May 3, 2021", "so true of us."],
    ],
)
def test_lines_that_do_not_break_off_stay_apart(lines):
    assert paragraphs("\n\n".join(lines)) == lines


def test_an_announcement_may_end_with_its_word(rules):
    texts = ["“No,” stands in the letter that she wrote", LONG.replace("the quay", "[the] quay")]
    assert find_roles(texts, rules) == ["paragraph", "blockquote"]


def test_a_headline_announces_no_text(rules):
    texts = ["Warden says the quay is done", LONG.replace("the", "[the]")]
    assert find_roles(texts, rules) == ["heading", "paragraph"]


def test_a_time_above_an_entry_is_no_paragraph():
    assert paragraphs(f"{LONG}\n\n14:32 GMT\n\n{LONG}\n2.15pm\n{LONG}") == [LONG, LONG, LONG]
