"""A quotation on its way to its record, and the spans of its parts."""

from dataclasses import dataclass

from stages.records import QuoteKind, Span
from stages.voice.cue import Cue
from stages.voice.units import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation before its speaker is resolved; `subject` gives the words that name one."""

    kind: QuoteKind
    start: int
    end: int
    block: int
    cue: Span | None = None
    subject: Span | None = None
    floating: bool = False  # speech without a cue: its speaker is the neighbour's
    reopened: bool = False
    about: Span | None = None  # what quoted words are said of, outside the marks


def span_phrase(tokens: list[Token], phrase: tuple[int, int] | None) -> Span | None:
    """Return where a phrase stands in the text; None for none."""
    return phrase and Span(tokens[phrase[0]].start, tokens[phrase[1] - 1].end)


def span_cue(tokens: list[Token], cue: Cue) -> Span:
    """Return where a cue stands in the text, its auxiliaries and particles included."""
    return Span(tokens[cue.first].start, tokens[cue.last].end)
