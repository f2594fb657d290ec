"""Lines that stand around a body: credits, bylines, corrections, notes, the site's own debris.

Every pattern is anchored at the line's beginning and bounded in length, so that prose which merely
resembles a credit or a note stays prose, and no line costs more than its length.
"""

import re
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from stages.parse.dates import find_date, is_date_line
from stages.parse.promotions import is_promotion
from stages.parse.rules import Rules, outlet_key

LineKind: TypeAlias = Literal[
    "text", "debris", "credit", "caption", "correction", "origin", "end", "byline", "date", "outlet"
]
_LINE_CHARS = 240  # longer lines are text or corrections

_CREDIT = re.compile(
    r"(?:(?:main|top|lead|cover|inset|file|header) )?"
    r"(?:photo(?:graph)?s?|pictures?|image|illustration|illustrations|pic|artwork|cartoon)"
    r"(?:(?: credits?)?\s*:| credits?\b| by\b:?| courtesy of\b:?)\s*(?P<value>\S.*)",
    re.IGNORECASE,
)
_PLAIN_CREDIT = re.compile(
    r"(?:credits?(?::|\.{3})|image source[,:])\s*(?P<value>\S.*)", re.IGNORECASE
)
_CREDIT_WITHIN = re.compile(
    r"(?:(?<=[.!?…’”\")\]])|\s|^)[|•·(\[–—-]?\s{0,3}(?P<line>"
    r"(?:(?:Main|Top|Lead|Cover|Inset|File|Header) )?"
    r"(?:(?i:photo(?:graph)?|picture|pic|image|illustration|artwork)s?(?i: credits?)?|Credit)"
    r"(?:\s{0,3}:|\.{3})\s*\S[^\n]{0,120})$"
)
_IN_BRACKETS = re.compile(r"\s*[(\[](?P<line>[^()\[\]]{2,120})[)\]]$")
_BEFORE_AGENCY = re.compile(r"(?:^|[/:|©(,;]\s*|\bvia\s+|\bby\s+)$", re.IGNORECASE)
_CAPTION = re.compile(
    r"(?:(?:photo )?caption:|(?:image|media) caption[,:])\s*(?P<value>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_CORRECTION = re.compile(
    r"[•*]?\s*(?:(?:corrections?(?: and clarifications?)?|clarifications?|erratum|amendment)\b"
    r"[^:.–—\n]{0,40}(?::|\s[–—-])\s*)(?P<value>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_PIECE = (
    r"(?:article|piece|story|column|essay|review|interview|post|feature|report|extract|profile|"
    r"leader|editorial|headline|page)"
)
_AMENDED = re.compile(
    r"[•*]?\s*(?:editor[’']s note\s*[:.–—-]\s*)?(?P<value>"
    r"(?:this|an?|the)(?: (?:earlier|previous|original|first))? (?:version of )?(?:this |the )?"
    rf"(?:\w+ ){{0,2}}{_PIECE}\b[^\n]{{0,120}}?\b"
    r"(?:amended|corrected|incorrectly|mistakenly|wrongly|misstated|misspelt|misspelled|"
    r"misidentified|misattributed|"
    r"originally (?:named|said|stated|described|gave|reported|referred|suggested))\b"
    r".*)",
    re.IGNORECASE | re.DOTALL,
)
_ORIGIN = re.compile(
    rf"(?:(?:this|the) (?:\w+ ){{0,2}}?{_PIECE} (?:(?:was|is) )?(?:(?:first|originally|also) )*"
    r"(?:appear(?:ed|s)|published|taken|ran|printed|comes|from)"
    r"|(?:first|originally) (?:appeared|published|printed)|from the)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"\b(?:issue|edition)(?: dated)? of (?:the )?(?P<outlet>[A-Z0-9][^,]*?)"
    r"(?:,? (?:dated|on) [^,]*)?(?:, (?P<issue>.+?))?\.?$"
)
_IN_OUTLET = re.compile(
    r"\b(?:in|on|by|from) (?:the )?(?P<outlet>[A-Z][\w’'& -]{1,50}?)(?= on | in | dated |,|\.?$)"
)
_END = re.compile(r"end of document|load-date:.*|document \w+ of \d+", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\) |copyright (?:©|\(c\)|\d{4})|this copy is for your personal, non-commercial use).*"
    r"|.*\ball rights reserved\W*|[\w.+-]+@[\w-]+\.[\w.-]+|(?:www\.)?twitter\.com/\w+",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"\b(?:image|caption)\b", re.IGNORECASE)
_PLACE = re.compile(r"\s*\([A-Z][\w ,]{1,30}\)$")
_BYLINE = re.compile(
    r"(?i:(?:(?:words|written|interview|story|reporting|text|reported) )?by)(?:\s*:\s*|\s+)"
    r"(?P<value>[^\W\d_a-z](?:[^.!?\n]|(?<=\b[A-Z])\.){1,160})"
)
_NAME = (
    r"(?P<name>[^\W\d_a-z][\w.’'-]*"
    r"(?: (?:[^\W\d_a-z][\w.’'-]*|d[aei]|v[ao]n|den?|la|le|bin|al)){1,4}?)"
)
_WORKS = r"(?:book|novel|memoir|biography|collection|play|film|album|podcast|history|study)s?"
_ABOUT_WORK = re.compile(
    rf"{_NAME}(?:[’']s?) (?:(?:most|recent|latest|new|newest|next|first|second|forthcoming|debut|"
    rf"other|many|\w+) ){{0,3}}{_WORKS}\b"
)
_ABOUT_ROLE = re.compile(
    rf"{_NAME}(?:, [^,.]{{1,60}},|,)? (?:is|was|writes|works|tweets|teaches|has been|@\w+)\b"
    r"(?P<rest>.*)",
    re.S,
)
_ROLE_WITHIN = 120  # a note says what its writer is within so many characters


