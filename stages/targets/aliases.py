"""Keep of a target's literal matches those that mean it: no namesake, no other body's alias."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from stages.records import Target
from stages.targets.lands import SORTS_OF_STATE, Lands
from stages.targets.matcher import Match
from stages.targets.names import (
    find_rivals,
    fold_name,
    fold_names,
    is_common_word,
    is_namesake,
    list_named_members,
)
from stages.targets.posts import APPOSED, holds_post
from stages.targets.rules import Rules
from stages.targets.survey import Survey

_STATES = frozenset(("cabinet", "government", "regime"))
_NAMED_AS = _STATES | {"army", "council", "court", "ministry", "senate", "tribunal"}
"""Nouns that a body of their sort has in its name; states have no initials, either."""
_NEAR = 600  # characters before an alias in which another of its sort lays claim
_ACCUSED = re.compile(
    r"\b(?:accus|acquit|assur|convict|inform|notif|remind|rid|robb?|stripp?|suspect|warn)"
    r"(?:e|es|ed|ies|ied|ing|s|t?ed|t?ing)? $"
)
_LISTENS = ("told ", "told the ")
_ACCUSING = 12  # characters of "suspecting" and the space after it


def keep_meant(survey: Survey, target: Target, matches: Sequence[Match]) -> list[Match]:
    """Return the names and aliases that mean the target, in reading order.

    An alias means it anywhere in an article that names it, save where another body or person of
    its kind was named since.
    """
    literal = [m for m in matches if not is_namesake(survey, target, m)]
    names = [
        match
        for match in literal
        if match.form == "name" and not is_common_word(survey.reading, match, literal)
    ]
    own = list_named_members(target)
    naming = sorted([*names, *(match for match in literal if match.entry in own)])
    if not naming:
        return []
    claims = _Claims(survey, target, naming)
    return sorted([*names, *claims.keep_aliases(m for m in literal if m.form == "alias")])


class _Claims:
    """Who else an alias of the target may mean: bodies or persons of its kind, by place."""

    def __init__(self, survey: Survey, target: Target, names: Sequence[Match]) -> None:
        kind = "PER" if target.kind == "person" else "ORG"
        self._survey = survey
        self._is_person = target.kind == "person"
        self._named = [match.start for match in names]
        self._ends = {match.start: match.end for match in names}
        self._nouns = {survey.text[m.start : m.end].rsplit(maxsplit=1)[-1].lower() for m in names}
        others = find_rivals(survey, names)
        self._rivals = [mention for mention in others if mention.type == kind]
        self._starts = [mention.start for mention in self._rivals]
        self._often = Counter(mention.name for mention in self._rivals)
        own = fold_names(target)
        foreign = [mention for mention in others if fold_name(mention.name) not in own]
        self._lands = Lands(survey, foreign, often=len(names))

    def keep_aliases(self, matches: Iterable[Match]) -> Iterator[Match]:
        """Yield the aliases that mean the target; once one does, only a near rival takes it."""
        last = -1
        for match in matches:
            if not self._is_taken(match, last):
                last = match.start
                yield match

    def _is_taken(self, match: Match, last: int) -> bool:
        """Return whether another's name lays claim: beside the alias, or as the one named last.

        `last` is the offset of the alias kept last, −1 before the first.
        """
        if not match.entry.startswith("the "):
            return False
        if self._is_told_apart(match):
            return True
        return self._is_held(match) if self._is_person else self._is_of_other(match, last)

    def _is_told_apart(self, match: Match) -> bool:
        """Return whether what follows says whose it is: "the leader, Bo Rae", "of the council"."""
        text = self._survey.text
        index = bisect_left(self._starts, match.end)
        if index < len(self._starts) and APPOSED.fullmatch(text, match.end, self._starts[index]):
            return True
        return text.startswith(" of ", match.end) and not _is_accused(text, match.start)

    def _is_of_other(self, match: Match, last: int) -> bool:
        """Return whether another body that an alias fits was named since the target was."""
        text = self._survey.text
        named = bisect_left(self._named, match.start)
        nearest = max(last, self._named[named - 1] if named else -1)
        block = self._survey.reading.block_at(match.start)
        here = block.start if block is not None else 0
        low = bisect_right(self._starts, nearest)
        if nearest < 0 or last >= 0:
            low = max(low, bisect_left(self._starts, here))
        noun = text[match.start : match.end].rsplit(maxsplit=1)[-1]
        if noun.lower() in SORTS_OF_STATE and self._lands.is_taken(match, noun.lower(), nearest):
            return True
        floor = self._ends.get(nearest, nearest)
        if noun in _NAMED_AS and _names_like(text, noun, floor, match.start):
            return True
        # "the Alliance", "the wardens" are short for the target's own name: only another takes it
        short = noun.lower() in self._nouns and (noun[0].isupper() or noun.endswith("s"))
        return any(
            (not short or m.name.lower().endswith(noun.lower()))
            and _can_be(match.entry, text[m.start : m.end], self._survey.rules)
            and _can_be(match.entry, m.name, self._survey.rules)
            and (m.name.lower().endswith(noun.lower()) or not _listens(text, m.start))
            and (m.start >= here or self._often[m.name] >= len(self._named))
            for m in self._rivals[low : bisect_left(self._starts, match.start)]
        )

    def _is_held(self, match: Match) -> bool:
        """Return whether another person was last said to hold the post that an alias names.

        Where the target was said to hold it, too, whoever is named more often does.
        """
        post, text = match.entry.removeprefix("the "), self._survey.text
        before = self._survey.names[: bisect_left(self._survey.name_starts, match.start)]
        holders = [m for m in before if m.type == "PER" and holds_post(text, m, post)]
        if not holders or holders[-1] not in self._rivals:
            return False
        if all(holder in self._rivals for holder in holders):
            return True
        return self._often[holders[-1].name] >= len(self._named)


def _is_accused(text: str, start: int) -> bool:
    """Return whether what follows tells of what: "accused (the leader) of lying"."""
    return _ACCUSED.search(text, max(0, start - _ACCUSING), start) is not None


def _listens(text: str, start: int) -> bool:
    """Return whether a body was only told what follows: "Ann Lee told the Medwick Herald"."""
    return text.endswith(_LISTENS, max(0, start - len(_LISTENS[1])), start)


def _names_like(text: str, noun: str, floor: int, before: int) -> bool:
    """Return whether another of a noun's sort was named since an offset: "the Tern army"."""
    floor = max(floor, before - _NEAR, 0)
    at = text.rfind(f" {noun}", floor, before)
    if at < 0:
        return False
    words = text[floor:at].split()
    return bool(words) and words[-1][0].isupper() and words[-1] not in ("The", "This", "That")


def _can_be(alias: str, name: str, rules: Rules) -> bool:
    """Return whether a body's name fits an alias.

    "The Harbour Board" is no paper; "the agencies" are several, or known by their initials.
    """
    noun = alias.rsplit(maxsplit=1)[-1].lower()
    if noun in ("country", "kingdom", "nation", "republic"):
        return False
    last = name.rsplit(maxsplit=1)[-1]
    if noun == last.lower() or (name.isupper() and noun not in _STATES):
        return True
    if noun in _NAMED_AS:
        return noun in name.lower()
    if noun == "party":
        return noun in name.lower() or last.endswith("s")
    if noun in rules.plural:
        return last.lower() in rules.plural
    return last.lower() not in rules.bodies | {"party"} and last.lower() not in rules.plural
