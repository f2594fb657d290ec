"""Speed and size of everything: documents in, reports out, through the real flow.

    python -m benchmarks.speed [ARTICLES …] [--encoder] [--news]        default: 1000 20000

Articles are made up, or with --news the first of the 1,669 news texts of FNC-1 (default: all).
For each size, in a fresh warehouse and a fresh process: articles a second for the whole flow, the
processor time that each takes, the peak memory of the process and of its readers, and then the
seconds that one new article takes, with Prefect and its server up. The last is repeated and its
median is given, beside the same in an empty warehouse. Rules and lexicons read alone, unless the
encoder is asked for; `benchmarks.encoder` has a peer for that. The peer here, in the same run, is
the usual few lines of Python: Punkt cuts sentences, VADER scores each, nothing is kept.
"""

import argparse
import csv
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.common import find_data, name_machine
from benchmarks.generate import SENTENCES, generate_articles, write_articles
from flows.settings import BUNDLED

SINGLES = 5
"""Single articles added after each bulk, for a median."""

MADE_UP = [1000, 20000]
PEER_ARTICLES = 200
PEER_RUNS = 3

COLUMNS = {
    "articles": ",.0f",
    "articles/s": ",.1f",
    "35 sent./s": ",.1f",
    "CPU ms each": ",.1f",
    "times peer": ",.1f",
    "peak MB": ",.0f",
    "readers MB": ",.0f",
    "one more, s": ",.2f",
    "into empty, s": ",.2f",
    "times empty": ",.2f",
}
"""Columns of the table, and how their figures are written."""

NOTES = f"""
articles/s     the whole flow, from documents to reports, Prefect up; one run
35 sent./s     sentences a second, over {SENTENCES}; titles, standfirsts and headings count
CPU ms each    processor time of the flow and its readers; that of Prefect's server is left out
times peer     CPU ms each, over the peer's
peak MB        of the process of the flow
readers MB     of the largest reader; 0 where the flow's process reads alone
one more, s    from one new article, made up, to the reports; median of {SINGLES}
into empty, s  the same in an empty warehouse; median of {SINGLES}
times empty    one more, over into empty; 1 means that the archive's size costs nothing"""


def main() -> None:
    """Print a table, or measure one size in this process and print its figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("articles", nargs="*", type=int, help="how many, for each row")
    parser.add_argument("--encoder", action="store_true", help="let the encoder read, too")
    parser.add_argument("--news", action="store_true", help="read real news texts, of FNC-1")
    parser.add_argument("--in", dest="folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.folder:
        config = BUNDLED if arguments.encoder else write_rules_config(arguments.folder / "config")
        write = write_news if arguments.news else write_articles
        write(arguments.folder / "in", arguments.articles[0])
        print(json.dumps(measure(arguments.articles[0], arguments.folder, config)), flush=True)
        os._exit(0)  # not through DuckDB's and Prefect's clean-up, which takes seconds
    there = len(read_news()) if arguments.news else None
    counts = arguments.articles or ([there] if there else MADE_UP)
    if there and max(counts) > there:
        parser.error(f"{max(counts)} news texts are asked for; there are {there}")
    options = [name for name in ("encoder", "news") if getattr(arguments, name)]
    print_table(counts, options)


def print_table(counts: list[int], options: list[str]) -> None:
    """Measure each size and print its row, below the machine and the peer."""
    size = min(max(counts), PEER_ARTICLES)
    texts = read_news() if "news" in options else [a["text"] for a in generate_articles(size)]
    peer = measure_peer(texts[:size])
    readers = "with the encoder" if "encoder" in options else "rules and lexicons alone"
    print(f"{name_machine()}; {readers}; {'real' if 'news' in options else 'made-up'} articles")
    print(
        f"peer: Punkt and VADER, {peer:.1f} CPU ms an article; "
        f"median of {PEER_RUNS} runs of {size} articles"
    )
    print(" ".join(f"{name:>14}" for name in COLUMNS), flush=True)
    for count in counts:
        found = measure_apart(count, options)
        found["times peer"] = found["CPU ms each"] / peer
        found["times empty"] = found["one more, s"] / found["into empty, s"]
        print(" ".join(f"{found[name]:>14{form}}" for name, form in COLUMNS.items()), flush=True)
    print(NOTES)


def measure_peer(texts: list[str]) -> float:
    """Return the median of the CPU milliseconds that the peer takes for an article."""
    # imported here, so that they add nothing to the memory of the process that is measured
    from nltk.tokenize.punkt import PunktSentenceTokenizer  # noqa: PLC0415
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # noqa: PLC0415

    splitter, vader = PunktSentenceTokenizer(), SentimentIntensityAnalyzer()

    def read() -> float:
        start = time.process_time()
        for text in texts:
            for sentence in splitter.tokenize(text):
                vader.polarity_scores(sentence)
        return time.process_time() - start

    return 1000 * statistics.median(read() for _ in range(PEER_RUNS)) / len(texts)


def measure_apart(count: int, options: list[str]) -> dict[str, float]:
    """Return the figures of one size, measured in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "benchmarks.speed", str(count), "--in", folder]
        command += [f"--{option}" for option in options]
        answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


