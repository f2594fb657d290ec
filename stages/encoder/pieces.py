"""Sentences as the network sees them: word pieces with casing, lexicon polarity and offsets."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
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
        fields = ("ids", "shapes", "bins", "words", "starts", "ends")
        return Pieces(**{name: getattr(self, name)[start:end] for name in fields})


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
    result = []
    for text, encoding in zip(texts, encodings, strict=True):
        offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
        words = np.array([-1 if w is None else w for w in encoding.word_ids], dtype=np.int64)
        first = np.flatnonzero(np.diff(words, prepend=-2))
        lengths = np.diff(np.append(first, len(words)))
        word_starts = offsets[first, 0]
        word_ends = offsets[first + lengths - 1, 1] if len(first) else first
        surfaces = [text[s:e] for s, e in zip(word_starts, word_ends, strict=True)]
        shapes = np.array([find_shape(word) for word in surfaces], dtype=np.int64)
        bins = np.array([lexicon.get(word.lower(), 0) for word in surfaces], dtype=np.int64)
        result.append(
            Pieces(
                ids=np.array(encoding.ids, dtype=np.int64),
                shapes=np.repeat(shapes, lengths),
                bins=np.repeat(bins, lengths),
                words=words,
                starts=offsets[:, 0],
                ends=offsets[:, 1],
            )
        )
    return result


def parse_lexicon(text: str) -> dict[str, int]:
    """Return the index in `BINS` of each word of `lexicon.tsv`; ValueError names a bad line."""
    rows = read_rows("lexicon.tsv", text)
    return {
        word: read_choice(where, "strength", strength, _STRENGTHS)
        for where, (word, strength) in rows
    }
