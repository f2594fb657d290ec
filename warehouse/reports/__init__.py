"""Reports: pages for readers, rendered from the catalog."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from stages.records import Target
from warehouse.layout import Layout, write_atomic


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A report, and whether it was written just now."""

    path: Path
    written: bool


def write_reports(
    root: str | Path | Layout, *, targets: Sequence[Target], only: str | None = None
) -> list[ReportFile]:
    """Write the reports whose inputs have changed."""
    files = []
    for target in targets:
        if only in (None, target.id):
            path = Layout.of(root).reports / f"{target.id}.html"
            write_atomic(path, target.name.encode())
            files.append(ReportFile(path=path, written=True))
    return files


def reports_current(root: str | Path | Layout, *, targets: Sequence[Target]) -> bool:
    """Tell whether every report is there."""
    return all((Layout.of(root).reports / f"{target.id}.html").exists() for target in targets)
