"""Read the noun phrase around a head word: its determiner, modifiers, complement and place."""

import re
from collections.abc import Sequence, Set
from typing import Literal, NamedTuple

from stages.reading import Word
from stages.targets.grammar import (
    AUXILIARIES,
    BREAKS,
    COMPLEMENTS_OF,
    CONJUNCTIONS,
    DETERMINERS,
    HUMAN_VERBS,
    NEUTRAL_MODIFIERS,
    POSSESSIVES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIONAL_NOUNS,
    RELATIVES,
    SINGULAR_DETERMINERS,
    SINGULAR_QUANTIFIERS,
    SUBJECTS,
    TIMES,
    VERBS_OF_PEOPLE,
    get_base,
    is_form_of,
    is_possessive,
)

Owner = Literal["target", "rival", "none"]
Place = Literal["subject", "object", "after_preposition"]

_CLAUSE_MARK = re.compile(r"[;:()–—“”\"]")
_CLAUSE_WORDS = (CONJUNCTIONS | SUBJECTS) - frozenset(
    ("and", "but", "here", "not", "now", "once", "only", "or", "yet")
)
_BE = frozenset(("am", "are", "be", "been", "is", "was", "were"))
_SORT = frozenset(
    ("a", "an", "the", "kind", "kinds", "not", "of", "sort", "sorts", "type", "types")
)
PHRASE_REACH = 5  # words before the head or after it that a phrase is read over


class Phrase(NamedTuple):
    """A noun phrase; `first` and `head` are indices of words."""

    first: int
    head: int
    determiner: str  # "these", "the", "his" …, "" where bare
    modifiers: tuple[str, ...]
    owner: Owner  # whose people it says they are
    of_owner: bool  # and says so after it: "the men of the guild"
    relative: bool  # goes on with "who …", which makes a set of its own
    place: Place
    noun: str  # the head, lower case


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


def read_phrase(ground: Ground, head_first: int, head: int) -> Phrase:
    """Return the phrase whose head is the words from `head_first` to `head`."""
    words = ground.words
    determiner = ""
    modifiers: list[str] = []
    owner: Owner = "none"
    first = head_first
    while first > ground.low and head_first - first < PHRASE_REACH and ground.is_gap(first - 1):
        word = words[first - 1]
        lower = word.lower
        if lower in DETERMINERS or lower[0].isdecimal():
            determiner = lower if lower != "own" else determiner
            first -= 1
            if lower in POSSESSIVES or lower in ("the", "these", "those", "a", "an"):
                break
            continue
        if determiner or lower in BREAKS or _is_verb(ground, first - 1):
            break
        # "Labour needs members": what is between the name and the noun is a verb.
        attributive = all(modifier in NEUTRAL_MODIFIERS for modifier in modifiers)
        possessive = is_possessive(lower) or ground.text[word.end] in "’'"
        if possessive and get_base(lower) in TIMES:
            determiner = "the"  # "today's officers"
            first -= 1
            break
        if first - 1 in ground.named:
            if not (possessive or attributive):
                break
            owner = "target"
            first -= 1
            break
        capital = ground.text[word.start].isupper() and first - 1 > ground.low
        if possessive or capital:
            owner = "rival"
            first -= 1
            break
        modifiers.append(lower)
        first -= 1
    relative, complement = _read_complement(ground, head)
    of_owner = complement == "target" and owner != "target"
    if complement != "none" and owner != "target":
        owner = complement
    return Phrase(
        first=first,
        head=head,
        determiner=determiner,
        modifiers=tuple(modifiers),
        owner=owner,
        of_owner=of_owner,
        relative=relative,
        place=find_place(ground, first),
        noun=get_base(words[head].lower),
    )


def find_place(ground: Ground, first: int) -> Place:
    """Return where in its clause a phrase stands, judged by what is before it."""
    if first == ground.low or not ground.is_gap(first - 1):
        return "subject"
    before = get_base(ground.words[first - 1].lower)
    if before in CONJUNCTIONS:
        return "subject"
    if before.endswith("ing") and first - 2 >= ground.low:
        # "accused of robbing banks": the banks are further from mind than who robs them.
        before = get_base(ground.words[first - 2].lower)
    return "after_preposition" if before in PREPOSITIONS else "object"


