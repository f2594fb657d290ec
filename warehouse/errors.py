"""What all errors of the warehouse have in common, and what the system says behind an error."""

import errno
import os
import re

_ERRNO = re.compile(r"\(os error (\d+)\)")  # as Rust has it
_DISK_FULL = (os.strerror(errno.ENOSPC), "database or disk is full")  # the latter is SQLite's


class WarehouseError(Exception):
    """Something that the user can mend; the message says what it is and what to do."""


class TableDamagedError(WarehouseError):
    """A file of a table, or of the log, is gone or does not hold what was written."""


def find_errno(error: BaseException) -> int | None:
    """Return the number of the system's error that an error stands for, None where it is none."""
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno
    return read_errno(str(error))


def read_errno(text: str) -> int | None:
    """Return the number of the system's error that another program's text tells of, if any."""
    if any(words in text for words in _DISK_FULL):
        return errno.ENOSPC
    found = _ERRNO.search(text)
    return int(found[1]) if found else None
