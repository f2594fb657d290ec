"""Geometry of the drawings: numbers in, coordinates out; the template draws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, sqrt

from warehouse.reports.stance.intervals import Interval
from warehouse.reports.stance.sources import Row
from warehouse.reports.stance.wording import ENOUGH, write_period, write_score

WIDTH, HEIGHT = 760, 190
LEFT, RIGHT, TOP, BOTTOM = 66, 14, 14, 30
STRIP = 34  # of the columns of counts, below the means
_MOST_LABELS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """The mean of one period."""

    x: float
    y: float
    r: float
    few: bool
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A part of a period's column of counts, of one polarity."""

    x: float
    y: float
    width: float
    height: float
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A mark on an axis."""

    at: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One voice over time."""

    dots: list[Dot]
    lines: list[str]  # the points of each
    columns: list[Column]
    y_ticks: list[Tick]
    x_ticks: list[Tick]
    counts: list[Tick]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whisker:
    """A mean on the line from −1 to 1, in per cent of its width."""

    mean: float
    low: float | None
    high: float | None


def draw_whisker(mean: float | None, interval: Interval | None) -> Whisker | None:
    """Return where a mean and its interval stand on the line from −1 to 1."""
    if mean is None:
        return None
    at = [None if v is None else round(50 + 50 * v, 1) for v in (mean, *(interval or (None, None)))]
    return Whisker(mean=at[0] or 0.0, low=at[1], high=at[2])


def list_periods(rows: Sequence[Row], unit: str) -> list[date]:
    """Return every period from the first to the last that has rows, those without rows too."""
    known = sorted(row["period"] for row in rows if row["period"] is not None)
    if not known:
        return []
    step = 12 if unit == "year" else 1
    first, last = (12 * day.year + day.month - 1 for day in (known[0], known[-1]))
    return [date(m // 12, m % 12 + 1, 1) for m in range(first, last + 1, step)]


def find_scale(rows: Sequence[Row]) -> float:
    """Return the score at the top of the axis: the means fit, in steps of a quarter, at least ½."""
    means = [abs(row["mean_score"]) for row in rows if row["mean_score"] is not None]
    return max(0.5, ceil(4 * max(means, default=0) - 1e-9) / 4)


def draw_panel(
    rows: Mapping[date, Row], *, periods: Sequence[date], unit: str, scale: float, most: int
) -> Panel:
    """Return the drawing of one voice; `most` is the largest count of any panel."""
    step = (WIDTH - LEFT - RIGHT) / len(periods)
    middle = (HEIGHT - BOTTOM - STRIP - TOP) / 2
    dots: list[Dot] = []
    lines: list[str] = []
    last: Dot | None = None
    columns: list[Column] = []
    for place, period in enumerate(periods):
        x = round(LEFT + step * (place + 0.5), 1)
        row = rows.get(period)
        if row is None or not row["n"]:
            last = None
            continue
        y = round(TOP + middle * (1 - row["mean_score"] / scale), 1)
        label = f"{write_period(period, unit)}: {write_score(row['mean_score'])}, n = {row['n']}"
        r = round(min(3 + sqrt(row["n"]) / 3, 9), 1)
        dot = Dot(x=x, y=y, r=r, few=row["n"] < ENOUGH, label=label)
        if last and not last.few and not dot.few:  # a line would make a course of two accidents
            lines.append(f"{last.x},{last.y} {x},{y}")
        dots.append(dot)
        last = dot
        columns += _stack(row, x, min(step * 0.5, 26), most)
    return Panel(
        dots=dots,
        lines=lines,
        columns=columns,
        y_ticks=[
            Tick(at=round(TOP + middle * (1 - v), 1), label=write_score(v * scale))
            for v in (1.0, 0.0, -1.0)
        ],
        x_ticks=_label_periods(periods, unit, step),
        counts=_label_counts(rows, periods, step),
    )


def _stack(row: Row, x: float, width: float, most: int) -> list[Column]:
    """Return the column of a period's counts, from the strip's foot up."""
    columns = []
    foot = float(HEIGHT - BOTTOM)
    for kind in ("negative", "neutral", "positive"):
        height = (STRIP - 14) * row[kind] / max(most, 1)
        foot -= height
        if height:
            columns.append(
                Column(
                    x=round(x - width / 2, 1),
                    y=round(foot, 2),
                    width=round(width, 1),
                    height=round(height, 2),
                    kind=kind,
                )
            )
    return columns


def _label_periods(periods: Sequence[date], unit: str, step: float) -> list[Tick]:
    every = ceil(len(periods) / _MOST_LABELS)
    return [
        Tick(at=round(LEFT + step * (place + 0.5), 1), label=_short(period, unit))
        for place, period in enumerate(periods)
        if place % every == 0
    ]


def _label_counts(rows: Mapping[date, Row], periods: Sequence[date], step: float) -> list[Tick]:
    if len(periods) > 2 * _MOST_LABELS:
        return []
    return [
        Tick(at=round(LEFT + step * (place + 0.5), 1), label=str(rows[period]["n"]))
        for place, period in enumerate(periods)
        if period in rows and rows[period]["n"]
    ]


def _short(period: date, unit: str) -> str:
    name = write_period(period, unit)
    return name if unit == "year" else f"{name[:3]} {period:%y}"
