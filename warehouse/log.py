"""The event log: one global, gapless order of facts, appended to and never changed."""

import os
import random
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc

from warehouse.delta import ConcurrentCommitError, DeltaFolder
from warehouse.events import Event, StoredEvent, decode_event, encode_event, identify_event
from warehouse.layout import Layout

LOG_SCHEMA = pa.schema(
    [
        pa.field("position", pa.int64(), nullable=False),
        pa.field("name", pa.string(), nullable=False),
        pa.field("version", pa.int32(), nullable=False),
        pa.field("recorded_at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("identity", pa.string(), nullable=False),
        pa.field("payload", pa.string(), nullable=False),
    ]
)
APPEND_ATTEMPTS = 50  # each loses only to another append that went through


class Log(Protocol):
    """What every log does, on disk or in memory."""

    def append(self, events: Sequence[Event], *, recorded_at: datetime) -> list[StoredEvent]:
        """Add events after the last position; a fact already stored is returned, not repeated."""

    def read(self, after: int = 0, upto: int | None = None) -> list[StoredEvent]:
        """Return the events of positions in (after, upto], in order."""

    def last_position(self) -> int:
        """Return the position of the newest event; 0 for an empty log."""

    def identities(self) -> frozenset[str]:
        """Return the identity of every event, to tell what is known without reading it."""


class MemoryLog:
    """A log that lives as long as the process; for tests and dry runs."""

    def __init__(self) -> None:
        self._events: list[StoredEvent] = []
        self._positions: dict[str, int] = {}

    def append(self, events: Sequence[Event], *, recorded_at: datetime) -> list[StoredEvent]:
        """Add events after the last position; a fact already stored is returned, not repeated."""
        new = _number(events, self._positions, len(self._events), recorded_at)
        self._events.extend(new)
        self._positions.update((stored.identity, stored.position) for stored in new)
        return [self._events[self._positions[identify_event(event)] - 1] for event in events]

    def read(self, after: int = 0, upto: int | None = None) -> list[StoredEvent]:
        """Return the events of positions in (after, upto], in order."""
        return self._events[max(after, 0) : upto]

    def last_position(self) -> int:
        """Return the position of the newest event; 0 for an empty log."""
        return len(self._events)

    def identities(self) -> frozenset[str]:
        """Return the identity of every event, to tell what is known without reading it."""
        return frozenset(self._positions)


class EventLog:
    """The log of a warehouse, a Delta table; any number of processes may append at once."""

    def __init__(self, root: str | os.PathLike[str] | Layout) -> None:
        path = Layout.of(root).log
        remedy = (
            f"Nothing else holds these events: restore {path} from a backup. Without one, move it "
            f"and {Layout.of(root).tables} out of the way and receive the documents again"
        )
        self._folder = DeltaFolder(path, LOG_SCHEMA, writer="log", remedy=remedy)
        self._positions: dict[str, int] = {}  # by identity, of all events seen
        self._seen = 0

    def append(self, events: Sequence[Event], *, recorded_at: datetime) -> list[StoredEvent]:
        """Add events after the last position; a fact already stored is returned, not repeated.

        All new ones go in one commit. Returns one stored event for each given, in the same
        order. Raises ConcurrentCommitError after many lost races, having added nothing.
        """
        for attempt in range(APPEND_ATTEMPTS):
            self._catch_up()
            new = _number(events, self._positions, self._seen, recorded_at)
            if not new:
                break
            try:
                self._folder.commit(_to_table(new), upto=new[-1].position)
                break
            except ConcurrentCommitError:
                if attempt + 1 == APPEND_ATTEMPTS:
                    raise
                time.sleep(random.uniform(0, 0.01 * min(attempt + 1, 10)))
        self._positions.update((stored.identity, stored.position) for stored in new)
        self._seen = max([self._seen, *(stored.position for stored in new)])
        return self._look_up(events, new)

    def read(self, after: int = 0, upto: int | None = None) -> list[StoredEvent]:
        """Return the events of positions in (after, upto], in order."""
        self._folder.refresh()
        return _from_table(self._folder.read(after, upto))

    def last_position(self) -> int:
        """Return the position of the newest event; 0 for an empty log."""
        self._folder.refresh()
        return self._folder.checkpoint()

    def identities(self) -> frozenset[str]:
        """Return the identity of every event, to tell what is known without reading it."""
        self._catch_up()
        return frozenset(self._positions)

    def files(self) -> list[Path]:
        """Return the Parquet files of the log, in order."""
        self._folder.refresh()
        return self._folder.files()

    def verify(self) -> None:
        """Read every event; raises TableDamagedError for what is damaged."""
        self._folder.verify()

    def _catch_up(self) -> None:
        self._folder.refresh()
        rows = self._folder.read(self._seen, columns=["position", "identity"])
        identities = rows.column("identity").to_pylist()
        self._positions.update(zip(identities, rows.column("position").to_pylist(), strict=True))
        self._seen = self._folder.checkpoint()

    def _look_up(self, events: Sequence[Event], new: list[StoredEvent]) -> list[StoredEvent]:
        found = {stored.position: stored for stored in new}
        wanted = [self._positions[identify_event(event)] for event in events]
        old = [position for position in wanted if position not in found]
        if old:
            rows = self._folder.read(min(old) - 1, max(old))
            rows = rows.filter(pc.field("position").isin(old))
            found.update((stored.position, stored) for stored in _from_table(rows))
        return [found[position] for position in wanted]


def _number(
    events: Sequence[Event], known: dict[str, int], last: int, recorded_at: datetime
) -> list[StoredEvent]:
    """Give positions after `last` to the events that are not known yet, each once."""
    new: dict[str, StoredEvent] = {}
    for event in events:
        identity = identify_event(event)
        if identity in known or identity in new:
            continue
        name, version, payload = encode_event(event)
        new[identity] = StoredEvent(
            position=last + len(new) + 1,
            event=decode_event(name, version, payload),
            name=name,
            version=version,
            recorded_at=_as_utc(recorded_at),
            identity=identity,
            payload=payload,
        )
    return list(new.values())


def _as_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"time {moment.isoformat()} has no time zone; give one, such as +00:00")
    return moment.astimezone(UTC)


def _to_table(events: list[StoredEvent]) -> pa.Table:
    columns = {name: [getattr(event, name) for event in events] for name in LOG_SCHEMA.names}
    return pa.table(columns, schema=LOG_SCHEMA)


def _from_table(rows: pa.Table) -> list[StoredEvent]:
    return [
        StoredEvent(event=decode_event(row["name"], row["version"], row["payload"]), **row)
        for row in rows.to_pylist()
    ]
