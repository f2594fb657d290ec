"""Read a description of somebody: its head noun, and how to write it down."""

import re
from collections.abc import Set
from functools import lru_cache

from stages.reading import Reading
from stages.voice.grammar.words import POSTPOSED, PREPOSITIONS, word_set

MALE = word_set(
    "he man boy gentleman father husband son brother king lord mr chairman sir uncle "
    "grandfather businessman spokesman congressman nephew lad bloke guy prince duke"
)


FEMALE = word_set(
    "she woman girl lady mother wife daughter sister queen mrs ms miss chairwoman aunt dame "
    "grandmother businesswoman spokeswoman congresswoman niece lass actress princess duchess "
    "nun"
)


ANYONE = word_set(
    "one another someone somebody speaker boss member third fourth person voice insider"
)


SEVERAL = word_set("women men people officials police others some many staff witnesses")
_HIS = word_set("he him his himself")
_HERS = word_set("she her hers herself")
_PLURAL_VERB = re.compile(r" (?:have|are|were)\b")
_AFTER_HEAD = PREPOSITIONS | {"who", "whose", "that", "which"}


_OPENINGS = ("The ", "A ", "An ", "One ", "Another ", "Some ", "His ", "Her ", "Their ", "Its ",
             "Many ", "Most ", "Several ", "Two ", "Three ", "Other ", "Those ", "These ", "This ",
             "Few ", "Both ", "All ", "Others ", "Four ", "Five ", "Six ", "Seven ", "Eight ",
             "Nine ", "Ten ", "Half ", "Nearly ", "Almost ")  # fmt: skip


def list_core_words(words: str) -> list[str]:
    """Return the words of a phrase up to what follows its head: "a man from Leeds" → a man."""
    plain = words.split()
    if len(plain) < 2 or _AFTER_HEAD.isdisjoint(plain):
        return plain
    for at, word in enumerate(plain):
        if at and word in _AFTER_HEAD:
            return plain[:at]
    return plain


def read_gender(words: str) -> str:
    """Return m or f where the core of a phrase holds a noun for a man or a woman, else nothing."""
    nouns = list_core_words(words.lower().replace(",", " ").replace(".", " "))
    if not MALE.isdisjoint(nouns):
        return "m"
    return "" if FEMALE.isdisjoint(nouns) else "f"


@lru_cache(maxsize=20_000)
def find_head_noun(words: str) -> str:
    """Return the head noun of a lower-cased phrase."""
    core = [word.strip(",.") for word in list_core_words(words)]
    if len(core) > 1 and core[-1] in POSTPOSED:
        core.pop()
    return core[-1] if core else ""


def describe(words: str, people: Set[str]) -> str:
    """Return a description as it would stand inside a sentence; `people` are nouns for several."""
    words = " ".join(words.split())
    first = words.partition(" ")[0]
    plain = words.startswith(_OPENINGS) or (first[1:].islower() and first.lower() in people)
    return words[0].lower() + words[1:] if plain else words


def read_genders(reading: Reading) -> dict[str, str]:
    """Return the gender of each name that pronouns have been read to mean, by majority."""
    text = reading.article.text
    votes: dict[str, int] = {}
    for mention in reading.mentions:
        if mention.form == "pronoun" and mention.type == "PER":
            word = text[mention.start : mention.end].lower()
            vote = (word in _HIS) - (word in _HERS)
            votes[mention.name] = votes.get(mention.name, 0) + vote
    return {name: "m" if vote > 0 else "f" for name, vote in votes.items() if vote}


def find_bodies(reading: Reading) -> frozenset[str]:
    """Return the names that go with a plural verb, as those of companies do: "Acme have"."""
    text = reading.article.text
    return frozenset(
        mention.name
        for mention in reading.mentions
        if mention.form == "name"
        and _PLURAL_VERB.match(text, mention.end)
        and (not mention.start or text.endswith((". ", "\n", ", "), 0, mention.start))
    )
