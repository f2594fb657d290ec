"""Where everything in a warehouse folder lives; the only module that builds its paths."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

_ROOM = 1 << 20  # bytes
_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one warehouse.

    `log/` and every `tables/<table>[/<target>]/<fingerprint>/` are Delta tables, `blobs/` holds
    documents by the sha256 of their bytes, `current.json` names the tables that readers see.
    """

    root: Path

    @classmethod
    def of(cls, root: "str | os.PathLike[str] | Layout") -> "Layout":
        """Return the layout of a folder; ValueError for an address that is not a local path."""
        if isinstance(root, Layout):
            return root
        return cls(Path(check_local(os.fspath(root))).absolute())

    @property
    def log(self) -> Path:
        """The event log."""
        return self.root / "log"

    @property
    def blobs(self) -> Path:
        """The folder of all documents."""
        return self.root / "blobs"

    @property
    def tables(self) -> Path:
        """The folder of all projections."""
        return self.root / "tables"

    @property
    def catalog(self) -> Path:
        """The DuckDB database of views."""
        return self.root / "catalog.duckdb"

    @property
    def manifest(self) -> Path:
        """The file that says which fingerprint of each table is current."""
        return self.root / "current.json"

    @property
    def checked(self) -> Path:
        """The file that says up to where the current tables have been checked."""
        return self.root / "checked.json"

    @property
    def reports(self) -> Path:
        """The folder of rendered reports."""
        return self.root / "reports"

    @property
    def spill(self) -> Path:
        """The folder of what does not fit in memory while a query is answered."""
        return self.root / ".duckdb"

    @property
    def lock(self) -> Path:
        """The file that is held by the one process that derives tables."""
        return self.root / ".lock"

    @property
    def prefect(self) -> Path:
        """The folder of all that Prefect writes."""
        return self.root / "prefect"

    def blob(self, digest: str) -> Path:
        """Return where the bytes with this sha256 lie."""
        if not re.fullmatch(r"[0-9a-f]{64}", digest):
            raise ValueError(f"blob {digest!r}: expected a sha256 in 64 lower-case hex digits")
        return self.blobs / digest[:2] / digest

    def table(self, table: str, fingerprint: str, target: str | None = None) -> Path:
        """Return the folder of one projection."""
        parts = [table, fingerprint] if target is None else [table, target, fingerprint]
        for part in parts:
            if not _SLUG.fullmatch(part):
                raise ValueError(
                    f"table path {'/'.join(parts)!r}: {part!r} may hold only letters, digits, "
                    "'.', '_' and '-', and starts with a letter or digit"
                )
        return self.tables.joinpath(*parts)


def check_local(path: str) -> str:
    """Return a warehouse's path unchanged; ValueError where no folder of this machine has it."""
    if "://" in path or "\0" in path or not path.strip():
        raise ValueError(
            f"warehouse {path!r}: only a local folder is accepted, such as var/warehouse"
        )
    return path


def name_part(path: Path) -> Path:
    """Return where a file is written before it takes its place; nobody else writes there."""
    return path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}.part")


def write_atomic(path: Path, data: bytes) -> None:
    """Put bytes at a path at once: a reader finds all of them or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = name_part(path)
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno and error.filename is None:
            error.filename = str(path)  # a write that fails does not say where
        raise


def check_room(folder: Path) -> None:
    """Write a little into a folder and remove it; raises OSError where that fails."""
    path = folder / ".room"
    try:
        write_atomic(path, bytes(_ROOM))
        path.unlink()
    except OSError as error:
        error.filename = str(folder)
        raise
