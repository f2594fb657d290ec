"""Groups of evidence: for each number that a reader can open, its sentences and its query."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from warehouse.reports.stance.sources import Answer, Row, fill
from warehouse.reports.stance.wording import (
    DEVICES,
    POLARITIES,
    SPEAKS,
    VOICES,
    write_day,
    write_period,
)

Key = tuple[str, str | None, str | None]
"""Kind of group, whose words, and which value: ("outlet", "writer", "The Daily Planet")."""


_KINDS = ["polarity", "voice", "period", "outlet", "article", "speaker"]
_CONDITIONS = {
    "polarity": ("speaks = $speaks", "polarity = $key"),
    "abstained": ("speaks = $speaks",),
    "voice": ("voice = $key",),
    "period": ("speaks = $speaks", "date_trunc($unit, published) is not distinct from $key"),
    "outlet": ("speaks = $speaks", "outlet is not distinct from $key"),
    "article": ("speaks = $speaks", "article_id = $key"),
    "speaker": ("speaks = $speaks", "speaker is not distinct from $key"),
}
"""What the sentences of each kind of group have in common, beside being counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The evidence for one number."""

    id: str  # anchor on the page
    key: Key
    title: str
    n: int
    sql: str  # gives n rows
    ranks: tuple[int, ...] = ()  # of the stances shown


def read_groups(
    picks: Sequence[Row],
    answers: Mapping[str, Answer],
    *,
    of: Mapping[str, Any],
    ranks: Mapping[int, int],
) -> list[Group]:
    """Return the groups in the order of the page.

    `of` are the parameters that queries share; `ranks` numbers the stances shown, the strongest
    first, by their place in the archive.
    """
    titles = {row["article_id"]: row for row in answers["articles"].rows}
    found = [
        Group(
            id=f"e{number}",
            key=(pick["kind"], pick["speaks"], pick["key"]),
            title=_title(pick, titles, of["unit"]),
            n=pick["n"],
            sql=_sql(pick, of),
            ranks=tuple(sorted(ranks[place] for place in pick["places"])),
        )
        for number, pick in enumerate(_in_order(picks, answers), 1)
    ]
    terms = [
        Group(
            id=f"t{number}",
            key=("term", row["device"], row["term"]),
            title=f"“{row['term']}” – {DEVICES[row['device']][0].lower()}",
            n=row["n"],
            sql=fill(
                "evidence_term",
                upto=of["upto"],
                target=of["target"],
                device=row["device"],
                key=row["term"],
            ),
        )
        for number, row in enumerate(answers["terms"].rows, 1)
    ]
    return found + terms


def _in_order(picks: Sequence[Row], answers: Mapping[str, Answer]) -> list[Row]:
    """Return the picks in the order in which the page's tables have their numbers."""
    voices, polarities = list(SPEAKS), [*POLARITIES, None]
    orders: dict[str, list[str | None]] = {
        "voice": [*VOICES],
        "outlet": [row["outlet"] for row in answers["outlets"].rows],
        "article": [row["article_id"] for row in answers["articles"].rows],
        "speaker": [row["speaker"] for row in answers["speakers"].rows],
    }
    places = {kind: {key: i for i, key in enumerate(keys)} for kind, keys in orders.items()}

    def place(pick: Row) -> tuple[int, int, str, int]:
        kind, key, voice = pick["kind"], pick["key"], voices.index(pick["speaks"])
        if kind in ("polarity", "abstained"):
            return 0, voice, "", polarities.index(key)
        order = places.get(kind, {}).get(key, 0)
        # Undated comes after every date; dates as texts are in order.
        return _KINDS.index(kind), order, key or "~" if kind == "period" else "", voice

    return sorted(picks, key=place)


def _sql(pick: Row, of: Mapping[str, Any]) -> str:
    key: object = pick["key"]
    if pick["kind"] == "period" and pick["key"] is not None:
        key = date.fromisoformat(pick["key"])
    counted = "abstained" if pick["kind"] == "abstained" else "not abstained"
    conditions = (*_CONDITIONS[pick["kind"]], counted)
    return fill("evidence", *conditions, **of, speaks=pick["speaks"], key=key)


def _title(pick: Row, articles: Mapping[str, Row], unit: str) -> str:
    whose, key = SPEAKS[pick["speaks"]], pick["key"]
    match pick["kind"]:
        case "polarity":
            return f"{whose}: {key}"
        case "abstained":
            return f"{whose}: too uncertain to count"
        case "voice":
            return VOICES[key][0]
        case "speaker":
            return str(key or "Unnamed speakers")
        case "outlet":
            place = key or "Unknown outlet"
        case "period":
            place = write_period(date.fromisoformat(key), unit) if key else "Undated"
        case _:
            row = articles[key]
            place = f"{row['title'] or 'Untitled'} ({write_day(row['published'])})"
    return f"{place}: {whose.lower()}"
