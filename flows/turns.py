"""Taking turns: of several processes on one warehouse, one at a time does what only one may."""

import fcntl
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from flows.console import say
from flows.settings import Settings
from warehouse.layout import Layout


def work_alone(settings: Settings) -> AbstractContextManager[None]:
    """Have one process at a time derive a warehouse's tables; the next goes on from what it left.

    Two at once would each read what the other reads, too, and the later commit be refused.
    """
    waiting = "Another run is at work on this warehouse; this one goes on when that has ended …"
    return take_turns(Layout.of(settings.warehouse).lock, waiting=waiting)


@contextmanager
def take_turns(lock: Path, *, waiting: str | None = None) -> Iterator[None]:
    """Wait until no other process holds a lock file, then hold it; `waiting` is said meanwhile.

    The system frees what a process held that has died.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if waiting:
                say(waiting)
            fcntl.flock(file, fcntl.LOCK_EX)
        except OSError:
            pass  # a file system without locks; Delta still refuses the later of two commits
        yield
