"""Tell who is said to hold a post: "Labour leader Ann Lee"."""

import re
from functools import lru_cache

from stages.records import Mention

APPOSED = re.compile(r",? ?(?:(?:Sir|Dame|Lord|Lady|Mrs?|Ms|Dr) )?")
_NOT_HOLDING = frozenset(
    ("acting", "deputy", "erstwhile", "ex", "former", "future", "interim", "late", "next", "past",
     "previous", "shadow", "then", "would-be")
)  # fmt: skip
_LEAD = 60  # characters before a name that are searched for a post


def holds_post(text: str, mention: Mention, post: str) -> bool:
    """Return whether a person is said to hold a post: "Labour leader Ann Lee"."""
    before, after = _compile_post(post)
    if after.match(text, mention.end):
        return True
    led = before.search(text[max(0, mention.start - _LEAD) : mention.start])
    if led is None:
        return False
    lead = led["lead"] or ""
    return lead.lower() not in _NOT_HOLDING and (lead in ("The", "New") or not lead[:1].isupper())


@lru_cache(maxsize=256)
def _compile_post(post: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns of a post before its holder's name, and after it."""
    before = rf"(?:(?P<lead>[\w’'-]+?)[ -])?\b{re.escape(post)}{APPOSED.pattern}$"
    after = rf",? (?:is |as )?the (?:current |new )?{re.escape(post)}\b"
    return re.compile(before), re.compile(after)
