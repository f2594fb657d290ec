"""Where a phrase stands in its sentence: what its clause is, and which verb is its own."""

import re
from collections.abc import Sequence, Set
from typing import Literal, NamedTuple

from stages.reading import Word
from stages.targets.grammar import (
    ARTICLES,
    AUXILIARIES,
    BEFORE_CLAUSES,
    BREAKS,
    CONJUNCTIONS,
    DATES,
    DETERMINERS,
    HUMAN_VERBS,
    PREPOSITIONS,
    QUANTIFIERS,
    QUANTITIES,
    SUBJECTS,
    VERBS_OF_CAUSING,
    VERBS_OF_PEOPLE,
    VERBS_OF_SAYING,
    get_base,
    is_form_of,
    is_plural_look,
    is_possessive,
)

Place = Literal["subject", "object", "after_preposition"]
_CLAUSE_MARK = re.compile(r"[;:()–—“”\"]")
_NEW_SUBJECT = re.compile(r", (?:and|but|so|yet) (?:an?|the|his|her|its|their|[A-Z][\w’'-]*) ")
_CLAUSE_WORDS = (CONJUNCTIONS | SUBJECTS) - frozenset(
    ("and", "but", "here", "not", "now", "once", "only", "or", "yet")
)
_LIKING = frozenset(("don't", "don’t", "i", "not", "really", "they", "to", "we", "you"))
_NOT_FINITE = frozenset(("be", "been", "being"))
_AFTER_TO = (DETERMINERS | BREAKS) - {"be", "do", "have"}  # no verb: "for members to the club"
_BE = frozenset(("am", "are", "be", "been", "is", "was", "were"))
_SORT = frozenset(
    ("a", "an", "the", "kind", "kinds", "not", "of", "sort", "sorts", "type", "types")
)
_PASTS = frozenset(
    (
        "became", "began", "bought", "broke", "brought", "built", "came", "caught", "chose",
        "dealt", "drew", "drove", "fell", "flew", "gave", "got", "grew", "held", "kept", "left",
        "lost", "paid", "put", "quit", "ran", "rode", "rose", "sat", "shook", "shut", "slept",
        "sold", "sought", "spent", "stood", "swore", "taught", "threw", "took", "went",
        "withdrew", "won", "wore",
    )
)  # fmt: skip
"""Pasts without -ed that are no nouns beside a name, unlike "split"; verbs of people apart."""
_AROUND = ARTICLES | {"about", "almost", "just", "large", "nearly", "only", "per", "small", "vast"}
_QUANTITY = 7  # words of "a vast number of"
_TITLES = 4  # words before a name: "the German leader"
_LETTING = frozenset(("help", "helped", "helps", "let", "lets", "letting"))


class Ground(NamedTuple):
    """The words of one sentence (`low` to `high`) and the words that name the target."""

    text: str
    words: Sequence[Word]
    low: int
    high: int
    named: Set[int]  # indices of words inside the target's names

    def is_gap(self, index: int) -> bool:
        """Return whether only white space stands between a word and the next."""
        return self.text[self.words[index].end : self.words[index + 1].start].isspace()


def find_place(ground: Ground, first: int) -> Place:
    """Return where in its clause a phrase stands, judged by what is before it."""
    first = _skip_quantity(ground, first)
    if first == ground.low or not ground.is_gap(first - 1):
        return "subject"
    before = get_base(ground.words[first - 1].lower)
    if before in CONJUNCTIONS:
        return "subject"
    if before == "like" and first - 2 >= ground.low and ground.words[first - 2].lower in _LIKING:
        return "object"
    if before.endswith("ing") and first - 2 >= ground.low:
        # "accused of robbing banks": the banks are further from mind than who robs them.
        before = get_base(ground.words[first - 2].lower)
    return "after_preposition" if before in PREPOSITIONS else "object"


def _skip_quantity(ground: Ground, first: int) -> int:
    """Return where a phrase begins with its quantity: "just 4 percent of (the) members"."""
    words, at = ground.words, first - 2
    if at < ground.low or words[first - 1].lower != "of" or words[at].lower not in QUANTITIES:
        return first
    while at > ground.low and first - at < _QUANTITY and ground.is_gap(at - 1):
        lower = words[at - 1].lower
        if lower not in QUANTITIES | _AROUND and not lower[0].isdecimal():
            break
        at -= 1
    return at


def follows_owner(ground: Ground, first: int, pronoun: int) -> bool:
    """Return whether a pronoun is whose name it follows: "thanked Ebb for their help".

    So it is in "Ebb and their friends". `first` is the first word of the name; one that itself
    follows a preposition is passed over, as in "came to Ebb for their lunch", and so is "for
    their own".
    """
    words = ground.words
    if words[pronoun - 1].lower == "and":
        return ground.is_gap(pronoun - 1) and ground.is_gap(pronoun - 2)
    if words[pronoun - 1].lower not in ("for", "over"):
        return False
    if pronoun + 1 < ground.high and words[pronoun + 1].lower == "own":
        return False
    at = first - 1
    while at >= ground.low and first - at < _TITLES:
        if words[at].lower not in DETERMINERS and not ground.text[words[at].start].isupper():
            break
        at -= 1
    return at < ground.low or words[at].lower not in PREPOSITIONS


