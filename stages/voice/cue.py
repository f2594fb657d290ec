"""What gives somebody's words: a reporting verb or phrase with its subject."""

from typing import Literal, NamedTuple

from stages.voice.rules import Verb

Side = Literal["before", "after", "none"]


class Cue(NamedTuple):
    """A reporting verb at tokens [first, last]; `subject` is a token range, end exclusive."""

    first: int
    last: int
    head: int  # the verb itself; first may be an auxiliary before it
    verb: Verb | None  # None for "according to" and its like
    subject: tuple[int, int] | None
    side: Side  # where the subject stands
    passive: bool = False
    negated: bool = False
    judged: tuple[int, int] | None = None  # whom a passive verb says something of; else None
    vouched: bool = False  # the writer himself says that what follows is so
