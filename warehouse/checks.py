"""Checks of the catalog: queries that return bad rows, one file each in `checks/`."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow as pa

from warehouse.layout import Layout
from warehouse.query import open_catalog, run_query

CHECKS = Path(__file__).parent / "checks"
SHOWN_ROWS = 20  # of the bad rows of one check

_HEAD = re.compile(r"-- (One row .+\.)\n-- view: (\w+), severity: (fail|warn)\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A query that returns bad rows of one view."""

    name: str
    view: str
    severity: Literal["fail", "warn"]
    grain: str  # what one of its rows is
    sql: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A check that found bad rows: how many, and the first of them."""

    check: Check
    count: int
    rows: pa.Table

    @property
    def severity(self) -> Literal["fail", "warn"]:
        """`fail` stops a report, `warn` is only said."""
        return self.check.severity

    def __str__(self) -> str:
        """Return one line that names the check, the number of rows and the first."""
        first = ", ".join(f"{key}={value!r}" for key, value in self.rows.to_pylist()[0].items())
        grain = self.check.grain.removeprefix("One row per ").rstrip(".")
        return f"{self.check.name}: {self.count} × {grain}; the first: {first}"


def read_checks(folder: Path = CHECKS) -> list[Check]:
    """Return all checks by name; raises ValueError for a file whose head is not as it should be."""
    checks = []
    for path in sorted(folder.glob("*.sql")):
        sql = path.read_text(encoding="utf-8")
        head = _HEAD.match(sql)
        if head is None:
            raise ValueError(
                f"{path}: the first two lines must be '-- One row …' and "
                "'-- view: <view>, severity: fail' or 'warn'"
            )
        grain, view, severity = head.groups()
        level: Literal["fail", "warn"] = "fail" if severity == "fail" else "warn"
        checks.append(Check(name=path.stem, view=view, severity=level, grain=grain, sql=sql))
    return checks


def run_checks(root: str | os.PathLike[str] | Layout) -> list[Finding]:
    """Run all checks on the catalog and return those that found bad rows, failures first."""
    with open_catalog(root) as catalog:
        findings = [find_bad_rows(catalog, check) for check in read_checks()]
    return sorted(filter(None, findings), key=lambda finding: finding.severity)


def find_bad_rows(catalog: duckdb.DuckDBPyConnection, check: Check) -> Finding | None:
    """Run one check on an open catalog; None where all is well."""
    rows = run_query(catalog, check.sql)
    if not rows.num_rows:
        return None
    return Finding(check=check, count=rows.num_rows, rows=rows.slice(0, SHOWN_ROWS))