def find_role(ground: Ground, first: int, after: int) -> Place:
    """Return where a phrase stands, judged by what is after it, too.

    "Allowed members to row", "easier for members to row" and "as members left" have a clause of
    their own, and the members are its subject.
    """
    place = find_place(ground, first)
    if place == "subject" or after >= ground.high or not ground.is_gap(after - 1):
        return place
    if is_possessive(ground.words[after - 1].lower):
        return place
    before, follows = get_base(ground.words[first - 1].lower), ground.words[after].lower
    if place == "object" and follows in AUXILIARIES - _NOT_FINITE:
        return "subject"  # "told the Herald the guild was late", "the boat that Ebb has"
    opened = before in BEFORE_CLAUSES and (
        _is_present(ground, after) or _does(ground, first, after)
    )
    if opened or (before in BEFORE_CLAUSES | VERBS_OF_SAYING and is_finite(follows)):
        return "subject"
    causes = before == "for" or is_form_of(before, VERBS_OF_CAUSING)
    leads = follows == "to" and after + 1 < ground.high and ground.is_gap(after)
    if causes and leads and ground.words[after + 1].lower not in _AFTER_TO:
        return "subject"
    helps = before in _LETTING and follows not in DETERMINERS | BREAKS
    return "subject" if helps and not follows.endswith("ly") else place


def _does(ground: Ground, first: int, after: int) -> bool:
    """Return whether a verb follows a plural, as in "as banks prosper", but no adverb or name."""
    word, head = ground.words[after], ground.words[after - 1].lower
    plural = is_plural_look(head) and not ground.text[ground.words[first].start].isupper()
    bare = word.lower.isalpha() and word.lower not in DETERMINERS | BREAKS | DATES
    return (
        plural
        and bare
        and ground.text[word.start].islower()
        and not word.lower.endswith(("ing", "ly", "s"))
    )


def _is_present(ground: Ground, index: int) -> bool:
    """Return whether a word in -s is a verb, as in "as Ebb tries to row", and no noun."""
    lower = ground.words[index].lower
    if not lower.endswith("s") or is_possessive(lower) or index + 1 >= ground.high:
        return False
    follows = ground.words[index + 1].lower
    return ground.is_gap(index) and (follows == "to" or follows in DETERMINERS)


def is_finite(lower: str) -> bool:
    """Return whether a word is plainly the verb of a clause."""
    if lower in AUXILIARIES:
        return lower not in _NOT_FINITE
    known = is_form_of(lower, HUMAN_VERBS) or is_form_of(lower, VERBS_OF_PEOPLE)
    return lower.endswith("ed") or lower in _PASTS or (known and not lower.endswith("ing"))


def has_human_verb(ground: Ground, subject: int) -> bool:
    """Return whether the verb after a subject is one that only people do."""
    for index in range(subject + 1, min(subject + 4, ground.high)):
        lower = ground.words[index].lower
        if lower not in AUXILIARIES and not lower.endswith("ly"):
            return is_form_of(lower, HUMAN_VERBS)
    return False


def shares_clause(ground: Ground, subject: int, index: int) -> bool:
    """Return whether a word stands in the clause that a subject opens, as its "them" may not.

    "Most of them" beside its own subject is no object of it.
    """
    if not ground.low <= subject < index:
        return False
    if is_part(ground, index):
        return False
    words = ground.words
    if _CLAUSE_MARK.search(ground.text, words[subject].end, words[index].start):
        return False
    between = {get_base(word.lower) for word in words[subject + 1 : index]}
    return not between & _CLAUSE_WORDS


def follows_new_subject(ground: Ground, subject: int, index: int) -> bool:
    """Return whether another subject comes between: "Moss sang, and a choir praised her"."""
    words = ground.words
    return _NEW_SUBJECT.search(ground.text, words[subject].end, words[index].start) is not None


def is_predicate(ground: Ground, subject: int, first: int) -> bool:
    """Return whether a phrase says what a subject is: "they are (the sort of) people"."""
    if not ground.low <= subject < first:
        return False
    at = first - 1
    while at > subject and ground.words[at].lower in _SORT:
        at -= 1
    return ground.words[at].lower in _BE and at - subject <= 3


def is_part(ground: Ground, index: int) -> bool:
    """Return whether a pronoun stands in "most of them"."""
    words = ground.words
    return (
        index - 2 >= ground.low
        and words[index - 1].lower == "of"
        and words[index - 2].lower in QUANTIFIERS
    )


def opens_verb(ground: Ground, subject: int) -> bool:
    """Return whether a word that is plainly a verb follows a subject, or "of …"."""
    if subject + 1 >= ground.high or not ground.is_gap(subject):
        return False
    lower = ground.words[subject + 1].lower
    return lower in AUXILIARIES or lower == "of" or lower.endswith("ed")
