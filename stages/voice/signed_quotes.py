"""Quotations whose speaker the next paragraph names: “We lost.” / — Anna Holt, on the radio."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from stages.reading import QuotePlaces
from stages.records import Block, Mention, Span
from stages.voice.quotation import Quotation

_DASH = re.compile(r"\s*(?:[—–]|--?)\s*(?=\w)")
_ENDED = re.compile(r"[.?!…:;][\"'”’)]*$")
_LONGEST = 120  # characters
_LEAD = 60  # characters before the name: "the party's leader Anna Holt"


def sign_quotations(
    text: str, found: list[Quotation], blocks: Sequence[Block], mentions: Sequence[Mention]
) -> list[Quotation]:
    """Return the quotations, each that fills a block spoken by whom the line below it names.

    The line begins with a dash and has no stop; its name is a person's, or a body's right there.
    """
    names = QuotePlaces(m for m in mentions if m.form == "name")
    below = {block.block: after for block, after in pairwise(blocks)}
    own = {block.block: block for block in blocks}
    return [_sign(text, item, own[item.block], below.get(item.block), names) for item in found]


def _sign(
    text: str, item: Quotation, block: Block, line: Block | None, names: QuotePlaces[Mention]
) -> Quotation:
    fills = item.start <= block.start + 2 and item.end >= block.end - 2
    if line is None or item.kind != "direct" or not item.floating or not fills:
        return item
    dash = _DASH.match(text, line.start, line.end)
    if not dash or line.end - line.start > _LONGEST or _ENDED.search(text, line.start, line.end):
        return item
    here = names.touching(dash.end(), line.end)
    people = [n for n in here if n.type == "PER" and n.start <= dash.end() + _LEAD]
    bodies = [n for n in here if n.type == "ORG" and n.start == dash.end()]
    for name in (people or bodies)[:1]:
        return replace(item, subject=Span(name.start, name.end), floating=False)
    return item
