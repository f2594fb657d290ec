"""Datelines, which say where a report was written and are no part of its first sentence."""

import re

from stages.records import Block

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"{MONTH} \d{{1,2}}"
_CITY = r"[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]*){0,3}"
_PLACE = r"[A-Z][\w.'’/-]+(?: [A-Z][\w.'’/-]*){0,3}"
_REGION = rf"(?:, (?:{_DAY}|{_PLACE})){{1,3}}"
_AGENCY = r"\([A-Z][\w./&’' -]{1,30}\)"
_INITIALS = r"\((?:[A-Z]{2,6}|Reuters|Bloomberg|Xinhua)\)"
_DATELINE = re.compile(
    rf"(?:(?:{_CITY}(?:{_REGION})?\s)?{_AGENCY}"
    rf"|{_CITY}{_REGION}"
    rf"|(?P<mixed>{_PLACE}(?:{_REGION})?\s{_INITIALS})"
    rf"|(?P<alone>{_CITY}))"
    r"(?:\s?(?:[—–]|--|_)\s?|\s-\s)(?=[A-Z\d\"“‘'])"
    rf"|{_INITIALS}\s?(?=[A-Z\"“‘'])"
)
_MARKS = "\"“‘'"
_LONGEST_ACRONYM = 5
_ASIDE = re.compile(r"[^.?!]*?\s(?:[—–-]|--)\s")
_LONGEST = 200  # characters in which an aside ends


def skip_dateline(text: str, block: Block) -> int:
    """Return where a block's first sentence begins: after "VIENNA —" or "Rome (AP) –", if any."""
    if block.role != "paragraph":
        return block.start
    found = _DATELINE.match(text, block.start, block.end)
    if found is None:
        return block.start
    if found["mixed"] and text[found.end()] in _MARKS:
        return block.start  # "Ann Hill (SNP) – “…”"
    alone = found["alone"]
    acronym = alone and len(alone) <= _LONGEST_ACRONYM
    if acronym and _ASIDE.match(text, found.end(), min(block.end, found.end() + _LONGEST)):
        return block.start  # "NATO – Hill's own alliance – said"
    return found.end()
