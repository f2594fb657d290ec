"""Counts of what was found, and of every disagreement, over the articles of the sample.

Counts are summed over articles (micro average), but the stance score, which is the mean F1 of the
three polarities (macro average) over the writer's labels.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from stages.reading import Reading
from stages.records import Span

POLARITIES = ("negative", "neutral", "positive")


@dataclass(kw_only=True)
class Counts:
    """Right, spurious and missed records."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / found if (found := self.right + self.spurious) else 1.0

    @property
    def recall(self) -> float:
        """Share of what there is that was found; 1 where there is nothing."""
        return self.right / there if (there := self.right + self.missed) else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return (
            2 * self.right / total
            if (total := 2 * self.right + self.spurious + self.missed)
            else 1.0
        )


@dataclass(kw_only=True)
class Scores:
    """Counts by task, and one line for every disagreement."""

    counts: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    stance: Counter[tuple[str, str]] = field(default_factory=Counter)  # (gold, found)
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # task, article, words

    def compare(
        self, task: str, article: str, *, gold: Iterable[str], found: Iterable[str]
    ) -> None:
        """Count two sets of rows, each given in words."""
        wanted, given = set(gold), set(found)
        counts = self.counts[task]
        counts.right += len(wanted & given)
        counts.missed += len(wanted - given)
        counts.spurious += len(given - wanted)
        self.notes += [(task, article, f"missed    {row}") for row in sorted(wanted - given)]
        self.notes += [(task, article, f"spurious  {row}") for row in sorted(given - wanted)]

    def figure(self, task: str, name: str) -> float:
        """Return "precision", "recall" or "f1" of a task; "macro f1" is for "stance: writer"."""
        if name == "macro f1":
            return self.stance_macro_f1()
        value: float = getattr(self.counts[task], name)
        return value

    def stance_macro_f1(self) -> float:
        """Return the mean F1 of the polarities over the writer's labels."""
        return sum(self._stance_f1(polarity) for polarity in POLARITIES) / len(POLARITIES)

    def _stance_f1(self, polarity: str) -> float:
        right = self.stance[polarity, polarity]
        gold = sum(n for (wanted, _), n in self.stance.items() if wanted == polarity)
        found = sum(n for (_, given), n in self.stance.items() if given == polarity)
        return 2 * right / (gold + found) if gold + found else 1.0


def show_span(text: str, span: Span, kind: str) -> str:
    """Return a row's place, kind and words."""
    return f"{span.start:5} {kind:10} {text[span.start : span.end]}"


def show_in_context(reading: Reading, span: Span) -> str:
    """Return a span's place and words, with a little of what stands around it."""
    text = reading.article.text
    before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 40]
    return f"{span.start:5} …{before}[{text[span.start : span.end]}]{after}…".replace("\n", " ")
