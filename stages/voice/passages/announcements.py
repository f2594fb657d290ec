"""Say whether a reporting verb is the last thing said before a colon, so that speech follows it."""

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import DAYS, PREPOSITIONS, RELATIVES, TIMES, is_adverb, word_set

_SUBJECTS = word_set("i he she we they who that there")
_CLAUSES = RELATIVES | word_set(
    "because since while when where if unless although though and but or"
)
_SUPPOSED = word_set("when after before while if once because although though as")
_POINTERS = word_set("it this thus so as the following last")


def ends_with_cue(tokens: list[Token], cue: Cue) -> bool:
    """Say whether only hearers, circumstances and the speaker stand between a cue and the end.

    The cue is the sentence's own: after "when we asked her:" somebody else speaks.
    "wrote in a letter to staff:", "told the paper:", "said this:" announce; "said the key was
    lost, which …:", "offered other figures:" and "claiming theft:" say what they report.
    """
    if cue.verb is None or cue.subject is None or cue.negated:
        return False
    if cue.subject[0] and tokens[cue.subject[0] - 1].lower in _SUPPOSED:
        return False
    at = max(cue.last + 1, cue.subject[1] if cue.side == "after" else 0)
    end = len(tokens) - 1
    if any(_opens_clause(tokens, k) for k in range(at, end)):
        return False
    first = tokens[at]
    loose = cue.side == "after" or "person" in cue.verb.frames
    return at >= end or loose or first.kind == "p" or _is_circumstance(first)


def _opens_clause(tokens: list[Token], at: int) -> bool:
    """Say whether a clause begins at a token, or its verb stands there."""
    token, before = tokens[at], tokens[at - 1].lower
    participle = token.lower.endswith("ing") and before == ","
    return token.lower in _SUBJECTS | _CLAUSES or is_finite(tokens, at) or participle


def _is_circumstance(token: Token) -> bool:
    word = token.lower
    pointing = word in _POINTERS or word in PREPOSITIONS
    return pointing or word in TIMES or word in DAYS or is_adverb(word)
