"""Polarity data: NewsMTSC and the project's own sentences, as examples with target spans."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.convert import HELD_OUT, read_records
from training.network import POLARITIES

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
OWN = Path(__file__).resolve().parent / "data"

UNKNOWN = -100
"""Polarity of a target that nobody has labelled; it adds nothing to a loss by labels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSpan:
    """A target in a sentence: offsets, index in `POLARITIES` or UNKNOWN, part in the loss."""

    start: int
    end: int
    polarity: int
    weight: float = 1.0
    form: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence with what is known of it; None where a kind of label is not known."""

    text: str
    context: str = ""
    targets: tuple[TargetSpan, ...] = ()
    entities: tuple[tuple[int, int, str], ...] | None = None  # start, end, type
    source: str = ""
    document: str = ""  # neighbours in a list with one document follow one another in it


def read_newsmtsc(split: str) -> list[Example]:
    """Read `train`, `dev_mt` or `dev_rw`; coreferent mentions count half in training."""
    path = SHARED / "target_sentiment" / "newsmtsc" / f"{split}.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows.sort(key=_place_in_source)
    return [_read_newsmtsc(row, further=split == "train") for row in rows]


def _place_in_source(row: dict[str, str]) -> tuple[str, int, str]:
    parts = row["primary_gid"].split("_")
    return "_".join(parts[:3]), int(parts[3]) if parts[3].isdigit() else 0, row["primary_gid"]


def _read_newsmtsc(row: dict[str, Any], *, further: bool) -> Example:
    text, spans = row["sentence_normalized"], []
    for target in row["targets"]:
        polarity = int(target["polarity"]) // 2 - 1
        spans.append(TargetSpan(start=target["from"], end=target["to"], polarity=polarity))
        for other in target.get("further_mentions", ()) if further else ():
            start, end = other["from"], other["to"]
            if 0 <= start < end <= len(text):
                spans.append(TargetSpan(start=start, end=end, polarity=polarity, weight=0.5))
    document = "_".join(row["primary_gid"].split("_")[:3])
    return Example(text=text, targets=tuple(spans), source="newsmtsc", document=document)


def read_own(split: str) -> list[Example]:
    """Read the project's own sentences from every file in `training/data`.

    `split` is one that `training.convert.split_of` gives.
    """
    hard = tuple(name[:3] for name in HELD_OUT["hard"])  # how their records are called
    return [
        Example(
            text=row["text"],
            context=row["context"],
            targets=tuple(
                TargetSpan(
                    start=target["start"],
                    end=target["end"],
                    polarity=POLARITIES.index(target["polarity"]),
                    form=target["form"],
                )
                for target in row["targets"]
            ),
            source="hard" if row["id"].startswith(hard) else "own",
            document=row.get("article", ""),
        )
        for row in read_records(OWN)
        if row["split"] == split
    ]
