"""Answers in an interview whose questions have no labels: "Will you resign?" / "I think not."."""

import re
from collections.abc import Sequence, Set
from itertools import zip_longest
from typing import NamedTuple

from stages.reading import QuotePlaces, Reading
from stages.records import Block, Mention, Span
from stages.voice.passages.interviewees import Interviewee, find_interviewee

_LEAST = 3  # questions
_PULLED = 1  # quotations set between the answers
_LONGEST_PROMPT = 120
_LONGEST = 240  # characters of a question
_YOU = re.compile(r"\b(?:you|your|yours|yourself|you[’'](?:re|ve|d|ll))\b", re.IGNORECASE)
_SELF = re.compile(r"\bI(?:[’'](?:m|ve|d|ll))?\b(?!\.)|\b(?:[Mm]y|[Mm]e|[Mm]ine|[Mm]yself)\b")
_SHARED = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]urs?)\b")
_MARKED = re.compile(r"[“\"‘][^”\"’\n]{0,1000}[”\"’]")
_OPENING = "“\"‘'«"
_NOTE = re.compile(
    r"\b(?:interview|conversation|transcript|exchange|answers) (?:has been|have been|was|were)\b"
    r"|\binterview(?:ed)? by\b|\bas told to\b|@",
    re.IGNORECASE,
)


class _Exchange(NamedTuple):
    """A question and the paragraphs below it."""

    question: Block
    answer: list[Block]


def find_answers(reading: Reading, person: Set[str]) -> dict[int, tuple[Span, Span]]:
    """Return block number → (name, words) for the answers of an interview without labels.

    `person`: nouns for people. It is one only if
    - at least three short paragraphs or headings that end with "?" have paragraphs below them;
    - the introduction names one person, no writer of the article, as interviewed;
    - at least two of the questions say "you", or one where the title or standfirst speaks of it,
      or three where only the writer's "I" does;
    - at least two answers say "I" outside marks, and at least half of them "I" or "we";
    - none of them names the person, and no two begin with a quotation mark: there the writer tells.
    Else they are a column's headings or an explainer's questions, answered by the writer. After
    the last question the answer ends where the person is named or a note on the interview stands,
    and is no longer than the longest before. A short paragraph inside an answer that says "you"
    and not "I" is left to the writer, who may ask by it.
    """
    text, blocks = reading.article.text, reading.blocks
    asked = [at for at, block in enumerate(blocks) if at and _may_ask(text, block)]
    for skipped in (0, 1):  # the introduction may end a paragraph with a question of its own
        if len(asked) - skipped < _LEAST:
            break
        guest = find_interviewee(reading, asked[skipped], person)
        if guest is not None:
            return _read_interview(reading, asked[skipped:], guest)
    return {}


def _read_interview(
    reading: Reading, asked: Sequence[int], guest: Interviewee
) -> dict[int, tuple[Span, Span]]:
    text, who = reading.article.text, guest.name.entity_id
    own = QuotePlaces(m for m in reading.mentions if m.form == "name" and m.entity_id == who)
    exchanges = _read_exchanges(text, reading.blocks, asked, own)
    if not _is_interview(text, exchanges, own, addressed=guest.addressed):
        return {}
    name = Span(guest.name.start, guest.name.end)
    return {
        block.block: (name, Span(block.start, block.end))
        for exchange in exchanges
        for block, after in zip_longest(exchange.answer, exchange.answer[1:])
        if text[block.start] not in _OPENING
        and not (after and block is not exchange.answer[0] and _may_prompt(text, block))
    }


def _may_prompt(text: str, block: Block) -> bool:
    """Say whether a paragraph inside an answer may ask without a mark: "They say you fled."."""
    words = text[block.start : block.end]
    personal = _SELF.search(words) or _SHARED.search(words)
    return len(words) <= _LONGEST_PROMPT and bool(_YOU.search(words)) and not personal


def _may_ask(text: str, block: Block) -> bool:
    short = block.end - block.start <= _LONGEST
    asks = short and block.role in ("paragraph", "heading") and text[block.end - 1] == "?"
    return asks and text[block.start] not in _OPENING


def _read_exchanges(
    text: str, blocks: Sequence[Block], asked: Sequence[int], own: QuotePlaces[Mention]
) -> list[_Exchange]:
    """Return the questions that have an answer below them, the last one's cut where it ends."""
    exchanges: list[_Exchange] = []
    ends = [*asked[1:], len(blocks)]
    for at, end in zip(asked, ends, strict=True):
        answer = [block for block in blocks[at + 1 : end] if block.role == "paragraph"]
        if end == len(blocks):
            longest = max((len(exchange.answer) for exchange in exchanges), default=0)
            answer = answer[: _find_end(text, answer[:longest], own)]
        if answer:
            exchanges.append(_Exchange(blocks[at], answer))
    return exchanges


def _find_end(text: str, answer: Sequence[Block], own: QuotePlaces[Mention]) -> int:
    for count, block in enumerate(answer):
        if own.touching(block.start, block.end) or _NOTE.search(text, block.start, block.end):
            return count
    return len(answer)


def _is_interview(
    text: str, exchanges: Sequence[_Exchange], own: QuotePlaces[Mention], *, addressed: int
) -> bool:
    """Say whether questions and answers are those of two people."""
    if len(exchanges) < _LEAST:
        return False
    answers = [block for exchange in exchanges for block in exchange.answer]
    told = any(own.touching(block.start, block.end) for block in answers)
    if told or sum(text[block.start] in _OPENING for block in answers) > _PULLED:
        return False
    questions = (exchange.question for exchange in exchanges)
    saying_you = sum(bool(_YOU.search(text, block.start, block.end)) for block in questions)
    words = [
        _MARKED.sub("", text[exchange.answer[0].start : exchange.answer[-1].end])
        for exchange in exchanges
    ]
    selves = sum(bool(_SELF.search(answer)) for answer in words)
    either = sum(bool(_SELF.search(answer) or _SHARED.search(answer)) for answer in words)
    return saying_you >= addressed and selves >= 2 and 2 * either >= len(words)
