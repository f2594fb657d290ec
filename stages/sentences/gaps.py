"""The gaps where a sentence might end: a terminal mark, its closing marks, white space."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CLOSERS = "\"'”’»)\\]}"
OPENERS = "\"'“‘«(\\[{"

# Possessive throughout: a run of marks is read once, so that no text makes this quadratic.
_GAP = re.compile(
    rf"""(?<![.?!…])(?<!\.\ )
    (?P<marks>(?:[?!…]|\.(?:\ \.(?!\ ?\d))*+)++)
    (?P<closers>(?:\ (?=[”»](?!\S)))?+[{CLOSERS}]*+[.,;:]?)
    (?P<notes>(?:
        (?<!\d\.)\d{{1,3}}(?=\s)                            # stop.12
        |(?:\ ?\[\d{{1,3}}\])+(?:\ ?\[[a-z\ ]{{4,24}}\])?   # stop. [12] [citation needed]
        |\ \d{{1,3}}(?=\ [A-Z])                              # stop. 12 Next
        |\ ?[:;]-?[()DP](?=\s)                              # stop. :-)
    )?+)
    (?P<space>\s++(?=\S)|(?<=[a-z]{{2}}[.?!])(?=[A-Z][a-z]+[\s'’]))""",
    re.VERBOSE,
)
_MARK = re.compile(r"[.?!…]")
_STOPS_AND_ELLIPSES = frozenset({". . . .", ". ..."})
_WORD_BEFORE = re.compile(rf"[^\s{CLOSERS}{OPENERS}—–]*$")
_NEXT = re.compile(rf"(?P<openers>[{OPENERS}]*+)(?P<word>[^\s{CLOSERS},;:.?!…]*+)")
_LOOSE = re.compile(r"\"(?:\s+|$)")  # white space on both sides of a mark
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
    spaced: bool  # False: the white space was left out
    notes: str  # numbers of footnotes, in brackets or without; a smiley
    openers: str  # quotation marks and brackets that open before the next word
    next: str  # the next word
    rest: str  # the text after the white space, cut to what a rule may look at


def _find_marks(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `_GAP` in order; a search for its marks alone is much faster."""
    after = 0
    for mark in _MARK.finditer(text):
        if mark.start() >= after and (match := _GAP.match(text, mark.start())):
            after = match.end()
            yield match


def find_gaps(text: str) -> Iterator[Gap]:
    """Return the gaps of a block in order, in time linear in its length."""
    counted = quotes = 0
    for match in _find_marks(text):
        start, end, after = match.start(), match.start("space"), match.end()
        closers = match["closers"]
        if text[after] == '"' and (loose := _LOOSE.match(text, after)):
            quotes += text.count('"', counted, after)
            counted = after
            if quotes % 2:  # it closes what a mark before it opened
                closers, end, after = '"', after + 1, loose.end()
        before = text[max(0, start - _LONGEST_WORD) : start]
        found = _NEXT.match(text, after, after + _LONGEST_WORD)
        word = _WORD_BEFORE.search(before)
        rest = text[after : after + _LONGEST_BRACKET]
        marks, apart = match["marks"], before[-1:].isspace()
        if marks in _STOPS_AND_ELLIPSES and not apart and not closers:
            marks, end, after = ".", start + 1, start + 2  # the omission opens what follows
        yield Gap(
            end=end,
            after=after,
            word=word.group() if word else "",
            apart=apart,
            marks=marks,
            closers=closers,
            notes=match["notes"],
            spaced=bool(match["space"]),
            openers=found["openers"] if found else "",
            next=found["word"] if found else "",
            rest=rest,
        )
