"""Readings of invented sentences, with tags as the encoder would give them."""

import re
from pathlib import Path

from stages import entities
from stages.reading import Reading
from stages.records import Block, Sentence, TokenReading
from tests.stages.articles import make_article

ROOT = Path(__file__).resolve().parents[3]
FILES = {name: (ROOT / "config" / name).read_text("utf-8") for name in entities.CONFIG}
RULES = entities.load_rules(FILES)


def make_reading(text: str, kind="sentence") -> Reading:
    """Make a reading of which each line is a block and a sentence."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"\S(?:.*\S)?", text)]
    article = make_article(text)
    return Reading(
        article=article,
        blocks=[
            Block(position=1, revision_id="r", block=i, role="paragraph", start=start, end=end)
            for i, (start, end) in enumerate(lines)
        ],
        sentences=[
            Sentence(
                position=1, revision_id="r", sentence=i, block=i, kind=kind, start=start, end=end
            )
            for i, (start, end) in enumerate(lines)
        ],
    )


def tag(sentence=0, **names):
    row = TokenReading(
        position=1, revision_id="", sentence=sentence, pieces=(), polarity=b"", **names
    )
    return [row]
