"""Find whom an infinitive is about that tells what has happened: "the first to be accused of"."""

from stages.voice.cues.subjects import find_subject_before, skip_left
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import BE, MODALS, NEGATIONS, POSSESSIVES, SUBORDINATORS, word_set

_COUNTING = word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth latest last only another "
    "among several many"
)
RAISING = word_set(
    "continue continues continued come comes came begin begins began begun start starts "
    "started appear appears appeared seem seems seemed"
)
"""Verbs before "to" that leave what follows as true as they are: "has come to believe"."""
_HAPPENING = RAISING | word_set("continuing used happen happens happened")
_BECOME = word_set("became becomes become remains remained")
_ONLY = word_set("just also merely simply only now still perhaps among")
_OPENINGS = POSSESSIVES | {"the", "a"}
_POINTERS = word_set("it this that there here")
_FARTHEST = 8  # words from "first" to "to"


def has_happened(tokens: list[Token], to: int) -> bool:
    """Say whether an infinitive is no hope or plan: "came to be accused", "the first to be"."""
    if to and tokens[to - 1].lower in _HAPPENING:
        return not _is_unreal(skip_left(tokens, to - 1)[1])
    on = to > 1 and tokens[to - 1].lower == "on" and tokens[to - 2].lower in ("went", "goes")
    return on or find_counted(tokens, to) is not None


def find_counted(tokens: list[Token], to: int) -> Range | None:
    """Return whom "to be …" is about behind a number in a row; None where it may never be.

    "Hale is not the first leader to be accused of" is about Hale. So that a cleft is not about
    "it", the phrase itself is returned there, and where no verb of being leads to it.
    """
    for k in range(to - 1, max(-1, to - 1 - _FARTHEST), -1):
        lower = tokens[k].lower
        if tokens[k].kind != "w" or lower in SUBORDINATORS or is_finite(tokens, k):
            return None
        if lower in _COUNTING or (lower.endswith("est") and tokens[k - 1].lower in _OPENINGS):
            return _find_subject(tokens, k, to)
    return None


def _find_subject(tokens: list[Token], k: int, to: int) -> Range | None:
    first = k - 1 if k and tokens[k - 1].lower in _OPENINGS else k
    if first > 1 and tokens[first - 1].lower == "of" and tokens[first - 2].lower == "one":
        first -= 2  # "one of several to be"
    verb = first - 1
    while verb > 0 and tokens[verb].lower in _ONLY:
        verb -= 1
    denied = verb > 0 and tokens[verb].lower in NEGATIONS
    verb -= denied
    if verb < 1 or tokens[verb].lower not in BE | _BECOME:
        return first, to
    j, chain = skip_left(tokens, verb)
    if _is_unreal(chain) or j < 0 or tokens[j].lower == "to":
        return None  # "may become the first to be", "hopes to be the first to be"
    subject = find_subject_before(tokens, j)
    if subject is None or tokens[subject[0]].lower in _POINTERS:
        return first, to
    return subject


def _is_unreal(chain: list[str]) -> bool:
    return any(word in MODALS or word in ("'ll", "'d") for word in chain)
