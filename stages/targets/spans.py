"""The span that the parts of this stage hand to one another."""

from collections.abc import Sequence
from typing import NamedTuple

from stages.reading import Word
from stages.records import TargetMentionForm
from stages.targets.phrases import Phrase


class Found(NamedTuple):
    """A span that means the target, and how."""

    start: int
    end: int
    form: TargetMentionForm


def span_phrase(words: Sequence[Word], phrase: Phrase, noun: str) -> Found:
    """Return a phrase from its determiner, where it has one, to its head."""
    first = phrase.first if phrase.determiner else phrase.head
    start = words[first].start
    return Found(start, words[phrase.head].start + len(noun), "member")
