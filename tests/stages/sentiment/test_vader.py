"""VADER's numbers are the package's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from stages.sentiment.vader import compound_score
from tests.processor_time import grows_linearly

PACKAGE = SentimentIntensityAnalyzer()

WORDS = (
    "good BAD bad great awful not never but no nor or kind of sort least at very VERY so this "
    "without doubt the shit bus stop isn't sad! happy? :) :D "
    "💘 💘!! 😀😭 bad💔 👩‍👧 ☠good minister “good” don’t"
)


@given(st.lists(st.sampled_from(WORDS.split()), max_size=14).map(" ".join))
def test_sentences_of_words_its_rules_look_at(text):
    assert compound_score(text) == PACKAGE.polarity_scores(text)["compound"]


@given(st.text(max_size=80))
def test_any_text(text):
    assert compound_score(text) == PACKAGE.polarity_scores(text)["compound"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "good but good but bad but bad but good",
        "The committee praised a brave and honest inquiry, but its delays were a disgrace!!",
        "She was not kind of happy, she was the least happy of them all???",
    ],
)
def test_contrast_and_emphasis(text):
    assert compound_score(text) == PACKAGE.polarity_scores(text)["compound"]


@pytest.mark.parametrize("words", ["good but ", "good 😀 not bad😭 "])
def test_a_hundred_thousand_words_take_linear_time(words):
    assert grows_linearly(compound_score, lambda count: words * count, 50_000)
