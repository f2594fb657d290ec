"""Weigh whom he or she may mean, by where and how each person was last spoken of.

A log-linear ranking of what Lappin and Leass (1994) count by hand. `training/pronouns.py` fits its
weights on the coreference of GUM (Zeldes 2017; its annotations are CC BY 4.0).
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Literal, NamedTuple

from stages.entities.clause import Role
from stages.entities.lexicon import Gender

_REACH = 8  # sentences after which somebody is forgotten
_MOST = 24  # persons in mind at once
_OFTEN = 5  # times; somebody spoken of more is no likelier for it
_AHEAD = 0.7  # log-odds against the next likeliest, below which nobody is chosen
_OWNER = ("possessive", "subject")

Form = Literal["name", "pronoun", "known noun", "new noun"]
Features = Mapping[str, float]


class Place(NamedTuple):
    """Where somebody is spoken of; `quotation` is its number, −1 outside all."""

    block: int
    sentence: int
    quotation: int


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom a pronoun may mean, as last spoken of."""

    key: Hashable  # an entity, or where a noun stands that is nobody's name
    gender: Gender
    place: Place
    role: Role
    form: Form
    count: int = 1


class Pronoun(NamedTuple):
    """A form of "he" or "she"; `barred` are the keys of persons whom it cannot mean."""

    start: int
    gender: Gender
    place: Place
    role: Role
    barred: frozenset[Hashable]


Choose = Callable[[Pronoun, Sequence[tuple[Person, Features]]], Person | None]
"""Chooses one of several persons, each with what speaks for it, or nobody."""

NOBODY: Features = {"nobody": 1.0}

WEIGHTS: Mapping[str, float] = {
    "this sentence": 0.60,
    "the sentence before": 0.36,
    "sentences further back": -0.41,
    "this paragraph": 0.51,
    "others since": -0.65,
    "times spoken of": 0.69,
    "spoken of most": 0.56,
    "as the pronoun before": 0.49,
    "both subjects": 0.47,
    "owner is a subject": 0.36,
    "last by pronoun": 0.59,
    "last by name": -0.35,
    "last by known noun": 0.04,
    "last by new noun": 0.15,
    "last after a preposition": -0.17,
    "gender unknown": -0.80,
    "nobody": -0.43,
}
"""Log-odds; numbers are weighed by how many, the others where they hold."""


def make_choice(weights: Mapping[str, float]) -> Choose:
    """Return what chooses the likeliest person, and nobody where another is about as likely."""

    def score(features: Features) -> float:
        return sum(weights.get(name, 0.0) * value for name, value in features.items())

    def choose(pronoun: Pronoun, persons: Sequence[tuple[Person, Features]]) -> Person | None:
        alone = find_alone(pronoun, [person for person, _ in persons])
        if alone is not None:
            return alone
        scores = [score(features) for _, features in persons]
        best, *others = sorted(scores, reverse=True) or [0.0]
        least = max([score(NOBODY), *(other + _AHEAD for other in others[:1])])
        return persons[scores.index(best)][0] if scores and best >= least else None

    return choose


choose_likeliest = make_choice(WEIGHTS)


def find_alone(pronoun: Pronoun, persons: Sequence[Person]) -> Person | None:
    """Return the only person spoken of so far in a pronoun's sentence, or in the one before it.

    None where it rather means somebody else: "At Lee's request he rowed", "Lee saw him".
    """
    _, sentence, quotation = pronoun.place
    for back in (0, 1) if quotation < 0 else (0,):
        near = [person for person in persons if person.place[1:] == (sentence - back, quotation)]
        if near:
            alone = len(near) == 1 and not _is_aside(near[0], pronoun, back)
            return near[0] if alone else None
    return None


def _is_aside(person: Person, pronoun: Pronoun, back: int) -> bool:
    if back == 0 and (person.form == "pronoun" or pronoun.role == "object"):
        return True
    aside = person.role in ("after_preposition", "possessive") and person.form == "name"
    return aside and pronoun.role == "subject"


class Memory:
    """The persons that an article has spoken of, as a reader has them in mind."""

    def __init__(self) -> None:
        self._persons: dict[Hashable, Person] = {}  # who was spoken of last comes last
        self._chains: dict[Gender, Hashable] = {}  # whom the last "he" and "she" meant

    def __copy__(self) -> "Memory":
        """Return a memory of its own, to come back to."""
        other = Memory()
        other._persons = self._persons.copy()
        other._chains = self._chains.copy()
        return other

    def add(self, key: Hashable, gender: Gender, place: Place, *, role: Role, form: Form) -> None:
        """Remember that somebody was spoken of."""
        before = self._persons.pop(key, None)
        count = (before.count if before else 0) + (form != "new noun")
        self._persons[key] = Person(key, gender, place, role, form, count)
        if len(self._persons) > _MOST:
            del self._persons[next(iter(self._persons))]

    def follow(self, pronoun: Pronoun, person: Person | None) -> None:
        """Remember whom a pronoun meant; one who is not known is somebody, too."""
        key = person.key if person else pronoun.start
        self._chains[pronoun.gender] = key
        self.add(key, pronoun.gender, pronoun.place, role=pronoun.role, form="pronoun")

    def speaks_of(self, sentence: int) -> bool:
        """Return whether a sentence has spoken of somebody."""
        return any(person.place.sentence == sentence for person in self._persons.values())

    def list_quoted(self, quotation: int) -> Iterator[Hashable]:
        """Yield the keys of those whom a quotation has spoken of last."""
        for person in self._persons.values():
            if person.place.quotation == quotation:
                yield person.key

    def list_persons(self, pronoun: Pronoun) -> Iterator[tuple[Person, Features]]:
        """Yield whom a pronoun may mean, each with what speaks for it, the last spoken of first."""
        fitting = [
            person
            for person in reversed(self._persons.values())
            if person.gender in (pronoun.gender, "n")
            and pronoun.place.sentence - person.place.sentence <= _REACH
        ]
        most = max((person.count for person in self._persons.values()), default=0)
        for rank, person in enumerate(fitting):
            if person.key not in pronoun.barred:
                features = self._describe(person, pronoun, rank)
                if person.count == most > 1:
                    features["spoken of most"] = 1
                yield person, features

    def _describe(self, person: Person, pronoun: Pronoun, rank: int) -> dict[str, float]:
        back = pronoun.place.sentence - person.place.sentence
        blocks = pronoun.place.block - person.place.block
        features: dict[str, float] = {
            "this sentence": back == 0,
            "the sentence before": back == 1,
            "sentences further back": max(0, back - 1),
            "this paragraph": blocks == 0,
            "as the pronoun before": self._chains.get(pronoun.gender) == person.key,
            "times spoken of": log1p(min(person.count, _OFTEN)),
            "others since": min(2, rank),
            "both subjects": person.role == pronoun.role == "subject",
            "owner is a subject": back == 0 and (pronoun.role, person.role) == _OWNER,
            f"last by {person.form}": True,
            "last after a preposition": person.role == "after_preposition",
            "gender unknown": person.gender == "n",
        }
        return {name: float(value) for name, value in features.items() if value}
