"""Turns of a conversation, told by the labels that open them: "Name: …", "A: …"."""

import re
from collections import Counter
from collections.abc import Set
from itertools import pairwise
from typing import NamedTuple

from stages.records import Block, Span
from stages.voice.grammar.words import word_set

_TURN = re.compile(r"(?:\*\*|__)?((?:[A-Z][\w.'’-]*+\s?){1,5}):(?:\*\*|__)?\s+(?=\S)")
_LABELS = word_set(
    "correction note editor's editor’s update updated photo photograph photographs picture source "
    "sources related read watch listen more credit image video chapter part step tip caption "
    "claim myth statement verdict rating ruling fact facts reality truth"
)
_PARTIES = word_set("q a question answer interviewer moderator host presenter reporter")


class _Turn(NamedTuple):
    """A paragraph that opens with a label."""

    block: int
    label: str
    name: Span
    words: Span


def find_turns(text: str, blocks: list[Block], people: Set[int]) -> dict[int, tuple[Span, Span]]:
    """Return block number → (name, words) for the turns of an interview; `people`: ends of names.

    There are at least three turns by two labels, and a label has at least two of them. One label
    names a person, or "Q" and "A", and the others stand beside it; or labels of any kind take
    turns, and one of them asks. Else they are headings: what notes on two teams begin with.
    """
    turns = [turn for block in blocks if (turn := _read_turn(text, block)) is not None]
    often = Counter(turn.label for turn in turns)
    if len(turns) < 3 or len(often) < 2:
        return {}
    turns = [turn for turn in turns if often[turn.label] > 1]
    persons = {t.label for t in turns if t.name.end in people or t.label.lower() in _PARTIES}
    talking = persons | _find_beside(turns, persons) if persons else _find_asking(text, turns)
    return {turn.block: (turn.name, turn.words) for turn in turns if turn.label in talking}


def _read_turn(text: str, block: Block) -> _Turn | None:
    if block.role != "paragraph":
        return None
    match = _TURN.match(text, block.start, block.end)
    if match is None or match[1].split()[0].lower() in _LABELS:
        return None
    label = match[1].strip()
    name = Span(match.start(1), match.start(1) + len(label))
    return _Turn(block.block, label, name, Span(match.end(), block.end))


def _find_beside(turns: list[_Turn], persons: Set[str]) -> set[str]:
    """Return the labels that stand beside a person's more than once."""
    beside: Counter[str] = Counter()
    for turn, after in pairwise(turns):
        if after.block == turn.block + 1 and (turn.label in persons) != (after.label in persons):
            beside[after.label if turn.label in persons else turn.label] += 1
    return {label for label, times in beside.items() if times > 1}


def _find_asking(text: str, turns: list[_Turn]) -> set[str]:
    """Return the labels where they alternate and one of them asks more than once."""
    changes = sum(turn.label != after.label for turn, after in pairwise(turns))
    asking = Counter(turn.label for turn in turns if text[turn.words.end - 1] == "?")
    asks = any(times > 1 for times in asking.values())
    return {turn.label for turn in turns} if asks and changes > 2 else set()
