"""The facts that the log holds, and how each is written as one row.

An event's name is a literal string and never changes. When a shape changes, its version is raised
and an upcaster turns the payload of the version before into the new one; rows are never rewritten.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any, TypeAlias

from stages.records import Polarity, Voice
from warehouse.errors import WarehouseError
from warehouse.fingerprint import to_canonical_json


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReceived:
    """Bytes arrived; they are kept under `document_id`, their sha256."""

    document_id: str
    name: str  # file name or address, as offered
    source: str  # id of the source in config/sources/
    outlet: str | None = None  # the source's outlet, where it has only one
    size: int  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRefused:
    """A file could not be received at all: unreadable, too large."""

    name: str
    source: str
    reason: str  # short stable word
    detail: str  # what was found and what would have been accepted


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleWithdrawn:
    """An article, in all its revisions, is no longer to be counted or shown."""

    article_id: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementRecorded:
    """A human coder's label of one sentence towards one target."""

    revision_id: str
    sentence: int
    target: str
    voice: Voice
    polarity: Polarity
    coder: str
    round: int = 1  # coders who label the same sentence again do so in a later round


Event: TypeAlias = DocumentReceived | DocumentRefused | ArticleWithdrawn | JudgementRecorded
Payload: TypeAlias = dict[str, Any]
Upcaster: TypeAlias = Callable[[Payload], Payload]

EVENTS: dict[str, tuple[type[Event], int]] = {
    "document_received": (DocumentReceived, 2),
    "document_refused": (DocumentRefused, 1),
    "article_withdrawn": (ArticleWithdrawn, 1),
    "judgement_recorded": (JudgementRecorded, 1),
}
"""Every event by its name in the log, with its present shape's version."""


def _drop_media_type(payload: Payload) -> Payload:
    return {key: value for key, value in payload.items() if key != "media_type"}


UPCASTERS: dict[tuple[str, int], Upcaster] = {("document_received", 1): _drop_media_type}
"""How a payload of one version becomes one of the next, by event name and the older version."""


class UnknownEventError(WarehouseError, ValueError):
    """The log holds an event that this version of the program cannot read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEvent:
    """One row of the log: an event, its place in the order, and how it was written."""

    position: int
    event: Event
    name: str  # the event's name in the log
    version: int  # of the shape it was written in
    recorded_at: datetime  # UTC
    identity: str  # sha256; the same fact offered again has the same one
    payload: str  # canonical JSON, as written


def name_event(event: Event) -> str:
    """Return the name an event has in the log."""
    for name, (kind, _) in EVENTS.items():
        if type(event) is kind:
            return name
    raise UnknownEventError(f"{type(event).__name__} is no event; known are {', '.join(EVENTS)}")


def encode_event(event: Event) -> tuple[str, int, str]:
    """Return an event's name, version and payload, as the log writes them."""
    name = name_event(event)
    payload = {key: _mend(value) for key, value in asdict(event).items()}
    return name, EVENTS[name][1], to_canonical_json(payload)


def decode_event(
    name: str,
    version: int,
    payload: str,
    *,
    events: Mapping[str, tuple[type[Event], int]] = EVENTS,
    upcasters: Mapping[tuple[str, int], Upcaster] = UPCASTERS,
) -> Event:
    """Return the event that a row holds, raised to its present shape.

    Raises UnknownEventError for a name or version that only a newer program knows.
    """
    if name not in events:
        raise UnknownEventError(f"event {name!r} is unknown; known are {', '.join(events)}")
    kind, current = events[name]
    values: Payload = json.loads(payload)
    for step in range(version, current):
        values = upcasters[name, step](values)
    if version > current or not values.keys() <= {f.name for f in fields(kind)}:
        raise UnknownEventError(
            f"event {name!r} version {version} is not readable; version {current} is the newest "
            "known here. Update the program"
        )
    return kind(**values)


def identify_event(event: Event) -> str:
    """Return the sha256 that makes the same fact the same event: of its bytes, else its facts."""
    if isinstance(event, DocumentReceived):
        return event.document_id
    name, _, payload = encode_event(event)
    return hashlib.sha256(f"{name}\n{payload}".encode()).hexdigest()


def _mend(value: object) -> object:
    """Replace lone surrogates, which file names may hold and UTF-8 cannot, by question marks."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
