"""Print where the pipeline and the gold records disagree: `python -m tests.golden.report`.

With words as arguments only the tasks and articles whose names hold one of them are shown:
`python -m tests.golden.report speakers` or `… ledger-choir`.
"""

# ruff: noqa: T201 — this is a command; it prints

import sys
from itertools import groupby

from tests.golden.compare import score_sample
from tests.golden.scores import Scores


def main(wanted: list[str]) -> None:
    """Print the disagreements, then the figures."""
    scores = score_sample()
    for (task, article), notes in groupby(sorted(scores.notes), key=lambda note: note[:2]):
        if not wanted or any(word in f"{task} {article}" for word in wanted):
            print(f"\n{task} · {article}")
            for _, _, words in notes:
                print(f"  {words}")
    print_figures(scores)


def print_figures(scores: Scores) -> None:
    """Print precision, recall and F1 of every task."""
    print(f"\n{'task':32}{'right':>7}{'spurious':>10}{'missed':>8}{'P':>8}{'R':>8}{'F1':>8}")
    for task, counts in sorted(scores.counts.items()):
        print(
            f"{task:32}{counts.right:7}{counts.spurious:10}{counts.missed:8}"
            f"{counts.precision:8.3f}{counts.recall:8.3f}{counts.f1:8.3f}"
        )
    print(f"{'stance: writer, macro F1':32}{scores.stance_macro_f1():49.3f}")
    for pair, count in sorted(scores.stance.items()):
        print(f"  gold {pair[0]:9} found {pair[1]:9} {count}")


if __name__ == "__main__":
    main(sys.argv[1:])
