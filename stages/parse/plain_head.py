"""The head of a plain-text article: title, standfirst, byline, date, outlet, credit."""

import re
from typing import NamedTuple

from stages.parse.dates import find_date
from stages.parse.draft import Draft
from stages.parse.fields import canonical_name, fill_draft
from stages.parse.lines import Line
from stages.parse.paragraphs import looks_like_heading

FIELD = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,30}?)[ \t]*:[ \t]*(?P<value>.*)")
ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
STANDFIRST_CHARS = 450
_TITLE_CHARS = 200
_TITLE_END = re.compile(r"[^.:;,]$|\.\.\.$")
_BODY_MARKS = ("body", "full text", "full text:", "text", "body:")
_OTHER_FIELDS = ("section", "length", "dateline", "language", "edition", "graphic", "page", "id")


class Paragraph(NamedTuple):
    """A paragraph of a dump, and what it is."""

    text: str
    line: Line


def is_title(paragraph: Paragraph) -> bool:
    """Return whether a paragraph may be a headline: one short line without a full stop."""
    text = paragraph.text
    return (
        paragraph.line.kind == "text"
        and len(text) <= _TITLE_CHARS
        and "\n" not in text
        and not text[0].islower()
        and bool(_TITLE_END.search(text))
    )


def read_head(draft: Draft, paragraphs: list[Paragraph]) -> int:
    """Read title, standfirst, byline, date and credit; return where the body begins."""
    given = draft.title is not None
    furniture = False
    for at, (text, line) in enumerate(paragraphs):
        rest = paragraphs[at + 1 :]
        if line.kind in ("credit", "debris"):
            furniture = furniture or draft.title is None
        if _keep_line(draft, text, line) or _keep_field(draft, text):
            continue
        if line.kind != "text":
            return at
        if draft.title is None and rest and is_title(paragraphs[at]):
            draft.title = text
        elif (
            draft.title
            and not given
            and not draft.standfirst
            and _is_standfirst(text, rest, furniture=furniture and not draft.byline)
        ):
            draft.standfirst = text
        else:
            return at
    return len(paragraphs)


def _keep_line(draft: Draft, text: str, line: Line) -> bool:
    """Keep what a line of an article's head says; return whether it is one."""
    if line.kind == "byline":
        draft.byline = draft.byline or line.value
        draft.published = draft.published or find_date(text)
    elif line.kind == "date":
        draft.published = draft.published or find_date(text)
    elif line.kind == "outlet":
        draft.outlet = draft.outlet or line.value
    elif line.kind == "credit":
        draft.credit = draft.credit or line.value
    else:
        return line.kind == "debris"
    return True


def _keep_field(draft: Draft, text: str) -> bool:
    """Keep a database's field ("Byline: …", "Section: …") in a head; return whether it is one."""
    if text.casefold() in _BODY_MARKS:
        return True
    match = FIELD.fullmatch(text) if len(text) <= _TITLE_CHARS else None
    if match is None:
        return False
    field = canonical_name(match["key"])
    if field in ("byline", "published", "outlet", "standfirst"):
        given = fill_draft({field: (field, match["value"])})
        if getattr(draft, field) is None:
            setattr(draft, field, getattr(given, field))
        return True
    return match["key"].casefold() in _OTHER_FIELDS


def _is_standfirst(text: str, rest: list[Paragraph], *, furniture: bool) -> bool:
    """Return whether the text below a title introduces the article rather than begins it.

    It does if a byline follows, if it stops without punctuation (unpunctuated or cut off), if a
    section heading follows, or if the dump has the page's furniture above the title, as sites
    that set a standfirst below it do, and the next paragraph is longer.
    """
    after = next((p for p in rest if p.line.kind != "debris"), None)
    if after is None or len(text) > STANDFIRST_CHARS:
        return False
    if after.line.kind == "byline":
        return True
    if after.line.kind != "text":
        return False
    unpunctuated = len(text) >= 40 and not ENDED.search(text) and not text.endswith(":")
    heads_section = looks_like_heading(after.text) and len(rest) > 1
    return unpunctuated or heads_section or (furniture and len(after.text) > len(text))
