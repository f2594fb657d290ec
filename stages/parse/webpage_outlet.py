"""The outlet of a page: as its metadata give it, else as its title ends."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stages.parse.furniture import same_words
from stages.parse.imprint import names_outlet
from stages.parse.rules import Rules

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MARK = re.compile(r"\s+[|–—•·:»-]\s+")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_WORD = re.compile(r"\w+")
_NO_NAME = re.compile(r"https?://|copyright (?:©|\(c\)|\d{4}|by\b)|©|\(c\)", re.IGNORECASE)
_MOST_PARTS = 8
_SITE_NAMES = ("og:site_name", "application-name", "twitter:site")
_PUBLISHER = re.compile(r'"publisher"\s*:\s*\{[^{}]{0,500}?"name"\s*:\s*"([^"\\]{1,100})"')


def read_outlet(
    tree: "HtmlElement", site: str | None, headline: str | None, rules: Rules
) -> str | None:
    """Return the outlet of a page, where `site` is what the extraction takes for it.

    It takes any part of the title that has a dot in it, which is right of a host ("Tide.example"),
    but may be a headline ("Mr. Poe resigns").
    """
    title = read_title(tree)
    if site and not _NO_NAME.match(site) and not _is_of_title(site, title, tree):
        return site
    parts = _MARK.split(title)
    for end in range(1, min(len(parts), _MOST_PARTS)):
        if same_words(" ".join(parts[:end]), headline) and names_outlet(parts[-1], rules):
            return parts[-1]
    return next((part for part in parts if _HOST.fullmatch(part)), None) if site else None


def read_title(tree: "HtmlElement") -> str:
    """Return the title of a page as it stands, site and all."""
    return " ".join(next((e.text_content() for e in tree.iter("title")), "").split())


def squeeze_name(name: str) -> str:
    """Return the form by which names and hosts are compared: "parkpost" for "The Park Post"."""
    return "".join(_WORD.findall(name.casefold().removeprefix("the ").removeprefix("www.")))


def _is_of_title(site: str, title: str, tree: "HtmlElement") -> bool:
    """Return whether a site's name is but a part of the title that has a dot in it."""
    if "." not in site or site not in title or _HOST.fullmatch(site):
        return False
    return not any(same_words(site, name) for name in read_site_names(tree))


def read_site_names(tree: "HtmlElement") -> Iterator[str]:
    """Yield the names that a page's metadata give its site."""
    for meta in tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or "").lower()
        if key in _SITE_NAMES or "publisher" in key:
            yield meta.get("content") or ""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            yield from _PUBLISHER.findall(script.text or "")
