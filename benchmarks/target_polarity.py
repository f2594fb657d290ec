"""Polarity of targets: VADER on the sentence and our stance rules, macro-F1 on NewsMTSC dev.

Data: NewsMTSC (Hamborg and Donnay 2021). Each sentence is an article of its own.
Run: `python -m benchmarks.target_polarity`.
"""

import json
from typing import Any

from benchmarks.common import load_rules, make_reading, score_polarities
from benchmarks.encoder import read_news
from stages import sentiment, stance
from stages.records import Span
from stages.sentiment.vader import compound_score

SPLITS = ("dev_mt", "dev_rw")


def run() -> dict[str, Any]:
    """Return macro-F1 and F1 by class of both, for each split."""
    rules = load_rules(stance)
    results: dict[str, Any] = {}
    for split in SPLITS:
        gold: list[str] = []
        vader: list[str] = []
        ours: list[str] = []
        for sentence in read_news(split):
            spans = [Span(start, end) for start, end, _ in sentence.targets]
            gold += [polarity for *_, polarity in sentence.targets]
            vader += [sentiment.name_polarity(compound_score(sentence.text))] * len(spans)
            rows = stance.judge_spans(make_reading(sentence.text), spans, rules=rules)
            ours += [row.polarity for row in rows]
        results[split] = {
            "targets": len(gold),
            "vader": score_polarities(gold, vader),
            "stance_rules": score_polarities(gold, ours),
        }
    return results


def main() -> None:
    """Print the figures."""
    print(json.dumps(run(), indent=2))


if __name__ == "__main__":
    main()
