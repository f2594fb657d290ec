"""Gold records: what a careful reader finds in each article of the bundled sample.

A gold file names exact strings and, where a string occurs more than once, which occurrence is
meant, counted from 1: a quotation's in the whole reading text, a target's in its sentence. `locate`
turns the strings into spans of the text that was parsed, so that a gold file survives a change of
layout; what the text has lost is listed, and a test wants that list empty.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stages.records import Span

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = Path(__file__).with_name("articles")


@dataclass(frozen=True, kw_only=True)
class GoldSentence:
    """A sentence, or title, standfirst sentence, heading or caption."""

    span: Span
    kind: str


@dataclass(frozen=True, kw_only=True)
class GoldQuote:
    """A quotation or reported speech; `speakers` are all names for who speaks that are right.

    They hold None where the article does not say.
    """

    span: Span
    kind: str
    speakers: tuple[str | None, ...]
    cue: str | None


@dataclass(frozen=True, kw_only=True)
class GoldTarget:
    """A span that means a target; an optional one is neither demanded nor wrong."""

    span: Span
    target: str
    optional: bool


@dataclass(frozen=True, kw_only=True)
class GoldStance:
    """How the words of the writer, or of those quoted, make a target look in a sentence."""

    sentence: Span
    target: str
    voice: str  # "writer" or "quoted"
    polarity: str


@dataclass(frozen=True, kw_only=True)
class Gold:
    """All that is known of one article, its spans in the given reading text."""

    sentences: list[GoldSentence]
    quotes: list[GoldQuote]
    targets: list[GoldTarget] = field(default_factory=list)
    stances: list[GoldStance] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)  # strings that the reading text lacks


def gold_files() -> list[Path]:
    """Return the gold files, in order of name."""
    return sorted(ARTICLES.glob("*.json"))


def read_gold(path: Path) -> dict[str, Any]:
    """Return a gold file as it stands."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def locate(gold: dict[str, Any], text: str) -> Gold:
    """Return the gold records with their spans in `text`; strings that it lacks are `lost`."""
    lost: list[str] = []
    places: dict[int, Span] = {}
    sentences: list[GoldSentence] = []
    offset = 0
    for number, row in enumerate(gold["sentences"]):
        span = _find(text, row["text"], 1, Span(offset, len(text)))
        if span is None:
            lost.append(row["text"])
        else:
            places[number], offset = span, span.end
            sentences.append(GoldSentence(span=span, kind=row["kind"]))
    quotes: list[GoldQuote] = []
    for row in gold["quotes"]:
        span = _find(text, row["text"], row.get("occurrence", 1), Span(0, len(text)))
        if span is None:
            lost.append(row["text"])
        else:
            speakers = (row.get("speaker"), *row.get("speaker_also", []))
            cue = row.get("cue")
            quotes.append(GoldQuote(span=span, kind=row["kind"], speakers=speakers, cue=cue))
    targets: list[GoldTarget] = []
    for row in gold.get("targets", []):
        place = places.get(row["sentence"])
        span = _find(text, row["text"], row.get("occurrence", 1), place) if place else None
        if span is not None:
            optional = row.get("optional", False)
            targets.append(GoldTarget(span=span, target=row["target"], optional=optional))
        elif place is not None:
            lost.append(row["text"])
    stances = [
        GoldStance(
            sentence=places[row["sentence"]],
            target=row["target"],
            voice=row["voice"],
            polarity=row["polarity"],
        )
        for row in gold.get("stance", [])
        if row["sentence"] in places
    ]
    return Gold(sentences=sentences, quotes=quotes, targets=targets, stances=stances, lost=lost)


def _find(text: str, words: str, occurrence: int, within: Span) -> Span | None:
    at = within.start - 1
    for _ in range(occurrence):
        at = text.find(words, at + 1, within.end)
        if at < 0:
            return None
    return Span(at, at + len(words))
