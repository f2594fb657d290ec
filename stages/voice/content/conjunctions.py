"""Find the "that" or question word that opens a content soon after its cue."""

from stages.voice.grammar.clauses import is_relative
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import has_finite, is_finite, may_be_infinitive
from stages.voice.grammar.occasions import (
    MADE,
    is_adjunct,
    names_programme,
    skip_adjuncts,
    tells_day,
)
from stages.voice.grammar.phrases_after import find_phrase_after, is_participle
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    PERSONAL,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    TIMES,
    word_set,
)

ASKED = QUESTIONS | {"whether", "if"}
_OPEN_QUESTION = ASKED - {"when", "where", "who", "which"}
_FIRST = TIMES | {"time", "record"}
"""What "for" may lead to and still tell no more than when: "for the first time", "for weeks"."""

_DESCRIBES = RELATIVES | word_set("where when a an the his her its their")
"""What may open an aside about where or to whom it was said."""

_EXPLAINED = word_set("why how what")
_LONGEST_ASIDE = 14  # words


def find_conjunction(  # noqa: PLR0911, PLR0912 - one return for each construction
    tokens: list[Token], at: int, end: int, cue: Cue
) -> int | None:
    """Return the "that" or question word that opens a content clause soon after a cue.

    Between them may stand when and where it was said, and the hearer of "told".
    """
    hearer = cue.verb is not None and "person" in cue.verb.frames
    if cue.verb is not None and cue.verb.lemma == "ask" and tokens[at].lower == "for":
        return None  # "asked for her badge after claims that"
    asks = hearer or cue.verb is None or not cue.verb.frames & {"quote"}
    questions = ASKED if asks else _OPEN_QUESTION
    if (explained := _find_explained(tokens, cue, at, end)) is not None:
        return explained
    aside = False
    for k in range(at, min(at + 14, end)):
        lower = tokens[k].lower
        if k > at and names_programme(tokens, k, end):
            continue  # "said on “The Quay” on Sunday that"
        if tokens[k].kind != "w":
            aside = lower == "," and k > at and (hearer or _leads_to_that(tokens, k, end))
            if aside:
                continue
            acts = any(token.lower == "to" for token in tokens[at:k])
            return None if acts or k == at else _find_after_aside(tokens, k, end)
        plain = not any(token.lower in PREPOSITIONS for token in tokens[at:k])
        if lower == "to" and k > at and hearer and plain and may_be_infinitive(tokens, k + 1):
            return None  # "asked the bank to find the plan that"
        inside = lower == "that" and at < k < end - 1
        alone = inside and tokens[k - 1].lower in PREPOSITIONS and tokens[k + 1].kind == "p"
        if alone or (inside and (is_participle(tokens, k + 1) or is_relative(tokens, k, end))):
            return None  # "because of that, he", "in a memo that leaked", "a memo that was seen"
        if lower == "that" and tokens[k - 1].lower in ("so", "such", "now"):
            return None
        when = k + 1 < end and tokens[k + 1].lower in TIMES
        if lower == "that" and k > at and when and not has_finite(tokens, k + 2, end):
            return None  # "said in a speech that night"
        later = lower == "that" and k > at and skip_adjuncts(tokens, k - 1, end) > k + 1
        if lower == "that" and (later or tells_day(tokens, k, end)):
            continue  # "said later that day", "said that day in a statement that"
        if lower == "that" or (k == at and cue.side != "after" and lower in questions):
            return k
        if cue.passive and hearer and lower in _OPEN_QUESTION:
            return k  # "asked on Monday whether"
        lasting = lower == "for" and any(t.lower in _FIRST for t in tokens[k + 1 : k + 4])
        adjunct = lasting or is_adjunct(tokens[k]) or skip_adjuncts(tokens, k, end) > k
        if k == at and not hearer and not adjunct and cue.side != "after":
            return None
        month = lower == "may" and tokens[k].capital
        made = k + 1 < end and tokens[k + 1].lower in MADE  # "in a speech he gave"
        if (lower in AUXILIARIES and not month) or (lower in PERSONAL and k > at and not made):
            return None
        if aside and (lower == "to" or lower.endswith(("ed", "ing")) or is_finite(tokens, k)):
            return None  # "told the House, adding that", "asked to stay unnamed, said that"
    return None


def skip_parenthesis(tokens: list[Token], at: int, end: int) -> int:
    """Step over ", simply," before a "that"."""
    for k in range(at + 1, min(at + 7, end - 1)):
        if tokens[k].lower == tokens[at].lower and tokens[k + 1].lower == "that":
            return k + 1
        if tokens[k].kind != "w":
            break
    return at


def _find_explained(tokens: list[Token], cue: Cue, at: int, end: int) -> int | None:
    """Return the question that was explained to somebody: "explained to the Argus | why"."""
    if cue.verb is None or cue.verb.lemma != "explain" or tokens[at].lower != "to":
        return None
    hearer = find_phrase_after(tokens, at + 1)
    if hearer is None or hearer[1] >= end:
        return None
    return hearer[1] if tokens[hearer[1]].lower in _EXPLAINED else None


def _find_after_aside(tokens: list[Token], mark: int, end: int) -> int | None:
    """Return the "that" after an aside: "said on the radio, where she is a guest, | that".

    Between dashes it may be of any kind: "said – on the radio, as it happens – | that".
    """
    lower = tokens[mark].lower
    comma = lower == "," and mark + 1 < end and tokens[mark + 1].lower in _DESCRIBES
    if not comma and lower not in ("–", "—"):
        return None
    for k in range(mark + 2, min(mark + _LONGEST_ASIDE, end - 2)):
        if tokens[k].kind != "w" and (comma or tokens[k].lower == lower):
            told = tokens[k].lower == lower and tokens[k + 1].lower == "that"
            return k + 1 if told and not is_relative(tokens, k + 1, end) else None
    return None


def _leads_to_that(tokens: list[Token], k: int, end: int) -> bool:
    return k + 1 < end and tokens[k + 1].lower == "that"
