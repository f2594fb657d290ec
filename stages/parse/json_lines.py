"""JSON lines, one article a line, and whole JSON documents that hold articles."""

import json
import re
from collections.abc import Sequence
from typing import cast

from stages.parse.draft import Draft, Drafts, Problem
from stages.parse.fields import ShapeError, select_fields
from stages.parse.objects import read_object
from stages.parse.rules import Rules

_OPENING = re.compile(r"\s*(?:\[\s*)?\{\s*[\"}]")
_LISTS = ("articles", "items", "data", "results", "docs", "documents", "entries")
_EXAMPLE = '{"title": "…", "date": "2017-03-23", "text": "…"}'


def is_json(text: str, name: str) -> bool:
    """Return whether a document is JSON: it opens an object, is a list as a whole, or by name."""
    if _OPENING.match(text) or name.lower().endswith((".json", ".jsonl", ".ndjson")):
        return True
    return text.lstrip().startswith("[") and not isinstance(_load(text), Problem)


def read_json(text: str, rules: Rules) -> Drafts:
    """Return the articles of JSON lines, of a JSON list, or of one JSON object."""
    lines = [(n, line) for n, line in enumerate(text.split("\n"), start=1) if line.strip()]
    value = _load(text)
    if isinstance(value, Problem) and len(lines) > 1 and not _goes_on(lines[0][1]):
        loaded = [(number, _load(line)) for number, line in lines]
        if any(isinstance(value, dict) for _, value in loaded):
            return _read_values(loaded, rules)
    if isinstance(value, dict) and "body" not in select_fields(value):
        value = _join_lists(value)
    number = lines[0][0] if len(lines) == 1 else None
    values = value if isinstance(value, list) else [value]
    return _read_values([(number, value) for value in values], rules)


def _join_lists(value: dict[str, object]) -> object:
    """Return the articles of all lists of an object, else its first list, else the object."""
    joined: list[object] = []
    for key in _find_lists(value):
        joined += cast("list[object]", value[key])
    lists = (value[key] for key in _LISTS if isinstance(value.get(key), list))
    return joined or next(lists, value)


def _find_lists(value: dict[str, object]) -> list[str]:
    """Return the keys of an object under which articles are listed."""
    return [
        key
        for key in _LISTS
        if isinstance(entries := value.get(key), list)
        and any(isinstance(entry, dict) and "body" in select_fields(entry) for entry in entries)
    ]


def _goes_on(line: str) -> bool:
    """Return whether a list or an object begins on a line and goes on after it."""
    opens = line.lstrip().startswith("[") or line.rstrip().endswith(("[", "{"))
    return opens and isinstance(_load(line), Problem)


def _read_values(values: Sequence[tuple[int | None, object]], rules: Rules) -> Drafts:
    found = Drafts()
    several = len({line for line, _ in values}) < len(values)
    for place, (line, value) in enumerate(values, start=1):
        read = value if isinstance(value, Problem) else _read_article(value, rules)
        if isinstance(read, Draft):
            read.line = line
            found.drafts.append(read)
            problem = _find_unread_lists(value)
        else:
            problem = read
        if problem is not None:
            detail = f"article {place}: {problem.detail}" if several else problem.detail
            found.problems.append(Problem(reason=problem.reason, detail=detail, line=line))
    return found


def _find_unread_lists(value: object) -> Problem | None:
    """Return the problem that an object with a text of its own lists articles, too."""
    unread = _find_lists(value) if isinstance(value, dict) else []
    if not unread:
        return None
    keys = " and ".join(map(repr, unread))
    detail = f"articles under {keys} were not read: give them without a text beside their list"
    return Problem(reason="shape", detail=detail)


def _read_article(value: object, rules: Rules) -> Draft | Problem:
    if not isinstance(value, dict):
        detail = f"wanted an object like {_EXAMPLE}, found {json.dumps(value)[:60]}"
        return Problem(reason="shape", detail=detail)
    return read_object(value, rules)


def _load(text: str) -> object:
    """Return the JSON value of a text, or the problem with it."""
    try:
        return json.loads(text, object_pairs_hook=_build_object)
    except RecursionError:
        return Problem(reason="shape", detail=f"JSON nested too deeply; wanted {_EXAMPLE}")
    except json.JSONDecodeError as error:
        detail = f"no JSON: {error.msg} at character {error.colno}; wanted {_EXAMPLE}"
        return Problem(reason="shape", detail=detail)
    except ShapeError as error:
        return Problem(reason="shape", detail=str(error))
    except ValueError:
        detail = f"a number with more digits than can be read; wanted {_EXAMPLE}"
        return Problem(reason="shape", detail=detail)


def _build_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) < len(pairs):
        for key, given in pairs:
            if given != value[key]:
                raise ShapeError(f"key {key!r:.60} occurs twice, with two values; give it once")
    return value
