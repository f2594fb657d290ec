"""Settle which words of a clause are the subject of its cue, so that it ends in a noun or name."""

from stages.voice.cues.joined import find_apposed_name, go_on_left
from stages.voice.cues.shared_subjects import find_shared_subject
from stages.voice.cues.subjects import find_related, find_subject_before, skip_left
from stages.voice.grammar.clauses import OBJECTS
from stages.voice.grammar.compounds import speaks
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.cut_phrases import ATTRIBUTES, is_deed, opens_with_predicate
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.nouns import NOUNS, is_plural
from stages.voice.grammar.occasions import MADE
from stages.voice.grammar.phrases import ends_soundly, find_phrase_before
from stages.voice.grammar.phrases_after import DAY_NAMES, OCCASIONS
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    ARTICLES,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    LINKS,
    LOCATIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_RELATIVES,
    is_adverb,
    split_contraction,
    word_set,
)
from stages.voice.rules import Rules

_POINTERS = word_set("above below here")
_PARTICIPLES = word_set(
    "shown seen given taken made written known held sent found drawn led run built brought caught "
    "chosen hidden left lost paid put quoted sold spoken told thrown won worn"
)
_SHOWN = word_set("tv television radio talk game reality")
"""What makes "show" a noun: "the TV show"."""
_OUTCOMES = {
    "to": word_set("led leading"),
    "with": word_set("ended ending"),
    "in": word_set("resulted resulting"),
}
"""Prepositions before who speaks in the end, and the verbs they follow: "led to a judge saying"."""
_PERSONS = word_set("he she they we")
_LONGEST_OCCASION = 6  # words


def settle_subject(tokens: list[Token], cue: Cue, earlier: list[Cue], rules: Rules) -> Cue | None:
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
    relative = split_contraction(tokens[phrase[1]].lower)[0] if phrase[1] < cue.head else ""
    related = phrase[1] < cue.first and relative in SUBJECT_RELATIVES | {","}
    head = found if related or _is_outcome(tokens, cue, found, rules) else _climb(tokens, found)
    if head == found and _is_object(tokens, cue, found):
        return None
    participle = cue.verb.shape == "ing" and cue.first == cue.head
    deed = is_deed(tokens[head[0]]) and _is_single_deed(tokens, head, cue)
    if deed or (tokens[cue.head].lower == "show" and tokens[cue.head - 1].lower in _SHOWN):
        return None
    if not (related or participle) and _stands_inside(tokens, head):
        outer = _find_outer(tokens, head, cue, earlier)
        if outer is None:
            return None
        head = outer
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
    told = first > 0 and tokens[first - 1].lower in _PERSONS
    if not (told or opens_with_predicate(tokens, phrase)):
        return phrase
    joints = (k for k in range(first, end - 1) if tokens[k].lower == "and")
    return max((joint + 1 for joint in joints), default=first), end


def _points(token: Token) -> bool:
    """Say whether a word tells where or how: "the tweet shown above", "the shells left there"."""
    adverb = is_adverb(token.lower) and token.lower not in PRONOUNS
    return not token.capital and (token.lower in _POINTERS or adverb)


def _is_participle(token: Token) -> bool:
    return not token.capital and (token.lower in _PARTICIPLES or token.lower.endswith("ed"))


def _is_outcome(tokens: list[Token], cue: Cue, phrase: Range, rules: Rules) -> bool:
    """Say whether somebody speaks in the end: "the row led to | a judge | saying"."""
    last = tokens[phrase[1] - 1]
    if phrase[0] < 2 or cue.verb is None or cue.verb.shape != "ing":
        return False
    if not (last.capital or speaks(last.lower, rules)):
        return False  # "ended with a smile, saying"
    return tokens[phrase[0] - 2].lower in _OUTCOMES.get(tokens[phrase[0] - 1].lower, ())


def _climb(tokens: list[Token], phrase: Range) -> Range:
    """Return the noun that a participle describes: "a man | held in the case", not "the case"."""
    at = phrase[0] - 1
    if at < 2 or tokens[at].lower not in PREPOSITIONS or not _is_participle(tokens[at - 1]):
        return phrase
    noun = at - 2
    while noun > 0 and _points(tokens[noun]):
        noun -= 1  # "a book just published for"
    before = tokens[noun]
    if before.kind != "w" or before.lower in LINKS | DETERMINERS - {"those"} | AUXILIARIES:
        return phrase
    head = find_phrase_before(tokens, noun, 0)
    return head if head and ends_soundly(tokens, head) else phrase


def _is_single_deed(tokens: list[Token], phrase: Range, cue: Cue) -> bool:
    """Say whether a deed is no subject: "committing | repeated sins", "selling oars encourages"."""
    first, end = phrase
    alone = end - first == 1 and first > 0 and tokens[first - 1].kind == "p"
    single = cue.verb is not None and cue.verb.shape == "s" and is_plural(tokens[end - 1].lower)
    return alone or (single and tokens[first].lower not in ATTRIBUTES)


def _stands_inside(tokens: list[Token], phrase: Range) -> bool:
    """Say whether what looks like a subject is a verb, or a noun alone behind its preposition.

    "who did not want to be | named", "critics have in | particular"
    """
    first, end = phrase
    word = tokens[first]
    occasion = tokens[end - 1].lower in OCCASIONS and tokens[first - 1].lower in LOCATIVES
    dated = all(t.lower in DAYS | ARTICLES and t.lower not in DAY_NAMES for t in tokens[first:end])
    if opens_with_predicate(tokens, phrase) or (occasion and first) or dated:
        return True
    if word.lower in ("$", "£", "€"):
        return True  # "raised | $2 million attacking the plan"
    bare = first > 0 and word.kind == "w" and not word.capital
    if not bare or is_plural(word.lower) or word.lower in PRONOUNS | DETERMINERS | OBJECTS:
        return False
    lead = tokens[first - 1].lower
    return lead == "to" or (lead in PREPOSITIONS and end - first == 1)


def _find_outer(tokens: list[Token], inner: Range, cue: Cue, before: list[Cue]) -> Range | None:
    """Return the subject before such a phrase: "a rower who did not want to be | named"."""
    lead = inner[0] - 1
    if tokens[lead].lower not in PREPOSITIONS - {"to"}:
        return find_related(tokens, inner[0])
    j, _ = skip_left(tokens, lead)
    if j < 0 or cue.verb is None or cue.verb.shape == "s":
        return None  # "it was not for | ideological reasons"
    if tokens[j].lower in ("and", "but"):  # "he rowed, but in a later interview said"
        return find_shared_subject(tokens, j, before, cue.verb)
    found = find_subject_before(tokens, j)
    return found if found and ends_soundly(tokens, found) else None


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
