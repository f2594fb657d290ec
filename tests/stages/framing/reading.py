"""Readings of one sentence, made by hand, and the frames found in them."""

from pathlib import Path

from stages import framing
from stages.records import Quote, Target, TargetMention
from tests.stages.articles import ROW, read_one_sentence

CONFIG = Path(__file__).parents[3] / "config"
FILES = {name: (CONFIG / name).read_text("utf-8") for name in framing.CONFIG}
RULES = framing.load_rules(FILES)
PRONOUNS = ("they", "it", "she", "he", "them", "its")


def make_reading(marked, quotes=()):
    """Make a reading of one sentence in which each [mention] means the target."""
    mentions = []
    text = ""
    for number, part in enumerate(marked.replace("]", "[").split("[")):
        at = len(text)
        text += part
        if number % 2:
            mentions.append((at, len(text)))
    reading = read_one_sentence(text)
    for start, end in mentions:
        form = "pronoun" if text[start:end].lower() in PRONOUNS else "name"
        reading.target_mentions.append(
            TargetMention(
                **ROW,
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
                **ROW,
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
