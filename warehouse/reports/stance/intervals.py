"""Intervals of mean scores: bootstrap by article, whose sentences hang together (Efron 1979)."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

SEED = 20150912
DRAWS = 1_000
MOST_BLOCKS = 250
FEWEST_ARTICLES = 5  # with fewer, a resample says nothing

Floats = NDArray[np.float64]


class Interval(NamedTuple):
    """The middle 95 % of what resampled articles give."""

    low: float
    high: float


class Resampled:
    """Means of groups of stances in resamples of the articles they stand in.

    `article` numbers the article of each row, 0, 1, 2 …, rows in that order; `group` numbers what
    the row counts for, below `groups`; `n` and `total` are the row's stances and the sum of their
    scores. Beyond 250 articles, blocks of articles put together at random are resampled in their
    stead, which costs no more.
    """

    def __init__(
        self, article: ArrayLike, group: ArrayLike, n: ArrayLike, total: ArrayLike, *, groups: int
    ) -> None:
        articles_of = np.asarray(article, dtype=np.int64)
        group_of = np.asarray(group, dtype=np.int64)
        articles = int(articles_of.max()) + 1 if len(articles_of) else 0
        blocks = max(1, min(articles, MOST_BLOCKS))
        block_of = np.random.default_rng(SEED).permutation(articles) % blocks
        cell = group_of * blocks + block_of[articles_of]
        # groups × blocks: what a resample adds up
        self._counts: Floats = _add_up(cell, n, groups, blocks)
        self._sums: Floats = _add_up(cell, total, groups, blocks)
        self._present = np.zeros((groups, articles), dtype=np.bool_)
        self._present[group_of, articles_of] = True
        self._weights = _draw_resamples(blocks)

    def interval(self, groups: Sequence[int]) -> Interval | None:
        """Return the interval of the mean score of some groups; None with too few articles."""
        return _middle(self._means(groups))

    def difference(self, groups: Sequence[int], minus: Sequence[int]) -> Interval | None:
        """Return the interval of the difference between two means, drawn from the same articles."""
        first, second = self._means(groups), self._means(minus)
        return None if first is None or second is None else _middle(first - second)

    def _means(self, groups: Sequence[int]) -> Floats | None:
        chosen = list(groups)
        if np.count_nonzero(self._present[chosen].any(0)) < FEWEST_ARTICLES:
            return None
        sums = self._weights @ self._sums[chosen].sum(0)
        counts = self._weights @ self._counts[chosen].sum(0)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(sums / counts, dtype=np.float64)


@cache
def _draw_resamples(blocks: int) -> Floats:
    """Return how often each block stands in each resample; the same for all targets."""
    rng = np.random.default_rng(SEED)
    even = np.full(blocks, 1 / blocks)
    return rng.multinomial(blocks, even, size=DRAWS).astype(np.float64)


def _add_up(cell: NDArray[np.int64], values: ArrayLike, groups: int, blocks: int) -> Floats:
    weights = np.asarray(values, dtype=np.float64)
    sums: Floats = np.bincount(cell, weights, groups * blocks).astype(np.float64)
    return sums.reshape(groups, blocks)


def _middle(means: Floats | None) -> Interval | None:
    if means is None:
        return None
    # A resample that holds nothing of a group says nothing of its mean.
    low, high = np.percentile(means[~np.isnan(means)], [2.5, 97.5])
    return Interval(float(low), float(high))
