"""Find the subject that a verb shares with another one, or that the verb before it names."""

from stages.voice.cues.subjects import find_clause_subject, find_subject_before, skip_left
from stages.voice.grammar.clauses import OBJECTS
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_modal_noun
from stages.voice.grammar.phrases import ends_soundly, find_antecedent
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    BE,
    DETERMINERS,
    FUNCTION_WORDS,
    LINKS,
    MODALS,
    PERSONAL,
    PREPOSITIONS,
    is_adverb,
    split_contraction,
    word_set,
)
from stages.voice.rules import Verb

_LETTING = word_set(
    "allow allows allowed allowing let lets letting force forces forced forcing enable enables "
    "enabled enabling permit permits permitted permitting compel compels compelled compelling "
    "cause causes caused causing oblige obliges obliged lead leads led require "
    "requires required push pushes pushed prompt prompts prompted"
)
_CHANCES = word_set(
    "chance chances opportunity time way right rights power powers room reason vote votes effort "
    "efforts campaign drive need ability permission push attempt bid move leeway space consent"
)
_CLAUSE_OPENERS = word_set("when where who because after before until as if while")
_COURTS = word_set("court jury jurors inquest tribunal hearing trial martial inquiry")
_PERSONS = word_set("he she they")
_FARTHEST_OBJECT = 8  # words between "allowed" and "to"


def find_shared_subject(tokens: list[Token], j: int, before: list[Cue], verb: Verb) -> Range | None:
    """Return the subject that a verb after "to", "and" or a comma shares with the one before."""
    if tokens[j].lower == "to":
        controlled = _find_controlled(tokens, j) or _find_ready(tokens, j)
        if controlled is not None:
            return controlled
    elif verb.shape == "base" and tokens[j].kind == "w":
        modal = _find_modal_subject(tokens, j, before)
        if modal is not None:
            return modal
    elif verb.shape != "base":
        start = before[-1].last + 1 if before else 0
        inner = find_inner_subject(tokens, start, j)
        if inner is not None:
            return inner
    if tokens[j].lower in ("to", "and", "but") or verb.shape in ("past", "s", "ing"):
        floor = before[-1].last + 1 if before else 0
        heard = _find_heard(tokens, j, before) or _find_joined_pronoun(tokens, j, floor)
        if heard is not None:
            return heard
        subjects = (
            cue.judged if cue.passive else cue.subject
            for cue in reversed(before)
            if cue.side == "before"
        )
        found = next(filter(None, subjects), None) or find_clause_subject(tokens, j)
        return found or _find_opening_name(tokens, j)
    return None


def _find_joined_pronoun(tokens: list[Token], stop: int, floor: int) -> Range | None:
    """Return the pronoun of the clause set on last: "It was late, and he | went on to say"."""
    for k in range(stop - 2, max(floor, stop - _FARTHEST_OBJECT), -1):
        if tokens[k].kind != "w":
            return None
        if tokens[k].lower in _PERSONS:
            joined = tokens[k - 1].lower in ("and", "but", "so")
            return (k, k + 1) if joined else None
    return None


def _find_opening_name(tokens: list[Token], stop: int) -> Range | None:
    """Return the name that opens a clause whose verb is not known: "Hill rang us | and said"."""
    if not tokens[0].capital or tokens[0].lower in FUNCTION_WORDS:
        return None
    name = find_phrase_after(tokens, 0)
    if name is None or name[1] >= stop or tokens[name[1]].capital:
        return None
    plain = all(token.kind == "w" for token in tokens[name[1] : stop])
    # an object shows that the word before it is a verb, not the noun of "Loud boys"
    governs = tokens[name[1] + 1].lower in DETERMINERS | OBJECTS
    return name if plain and governs and tokens[name[1]].lower not in FUNCTION_WORDS else None


