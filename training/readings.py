"""Our own labels on sentences of the public training sets, joined to the text by its digest.

`training/data/readings.tsv` holds no text: a digest, then for every span its offsets, its kind
(PER, ORG, LOC, MISC, noun, pronoun) and its polarity; a span without polarity is a name alone.
"""

import hashlib
from dataclasses import replace
from functools import cache

from training.corpora import OWN, Example, TargetSpan
from training.network import POLARITIES

READINGS = OWN / "readings.tsv"
NAMES = ("PER", "ORG", "LOC", "MISC")
KINDS = (*NAMES, "noun", "pronoun")

WEIGHT = 0.5
"""Part in the loss of our labels beside those that a set has of its own, which are fewer."""

Reading = tuple[tuple[int, int, str, int], ...]
"""Start, end, kind, and index in `POLARITIES` of every span of a sentence."""


def digest_text(text: str) -> str:
    """Return the name under which a sentence's labels are kept."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@cache
def read_readings() -> dict[str, Reading]:
    """Return the labels of every sentence by its digest; raises ValueError naming a bad line."""
    readings = {}
    for number, line in enumerate(READINGS.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        digest, *spans = line.split("\t")
        readings[digest] = tuple(_read_span(span, number) for span in spans)
    return readings


def _read_span(span: str, number: int) -> tuple[int, int, str, int]:
    try:
        start, end, kind, polarity = span.split(" ")
        if kind not in KINDS:
            raise ValueError(kind)
        return int(start), int(end), kind, POLARITIES.index(polarity)
    except ValueError:
        raise ValueError(
            f"{READINGS.name}, line {number}: {span!r} is not START END KIND POLARITY "
            f"(kinds: {', '.join(KINDS)}; polarities: {', '.join(POLARITIES)})"
        ) from None


def add_reading(example: Example) -> Example:
    """Return the example with our labels: names, and targets where it has none of its own there."""
    reading = read_readings().get(digest_text(example.text))
    if reading is None:
        return example
    known = example.targets
    weight = WEIGHT if known else 1.0
    targets = [
        TargetSpan(start=start, end=end, polarity=polarity, form=kind, weight=weight)
        for start, end, kind, polarity in reading
        if not any(start < t.end and t.start < end for t in known)
    ]
    example = replace(example, targets=(*known, *targets))
    if example.source == "uner":  # it has names of its own, whose kinds are surer
        return example
    names = tuple((start, end, kind) for start, end, kind, _ in reading if kind in NAMES)
    return replace(example, entities=names, source="readings")
