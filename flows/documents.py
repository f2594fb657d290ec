"""From the documents of the log to their articles; a long document is shared out."""

from collections.abc import Iterator
from contextlib import contextmanager

from flows.reading import Readers
from stages import parse
from stages.reading import Reading
from stages.records import Document, Rejection
from warehouse.blobs import BlobDamagedError, BlobMissingError, BlobStore
from warehouse.events import DocumentReceived

LONG = 500_000
"""Bytes of a document from which on its articles are shared out: an archive in one table."""

_kept: list[tuple[Readers, int, DocumentReceived, parse.Parsed]] = []
"""The long document of which this process last read a share: the next may be of it, too."""


def count_shares(event: DocumentReceived) -> int:
    """Return in how many shares the articles of a document are to be read."""
    return max(1, -(-event.size // LONG))


def parse_share(
    position: int,
    event: DocumentReceived,
    *,
    share: int,
    shares: int,
    readers: Readers,
    blobs: BlobStore,
) -> parse.Parsed:
    """Return the articles of one share of a document; what it rejects comes with the first."""
    with naming(event.document_id, position):
        parsed = _parse_document(position, event, keep=shares > 1, readers=readers, blobs=blobs)
    count = len(parsed.readings)
    first, after = (count * number // shares for number in (share, share + 1))
    # made anew, for what is kept of a long document shall not grow by the rows of its articles
    readings = [Reading(article=r.article, blocks=r.blocks) for r in parsed.readings[first:after]]
    return parse.Parsed(readings=readings, rejections=parsed.rejections if share == 0 else [])


def _parse_document(
    position: int, event: DocumentReceived, *, keep: bool, readers: Readers, blobs: BlobStore
) -> parse.Parsed:
    for *known, parsed in _kept:
        if known[0] is readers and known[1:] == [position, event]:
            return parsed
    _kept.clear()
    try:
        data = blobs.get(event.document_id)
    except (BlobMissingError, BlobDamagedError) as error:
        return parse.Parsed(readings=[], rejections=[_reject_bytes(position, event, error)])
    document = Document(
        position=position,
        document_id=event.document_id,
        name=event.name,
        source=event.source,
        outlet=event.outlet,
        data=data,
    )
    # the limit is for what is offered: whatever was received stays readable when the limit changes
    parsed = parse.parse_document(document, rules=readers.parse_rules, max_bytes=len(data))
    if keep:
        _kept.append((readers, position, event, parsed))
    return parsed


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


@contextmanager
def naming(document_id: str, position: int) -> Iterator[None]:
    """Add to any error which document was being read; a traceback shows it last."""
    try:
        yield
    except Exception as error:
        error.add_note(f"while reading document {document_id}, position {position} of the log")
        raise
