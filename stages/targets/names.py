"""Keep of a target's literal matches those that mean it: no namesake, no other body's alias."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from stages.reading import Reading, Word
from stages.records import Mention, Target
from stages.targets.lands import SORTS_OF_STATE, Lands
from stages.targets.matcher import Match
from stages.targets.posts import APPOSED, holds_post
from stages.targets.rules import Rules
from stages.targets.survey import Survey

_TITLES = frozenset(
    ("comrade", "dr", "dame", "lady", "lord", "minister", "mr", "president", "prime", "sir")
)
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
_LONGEST_TITLES = 200  # characters; a name with more beside it is another one


def keep_meant(survey: Survey, target: Target, matches: Sequence[Match]) -> list[Match]:
    """Return the names and aliases that mean the target, in reading order.

    An alias means it anywhere in an article that names it, save where another body or person of
    its kind was named since.
    """
    surfaces = fold_names(target)
    literal = [m for m in matches if not _is_namesake(survey, target, m, surfaces)]
    names = [
        match
        for match in literal
        if match.form == "name" and not _is_common_word(survey.reading, match, literal)
    ]
    own = list_named_members(target)
    naming = sorted([*names, *(match for match in literal if match.entry in own)])
    if not naming:
        return []
    claims = _Claims(survey, target, naming)
    return sorted([*names, *claims.keep_aliases(m for m in literal if m.form == "alias")])


def find_rivals(survey: Survey, kept: Sequence[Match]) -> list[Mention]:
    """Return the names of others, in reading order."""
    taken = {index for match in kept for index in range(match.start, match.end)}
    return [
        mention
        for mention in survey.names
        if mention.start not in taken and mention.end - 1 not in taken
    ]


def fold_name(name: str) -> str:
    """Return a name in small letters with straight apostrophes, to compare it by."""
    return name.replace("’", "'").lower()


@lru_cache(maxsize=256)
def fold_names(target: Target) -> frozenset[str]:
    """Return the names of a target as they are compared."""
    return frozenset(map(fold_name, target.names))


@lru_cache(maxsize=256)
def list_named_members(target: Target) -> frozenset[str]:
    """Return the nouns for a target's people that begin with its name: "Labour MPs"."""
    return frozenset(
        member
        for member in target.members
        if any(member.startswith(f"{name} ") for name in target.names)
    )


def _is_namesake(survey: Survey, target: Target, match: Match, surfaces: Set[str]) -> bool:
    """Return whether a match is a piece of a longer name, or is known to be somebody else's."""
    for mention in survey.names_over(match.start, match.end):
        if mention.end - mention.start > match.end - match.start:
            return _is_longer_name(target, survey.text, mention, match)
        return target.kind == "person" and _names_another(mention.name, surfaces)
    return target.kind == "person" and _has_capital_neighbour(survey.reading, survey.words, match)


def _is_longer_name(target: Target, text: str, mention: Mention, match: Match) -> bool:
    """Return whether a mention that holds a match names something else.

    "Richard Corbyn" is not Corbyn, nor "Labour Friends of Israel" Labour; but "Mr Corbyn" is, and
    the branch "Scottish Labour" is of the party.
    """
    if target.kind == "person":
        before = text[max(mention.start, match.start - _LONGEST_TITLES) : match.start]
        after = text[match.end : min(mention.end, match.end + _LONGEST_TITLES)]
        extra = fold_name(before + after).split()
        return " " not in match.entry and any(word.strip(".'s") not in _TITLES for word in extra)
    after = text[match.end : mention.end]
    common = match.entry[0].islower()  # "refugees" of a "Refugee Treaty"
    named = mention.type == "ORG" or (common and mention.type == "MISC")
    return named and after[:1] == " " and after[1:2].isupper()


def _names_another(name: str, surfaces: Set[str]) -> bool:
    """Return whether a canonical name of several words is none of the target's."""
    parts = [part for part in fold_name(name).split() if part.strip(".") not in _TITLES]
    bare = " ".join(parts)
    return len(parts) > 1 and not any(
        bare == surface or (" " in surface and surface in bare) for surface in surfaces
    )


def _has_capital_neighbour(reading: Reading, words: Sequence[Word], match: Match) -> bool:
    """Return whether a one-word name stands beside another capitalised word: "Laura Corbyn"."""
    text = reading.article.text
    sentence = reading.sentence_at(match.start)
    if match.after - match.first > 1 or sentence is None or sentence.kind != "sentence":
        return False
    if match.after < len(words) and text[match.end : words[match.after].start] == " ":
        following = text[words[match.after].start : words[match.after].end]
        if following[0].isupper():
            return True
    if match.first == 0 or words[match.first - 1].start <= sentence.start:
        return False
    before = words[match.first - 1]
    return (
        text[before.end : match.start] == " "
        and text[before.start].isupper()
        and before.lower not in _TITLES
        and not before.lower.endswith(("'s", "’s"))
    )


def _is_common_word(reading: Reading, match: Match, matches: Sequence[Match]) -> bool:
    """Return whether a word with a capital only for opening its sentence is used as a plain noun.

    So it is taken where the article writes the word small elsewhere, and nowhere else large.
    """
    if " " in match.entry or not _opens_sentence(reading, match):
        return False
    text = reading.article.text
    if f" {match.entry.lower()} " not in text:
        return False
    return all(m.entry != match.entry or _opens_sentence(reading, m) for m in matches)


def _opens_sentence(reading: Reading, match: Match) -> bool:
    sentence = reading.sentence_at(match.start)
    return sentence is None or sentence.start == match.start


class _Claims:
    """Who else an alias of the target may mean: bodies or persons of its kind, by place."""

    def __init__(self, survey: Survey, target: Target, names: Sequence[Match]) -> None:
        kind = "PER" if target.kind == "person" else "ORG"
        self._survey = survey
        self._is_person = target.kind == "person"
        self._named = [match.start for match in names]
        self._ends = {match.start: match.end for match in names}
        self._nouns = {survey.text[m.start : m.end].rsplit(maxsplit=1)[-1] for m in names}
        self._rivals = [m for m in find_rivals(survey, names) if m.type == kind]
        self._starts = [mention.start for mention in self._rivals]
        self._often = Counter(mention.name for mention in self._rivals)
        own = fold_names(target)
        others = [m for m in find_rivals(survey, names) if fold_name(m.name) not in own]
        self._lands = Lands(survey, others, often=len(names))

    def keep_aliases(self, matches: Iterable[Match]) -> Iterator[Match]:
        """Yield the aliases that mean the target; once one does, only a near rival takes it."""
        last = -1
        for match in matches:
            if not self._is_taken(match, last):
                last = match.start
                yield match

    def _is_taken(self, match: Match, last: int) -> bool:
        """Return whether another's name lays claim: in apposition, or as the one named last.

        `last` is the offset of the alias kept last, −1 before the first.
        """
        if not match.entry.startswith("the "):
            return False
        text = self._survey.text
        index = bisect_left(self._starts, match.end)
        apposed = index < len(self._starts) and APPOSED.fullmatch(
            text, match.end, self._starts[index]
        )
        # "the leader of the council" is told apart by what follows
        of = text.startswith(" of ", match.end) and not _is_accused(text, match.start)
        if apposed or of:
            return True
        if self._is_person:
            return self._is_held(match)
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
        # "the Alliance" is short for the target's own name: only another Alliance takes it
        short = noun in self._nouns and noun[0].isupper()
        return any(
            (not short or m.name.endswith(noun))
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
