"""From a document to its articles: what format it has, and which parser reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from stages.parse.assemble import assemble_reading, build_reading
from stages.parse.decode import decode_document
from stages.parse.draft import Draft, Drafts, Problem
from stages.parse.fields import ShapeError
from stages.parse.json_lines import is_json, read_json
from stages.parse.markdown import is_markdown, read_markdown
from stages.parse.markup import is_markup, reject_markup
from stages.parse.paragraphs import find_paragraphs, find_roles
from stages.parse.plain import read_plain
from stages.parse.rules import Rules
from stages.parse.shared_addresses import mark_shared_addresses
from stages.parse.table import is_table, read_table
from stages.parse.webpage import is_html, read_html
from stages.reading import Reading
from stages.records import Document, Rejection

PARSERS: tuple[tuple[Callable[[str, str], bool], Callable[[str, Rules], Drafts]], ...] = (
    (is_table, read_table),
    (is_html, read_html),
    (is_markup, reject_markup),
    (is_json, read_json),
    (is_markdown, read_markdown),
    (lambda text, name: True, read_plain),
)
"""Each format: whether a text (with its file name) has it, and its parser; the first reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The articles of one document, and what of it could not be read."""

    readings: list[Reading]
    rejections: list[Rejection]


def parse_document(document: Document, *, rules: Rules, max_bytes: int) -> Parsed:
    """Return the articles of a document and its rejections; never raises for what it holds.

    A document of more than `max_bytes` is rejected as a whole.
    A wording that the document holds twice is read once.
    """
    text = decode_document(document.data, max_bytes=max_bytes)
    if isinstance(text, Problem):
        return Parsed(readings=[], rejections=[_reject(document, text)])
    found = _read_drafts(text, document.name, rules)
    missing = [_missing_text(draft, rules) for draft in found.drafts]
    problems = [*found.problems, *filter(None, missing)]
    drafts = [draft for draft, gap in zip(found.drafts, missing, strict=True) if gap is None]
    mark_shared_addresses(drafts)
    readings: dict[str, Reading] = {}
    for draft in drafts:
        reading = assemble_reading(draft, document, ordinal=len(readings))
        readings.setdefault(reading.article.revision_id, reading)
    if not readings and not problems:
        problems.append(Problem(reason="no_article", detail="no article was found"))
    rejections = [_reject(document, problem) for problem in problems]
    return Parsed(readings=list(readings.values()), rejections=rejections)


def read_text(
    text: str, *, rules: Rules, document_id: str = "", position: int = 0, source: str = ""
) -> Reading:
    """Return a reading whose text is exactly the given one, taken as one article's body."""
    spans = find_paragraphs(text)
    roles = find_roles([text[start:end] for start, end in spans], rules)
    document = Document(
        position=position,
        document_id=document_id,
        name="",
        source=source,
        outlet=None,
        data=b"",
    )
    return build_reading(
        Draft(),
        document,
        ordinal=0,
        text=text,
        spans=[(role, *span) for role, span in zip(roles, spans, strict=True)],
        body=(0, len(text)),
    )


def _read_drafts(text: str, name: str, rules: Rules) -> Drafts:
    read = next(parser for fits, parser in PARSERS if fits(text, name))
    try:
        return read(text, rules)
    except ShapeError as error:
        return Drafts(problems=[Problem(reason="shape", detail=str(error))])


def _missing_text(draft: Draft, rules: Rules) -> Problem | None:
    words = 0
    for part in draft.body:
        words += len(part.text.split())
        if words >= rules.min_words:
            return None
    named = f" under the title {draft.title[:60]!r}" if draft.title else ""
    detail = f"{words} words of text{named}; an article has at least {rules.min_words}"
    return Problem(reason="no_article", detail=detail, line=draft.line)


def _reject(document: Document, problem: Problem) -> Rejection:
    return Rejection(
        position=document.position,
        document_id=document.document_id,
        source=document.source,
        name=document.name,
        line=problem.line,
        reason=problem.reason,
        detail=problem.detail,
    )
