"""Intervals of mean scores: bootstrap by article, whose sentences hang together (Efron 1979)."""

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

    `article` numbers the article of each row, 0, 1, 2 …, rows in that order; `n` and `total` are
    the row's stances and the sum of their scores. Beyond 250 articles, blocks of articles put
    together at random are resampled in their stead, which costs no more.
    """

    def __init__(self, article: ArrayLike, n: ArrayLike, total: ArrayLike) -> None:
        self._article = np.asarray(article, dtype=np.int64)
        self._n = np.asarray(n, dtype=np.float64)
        self._total = np.asarray(total, dtype=np.float64)
        articles = int(self._article.max()) + 1 if len(self._article) else 0
        rng = np.random.default_rng(SEED)
        blocks = min(articles, MOST_BLOCKS)
        self._block = rng.permutation(articles) % blocks if blocks else np.zeros(0, np.int64)
        self._weights: Floats = np.zeros((DRAWS, 0))
        if blocks:
            even = np.full(blocks, 1 / blocks)
            self._weights = rng.multinomial(blocks, even, size=DRAWS).astype(np.float64)

    def interval(self, rows: NDArray[np.bool_]) -> Interval | None:
        """Return the interval of the mean score of some rows; None with too few articles."""
        return _middle(self._means(rows))

    def difference(self, rows: NDArray[np.bool_], minus: NDArray[np.bool_]) -> Interval | None:
        """Return the interval of the difference between two means, drawn from the same articles."""
        first, second = self._means(rows), self._means(minus)
        return None if first is None or second is None else _middle(first - second)

    def _means(self, rows: NDArray[np.bool_]) -> Floats | None:
        article = self._article[rows]
        if np.count_nonzero(np.bincount(article)) < FEWEST_ARTICLES:
            return None
        size = self._weights.shape[1]
        block = self._block[article]
        sums = self._weights @ np.bincount(block, self._total[rows], size)
        counts = self._weights @ np.bincount(block, self._n[rows], size)
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.asarray(sums / counts, dtype=np.float64)


def _middle(means: Floats | None) -> Interval | None:
    if means is None:
        return None
    # A resample that holds nothing of a group says nothing of its mean.
    low, high = np.percentile(means[~np.isnan(means)], [2.5, 97.5])
    return Interval(float(low), float(high))
