"""Find the stretches of text that stand in quotation marks."""

import re
from bisect import bisect_right
from collections import deque
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from stages.reading import QuotePlaces
from stages.records import Block, Mention
from stages.voice.marks.straight import Mark, Straight, read_straight

_MARK = re.compile(r"``|''|[“”„‟\"«»‘’‚‛']")
_DOUBLE = '“”„‟"«»'
_OPENERS = ('"', "“", "„")
_DAMAGE = re.compile(r"[?\ufffd](?=[^\W\d_])")  # of a mark of several bytes: “We lost,"?he said
_ELISION = re.compile(r"(?:\d0?s?\b|tis\b|twas\b|em\b|cause\b|til\b|n\b|bout\b|round\b)", re.I)
_AND = re.compile(r"(?<=\s)[‘’'](?=n[’'])|(?<=\s[‘’']n)[’']", re.I)  # rock 'n' roll
_ENDED = re.compile(r"[.?!…]\s+[A-Z]")
_OPENER = re.compile(r"‘|(?<![\w.,!?;…])'(?=\w)")
_POSSESSIVE = re.compile(r"(?<=[sS])[’'](?=\s\w)")  # of a plural: the rowers' boat
_SAME_WORDS = 60  # characters: 'the rowers' rights' are no more
_CLOSER = re.compile(r"[’'](?<=[^\s(\[].)(?!\w)")


@dataclass(frozen=True, slots=True)
class Marked:
    """Text between quotation marks: [start, end) without them, [outer, after) with them."""

    outer: int
    start: int
    end: int
    after: int
    block: int
    depth: int  # 0 for marks inside no other
    closed: bool
    reopened: bool  # the paragraph goes on with what the one before left open


@dataclass(slots=True)
class _Open:
    mark: str
    outer: int
    start: int


def find_marked(text: str, blocks: list[Block]) -> list[Marked]:
    """Return every marked stretch, sorted by start; none crosses a block."""
    found: list[Marked] = []
    left_open = False
    for block, below in zip_longest(blocks, blocks[1:]):
        goes_on = below is not None and text.startswith(_OPENERS, below.start)
        here = _read_block(text, block, reopened=left_open, goes_on=goes_on)
        found.extend(here)
        outermost = [marked for marked in here if marked.depth == 0]
        left_open = bool(outermost) and not outermost[-1].closed
    return found


def leave_nicknames(found: list[Marked], mentions: list[Mention]) -> list[Marked]:
    """Return the stretches but those inside a person's name: Ann “Nan” Hill, “Nan” Hill."""
    people = QuotePlaces(m for m in mentions if m.type == "PER" and m.form == "name")
    return [
        marked
        for marked in found
        if not any(
            name.start <= marked.outer and marked.after < name.end
            for name in people.touching(marked.outer, marked.after)
        )
    ]


def _read_block(text: str, block: Block, *, reopened: bool, goes_on: bool) -> list[Marked]:
    """Pair the marks of one block."""
    found: list[Marked] = []
    stack: list[_Open] = []
    singles = _find_single_closers(text, block)
    straight = _read_straight(text, block, goes_on=goes_on)
    last_angle = text.rfind("»", block.start, block.end)

    def close(end: int, after: int, *, closed: bool = True) -> None:
        top = stack.pop()
        start, end = _strip(text, top.start, end)
        if start < end:
            first = reopened and not text[block.start : top.outer].strip()
            again = first or top.outer in straight.reopening
            found.append(
                Marked(top.outer, start, end, after, block.block, len(stack), closed, again)
            )

    def end_unclosed(outer: int, end: int) -> None:
        """Close what a mark has opened, and leave the marks inside that nothing closes."""
        depth = next((k for k, item in enumerate(stack) if item.outer == outer), None)
        if depth is not None:
            del stack[depth + 1 :]
            close(end, end, closed=False)

    ends = deque(sorted(straight.ends.items()))
    for match in _MARK.finditer(text, block.start, block.end):
        at, after, mark = match.start(), match.end(), match.group()
        while ends and ends[0][1] <= at:
            end_unclosed(*ends.popleft())
        role = _judge_role(text, block, match, stack, singles)
        if at in straight.slips or (mark == "«" and at > last_angle):
            continue  # "« Back to the news"
        if role == "open" or at in straight.joined:
            if stack and stack[-1].mark == _name_kind(mark) and mark in _DOUBLE and mark != '"':
                close(at, at, closed=False)
            stack.append(_Open(_name_kind(mark), at, after))
        elif role == "close":
            while stack and stack[-1].mark != _name_kind(mark):
                stack.pop()  # an inner mark that never closed was no mark
            if stack:
                close(at, after + (_DAMAGE.match(text, after, block.end) is not None))
    while ends:
        end_unclosed(*ends.popleft())
    while stack:
        top = stack[-1]
        if top.mark == "single":
            stack.pop()
        else:
            close(block.end, block.end, closed=False)
    return sorted(found, key=lambda marked: (marked.start, -marked.end))


