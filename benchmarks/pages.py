"""Whole articles: polarity, voice, quotations and speakers on news and opinion pages.

57 English pages of the article-extraction benchmark were labelled by two readers, alone and blind;
labels that both gave are kept (`pages/agreement.json` says how often they agreed; of the 43 pages
labelled last the second reader judged mentions that the first had chosen). `pages/` holds offsets,
labels and the digest of each text, never the text, which comes from ../shared/data. Half of the
pages were there to look at while the rules were made, half only to score.

    python -m benchmarks.pages
"""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.common import calibration_error, find_data, score_counts, score_polarities
from flows.reading import Readers, load_readers, read_article, reading_of
from flows.settings import load_settings
from stages.encoder import Encoder
from stages.reading import Reading
from stages.records import WRITER_VOICES, Quote, Span, Stance
from stages.stance import judge_spans

LABELS = Path(__file__).resolve().parent / "pages"
SAMPLES = 400  # of the bootstrap
LENGTHS = range(112, 129, 2)
"""Pieces in a window: the shipped 128 and less."""

SPOKEN = {"direct": "marked", "mixed": "marked", "indirect": "indirect"}
"""Kinds of quotation that are counted together; scare quotes are nobody's speech."""


class Cut(NamedTuple):
    """The encoder in place of the stage's rules, with windows of another length."""

    model: str
    encoder: Encoder


def main() -> None:
    """Print a row for each half and for both, then their polarity by other cuts."""
    for name, row in run().items():
        figures = "  ".join(f"{key} {value:5.1f}" for key, value in row.items())
        print(f"{name:8}{figures}")
    for name, figures in run_cuts().items():
        print(f"{name:8}other windows: " + " ".join(f"{figure:.1f}" for figure in figures))


def run() -> dict[str, dict[str, float]]:
    """Return the figures, in per cent, for the pages looked at, those only scored, and both."""
    return _score_halves(load_readers(load_settings()))


def run_cuts() -> dict[str, list[float]]:
    """Return macro-F1 of polarity by half, a figure for each length of the network's windows.

    Where a window begins moves single answers, so their mean says more than any one of them.
    """
    readers = load_readers(load_settings())
    encoder = readers.rules["token_readings"].encoder
    found: dict[str, list[float]] = {}
    for length in LENGTHS:
        cut = Cut("bundled", replace(encoder, window=length))
        rules = {**readers.rules, "token_readings": cut}
        for half, row in _score_halves(replace(readers, rules=rules)).items():
            found.setdefault(half, []).append(row["polarity"])
    return found


def _score_halves(readers: Readers) -> dict[str, dict[str, float]]:
    pages = [
        (page, read_article(reading_of(text, readers=readers), readers=readers))
        for page, text in read_pages()
    ]
    halves = {half: [p for p in pages if p[0]["half"] == half] for half in ("look", "score")}
    return {name: score_pages(some, readers) for name, some in (halves | {"all": pages}).items()}


def read_pages() -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each page's labels and text; ValueError where the text is not the one labelled."""
    path = find_data("main_text/article_extraction_benchmark", "ground-truth.json")
    texts = json.loads(path.read_text(encoding="utf-8"))
    for path in sorted(LABELS.glob("*.json")):
        if path.name == "agreement.json":
            continue
        page = json.loads(path.read_text(encoding="utf-8"))
        text = texts[page["id"]]["articleBody"]
        digest = hashlib.sha256(text.encode()).hexdigest()
        if digest != page["sha256"]:
            raise ValueError(f"{path.name}: labelled was sha256 {page['sha256']}, found {digest}")
        yield page, text


