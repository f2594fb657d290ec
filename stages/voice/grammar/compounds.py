"""Go on from a name to the noun that it describes: "Momentum activists", "Labour leader Hill"."""

from stages.voice.grammar.bodies import BODIES
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.phrases import opens_name
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    PERSONAL,
    TIMES,
    is_adverb,
    is_genitive,
    word_set,
)
from stages.voice.rules import Rules

_COMPOUNDS = {
    "press": word_set("secretary secretaries office conference release attaché corps"),
    "think": word_set("tank tanks"),
}
"""Verbs' base forms with the nouns that make them nouns."""
_POST = 4  # words between the body and the name in "said Labour leader Ann Hill"
_BODIES = BODIES | word_set(
    "figure source branch grandee bigwig crowd press camp team government administration board "
    "committee commission court"
)
_NO_NOUNS = (
    LINKS | AUXILIARIES | DETERMINERS | PERSONAL | TIMES | word_set("last next earlier amid plus")
)


def speaks(noun: str, rules: Rules) -> bool:
    """Say whether a noun is one for people or for a body of them: "ex-minister", "watchdog"."""
    bare = noun.rpartition("-")[2]
    body = bare in _BODIES or bare.removesuffix("s") in _BODIES
    return body or bare in rules.person or bare in rules.people


def opens_compound(tokens: list[Token], at: int) -> bool:
    """Say whether a verb's base form belongs to the noun after it: "press office", "think tank"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return following in _COMPOUNDS.get(tokens[at].lower, ())


def go_on_over_people(tokens: list[Token], phrase: Range, rules: Rules) -> Range:
    """Go on from a name that ends too early, before people: "Norra | rowers rose and said"."""
    end = phrase[1]
    early = tokens[end - 1].capital and end < len(tokens) and speaks(tokens[end].lower, rules)
    return go_on_over_nouns(tokens, phrase, rules) if early else phrase


def go_on_over_nouns(tokens: list[Token], phrase: Range, rules: Rules) -> Range:
    """Go on from a name to what it describes: people, what it owns, or a name behind a post."""
    first, end = phrase
    if not opens_name(tokens[first]):
        return phrase
    owner = is_genitive(tokens[end - 1].lower)
    people = end
    at = end
    while at < len(tokens) and at - end < _POST and tokens[at].kind == "w":
        lower = tokens[at].lower
        if tokens[at].capital:
            break
        if lower in _NO_NOUNS or is_adverb(lower) or is_finite(tokens, at):
            break
        if lower.endswith(("ing", "ed")):
            break  # "said Hill wearing a Santa hat"
        at += 1
        if speaks(lower, rules) or (owner and not is_plural(lower)):
            people = at
    titled = at > end and at < len(tokens) and tokens[at].kind == "w" and tokens[at].capital
    if titled and tokens[at].lower not in DAYS | LINKS:
        name = find_phrase_after(tokens, at)
        return (first, name[1]) if name else phrase
    return first, people
