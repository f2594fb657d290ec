"""Keep of a target's literal matches those that mean it: no namesake, no other body's alias."""

from collections.abc import Sequence

from stages.records import Mention, Reading, Target, Word
from stages.targets.matcher import Match

_TITLES = frozenset(
    ("comrade", "dr", "dame", "lady", "lord", "minister", "mr", "president", "prime", "sir")
)
_APPOSITION = ("", ",")


def keep_meant(
    reading: Reading, target: Target, words: Sequence[Word], matches: Sequence[Match]
) -> list[Match]:
    """Return the names and aliases that mean the target, in reading order.

    An alias means it anywhere in an article that names it, save where another body or person of
    its kind was named since.
    """
    surfaces = {fold_name(name) for name in target.names}
    literal = [m for m in matches if not _is_namesake(reading, target, words, m, surfaces)]
    names = [
        match
        for match in literal
        if match.form == "name" and not _is_common_word(reading, match, literal)
    ]
    if not names:
        return []
    rivals = find_rivals(reading, names)
    aliases = [
        match
        for match in literal
        if match.form == "alias" and not _is_taken(reading, target, match, names, rivals)
    ]
    return sorted([*names, *aliases])


def find_rivals(reading: Reading, kept: Sequence[Match]) -> list[Mention]:
    """Return the names of others, in reading order."""
    taken = {index for match in kept for index in range(match.start, match.end)}
    return [
        mention
        for mention in reading.mentions
        if mention.form == "name" and mention.start not in taken and mention.end - 1 not in taken
    ]


def fold_name(name: str) -> str:
    """Return a name in small letters with straight apostrophes, to compare it by."""
    return name.replace("’", "'").lower()


def _is_namesake(
    reading: Reading, target: Target, words: Sequence[Word], match: Match, surfaces: set[str]
) -> bool:
    """Return whether a match is a piece of a longer name, or is known to be somebody else's."""
    text = reading.article.text
    for mention in reading.mentions:
        if mention.start > match.start:
            break
        if mention.form != "name" or mention.end < match.end:
            continue
        if mention.end - mention.start > match.end - match.start:
            return _is_longer_name(target, text, mention, match)
        return target.kind == "person" and _names_another(mention.name, surfaces)
    return target.kind == "person" and _has_capital_neighbour(reading, words, match)


def _is_longer_name(target: Target, text: str, mention: Mention, match: Match) -> bool:
    """Return whether a mention that holds a match names something else.

    "Richard Corbyn" is not Corbyn, nor "Labour Friends of Israel" Labour; but "Mr Corbyn" is, and
    the branch "Scottish Labour" is of the party.
    """
    if target.kind == "person":
        extra = fold_name(text[mention.start : match.start] + text[match.end : mention.end]).split()
        return " " not in match.entry and any(word.strip(".'s") not in _TITLES for word in extra)
    after = text[match.end : mention.end]
    return mention.type == "ORG" and after[:1] == " " and after[1:2].isupper()


def _names_another(name: str, surfaces: set[str]) -> bool:
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
    if match.last - match.first > 1 or sentence is None or sentence.kind != "sentence":
        return False
    if match.last < len(words) and text[match.end : words[match.last].start] == " ":
        following = text[words[match.last].start : words[match.last].end]
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


def _is_taken(
    reading: Reading,
    target: Target,
    match: Match,
    names: Sequence[Match],
    rivals: Sequence[Mention],
) -> bool:
    """Return whether another's name lays claim to an alias: in apposition, or as the last named."""
    if not match.entry.startswith("the "):
        return False
    kind = "PER" if target.kind == "person" else "ORG"
    text = reading.article.text
    if text.startswith(" of ", match.end):
        return True  # "the leader of the council" is told apart by what follows
    fitting = [m for m in rivals if m.type == kind]
    if any(
        text[match.end : m.start].strip() in _APPOSITION for m in fitting if m.start >= match.end
    ):
        return True
    if target.kind == "person":
        return False
    block = reading.block_at(match.start)
    nearest = max((n.start for n in names if n.start < match.start), default=-1)
    return any(
        nearest < m.start < match.start
        and (nearest >= 0 or (block is not None and m.start >= block.start))
        and _can_be(match.entry, text[m.start : m.end], target)
        for m in fitting
    )


def _can_be(alias: str, name: str, target: Target) -> bool:
    """Return whether a body's name fits an alias; a party's says so, is plural, or is initials."""
    if target.kind != "party":
        return True
    return alias.rsplit(maxsplit=1)[-1] in name.lower() or name.endswith("s") or name.isupper()
