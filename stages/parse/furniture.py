"""Takes what is not body text out of a drafted body, and keeps what it says."""

import re

from stages.parse.dates import find_date, is_time_line
from stages.parse.draft import Draft, Part
from stages.parse.fact_checks import set_claims
from stages.parse.lines import (
    Line,
    classify_line,
    is_debris,
    read_about,
    read_origin,
    split_caption,
)
from stages.parse.links import find_links
from stages.parse.paragraphs import looks_like_heading
from stages.parse.releases import find_notes, is_label
from stages.parse.rules import Rules

_EDGE = 4  # a line that says where a piece first appeared stands so near the beginning or end
_WORD = re.compile(r"\w+")
_HEAD = 3  # bylines and dates stand among so many first paragraphs


def settle_furniture(draft: Draft, rules: Rules) -> None:
    """Move credits, captions, corrections and the like from a draft's body to its fields."""
    if draft.standfirst and is_label(draft.standfirst):
        draft.standfirst = None
    _drop_repetitions(draft)
    kept: list[Part] = []
    texts = [part.text for part in draft.body]
    links, notes = find_links(texts), find_notes(texts)
    for number, part in enumerate(draft.body):
        line = classify_line(part.text, rules)
        elsewhere = (number in links and line.kind == "text") or number in notes
        if elsewhere or is_time_line(part.text) or (number < _HEAD and is_label(part.text)):
            continue
        near_edge = number < _EDGE or number >= len(draft.body) - _EDGE
        if line.kind == "origin" and near_edge:
            _keep_origin(draft, part.text)
        elif (line.kind in ("byline", "date") and number < _HEAD and not kept) or (
            line.kind == "byline" and number < _HEAD and _signs(draft, kept)
        ):
            _keep_byline(draft, line)
        elif line.kind in ("credit", "caption", "correction"):
            _keep_note(draft, line)
        elif line.kind not in ("debris", "end"):
            kept.append(part)
    draft.body = set_claims(kept)
    _move_credits(draft, rules)
    if _drop_note_about_author(draft, rules):
        while _drop_note_about_author(draft, rules, signed=True):
            pass  # each writer has one
    if draft.body and draft.body[-1].role == "heading":  # a heading heads something
        draft.body[-1] = Part("paragraph", draft.body[-1].text)


def same_words(text: str, other: str | None) -> bool:
    """Return whether two texts have the same words, letter case and punctuation aside."""
    if not other or len(text) > 2 * len(other) + 20:
        return False
    return _WORD.findall(text.casefold()) == _WORD.findall(other.casefold())


def _drop_repetitions(draft: Draft) -> None:
    """Drop first paragraphs that repeat the head, and a standfirst that only begins the body."""
    head = [part for part in draft.body[:_HEAD] if not same_words(part.text, draft.title)]
    if draft.standfirst and head:
        words = _WORD.findall(draft.standfirst.casefold())[:-1]  # the last may be cut off
        first = _WORD.findall(head[0].text.casefold())
        if len(words) >= 3 and first[: len(words)] == words and len(first) > len(words) + 1:
            draft.standfirst = None
    head = [part for part in head if not same_words(part.text, draft.standfirst)]
    draft.body[:_HEAD] = head


def _signs(draft: Draft, above: list[Part]) -> bool:
    """Say whether a byline below others is the draft's: nobody is named yet, and no text begun."""
    lines = (part.role == "paragraph" and looks_like_heading(part.text) for part in above)
    return not draft.byline and all(lines)


def _keep_byline(draft: Draft, line: Line) -> None:
    if line.kind == "byline":
        draft.byline = draft.byline or line.value
    else:
        draft.published = draft.published or find_date(line.value)


def _keep_note(draft: Draft, line: Line) -> None:
    if line.kind == "credit":
        draft.credit = draft.credit or line.value
    elif line.kind == "caption":
        draft.captions.append(line.value)
    elif draft.correction:
        draft.correction += f"\n{line.value}"
    else:
        draft.correction = line.value


def _move_credits(draft: Draft, rules: Rules) -> None:
    """Take the credits out of captions; the first is the draft's, unless it has one."""
    captions = []
    for caption in draft.captions:
        if is_debris(caption, rules):
            continue
        words, credit = split_caption(caption, rules)
        draft.credit = draft.credit or credit
        if words:
            captions.append(words)
    draft.captions = captions


def _keep_origin(draft: Draft, text: str) -> None:
    origin = read_origin(text)
    if origin is not None:
        draft.outlet = draft.outlet or origin.outlet
        draft.published = draft.published or origin.published
        draft.issue = draft.issue or origin.issue


def _drop_note_about_author(draft: Draft, rules: Rules, *, signed: bool = False) -> bool:
    """Drop the last paragraph if it is about the writer, whose name it may be first to give.

    Return whether it was. `signed` wants the name in the byline.
    """
    if len(draft.body) < 3:
        return False
    name = read_about(draft.body[-1].text, rules)
    if name and draft.body[0].text == name:  # a byline without "By", as the note tells
        draft.byline = draft.byline or name
        draft.body.pop(0)
    if not name:
        return False
    known = bool(draft.byline and name in draft.byline)
    if not known and (signed or any(name in part.text for part in draft.body[:-1])):
        return False
    draft.byline = draft.byline or name
    draft.body.pop()
    return True
