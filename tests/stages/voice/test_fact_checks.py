"""Claims that a fact check states: nobody's words in the article, and not its writer's."""

import pytest

from tests.stages.voice.reading import find

BODY = "The Guild is a rowing club.\n\nIt rows on Sunday."


def blocks(text, roles=None):
    found = find(text, roles=roles)
    return [(text[q.start : q.end], q.speaker) for q in found if q.kind == "block"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (f"Claim: The Guild is a cult.\n\n{BODY}\n\nRating: False", "The Guild is a cult."),
        (f"THE CLAIM: It is a cult.\n\nVERDICT: False.\n\n{BODY}", "It is a cult."),
        (f"**Claim:** It is a cult.\n\n{BODY}\n\n**Our rating:** False", "It is a cult."),
        ("Claim: It is a cult. Rating: False. It rows.", "It is a cult."),
        (f"Myth: Is it a cult?\n\nFact: It is not.\n\n{BODY}", "Is it a cult?"),
        (f"Claim: “It is a cult.”\n\nRuling\n\nFalse. {BODY}", "“It is a cult.”"),
    ],
)
def test_a_labelled_claim_is_nobodys(text, claim):
    assert blocks(text) == [(claim, None)]
    assert len(find(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        # no verdict, or one above the claim
        f"Claim: The Guild is a cult.\n\n{BODY}",
        f"Verdict: guilty.\n\nClaim: The Guild is a cult.\n\n{BODY}",
        # labels inside a sentence, and words that only begin so
        f"They filed a claim: the Guild is a cult.\n\nThe rating: low.\n\n{BODY}",
        f"Claims for losses rose.\n\n{BODY}\n\nRating: low",
        # the writer's question, and his answer
        f"Is the Guild a cult?\n\n{BODY}\n\nRating: low",
        f"Fact check: The Guild is no cult\n\n{BODY}",
        f"Fact check: Who runs the Guild. Is it a cult?\n\n{BODY}",
    ],
)
def test_what_is_no_checked_claim_is_left(text):
    assert blocks(text, roles={0: "title"} if "check" in text or "Is" in text[:2] else None) == []


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Fact check: Is the Guild a cult?", "Is the Guild a cult?"),
        ("FACT-CHECK – Is the Guild a cult?", "Is the Guild a cult?"),
    ],
)
def test_what_a_fact_check_asks_in_its_title_is_the_claim(title, asked):
    assert blocks(f"{title}\n\n{BODY}", roles={0: "title"}) == [(asked, None)]


def test_a_question_above_a_claim_asks_for_it():
    text = f"Is the Guild a cult?\n\nClaim\n\nIt is a cult.\n\nRating\n\nFalse.\n\n{BODY}"
    roles = {0: "title", 1: "heading", 2: "blockquote", 3: "heading"}
    assert blocks(text, roles=roles) == [("Is the Guild a cult?", None), ("It is a cult.", None)]


def test_of_a_long_claim_the_first_sentence_is_the_claim():
    more = "The post has been shared by a great many people who row. " * 7
    text = f"Claim: It is a cult. {more}\n\nRating: False\n\n{BODY}"
    assert blocks(text) == [("It is a cult.", None)]


def test_myths_and_facts_are_no_interview():
    pairs = "\n\n".join(f"Myth: Is it a cult {n}?\n\nFact: It is not." for n in "abc")
    found = find(f"{pairs}\n\n{BODY}")
    assert {q.speaker for q in found} == {None}
    assert len(found) == 3
