"""Read the noun phrase around a head word: its determiner, modifiers, complement and place."""

import re
from collections.abc import Set
from typing import Literal, NamedTuple

from stages.reading import Word
from stages.targets.grammar import (
    AUXILIARIES,
    BREAKS,
    COMPLEMENTS_OF,
    DETERMINERS,
    HUMAN_VERBS,
    JOINED,
    NEUTRAL_MODIFIERS,
    PLACE_WORDS,
    POSSESSIVES,
    PRONOUN_FORMS,
    QUANTIFIERS,
    RELATIONAL_NOUNS,
    RELATIVES,
    SINGULAR_DETERMINERS,
    SINGULAR_QUANTIFIERS,
    TIMES,
    VERBS_OF_CAUSING,
    VERBS_OF_PEOPLE,
    VERBS_OF_SAYING,
    get_base,
    is_form_of,
    is_possessive,
)
from stages.targets.places import Ground, Place, find_role, is_finite, opens_verb

Owner = Literal["target", "rival", "none"]

_IN_MARKS = re.compile(r"\w\s[“\"‘']")
_OF_POSTS = frozenset(("chief", "deputy", "group", "party", "press", "senior", "vice"))
_POSTS = frozenset(("chair", "chairman", "chairwoman", "heir", "secretary"))
_BEFORE_PLURALS = (QUANTIFIERS - SINGULAR_QUANTIFIERS) | {"these", "those", "such", "its", "their"}
_NO_NOUNS = BREAKS | PRONOUN_FORMS["it"] | PRONOUN_FORMS["they"]
_SHORTEST_DEED = 5  # letters, of words in -ing that are mostly no deeds: "king"
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
        if lower.endswith(JOINED):
            first = _skip_place(ground, first - 1)
            modifiers.append(lower)
            continue
        capital = ground.text[word.start].isupper() and first - 1 > ground.low
        if possessive or capital:
            owner = "rival"
            first -= 1
            if not (possessive or modifiers or ground.text[words[head].start].isupper()):
                first = _skip_names(ground, first)
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
        place=find_role(ground, first, head + 1),
        noun=get_base(words[head].lower),
    )


def _skip_names(ground: Ground, index: int) -> int:
    """Return where the phrase of a name before its noun begins: "some Upper Medwick users"."""
    text, words = ground.text, ground.words
    low = max(ground.low, index - PHRASE_REACH)
    while index > low and ground.is_gap(index - 1):
        before = words[index - 1]
        if before.lower in DETERMINERS:
            return index - 1
        if index - 1 in ground.named or not text[before.start].isupper() or before.lower in BREAKS:
            break
        index -= 1
    return index


def _skip_place(ground: Ground, index: int) -> int:
    """Return where the place in "San Francisco-based" begins."""
    text, words = ground.text, ground.words
    for at in range(index - 1, max(ground.low, index - PLACE_WORDS) - 1, -1):
        before = words[at]
        if not ground.is_gap(at) or not text[before.start].isupper():
            break
        if before.lower in BREAKS or before.lower in DETERMINERS:
            break
        index = at
    return index


def place_things(ground: Ground, phrase: Phrase) -> Place | None:
    """Return where what looks like a plural noun stands, None where it is rather a verb.

    "The coach leaves" is kept from the subjects, unless a verb or "of …" follows.
    """
    before = ground.words[phrase.head - 1].lower if phrase.head else ""
    if phrase.determiner in SINGULAR_QUANTIFIERS or before in SINGULAR_QUANTIFIERS:
        return None
    place: Place = phrase.place
    sure = before in _BEFORE_PLURALS or is_possessive(before) or opens_verb(ground, phrase.head)
    if place == "subject" and not sure:
        place = "object"
    plain = not phrase.determiner and not phrase.modifiers and phrase.owner == "none"
    if plain and place == "object" and not _is_object(ground, phrase.head):
        return None
    return place


def _is_object(ground: Ground, head: int) -> bool:
    """Return whether a bare word is an object: "selling boats", "to sell boats", "sold boats".

    "The singing stops" and "the coach leaves" have a noun before it.
    """
    at = head - 1
    if at <= ground.low or not (ground.is_gap(at) and ground.is_gap(at - 1)):
        return False
    before, verb = ground.words[at - 1].lower, ground.words[at].lower
    if before == "to":
        return verb not in BREAKS and verb not in DETERMINERS
    if before in DETERMINERS or is_possessive(before):
        return False
    return verb.endswith("ing") or (is_finite(verb) and verb not in AUXILIARIES)


