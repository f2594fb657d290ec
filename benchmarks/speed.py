"""Speed and size of everything: documents in, reports out, through the real flow.

    python -m benchmarks.speed [ARTICLES …]        default: 1000 20000

For each size, in a fresh warehouse and a fresh process: articles a second for the whole flow and
for its reading alone, the peak memory of the process and of its readers, and then the seconds that
one new article takes, with Prefect and its server up. The last is repeated and its median is given,
beside the same in an empty warehouse.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.generate import write_articles

SINGLES = 5
"""Single articles added after each bulk, for a median."""


def main() -> None:
    """Measure each size in a process of its own and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("articles", nargs="*", type=int, default=[1000, 20000])
    parser.add_argument("--in", dest="folder", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.folder:
        print(json.dumps(measure(arguments.articles[0], arguments.folder)), flush=True)
        os._exit(0)  # not through DuckDB's and Prefect's clean-up, which takes seconds
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    head = ("articles", "articles/s", "peak MB", "readers MB", "one more, s", "into empty, s")
    print(" ".join(f"{name:>14}" for name in head))
    for count in arguments.articles:
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "benchmarks.speed", str(count), "--in", folder]
            answer = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
            found = json.loads(answer.stdout.splitlines()[-1])
        print(" ".join(f"{found[name]:>14,.2f}" for name in head), flush=True)


def measure(count: int, folder: Path) -> dict[str, Any]:
    """Return the figures of one size."""
    from flows.prefect_server import prefect_server  # noqa: PLC0415 - before Prefect is imported

    write_articles(folder / "in", count)
    with prefect_server(folder / "bulk"):
        from prefect.settings import (  # noqa: PLC0415
            PREFECT_FLOWS_HEARTBEAT_FREQUENCY,
            temporary_settings,
        )

        from flows import jobs  # noqa: PLC0415
        from flows.settings import BUNDLED  # noqa: PLC0415

        def run(paths: Path, warehouse: str) -> float:
            start = time.perf_counter()
            jobs.run([str(paths)], str(BUNDLED), str(folder / warehouse))
            return time.perf_counter() - start

        with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
            empty = [_run_one(run, folder, f"empty{n}", seed=100 + n) for n in range(SINGLES)]
            seconds = run(folder / "in", "bulk")
            more = [_run_one(run, folder, "bulk", seed=200 + n) for n in range(SINGLES)]
    return {
        "articles": count,
        "articles/s": count / seconds,
        "peak MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "readers MB": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
        "one more, s": statistics.median(more),
        "into empty, s": statistics.median(empty),
    }


def _run_one(run: Any, folder: Path, warehouse: str, *, seed: int) -> float:  # noqa: ANN401
    single = folder / f"single-{seed}"
    write_articles(single, 1, seed=seed)
    return float(run(single, warehouse))


if __name__ == "__main__":
    main()
