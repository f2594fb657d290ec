"""The standfirst of a page: the introduction between its headline and its text."""

import re
from typing import TYPE_CHECKING

from stages.parse.draft import Part
from stages.parse.furniture import same_words
from stages.parse.webpage_parts import PROSE_CHARS, read_shown

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_STANDFIRST = re.compile(
    r"\b(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|dek|deck|strap-?line|article-summary|"
    r"article-intro|article-?lede?|headline-?intro)\b",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"(?<!category-)(?<!tag-)\b(?:related|newsletter|promo|weather|bio\b)", re.IGNORECASE
)
_ARTICLE = frozenset(("article", "main", "body", "html"))  # named by their section: "weather"
_ELSEWHERE = frozenset(("nav", "aside", "form", "footer"))
_NAMING = ("class", "itemprop", "data-testid", "data-gu-name")
_TAGS = ("p", "h2", "h3", "div", "span")
_MOST_NAMED = 40  # elements; a page of more is no article's
_SENTENCE = re.compile(r"(?:\S+ ){7,}\S+\.[”\"]?")
_LEAST_WORDS = 3
_LENGTHS = range(20, 501)


def read_standfirst(
    tree: "HtmlElement", description: str | None, title: str | None, body: list[Part]
) -> str | None:
    """Return the introduction below the headline: an element named so, or the visible description.

    It stands above the prose of the body; what is named so elsewhere introduces something else.
    A heading that opens the body and is a sentence is one, and taken from there.
    A description that nobody sees is a search engine's, not the article's.
    """
    prose = {part.text for part in body if len(part.text) >= PROSE_CHARS}
    headed = any(same_words(read_shown(h1), title) for h1 in tree.iter("h1"))
    left = _MOST_NAMED
    for element in tree.iter("h1", *_TAGS):
        if element.tag == "h1":
            headed = headed and not same_words(read_shown(element), title)
            continue
        if _is_named_standfirst(element) and not headed and left:
            left -= 1
            text = _read_introduction(element) if _is_at_head(element) else None
            if text and not _holds_headline(text, title):
                return text
        if element.tag == "p" and len(element) < 50 and read_shown(element) in prose:
            break
    if body and body[0].role == "heading" and _SENTENCE.fullmatch(body[0].text):
        return body.pop(0).text if len(body[0].text) in _LENGTHS else None
    return _find_description(tree, description) if description else None


def _is_named_standfirst(element: "HtmlElement") -> bool:
    names = " ".join(filter(None, map(element.get, _NAMING)))
    return _STANDFIRST.search(names.replace("_", "-")) is not None


def _is_at_head(element: "HtmlElement") -> bool:
    """Return whether an element is of the article: not of a menu, a box, the site's own head."""
    for outer in element.iterancestors():
        if outer.tag in _ELSEWHERE:
            return False
        if outer.tag not in _ARTICLE and _BOX.search(outer.get("class") or ""):
            return False
        if outer.tag == "header" and next(outer.iter("h1", "h2"), None) is None:
            return next(outer.iterancestors("article", "main"), None) is not None
    return True


def _read_introduction(element: "HtmlElement") -> str | None:
    """Return the words of an element, or of its paragraphs where it holds other things, too."""
    paragraphs = [child for child in element if child.tag in ("p", "h2", "h3")]
    if not paragraphs and next(element.iter("time"), None) is not None:
        return None
    text = " ".join(map(read_shown, paragraphs or [element]))
    return text if len(text) in _LENGTHS else None


def _holds_headline(text: str, title: str | None) -> bool:
    """Say whether a box has the headline, too; a headline of a word or two is in many texts."""
    if title is None or len(title.split()) < _LEAST_WORDS:
        return False
    return len(text) > len(title) and title.casefold() in text.casefold()


def _find_description(tree: "HtmlElement", description: str) -> str | None:
    for element in tree.iter("h2", "h3", "p"):
        if len(element) < 4 and same_words(element.text_content(), description):
            previous = element.getprevious()
            if element.tag != "p" or (previous is not None and previous.tag == "h1"):
                return read_shown(element)
    return None
