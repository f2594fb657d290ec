"""The bytes that a warehouse keeps of its documents, and mending those that were lost."""

from flows.reading import digest_bytes
from flows.settings import Settings
from warehouse.blobs import BlobStore
from warehouse.errors import WarehouseError
from warehouse.query import fetch_rows, open_catalog


class KeptBytes:
    """What is kept while documents are offered; `restored` has what was not there, or not whole."""

    def __init__(self, settings: Settings) -> None:
        self.lost = find_lost(settings)
        self.restored: dict[str, str] = {}  # names by digest
        self._blobs = BlobStore(settings.warehouse)

    def holds(self, digest: str, size: int) -> bool:
        """Tell whether bytes are kept; they are read only where they were found lost before."""
        return self._blobs.seems_whole(digest, size) and (
            digest not in self.lost or self._blobs.is_whole(digest)
        )

    def put(self, data: bytes, name: str) -> str:
        """Keep bytes, in place of damaged ones too, and return their digest."""
        digest = digest_bytes(data)
        if not self.holds(digest, len(data)):
            self._blobs.delete(digest)
            self._blobs.put(data)
            self.restored[digest] = name
        return digest


def find_lost(settings: Settings) -> frozenset[str]:
    """Return the ids of documents whose bytes were gone or damaged when the tables were made."""
    query = "select document_id from quarantine where reason in ('bytes_missing', 'bytes_damaged')"
    try:
        with open_catalog(settings.warehouse) as catalog:
            return frozenset(row["document_id"] for row in fetch_rows(catalog, query))
    except WarehouseError:
        return frozenset()  # nothing was read yet, or all will be read anew
