"""The shipped encoder: polarity on NewsMTSC and our own set, names, calibration, speed.

Peers in the same run: VADER on the sentence, and for speed a RoBERTa-base-shaped pass for every
target in fp32 (random weights, NumPy). Run: `python -m benchmarks.encoder`.
"""

import json
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.common import (
    POLARITIES,
    ROOT,
    calibration_error,
    find_data,
    score_counts,
    score_polarities,
)
from benchmarks.entities import Text, read_sets
from stages.encoder import Encoder, EncoderInput, load_encoder, span_polarity
from stages.sentiment import name_polarity
from stages.sentiment.vader import compound_score

UNKNOWN = ("Larsen", "Hadley", "Barlow", "Ostrow")
PRONOUNS = frozenset(
    {"i", "he", "she", "it", "we", "you", "they", "him", "her", "them", "his", "its", "their"}
)
OWN_DATA = ROOT / "training" / "data"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the offsets and gold polarities of its targets."""

    text: str
    context: str
    targets: tuple[tuple[int, int, str], ...]


def read_news(split: str) -> list[Sentence]:
    """Return a split of NewsMTSC."""
    sentences = []
    path = find_data("target_sentiment/newsmtsc", f"{split}.jsonl")
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        targets = [(t["from"], t["to"], name_label(t["polarity"])) for t in row["targets"]]
        sentences.append(Sentence(row["sentence_normalized"], "", tuple(targets)))
    return sentences


def name_label(label: float) -> str:
    """Return what NewsMTSC's label, 2, 4 or 6, is called."""
    return POLARITIES[int(label) // 2 - 1]


def read_own(split: str) -> list[Sentence]:
    """Return a part of our own sentences that no training reads.

    `dev`; `hard`, where plain words mislead; or `unread`, whole articles, where two readers agree.
    """
    sentences = []
    for line in (OWN_DATA / f"{split}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        targets = [(t["start"], t["end"], t["polarity"]) for t in row["targets"]]
        sentences.append(Sentence(row["text"], row["context"], tuple(targets)))
    return sentences


def predict(encoder: Encoder, sentences: Sequence[Sentence]) -> NDArray[np.float64]:
    """Return the probabilities for every target."""
    readings = encoder.read([EncoderInput(s.text, s.context) for s in sentences])
    rows = [
        span_polarity(reading, start, end)
        for reading, sentence in zip(readings, sentences, strict=True)
        for start, end, _ in sentence.targets
    ]
    return np.array(rows, dtype=np.float64)


def score_polarity(encoder: Encoder, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return our figures and VADER's on one set."""
    gold = [label for s in sentences for *_, label in s.targets]
    probabilities = predict(encoder, sentences)
    found = [POLARITIES[number] for number in probabilities.argmax(axis=1)]
    right = [a == b for a, b in zip(gold, found, strict=True)]
    vader = [name_polarity(compound_score(s.text)) for s in sentences for _ in s.targets]
    return {
        "targets": len(gold),
        **score_polarities(gold, found),
        "calibration error": calibration_error(probabilities.max(axis=1), right),
        "VADER macro-F1": score_polarities(gold, vader)["macro-F1"],
    }


def rename_targets(sentence: Sentence, name: str) -> Sentence:
    """Return a sentence whose named targets all bear a name that nobody knows."""
    text, targets, at = "", list[tuple[int, int, str]](), 0
    for start, end, polarity in sorted(sentence.targets):
        old = sentence.text[start:end]
        new = old
        if old[0].isupper() and old.lower() not in PRONOUNS:
            new = name + ("'s" if old.endswith(("'s", "’s")) else "")
        text += sentence.text[at:start] + new
        targets.append((len(text) - len(new), len(text), polarity))
        at = end
    return Sentence(text + sentence.text[at:], sentence.context, tuple(targets))


def score_renamed(encoder: Encoder, sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return how often the answer stays the same under an unknown name, and macro-F1 then."""
    named = [replace(s, targets=tuple(sorted(s.targets))) for s in sentences]
    before = predict(encoder, named).argmax(axis=1)
    gold = [label for s in named for *_, label in s.targets]
    same, scores = [], []
    for name in UNKNOWN:
        found = predict(encoder, [rename_targets(s, name) for s in named]).argmax(axis=1)
        same.append(float((found == before).mean()))
        scores.append(score_polarities(gold, [POLARITIES[n] for n in found])["macro-F1"])
    return {"same answer": 100 * statistics.fmean(same), "macro-F1": statistics.fmean(scores)}


def score_names(encoder: Encoder, texts: Sequence[Text]) -> dict[str, float]:
    """Return exact-span F1 of PER, ORG and LOC in per cent, sentence by sentence."""
    hits = found = gold = 0
    for text in texts:
        gold += len(text.names)
        spans = text.sentences
        readings = encoder.read([EncoderInput(text.text[a:b]) for a, b in spans])
        names = {
            (a + e.start, a + e.end, e.type)
            for (a, _), reading in zip(spans, readings, strict=True)
            for e in reading.entities
            if e.type != "MISC"
        }
        found += len(names)
        hits += len(names & text.names)
    return score_counts(hits, found, gold)


def time_peer(lengths: Sequence[int]) -> float:
    """Return seconds a sequence of one fp32 pass of RoBERTa-base's shape over a batch."""
    width, heads, inner, layers = 768, 12, 3072, 12
    rng = np.random.default_rng(0)
    shapes = [(width, 3 * width), (width, width), (width, inner), (inner, width)]
    weights = [rng.standard_normal(s, dtype=np.float32) * 0.02 for s in shapes]
    count, length = len(lengths), max(lengths)
    x = rng.standard_normal((count, length, width), dtype=np.float32)
    began = time.perf_counter()
    for _ in range(layers):
        parts = (x.reshape(-1, width) @ weights[0]).reshape(count, length, 3, heads, -1)
        query, key, value = parts.transpose(2, 0, 3, 1, 4)
        scores = np.exp(query @ key.swapaxes(-1, -2) / 8)
        mixed = (scores / scores.sum(-1, keepdims=True)) @ value
        mixed = mixed.transpose(0, 2, 1, 3).reshape(-1, width)
        x = _normalise(x.reshape(-1, width) + mixed @ weights[1])
        hidden = x @ weights[2]
        x = _normalise(x + (hidden / (1 + np.exp(-1.702 * hidden))) @ weights[3])
    return (time.perf_counter() - began) / count


def _normalise(x: NDArray[np.float32]) -> NDArray[np.float32]:
    normal: NDArray[np.float32] = (x - x.mean(-1, keepdims=True)) / x.std(-1, keepdims=True)
    return normal


def time_reading(encoder: Encoder, articles: Sequence[Sequence[str]]) -> float:
    """Return seconds a sentence, whole articles read one after another."""
    for article in articles[:3]:
        encoder.read_article(article)
    began = time.perf_counter()
    for article in articles:
        encoder.read_article(article)
    return (time.perf_counter() - began) / sum(map(len, articles))


def measure_speed(encoder: Encoder) -> dict[str, float]:
    """Return sentences a second, and how much cheaper a sentence is than the peer's targets."""
    sentences = sorted(read_news("dev_mt") + read_news("dev_rw"), key=lambda s: s.text)
    texts = [s.text for s in sentences]
    targets = sum(len(s.targets) for s in sentences) / len(sentences)
    articles = [texts[i : i + 35] for i in range(0, len(texts), 35)]
    ours = min(time_reading(encoder, articles) for _ in range(3))
    lengths = [len(p.starts) + 6 for p in encoder.read([EncoderInput(t) for t in texts])]
    batches = [sorted(lengths)[i : i + 16] for i in range(0, len(lengths), 67)]
    peer = sum(time_peer(batch) for batch in batches) / len(batches)
    return {
        "sentences a second": 1 / ours,
        "articles of 35 a second": 1 / ours / 35,
        "RoBERTa-base passes a second": 1 / peer,
        "targets a sentence": targets,
        "times cheaper a sentence": peer * targets / ours,
    }


def run() -> dict[str, dict[str, float]]:
    """Return every figure, by data set."""
    encoder = load_encoder()
    table = {
        "NewsMTSC dev mt": score_polarity(encoder, read_news("dev_mt")),
        "NewsMTSC dev rw": score_polarity(encoder, read_news("dev_rw")),
    }
    table["mt, other names"] = score_renamed(encoder, read_news("dev_mt"))
    own = read_own("dev")
    table["own dev"] = score_polarity(encoder, own)
    bare = [replace(s, context="") for s in own]
    table["own dev, no context"] = score_polarity(encoder, bare)
    table["own hard"] = score_polarity(encoder, read_own("hard"))
    table["own unread"] = score_polarity(encoder, read_own("unread"))
    table |= {name: score_names(encoder, texts) for name, texts in read_sets().items()}
    return table | {"speed": measure_speed(encoder)}


def main() -> None:
    """Print every figure."""
    for name, row in run().items():
        print(f"{name:24}" + "  ".join(f"{key} {value:.3g}" for key, value in row.items()))


if __name__ == "__main__":
    main()
