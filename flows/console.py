"""What a person sees while a command works: messages and progress, all on standard error."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import click

from warehouse.printable import show_text


def say(message: str) -> None:
    """Print a message for a person; standard output is kept for programs."""
    click.echo(show_text(message), err=True)


def command_name() -> str:
    """Return what a person types here to run this command: its path, where no PATH leads to it."""
    called = Path(sys.argv[0])
    if called.name != "standfirst" or shutil.which("standfirst"):
        return "standfirst"
    inside = called.is_relative_to(Path.cwd()) and ".." not in called.parts
    return os.path.relpath(called) if inside else str(called)


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: 1 article, 2,000 articles."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


class Progress(Protocol):
    """Told how far a piece of work has come."""

    def __call__(self, done: float, total: int) -> None:
        """Report that `done` of `total` units are finished, of one under way a part."""


def silent(done: float, total: int) -> None:
    """Report nothing; the progress of work that nobody watches."""


@contextmanager
def progress(what: str, unit: str) -> Iterator[Progress]:
    """Show how far a piece of work has come: a bar on a terminal, else a line every few seconds."""
    if sys.stderr.isatty():
        with _bar(what) as update:
            yield update
    else:
        yield _PlainProgress(what, unit)


@contextmanager
def _bar(what: str) -> Iterator[Progress]:
    # imported here: Rich takes longer to load than `standfirst --help` may take in all
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, TimeRemainingColumn(), console=Console(stderr=True)) as bar:
        task = bar.add_task(what, total=None)

        def update(done: float, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield update


class _PlainProgress:
    """One line at the start of the work's numbers, then at most one every five seconds."""

    def __init__(self, what: str, unit: str) -> None:
        self._what = what
        self._unit = unit
        self._last = 0.0

    def __call__(self, done: float, total: int) -> None:
        now = time.monotonic()
        if done == total or now - self._last >= 5:
            self._last = now
            rounded = round(done, 0 if total > 20 else 1)
            say(f"{self._what}: {rounded:,.10g} of {total:,} {self._unit}")
