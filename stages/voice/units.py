"""Cut the writer's text into units: sentences in which each quotation is one token."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from stages.records import Block, Reading
from stages.voice.marks import Marked

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W_]+(?:['’\-‑&.@][^\W_]+)*(?:[’'](?=\s))?"
    r"|\.\.+|\.(?: \.)+|…|[^\w\s]"
)
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Hon|St|Jr|Sr|Jan"
    r"|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|vs|Inc|Co|Corp|Ltd)$"
)


class Token(NamedTuple):
    """A word, a punctuation mark or a whole quotation; `kind` is w, p or q."""

    start: int
    end: int
    lower: str
    kind: str
    capital: bool


@dataclass(slots=True)
class Unit:
    """A sentence of the writer's, its quotations taken as single tokens."""

    block: Block
    tokens: list[Token] = field(default_factory=list)
    quotes: dict[int, Marked] = field(default_factory=dict)  # token index → quotation

    @property
    def headline(self) -> bool:
        """Whether most words have capitals, as American headlines do."""
        words = [token for token in self.tokens if token.kind == "w"]
        return len(words) > 3 and sum(token.capital for token in words) > 0.7 * len(words)


def cut_units(reading: Reading, marked: list[Marked]) -> list[Unit]:
    """Return the units of an article in reading order; a quotation never spans two units."""
    text = reading.article.text
    outermost: dict[int, list[Marked]] = {}
    for quotation in marked:
        if quotation.depth == 0:
            outermost.setdefault(quotation.block, []).append(quotation)
    breaks: dict[int, list[int]] = {}
    for sentence in reading.sentences:
        breaks.setdefault(sentence.block, []).append(sentence.end)
    units: list[Unit] = []
    for block in reading.blocks:
        quotations = outermost.get(block.block, [])
        units.extend(_cut_block(text, block, quotations, breaks.get(block.block, [])))
    return units


def _cut_block(text: str, block: Block, quotations: list[Marked], breaks: list[int]) -> list[Unit]:
    """Cut one block where a sentence ends outside every quotation."""
    units = [Unit(block)]
    pending = iter(breaks)
    limit = next(pending, block.end)

    def unit_for(start: int) -> Unit:
        nonlocal limit
        crossed = False
        while start >= limit and limit < block.end:
            limit = next(pending, block.end)
            crossed = True
        if crossed and units[-1].tokens:
            units.append(Unit(block))
        return units[-1]

    at = block.start
    for quotation in [*quotations, None]:
        stop = quotation.outer if quotation else block.end
        for match in _TOKEN.finditer(text, at, stop):
            unit = unit_for(match.start())
            _add_word(unit, match)
        if quotation:
            unit = unit_for(quotation.outer)
            unit.quotes[len(unit.tokens)] = quotation
            unit.tokens.append(Token(quotation.outer, quotation.after, "", "q", False))
            at = quotation.after
            while limit < at and limit < block.end:
                # a boundary inside the marks counts only when it is their very end
                if limit >= quotation.end and _starts_anew(text, at, block.end):
                    break
                limit = next(pending, block.end)
    return [unit for unit in units if unit.tokens]


def _starts_anew(text: str, at: int, end: int) -> bool:
    """Say whether what follows begins with a capital or another quotation."""
    rest = text[at : min(end, at + 3)].lstrip()
    return bool(rest) and (rest[0].isupper() or rest[0] in "“\"‘«")


def _add_word(unit: Unit, match: re.Match[str]) -> None:
    """Append a word or a mark of punctuation; the stop of an abbreviation is neither."""
    surface = match.group()
    first = surface[0]
    kind = "w" if first.isalnum() else "p"
    if surface == "." and unit.tokens:
        last = unit.tokens[-1]
        known = last.kind == "w" and last.end == match.start() and last.capital
        if known and _ABBREVIATION.match(match.string[last.start : last.end]):
            return
    unit.tokens.append(
        Token(match.start(), match.end(), surface.lower(), kind, first.isupper())
    )
