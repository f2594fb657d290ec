"""Speech that the page sets apart: block quotations without marks, interviews, introductions."""

import re
from typing import NamedTuple

from stages.records import Block, Span
from stages.voice.cues.subjects import find_clause_subject
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.units import Unit
from stages.voice.marks.pairs import Marked
from stages.voice.passages.announcements import ends_with_cue
from stages.voice.passages.signed_quotes import cut_signature
from stages.voice.quotations.quotation import CueWords, Quotation, span_cue, span_phrase
from stages.voice.rules import Rules
from stages.wording import takes_up

_NAME = re.compile(r"\W*((?:[A-Z][\w.'’-]++,?\s?){1,6})")
_QUOTED_ROLES = ("blockquote", "paragraph")


class Introduction(NamedTuple):
    """What the end of a paragraph says of the words set below it."""

    cue: CueWords | None
    subject: Span | None
    plain: bool = False  # the cue is the last thing said before the colon: only speech can follow


def introduce(units: list[Unit], cues: list[list[Cue]], rules: Rules) -> Introduction | None:
    """Read the introduction in a paragraph's last sentence, None where it has none.

    It ends with a colon and reports speech or names a text ("this editorial"), or, without a
    colon, names one together with the person it comes from ("One verdict comes from …").
    """
    tokens = units[-1].tokens
    colon = tokens[-1].lower == ":"
    spoken = [
        cue
        for cue in cues[-1]
        if cue.subject and cue.verb and cue.verb.frames & {"quote", "clause"}
    ]
    if colon and spoken:
        cue = spoken[-1]
        plain = ends_with_cue(tokens, cue)
        return Introduction(span_cue(tokens, cue), span_phrase(tokens, cue.subject), plain)
    if colon:
        return Introduction(None, span_phrase(tokens, find_clause_subject(tokens, len(tokens))))
    for unit in reversed(units[-2:]):
        source = _find_source(unit, rules)
        if source is not None:
            return Introduction(None, source)
    return None


def _find_source(unit: Unit, rules: Rules) -> Span | None:
    """Return whose text a sentence speaks of: "one verdict comes from C. H. Rolph"."""
    tokens = unit.tokens
    for at, token in enumerate(tokens):
        if token.lower in rules.utterances and at:
            for k in range(at + 1, min(at + 6, len(tokens) - 1)):
                if tokens[k].lower in ("from", "by") and tokens[k + 1].capital:
                    end = k + 1
                    while end < len(tokens) and tokens[end].kind == "w" and tokens[end].capital:
                        end += 1
                    return Span(tokens[k + 1].start, tokens[end - 1].end)
    return None


def quote_block(
    text: str, block: Block, marked: list[Marked], before: Introduction | None, colon: bool
) -> Quotation | None:
    """Return a paragraph that is somebody's words without marks, else None."""
    if block.role not in _QUOTED_ROLES:
        return None
    if any(m.outer <= block.start + 2 for m in marked):
        return None  # it has marks of its own
    if block.role != "blockquote":
        announced = before is not None and colon and before.plain
        if not announced or marked or text[block.end - 1] == ":":
            return None
        if takes_up(text, block.start, block.end):
            return None
    subject = before.subject if before else None
    end = cut_signature(text, block.start, block.end)
    if signed := _NAME.fullmatch(text, end, block.end):
        subject = Span(*signed.span(1))
    words = text[block.start : end]
    if not any(character.isalnum() for character in words):
        return None
    start = block.start + len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    cue = before.cue if before else None
    return Quotation(
        kind="block", start=start, end=end, block=block.block, cue=cue, subject=subject
    )
