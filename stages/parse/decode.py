r"""From bytes to text: what kind of file it is, and in which encoding.

UTF-8 (with or without a mark), UTF-16 and UTF-32 with a mark, then the encoding an HTML page
declares, then damaged UTF-8, then a guess among Western encodings. Line ends become "\n", and
characters are settled; nothing else is changed.
"""

import codecs
import re

from stages.characters import settle_characters
from stages.parse.draft import Problem

_ACCEPTED = "plain text, HTML, Markdown, JSON, JSON lines and CSV are read"
_SIGNATURES = (
    (b"%PDF-", "a PDF file", "save its text as .txt"),
    (b"PK\x03\x04", "a zip archive or an office file (.docx, .odt, .epub)", "save it as .txt"),
    (b"\xd0\xcf\x11\xe0", "an old office file (.doc, .xls)", "save it as .txt"),
    (b"{\\rtf", "a rich text file", "save it as .txt"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"\xfd7zXZ", "an xz archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7-Zip archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x89PNG", "a PNG image", "images hold no text that can be read here"),
    (b"\xff\xd8\xff", "a JPEG image", "images hold no text that can be read here"),
    (b"GIF8", "a GIF image", "images hold no text that can be read here"),
    (b"RIFF", "a WebP image or a sound or video file", "they hold no text that can be read here"),
    (b"PAR1", "a Parquet file", "write its rows as JSON lines"),
    (b"SQLite format 3", "an SQLite database", "write its rows as JSON lines"),
    (b"\x7fELF", "a program", "programs hold no articles"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
# The web's own reading of these labels (WHATWG Encoding Standard, section 4.2).
_WEB_LABELS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252"}
_OF_PYTHON = ("unicode-escape", "raw-unicode-escape", "idna", "punycode", "utf-7", "undefined")
_GUESSES = ["cp1252", "latin_1", "cp1250", "cp1251", "mac_roman", "iso8859_15", "cp437", "cp850"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_FEW_CONTROLS = 2  # slips of a program that wrote a text, however short it is
# Bad bytes stand as U+DC80 to U+DCFF. Here those that a longer character began with: an encoded
# surrogate, a dash or quotation mark cut short, a symbol, a letter ("Â" and "Ã" are seldom meant).
_CUT_SHORT = re.compile(
    "\udced[\udca0-\udcbf][\udc80-\udcbf]|\udce2(?:[\udc80-\udc84]|\\Z)|\udcf0\udc9f[\udc80-\udcbf]?"
    "|[\udcc2\udcc3]"
)
_BAD_BYTE = re.compile("[\udc80-\udcff]")
# Characters of two and three bytes that no other encoding's letters make up by chance.
_LETTER = re.compile("[\xa0-\u017f]")
_MARK = re.compile("[\u2000-\u213f]")
_DAMAGE_A_MARK = 10  # bad bytes to a mark
_REPLACEMENT = "�"


def decode_document(data: bytes, *, max_bytes: int) -> str | Problem:
    """Return a document's text, or the problem that keeps it from being read."""
    if len(data) > max_bytes:
        detail = (
            f"{len(data):,} bytes; reading.max_document_mb accepts up to {max_bytes:,}: split it"
        )
        return Problem(reason="too_large", detail=detail)
    for signature, kind, advice in _SIGNATURES:
        if data.startswith(signature):
            return Problem(reason="binary", detail=f"{kind}; {_ACCEPTED}: {advice}")
    text = _decode(data)
    if text is None:
        detail = f"bytes in no encoding that could be recognised; {_ACCEPTED}, in UTF-8 at best"
        return Problem(reason="undecodable", detail=detail)
    controls = len(_CONTROL.findall(text))
    if controls > _FEW_CONTROLS + len(text) / 200:
        detail = f"{controls:,} control characters in {len(text):,}; {_ACCEPTED}"
        return Problem(reason="binary", detail=detail)
    if not text.strip("\ufeff \t\r\n\v\f\xa0"):
        detail = f"{len(data):,} bytes and no text in them; {_ACCEPTED}"
        return Problem(reason="empty", detail=detail)
    return settle_characters(unify_newlines(text).replace("\x00", _REPLACEMENT))


def unify_newlines(text: str) -> str:
    r"""Return the text with every CRLF and lone CR as "\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decode(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_known(data[len(mark) :], encoding)
    if data[:200].count(0) > len(data[:200]) / 4:
        encoding = "utf-16-le" if data[1:200:2].count(0) > data[0:200:2].count(0) else "utf-16-be"
        # Latin text in UTF-16 without a mark: a zero in every second byte.
        return _decode_known(data, encoding)
    text = _decode_as(data, "utf-8")
    if text is not None:
        return text
    declared = _DECLARED.search(data[:4096])
    label = declared[1].decode("ascii", "replace").lower() if declared else ""
    if _is_encoding(label):
        text = _decode_as(data, _WEB_LABELS.get(label, label))
        if text is not None:
            return text
    return _decode_damaged_utf8(data) or _guess(data)


def _is_encoding(label: str) -> bool:
    """Return whether Python knows an encoding, other than those of its own that no page is in."""
    try:
        return codecs.lookup(label).name not in _OF_PYTHON
    except (LookupError, ValueError):
        return False


def _decode_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, ValueError):
        return None


def _decode_known(data: bytes, encoding: str) -> str | None:
    """Return a text whose encoding is known, with U+FFFD for a few units that are none."""
    text = _decode_as(data, encoding)
    if text is None:
        text = _mend(data) if encoding == "utf-8" else data.decode(encoding, "replace")
        if text.count(_REPLACEMENT) > 2 + len(text) / 100:
            return None
    return text


def _decode_damaged_utf8(data: bytes) -> str | None:
    """Return UTF-8 with bad bytes, cut off or spliced in, or None for what is no UTF-8.

    Letters and marks of several bytes hardly come about in another encoding, so that more of them
    than bad bytes prove UTF-8; so does a single dash or quotation mark beside a few bad bytes.
    """
    text = data.decode("utf-8", "surrogateescape")
    damaged = len(_BAD_BYTE.findall(text))
    intact = len(text) - len(text.encode("ascii", "ignore")) - damaged
    marks = len(_MARK.findall(text))
    proved = marks + len(_LETTER.findall(text)) > damaged or intact > 4 * damaged
    return _mend(data) if proved or damaged <= _DAMAGE_A_MARK * marks else None


def _mend(data: bytes) -> str:
    """Return damaged UTF-8: a bad byte is what Windows-1252 says, else U+FFFD."""
    text = _CUT_SHORT.sub(_REPLACEMENT, data.decode("utf-8", "surrogateescape"))
    return _BAD_BYTE.sub(_read_bad_byte, text)


def _read_bad_byte(bad: re.Match[str]) -> str:
    return bytes([ord(bad[0]) - 0xDC00]).decode("cp1252", "replace")


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    matches = from_bytes(data, cp_isolation=_GUESSES)
    best = matches.best()
    if best is None:
        return None
    # Short texts fit many alphabets; where Windows-1252 fits at all, English text is in it.
    fits = any("cp1252" in (match.encoding, *match.could_be_from_charset) for match in matches)
    text = _decode_as(data, "cp1252") if fits else None
    return text if text is not None else str(best)
