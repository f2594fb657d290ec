"""Where a text has addresses, of mail and of pages: the names in them name nobody."""

import re
from collections.abc import Sequence

from stages.entities.spans import NameSpan

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<=\w)@[\w-]+"  # the part of "Ann Lee@NORTHDESK" that is no name
)
_SIGNS = ("@", "://", "www.")


def leave_addresses(spans: Sequence[NameSpan], text: str) -> list[NameSpan]:
    """Return the names that do not stand inside an address."""
    if not any(sign in text for sign in _SIGNS):
        return [*spans]
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return [
        span
        for span in spans
        if not any(start <= span.start and span.end <= end for start, end in addresses)
    ]
