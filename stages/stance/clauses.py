"""The clauses of a sentence, as far as punctuation and function words show them."""

from collections.abc import Sequence
from typing import NamedTuple

from stages.reading import Word

_OPENERS = """
but yet however although though whereas while because since unless until if when whenever where
after before as so that which who whose whom why how than and or
"""
OPENERS = frozenset(_OPENERS.split())
"""Words that may open a clause; "and" and "or" only after a comma."""

RELATIVES = frozenset(("who", "which", "whose", "whom", "that"))
_HARD = frozenset(";:()–—…!?.")


class Token(NamedTuple):
    """A word with its place among the clauses."""

    start: int
    end: int
    lower: str
    clause: int  # number of the clause, from 0
    comma: bool  # a comma stands before it
    name: bool  # capitalised inside the sentence
    names: int  # such words before it
    opening: str  # the word that opens its clause


def cut_clauses(text: str, words: Sequence[Word]) -> list[Token]:
    """Return the words of one voice in one sentence, numbered by clause."""
    tokens: list[Token] = []
    clause = names = previous = 0
    opening = ""
    for start, end, lower in words:
        gap = text[previous:start] if tokens else ""
        comma = hard = False
        if gap != " ":
            comma = "," in gap
            # words of another voice stand between where much does
            hard = len(gap) > 12 or not _HARD.isdisjoint(gap)
        if hard or (tokens and lower in OPENERS and (comma or lower not in ("and", "or"))):
            clause += 1
            opening = lower
        opening = opening or lower
        name = bool(tokens) and not hard and text[start].isupper() and lower != "i"
        # calling Token costs twice as much as making the tuple
        tokens.append(
            tuple.__new__(Token, (start, end, lower, clause, comma, name, names, opening))
        )
        names += name
        previous = end
    return tokens
