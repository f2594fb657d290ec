"""What a parser hands on: articles as drafts, and the problems it met."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from stages.records import BlockRole


class Part(NamedTuple):
    """One paragraph-like piece of a body, before it has a place in the reading text."""

    role: BlockRole
    text: str


@dataclass(slots=True, kw_only=True)
class Draft:
    """One article as a parser found it; `assemble` turns it into records."""

    url: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    issue: str | None = None
    correction: str | None = None
    credit: str | None = None
    body: list[Part] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    line: int | None = None  # line of the document it stands on, where each has its own
    shares_address: bool = False  # with other articles of the document: it tells none apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a document, or one line of it, could not be read."""

    reason: str
    detail: str
    line: int | None = None


@dataclass(slots=True, kw_only=True)
class Drafts:
    """The drafts and problems of one document."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
