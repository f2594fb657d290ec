"""Plain-text dumps that hold one article or several.

Articles are told apart by lines drawn across, by header fields ("Title: …"), by the line that
closes one ("This article first appeared in …"), and by the head that the first one has and that
comes again: credit and page furniture, or title and byline.
"""

import re
from itertools import pairwise

from stages.parse.draft import Draft, Drafts, Part
from stages.parse.fields import canonical_name, fill_draft, select_fields
from stages.parse.furniture import settle_furniture
from stages.parse.imprint import read_imprint
from stages.parse.lines import Line, classify_line, is_image_button, read_about
from stages.parse.paragraphs import find_paragraphs, find_roles
from stages.parse.plain_head import (
    ENDED,
    FIELD,
    STANDFIRST_CHARS,
    Paragraph,
    is_title,
    read_head,
    split_head,
)
from stages.parse.rules import Rules

_RULE = re.compile(
    r"^[ \t]*(?:([=\-_*#~])\1{7,}|end of document|document \d+ of \d+)[ \t]*$|\f", re.M | re.I
)
_PROSE_CHARS, _CREDIT_CHARS = 100, 100
_OPENING = ("text", "credit", "caption", "date", "byline", "outlet")


def read_plain(text: str, rules: Rules) -> Drafts:
    """Return the articles of a plain-text dump."""
    found = Drafts()
    for chunk in _split_at_rules(text):
        for header, body in _split_at_headers(chunk):
            for paragraphs in _split_at_heads(_read_paragraphs(body, rules), rules):
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
        fields, opening, after = _read_header(lines, at)
        if fields:
            if header or any(line.strip() for line in body):
                articles.append((header, "\n".join(body)))
            header, body, at = fields, opening, after
        else:
            body.append(lines[at])
            at += 1
    return [*articles, (header, "\n".join(body))]


def _read_header(lines: list[str], at: int) -> tuple[dict[str, str], list[str], int]:
    """Return the run of header fields that begins at a line, if a title is among them.

    With it come the words that its last field, "Text: …", gives of the body, and where it ends.
    """
    fields: dict[str, str] = {}
    opening: list[str] = []
    after = at
    for number in range(at, min(at + 20, len(lines))):
        line = lines[number].strip()
        match = FIELD.fullmatch(line)
        field = canonical_name(match["key"]) if match else None
        if match and field == "body":
            opening, after = [match["value"]], number + 1
            break
        if not line and fields:
            continue
        if not match or (field is None and not fields) or len(match["key"].split()) > 3:
            break
        if field in fields:
            break
        fields[field or match["key"]] = match["value"].strip()
        after = number + 1
    return (fields, opening, after) if "title" in fields and len(fields) > 1 else ({}, [], at)


def _read_paragraphs(text: str, rules: Rules) -> list[Paragraph]:
    spans = find_paragraphs(text)
    texts = [line for start, end in spans for line in split_head(text[start:end], rules)]
    paragraphs = [Paragraph(t, classify_line(t, rules)) for t in texts]
    for above, below in pairwise(range(len(paragraphs))):
        # A short line above an image's button is the image's credit, whoever it names.
        words, button = paragraphs[above], paragraphs[below]
        short = len(words.text) <= _CREDIT_CHARS and not ENDED.search(words.text)
        if short and words.line.kind == "text" and is_image_button(button.line):
            paragraphs[above] = Paragraph(words.text, Line("credit", words.text))
    return paragraphs


def _split_at_heads(paragraphs: list[Paragraph], rules: Rules) -> list[list[Paragraph]]:
    """Return the paragraphs of each article of a run of articles."""
    signature = _head_kinds(paragraphs)
    has_byline = any(p.line.kind == "byline" for p in paragraphs[:4])
    starts = [0]
    prose, closed = False, False
    for number, paragraph in enumerate(paragraphs):
        kind = paragraph.line.kind
        start = None
        if closed:
            is_note = kind == "text" and read_about(paragraph.text, rules) is not None
            if kind in _OPENING and not is_note and _has_prose(paragraphs[number:]):
                start = number
        elif prose and kind == "credit" and _opens_article(paragraphs, number, signature):
            start = number
        elif prose and has_byline and kind == "byline":
            start = _title_before(paragraphs, number, starts[-1], rules)
        if start is not None:
            starts.append(start)
            prose = closed = False
        prose = prose or (kind == "text" and len(paragraph.text) >= _PROSE_CHARS)
        closed = prose and (closed or kind in ("origin", "end"))
    return [paragraphs[a:b] for a, b in zip(starts, [*starts[1:], None], strict=True)]


def _head_kinds(paragraphs: list[Paragraph]) -> list[str]:
    kinds = [paragraph.line.kind for paragraph in paragraphs]
    return list(kinds[: kinds.index("text")]) if "text" in kinds else []


def _opens_article(paragraphs: list[Paragraph], at: int, signature: list[str]) -> bool:
    """Return whether a credit and its button stand above a title, not inside an article.

    They do if the dump begins with the same kinds of line, or if title and standfirst follow.
    """
    after = at + 1
    while after < len(paragraphs) and paragraphs[after].line.kind in ("credit", "debris"):
        after += 1
    kinds = [paragraph.line.kind for paragraph in paragraphs[at:after]]
    if after + 2 >= len(paragraphs) or "debris" not in kinds or not is_title(paragraphs[after]):
        return False
    below, next_below = paragraphs[after + 1], paragraphs[after + 2]
    introduced = len(below.text) <= STANDFIRST_CHARS and len(below.text) < len(next_below.text)
    return kinds == signature or (introduced and len(paragraphs[after].text.split()) > 3)


def _title_before(paragraphs: list[Paragraph], byline: int, start: int, rules: Rules) -> int | None:
    """Return where the article begins whose byline this is, if its title stands above it."""
    for title in (byline - 1, byline - 2):
        if title > start + 1 and is_title(paragraphs[title]):
            above = title
            while _may_stand_above_title(paragraphs[above - 1], rules):
                above -= 1
            return above
    return None


def _may_stand_above_title(paragraph: Paragraph, rules: Rules) -> bool:
    kind = paragraph.line.kind
    furniture = kind in ("credit", "debris", "date", "outlet")
    return furniture or (kind == "text" and read_imprint(paragraph.text, rules) is not None)


def _has_prose(paragraphs: list[Paragraph]) -> bool:
    return any(p.line.kind == "text" and len(p.text) >= _PROSE_CHARS for p in paragraphs)


def _read_article(header: dict[str, str], paragraphs: list[Paragraph], rules: Rules) -> Draft:
    draft = fill_draft(select_fields(header))
    at = read_head(draft, paragraphs, rules)
    credits = [p.line.value for p in paragraphs[at:] if p.line.kind == "credit"]
    draft.credit = draft.credit or next(iter(credits), None)
    texts = [paragraph.text for paragraph in paragraphs[at:] if paragraph.line.kind != "credit"]
    draft.body = [Part(*pair) for pair in zip(find_roles(texts, rules), texts, strict=True)]
    settle_furniture(draft, rules)
    return draft
