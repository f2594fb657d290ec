"""Follow a person through an article: the pronouns and descriptions that mean them."""

from collections.abc import Sequence

from stages.records import Reading, Target, Word
from stages.targets.matcher import Match
from stages.targets.rules import Rules
from stages.targets.spans import Found


def follow_person(
    reading: Reading, target: Target, rules: Rules, words: Sequence[Word], kept: Sequence[Match]
) -> list[Found]:
    """Return the pronouns and descriptions that mean a person."""
    return []
