"""Compare what the whole pipeline reads in the sample with the gold records."""

from pathlib import Path
from typing import Any

from flows.reading import Readers, digest_bytes, load_readers, read_article
from flows.settings import load_settings
from stages import parse
from stages.reading import Reading
from stages.records import WRITER_VOICES, Document, Span
from tests.golden.compare_voice import score_quotes
from tests.golden.load import ROOT, Gold, gold_files, locate, read_gold
from tests.golden.scores import Scores, show_in_context, show_span


def read_sample(path: Path, readers: Readers) -> Reading:
    """Return the article that a gold file is about, read by the whole pipeline."""
    gold = read_gold(path)
    data = (ROOT / gold["document"]).read_bytes()
    document = Document(
        position=1,
        document_id=digest_bytes(data),
        name=Path(gold["document"]).name,
        source="sample",
        outlet=None,
        data=data,
    )
    parsed = parse.parse_document(document, rules=readers.parse_rules, max_bytes=readers.max_bytes)
    if gold["ordinal"] >= len(parsed.readings):
        raise LookupError(
            f"{gold['document']}: article {gold['ordinal']} was not found among "
            f"{len(parsed.readings)}; rejections: {parsed.rejections}"
        )
    return read_article(parsed.readings[gold["ordinal"]], readers=readers)


def score_sample() -> Scores:
    """Read the whole sample and return its scores."""
    readers = load_readers(load_settings())
    scores = Scores()
    for path in gold_files():
        reading = read_sample(path, readers)
        score_article(scores, path.stem, read_gold(path), reading)
    return scores


def score_article(scores: Scores, article: str, gold: dict[str, Any], reading: Reading) -> None:
    """Add one article to the scores."""
    records = locate(gold, reading.article.text)
    scores.compare("text", article, gold=records.lost, found=[])
    score_sentences(scores, article, records, reading)
    score_quotes(scores, article, records, reading)
    score_names(scores, article, gold["names"], reading)
    if gold["full"]:
        score_targets(scores, article, records, reading)
        score_stance(scores, article, records, reading)


def score_sentences(scores: Scores, article: str, gold: Gold, reading: Reading) -> None:
    """Compare sentences by span and kind."""
    text = reading.article.text
    scores.compare(
        "sentences",
        article,
        gold=[show_span(text, row.span, row.kind) for row in gold.sentences],
        found=[show_span(text, Span(row.start, row.end), row.kind) for row in reading.sentences],
    )


def score_names(scores: Scores, article: str, gold: list[dict[str, Any]], reading: Reading) -> None:
    """Compare the sets of canonical names with their types."""
    optional = {row["name"] for row in gold if row.get("optional")}
    scores.compare(
        "names",
        article,
        gold=[f"{row['type']} {row['name']}" for row in gold if row["name"] not in optional],
        found=[
            f"{row.type} {row.name}"
            for row in reading.mentions
            if row.form == "name" and row.type != "MISC" and row.name not in optional
        ],
    )


def score_targets(scores: Scores, article: str, gold: Gold, reading: Reading) -> None:
    """Compare target mentions: the same target, overlapping spans; one may answer for one."""
    left = list(reading.target_mentions)
    for wanted in sorted(gold.targets, key=lambda row: row.optional):
        match = next(
            (
                row
                for row in left
                if row.target == wanted.target
                and row.start < wanted.span.end
                and wanted.span.start < row.end
            ),
            None,
        )
        if match is not None:
            left.remove(match)
        if wanted.optional:
            continue
        task = f"targets: {wanted.target}"
        for name in (task, "targets: all"):
            scores.counts[name].right += match is not None
            scores.counts[name].missed += match is None
        if match is None:
            scores.notes.append(
                (task, article, f"missed    {show_in_context(reading, wanted.span)}")
            )
    for row in left:
        for name in (f"targets: {row.target}", "targets: all"):
            scores.counts[name].spurious += 1
        place = show_in_context(reading, Span(row.start, row.end))
        scores.notes.append((f"targets: {row.target}", article, f"spurious  {place}"))


def score_stance(scores: Scores, article: str, gold: Gold, reading: Reading) -> None:
    """Compare the polarity of each label that was found; those not found are missed.

    Only the writer's voice enters the confusion table; the quoted voices have a count of their own.
    """
    text = reading.article.text
    found: dict[tuple[int, str, str], str] = {}
    for row in reading.stances:
        place = reading.sentences[row.sentence].start
        voice = "writer" if row.voice in WRITER_VOICES else "quoted"
        found.setdefault((place, row.target, voice), row.polarity)
    for label in gold.stances:
        given = found.get((label.sentence.start, label.target, label.voice))
        task = f"stance: {label.voice}"
        if given is None:
            scores.counts[f"{task} found"].missed += 1
        else:
            scores.counts[f"{task} found"].right += 1
            scores.counts[task].right += given == label.polarity
            scores.counts[task].missed += given != label.polarity
            if label.voice == "writer":
                scores.stance[label.polarity, given] += 1
        if given != label.polarity:
            words = text[label.sentence.start : label.sentence.end]
            scores.notes.append(
                (task, article, f"{label.target}: {label.polarity}, not {given}: {words}")
            )
