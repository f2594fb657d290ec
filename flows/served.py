"""What `standfirst serve` hands to Prefect: a run that tells what it did, and who starts it."""

import asyncio
import atexit
import os
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import cast

from prefect import flow
from prefect.runner import Runner

from flows import jobs
from flows.console import say
from flows.errors import StandfirstError
from flows.running import tell_run
from warehouse.errors import WarehouseError


@flow(name="run", validate_parameters=False)
def run(config: str, warehouse: str) -> None:
    """Take every source into the reports, and tell it where the server was started."""
    atexit.register(_silence)
    begun = f"{datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z}"
    try:
        # the steps of that flow: nobody else would hear of what it returns
        done = jobs.run.fn(None, config, warehouse)
    except (StandfirstError, WarehouseError, OSError) as error:
        say(f"{begun} Error: {error}")
        raise
    say(f"{begun} A run began, and did this:")
    for line in tell_run(*done):
        say(line)


class Server(Runner):
    """Starts a process for each run that is due."""

    async def serve(self) -> None:
        """Serve until the task is cancelled, as SIGINT and SIGTERM do."""
        self._end: Callable[[], object] = partial(
            asyncio.get_running_loop().call_soon_threadsafe,
            cast("asyncio.Task[None]", asyncio.current_task()).cancel,
        )
        await self.start()

    def handle_sigterm(self, *_: object, **__: object) -> None:
        """End as after Ctrl-C; Prefect's own way is for a thread without an event loop."""
        self._end()


def _silence() -> None:
    """Write nothing more to standard error: the process of a run ends, and nothing is open.

    Prefect holds on to modules to the very end, so DuckDB's binding (nanobind) finds its own types
    "leaked"; what switches that message off is for those who compile DuckDB.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
