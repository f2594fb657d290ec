"""Scores of the pipeline against the gold records, with every disagreement in words.

Counts are summed over articles (micro average), but the stance score, which is the mean F1 of the
three polarities (macro average) over the writer's labels.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.reading import Readers, digest_bytes, load_readers, read_article
from flows.settings import load_settings
from stages import parse
from stages.records import WRITER_VOICES, Document, Reading, Span
from tests.golden.load import ROOT, Gold, GoldQuote, gold_files, locate, read_gold

FAMILIES = {
    "direct": "marked",
    "mixed": "marked",
    "indirect": "indirect",
    "block": "block",
    "scare": "scare",
}
"""Kinds of quotation that count as one: direct and mixed differ by syntax alone."""

POLARITIES = ("negative", "neutral", "positive")
OVERLAP = 0.5  # least share of the longer span for indirect quotations that begin differently


@dataclass(kw_only=True)
class Counts:
    """Right, spurious and missed records."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / found if (found := self.right + self.spurious) else 1.0

    @property
    def recall(self) -> float:
        """Share of what there is that was found; 1 where there is nothing."""
        return self.right / there if (there := self.right + self.missed) else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return (
            2 * self.right / total
            if (total := 2 * self.right + self.spurious + self.missed)
            else 1.0
        )


@dataclass(kw_only=True)
class Scores:
    """Counts by task, and one line for every disagreement."""

    counts: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    stance: Counter[tuple[str, str]] = field(default_factory=Counter)  # (gold, found)
    notes: list[tuple[str, str, str]] = field(default_factory=list)  # task, article, words

    def compare(
        self, task: str, article: str, *, gold: Iterable[str], found: Iterable[str]
    ) -> None:
        """Count two sets of rows, each given in words."""
        wanted, given = set(gold), set(found)
        counts = self.counts[task]
        counts.right += len(wanted & given)
        counts.missed += len(wanted - given)
        counts.spurious += len(given - wanted)
        self.notes += [(task, article, f"missed    {row}") for row in sorted(wanted - given)]
        self.notes += [(task, article, f"spurious  {row}") for row in sorted(given - wanted)]

    def figure(self, task: str, name: str) -> float:
        """Return "precision", "recall" or "f1" of a task; "macro f1" is for "stance: writer"."""
        if name == "macro f1":
            return self.stance_macro_f1()
        value: float = getattr(self.counts[task], name)
        return value

    def stance_macro_f1(self) -> float:
        """Return the mean F1 of the polarities over the writer's labels."""
        return sum(self._stance_f1(polarity) for polarity in POLARITIES) / len(POLARITIES)

    def _stance_f1(self, polarity: str) -> float:
        right = self.stance[polarity, polarity]
        gold = sum(n for (wanted, _), n in self.stance.items() if wanted == polarity)
        found = sum(n for (_, given), n in self.stance.items() if given == polarity)
        return 2 * right / (gold + found) if gold + found else 1.0


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
    parsed = parse.parse_document(document, rules=readers.parse_rules)
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
        gold=[_row(text, row.span, row.kind) for row in gold.sentences],
        found=[_row(text, Span(row.start, row.end), row.kind) for row in reading.sentences],
    )


def score_quotes(scores: Scores, article: str, gold: Gold, reading: Reading) -> None:
    """Compare quotations by family and span, and the speakers of those that were found.

    Quotations in marks must have the same span, end punctuation aside. Where reported speech ends
    is less sure, so indirect ones begin alike or overlap; "indirect, exact" counts equal spans.
    """
    text = reading.article.text
    left = [(FAMILIES[q.kind], Span(q.start, q.end), q) for q in reading.quotes]
    for quote in gold.quotes:
        family = FAMILIES[quote.kind]
        task = f"quotes: {family}"
        match = next((q for q in left if q[0] == family and _same(text, quote, q[1])), None)
        if match is None:
            scores.counts[task].missed += 1
            scores.notes.append((task, article, f"missed    {_row(text, quote.span, quote.kind)}"))
            continue
        left.remove(match)
        scores.counts[task].right += 1
        if family == "indirect":
            exact = _trim(text, match[1]) == _trim(text, quote.span)
            scores.counts["quotes: indirect, exact"].right += exact
            scores.counts["quotes: indirect, exact"].missed += not exact
        if family != "scare":
            _score_speaker(scores, article, text, quote, match[2].speaker)
    for family, span, _ in left:
        task = f"quotes: {family}"
        scores.counts[task].spurious += 1
        scores.notes.append((task, article, f"spurious  {_row(text, span, family)}"))


def _score_speaker(
    scores: Scores, article: str, text: str, quote: GoldQuote, found: str | None
) -> None:
    task = "speakers: indirect" if quote.kind == "indirect" else "speakers: marked"
    if _plain_name(found) in {_plain_name(name) for name in quote.speakers}:
        scores.counts[task].right += 1
        return
    scores.counts[task].missed += 1
    row = _row(text, quote.span, quote.kind)
    scores.notes.append((task, article, f"{quote.speakers[0]!r}, not {found!r}: {row}"))


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
            scores.notes.append((task, article, f"missed    {_in_context(reading, wanted.span)}"))
    for row in left:
        for name in (f"targets: {row.target}", "targets: all"):
            scores.counts[name].spurious += 1
        place = _in_context(reading, Span(row.start, row.end))
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


def _same(text: str, quote: GoldQuote, span: Span) -> bool:
    wanted, given = _trim(text, quote.span), _trim(text, span)
    if quote.kind != "indirect":
        return wanted == given
    shared = min(wanted.end, given.end) - max(wanted.start, given.start)
    longer = max(wanted.end - wanted.start, given.end - given.start)
    return wanted.start == given.start or shared >= OVERLAP * longer


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def _plain_name(name: str | None) -> str | None:
    if name is None:
        return None
    words = name.casefold().replace("’", "'").split()
    return " ".join(words[1:] if words[0] in ("a", "an", "the") else words)


def _row(text: str, span: Span, kind: str) -> str:
    return f"{span.start:5} {kind:10} {text[span.start : span.end]}"


def _in_context(reading: Reading, span: Span) -> str:
    text = reading.article.text
    before, after = text[max(0, span.start - 60) : span.start], text[span.end : span.end + 40]
    return f"{span.start:5} …{before}[{text[span.start : span.end]}]{after}…".replace("\n", " ")
