"""Decide whether a noun phrase for people means a group's people."""

import re
from bisect import bisect_left
from collections.abc import Callable
from functools import cached_property, lru_cache

from stages.records import Target
from stages.targets.discourse import Discourse, Where
from stages.targets.grammar import DEMONSTRATIVES, NEUTRAL_MODIFIERS, RELATIONAL_NOUNS
from stages.targets.phrases import Phrase
from stages.targets.rules import NounClass
from stages.targets.survey import Survey

_OWNED = re.compile(r"(.+?)(?:'s|’s) \w+$")
_OWNING = re.compile(r"\w+ of (.+)$")
_OWNER_REACH = 250  # characters, about two sentences


def is_member_noun(
    phrase: Phrase, discourse: Discourse, where: Where, *, its: bool, owned: Callable[[], bool]
) -> bool:
    """Return whether a phrase headed by one of the target's member nouns means its people.

    `its` says that an "its" before it means the group, `owned` that the man or woman named last is
    the one the group is named after.
    """
    if phrase.owner != "none":
        return phrase.owner == "target"
    determiner = phrase.determiner
    if determiner in ("his", "her"):
        return owned()
    if determiner == "its":
        return its
    if determiner in ("their", "our", "your"):
        return False
    if any(m not in NEUTRAL_MODIFIERS for m in phrase.modifiers) and (
        determiner not in DEMONSTRATIVES
    ):
        return False
    noun = phrase.noun.removesuffix("s")
    return discourse.is_near(where, owned=noun in RELATIONAL_NOUNS)


def is_group_noun(
    phrase: Phrase, noun: str, kind: NounClass, discourse: Discourse, where: Where, *, its: bool
) -> bool:
    """Return whether a phrase headed by any plural noun for people goes on with the target.

    "These people" and "the believers" do while the target is the topic; "the journalists" are a
    new set, and so is whoever is told apart by "who …" or "of …".
    """
    if kind == "role" or phrase.owner != "none":
        return kind != "role" and phrase.owner == "target"
    if phrase.determiner == "its":
        return kind == "follower" and its
    # A speaker's "these people" may be anybody, so only the writer's are read.
    if where.quote >= 0 or phrase.relative or not discourse.is_near(where, owned=False):
        return False
    if phrase.determiner == "my":
        return kind == "follower" or noun == "friends"
    if discourse.was_rival_last(where):
        return False
    plain = phrase.determiner == "the" and not phrase.modifiers
    return phrase.determiner in DEMONSTRATIVES or (
        plain and (kind == "follower" or noun == "others")
    )


class OwnerTrail:
    """Where a group's owner is named, "Corbyn" for "Corbyn's supporters", and other persons are."""

    def __init__(self, survey: Survey, target: Target) -> None:
        self._survey = survey
        self._target = target

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """The offsets of the owner, and of the names of other persons."""
        pattern = _compile_owners(self._target)
        own = [m.span() for m in pattern.finditer(self._survey.text)] if pattern else []
        taken = {offset for start, end in own for offset in range(start, end)}
        others = [
            mention.start
            for mention in self._survey.names
            if mention.type == "PER" and not (mention.start in taken or mention.end - 1 in taken)
        ]
        return [start for start, _ in own], others

    def is_meant(self, pronoun: int, offset: int) -> bool:
        """Return whether a "his" or "her", the word of an index, means the owner.

        Where an earlier stage has resolved it, its word is taken.
        """
        name = self._survey.owners.get(pronoun)
        if name is None:
            return self._is_last(offset)
        return name in _list_owners(self._target)

    def _is_last(self, offset: int) -> bool:
        """Return whether the person named last before an offset, and not long ago, is the owner."""
        owns, others = self._places
        own = bisect_left(owns, offset) - 1
        other = bisect_left(others, offset) - 1
        if own < 0 or offset - owns[own] > _OWNER_REACH:
            return False
        return other < 0 or others[other] < owns[own]


@lru_cache(maxsize=256)
def _compile_owners(target: Target) -> re.Pattern[str] | None:
    """Return a pattern of whom the group's names say it belongs to, or None."""
    longest_first = sorted(_list_owners(target), key=lambda owner: (-len(owner), owner))
    pattern = "|".join(map(re.escape, longest_first))
    return re.compile(rf"\b(?:{pattern})\b") if pattern else None


@lru_cache(maxsize=256)
def _list_owners(target: Target) -> frozenset[str]:
    """Return whom the group's names say it belongs to."""
    matches = [_OWNED.match(name) or _OWNING.match(name) for name in target.names]
    return frozenset(match[1] for match in matches if match and match[1] not in target.names)
