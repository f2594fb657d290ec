"""All that the page of one target says, read from the catalog."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import duckdb
import pyarrow as pa

from stages.records import WRITER_VOICES, Target
from warehouse.reports.stance.groups import Group, read_groups
from warehouse.reports.stance.intervals import Interval, Resampled
from warehouse.reports.stance.sources import Answer, Row, ask, run, run_table
from warehouse.reports.stance.wording import VOICES

MOST_OUTLETS = 25
MOST_ARTICLES = 60
MOST_SPEAKERS = 40
MOST_TERMS = 50
MOST_MONTHS = 36  # in a longer time, years are told instead
STRONGEST = 25  # sentences shown for a number
STRONGEST_OF_MANY = 4  # for a number of a table, where the archive is large
MANY = 1_000  # stances


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What the catalog shows: up to which position, and by which tables."""

    upto: int
    log_position: int
    last_event: datetime | None
    rejected: str | None  # digest of what is in quarantine
    projections: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one target, each with the query that gives it, and the evidence for them."""

    target: Target
    state: State
    unit: str  # month or year
    totals: Answer
    speaks: Answer
    voices: Answer
    periods: Answer
    outlets: Answer
    articles: Answer
    terms: Answer
    speakers: Answer
    intervals: dict[str, Interval | None]  # by voice, writer and quoted, and their difference
    groups: list[Group]
    stances: dict[int, Row] = field(default_factory=dict)  # by rank among those shown
    frames: list[Row] = field(default_factory=list)


def read_state(catalog: duckdb.DuckDBPyConnection) -> State:
    """Return what the catalog shows."""
    (row,) = run(catalog, "state")
    return State(**row, projections=tuple(run(catalog, "projections")))


def hold_articles(catalog: duckdb.DuckDBPyConnection, state: State) -> None:
    """Find the current articles once, for all pages."""
    run(catalog, "keep_articles", {"upto": state.upto})


def read_figures(catalog: duckdb.DuckDBPyConnection, *, target: Target, state: State) -> Figures:
    """Return the figures of one target; `hold_articles` comes first."""
    run(catalog, "keep_articles_macro")
    for name in ("keep_stances", "keep_frames"):
        run(catalog, name, {"target": target.id})
    for name in ("keep_stances_macro", "keep_frames_macro"):
        run(catalog, name)
    of: dict[str, Any] = {"upto": state.upto, "target": target.id}
    totals = ask(catalog, "totals", **of)
    (total,) = totals.rows
    unit = choose_unit(total["first_day"], total["last_day"])
    some = STRONGEST if total["n"] <= MANY else STRONGEST_OF_MANY
    answers = {
        "speaks": ask(catalog, "speaks", **of),
        "voices": ask(catalog, "voices", **of),
        "periods": ask(catalog, "periods", **of, unit=unit),
        "outlets": ask(catalog, "outlets", **of, limit=MOST_OUTLETS),
        "articles": ask(catalog, "articles", **of, limit=MOST_ARTICLES),
        "terms": ask(catalog, "terms", **of, limit=MOST_TERMS),
        "speakers": ask(catalog, "speakers", **of, limit=MOST_SPEAKERS),
    }
    picks = run(
        catalog,
        "picks",
        {
            "unit": unit,
            "most": STRONGEST,
            "some": some,
            "articles": MOST_ARTICLES,
            "outlets": MOST_OUTLETS,
            "speakers": MOST_SPEAKERS,
        },
    )
    places = sorted({place for pick in picks for place in pick["places"]})
    stances = run(catalog, "stances", {"places": places}) if places else []
    ranks = {place: rank for rank, place in enumerate(places, 1)}
    frames = run(catalog, "frames", {"limit": MOST_TERMS, "some": some})
    return Figures(
        target=target,
        state=state,
        unit=unit,
        totals=totals,
        intervals=draw_intervals(run_table(catalog, "article_scores")),
        groups=read_groups(picks, answers, of={**of, "unit": unit}, ranks=ranks),
        stances={ranks[row["place"]]: {**row, "rank": ranks[row["place"]]} for row in stances},
        frames=frames,
        **answers,
    )


def read_sentences(
    catalog: duckdb.DuckDBPyConnection, pages: list[Figures]
) -> dict[tuple[str, int, int], Row]:
    """Return the sentences that these pages show, by revision, position and number."""
    keys = {
        (row["revision_id"], row["position"], row["sentence"])
        for page in pages
        for row in [*page.stances.values(), *page.frames]
    }
    if not keys:
        return {}
    revisions, positions, sentences = zip(*sorted(keys), strict=True)
    rows = run(
        catalog,
        "sentences",
        {
            "revisions": list(revisions),
            "positions": list(positions),
            "sentences": list(sentences),
        },
    )
    return {(row["revision_id"], row["position"], row["sentence"]): row for row in rows}


def choose_unit(first: date | None, last: date | None) -> str:
    """Return the period by which to tell what happened between two days: month or year."""
    if first is None or last is None:
        return "month"
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    return "month" if months <= MOST_MONTHS else "year"


def draw_intervals(rows: pa.Table) -> dict[str, Interval | None]:
    """Return the intervals of every voice, of writer and quoted together, and of their difference.

    The difference is that of the people quoted less the writers.
    """
    voices = list(VOICES)
    column = {name: rows.column(name).to_numpy() for name in ("article", "n", "total")}
    voice = pa.compute.index_in(rows.column("voice"), pa.array(voices)).to_numpy()
    resampled = Resampled(
        column["article"], voice, column["n"], column["total"], groups=len(voices)
    )
    writers = [number for number, name in enumerate(voices) if name in WRITER_VOICES]
    quoted = [number for number in range(len(voices)) if number not in writers]
    return {
        **{f"voice {name}": resampled.interval([n]) for n, name in enumerate(voices)},
        "writer": resampled.interval(writers),
        "quoted": resampled.interval(quoted),
        "difference": resampled.difference(quoted, writers),
    }
