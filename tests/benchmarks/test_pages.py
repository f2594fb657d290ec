"""The figures on whole pages, on pages of one sentence that need no encoder."""

from types import SimpleNamespace

import pytest

from benchmarks import pages
from benchmarks.common import load_rules, make_reading
from stages import sentiment, stance

TEXT = "The mayor is a liar and a fraud."
READERS = SimpleNamespace(rules={"stances": load_rules(stance)})


def make_page(polarity, *, text=TEXT, sentences=None):
    label = {"start": 4, "end": 9, "voice": "writer", "polarity": polarity}
    reading = make_reading(text, sentences)
    reading.sentiments = sentiment.score_sentiment(reading, rules=sentiment.load_rules({}))
    return {"id": "page-1", "labels": [label], "quotes": []}, reading


def test_a_label_in_no_sentence_is_an_error():
    page = make_page("negative", text=f"{TEXT} It rained.", sentences=[(33, 43)])
    with pytest.raises(ValueError, match=r"page-1.* 4 to 9 is in no sentence"):
        pages.score_pages([page], READERS)
