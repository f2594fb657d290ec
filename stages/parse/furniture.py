"""Takes what is not body text out of a drafted body, and keeps what it says."""

from stages.parse.dates import find_date
from stages.parse.draft import Draft, Part
from stages.parse.lines import Line, classify_line, read_about, read_origin
from stages.parse.rules import Rules

_EDGE = 4  # a line that says where a piece first appeared stands so near the beginning or end
_HEAD = 3  # bylines and dates stand among so many first paragraphs


def settle_furniture(draft: Draft, rules: Rules) -> None:
    """Move credits, captions, corrections and the like from a draft's body to its fields."""
    kept: list[Part] = []
    for number, part in enumerate(draft.body):
        line = classify_line(part.text, rules)
        near_edge = number < _EDGE or number >= len(draft.body) - _EDGE
        if line.kind == "origin" and near_edge:
            _keep_origin(draft, part.text)
        elif line.kind in ("byline", "date") and number < _HEAD and not kept:
            _keep_byline(draft, line)
        elif line.kind in ("credit", "caption", "correction"):
            _keep_note(draft, line)
        elif line.kind not in ("debris", "end"):
            kept.append(part)
    draft.body = kept
    _drop_note_about_author(draft, rules)
    if draft.body and draft.body[-1].role == "heading":  # a heading heads something
        draft.body[-1] = Part("paragraph", draft.body[-1].text)


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


def _keep_origin(draft: Draft, text: str) -> None:
    origin = read_origin(text)
    if origin is not None:
        draft.outlet = draft.outlet or origin.outlet
        draft.published = draft.published or origin.published
        draft.issue = draft.issue or origin.issue


def _drop_note_about_author(draft: Draft, rules: Rules) -> None:
    """Drop the last paragraph if it is about the writer, whose name it may be first to give."""
    if len(draft.body) < 3:
        return
    name = read_about(draft.body[-1].text, rules)
    named_before = any(name in part.text for part in draft.body[:-1]) if name else False
    if name and (not named_before or (draft.byline and name in draft.byline)):
        draft.byline = draft.byline or name
        draft.body.pop()
