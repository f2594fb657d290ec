"""A reading of an article that is one sentence, before any stage but the first two."""

from stages.reading import Reading
from stages.records import Article, Block, Sentence

ROW = {"position": 1, "revision_id": "r"}


def read_one_sentence(text):
    """Return the reading of a text that is one paragraph and one sentence."""
    whole = {"start": 0, "end": len(text)}
    article = Article(
        **ROW,
        document_id="d",
        ordinal=0,
        article_id="a",
        source="s",
        text=text,
        body_start=0,
        body_end=len(text),
    )
    return Reading(
        article=article,
        blocks=[Block(**ROW, block=0, role="paragraph", **whole)],
        sentences=[Sentence(**ROW, sentence=0, block=0, kind="sentence", **whole)],
    )
