"""The scores that benchmarks share, on cases small enough to count by hand."""

import pytest

from benchmarks import accuracy, common
from stages.records import Span


@pytest.mark.parametrize(
    ("right", "found", "gold", "scores"),
    [
        (1, 2, 4, (50.0, 25.0, 200 / 6)),
        (3, 3, 3, (100.0, 100.0, 100.0)),
        (0, 0, 5, (0.0, 0.0, 0.0)),
        (0, 0, 0, (0.0, 0.0, 0.0)),
    ],
)
def test_counts(right, found, gold, scores):
    assert tuple(common.score_counts(right, found, gold).values()) == pytest.approx(scores)


def test_macro_f1_is_the_mean_of_all_three_polarities():
    gold = ["negative", "negative", "neutral", "neutral"]
    found = ["negative", "neutral", "neutral", "neutral"]
    scores = common.score_polarities(gold, found)
    assert scores == pytest.approx(
        {"macro-F1": (200 / 3 + 80) / 3, "negative": 200 / 3, "neutral": 80, "positive": 0}
    )


@pytest.mark.parametrize(
    ("confidence", "right", "error"),
    [
        ([0.95, 1.0], [True, True], 0.025),
        ([0.9, 0.9, 0.9, 0.9], [True, True, True, False], 0.15),
        ([0.52, 0.58, 0.85, 0.85], [True, False, True, True], 0.1),
        ([], [], 0.0),
    ],
)
def test_calibration_error_weighs_bins_by_their_size(confidence, right, error):
    assert common.calibration_error(confidence, right) == pytest.approx(error)


def test_a_text_is_one_sentence_unless_its_sentences_are_given():
    one = common.make_reading("It rained. Ann left.")
    two = common.make_reading("It rained. Ann left.", [(0, 10), (11, 20)])
    assert [Span(s.start, s.end) for s in one.sentences] == [Span(0, 20)]
    assert [Span(b.start, b.end) for b in two.blocks] == [Span(0, 10), Span(11, 20)]
    assert two.sentence_at(12).block == 1


def test_missing_data_is_named_with_where_it_comes_from(tmp_path, monkeypatch):
    monkeypatch.setattr(common, "DATA", tmp_path)
    with pytest.raises(FileNotFoundError) as caught:
        common.find_data("quotes/polnear", "dev")
    assert str(tmp_path / "quotes/polnear/dev") in str(caught.value)
    assert "networkdynamics/PolNeAR c3eee83" in str(caught.value)


def test_accuracy_asks_for_all_data_before_it_measures(tmp_path, monkeypatch):
    monkeypatch.setattr(common, "DATA", tmp_path)
    monkeypatch.setattr(accuracy, "READERS", (pytest.fail,))
    with pytest.raises(FileNotFoundError, match="framing/babe"):
        accuracy.main()
