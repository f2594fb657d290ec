"""Find who gave out the words that say something: "Hill sent a letter which says"."""

from itertools import takewhile

from stages.voice.cues.noun_cues import OWNERS, find_owner
from stages.voice.cues.subjects import find_clause_subject
from stages.voice.grammar.phrases import is_owner
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import BE, PREPOSITIONS, word_set
from stages.voice.rules import Rules

_ISSUED = word_set(
    "released releases releasing issued issues issuing published publishes sent sends signed made "
    "makes gave gives wrote writes posted posts delivered delivers"
)


def find_issuer(tokens: list[Token], subject: Range, rules: Rules) -> Range:
    """Return who gave out a statement that says something: "Ann Hill sent a letter which says"."""
    heads = takewhile(lambda k: tokens[k].lower not in PREPOSITIONS, range(*subject))
    head = max(heads, default=subject[0])
    if tokens[subject[1] - 1].lower in rules.utterances:
        owner = max((k for k in range(*subject) if is_owner(tokens[k])), default=None)
        parted = owner is not None and any(
            tokens[k].lower in PREPOSITIONS for k in range(owner, subject[1])
        )
        if owner is not None and not parted:  # "Hill's earlier testimony that concluded"
            short = tokens[owner].lower in OWNERS
            return (owner, owner + 1) if short else find_owner(tokens, owner, rules) or subject
    issued = subject[0] > 1 and tokens[subject[0] - 1].lower in _ISSUED
    passive = issued and tokens[subject[0] - 2].lower in BE  # "was sent a letter which says"
    if not issued or passive or tokens[head].lower not in rules.utterances:
        return subject
    return find_clause_subject(tokens, subject[0]) or subject
