"""What stands around the text of a press release: its label, "ENDS", notes to editors, contacts."""

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"\W*(?:for immediate release|(?:press|media|news) release|embargoed until\b.{1,60})\W*",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\W*(?:ENDS?|[Ee]nds)\W*")
_NOTES = re.compile(r"\W*notes? (?:to|for) (?:the )?editors?\W*(?:\d\W*)?(?::.*)?", re.IGNORECASE)
_CONTACT = re.compile(
    r"\W*(?:(?:media|press)(?: (?:office|team|relations))? (?:contacts?|enquir(?:y|ies)"
    r"|inquir(?:y|ies))|(?:press|media) (?:office|officer)|contacts?)\W*(?:$|:.*)"
    r"|\W*for (?:(?:more|further) (?:information|details)|(?:media|press|interview) "
    r"(?:enquiries|inquiries|requests)|interviews)\b.{0,60}"
    r"\b(?:contact|call|e-?mail|phone|ring|visit|see)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT = re.compile(r"About (?:the )?(?:[A-Z][\w’'-]*|of|the|and|for)(?: [\w’'-]+){0,6}:?")
_LONGEST_CONTACT = 240
_LEAST = 2  # paragraphs of the release above its end


def is_label(text: str) -> bool:
    """Say whether a line only says that what follows is a press release."""
    return _LABEL.fullmatch(text) is not None


def find_notes(texts: Sequence[str]) -> range:
    """Return which paragraphs stand below a press release: from where it ends to the last.

    A line says "ENDS", and below it at most a line stands apart from notes or a contact; or a
    label opens the notes to editors; or the last paragraphs give contacts. An "ENDS" that is
    the very last line goes, too.
    """
    for at in range(_LEAST, len(texts)):
        if _NOTES.fullmatch(texts[at]):
            return range(at, len(texts))
        if _ENDS.fullmatch(texts[at]):
            below = texts[at + 1 : at + 3]
            if not below or any(_opens_notes(text) for text in below):
                return range(at, len(texts))
    end = len(texts)
    while end > _LEAST and _is_contact(texts[end - 1]):
        end -= 1
    return range(end, len(texts))


def _opens_notes(text: str) -> bool:
    return bool(_NOTES.fullmatch(text) or _is_contact(text) or _ABOUT.fullmatch(text))


def _is_contact(text: str) -> bool:
    return len(text) <= _LONGEST_CONTACT and _CONTACT.fullmatch(text) is not None
