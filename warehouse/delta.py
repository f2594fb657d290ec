"""An append-only Delta table of Parquet files in log order: the ground under log and projections.

Every file covers a range of positions that its name states, so a range is read without opening
other files. Rows and checkpoint travel in one Delta commit; of two writers that started from the
same state, Delta lets one commit (its protocol's transaction identifiers).
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable, PostCommitHookProperties, Transaction
from deltalake.exceptions import CommitFailedError, DeltaError, TableNotFoundError
from deltalake.transaction import AddAction, RemoveAction

from warehouse.errors import WarehouseError
from warehouse.failures import reading, writing
from warehouse.layout import write_atomic
from warehouse.parquet import read_groups, to_parquet

MERGE_EVERY = 64  # commits between merges of small files
SHORTEN_EVERY = 16  # commits between checkpoints of the Delta log: each one since costs time
SMALL_FILE = 4 << 20  # bytes; larger files are left as they are
MERGED_FILE = 32 << 20  # bytes; a merge stops growing here, so that it fits in memory
_NO_HOOKS = PostCommitHookProperties(create_checkpoint=False, cleanup_expired_logs=False)
_MERGE = "merge"  # identifies merges, so that two at once cannot both commit


class ConcurrentCommitError(WarehouseError, RuntimeError):
    """Another writer has committed since this one looked; look again and start from there."""


class DeltaFolder:
    """One Delta table; `writer` names its line of commits, whose version is the checkpoint.

    `remedy` says what helps where the table is damaged; whatever reads may raise
    TableDamagedError.
    """

    def __init__(self, path: Path, schema: pa.Schema, *, writer: str, remedy: str) -> None:
        self.path = path
        self._schema = schema
        self._writer = writer
        self._remedy = remedy
        self._table: DeltaTable | None = None
        self._checkpoint = 0
        self.refresh()

    def refresh(self) -> None:
        """See what other writers have committed."""
        self._update()
        self._checkpoint = self._committed()

    def checkpoint(self) -> int:
        """Return the position up to which rows are complete, as last seen; 0 before any."""
        return self._checkpoint

    def commit(self, rows: pa.Table, *, upto: int) -> None:
        """Add the rows of the positions after the checkpoint, and move it, in one commit.

        Raises ValueError for rows outside those positions, and ConcurrentCommitError.
        """
        first = self.checkpoint() + 1
        if upto < first:
            raise ValueError(f"{self.path}: commit up to {upto}, but {first - 1} is done already")
        rows = _in_order(rows.cast(self._schema), first, upto, self.path)
        self._open()
        if self._committed() != self._checkpoint:
            raise self._concurrent(upto)  # seen while the rows were made
        self._commit(
            [self._write_file([rows], first, upto)] if rows.num_rows else [], self._writer, upto
        )
        self._checkpoint = upto
        self._keep_house(self._open().version() + 1)

    def files(self, after: int = 0, upto: int | None = None) -> list[Path]:
        """Return the files that may hold rows of positions in (after, upto], in log order."""
        if self._table is None:
            return []
        end = self._checkpoint if upto is None else min(upto, self._checkpoint)
        with self._reading(self.path):
            paths = sorted(self.path / Path(uri).name for uri in self._table.file_uris())
            return [path for path in paths if _range(path)[1] > after and _range(path)[0] <= end]

    def count_rows(self, upto: int) -> int:
        """Return the number of rows of positions up to `upto`, mostly without opening a file."""
        if self._table is None:
            return 0
        with self._reading(self.path):
            added = pa.table(self._table.get_add_actions().select(["path", "num_records"]))
        counts = dict(zip(*(column.to_pylist() for column in added.columns), strict=True))
        wanted = pa.schema([self._schema.field("position")])
        return sum(
            counts[path.name]
            if _range(path)[1] <= upto
            else self._read_file(path, 0, upto, wanted).num_rows
            for path in self.files(upto=upto)
        )

    def made_as(self) -> str | None:
        """Return what no other table has, nor this one made anew; None before the first commit."""
        return None if self._table is None else str(self._table.metadata().id)

    def verify(self) -> None:
        """Read every row, a row group at a time; raises TableDamagedError for what is damaged."""
        for path in self.files():
            with self._reading(path):
                for _ in read_groups([path], self._schema):
                    pass

    def read(
        self, after: int = 0, upto: int | None = None, columns: list[str] | None = None
    ) -> pa.Table:
        """Return the rows of positions in (after, upto], in log order."""
        wanted = self._schema
        if columns is not None:
            wanted = pa.schema([self._schema.field(name) for name in columns])
        end = self.checkpoint() if upto is None else upto
        parts = [self._read_file(path, after, end, wanted) for path in self.files(after, end)]
        return pa.concat_tables(parts or [wanted.empty_table()])

    def _read_file(self, path: Path, after: int, end: int, wanted: pa.Schema) -> pa.Table:
        with self._reading(path):
            if after < _range(path)[0] and _range(path)[1] <= end:
                return pq.ParquetFile(path).read(columns=wanted.names).cast(wanted)
            filters = [("position", ">", after), ("position", "<=", end)]
            return pq.read_table(path, columns=wanted.names, filters=filters).cast(wanted)

    def _reading(self, path: Path) -> AbstractContextManager[None]:
        return reading(path, remedy=self._remedy)

    def _open(self) -> DeltaTable:
        if self._table is None:
            self.path.mkdir(parents=True, exist_ok=True)
            try:
                with writing(self.path):
                    DeltaTable.create(
                        self.path, self._schema, configuration={"delta.appendOnly": "true"}
                    )
            except DeltaError:
                if not DeltaTable.is_deltatable(str(self.path)):
                    raise  # else another writer has created it in between
            self._table = DeltaTable(self.path)
        return self._table

    def _write_file(self, groups: Iterable[pa.Table], first: int, last: int) -> AddAction:
        """Write rows under a name made of their range and content: no run leaves another's file."""
        data, positions = to_parquet(groups, self._schema)
        name = f"{first:010d}-{last:010d}-{hashlib.sha256(data).hexdigest()[:12]}.parquet"
        write_atomic(self.path / name, data)
        stats = {
            "numRecords": len(positions),
            "minValues": {"position": positions[0]},
            "maxValues": {"position": positions[-1]},
            "nullCount": {"position": 0},
        }
        return AddAction(name, len(data), {}, 0, True, json.dumps(stats))

    def _commit(
        self, actions: Sequence[AddAction | RemoveAction], writer: str, version: int
    ) -> None:
        table = self._open()
        before = table.version()
        properties = CommitProperties(app_transactions=[Transaction(writer, version)])
        try:
            with writing(self.path):
                table.create_write_transaction(
                    list(actions),
                    "append",
                    self._schema,
                    commit_properties=properties,
                    post_commithook_properties=_NO_HOOKS,
                )
        except CommitFailedError as error:
            self._update()
            if self._open().version() == before:
                raise  # nobody came first: it may not be written
            raise self._concurrent(version) from error
        self._update()

    def _update(self) -> None:
        """Bring the handle up to date; without one, open the table if there is one by now."""
        try:
            with self._reading(self.path):
                if self._table is None:
                    self._table = DeltaTable(self.path)
                else:
                    self._table.update_incremental()
        except TableNotFoundError:
            self._table = None

    def _committed(self) -> int:
        """Return the checkpoint in the state that the handle is at."""
        return 0 if self._table is None else self._table.transaction_version(self._writer) or 0

    def _concurrent(self, upto: int) -> ConcurrentCommitError:
        return ConcurrentCommitError(
            f"{self.path}: another writer committed while positions up to {upto} were being "
            "written. Nothing is lost: run again to go on from what it left"
        )

    def _keep_house(self, commits: int) -> None:
        """Merge small files and shorten the Delta log now and then, so that cost stays flat."""
        with writing(self.path):
            if commits % MERGE_EVERY == 0:
                self._merge_small_files()
                DeltaTable(self.path).cleanup_metadata()  # of more than 30 days ago
            if commits % SHORTEN_EVERY == 0:
                DeltaTable(self.path).create_checkpoint()
                self._table = DeltaTable(self.path)

    def _merge_small_files(self) -> None:
        try:
            while group := self._small_neighbours():
                self._merge(group)
        except ConcurrentCommitError:
            pass  # another writer is merging the same files

    def _small_neighbours(self) -> list[Path]:
        """Return the first files, two at least, that are to become one; none where all is well."""
        group: list[Path] = []
        size = 0
        for path in self.files():
            bytes_ = path.stat().st_size
            if bytes_ >= SMALL_FILE or size + bytes_ > MERGED_FILE:
                if len(group) > 1:
                    break
                group, size = [], 0
            if bytes_ < SMALL_FILE:
                group.append(path)
                size += bytes_
        return group if len(group) > 1 else []

    def _merge(self, group: list[Path]) -> None:
        """Replace files by one that holds the same rows; readers of the old ones are not hurt."""
        first, last = _range(group[0])[0], _range(group[-1])[1]
        with self._reading(self.path):
            merged = self._write_file(read_groups(group, self._schema), first, last)
        add = AddAction(merged.path, merged.size, {}, 0, False, merged.stats)
        remove = [RemoveAction(path.name, False, 0, path.stat().st_size, {}) for path in group]
        self._commit([add, *remove], _MERGE, self._open().version())


def _range(path: Path) -> tuple[int, int]:
    first, last, _ = path.name.split("-")
    return int(first), int(last)


def _in_order(rows: pa.Table, first: int, last: int, path: Path) -> pa.Table:
    """Return rows sorted by position, order otherwise kept; raise where one is out of range."""
    if not rows.num_rows:
        return rows
    positions = rows.column("position").to_numpy()
    low, high = int(positions.min()), int(positions.max())
    if low < first or high > last:
        raise ValueError(
            f"{path}: rows of positions {low} to {high}, "
            f"but only {first} to {last} may be committed"
        )
    if (positions[1:] >= positions[:-1]).all():
        return rows
    return rows.take(pa.array(positions.argsort(kind="stable")))
