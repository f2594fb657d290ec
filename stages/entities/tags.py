"""Names from the encoder's tags: which words of a tagged span are the name."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from stages.entities.lexicon import Rules
from stages.entities.propose import cut_spans, make_span
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token
from stages.reading import Reading
from stages.records import EntityType, TokenReading

_ABBREVIATED = re.compile(r"\b(?:inc|corp|ltd|co|cos|bros|st|ave|rd|blvd|jr|sr)$", re.IGNORECASE)
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b")
_POSSESSIVE = re.compile(r"['’]s")
_ENDING = re.compile(r"(?:,? (?:Jr|Sr)\.?|['’]s|\.)$")
_NICKNAME = re.compile(r" [\"“‘']|[\"”’'] ")
_HOST = re.compile(r"@[\w-]+(?:\.[\w-]+)*")
_IN_ADDRESS = re.compile(r"\w@$")
_INVERTED = re.compile(r"(?P<last>[\w'’-]+(?: [\w'’-]+)?), (?!(?:Jr|Sr)\b)(?P<first>[\w'’-]+)")


class _Tag(NamedTuple):
    """A span as the encoder tagged it."""

    start: int
    end: int
    type: EntityType


def read_tags(
    reading: Reading, tokens_of: Mapping[int, Sequence[Token]], *, rules: Rules
) -> Iterator[NameSpan]:
    """Yield the names that the encoder tagged, in order; `tokens_of` gives a sentence's words."""
    text = reading.article.text
    for row in reading.token_readings:
        for tag in sorted(_list_tags(row)):
            for span in _make(tokens_of[row.sentence], tag, text, rules):
                complete(span, tag.type, row.sentence, reading)
                yield span


def complete(span: NameSpan, kind: EntityType | None, sentence: int, reading: Reading) -> None:
    """Give a span what its words alone do not tell."""
    span.type = span.known.type if span.known else kind
    span.sentence = sentence
    name = " ".join(reading.article.text[span.start : span.end].split())
    inverted = _INVERTED.fullmatch(name) if kind == "PER" else None
    span.name = f"{inverted['first']} {inverted['last']}" if inverted else name
    span.sure = True


def find_ending(name: str) -> str:
    """Return what a name has beyond its last word: "." in "Hall Inc.", "'s" in "Nadia's"."""
    found = _ENDING.search(name)
    return found[0] if found else ""


def _list_tags(row: TokenReading) -> Iterator[_Tag]:
    kinds: tuple[tuple[EntityType, Sequence[tuple[int, int]]], ...] = (
        ("PER", row.persons),
        ("ORG", row.organisations),
        ("LOC", row.places),
        ("MISC", row.others),
    )
    for kind, spans in kinds:
        for start, end in spans:
            yield _Tag(start, end, kind)


def _make(tokens: Sequence[Token], tag: _Tag, text: str, rules: Rules) -> list[NameSpan]:
    """Return the names that a tagged span holds; [] where it lacks a capital or is an address."""
    start, end, kind = tag
    inside = [i for i, token in enumerate(tokens) if start <= token.start < end]
    host = _HOST.match(text, end)
    address = host is not None and "." in host[0] and len(inside) == 1
    if not inside or address or _IN_ADDRESS.search(text, max(0, start - 2), start):
        return []
    first, last = inside[0], inside[-1] + 1
    tokens = _clip(tokens, last - 1, end)
    if not any(_has_capital(token) for token in tokens[first:last]):
        if kind == "MISC" or not _writes_small(tokens):
            return []
        spans = [make_span(tokens, first, last, rules)]
    elif kind == "PER":
        spans = _make_people(tokens, first, last, text, rules)
    else:
        spans = [make_span(tokens, first, last, rules)]
    if spans:
        _extend(spans[-1], kind, end, text)
        if host is not None and spans[-1].end == end:
            spans[-1].end = host.end()  # Ann Lee@NORTHDESK, as mail programs write
    return spans


def _make_people(
    tokens: Sequence[Token], first: int, last: int, text: str, rules: Rules
) -> list[NameSpan]:
    """Return the people in a tagged span.

    Titles and posts are no part of a person's name, and the encoder is not sure of that.
    """
    inverted = _INVERTED.fullmatch(text, tokens[first].start, tokens[last - 1].end)
    if inverted and inverted["first"] in rules.first_names:  # Lee, Ann
        span = make_span(tokens, first, last, rules)
        span.words = (span.words[-1], *span.words[:-1])
        return [span]
    while not _has_capital(tokens[first]) and tokens[first].text not in rules.words["particle"]:
        first += 1
    while not _has_capital(tokens[last - 1]):
        last -= 1
    last = next((i for i in range(first + 1, last) if _breaks(text, tokens, i)), last)
    vouched = [token._replace(capital=True, joined=True) for token in tokens[first:last]]
    spans = cut_spans([*tokens[:first], *vouched, *tokens[last:]], first, last, rules)
    if not spans and last - first == 1 and tokens[first].text not in rules.titles:
        return [make_span(tokens, first, last, rules)]  # Bill, Dale
    return spans


def _extend(span: NameSpan, kind: EntityType, end: int, text: str) -> None:
    """Add to a name what belongs to it beyond its last word; `end` is where the tag ends."""
    if kind == "PER":
        found = _JUNIOR.match(text, span.end, end)
    else:
        found = _POSSESSIVE.match(text, span.end, end)  # Nadia's, a shop
    if found:
        span.end = found.end()
    stop = text.startswith(".", span.end)
    if stop and (span.end < end or _ABBREVIATED.search(text, span.start, span.end)):
        span.end += 1


def _writes_small(tokens: Sequence[Token]) -> bool:
    """Say whether a sentence is written as on the web, where names may lack their capitals.

    It begins without a capital, or has none beyond its first word and "I".
    """
    begins_small = tokens[0].text[0].islower()
    return begins_small or not any(t.text[0].isupper() and t.text != "I" for t in tokens[1:])


def _clip(tokens: Sequence[Token], last: int, end: int) -> Sequence[Token]:
    """Return the tokens, a compound cut where the name in it ends: "Momentum-backed"."""
    token = tokens[last]
    if token.text[end - token.start :][:1] not in ("-", "‑"):
        return tokens
    clipped = token._replace(end=end, text=token.text[: end - token.start])
    return [*tokens[:last], clipped, *tokens[last + 1 :]]


def _has_capital(token: Token) -> bool:
    return token.capital or any(letter.isupper() for letter in token.text)


def _breaks(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether something other than a nickname's marks parts a word from the one before."""
    between = text[tokens[at - 1].end : tokens[at].start]
    return not tokens[at].joined and not _NICKNAME.fullmatch(between)
