"""Say whether a word is a verb, as far as its form tells."""

from functools import lru_cache

from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR_PASTS,
    PERSONAL,
    split_contraction,
    word_set,
)

_FINITE = AUXILIARIES - {"be", "been", "being", "having"} | IRREGULAR_PASTS
_ALSO_NOUNS = word_set("will can might")
_ARTICLES = word_set("the a his her their")
_NOT_VERBS = word_set("this his its as us yes less across towards hers ours theirs perhaps")


def has_finite(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a stretch holds a finite verb, as far as its form tells."""
    return any(is_finite(tokens, k) for k in range(at, end))


def may_state(tokens: list[Token], at: int) -> bool:
    """Say whether a word may be the verb of a statement, regular forms included."""
    lower = tokens[at].lower
    regular = lower.endswith(("ed", "s")) and not tokens[at].capital and tokens[at].kind == "w"
    return is_finite(tokens, at) or (regular and lower not in _NOT_VERBS)


def is_finite(tokens: list[Token], at: int) -> bool:
    """Say whether a word is a finite verb, as far as its form tells."""
    token = tokens[at]
    if token.kind != "w":
        return False
    return _is_verb(token.lower) and not is_modal_noun(tokens, at)


def is_modal_noun(tokens: list[Token], at: int) -> bool:
    """Say whether what looks like a modal is a noun: "left a will"."""
    return tokens[at].lower in _ALSO_NOUNS and at > 0 and tokens[at - 1].lower in _ARTICLES


def is_past(tokens: list[Token], at: int) -> bool:
    """Say whether a word may be a regular past: not the adjective of "the retired judge"."""
    return tokens[at].lower.endswith("ed") and tokens[at - 1].lower not in DETERMINERS


def may_be_infinitive(tokens: list[Token], at: int) -> bool:
    """Say whether a word after "to" may be a verb: not "pledged to Ann Hill", "to the council"."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    named = token.capital and not tokens[at - 2].capital  # a headline has capitals throughout
    return token.kind in "wq" and not named and token.lower not in DETERMINERS


def opens_with_verb(text: str, at: int) -> bool:
    """Say whether a finite verb stands at an offset: the “is a disgrace” of what goes before."""
    return _is_verb(text[at : at + 20].partition(" ")[0].replace("’", "'"))


def is_contracted(word: str) -> bool:
    """Say whether a pronoun holds an auxiliary: "he's"."""
    pronoun, short = split_contraction(word)
    return short != "" and pronoun in PERSONAL


def is_short_have(tokens: list[Token], pronoun: int, chain: list[str], following: int) -> bool:
    """Say whether "'s" is short for "has" before a past: "he's said that", not "he's said to"."""
    if chain[-1:] != ["'s"] or not BE.isdisjoint(chain[:-1]) or following >= len(tokens):
        return False
    opens = split_contraction(tokens[following].lower)[0] in DETERMINERS | PERSONAL | {":", ","}
    person = split_contraction(tokens[pronoun].lower)[0] in ("he", "she", "who")
    return person and (opens or tokens[following].kind == "q")


@lru_cache(maxsize=20_000)
def _is_verb(lower: str) -> bool:
    return lower in _FINITE or is_contracted(lower)
