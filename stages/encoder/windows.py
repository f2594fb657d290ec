"""Which pieces the network reads at once: runs of sentences, so that each sees its neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stages.encoder.pieces import Pieces

LONGEST = 160
"""Most pieces of one sentence in a window; longer sentences are read in parts that overlap."""

OVERLAP = 40
"""Pieces that two parts of a long sentence share; each side of the middle comes from one part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a sentence in a window; figures count from piece `keep` up to `keep_end`."""

    sentence: int
    start: int  # pieces of the sentence
    end: int
    keep: int
    keep_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Parts that the network reads at once, in order, each closed by a separator."""

    parts: tuple[Part, ...]

    @property
    def length(self) -> int:
        """Return the number of pieces, the special ones included."""
        return 1 + sum(part.end - part.start + 1 for part in self.parts)


def plan_windows(
    pieces: Sequence[Pieces], follows: Sequence[bool], *, longest: int
) -> list[Window]:
    """Return windows in which every piece of every sentence counts exactly once.

    `follows` tells that a sentence comes right after the one before it; such sentences share a
    window as long as it has no more than `longest` pieces. A sentence of more than `longest` has a
    window of its own, up to `LONGEST` of them in one. With `longest` 0 each sentence has its own
    window. The plan depends on each run of sentences alone, so figures do not depend on what else
    is read.
    """
    windows: list[Window] = []
    parts: list[Part] = []
    length = 1

    def close() -> None:
        nonlocal parts, length
        if parts:
            windows.append(Window(parts=tuple(parts)))
        parts, length = [], 1

    for number, sentence in enumerate(pieces):
        size = len(sentence) + 1
        if not follows[number] or length + size > longest:
            close()
        for cut in _cut(number, len(sentence)):
            if cut.start:
                close()
            parts.append(cut)
        length += size
    close()
    return windows


def _cut(number: int, count: int) -> Iterator[Part]:
    """Yield a sentence as one part, or as several that overlap."""
    if count <= LONGEST:
        yield Part(sentence=number, start=0, end=count, keep=0, keep_end=count)
        return
    start = 0
    while True:
        end = min(start + LONGEST, count)
        keep = start + OVERLAP // 2 if start else 0
        keep_end = end - OVERLAP // 2 if end < count else count
        yield Part(sentence=number, start=start, end=end, keep=keep, keep_end=keep_end)
        if end == count:
            return
        start = end - OVERLAP
