"""The flows: ingest, analyse, report, and one that runs all three. Each reads top to bottom."""

from concurrent.futures import Future, wait
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State

from flows.console import progress
from flows.ingesting import Offer, Received, find_offers, receive_files
from flows.projecting import Plan, Work
from flows.publishing import Published, publish_catalog, publish_reports
from flows.readers_pool import FEW, ReadersPool, prepare_readers
from flows.settings import Settings, load_settings
from flows.turns import work_alone
from flows.window import WindowRows, join_windows
from warehouse.tables import ConcurrentCommitError


def _is_transient(_task: Any, _run: Any, state: State[Any]) -> bool:  # noqa: ANN401 - Prefect's types
    """Retry only what another writer's commit made fail; all else would fail again."""
    try:
        state.result()
    except ConcurrentCommitError:
        return True
    except Exception:
        return False
    return False


@task(name="receive documents", cache_policy=NO_CACHE)
def receive_documents(offers: list[Offer], settings: Settings, checked: bool = False) -> Received:
    """Append an event for every document that is new."""
    with progress("Receiving", "documents") as report:
        return receive_files(
            offers, settings=settings, now=datetime.now(UTC), report=report, checked=checked
        )


@task(
    name="read window",
    cache_policy=NO_CACHE,
    retries=3,
    retry_delay_seconds=0.5,
    retry_condition_fn=_is_transient,
)
def read_window(plan: Plan, parts: list[Future[WindowRows]]) -> WindowRows:
    """Collect what the reading processes make of a window, and commit it."""
    rows = join_windows(part.result() for part in parts)
    plan.commit(rows)
    return rows


@task(name="publish catalog", cache_policy=NO_CACHE)
def build_catalog(plan: Plan) -> None:
    """Point the views at the tables just written."""
    publish_catalog(plan)


@task(name="write reports", cache_policy=NO_CACHE)
def build_reports(settings: Settings, only: str | None = None) -> Published:
    """Check the tables and write the reports whose inputs have changed."""
    return publish_reports(settings, only=only)


@flow(name="ingest", validate_parameters=False)
def ingest(
    paths: list[str] | None = None, config: str | None = None, warehouse: str | None = None
) -> Received:
    """Receive the documents at some paths, or those of every configured source."""
    settings = open_settings(config, warehouse)
    offers, skipped = find_offers(settings, paths)
    received = receive_documents(offers, settings)
    received.skipped = skipped
    return received


@flow(name="analyse", validate_parameters=False)
def analyse(config: str | None = None, warehouse: str | None = None) -> Work:
    """Read what the tables have not read yet, one window of log positions after another."""
    settings = open_settings(config, warehouse)
    with work_alone(settings):
        return read_all(Plan(settings))


@flow(name="report", validate_parameters=False)
def report(
    config: str | None = None, warehouse: str | None = None, only: str | None = None
) -> Published:
    """Check the tables and write the reports whose inputs have changed."""
    return build_reports(open_settings(config, warehouse), only)


@flow(name="run", validate_parameters=False)
def run(
    paths: list[str] | None = None, config: str | None = None, warehouse: str | None = None
) -> tuple[Received, Work, Published]:
    """Take sources into the log, the log into tables, and the tables into reports."""
    # the same steps as in the flows above, not those flows: each would cost Prefect a fifth of a
    # second, and there may be one article to read
    settings = open_settings(config, warehouse)
    offers, skipped = find_offers(settings, paths)
    if len(offers) > FEW:
        prepare_readers()  # who load while the documents are received
    with work_alone(settings):
        plan = Plan(settings)
        received = receive_documents(offers, settings, checked=True)
        received.skipped = skipped
        plan.look_again()
        work = read_all(plan)
        published = build_reports(settings)
    return received, work, published


def read_all(plan: Plan) -> Work:
    """Read window after window, then publish the tables."""
    windows = plan.windows()
    work = Work()
    with ReadersPool(plan) as pool, progress("Reading", "events") as report_progress:
        # the processes read the next window while this one is committed
        ahead = pool.start(*windows[0]) if windows else []
        for window, following in pairwise([*windows, None]):
            current = ahead
            try:
                ahead = pool.start(*following) if following else []
                after, upto = window or (0, 0)
                for number, part in enumerate(current):
                    report_progress(after + (upto - after) * number / len(current), plan.end)
                    wait([part])
                work.add(read_window(plan, current))
                report_progress(upto, plan.end)
            except BaseException:
                plan.keep_finished(current)
                raise
    build_catalog(plan)
    return work


def open_settings(config: str | None, warehouse: str | None) -> Settings:
    """Return the settings that a flow's parameters name."""
    return load_settings(
        Path(config) if config else None, warehouse=Path(warehouse) if warehouse else None
    )
