"""Quotations that a line below names the source of: “We lost.” / — Anna Holt, on the radio."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stages.reading import QuotePlaces
from stages.records import Block, Mention, Span
from stages.voice.quotations.quotation import Quotation

_DASH = re.compile(r"\s*(?:[—–]|--?)\s*(?=\w)")
_ENDED = re.compile(r"[.?!…:;][\"'”’)]*$")
_SENTENCE_WITHIN = re.compile(r"\w{3}[.?!…] [A-Z]")
_AFTER_STOP = re.compile(r"(?:(?<=[.?!…\"”’)\]])|\n)\s*(?:[—–]|--?)\s*(?=[A-Z]|the )[^—–\n]*$")
_NAME = re.compile(r"\s+(?:[—–]|--?)\s*(?:[A-Z][\w.'’-]++,?\s?){1,6}$")
_SOURCE = re.compile(r"(?:[A-Z]|(?:an?|the) )[^:\n]*$")  # of whatever name: "Ro** Ha**", "a rower"
_LONGEST = 120  # characters
_LEAD = 60  # characters before the name: "the party's leader Anna Holt"
_KINDS = ("direct", "block")


def is_signature(text: str, start: int, end: int) -> bool:
    """Say whether a line begins with a dash and has no stop: "— Guild manifesto, p. 12"."""
    if end - start > _LONGEST or not _DASH.match(text, start, end):
        return False
    return not (_ENDED.search(text, start, end) or _SENTENCE_WITHIN.search(text, start, end))


def cut_signature(text: str, start: int, end: int) -> int:
    """Return where quoted words end that a dash and their source follow, else their end.

    The dash stands after a stop or on a new line ("We lost. — Anna Holt, in May"), or nothing but
    a name follows it: "We lost – badly" has none.
    """
    tail = max(start, end - _LONGEST)
    for pattern in (_AFTER_STOP, _NAME):
        found = pattern.search(text, tail, end)
        if found and found.start() > start and is_signature(text, found.start(), end):
            return found.start()
    return end


def sign_quotations(
    text: str, found: list[Quotation], blocks: Sequence[Block], mentions: Sequence[Mention]
) -> list[Quotation]:
    """Return the quotations, each that fills a block spoken by whom the line below it names.

    The line begins with a dash and has no stop; its name is a person's, or a body's right there.
    It may end the block itself, and signs all paragraphs of a block quotation. A line that names
    nobody known leaves speech without a speaker: whoever spoke before it is not the one it means.
    """
    names = QuotePlaces(m for m in mentions if m.form == "name")
    quoted = {item.block for item in found if item.kind == "block" or item.floating}
    signers: dict[int, Mention | None] = {}
    ends = {block.block: block.end for block in blocks}
    unknown: set[int] = set()
    for block, below in reversed([*pairwise(blocks), *((last, None) for last in blocks[-1:])]):
        if block.block not in quoted:
            continue
        ends[block.block] = cut = cut_signature(text, block.start, block.end)
        if cut < block.end:
            line = Span(cut, block.end)
        elif below and is_signature(text, below.start, below.end):
            line = Span(below.start, below.end)
        else:
            if below and block.role == below.role == "blockquote":
                signers[block.block] = signers.get(below.block)
                unknown |= {block.block} if below.block in unknown else set()
            continue
        signers[block.block] = _find_signer(text, *line, names)
        if signers[block.block] is None and _names_source(text, *line):
            unknown.add(block.block)
    own = {block.block: block for block in blocks}
    return [
        _leave_unspoken(item, own[item.block], ends[item.block])
        if item.block in unknown
        else _sign(item, own[item.block], ends[item.block], signers.get(item.block))
        for item in found
    ]


def _find_signer(text: str, start: int, end: int, names: QuotePlaces[Mention]) -> Mention | None:
    dash = _DASH.match(text, start, end)
    if dash is None or "(@" in text[start:end]:  # a post's own signature
        return None
    here = names.touching(dash.end(), end)
    people = [n for n in here if n.type == "PER" and n.start <= dash.end() + _LEAD]
    bodies = [n for n in here if n.type == "ORG" and n.start == dash.end()]
    return next(iter(people or bodies), None)


def _names_source(text: str, start: int, end: int) -> bool:
    """Say whether a line after a dash gives a name or a description, not "- Read more: …"."""
    dash = _DASH.match(text, start, end)
    post = "(@" in text[start:end]
    return dash is not None and not post and _SOURCE.match(text, dash.end(), end) is not None


def _leave_unspoken(item: Quotation, block: Block, end: int) -> Quotation:
    """Return speech without a cue that fills its block, to `end`, as nobody's that is known."""
    if not item.floating or not _fills(item, block, end):
        return item
    return replace(item, subject=None, floating=False, unspoken=True)


def _fills(item: Quotation, block: Block, end: int) -> bool:
    return item.start <= block.start + 2 and item.end >= end - 2


def _sign(item: Quotation, block: Block, end: int, signer: Mention | None) -> Quotation:
    """Return a quotation that fills its block, to `end`, spoken by whom the line names."""
    apart = item.floating if item.kind == "direct" else block.role == "blockquote"
    if signer is None or item.kind not in _KINDS or not (apart and _fills(item, block, end)):
        return item
    return replace(item, subject=Span(signer.start, signer.end), floating=False)
