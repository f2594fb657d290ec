"""Say whether a phrase may be the subject of a reporting verb."""

from stages.voice.finite import is_finite
from stages.voice.nouns import NOUNS, PLAIN_VERBS, is_plural
from stages.voice.participles import is_gerund
from stages.voice.phrases import opens_name
from stages.voice.rules import Verb
from stages.voice.units import Range, Token
from stages.voice.words import DETERMINERS, PERSONAL, POSSESSIVES, PREPOSITIONS, word_set

_NOT_SUBJECTS = word_set(
    "new fresh renewed repeated mounting growing further international public early urgent "
    "widespread emergency media"
)
_SEVERAL = word_set("these those two three four five six many several few most all both")
_ARTICLES = POSSESSIVES | word_set("the a an your no every")


def may_tell(tokens: list[Token], at: int, subject: Range, verb: Verb, chain: list[str]) -> bool:
    """Say whether a phrase may be the subject of the verb at a token."""
    first, stop = subject
    if _is_nobody(tokens, first) or tokens[stop - 1].lower in _ARTICLES:
        return False  # "the pledged delegates"
    if verb.shape == "base" and not chain and tokens[first].lower in ("it", "he", "she"):
        return False  # "it makes sense"
    ambiguous = verb.shape in ("base", "s") and tokens[at].lower in NOUNS
    if ambiguous and any(token.lower in PLAIN_VERBS for token in tokens[at + 1 : at + 2]):
        return False  # "union figures suggest"
    # "raising fresh questions", "two coastal states"
    return not ambiguous or _may_be_subject(tokens, subject, verb)


def _is_nobody(tokens: list[Token], first: int) -> bool:
    """Say whether a subject denies: "nobody", "no minister", "neither the bank nor the mint"."""
    numbered = tokens[first].lower == "no" and tokens[first + 1].lower[:1].isdigit()
    denied = not numbered and tokens[first].lower in ("nobody", "none", "no", "neither")
    return denied or (first > 0 and tokens[first - 1].lower in ("nor", "neither"))


def _may_be_subject(tokens: list[Token], subject: Range, verb: Verb) -> bool:
    """Say whether a phrase may be the subject of what may as well be a plural noun."""
    opening = tokens[subject[0]]
    if opening.lower in _NOT_SUBJECTS or opening.lower in PREPOSITIONS:
        return False  # "growing calls for", "amid calls for"
    last = tokens[subject[1] - 1]
    if verb.shape == "s" and last.lower.endswith("ed") and not last.capital:
        return False  # "Hale faced calls for"
    if verb.shape == "s" and verb.lemma != "show" and _states_itself(tokens, subject):
        return False
    if is_gerund(opening) or any(is_finite(tokens, k) for k in range(*subject)):
        return False
    if verb.shape != "s" or verb.lemma == "show":
        return True
    single = opening.lower in DETERMINERS - _SEVERAL or opening.lower in PERSONAL | {"who", "which"}
    return single or opening.capital or bool(tokens[subject[1] - 1].capital)


def _states_itself(tokens: list[Token], subject: Range) -> bool:
    """Say whether a phrase holds a verb of its own: "Hale faces | claims he lied"."""
    words = tokens[subject[0] : subject[1]]
    last = words[-1]
    plural = len(words) > 1 and not last.capital and is_plural(last.lower)
    named = opens_name(words[0])
    return plural and named and not any(t.lower in PREPOSITIONS for t in words)
