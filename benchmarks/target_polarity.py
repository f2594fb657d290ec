"""Polarity of targets: VADER on the sentence and our stance rules, macro-F1 on NewsMTSC dev.

Data: NewsMTSC (Hamborg and Donnay 2021), fhamborg/NewsMTSC b9d9b79, MIT. Each sentence is an
article of its own. Run: `python -m benchmarks.target_polarity`.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from stages import sentiment, stance
from stages.reading import Reading
from stages.records import Article, Block, Sentence, Span
from stages.sentiment.vader import compound_score

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data" / "target_sentiment" / "newsmtsc"
SPLITS = ("dev_mt", "dev_rw")
LABELS = {2: "negative", 4: "neutral", 6: "positive"}


def run() -> dict[str, Any]:
    """Return macro-F1 and F1 by class of both, for each split."""
    files = {name: (ROOT / "config" / name).read_text("utf-8") for name in stance.CONFIG}
    rules = stance.load_rules(files)
    results: dict[str, Any] = {}
    for split in SPLITS:
        gold, vader, ours = [], [], []
        for line in (DATA / f"{split}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            text = row["sentence_normalized"]
            spans = [Span(target["from"], target["to"]) for target in row["targets"]]
            gold += [LABELS[int(target["polarity"])] for target in row["targets"]]
            vader += [sentiment.name_polarity(compound_score(text))] * len(spans)
            rows = stance.judge_spans(make_reading(text), spans, rules=rules)
            ours += [row.polarity for row in rows]
        results[split] = {
            "targets": len(gold),
            "vader": score_labels(gold, vader),
            "stance_rules": score_labels(gold, ours),
        }
    return results


def make_reading(text: str) -> Reading:
    """Make an article of one sentence."""
    article = Article(
        position=1,
        document_id="",
        ordinal=0,
        article_id="",
        revision_id="",
        source="",
        text=text,
        body_start=0,
        body_end=len(text),
    )
    block = Block(position=1, revision_id="", block=0, role="paragraph", start=0, end=len(text))
    sentence = Sentence(
        position=1, revision_id="", sentence=0, block=0, kind="sentence", start=0, end=len(text)
    )
    return Reading(article=article, blocks=[block], sentences=[sentence])


def score_labels(gold: Sequence[str], given: Sequence[str]) -> dict[str, float]:
    """Return F1 of each label and their mean, in per cent."""
    scores = {}
    for label in LABELS.values():
        both = sum(g == label == h for g, h in zip(gold, given, strict=True))
        either = gold.count(label) + given.count(label)
        scores[label] = 200 * both / either if either else 0.0
    return {"macro_f1": sum(scores.values()) / len(scores)} | scores


def main() -> None:
    """Print the figures."""
    print(json.dumps(run(), indent=2))


if __name__ == "__main__":
    main()
