"""The bundled sample, read by the whole pipeline, against what a careful reader finds in it."""

from pathlib import Path
from typing import Any

import pytest

from flows.reading import Readers, load_readers
from flows.settings import load_settings
from stages.reading import Reading
from tests.golden.compare import read_sample, score_article
from tests.golden.load import gold_files, locate, read_gold
from tests.golden.scores import Scores

# Task, figure, least value that passes, and the value measured when that was set. Raise the least
# value when a stage improves; a lower one needs a reason in the commit that lowers it.
THRESHOLDS: list[tuple[str, str, float, float]] = [
    ("sentences", "f1", 0.99, 0.998),
    ("quotes: marked", "f1", 0.97, 0.983),
    ("quotes: block", "f1", 1.0, 1.0),
    ("quotes: indirect", "precision", 0.79, 0.814),
    ("quotes: indirect", "recall", 0.87, 0.888),
    ("quotes: scare", "precision", 0.45, 0.500),
    ("quotes: scare", "recall", 0.75, 0.833),
    ("speakers: marked", "recall", 0.80, 0.838),
    ("speakers: indirect", "recall", 0.77, 0.813),
    ("cues", "recall", 0.93, 0.962),
    ("names", "precision", 0.85, 0.877),
    ("names", "recall", 0.86, 0.890),
    ("targets: all", "precision", 0.92, 0.936),
    ("targets: all", "recall", 0.76, 0.778),
    ("stance: writer found", "recall", 0.63, 0.647),
    ("stance: writer", "macro f1", 0.40, 0.434),
]

GOLD = [pytest.param(path, id=path.stem) for path in gold_files()]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return load_readers(load_settings())


@pytest.fixture(scope="module")
def readings(readers: Readers) -> dict[Path, Reading]:
    return {path: read_sample(path, readers) for path in gold_files()}


@pytest.fixture(scope="module")
def scores(readings: dict[Path, Reading]) -> Scores:
    scores = Scores()
    for path, reading in readings.items():
        score_article(scores, path.stem, read_gold(path), reading)
    return scores


@pytest.mark.parametrize("path", GOLD)
def test_article_metadata_is_exact(path: Path, readings: dict[Path, Reading]) -> None:
    article = readings[path].article
    gold: dict[str, Any] = read_gold(path)["article"]
    found = {name: getattr(article, name) for name in gold}
    found["published"] = article.published and article.published.isoformat()

    assert found == gold


@pytest.mark.parametrize(("role", "key"), [("heading", "sections"), ("caption", "captions")])
@pytest.mark.parametrize("path", GOLD)
def test_headings_and_captions_are_exact(
    path: Path, role: str, key: str, readings: dict[Path, Reading]
) -> None:
    reading = readings[path]
    text = reading.article.text
    found = [text[block.start : block.end] for block in reading.blocks if block.role == role]

    assert found == read_gold(path)[key]


@pytest.mark.parametrize("path", GOLD)
def test_text_is_whole_and_holds_nothing_else(path: Path, readings: dict[Path, Reading]) -> None:
    text = readings[path].article.text
    gold = read_gold(path)

    assert locate(gold, text).lost == []
    assert " ".join(text.split()) == " ".join(row["text"] for row in gold["sentences"])


def test_gold_speaks_of_configured_targets(readers: Readers) -> None:
    configured = {target.id for target in readers.targets}
    gold = [read_gold(path) for path in gold_files()]

    assert {row["target"] for one in gold if one["full"] for row in one["targets"]} == configured
    assert {row["target"] for one in gold if one["full"] for row in one["stance"]} == configured


def test_every_article_of_the_sample_has_gold(readers: Readers) -> None:
    kinds = {".txt", ".html", ".md", ".jsonl"}
    inbox = Path(__file__).resolve().parents[2] / "sample" / "inbox"
    documents = {path.relative_to(inbox.parents[1]) for path in inbox.rglob("*") if path.is_file()}

    assert {path.suffix for path in documents} == kinds
    assert documents == {Path(read_gold(path)["document"]) for path in gold_files()}


def test_revisions_share_their_article_and_a_reprint_does_not(
    readings: dict[Path, Reading],
) -> None:
    by_name = {path.stem: reading.article for path, reading in readings.items()}
    first, second = by_name["ledger-ollerenshaw-quits"], by_name["ledger-ollerenshaw-quits-v2"]
    wire, reprint = by_name["pennine-wire-medwick-count"], by_name["estuary-medwick-count-reprint"]

    assert first.article_id == second.article_id
    assert first.revision_id != second.revision_id
    assert wire.article_id != reprint.article_id


@pytest.mark.parametrize(
    ("task", "figure", "least"),
    [pytest.param(*row[:3], id=f"{row[0]}, {row[1]}") for row in THRESHOLDS],
)
def test_reading_agrees_with_the_gold(task: str, figure: str, least: float, scores: Scores) -> None:
    found = scores.figure(task, figure)
    notes = [f"{article}: {words}" for name, article, words in scores.notes if name == task]

    assert found >= least, f"{task}: {figure} {found:.3f} < {least}\n" + "\n".join(notes)
