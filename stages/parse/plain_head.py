"""The head of a plain-text article: title, standfirst, byline, date, outlet, address, credit."""

import re
from typing import Literal, NamedTuple

from stages.parse.dates import find_date
from stages.parse.draft import Draft
from stages.parse.fact_checks import opens_claim
from stages.parse.fields import canonical_name, fill_draft
from stages.parse.imprint import Imprint, is_outlet_name, read_imprint, read_signed, signs_letter
from stages.parse.lines import Line, classify_line
from stages.parse.paragraphs import looks_like_heading
from stages.parse.rules import Rules

FIELD = re.compile(r"(?P<key>[A-Za-z][A-Za-z _-]{1,30}?)[ \t]*:[ \t]*(?P<value>.*)")
ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")
STANDFIRST_CHARS = 450
_TITLE_CHARS = 200
_IMPRINT_LINES, _IMPRINT_CHARS = 3, 100  # at most, without "By"
_TITLE_END = re.compile(r"[^.:;,]$|\.\.\.$")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_PROFILE = re.compile(
    r"https?://(?:www\.)?(?:twitter|x|facebook|instagram|linkedin|threads)\.(?:com|net)/",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]{2}")
_BODY_MARKS = ("body", "full text", "full text:", "text", "body:")
_KICKERS = frozenset(
    {"opinion", "analysis", "editorial", "exclusive", "breaking news", "for immediate release",
     "for release", "press release", "news release", "media release"}
)  # fmt: skip
"""What stands above a title and says what kind of piece it heads."""

_POST_WORDS = 5
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


def split_head(paragraph: str, rules: Rules) -> list[str]:
    """Return the lines of a paragraph that holds a byline, date or outlet; of others, itself alone.

    Where lines are hard-wrapped, nothing else tells the lines of a head from those of prose.
    """
    lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
    if not 1 < len(lines) <= _IMPRINT_LINES + 2 or ENDED.search(paragraph):
        return [paragraph]
    kinds = [classify_line(line, rules).kind for line in lines]
    told = any(kind in ("byline", "date", "outlet") for kind in kinds)
    return lines if told or any(read_imprint(line, rules) for line in lines) else [paragraph]


def read_head(draft: Draft, paragraphs: list[Paragraph], rules: Rules) -> int:
    """Read title, standfirst, byline, outlet, date, address, credit; return where the body is."""
    given = draft.title is not None
    furniture = False
    at = 0
    while at < len(paragraphs):
        text, line = paragraphs[at]
        if line.kind in ("credit", "debris"):
            furniture = furniture or draft.title is None
        read = _keep_imprint(draft, paragraphs[at : at + 2 * _IMPRINT_LINES + 1], rules)
        if read or _keep_line(draft, text, line, rules) or _keep_field(draft, text):
            at += max(read, 1)
            continue
        rest = paragraphs[at + 1 :]
        if line.kind != "text" or opens_claim(text, (p.text for p in rest)):
            return at
        if draft.title is None and rest and is_title(paragraphs[at]):
            draft.title = text
        elif (
            draft.title
            and not given
            and not draft.standfirst
            and not (rest and signs_letter(rest[0].text, rules))
            and _is_standfirst(text, rest, furniture=furniture and not draft.byline)
        ):
            draft.standfirst = text
        else:
            return at
        at += 1
    return len(paragraphs)


def _keep_imprint(draft: Draft, paragraphs: list[Paragraph], rules: Rules) -> int:
    """Keep writer, outlet and date that the first lines give without "By"; return how many do.

    They are followed by text and, where the title is not read yet, by what may be one.
    """
    lines = _take_imprint(paragraphs)
    after = paragraphs[len(lines) :]
    if not lines or not after:
        return 0
    apart = len(lines) > 1
    alone: Literal["byline", "outlet"] | None = "outlet"
    if apart and not draft.byline:
        signed = any(paragraph.line.kind == "byline" for paragraph in after[:_IMPRINT_LINES])
        alone = None if signed else "byline"
    imprint = read_imprint(", ".join(line.text for line in lines), rules, alone=alone)
    if imprint is None:
        return 0
    if draft.title is None:
        named = imprint.outlet and not imprint.byline and is_outlet_name(imprint.outlet, rules)
        titled = len(after) > 1 and is_title(after[0]) and (named or not apart)
        if not titled and not (named and imprint.published):
            return 0
    _keep(draft, imprint)
    return len(lines)


def _take_imprint(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the first lines, the last of which has a date or is a known outlet; [] for others."""
    for count, (text, line) in enumerate(paragraphs[:_IMPRINT_LINES], 1):
        if len(text) > _IMPRINT_CHARS or line.kind not in ("text", "outlet", "date"):
            return []
        following = paragraphs[count].line.kind if count < len(paragraphs) else ""
        if find_date(text) or (line.kind == "outlet" and following != "date"):
            return paragraphs[:count] if "text" in (p.line.kind for p in paragraphs[:count]) else []
    return []


def _keep_line(draft: Draft, text: str, line: Line, rules: Rules) -> bool:
    """Keep what a line of an article's head says; return whether it is one."""
    if line.kind == "byline":
        _keep(draft, read_signed(text, line.value, rules))
    elif line.kind == "date":
        draft.published = draft.published or find_date(text)
    elif line.kind == "outlet":
        draft.outlet = draft.outlet or line.value
    elif line.kind == "credit":
        draft.credit = draft.credit or line.value
    elif address := _ADDRESS.fullmatch(text):
        if not _PROFILE.match(address[1]):  # the writer's, the same above all that they write
            draft.url = draft.url or address[1]
    else:
        return line.kind == "debris" or (
            bool(draft.byline and draft.title) and _is_post(text, rules)
        )
    return True


def _is_post(text: str, rules: Rules) -> bool:
    """Return whether a line below a byline only says what its writer is: "Health reporter"."""
    role = rules.writer_roles.search(text)
    last = role is not None and role.end() == len(text)
    return last and len(text.split()) <= _POST_WORDS and "," not in text


def _keep(draft: Draft, imprint: Imprint) -> None:
    draft.byline = draft.byline or imprint.byline
    draft.outlet = draft.outlet or imprint.outlet
    draft.published = draft.published or imprint.published


def _keep_field(draft: Draft, text: str) -> bool:
    """Keep a database's field ("Byline: …", "Section: …") in a head; return whether it is one."""
    if text.casefold() in _BODY_MARKS or (draft.title is None and text.casefold() in _KICKERS):
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
    if after is None or len(text) > STANDFIRST_CHARS or not _LETTERS.search(text):
        return False  # the time of a live page's first entry introduces nothing
    if after.line.kind == "byline":
        return True
    if after.line.kind != "text":
        return False
    unpunctuated = len(text) >= 40 and not ENDED.search(text) and not text.endswith(":")
    heads_section = looks_like_heading(after.text) and len(rest) > 1
    return unpunctuated or heads_section or (furniture and len(after.text) > len(text))
