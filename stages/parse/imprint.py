"""Who wrote an article, and where and when it appeared, as lines of its head give them."""

import re
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from stages.parse.dates import cut_date, tells_when
from stages.parse.lines import read_byline
from stages.parse.rules import Rules, outlet_key

Kind: TypeAlias = Literal["outlet", "person", "role", "place", "unsure"]

_LINES_CHARS = 300  # of a few lines taken together; what is longer is text
_SEPARATOR = re.compile(r",\s*|\s*[|•·;]\s*|\s+[–—-]\s+")
_BY = re.compile(r"(?:\w+\s+)?by(?:\s*:\s*|\s+)", re.IGNORECASE)
_WEEKDAY = re.compile(r"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w.’'&-]*(?: [\w.’'&-]+){0,5}(?<!\.)")
_SMALL = frozenset(
    (
        *("a", "an", "and", "at", "for", "in", "of", "on", "the", "to", "&"),
        *("al", "bin", "da", "de", "del", "den", "der", "di", "du", "la", "le", "van", "von"),
    )
)


class Imprint(NamedTuple):
    """What a line of a head gives."""

    byline: str | None
    outlet: str | None
    published: date | None


def read_imprint(
    text: str, rules: Rules, *, alone: Literal["byline", "outlet"] | None = "outlet"
) -> Imprint | None:
    """Return what a line such as "Ada Quill, The Tide, Thursday 14 March 2024" gives.

    It is made of names alone, and has a date or ends with a known outlet; of other text None is
    returned. `alone` says what a single name is where neither lexicon nor form tells.
    """
    names, published = _split(text) if len(text) <= _LINES_CHARS else ([], None)
    kinds: dict[Kind | None, list[str]] = {}
    for name in names:
        kinds.setdefault(_tell_kind(name, rules), []).append(name)
    if not names or None in kinds or not (published or _is_known(names[-1], rules)):
        return None
    outlets, people, unsure = (kinds.get(kind, []) for kind in ("outlet", "person", "unsure"))
    if unsure and not outlets and (people or len(unsure) > 1 or alone == "outlet"):
        outlets.append(unsure.pop())
    if unsure and not people and (outlets or alone) and _may_be_person(unsure[0]):
        people.append(unsure.pop())
    if unsure or len(outlets) > 1 or ("role" in kinds and not people):
        return None
    byline = read_byline(f"By {', '.join(people)}", rules) if people else None
    return Imprint(byline, outlets[0] if outlets else None, published)


def read_signed(text: str, byline: str, rules: Rules) -> Imprint:
    """Return what a line such as "By Ada Quill, The Tide, 14 March 2024" gives.

    `byline` is what it gives where it names no outlet.
    """
    names, published = _split(_BY.sub("", text, count=1))
    kinds = [(name, _tell_kind(name, rules)) for name in names[1:]]
    outlet = next((name for name, kind in kinds if kind == "outlet"), None)
    if outlet is not None:
        people = [names[0], *(name for name, kind in kinds if kind in ("person", "unsure"))]
        byline = read_byline(f"By {', '.join(people)}", rules) or byline
    return Imprint(byline, outlet, published)


def signs_letter(text: str, rules: Rules) -> bool:
    """Return whether a line gives a person and a place, as below a letter: "Ada Quill, Leeds"."""
    names, published = _split(text) if len(text) <= _LINES_CHARS else ([], None)
    kinds = [_tell_kind(name, rules) for name in names]
    placed = len(kinds) > 1 and kinds[0] == "person" and "place" in kinds
    return placed and published is None and {*kinds[1:]} <= {"place", "unsure"}


def is_outlet_name(name: str, rules: Rules) -> bool:
    """Return whether a name is a known outlet's, or ends as one does ("Evening Post")."""
    return _is_known(name, rules) or name.rsplit(maxsplit=1)[-1].casefold() in rules.outlet_nouns


def names_outlet(text: str, rules: Rules) -> bool:
    """Return whether a text is the name of an outlet: listed, with "The", or ending as one does."""
    return _tell_kind(text, rules) == "outlet"


def _is_known(name: str, rules: Rules) -> bool:
    return outlet_key(name) in rules.outlets


def _split(text: str) -> tuple[list[str], date | None]:
    """Return the names of a line, without weekday and time, and its date."""
    before, published, after = cut_date(text)
    pieces = [piece.strip(" ()[]:") for part in (before, after) for piece in _SEPARATOR.split(part)]
    names = []
    for piece in pieces:
        name = _WEEKDAY.sub("", piece)
        if name.endswith(" on"):  # The Mail on Sunday
            name = piece
        if not tells_when(name):
            names.append(name)
    return names, published


def _tell_kind(name: str, rules: Rules) -> Kind | None:
    """Return what a name is, or None for what is not a name."""
    words = name.split()
    if _is_known(name, rules):
        return "outlet"
    if rules.writer_roles.search(name) and (name.islower() or _is_name(name)):
        return "role"
    if not _is_name(name):
        return None
    if name.casefold() in rules.places:
        return "place"
    if words[0].title() == "The" or (len(words) > 1 and is_outlet_name(name, rules)):
        return "outlet"
    return "person" if len(words) > 1 and words[0].title() in rules.first_names else "unsure"


def _is_name(text: str) -> bool:
    """Return whether every word of a text begins with a capital, small words within it aside.

    "A" and "an" begin headings and introductions instead.
    """
    words = text.split()
    capital = all(word[0].isupper() or word in _SMALL for word in words)
    named = capital and words[0] not in ("A", "An") and words[-1] not in _SMALL
    return named and bool(_NAME.fullmatch(text))


def _may_be_person(name: str) -> bool:
    words = name.split()
    return len(words) in (2, 3) and not _SMALL.intersection(words)
