"""Checks of the catalog: queries that return bad rows, one file each in `checks/`.

A check of single rows looks only at those of positions after `checked()`, so that checking costs
no more in a large warehouse. A check marked `after a rebuild` looks at everything; it runs when
tables, views or checks are others than the last time, be it that the same tables were made anew.
"""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import duckdb
import pyarrow as pa

from warehouse.catalog import digest_definitions
from warehouse.fingerprint import fingerprint
from warehouse.layout import Layout, write_atomic
from warehouse.query import CatalogOutdatedError, fetch_rows, open_catalog, run_query

CHECKS = Path(__file__).parent / "checks"
SHOWN_ROWS = 20  # of the bad rows of one check

_TABLES = 'select "table", target, fingerprint, made_as from raw.projections order by all'

_HEAD = re.compile(
    r"-- (One row .+\.)\n-- view: (\w+), severity: (fail|warn)(, after a rebuild)?\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A query that returns bad rows of one view."""

    name: str
    view: str
    severity: Literal["fail", "warn"]
    grain: str  # what one of its rows is
    after_rebuild: bool  # needs no repetition while tables only grow
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
                f"{path}: the first two lines must be '-- One row ….' and "
                "'-- view: <view>, severity: fail' (or warn), optionally ', after a rebuild'"
            )
        grain, view, severity, rebuild = head.groups()
        checks.append(
            Check(
                name=path.stem,
                view=view,
                severity="fail" if severity == "fail" else "warn",
                grain=grain,
                after_rebuild=rebuild is not None,
                sql=sql,
            )
        )
    return checks


def run_checks(root: str | os.PathLike[str] | Layout, *, everything: bool = False) -> list[Finding]:
    """Check what is new in the catalog and return what was bad, failures first.

    What has passed is not checked again, unless `everything` is asked for. Raises
    CatalogMissingError and CatalogOutdatedError.
    """
    layout = Layout.of(root)
    checks = read_checks()
    with open_catalog(layout) as catalog:
        (state,) = fetch_rows(catalog, "from raw.state")
        if state.get("definitions") != digest_definitions():
            raise CatalogOutdatedError(
                f"{layout.catalog}: was built by another release; run `standfirst analyse "
                f"--warehouse {layout.root}` to build it anew"
            )
        # of the tables that this catalog shows: others may have become current since it was built
        tables = fetch_rows(catalog, _TABLES)
        digest = fingerprint(tables, state["definitions"], [check.sql for check in checks])
        checked = 0 if everything else _read_checked(layout, digest)
        catalog.execute(f"set variable checked = {checked}")
        findings = [
            finding
            for check in checks
            if not (checked and check.after_rebuild)
            if (finding := find_bad_rows(catalog, check)) is not None
        ]
    if all(finding.severity == "warn" for finding in findings):
        text = json.dumps({"digest": digest, "position": state["tables_position"]}) + "\n"
        write_atomic(layout.checked, text.encode())
    return sorted(findings, key=lambda finding: finding.severity)


def find_bad_rows(catalog: duckdb.DuckDBPyConnection, check: Check) -> Finding | None:
    """Run one check on an open catalog; None where all is well."""
    rows = run_query(catalog, check.sql)
    if not rows.num_rows:
        return None
    return Finding(check=check, count=rows.num_rows, rows=rows.slice(0, SHOWN_ROWS))


def _read_checked(layout: Layout, digest: str) -> int:
    """Return the position up to which these very tables have passed these checks; 0 if none."""
    try:
        passed = json.loads(layout.checked.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return 0
    return int(passed["position"]) if passed.get("digest") == digest else 0
