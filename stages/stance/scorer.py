"""Score a span by the words around it: the lexicon scorer.

`score_span` is the one door to it. What the network says of the same span is weighed with this in
`stages/stance/tokens.py`.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from stages.reading import QuotePlaces, Word
from stages.records import Polarity, Span
from stages.stance.clauses import RELATIVES, Token, cut_clauses
from stages.stance.rules import Roles, Rules
from stages.stance.said import is_denied, is_said
from stages.stance.words import (
    BE_FORMS,
    COMPLEMENT_PREPOSITIONS,
    DETERMINERS,
    DIMINISHERS,
    INTENSIFIERS,
    NEGATORS,
    NOT,
    PASSIVE_PREPOSITIONS,
    PRONOUNS,
)

NEGATION_FACTOR = -0.6
WINDOW = 3
REACH = 9
"""Words a verb's subject or object may be away."""


OUTRIGHT = 1.0
"""Less than this, as in "is the victim of bullies", is no judgement of the target itself."""
BLAMES, PRAISES = -0.2, 0.25
"""Scores between these are neutral."""
FELT = 0.2
"""Words that weigh less are summed, too, but not shown: most of them colour something else."""


HEADLINE = 0.6
"""Share of capitals above which they say nothing about names."""


class Costs(NamedTuple):
    """What a word between, a clause boundary and another name take from a word's weight."""

    word: float
    boundary: float
    name: float


BLAME_COSTS = Costs(0.03, 0.15, 0.2)
PRAISE_COSTS = Costs(0.05, 0.5, 1.0)
"""Blame colours all that stands in its sentence; praise only what it is said of."""
PRAISE_WEIGHT = 0.8
"""Good words are often said in passing: they weigh less than bad ones."""


class Evidence(NamedTuple):
    """One word or phrase that colours the span."""

    span: Span
    value: float  # signed, weighted
    said: bool = False  # the sentence's verb says it of the target: "Harrow is a bully"


class Judgement(NamedTuple):
    """How the words around a span make it look."""

    score: float  # −1 to 1
    confidence: float  # 0 to 1
    evidence: tuple[Evidence, ...]
    polarity: Polarity


def score_span(
    text: str, words: Sequence[Word], span: Span, *, ironic: Sequence[Span] = (), rules: Rules
) -> Judgement:
    """Judge a span of `text` by `words`, the words of one voice in its sentence.

    `ironic` are spans in scare quotes: praise inside them is blame.
    """
    telling = [i for i, word in enumerate(words) if word.lower in rules.known]
    target = [i for i, w in enumerate(words) if w.start < span.end and w.end > span.start]
    if not telling or not target:  # no target: the span is, say, inside a hyphenated word
        return weigh_evidence([])
    tokens = cut_clauses(text, words)
    first, last = target[0], target[-1]
    evidence = []
    buts = [i for i, word in enumerate(words) if word.lower == "but"]
    irony = QuotePlaces(ironic)
    headline = sum([token.name for token in tokens]) > HEADLINE * len(tokens)
    named = not headline and tokens[first].lower not in PRONOUNS  # "he" may be whom a name means
    if named:
        first = _find_name_start(tokens, first)
    for i in telling:
        token = tokens[i]
        if first <= i <= last and text[token.start].isupper():
            continue  # a name is no judgement; "Corbyn fanatics" holds one
        value, length = _read_word(tokens, i, first, last, rules)
        if not value or (token.name and not headline):
            continue  # nor is the "Justice" of a ministry
        if i < first and named and _has_name(tokens, i + 1, first):
            continue  # in "a liar told Hill that Harrow had won" the liar is not Harrow
        value *= _read_context(tokens, i, buts) * _weigh_distance(tokens, i, first, last, value)
        denied = i > last and is_denied(tokens, first)
        if denied:
            value *= NEGATION_FACTOR
        found = Span(token.start, tokens[i + length - 1].end)
        if value > 0 and any(True for _ in irony.numbers_at(found.start)):
            value = -value
        outright = abs(value) >= OUTRIGHT and not denied
        evidence.append(Evidence(found, value, outright and is_said(tokens, i, last)))
    return weigh_evidence(evidence)


def weigh_evidence(evidence: Sequence[Evidence]) -> Judgement:
    """Sum evidence to a score from −1 to 1 and say how far it can be trusted.

    The confidence follows how often such a score was right on the training split of NewsMTSC
    (Hamborg and Donnay 2021): blame is easier to tell than praise, and a bare mention is neutral
    more often than one whose evidence cancels out.
    """
    total = math.fsum(e.value for e in evidence)
    mass = math.fsum(abs(e.value) for e in evidence)
    score = round(total / math.sqrt(total * total + 1.5), 4)
    agreement = abs(total) / mass if mass else 1.0
    sureness = abs(score) * agreement * agreement
    polarity = name_polarity(score)
    if polarity == "neutral":
        confidence = max(0.25, 0.65 - 0.3 * mass)
    elif polarity == "negative":
        confidence = 0.42 + 0.4 * sureness
    else:
        confidence = 0.35 + 0.5 * sureness
    felt = tuple(sorted(e for e in evidence if abs(e.value) > FELT))
    return Judgement(score, round(confidence, 4), felt, polarity)


