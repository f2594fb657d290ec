"""Plain-text dumps that hold one article or several.

Articles are told apart by lines drawn across, by header fields ("Title: …"), by the line that
closes one ("This article first appeared in …"), and by the head that the first one has and that
comes again: credit and page furniture, or title and byline.
"""

import re
from typing import NamedTuple

from stages.parse.dates import find_date
from stages.parse.draft import Draft, Found, Part
from stages.parse.fields import canonical_name, fill_draft, select_fields
from stages.parse.furniture import settle_furniture
from stages.parse.lines import Line, classify_line
from stages.parse.paragraphs import find_paragraphs, find_roles, looks_like_heading
from stages.parse.rules import Rules

_RULE = re.compile(
    r"^[ \t]*(?:([=\-_*#~])\1{7,}|end of document|document \d+ of \d+)[ \t]*$|\f", re.M | re.I
)
_FIELD = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,30}?)[ \t]*:[ \t]*(?P<value>.*)")
_BODY_MARKS = ("body", "full text", "full text:", "text", "body:")
_OTHER_FIELDS = ("section", "length", "dateline", "language", "edition", "graphic", "page", "id")
_TITLE_CHARS, _STANDFIRST_CHARS = 200, 450
_PROSE_CHARS = 100
_TITLE_END = re.compile(r"[^.:;,]$|\.\.\.$")
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")


class Paragraph(NamedTuple):
    """A paragraph of a dump, and what it is."""

    text: str
    line: Line


def read_plain(text: str, rules: Rules) -> Found:
    """Return the articles of a plain-text dump."""
    found = Found()
    for chunk in _split_at_rules(text):
        for header, body in _split_at_headers(chunk):
            for paragraphs in _split_at_heads(_read_paragraphs(body, rules)):
                found.drafts.append(_read_article(header, paragraphs, rules))
                header = {}  # noqa: PLW2901 - a header belongs to the first article below it
    return found


def _split_at_rules(text: str) -> list[str]:
    edges = [(m.start(), m.end()) for m in _RULE.finditer(text)]
    starts = [0, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(text)]
    chunks = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [chunk for chunk in chunks if chunk.strip()]


def _split_at_headers(chunk: str) -> list[tuple[dict[str, str], str]]:
    """Return header fields and body of each article; one with no fields where there are none."""
    articles: list[tuple[dict[str, str], str]] = []
    lines = chunk.split("\n")
    body: list[str] = []
    header: dict[str, str] = {}
    at = 0
    while at < len(lines):
        fields, after = _read_header(lines, at)
        if fields:
            if header or any(line.strip() for line in body):
                articles.append((header, "\n".join(body)))
            header, body, at = fields, [], after
        else:
            body.append(lines[at])
            at += 1
    return [*articles, (header, "\n".join(body))]


def _read_header(lines: list[str], at: int) -> tuple[dict[str, str], int]:
    """Return the run of header fields that begins at a line, if a title is among them."""
    fields: dict[str, str] = {}
    after = at
    for number in range(at, min(at + 20, len(lines))):
        line = lines[number].strip()
        match = _FIELD.fullmatch(line)
        field = canonical_name(match["key"]) if match else None
        if match and field == "body":
            lines[number] = match["value"]
            break
        if not line and fields:
            continue
        if not match or (field is None and not fields) or len(match["key"].split()) > 3:
            break
        if field in fields:
            break
        fields[field or match["key"]] = match["value"].strip()
        after = number + 1
    return (fields, after) if "title" in fields and len(fields) > 1 else ({}, at)


def _read_paragraphs(text: str, rules: Rules) -> list[Paragraph]:
    texts = [text[start:end] for start, end in find_paragraphs(text)]
    return [Paragraph(t, classify_line(t, rules)) for t in texts]


def _split_at_heads(paragraphs: list[Paragraph]) -> list[list[Paragraph]]:
    """Return the paragraphs of each article of a run of articles."""
    signature = _head_kinds(paragraphs)
    has_byline = any(p.line.kind == "byline" for p in paragraphs[:4])
    starts = [0]
    prose, closed = False, False
    for number, paragraph in enumerate(paragraphs):
        kind = paragraph.line.kind
        start = None
        if closed and kind in ("text", "credit", "caption", "date", "byline", "outlet"):
            start = number if _has_prose(paragraphs[number:]) else None
        elif prose and len(signature) > 1 and _repeats(paragraphs, number, signature):
            start = number
        elif prose and has_byline and kind == "byline":
            start = _title_before(paragraphs, number, starts[-1])
        if start is not None:
            starts.append(start)
            prose = closed = False
        prose = prose or (kind == "text" and len(paragraph.text) >= _PROSE_CHARS)
        closed = prose and (closed or kind in ("origin", "end"))
    return [paragraphs[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]


def _head_kinds(paragraphs: list[Paragraph]) -> list[str]:
    kinds = [paragraph.line.kind for paragraph in paragraphs]
    return list(kinds[: kinds.index("text")]) if "text" in kinds else []


def _repeats(paragraphs: list[Paragraph], at: int, signature: list[str]) -> bool:
    after = at + len(signature)
    kinds = [paragraph.line.kind for paragraph in paragraphs[at:after]]
    return kinds == signature and after < len(paragraphs) and _is_title(paragraphs[after])


def _title_before(paragraphs: list[Paragraph], byline: int, start: int) -> int | None:
    """Return where the article begins whose byline this is, if its title stands above it."""
    for number in (byline - 1, byline - 2):
        if number > start + 1 and _is_title(paragraphs[number]):
            while paragraphs[number - 1].line.kind in ("credit", "debris", "date", "outlet"):
                number -= 1  # noqa: PLW2901
            return number
    return None


def _has_prose(paragraphs: list[Paragraph]) -> bool:
    return any(p.line.kind == "text" and len(p.text) >= _PROSE_CHARS for p in paragraphs)


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return (
        paragraph.line.kind == "text"
        and len(text) <= _TITLE_CHARS
        and "\n" not in text
        and not text[0].islower()
        and bool(_TITLE_END.search(text))
    )


def _read_article(header: dict[str, str], paragraphs: list[Paragraph], rules: Rules) -> Draft:
    draft = fill_draft(select_fields(header))
    at = _read_head(draft, paragraphs)
    texts = [paragraph.text for paragraph in paragraphs[at:]]
    draft.body = [Part(*pair) for pair in zip(find_roles(texts, rules), texts, strict=True)]
    settle_furniture(draft, rules)
    return draft


def _read_head(draft: Draft, paragraphs: list[Paragraph]) -> int:
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
        if draft.title is None and rest and _is_title(paragraphs[at]):
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
    match = _FIELD.fullmatch(text) if len(text) <= _TITLE_CHARS else None
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
    if after is None or len(text) > _STANDFIRST_CHARS:
        return False
    if after.line.kind == "byline":
        return True
    if after.line.kind != "text":
        return False
    unpunctuated = len(text) >= 40 and not _ENDED.search(text) and not text.endswith(":")
    heads_section = looks_like_heading(after.text) and len(rest) > 1
    return unpunctuated or heads_section or (furniture and len(after.text) > len(text))
