"""The headline of a page without what its title adds: the site's name, a section, a date."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stages.parse.dates import find_date, is_date_line
from stages.parse.draft import Part
from stages.parse.furniture import same_words
from stages.parse.webpage_outlet import squeeze_name

_MARK = re.compile(r"\s+[|–—•·»/-]\s+")
_OPENING_MARK = re.compile(r"\s+[|–—•·»/-]\s+|:\s+")
_WORD = re.compile(r"\w+")
_MOST_MARKS = 8
_LEAST_WORDS = 3  # a shorter headline may as well be a section's name


class Title(NamedTuple):
    """A headline, and the date that stood at its title's end."""

    words: str | None
    published: date | None = None


def clean_title(
    title: str | None,
    outlet: str | None,
    host: str | None,
    headlines: Iterable[str],
    *,
    whole: str = "",
) -> Title:
    """Return a headline without site and date at its end, as in "Band plays on | Post | 3.8.2019".

    `headlines` are those on the page: what a mark parts from one of them is no headline. A date
    goes if "|" or the site's name stands before it; "Briefing – 3 May" is one headline. `whole`
    is the title of the page, which holds the headline where only the site's name was found.
    """
    words, published = " ".join((title or "").split()), None
    names = _name_site(outlet, host)
    if squeeze_name(words) in names:
        parts = [part for part in _MARK.split(whole) if len(part.split()) >= _LEAST_WORDS]
        words = max((p for p in parts if squeeze_name(p) not in names), key=len, default=words)
    for _ in range(_MOST_MARKS):
        cut = _cut_site(words, outlet, names)
        if cut is None and (cut := _cut_date(words, outlet, names)) is not None:
            published = published or find_date(words[len(cut) :])
        if cut is None:
            break
        words = cut
    return Title(_cut_to_headline(words, headlines) or None, published)


def _name_site(outlet: str | None, host: str | None) -> frozenset[str]:
    """Return a site's names as one word each: "parkpost" for www.parkpost.example."""
    hosts = [host or "", outlet or ""]
    labels = [label for name in hosts for label in name.split(".")[:-1]]
    return frozenset(filter(None, (squeeze_name(label) for label in (*labels, outlet or ""))))


def _cut_site(title: str, outlet: str | None, names: frozenset[str]) -> str | None:
    """Return a title without the site's name at its end or beginning, if it has it there."""
    marks = list(_MARK.finditer(title))[-_MOST_MARKS:]
    for mark in marks:  # the longest end first: names may have marks of their own
        if squeeze_name(title[mark.end() :]) in names and mark.start():
            return title[: mark.start()]
    if outlet and len(outlet.split()) > 1:
        for mark in list(_OPENING_MARK.finditer(title))[:_MOST_MARKS]:
            if same_words(title[: mark.start()], outlet) and mark.end() < len(title):
                return title[mark.end() :]
    return None


def _cut_date(title: str, outlet: str | None, names: frozenset[str]) -> str | None:
    marks = list(_MARK.finditer(title))[-_MOST_MARKS:]
    if not marks or not is_date_line(title[marks[-1].end() :]):
        return None
    head = title[: marks[-1].start()]
    fits = "|" in marks[-1][0] or _cut_site(head, outlet, names) is not None
    return head if head and fits else None


def _cut_to_headline(title: str, headlines: Iterable[str]) -> str:
    """Return that part of a title, between marks, which is a headline of the page."""
    marks = list(_MARK.finditer(title))[:_MOST_MARKS]
    for headline in headlines:
        if len(_WORD.findall(headline)) < _LEAST_WORDS:
            continue
        for mark in marks:
            for part in (title[: mark.start()], title[mark.end() :]):
                if same_words(part, headline):
                    return part
    return title


def take_headline(title: str | None, headlines: list[str], body: list[Part]) -> str | None:
    """Return the headline on the page where the body begins with it; it is taken from there.

    What the metadata give is then another wording, meant for search engines and posts.
    """
    shown = [headline for headline in headlines if headline.strip()]
    if len(shown) != 1 or not body or body[0].role != "heading":
        return title
    if len(_WORD.findall(shown[0])) < _LEAST_WORDS or not same_words(body[0].text, shown[0]):
        return title
    return body.pop(0).text
