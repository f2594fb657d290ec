"""Documents' bytes, stored once under the sha256 of their content."""

import hashlib
import os

from warehouse.errors import WarehouseError
from warehouse.layout import Layout, write_atomic

_REMEDY = (
    "restore it from a backup or ingest the same document again, then delete the "
    "warehouse's folder tables/; the next analysis makes all tables again"
)


class BlobMissingError(WarehouseError, LookupError):
    """No bytes are stored under this digest: never put, or erased by a takedown."""


class BlobDamagedError(WarehouseError, ValueError):
    """The stored bytes no longer have the digest they are stored under."""


class BlobStore:
    """Content-addressed bytes of one warehouse."""

    def __init__(self, root: str | os.PathLike[str] | Layout) -> None:
        self._layout = Layout.of(root)

    def put(self, data: bytes) -> str:
        """Store bytes and return their sha256; as many bytes already there are left alone."""
        digest = hashlib.sha256(data).hexdigest()
        if not self.seems_whole(digest, len(data)):
            write_atomic(self._layout.blob(digest), data)
        return digest

    def seems_whole(self, digest: str, size: int) -> bool:
        """Tell whether so many bytes lie under a digest; they are not read."""
        try:
            return self._layout.blob(digest).stat().st_size == size
        except FileNotFoundError:
            return False

    def is_whole(self, digest: str) -> bool:
        """Read the bytes of a digest, and tell whether they are there and are the right ones."""
        try:
            self.get(digest)
        except (BlobMissingError, BlobDamagedError):
            return False
        return True

    def get(self, digest: str) -> bytes:
        """Return the bytes of a digest; raises BlobMissingError or BlobDamagedError."""
        path = self._layout.blob(digest)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise BlobMissingError(f"blob {digest}: no such file {path}; {_REMEDY}") from None
        found = hashlib.sha256(data).hexdigest()
        if found != digest:
            raise BlobDamagedError(
                f"blob {digest}: {path} holds {len(data)} bytes with sha256 {found}; {_REMEDY}"
            )
        return data

    def delete(self, digest: str) -> bool:
        """Erase the bytes of a digest, as a takedown asks; returns whether there were any."""
        path = self._layout.blob(digest)
        existed = path.exists()
        path.unlink(missing_ok=True)
        return existed
