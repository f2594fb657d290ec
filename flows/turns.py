"""Taking turns: of several processes on one warehouse, one at a time does what only one may."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.console import say


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