def find_inner_subject(tokens: list[Token], start: int, stop: int) -> Range | None:
    """Return the person in the last subordinate clause before a token, where no mark ends it.

    "they left when Jo Hill rose | and said", "where he hid | while threatening"
    """
    for k in range(stop - 1, start - 1, -1):
        if tokens[k].kind != "w":
            return None
        if tokens[k].lower not in _CLAUSE_OPENERS:
            continue
        if tokens[k].lower == "who":
            return _find_related(tokens, k)
        inner = find_clause_subject(tokens[k + 1 : stop], stop - k - 1)
        if inner is None:
            continue
        first, end = inner[0] + k + 1, inner[1] + k + 1
        person = tokens[first].lower in PERSONAL or tokens[end - 1].capital
        return (first, end) if person else None
    return None


def _find_heard(tokens: list[Token], stop: int, before: list[Cue]) -> Range | None:
    """Return of whom a court hears, which says nothing itself: "heard that Hill fled | and"."""
    cue = before[-1] if before else None
    if cue is None or cue.verb is None or cue.verb.lemma not in ("hear", "tell"):
        return None
    told = cue.passive if cue.verb.lemma == "tell" else not cue.passive
    that = cue.last + 1
    court = cue.first > 0 and tokens[cue.first - 1].lower in _COURTS
    if not (told and court) or that >= stop or tokens[that].lower != "that":
        return None
    inner = find_clause_subject(tokens[that + 1 : stop], stop - that - 1)
    if inner is not None:
        return inner[0] + that + 1, inner[1] + that + 1
    named = tokens[that + 1].capital or tokens[that + 1].lower in PERSONAL
    return find_phrase_after(tokens, that + 1) if named else None


def _find_related(tokens: list[Token], who: int) -> Range | None:
    """Return the antecedent of "who", adverbs between left out: "dockers here, who"."""
    at = who - 1
    while at > 0 and (tokens[at].lower == "," or is_adverb(tokens[at].lower)):
        at -= 1
    found = find_antecedent(tokens, at + 1, 0)
    if found is None or not ends_soundly(tokens, found):
        return None
    heads = (k + 1 for k in range(*found) if tokens[k].lower in PREPOSITIONS - {"of"})
    return max(heads, default=found[0]), found[1]  # "a beacon for dockers, who"


def _find_controlled(tokens: list[Token], to: int) -> Range | None:
    """Return who is let or made to do something: "forced Hill to admit"."""
    for k in range(to - 1, max(0, to - _FARTHEST_OBJECT), -1):
        lower = tokens[k].lower
        if tokens[k].kind != "w":
            return None
        if lower in _LETTING and not tokens[k].capital:
            named = k + 1 < to and tokens[k + 1].lower not in LINKS
            named = named and tokens[to - 1].lower not in _CHANCES
            return (k + 1, to) if named and ends_soundly(tokens, (k + 1, to)) else None
    return None


def _find_ready(tokens: list[Token], to: int) -> Range | None:
    """Return the pronoun that is said to be ready to do something: "he's poised to claim"."""
    at = to - 2
    while at > 0 and is_adverb(tokens[at].lower):
        at -= 1
    if at < 0:
        return None
    pronoun, short = split_contraction(tokens[at].lower)
    if short in ("'s", "'re") and pronoun in _PERSONS:
        return at, at + 1
    stated = at > 0 and tokens[at].lower in BE and tokens[at - 1].lower in _PERSONS
    return (at - 1, at) if stated else None


def _find_modal_subject(tokens: list[Token], j: int, before: list[Cue]) -> Range | None:
    """Return the subject of the modal whose second verb comes: "she will go and say"."""
    for k in range(j - 1, 0, -1):
        lower = tokens[k].lower
        if tokens[k].kind == "q" or lower in ("to", ";", ":"):
            return None
        if lower not in MODALS or tokens[k].capital or is_modal_noun(tokens, k):
            continue
        at, _ = skip_left(tokens, k)
        floor = max((cue.last + 1 for cue in before if cue.last < at), default=0)
        subject = find_subject_before(tokens, at, floor) if at >= 0 else None
        return subject if subject and ends_soundly(tokens, subject) else None
    return None
