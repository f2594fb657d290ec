"""What the network says of a target, and what the stage adds to it."""

import numpy as np

from stages import stance
from stages.encoder import SentenceReading, store_polarity
from stages.records import Span, TokenReading
from tests.stages.articles import ROW, read_one_sentence
from tests.stages.stance.test_judge import RULES

TEXT = "We and the ministers like it."
PLEASED = (0.1, 0.42, 0.48)  # negative, neutral, positive


SURE = (0.9, 0.06, 0.04)


def judge(words, heard=PLEASED):
    """Judge a span of a sentence all of whose pieces are heard alike."""
    edges = np.array([(0, 2), (3, 6), (7, 10), (11, 20), (21, 25), (26, 28), (28, 29)])
    said = SentenceReading(
        starts=edges[:, 0],
        ends=edges[:, 1],
        polarity=np.array([heard] * len(edges), dtype=np.float32),
        entities=(),
    )
    reading = read_one_sentence(TEXT)
    reading.token_readings.append(
        TokenReading(
            **ROW,
            sentence=0,
            pieces=tuple(Span(*edge) for edge in edges.tolist()),
            polarity=store_polarity(said),
        )
    )
    start = TEXT.index(words)
    (row,) = stance.judge_spans(reading, [Span(start, start + len(words))], rules=RULES)
    return row


def test_who_says_we_is_praised_less_than_others_by_the_same_words():
    assert judge("We").score < judge("the ministers").score - 0.1


def test_confidence_is_less_than_the_network_s_own():
    row = judge("the ministers", SURE)
    assert (row.polarity, row.abstained) == ("negative", False)
    assert 0.75 < row.confidence < max(SURE)


def test_a_pleased_tone_alone_is_no_praise_of_who_speaks():
    assert judge("We").polarity == "neutral"
