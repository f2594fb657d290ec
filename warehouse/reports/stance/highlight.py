"""A sentence cut into pieces, so that the spans on which a number rests can be marked."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape


class Mark(NamedTuple):
    """A span of the article to be marked, and as what."""

    start: int
    end: int
    kind: str


class Piece(NamedTuple):
    """A stretch of a sentence that is marked in one way throughout; no kinds: not marked."""

    text: str
    kinds: tuple[str, ...]


def cut_pieces(text: str, offset: int, marks: Sequence[Mark]) -> list[Piece]:
    """Cut a sentence that begins at an offset of its article wherever a mark begins or ends.

    The pieces' texts joined are the sentence. Marks outside it are left out, those that cross its
    edge are cut there.
    """
    inside = [
        Mark(max(mark.start - offset, 0), min(mark.end - offset, len(text)), mark.kind)
        for mark in marks
    ]
    inside = [mark for mark in inside if mark.start < mark.end]
    edges = sorted({0, len(text), *(m.start for m in inside), *(m.end for m in inside)})
    return [Piece(text[start:end], _kinds(inside, start, end)) for start, end in pairwise(edges)]


def write_pieces(pieces: Sequence[Piece]) -> Markup:
    """Return pieces as HTML; a page has thousands, which a macro of the template writes slowly."""
    return Markup("".join(map(_write_piece, pieces)))


def cut_excerpt(
    text: str, offset: int, marks: Sequence[Mark], *, before: int = 45, after: int = 75
) -> list[Piece]:
    """Cut only the surroundings of the first mark, in characters; … stands for what is left out."""
    focus = min((mark.start - offset for mark in marks if mark.end > offset), default=0)
    focus = min(max(focus, 0), len(text))
    start, end = max(focus - before, 0), min(focus + after, len(text))
    if start:
        start = text.find(" ", start, focus) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", focus, end), focus) if " " in text[focus:end] else end
    pieces = cut_pieces(text[start:end], offset + start, marks)
    lead = [Piece("… ", ())] if start else []
    return [*lead, *pieces, *([Piece(" …", ())] if end < len(text) else [])]


def _kinds(marks: Sequence[Mark], start: int, end: int) -> tuple[str, ...]:
    """Return as what a stretch is marked."""
    found = [mark.kind for mark in marks if mark.start <= start and end <= mark.end]
    return tuple(sorted(set(found))) if found else ()


def _write_piece(piece: Piece) -> str:
    text = escape(piece.text)
    return f'<mark class="{" ".join(piece.kinds)}">{text}</mark>' if piece.kinds else text
