"""Annotations as coloured text, for reading an article's voices and stance on a terminal."""

from itertools import pairwise
from textwrap import shorten

import click

from flows.annotating import Annotation
from stages.reading import Reading
from stages.records import Frame, Sentence, Stance
from warehouse.printable import show_text

_COLOURS = {"negative": "red", "neutral": "yellow", "positive": "green"}
_QUOTED = "cyan"
_QUOTE_CHARS = 60  # of a quote's words, which stand in the sentence too


def print_annotation(annotation: Annotation) -> None:
    """Print each article sentence by sentence, quoted words in cyan, with notes below.

    The notes are who is quoted, the stance towards each target and the words it is dressed in.
    """
    for reading in annotation.readings:
        _print_article(reading)


def explain_stance(stance: Stance, text: str) -> str:
    """Return the words that a stance rests on, or that it rests on none by themselves."""
    words = ", ".join(f"“{text[start:end]}”" for start, end in stance.evidence)
    return f"by {words or 'the sentence as a whole'}"


def _print_article(reading: Reading) -> None:
    titles = [sentence for sentence in reading.sentences if sentence.kind == "title"]
    for sentence in titles:
        _print_sentence(reading, sentence)
    article = reading.article
    byline = f"By {article.byline}" if article.byline else None
    facts = [byline, article.outlet, article.published and article.published.isoformat()]
    known = " · ".join(fact for fact in facts if fact)
    if known:
        _print(known, dim=True)
    for sentence in reading.sentences[len(titles) :]:
        _print_sentence(reading, sentence)
    click.echo()


def _print_sentence(reading: Reading, sentence: Sentence) -> None:
    bold = sentence.kind in ("title", "heading")
    click.secho(_colour(reading, sentence.start, sentence.end), bold=bold)
    text, number = reading.article.text, sentence.sentence
    for quote in reading.quotes:
        if quote.kind != "scare" and sentence.start <= quote.start < sentence.end:
            words = shorten(text[quote.start : quote.end], _QUOTE_CHARS, placeholder=" …")
            _print(f"    {quote.kind} · {quote.speaker or 'unnamed'}: {words}", fg=_QUOTED)
    for stance in reading.stances:
        if stance.sentence == number:
            verdict = "abstained" if stance.abstained else stance.polarity
            note = f"{verdict} {stance.score:+.2f} {explain_stance(stance, text)}"
            colour = _COLOURS[stance.polarity]
            _print(f"    {_name_voice(stance)}: {note}", fg=colour, dim=stance.abstained)
    for frame in reading.frames:
        if frame.sentence == number:
            note = f"{frame.device.replace('_', ' ')} “{frame.term}”, {frame.polarity}"
            _print(f"    {_name_voice(frame)}: {note}", fg=_COLOURS[frame.polarity])


def _name_voice(row: Stance | Frame) -> str:
    return f"{row.target} · {row.speaker or row.voice}"


def _colour(reading: Reading, start: int, end: int) -> str:
    """Return a stretch of text with its quoted characters coloured."""
    text = reading.article.text
    quoted = [q for q in reading.quotes if q.kind != "scare" and q.start < end and q.end > start]
    cuts = {start, end} | {min(max(edge, start), end) for q in quoted for edge in (q.start, q.end)}
    ordered = sorted(cuts)
    pieces = []
    for a, b in pairwise(ordered):
        inside = any(q.start <= a and b <= q.end for q in quoted)
        piece = show_text(text[a:b])
        pieces.append(click.style(piece, fg=_QUOTED) if inside else piece)
    return "".join(pieces)


def _print(line: str, *, fg: str | None = None, dim: bool = False) -> None:
    """Print words of an article, none of which steers the terminal."""
    click.secho(show_text(line), fg=fg, dim=dim)
