"""Items of a list that was run together in one block: "1. Bread 2. Wine"."""

import re
from collections.abc import Iterator

_BULLET = re.compile(r"(?:^|(?<=\s))[•⁃◦▪‣·]\s*(?=\S)")
_LABEL = re.compile(r"(?:^|(?<=\s))\(?(?P<value>\d{1,3}|[a-z])(?P<shape>\.\)|[.)])\s+(?=[^\W_])")


def find_items(text: str) -> Iterator[int]:
    """Return where the second and later items of a list begin, if the block opens with its first.

    A label counts where it continues the sequence in the same shape: 1., 2., 3. or a), b), c).
    """
    if _BULLET.match(text):
        yield from (match.start() for match in _BULLET.finditer(text) if match.start())
        return
    first = _LABEL.match(text)
    if not first:
        return
    shape, value = first["shape"], first["value"]
    for match in _LABEL.finditer(text, first.end()):
        if match["shape"] == shape and match["value"] == _successor(value):
            value = match["value"]
            yield match.start()


def _successor(value: str) -> str:
    return str(int(value) + 1) if value.isdecimal() else chr(ord(value) + 1)
