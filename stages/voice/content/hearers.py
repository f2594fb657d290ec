"""Find what was told after whom it was told: "told reporters he would"."""

from stages.voice.grammar.clauses import BARE_OBJECTS, OBJECTS, owns
from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.occasions import skip_adjuncts
from stages.voice.grammar.phrases import opens_subject
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    DETERMINERS,
    LINKS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    is_genitive,
    word_set,
)

NO_CONTENT = word_set(
    "as after before when while since until because during and but or than of for with by ahead "
    "according"
)
"""Words after a cue that begin no content."""

_TALES = word_set("story stories tale tales joke jokes truth lie lies")
_NUMBERED = word_set("channel radio bbc")
_OUTLETS = word_set(
    "agency radio television tv station broadcaster channel network newspaper magazine"
)
_KINDS = word_set("news press state public local private daily weekly tabloid newspaper")
"""What is said of an outlet before its noun."""
_TITLES = word_set("mr mrs ms dr")
_EITHER_CASE = word_set("it you")
_NOT_TOLD = PREPOSITIONS - {"to"}


def find_after_hearer(tokens: list[Token], at: int, end: int) -> int | None:
    """Return where the content begins after the person told: "told reporters he would"."""
    if at >= end or tokens[at].kind != "w":
        return None
    untold = tokens[at].lower in _EITHER_CASE and at + 1 < end and is_finite(tokens, at + 1)
    if untold:  # "warned it is late"
        k = at
    elif tokens[at].lower in OBJECTS and not owns(tokens, at, end):
        k = at + 1
    else:
        hearer = find_phrase_after(tokens, at)
        if hearer is None or holds_tale(tokens, hearer):
            return None  # "told the story of the porters who carried it"
        k = hearer[1]
        for inner in range(at + 1, k):
            if tokens[inner].lower == "to":
                break  # "asked the council to make her case a test"
            opens = _opens_clause(tokens, inner, end) or _is_titled(tokens, inner, k, end)
            if opens or tokens[inner].lower in PERSONAL:
                return inner
        k = _skip_rest(tokens, k, end)
        if k < end and is_finite(tokens, k):
            first = at + (tokens[at].lower in DETERMINERS)
            # "warned hospitals could" tells nobody, "warned voters taxes would" all but one word
            return at if k <= first + 1 else k - 1
    k = skip_adjuncts(tokens, k, end)
    # "told crews in Norra where he had come"
    placed = k < end and tokens[k].lower == "where" and tokens[k - 1].capital
    if k >= end or placed or tokens[k].kind != "w" or tokens[k].lower in NO_CONTENT:
        return None
    return k if _may_be_told(tokens, k, end) else None


def holds_tale(tokens: list[Token], phrase: Range) -> bool:
    """Say whether a phrase after "told" is what was told: "tells another story"."""
    return any(token.lower in _TALES for token in tokens[phrase[0] : phrase[1]])


def _may_be_told(tokens: list[Token], k: int, end: int) -> bool:
    """Say whether what was told may begin at a token: not "told a meeting being held"."""
    following = tokens[min(k + 1, end - 1)].lower
    described = following in PREPOSITIONS | DETERMINERS or following.endswith(("ing", "ed"))
    if described and tokens[k].lower.endswith(("ing", "ed")) and not tokens[k].capital:
        return False
    if tokens[k].lower in BARE_OBJECTS and not is_finite(tokens, min(k + 1, end - 1)):
        return False
    # "tells me the next morning" tells nothing
    bare = tokens[k].lower in DETERMINERS and not any(
        may_state(tokens, i) for i in range(k + 1, end)
    )
    return not bare and tokens[k].lower not in _NOT_TOLD


def _skip_rest(tokens: list[Token], at: int, end: int) -> int:
    """Step over nouns after a hearer's name: "the Times's weekly show", "Leeds MPs"."""
    if at < end and tokens[at].lower[:1].isdigit() and tokens[at - 1].lower in _NUMBERED:
        at += 1  # "Channel 4"
    at = _skip_outlet(tokens, at, end)
    owner = is_genitive(tokens[at - 1].lower)
    named = at
    while owner and named + 1 < end and tokens[named].capital and not is_finite(tokens, named + 1):
        named += 1  # "BBC Radio 4's Today programme"
    farthest = min(at + 4 if owner and named == at else named + (2 if owner else 1), end)
    at = named
    while at < farthest and tokens[at].kind == "w" and not tokens[at].capital:
        lower = tokens[at].lower
        plural = is_plural(lower) and not is_finite(tokens, at)
        plural = plural and not may_state(tokens, min(at + 1, end - 1))  # "told Reuters talks had"
        if lower in LINKS | DETERMINERS | PERSONAL or not (owner or plural):
            break
        at += 1
    return at


def _skip_outlet(tokens: list[Token], at: int, end: int) -> int:
    """Step over what a name that hears is: "told Norra state radio", not "Norra radio staff".

    Its own name belongs to it, unless that does something: "told Norra radio | Hill had lost".
    """
    if not tokens[at - 1].capital:
        return at
    k = at
    while k + 1 < end and tokens[k].lower in _KINDS and tokens[k + 1].lower in _KINDS | _OUTLETS:
        k += 1
    if k >= end or tokens[k].lower not in _OUTLETS or tokens[k].capital:
        return at
    name = k + 1
    while name < end and tokens[name].kind == "w" and tokens[name].capital:
        name += 1
    if name > k + 1 and (name == end or not may_state(tokens, name)):
        return name
    after = tokens[k + 1] if k + 1 < end else None
    closed = after is None or after.kind != "w" or opens_subject(after) or after.lower in LINKS
    return k + 1 if closed or skip_adjuncts(tokens, k + 1, end) > k + 1 else at


def _opens_clause(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a determiner opens what the hearer was told: "told Reuters the bank had"."""
    before, after = tokens[at - 1], tokens[min(at + 1, end - 1)]
    if tokens[at].lower not in DETERMINERS or before.lower in LINKS | DETERMINERS:
        return False
    when = after.lower in TIMES or after.lower in ("next", "following", "same", "previous")
    return not when and any(may_state(tokens, k) for k in range(at + 2, end))


def _is_titled(tokens: list[Token], at: int, after: int, end: int) -> bool:
    """Say whether a title opens what the hearer was told: "told the Post | Mr Hill had lost".

    `after` is where the hearer with that title would end: "told the clerk Mr Hill | he had lost".
    """
    if tokens[at].lower not in _TITLES or tokens[at - 1].lower in LINKS:
        return False
    told = after < end and opens_subject(tokens[after])
    return not told and any(may_state(tokens, k) for k in range(at + 1, min(after + 4, end)))
