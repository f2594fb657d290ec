"""Straight quotation marks that open and close nothing, or are never closed.

A straight mark does not show whether it opens or closes. Where paragraphs have run together, a
quotation of several has one mark that closes it, and one at the head of each paragraph:
"We lost. "We will row again." Other marks are slips: an "odd and "strange" step.
"""

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

_ENDED = re.compile(r"[.?!…][\"'’”)\]]{0,3}\s+(?=[\"'‘“(\[]{0,3}[A-Z\d])")
_STOP_BEFORE = re.compile(r"[.?!…][\"'’”)\]]{0,3}\s+$")
_REACH = 8  # characters in which a stop, what closes after it and a space have room
_CAPITAL = re.compile(r"[\[('‘…. ]{0,5}[A-Z\d]")
_BEFORE_SPEECH = '.?!…:,;–—-"”’'
_LONGEST_TERM = 60  # characters: "the so-called "experts" lost"
_LONGEST = 1000  # characters that a quotation runs on without a mark at its end
_INNER_STOP = ".,?!;…"
_NO_MARK = re.compile(
    r"(?<![^\s-])\"\?(?=\s?\w)"  # a dash that was damaged, as the next three are apostrophes
    r"|(?<=n)\"(?=t\b)|(?<=[A-Za-z])\"(?=(?:re|ve|ll)\b)|(?<=\w)\"(?=\ufffd\w)"
    r"|(?<!\S)\"[—–-]{1,2}\s?[^@\"\n]{1,60}\(@\w"  # "— Ann Hill (@annhill) signs a post
)
_JOINED = re.compile(r"(?<=[^\W\d_][.?!])\"(?=[A-Z])")  # a space is lost: it sank."We rowed"


class Mark(NamedTuple):
    """A double quotation mark as it looks: which way it leans, and whether it is straight."""

    at: int
    role: Literal["open", "close"]
    straight: bool


@dataclass(frozen=True, slots=True)
class Straight:
    """What the straight marks of a block are that do not show it."""

    ends: dict[int, int] = field(default_factory=dict)  # unclosed mark → where its words end
    slips: frozenset[int] = frozenset()  # marks that open and close nothing
    reopening: frozenset[int] = frozenset()  # marks that go on with what was open
    joined: frozenset[int] = frozenset()  # marks that open though no space is before them


def read_straight(text: str, start: int, end: int, marks: list[Mark], *, goes_on: bool) -> Straight:
    """Return which straight marks are none, and how far the words go that nothing closes.

    `marks` are the double marks of the block [start, end) in order; `goes_on` says that the next
    block opens with a mark. Words end where they are reopened, or before the sentence in which
    another quotation stands; without such a sentence their mark was a slip. Takes linear time.
    """
    slips = {m.at for m in marks if m.straight and _NO_MARK.match(text, m.at, end)}
    marks, joined = _open_joined(text, [mark for mark in marks if mark.at not in slips])
    partner, reopening = _pair(text, start, marks)
    ends: dict[int, int] = {}
    for number, mark in enumerate(marks):
        if mark.role == "close" or not mark.straight or number in partner:
            continue
        term, following = _find_next(text, marks, partner, reopening, number)
        at = end if following is None else marks[following].at
        inner = at if term is None else marks[term].at
        opens_speech = _opens_speech(text, start, mark.at)
        stop: int | None = at
        if at == end and goes_on:
            continue
        if at - mark.at > _LONGEST:
            stop = _find_stop(text, mark.at + 1, mark.at + _LONGEST, last=False)
        elif inner != at or not (at == end or at in reopening):
            stop = _find_stop(text, mark.at + 1, inner) if opens_speech else None
            if opens_speech and stop is None and (at == end or at in reopening):
                stop = at
        if stop is None:
            slips.add(mark.at)
        else:
            ends[mark.at] = mark.at + len(text[mark.at : stop].rstrip())
    return Straight(ends, frozenset(slips), frozenset(reopening - slips), joined)


def _open_joined(text: str, marks: list[Mark]) -> tuple[list[Mark], frozenset[int]]:
    """Return the marks, those that open as such though a stop is right before them."""
    joined = {
        mark.at
        for last, mark, following in zip([None, *marks], marks, marks[1:], strict=False)
        if mark.straight
        and (last is None or last.role == "close")
        and following.role == "close"
        and _JOINED.match(text, mark.at)
    }
    told = [mark._replace(role="open") if mark.at in joined else mark for mark in marks]
    return told, frozenset(joined)


def _pair(text: str, start: int, marks: list[Mark]) -> tuple[dict[int, int], set[int]]:
    """Return mark → the mark that closes it, by their numbers, and where marks are reopened."""
    partner: dict[int, int] = {}
    reopening: set[int] = set()
    stack: list[int] = []
    for number, mark in enumerate(marks):
        if mark.role == "close":
            if stack:
                partner[stack.pop()] = number
            continue
        if stack and marks[stack[-1]].straight == mark.straight:
            if not mark.straight:
                stack.pop()
            elif _reopens(text, start, mark.at) and not _is_nested(text, marks, number):
                reopening.add(mark.at)
                while stack and marks[stack[-1]].straight:
                    stack.pop()
        stack.append(number)
    return partner, reopening


def _reopens(text: str, start: int, at: int) -> bool:
    """Say whether a sentence ends before a mark and another begins after it."""
    ended = _STOP_BEFORE.search(text, max(start, at - _REACH), at)
    return ended is not None and _CAPITAL.match(text, at + 1) is not None


def _is_nested(text: str, marks: list[Mark], number: int) -> bool:
    """Say whether the next two marks close: "He came. "Go," he said. I went"."""
    following = marks[number + 1 : number + 3]
    closing = len(following) == 2 and all(mark.role == "close" for mark in following)
    return closing and not text[following[1].at - 1].isdigit()  # inches


def _find_next(
    text: str, marks: list[Mark], partner: dict[int, int], reopening: set[int], number: int
) -> tuple[int | None, int | None]:
    """Return the first term after a mark and the first quotation that is more, if there are any."""
    term = None
    following = number + 1
    while following < len(marks):
        mark = marks[following]
        if mark.role == "open":
            closing = partner.get(following)
            if closing is None or mark.at in reopening:
                return term, following
            if not _is_term(text, mark.at + 1, marks[closing].at):
                return term, following
            term = following if term is None else term
            following = closing
        following += 1
    return term, None


def _is_term(text: str, start: int, end: int) -> bool:
    return end - start <= _LONGEST_TERM and text[start:end].rstrip()[-1:] not in _INNER_STOP


def _opens_speech(text: str, start: int, at: int) -> bool:
    """Say whether a mark stands where speech begins: at a sentence's head, after a comma."""
    before = text[max(start, at - _REACH) : at].rstrip()
    led = not before or before[-1] in _BEFORE_SPEECH
    return led and _CAPITAL.match(text, at + 1) is not None


def _find_stop(text: str, start: int, end: int, *, last: bool = True) -> int | None:
    """Return where the last whole sentence ends, or the first, the blank after it left out."""
    found = None
    for match in _ENDED.finditer(text, start, end + 1):
        found = match
        if not last:
            break
    return None if found is None else found.start() + len(found.group().rstrip())
