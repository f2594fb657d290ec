"""Tell a verb from the noun that is spelt alike: "they claim", "the claims"."""

from stages.voice.finite import may_state
from stages.voice.units import Token
from stages.voice.words import (
    DETERMINERS,
    FUNCTION_WORDS,
    MODALS,
    PREPOSITIONS,
    word_set,
)

NOUNS = word_set(
    "claims calls comments jokes laughs notes reports remarks shouts shows states tweets whispers "
    "boasts screams sighs smiles complaints fears hopes doubts posts replies answers promises "
    "cries estimates demands requests views rates looks murmurs chants taunts jeers ideas charges"
)
_BEFORE_NOUNS = DETERMINERS - {"that", "this", "one", "all"} | word_set(
    "other such own recent new these those dozen"
)


_QUANTITIES = word_set("some many most all several few both these those")


_NO_PLURALS = ("'s", "’s", "ss", "ous", "is")  # "a scrupulous report"
_WORDS = word_set("word words name names phrase line lines prayer prayers")
_POSTMODIFIERS = PREPOSITIONS | {"such", "like"}
_PLAIN_VERBS = word_set("say believe think argue insist agree")
_PLURALS = word_set("people men women children police both all percent cent majority")


def makes_noun(token: Token) -> bool:
    """Say whether a word before "claims" or "states" makes it a plural noun."""
    lower = token.lower.replace("’", "'")
    return lower in _BEFORE_NOUNS or lower[:1].isdigit() or lower.endswith(("'s", "s'"))


def allows_base(  # noqa: PLR0911 - one return for each word class
    tokens: list[Token], j: int, chain: list[str]
) -> bool:
    """Say whether the bare form is a verb here: "they say", "did not say", "to say"."""
    if any(word in MODALS or word in ("'ll", "'d") for word in chain):
        return True
    if j >= 0 and tokens[j].lower in (",", "–", "—", ")"):
        return True  # after an apposition
    if j < 0 or tokens[j].kind != "w":
        return False
    word = tokens[j].lower
    if word in ("to", "i", "we", "you", "they", "who", "some", "many", "others", "most", "few"):
        return True
    if word in FUNCTION_WORDS:
        return word in ("and", "but")
    if any(token.lower in _QUANTITIES for token in tokens[max(0, j - 6) : j]):
        return True  # "some of the leadership believe"
    if _is_plural(word):
        return True
    # "executives across the world say"
    verb = tokens[j + 1].lower
    heads = (k for k in range(max(0, j - 5), j) if tokens[k + 1].lower in _POSTMODIFIERS)
    return verb in _PLAIN_VERBS and any(_is_plural(tokens[k].lower) for k in heads)


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(_NO_PLURALS)) or word in _PLURALS


def names_words(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether words themselves are the object: "said the word ‘tax’", "said the prayers"."""
    named = tokens[at].lower in DETERMINERS and any(
        token.lower in _WORDS for token in tokens[at + 1 : at + 3]
    )
    if any(t.kind == "q" for t in tokens[at + 1 : at + 4]) and tokens[at + 3 : at + 4]:
        named = named and tokens[min(at + 3, end - 1)].kind != "w"
    return named and not any(may_state(tokens, k) for k in range(at + 2, min(at + 5, end)))
