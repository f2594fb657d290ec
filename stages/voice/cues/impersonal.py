"""Tell an "it" that stands for nobody: "it is fair to say that", "it must be said that"."""

from itertools import pairwise

from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    BE,
    HAVE,
    MODALS,
    NEGATIONS,
    POTENTIAL,
    is_adverb,
    split_contraction,
    word_set,
)

_COPULAS = BE | word_set(
    "seem seems seemed feel feels felt sound sounds sounded remain remains remained become becomes "
    "became look looks looked appear appears appeared get gets"
)
_EFFORTS = word_set("take takes took pay pays paid hurt hurts help helps behoves behooves")
_CHANCES = word_set("opportunity chance occasion step liberty trouble care pains")
_SENSE = word_set("make makes made does do did")
_OBLIGES = HAVE | BE | word_set("need needs needed remain remains remained deserve deserves bears")
_OWN = word_set(
    "ready willing unwilling quick slow likely unlikely eager keen able unable due about happy "
    "unhappy glad proud reluctant free sure certain bound first last forced expected supposed "
    "poised inclined prepared determined required obliged compelled allowed entitled asked told "
    "ordered believed said thought known reported set going trying hoping used"
)
"""What is said of a body, not of what follows: "it is likely to say"."""

_ONLY = word_set("first last only latest next")
_OUGHT = POTENTIAL | {"needn't"}
_STOPS = word_set("that which who whom whose because if when while as where whether ; : ( )")
_POINTERS = word_set("this that which it")
_FARTHEST = 14  # words


def hangs_on_nobody(tokens: list[Token], to: int, floor: int, *, passive: bool) -> bool:
    """Say whether an infinitive goes with an "it" that nobody is: "it is only fair to say".

    `to` is the token before the verb, `floor` the first one to look at.
    """
    for k in range(to - 1, max(floor - 1, to - _FARTHEST, -1), -1):
        if tokens[k].kind == "q" or tokens[k].lower in _STOPS:
            return False
        word, short = split_contraction(tokens[k].lower)
        if word == "it":
            return _is_expletive(tokens, k, to, short, passive=passive)
    return False


def _is_expletive(tokens: list[Token], it: int, to: int, short: str, *, passive: bool) -> bool:
    """Say whether "it" with its verb only leads to the infinitive."""
    at = it + 1
    verb = short
    while at < to and (not verb or tokens[at].lower in BE):
        lower = tokens[at].lower
        passed = lower in MODALS | HAVE | NEGATIONS or is_adverb(lower) or tokens[at].kind == "p"
        if not passed or at == to - 1:
            verb = lower
        at += 1
    rest = [token.lower for token in tokens[at:to]]
    if passive and not rest and verb in _OBLIGES:
        return True  # "it has to be said"
    if verb in _SENSE:
        return "sense" in rest or "good" in rest
    if verb in _EFFORTS:
        return _CHANCES.isdisjoint(rest)  # "it took two years to admit that"
    only = any(before == "the" and word in _ONLY for before, word in pairwise(rest))
    own = not rest or rest[-1] in _OWN or only
    stated = any(is_finite(tokens, k) for k in range(at, to))
    return verb in _COPULAS and not own and not stated


def restates(tokens: list[Token], to: int) -> bool:
    """Say whether "to say" only explains: "which is to say", "none of this is to say that"."""
    be = to - 1 - (to > 1 and tokens[to - 1].lower in NEGATIONS)
    return be > 0 and tokens[be].lower in BE and tokens[be - 1].lower in _POINTERS


def is_owed(tokens: list[Token], subject: Range, chain: list[str]) -> bool:
    """Say whether a passive tells what is to be said, not what was: "it must be said"."""
    first, stop = subject
    return stop - first == 1 and tokens[first].lower == "it" and not _OUGHT.isdisjoint(chain)
