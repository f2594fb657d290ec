"""Settle which words of a clause are the subject of its cue, so that it ends in a noun or name."""

from stages.voice.cues.joined import find_apposed_name, go_on_left
from stages.voice.cues.subjects import find_subject_before, skip_left
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.nouns import NOUNS
from stages.voice.grammar.occasions import MADE
from stages.voice.grammar.phrases import ends_soundly, find_phrase_before
from stages.voice.grammar.phrases_after import OCCASIONS
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    LOCATIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_RELATIVES,
    is_adverb,
    word_set,
)

_POINTERS = word_set("above below here")
_PARTICIPLES = word_set(
    "shown seen given taken made written known held sent found drawn led run built brought caught "
    "chosen hidden left lost paid put quoted sold spoken told thrown won worn"
)
_PERSONS = word_set("he she they we")
_LONGEST_OCCASION = 6  # words


def settle_subject(tokens: list[Token], cue: Cue) -> Cue | None:
    """Return a cue whose subject ends in a noun or name, None where it has none.

    "the tweet shown above claimed", "papers got by our reporter showed" and "a lawyer for a man
    held in the case said" have their heads further left.
    """
    phrase = cue.subject
    if cue.verb is None or phrase is None or cue.side != "before" or cue.passive:
        return cue
    last = tokens[phrase[1] - 1]
    if phrase[1] - phrase[0] == 1 and last.lower in AUXILIARIES:
        j, _ = skip_left(tokens, phrase[1])  # "governments have, however, found"
        found = find_subject_before(tokens, j) if j >= 0 else None
    elif phrase[1] - phrase[0] == 1 and phrase[0] and _points(last):
        whole = find_phrase_before(tokens, phrase[0] - 1, 0)
        found = whole and _trim(tokens, (whole[0], phrase[1]))
    else:
        issued = last.lower in MADE and phrase[1] < cue.head
        before = tokens[phrase[1] - 2].lower
        named = issued and phrase[1] - phrase[0] > 2 and before not in DETERMINERS
        named = named and not is_adverb(before)
        # "a statement by the Guild issued | yesterday said"
        phrase = _leave_verb(tokens, phrase)
        found = _trim(tokens, (phrase[0], phrase[1] - 1) if named else phrase)
    if found is None:
        return None
    related = phrase[1] < cue.first and tokens[phrase[1]].lower in SUBJECT_RELATIVES | {","}
    head = found if related else _climb(tokens, found)
    if head == found and _is_object(tokens, cue, found):
        return None
    apposed = None if related else find_apposed_name(tokens, cue, head)
    whole = go_on_left(tokens, _cut_occasion(tokens, head))
    return cue._replace(subject=apposed or whole)


def _trim(tokens: list[Token], phrase: Range) -> Range | None:
    """Leave out adverbs, participles and verbs that end a phrase: "the tweet shown above"."""
    first, end = phrase
    pointed = False
    while end > first:
        if ends_soundly(tokens, (first, end)) and not (
            pointed and _is_participle(tokens[end - 1]) and end - first > 1
        ):
            return first, end
        drops = _points(tokens[end - 1]) or is_finite(tokens, end - 1)
        if not drops and not (pointed and _is_participle(tokens[end - 1])):
            return None  # "a series of", "their"
        pointed = pointed or _points(tokens[end - 1])
        end -= 1
    return None


def _leave_verb(tokens: list[Token], phrase: Range) -> Range:
    """Leave out the verb of a pronoun before what it joins: "they like it | and 30 men said"."""
    first, end = phrase
    if first == 0 or tokens[first - 1].lower not in _PERSONS:
        return phrase
    joints = (k for k in range(first, end - 1) if tokens[k].lower == "and")
    return max((joint + 1 for joint in joints), default=first), end


def _points(token: Token) -> bool:
    """Say whether a word tells where or how: "the tweet shown above", "the shells left there"."""
    adverb = is_adverb(token.lower) and token.lower not in PRONOUNS
    return not token.capital and (token.lower in _POINTERS or adverb)


def _is_participle(token: Token) -> bool:
    return not token.capital and (token.lower in _PARTICIPLES or token.lower.endswith("ed"))


def _climb(tokens: list[Token], phrase: Range) -> Range:
    """Return the noun that a participle describes: "a man | held in the case", not "the case"."""
    at = phrase[0] - 1
    if at < 2 or tokens[at].lower not in PREPOSITIONS or not _is_participle(tokens[at - 1]):
        return phrase
    before = tokens[at - 2]
    if before.kind != "w" or before.lower in LINKS | DETERMINERS | AUXILIARIES:
        return phrase
    head = find_phrase_before(tokens, at - 2, 0)
    return head if head and ends_soundly(tokens, head) else phrase


def _is_object(tokens: list[Token], cue: Cue, phrase: Range) -> bool:
    """Say whether what looks like a verb is a noun: "boils down to their empty charges"."""
    before = tokens[phrase[0] - 1].lower if phrase[0] else ""
    assert cue.verb is not None
    plural = cue.verb.shape == "s" and tokens[cue.head].lower in NOUNS and cue.first == cue.head
    return plural and phrase[1] == cue.first and before in PREPOSITIONS


def _cut_occasion(tokens: list[Token], phrase: Range) -> Range:
    """Leave out where it was said: "Hill | in a televised interview"."""
    first, end = phrase
    if tokens[end - 1].lower not in OCCASIONS | DAYS:
        return phrase
    for k in range(end - 2, max(first, end - _LONGEST_OCCASION), -1):
        if tokens[k].lower in PREPOSITIONS:
            return (first, k) if tokens[k].lower in LOCATIVES else phrase
    return phrase
