"""What the voice stage knows of reporting verbs, read from config."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

from stages.lexicons import read_choice, read_rows
from stages.records import Colouring

VERBS_FILE = "lexicons/speech_verbs.txt"
NOUNS_FILE = "lexicons/utterance_nouns.txt"
NAMES_FILE = "lexicons/first_names.txt"
PEOPLE_FILE = "lexicons/person_nouns.txt"
CONFIG: tuple[str, ...] = (VERBS_FILE, NOUNS_FILE, NAMES_FILE, PEOPLE_FILE)

_COLOURINGS: dict[str, Colouring] = {name: name for name in get_args(Colouring)}
_FRAMES = {
    name: name
    for name in (
        *("quote", "clause", "that", "person", "infinitive", "as", "of", "for", "to", "predicate"),
        *("object", "mind", "finding", "adjective"),
    )
}
PREPOSITIONAL = frozenset({"as", "of", "for", "to"})
"""Frames that are the preposition before what is said of somebody: "accused of", "likened to"."""
_NOUN_FRAMES = {name: name for name in ("clause", "infinitive")}
_VOWELS = "aeiou"
ACCOUNTS = frozenset(
    {"account", "admission", "reckoning", "telling", "words", "view", "opinion", "eyes"}
)
"""Nouns of a cue without a verb: "by her own account", "in her words", "in her eyes"."""


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb, with the particle that follows it ("points" + "out")."""

    lemma: str
    colouring: Colouring
    frames: frozenset[str]
    particles: tuple[str, ...]
    shape: Literal["base", "s", "past", "ing"]


@dataclass(frozen=True, slots=True)
class Rules:
    """The lexicons, ready for look-up by lower-cased word."""

    forms: Mapping[str, tuple[Verb, ...]]  # longer phrases stand before shorter ones
    triggers: frozenset[str]  # every word that may begin a cue
    utterances: Mapping[str, frozenset[str]]  # nouns for things said or held, and what they take
    genders: Mapping[str, str]  # first name → m or f
    person: frozenset[str]  # nouns for one person
    people: frozenset[str]  # nouns for several


def load_rules(files: Mapping[str, str]) -> Rules:
    """Read the lexicons; raise ValueError naming file and line where one is malformed."""
    forms: dict[str, list[Verb]] = {}
    for where, cells in read_rows(VERBS_FILE, files[VERBS_FILE]):
        for form, verb in _read_verb(where, *cells):
            forms.setdefault(form, []).append(verb)
    ordered = {
        form: tuple(sorted(verbs, key=lambda v: (-len(v.particles), v.lemma)))
        for form, verbs in forms.items()
    }
    people = [cells for _, cells in read_rows(PEOPLE_FILE, files[PEOPLE_FILE])]
    names = [cells for _, cells in read_rows(NAMES_FILE, files[NAMES_FILE])]
    nouns = dict(_read_nouns(files[NOUNS_FILE]))
    taking = {noun for noun, taken in nouns.items() if taken}
    return Rules(
        forms=ordered,
        triggers=frozenset(forms) | taking | ACCOUNTS | {"according", "to", "for"},
        utterances=nouns,
        genders={name.lower(): gender for name, gender in names if gender in ("m", "f")},
        person=frozenset(singular.lower() for singular, *_ in people),
        people=frozenset(plural.lower() for _, plural, *_ in people),
    )


def _read_nouns(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield both numbers of each utterance noun with what it may take."""
    for where, (noun, taken) in read_rows(NOUNS_FILE, text):
        frames = frozenset(
            read_choice(where, "frame", frame, _NOUN_FRAMES) for frame in taken.split()
        )
        yield noun.lower(), frames
        yield _add_s(noun.lower()), frames


def _read_verb(
    where: str, lemma: str, colouring: str, taken: str, irregular: str
) -> Iterator[tuple[str, Verb]]:
    """Yield every form of the verb of one row."""
    frames = frozenset(read_choice(where, "frame", frame, _FRAMES) for frame in taken.split())
    head, *particles = lemma.split()
    adjective = frames == {"adjective"}
    forms = [(head, "past")] if adjective else _inflect(head, irregular.split())
    for form, shape in forms:
        yield (
            form,
            Verb(
                lemma=lemma,
                colouring=read_choice(where, "colouring", colouring, _COLOURINGS),
                frames=frames,
                particles=tuple(particles),
                shape=cast(Literal["base", "s", "past", "ing"], shape),
            ),
        )


def _inflect(head: str, irregular: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb with their shapes; irregular forms replace the derived ones."""
    ends_in_y = head.endswith("y") and head[-2:-1] not in _VOWELS
    yield head, "base"
    yield _add_s(head), "s"
    pasts = [form for form in irregular if not form.endswith("ing")]
    if not pasts:
        stem = head[:-1] + "i" if ends_in_y else head[:-1] if head.endswith("e") else head
        pasts = [stem + "ed"]
    for form in dict.fromkeys(pasts):
        yield form, "past"
    # a lemma may itself end in -ing ("sing"), so only forms longer than it are participles
    participles = [form for form in irregular if form.endswith("ing") and len(form) > len(head)]
    if not participles:
        silent_e = head.endswith("e") and not head.endswith(("ee", "oe", "ye"))
        participles = [(head[:-1] if silent_e else head) + "ing"]
    for form in participles:
        yield form, "ing"


def _add_s(word: str) -> str:
    """Return a verb's third person or a noun's plural."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else word + "s"
