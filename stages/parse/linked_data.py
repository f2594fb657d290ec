"""Linked data of a page (JSON-LD): which of the articles that it tells of is the page's own."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from stages.parse.addresses import canonicalise_url

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Container: TypeAlias = "dict[str, object] | list[object]"

_ARTICLE = re.compile(r".*(?:Article|Posting)", re.IGNORECASE)
_LIST = 3  # articles
_WORD = re.compile(r"\w+")
_ADDRESSES = ("url", "mainEntityOfPage", "@id")
_SITE_MARK = re.compile(r"\s[|–—-]\s")


class Found(NamedTuple):
    """An article of linked data, and the object or list that holds it."""

    holder: Container
    article: dict[str, object]


def drop_other_articles(tree: "HtmlElement") -> None:
    """Take the articles out of a page's linked data that are not its own.

    An article is the page's own if it has the page's address or headline; one that gives neither
    may be. So may one or two under another headline, where none is surely; more are a list.
    """
    scripts = [
        (script, [value])
        for script in tree.iter("script")
        if script.get("type") == "application/ld+json" and (value := _load(script.text)) is not None
    ]
    articles = [found for _, values in scripts for found in _find_articles(values)]
    if len(articles) < 2:
        return
    address, headlines = read_address(tree), set(_read_headlines(tree)) - {""}
    fits = [_fits(found.article, address, headlines) for found in articles]
    if False not in fits or (True not in fits and len(articles) < _LIST):
        return
    _remove([found for found, fit in zip(articles, fits, strict=True) if fit is False])
    for script, values in scripts:
        script.text = json.dumps(values[0]) if values else ""


def _load(text: str | None) -> object:
    try:
        value: object = json.loads(text or "null", strict=False)
        json.dumps(value)  # what is nested too deeply to be written again is left as it is
    except (ValueError, RecursionError):
        return None
    return value


def _find_articles(values: list[object]) -> Iterator[Found]:
    """Yield the articles in order, without those inside another."""
    stack: list[tuple[Container, object]] = [(values, value) for value in reversed(values)]
    while stack:
        holder, value = stack.pop()
        if isinstance(value, dict) and any(map(_is_article, _list(value.get("@type")))):
            yield Found(holder, value)
        elif isinstance(value, dict | list):
            inner: Iterable[object] = value.values() if isinstance(value, dict) else value
            stack.extend((value, item) for item in reversed(list(inner)))


def _is_article(kind: object) -> bool:
    return isinstance(kind, str) and _ARTICLE.fullmatch(kind) is not None


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def read_address(tree: "HtmlElement") -> str | None:
    """Return the address that a page gives as its own."""
    links = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    metas = (meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:url")
    return next((url for url in map(canonicalise_url, (*links, *metas)) if url), None)


def _read_headlines(tree: "HtmlElement") -> Iterator[str]:
    """Yield the words of a page's headlines, of its title with and without the site's name."""
    for meta in tree.iter("meta"):
        if meta.get("property") == "og:title":
            yield _fold(meta.get("content") or "")
    for element in tree.iter("h1", "title"):
        text = str(element.text_content())
        yield _fold(text)
        if element.tag == "title":
            yield _fold(_SITE_MARK.split(text)[0])


def _fits(article: dict[str, object], address: str | None, headlines: set[str]) -> bool | None:
    """Return whether an article is that of the page; None for one that does not say."""
    given = [value for key in _ADDRESSES for value in _list(article.get(key))]
    given = [value.get("@id") if isinstance(value, dict) else value for value in given]
    urls = [canonicalise_url(value) for value in given if isinstance(value, str)]
    names = [name for key in ("headline", "name") if isinstance(name := article.get(key), str)]
    if any(_fold(name) in headlines for name in names) or (address and address in urls):
        return True
    return False if names or any(urls) else None


def _remove(found: list[Found]) -> None:
    """Take articles out of the objects and lists that hold them."""
    removed = {id(article) for _, article in found}
    for holder in {id(holder): holder for holder, _ in found}.values():
        if isinstance(holder, list):
            holder[:] = [item for item in holder if id(item) not in removed]
        else:
            for key in [key for key, item in holder.items() if id(item) in removed]:
                del holder[key]


def _fold(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
