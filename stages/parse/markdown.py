"""Markdown articles: front matter, `#` title, `##` headings, `>` block quotations."""

import re
import tomllib
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from stages.parse.dates import find_date
from stages.parse.draft import Draft, Drafts, Part
from stages.parse.fact_checks import opens_claim
from stages.parse.fields import canonical_name, fill_draft, select_fields
from stages.parse.furniture import settle_furniture
from stages.parse.lines import classify_line
from stages.parse.rules import Rules
from stages.records import BlockRole

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\s*(?P<mark>---|\+\+\+)[ \t]*\n(?P<fields>(?:.*\n)*?)(?P=mark)[ \t]*(?:\n|$)"
)
_FIELD = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)\s*:\s*(?P<value>.*)")
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)")
_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
# What is nested more deeply than the reader goes vanishes: deeper quotations are read as the tenth.
_DEEP_QUOTE = re.compile(r"^( {0,3}(?:> {0,3}){10})(?:> {0,3})+", re.MULTILINE)
_MAX_NESTING = 100


class Piece(NamedTuple):
    """One block of rendered Markdown."""

    role: BlockRole
    text: str
    level: int  # of a heading, else 0
    emphasised: bool  # the whole block stands between * or **


def is_markdown(text: str, name: str) -> bool:
    """Return whether a document is Markdown: front matter, a `#` heading, or its name."""
    if name.lower().endswith((".md", ".markdown", ".mdown")) or _HEADING.match(text.lstrip()):
        return True
    matter = _FRONT_MATTER.match(text[:10_000])
    return matter is not None and bool(_read_front_matter(matter))


def read_markdown(text: str, rules: Rules) -> Drafts:
    """Return the article of a Markdown document."""
    matter = _FRONT_MATTER.match(text)
    fields = _read_front_matter(matter) if matter else {}
    draft = fill_draft(select_fields(fields))
    pieces = list(_render(text[matter.end() if matter and fields else 0 :]))
    at = _read_head(draft, pieces, rules)
    draft.body = [Part(piece.role, piece.text) for piece in pieces[at:] if piece.role != "caption"]
    draft.captions += [piece.text for piece in pieces[at:] if piece.role == "caption"]
    settle_furniture(draft, rules)
    return Drafts(drafts=[draft])


def _read_front_matter(matter: re.Match[str]) -> dict[str, object]:
    """Return the fields of TOML (+++) or simple YAML (---: keys, values, lists of values)."""
    fields: dict[str, object] = {}
    if matter["mark"] == "+++":
        try:
            return tomllib.loads(matter["fields"])
        except (ValueError, RecursionError):  # a number may have more digits than can be read
            return {}
    key = ""
    for line in matter["fields"].split("\n"):
        item = _ITEM.fullmatch(line)
        listed = fields.get(key)
        if item and isinstance(listed, list):
            listed.append(_unquote(item["value"]))
        elif match := _FIELD.fullmatch(line):
            key, value = match["key"], match["value"].strip()
            if value.startswith("[") and value.endswith("]"):
                fields[key] = [_unquote(entry) for entry in value[1:-1].split(",")]
            else:
                fields[key] = _unquote(value) if value else []
    return fields if any(canonical_name(name) for name in fields) else {}


def _unquote(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _render(text: str) -> Iterator[Piece]:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to import, seldom needed

    role: BlockRole = "paragraph"
    level = quoted = 0
    reader = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING})
    for token in reader.parse(_DEEP_QUOTE.sub(r"\1", text)):
        if token.type in ("blockquote_open", "blockquote_close"):
            quoted += token.nesting
        elif token.type == "heading_open":
            role, level = "heading", int(token.tag[1])
        elif token.type == "heading_close":
            role, level = "paragraph", 0
        elif token.type in ("inline", "code_block", "fence"):
            children = token.children or []
            words = _plain_text(children) if token.children else token.content
            captions = [c.content for c in children if c.type == "image"]
            if words.strip():
                yield Piece(
                    "blockquote" if quoted and not level else role,
                    words.strip(),
                    level,
                    _is_emphasised(children),
                )
            for caption in captions if not words.strip() else ():
                if caption.strip():
                    yield Piece("caption", caption.strip(), 0, False)


def _plain_text(tokens: "list[Token]") -> str:
    """Return the words of inline Markdown; a line break inside a paragraph is a space."""
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    skipped = ("image", "html_inline")
    return "".join(
        breaks.get(token.type, token.content) for token in tokens if token.type not in skipped
    )


def _is_emphasised(tokens: "list[Token]") -> bool:
    marked = [token for token in tokens if token.type != "text" or token.content]
    if len(marked) < 3 or marked[0].type not in ("em_open", "strong_open"):
        return False
    closing = marked[0].type.replace("open", "close")
    return [t.type for t in marked].index(closing) == len(marked) - 1


def _read_head(draft: Draft, pieces: list[Piece], rules: Rules) -> int:
    """Read title, standfirst, byline, date and credit; return where the body begins."""
    for at, piece in enumerate(pieces):
        line = classify_line(piece.text, rules)
        if opens_claim(piece.text, (after.text for after in pieces[at + 1 :])):
            return at
        if piece.level == 1 and (draft.title is None or draft.title == piece.text):
            draft.title = piece.text
        elif line.kind == "byline":
            draft.byline = draft.byline or line.value
            draft.published = draft.published or find_date(piece.text)
        elif line.kind == "date":
            draft.published = draft.published or find_date(piece.text)
        elif line.kind == "outlet":
            draft.outlet = draft.outlet or line.value
        elif line.kind == "credit":
            draft.credit = draft.credit or line.value
        elif piece.role == "caption":
            draft.captions.append(piece.text)
        elif (
            draft.title
            and not draft.standfirst
            and piece.role == "paragraph"
            and at + 1 < len(pieces)
            and (piece.emphasised or classify_line(pieces[at + 1].text, rules).kind == "byline")
        ):
            draft.standfirst = piece.text
        elif line.kind != "debris":
            return at
    return len(pieces)
