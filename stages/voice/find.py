"""Find every quotation of an article."""

from stages.records import Quote, Reading
from stages.voice.marks import find_marked
from stages.voice.rules import Rules


def find_quotes(reading: Reading, *, rules: Rules) -> list[Quote]:
    """Return the quotations of an article, sorted by start."""
    article = reading.article
    marked = find_marked(article.text, reading.blocks)
    return [
        Quote(
            position=article.position,
            revision_id=article.revision_id,
            quote=number,
            kind="direct" if " " in article.text[m.start : m.end] else "scare",
            start=m.start,
            end=m.end,
        )
        for number, m in enumerate(marked)
    ]
