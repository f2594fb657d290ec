"""Speed of the warehouse on made-up articles of 35 sentences: append, commit, catalog, views.

python -m benchmarks.warehouse [--articles 1000 20000]
"""

import argparse
import hashlib
import random
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from stages import records as r
from warehouse.catalog import build_catalog, read_views
from warehouse.checks import run_checks
from warehouse.events import DocumentReceived
from warehouse.log import EventLog
from warehouse.manifest import Manifest
from warehouse.query import open_catalog, run_query
from warehouse.tables import Projection

SENTENCES = 35
WINDOW = 100
TARGETS = ("the_left", "the_right", "the_mayor", "the_press", "the_union")
PER_TARGET = ("target_mentions", "stances", "frames")
TEXT = (
    "council vote street harbour money minister café – “said” campaign train winter school "
    "reckless patient promise letter crowd market quiet river union press mayor left right"
)
WORDS = TEXT.split()
QUERIES = {
    "sentences of one article": "from sentences where revision_id = '00000000000001f4'",
    "500 stances with their evidence": "from stances where target = 'the_left' limit 500",
    "all stances towards a target": "from stances where target = 'the_left'",
}
NOW = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> None:
    """Measure and print, for each number of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 20_000])
    for count in parser.parse_args().articles:
        with tempfile.TemporaryDirectory() as folder:
            measure(Path(folder), count)


def measure(root: Path, count: int) -> None:
    """Fill a warehouse with `count` articles and time what is done with it."""
    print(f"\n{count:,} articles")
    rng = random.Random(1)
    log = EventLog(root)
    seconds = timed(lambda: append(log, range(count)))
    print(f"  append, batches of {WINDOW}: {count / seconds:,.0f} documents/s")
    projections = open_projections(root)
    filling = fill(projections, count, rng)
    rows = sum(p.read(columns=["position"]).num_rows for p in projections.values())
    print(f"  commit: {count / filling:,.0f} articles/s ({rows:,} rows, {filling:.1f} s)")
    Manifest(root).promote(projections.values(), upto=count)
    print(f"  catalog build: {median(lambda: build_catalog(root)):.0f} ms")
    report_one_more(root, count, rng)
    report_views(root)


def report_one_more(root: Path, count: int, rng: random.Random) -> None:
    """Print what one more article costs in a process that has just begun."""
    log = EventLog(root)
    print(f"  append 1, first of a process: {1000 * timed(lambda: append(log, [count])):.0f} ms")
    print(f"  append 1, later: {1000 * timed(lambda: append(log, [count + 1])):.0f} ms")
    opened: list[dict[tuple[str, str | None], Projection]] = []
    seconds = timed(lambda: opened.append(open_projections(root)))
    print(f"  open {len(opened[0])} tables: {1000 * seconds:.0f} ms")
    rows = make_rows([count, count + 1], rng)
    each = [
        1000 * timed(lambda p=p, key=key: p.commit(rows[key], upto=count + 2))  # type: ignore[misc]
        for key, p in opened[0].items()
    ]
    print(f"  commit 2 articles: {statistics.median(each):.0f} ms a table, {sum(each):.0f} ms all")


def report_views(root: Path) -> None:
    """Print the time of every view, read whole, and of the checks."""
    build_catalog(root)
    with open_catalog(root) as catalog:
        for name in read_views():
            columns = "count(*)" if name in ("sentences", "mentions", "blocks") else "*"
            query = f"select {columns} from {name}"
            print(f"  {query:<40} {median(lambda q=query: run_query(catalog, q)):6.0f} ms")  # type: ignore[misc]
        for label, query in QUERIES.items():
            print(f"  {label:<40} {median(lambda q=query: run_query(catalog, q)):6.0f} ms")  # type: ignore[misc]
    first = 1000 * timed(lambda: run_checks(root))
    print(f"  all checks, the first time               {first:6.0f} ms")
    print(f"  checks, nothing new                      {median(lambda: run_checks(root)):6.0f} ms")
    for finding in run_checks(root, everything=True):
        print(f"    {finding.severity}: {finding}")


def append(log: EventLog, numbers: range | list[int]) -> None:
    """Append made-up documents in batches."""
    events = [
        DocumentReceived(
            document_id=hashlib.sha256(str(n).encode()).hexdigest(),
            name=f"{n}.html",
            source=f"source_{n % 7}",
            size=5_000,
        )
        for n in numbers
    ]
    for start in range(0, len(events), WINDOW):
        log.append(events[start : start + WINDOW], recorded_at=NOW + timedelta(minutes=start))


def open_projections(root: Path) -> dict[tuple[str, str | None], Projection]:
    """Open every table, those per target once for each."""
    keys = [
        (table, target)
        for table in r.TABLES
        for target in (TARGETS if table in PER_TARGET else (None,))
    ]
    return {key: Projection(root, key[0], "0123456789abcdef", key[1]) for key in keys}


def fill(
    projections: dict[tuple[str, str | None], Projection], count: int, rng: random.Random
) -> float:
    """Commit made-up rows of all articles and return the seconds that the commits took."""
    seconds = 0.0
    for start in range(0, count, WINDOW):
        end = min(start + WINDOW, count)
        rows = make_rows(list(range(start, end)), rng)
        began = time.perf_counter()
        for key, projection in projections.items():
            projection.commit(rows[key], upto=end)
        seconds += time.perf_counter() - began
    return seconds


def make_rows(numbers: list[int], rng: random.Random) -> dict[tuple[str, str | None], list[Any]]:
    """Make up the rows of some articles: 35 sentences, 5 stances towards each target."""
    rows: dict[tuple[str, str | None], list[Any]] = defaultdict(list)
    for number in numbers:
        _make_article(number, rng, rows)
    return rows


def _make_article(
    number: int, rng: random.Random, rows: dict[tuple[str, str | None], list[Any]]
) -> None:
    sentences = [" ".join(rng.choices(WORDS, k=22)) + "." for _ in range(SENTENCES)]
    text = " ".join(sentences)
    of = {"position": number + 1, "revision_id": f"{number:016x}"}
    rows["articles", None].append(
        r.Article(
            position=number + 1,
            document_id=hashlib.sha256(str(number).encode()).hexdigest(),
            ordinal=0,
            article_id=f"article-{number}",
            revision_id=f"{number:016x}",
            source=f"source_{number % 7}",
            outlet=f"Outlet {number % 7}",
            title=sentences[0][:60],
            published=date(2015, 1, 1) + timedelta(days=number % 3000),
            text=text,
            body_start=0,
            body_end=len(text),
        )
    )
    rows["blocks", None].append(r.Block(**of, block=0, role="paragraph", start=0, end=len(text)))
    start = 0
    for i, sentence in enumerate(sentences):
        span = {"start": start, "end": start + len(sentence)}
        rows["sentences", None].append(
            r.Sentence(**of, sentence=i, block=0, kind="sentence", **span)
        )
        rows["token_readings", None].append(
            r.TokenReading(
                **of,
                sentence=i,
                pieces=tuple(r.Span(at, at + 4) for at in range(start, span["end"], 5)),
                polarity=rng.randbytes(3 * len(range(start, span["end"], 5))),
            )
        )
        rows["sentiments", None].append(
            r.Sentiment(**of, sentence=i, compound=0.1, polarity="positive")
        )
        name = {"start": start, "end": start + 6}
        rows["mentions", None].append(
            r.Mention(
                **of,
                sentence=i,
                type="PER",
                form="name",
                name=text[start : start + 6],
                entity_id=f"per-{rng.randrange(500)}",
                **name,
            )
        )
        if i % 4 == 0:
            rows["quotes", None].append(
                r.Quote(
                    **of,
                    quote=i // 4,
                    kind="direct",
                    speaker=f"Speaker {rng.randrange(200)}",
                    **span,
                )
            )
        if i % 7 == 0:
            _make_targets(of, i, name, rng, rows)
        start += len(sentence) + 1


def _make_targets(
    of: dict[str, Any],
    sentence: int,
    span: dict[str, int],
    rng: random.Random,
    rows: dict[tuple[str, str | None], list[Any]],
) -> None:
    for target in TARGETS:
        polarity: r.Polarity = rng.choice(("negative", "neutral", "positive"))
        voice: r.Voice = rng.choice(("writer", "direct", "indirect"))
        here = {**of, "target": target, "sentence": sentence, **span, "voice": voice}
        rows["target_mentions", target].append(r.TargetMention(**here, form="name"))
        rows["stances", target].append(
            r.Stance(
                **here,
                speaker=None if voice == "writer" else f"Speaker {rng.randrange(200)}",
                polarity=polarity,
                score=rng.uniform(-1, 1),
                confidence=0.8,
                abstained=rng.random() < 0.1,
                evidence=(r.Span(span["start"], span["end"]),),
            )
        )
        if sentence % 14 == 0:
            rows["frames", target].append(
                r.Frame(**here, device="label", term=rng.choice(WORDS), polarity=polarity)
            )


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def median(work: Callable[[], object], times: int = 3) -> float:
    """Return the median time of work in milliseconds."""
    return 1000 * statistics.median(timed(work) for _ in range(times))


if __name__ == "__main__":
    main()
