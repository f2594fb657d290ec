"""Named fields of an article, in JSON, CSV, front matter and headers, under all their names.

The first name that has a value wins, in the order given here. Letter case, spaces, hyphens and
underscores in names do not matter. Names that are not listed are left alone.
"""

import math
import re
from collections.abc import Mapping
from typing import Any

from stages.parse.dates import read_date
from stages.parse.draft import Draft

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "url": (
        *("url", "canonical_url", "link", "permalink", "web_url", "source_url", "address"),
        *("page_url", "source_link"),
    ),
    "title": ("title", "headline", "head", "web_title", "headline_text"),
    "standfirst": (
        *("standfirst", "subtitle", "subheadline", "subheading", "subhead", "dek", "deck"),
        *("trail_text", "strapline", "description", "summary", "abstract", "lede"),
    ),
    "byline": (
        *("byline", "author", "authors", "writer", "writers", "creator", "by"),
        *("author_name", "author_names", "bylines", "journalist", "reporter"),
    ),
    "outlet": (
        *("outlet", "publication", "publication_name", "site_name", "publisher", "newspaper"),
        *("magazine", "journal", "publication_title", "pub_title", "source_name", "media_name"),
        *("media_outlet", "outlet_name", "source", "source_domain"),
    ),
    "published": (
        *("published", "date", "publication_date", "date_published", "published_date"),
        *("published_at", "publish_date", "published_on", "published_time", "pub_date"),
        *("web_publication_date", "first_published", "issue_date", "load_date", "timestamp"),
        *("date_publish", "date_time", "posted_on"),
    ),
    "issue": ("issue", "issue_name", "edition"),
    "correction": ("correction", "corrections", "clarification", "correction_notice"),
    "credit": ("credit", "photo_credit", "image_credit", "photograph", "photographer"),
    "captions": ("captions", "caption", "image_captions", "photo_captions", "image_caption"),
    "body": (
        *("text", "body", "full_content", "content", "body_text"),
        *("full_text", "main_text", "maintext", "plain_text", "raw_text"),
        *("paragraphs", "body_content", "contents", "article"),
    ),
}
PREFIXES = ("article", "document", "news", "post", "story")
"""Words before a name that say no more than that it is an article's: `article_source_link`."""

_NAME_CHARS = re.compile(r"[\W_]+")
_CANONICAL = {
    _NAME_CHARS.sub("", name): field for field, names in FIELD_NAMES.items() for name in names
}
_KEYS = {
    field: tuple(_NAME_CHARS.sub("", name) for name in names)
    for field, names in FIELD_NAMES.items()
}
_BY = re.compile(r"\s*(?:(?:words|written|interview|story|report|text) )?by[\s:]+", re.IGNORECASE)


class ShapeError(ValueError):
    """A field whose value has the wrong type; the message names field, wish and finding."""


def canonical_name(name: str) -> str | None:
    """Return the field that a name stands for, or None for a name that is not known."""
    return _CANONICAL.get(_read_key(name))


def _read_key(name: str) -> str:
    """Return a name as it is compared: "Article-Date" as "date"."""
    key = _NAME_CHARS.sub("", name.casefold())
    if key in _CANONICAL:
        return key
    bare = (key.removeprefix(prefix) for prefix in PREFIXES if key.startswith(prefix))
    return next((rest for rest in bare if rest in _CANONICAL), key)


def select_fields(mapping: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Return, by field, the name and value that count; null, NaN and "" are missing values."""
    plain: dict[str, tuple[str, Any]] = {}
    for name, value in mapping.items():
        if not _is_missing(value):
            plain.setdefault(_read_key(name), (name, value))
    chosen: dict[str, tuple[str, Any]] = {}
    for field, keys in _KEYS.items():
        for key in keys:
            if key in plain:
                chosen[field] = plain[key]
                break
    return chosen


def fill_draft(chosen: Mapping[str, tuple[str, Any]]) -> Draft:
    """Return a draft with everything but the body; raises ShapeError."""
    texts = {
        field: read_texts(*chosen[field])
        for field in chosen
        if field not in ("published", "body", "outlet", "captions")
    }
    joined = {field: "\n".join(values) for field, values in texts.items() if field != "byline"}
    byline = join_names(texts.get("byline", []))
    outlet = read_texts(*chosen["outlet"]) if "outlet" in chosen else []
    return Draft(
        url=joined.get("url"),
        title=joined.get("title"),
        standfirst=joined.get("standfirst"),
        byline=byline,
        outlet=outlet[0] if outlet else None,
        published=read_date(chosen["published"][1]) if "published" in chosen else None,
        issue=joined.get("issue"),
        correction=joined.get("correction"),
        credit=joined.get("credit"),
        captions=read_texts(*chosen["captions"]) if "captions" in chosen else [],
    )


def read_texts(name: str, value: object) -> list[str]:
    """Return the strings of a field: one string, a list of them, or of objects that name one."""
    items = value if isinstance(value, list) else [value]
    texts: list[str] = []
    for item in items:
        if isinstance(item, dict):
            item = next((item[k] for k in ("name", "text", "caption", "title") if k in item), item)  # noqa: PLW2901
        if _is_missing(item):
            continue
        if isinstance(item, int) and name.casefold() in ("issue", "edition"):
            item = str(item)  # noqa: PLW2901
        if not isinstance(item, str):
            found = {dict: "an object", list: "a list in a list", bool: "true or false"}
            kind = found.get(type(item), f"the number {item!r:.40}")
            raise ShapeError(
                f"key {name!r:.60}: wanted a string or a list of strings, found {kind}"
            )
        texts.append(item.replace("\r\n", "\n").replace("\r", "\n"))
    return texts


def join_names(names: list[str]) -> str | None:
    """Return a byline from names: 'Jane Doe, John Roe and Ann Poe', without 'By'."""
    names = [
        _BY.sub("", name, count=1).strip() if _BY.match(name) else name.strip() for name in names
    ]
    names = [name for name in dict.fromkeys(names) if name]
    if len(names) < 2:
        return names[0] if names else None
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _is_missing(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, float):
        return math.isnan(value)
    return value is None or value in ([], {})
