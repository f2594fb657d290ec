"""What the benchmarks share: the public data, rules and readings to try on it, and the scores."""

import os
import platform
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from stages.reading import Reading
from stages.records import Article, Block, Polarity, Sentence

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
SOURCES = {
    "framing/babe": "Media-Bias-Group BABE fb79f64",
    "gum_train": "amir-zeldes/gum 72ce5ac",
    "main_text/article_extraction_benchmark": "scrapinghub/article-extraction-benchmark 4a3bc97",
    "near_duplicate/fnc1": "FakeNewsChallenge/fnc-1 29d473a",
    "ner/crossner_politics": "zliucr/CrossNER 2e7ba2a",
    "ner/uner_ewt": "UniversalNER/UNER_English-EWT 8ed072d",
    "quotes/polnear": "networkdynamics/PolNeAR c3eee83",
    "sentences/golden_rules": "nipunsadvilkar/pySBD 5905f13",
    "sentences/ud_ewt": "UniversalDependencies/UD_English-EWT 15d613d",
    "target_sentiment/newsmtsc": "fhamborg/NewsMTSC b9d9b79",
}
"""Folders of public data below ../shared/data, and the repository and commit of each."""

POLARITIES: tuple[Polarity, ...] = ("negative", "neutral", "positive")


def find_data(name: str, part: str = "") -> Path:
    """Return the path of a set of public data, or of a part of it.

    Raises:
        FileNotFoundError: it is not there; the message says where it comes from.
    """
    path = DATA / name / part
    if not path.exists():
        raise FileNotFoundError(
            f"{path} is missing: this benchmark reads public data, which does not come with "
            f"Standfirst; put {SOURCES[name]} into {DATA / name}"
        )
    return path


def load_rules(stage: ModuleType) -> Any:  # noqa: ANN401 - each stage has rules of its own
    """Load the rules of a stage from the shipped configuration."""
    files = {name: (ROOT / "config" / name).read_text("utf-8") for name in stage.CONFIG}
    return stage.load_rules(files)


def make_reading(text: str, sentences: Iterable[tuple[int, int]] | None = None) -> Reading:
    """Make an article of a text: each of its sentences a paragraph; where none are given, one."""
    spans = [(0, len(text))] if sentences is None else list(sentences)
    article = Article(
        position=1, document_id="", ordinal=0, article_id="", revision_id="", source="",
        text=text, body_start=0, body_end=len(text),
    )  # fmt: skip
    reading = Reading(article=article, blocks=[])
    for i, (a, b) in enumerate(spans):
        reading.blocks.append(
            Block(position=1, revision_id="", block=i, role="paragraph", start=a, end=b)
        )
        reading.sentences.append(
            Sentence(
                position=1, revision_id="", sentence=i, block=i, kind="sentence", start=a, end=b
            )
        )
    return reading


def score_counts(right: int, found: int, gold: int) -> dict[str, float]:
    """Return precision, recall and F1, in per cent."""
    return {
        "precision": 100 * right / max(1, found),
        "recall": 100 * right / max(1, gold),
        "F1": 200 * right / max(1, found + gold),
    }


def score_polarities(gold: Sequence[str], found: Sequence[str]) -> dict[str, float]:
    """Return macro-F1 and the F1 of every polarity, in per cent."""
    scores: dict[str, float] = {}
    for name in POLARITIES:
        both = sum(a == b == name for a, b in zip(gold, found, strict=True))
        scores[name] = score_counts(both, found.count(name), gold.count(name))["F1"]
    return {"macro-F1": sum(scores.values()) / len(scores), **scores}


def calibration_error(confidence: ArrayLike, right: ArrayLike) -> float:
    """Return the expected calibration error, 0 to 1, over ten equal bins (Guo et al. 2017).

    `confidence` is the probability given to each answer, `right` whether it was right.
    """
    sure, hit = np.asarray(confidence, dtype=np.float64), np.asarray(right, dtype=bool)
    bins = np.minimum((sure * 10).astype(int), 9)
    parts = [bins == number for number in range(10) if (bins == number).any()]
    return float(sum(p.mean() * abs(sure[p].mean() - hit[p].mean()) for p in parts))


def name_machine() -> str:
    """Return this machine's processor, as far as the system tells, its cores and its Python."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    names = [platform.machine(), *models[:1], f"{os.cpu_count()} cores"]
    return ", ".join([*names, f"Python {platform.python_version()}"])
