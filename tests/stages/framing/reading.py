"""Readings of one sentence, made by hand, and the frames found in them."""

from pathlib import Path

from stages import framing
from stages.records import Article, Block, Quote, Reading, Sentence, Target, TargetMention

CONFIG = Path(__file__).parents[3] / "config"
FILES = {name: (CONFIG / name).read_text("utf-8") for name in framing.CONFIG}
RULES = framing.load_rules(FILES)
PRONOUNS = ("they", "it", "she", "he", "them")


def make_reading(marked, quotes=()):
    """Make a reading of one sentence in which each [mention] means the target."""
    mentions = []
    text = ""
    for number, part in enumerate(marked.replace("]", "[").split("[")):
        at = len(text)
        text += part
        if number % 2:
            mentions.append((at, len(text)))
    row = {"position": 1, "revision_id": "r"}
    article = Article(
        **row,
        document_id="d",
        ordinal=0,
        article_id="a",
        source="s",
        text=text,
        body_start=0,
        body_end=len(text),
    )
    reading = Reading(
        article=article,
        blocks=[Block(**row, block=0, role="paragraph", start=0, end=len(text))],
        sentences=[Sentence(**row, sentence=0, block=0, kind="sentence", start=0, end=len(text))],
    )
    for start, end in mentions:
        form = "pronoun" if text[start:end].lower() in PRONOUNS else "name"
        reading.target_mentions.append(
            TargetMention(
                **row,
                target="t",
                sentence=0,
                start=start,
                end=end,
                form=form,
                voice="writer",
            )
        )
    for number, (words, quote_kind, speaker) in enumerate(quotes):
        start = text.index(words)
        reading.quotes.append(
            Quote(
                **row,
                quote=number,
                kind=quote_kind,
                start=start,
                end=start + len(words),
                speaker=speaker,
            )
        )
    return reading


def find(marked, quotes=(), kind="group", names=("Target",)):
    target = Target(id="t", name="Target", kind=kind, names=names)
    return framing.find_frames(make_reading(marked, quotes), rules=RULES, target=target)
