"""Signals that go to every process of a command, as Ctrl-C does, are for the command alone."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


class Terminated(BaseException):
    """The process was told to end, as `kill` and service managers do; no failure of its work."""


def catch_termination() -> None:
    """Have SIGTERM raise Terminated, so that whatever is open is closed, as after Ctrl-C.

    Prefect puts a handler of its own in place while a flow runs, and calls this one after it.
    """
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(*_signal: object) -> NoReturn:
    raise Terminated


@contextmanager
def held(*signals: signal.Signals) -> Iterator[None]:
    """Hold signals back; a process started meanwhile never sees them, nor does what that starts."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def name_interrupt(error: BaseException) -> signal.Signals | None:
    """Return the signal that an error stands for; None where it stands for something else."""
    if isinstance(error, KeyboardInterrupt):
        return signal.SIGINT
    if isinstance(error, RuntimeError) and str(error) == "Query interrupted":
        return signal.SIGINT  # within DuckDB
    if isinstance(error, Terminated):
        return signal.SIGTERM
    return None
