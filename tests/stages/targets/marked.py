"""Readings made by hand from texts in which [[…]] marks what should be found."""

import re
from pathlib import Path

from stages.reading import Reading
from stages.records import Block, Mention, Quote, Sentence, Target
from stages.targets import CONFIG, find_targets, load_rules, load_target
from tests.stages.articles import make_article

CONFIG_ROOT = Path(__file__).parents[3] / "config"
RULES = load_rules({name: (CONFIG_ROOT / name).read_text(encoding="utf-8") for name in CONFIG})
ROW = {"position": 1, "revision_id": "r"}
_MARK = re.compile(r"\[\[|\]\]")
_SENTENCE = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“(‘])|\n+")


def load_sample(name: str) -> Target:
    path = CONFIG_ROOT / "targets" / f"{name}.toml"
    return load_target(name, path.read_text(encoding="utf-8"), file=path.name)


def read_marked(
    marked: str,
    *,
    names: dict[str, str] | None = None,
    full: dict[str, str] | None = None,
    speakers: tuple[str, ...] = (),
    roles: tuple[str, ...] = (),
) -> tuple[Reading, list[str]]:
    """Return a reading of the text without its marks, and what stood in them, in order.

    `names` gives the type of every name of others, `full` what a name is short for, `speakers` the
    words that name the speaker of each quotation, `roles` the roles of the first blocks.
    """
    text = _MARK.sub("", marked)
    expected = re.findall(r"\[\[(.*?)\]\]", marked)
    reading = Reading(
        article=make_article(text),
        blocks=[],
    )
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        role = roles[number] if number < len(roles) else "paragraph"
        reading.blocks.append(
            Block(block=number, role=role, start=match.start(), end=match.end(), **ROW)
        )
        add_sentences(reading, reading.blocks[-1])
    for surface, kind in (names or {}).items():
        for match in re.finditer(rf"\b{re.escape(surface)}\b", text):
            inside = any(m.start < match.end() and match.start() < m.end for m in reading.mentions)
            if not inside:  # of a longer name, which stands before it
                add_name(reading, match.start(), match.end(), kind, (full or {}).get(surface))
    reading.mentions.sort(key=lambda mention: mention.start)
    for number, match in enumerate(re.finditer(r"“([^”]+)”?", text)):
        speaker = speakers[number] if number < len(speakers) else None
        at = text.index(speaker, 0 if number == 0 else match.start() - 60) if speaker else None
        reading.quotes.append(
            Quote(
                quote=number,
                kind="direct",
                start=match.start(1),
                end=match.end(1),
                speaker=speaker,
                speaker_id=f"PER-{speaker}" if speaker and not is_description(speaker) else None,
                speaker_start=at,
                speaker_end=at + len(speaker) if at is not None else None,
                **ROW,
            )
        )
    return reading, expected


def is_description(speaker: str) -> bool:
    return speaker.split(maxsplit=1)[0] in ("a", "another", "one", "the")


def add_sentences(reading: Reading, block: Block) -> None:
    text = reading.article.text
    kind = "sentence" if block.role == "paragraph" else block.role
    start = block.start
    ends = list(_SENTENCE.finditer(text, block.start, block.end))
    for end, following in [*((m.start(), m.end()) for m in ends), (block.end, block.end)]:
        if end > start:
            number = len(reading.sentences)
            reading.sentences.append(
                Sentence(sentence=number, block=block.block, kind=kind, start=start, end=end, **ROW)
            )
        start = following


def add_name(reading: Reading, start: int, end: int, kind: str, full: str | None = None) -> None:
    sentence = reading.sentence_at(start)
    name = full or reading.article.text[start:end]
    reading.mentions.append(
        Mention(
            sentence=sentence.sentence if sentence else 0,
            start=start,
            end=end,
            type=kind,
            form="name",
            name=name,
            entity_id=f"{kind}-{name}",
            **ROW,
        )
    )


def find_spans(reading: Reading, target: Target) -> list[str]:
    """Return the surface of everything found."""
    found = find_targets(reading, rules=RULES, target=target)
    return [reading.article.text[mention.start : mention.end] for mention in found]


def check(marked: str, target: Target, **given: object) -> None:
    """Assert that exactly what is marked is found, at its place."""
    reading, expected = read_marked(marked, **given)  # type: ignore[arg-type]
    found = find_targets(reading, rules=RULES, target=target)
    text = again = reading.article.text
    for start, end in reversed([(mention.start, mention.end) for mention in found]):
        again = f"{again[:start]}[[{again[start:end]}]]{again[end:]}"
    assert again == marked, again
    assert [text[mention.start : mention.end] for mention in found] == expected
