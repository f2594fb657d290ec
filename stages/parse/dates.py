"""Dates as newspapers, pages and feeds write them.

Numbers only (04/05/2017) are read day first, as in Britain, unless only month first is possible;
with the year first, the month comes second. A date that the calendar does not have (31 June) is no
date, nor is one of a year that no newspaper has (0001 and 9999 stand for "never").
"""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NUMBER_OF = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)}
_MONTH = "(?P<month>" + "|".join(f"{m[:3]}(?:{m[3:]})?" for m in _MONTHS) + r"|sept)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_PATTERNS = tuple(
    re.compile(rf"(?<![\w/.-]){pattern}(?!\d)", re.IGNORECASE)
    for pattern in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})",
        rf"{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})",
        r"(?P<month>\d{1,2})(?P<mark>[/.-])(?P<day>1[3-9]|2\d|3[01])(?P=mark)(?P<year>\d{4})",
        r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?=$|T\d)",
    )
)
# Words that stand around a date on a line of its own: weekday, time, "Published", "Last updated".
_AROUND_DATE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"|\b(?:first |last )?(?:published|updated|posted|modified|date|dated)\b"
    r"|\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"|\b(?:on|at|in print|online|gmt|bst|utc|est|edt|cet|issue)\b|[^\w]|[+-]\d{4}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{8,13}(?:\.\d{1,6})?")
_LONGEST_TIME = 30  # characters
_YEARS = range(1600, 2201)
_TIME_LINE = re.compile(
    r"(?:updated (?:at )?)?(?:\d{1,2}[:.]\d{2}|\d{1,2}(?=\s?[ap]\.?m))"
    r"(?::\d{2})?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s?(?:gmt|bst|utc|cet|e[sd]?t|p[sd]?t|c[sd]t|aes?d?t|ist))?\s?[-–—:|]?",
    re.IGNORECASE,
)


def is_time_line(line: str) -> bool:
    """Return whether a line holds a time and nothing else: the head of a live page's entry."""
    return len(line) <= _LONGEST_TIME and _TIME_LINE.fullmatch(line) is not None


def cut_date(text: str) -> tuple[str, date | None, str]:
    """Return what stands before a text's earliest date, the date, and what stands after it."""
    dates = sorted(_find_dates(text[:2000]))
    if not dates:
        return text, None, ""
    start, end, found = dates[0]
    return text[:start], found, text[end:]


def tells_when(text: str) -> bool:
    """Return whether a text holds nothing but weekday, time and the like, or nothing at all."""
    return not _AROUND_DATE.sub("", text)


def find_date(text: str) -> date | None:
    """Return the earliest-standing date in a text, or None."""
    dates = [(start, found) for start, _, found in _find_dates(text[:2000])]
    return min(dates, default=(0, None))[1]


def read_date(value: object) -> date | None:
    """Return the date that a field's value gives: a date, a written one, seconds since 1970.

    A number such as 20170323 is written; other numbers too small to be seconds give no date.
    """
    if isinstance(value, date):
        return _check_year(value.date() if isinstance(value, datetime) else value)
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return find_date(str(int(value))) if abs(value) < 1e8 else _read_seconds(value)
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return read_date(float(value))  # a table's cells are words, whatever they count
    return find_date(value) if isinstance(value, str) else None


def is_date_line(line: str) -> bool:
    """Return whether a line holds a date and nothing else but weekday, time and the like."""
    if len(line) > 100:
        return False
    for start, end, _ in _find_dates(line):
        rest = _AROUND_DATE.sub("", line[:start] + " " + line[end:])
        if len(rest) <= 2:
            return True
    return False


def _read_seconds(value: float) -> date | None:
    """Return the date of a number of seconds, or thousandths of them, since 1970."""
    try:
        seconds = value / 1000 if abs(value) > 1e11 else value
        return _check_year(datetime.fromtimestamp(seconds, tz=UTC).date())
    except (ValueError, OverflowError, OSError):
        return None


def _find_dates(text: str) -> Iterator[tuple[int, int, date]]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found = _to_date(match["year"], match["month"], match["day"])
            if found is not None:
                yield match.start(), match.end(), found


def _to_date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _NUMBER_OF[month[:3].lower()]
    try:
        return _check_year(date(int(year), number, int(day)))
    except ValueError:
        return None


def _check_year(found: date) -> date | None:
    return found if found.year in _YEARS else None