def _read_straight(text: str, block: Block, *, goes_on: bool) -> Straight:
    """Return what the straight marks of a block are; most blocks have none."""
    if text.find('"', block.start, block.end) < 0:
        return Straight()
    marks: list[Mark] = []
    for match in _MARK.finditer(text, block.start, block.end):
        mark = match.group()
        if _name_kind(mark) == "double":
            left, right = _lean(text, block, match)
            opens = right and not left and mark not in ("”", "''")
            opens = opens or (mark in "“„‟``" and (right or not left))
            marks.append(Mark(match.start(), "open" if opens else "close", mark == '"'))
    return read_straight(text, block.start, block.end, marks, goes_on=goes_on)


def _lean(text: str, block: Block, match: re.Match[str]) -> tuple[bool, bool]:
    """Say whether a mark leans on what stands before it, and on what stands after it."""
    before = text[match.start() - 1] if match.start() > block.start else " "
    behind = text[match.end()] if match.end() < block.end else " "
    ends = behind in ",;)" or (behind == "." and text[match.end() + 1 : match.end() + 2] != ".")
    leans_left = not before.isspace() and before not in "([{—–-/“‘«"
    parted = behind.isspace() and match.start() > block.start  # not at the head: " We rowed."
    return leans_left, not (parted or ends)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out white space just inside the marks."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _name_kind(mark: str) -> str:
    if mark in "«»":
        return "angle"
    return "double" if mark in _DOUBLE or mark in ("``", "''") else "single"


def _judge_role(  # noqa: PLR0911 - one return for each mark
    text: str, block: Block, match: re.Match[str], stack: list[_Open], singles: list[int]
) -> Literal["open", "close", "none"]:
    """Say whether a mark opens, closes, or is no quotation mark (an apostrophe, inches)."""
    at, after, mark = match.start(), match.end(), match.group()
    before = text[at - 1] if at > block.start else " "
    behind = text[after] if after < block.end else " "
    opened = any(item.mark == _name_kind(mark) for item in stack)
    if _name_kind(mark) == "single":
        start = next((item.start for item in reversed(stack) if item.mark == "single"), None)
        return _judge_single(text, block, match, before, behind, start=start, singles=singles)
    leans_left, leans_right = _lean(text, block, match)
    if mark == "«":
        return "open"
    if mark == "»":
        return "close" if opened else "none"  # "Read more »"
    if mark == '"':
        if before.isdigit() and not opened:
            return "none"  # inches
        if opened and (leans_left or not leans_right):
            return "close"
        return "open" if leans_right and not leans_left else "close" if opened else "none"
    if mark in "“„‟" or mark == "``":
        # some writers close with an opening mark
        return "close" if opened and leans_left and not leans_right else "open"
    return "close" if opened else "open" if leans_right and not leans_left else "none"


def _judge_single(
    text: str,
    block: Block,
    match: re.Match[str],
    before: str,
    behind: str,
    *,
    start: int | None,
    singles: list[int],
) -> Literal["open", "close", "none"]:
    """Tell single quotation marks from apostrophes; `start` is where the open words begin."""
    at, after, mark = match.start(), match.end(), match.group()
    starts_word = behind.isalnum() or behind in '“"[(…$£€'
    if (before.isalnum() and behind.isalnum()) or _AND.match(text, at):
        return "none"
    if mark in "‘‚‛'" and not before.isalnum() and starts_word and before not in ".,!?;:…’":
        if _ELISION.match(text, after) and start is None and not _closes_soon(singles, at, 40):
            return "none"
        return "open" if _closes_soon(singles, at, 2000) else "none"
    if mark in "’'" and start is not None and not before.isspace():
        if _POSSESSIVE.match(text, at, block.end) and (
            _closes_later(text, singles, at) or _ENDED.search(text, max(start, at - 2000), at)
        ):
            return "none"
        return "close"
    return "none"


def _find_single_closers(text: str, block: Block) -> list[int]:
    """Return where a single closing mark could stand: after a word or stop, before none."""
    return [match.start() for match in _CLOSER.finditer(text, block.start, block.end)]


def _closes_soon(singles: list[int], at: int, within: int) -> bool:
    following = bisect_right(singles, at)
    return following < len(singles) and singles[following] <= at + within


def _closes_later(text: str, singles: list[int], at: int) -> bool:
    """Say whether a likelier closing mark follows before another single quotation opens."""
    opener = _OPENER.search(text, at + 1, at + 2000)
    end = at + 2000 if opener is None else opener.start()
    for following in singles[bisect_right(singles, at) : bisect_right(singles, end)]:
        soon = following <= at + _SAME_WORDS and not _ENDED.search(text, at, following)
        if soon or not _POSSESSIVE.match(text, following):
            return True
    return False