def has_human_verb(ground: Ground, subject: int) -> bool:
    """Return whether the verb after a subject is one that only people do."""
    for index in range(subject + 1, min(subject + 4, ground.high)):
        lower = ground.words[index].lower
        if lower not in AUXILIARIES and not lower.endswith("ly"):
            return is_form_of(lower, HUMAN_VERBS)
    return False


def place_things(ground: Ground, phrase: Phrase) -> Place | None:
    """Return where what looks like a plural noun stands, None where it is rather a verb.

    "The coach leaves" is kept from the subjects, unless a verb or "of …" follows.
    """
    before = ground.words[phrase.head - 1].lower if phrase.head else ""
    if phrase.determiner in SINGULAR_QUANTIFIERS or before in SINGULAR_QUANTIFIERS:
        return None
    place: Place = phrase.place
    if place == "subject" and not _opens_verb(ground, phrase.head):
        place = "object"
    plain = not phrase.determiner and not phrase.modifiers and phrase.owner == "none"
    return None if plain and place == "object" else place


def _opens_verb(ground: Ground, subject: int) -> bool:
    """Return whether a word that is plainly a verb follows a subject, or "of …"."""
    if subject + 1 >= ground.high or not ground.is_gap(subject):
        return False
    lower = ground.words[subject + 1].lower
    return lower in AUXILIARIES or lower == "of" or lower.endswith("ed")


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


def is_predicate(ground: Ground, subject: int, first: int) -> bool:
    """Return whether a phrase says what a subject is: "they are (the sort of) people"."""
    if not ground.low <= subject < first:
        return False
    at = first - 1
    while at > subject and ground.words[at].lower in _SORT:
        at -= 1
    return ground.words[at].lower in _BE and at - subject <= 3


def stands_alone(ground: Ground, phrase: Phrase) -> bool:
    """Return whether a singular noun is somebody: "a teacher", but no "teacher (pay) strike"."""
    if phrase.determiner not in SINGULAR_DETERMINERS:
        return False
    if phrase.head + 1 >= ground.high or not ground.is_gap(phrase.head):
        return True
    lower = ground.words[phrase.head + 1].lower
    verb = is_form_of(lower, HUMAN_VERBS) or is_form_of(lower, VERBS_OF_PEOPLE)
    return verb or lower in BREAKS or lower.endswith(("ed", "ly", "s")) or not lower.isalpha()


def is_part(ground: Ground, index: int) -> bool:
    """Return whether a pronoun stands in "most of them"."""
    words = ground.words
    return (
        index - 2 >= ground.low
        and words[index - 1].lower == "of"
        and words[index - 2].lower in QUANTIFIERS
    )


def _is_verb(ground: Ground, index: int) -> bool:
    """Return whether a word before a noun is its verb: "watch members", "is thanking members"."""
    if is_form_of(ground.words[index].lower, VERBS_OF_PEOPLE):
        return True
    if not ground.words[index].lower.endswith("ing") or index == ground.low:
        return False
    return get_base(ground.words[index - 1].lower) in ("is", "are", "was", "were", "been", "be")


def _names_officer(ground: Ground, index: int) -> bool:
    """Return whether a name is part of somebody's post: "fans of the Labour leader"."""
    while index + 1 < ground.high and index in ground.named:
        if not ground.is_gap(index) or is_possessive(ground.words[index].lower):
            return False
        index += 1
    noun = ground.words[index].lower.removesuffix("s")
    return index not in ground.named and noun in RELATIONAL_NOUNS


def _read_complement(ground: Ground, head: int) -> tuple[bool, Owner]:
    """Return whether "who …" follows a head, and whose people its "of …" says they are."""
    if head + 1 >= ground.high or not ground.is_gap(head):
        return False, "none"
    link = ground.words[head + 1].lower
    if link in RELATIVES:
        return True, "none"
    if link not in COMPLEMENTS_OF:
        return False, "none"
    for index in range(head + 2, min(head + 2 + PHRASE_REACH, ground.high)):
        if index in ground.named:
            return False, "rival" if _names_officer(ground, index) else "target"
        if not ground.is_gap(index - 1):
            break
        if ground.text[ground.words[index].start].isupper():
            return False, "rival"
        if get_base(ground.words[index].lower) in BREAKS - DETERMINERS:
            break
    return False, "rival" if link == "of" else "none"
