"""The work of one window: documents in, rows of every stale table out. Runs in any process."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.documents import count_shares, naming, parse_share
from flows.pipeline import STAGES, Stage
from flows.reading import Readers, explain_rejection
from stages import parse
from stages.reading import Reading
from stages.records import TABLES, Article, Target
from warehouse.blobs import BlobStore
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
    share: int = 0  # of its one document's articles, which is to be read
    shares: int = 1

    def split(self, parts: int) -> list["Job"]:
        """Return the same work in about `parts` jobs over consecutive positions.

        The articles of a long document are several jobs, too.
        """
        size = -(-(self.upto - self.after) // parts)
        shares = {at: count for at, event in self.documents if (count := count_shares(event)) > 1}
        alone = {cut for at in shares for cut in (at - 1, at)}
        cuts = sorted(alone.union(range(self.after, self.upto, size), [self.upto]))
        return [
            replace(job, share=share, shares=shares.get(job.upto, 1))
            for job in (self._between(a, b) for a, b in pairwise(cuts))
            for share in range(shares.get(job.upto, 1))
        ]

    def _between(self, after: int, upto: int) -> "Job":
        documents = tuple(entry for entry in self.documents if after < entry[0] <= upto)
        inputs = {key: _rows_between(rows, after, upto) for key, rows in self.inputs.items()}
        return replace(self, after=after, upto=upto, documents=documents, inputs=inputs)


@dataclass(kw_only=True)
class WindowRows:
    """The rows that a window gave, and the work it took."""

    upto: int
    whole: bool = True  # not so, where further shares of its document follow
    tables: dict[TableKey, pa.Table]
    documents: int = 0
    articles: Counter[TableKey] = field(default_factory=Counter)
    article_ids: set[str] = field(default_factory=set)  # of the articles read
    rejected: list[str] = field(default_factory=list)


def read_window(job: Job, *, readers: Readers, warehouse: Path) -> WindowRows:
    """Run the stages that a window asks for, and return the rows of every stale table."""
    rows: dict[TableKey, list[Any]] = {key: [] for key in job.stale}
    work = WindowRows(upto=job.upto, whole=job.share + 1 == job.shares, tables={})
    if job.parses:
        parsed = _parse(job, readers=readers, blobs=BlobStore(warehouse))
        readings = parsed.readings
        if ("rejections", None) in rows:
            rows["rejections", None] += parsed.rejections
        work.rejected = [explain_rejection(rejection) for rejection in parsed.rejections]
        work.documents = len(job.documents) if job.share == 0 else 0
    else:
        readings = _reopen(job)
    loaded = _Inputs(job)
    work.article_ids = {reading.article.article_id for reading in readings}
    for reading in readings:
        for table, own in (("articles", [reading.article]), ("blocks", reading.blocks)):
            if (table, None) in rows:
                rows[table, None] += own
        with naming(reading.article.document_id, reading.article.position):
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
        whole=parts[-1].whole,
        tables={
            key: pa.concat_tables([part.tables[key] for part in parts]) for key in parts[0].tables
        },
        documents=sum(part.documents for part in parts),
        articles=sum((part.articles for part in parts), Counter()),
        article_ids=set().union(*(part.article_ids for part in parts)),
        rejected=[message for part in parts for message in part.rejected],
    )


def take_finished(parts: Iterable[Future[WindowRows]]) -> list[WindowRows]:
    """Return the first parts of a split window that are read by now, up to a whole document."""
    finished = []
    for part in parts:
        if not part.done() or part.cancelled() or part.exception():
            break
        finished.append(part.result())
    while finished and not finished[-1].whole:
        finished.pop()
    return finished


def _parse(job: Job, *, readers: Readers, blobs: BlobStore) -> parse.Parsed:
    whole = parse.Parsed(readings=[], rejections=[])
    for position, event in job.documents:
        found = parse_share(
            position, event, share=job.share, shares=job.shares, readers=readers, blobs=blobs
        )
        whole.readings.extend(found.readings)
        whole.rejections.extend(found.rejections)
    return whole


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
