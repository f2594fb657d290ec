"""Readings made by hand: paragraphs, their sentences and the people named in them."""

import re
from dataclasses import replace
from pathlib import Path

from stages import voice
from stages.reading import Reading
from stages.records import Block, BlockRole, Mention, MentionForm, Quote, Sentence
from tests.stages.articles import make_article

ROOT = Path(__file__).resolve().parents[3]
RULES = voice.load_rules({name: (ROOT / "config" / name).read_text() for name in voice.CONFIG})
_END = re.compile(r"(?:[.?!][”’\"')]*(?=\s+[A-Z“‘\"'])|$)")


def make_reading(
    text: str,
    *,
    people: tuple[str, ...] = (),
    groups: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    roles: dict[int, BlockRole] | None = None,
    byline: str | None = None,
) -> Reading:
    """Return a reading of paragraphs parted by blank lines; each full name is a person.

    A person's last name alone is a mention too; sentences end at a stop before a capital.
    """
    article = make_article(text, byline=byline)
    blocks = [
        Block(
            position=1,
            revision_id="r",
            block=number,
            role=(roles or {}).get(number, "paragraph"),
            start=match.start(),
            end=match.end(),
        )
        for number, match in enumerate(re.finditer(r"\S.*(?:\n\S.*)*", text))
    ]
    reading = Reading(article=article, blocks=blocks)
    reading.sentences = _sentences(text, blocks)
    mentions = [*_mentions(text, people), *_other_mentions(text, "ORG", groups)]
    mentions += _other_mentions(text, "LOC", places)
    reading.mentions = sorted(mentions, key=lambda m: m.start)
    return reading


def _sentences(text: str, blocks: list[Block]) -> list[Sentence]:
    found: list[Sentence] = []
    for block in blocks:
        start = block.start
        for match in _END.finditer(text, block.start, block.end):
            if match.end() > start:
                found.append(
                    Sentence(
                        position=1,
                        revision_id="r",
                        sentence=len(found),
                        block=block.block,
                        kind="sentence",
                        start=start,
                        end=match.end(),
                    )
                )
                start = match.end()
                while start < block.end and text[start].isspace():
                    start += 1
    return found


def _mentions(text: str, people: tuple[str, ...]) -> list[Mention]:
    found: dict[int, Mention] = {}
    for name in people:
        for surface in (name, name.split()[-1]):
            for match in re.finditer(rf"\b{re.escape(surface)}\b", text):
                inside = any(m.start <= match.start() < m.end for m in found.values())
                if not inside:
                    found[match.start()] = make_mention(match.start(), match.end(), name)
    return list(found.values())


def _other_mentions(text: str, type: str, names: tuple[str, ...]) -> list[Mention]:
    prefix = type.lower()
    return [
        replace(
            make_mention(m.start(), m.end(), name), type=type, entity_id=f"{prefix}:{name.lower()}"
        )
        for name in names
        for m in re.finditer(rf"\b{name}\b", text)
    ]


def make_mention(start: int, end: int, name: str, form: MentionForm = "name") -> Mention:
    """Return the mention of a person."""
    return Mention(
        position=1,
        revision_id="r",
        sentence=0,
        start=start,
        end=end,
        type="PER",
        form=form,
        name=name,
        entity_id="per:" + name.lower().replace(" ", "-"),
    )


def find(text: str, **given: object) -> list[Quote]:
    """Return the quotations of a text."""
    return voice.find_quotes(make_reading(text, **given), rules=RULES)  # type: ignore[arg-type]


def judge(text: str, *, role: BlockRole = "paragraph") -> list[tuple[str, str | None, str | None]]:
    """Return what is said in one sentence, who says it, and of whom, where that is another."""
    people, groups = ("Maria Oduya", "Peter Hale"), ("Guild", "Labour", "Tory", "Unite")
    quotes = find(text, people=people, groups=groups, roles={0: role})
    return [
        (
            text[q.start : q.end],
            q.speaker,
            None if q.about_start is None else text[q.about_start : q.about_end],
        )
        for q in quotes
    ]


def spoken(text: str) -> list[tuple[str, str | None]]:
    """Return what is said in one sentence, and who says it."""
    return [(words, speaker) for words, speaker, _ in judge(text)]
