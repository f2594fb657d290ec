"""Places that a hyphen joins, each a name of its own: "France-Spain", not "Guinea-Bissau"."""

import re
from collections.abc import Sequence

from stages.entities.lexicon import Rules
from stages.entities.tokens import Token, cut_token

_HYPHEN = re.compile(r"[-‑]")


def part_places(tokens: Sequence[Token], rules: Rules) -> list[Token]:
    """Return the words of a sentence, a word that joins places as one for each."""
    parted: list[Token] = []
    for token in tokens:
        begin = token.start
        for end in list_place_ends(token.text, rules):
            part = cut_token(token, begin, token.start + end)
            parted.append(part._replace(possessive=token.possessive and part.end == token.end))
            begin = part.end + 1
        if begin == token.start:
            parted.append(token)
    return parted


def list_place_ends(word: str, rules: Rules) -> list[int]:
    """Return where each name in a word ends, if it is made of known places alone.

    Not where it is known as one, nor where each may be a first name: Sydney-Georgia.
    """
    ends = [match.start() for match in _HYPHEN.finditer(word)]
    if not ends or (word,) in rules.gazetteer:
        return []
    parts = _HYPHEN.split(word)
    known = [rules.gazetteer.get((part,)) for part in parts]
    placed = all(place is not None and place.type == "LOC" for place in known)
    given = rules.first_names.keys() >= set(parts)
    return [*ends, len(word)] if placed and not given else []
