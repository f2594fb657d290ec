"""Split the blocks of an article into sentences."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator

from stages.reading import Reading
from stages.records import BlockRole, Sentence, SentenceKind
from stages.sentences.gaps import find_gaps
from stages.sentences.inserts import find_inserts
from stages.sentences.lexicon import Punkt, Rules
from stages.sentences.posts import find_lines, find_posts
from stages.sentences.rules import OPENING, is_boundary
from stages.sentences.unmarked import find_unmarked, is_pull_quote

_KINDS: dict[BlockRole, SentenceKind] = {
    "title": "title",
    "standfirst": "standfirst",
    "heading": "heading",
    "caption": "caption",
}


def split_sentences(reading: Reading, *, rules: Rules) -> list[Sentence]:
    """Return the sentences of an article in order; each non-space character of a block is in one.

    The rules of edited news judge every gap that might end a sentence; where they leave it open,
    Punkt (Kiss and Strunk 2006) decides.
    """
    text = reading.article.text
    posts = find_posts(text, reading.blocks)
    spans = [
        (block, line + start, line + end)
        for block in reading.blocks
        for line, after in find_lines(text, block, posts)
        for start, end in _split_block(text[line:after], rules)
    ]
    return [
        Sentence(
            position=block.position,
            revision_id=block.revision_id,
            sentence=number,
            block=block.block,
            kind=_KINDS.get(block.role, "sentence"),
            start=start,
            end=end,
        )
        for number, (block, start, end) in enumerate(spans)
    ]


def _split_block(text: str, rules: Rules) -> Iterator[tuple[int, int]]:
    last = 0
    for start in (*_find_starts(text, rules), len(text)):
        sentence = text[last:start]
        if stripped := sentence.strip():
            begin = last + len(sentence) - len(sentence.lstrip())
            yield begin, begin + len(stripped)
        last = start


def _find_starts(text: str, rules: Rules) -> list[int]:
    """Return where sentences after the first begin."""
    if is_pull_quote(text):
        return []
    unmarked = sorted(set(find_unmarked(text)))
    starts = set(unmarked)
    punkt = Punkt(text, rules)
    inserts = deque(find_inserts(text, rules))
    begin = 0
    for gap in find_gaps(text):
        passed = bisect_right(unmarked, gap.end)
        begin = max(begin, unmarked[passed - 1] if passed else 0)
        while inserts and inserts[0][1] <= gap.end:
            inserts.popleft()
        if inserts and inserts[0][0] < gap.end:
            continue
        if is_boundary(gap, text[begin : min(gap.end, begin + OPENING)], punkt, rules):
            begin = gap.after
            starts.add(begin)
    return sorted(starts)
