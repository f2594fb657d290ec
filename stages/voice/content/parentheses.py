"""Find where a parenthetical cue begins and ends, and whether what was said goes on behind it."""

from stages.voice.content.hearers import holds_tale
from stages.voice.grammar.clauses import is_relative
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite, may_be_infinitive, may_state
from stages.voice.grammar.occasions import is_adjunct
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import LINKS, PREPOSITIONS, is_genitive, word_set

_NO_PARTICIPLES = PREPOSITIONS | word_set("including excluding regarding concerning following")
_DESCRIBES = PREPOSITIONS | word_set("and or like including")
_SAYING = word_set("say argue warn note explain insist")
"""Verbs that have no object: what follows the source behind them is of the source."""

_GOES_ON = word_set("including not perhaps rather")
_LONGEST_PARENTHESIS = 14  # words
_LONGEST_SOURCE = 40  # words
_LONGEST_ROW = 12  # words


def find_parenthesis_start(tokens: list[Token], cue: Cue, first: int) -> int:
    """Return where the row of sources begins that ends in one: ", | he and Jo Hill said".

    Not in ", Jo Hill, head of the works in Leeds and its founder, said".
    """
    joint = first - 1
    joined = joint > 1 and tokens[joint].lower in ("and", "or") and tokens[joint - 1].kind == "w"
    if not joined or (cue.verb is not None and cue.verb.shape == "ing"):
        return first
    row = range(joint - 1, max(0, joint - _LONGEST_ROW), -1)
    comma = next((k for k in row if tokens[k].kind != "w" or _is_verb(tokens, k)), 0)
    if tokens[comma].lower != "," or tokens[comma + 1].lower in LINKS:
        return first
    before = next((k for k in range(comma - 1, 0, -1) if tokens[k].kind == "p"), -1)
    stated = any(may_state(tokens, k) for k in range(before + 1, comma))
    return comma + 1 if before < 0 or stated else first


def _is_verb(tokens: list[Token], at: int) -> bool:
    return is_finite(tokens, at) or (tokens[at].lower.endswith("ed") and not tokens[at].capital)


def find_parenthesis_end(tokens: list[Token], cue: Cue, at: int, end: int) -> int | None:
    """Return where a parenthetical cue with its adjuncts ends, None where content follows it."""
    tail = at
    if cue.verb is None:  # "according to a poll released on Monday,"
        return next((k for k in range(at, end) if tokens[k].lower in (",", "–", "—", ";")), end)
    longest = _LONGEST_PARENTHESIS
    if "person" in cue.verb.frames and tail < end:
        hearer = find_phrase_after(tokens, tail)
        tail = hearer[1] if hearer else tail
        topics = {"of", "about"} | ({"for"} if cue.verb.lemma == "ask" else set())
        # "When he fell, she asked him for it"
        topical = tail < end and tokens[tail].lower in topics
        if hearer and (topical or holds_tale(tokens, hearer)):
            return None  # "the sight reminding him of the flood"
    elif tail < end and tokens[tail].kind == "w" and not _is_adjunct(tokens, tail, end):
        of = cue.verb.lemma == "say" and tokens[tail].lower == "of"  # "he said of the plan"
        if not of and not (cue.side == "after" and _describes(tokens, cue, tail)):
            return None
        longest = longest if of else _LONGEST_SOURCE
    while tail < end and tokens[tail].kind == "w" and tail - at < longest:
        if tokens[tail].lower == "that" and not is_relative(tokens, tail, end):
            return None
        tail += 1
    if tail + 1 == end and tokens[tail].kind == "q" and is_genitive(tokens[tail - 1].lower):
        tail = end  # "he said Monday on Harbour Radio's “Tide”"
    if tail < end and tokens[tail].lower not in (",", "–", "—", ";"):
        return None
    return tail


def _describes(tokens: list[Token], cue: Cue, at: int) -> bool:
    """Say whether a word goes on with a source behind its verb: "said Hill | and others, would"."""
    assert cue.verb is not None
    if tokens[at].lower in ("who", "whose"):
        return True
    shared = at + 1 < len(tokens) and _is_verb(tokens, at + 1)  # "shouted slurs and made threats"
    return tokens[at].lower in _DESCRIBES and cue.verb.lemma in _SAYING and not shared


def _is_adjunct(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a word tells when, where or how it was said: not "estimate there are"."""
    there = tokens[at].lower == "there" and at + 1 < end and is_finite(tokens, at + 1)
    return is_adjunct(tokens[at]) and not there


def goes_on(tokens: list[Token], cue: Cue, at: int, end: int) -> bool:
    """Say whether words without a finite verb go on with what was said: ", he says, | to help"."""
    if cue.verb is None or cue.side != "before" or at + 1 >= end:
        return False
    words = [token.lower for token in tokens[at : at + 2]]
    infinitive = words[0] == "to" and may_be_infinitive(tokens, at + 1)
    return infinitive or words[0] in _GOES_ON or words in (["but", "also"], ["but", "not"])


def trails(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a participle adds to the whole: ", leaving three dead", not "leaving is hard"."""
    lower = tokens[at].lower
    participle = lower.endswith("ing") and lower not in _NO_PARTICIPLES and not tokens[at].capital
    return participle and not (at + 1 < end and is_finite(tokens, at + 1))
