"""Fingerprints: short digests of everything that a derived table depends on."""

import hashlib
import json


def to_canonical_json(value: object) -> str:
    """Return the one JSON text of a value: sorted keys, no spaces, no escapes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def fingerprint(*parts: object) -> str:
    """Return 16 hex digits that change when any part does.

    Parts are JSON values: strings, numbers, booleans, None, and lists, tuples or dicts of them.
    """
    text = to_canonical_json(parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
