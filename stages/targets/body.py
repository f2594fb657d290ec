"""Decide whether "it" and "its" go back to a body's name.

Only where the name opens the clause or the sentence before and nothing else is named between:
"it" has too many other uses to be read further away than that.
"""

import re
from collections.abc import Mapping

from stages.records import Mention
from stages.targets.grammar import get_base
from stages.targets.matcher import Match
from stages.targets.phrases import Ground, find_place

_EMPTY = re.compile(
    r"['’]?\w* ?(?:\w+ ){0,4}?(?:that|to|how|why|whether|if|when|who|time|true|possible|like)\b"
)
_BEFORE_IT = frozenset(
    ("and", "but", "because", "that", "while", "although", "though", "when", "as")
)


def means_body(
    ground: Ground,
    index: int,
    base: str,
    kept: Mapping[int, Match],
    rivals: Mapping[int, Mention],
) -> bool:
    """Return whether a form of "it" goes back to a name of the target that opens its sentence."""
    low = ground.low
    opener = kept.get(low) or (kept.get(low + 1) if ground.words[low].lower == "the" else None)
    if opener is None or opener.last > index or not _is_subject(ground, opener):
        return False
    between = range(opener.last, index)
    if any(ground.words[i].start in rivals and find_place(ground, i) == "subject" for i in between):
        return False
    if base == "its":
        return index - opener.last <= 10
    if base != "it" or index == low or get_base(ground.words[index - 1].lower) not in _BEFORE_IT:
        return False
    return not _EMPTY.match(ground.text, ground.words[index].end)


def _is_subject(ground: Ground, opener: Match) -> bool:
    """Return whether a name that opens a sentence is a clause's subject, no attribute."""
    if opener.last >= ground.high:
        return False
    gap = ground.text[opener.end : ground.words[opener.last].start]
    return gap.isspace() or gap.startswith((",", " –", " —"))
