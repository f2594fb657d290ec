"""The figures on whole pages, on pages of one sentence that need no encoder."""

from types import SimpleNamespace

import pytest

from benchmarks import accuracy, pages, pronouns
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


def test_the_bounds_of_a_figure_are_those_of_drawing_pages_again():
    gold = ["negative", "neutral", "positive"] * 2
    wrong = ["neutral", "positive", "negative"]
    low, high = pages.bound_polarity(["a"] * 3 + ["b"] * 3, gold, gold[:3] + wrong)
    assert (low, high) == (0.0, 100.0)  # both draws may be the wrong page, or the right one
    assert pages.bound_polarity(["a"] * 3 + ["b"] * 3, gold, gold) == (100.0, 100.0)


def test_the_table_of_accuracy_has_the_calibration_of_pages(monkeypatch):
    figures = ("labels", "polarity", "from", "to", "positive", "VADER", "voice", "marked")
    row = dict.fromkeys((*figures, "indirect", "speaker"), 1.0) | {"calibration error": 7.5}
    halves = ("look", "score", "all")
    monkeypatch.setattr(pages, "run", lambda: dict.fromkeys(halves, row))
    monkeypatch.setattr(pages, "run_cuts", lambda: {half: [70.0, 71.0] for half in halves})
    meant = dict.fromkeys(f"pronouns, {what}" for what in ("labels", "recall", "precision"))
    monkeypatch.setattr(pronouns, "run", lambda: dict.fromkeys(halves, dict.fromkeys(meant, 1.0)))
    rows = list(accuracy.read_pages())
    found = [f for f in rows if "calibration" in f.measure]
    assert [(f.task, f.ours, f.reach) for f in found] == [
        ("pages, looked at", 7.5, "≤ 5"),
        ("pages, only scored", 7.5, "≤ 5"),
        ("pages, all", 7.5, "≤ 5"),
    ]
    assert [f.ours for f in rows if "windows" in f.measure] == [70.5] * 3
