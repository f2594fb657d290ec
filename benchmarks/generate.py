"""Articles made up for measuring speed: realistic in length and shape, seeded, without meaning.

Each has a title, byline, date and about 35 sentences of about 20 words in paragraphs of two to
five, with names, pronouns, direct, mixed and reported speech, headings and the sample's targets in
the proportions of edited political news.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path

SENTENCES = 35

_FIRST = ["Ann", "Tom", "Priya", "Owen", "Grace", "Daniel", "Fatima", "Colin", "Ruth", "Marek"]
_LAST = ["Barker", "Okafor", "Whitlock", "Desai", "Pryce", "Lomax", "Rahman", "Tindall", "Hale"]
_PLACES = ["Harrowby", "Thornley", "Eastmarsh", "Calder", "Wexmoor", "Kingsdown", "Ludworth"]
_ROLES = ["councillor", "organiser", "retired teacher", "union official", "candidate", "volunteer"]
_TARGETS = [
    "Momentum",
    "Corbyn’s supporters",
    "Jeremy Corbyn",
    "the Labour Party",
    "Labour",
    "MI5",
    "the New Statesman",
    "the leadership",
    "the council",
    "the party’s members",
]
_VERBS = ["described", "ignored", "praised", "resented", "welcomed", "mocked", "defended", "met"]
_LOADED = ["noisy", "patient", "bitter", "generous", "stubborn", "reckless", "tireless", "smug"]
_NOUNS = ["meeting", "campaign", "ballot", "housing plan", "budget", "speech", "motion", "leaflet"]
_CUES = ["said", "argued", "admitted", "insisted", "wrote", "claimed", "warned", "told the hall"]
_CLAUSES = [
    "the rain had kept most of the delegates away until the late afternoon",
    "nobody in the room could remember when the branch had last been so full",
    "the vote was put off for the third time since the beginning of the year",
    "the hall had been built for a congregation that no longer existed",
    "a decision about the old swimming baths would have to wait until spring",
    "the figures, which were printed on yellow paper, did not add up",
    "the treasurer and the chair no longer spoke to one another in public",
    "some of those who had come to jeer stayed to put away the chairs",
]


def generate_articles(count: int, *, seed: int = 1) -> Iterator[dict[str, str]]:
    """Yield articles as the JSON-lines parser takes them; the same seed gives the same ones."""
    for number in range(count):
        chance = random.Random(seed * 1_000_003 + number)
        place = chance.choice(_PLACES)
        yield {
            "title": f"{place} counts its {chance.choice(_NOUNS)}s, number {number}",
            "standfirst": f"Why {chance.choice(_TARGETS)} matters in {place} again.",
            "byline": _name(chance),
            "outlet": f"The {chance.choice(_PLACES)} Courier",
            "published": f"{chance.randint(2015, 2019)}-{chance.randint(1, 12):02}-15",
            "text": _body(chance),
        }


def write_articles(folder: Path, count: int, *, seed: int = 1, first: int = 0) -> None:
    """Write each article as a document of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, article in enumerate(generate_articles(count, seed=seed), first):
        path = folder / f"{number:06}.jsonl"
        path.write_text(json.dumps(article, ensure_ascii=False) + "\n", encoding="utf-8")


def _body(chance: random.Random) -> str:
    paragraphs: list[str] = []
    left = SENTENCES
    while left > 0:
        size = min(left, chance.randint(2, 5))
        if left < SENTENCES and chance.random() < 0.1:
            paragraphs.append(f"{chance.choice(_PLACES)} and after")
        paragraphs.append(" ".join(_sentence(chance) for _ in range(size)))
        left -= size
    return "\n\n".join(paragraphs)


def _sentence(chance: random.Random) -> str:
    who, target = _name(chance), chance.choice(_TARGETS)
    loaded, noun = chance.choice(_LOADED), chance.choice(_NOUNS)
    clause, cue = chance.choice(_CLAUSES), chance.choice(_CUES)
    role, verb = chance.choice(_ROLES), chance.choice(_VERBS)
    place = chance.choice(_PLACES)
    upper = clause[0].upper() + clause[1:]
    forms = [
        f"{upper}, and {who}, a {loaded} {role} from {place}, {verb} the {noun}.",
        f"“{upper},” {cue} {who}, a {role}, who has followed {target} for years.",
        f"{who} {cue} that {target} had been {loaded} about the {noun}, although {clause}.",
        f"They {verb} {target} as a {loaded} {noun}, but {clause}, as everyone on the bus knew.",
        f"In {place}, where {clause}, {target} {verb} the {loaded} {noun} at last.",
        f"He called the {noun} “{loaded} and late”, and {clause}; she did not answer him.",
        f"{upper}, which is why {target} looks to some like a {loaded} {noun} without an end.",
        f"According to {who}, {clause}, and the {noun} was never more than a {loaded} gesture.",
    ]
    return chance.choice(forms)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
