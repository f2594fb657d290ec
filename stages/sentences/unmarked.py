"""Sentences that end without a terminal mark: list items, credits, labels and datelines."""

import re
from collections.abc import Iterator

_BULLET = re.compile(r"(?:^|(?<=\s))[•⁃◦▪‣·]\s*(?=\S)")
_ITEM = re.compile(r"(?:^|(?<=\s))\(?(?P<value>\d{1,3}|[a-z])(?P<shape>\.\)|[.)])\s+(?=[^\W_])")
_CREDIT = re.compile(
    r"(?<=\s)(?:\([Cc]redit:|(?:[Ii]mage|Photo|Photograph|Picture|Illustration|Credit): )"
)
_LABEL = re.compile(r"(?:Figure|Fig\.|Table|Box|Map|Chart) \d{1,3}(?:\.\d{1,3})* (?=[(A-Z])")
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = rf"{_DAY},? (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}"
_DATE_FIRST = re.compile(rf"{_DATE}\s+(?=[A-Z])")
_DATE_LAST = re.compile(rf"(?<=[\w'’”\"])\s({_DATE})$")
_PLACE = r"[A-Z][a-z]+(?: [A-Z][a-z]+)*"
# What follows is no headline: after its first word come small letters or a day.
_PLACE_FIRST = re.compile(
    rf"{_PLACE}(?:, {_PLACE}){{1,2}}\s(?:[-–—]\s)?(?=(?:On|In|At|The|This|These|Last|After|A|An|It)"
    rf" (?:[a-z\d]|{_DAY}|{_MONTH}))"
)
_PREPOSITIONS = frozenset(
    {"on", "of", "from", "until", "till", "before", "after", "since", "by", "for", "to", "and"}
)
_LONGEST_DATE = 32
_PULL_QUOTE = re.compile(r"[\"“][^\"“”]*+[\"”]\s*(?:[-–—]\s*)?[A-Z][^.?!]{0,120}$")


def find_unmarked(text: str) -> Iterator[int]:
    """Return where sentences of a block begin that no terminal mark parts from the one before."""
    yield from _find_items(text)
    if ":" in text:  # few blocks have one, and the search is slow
        yield from (match.start() for match in _CREDIT.finditer(text) if match.start())
    if match := _LABEL.match(text) or _DATE_FIRST.match(text) or _PLACE_FIRST.match(text):
        yield match.end()
    tail = max(0, len(text) - _LONGEST_DATE)
    if date := _DATE_LAST.search(text, tail):
        words = text[max(0, date.start() - 20) : date.start()].split()
        if words and words[-1].lower() not in _PREPOSITIONS:
            yield date.start(1)


def is_pull_quote(text: str) -> bool:
    """Tell whether a block is a quotation and its author's name, set apart: one sentence."""
    quote = _PULL_QUOTE.match(text)
    return quote is not None and text[-1:] not in ".?!"


def _find_items(text: str) -> Iterator[int]:
    """Return where the second and later items of a list begin, if the block opens with its first.

    A label counts where it continues the sequence in the same shape: 1., 2., 3. or a), b), c).
    """
    if _BULLET.match(text):
        yield from (match.start() for match in _BULLET.finditer(text) if match.start())
        return
    first = _ITEM.match(text)
    if not first:
        return
    shape, value = first["shape"], first["value"]
    for match in _ITEM.finditer(text, first.end()):
        if match["shape"] == shape and match["value"] == _successor(value):
            value = match["value"]
            yield match.start()


def _successor(value: str) -> str:
    return str(int(value) + 1) if value.isdecimal() else chr(ord(value) + 1)
