"""Tell whether an article as a whole is about a group or body."""

from collections import Counter
from collections.abc import Sequence

from stages.reading import Reading
from stages.records import Block, Mention
from stages.targets.matcher import Match


def is_topic(
    reading: Reading,
    kept: Sequence[Match],
    peoples: Sequence[Match],
    members: Sequence[Match],
    rivals: Sequence[Mention],
) -> bool:
    """Return whether an article is about a target: by its head, else by how often it is named.

    `kept` are its names and aliases, `peoples` those of them that are nouns for its people,
    `members` its other nouns for them.
    """
    heads = [block for block in reading.blocks if block.role in ("title", "standfirst")]
    titles = [block for block in heads if block.role == "title"]
    if _count_within(titles, kept) or _count_within(heads, peoples):
        return True
    bodies = [mention for mention in rivals if mention.type == "ORG"]
    often = max(Counter(mention.name for mention in bodies).values(), default=0)
    if len(kept) < often:
        return False
    if _count_within(heads, kept) or _count_within(heads, members):
        return True
    blocks = {b.block for m in kept if (b := reading.block_at(m.start)) is not None}
    return len(blocks) >= 3 and len(kept) * 16 >= len(reading.sentences)


def _count_within(blocks: Sequence[Block], matches: Sequence[Match]) -> int:
    return sum(block.start <= match.start < block.end for block in blocks for match in matches)
