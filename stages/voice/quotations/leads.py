"""Find the cues beside a quotation: “…,” he says; she adds: “…”."""

from typing import NamedTuple

from stages.voice.cues.inversion import follows_quote
from stages.voice.cues.quoted_as import is_quoted_by
from stages.voice.grammar.cue import Cue, hears_sounds
from stages.voice.grammar.finite import is_finite, is_past
from stages.voice.grammar.phrases_after import is_noun_phrase
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    BE,
    CONDITIONS,
    DAYS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECT_RELATIVES,
    is_adverb,
    word_set,
)
from stages.voice.marks.pairs import Marked

_ANYBODY = word_set("those anyone anybody people everyone everybody one a ones voters")
_SUPPOSED = word_set(
    "no nobody none unless whether than as like for need needs needed want wants wanted seek "
    "seeks sought imagine imagined suppose unlike"
)
_OPENERS = word_set(
    "when after before as while since until once although though if asked what how why whether"
)
_SAYING = word_set("said says wrote writes added shouted yelled replied answered told")
_LONGEST_ADDRESS = 8  # words between a cue and the quotation it leads to: "told the court, “…”"


class Leads(NamedTuple):
    """The cue of a quotation, and that of whoever tells all of it: "He said, “…,” she said".

    The first may be missing where the second is there: somebody whom we do not find has said it.
    """

    cue: Cue | None
    outer: Cue | None


def find_leads(text: str, tokens: list[Token], at: int, marked: Marked, cues: list[Cue]) -> Leads:
    """Return the cues beside the quotation at a token.

    Where one leads straight to the marks and another follows them, the first gives the speaker
    and the second whoever reports the whole.
    """
    after = _find_cue_after(text, tokens, at, marked, cues)
    before = _find_cue_before(tokens, at, cues)
    if after and before and _leads_straight(tokens, at, before):
        return Leads(before, after)
    if after and at > 1 and _is_told(tokens, at) and not (before and before.last == at - 2):
        return Leads(None, after)
    return Leads(after or before, None)


def _leads_straight(tokens: list[Token], at: int, cue: Cue) -> bool:
    """Say whether a cue and its hearer end right before the marks, at a comma or a colon."""
    if cue.verb is None or cue.subject is None or cue.passive or "quote" not in cue.verb.frames:
        return False
    if tokens[at - 1].lower not in (",", ":") or not _leaves_hearer(tokens, cue, at - 1):
        return False
    first = cue.subject[0] if cue.subject[1] == cue.first else cue.first
    return not _is_set_apart(tokens, first, at)


def _is_told(tokens: list[Token], at: int) -> bool:
    """Say whether a verb of saying stands before the marks, whose subject is not known."""
    told = tokens[at - 1].lower in (",", ":") and tokens[at - 2].lower in _SAYING
    told = told and at > 2 and tokens[at - 3].lower not in BE  # "that being said, “…”"
    return told and not _is_set_apart(tokens, at - 2, at)


def _is_set_apart(tokens: list[Token], first: int, at: int) -> bool:
    """Say whether a verb before the marks speaks of other words: "asked what he said, “…”"."""
    k = first - 1
    if follows_quote(tokens, k):
        return True  # it follows a quotation of its own: “…,” he said, “…”
    while k >= 0 and tokens[k].kind == "w":
        if tokens[k].lower in _OPENERS:
            return tokens[at - 1].lower == ","
        k -= 1
    return False


