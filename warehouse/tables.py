"""Projections: tables derived from the log, each complete up to its checkpoint."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa

from stages.records import TABLES
from warehouse.delta import ConcurrentCommitError, DeltaFolder
from warehouse.layout import Layout
from warehouse.schema import from_arrow, table_schema, to_arrow

__all__ = ["ConcurrentCommitError", "Projection", "TableKey"]

TableKey: TypeAlias = tuple[str, str | None]
"""A table, and the target it is kept for if it is kept per target."""


class Projection:
    """One table, as one fingerprint derives it; of one target, where the table is per target.

        projection = Projection(root, "sentences", fingerprint)
        done = projection.checkpoint()
        projection.commit(rows_of_positions_after_done, upto=done + 100)

    Nothing is written before the first commit. Rows are kept in the order of their positions,
    otherwise as given, so the same rows make the same files however they are split into windows
    of the same bounds.
    """

    def __init__(
        self,
        root: str | os.PathLike[str] | Layout,
        table: str,
        fingerprint: str,
        target: str | None = None,
    ) -> None:
        self.table = table
        self.fingerprint = fingerprint
        self.target = target
        self._schema = table_schema(table)
        self.path = Layout.of(root).table(table, fingerprint, target)
        remedy = f"Delete {self.path}: the next analysis makes this table again from the log"
        self._folder = DeltaFolder(self.path, self._schema, writer="projection", remedy=remedy)

    def checkpoint(self) -> int:
        """Return the log position up to which rows are complete; 0 where there are none yet.

        It moves with this object's own commits; call `refresh` to see those of others.
        """
        return self._folder.checkpoint()

    def refresh(self) -> None:
        """See what other writers have committed."""
        self._folder.refresh()

    def commit(self, rows: Sequence[Any] | pa.Table, *, upto: int) -> None:
        """Add the rows of positions after the checkpoint up to `upto`, and move it there, at once.

        Rows are records of this table or an Arrow table of its schema; none at all is a result
        too. Raises ValueError for rows of other positions and ConcurrentCommitError where
        another writer came first; either way nothing is added.
        """
        table = rows if isinstance(rows, pa.Table) else to_arrow(TABLES[self.table], rows)
        self._folder.commit(table, upto=upto)

    def read(
        self, after: int = 0, upto: int | None = None, columns: list[str] | None = None
    ) -> pa.Table:
        """Return the rows of positions in (after, upto] as an Arrow table, in log order."""
        return self._folder.read(after, upto, columns)

    def records(self, after: int = 0, upto: int | None = None) -> list[Any]:
        """Return the rows of positions in (after, upto] as records, in log order."""
        return from_arrow(TABLES[self.table], self.read(after, upto))

    def count_rows(self, upto: int) -> int:
        """Return the number of rows of positions up to `upto`."""
        return self._folder.count_rows(upto)

    def made_as(self) -> str | None:
        """Return what tells this table from one of the same name made anew; None before any row."""
        return self._folder.made_as()

    def verify(self) -> None:
        """Read every row; raises TableDamagedError for what is damaged."""
        self._folder.verify()

    def files(self) -> list[Path]:
        """Return the Parquet files that hold the rows, in log order."""
        return self._folder.files()
