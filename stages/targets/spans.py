"""The span that the parts of this stage hand to one another."""

from typing import NamedTuple

from stages.records import TargetMentionForm


class Found(NamedTuple):
    """A span that means the target, and how."""

    start: int
    end: int
    form: TargetMentionForm
