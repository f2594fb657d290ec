"""Find where the content begins that follows a cue."""

from stages.voice.clauses import (
    BARE_OBJECTS,
    OBJECTS,
    begins_clause,
    is_relative,
    may_be_clause,
    skip_adverbs,
)
from stages.voice.cue import Cue
from stages.voice.finite import is_finite, may_state
from stages.voice.nouns import names_words
from stages.voice.phrases import find_phrase_after, is_participle
from stages.voice.small_clauses import is_small_clause, opens_object
from stages.voice.units import Token
from stages.voice.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)

_QUESTION = word_set("whether if how what why when where who which")


_RELATIVES = word_set("who whom whose which")
_OPEN_QUESTION = _QUESTION - {"when", "where", "who", "which"}


_NO_CONTENT = word_set(
    "as after before when while since until because during and but or than of for with by according"
)
_NO_CONTENT_AFTER_HEARER = PREPOSITIONS - {"to"}
_ADJUNCTS = PREPOSITIONS | DAYS | {"last", "this", "as", "when", "after", "before", "while"}


_AFTER_HER = DETERMINERS | PERSONAL | SUBORDINATORS | PREPOSITIONS
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
    if tokens[at].lower in (",", "–", "—"):
        at = _skip_parenthesis(tokens, at, end)
    if cue.verb is None:
        opens = tokens[at].lower in ("that", "to") and cue.first == cue.last
        return at if opens and not is_relative(tokens, at, end) else None
    frames = cue.verb.frames
    if "adjective" in frames:
        return at if tokens[at].lower in ("that", "whether") else None
    that = _find_that(tokens, at, end, cue)
    if that is not None and frames & {"clause", "that", "mind", "person", "finding"}:
        return that
    if cue.passive and tokens[at].lower == "to" and frames & {"clause", "mind"}:
        return at
    if cue.side == "after" or (cue.passive and "infinitive" not in frames):
        return None
    if frames & {"as", "of", "for", "predicate"} and is_small_clause(tokens, at, end, frames):
        return at
    if "object" in frames:
        return at if opens_object(tokens, at) else None
    if "person" in frames:
        start = _find_after_hearer(tokens, at, end)
        if start is not None:
            return start
    if "infinitive" in frames:
        start = _find_infinitive(tokens, at, end, frames)
        if start is not None or "mind" not in frames:
            return start
    begin = at
    at = _skip_adjuncts(tokens, at, end)
    if at >= end or (at > begin and tokens[at].lower in _RELATIVES):
        return None
    if tokens[at].kind == "q":
        if at + 1 < end and tokens[at + 1].kind == "p":
            return None  # the quotation is all that was said
        return at if frames & {"clause", "that", "as", "mind"} else None
    if tokens[at].kind != "w" or tokens[at].lower in _NO_CONTENT or "person" in frames:
        return None
    if is_adverb(tokens[at].lower) and at + 1 < end and tokens[at + 1].lower in _NO_CONTENT:
        return None  # "tweeted soon after"
    if names_words(tokens, at, end) or _is_reciprocal(tokens, at, end):
        return None
    trusted = cue.verb.lemma in ("say", "argue", "suggest", "reckon", "insist")
    if "clause" in frames and tokens[at].lower not in PREPOSITIONS:
        return at if may_be_clause(tokens, at, end, trusted=trusted) else None
    if frames & {"that", "mind", "finding"} and begins_clause(tokens, at, end):
        return at
    return None


