"""Say which bodies a common noun can mean: "the company" is no ministry."""

import re
from itertools import pairwise

from stages.voice.grammar.persons import find_head_noun
from stages.voice.grammar.words import word_set

BODIES = word_set(
    "agency airline bank charity club company council department firm group ministry organisation "
    "organization regulator retailer supermarket union university watchdog"
)
"""Nouns for bodies."""

_SEVERAL = frozenset(re.sub("y$", "ie", noun) + "s" for noun in BODIES)

_KINDS = {
    **dict.fromkeys(word_set("company firm airline bank retailer supermarket"), "firm"),
    **dict.fromkeys(word_set("agency council department ministry regulator watchdog"), "office"),
    **{noun: noun for noun in ("club", "union", "university")},
}
"""What a description means; a group or an organisation may be anything."""

_FORMS = word_set("co company inc llc ltd limited plc gmbh airline airlines airways")
_OFFICES = word_set(
    "agency authority administration board bureau commission committee congress constabulary "
    "council court courts department government inspectorate ministry office parliament police "
    "senate treasury regulator watchdog embassy consulate"
)
_OFFICERS = word_set("attorney prosecutor prosecutors solicitor")
_OWN_KIND = word_set("club party union university")
_NAME_WORD = re.compile(r"[\w-]+")
_DESCRIBED = re.compile(r"(?:the|an?|its|their|his|her|[\w.-]+['’]s) ")
_AFTER_HEAD = word_set("of for on in")


def find_body_noun(words: str) -> str | None:
    """Return the noun of a phrase that means a body named before: "the company"."""
    plain = words.lower().split()
    means = len(plain) == 2 and plain[0] == "the" and plain[1] in BODIES
    return plain[1] if means else None


def means_office(words: str) -> bool:
    """Say whether a phrase describes an office: "the harbour board", not one named before."""
    lower = words.lower()
    described = is_described(lower) and find_body_noun(words) is None
    return described and find_head_noun(lower) in _OFFICES


def means_bodies(words: str) -> bool:
    """Say whether a phrase means several bodies: "rights groups", "the two charities"."""
    return find_head_noun(words.lower()) in _SEVERAL


def is_described(lower: str) -> bool:
    """Say whether a phrase in small letters is one thing's: "the board", "Hull's council"."""
    return _DESCRIBED.match(lower) is not None


def may_mean(noun: str, name: str) -> bool:
    """Say whether a noun for a body may mean one of a name, as far as that tells its kind."""
    kind, named = _KINDS.get(noun), _find_kind(name)
    return kind is None or named is None or kind == named


def _find_kind(name: str) -> str | None:
    """Return the kind of body that a name's head or legal form says it is."""
    words = _NAME_WORD.findall(name.lower())
    if not words or words[-1] in _FORMS:
        return "firm" if words else None
    head = next((a for a, b in pairwise(words) if b in _AFTER_HEAD), words[-1])
    if head in _OFFICES or not _OFFICERS.isdisjoint(words):
        return "office"
    return head if head in _OWN_KIND else None
