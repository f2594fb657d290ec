"""What gives somebody's words: a reporting verb or phrase with its subject."""

from typing import Literal, NamedTuple

from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import MODALS, word_set
from stages.voice.rules import Verb

_UNREAL = MODALS - word_set("do does did don't doesn't didn't will")
_HEARINGS = word_set(
    "court courts jury jurors inquest inquiry tribunal hearing trial committee panel judge judges "
    "commission session"
)
Side = Literal["before", "after", "none"]


class Cue(NamedTuple):
    """A reporting verb at tokens [first, last]; `subject` is a token range, end exclusive."""

    first: int
    last: int
    head: int  # the verb itself; first may be an auxiliary before it
    verb: Verb | None  # None for "according to" and its like
    subject: Range | None
    side: Side  # where the subject stands
    passive: bool = False
    negated: bool = False
    judged: Range | None = None  # whom a passive verb says something of; else None
    vouched: bool = False  # the writer himself says that what follows is so


def hears_sounds(tokens: list[Token], cue: Cue) -> bool:
    """Say whether somebody hears words and not that something is so: "heard “vile abuse”".

    What a court or an inquiry hears is said to it.
    """
    if cue.verb is None or cue.verb.lemma != "hear" or cue.subject is None:
        return False
    return not any(token.lower in _HEARINGS for token in tokens[slice(*cue.subject)])


def is_modal(tokens: list[Token], cue: Cue) -> bool:
    """Say whether the cue tells what might be said rather than what was: "should have said"."""
    return any(token.lower in _UNREAL for token in tokens[cue.first : cue.head])
