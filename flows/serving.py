"""`serve`: Prefect's server with a scheduled run of everything, and a run when files arrive."""

import asyncio
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.console import say
from flows.errors import ConfigError
from flows.ingesting import find_source_files, offers_anything_new
from flows.prefect_server import prefect_server
from flows.setting_values import check_cron
from flows.settings import Settings

if TYPE_CHECKING:
    from prefect.schedules import Schedule

Sighting = Mapping[Path, tuple[int, int]]
"""The files of all sources at one look: time of change in nanoseconds, and size in bytes."""


def serve_forever(
    settings: Settings, *, cron: str | None = None, schedule: "Callable[[], Schedule] | None" = None
) -> None:
    """Serve the deployments until interrupted or terminated.

    `schedule` makes one that stands in for `cron` where a test cannot wait for a whole minute.

    Raises:
        ConfigError: `cron` is no cron expression.
    """
    try:
        chosen = check_cron(settings.schedule.cron if cron is None else cron)
    except ValueError as error:
        raise ConfigError(f"--cron {cron!r}: {error}") from error
    with prefect_server(settings.warehouse, services=True) as address:
        # imported here: both read the environment that the server's start has set
        from prefect.schedules import Cron  # noqa: PLC0415
        from prefect.types.entrypoint import EntrypointType  # noqa: PLC0415

        from flows import served  # noqa: PLC0415

        parameters = {"config": str(settings.folder), "warehouse": str(settings.warehouse)}
        timings = {"scheduled": schedule() if schedule else Cron(chosen), "arrivals": None}
        server = served.Server(limit=1)
        for name, timing in timings.items():
            deployment: Any = served.run.to_deployment(
                name=name,
                schedule=timing,
                parameters=parameters,
                entrypoint_type=EntrypointType.MODULE_PATH,
            )
            server.add_deployment(deployment)
        stop = threading.Event()
        watcher = threading.Thread(
            target=watch_sources,
            kwargs={"settings": settings, "arrived": _start_arrivals, "stop": stop},
            daemon=True,
        )
        watcher.start()
        say(f"Serving {settings.warehouse} on {address}")
        say(f"Schedule: {chosen}. New files in the sources are read, too. Ctrl-C ends.")
        try:
            with suppress(KeyboardInterrupt, asyncio.CancelledError):
                asyncio.run(server.serve())
        finally:
            stop.set()
            watcher.join(timeout=5)


def watch_sources(
    *, settings: Settings, arrived: Callable[[], None], stop: threading.Event
) -> None:
    """Call `arrived` whenever a source's files have changed and stopped changing.

    Where `arrived` fails, as it does until the deployments are known to the server, it is called
    again at the next look.
    """
    before: Sighting | None = None
    handled: Sighting = {}
    while not stop.is_set():
        now = look(settings)
        # two equal looks in a row: nobody is still writing
        if now == before and now != handled:
            try:
                if offers_anything_new(find_source_files(settings.sources)[0], settings=settings):
                    arrived()
                handled = now
            except Exception as error:
                say(f"New files could not be handed on, trying again: {error!r:.200}")
        before = now
        stop.wait(settings.schedule.inbox_seconds)


def look(settings: Settings) -> Sighting:
    """Return the files of all sources as they are now."""
    seen = {}
    for offer in find_source_files(settings.sources)[0]:
        try:
            status = offer.path.stat()
        except OSError:
            continue  # it went away between listing and looking
        seen[offer.path] = (status.st_mtime_ns, status.st_size)
    return seen


def _start_arrivals() -> None:
    from prefect.deployments import run_deployment  # noqa: PLC0415 - see serve_forever

    run_deployment("run/arrivals", timeout=0)
