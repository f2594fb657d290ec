"""Tell the names of a target from those of others: of namesakes, longer names, common words."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from stages.reading import Reading, Word
from stages.records import Mention, Target
from stages.targets.matcher import Match
from stages.targets.survey import Survey

_TITLES = frozenset(
    ("comrade", "dr", "dame", "lady", "lord", "minister", "mr", "president", "prime", "sir")
)
_LONGEST_TITLES = 200  # characters; a name with more beside it is another one


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


def find_short_names(survey: Survey, target: Target, matches: Sequence[Match]) -> Iterator[Match]:
    """Yield the names that no entry has found, but that stand for one in the article.

    Where it names "Ann Lee", which is an entry, a later "Lee" or "Ms Lee" needs none; nor do the
    initials of a body that it names in full.
    """
    names = {name for name in fold_names(target) if " " in name}
    if not names:
        return
    type = "PER" if target.kind == "person" else "ORG"
    spans = {(match.start, match.end) for match in matches if _is_full_name(match)}
    ids = {
        mention.entity_id
        for mention in survey.names
        if (mention.start, mention.end) in spans or fold_name(mention.name) in names
    }
    taken = {index for match in matches for index in range(match.first, match.after)}
    for mention in survey.names:
        if mention.type == type and mention.entity_id in ids:
            first = bisect_left(survey.starts, mention.start)
            after = bisect_left(survey.starts, mention.end)
            if taken.isdisjoint(range(first, after)):
                entry = survey.text[mention.start : mention.end]
                yield Match(mention.start, mention.end, "name", entry, first, after)


def _is_full_name(match: Match) -> bool:
    return match.form == "name" and " " in match.entry


def is_namesake(survey: Survey, target: Target, match: Match) -> bool:
    """Return whether a match is a piece of a longer name, or is known to be somebody else's."""
    for mention in survey.names_over(match.start, match.end):
        if mention.end - mention.start > match.end - match.start:
            return _is_longer_name(target, survey.text, mention, match)
        return target.kind == "person" and _names_another(mention.name, fold_names(target))
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


def is_common_word(reading: Reading, match: Match, matches: Sequence[Match]) -> bool:
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
