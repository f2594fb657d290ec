"""Read "everyone", "any user" and "those who …": people, whoever they may be."""

from collections.abc import Container

from stages.targets.grammar import BREAKS, EVERYBODY, LONE, get_base
from stages.targets.places import Ground

_TELL_WHO = frozenset(("behind", "from", "in", "who", "whose", "with"))
_REACH = 2  # words from "any" to "user"


def skip_anybody(
    ground: Ground, index: int, nouns: Container[str], own: Container[int]
) -> int | None:
    """Return the index after "those", "everyone" or "any (new) user"; None after other words.

    "Those" alone are somebody where "who …", "in …" or the like tells who. `nouns` are those for
    one person, and `own` the indices of the target's member nouns.
    """
    words, lower = ground.words, get_base(ground.words[index].lower)
    if lower in EVERYBODY:
        return index + 1
    for after in range(index + 1, min(index + 1 + _REACH, ground.high)):
        follows = words[after].lower
        if not ground.is_gap(after - 1) or after in ground.named or after in own:
            return None
        if lower in LONE:
            known = follows in _TELL_WHO or (lower == "those" and follows.endswith("ed"))
            return after if known else None
        if follows in nouns:
            return after + 1
        if follows in BREAKS:
            return None
    return None
