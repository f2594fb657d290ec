"""What a sentence says outright of a target, and what it denies."""

from collections.abc import Sequence

from stages.stance.clauses import Token
from stages.stance.words import BE_FORMS, COMPLEMENT_PREPOSITIONS, DETERMINERS, NEGATORS, NOT

LINKING = BE_FORMS | frozenset(
    ("become", "becomes", "became", "remain", "remains", "remained", "seem", "seems", "seemed")
)
HAVE = ("has", "have", "had")
EXCLUSIVE = (("nothing", "but"), ("nothing", "if"), ("no", "more"), ("little", "more"))
"""After a verb of being they deny nothing: "is nothing but a bully"."""
_DENYING = """
deny denies denied denying doubt doubts doubted dispute disputes disputed
"""
DENYING = frozenset(_DENYING.split())
_OPINION = """
say says said think thinks thought believe believes believed claim claims claimed call calls called
argue argues argued suggest suggests suggested mean means meant pretend pretends consider considers
"""
OPINIONS = frozenset(_OPINION.split())
"""Verbs whose negation denies what they hold; "not stop", "never forget" deny nothing after it."""
QUANTIFIERS = frozenset(("few", "none", "neither", "nobody"))
DENIAL_REACH = 6
FARTHEST_COMPLEMENT = 6
"""Words between a target and what is said of it."""
SUPPOSING = frozenset(("if", "unless", "whether", "suppose", "imagine", "lest"))
NOT_SAYING = NEGATORS | COMPLEMENT_PREPOSITIONS
NOT_SAYING |= {"than", "that", "which", "who", "and", "or", "but", "by", "from", "at", "as"}


def is_denied(tokens: Sequence[Token], first: int) -> bool:
    """Tell whether what is said of a target is denied before it: "I do not say that he is …"."""
    reach = max(0, first - DENIAL_REACH)
    while reach < first and any(token.comma for token in tokens[reach + 1 : first + 1]):
        reach += 1
    before = range(first - 1, reach - 1, -1)
    negators = [k for k in before if _is_negator(tokens, k)]
    denials = [k for k in before if tokens[k].lower in DENYING]
    if denials:
        return all(k >= denials[0] for k in negators)
    if not negators:
        return False
    between = [token.lower for token in tokens[negators[0] + 1 : first]]
    counted = tokens[negators[0]].lower in QUANTIFIERS and between in ([], ["of"], ["in"])
    return counted or not OPINIONS.isdisjoint(between)


def _is_negator(tokens: Sequence[Token], at: int) -> bool:
    lower = tokens[at].lower
    if lower == "few":  # "few of them", not "a few"
        return at == 0 or tokens[at - 1].lower not in DETERMINERS
    return lower in NEGATORS or lower.endswith(NOT)


def is_said(tokens: Sequence[Token], i: int, last: int) -> bool:
    """Tell whether the word at `i` is what a verb of being says of a target that ends at `last`.

    "Harrow is nothing but a very old bully" says it; "is the victim of bullies", "if Harrow is a
    bully" and "is hardly a bully" do not.
    """
    between = list(tokens[last + 1 : i])
    if len(between) > 1 and between[0].lower in HAVE and between[1].lower == "been":
        del between[0]
    if tuple(token.lower for token in between[1:3]) in EXCLUSIVE:
        del between[1:3]
    lower = [token.lower for token in between]
    if not between or lower[0] not in LINKING or len(between) > FARTHEST_COMPLEMENT:
        return False
    inside = (*between[1:], tokens[i])
    if any(token.clause != tokens[i].clause or token.comma or token.name for token in inside):
        return False
    if not NOT_SAYING.isdisjoint(lower) or any(word.endswith(NOT) for word in lower):
        return False
    opening = next(t.lower for t in tokens if t.clause == tokens[i].clause)
    return opening not in SUPPOSING
