"""The words of the page: names of things, numbers as text, and the answer in plain sentences."""

from collections.abc import Mapping
from datetime import date, datetime

from warehouse.reports.stance.intervals import Interval
from warehouse.reports.stance.sources import Row

ENOUGH = 20  # counted sentences; with fewer, shares and means say too little to be read

SPEAKS = {"writer": "The writers", "quoted": "The people they quote"}
POLARITIES = ("negative", "neutral", "positive")
VOICES = {
    "writer": ("Writer", "the journalist’s own words in the body"),
    "headline": ("Headline", "titles and section headings"),
    "standfirst": ("Standfirst", "the introduction set below the headline"),
    "caption": ("Caption", "words below pictures"),
    "direct": ("Direct quotation", "a full clause inside quotation marks"),
    "mixed": ("Mixed quotation", "quoted words inside the writer’s own clause"),
    "indirect": ("Indirect speech", "reported without marks: she says that …"),
    "block": ("Block quotation", "a passage set apart as somebody else’s"),
}
DEVICES = {
    "label": ("Label", "what they are called"),
    "adjective": ("Loaded adjective", "how they are described"),
    "simile": ("Simile", "what they are likened to"),
    "metaphor": ("Metaphor", "the image they are put into"),
    "apposition": ("Apposition", "the description set beside the name"),
    "verb": ("Loaded verb", "the doing that is ascribed to them"),
    "scare_quote": ("Scare quotes", "words held at arm’s length"),
    "hedge": ("Hedge", "words that cast doubt"),
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_THIN = "\u202f"  # narrow no-break space, as is usual before %


def write_score(value: float | None) -> str:
    """Return a score with its sign, or a dash where there is none."""
    if value is None:
        return "–"
    # Sums may differ in the last bit with the number of threads; a tie must not.
    rounded = round(round(value, 9), 2)
    return f"{rounded:+.2f}".replace("-", "−") if rounded else "0.00"


def write_interval(interval: Interval | None) -> str:
    """Return an interval in words, or an empty text where there is none."""
    if interval is None:
        return ""
    return f"{write_score(interval.low)} to {write_score(interval.high)}"


def write_count(value: int) -> str:
    """Return a count with thousands apart."""
    return f"{value:,}"


def write_share(part: int, whole: int) -> str:
    """Return a share in whole per cent."""
    return f"{round(100 * part / whole)}{_THIN}%" if whole else "–"


def write_day(day: date | None) -> str:
    """Return a day as 9 March 2016."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "undated"


def write_period(day: date, unit: str) -> str:
    """Return a month or a year by its first day."""
    return str(day.year) if unit == "year" else f"{_MONTHS[day.month - 1]} {day.year}"


def write_span(first: date | None, last: date | None) -> str:
    """Return the months between two days."""
    if first is None or last is None:
        return "no dates"
    begin, end = write_period(first, "month"), write_period(last, "month")
    return begin if begin == end else f"{begin} – {end}"


def write_moment(moment: datetime | None) -> str:
    """Return a time of day in UTC."""
    return f"{write_day(moment.date())}, {moment:%H:%M:%S} UTC" if moment else "none"


def plural(count: int, noun: str) -> str:
    """Return a count with its noun."""
    return f"{write_count(count)} {noun}{'' if count == 1 else 's'}"


def answer(
    name: str, totals: Row, speaks: Mapping[str, Row], intervals: Mapping[str, Interval | None]
) -> list[str]:
    """Return what the page has found, in plain sentences; the first stands for all."""
    archive = totals["archive_articles"]
    if not totals["articles"]:
        return [f"None of the {plural(archive, 'article')} in the archive speaks of {name}."]
    verb = "speaks" if totals["articles"] == 1 else "speak"
    share = f"{write_count(totals['articles'])} of {plural(archive, 'article')}"
    outlets = totals["outlets"]  # that are known
    where = f", in {plural(outlets, 'outlet')}," if outlets else ""
    begin = f"{share}{where} {verb} of {name}."
    writer, quoted = speaks.get("writer"), speaks.get("quoted")
    ours = _of_writers(writer, intervals["writer"])
    theirs = _of_quoted(name, quoted, intervals["quoted"])
    return [begin, ours, theirs, *_compare(writer, quoted, intervals["difference"])]


def _of_writers(row: Row | None, interval: Interval | None) -> str:
    if row is None or not row["n"]:
        return "No sentence of the writers’ own could be counted."
    if row["n"] < ENOUGH:
        return f"The writers do so in {plural(row['n'], 'sentence')}: too few to say how."
    said = f"In {plural(row['n'], 'sentence')} of their own, the writers"
    return f"{said} {_lean(interval)}: {_shares(row)}.{_warn(interval)}"


def _of_quoted(name: str, row: Row | None, interval: Interval | None) -> str:
    if row is None:
        return "Nobody is quoted on this."
    if not row["n"]:
        return "No sentence of the people quoted could be counted."
    if row["n"] < ENOUGH:
        said = f"The people they quote speak of {name} in {plural(row['n'], 'sentence')}"
        return f"{said}: too few to say how."
    said = f"In {plural(row['n'], 'sentence')}, the people they quote"
    return f"{said} {_lean(interval)}: {_shares(row)}.{_warn(interval)}"


def _lean(interval: Interval | None) -> str:
    if interval is None:
        return "say this"
    if interval.high < 0:
        return "lean negative"
    if interval.low > 0:
        return "lean positive"
    return "show no clear leaning"


def _warn(interval: Interval | None) -> str:
    return "" if interval else " The articles are too few to tell a leaning."


def _shares(row: Row) -> str:
    return ", ".join(f"{write_share(row[key], row['n'])} {key}" for key in POLARITIES)


def _compare(writer: Row | None, quoted: Row | None, difference: Interval | None) -> list[str]:
    if min(row["n"] if row else 0 for row in (writer, quoted)) < ENOUGH or difference is None:
        return []
    bounds = f"difference of mean scores, 95 % interval {write_interval(difference)}"
    if difference.low > 0:
        return [f"The people quoted are kinder than the writers ({bounds})."]
    if difference.high < 0:
        return [f"The people quoted are harsher than the writers ({bounds})."]
    told = "The difference between writers and people quoted is no larger than chance"
    return [f"{told} ({bounds})."]
