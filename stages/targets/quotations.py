"""The quotations that stand in marks or as blocks, by place."""

from bisect import bisect_right
from collections.abc import Iterable

from stages.records import Quote

_MARKED = ("direct", "mixed", "block")


class QuoteMap:
    """The quotations that stand in marks or as blocks, by place."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self.quotes = sorted((q for q in quotes if q.kind in _MARKED), key=lambda q: q.start)
        self._starts = [quote.start for quote in self.quotes]

    def number_at(self, offset: int) -> int:
        """Return the number of the quotation at an offset, −1 outside all."""
        index = bisect_right(self._starts, offset) - 1
        for number in range(index, max(index - 3, -1), -1):
            if offset < self.quotes[number].end:
                return number
        return -1
