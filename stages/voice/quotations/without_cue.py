"""Find who speaks where no verb or noun says that they do: by place, by a colon, by a signature."""

from stages.voice.cues.subjects import find_clause_subject
from stages.voice.grammar.phrases import find_antecedent, find_phrase_before, opens_name
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    NAME_LINKS,
    POSTPOSED,
    PREPOSITIONS,
    word_set,
)
from stages.voice.quotations.slogans import is_page_label
from stages.voice.rules import Rules

_PERSONS = word_set("man woman boy girl men women boys girls lady gentleman")
_DASHES = word_set("— – ― - --")
_ABOUT = word_set("on about over after as . ,")
_NO_NOUNS = PREPOSITIONS | AUXILIARIES


def find_opening_subject(tokens: list[Token], rules: Rules) -> Range | None:
    """Return the noun for a person that opens a sentence: "A man walks up"."""
    at = 0
    for k in range(1, min(8, len(tokens) - 1)):  # "Later that day, a man walks up"
        if tokens[k].lower == "," and tokens[0].lower not in DETERMINERS:
            at = k + 1
    if tokens[at].lower not in DETERMINERS:
        return None
    for k in range(at + 1, min(at + 6, len(tokens) - 1)):
        lower = tokens[k].lower
        if tokens[k].kind != "w" or lower in _NO_NOUNS:
            return None
        if lower in rules.person or lower in rules.people or lower in _PERSONS:
            follows = tokens[k + 1].lower
            if follows in POSTPOSED and k + 2 < len(tokens):
                return at, k + 2
            if tokens[k + 1].kind == "w" and follows not in LINKS:
                compound = follows in rules.person or follows in rules.people
                return None if compound else (at, k + 1)
            return None
    return None


def find_announced_topic(tokens: list[Token]) -> Range | None:
    """Return the name that a sentence without a verb announces: "So, Lansman."."""
    last = len(tokens) - 1
    while last > 0 and tokens[last].kind == "p":
        last -= 1
    if len(tokens) > 6 or not tokens[last].capital:
        return None
    return find_phrase_before(tokens, last, 0)


def find_signature(tokens: list[Token], at: int) -> Range | None:
    """Return the name set after a quotation and a dash: “…” — Ida Brandt."""
    first = end = at + 2
    if end >= len(tokens) or tokens[at + 1].lower not in _DASHES:
        return None
    while end < len(tokens) and tokens[end].kind == "w":
        if not tokens[end].capital and tokens[end].lower not in NAME_LINKS:
            return None
        end += 1
    closed = end == len(tokens) or tokens[end].kind == "q" or tokens[end].lower in (",", ".")
    return (first, end) if closed and first < end <= first + 5 else None


def find_headed(tokens: list[Token], at: int) -> Range | None:
    """Return the name behind words that head a line: “We lost all”: Ida Brandt on the flood."""
    name = find_phrase_after(tokens, at + 2) if opens_name(tokens[at + 2]) else None
    if name is None or not all(token.capital for token in tokens[name[0] : name[1]]):
        return None
    closed = name[1] == len(tokens) or tokens[name[1]].lower in _ABOUT
    return name if closed else None


def find_introducer(tokens: list[Token], colon: int) -> Range | None:
    """Return who speaks by a colon without a cue: "Ann Hill: “…”", "she was furious: “…”"."""
    if is_page_label(tokens, colon):
        return None
    named = find_phrase_before(tokens, colon - 1, 0) if colon else None
    if named and all(token.capital for token in tokens[named[0] : named[1]]):
        alone = named[0] == 0 or tokens[named[0] - 1].kind == "p"
        if alone:
            return named
    for k in range(colon - 1, max(0, colon - 6), -1):
        if tokens[k].lower == "who":  # "a friend who sounded embarrassed: “…”"
            return find_antecedent(tokens, k, 0)
    comma = max((k for k in range(colon) if tokens[k].lower == ","), default=-1)
    nearest = find_clause_subject(tokens[comma + 1 : colon], colon - comma - 1)
    if nearest:
        return nearest[0] + comma + 1, nearest[1] + comma + 1
    return find_clause_subject(tokens, colon)
