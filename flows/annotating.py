"""`annotate`: one text in, everything that is read from it out; the interface for programs.

The shape of the output is `docs/annotate.schema.json`; it is kept, and a test holds it.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flows.errors import StandfirstError
from flows.reading import (
    Readers,
    digest_bytes,
    explain_rejection,
    load_readers,
    read_article,
    reading_of,
)
from flows.settings import Settings
from stages import parse
from stages.reading import Reading
from stages.records import Article, Document, Quote, Span, Stance
from stages.stance import judge_spans

_METADATA = (
    "title",
    "standfirst",
    "byline",
    "outlet",
    "url",
    "issue",
    "correction",
    "credit",
)


@dataclass(kw_only=True)
class Annotation:
    """What was read from one input: its articles, or the problem that it had."""

    id: str | int | None
    readings: list[Reading] = field(default_factory=list)
    spans: list[Stance] = field(default_factory=list)  # answers about given spans, in order
    problem: str | None = None

    def as_json(self) -> str:
        """Return the annotation as one line of JSON."""
        articles = [describe_article(reading, self.spans) for reading in self.readings]
        line: dict[str, Any] = {"id": self.id, "articles": articles}
        if self.problem:
            line["error"] = self.problem
        # a lone surrogate is legal in JSON as an escape, and not in UTF-8
        text = json.dumps(line, ensure_ascii=False)
        return text if _encodes(text) else json.dumps(line)


def annotate_file(path: Path, *, settings: Settings) -> Iterator[Annotation]:
    """Yield the annotation of a file: its articles, then a problem for each part not read.

    Raises:
        StandfirstError: the file cannot be opened.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StandfirstError(f"{path}: cannot be read: {error.strerror or error}") from error
    yield from annotate_document(data, name=str(path), readers=load_readers(settings))


def annotate_input(data: Iterable[bytes], *, settings: Settings) -> Iterator[Annotation]:
    """Yield the annotations of standard input: JSON lines, one each, or one text as a whole."""
    readers = load_readers(settings)
    lines = iter(data)
    blank = 0
    for first in lines:
        if first.strip():
            break
        blank += 1
    else:
        return
    if not first.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        yield from annotate_document(
            b"".join([first, *lines]), name="standard input", readers=readers
        )
        return
    yield _annotate_line(first.removeprefix(b"\xef\xbb\xbf"), blank + 1, readers=readers)
    for number, line in enumerate(lines, blank + 2):
        if line.strip():
            yield _annotate_line(line, number, readers=readers)


def annotate_document(data: bytes, *, name: str, readers: Readers) -> Iterator[Annotation]:
    """Yield the annotation of a document's articles, then one for each problem it has."""
    document = Document(
        position=0,
        document_id=digest_bytes(data),
        name=name,
        source="annotate",
        outlet=None,
        data=data,
    )
    parsed = parse.parse_document(document, rules=readers.parse_rules, max_bytes=readers.max_bytes)
    if parsed.readings:
        readings = [read_article(reading, readers=readers) for reading in parsed.readings]
        yield Annotation(id=name, readings=readings)
    for rejection in parsed.rejections:
        yield Annotation(id=name, problem=explain_rejection(rejection))


def _annotate_line(line: bytes, number: int, *, readers: Readers) -> Annotation:
    identifier: str | int | None = None
    try:
        request = _parse_request(line)
        identifier = request.get("id")
        text = _checked_text(request)
        spans = _checked_spans(request, length=len(text))
    except (ValueError, RecursionError) as error:
        return Annotation(id=identifier, problem=f"standard input, line {number}: {error}")
    reading = read_article(reading_of(text, readers=readers), readers=readers)
    answers = judge_spans(reading, spans, rules=readers.rules["stances"])
    return Annotation(id=identifier, readings=[reading], spans=answers)


def _parse_request(line: bytes) -> dict[str, Any]:
    try:
        request = json.loads(line)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(f"not a line of JSON in UTF-8 ({error})") from error
    if not isinstance(request, dict):
        raise ValueError(f"found {type(request).__name__}; accepted is an object with id and text")
    identifier = request.get("id")
    if identifier is not None and (
        not isinstance(identifier, str | int) or isinstance(identifier, bool)
    ):
        request.pop("id")
        raise ValueError(f"id = {identifier!r}; accepted is a string or a whole number")
    return request


