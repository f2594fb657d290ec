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
        self._reading = survey.reading
        self._states = states
        self._others = [m for m in rivals if m.type == "LOC" and m.name in states]
        self._starts = [mention.start for mention in self._others]
        counts = Counter(mention.name for mention in self._others)
        self._main = {name for name, count in counts.items() if count >= often}

    def is_taken(self, match: Match, noun: str, nearest: int) -> bool:
        """Return whether another country, one that the noun may mean, was named last.

        `nearest` is the offset of the target's last mention, -1 before the first. One named less
        often than the target claims its own sentence alone, and none that the target opens: "Peru
        wrote to Chile that the country …".
        """
        sentence = self._reading.sentence_at(match.start)
        start = sentence.start if sentence is not None else match.start
        opens = start <= nearest < start + _OPENING
        low = bisect_left(self._starts, max(nearest, 0))
        return any(
            self._states[other.name] in SORTS_OF_STATE[noun]
            and (other.name in self._main or (other.start >= start and not opens))
            for other in self._others[low : bisect_left(self._starts, match.start)]
        )
