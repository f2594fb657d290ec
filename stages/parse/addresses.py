"""Web addresses: the form by which an article is known, and the host that stands for its outlet."""

import re
from urllib.parse import parse_qsl, quote_plus, unquote_plus, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(r"utm_.*|fbclid|gclid|cmp|cmpid|ito|ref|ns_.*|mc_.*|smid", re.IGNORECASE)

_SAME_SITE = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)")


def canonicalise_url(url: str | None) -> str | None:
    """Return a web address without fragment and tracking, host in lower case, or None.

    A parameter without a value names the page where it holds a digit ("view.php?12345"); other
    such ones say how it is shown ("?amp").
    """
    try:
        scheme, host, path, query, _ = urlsplit((url or "").strip())
        pairs = [pair for pair in parse_qsl(query) if not _TRACKING.fullmatch(pair[0])]
    except ValueError:
        return None
    bare = [unquote_plus(part) for part in query.split("&") if "=" not in part]
    bare = [part for part in bare if re.search(r"\d", part) and not _TRACKING.fullmatch(part)]
    kept = "&".join([*map(quote_plus, bare), *([urlencode(pairs)] if pairs else [])])
    if scheme.lower() not in ("http", "https") or not host:
        return None
    address = (scheme.lower(), host.lower(), path.rstrip("/") or "/", kept, "")
    return urlunsplit(address)


def names_page(url: str) -> bool:
    """Return whether an address names a page: "https://park.example/" is a site's, of all of it."""
    _, _, path, query, _ = urlsplit(url)
    return bool(path.strip("/") or query)


def read_host(url: str | None) -> str | None:
    """Return the host of an address, which stands for the outlet where nothing names it.

    It is the same on the pages for telephones.
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return _SAME_SITE.sub("", host.rstrip(".")) or None if host else None
