"""Writing reports: only those whose inputs have changed, each at once."""

import os
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path

import duckdb

from stages.records import Target
from warehouse.catalog import read_views
from warehouse.errors import WarehouseError
from warehouse.fingerprint import fingerprint
from warehouse.layout import Layout, write_atomic
from warehouse.query import CatalogMissingError, open_beside, open_catalog
from warehouse.reports import stance

INDEX = "index"
_DIGEST = re.compile(rb'<meta name="standfirst-inputs" content="([0-9a-f]+)">')
_HEAD = 1_000  # bytes of a page that hold its digest


class TargetUnknownError(WarehouseError, ValueError):
    """No target has the id that a report was asked for by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A report, and whether it was written just now."""

    path: Path
    written: bool


def write_reports(
    root: str | Path | Layout, *, targets: Sequence[Target], only: str | None = None
) -> list[ReportFile]:
    """Write the report of every target whose inputs have changed, and the index, which is last.

    With `only`, the report of that target alone. Pages of targets that are no longer configured
    are removed. Raises TargetUnknownError where none is called `only`, and CatalogMissingError.
    """
    layout = Layout.of(root)
    wanted = list(targets) if only is None else [find_target(targets, only)]
    with open_catalog(layout) as catalog:
        state = stance.read_state(catalog)
        digests = digest_pages(state, targets)
        stale = [t for t in wanted if read_digest(layout, t.id) != digests[t.id]]
        index_is_stale = only is None and read_digest(layout, INDEX) != digests[INDEX]
        if stale or index_is_stale:
            stance.hold_articles(catalog, state)
        needed = list(targets) if index_is_stale else stale
        pages = _read_pages(catalog, needed, state)
        shown = [pages[target.id] for target in stale]
        sentences = stance.read_sentences(catalog, shown)
    for page in shown:
        name = page.target.id
        text = stance.render_page(page, sentences, digest=digests[name])
        write_atomic(_path(layout, name), text.encode("utf-8", "replace"))
    if index_is_stale:
        text = stance.render_index(list(pages.values()), digest=digests[INDEX])
        write_atomic(_path(layout, INDEX), text.encode("utf-8", "replace"))
    if only is None:
        remove_others(layout, digests)
    written = {target.id for target in stale} | ({INDEX} if index_is_stale else set())
    names = [target.id for target in wanted] + ([INDEX] if only is None else [])
    return [ReportFile(path=_path(layout, name), written=name in written) for name in names]


def _read_pages(
    catalog: duckdb.DuckDBPyConnection, targets: Sequence[Target], state: stance.State
) -> dict[str, stance.Figures]:
    """Return the figures of targets, by id; as many at once as there are cores."""

    def read(target: Target) -> stance.Figures:
        with open_beside(catalog) as connection:
            return stance.read_figures(connection, target=target, state=state)

    with ThreadPoolExecutor(os.cpu_count() or 1) as threads:
        return dict(zip([t.id for t in targets], threads.map(read, targets), strict=True))


def reports_current(root: str | Path | Layout, *, targets: Sequence[Target]) -> bool:
    """Tell whether every report shows the tables as they are, and none is left over."""
    layout = Layout.of(root)
    try:
        with open_catalog(layout) as catalog:
            digests = digest_pages(stance.read_state(catalog), targets)
    except CatalogMissingError:
        return False
    return not list_others(layout, digests) and all(
        read_digest(layout, name) == digest for name, digest in digests.items()
    )


def digest_pages(state: stance.State, targets: Sequence[Target]) -> dict[str, str]:
    """Return the digest of all that each page depends on, by target; and that of the index.

    Tables of one fingerprint, read up to one position, differ where a document's bytes were lost
    or came back before they were made anew: in their numbers of rows, and in what was rejected.
    """
    shared = fingerprint(
        stance.read_sources(),
        read_views(),
        state.upto,
        state.log_position,
        str(state.last_event),
        state.rejected,
    )
    digests = {
        target.id: fingerprint(
            shared,
            asdict(target),
            [row for row in state.projections if row["target"] in (None, target.id)],
        )
        for target in targets
    }
    return {**digests, INDEX: fingerprint(shared, list(digests.items()))}


def find_target(targets: Sequence[Target], name: str) -> Target:
    """Return the target with this id; TargetUnknownError says which there are, nearest first."""
    by_id = {target.id: target for target in targets}
    if name in by_id:
        return by_id[name]
    near = get_close_matches(name, by_id, n=len(by_id) or 1, cutoff=0.5)
    names = [*near, *sorted(by_id.keys() - set(near))]
    raise TargetUnknownError(
        f"no target is called {name!r}; expected one of: {', '.join(names) or '(none configured)'}"
    )


def read_digest(layout: Layout, name: str) -> str | None:
    """Return the digest in the head of a page; None where there is no such page."""
    try:
        with _path(layout, name).open("rb") as file:
            found = _DIGEST.search(file.read(_HEAD))
    except FileNotFoundError:
        return None
    return found.group(1).decode() if found else None


def list_others(layout: Layout, names: Mapping[str, str]) -> list[Path]:
    """Return the reports that stand in the folder and are not among these; others' files stay."""
    return [
        path
        for path in sorted(layout.reports.glob("*.html"))
        if path.stem not in names and read_digest(layout, path.stem) is not None
    ]


def remove_others(layout: Layout, names: Mapping[str, str]) -> None:
    """Remove the reports of targets that are no longer configured."""
    for path in list_others(layout, names):
        path.unlink()


def _path(layout: Layout, name: str) -> Path:
    return layout.reports / f"{name}.html"
