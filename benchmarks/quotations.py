"""Quotations and speakers on PolNeAR: what our pipeline finds against the annotated attributions.

A word of a text belongs to *marked* content if an attribution's content covers it and that content
holds a quotation mark, to *unmarked* content if any other attribution's content covers it. Ours:
direct, mixed and block quotations, and reported clauses that hold quoted words, are marked; other
reported clauses are unmarked. Precision, recall and F1 are micro-averaged over words. *Spans* also
counts contents, matched one to one where their words overlap by half (intersection over union).

A speaker is right if the words that give ours overlap the annotated source, or our name for them
shares a name word with it; counted over the annotated contents that stand wholly in marks.

Data: PolNeAR, evaluation only.
Run: `python -m benchmarks.quotations [dev|train]`.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.common import find_data, load_rules, score_counts
from stages import entities, parse, sentences, voice
from stages.reading import Reading
from stages.records import Quote

_ENTITY = re.compile(r"(?m)^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t")
_RELATION = re.compile(r"(?m)^E\d+\t(.*)$")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARKS = re.compile(r"[\"“”«»‘]|''|``|(?<!\w)'(?=\w)")

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One annotated attribution: its content and its source, as spans."""

    content: Spans
    source: Spans


@dataclass(frozen=True, slots=True)
class Content:
    """One content of ours or of the annotators: the words it covers, and whether marked."""

    words: frozenset[int]
    marked: bool


class Reader:
    """Our pipeline up to the quotations, through the stages' public functions."""

    def __init__(self) -> None:
        self._rules = {
            stage.__name__: load_rules(stage) for stage in (parse, sentences, entities, voice)
        }
        self.seconds = 0.0

    def read(self, text: str) -> Reading:
        """Return the reading of a text; adds the time of the voice stage to `seconds`."""
        rules = self._rules
        reading = parse.read_text(text, rules=rules["stages.parse"])
        reading.sentences = sentences.split_sentences(reading, rules=rules["stages.sentences"])
        reading.mentions = entities.find_entities(reading, rules=rules["stages.entities"])
        started = time.perf_counter()
        reading.quotes = voice.find_quotes(reading, rules=rules["stages.voice"])
        self.seconds += time.perf_counter() - started
        return reading


def read_corpus(split: str) -> Iterator[tuple[str, str, list[Attribution]]]:
    """Yield name, text and attributions of each article of a split."""
    for path in sorted(find_data("quotes/polnear", split).glob("*.ann")):
        with path.with_suffix(".txt").open(newline="") as file:
            text = file.read()
        with path.open(newline="") as file:
            raw = file.read()
        parts: dict[str, tuple[str, Spans]] = {}
        for match in _ENTITY.finditer(raw):
            pairs = (pair.split() for pair in match[3].split(";"))
            parts[match[1]] = (match[2], sorted((int(a), int(b)) for a, b in pairs))
        yield path.stem, text, list(_attributions(raw, parts))


def _attributions(raw: str, parts: dict[str, tuple[str, Spans]]) -> Iterator[Attribution]:
    for match in _RELATION.finditer(raw):
        ids = [item.split(":")[1] for item in match[1].split()[1:]]
        known = [parts[item] for item in ids if item in parts]
        content = sorted(span for kind, spans in known if kind == "Content" for span in spans)
        source = sorted(span for kind, spans in known if kind == "Source" for span in spans)
        if content:
            yield Attribution(content, source)


def gold_contents(text: str, gold: list[Attribution], at: dict[int, int]) -> list[Content]:
    """Return the annotated contents as word sets."""
    found = []
    for item in gold:
        marked = any(_MARKS.search(text, a, b) for a, b in item.content)
        # a mark may stand just outside the annotated span
        marked = marked or any(text[a - 1 : a] in ("“", '"') for a, _ in item.content if a)
        found.append(Content(_words(at, item.content), marked))
    return found


def our_contents(quotes: list[Quote], at: dict[int, int]) -> list[Content]:
    """Return our quotations as word sets; quoted words inside a reported clause join it."""
    found = []
    inner = [q for q in quotes if q.kind in ("mixed", "scare")]
    clauses = [q for q in quotes if q.kind == "indirect"]
    for clause in clauses:
        marked = any(clause.start <= q.start and q.end <= clause.end for q in inner)
        found.append(Content(_words(at, [(clause.start, clause.end)]), marked))
    for quote in quotes:
        if quote.kind in ("indirect", "scare"):
            continue
        if quote.kind == "mixed" and any(
            c.start <= quote.start and quote.end <= c.end for c in clauses
        ):
            continue
        found.append(Content(_words(at, [(quote.start, quote.end)]), True))
    return found


def _words(at: dict[int, int], spans: Spans) -> frozenset[int]:
    return frozenset(start for start, end in at.items() if any(a <= start < b for a, b in spans))


