"""A quotation on its way to its record, and the spans of its parts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from stages.records import Colouring, QuoteKind, Span
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.units import Range, Token


class CueWords(NamedTuple):
    """Where a cue stands in the text, and what the choice of its verb, if any, says."""

    start: int
    end: int
    colouring: Colouring | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation before its speaker is resolved; `subject` gives the words that name one."""

    kind: QuoteKind
    start: int
    end: int
    block: int
    cue: CueWords | None = None
    subject: Span | None = None
    floating: bool = False  # speech without a cue: its speaker is the neighbour's
    reopened: bool = False
    unspoken: bool = False  # a slogan or a text: never the neighbour's words
    titled: bool = False  # capitals throughout: no words of whoever spoke in an earlier paragraph
    own: bool = False  # a speaker repeats what he himself said: “And I said, ‘No.’”
    about: Span | None = None  # what quoted words are said of, outside the marks


def span_phrase(tokens: list[Token], phrase: Range | None) -> Span | None:
    """Return where a phrase stands in the text; None for none."""
    return phrase and Span(tokens[phrase[0]].start, tokens[phrase[1] - 1].end)


def span_cue(tokens: list[Token], cue: Cue) -> CueWords:
    """Return where a cue stands in the text, its auxiliaries and particles included."""
    colouring = cue.verb.colouring if cue.verb else None
    return CueWords(tokens[cue.first].start, tokens[cue.last].end, colouring)


def end_within(found: Iterable[Quotation]) -> Iterator[Quotation]:
    """Yield quotations by their starts, none going on after one that it begins in has ended."""
    open_ends: list[int] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        while open_ends and open_ends[-1] <= item.start:
            open_ends.pop()
        end = min([item.end, *open_ends[-1:]])
        open_ends.append(end)
        yield item if end == item.end else replace(item, end=end)
