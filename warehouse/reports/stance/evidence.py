"""The sentences of the page: each in full once, under whose words it is and of which polarity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from warehouse.reports.stance.figures import Figures
from warehouse.reports.stance.groups import Group, Key
from warehouse.reports.stance.highlight import Mark, Piece, cut_excerpt, cut_pieces
from warehouse.reports.stance.sources import Row

Sentences = Mapping[tuple[str, int, int], Row]


class Shown(NamedTuple):
    """A sentence, in full or an excerpt, and the row that it is evidence for."""

    row: Row
    pieces: list[Piece]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All groups of evidence, and the sentences of each."""

    groups: list[Group]
    homes: list[tuple[Group, list[Shown]]]  # in full, each sentence in one of them
    crossings: dict[str, list[tuple[Group, list[Shown]]]]  # excerpts, by kind of group
    terms: list[tuple[Group, list[Shown]]]  # framings, in full


def list_evidence(figures: Figures, sentences: Sentences) -> Evidence:
    """Return the evidence of a page."""
    homes: dict[Key, list[Shown]] = {}
    excerpts: dict[int, Shown] = {}
    for rank, row in figures.stances.items():
        kind, key = ("abstained", None) if row["abstained"] else ("polarity", row["polarity"])
        text, start = _words(row, sentences)
        marks = _stance_marks(row)
        shown = Shown(row, cut_pieces(text, start, marks))
        homes.setdefault((kind, row["speaks"], key), []).append(shown)
        excerpts[rank] = Shown(row, cut_excerpt(text, start, marks))
    framed: dict[Key, list[Shown]] = {}
    for row in figures.frames:
        text, start = _words(row, sentences)
        mark = Mark(row["start"], row["end"], row["polarity"])
        shown = Shown(row, cut_pieces(text, start, [mark]))
        framed.setdefault(("term", row["device"], row["term"]), []).append(shown)
    crossings: dict[str, list[tuple[Group, list[Shown]]]] = {}
    for group in figures.groups:
        if group.ranks and group.key not in homes:
            lines = [excerpts[rank] for rank in group.ranks]
            crossings.setdefault(group.key[0], []).append((group, lines))
    return Evidence(
        groups=figures.groups,
        homes=_pair(figures.groups, homes),
        crossings=crossings,
        terms=_pair(figures.groups, framed),
    )


def _pair(
    groups: Sequence[Group], shown: Mapping[Key, list[Shown]]
) -> list[tuple[Group, list[Shown]]]:
    return [(group, shown[group.key]) for group in groups if group.key in shown]


def _words(row: Row, sentences: Sentences) -> tuple[str, int]:
    """Return a sentence and its offset; of a sentence not in the tables, nothing."""
    found = sentences.get((row["revision_id"], row["position"], row["sentence"]))
    return (found["text"], found["start"]) if found else ("", row["start"])


def _stance_marks(row: Row) -> list[Mark]:
    """Return the mention of the target and the words that the score rests on."""
    words = [Mark(span["start"], span["end"], row["polarity"]) for span in row["evidence"] or []]
    return [Mark(row["start"], row["end"], "mention"), *words]
