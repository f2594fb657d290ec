"""Signals that go to every process of a command, as Ctrl-C does, are for the command alone."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


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
    if type(error).__name__ == "TerminationSignal":  # of Prefect, which is not imported for this
        return signal.SIGTERM
    return None
