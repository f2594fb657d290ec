"""Tell whether "the country" is another's than the target: the country named last."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from stages.records import Mention
from stages.targets.matcher import Match
from stages.targets.rules import StateClass
from stages.targets.survey import Survey

SORTS_OF_STATE: Mapping[str, tuple[StateClass, ...]] = {
    "country": ("country",),
    "nation": ("country",),
    "state": ("country", "state"),
}
"""Which of the states that a name may be of each noun may mean."""

_OPENING = 12  # characters from a sentence's start to the name that it opens with


class Lands:
    """The other countries and states of an article, in reading order.

    `often` is how often the target is named.
    """

    def __init__(self, survey: Survey, rivals: Sequence[Mention], *, often: int) -> None:
        states = survey.rules.states
        others = [m for m in rivals if m.type == "LOC" and m.name in states]
        counts = Counter(mention.name for mention in others)
        self._reading = survey.reading
        self._starts: dict[str, list[int]] = {}  # of those that each noun may mean
        self._main: dict[str, list[int]] = {}  # of those named as often as the target
        for noun, sorts in SORTS_OF_STATE.items():
            fitting = [m for m in others if states[m.name] in sorts]
            self._starts[noun] = [m.start for m in fitting]
            self._main[noun] = [m.start for m in fitting if counts[m.name] >= often]

    def is_taken(self, match: Match, noun: str, nearest: int) -> bool:
        """Return whether another country, one that the noun may mean, was named last.

        `nearest` is the offset of the target's last mention, -1 before the first. One named less
        often than the target claims its own sentence alone, and none that the target opens: "Peru
        wrote to Chile that the country …".
        """
        sentence = self._reading.sentence_at(match.start)
        start = sentence.start if sentence is not None else match.start
        if _is_any_between(self._main[noun], nearest, match.start):
            return True
        opens = start <= nearest < start + _OPENING
        here = _is_any_between(self._starts[noun], max(nearest, start), match.start)
        return here and not opens


def _is_any_between(starts: Sequence[int], low: int, high: int) -> bool:
    """Return whether one of several offsets, in order, is in a range."""
    return bisect_left(starts, low) < bisect_left(starts, high)
