"""Parts of a page: bodies cut in pieces, blocks of a body, captions."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from stages.parse.draft import Part
from stages.parse.paragraphs import is_heading
from stages.records import BlockRole

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

_SPACE = re.compile(r"\s+")
_RULE = re.compile(r"[\s*#=_~·•–—-]*")  # a line drawn across
PROSE_CHARS = 80
_MOST_NESTED = 4
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
_LINES = frozenset(("p", "head", "item", "cell"))

_BOXES = frozenset(("span", "div", "p", "cite", "small", "br"))
_ENDED = re.compile(r"[a-z\d.,!?…’”\")\]]")
_BEGUN = re.compile(r"[(\[©A-Z]")
_CAPTION_LABEL = re.compile(
    r"(?:(?i:(?:image|media|photo) caption):?|\d{1,3}of\d{1,3})\s+(?=\W?[A-Z])"
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
        {text for p in article.iter("p") if len(text := read_shown(p)) >= PROSE_CHARS}
        for article in articles
    ]
    shared = {text for text, count in Counter(chain.from_iterable(prose)).items() if count > 1}
    return [
        read_shown(next(article.iter("h1", "h2", "h3")))
        for article, texts in zip(articles, prose, strict=True)
        if not any(text in read for text in texts - shared)
    ]


def read_shown(element: "HtmlElement") -> str:
    """Return the words of an element in one line."""
    return _SPACE.sub(" ", element.text_content()).strip()


def _count_prose(tree: "HtmlElement") -> "Counter[HtmlElement]":
    """Return how many paragraphs of prose each element holds."""
    prose: Counter[HtmlElement] = Counter()
    for paragraph in tree.iter("p"):
        if len(paragraph.text_content()) >= PROSE_CHARS:
            prose.update(paragraph.iterancestors())
    return prose


def count_prose_chars(tree: "HtmlElement") -> int:
    """Return how many characters of prose the page's paragraphs hold."""
    lengths = (len(paragraph.text_content()) for paragraph in tree.iter("p"))
    return sum(length for length in lengths if length >= PROSE_CHARS)


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
        if element.tag == "code":  # within a sentence it is but a word of it
            block = not any(tag in _LINES for tag in inside)
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
    if not _RULE.fullmatch(text):
        yield next((_ROLES[tag] for tag in inside if tag in _ROLES), "paragraph"), text


def mark_bold_headings(tree: "HtmlElement", body: list[Part]) -> list[Part]:
    """Return a body where short lines that are bold as a whole are headings of the prose below."""
    bold = {read_shown(line) for line in tree.iter("p") if _is_bold(line)}
    return [
        Part("heading", part.text)
        if part.role == "paragraph" and part.text in bold and is_heading(part.text, after.text)
        else part
        for part, after in pairwise([*body, Part("paragraph", "")])
    ]


def _is_bold(line: "HtmlElement") -> bool:
    """Return whether all words of a line are in one bold element, at most a few others around."""
    for _ in range(_MOST_NESTED):
        words = (line.text or "").strip() or any((child.tail or "").strip() for child in line[:2])
        if words or len(line) != 1:
            return False
        line = line[0]
        if line.tag in ("b", "strong"):
            return True
    return False


def read_captions(tree: "HtmlElement", body: list[Part]) -> list[str]:
    """Return the captions of figures in the page's article, those in the body left out."""
    article = next(tree.iter("article", "main"), tree)
    known = {part.text for part in body}
    captions: dict[str, None] = {}
    for element in article.iter("figcaption"):
        text = _CAPTION_LABEL.sub("", _read_caption(element))
        elsewhere = any(
            outer.tag in ("a", "aside", "li", "nav") for outer in element.iterancestors()
        )
        if text and text not in known and not elsewhere:
            captions.setdefault(text)
    return list(captions)


def _read_caption(element: "HtmlElement") -> str:
    """Return a caption; where one box ends and another begins with a capital, a space is meant.

    So is the credit parted from the words before it, without harm to a name set in italics.
    """
    pieces: list[str] = []
    for piece in element.xpath(".//text()"):
        boxed = piece.getparent().tag in _BOXES
        if boxed and pieces and _ENDED.search(pieces[-1][-1:]) and _BEGUN.match(piece):
            pieces.append(" ")
        pieces.append(piece)
    return _SPACE.sub(" ", "".join(pieces)).strip()
