"""Deriving the tables from the log: which are behind, by which windows, and the work of each.

A table is complete up to its checkpoint. Whatever of the log lies after it is read in fixed windows
of positions; the rows of a window and the table's new checkpoint are one commit. So a process that
dies loses at most the windows it had begun, and the next one goes on from there.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field, fields
from importlib.metadata import version
from itertools import pairwise
from types import ModuleType

import pyarrow as pa
import pyarrow.compute as pc

from flows.documents import count_shares
from flows.errors import StandfirstError
from flows.pipeline import STAGES
from flows.reading import Readers, config_texts, load_readers
from flows.settings import Settings
from flows.window import Job, WindowRows, join_windows, take_finished
from stages import parse
from stages.records import TABLES
from warehouse.errors import WarehouseError
from warehouse.events import DocumentReceived
from warehouse.fingerprint import fingerprint
from warehouse.log import EventLog
from warehouse.tables import ConcurrentCommitError, Projection, TableKey

PARSED = ("articles", "blocks", "rejections")
"""Tables that parsing fills; every other table has a stage in `flows.pipeline`."""


@dataclass(kw_only=True)
class Work:
    """What an analysis did, so that a test or a reader can count it."""

    documents: int = 0  # parsed
    rows: Counter[TableKey] = field(default_factory=Counter)  # written
    articles: Counter[TableKey] = field(default_factory=Counter)  # read by a stage
    rejected: list[str] = field(default_factory=list)  # one message each
    written_ids: set[str] = field(default_factory=set)  # of the articles written
    article_ids: set[str] = field(default_factory=set)  # of the articles read by a stage

    def add(self, window: WindowRows) -> None:
        """Count the work of a window."""
        self.documents += window.documents
        self.articles += window.articles
        self.article_ids |= window.article_ids
        self.rejected += window.rejected
        self.rows += Counter({key: rows.num_rows for key, rows in window.tables.items()})
        if ("articles", None) in window.tables:
            self.written_ids |= window.article_ids


class Plan:
    """The tables that the configuration asks for, each with its fingerprint and checkpoint."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.readers: Readers = load_readers(settings)
        self.log = EventLog(settings.warehouse)
        self.end = self.log.last_position()
        self.projections = _open_projections(settings, self.readers)
        check_log_reaches(self.log, self.projections.values())

    def look_again(self) -> None:
        """See how far the log goes now."""
        self.end = self.log.last_position()

    def windows(self) -> list[tuple[int, int]]:
        """Return the windows (after, upto] that some table has still to read, in order.

        Windows are cut at every table's checkpoint, so that a table has read all of one or nothing.
        """
        end = self.end  # as it was when the plan was made, or looked again
        checkpoints = {table.checkpoint() for table in self.projections.values()}
        first = min(checkpoints)
        size = self.settings.reading.window
        regular = range(first - first % size, end, size)
        inner = {cut for cut in (*checkpoints, *regular) if first <= cut < end}
        return list(pairwise([*sorted(inner), end])) if first < end else []

    def holds_much(self, few: int) -> bool:
        """Tell whether more than a few events are to be read, or a long document is among them."""
        windows = self.windows()
        return sum(upto - after for after, upto in windows) > few or any(
            count_shares(event) > 1 for window in windows for _, event in self._documents(*window)
        )

    def job(self, after: int, upto: int) -> Job:
        """Return what a window asks for: its documents, and the rows that need no new reading."""
        stale = frozenset(
            key for key, table in self.projections.items() if table.checkpoint() < upto
        )
        parses = any((name, None) in stale for name in PARSED)
        return Job(
            after=after,
            upto=upto,
            stale=stale,
            documents=tuple(self._documents(after, upto)) if parses else (),
            inputs=self._inputs(stale, after, upto),
            parses=parses,
        )

    def commit(self, window: WindowRows) -> None:
        """Write the rows of a window, each table with its checkpoint in one commit.

        Raises ConcurrentCommitError where another process came first; called again, it commits
        what that one left.
        """
        for key, projection in self.projections.items():
            done = projection.checkpoint()
            if key in window.tables and done < window.upto:
                rows = window.tables[key].filter(pc.field("position") > done)
                try:
                    projection.commit(rows, upto=window.upto)
                except ConcurrentCommitError:
                    for table in self.projections.values():
                        table.refresh()
                    raise

    def keep_finished(self, parts: Iterable[Future[WindowRows]]) -> None:
        """Commit what was read of a window when an interrupt or a failure ended the reading."""
        finished = take_finished(parts)
        # what ended the reading is told; what cannot be committed now is read again
        with suppress(StandfirstError, WarehouseError, OSError):
            if finished:
                self.commit(join_windows(finished))

    def _documents(self, after: int, upto: int) -> Iterator[tuple[int, DocumentReceived]]:
        for event in self.log.read(after, upto):
            if isinstance(event.event, DocumentReceived):
                yield event.position, event.event

    def _inputs(
        self, stale: frozenset[TableKey], after: int, upto: int
    ) -> Mapping[TableKey, pa.Table]:
        """Read the rows of this window that a stale table needs and that are current already."""
        wanted: set[TableKey] = {("articles", None), ("blocks", None)}
        for stage in STAGES:
            for table, target in stale:
                if table == stage.table:
                    wanted |= {_key(need, target) for need in stage.needs}
        return {
            key: self.projections[key].read(after, upto) for key in sorted(wanted - stale, key=str)
        }


def check_log_reaches(log: EventLog, tables: Iterable[Projection]) -> None:
    """Raise StandfirstError for a table that has read further than the log goes.

    What the log receives next would lie before that table's checkpoint, and never be read.
    """
    furthest = max(tables, key=Projection.checkpoint, default=None)
    # the log's end is read last: another process may be adding to both
    if furthest and furthest.checkpoint() > (end := log.last_position()):
        raise StandfirstError(
            f"{furthest.path}: has read the log up to position {furthest.checkpoint():,}, but the "
            f"log ends at {end:,}, as an older copy of it would. Put the newer log back, or delete "
            "the warehouse's folder tables/; the next analysis makes all tables again"
        )


def _key(table: str, target: str | None) -> TableKey:
    per_target = any(stage.table == table and stage.per_target for stage in STAGES)
    return (table, target if per_target else None)


def _open_projections(settings: Settings, readers: Readers) -> dict[TableKey, Projection]:
    """Open every table under the fingerprint of all that it depends on."""
    prints: dict[TableKey, str] = {}
    parsed = fingerprint(
        parse.VERSION,
        config_texts(settings, parse.CONFIG),
        _packages(parse),
    )
    for table in PARSED:
        prints[table, None] = fingerprint(parsed, _columns(table))
    for stage in STAGES:
        method = fingerprint(
            stage.module.VERSION,
            config_texts(settings, stage.module.CONFIG),
            _columns(stage.table),
            _packages(stage.module),
            getattr(readers.rules[stage.table], "digest", None),
        )
        for target in readers.targets if stage.per_target else (None,):
            inputs = [prints[_key(need, target.id if target else None)] for need in stage.needs]
            key = (stage.table, target.id if target else None)
            prints[key] = fingerprint(method, repr(target), inputs, prints["articles", None])
    return {
        key: Projection(settings.warehouse, key[0], digest, key[1])
        for key, digest in prints.items()
    }


def _columns(table: str) -> list[str]:
    return [f"{column.name}: {column.type}" for column in fields(TABLES[table])]


def _packages(module: ModuleType) -> list[str]:
    """Return the releases of the packages whose behaviour a stage's rows depend on."""
    return [f"{name}=={version(name)}" for name in module.PACKAGES]
