"""What other libraries raise while a table is read or written, told as our errors."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa
from deltalake.exceptions import DeltaError, TableNotFoundError

from warehouse.errors import TableDamagedError, find_errno


@contextmanager
def reading(path: Path, *, remedy: str) -> Iterator[None]:
    """Tell what fails while a table or one of its files is read; `remedy` says what to do.

    Raises TableDamagedError, and OSError with its path for what the system refuses.
    """
    try:
        yield
    except TableNotFoundError:
        raise  # not there yet, which is no damage
    except (DeltaError, pa.ArrowException, OSError, ValueError) as error:
        if isinstance(error, MemoryError):
            raise
        number = find_errno(error)
        if number is not None and not isinstance(error, FileNotFoundError):
            raise OSError(number, os.strerror(number), str(path)) from error
        why = str(error).strip().split("\n", 1)[0][:200]
        raise TableDamagedError(f"{path}: damaged or incomplete ({why}). {remedy}") from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Tell what the system refuses while a library writes; raises OSError with the path."""
    try:
        yield
    except (DeltaError, duckdb.Error, OSError) as error:
        number = find_errno(error)
        if number is None:
            raise
        raise OSError(number, os.strerror(number), str(path)) from error
