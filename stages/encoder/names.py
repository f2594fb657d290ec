"""Names from tag logits: the best sequence of BIO tags, word by word."""

from collections.abc import Sequence
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
_BEGINS, _INSIDE = (np.array([tag[0] == place for tag in TAGS]) for place in "BI")


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
    if not any(map(len, pieces)):
        return [()] * len(pieces)
    numbers = np.repeat(np.arange(len(pieces)), [len(each) for each in pieces])
    words = np.concatenate([each.words for each in pieces])
    first = np.flatnonzero(np.diff(words, prepend=-2) | np.diff(numbers, prepend=-1))
    last = np.append(first[1:], len(words)) - 1
    starts = np.concatenate([each.starts for each in pieces])[first]
    ends = np.concatenate([each.ends for each in pieces])[last]
    scores = normalise_logits(np.concatenate(logits)[first])
    tags = _find_tags(scores, numbers[first])
    outside = np.append(np.flatnonzero(~_INSIDE[tags]), len(tags))
    begins = np.flatnonzero(_BEGINS[tags])
    afters = outside[np.searchsorted(outside, begins, side="right")]
    sure = scores[np.arange(len(tags)), tags]
    names: list[list[EntitySpan]] = [[] for _ in pieces]
    for begin, after in zip(begins.tolist(), afters.tolist(), strict=True):
        names[numbers[first[begin]]].append(
            EntitySpan(
                int(starts[begin]),
                int(ends[after - 1]),
                TAGS[tags[begin]][2:],
                float(sure[begin:after].mean()),
            )
        )
    return [tuple(each) for each in names]


def _find_tags(scores: FloatArray, numbers: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the best tags of words, given the number of each one's sentence, in order."""
    tags: NDArray[np.intp] = scores.argmax(axis=1)
    before = np.append(0, np.where(np.diff(numbers), 0, tags[:-1]))
    # where the likeliest tags are a sequence, it is the best one: few sentences are left
    torn = np.unique(numbers[_STEPS[before, tags] != 0])
    places = [slice(*np.searchsorted(numbers, (n, n + 1))) for n in torn]
    places.sort(key=lambda place: place.stop - place.start)
    for at in range(0, len(places), _AT_ONCE):
        group = places[at : at + _AT_ONCE]
        for place, best in zip(group, find_best([scores[p] for p in group]), strict=True):
            tags[place] = best
    return tags


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
