"""Cut from a noun phrase the predicate that it was read with: "was steep for | Mr Hill, who"."""

from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    BE,
    DETERMINERS,
    FUNCTION_WORDS,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS_ALONE,
    is_adverb,
    split_contraction,
    word_set,
)

ATTRIBUTES = word_set("leading serving sitting ruling opposing visiting existing neighbouring")
"""What ends like the verb of a deed, but describes people: "by leading MPs"."""
_PARTICLES = word_set("of out up off down away back")


def cut_predicate(tokens: list[Token], phrase: Range) -> Range:
    """Return whom an object is about, without its clause: "the Guild drew fire from | MPs, who"."""
    first, end = phrase
    if tokens[first].lower in SUBJECTS_ALONE and end - first > 1:
        first += 1  # the capital of "He" opens a sentence
    verb = max((k for k in range(first, end - 1) if is_finite(tokens, k)), default=None)
    if verb is None or tokens[verb].capital:
        if _opens_with_deed(tokens, (first, end)):
            return first + 1, end
        if end - first == 1 or not opens_with_predicate(tokens, (first, end)):
            return first, end
        verb = first
    heads = (k + 1 for k in range(verb, end - 1) if tokens[k].lower in PREPOSITIONS - {"of"})
    start = verb + 1
    while start < end - 1 and tokens[start].lower in _PARTICLES:
        start += 1  # "critical of rowers who", "they passed out bottles that"
    return max(heads, default=start), end


def _opens_with_deed(tokens: list[Token], phrase: Range) -> bool:
    """Say whether a participle after a comma takes the rest: ", echoing | experts who say"."""
    first, end = phrase
    word = tokens[first]
    deed = is_deed(word) and word.lower not in ATTRIBUTES
    return deed and end - first > 1 and first > 0 and tokens[first - 1].lower == ","


def is_deed(word: Token) -> bool:
    """Say whether a word looks like what somebody is doing: "committing", not "nothing"."""
    thing = len(word.lower) < 6 or word.lower.endswith("thing")
    return word.lower.endswith("ing") and not (thing or word.capital)


def opens_with_predicate(tokens: list[Token], phrase: Range) -> bool:
    """Say whether a verb or an adjective opens a phrase: "has | caused anger among MPs".

    What stands before it tells, adverbs left out: "was", "could", "they".
    """
    first, end = phrase
    word = tokens[first]
    if word.kind != "w" or word.capital or word.lower in FUNCTION_WORDS | PRONOUNS | PERSONAL:
        return False
    at = first - 1
    while at >= 0 and (is_adverb(tokens[at].lower) or tokens[at].lower in NEGATIONS):
        at -= 1
    if at < 0 or tokens[at].kind != "w" or is_plural(word.lower):
        return False
    lead = tokens[at].lower
    pronoun, short = split_contraction(lead)
    follows = tokens[first + 1].lower if first + 1 < end else ""
    governs = follows in PREPOSITIONS | DETERMINERS or is_adverb(follows)
    if lead in BE or (short in BE and pronoun in PRONOUNS):
        there = at > 0 and tokens[at - 1].lower == "there"
        doing = word.lower.endswith("ing") or word.lower == "made" or end - first == 1
        return not there and (follows in PREPOSITIONS or doing)
    if lead in HAVE | MODALS or pronoun in SUBJECTS_ALONE:
        return True
    past = word.lower.endswith("ed") or word.lower in IRREGULAR_PASTS
    if lead == "and":  # "and followed up with", not "and armed men"
        return past and (governs or follows in ("up", "out"))
    return past and at < first - 1 and tokens[at].capital  # "Hill angrily rebuked"
