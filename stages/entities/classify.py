"""The type of a name from its own words and its neighbours in the sentence."""

from collections.abc import Sequence

from stages.entities.lexicon import Gender, Rules
from stages.entities.tokens import Token
from stages.records import EntityType

_PLACE_CUES = frozenset({"in", "near", "at", "around", "outside", "across", "throughout", "north",
                         "south", "east", "west", "central", "downtown"})  # fmt: skip
_PLACE_OPENERS = frozenset({"Lake", "Mount", "River", "Port", "Cape", "Fort", "San", "Santa", "St",
                            "North", "South", "East", "West", "New", "El", "Los", "Las"})  # fmt: skip
_LONGEST_ACRONYM = 6


def classify(
    chain: Sequence[Token], before: Token | None, after: Token | None, rules: Rules
) -> tuple[EntityType | None, Gender]:
    """Return the type of a chain of words, None where nothing tells, and the gender it shows."""
    words = rules.words
    texts = [token.text for token in chain]
    gender = _gender(texts[0], before.text if before else "", rules)
    head = _head(texts)
    title = before is not None and any(
        before.text in words[kind] for kind in ("title", "title_m", "title_f", "role")
    )
    if len(texts) > 1:
        if head in words["event"]:
            return "MISC", "n"
        if head in words["organisation"]:
            return "ORG", "n"
        if texts[0] in rules.first_names or texts[0] in words["royal"]:
            return "PER", gender
        if head in words["place"] or texts[0] in _PLACE_OPENERS:
            return "LOC", "n"
    if title:
        return "PER", gender
    if all(len(text) == 1 for text in texts[:-1]) and len(texts) > 1:
        return "PER", gender
    if texts[0].isupper() and len(texts) == 1:
        return ("ORG" if 1 < len(texts[0]) <= _LONGEST_ACRONYM else None), "n"
    if after is not None and after.text in words["verb"]:
        return "PER", gender
    if texts[0] in rules.first_names:
        return "PER", gender
    if before is not None and before.text in _PLACE_CUES:
        return "LOC", "n"
    return None, gender


def _head(texts: Sequence[str]) -> str:
    """The noun that says what the thing is: "Bank" in "Bank of Scotland"."""
    for link in ("of", "for", "on"):
        if link in texts[1:]:
            return texts[texts.index(link) - 1]
    return texts[-1]


def _gender(first: str, before: str, rules: Rules) -> Gender:
    if before in rules.words["title_f"]:
        return "f"
    if before in rules.words["title_m"]:
        return "m"
    return rules.first_names.get(first, "n")
