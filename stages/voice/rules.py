"""What the voice stage knows of reporting verbs, read from config."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias, cast, get_args

VERBS_FILE = "lexicons/speech_verbs.txt"

Colouring: TypeAlias = Literal["neutral", "distancing", "belittling", "supporting"]
Frame: TypeAlias = Literal[
    "quote", "clause", "that", "person", "infinitive", "as", "mind", "finding", "topic"
]

_VOWELS = "aeiou"


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
    """Every form of every reporting verb; longer phrases stand before shorter ones."""

    forms: Mapping[str, tuple[Verb, ...]]


def load_rules(files: Mapping[str, str]) -> Rules:
    """Read the lexicon of reporting verbs; raise ValueError naming the line at fault."""
    forms: dict[str, list[Verb]] = {}
    for number, line in enumerate(files[VERBS_FILE].splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        for form, verb in _read_line(line, number):
            forms.setdefault(form, []).append(verb)
    ordered = {
        form: tuple(sorted(verbs, key=lambda v: (-len(v.particles), v.lemma)))
        for form, verbs in forms.items()
    }
    return Rules(forms=ordered)


def _read_line(line: str, number: int) -> Iterator[tuple[str, Verb]]:
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
    for form, shape in _inflect(head, irregular):
        yield (
            form,
            Verb(
                lemma=lemma,
                colouring=cast(Colouring, colouring),
                frames=frozenset(frames.split()),
                particles=tuple(particles),
                shape=cast(Literal["base", "s", "past", "ing"], shape),
            ),
        )


def _inflect(head: str, irregular: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the forms of a verb with their shapes; irregular forms replace the derived ones."""
    ends_in_y = head.endswith("y") and head[-2:-1] not in _VOWELS
    yield head, "base"
    if ends_in_y:
        yield head[:-1] + "ies", "s"
    elif head.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield head + "es", "s"
    else:
        yield head + "s", "s"
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