def _is_reciprocal(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether "each other" follows: "have known each other for an hour"."""
    return at + 1 < end and tokens[at].lower == "each" and tokens[at + 1].lower == "other"


def _find_that(  # noqa: PLR0911 - one return for each construction
    tokens: list[Token], at: int, end: int, cue: Cue
) -> int | None:
    """Return the "that" or question word that opens a content clause soon after a cue.

    Between them may stand when and where it was said, and the hearer of "told".
    """
    hearer = cue.verb is not None and "person" in cue.verb.frames
    asks = hearer or cue.verb is None or not cue.verb.frames & {"quote"}
    questions = _QUESTION if asks else _OPEN_QUESTION
    aside = False
    for k in range(at, min(at + 14, end)):
        lower = tokens[k].lower
        if tokens[k].kind != "w":
            aside = lower == "," and k > at and (hearer or _leads_to_that(tokens, k, end))
            if aside:
                continue
            return None
        plain = not any(token.lower in PREPOSITIONS for token in tokens[at:k])
        if lower == "to" and k > at and hearer and plain and _may_be_infinitive(tokens, k + 1):
            return None  # "asked the bank to find the plan that"
        if lower == "that" and k > at and k + 1 < end and is_participle(tokens, k + 1):
            return None  # "in a memo that leaked"
        if lower == "that" and tokens[k - 1].lower in ("so", "such", "now"):
            return None
        if lower == "that" or (k == at and cue.side != "after" and lower in questions):
            return k
        if k == at and not hearer and not is_adjunct(tokens[k]) and cue.side != "after":
            return None
        month = lower == "may" and tokens[k].capital
        if (lower in AUXILIARIES and not month) or (lower in PERSONAL and k > at):
            return None
        if aside and (lower == "to" or lower.endswith(("ed", "ing")) or is_finite(tokens, k)):
            return None  # "told the House, adding that", "asked to stay unnamed, said that"
    return None


def _skip_parenthesis(tokens: list[Token], at: int, end: int) -> int:
    """Step over ", simply," before a "that"."""
    for k in range(at + 1, min(at + 7, end - 1)):
        if tokens[k].lower == tokens[at].lower and tokens[k + 1].lower == "that":
            return k + 1
        if tokens[k].kind != "w":
            break
    return at


def _leads_to_that(tokens: list[Token], k: int, end: int) -> bool:
    return k + 1 < end and tokens[k + 1].lower == "that"


def _find_after_hearer(tokens: list[Token], at: int, end: int) -> int | None:
    """Return where the content begins after the person told: "told reporters he would"."""
    if at >= end or tokens[at].kind != "w":
        return None
    if tokens[at].lower in OBJECTS and not _owns(tokens, at, end):
        k = at + 1
    else:
        hearer = find_phrase_after(tokens, at)
        if hearer is None:
            return None
        k = hearer[1]
        for inner in range(at + 1, k):
            if tokens[inner].lower == "to":
                break  # "asked the council to make her case a test"
            if tokens[inner].lower in PERSONAL or _opens_clause(tokens, inner, end):
                return inner
    k = _skip_adjuncts(tokens, k, end)
    if k >= end or tokens[k].kind != "w" or tokens[k].lower in _NO_CONTENT:
        return None
    if tokens[k].lower in BARE_OBJECTS and not is_finite(tokens, min(k + 1, end - 1)):
        return None
    # "tells me the next morning" tells nothing
    bare = tokens[k].lower in DETERMINERS and not any(
        may_state(tokens, i) for i in range(k + 1, end)
    )
    return None if bare or tokens[k].lower in _NO_CONTENT_AFTER_HEARER else k


def _opens_clause(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a determiner opens what the hearer was told: "told Reuters the bank had"."""
    before, after = tokens[at - 1], tokens[min(at + 1, end - 1)]
    if tokens[at].lower not in DETERMINERS or before.lower in LINKS | DETERMINERS:
        return False
    when = after.lower in TIMES or after.lower in ("next", "following", "same", "previous")
    return not when and any(may_state(tokens, k) for k in range(at + 2, end))


def _owns(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether "her" belongs to a noun: "told her audience", not "told her he would"."""
    if tokens[at].lower != "her" or at + 1 >= end:
        return False
    word = tokens[at + 1]
    return word.kind == "w" and not word.capital and word.lower not in _AFTER_HER


def _find_infinitive(tokens: list[Token], at: int, end: int, frames: frozenset[str]) -> int | None:
    """Return the "to" or "not to" of "vowed to fight", "urged them to leave"."""
    for k in range(at, min(at + 7, end)):
        if tokens[k].lower == "to" and k + 1 < end and _may_be_infinitive(tokens, k + 1):
            if k + 2 < end and tokens[k + 2].lower in (",", "–", "—"):
                return None  # "where, they want to know, is he?"
            unnamed = [token.lower for token in tokens[k + 1 : k + 3]]
            if unnamed in _ANONYMITY:
                return None
            if k > at and not frames & {"person", "mind"} and skip_adverbs(tokens, at, k) != k:
                return None  # "offering guidance to end the row"
            # "urged the council to act": whom it concerns is part of what is urged
            return k if tokens[at].lower in OBJECTS else at
        if tokens[k].kind != "w" or tokens[k].lower in AUXILIARIES:
            return None
    return None


def _may_be_infinitive(tokens: list[Token], at: int) -> bool:
    """Say whether a word after "to" may be a verb: not "pledged to Ann Hill", "to the council"."""
    if at >= len(tokens):
        return False
    token = tokens[at]
    named = token.capital and not tokens[at - 2].capital  # a headline has capitals throughout
    return token.kind in "wq" and not named and token.lower not in DETERMINERS


def _skip_adjuncts(tokens: list[Token], at: int, end: int) -> int:
    """Step over "on Monday", "last week" and adverbs after a cue."""
    while at < end and tokens[at].kind == "w":
        lower = tokens[at].lower
        if (lower == "on" and at + 1 < end and tokens[at + 1].lower in DAYS) or (
            lower == "last" and at + 1 < end
        ):
            at += 2
        elif (lower in DAYS and tokens[at].capital) or (lower.endswith("ly") and is_adverb(lower)):
            at += 1
        else:
            break
    return at


def is_adjunct(token: Token) -> bool:
    """Say whether a word after a cue tells when, where or how, and is no content."""
    lower = token.lower
    if lower in DETERMINERS or lower in ("of", "for", "by", "from", "into"):
        return False
    return lower in _ADJUNCTS or is_adverb(lower)
