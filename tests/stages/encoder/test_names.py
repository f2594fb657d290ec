from itertools import pairwise

import numpy as np
import pytest

from stages.encoder.names import TAGS, decode_names
from stages.encoder.pieces import Pieces


def make_sentence(words: list[str], split: int = 0) -> Pieces:
    """Make pieces one a word, the first `split` words in two pieces."""
    spans, at, numbers = [], 0, []
    for number, word in enumerate(words):
        half = max(1, len(word) // 2)
        cuts = [0, half, len(word)] if number < split else [0, len(word)]
        for a, b in pairwise(cuts):
            spans.append((at + a, at + b))
            numbers.append(number)
        at += len(word) + 1
    offsets = np.array(spans).reshape(-1, 2)
    zeros = np.zeros(len(spans), dtype=np.int64)
    return Pieces(
        ids=zeros,
        shapes=zeros,
        bins=zeros,
        words=np.array(numbers, dtype=np.int64),
        starts=offsets[:, 0],
        ends=offsets[:, 1],
    )


def make_logits(*tags: dict[str, float]) -> np.ndarray:
    return np.array([[row.get(tag, 0.0) for tag in TAGS] for row in tags], dtype=np.float32)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ([{"O": 9}, {"B-PER": 9}, {"I-PER": 9}], [(4, 15, "PER")]),
        ([{"B-LOC": 9}, {"B-LOC": 9}, {"O": 9}], [(0, 3, "LOC"), (4, 9, "LOC")]),
        # an inside tag with nothing to continue takes its beginning from the word before
        ([{"O": 3, "B-ORG": 2}, {"I-ORG": 9}, {"O": 9}], [(0, 9, "ORG")]),
        # the type of a name is agreed on by its words
        ([{"B-LOC": 3, "B-ORG": 2}, {"I-ORG": 9}, {"I-ORG": 9}], [(0, 15, "ORG")]),
        ([{"O": 9}, {"O": 9}, {"O": 9}], []),
    ],
)
def test_tags_become_names(tags, expected):
    found = decode_names([make_sentence(["ann", "b.lee", "smith"])], [make_logits(*tags)])
    assert [span[:3] for span in found[0]] == expected


def test_the_first_piece_of_a_word_speaks_for_it():
    pieces = make_sentence(["hartlepool"], split=1)
    (names,) = decode_names([pieces], [make_logits({"B-LOC": 9}, {"O": 9})])
    assert [span[:3] for span in names] == [(0, 10, "LOC")]


def test_sentences_of_different_lengths_do_not_disturb_each_other():
    short, long = make_sentence(["ann"]), make_sentence(["in", "new", "york", "city"])
    logits = [
        make_logits({"B-PER": 9}),
        make_logits({"O": 9}, {"B-LOC": 9}, {"I-LOC": 9}, {"O": 9}),
    ]
    together = decode_names([short, long], logits)
    assert together == [
        decode_names([p], [t])[0] for p, t in zip([short, long], logits, strict=True)
    ]
    assert [span[:3] for span in together[1]] == [(3, 11, "LOC")]
