"""Keep of a target's literal matches those that mean it: no namesake, no other body's alias."""

from collections import Counter
from collections.abc import Sequence

from stages.records import Mention, Reading, Target, Word
from stages.targets.matcher import Match
from stages.targets.rules import Rules
from stages.targets.survey import Survey

_TITLES = frozenset(
    ("comrade", "dr", "dame", "lady", "lord", "minister", "mr", "president", "prime", "sir")
)
_APPOSITION = ("", ",")


def keep_meant(survey: Survey, target: Target, matches: Sequence[Match]) -> list[Match]:
    """Return the names and aliases that mean the target, in reading order.

    An alias means it anywhere in an article that names it, save where another body or person of
    its kind was named since.
    """
    surfaces = {fold_name(name) for name in target.names}
    literal = [m for m in matches if not _is_namesake(survey, target, m, surfaces)]
    names = [
        match
        for match in literal
        if match.form == "name" and not _is_common_word(survey.reading, match, literal)
    ]
    if not names:
        return []
    kind = "PER" if target.kind == "person" else "ORG"
    fitting = [m for m in find_rivals(survey, names) if m.type == kind]
    kept = list(names)
    for match in literal:
        if match.form == "alias" and not _is_taken(survey, target, match, kept, fitting):
            kept.append(match)
    return sorted(kept)


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


def _is_namesake(survey: Survey, target: Target, match: Match, surfaces: set[str]) -> bool:
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
    survey: Survey,
    target: Target,
    match: Match,
    kept: Sequence[Match],
    fitting: Sequence[Mention],
) -> bool:
    """Return whether another's name lays claim to an alias: in apposition, or as the last named.

    `kept` are the target's names and its aliases so far, `fitting` the names of others of its kind.
    """
    if not match.entry.startswith("the "):
        return False
    text = survey.text
    if text.startswith(" of ", match.end):
        return True  # "the leader of the council" is told apart by what follows
    if any(
        0 <= m.start - match.end <= 2 and text[match.end : m.start].strip() in _APPOSITION
        for m in fitting
    ):
        return True
    if target.kind == "person":
        return False
    block = survey.reading.block_at(match.start)
    here = block.start if block is not None else 0
    nearest = max((k.start for k in kept if k.start < match.start), default=-1)
    claims = [
        m
        for m in fitting
        if nearest < m.start < match.start
        and _can_be(match.entry, text[m.start : m.end], survey.rules)
    ]
    if nearest < 0 or any(k.form == "alias" and k.start < match.start for k in kept):
        return any(m.start >= here for m in claims)
    often = Counter(m.name for m in fitting)
    return any(m.start >= here or often[m.name] >= len(kept) for m in claims)


def _can_be(alias: str, name: str, rules: Rules) -> bool:
    """Return whether a body's name fits an alias.

    "The Harbour Board" is no paper; "the agencies" are several, or known by their initials.
    """
    noun = alias.rsplit(maxsplit=1)[-1].lower()
    last = name.rsplit(maxsplit=1)[-1]
    if noun == last.lower() or name.isupper():
        return True
    if noun == "party":
        return noun in name.lower() or last.endswith("s")
    if noun in rules.plural:
        return last.lower() in rules.plural
    return last.lower() not in rules.bodies and last.lower() not in rules.plural