def count_words(gold: list[Content], ours: list[Content], counts: Counter[str]) -> None:
    """Add the words of one article, by class, to right, found and wanted."""
    wanted, found = _classes(gold), _classes(ours)
    for name in ("marked", "unmarked"):
        counts[f"{name} right"] += len(wanted[name] & found[name])
        counts[f"{name} found"] += len(found[name])
        counts[f"{name} wanted"] += len(wanted[name])
    either = wanted["marked"] | wanted["unmarked"], found["marked"] | found["unmarked"]
    counts["either right"] += len(either[0] & either[1])
    counts["either found"] += len(either[1])
    counts["either wanted"] += len(either[0])


def _classes(contents: list[Content]) -> dict[str, set[int]]:
    marked: set[int] = set().union(*(c.words for c in contents if c.marked))
    unmarked: set[int] = set().union(*(c.words for c in contents if not c.marked))
    return {"marked": marked, "unmarked": unmarked - marked}


def count_spans(gold: list[Content], ours: list[Content], counts: Counter[str]) -> None:
    """Match contents one to one where half of their words are shared."""
    for name, marked in (("marked", True), ("unmarked", False)):
        free = [c for c in ours if c.marked is marked]
        wanted = [c for c in gold if c.marked is marked and c.words]
        counts[f"{name} spans found"] += len(free)
        counts[f"{name} spans wanted"] += len(wanted)
        for content in wanted:
            best = max(free, key=lambda c: _overlap(c, content), default=None)
            if best is not None and _overlap(best, content) >= 0.5:
                counts[f"{name} spans right"] += 1
                free.remove(best)


def _overlap(one: Content, other: Content) -> float:
    union = len(one.words | other.words)
    return len(one.words & other.words) / union if union else 0.0


def judge_speakers(
    text: str, gold: list[Attribution], quotes: list[Quote]
) -> Iterator[tuple[bool | None, Attribution, Quote | None]]:
    """Yield for each annotated direct quotation with a source whether our speaker is right.

    None where we found no quotation there.
    """
    for item in gold:
        first, last = item.content[0][0], item.content[-1][1]
        whole = text[first:last].strip(" ,.")
        if not item.source or whole[:1] not in "“\"‘'" or whole[-1:] not in "”\"’'":
            continue
        near = [q for q in quotes if q.kind in ("direct", "mixed", "block")]
        shared = [(min(q.end, last) - max(q.start, first), q) for q in near]
        quote = max(shared, key=lambda pair: pair[0], default=(0, None))
        if quote[1] is None or quote[0] <= 0:
            yield None, item, None
            continue
        yield _same_speaker(text, item.source, quote[1]), item, quote[1]


def _same_speaker(text: str, source: Spans, quote: Quote) -> bool:
    if quote.speaker_start is not None and quote.speaker_end is not None:
        start, end = quote.speaker_start, quote.speaker_end
        if any(a < end and start < b for a, b in source):
            return True
    names = re.findall(r"\b[A-Z]\w+", quote.speaker or "")
    words = re.findall(r"\b[A-Z]\w+", " ".join(text[a:b] for a, b in source))
    return bool(names) and names[-1] in words


def run(split: str = "dev") -> dict[str, Any]:
    """Return the figures for one split, scores in per cent."""
    reader = Reader()
    counts: Counter[str] = Counter()
    speakers: Counter[bool | None] = Counter()
    articles = 0
    for _, text, gold in read_corpus(split):
        articles += 1
        reading = reader.read(text)
        at = {match.start(): match.end() for match in _WORD.finditer(reading.article.text)}
        wanted, ours = gold_contents(text, gold, at), our_contents(reading.quotes, at)
        count_words(wanted, ours, counts)
        count_spans(wanted, ours, counts)
        speakers.update(right for right, _, _ in judge_speakers(text, gold, reading.quotes))
    figures: dict[str, Any] = {"split": split, "articles": articles}
    for name in ("marked", "unmarked", "either", "marked spans", "unmarked spans"):
        figures[name] = score_counts(
            counts[f"{name} right"], counts[f"{name} found"], counts[f"{name} wanted"]
        )
    matched = speakers[True] + speakers[False]
    figures["speakers"] = {
        "accuracy": 100 * speakers[True] / max(1, matched),
        "of all annotated": 100 * speakers[True] / max(1, speakers.total()),
        "quotations": matched,
    }
    figures["milliseconds per article"] = 1000 * reader.seconds / max(1, articles)
    return figures


def main() -> None:
    """Print the figures as a table."""
    figures = run(sys.argv[1] if len(sys.argv) > 1 else "dev")
    print(f"PolNeAR {figures['split']}, {figures['articles']} articles")
    print(f"{'content':<28}{'precision':>10}{'recall':>10}{'F1':>10}")
    labels = {
        "marked": "direct and mixed, words",
        "unmarked": "indirect, words",
        "either": "all, words",
        "marked spans": "direct and mixed, spans",
        "unmarked spans": "indirect, spans",
    }
    for name, label in labels.items():
        row = figures[name]
        print(f"{label:<28}" + "".join(f"{value:>10.1f}" for value in row.values()))
    speakers = figures["speakers"]
    print(
        f"speakers of direct quotations {speakers['accuracy']:.1f} % of "
        f"{speakers['quotations']} found ({speakers['of all annotated']:.1f} % of all)"
    )
    print(f"voice stage {figures['milliseconds per article']:.2f} ms an article")


if __name__ == "__main__":
    main()
