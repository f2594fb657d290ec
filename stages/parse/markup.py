"""Markup that is no page: feeds and other XML, which no parser here reads."""

import re

from stages.parse.draft import Drafts, Problem
from stages.parse.rules import Rules

_ROOT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<(?P<name>[A-Za-z][\w:.-]{0,60})[^<>]*>"
)


def is_markup(text: str, name: str) -> bool:
    """Return whether a text is one XML element that is not HTML."""
    root = _ROOT.match(text[:10_000])
    return root is not None and text.rstrip()[-80:].endswith(f"</{root['name']}>")


def reject_markup(text: str, rules: Rules) -> Drafts:
    """Return the problem that a document is markup of an unknown kind."""
    root = _ROOT.match(text[:10_000])
    detail = (
        f"XML with the root <{root['name'] if root else '?'}>; plain text, HTML, Markdown, JSON, "
        "JSON lines and CSV are read: save the articles as one of these"
    )
    return Drafts(problems=[Problem(reason="format", detail=detail)])
