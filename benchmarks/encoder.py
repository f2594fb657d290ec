"""The shipped encoder: polarity on NewsMTSC and our own set, names, calibration, speed.

Peers in the same run: VADER on the sentence, and for speed a RoBERTa-base-shaped pass for every
target in fp32 (random weights, NumPy). Run: `python -m benchmarks.encoder`.
"""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from benchmarks.entities import Text, read_crossner, read_uner
from stages.encoder import Encoder, EncoderInput, load_encoder, span_polarity

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
NEWS = DATA / "target_sentiment" / "newsmtsc"
OWN = ROOT / "training" / "data"
POLARITIES = ("negative", "neutral", "positive")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the offsets and gold labels (0, 1, 2) of its targets."""

    text: str
    context: str
    targets: tuple[tuple[int, int, int], ...]
    kind: str = ""


def read_news(split: str) -> list[Sentence]:
    """Return a split of NewsMTSC."""
    sentences = []
    for line in (NEWS / f"{split}.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        targets = [(t["from"], t["to"], int(t["polarity"]) // 2 - 1) for t in row["targets"]]
        sentences.append(Sentence(row["sentence_normalized"], "", tuple(targets)))
    return sentences


def read_own() -> list[Sentence]:
    """Return the held-out part of our own set."""
    sentences = []
    for line in (OWN / "dev.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        targets = [(t["start"], t["end"], POLARITIES.index(t["polarity"])) for t in row["targets"]]
        sentences.append(Sentence(row["text"], row["context"], tuple(targets), row["id"][:3]))
    return sentences


def macro_f1(gold: NDArray[Any], found: NDArray[Any]) -> dict[str, float]:
    """Return macro-F1 and the F1 of every polarity, in per cent."""
    scores = {}
    for label, name in enumerate(POLARITIES):
        hits = int(((gold == label) & (found == label)).sum())
        total = int((gold == label).sum() + (found == label).sum())
        scores[name] = 200 * hits / max(1, total)
    return {"macro-F1": sum(scores.values()) / 3, **scores}


def calibration_error(probabilities: NDArray[np.float64], gold: NDArray[Any]) -> float:
    """Return the expected calibration error over ten equal bins (Guo et al. 2017)."""
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == gold
    bins = np.minimum((confidence * 10).astype(int), 9)
    parts = [bins == number for number in range(10) if (bins == number).any()]
    return float(sum(p.mean() * abs(confidence[p].mean() - right[p].mean()) for p in parts))


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
    gold = np.array([label for s in sentences for *_, label in s.targets])
    probabilities = predict(encoder, sentences)
    vader = SentimentIntensityAnalyzer()
    signs = []
    for sentence in sentences:
        value = vader.polarity_scores(sentence.text)["compound"]
        signs += [1 + (value >= 0.05) - (value <= -0.05)] * len(sentence.targets)
    return {
        "targets": len(gold),
        **macro_f1(gold, probabilities.argmax(axis=1)),
        "calibration error": calibration_error(probabilities, gold),
        "VADER macro-F1": macro_f1(gold, np.array(signs))["macro-F1"],
    }


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
    return {
        "precision": 100 * hits / max(1, found),
        "recall": 100 * hits / max(1, gold),
        "F1": 200 * hits / max(1, found + gold),
    }


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
    ner = DATA / "ner"
    table = {
        "NewsMTSC dev mt": score_polarity(encoder, read_news("dev_mt")),
        "NewsMTSC dev rw": score_polarity(encoder, read_news("dev_rw")),
    }
    own = read_own()
    if own:
        table["own dev"] = score_polarity(encoder, own)
    bare = [Sentence(s.text, "", s.targets) for s in own]
    if bare:
        table["own dev, no context"] = score_polarity(encoder, bare)
    sets: dict[str, Callable[[], Sequence[Text]]] = {
        "UNER EWT test": lambda: list(read_uner(ner / "uner_ewt/en_ewt-ud-test.iob2")),
        "CrossNER politics dev": lambda: list(read_crossner(ner / "crossner_politics/dev.txt")),
    }
    table |= {name: score_names(encoder, read()) for name, read in sets.items()}
    return table | {"speed": measure_speed(encoder)}


def main() -> None:
    """Print every figure."""
    for name, row in run().items():
        print(f"{name:24}" + "  ".join(f"{key} {value:.3g}" for key, value in row.items()))


if __name__ == "__main__":
    main()
