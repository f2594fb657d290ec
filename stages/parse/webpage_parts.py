"""Parts of a page: bodies cut in pieces, blocks of a body, the standfirst, captions."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from stages.parse.draft import Part
from stages.parse.furniture import same_words
from stages.records import BlockRole

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_SPACE = re.compile(r"\s+")
_PROSE_CHARS = 80
_MIN_PROSE = 3  # a piece of a divided body holds at least so many paragraphs of prose
_ROLES: dict[str, BlockRole] = {"head": "heading", "quote": "blockquote"}
_BLOCKS = (
    "p",
    "head",
    "item",
    "quote",
    "list",
    "table",
    "row",
    "cell",
    "div",
    "code",
    "ab",
    "body",
)
_STANDFIRST = re.compile(
    r"\b(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|dek|deck|strap-?line|article-summary|"
    r"article-intro|article-?lede?|headline-?intro)\b",
    re.IGNORECASE,
)


def join_divided_bodies(tree: "HtmlElement") -> None:
    """Join sibling containers of one class that each hold prose: one body, cut by advertisements.

    Containers are joined from the outside in, so that a body cut at several levels becomes whole.
    """
    prose = _count_prose(tree)
    for parent in list(tree.iter("div", "article", "main", "section")):
        alike: dict[str, list[HtmlElement]] = {}
        for child in parent.iterchildren("div"):
            name = child.get("class") or ""
            if name and prose[child] >= _MIN_PROSE:
                alike.setdefault(name, []).append(child)
        for first, *others in alike.values():
            for other in others:
                first.extend(list(other))
                parent.remove(other)


def find_articles(tree: "HtmlElement") -> "list[HtmlElement]":
    """Return the articles of a page that holds several, each with a headline and prose."""
    prose = _count_prose(tree)
    articles = [
        article
        for article in tree.iter("article")
        if prose[article] >= _MIN_PROSE
        and next(article.iter("h1", "h2", "h3"), None) is not None
        and next(article.iterancestors("article"), None) is None
    ]
    return articles if len(articles) > 1 else []


def find_unread(articles: "list[HtmlElement]", body: list[Part]) -> list[str]:
    """Return the headlines of the articles of which no prose of their own is in a body."""
    read = " ".join(part.text for part in body)
    prose = [
        {text for p in article.iter("p") if len(text := _read_text(p)) >= _PROSE_CHARS}
        for article in articles
    ]
    shared = {text for text, count in Counter(chain.from_iterable(prose)).items() if count > 1}
    return [
        _read_text(next(article.iter("h1", "h2", "h3")))
        for article, texts in zip(articles, prose, strict=True)
        if not any(text in read for text in texts - shared)
    ]


def _read_text(element: "HtmlElement") -> str:
    return _SPACE.sub(" ", element.text_content()).strip()


def _count_prose(tree: "HtmlElement") -> "Counter[HtmlElement]":
    """Return how many paragraphs of prose each element holds."""
    prose: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter("p"):
        if len(paragraph.text_content()) >= _PROSE_CHARS:
            prose.update(paragraph.iterancestors())
    return prose


def count_prose_chars(tree: "HtmlElement") -> int:
    """Return how many characters of prose the page's paragraphs hold."""
    lengths = (len(paragraph.text_content()) for paragraph in tree.iter("p"))
    return sum(length for length in lengths if length >= _PROSE_CHARS)


def read_blocks(body: "_Element") -> Iterator[tuple[BlockRole, str]]:
    """Yield role and words of each block of an extracted body, in order.

    Line breaks inside an element end a block: pages set paragraphs apart by them.
    """
    words: list[str] = []
    stack: list[tuple[str, _Element]] = [("open", body)]
    inside: list[str] = []
    while stack:
        step, element = stack.pop()
        block = element.tag in _BLOCKS or element.tag == "lb"
        if step == "close":
            if block:
                yield from _end_block(words, inside)
                inside.pop()
            words.append(element.tail or "")
            continue
        if block:
            yield from _end_block(words, inside)
            inside.append(element.tag)
        words.append(element.text or "")
        stack.append(("close", element))
        stack.extend(("open", child) for child in reversed(element))


def _end_block(words: list[str], inside: list[str]) -> Iterator[tuple[BlockRole, str]]:
    text = _SPACE.sub(" ", "".join(words)).strip()
    words.clear()
    if text:
        yield next((_ROLES[tag] for tag in inside if tag in _ROLES), "paragraph"), text


def read_standfirst(tree: "HtmlElement", description: str | None) -> str | None:
    """Return the introduction below the headline: an element named so, or the visible description.

    A description that nobody sees is a search engine's, not the article's.
    """
    for element in tree.iter("p", "h2", "h3", "div", "span"):
        name = f"{element.get('class') or ''} {element.get('itemprop') or ''}".replace("_", "-")
        if _STANDFIRST.search(name):
            text = _read_text(element)
            if 20 <= len(text) <= 500:
                return text
    if not description:
        return None
    for element in tree.iter("h2", "h3", "p"):
        if len(element) < 4 and same_words(element.text_content(), description):
            previous = element.getprevious()
            if element.tag != "p" or (previous is not None and previous.tag == "h1"):
                return _read_text(element)
    return None


def read_captions(tree: "HtmlElement", body: list[Part]) -> list[str]:
    """Return the captions of figures in the page's article, those in the body left out."""
    article = next(tree.iter("article", "main"), tree)
    known = {part.text for part in body}
    captions: dict[str, None] = {}
    for element in article.iter("figcaption"):
        text = _read_text(element)
        elsewhere = any(
            outer.tag in ("a", "aside", "li", "nav") for outer in element.iterancestors()
        )
        if text and text not in known and not elsewhere:
            captions.setdefault(text)
    return list(captions)
