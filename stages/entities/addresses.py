"""Where a text has addresses, of mail and of pages: the names in them name nobody."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from stages.entities.spans import NameSpan

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    r"|(?<=\w)@[\w-]+"  # the part of "Ann Lee@NORTHDESK" that is no name
)
_SIGNS = ("@", "://", "www.")


def leave_addresses(spans: Sequence[NameSpan], text: str) -> list[NameSpan]:
    """Return the names that do not stand inside an address."""
    if not any(sign in text for sign in _SIGNS):
        return [*spans]
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return [span for span in spans if not _is_inside(span, addresses)]


def _is_inside(span: NameSpan, addresses: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(addresses, span.start, key=itemgetter(0)) - 1
    return at >= 0 and span.end <= addresses[at][1]