def stands_alone(ground: Ground, phrase: Phrase) -> bool:
    """Return whether a singular noun is somebody: "a teacher", but no "teacher (pay) strike"."""
    if phrase.determiner not in SINGULAR_DETERMINERS:
        return False
    if phrase.head + 1 >= ground.high or not ground.is_gap(phrase.head):
        return True
    lower = ground.words[phrase.head + 1].lower
    verb = is_form_of(lower, HUMAN_VERBS) or is_form_of(lower, VERBS_OF_PEOPLE)
    return verb or lower in BREAKS or lower.endswith(("ed", "ly", "s")) or not lower.isalpha()


def is_joined(ground: Ground, first: int) -> bool:
    """Return whether a name is of "Tern and Ebb", which are no "it", or of "the “Ebb” hall"."""
    text, words = ground.text, ground.words
    if first - 2 < ground.low or words[first - 1].lower not in ("and", "or"):
        return _IN_MARKS.match(text, max(0, words[first].start - 3)) is not None
    return text[words[first - 2].start].isupper()


def _is_attributive(ground: Ground, after: int, people: Set[str]) -> bool:
    """Return whether a name only tells what the next noun is: "the Ebb (press) secretary"."""
    for index in range(after, min(after + 2, ground.high)):
        lower = ground.words[index].lower
        if not ground.is_gap(index - 1):
            return False
        if get_base(lower) in people or lower in _POSTS:
            return True
        if lower not in _OF_POSTS:
            return False
        if index + 1 < ground.high and ground.text[ground.words[index + 1].start].isupper():
            return ground.is_gap(index)  # "Ebb deputy Ann Lee"
    return False


def place_name(
    ground: Ground, phrase: Phrase, after: int, people: Set[str], *, is_body: bool
) -> tuple[Place, bool]:
    """Return where a name stands, and whether it only tells what the next noun is.

    `phrase` is the one around its first word, and `after` the index of the word after the name.
    """
    place = find_role(ground, phrase.first, after)
    if not people.isdisjoint(phrase.modifiers[1:]):
        place = "object"  # "the court fined Ebb": what is before it is no adjective
    attributive = _is_attributive(ground, after, people)
    if is_body and phrase.determiner and after < ground.high:
        following = get_base(ground.words[after].lower)
        joined = ground.is_gap(after - 1) and following not in _NO_NOUNS
        if joined and not is_finite(following) and not following.endswith("ly"):
            place = "object"
            attributive = attributive or not following.endswith("s")
    return place, attributive


def _is_verb(ground: Ground, index: int) -> bool:
    """Return whether a word before a noun is its verb: "watch members", "is thanking members"."""
    lower = ground.words[index].lower
    if lower in VERBS_OF_SAYING or is_form_of(lower, VERBS_OF_PEOPLE):
        return True
    if lower in VERBS_OF_CAUSING and index > ground.low:
        before = index - 1 - (ground.words[index - 1].lower in ("also", "never", "not", "now"))
        return before >= ground.low and ground.words[before].lower in AUXILIARIES | {"to"}
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


def _names_deed(text: str, word: Word) -> bool:
    """Return whether a word looks like what somebody does: "lying", not "nothing", "Reading"."""
    thing = len(word.lower) <= _SHORTEST_DEED or word.lower.endswith("thing")
    return word.lower.endswith("ing") and not thing and text[word.start].islower()


def _read_complement(ground: Ground, head: int) -> tuple[bool, Owner]:
    """Return whether "who …" follows a head, and whose people its "of …" says they are."""
    if head + 1 >= ground.high or not ground.is_gap(head):
        return False, "none"
    link = ground.words[head + 1].lower
    if link in RELATIVES:
        return True, "none"
    following = ground.words[head + 2] if head + 2 < ground.high else None
    deed = link == "of" and following is not None and _names_deed(ground.text, following)
    if deed or link not in COMPLEMENTS_OF:
        return False, "none"  # "accused the members of lying"
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
