"""The lexicons that stance rests on, read once into look-up tables."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files as package_files
from typing import NamedTuple

from stages.lexicons import read_choice, read_rows
from stages.stance.forms import inflect_adjective, inflect_noun, inflect_verb

CONFIG: tuple[str, ...] = (
    "lexicons/polarity.tsv",
    "lexicons/verb_roles.tsv",
    "lexicons/complement_nouns.tsv",
    "lexicons/labels.tsv",
    "lexicons/loaded_adjectives.tsv",
)
_INFLECTIONS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "a": inflect_adjective,
    "n": inflect_noun,
    "x": lambda word: (word,),
}
"""By part of speech, what gives the forms of a word."""

VADER_SCALE = 0.4
"""VADER rates words from −4 to 4, and for what they mean in general: it only backs our own."""


class Roles(NamedTuple):
    """What a verb says about its subject and its object; whether the form can be a participle."""

    subject: float
    object: float
    participle: bool


@dataclass(frozen=True, slots=True)
class Rules:
    """Look-up tables by lower-cased form."""

    words: Mapping[str, float]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], float], ...]]  # by their first word
    verbs: Mapping[str, tuple[tuple[tuple[str, ...], Roles], ...]]  # by their first word
    complements: Mapping[str, float]
    known: frozenset[str]  # every word that one of the others begins with


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules made of the texts of `CONFIG`.

    Raises ValueError naming file, line and value where a line cannot be read.
    """
    words = dict(_read_vader())
    phrases: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for name in ("lexicons/loaded_adjectives.tsv", "lexicons/labels.tsv", "lexicons/polarity.tsv"):
        for where, (word, number, *part) in read_rows(name, files[name]):
            polarity = _read_polarity(number, where)
            kind = part[0] if part else ("n" if name.endswith("labels.tsv") else "a")
            inflect = read_choice(where, "part of speech", kind, _INFLECTIONS)
            for form in inflect(word):
                first, *rest = form.split()
                if rest:
                    phrases.setdefault(first, []).append((tuple(form.split()), polarity))
                else:
                    words[form] = polarity
    verbs = _read_verbs(files["lexicons/verb_roles.tsv"])
    complements = _read_complements(files["lexicons/complement_nouns.tsv"])
    return Rules(
        words=words,
        phrases={first: tuple(sorted(some, reverse=True)) for first, some in phrases.items()},
        verbs=verbs,
        complements=complements,
        known=frozenset().union(words, phrases, verbs, complements),
    )


def _read_verbs(text: str) -> dict[str, tuple[tuple[tuple[str, ...], Roles], ...]]:
    """Return every form of each verb with its roles, longest first, by the form's first word."""
    name = "lexicons/verb_roles.tsv"
    verbs: dict[str, Roles] = {}
    for where, (verb, subject, object_) in read_rows(name, text):
        roles = (_read_polarity(subject, where), _read_polarity(object_, where))
        active, passive = inflect_verb(verb)
        for form in active:
            verbs.setdefault(form, Roles(*roles, participle=form in passive))
        for form in passive:
            verbs.setdefault(form, Roles(*roles, participle=True))
    forms: dict[str, list[tuple[tuple[str, ...], Roles]]] = {}
    for form in sorted(verbs, key=str.split, reverse=True):
        words = tuple(form.split())
        forms.setdefault(words[0], []).append((words, verbs[form]))
    return {first: tuple(some) for first, some in forms.items()}


def _read_complements(text: str) -> dict[str, float]:
    name = "lexicons/complement_nouns.tsv"
    return {
        form: _read_polarity(number, where)
        for where, (noun, number) in read_rows(name, text)
        for form in inflect_noun(noun)
    }


def _read_polarity(number: str, where: str) -> float:
    try:
        polarity = float(number)
    except ValueError:
        polarity = 9.0
    if not -3 <= polarity <= 3:
        raise ValueError(f"{where}: polarity {number!r}; accepted: numbers from -3 to 3")
    return polarity


def _read_vader() -> Iterator[tuple[str, float]]:
    """Yield VADER's words (Hutto and Gilbert 2014), package data of vaderSentiment (MIT)."""
    lexicon = package_files("vaderSentiment").joinpath("vader_lexicon.txt")
    for line in lexicon.read_text(encoding="utf-8").splitlines():
        word, mean, *_ = line.split("\t")
        if word.isalpha():
            yield word, float(mean) * VADER_SCALE
