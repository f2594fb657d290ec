"""The work of one window: documents in, rows of every stale table out. Runs in any process."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.pipeline import STAGES, Stage
from flows.reading import Readers, explain_rejection
from stages import parse
from stages.reading import Reading
from stages.records import TABLES, Article, Document, Rejection, Target
from warehouse.blobs import BlobDamagedError, BlobMissingError, BlobStore
from warehouse.events import DocumentReceived
from warehouse.schema import from_arrow, to_arrow
from warehouse.tables import TableKey


@dataclass(frozen=True, kw_only=True)
class Job:
    """What a window of log positions (after, upto] asks for."""

    after: int
    upto: int
    stale: frozenset[TableKey]  # tables to write
    parses: bool
    documents: tuple[tuple[int, DocumentReceived], ...] = ()
    inputs: Mapping[TableKey, pa.Table] = field(default_factory=dict)  # rows already there

    def split(self, parts: int) -> list["Job"]:
        """Return the same work in up to `parts` jobs over consecutive positions."""
        size = -(-(self.upto - self.after) // parts)
        cuts = [*range(self.after, self.upto, size), self.upto]
        return [self._between(a, b) for a, b in pairwise(cuts)]

    def _between(self, after: int, upto: int) -> "Job":
        documents = tuple(entry for entry in self.documents if after < entry[0] <= upto)
        inputs = {key: _rows_between(rows, after, upto) for key, rows in self.inputs.items()}
        return Job(
            after=after,
            upto=upto,
            stale=self.stale,
            parses=self.parses,
            documents=documents,
            inputs=inputs,
        )


@dataclass(kw_only=True)
class WindowRows:
    """The rows that a window gave, and the work it took."""

    upto: int
    tables: dict[TableKey, pa.Table]
    documents: int = 0
    articles: Counter[TableKey] = field(default_factory=Counter)
    rejected: list[str] = field(default_factory=list)


def read_window(job: Job, *, readers: Readers, warehouse: Path) -> WindowRows:
    """Run the stages that a window asks for, and return the rows of every stale table."""
    rows: dict[TableKey, list[Any]] = {key: [] for key in job.stale}
    work = WindowRows(upto=job.upto, tables={}, documents=len(job.documents))
    if job.parses:
        readings, rejections = _parse(job, readers=readers, blobs=BlobStore(warehouse))
        if ("rejections", None) in rows:
            rows["rejections", None] += rejections
        work.rejected = [explain_rejection(rejection) for rejection in rejections]
    else:
        readings = _reopen(job)
    loaded = _Inputs(job)
    for reading in readings:
        for table, own in (("articles", [reading.article]), ("blocks", reading.blocks)):
            if (table, None) in rows:
                rows[table, None] += own
        with _naming(reading.article.document_id, reading.article.position):
            for stage in STAGES:
                for key, found in _run(stage, reading, job=job, readers=readers, loaded=loaded):
                    rows[key] += found
                    work.articles[key] += 1
    work.tables = {key: to_arrow(TABLES[key[0]], found) for key, found in rows.items()}
    return work


def join_windows(parts: Iterable[WindowRows]) -> WindowRows:
    """Return the parts of a split window as one; they stay, for a commit may be tried again."""
    parts = list(parts)
    return WindowRows(
        upto=parts[-1].upto,
        tables={
            key: pa.concat_tables([part.tables[key] for part in parts]) for key in parts[0].tables
        },
        documents=sum(part.documents for part in parts),
        articles=sum((part.articles for part in parts), Counter()),
        rejected=[message for part in parts for message in part.rejected],
    )


def _parse(
    job: Job, *, readers: Readers, blobs: BlobStore
) -> tuple[list[Reading], list[Rejection]]:
    readings: list[Reading] = []
    rejections: list[Rejection] = []
    for position, event in job.documents:
        try:
            data = blobs.get(event.document_id)
        except (BlobMissingError, BlobDamagedError) as error:
            rejections.append(_reject_bytes(position, event, error))
            continue
        document = Document(
            position=position,
            document_id=event.document_id,
            name=event.name,
            source=event.source,
            outlet=event.outlet,
            data=data,
        )
        with _naming(event.document_id, position):
            parsed = parse.parse_document(
                document, rules=readers.parse_rules, max_bytes=readers.max_bytes
            )
        readings += parsed.readings
        rejections += parsed.rejections
    return readings, rejections


@contextmanager
def _naming(document_id: str, position: int) -> Iterator[None]:
    """Add to any error which document was being read; a traceback shows it last."""
    try:
        yield
    except Exception as error:
        error.add_note(f"while reading document {document_id}, position {position} of the log")
        raise


def _reject_bytes(position: int, event: DocumentReceived, error: Exception) -> Rejection:
    """Return the quarantine row of a document whose bytes are gone or are no longer the same."""
    return Rejection(
        position=position,
        document_id=event.document_id,
        source=event.source,
        name=event.name,
        reason="bytes_missing" if isinstance(error, BlobMissingError) else "bytes_damaged",
        detail=str(error),
    )


def _reopen(job: Job) -> list[Reading]:
    """Return the articles of a window from the rows of an earlier reading."""
    blocks = _group(job.inputs["blocks", None], "blocks")
    articles: list[Article] = from_arrow(TABLES["articles"], job.inputs["articles", None])
    return [
        Reading(article=article, blocks=blocks[article.position, article.revision_id])
        for article in articles
    ]


class _Inputs:
    """Rows of current tables, grouped by article when a stage first asks for them."""

    def __init__(self, job: Job) -> None:
        self._tables = job.inputs
        self._grouped: dict[TableKey, Mapping[tuple[int, str], list[Any]]] = {}

    def rows(self, key: TableKey, reading: Reading) -> list[Any]:
        if key not in self._tables:
            return []
        if key not in self._grouped:
            self._grouped[key] = _group(self._tables[key], key[0])
        return self._grouped[key][reading.article.position, reading.article.revision_id]


def _run(
    stage: Stage, reading: Reading, *, job: Job, readers: Readers, loaded: _Inputs
) -> Iterable[tuple[TableKey, list[Any]]]:
    """Yield what one stage adds to stale tables; leave its rows on the reading for the next."""
    rules = readers.rules[stage.table]
    targets: tuple[Target | None, ...] = readers.targets if stage.per_target else (None,)
    everything: list[Any] = []
    for target in targets:
        key = (stage.table, target.id if target else None)
        if key in job.stale:
            aimed = {"target": target} if target else {}
            found = stage.read(reading, rules=rules, **aimed)
            yield key, found
        else:
            found = loaded.rows(key, reading)
        everything += found
    setattr(reading, stage.table, everything)


def _group(table: pa.Table, name: str) -> Mapping[tuple[int, str], list[Any]]:
    grouped: defaultdict[tuple[int, str], list[Any]] = defaultdict(list)
    rows: list[Any] = from_arrow(TABLES[name], table)
    for row in rows:
        grouped[row.position, row.revision_id].append(row)
    return grouped


def _rows_between(rows: pa.Table, after: int, upto: int) -> pa.Table:
    positions = rows["position"]
    return rows.filter(
        pa.compute.and_(
            pa.compute.greater(positions, after), pa.compute.less_equal(positions, upto)
        )
    )
