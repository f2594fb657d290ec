"""Texts as they are shown to people: without what would steer a terminal, or turn a page round."""

import re

_REPLACEMENT = "\ufffd"
_STEERING = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069"
_IN_TEXT = re.compile(f"[{_STEERING}]")
_IN_LINE = re.compile(f"[{_STEERING}\t\n\u2028\u2029]")


def show_text(text: str) -> str:
    """Return a text with U+FFFD for each control character but tabs and line ends.

    So it is as long as before. What begins or ends a direction of writing is one, too.
    """
    return _IN_TEXT.sub(_REPLACEMENT, text)


def show_line(text: str) -> str:
    """Return the same on one line: a tab or line end is U+FFFD, too."""
    return _IN_LINE.sub(_REPLACEMENT, text)
