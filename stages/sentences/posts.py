"""Posts that a page embeds: their lines end sentences, with a mark or without."""

import re
from collections.abc import Iterator, Set
from itertools import pairwise

from stages.records import Block
from stages.wording import signs_post

# A capital or a sign opens the next line, and no comma says that the sentence goes on.
_LINE_END = re.compile(r"(?<![,;\s])[^\S\n]*\n\s*(?=[^\W\d_]|[^\w\s,;:.?!…)])")


def find_posts(text: str, blocks: list[Block]) -> frozenset[int]:
    """Return the numbers of the blocks of several lines that the block below them signs.

    Where other blocks have line ends, too, those are a column's and say nothing of sentences.
    """
    if "(@" not in text:
        return frozenset()
    lines = [block for block in blocks if _ends_line(text, block)]
    signed = {
        block.block
        for block, after in pairwise(blocks)
        if "\n" in text[block.start : block.end] and signs_post(text, after.start, after.end)
    }
    return frozenset(signed) if all(block.block in signed for block in lines) else frozenset()


def find_lines(text: str, block: Block, posts: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a block stand that no sentence crosses: the lines of a post."""
    start = block.start
    if block.block in posts:
        for match in _LINE_END.finditer(text, block.start, block.end):
            if not text[match.end()].islower():
                yield start, match.end()
                start = match.end()
    yield start, block.end


def _ends_line(text: str, block: Block) -> bool:
    return any(
        not text[match.end()].islower()
        for match in _LINE_END.finditer(text, block.start, block.end)
    )
