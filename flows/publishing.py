"""Catalog, checks and reports: what readers of the tables see."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flows.errors import StandfirstError
from flows.projecting import Plan
from flows.settings import Settings
from warehouse.catalog import build_catalog
from warehouse.checks import run_checks
from warehouse.log import EventLog
from warehouse.manifest import Manifest, vacuum
from warehouse.query import CatalogMissingError, fetch_rows, open_catalog
from warehouse.reports import reports_current, write_reports


@dataclass(kw_only=True)
class Published:
    """The reports there are, those of them written just now, and what the checks warn of."""

    paths: list[Path] = field(default_factory=list)
    written: list[Path] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def publish_catalog(plan: Plan) -> None:
    """Make the plan's tables the current ones and point the views at them."""
    projections = list(plan.projections.values())
    Manifest(plan.settings.warehouse).promote(projections, upto=plan.end)
    build_catalog(plan.settings.warehouse, projections)


def publish_reports(settings: Settings, *, only: str | None = None) -> Published:
    """Check the tables and write the reports whose inputs have changed.

    Raises:
        StandfirstError: a check found bad rows.
        TargetUnknownError: no target is called `only`.
    """
    findings = run_checks(settings.warehouse)
    grave = [str(finding) for finding in findings if finding.severity == "fail"]
    if grave:
        raise StandfirstError("\n".join(["Reports stopped: checks found bad rows.", *grave]))
    files = write_reports(settings.warehouse, targets=settings.targets, only=only)
    return Published(
        paths=[file.path for file in files],
        written=[file.path for file in files if file.written],
        warnings=[str(finding) for finding in findings],
    )


def count_unread(settings: Settings) -> int:
    """Return how many events of the log the catalog, and so what is made of it, does not show.

    Raises CatalogDamagedError and CatalogMovedError.
    """
    end = EventLog(settings.warehouse).last_position()
    try:
        with open_catalog(settings.warehouse) as catalog:
            (state,) = fetch_rows(catalog, "from raw.state")
    except CatalogMissingError:
        return end
    return max(0, end - int(state["tables_position"]))


def delete_leftovers(settings: Settings) -> list[Path]:
    """Delete superseded tables and left-over files that nobody touched for an hour; return them."""
    return vacuum(settings.warehouse, before=datetime.now(UTC) - timedelta(hours=1))


def reports_are_current(plan: Plan) -> bool:
    """Tell whether the reports show the tables as they are."""
    return reports_current(plan.settings.warehouse, targets=plan.settings.targets)