def _checked_text(request: dict[str, Any]) -> str:
    if not isinstance(request.get("text"), str):
        found = repr(request["text"])[:60] if "text" in request else "nothing"
        raise ValueError(f"text = {found}; accepted is a string")
    return str(request["text"])


def _checked_spans(request: dict[str, Any], *, length: int) -> list[Span]:
    given = request.get("spans")
    spans = [] if given is None else given
    accepted = f"accepted is a list of {{start, end}} with 0 <= start < end <= {length}"
    if not isinstance(spans, list):
        raise ValueError(f"spans = {spans!r:.60}; {accepted}")
    checked = []
    for number, span in enumerate(spans):
        edges = span if isinstance(span, dict) else {}
        start, end = edges.get("start"), edges.get("end")
        if type(start) is not int or type(end) is not int or not 0 <= start < end <= length:
            raise ValueError(f"spans[{number}] = {span!r:.60}; {accepted}")
        checked.append(Span(start, end))
    return checked


def describe_article(reading: Reading, spans: Sequence[Stance] = ()) -> dict[str, Any]:
    """Return an article and its annotations as plain values; offsets are into its body's text."""
    article = reading.article
    described: dict[str, Any] = {key: getattr(article, key) for key in _METADATA}
    described["published"] = article.published.isoformat() if article.published else None
    described["sections"] = [
        {"heading": article.text[b.start : b.end], **_offsets(b, article.body_start)}
        for b in reading.blocks
        if b.role == "heading" and _in_body(b, article)
    ]
    described |= _describe_part(reading, article.body_start, article.body_end)
    described["stance"] += [
        {"span": number, **_stance(answer, article.body_start)}
        for number, answer in enumerate(spans)
    ]
    described["parts"] = [
        {"part": block.role, **_describe_part(reading, block.start, block.end)}
        for block in reading.blocks
        if not _in_body(block, article)
    ]
    return described


def _describe_part(reading: Reading, start: int, end: int) -> dict[str, Any]:
    """Return the annotations that lie between two offsets, counted from the first."""

    def inside(rows: Iterable[Any]) -> Iterator[Any]:
        return (row for row in rows if start <= row.start and row.end <= end)

    sentiments = {row.sentence: row for row in reading.sentiments}
    return {
        "text": reading.article.text[start:end],
        "sentences": [
            {
                **_offsets(row, start),
                "kind": row.kind,
                "sentiment": sentiments[row.sentence].compound,
            }
            for row in inside(reading.sentences)
        ],
        "quotes": [
            {
                **_offsets(row, start),
                "kind": row.kind,
                "speaker": row.speaker,
                **_speaker_offsets(row, start, end),
                "cue": row.cue,
            }
            for row in inside(reading.quotes)
        ],
        "entities": [
            {**_offsets(row, start), "type": row.type, "name": row.name, "id": row.entity_id}
            for row in inside(reading.mentions)
            if row.form == "name"
        ],
        "stance": [
            {"target": row.target, **_stance(row, start)} for row in inside(reading.stances)
        ],
        "framing": [
            {
                "target": row.target,
                **_offsets(row, start),
                "device": row.device,
                "term": row.term,
                "polarity": row.polarity,
                "voice": row.voice,
            }
            for row in inside(reading.frames)
        ],
    }


def _stance(row: Stance, origin: int) -> dict[str, Any]:
    return {
        **_offsets(row, origin),
        "voice": row.voice,
        "speaker": row.speaker,
        "polarity": row.polarity,
        "score": round(row.score, 4),
        "confidence": round(row.confidence, 4),
        "abstained": row.abstained,
        "evidence": [{"start": a - origin, "end": b - origin} for a, b in row.evidence],
    }


def _offsets(row: Any, origin: int) -> dict[str, int]:  # noqa: ANN401 - any record with a span
    return {"start": row.start - origin, "end": row.end - origin}


def _speaker_offsets(quote: Quote, start: int, end: int) -> dict[str, int | None]:
    """Return where a quote's speaker is given, or nulls where that is not between two offsets."""
    first, last = quote.speaker_start, quote.speaker_end
    if first is None or last is None or first < start or last > end:
        return {"speaker_start": None, "speaker_end": None}
    return {"speaker_start": first - start, "speaker_end": last - start}


def _in_body(row: Any, article: Article) -> bool:  # noqa: ANN401 - any record with a span
    return bool(article.body_start <= row.start and row.end <= article.body_end)


def _encodes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
