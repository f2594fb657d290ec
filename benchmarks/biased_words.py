"""Biased words: precision and recall of the loaded words that framing flags, on BABE.

Data: BABE (Spinde and others 2021), evaluation only. The peer flags every content word rarer in
news than a bound, and gets the bound that suits it best; frequencies are counted in NewsMTSC's
training sentences. Run: `python -m benchmarks.biased_words`.
"""

import ast
import csv
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from benchmarks.common import find_data, load_rules, make_reading, score_counts
from benchmarks.encoder import read_news
from stages import framing

BOUNDS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W_]+)*")


class Case(NamedTuple):
    """A sentence and its biased words, lower-cased."""

    text: str
    biased: frozenset[str]


def run() -> dict[str, Any]:
    """Return precision, recall and F1, in per cent, for us and for rare words."""
    cases = list(read_cases())
    rules = load_rules(framing)
    ours = [flag(case.text, rules) for case in cases]
    counts = count_words()
    rare = []
    for bound in BOUNDS:
        flagged = [
            {word for word in list_words(case.text) if len(word) > 3 and counts[word] <= bound}
            for case in cases
        ]
        rare.append(score_flags(cases, flagged) | {"bound": bound})
    return {
        "sentences": len(cases),
        "biased_words": sum(len(case.biased) for case in cases),
        "framing_lexicons": score_flags(cases, ours),
        "rare_words": max(rare, key=lambda scores: scores["F1"]),
    }


def read_cases() -> Iterable[Case]:
    """Yield the sentences whose biased words somebody marked, and those called unbiased."""
    with find_data("framing/babe", "topics_a.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter=";"):
            marked = ast.literal_eval(row["biased_words"] or "[]")
            yield Case(row["text"], frozenset(w for part in marked for w in list_words(part)))


def list_words(text: str) -> list[str]:
    """Return the words of a text, lower-cased."""
    return [word.lower() for word in _WORD.findall(text)]


def count_words() -> Counter[str]:
    """Count the words of NewsMTSC's training sentences, each sentence once."""
    sentences = {sentence.text for sentence in read_news("train")}
    return Counter(word for sentence in sentences for word in list_words(sentence))


def flag(text: str, rules: framing.Rules) -> set[str]:
    """Return the words of a sentence that framing's lexicons flag."""
    spans = framing.flag_words(make_reading(text), 0, len(text), rules=rules)
    return {word for span in spans for word in list_words(text[span.start : span.end])}


def score_flags(cases: Sequence[Case], flagged: Sequence[set[str]]) -> dict[str, float]:
    """Return precision, recall and F1 over all words, in per cent."""
    right = sum(len(case.biased & flags) for case, flags in zip(cases, flagged, strict=True))
    given = sum(map(len, flagged))
    true = sum(len(case.biased) for case in cases)
    return score_counts(right, given, true) | {"flagged": given}


def main() -> None:
    """Print the figures."""
    print(json.dumps(run(), indent=2))


if __name__ == "__main__":
    main()
