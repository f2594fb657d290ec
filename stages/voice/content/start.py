"""Find where the content begins that follows a cue."""

from stages.voice.content.conjunctions import (
    ASKED,
    find_conjunction,
    skip_parenthesis,
)
from stages.voice.content.described_hearers import find_after_described
from stages.voice.content.end import goes_on_relative
from stages.voice.content.free_relatives import leaves_gap
from stages.voice.content.hearers import NO_CONTENT, find_after_hearer
from stages.voice.content.openings import TRUSTED, opens_condition, opens_otherwise, step_back
from stages.voice.grammar.clauses import (
    OBJECTS,
    begins_clause,
    is_reciprocal,
    is_relative,
    may_be_clause,
    skip_adverbs,
)
from stages.voice.grammar.cue import Cue, hears_sounds, is_modal
from stages.voice.grammar.finite import has_finite, is_finite, may_be_infinitive
from stages.voice.grammar.nouns import names_words
from stages.voice.grammar.occasions import (
    skip_adjuncts,
    skip_occasion,
    tells_span,
)
from stages.voice.grammar.phrases import opens_subject
from stages.voice.grammar.small_clauses import is_small_clause, takes_object
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    PAUSES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
    word_set,
)
from stages.voice.rules import PREPOSITIONAL, Verb

_OTHERS_ACT = word_set("order tell urge instruct command advise remind encourage")
"""Verbs that name who is to act: without an object they are participles."""

_ANONYMITY = [
    [verb, state]
    for verb in ("be", "remain", "stay")
    for state in ("named", "identified", "quoted", "anonymous", "unnamed", "unidentified")
]


def find_content_start(  # noqa: PLR0911, PLR0912 - one branch for each construction
    tokens: list[Token], cue: Cue, end: int
) -> int | None:
    """Return where the content that follows a cue begins."""
    at = cue.subject[1] if cue.side == "after" and cue.subject else cue.last + 1
    if at >= end:
        return None
    if tokens[at].lower in PAUSES:
        at = skip_parenthesis(tokens, at, end)
    if cue.verb is None:
        return _find_after_noun(tokens, cue, at, end)
    frames = cue.verb.frames
    if "clause" in frames and opens_condition(tokens, at, end):
        return at + 1
    if tokens[at].lower == ":" and at + 1 < end and "clause" in frames:
        # "Not so, says Jo Hill: it is lost"
        plain = has_finite(tokens, at + 1, end) and not _holds_quote(tokens, at)
        return at + 1 if plain and not cue.passive and not is_modal(tokens, cue) else None
    if tokens[at].lower == "by":
        return find_after_agent(tokens, cue, at, end)
    if "adjective" in frames:
        return at if tokens[at].lower in ("that", "whether") else None
    if goes_on_relative(tokens, cue, at) and frames & {"clause", "that", "mind"}:
        return at
    if _is_second_relative(tokens, cue, at, end) or leaves_gap(tokens, cue, at):
        return None
    if (asked := find_after_described(tokens, cue, at, end)) is not None:
        return asked
    that = find_conjunction(tokens, at, end, cue)
    occasion = skip_occasion(tokens, skip_adjuncts(tokens, at, end), end)
    said = that is not None and at < occasion < that and _says_that(tokens, occasion, that)
    if said and "clause" in frames:
        return occasion  # "said in a statement the plan shows that"
    if that is not None and frames & {"clause", "that", "mind", "person", "finding"}:
        return that
    if cue.passive and tokens[at].lower == "to" and frames & {"clause", "mind"}:
        return at
    told = _find_told(tokens, cue, at, end)
    if told is not None:
        return told
    if cue.side == "after" or (cue.passive and "infinitive" not in frames):
        return None
    return _find_complement(tokens, cue, cue.verb, at, end)


def _find_complement(tokens: list[Token], cue: Cue, verb: Verb, at: int, end: int) -> int | None:
    """Return where content begins that no "that" opens: an object, "to …", else a clause."""
    frames = verb.frames
    if frames & (PREPOSITIONAL | {"predicate"}) and is_small_clause(tokens, at, end, frames):
        named = tokens[at].lower in OBJECTS or any(token.capital for token in tokens[at : at + 2])
        return None if verb.lemma == "compare" and not named else at
    if "object" in frames and takes_object(tokens, cue, at, end):
        return at
    if "person" in frames and not cue.passive:
        start = find_after_hearer(tokens, at, end)
        if start is not None:
            return start
    if "infinitive" in frames:
        start = _find_infinitive(tokens, cue, verb, at, end)
        if start is not None or not frames & {"mind", "that", "clause"}:
            return start
    return _find_bare_clause(tokens, cue, verb, at, end)


def _find_bare_clause(  # noqa: PLR0911 - one return for each construction
    tokens: list[Token], cue: Cue, verb: Verb, at: int, end: int
) -> int | None:
    """Return where a clause begins that nothing opens: "said on Monday | the pier was lost"."""
    begin, frames = at, verb.frames
    at = step_back(tokens, at, skip_adjuncts(tokens, at, end))
    if at < end and opens_otherwise(tokens, verb, at, end):
        return at
    at = skip_occasion(tokens, at, end)
    if at >= end or (at > begin and tokens[at].lower in RELATIVES):
        return None
    if tokens[at].kind == "q":
        alone = at + 1 < end and tokens[at + 1].kind == "p"
        if alone or hears_sounds(tokens, cue):
            return None  # the quotation is all that was said
        return at if frames & {"clause", "that", "as", "mind"} else None
    if tokens[at].kind != "w" or tokens[at].lower in NO_CONTENT or "person" in frames:
        return None
    if is_adverb(tokens[at].lower) and at + 1 < end and tokens[at + 1].lower in NO_CONTENT:
        return None  # "tweeted soon after"
    named = names_words(tokens, at, end) or is_reciprocal(tokens, at, end)
    if named or tells_span(tokens, at, end):
        return None
    if "clause" in frames and tokens[at].lower not in PREPOSITIONS:
        return at if may_be_clause(tokens, at, end, trusted=verb.lemma in TRUSTED) else None
    if frames & {"that", "mind", "finding"} and begins_clause(tokens, at, end):
        return at
    return at if takes_object(tokens, cue, at, end) else None


