"""The places where a sentence might end: a terminal mark, its closing marks, white space."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CLOSERS = "\"'”’»)\\]}"
OPENERS = "\"'“‘«(\\[{"

# Possessive throughout: a run of marks is read once, so that no text makes this quadratic.
_GAP = re.compile(
    rf"(?<![.?!…])(?P<marks>(?:[?!…]|\.(?: \.(?! ?\d))*+)++)"
    rf"(?P<closers>[{CLOSERS}]*+[.,;:]?)"
    r"(?P<notes>(?:\d{1,3}(?=\s)|(?: ?\[\d{1,3}\])+(?: ?\[[a-z ]{4,24}\])?| \d{1,3}(?= [A-Z]))?+)"
    r"(?P<space>\s++)(?=\S)"
)
_WORD_BEFORE = re.compile(rf"[^\s{CLOSERS}{OPENERS}—–]*$")
_NEXT = re.compile(rf"(?P<openers>[{OPENERS}]*+)(?P<word>[^\s{CLOSERS},;:.?!…]*+)")
_LONGEST_WORD = 40
_LONGEST_BRACKET = 200


class Gap(NamedTuple):
    """White space after a terminal mark, and what stands around it."""

    end: int  # offset after the closing marks
    after: int  # offset of the first character after the white space
    word: str  # the word that the terminal mark follows
    apart: bool  # white space parts the mark from that word
    marks: str  # the run of terminal marks
    closers: str  # quotation marks and brackets that close after them
    notes: str  # numbers of footnotes, in brackets or without
    openers: str  # quotation marks and brackets that open before the next word
    next: str  # the next word
    rest: str  # the text after the white space, cut to what a rule may look at


def find_gaps(text: str) -> Iterator[Gap]:
    """Return the gaps of a block in order, in time linear in its length."""
    for match in _GAP.finditer(text):
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
        found = _NEXT.match(text, match.end(), match.end() + _LONGEST_WORD)
        word = _WORD_BEFORE.search(before)
        yield Gap(
            end=match.start("space"),
            after=match.end(),
            word=word.group() if word else "",
            apart=before[-1:].isspace(),
            marks=match["marks"],
            closers=match["closers"],
            notes=match["notes"],
            openers=found["openers"] if found else "",
            next=found["word"] if found else "",
            rest=text[match.end() : match.end() + _LONGEST_BRACKET],
        )
