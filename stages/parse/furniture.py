"""Takes what is not body text out of a drafted body, and keeps what it says."""

from stages.parse.draft import Draft, Part
from stages.parse.lines import classify_line, read_about, read_origin
from stages.parse.rules import Rules

_EDGE = 4  # a line that says where a piece first appeared stands so near the beginning or end


def settle_furniture(draft: Draft, rules: Rules) -> None:
    """Move credits, captions, corrections and the like from a draft's body to its fields."""
    kept: list[Part] = []
    for number, part in enumerate(draft.body):
        line = classify_line(part.text, rules)
        at_edge = number < _EDGE or number >= len(draft.body) - _EDGE
        if line.kind in ("debris", "end"):
            continue
        if line.kind == "credit":
            draft.credit = draft.credit or line.value
        elif line.kind == "caption":
            draft.captions.append(line.value)
        elif line.kind == "correction":
            draft.correction = (
                f"{draft.correction}\n{line.value}" if draft.correction else line.value
            )
        elif line.kind == "origin" and at_edge:
            _keep_origin(draft, part.text)
        else:
            kept.append(part)
    draft.body = kept
    _drop_note_about_author(draft, rules)
    _demote_last_headings(draft)


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


def _demote_last_headings(draft: Draft) -> None:
    """A heading heads something: at the end of a body it is a paragraph."""
    while draft.body and draft.body[-1].role == "heading":
        draft.body[-1] = Part("paragraph", draft.body[-1].text)
        if len(draft.body) < 2 or draft.body[-2].role != "heading":
            break
        break
