import hashlib
import os

import pytest

from warehouse.blobs import BlobDamagedError, BlobMissingError, BlobStore
from warehouse.layout import Layout, write_atomic

DATA = b"\x00bytes \xff"
DIGEST = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def blobs(tmp_path):
    return BlobStore(tmp_path)


def test_bytes_come_back_under_their_digest(blobs):
    assert blobs.put(DATA) == DIGEST
    assert blobs.get(DIGEST) == DATA


def test_putting_twice_writes_once(blobs, tmp_path):
    blobs.put(DATA)
    path = Layout.of(tmp_path).blob(DIGEST)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    blobs.put(DATA)
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_a_missing_blob_is_named(blobs):
    with pytest.raises(BlobMissingError, match=DIGEST):
        blobs.get(DIGEST)


def test_a_damaged_blob_is_named(blobs, tmp_path):
    blobs.put(DATA)
    Layout.of(tmp_path).blob(DIGEST).write_bytes(b"other")
    with pytest.raises(BlobDamagedError, match=DIGEST):
        blobs.get(DIGEST)


def test_putting_mends_what_is_no_longer_as_long(blobs, tmp_path):
    blobs.put(DATA)
    assert blobs.is_whole(DIGEST)
    Layout.of(tmp_path).blob(DIGEST).write_bytes(DATA + b"x")
    assert not blobs.seems_whole(DIGEST, len(DATA))
    assert not blobs.is_whole(DIGEST)
    blobs.put(DATA)
    assert blobs.get(DIGEST) == DATA
    assert blobs.seems_whole(DIGEST, len(DATA))
    assert not blobs.seems_whole("0" * 64, 0)


def test_deleting_erases(blobs):
    blobs.put(DATA)
    assert blobs.delete(DIGEST)
    with pytest.raises(BlobMissingError):
        blobs.get(DIGEST)
    assert not blobs.delete(DIGEST)


@pytest.mark.parametrize("digest", ["", "abc", "../" * 21 + "x", "A" * 64])
def test_what_is_no_digest_is_refused(blobs, digest):
    with pytest.raises(ValueError, match="expected a sha256"):
        blobs.get(digest)


def test_a_failed_write_leaves_nothing(tmp_path, monkeypatch):
    def fail(_descriptor):
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_atomic(tmp_path / "file", DATA)
    assert list(tmp_path.iterdir()) == []