def _find_after_noun(tokens: list[Token], cue: Cue, at: int, end: int) -> int | None:
    """Return where the content of a noun that reports begins: "her fear is | that"."""
    at += tokens[at].lower in PAUSES and at + 1 < end  # "the claim, by Jo Hill, that"
    at = skip_adjuncts(tokens, at, end)  # "his claim on Friday is that"
    if at < end and cue.first == cue.last and tokens[at].lower in BE and at + 1 < end:
        at += 1
    at = skip_adjuncts(tokens, at, end)  # "his claim Friday that"
    opens = at < end and tokens[at].lower in ("that", "to") and cue.first == cue.last
    return at if opens and not is_relative(tokens, at, end) else None


def _holds_quote(tokens: list[Token], at: int) -> bool:
    return any(token.kind == "q" for token in tokens[at:])


def find_after_agent(tokens: list[Token], cue: Cue, by: int, end: int) -> int | None:
    """Return the "that" right behind whoever says it: "was told by his doctors that"."""
    if not cue.passive or cue.subject is None or cue.subject[0] != by + 1:
        return None
    after = cue.subject[1]
    asked = cue.verb is not None and cue.verb.lemma == "ask"
    told = after < end and tokens[after].lower in (ASKED if asked else ("that", "whether"))
    return after if told and not is_relative(tokens, after, end) else None


def _says_that(tokens: list[Token], at: int, that: int) -> bool:
    """Say whether a clause stands before a "that" and ends in its verb: "the case shows | that"."""
    verb = tokens[that - 1]
    inner = verb.lower.endswith(("s", "ed")) and not verb.capital and that - at > 1
    named = tokens[that - 2].lower in PREPOSITIONS | DETERMINERS
    return inner and not named and not has_finite(tokens, at, that - 1)


def _find_told(tokens: list[Token], cue: Cue, at: int, end: int) -> int | None:
    """Return where a clause begins that somebody was told: "was told on Monday the pier was".

    So does one that nobody says: "It was revealed residents were charged".
    """
    frames = cue.verb.frames if cue.verb and cue.passive else frozenset()
    at = skip_adjuncts(tokens, at, end)
    if cue.first and tokens[cue.first - 1].lower == "it" and frames & {"clause", "that", "mind"}:
        return at if at < end and begins_clause(tokens, at, end) else None
    if not {"person", "clause"} <= frames or at + 1 >= end or not opens_subject(tokens[at]):
        return None
    comma = next((k for k in range(at, min(at + 10, end)) if tokens[k].lower == ","), None)
    if comma is not None and not has_finite(tokens, at, comma):
        after = next(
            (k for k in range(comma + 1, min(comma + 8, end)) if tokens[k].lower == ","), 0
        )
        return at if after and after + 1 < end and is_finite(tokens, after + 1) else None
    return at if begins_clause(tokens, at, end) else None


def _is_second_relative(tokens: list[Token], cue: Cue, that: int, end: int) -> bool:
    """Say whether a relative clause follows, no content: "the books Hale wrote | that saved her".

    "the pay dispute | that began in May" has a noun for a cue.
    """
    if cue.verb is None or cue.side != "before" or not is_relative(tokens, that, end):
        return False
    if cue.verb.lemma == "dispute":
        return cue.verb.shape in ("base", "s")
    noun = cue.first - 1
    while noun > 0 and tokens[noun].capital:
        noun -= 1
    named = 0 < noun < cue.first - 1 and tokens[noun - 1].lower in DETERMINERS
    return named and cue.verb.lemma == "write"


def _find_infinitive(tokens: list[Token], cue: Cue, verb: Verb, at: int, end: int) -> int | None:
    """Return the "to" or "not to" of "vowed to fight", "urged them to leave"."""
    lemma, frames = "" if cue.passive else verb.lemma, verb.frames
    for k in range(at, min(at + 7, end)):
        if tokens[k].lower == "to" and k + 1 < end and may_be_infinitive(tokens, k + 1):
            if k + 2 < end and tokens[k + 2].lower in PAUSES:
                return None  # "where, they want to know, is he?"
            unnamed = [token.lower for token in tokens[k + 1 : k + 3]]
            if unnamed in _ANONYMITY or (k == at and lemma in _OTHERS_ACT):
                return None  # "before thousands ordered to leave went home"
            if k > at and not frames & {"person", "mind"} and skip_adverbs(tokens, at, k) != k:
                return None  # "offering guidance to end the row"
            # "urged the council to act": whom it concerns is part of what is urged
            return k if tokens[at].lower in OBJECTS else at
        # "told Ann Hill as he stopped to drink"
        if tokens[k].kind != "w" or tokens[k].lower in AUXILIARIES | SUBORDINATORS:
            return None
    return None
