"""Who wrote a page's article: the names its metadata give, without what stands around them."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from stages.parse.fields import join_names
from stages.parse.furniture import same_words
from stages.parse.rules import Rules
from stages.parse.webpage_outlet import squeeze_name

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAD = re.compile(
    r"(?:(?:view )?(?:all )?posts by|posted by|written by|reported by|(?:analysis|story|text) by"
    r"|authors?\s?:|autor\s?:)\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<=\w\s)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|July|September"
    r"|October|November|December|Published|Updated|is an? .*)$"
)
_NOBODY = re.compile(
    r"\w{0,5}admin(?:istrator)?|super ?user|webmaster|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|july|september|october|november|december",
    re.IGNORECASE,
)
_MOST_NAMES, _MOST_TAILS = 50, 3
_LONGEST = 100  # characters of an organisation's name
_POST = re.compile(
    r"(?:[A-Z]{2,5}(?! [A-Z]{2})|Ap|(?i:associate|chief|contributing|deputy|freelance|guest"
    r"|national|news|political|senior|special|sports|staff)) "
)
_INITIALS = re.compile(r"[A-Z]{2,5}|(?:Ph|D|M)\.?Phil|Ph\.?D")
_ORGANISATION = re.compile(r"[A-Z][\w’'&.-]*(?: (?:[A-Z][\w’'&.-]*|&|and|for|of|the)){1,9}")
_WORD = re.compile(r"\w+")


def read_names(author: str | None, sites: Iterable[str], rules: Rules) -> str | None:
    """Return a byline from names parted by "; ", where `sites` are the outlet's names and host.

    The outlet is no writer, unless it bears a person's name; beside a person, neither is a role
    ("staff writer"), an agency, initials or a shorter form of the same name.
    """
    sites = [part for site in sites for part in (site, *site.split(", "))]
    hosts = {squeeze_name(site) for site in sites if "." in site}
    names = [_trim(name) for name in (author or "").split("; ")][:_MOST_NAMES]
    names = [name for name in dict.fromkeys(names) if name and not _NOBODY.fullmatch(name)]
    names = [
        name
        for name in names
        if _may_be_person(name, rules)
        or not (squeeze_name(name) in hosts or any(same_words(name, site) for site in sites))
    ]
    if any(" " in name and not _goes_with(name, rules) for name in names):
        names = [name for name in names if not _goes_with(name, rules)]
    return join_names([name for name in names if not any(_shortens(name, n) for n in names)])


def read_organisation(tree: "HtmlElement", rules: Rules) -> str | None:
    """Return the agency or body that a page's metadata give as its author.

    The extraction takes no single word for an author, and cuts names before "of" and "for".
    """
    for meta in tree.iter("meta"):
        if (meta.get("name") or "").lower() == "author":
            name = " ".join((meta.get("content") or "").split())[:_LONGEST]
            if name.casefold() in rules.agencies:
                return name
            if _ORGANISATION.fullmatch(name) and (" of " in name or " for " in name):
                return name
    return None


def _trim(name: str) -> str:
    name = name.strip()
    name = name[match.end() :] if (match := _LEAD.match(name)) else name
    for _ in range(_MOST_TAILS):
        shorter = _TAIL.sub("", name).strip()
        if " " in shorter:
            name = shorter
    return name


def _may_be_person(name: str, rules: Rules) -> bool:
    words = name.split()
    return 2 <= len(words) <= 3 and words[0].title() in rules.first_names


def _goes_with(name: str, rules: Rules) -> bool:
    """Say whether a name is but what a writer is, or works for."""
    if _INITIALS.fullmatch(name) or name.casefold() in rules.agencies:
        return True
    role = rules.writer_roles.search(name)
    post, _, noun = name.rpartition(" ")
    if role and role[0] == noun and post.istitle() and " " not in post:  # "Transport Editor"
        return post not in rules.first_names
    return bool(_POST.match(name) and role)


def _shortens(name: str, other: str) -> bool:
    """Say whether another name is the same one with more between first and last word."""
    short, long = _WORD.findall(name.casefold()), _WORD.findall(other.casefold())
    ends = bool(short) and short[0] == long[0] and short[-1] == long[-1]
    return ends and 1 < len(short) < len(long)
