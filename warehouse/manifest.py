"""Which fingerprint of every table readers see, and what may be thrown away."""

import json
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from warehouse.errors import WarehouseError
from warehouse.layout import Layout, write_atomic
from warehouse.tables import Projection, TableKey


class Manifest:
    """The file `current.json`: one fingerprint for each table, switched all at once.

    A rebuilt table becomes current only when every table that is wanted has caught up with the
    log, so readers never see new rows of one beside old rows of another.
    """

    def __init__(self, root: str | os.PathLike[str] | Layout) -> None:
        self._layout = Layout.of(root)

    def current(self) -> dict[TableKey, str]:
        """Return the current fingerprint of every table; empty before the first build is done."""
        try:
            text = self._layout.manifest.read_bytes()
        except FileNotFoundError:
            return {}
        try:
            return {
                (entry["table"], entry["target"]): entry["fingerprint"]
                for entry in json.loads(text)["tables"]
            }
        except (ValueError, KeyError, TypeError) as error:
            raise WarehouseError(
                f"{self._layout.manifest}: not a list of tables; delete it, and the next analysis "
                "writes it"
            ) from error

    def promote(self, wanted: Iterable[Projection], *, upto: int) -> bool:
        """Make these projections the current tables, if all of them are complete up to `upto`.

        Tables that are not among them, such as a removed target's, drop out. Returns whether
        they are current now; where one is behind, nothing changes.
        """
        projections = list(wanted)
        if any(projection.checkpoint() < upto for projection in projections):
            return False
        new = {(p.table, p.target): p.fingerprint for p in projections}
        if not self.names(new):
            self._write(new)
        return True

    def names(self, tables: Mapping[TableKey, str]) -> bool:
        """Tell whether just these are current; a damaged file names none."""
        try:
            return self.current() == tables
        except WarehouseError:
            return False

    def open(self, opened: Iterable[Projection] = ()) -> list[Projection]:
        """Open the current tables; of those opened already, the current ones are used again."""
        at_hand = {(p.table, p.target, p.fingerprint): p for p in opened}
        return [
            at_hand.get((table, target, digest)) or Projection(self._layout, table, digest, target)
            for (table, target), digest in self.current().items()
        ]

    def _write(self, tables: dict[TableKey, str]) -> None:
        entries = [
            {"table": table, "target": target, "fingerprint": digest}
            for (table, target), digest in sorted(
                tables.items(), key=lambda item: (item[0][0], item[0][1] or "")
            )
        ]
        text = json.dumps({"tables": entries}, indent=2) + "\n"
        write_atomic(self._layout.manifest, text.encode())


def vacuum(
    root: str | os.PathLike[str] | Layout,
    *,
    before: datetime,
    keep: Collection[Projection] = (),
) -> list[Path]:
    """Delete what no reader needs and return it: superseded tables and left-over files.

    Left over are a table's files that were merged into others, and what a process that died had
    begun to write. Files of the log stay, merged or not: nothing else holds its events. Current
    tables and those in `keep` stay; files changed at or after `before` stay too, since a reader or
    writer may still be at them. Build the catalog first: an older one may point at what is deleted
    here.
    """
    layout = Layout.of(root)
    kept = [*Manifest(layout).open(), *keep]
    limit = before.timestamp()
    gone: list[Path] = []
    folders = {projection.path for projection in kept}
    for delta_log in sorted(layout.tables.rglob("_delta_log")):
        folder = delta_log.parent
        if folder not in folders and _newest(folder) < limit:
            shutil.rmtree(folder)
            gone.append(folder)
    needed = {file for p in kept for file in p.files()}
    found = [path for folder in folders for path in folder.glob("*.parquet")]
    parts = [path for folder in (layout.log, *folders) for path in folder.glob(".*.part")]
    for path in [*found, *parts, *layout.blobs.glob("*/.*.part")]:
        if path not in needed and path.stat().st_mtime < limit:
            path.unlink()
            gone.append(path)
    return gone


def _newest(folder: Path) -> float:
    return max(path.stat().st_mtime for path in [folder, *folder.rglob("*")])
