"""Give words in a headline the speaker who says them in the article: ‘A rabble’ over “a rabble”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from stages.records import Block
from stages.voice.quotations.kinds import is_title
from stages.voice.quotations.quotation import Quotation
from stages.voice.speakers.people import Speaker

_HEADS = ("title", "standfirst", "heading")
_STOPS = (".", "?", "!", "…", ":")
_CLOSING = "\"'”’)] \n"
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_FEWEST = 2  # words; one alone may be anybody's
_MOST = 40  # quotations in headlines that are looked up, so that many cost no more


def echo_speakers(
    text: str, blocks: Sequence[Block], found: list[Quotation], speakers: list[Speaker]
) -> tuple[list[Quotation], list[Speaker]]:
    """Return the quotations with their speakers, those in headlines with whoever says them below.

    Only words without a speaker that one speaker alone says in a quotation of the text; a name or
    title ("‘Down the Weir’") stays what it is.
    """
    heads = {block.block for block in blocks if block.role in _HEADS}
    if len(blocks) > 1 and not text[: blocks[0].end].rstrip(_CLOSING).endswith(_STOPS):
        heads.add(blocks[0].block)  # a first line without a stop
    open_ = [
        k
        for k, item in enumerate(found)
        if item.block in heads and speakers[k].name is None and not item.titled
    ][:_MOST]
    if not open_:
        return found, speakers
    said = [
        (_fold(text, item), speaker)
        for item, speaker in zip(found, speakers, strict=True)
        if speaker.name and item.kind in ("direct", "mixed", "block") and item.block not in heads
    ]
    found, speakers = list(found), list(speakers)
    for k in open_:
        words = _fold(text, found[k])
        if len(words.split()) < _FEWEST or is_title(text[found[k].start : found[k].end], [], 0):
            continue
        sayers = {speaker.name: speaker for body, speaker in said if words in body}
        if len(sayers) == 1:
            kind = "mixed" if found[k].kind == "scare" else found[k].kind
            found[k] = replace(found[k], kind=kind)
            speakers[k] = next(iter(sayers.values()))
    return found, speakers


def _fold(text: str, item: Quotation) -> str:
    """Return quoted words in small letters, a space around each."""
    words = _WORD.findall(text[item.start : item.end].lower().replace("’", "'"))
    return f" {' '.join(words)} "
