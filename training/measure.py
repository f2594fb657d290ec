"""Accuracy of predictions: macro-F1 of polarity, exact-span F1 of names."""

from collections.abc import Sequence

import numpy as np


def macro_f1(gold: Sequence[int], found: Sequence[int], classes: int = 3) -> list[float]:
    """Return the macro-F1 and then the F1 of every class, in per cent."""
    gold_, found_ = np.array(gold), np.array(found)
    scores = []
    for label in range(classes):
        hit = int(((gold_ == label) & (found_ == label)).sum())
        total = int((gold_ == label).sum() + (found_ == label).sum())
        scores.append(200.0 * hit / total if total else 0.0)
    return [sum(scores) / classes, *scores]


def span_f1(gold: Sequence[set[tuple]], found: Sequence[set[tuple]]) -> float:
    """Return the micro F1 of exact spans with their types, in per cent."""
    hits = sum(len(g & f) for g, f in zip(gold, found, strict=True))
    total = sum(map(len, gold)) + sum(map(len, found))
    return 200.0 * hits / total if total else 0.0


def decode_tags(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return (first, after, type) of every entity in BIO tags; a stray I begins one."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        if tag == "O":
            continue
        kind = tag[2:]
        if tag[0] == "I" and spans and spans[-1][1] == index and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], index + 1, kind)
        else:
            spans.append((index, index + 1, kind))
    return spans
