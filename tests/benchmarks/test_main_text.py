"""The benchmark's metric, on cases small enough to count by hand."""

import pytest

from benchmarks.main_text import average_scores, score_text


@pytest.mark.parametrize(
    ("true", "read", "score"),
    [
        ("a b c d e", "a b c d e", (1.0, 1.0)),
        ("a b c d e", "a b c d", (1.0, 0.5)),
        ("a b c d", "x a b c d", (0.5, 1.0)),
        ("a b", "a b", (1.0, 1.0)),
        ("a b", "", (None, 0.0)),
        ("", "a", (0.0, None)),
    ],
)
def test_shingles(true, read, score):
    assert score_text(true, read) == score


def test_f1_is_of_the_averages():
    assert average_scores([(1.0, 0.5), (None, 0.0), (0.5, 1.0)])["f1"] == pytest.approx(0.6)
