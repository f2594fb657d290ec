"""Made-up articles for the warehouse tests."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest

from stages.records import (
    TABLES,
    Article,
    Block,
    Frame,
    Mention,
    Quote,
    Sentence,
    Sentiment,
    Span,
    Stance,
    TargetMention,
    TokenReading,
)
from warehouse.catalog import build_catalog
from warehouse.events import DocumentReceived
from warehouse.log import EventLog
from warehouse.manifest import Manifest
from warehouse.query import open_catalog, run_query
from warehouse.tables import Projection

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
PER_TARGET = ("target_mentions", "stances", "frames")
TEXT = "🙂 Café news\n\nThe mayor is a ‘hero’. “The mayor lied,” says Ann Lee."


def make_document(number: int, **changes: Any) -> DocumentReceived:
    values = {
        "document_id": f"{number:064x}",
        "name": f"{number}.txt",
        "source": "desk",
        "size": 100,
        **changes,
    }
    return DocumentReceived(**values)


def make_article(position: int, *, article: str = "", **changes: Any) -> dict[str, list[Any]]:
    """Return the rows of every table for one small article of three sentences."""
    revision = changes.pop("revision_id", f"rev-{position}")
    text = changes.pop("text", TEXT)
    of: dict[str, Any] = {"position": position, "revision_id": revision}

    def span(words: str) -> dict[str, int]:
        start = text.index(words)
        return {"start": start, "end": start + len(words)}

    first, second = "The mayor is a ‘hero’.", "“The mayor lied,” says Ann Lee."
    lied = span("The mayor lied")
    quoted = {"start": lied["start"], "end": lied["start"] + len("The mayor")}
    aimed = {**of, "target": "mayor"}
    row = Article(
        position=position,
        document_id=f"{position:064x}",
        ordinal=0,
        article_id=article or f"art-{position}",
        revision_id=revision,
        source="desk",
        text=text,
        body_start=text.index("The"),
        body_end=len(text),
    )
    return {
        "articles": [replace(row, **changes)],
        "blocks": [
            Block(**of, block=0, role="title", **span("🙂 Café news")),
            Block(**of, block=1, role="paragraph", **span(f"{first} {second}")),
        ],
        "sentences": [
            Sentence(**of, sentence=0, block=0, kind="title", **span("🙂 Café news")),
            Sentence(**of, sentence=1, block=1, kind="sentence", **span(first)),
            Sentence(**of, sentence=2, block=1, kind="sentence", **span(second)),
        ],
        "token_readings": [
            TokenReading(**of, sentence=2, pieces=(Span(*span("Ann").values()),),
                         polarity=b"\xf0\x00\x10", persons=(Span(*span("Ann Lee").values()),)),
        ],
        "mentions": [
            Mention(**of, sentence=2, type="PER", form="name", name="Ann Lee", entity_id="per-ann",
                    **span("Ann Lee")),
        ],
        "quotes": [
            Quote(**of, quote=0, kind="direct", **span("The mayor lied,"), speaker="Ann Lee"),
        ],
        "sentiments": [
            Sentiment(**of, sentence=i, compound=0.0, polarity="neutral") for i in range(3)
        ],
        "target_mentions": [
            TargetMention(**aimed, sentence=1, **span("The mayor"), form="name", voice="writer"),
            TargetMention(**aimed, sentence=2, **quoted, form="name", voice="direct"),
        ],
        "stances": [
            Stance(**aimed, sentence=1, **span("The mayor"), voice="writer", polarity="positive",
                   score=0.5, confidence=0.9, abstained=False,
                   evidence=(Span(*span("hero").values()),)),
            Stance(**aimed, sentence=2, **quoted, voice="direct", speaker="Ann Lee",
                   polarity="negative", score=-0.75, confidence=0.9, abstained=False,
                   evidence=(Span(*span("lied").values()),)),
        ],
        "frames": [
            Frame(**aimed, sentence=1, **span("hero"), device="label", term="hero",
                  polarity="positive", voice="writer"),
        ],
        "rejections": [],
    }  # fmt: skip


def join_rows(parts: Iterable[dict[str, list[Any]]]) -> dict[str, list[Any]]:
    """Return the rows of several articles as those of one window."""
    joined: dict[str, list[Any]] = {table: [] for table in TABLES}
    for part in parts:
        for table, rows in part.items():
            joined[table] += rows
    return joined


class Warehouse:
    """A small warehouse that grows one document at a time."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.log = EventLog(root)
        self.projections = self.open("0123456789ab")

    def open(self, digest: str) -> dict[str, Projection]:
        return {
            table: Projection(self.root, table, digest, "mayor" if table in PER_TARGET else None)
            for table in TABLES
        }

    def record(self, *events: Any, at: datetime = NOON) -> int:
        return self.log.append(events, recorded_at=at)[-1].position

    def add(self, number: int, at: datetime = NOON, **article: Any) -> int:
        """Receive a document and read one article from it; returns its position."""
        position = self.record(make_document(number), at=at)
        self.commit(make_article(position, **article), position)
        return position

    def commit(self, rows: dict[str, list[Any]], upto: int) -> None:
        for table, projection in self.projections.items():
            projection.commit(rows.get(table, []), upto=upto)

    def build(self) -> None:
        end = self.log.last_position()
        for projection in self.projections.values():
            if projection.checkpoint() < end:
                projection.commit([], upto=end)
        Manifest(self.root).promote(self.projections.values(), upto=end)
        build_catalog(self.root, self.projections.values())

    def ask(self, sql: str) -> list[Any]:
        """Return the rows of a query as tuples, or as bare values where it has one column."""
        with open_catalog(self.root) as catalog:
            rows = [tuple(row.values()) for row in run_query(catalog, sql).to_pylist()]
        return [row[0] if len(row) == 1 else row for row in rows]


@pytest.fixture
def warehouse(tmp_path: Any) -> Warehouse:
    return Warehouse(tmp_path)


@pytest.fixture(scope="session")
def make_warehouse() -> Callable[[Any], Warehouse]:
    """For a warehouse that several tests read."""
    return Warehouse


@pytest.fixture(scope="session")
def article_rows() -> Callable[..., dict[str, list[Any]]]:
    return make_article


@pytest.fixture(scope="session")
def document() -> Callable[..., DocumentReceived]:
    return make_document


@pytest.fixture(scope="session")
def noon() -> datetime:
    return NOON


@pytest.fixture(scope="session", params=TABLES)
def table_rows(request: Any) -> tuple[str, list[Any]]:
    """One table's name, and a few rows of it with every field filled once and empty once."""
    name = request.param
    if name == "rejections":
        filled: dict[str, Any] = {"position": 1, "document_id": "d", "source": "s", "name": "n"}
        rows = [
            TABLES[name](**filled, reason="empty", detail="…"),
            TABLES[name](**filled, line=3, reason="shape", detail="…"),
        ]
    else:
        rows = make_article(1)[name] + make_article(2)[name]
    assert all(f.name in TABLES[name].__slots__ for f in fields(TABLES[name]))
    return name, rows
