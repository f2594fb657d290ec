"""Annotations as coloured text, for reading an article's voices and stance on a terminal."""

from itertools import pairwise

import click

from flows.annotating import Annotation
from stages.reading import Reading

_COLOURS = {"negative": "red", "neutral": "yellow", "positive": "green"}
_QUOTED = "cyan"


def print_annotation(annotation: Annotation) -> None:
    """Print each article sentence by sentence: quoted words in cyan, stance in the margin."""
    for reading in annotation.readings:
        _print_article(reading)


def _print_article(reading: Reading) -> None:
    article = reading.article
    facts = [article.outlet, article.byline, article.published and article.published.isoformat()]
    known = " · ".join(str(fact) for fact in facts if fact)
    if known:
        click.secho(known, dim=True)
    for sentence in reading.sentences:
        bold = sentence.kind in ("title", "heading")
        click.secho(_colour(reading, sentence.start, sentence.end), bold=bold)
        for stance in reading.stances:
            if stance.sentence == sentence.sentence:
                who = stance.speaker or stance.voice
                verdict = "abstained" if stance.abstained else stance.polarity
                evidence = ", ".join(article.text[a:b] for a, b in stance.evidence)
                note = f"    {stance.target} · {who}: {verdict} {stance.score:+.2f} {evidence}"
                click.secho(note, fg=_COLOURS[stance.polarity], dim=stance.abstained)
    click.echo()


def _colour(reading: Reading, start: int, end: int) -> str:
    """Return a stretch of text with its quoted characters coloured."""
    text = reading.article.text
    quoted = [q for q in reading.quotes if q.kind != "scare" and q.start < end and q.end > start]
    cuts = {start, end} | {min(max(edge, start), end) for q in quoted for edge in (q.start, q.end)}
    ordered = sorted(cuts)
    pieces = []
    for a, b in pairwise(ordered):
        inside = any(q.start <= a and b <= q.end for q in quoted)
        pieces.append(click.style(text[a:b], fg=_QUOTED) if inside else text[a:b])
    return "".join(pieces)
