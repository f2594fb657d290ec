"""Names from tag logits: the best sequence of BIO tags, word by word."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from stages.encoder.pieces import Pieces
from stages.encoder.softmax import FloatArray, normalise_logits

TYPES = ("PER", "ORG", "LOC", "MISC")
TAGS = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BI"))

_AT_ONCE = 64
_NEVER = np.float32(-1e4)
_STEPS = np.array(
    [[_NEVER if t[0] == "I" and s[1:] != t[1:] else 0 for t in TAGS] for s in TAGS],
    dtype=np.float32,
)
"""Cost of going from one tag to another: an I tag only continues a name of its type."""


class EntitySpan(NamedTuple):
    """A name in a sentence: character offsets, PER ORG LOC or MISC, and its probability."""

    start: int
    end: int
    type: str
    score: float


def decode_names(
    pieces: Sequence[Pieces], logits: Sequence[FloatArray]
) -> list[tuple[EntitySpan, ...]]:
    """Return the names of every sentence; `logits` are n × 9 for its n pieces.

    A word's first piece speaks for it; the tags are the best consistent sequence (Viterbi).
    """
    named = [i for i, tags in enumerate(logits) if (tags.argmax(axis=1) != 0).any()]
    firsts = {i: np.flatnonzero(np.diff(pieces[i].words, prepend=-2)) for i in named}
    named.sort(key=lambda i: len(firsts[i]))
    result: list[tuple[EntitySpan, ...]] = [()] * len(pieces)
    for at in range(0, len(named), _AT_ONCE):
        group = named[at : at + _AT_ONCE]
        words = [normalise_logits(logits[i][firsts[i]]) for i in group]
        for i, tags, scores in zip(group, find_best(words), words, strict=True):
            result[i] = tuple(_join_tags(pieces[i], firsts[i], tags, scores))
    return result


def find_best(words: Sequence[FloatArray]) -> list[NDArray[np.intp]]:
    """Return the most probable tags of each sentence of word probabilities."""
    lengths = np.array([len(scores) for scores in words])
    table = np.zeros((len(words), lengths.max(), len(TAGS)), dtype=np.float32)
    for row, scores in enumerate(words):
        table[row, : len(scores)] = np.log(scores + 1e-9)
    best = table[:, 0] + _STEPS[0]
    back = np.zeros(table.shape, dtype=np.intp)
    for place in range(1, table.shape[1]):
        ways = best[:, :, None] + _STEPS
        back[:, place] = ways.argmax(axis=1)
        ahead = ways.max(axis=1) + table[:, place]
        best = np.where((place < lengths)[:, None], ahead, best)
    rows = np.arange(len(words))
    tags = np.zeros(table.shape[:2], dtype=np.intp)
    tag = best.argmax(axis=1)
    for place in range(table.shape[1] - 1, -1, -1):
        tags[:, place] = tag
        inside = place < lengths
        tag = np.where(inside, back[rows, place, tag], tag)
    return [tags[row, :length] for row, length in enumerate(lengths)]


def _join_tags(
    pieces: Pieces, first: NDArray[np.intp], tags: NDArray[np.intp], scores: FloatArray
) -> Iterator[EntitySpan]:
    last = np.append(first[1:], len(pieces)) - 1
    begins = [i for i, tag in enumerate(tags) if TAGS[tag][0] == "B"]
    for begin in begins:
        end = begin + 1
        while end < len(tags) and TAGS[tags[end]][0] == "I":
            end += 1
        score = float(scores[np.arange(begin, end), tags[begin:end]].mean())
        start, stop = int(pieces.starts[first[begin]]), int(pieces.ends[last[end - 1]])
        yield EntitySpan(start, stop, TAGS[tags[begin]][2:], score)