def write_rules_config(folder: Path) -> Path:
    """Write a configuration that is the bundled one, without the encoder; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "encoder.toml").write_text('model = "none"\n', encoding="utf-8")
    return folder


def read_news() -> list[str]:
    """Return the news texts of FNC-1, each once."""
    csv.field_size_limit(sys.maxsize)
    with find_data("near_duplicate/fnc1", "bodies.csv").open(encoding="utf-8", newline="") as file:
        return list(dict.fromkeys(row["articleBody"] for row in csv.DictReader(file)))


def write_news(folder: Path, count: int) -> None:
    """Write the first real news texts, each as a document of its own."""
    folder.mkdir(parents=True)
    for number, text in enumerate(read_news()[:count]):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def measure(count: int, folder: Path, config: Path) -> dict[str, float]:
    """Return the figures of reading the documents in `in/` of a folder."""
    from flows.prefect_server import prefect_server  # noqa: PLC0415 - before Prefect is imported

    with prefect_server(folder / "bulk"):
        from prefect.settings import (  # noqa: PLC0415
            PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
            temporary_settings,
        )

        from flows import jobs  # noqa: PLC0415
        from warehouse.query import fetch_rows, open_catalog  # noqa: PLC0415

        def run(paths: Path, warehouse: str) -> float:
            start = time.perf_counter()
            jobs.run([str(paths)], str(config), str(folder / warehouse))
            return time.perf_counter() - start

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            empty = [_run_one(run, folder, f"empty{n}", seed=100 + n) for n in range(SINGLES)]
            before = _cpu_seconds()
            with _watch_readers() as peaks:
                seconds = run(folder / "in", "bulk")
            cpu = _cpu_seconds() - before
            with open_catalog(folder / "bulk") as catalog:
                (read,) = fetch_rows(catalog, "select count(*) as sentences from raw.sentences")
            more = [_run_one(run, folder, "bulk", seed=200 + n) for n in range(SINGLES)]
    return {
        "articles": count,
        "articles/s": count / seconds,
        "35 sent./s": read["sentences"] / SENTENCES / seconds,
        "CPU ms each": 1000 * cpu / count,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "readers MB": max(peaks, default=0.0),
        "one more, s": statistics.median(more),
        "into empty, s": statistics.median(empty),
    }


def _cpu_seconds() -> float:
    """Return what this process and its readers, those that have ended too, have taken so far."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    ticks = [int(value) for path in _list_readers() for value in _stat(path)[11:15]]
    return own.ru_utime + own.ru_stime + sum(ticks) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _watch_readers() -> Iterator[list[float]]:
    """Note the peak memory of every reader, in MB, as long as the context lasts."""
    peaks: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(0.2):
            for path in _list_readers():
                with suppress(OSError, IndexError):  # it has just ended
                    status = (path / "status").read_text(encoding="utf-8")
                    peaks.append(int(status.partition("VmHWM:")[2].split()[0]) / 1024)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield peaks
    finally:
        ended.set()
        thread.join()


def _list_readers() -> list[Path]:
    """Return the folders in /proc of the readers and of the process that they are forked from."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            forked = b"multiprocessing.forkserver" in (path / "cmdline").read_bytes()
            if forked and os.getpgid(int(path.name)) == os.getpgid(0):
                found.append(path)
    return found


def _stat(path: Path) -> list[str]:
    """Return the fields of a process after its name; none of one that has just ended."""
    with suppress(OSError):
        return (path / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return []


def _run_one(
    run: Callable[[Path, str], float], folder: Path, warehouse: str, *, seed: int
) -> float:
    single = folder / f"single-{seed}"
    write_articles(single, 1, seed=seed)
    return run(single, warehouse)


if __name__ == "__main__":
    main()
