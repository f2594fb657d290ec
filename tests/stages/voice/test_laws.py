import time
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stages import voice
from tests.stages.voice.reading import RULES, find, make_reading

PIECES = st.sampled_from(
    ["“", "”", "‘", "’", '"', "'", "«", "»", "``", "''", "(", ")", ",", ".", ":", "–", " ", " ",
     "\n\n", "he", "Ida", "said", "says", "that", "according", "to", "told", "who", "the", "and",
     "I", "’68", "[", "]", "é", "\u200b", "claim", "not", "called", "it", "as", "Q:"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200))
@example("he said : \n\n “  ")
@example("he said he é “ ‘ “")
@settings(max_examples=300, deadline=None)
def test_any_text_gives_ordered_spans_inside_it(text):
    quotes = find(text)
    assert [q.start for q in quotes] == sorted(q.start for q in quotes)
    assert [q.quote for q in quotes] == list(range(len(quotes)))
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert not text[quote.start].isspace()
        assert not text[quote.end - 1].isspace()
        if quote.cue is not None:
            assert text[quote.cue_start : quote.cue_end] == quote.cue
        assert (quote.speaker_start is None) == (quote.speaker_end is None)


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_quotes(text):
    assert find(text) == find(text)


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_direct_quotations_never_overlap(text):
    ends = [(q.start, q.end) for q in find(text) if q.kind == "direct"]
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))


UNITS = ["a", "“", "'", "said ", "“a” ", "he said that ", "who ", ", "]
STRAIGHT = ['"a ', '"A. ', '"A. "B." ', '"A "b" c. ', '“a "b ', '"a. “B ', 'x."Y ', '"— A ']


@pytest.mark.parametrize("unit", UNITS + STRAIGHT)
def test_long_texts_stay_linear(unit):
    def seconds(size: int) -> float:
        reading = make_reading("x" + unit * (size // len(unit)))
        started = time.perf_counter()
        voice.find_quotes(reading, rules=RULES)
        return time.perf_counter() - started

    small, large = seconds(10_000), seconds(80_000)
    # eight times the text; a quadratic reading would take sixty-four times as long
    assert large < 30 * small + 0.5


@pytest.mark.parametrize(
    "text",
    [
        "A" * 5000 + "!",  # a name before a colon, perhaps
        "He said it — Ida " + "A" * 5000 + "!",
        "so-called “x” " * 60,
        "“It snows,” said Ida Brandt " + "ABCDEFGH" * 8 + "a.",
        "It snows.\n\n— A" + "(a)   " * 9 + "x (@ida) May 3, 2021\n\n",
        "Claim: x." + " " * 16_000 + "y",
        "We spoke to Ida Brandt. " * 1500
        + "\n\nDo you?\n\nI do.\n\nWill you?\n\nI may.\n\nWhy?\n\nI am.",
        "We spoke to Ida Brandt.\n\nDo you?\n\nI do "
        + "‘em " * 16_000
        + "\n\nWill you?\n\nI may.\n\nWhy?\n\nI am.",
    ],
)
def test_no_wording_takes_long(text):
    roles = {0: "blockquote"} if text.startswith("He") else {}
    reading = make_reading(text * (30 if "@" in text else 1), people=("Ida Brandt",), roles=roles)
    started = time.perf_counter()
    voice.find_quotes(reading, rules=RULES)
    assert time.perf_counter() - started < 2
