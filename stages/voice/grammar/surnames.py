"""Keep a surname from being read as the word that is spelt alike: "Ms Long", "Ada Still"."""

from collections.abc import Set

from stages.reading import Reading
from stages.voice.grammar.units import Unit
from stages.voice.grammar.words import AUXILIARIES, FUNCTION_WORDS, is_adverb, word_set

_TITLES = word_set(
    "mr mrs ms miss mx dr sir dame lord lady prof professor judge justice sen senator rep gov sgt"
)
_SIGN = "~"  # before a surname's small letters, so that it is like no other word


def find_surnames(reading: Reading) -> frozenset[int]:
    """Return where the words of persons' names begin, first words left out."""
    starts: set[int] = set()
    text = reading.article.text
    for mention in reading.mentions:
        if mention.type == "PER" and mention.form == "name":
            at = text.find(" ", mention.start, mention.end)
            while at >= 0:
                starts.add(at + 1)
                at = text.find(" ", at + 1, mention.end)
    return frozenset(starts)


def hide_surnames(units: list[Unit], surnames: Set[int]) -> list[Unit]:
    """Return units after surnames that are spelt like words of grammar got small letters apart."""
    for unit in units:
        for at, token in enumerate(unit.tokens):
            if not token.capital or not _is_grammar(token.lower):
                continue
            before = unit.tokens[at - 1] if at else token
            titled = before.capital and before.lower in _TITLES and not unit.capitalised
            if titled or token.start in surnames:
                unit.tokens[at] = token._replace(lower=_SIGN + token.lower)
    return units


def _is_grammar(lower: str) -> bool:
    return lower in FUNCTION_WORDS or lower in AUXILIARIES or is_adverb(lower)
