"""Rows to and from Parquet files, one row group at a time."""

import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

ROWS_PER_GROUP = 16_384  # what one pruned read has to decode, at most
BYTES_PER_GROUP = 8 << 20  # of rows in memory, from which a merge begins a new row group


def to_parquet(groups: Iterable[pa.Table], schema: pa.Schema) -> tuple[bytes, list[int]]:
    """Return the bytes of a Parquet file, and the positions of its rows.

    The same groups of rows make the same bytes, whatever their chunks.
    """
    sink = io.BytesIO()
    positions: list[int] = []
    with pq.ParquetWriter(
        sink,
        schema,
        version="2.6",
        compression="zstd",
        compression_level=3,
        store_schema=False,
        write_page_index=False,
    ) as writer:
        for rows in groups:
            positions += rows.column("position").to_numpy().tolist()
            writer.write_table(rows.combine_chunks(), row_group_size=ROWS_PER_GROUP)
    return sink.getvalue(), positions


def read_groups(paths: Sequence[Path], schema: pa.Schema) -> Iterator[pa.Table]:
    """Yield the rows of files in order, small row groups together, never many in memory at once."""
    held: list[pa.Table] = []
    for path in paths:
        file = pq.ParquetFile(path)
        for number in range(file.num_row_groups):
            held.append(file.read_row_group(number).cast(schema))
            rows, size = (sum(getattr(t, of) for t in held) for of in ("num_rows", "nbytes"))
            if rows >= ROWS_PER_GROUP or size >= BYTES_PER_GROUP:
                yield pa.concat_tables(held)
                held = []
    if held:
        yield pa.concat_tables(held)
