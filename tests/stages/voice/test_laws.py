from itertools import combinations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from stages import voice
from tests.processor_time import grows_linearly
from tests.stages.voice.reading import RULES, find, make_reading

PIECES = st.sampled_from(
    ["“", "”", "‘", "’", '"', "'", "«", "»", "``", "''", "(", ")", ",", ".", ":", "–", " ", " ",
     "\n\n", "he", "Ida", "said", "says", "that", "according", "to", "told", "who", "the", "and",
     "I", "’68", "[", "]", "é", "\u200b", "claim", "not", "called", "it", "as", "Q:"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map(" ".join) | st.text(max_size=200))
@example("he said : \n\n “  ")
@example("he said he é “ ‘ “")
@settings(max_examples=300)
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
@settings(max_examples=50)
def test_the_same_text_gives_the_same_quotes(text):
    assert find(text) == find(text)


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=100)
@example("he said : “ he said : « Ida » who ”")
def test_direct_quotations_lie_apart_or_one_inside_another(text):
    spans = [(q.start, q.end) for q in find(text) if q.kind == "direct"]
    for (_, end), (start, later) in combinations(spans, 2):
        assert end <= start or later <= end


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=100)
@example("Ida says Ida by his own account")
@example("one rower told the guild that it was lost, which she found “odd,” Ida said")
@example("Ida vowed to ban “it” who he said were here and urged the guild to “go” home")
def test_reported_clauses_lie_apart_or_one_inside_another(text):
    spans = [(q.start, q.end) for q in find(text) if q.kind == "indirect"]
    for (_, end), (start, later) in combinations(spans, 2):
        assert end <= start or later <= end


UNITS = ["a", "“", "'", "said ", "“a” ", "he said that ", "who ", ", "]
STRAIGHT = ['"a ', '"A. ', '"A. "B." ', '"A "b" c. ', '“a "b ', '"a. “B ', 'x."Y ', '"— A ']


@pytest.mark.parametrize("unit", UNITS + STRAIGHT)
def test_long_texts_take_linear_time(unit):
    assert grows_linearly(
        lambda reading: voice.find_quotes(reading, rules=RULES),
        lambda size: make_reading("x" + unit * (size // len(unit))),
        64_000,
    )


@pytest.mark.parametrize(
    ("text", "unit", "size"),
    [
        ("{}!", "A", 5000),  # a name before a colon, perhaps
        ("He said it — Ida {}!", "A", 5000),
        ("{}", "so-called “x” ", 1000),
        ("“It snows,” said Ida Brandt {}a.", "ABCDEFGH", 800),
        ("It snows.\n\n— A{}x (@ida) May 3, 2021\n\n", "(a)   ", 800),
        ("Claim: x.{}y", " ", 16_000),
        ("{}\n\nDo you?\n\nI do.\n\nWill you?\n\nI may.\n\nWhy?\n\nI am.",
         "We spoke to Ida Brandt. ", 36_000),
        ("We spoke to Ida Brandt.\n\nDo you?\n\nI do {}\n\nWill you?\n\nI may.\n\nWhy?\n\nI am.",
         "‘em ", 64_000),
    ],
)  # fmt: skip
def test_no_wording_takes_more_than_linear_time(text, unit, size):
    roles = {0: "blockquote"} if text.startswith("He") else {}

    def write(size: int):
        filled = text.format(unit * (size // len(unit)))
        return make_reading(filled, people=("Ida Brandt",), roles=roles)

    assert grows_linearly(lambda reading: voice.find_quotes(reading, rules=RULES), write, size)
