"""Receiving documents: from files to bytes kept and events appended."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatch
from itertools import islice
from pathlib import Path

from flows.console import Progress, silent
from flows.kept_bytes import KeptBytes
from flows.projecting import check_log_reaches
from flows.reading import digest_bytes
from flows.settings import Settings, Source
from warehouse.errors import WarehouseError
from warehouse.events import DocumentReceived, DocumentRefused, identify_event
from warehouse.log import EventLog
from warehouse.manifest import Manifest
from warehouse.printable import show_line

BATCH = 256
"""Documents in one append to the log."""

MANUAL = "manual"
"""Source of a file that was named on the command line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A file that a source offers."""

    path: Path
    source: str
    outlet: str | None = None


@dataclass(slots=True, kw_only=True)
class Received:
    """What became of the files that were offered."""

    new: int = 0
    known: int = 0
    mended: list[str] = field(default_factory=list)  # names; their stored bytes were lost
    unread: int = 0  # of those mended: in quarantine, for the tables were made without them
    refused: list[DocumentRefused] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)  # by suffix: no pattern takes them

    def add(self, other: "Received") -> None:
        """Count what became of further files."""
        self.new += other.new
        self.known += other.known
        self.mended += other.mended
        self.unread += other.unread
        self.refused += other.refused
        self.skipped += other.skipped


def find_files(
    paths: Sequence[Path], *, source: str, patterns: Sequence[str], outlet: str | None = None
) -> tuple[list[Offer], Counter[str]]:
    """Return the files at and below paths, sorted, and how many of which suffix were passed over.

    A path that is a file is offered whatever its name; one that does not exist, or a folder that
    cannot be listed, is offered too, so that receiving it says why it cannot be. Patterns take
    names in capital or small letters.
    """
    taken = [pattern.lower() for pattern in patterns]
    offers: list[Offer] = []
    skipped: Counter[str] = Counter()
    for path in paths:
        if not _is_folder(path):
            offers.append(Offer(path=path, source=source, outlet=outlet))
            continue
        closed: list[Path] = []
        for file in _walk(path, closed):
            if _is_folder(file):
                skipped["linked folder"] += 1
            elif any(fnmatch(file.name.lower(), pattern) for pattern in taken):
                offers.append(Offer(path=file, source=source, outlet=outlet))
            else:
                skipped[file.suffix or "no suffix"] += 1
        offers += [Offer(path=folder, source=source, outlet=outlet) for folder in closed]
    return offers, skipped


def find_source_files(sources: Iterable[Source]) -> tuple[list[Offer], Counter[str]]:
    """Return the files of configured sources; a folder that is not there yet offers none."""
    offers: list[Offer] = []
    skipped: Counter[str] = Counter()
    for source in sources:
        present = [path for path in source.paths if _is_there(path)]
        found, passed_over = find_files(
            present, source=source.id, patterns=source.patterns, outlet=source.outlet
        )
        offers += found
        skipped += passed_over
    return offers, skipped


def find_offers(
    settings: Settings, paths: Sequence[str | Path] | None
) -> tuple[list[Offer], Counter[str]]:
    """Return the files at given paths, or of every source, and what was passed over."""
    if paths is None:
        return find_source_files(settings.sources)
    return find_files([Path(path) for path in paths], source=MANUAL, patterns=settings.patterns)


def receive_files(
    offers: Sequence[Offer],
    *,
    settings: Settings,
    now: datetime,
    report: Progress = silent,
    checked: bool = False,
) -> Received:
    """Keep the bytes of new documents and append an event for each; offering twice adds nothing.

    A file that cannot be received is recorded as refused, with its reason, and the others go on.
    Where the bytes kept of a known document are gone or damaged, those offered take their place.
    `checked` says that the log has been found to reach as far as the tables, as a plan does.
    """
    log = EventLog(settings.warehouse)
    if not checked:
        _check_log(log, settings)
    kept = KeptBytes(settings)
    limit = settings.reading.max_document_mb * 1_000_000
    result = Received()
    iterator = iter(offers)
    done = 0
    while batch := list(islice(iterator, BATCH)):
        kept.restored.clear()
        events = [_receive(offer, kept=kept, limit=limit) for offer in batch]
        before = log.last_position()
        stored = log.append(events, recorded_at=now)
        fresh = {event.identity for event in stored if event.position > before}
        received = {e.document_id for e in events if isinstance(e, DocumentReceived)}
        result.new += len(fresh & received)
        mended = {key: name for key, name in kept.restored.items() if key not in fresh}
        result.mended += mended.values()
        result.unread += len(mended.keys() & kept.lost)
        result.refused += [event for event in events if isinstance(event, DocumentRefused)]
        done += len(batch)
        report(done, len(offers))
    result.known = len(offers) - result.new - len(result.refused)
    return result


def offers_anything_new(offers: Sequence[Offer], *, settings: Settings) -> bool:
    """Tell whether any offered file is not in the log yet, received or refused.

    A document whose kept bytes it would mend is new, too.
    """
    if not offers:
        return False
    known = EventLog(settings.warehouse).identities()
    kept = KeptBytes(settings)
    limit = settings.reading.max_document_mb * 1_000_000
    for offer in offers:
        found = _open(offer, limit=limit)
        if isinstance(found, bytes):
            identity = digest_bytes(found)
            if not kept.holds(identity, len(found)):
                return True
        elif offer.source == MANUAL:
            return True  # whoever named it is told each time
        else:
            identity = identify_event(found)
        if identity not in known:
            return True
    return False


def _check_log(log: EventLog, settings: Settings) -> None:
    """Refuse to add to a log that is older than the tables: they would pass over what is added."""
    try:
        tables = Manifest(settings.warehouse).open()
    except WarehouseError:
        return  # a damaged list of tables is made anew by the analysis
    check_log_reaches(log, tables)


def _walk(folder: Path, closed: list[Path]) -> Iterator[Path]:
    """Yield what is no folder below a folder, and links to folders, which are not followed.

    The order is stable; what is hidden is left out. Folders that cannot be listed go to `closed`.
    """

    def note(error: OSError) -> None:
        closed.append(Path(os.fsdecode(error.filename)))

    for parent, folders, names in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in sorted([*names, *linked]):
            if not name.startswith("."):
                yield Path(parent) / name


def _is_folder(path: Path) -> bool:
    """Return whether a path is a folder; no, where the system refuses to say."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_there(path: Path) -> bool:
    """Return whether something is at a path; yes, where the system refuses to say."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        pass
    return True


def _receive(offer: Offer, *, kept: KeptBytes, limit: int) -> DocumentReceived | DocumentRefused:
    found = _open(offer, limit=limit)
    if isinstance(found, DocumentRefused):
        return found
    return DocumentReceived(
        document_id=kept.put(found, _printable(offer.path)),
        name=_printable(offer.path),
        source=offer.source,
        outlet=offer.outlet,
        size=len(found),
    )


def _open(offer: Offer, *, limit: int) -> bytes | DocumentRefused:
    """Return the bytes of an offered file of up to `limit`, or why it is not received."""
    name = _printable(offer.path)
    try:
        if offer.path.is_dir():
            next(offer.path.iterdir(), None)  # raises: only what cannot be listed is offered
        if not offer.path.is_file():
            reason = "missing" if not offer.path.exists() else "not_a_file"
            detail = "no such file" if reason == "missing" else "not a regular file"
            return DocumentRefused(name=name, source=offer.source, reason=reason, detail=detail)
        size = offer.path.stat().st_size
        if size <= limit:
            with offer.path.open("rb") as file:
                data = file.read(limit + 1)  # it may have grown, and some files never end
            if len(data) <= limit:
                return data
            size = len(data)
        detail = (
            f"{size:,} bytes; reading.max_document_mb accepts up to {limit:,}: "
            "split the file, or raise it in standfirst.toml"
        )
        return DocumentRefused(name=name, source=offer.source, reason="too_large", detail=detail)
    except OSError as error:
        detail = f"cannot be read: {error.strerror or error}"
        return DocumentRefused(name=name, source=offer.source, reason="unreadable", detail=detail)


def _printable(path: Path) -> str:
    """Return a path as text on one line.

    Bytes of its name that are no UTF-8 become replacement marks, and so do line breaks and what
    would steer a terminal.
    """
    return show_line(os.fsencode(path).decode("utf-8", errors="replace"))