def score_pages(pages: list[tuple[dict[str, Any], Reading]], readers: Readers) -> dict[str, float]:
    """Return macro-F1 of polarity (ours with its bounds; VADER's), calibration, quotations, voice.

    The calibration error is that of every stance's confidence, of those abstained from too.
    """
    labels: list[dict[str, Any]] = []
    answers: list[Stance] = []
    vader: list[str] = []
    quotes: Counter[str] = Counter()
    for page, reading in pages:
        spans = [Span(label["start"], label["end"]) for label in page["labels"]]
        labels += page["labels"]
        answers += judge_spans(reading, spans, rules=readers.rules["stances"])
        vader += [_read_vader(page["id"], reading, span) for span in spans]
        quotes += _match_quotes(page["quotes"], reading)
    gold = [label["polarity"] for label in labels]
    ours = [answer.polarity for answer in answers]
    right = [a == b for a, b in zip(gold, ours, strict=True)]
    voices = [
        (answer.voice in WRITER_VOICES) == (label["voice"] == "writer")
        for label, answer in zip(labels, answers, strict=True)
    ]
    scores = score_polarities(gold, ours)
    low, high = bound_polarity(
        [page["id"] for page, _ in pages for _ in page["labels"]], gold, ours
    )
    return {
        "labels": float(len(gold)),
        "polarity": scores["macro-F1"],
        "from": low,
        "to": high,
        "positive": scores["positive"],
        "VADER": score_polarities(gold, vader)["macro-F1"],
        "calibration error": 100 * calibration_error([row.confidence for row in answers], right),
        "voice": 100 * sum(voices) / max(1, len(voices)),
        "marked": _score_quotes(quotes, "marked"),
        "indirect": _score_quotes(quotes, "indirect"),
        "speaker": 100 * quotes["speaker right"] / max(1, quotes["speaker"]),
    }


def bound_polarity(
    pages: Sequence[str], gold: Sequence[str], found: Sequence[str]
) -> tuple[float, float]:
    """Return the bounds of macro-F1 in 95 of 100 bootstrap samples of as many pages.

    `pages` says which page a label is of: labels of one page are alike, so whole pages are drawn.
    """
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for page, pair in zip(pages, zip(gold, found, strict=True), strict=True):
        counts.setdefault(page, Counter())[pair] += 1
    chance = random.Random(1)
    drawn = []
    for _ in range(SAMPLES):
        total: Counter[tuple[str, str]] = Counter()
        for page in chance.choices(sorted(counts), k=len(counts)):
            total += counts[page]
        pairs = list(total.elements())
        drawn.append(score_polarities(*zip(*pairs, strict=True))["macro-F1"])
    drawn.sort()
    return drawn[SAMPLES // 40], drawn[-SAMPLES // 40]


def _read_vader(page: str, reading: Reading, span: Span) -> str:
    sentence = reading.sentence_at(span.start)
    if sentence is None:
        raise ValueError(
            f"page {page}: the label at characters {span.start} to {span.end} is in no sentence, "
            "so VADER has no score for it; see how the page is split, or take the label out"
        )
    rows = (row for row in reading.sentiments if row.sentence == sentence.sentence)
    return next(rows).polarity


def _match_quotes(gold: list[dict[str, Any]], reading: Reading) -> Counter[str]:
    """Count quotations found and missed by kind, and their speakers; half the span must agree."""
    counts: Counter[str] = Counter()
    text = reading.article.text
    for row in gold:
        if row["kind"] not in SPOKEN:
            continue
        kind = SPOKEN[row["kind"]]
        counts[f"{kind} gold"] += 1
        match = _find_match(row, (q for q in reading.quotes if SPOKEN.get(q.kind) == kind))
        if match is None:
            continue
        counts[f"{kind} hit"] += 1
        if kind == "marked" and "speaker_start" in row:
            counts["speaker"] += 1
            wanted = text[row["speaker_start"] : row["speaker_end"]]
            counts["speaker right"] += _same_speaker(wanted, match.speaker or "")
    for quote in reading.quotes:
        if quote.kind in SPOKEN:
            counts[f"{SPOKEN[quote.kind]} found"] += 1
    return counts


def _find_match(row: dict[str, Any], quotes: Iterable[Quote]) -> Quote | None:
    for quote in quotes:
        shared = min(row["end"], quote.end) - max(row["start"], quote.start)
        if shared >= 0.5 * max(row["end"] - row["start"], quote.end - quote.start):
            return quote
    return None


def _same_speaker(wanted: str, found: str) -> bool:
    """Tell whether two descriptions name the same: they share the last word or hold one another."""
    one, other = wanted.casefold().split(), found.casefold().split()
    return bool(one and other) and (one[-1] == other[-1] or set(one) <= set(other))


def _score_quotes(counts: Counter[str], kind: str) -> float:
    hit, found, gold = (counts[f"{kind} {what}"] for what in ("hit", "found", "gold"))
    return score_counts(hit, found, gold)["F1"]


if __name__ == "__main__":
    main()
