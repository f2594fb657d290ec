"""Pieces of HTML inside another format: the text of a JSON article, marked up by `<p>`."""

import re
from typing import TYPE_CHECKING

from stages.parse.assemble import replace_unholdable
from stages.parse.draft import Part
from stages.parse.webpage_parts import read_blocks
from stages.parse.webpage_prune import drop_crowds

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OPENING = re.compile(
    r"(?:<!--[^<>]{0,500}-->\s{0,100})?<(?:p|div|article|section|h[1-6])(?:\s[^<>]{0,500})?>",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"</p>\s{0,100}<p(?:\s[^<>]{0,500})?>|<br\s{0,9}/?>\s{0,100}<br\s{0,9}/?>", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NAMES = {"blockquote": "quote", "br": "lb", "li": "item", "tr": "row", "td": "cell", "th": "cell"}
_UNREAD = ("script", "style", "template", "noscript", "iframe", "figure", "button")


def is_fragment(text: str) -> bool:
    """Return whether a text begins with a block of HTML, or one ends and another begins."""
    return bool(_OPENING.match(text.lstrip()) or _BETWEEN.search(text))


def read_fragment(text: str) -> list[Part]:
    """Return the blocks of a piece of HTML; blank lines end blocks, too."""
    from lxml import html  # noqa: PLC0415 - slow to import, seldom needed

    text = _BLANK_LINE.sub("\n<br>\n", drop_crowds(replace_unholdable(text)))
    root = html.fragment_fromstring(
        text, create_parent="div", parser=html.HTMLParser(huge_tree=True)
    )
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or element.tag in _UNREAD:
            element.drop_tree()
        else:
            element.tag = _rename(element)
    return [Part(role, words) for role, words in read_blocks(root)]


def read_inline(text: str | None) -> str | None:
    """Return the words of a headline of HTML, in one line; one without marks stays as it is."""
    if text is None or not ("<" in text or "&" in text):
        return text
    return " ".join(part.text for part in read_fragment(text)) or None


def _rename(element: "HtmlElement") -> str:
    """Return the name that the reader of blocks has for an element."""
    heading = len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1].isdigit()
    return "head" if heading else _NAMES.get(element.tag, element.tag)
