"""One article from named values: a JSON object, or a row of a table."""

from collections.abc import Iterable, Mapping
from itertools import islice

from stages.parse.draft import Draft, Part, Problem
from stages.parse.fields import (
    FIELD_NAMES,
    ShapeError,
    canonical_name,
    fill_draft,
    read_texts,
    select_fields,
)
from stages.parse.fragments import is_fragment, read_fragment, read_inline
from stages.parse.furniture import settle_furniture
from stages.parse.paragraphs import find_roles, read_parts
from stages.parse.rules import Rules

TEXTS = ", ".join(FIELD_NAMES["body"][:5])
"""Some of the names that an article's text may have, for messages."""


def read_object(value: Mapping[str, object], rules: Rules) -> Draft | Problem:
    """Return the article that named values give, or what is wrong with them."""
    chosen = select_fields(value)
    if "body" not in chosen:
        empty = [key for key in value if canonical_name(key) == "body"]
        if empty:
            return Problem(reason="shape", detail=f"no text in {list_names(empty)}")
        keys = list_names(value)
        detail = f"no text: wanted one of the keys {TEXTS} … with text in it, found keys: {keys}"
        return Problem(reason="shape", detail=detail)
    name, body = chosen["body"]
    try:
        draft = fill_draft(chosen)
        texts = read_texts(name, body)
    except ShapeError as error:
        return Problem(reason="shape", detail=str(error))
    draft.body = _read_body(texts, rules)
    if any(map(is_fragment, texts)):
        draft.title, draft.standfirst = read_inline(draft.title), read_inline(draft.standfirst)
    settle_furniture(draft, rules)
    return draft


def list_names(names: Iterable[str]) -> str:
    """Return the first of some names, for a message."""
    return ", ".join(repr(name)[:40] for name in islice(names, 12)) or "none"


def _read_body(texts: list[str], rules: Rules) -> list[Part]:
    if any(map(is_fragment, texts)):
        return [part for text in texts for part in read_fragment(text)]
    if len(texts) == 1:
        return read_parts(texts[0], rules)
    return [Part(*p) for p in zip(find_roles(texts, rules), texts, strict=True) if p[1].strip()]