def _leaves_hearer(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Say whether no more than a hearer or a circumstance stands between a cue and a mark."""
    assert cue.verb is not None
    last = cue.last
    if cue.side == "after" and cue.subject:
        last = max(last, cue.subject[1] - 1)
    between = range(last + 1, end)
    if not between:
        return True
    if len(between) > _LONGEST_ADDRESS:
        return False
    if any(tokens[k].kind != "w" or is_finite(tokens, k) for k in between):
        return False
    opening = tokens[last + 1].lower
    return "person" in cue.verb.frames or opening in PREPOSITIONS | DAYS or is_adverb(opening)


def _find_cue_after(
    text: str, tokens: list[Token], at: int, marked: Marked, cues: list[Cue]
) -> Cue | None:
    """Return the cue of a clause that follows at once: “…,” he says."""
    i = at + 1
    if i < len(tokens) and tokens[i].lower in (",", "–", "—", "-"):
        i += 1
    elif text[marked.end - 1] not in ",?!.…—–-;" and at > 0 and tokens[at - 1].kind == "w":
        return None
    subjects = {cue.subject[0] for cue in cues if cue.subject}  # “…,” both Hill and Lee said
    while i < len(tokens) and is_adverb(tokens[i].lower) and not tokens[i].capital:
        if i in subjects:
            break
        i += 1
    for cue in cues:
        if cue.head <= at:
            continue
        begin = min(cue.first, cue.subject[0]) if cue.subject else cue.first
        if begin < i:
            continue
        stop = begin if cue.subject and begin == cue.subject[0] else cue.head
        if any(token.kind == "q" for token in tokens[i:stop]):
            return None
        if tokens[at - 1 if at else 0].kind == "w" and _tells_more(tokens, cue):
            return None
        apposed = tokens[begin - 1].lower == "," and is_noun_phrase(tokens, i, begin - 1)
        if (begin == i or apposed or is_quoted_by(tokens, i, cue)) and _may_quote(cue):
            return cue
        return None
    return None


def _tells_more(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a subject does something else first: "at the “news,” Hill rose and said"."""
    joined = cue.side == "before" and tokens[cue.first - 1].lower == "and"
    return joined and cue.subject is not None and cue.subject[1] < cue.first - 1


def _may_quote(cue: Cue) -> bool:
    return cue.verb is None or bool(cue.verb.frames & {"quote", "clause", "that", "person", "mind"})


def _find_cue_before(  # noqa: PLR0911 - one return for each reason
    tokens: list[Token], at: int, cues: list[Cue]
) -> Cue | None:
    """Return the cue that leads straight into a quotation: she adds: “…”."""
    if at == 0:
        return None
    before = [cue for cue in cues if cue.last < at]
    if not before:
        return None
    cue = before[-1]
    if cue.verb and "mind" in cue.verb.frames and reports_nobody(tokens, cue):
        return None  # "I had expected “crowds”"
    lead = tokens[at - 1]
    if cue.last == at - 1:
        return None if hears_sounds(tokens, cue) else cue
    end = max(cue.last, cue.subject[1] - 1 if cue.subject and cue.side == "after" else cue.last)
    between = tokens[end + 1 : at]
    if any(token.kind == "q" for token in between):
        return None
    if lead.lower in (":", ",") or lead.lower == "that" or not between:
        blocked = any(token.lower in (";", ".", "?", "!") for token in between)
        if lead.lower == "," and len(between) > 14:
            return None
        return None if blocked or len(between) > 40 else cue
    return None


def _is_met(tokens: list[Token], cue: Cue) -> bool:
    """Say whether "a" is one whom the writer tells of: "Hill met a rower who said it was lost".

    Not anybody, as in "if a rower who said so", "it needs a rower who said so", "a man who says".
    """
    assert cue.subject is not None
    if cue.verb is None or cue.verb.shape != "past" or cue.first != cue.head:
        return False
    if "infinitive" in cue.verb.frames:
        return False  # "a squall that threatened to sink it"
    words = tokens[: cue.subject[0]]
    supposed = any(t.lower in CONDITIONS | MODALS | NEGATIONS | _SUPPOSED for t in words)
    supposed = supposed or tokens[cue.subject[0] - 1].lower in BE  # "Hill is a man who said so"
    before = range(1, cue.subject[0])
    return not supposed and any(is_finite(tokens, k) or is_past(tokens, k) for k in before)


def reports_nobody(tokens: list[Token], cue: Cue) -> bool:
    """Say whether the writer reports himself, or only picks people out by what they say."""
    if cue.subject is None or cue.passive:
        return False
    first = tokens[cue.subject[0]]
    if first.lower.split("'")[0] in ("i", "we", "you"):
        return True
    if first.lower == "one" and cue.subject[1] - cue.subject[0] == 1:
        return True  # "one suspects"
    # "those who said …" picks people out by what they said; it reports nobody
    following = cue.subject[1]
    if first.lower == "a" and _is_met(tokens, cue):
        return False
    return (
        cue.side == "before"
        and following < cue.first <= following + 3  # the relative clause itself reports
        and tokens[following].lower in SUBJECT_RELATIVES
        and tokens[cue.subject[0]].lower in _ANYBODY
    )