class Line(NamedTuple):
    """What a line is, and the part of it that counts."""

    kind: LineKind
    value: str


class Origin(NamedTuple):
    """Where and when a piece first appeared."""

    outlet: str | None
    published: date | None
    issue: str | None


def classify_line(text: str, rules: Rules) -> Line:
    """Return what a line or paragraph is; running text is "text"."""
    for pattern in (_CORRECTION, _AMENDED):
        if match := pattern.match(text):
            return Line("correction", match["value"])
    if match := _CAPTION.match(text):
        return Line("caption", match["value"])
    if len(text) > _LINE_CHARS or "\n" in text:
        return Line("text", text)
    if is_debris(text, rules) or _RIGHTS.fullmatch(text) or is_promotion(text):
        return Line("debris", text)
    if _END.fullmatch(text):
        return Line("end", text)
    return _read_short_line(text, rules)


def _read_short_line(text: str, rules: Rules) -> Line:
    outlet = outlet_key(_PLACE.sub("", text))
    found: tuple[tuple[LineKind, str | None], ...] = (
        ("credit", read_credit(text, rules)),
        ("origin", text if read_origin(text) else None),
        ("byline", read_byline(text, rules)),
        ("date", text if is_date_line(text) else None),
        ("outlet", rules.outlets.get(outlet)),
    )
    return next((Line(kind, value) for kind, value in found if value), Line("text", text))


def is_debris(text: str, rules: Rules) -> bool:
    """Return whether a line is a button, prompt or promotion of the page."""
    line = " ".join(text.strip("[] ").split()).casefold().replace("’", "'")
    line = line.replace(" | ", ": ", 1).rstrip(".:!?… >»→")  # "READ ALSO | Ferry sold"
    return line in rules.debris or (len(line) <= 160 and line.startswith(rules.debris_starts))


def is_image_button(line: Line) -> bool:
    """Return whether a line is the button of an image ("Show image"), so that one stood there."""
    return line.kind == "debris" and bool(_IMAGE.search(line.value))


def read_credit(text: str, rules: Rules) -> str | None:
    """Return whom a line credits for a picture: after its label, or with an agency at its end."""
    if len(text) > 160:
        return None
    label = text[1:-1] if text[:1] in ("(", "[") and text[-1] in ")]" else text
    match = _CREDIT.fullmatch(label) or _PLAIN_CREDIT.fullmatch(label)
    if match and not (text.endswith(".") and ":" not in text):
        return match["value"]
    line = text.casefold().rstrip(") ")
    if not line.endswith(rules.agencies):
        return None
    for agency in rules.agencies:
        if line.endswith(agency) and _BEFORE_AGENCY.search(line[: -len(agency)]):
            return text
    return None


def split_caption(text: str, rules: Rules) -> tuple[str, str | None]:
    """Return a caption without the credit it ends with, and whom that credits.

    A credit has a label with a capital ("Photograph: …") or is an agency's in brackets.
    """
    match = _CREDIT_WITHIN.search(text)
    if match is None or not match["line"][0].isupper():
        match = _IN_BRACKETS.search(text)
    credit = read_credit(match["line"].rstrip(")]"), rules) if match else None
    if match is None or credit is None:
        return text, None
    return text[: match.start()].rstrip(" |•·–—-"), credit


def read_byline(text: str, rules: Rules) -> str | None:
    """Return the names that a line like "By Jane Doe, political editor" gives."""
    match = _BYLINE.fullmatch(text)
    if not match or not match["value"][0].isupper():
        return None
    names = re.split(r"\s*[|•·]\s*|\s+[–—-]\s+|\s+in\s+(?=[A-Z])|\s*\(|\s+@", match["value"])[0]
    first, *rest = re.split(r",\s*", names)
    kept = [first]
    for name in rest:
        if name[:1].islower() or find_date(name) or rules.writer_roles.search(name):
            break
        kept.append(name)
    joined = ", ".join(kept).strip(" ,")
    words = [word for word in joined.split() if word not in ("and", "&", "for")]
    small = [word for word in words if word[0].islower()]
    return joined if words and len(words) <= 12 and len(small) <= len(words) / 3 else None


def read_origin(text: str) -> Origin | None:
    """Return what a line like "First published in the 3 May issue of X, Name" gives."""
    match = _ORIGIN.fullmatch(text)
    if not match:
        return None
    named = _ISSUE.search(match["rest"]) or _IN_OUTLET.search(match["rest"])
    if not named or (text[:4].lower() == "from" and "issue" not in named.groupdict()):
        return None
    issue = named.groupdict().get("issue")
    return Origin(named["outlet"].strip(), find_date(match["rest"]), issue)


def read_about(text: str, rules: Rules) -> str | None:
    """Return the writer whom a note about the author names, or None for other text."""
    if len(text) > 500:
        return None
    if match := _ABOUT_WORK.match(text):
        return match["name"]
    match = _ABOUT_ROLE.match(text)
    if match and rules.writer_roles.search(match["rest"][:_ROLE_WITHIN].split(". ")[0]):
        return match["name"]
    return None
