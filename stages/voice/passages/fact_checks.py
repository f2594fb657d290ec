"""Claims that a fact check states in order to check them: they are nobody's in the article."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stages.records import Block, Span
from stages.wording import CLAIM_LABEL, VERDICT_LABEL

_CHECK = re.compile(r"(?:fact|reality)[- ]?check(?:ed)?\s*[:|–—-]\s*", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…][\"”’)]*(?=\s)")
_VERDICT_WITHIN = re.compile(rf"(?<=[.!?…\"”’)])\s++(?={VERDICT_LABEL.pattern})", re.IGNORECASE)
_LONGEST = 300  # characters; of more the first sentence is the claim
_HEADS = ("title", "heading", "standfirst")


def find_claims(text: str, blocks: list[Block]) -> dict[int, Span]:
    """Return block number → the words of a checked claim.

    It stands after its label, "Claim: …", if a verdict follows with its own; or it is what the
    title asks, where that says "Fact check:" or the article checks labelled claims. What a title
    states is the writer's answer.
    """
    claims = dict(_find_labelled(text, blocks))
    below = {  # a label on a line of its own, of which parsing makes a heading
        after.block
        for block, after in pairwise(blocks)
        if after.role == "blockquote" and _is_label(text, block)
    }
    for block in blocks[:1]:
        start, end = block.start, block.end
        check = _CHECK.match(text, start, end)
        asked = text[end - 1] == "?" and block.role in (*_HEADS, "paragraph")
        alone = "\n" not in text[start:end] and _SENTENCE_END.search(text, start, end - 1) is None
        if asked and alone and (check or ((claims or below) and block.role in _HEADS)):
            claims.setdefault(block.block, Span(check.end() if check else start, end))
    return {number: span for number, span in claims.items() if span.start < span.end}


def _find_labelled(text: str, blocks: list[Block]) -> Iterator[tuple[int, Span]]:
    waiting: list[tuple[int, Span]] = []
    for block in blocks:
        if VERDICT_LABEL.match(text, block.start, block.end):
            yield from waiting
            waiting = []
        label = CLAIM_LABEL.match(text, block.start, block.end)
        if label is None or label.end() >= block.end:
            continue
        verdict = _VERDICT_WITHIN.search(text, label.end(), block.end)
        end = verdict.start() if verdict else block.end
        if end - label.end() > _LONGEST:
            stop = _SENTENCE_END.search(text, label.end(), end)
            end = stop.end() if stop else end
        if verdict:
            yield block.block, Span(label.end(), end)
        else:
            waiting.append((block.block, Span(label.end(), end)))


def _is_label(text: str, block: Block) -> bool:
    return CLAIM_LABEL.fullmatch(text, block.start, block.end) is not None
