"""The type of a name from its own words and its neighbours in the sentence."""

from collections.abc import Sequence
from typing import cast

from stages.entities.lexicon import Gender, Rules
from stages.entities.tokens import Token
from stages.records import EntityType

PLACE_CUES = frozenset(
    {"in", "near", "at", "around", "outside", "across", "throughout", "north", "south", "east",
     "west", "central", "downtown"}
)  # fmt: skip
_PLACE_OPENERS = frozenset(
    {"Lake", "Mount", "River", "Port", "Cape", "Fort", "San", "Santa", "St", "North", "South",
     "East", "West", "New", "El", "Los", "Las"}
)  # fmt: skip
_LONGEST_ACRONYM = 6
HEAD_LINKS = ("of", "for", "on")


def classify(
    chain: Sequence[Token], before: Token | None, after: Token | None, rules: Rules
) -> tuple[EntityType | None, Gender]:
    """Return the type of a chain of words, None where nothing tells, and the gender it shows."""
    texts = [token.text for token in chain]
    gender = _read_gender(texts[0], before.text if before else "", rules)
    type_ = _classify_inside(texts, rules) or _classify_outside(texts, before, after, rules)
    return type_, gender if type_ in {"PER", None} else "n"


def _classify_inside(texts: Sequence[str], rules: Rules) -> EntityType | None:
    """Return what the words of a name themselves say."""
    words, head, type_ = rules.words, find_head(texts), None
    if len(texts) == 1:
        return "ORG" if texts[0].isupper() and 1 < len(texts[0]) <= _LONGEST_ACRONYM else None
    if head in words["event"]:
        type_ = "MISC"
    elif head in words["organisation"] or (
        texts[0] in words["royal"] and words["organisation"].intersection(texts)
    ):
        type_ = "ORG"
    elif texts[0] in rules.first_names or texts[0] in words["royal"]:
        type_ = "PER"
    elif head in words["place"] or texts[0] in _PLACE_OPENERS:
        type_ = "LOC"
    elif all(len(text) == 1 for text in texts[:-1]):
        type_ = "PER" if len(texts[-1]) > 1 else "ORG"  # initials before a surname, or alone
    elif len(texts) == 2 == len(texts[0]) and texts[0].isupper() and texts[1].istitle():
        type_ = "PER" if (texts[0],) not in rules.gazetteer else None  # TS Quill
    return cast("EntityType | None", type_)


def _classify_outside(
    texts: Sequence[str], before: Token | None, after: Token | None, rules: Rules
) -> EntityType | None:
    """Return what the neighbours of a name say."""
    if before is not None and before.text in rules.titles:
        return "PER"
    if after is not None and after.text in rules.words["verb"]:
        return "PER"
    if texts[0] in rules.first_names:
        return "PER"
    if before is None:
        return None
    return "LOC" if before.text in PLACE_CUES else "ORG" if before.text == "the" else None


def find_head(texts: Sequence[str]) -> str:
    """Return the noun that says what the thing is: "Bank" in "Bank of Scotland"."""
    for link in HEAD_LINKS:
        if link in texts[1:]:
            return texts[texts.index(link) - 1]
    return texts[-1]


def _read_gender(first: str, before: str, rules: Rules) -> Gender:
    if before in rules.words["title_f"]:
        return "f"
    if before in rules.words["title_m"]:
        return "m"
    return rules.first_names.get(first, "n")
