import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from stages.encoder import SentenceReading, restore_polarity, span_polarity, store_polarity
from stages.encoder.softmax import normalise_logits

logits = arrays(np.float32, (7, 3), elements=st.floats(-5, 5, width=32))


def make_reading(polarity: np.ndarray) -> SentenceReading:
    starts = np.arange(len(polarity), dtype=np.int32) * 4
    return SentenceReading(starts=starts, ends=starts + 3, polarity=polarity)


@given(logits)
def test_a_span_of_one_piece_has_the_polarity_of_that_piece(values):
    reading = make_reading(normalise_logits(values))
    assert span_polarity(reading, 8, 11) == pytest.approx(reading.polarity[2], abs=1e-5)


@given(logits, st.integers(0, 27), st.integers(0, 27))
def test_span_polarity_is_a_distribution(values, start, end):
    found = span_polarity(make_reading(normalise_logits(values)), start, end)
    assert sum(found) == pytest.approx(1, abs=1e-5)


def test_a_span_between_pieces_is_neutral():
    reading = make_reading(np.full((2, 3), 1 / 3, dtype=np.float32))
    assert span_polarity(reading, 3, 4).neutral == 1


@given(logits)
def test_stored_polarity_keeps_every_probability_within_three_hundredths(values):
    reading = make_reading(normalise_logits(values))
    stored = store_polarity(reading)
    assert len(stored) == 21
    assert restore_polarity(stored) == pytest.approx(reading.polarity, abs=0.03)
