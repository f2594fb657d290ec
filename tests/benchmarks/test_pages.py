"""The figures on whole pages, on pages of one sentence that need no encoder."""

from types import SimpleNamespace

import pytest

from benchmarks import accuracy, pages
from benchmarks.common import load_rules, make_reading
from stages import sentiment, stance

TEXT = "The mayor is a liar and a fraud."
READERS = SimpleNamespace(rules={"stances": load_rules(stance)})


def make_page(polarity, *, text=TEXT, sentences=None):
    label = {"start": 4, "end": 9, "voice": "writer", "polarity": polarity}
    reading = make_reading(text, sentences)
    reading.sentiments = sentiment.score_sentiment(reading, rules=sentiment.load_rules({}))
    return {"id": "page-1", "labels": [label], "quotes": []}, reading


def confidence_of(page):
    span = pages.Span(4, 9)
    return stance.judge_spans(page[1], [span], rules=READERS.rules["stances"])[0].confidence


@pytest.mark.parametrize(("polarity", "right"), [("negative", 1.0), ("positive", 0.0)])
def test_calibration_compares_confidence_with_being_right(polarity, right):
    page = make_page(polarity)
    row = pages.score_pages([page], READERS)
    assert row["calibration error"] == pytest.approx(100 * abs(confidence_of(page) - right))


def test_a_label_in_no_sentence_is_an_error():
    page = make_page("negative", text=f"{TEXT} It rained.", sentences=[(33, 43)])
    with pytest.raises(ValueError, match=r"page-1.* 4 to 9 is in no sentence"):
        pages.score_pages([page], READERS)


def test_the_table_of_accuracy_has_the_calibration_of_pages(monkeypatch):
    figures = ("labels", "polarity", "positive", "VADER", "voice", "marked", "indirect", "speaker")
    row = dict.fromkeys(figures, 1.0) | {"calibration error": 7.5}
    monkeypatch.setattr(pages, "run", lambda: {"look": row, "score": row, "all": row})
    found = [f for f in accuracy.read_pages() if "calibration" in f.measure]
    assert [(f.task, f.ours, f.reach) for f in found] == [
        ("pages, looked at", 7.5, "≤ 5"),
        ("pages, only scored", 7.5, "≤ 5"),
        ("pages, all", 7.5, "≤ 5"),
    ]
