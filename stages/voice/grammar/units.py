"""Cut the writer's text into units: sentences in which each quotation is one token."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from stages.reading import Reading
from stages.records import Block
from stages.voice.grammar.datelines import skip_dateline
from stages.voice.grammar.words import is_adverb
from stages.voice.marks.pairs import Marked
from stages.voice.rules import Rules

_TOKEN = re.compile(  # in a group, so that a split keeps the tokens
    r"(https?://\S*\w/?"
    # U.S., U.S.-based; looking ahead spares other words the slower test
    r"|(?=\w\.)(?:[^\W\d_]\.){2,}(?:-[^\W_]+)*"
    r"|\d{1,3}(?:,\d{3})+\b"
    # Zoë in two signs; TrÃ©vin: letters that were read in a wrong coding
    r"|[^\W_]+(?:(?:['’‘\-‑&.@]|(?<=[ÃÂ\u0302\u0303])[\x80-\x84\x86-\x9f¡-¿])[^\W_]+"
    r"|[\u0300-\u036f]+[^\W_]*)*(?:[’'](?=\s))?"
    r"|\.\.+|\.(?: \.)+|--+|: ?[-–—](?=\s*$)|…|[^\w\s])"
)
_DASH, _DASHES = "–", frozenset("-―")
_LONGEST = 400  # tokens; no sentence is longer, and a text without stops stays linear
_LONGEST_HEADLINE = 14  # tokens
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Hon|St|Jr|Sr|Jan"
    r"|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|vs|Inc|Co|Corp|Ltd)$"
)

Range = tuple[int, int]
"""A stretch of tokens, by their numbers, end exclusive."""


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
        """Whether it is a title or a heading, or a first line without a stop at its end."""
        first, last = self.tokens[0], self.tokens[-1]
        stop = last.kind == "p" and last.lower in ".?!:"
        # “it is late.” holds a stop; only a short line that ends in a quotation is a headline
        stop = stop or (last.kind == "q" and len(self.tokens) > _LONGEST_HEADLINE)
        whole = first.start <= self.block.start + 1 and last.end >= self.block.end - 1
        opens = self.block.block == 0 and whole and not stop
        return self.block.role in ("title", "heading") or opens

    @property
    def capitalised(self) -> bool:
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


def join_clauses(units: list[Unit], rules: Rules) -> list[Unit]:
    """Join to a quotation what gives its speaker, though a sentence begins there.

    “Is it far?” I ask. “Not at all.” Hill said. “Never.” — Ann Hill
    """
    joined: list[Unit] = []
    for unit in units:
        last = joined[-1] if joined else None
        quoted = last and last.block is unit.block and last.tokens[-1].kind == "q"
        if last and quoted and (_signs(unit.tokens) or _only_reports(unit.tokens, rules)):
            before = len(last.tokens)
            last.quotes.update({before + at: marked for at, marked in unit.quotes.items()})
            last.tokens.extend(unit.tokens)
        else:
            joined.append(unit)
    return joined


def _signs(tokens: list[Token]) -> bool:
    """Say whether a dash and a name open a sentence: "— Ann Hill"."""
    following = tokens[1:3]
    dash = tokens[0].kind == "p" and tokens[0].lower in "—–―-"
    return dash and bool(following) and all(t.capital or t.kind == "q" for t in following)


def _only_reports(tokens: list[Token], rules: Rules) -> bool:
    """Say whether a sentence is no more than "I ask." or "Ann Hill said."."""
    words = [token for token in tokens if token.kind == "w"]
    if len(tokens) > len(words) + 1:
        return False
    while len(words) > 2 and is_adverb(words[-2].lower) and not words[-2].capital:
        del words[-2]  # "Ann Hill tearfully asked."
    if not 2 <= len(words) <= 4:
        return False
    names = next((k for k, t in enumerate(words) if not t.capital), len(words) - 1)
    particles = tuple(token.lower for token in words[names + 1 :])  # "Ann Hill chimed in."
    return names > 0 and any(
        verb.frames & {"quote", "clause"} and verb.shape != "ing" and verb.particles == particles
        for verb in rules.forms.get(words[names].lower, ())
    )


def _cut_block(text: str, block: Block, quotations: list[Marked], breaks: list[int]) -> list[Unit]:
    """Cut one block where a sentence ends outside every quotation."""
    unit = Unit(block)
    units = [unit]
    pending = iter([*breaks, block.end])
    limit = next(pending)
    at = skip_dateline(text, block)
    for quotation in [*quotations, None]:
        stop = quotation.outer if quotation else block.end
        while at < stop:
            if at >= limit:
                limit = _find_next_limit(pending, at, block.end)
                unit = _start_unit(units)
            upto = min(stop, limit)
            unit.tokens.extend(_tokenise(text, at, upto))
            at = upto
        if quotation:
            if quotation.outer >= limit:
                limit = _find_next_limit(pending, quotation.outer, block.end)
                unit = _start_unit(units)
            unit.quotes[len(unit.tokens)] = quotation
            unit.tokens.append(Token(quotation.outer, quotation.after, "", "q", False))
            at = quotation.after
            # a boundary inside the marks counts only when it is their very end
            while limit < at and not (limit >= quotation.end and _starts_anew(text, at, block.end)):
                limit = next(pending, block.end + 1)
    return [part for unit in units for part in _shorten(unit)]


def _shorten(unit: Unit) -> list[Unit]:
    """Return a unit in parts that are no longer than a sentence can be."""
    if len(unit.tokens) <= _LONGEST:
        return [unit] if unit.tokens else []
    parts = []
    for first in range(0, len(unit.tokens), _LONGEST):
        tokens = unit.tokens[first : first + _LONGEST]
        inside = {at - first: unit.quotes[at] for at in unit.quotes if 0 <= at - first < _LONGEST}
        parts.append(Unit(unit.block, tokens, inside))
    return parts


def _tokenise(text: str, start: int, end: int) -> list[Token]:
    """Return the words and marks of punctuation of a stretch without quotations."""
    pieces = _TOKEN.split(text[start:end])  # every second one is a token
    edges = list(accumulate(map(len, pieces), initial=start))
    # calling Token costs twice as much as making the tuple
    tokens: list[Token] = [
        tuple.__new__(Token, (first, last, lower, kind, capital))
        for first, last, (lower, kind, capital) in zip(
            edges[1::2], edges[2::2], map(_read_surface, pieces[1::2]), strict=False
        )
    ]
    if tokens and "." in text[start : tokens[-1].start]:
        kept: list[Token] = []
        for token in tokens:
            if token.lower != "." or not _abbreviates(text, kept, token.start):
                kept.append(token)
        return kept
    return tokens


@lru_cache(maxsize=20_000)
def _read_surface(surface: str) -> tuple[str, str, bool]:
    """Return a token in small letters and plain marks, its kind, and whether it has a capital."""
    kind = "w" if surface[0].isalnum() else "p"
    lower = _DASH if surface[0] in _DASHES else surface.lower().replace("’", "'").replace("‘", "'")
    if lower[0] == ":":
        lower = ":"  # "he said:-"
    return lower, kind, surface[0].isupper()


def _find_next_limit(pending: Iterator[int], start: int, end: int) -> int:
    """Return the first boundary after an offset, the block's end where none is left."""
    return next((limit for limit in pending if limit > start), end + 1)


def _start_unit(units: list[Unit]) -> Unit:
    """Return the unit to go on with: a new one unless the last is still empty."""
    if units[-1].tokens:
        units.append(Unit(units[-1].block))
    return units[-1]


def _starts_anew(text: str, at: int, end: int) -> bool:
    """Say whether what follows begins with a capital or another quotation."""
    rest = text[at : min(end, at + 3)].lstrip()
    return bool(rest) and (rest[0].isupper() or rest[0] in '“"‘«')


def _abbreviates(text: str, tokens: list[Token], stop: int) -> bool:
    """Say whether a full stop only ends an abbreviation or an initial."""
    if not tokens:
        return False
    last = tokens[-1]
    known = last.kind == "w" and last.end == stop and last.capital
    return known and _ABBREVIATION.match(text[last.start : last.end]) is not None
