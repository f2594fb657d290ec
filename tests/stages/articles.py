"""Articles of a text alone, and the reading of one that is one sentence."""

from stages.reading import Reading
from stages.records import Article, Block, Sentence

ROW = {"position": 1, "revision_id": "r"}


def make_article(text, *, byline=None):
    """Return an article of which the whole text is the body."""
    return Article(
        **ROW,
        document_id="d",
        ordinal=0,
        article_id="a",
        source="s",
        byline=byline,
        text=text,
        body_start=0,
        body_end=len(text),
    )


def read_one_sentence(text):
    """Return the reading of a text that is one paragraph and one sentence."""
    whole = {"start": 0, "end": len(text)}
    return Reading(
        article=make_article(text),
        blocks=[Block(**ROW, block=0, role="paragraph", **whole)],
        sentences=[Sentence(**ROW, sentence=0, block=0, kind="sentence", **whole)],
    )
