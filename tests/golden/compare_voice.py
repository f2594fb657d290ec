"""Compare quotations, their speakers and their cues with the gold ones."""

from stages.reading import Reading
from stages.records import Span
from tests.golden.load import Gold, GoldQuote
from tests.golden.scores import Scores, show_span

FAMILIES = {
    "direct": "marked",
    "mixed": "marked",
    "indirect": "indirect",
    "block": "block",
    "scare": "scare",
}
"""Kinds of quotation that count as one: direct and mixed differ by syntax alone."""

OVERLAP = 0.5  # least share of the longer span for indirect quotations that begin differently


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
            scores.notes.append(
                (task, article, f"missed    {show_span(text, quote.span, quote.kind)}")
            )
            continue
        left.remove(match)
        scores.counts[task].right += 1
        if family == "indirect":
            exact = _trim(text, match[1]) == _trim(text, quote.span)
            scores.counts["quotes: indirect, exact"].right += exact
            scores.counts["quotes: indirect, exact"].missed += not exact
        if family != "scare":
            _score_speaker(scores, article, text, quote, match[2].speaker)
        if quote.cue is not None:
            _score_cue(scores, article, text, quote, match[2].cue)
    for family, span, _ in left:
        task = f"quotes: {family}"
        scores.counts[task].spurious += 1
        scores.notes.append((task, article, f"spurious  {show_span(text, span, family)}"))


def _score_speaker(
    scores: Scores, article: str, text: str, quote: GoldQuote, found: str | None
) -> None:
    task = "speakers: indirect" if quote.kind == "indirect" else "speakers: marked"
    if _plain_name(found) in {_plain_name(name) for name in quote.speakers}:
        scores.counts[task].right += 1
        return
    scores.counts[task].missed += 1
    row = show_span(text, quote.span, quote.kind)
    scores.notes.append((task, article, f"{quote.speakers[0]!r}, not {found!r}: {row}"))


def _score_cue(
    scores: Scores, article: str, text: str, quote: GoldQuote, found: str | None
) -> None:
    """Count a cue as right that holds the gold one or is part of it: "would say" for "say"."""
    wanted, given = (quote.cue or "").casefold(), (found or "").casefold()
    if given and (wanted in given or given in wanted):
        scores.counts["cues"].right += 1
        return
    scores.counts["cues"].missed += 1
    row = show_span(text, quote.span, quote.kind)
    scores.notes.append(("cues", article, f"{quote.cue!r}, not {found!r}: {row}"))


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
