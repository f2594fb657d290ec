"""What of a page is not shown as its article: hidden elements, templates, footer, next story."""

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from stages.characters import settle_characters
from stages.parse.webpage_parts import count_prose_chars

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FOOTERS = frozenset(("footer", "site-footer", "page-footer", "global-footer", "colophon"))
_NEXT = re.compile(r"(?:^|\s)next-?(?:post|story|article)s?\b", re.IGNORECASE)
_MOST = 0.5  # what holds so much of a page's prose is its article, whatever else it is

_CROWDED = re.compile(
    r"""(<[a-z][a-z0-9-]{0,40})(?:[\s/]++[^\s<>"'=/]++"""
    r"""(?:\s*+=\s*+(?:"[^"<>]*+"|'[^'<>]*+'|[^\s"'<>]++))?+){500,}+""",
    re.IGNORECASE,
)
"""A tag with hundreds of attributes: each costs what all before it cost."""


def drop_crowds(text: str) -> str:
    """Return a page without the attributes of tags that have more than any page needs."""
    return _CROWDED.sub(r"\1", text)


def drop_invisible(tree: "HtmlElement") -> None:
    """Settle the characters of a page's words and metadata, many of which have names ("&shy;")."""
    for element in tree.iter():
        with suppress(ValueError):  # what no page may hold cannot be written back; it stays
            for part in ("text", "tail"):
                words = getattr(element, part)
                if words and not words.isascii():
                    setattr(element, part, settle_characters(words))
            if element.tag == "meta" and not (given := element.get("content") or "").isascii():
                element.set("content", settle_characters(given))


def drop_unshown(tree: "HtmlElement") -> None:
    """Remove what is hidden, footers (with the site's dates), the next story; not most prose."""
    for element in list(tree.iter("template")):
        if element.get("shadowrootmode") is None:
            _drop(element)
    unshown = [
        element
        for element in tree.iter()
        if _is_hidden(element) or _is_footer(element) or _is_next(element)
    ]
    if not unshown:
        return
    most = _MOST * count_prose_chars(tree)
    for element in unshown:
        if count_prose_chars(element) <= most:
            _drop(element)


def _drop(element: "HtmlElement") -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _is_hidden(element: "HtmlElement") -> bool:
    return "hidden" in element.attrib and element.tag not in ("html", "head", "body")


def _is_footer(element: "HtmlElement") -> bool:
    if element.tag == "div":
        names = f"{element.get('id') or ''} {element.get('class') or ''}".casefold().split()
        named = not _FOOTERS.isdisjoint(names)
    else:
        named = element.tag == "footer"
    return named and not any(outer.tag in ("article", "main") for outer in element.iterancestors())


def _is_next(element: "HtmlElement") -> bool:
    """Return whether an element is the beginning of the next story, below the page's own."""
    if element.tag not in ("div", "section"):
        return False
    named = any(_NEXT.search(element.get(key) or "") for key in ("id", "class"))
    return named and next(element.iter("article"), None) is None
