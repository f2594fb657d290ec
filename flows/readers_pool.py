"""The processes that read windows, started only where there is enough to read."""

import gc
import os
import signal
import sys
import threading
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing import (
    active_children,
    forkserver,
    get_context,
    parent_process,
    resource_tracker,
)
from pathlib import Path
from types import TracebackType
from typing import Self

from flows.errors import StandfirstError
from flows.interrupts import held
from flows.projecting import Plan
from flows.reading import Readers, load_readers
from flows.settings import Settings
from flows.window import Job, WindowRows, read_window

FEW = 48
"""Events that one process reads sooner than further processes would have started."""

_COLLECT_EVERY = 50_000  # new objects; an article makes thousands, none of them in circles

_readers: Readers | None = None
_warehouse: Path | None = None


def prepare_readers() -> None:
    """Have a process load, beside what goes on here, all that the readers are then forked from.

    Not forked from this process: Prefect has threads running that a fork would leave half copied.
    """
    forkserver.set_forkserver_preload([__name__])
    # cleans up what an interrupted run leaves, and need not say so
    sys.warnoptions.append("ignore:resource_tracker:UserWarning")
    resource_tracker.ensure_running()  # before interrupts are held: it would let them through again
    with held(signal.SIGINT):
        forkserver.ensure_running()


class ReadersPool:
    """Reads windows in processes of its own, or in this one where there is little to read.

    Leaving it raises StandfirstError where the system ended one of them.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._pool: Executor | None = None
        self._processes = plan.settings.reading.workers or os.cpu_count() or 1

    def __enter__(self) -> Self:
        if self._processes > 1 and self._plan.holds_much(FEW):
            prepare_readers()
            self._pool = ProcessPoolExecutor(
                self._processes,
                mp_context=get_context("forkserver"),
                initializer=_load,
                initargs=(self._plan.settings,),
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is None:
            return
        try:
            if error is None:
                self._pool.shutdown()
        finally:  # after a failure, or an interrupt just now, nobody waits for their rows
            for process in active_children():
                process.terminate()
            self._pool.shutdown(cancel_futures=True)
        if isinstance(error, BrokenExecutor):
            raise StandfirstError(
                f"the system ended one of the {self._processes} processes that read articles, most "
                "likely for want of memory; set a lower `workers` below [reading] in "
                "standfirst.toml and run again: what was read is kept, but for the documents last "
                "at work"
            ) from error

    def start(self, after: int, upto: int) -> list[Future[WindowRows]]:
        """Begin to read a window; the parts come in the order of the log."""
        job = self._plan.job(after, upto)
        if self._pool is None:
            done: Future[WindowRows] = Future()
            done.set_result(
                read_window(
                    job, readers=self._plan.readers, warehouse=self._plan.settings.warehouse
                )
            )
            return [done]
        # more parts than processes, so that one long document does not leave the others idle
        return [self._pool.submit(_read, part) for part in job.split(2 * self._processes)]


def _load(settings: Settings) -> None:
    global _readers, _warehouse  # noqa: PLW0603 - loaded once for all windows of this process
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _readers = load_readers(settings)
    # lexicons live as long as the process: the collector need not walk them again and again
    gc.freeze()
    gc.set_threshold(_COLLECT_EVERY)
    _warehouse = settings.warehouse


def _end_with_parent() -> None:
    """End this process once the one that it reads for is gone, however that ended."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(job: Job) -> WindowRows:
    if _readers is None or _warehouse is None:
        raise RuntimeError("the process was started without its initializer")
    return read_window(job, readers=_readers, warehouse=_warehouse)
