"""Tell whom a pronoun cannot mean, by the grammar of its sentence."""

import re
from collections.abc import Iterator, Set

from stages.entities.canonical import Entity
from stages.entities.clause import PREPOSITIONS, Clause, Named, Role

_IS_HIS = re.compile(
    r"(?:, (?!who\b|whose\b)[^\W\d_A-Z][^,.;:()“”\"]{0,40},)?(?: (?:also|now|still|perhaps|often))?"
    r" (?:is|was|remains|remained|became|becomes|isn[’']t|wasn[’']t)"
    r"(?: (?:also|now|still|not|perhaps|once|always))? "
)
_HIS_OWN = re.compile(r" (?:own|usual|old|normal|former|best|worst|most|[\w-]{1,30}[’']s?)\b")
"""What stands between a name and another's "his", and what does not stand behind that: "Lee is his
friend", not "Lee is his own man" or "Lee is his party's leader"."""

_BREAK = re.compile(r"[^\w\s'’-]")
_NEAR = 80  # characters from a name to a pronoun
_BEFORE = 60  # characters before a name


def list_barred(clause: Clause, index: int, role: Role, titles: Set[str]) -> Iterator[Entity]:
    """Yield whom a pronoun cannot mean among those whom its sentence names.

    That is Lee in "He met Lee", "his friend Lee", "Lee is his friend", "Lee, he said, was late" and
    "To Mr Lee, he wrote".
    """
    text, word = clause.text, clause.words[index]
    named = clause.find_before(index)
    if named is not None and word.start - named.span.end <= _NEAR:
        gap = text[named.span.end : word.start]
        if gap == ", " and _stands_apart(clause, named, titles):
            yield named.entity
        owned = role == "possessive" and _IS_HIS.fullmatch(gap)
        if owned and not _HIS_OWN.match(text, word.end):
            yield named.entity
    if role == "possessive":
        own = clause.find_own(index)
        if own is not None:
            yield own
    if role == "subject" and index == 0:
        end = clause.words[-1].end
        mark = _BREAK.search(text, word.end, end)
        close = mark.start() if mark else end
        for span, entity, _ in clause.named.values():
            if word.end <= span.start < close:
                yield entity


def _stands_apart(clause: Clause, named: Named, titles: Set[str]) -> bool:
    """Return whether a name opens its sentence, or stands after a preposition.

    "According to Lee, he was late" is no such one.
    """
    start = max(clause.words[0].start, named.span.start - _BEFORE)
    before = clause.text[start : named.span.start].split()
    while before and before[-1].removesuffix(".") in titles:
        before.pop()
    return not before or (before[-1].lower() in PREPOSITIONS and before[0] != "According")
