"""What the voice stage knows of reporting verbs, read from config."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

VERBS_FILE = "lexicons/speech_verbs.txt"
NOUNS_FILE = "lexicons/utterance_nouns.txt"
NAMES_FILE = "lexicons/first_names.txt"
PEOPLE_FILE = "lexicons/person_nouns.txt"
CONFIG: tuple[str, ...] = (VERBS_FILE, NOUNS_FILE, NAMES_FILE, PEOPLE_FILE)

Colouring: TypeAlias = Literal["neutral", "distancing", "belittling", "supporting"]
Frame: TypeAlias = Literal[
    "quote",
    "clause",
    "that",
    "person",
    "infinitive",
    "as",
    "of",
    "for",
    "predicate",
    "mind",
    "finding",
    "adjective",
]
NounFrame: TypeAlias = Literal["clause", "infinitive"]

_VOWELS = "aeiou"
ACCOUNTS = frozenset({"account", "admission", "reckoning", "telling"})  # "by her own account"


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb, with the particle that follows it ("points" + "out")."""

    lemma: str
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
    for number, line in _lines(files[VERBS_FILE]):
        for form, verb in _read_verb(line, number):
            forms.setdefault(form, []).append(verb)
    ordered = {
        form: tuple(sorted(verbs, key=lambda v: (-len(v.particles), v.lemma)))
        for form, verbs in forms.items()
    }
    people = [_columns(PEOPLE_FILE, *row, least=2) for row in _lines(files[PEOPLE_FILE])]
    names = [_columns(NAMES_FILE, *row, least=2) for row in _lines(files[NAMES_FILE])]
    nouns = dict(_read_nouns(files[NOUNS_FILE]))
    taking = {noun for noun, taken in nouns.items() if taken}
    return Rules(
        forms=ordered,
        triggers=frozenset(forms)
        | taking
        | {"according", "account", "admission", "reckoning", "telling"},
        utterances=nouns,
        genders={name.lower(): gender for name, gender, *_ in names if gender in ("m", "f")},
        person=frozenset(singular.lower() for singular, *_ in people),
        people=frozenset(plural.lower() for _, plural, *_ in people),
    )


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the entries of a lexicon with their line numbers."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line


def _read_nouns(text: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield both numbers of each utterance noun with what it may take."""
    for number, line in _lines(text):
        noun, _, taken = line.partition("\t")
        frames = frozenset(taken.split())
        if not frames <= set(get_args(NounFrame)):
            raise ValueError(
                f"config/{NOUNS_FILE}, line {number}: {taken!r} after {noun!r} is unknown; "
                "accepted are " + ", ".join(get_args(NounFrame))
            )
        yield noun.strip().lower(), frames
        yield _add_s(noun.strip().lower()), frames


def _columns(file: str, number: int, line: str, *, least: int) -> list[str]:
    """Return the columns of an entry; raise ValueError where there are too few."""
    columns = [column.strip() for column in line.split("\t")]
    if len(columns) < least or not all(columns[:least]):
        raise ValueError(
            f"config/{file}, line {number}: {line!r} has {len(columns)} columns; accepted are at "
            f"least {least}, separated by tabs"
        )
    return columns


def _read_verb(line: str, number: int) -> Iterator[tuple[str, Verb]]:
    """Yield every form of the verb on one line of the lexicon."""
    columns = line.split("\t")
    where = f"config/{VERBS_FILE}, line {number}"
    if len(columns) not in (3, 4):
        raise ValueError(
            f"{where}: {line!r} has {len(columns)} columns; accepted are 3 or 4, separated by "
            "tabs: verb, colouring, frames, irregular forms"
        )
    lemma, colouring, frames = (column.strip() for column in columns[:3])
    if not lemma:
        raise ValueError(f"{where}: the verb is empty; write the infinitive without 'to'")
    if colouring not in get_args(Colouring):
        raise ValueError(
            f"{where}: colouring {colouring!r} of {lemma!r} is unknown; accepted are "
            + ", ".join(get_args(Colouring))
        )
    unknown = set(frames.split()) - set(get_args(Frame))
    if unknown or not frames:
        raise ValueError(
            f"{where}: frames {frames!r} of {lemma!r}: {sorted(unknown)} unknown; accepted are one "
            "or more of " + ", ".join(get_args(Frame))
        )
    head, *particles = lemma.split()
    irregular = columns[3].split() if len(columns) == 4 else []
    forms = [(head, "past")] if frames == "adjective" else _inflect(head, irregular)
    for form, shape in forms:
        yield (
            form,
            Verb(
                lemma=lemma,
                frames=frozenset(frames.split()),
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
