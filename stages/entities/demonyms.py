"""Words that say where or whose something is: adjectives and peoples, no names by themselves."""

from collections.abc import Iterator, Sequence

from stages.entities.lexicon import Rules
from stages.entities.tokens import Token
from stages.records import EntityType

_COMPASS = frozenset({"North", "South", "East", "West", "Central", "Northern", "Southern"})
_SMALL = frozenset(
    {"is", "was", "has", "had", "were", "are", "have", "will", "would", "can", "could", "may",
     "might", "must", "should", "did", "does", "also", "in", "on", "at", "to", "from", "for", "by",
     "with", "of", "as", "than", "but", "or", "and", "who", "which", "that", "not"}
)  # fmt: skip
_ENDINGS = ("ian", "ean", "an", "n", "ese", "ern", "esque")
_LOST = ("", "a", "e", "o", "y", "s", "ia")
"""What a place's name may lose before such an ending: Mexico, Italy."""
_FOLLOWERS = frozenset({"ian", "ean", "esque"})
_SHORTEST = 4  # letters of a surname in a word made of it


def is_adjective(
    tokens: Sequence[Token], first: int, last: int, kind: EntityType, rules: Rules
) -> bool:
    """Tell whether a tagged range is but an adjective or a people: "Swedish", "South Dakotans".

    A body may be called so ("Norwegian said", "the Texans"), but not an adjective before a common
    noun.
    """
    *before, head = (token.text for token in tokens[first:last])
    if kind == "MISC" or head in rules.first_names or (*before, head) in rules.gazetteer:
        return False
    listed = kind != "PER" and head in rules.words["demonym"] and _COMPASS.issuperset(before)
    made = listed or any(_is_made_of(before, stem, end, rules) for stem, end in _cut_endings(head))
    if kind != "ORG" or not made:
        return made
    plural = head.endswith("s") and not head.endswith("ss")
    return not plural and _qualifies(tokens, last, rules)


def _is_made_of(before: Sequence[str], stem: str, ending: str, rules: Rules) -> bool:
    """Tell whether a stem is a place, or a known person's surname in a word for followers."""
    known = rules.gazetteer.get((*before, stem))
    if known is not None and known.type == "LOC":
        return True
    follower = ending in _FOLLOWERS and not before and len(stem) >= _SHORTEST
    return follower and stem in rules.holders


def _cut_endings(word: str) -> Iterator[tuple[str, str]]:
    """Yield what a word may be made of, and the ending that makes it."""
    bare = word.removesuffix("s")
    if not bare.endswith(_ENDINGS):
        return
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) > len(ending) + 1:
            for lost in _LOST:
                yield bare.removesuffix(ending) + lost, ending


def _qualifies(tokens: Sequence[Token], at: int, rules: Rules) -> bool:
    """Tell whether a common noun follows, if need be after another adjective."""
    if at + 1 < len(tokens) and tokens[at].text in {"and", "or"}:
        at += 1
        at += tokens[at].text in rules.words["demonym"]
    if at >= len(tokens) or not tokens[at].joined or not tokens[at].text[0].islower():
        return False
    return tokens[at].text not in _SMALL and tokens[at].text not in rules.words["verb"]
