"""Main text of web pages: ours and plain trafilatura on the article-extraction benchmark.

181 pages. Metric, as defined there: precision and recall of four-word shingles on each page,
averaged over pages; F1 of the averages. Run: `python -m benchmarks.main_text`.
"""

import gzip
import json
import re
import statistics
import time
from collections import Counter
from typing import Any

from benchmarks.common import find_data, load_rules
from stages import parse
from stages.records import Document

_WORD = re.compile(r"\w+")
_SHINGLE = 4


def run() -> dict[str, Any]:
    """Return F1, precision, recall and pages a second, for us and for trafilatura alone."""
    import trafilatura  # noqa: PLC0415 - so that importing this module stays cheap

    data = find_data("main_text/article_extraction_benchmark")
    truth = json.loads((data / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {key: gzip.decompress((data / "html" / f"{key}.html.gz").read_bytes()) for key in truth}
    rules = load_rules(parse)

    def read_ours(page: bytes) -> str:
        document = Document(
            position=1, document_id="", name="page.html", source="", outlet=None, data=page
        )
        readings = parse.parse_document(document, rules=rules, max_bytes=len(page)).readings
        return "\n".join(
            r.article.text[r.article.body_start : r.article.body_end] for r in readings
        )

    def read_trafilatura(page: bytes) -> str:
        return trafilatura.extract(page.decode("utf-8"), include_comments=False) or ""

    results: dict[str, Any] = {"pages": len(pages)}
    for name, read in (("standfirst", read_ours), ("trafilatura", read_trafilatura)):
        start = time.perf_counter()
        texts = {key: read(page) for key, page in pages.items()}
        seconds = time.perf_counter() - start
        scores = [score_text(truth[key]["articleBody"], texts[key]) for key in truth]
        results[name] = average_scores(scores) | {"pages_per_second": len(pages) / seconds}
    return results


def score_text(true: str, read: str) -> tuple[float | None, float | None]:
    """Return precision and recall of shingles; None where there is nothing to divide by."""
    wanted, given = _count_shingles(true), _count_shingles(read)
    right = (wanted & given).total()
    precision = right / given.total() if given else None
    return precision, right / wanted.total() if wanted else None


def average_scores(scores: list[tuple[float | None, float | None]]) -> dict[str, float]:
    """Return mean precision, mean recall and their harmonic mean."""
    precision = statistics.mean(p for p, _ in scores if p is not None)
    recall = statistics.mean(r for _, r in scores if r is not None)
    return {
        "f1": 2 * precision * recall / (precision + recall),
        "precision": precision,
        "recall": recall,
    }


def _count_shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    if not words:
        return Counter()
    last = max(1, len(words) - _SHINGLE + 1)
    return Counter(tuple(words[i : i + _SHINGLE]) for i in range(last))


def main() -> None:
    """Print the figures."""
    results = run()
    print(f"main text, {results['pages']} pages")
    for name in ("standfirst", "trafilatura"):
        row = results[name]
        print(
            f"{name:<12} F1 {row['f1']:.4f}  precision {row['precision']:.4f}  "
            f"recall {row['recall']:.4f}  {row['pages_per_second']:.0f} pages/s"
        )


if __name__ == "__main__":
    main()