def name_polarity(score: float) -> Polarity:
    """Return what a score is called; praise must be clearer than blame."""
    if score <= BLAMES:
        return "negative"
    return "positive" if score >= PRAISES else "neutral"


def _find_name_start(tokens: Sequence[Token], first: int) -> int:
    """Return where a name with its titles begins: in "denounced Mayor Harrow" at "Mayor"."""
    while first and tokens[first - 1].name:
        if tokens[first].comma or tokens[first - 1].clause < tokens[first].clause:
            break
        first -= 1
    return first


def _read_word(
    tokens: Sequence[Token], i: int, first: int, last: int, rules: Rules
) -> tuple[float, int]:
    """Return the value of the word or phrase at `i` for the target, and its length in words."""
    lower = tokens[i].lower
    for phrase, value in rules.phrases.get(lower, ()):
        if _stands_at(tokens, i, phrase):
            return value, len(phrase)
    for form, roles in rules.verbs.get(lower, ()):
        if _stands_at(tokens, i, form):
            role = _read_verb(tokens, i, first, last, roles)
            if role is not None:
                return role, len(form)
    complement = rules.complements.get(lower)
    if complement is not None and _is_complement(tokens, i, first):
        return complement, 1
    value = rules.words.get(lower, 0.0)
    return (value * PRAISE_WEIGHT if value > 0 else value), 1


def _stands_at(tokens: Sequence[Token], i: int, phrase: tuple[str, ...]) -> bool:
    return tuple([t.lower for t in tokens[i : i + len(phrase)]]) == phrase


def _read_verb(
    tokens: Sequence[Token], i: int, first: int, last: int, roles: Roles
) -> float | None:
    """Return what the verb at `i` says of the target, or None where it is no argument of it."""
    if roles.participle and i and tokens[i - 1].lower in DETERMINERS:
        return roles.object  # "a disgraced financier" is one whom something disgraced
    if i == first - 1 and _opens_clause(tokens, i):
        return roles.subject  # "…," sneered X
    passive = roles.participle and _is_passive(tokens, i, last)
    if last < i <= last + REACH and not _has_name(tokens, last + 1, i):
        return roles.object if passive else roles.subject
    if i < first <= i + REACH and not _has_name(tokens, i + 1, first):
        between = [t.lower for t in tokens[i + 1 : first]]
        if passive and "by" in between:
            return roles.subject
        if tokens[first].clause == tokens[i].clause or not between:
            return 0.0 if passive else roles.object
    return None


def _opens_clause(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or tokens[i - 1].clause < tokens[i].clause


def _is_passive(tokens: Sequence[Token], i: int, last: int) -> bool:
    before = [t.lower for t in tokens[max(0, i - WINDOW) : i]]
    if not BE_FORMS.isdisjoint(before):
        return True
    follows = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return follows in PASSIVE_PREPOSITIONS and (tokens[i].comma or last == i - 1)


def _is_complement(tokens: Sequence[Token], i: int, first: int) -> bool:
    return 0 < first - i - 1 <= 4 and tokens[i + 1].lower in COMPLEMENT_PREPOSITIONS


def _has_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    return tokens[end].names > tokens[start].names


def _read_context(tokens: Sequence[Token], i: int, buts: Sequence[int]) -> float:
    """Return the factor of negation, degree and contrast at the word `i`."""
    factor = 1.0
    clause = tokens[i].clause
    for token in tokens[max(0, i - WINDOW) : i]:
        if token.clause != clause:
            continue
        if token.lower in NEGATORS or token.lower.endswith(NOT):
            factor *= NEGATION_FACTOR
        elif token.lower in INTENSIFIERS:
            factor *= 1.3
        elif token.lower in DIMINISHERS:
            factor *= 0.7
    return factor * _read_contrast(tokens, i, buts)


def _read_contrast(tokens: Sequence[Token], i: int, buts: Sequence[int]) -> float:
    """Return less than 1 for what is conceded, more for what follows "but"."""
    if tokens[i].opening in ("although", "though", "despite", "while"):
        return 0.6
    but = next((j for j in buts if j != i), None)
    if but is None:
        return 1.0
    return 1.2 if but < i else 0.6


def _weigh_distance(tokens: Sequence[Token], i: int, first: int, last: int, value: float) -> float:
    """Return how much the word at `i` bears on the target: 1 beside it, less further away."""
    if first <= i <= last:
        return 1.0
    lo, hi = (last, i) if i > last else (i, first)
    boundaries = tokens[hi].clause - tokens[lo].clause
    if i > last and tokens[last + 1].lower in RELATIVES:
        boundaries -= 1  # a relative clause is about what it follows
    costs = BLAME_COSTS if value < 0 else PRAISE_COSTS
    cost = costs.word * (hi - lo - 1) + costs.boundary * max(0, boundaries)
    if _has_name(tokens, lo + 1, hi):
        cost += costs.name
    return 1 / (1 + cost)
