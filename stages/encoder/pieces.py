"""Sentences as the network sees them: word pieces with casing, lexicon polarity and offsets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from stages.lexicons import read_choice, read_rows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

IntArray = NDArray[np.int64]

SHAPES = ("none", "lower", "title", "upper", "mixed")
"""Casing of the word that a piece belongs to; the pieces themselves are lower-cased."""

BINS = ("none", "very negative", "negative", "positive", "very positive")
"""Polarity of the word in the lexicon (valence −1.5 and 1.5 part the strong from the weak)."""

_STRENGTHS = {str(index): index for index in range(1, len(BINS))}

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """The word pieces of one text, in order; all arrays have one number a piece."""

    ids: IntArray
    shapes: IntArray
    bins: IntArray
    words: IntArray  # number of the word a piece belongs to
    starts: IntArray  # character offsets into the text
    ends: IntArray

    def __len__(self) -> int:
        return len(self.ids)

    def cut(self, start: int, end: int) -> "Pieces":
        """Return the pieces from number `start` up to number `end`."""
        return Pieces(
            ids=self.ids[start:end],
            shapes=self.shapes[start:end],
            bins=self.bins[start:end],
            words=self.words[start:end],
            starts=self.starts[start:end],
            ends=self.ends[start:end],
        )


@lru_cache(maxsize=50_000)
def find_shape(word: str) -> int:
    """Return the index in `SHAPES` of a word's casing."""
    if not any(char.isalpha() for char in word):
        return 0
    if word.islower():
        return 1
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    return 3 if word.isupper() else 4


def split_pieces(
    texts: Sequence[str], *, tokenizer: "Tokenizer", lexicon: Mapping[str, int]
) -> list[Pieces]:
    """Split texts into word pieces; `lexicon` gives a word's index in `BINS`."""
    # the tokenizer takes UTF-8 only, which has no lone surrogates
    valid = [_SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text) for text in texts]
    encodings = tokenizer.encode_batch(valid, add_special_tokens=False)
    # all texts in arrays of one after another: NumPy's cost is by the call
    counts = [len(encoding) for encoding in encodings]
    ids = np.array([i for each in encodings for i in each.ids], dtype=np.int64)
    words = np.array([w for each in encodings for w in each.word_ids], dtype=np.int64)
    spans = [span for each in encodings for span in each.offsets]
    offsets = np.array(spans, dtype=np.int64).reshape(-1, 2)
    after = np.cumsum(counts, dtype=np.int64)
    first = np.diff(words, prepend=-1) != 0
    first[(after - counts)[(after - counts) < len(ids)]] = True  # a text begins with a word
    shapes, bins, at = list[int](), list[int](), 0
    begins = np.flatnonzero(first)
    lengths = np.diff(begins, append=len(ids))
    edges = zip(offsets[begins, 0].tolist(), offsets[begins + lengths - 1, 1].tolist(), strict=True)
    number = np.searchsorted(begins, after).tolist()
    for text, upto in zip(texts, number, strict=True):
        for start, end in islice(edges, upto - at):
            word = text[start:end]
            shapes.append(find_shape(word))
            bins.append(lexicon.get(word.lower(), 0))
        at = upto
    whole = Pieces(
        ids=ids,
        shapes=np.repeat(np.array(shapes, dtype=np.int64), lengths),
        bins=np.repeat(np.array(bins, dtype=np.int64), lengths),
        words=words,
        starts=offsets[:, 0],
        ends=offsets[:, 1],
    )
    return [whole.cut(end - count, end) for end, count in zip(after.tolist(), counts, strict=True)]


def parse_lexicon(text: str) -> dict[str, int]:
    """Return the index in `BINS` of each word of `lexicon.tsv`; ValueError names a bad line."""
    rows = read_rows("lexicon.tsv", text)
    return {
        word: read_choice(where, "strength", strength, _STRENGTHS)
        for where, (word, strength) in rows
    }
