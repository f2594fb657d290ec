"""The places where a sentence might end: a terminal mark, its closing marks, white space."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CLOSERS = "\"'”’»)\\]}"
OPENERS = "\"'“‘«(\\[{"

# Possessive throughout: a run of marks is read once, so that no text makes this quadratic.
_GAP = re.compile(
    rf"(?<![.?!…])(?P<marks>[.?!…]++)(?P<closers>[{CLOSERS}]*+[.,;:]?)(?P<space>\s++)(?=\S)"
)
_WORD_BEFORE = re.compile(rf"[^\s{CLOSERS}{OPENERS}—–]*$")
_NEXT = re.compile(rf"(?P<openers>[{OPENERS}]*+)(?P<word>[^\s{CLOSERS},;:.?!…]*+)")
_LONGEST_WORD = 40


class Gap(NamedTuple):
    """White space after a terminal mark, and what stands around it."""

    end: int  # offset after the closing marks
    after: int  # offset of the first character after the white space
    word: str  # the word that the terminal mark follows
    marks: str  # the run of terminal marks
    closers: str  # quotation marks and brackets that close after them
    openers: str  # quotation marks and brackets that open before the next word
    next: str  # the next word
    rest: str  # the text from the next word on, cut to what a rule may look at


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
            marks=match["marks"],
            closers=match["closers"],
            openers=found["openers"] if found else "",
            next=found["word"] if found else "",
            rest=text[match.end() + len(found["openers"] if found else "") :][:80],
        )
