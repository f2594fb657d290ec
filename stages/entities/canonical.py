"""Give every name span the entity it means inside the article, and its full name there."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence

from stages.entities.lexicon import Gender, Known, Rules
from stages.entities.spans import NameSpan
from stages.records import EntityType


class Entity:
    """One thing that the article names, with the fullest name it gives."""

    __slots__ = ("gender", "id", "name", "type")

    def __init__(
        self, *, name: str, type_: EntityType, gender: Gender, known: Known | None
    ) -> None:
        self.name = known.name if known else name
        self.type = type_
        self.gender: Gender = known.gender if known and known.gender != "n" else gender
        self.id = known.id if known else f"{type_.lower()}-{slugify(name)}"


def slugify(name: str) -> str:
    """Return a name in small ASCII letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"


def resolve_names(spans: Sequence[NameSpan], *, rules: Rules) -> list[tuple[NameSpan, Entity]]:
    """Return the spans that are names, each with its entity; the rest are dropped.

    A person's later surname or first name means the last full name that holds it; letters mean
    the organisation whose initials they are; a surface keeps one type through the article.
    """
    types = _settle_types(spans)
    people = _index_people(spans, types)
    initials = _index_initials(spans, types)
    seen_sure = {span.words for span in spans if span.sure}
    entities: dict[tuple[EntityType, str], Entity] = {}
    resolved: list[tuple[NameSpan, Entity]] = []
    for span in spans:
        full = _full_person(span, people)
        known = span.known
        type_ = types.get(span.words)
        if full is not None:
            words, known, type_ = full.words, full.known, "PER"
        else:
            words = initials.get(span.words[0], span.words) if len(span.words) == 1 else span.words
        if type_ is None or not (span.sure or span.words in seen_sure or full):
            continue
        name = known.name if known else " ".join(words)
        entity = entities.get((type_, name))
        if entity is None:
            gender = full.gender if full else span.gender
            entity = entities[type_, name] = Entity(
                name=name, type_=type_, gender=gender, known=known
            )
        if entity.gender == "n" and span.gender != "n":
            entity.gender = span.gender
        resolved.append((span, entity))
    return resolved


def _settle_types(spans: Sequence[NameSpan]) -> dict[tuple[str, ...], EntityType]:
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for span in spans:
        if span.type is not None:
            votes[span.words][span.type] += 3 if span.known else 1
    settled = {words: counter.most_common(1)[0][0] for words, counter in votes.items()}
    for span in spans:
        if span.words not in settled:
            settled[span.words] = "PER" if len(span.words) in {2, 3} else "ORG"
    return settled


def _index_people(
    spans: Sequence[NameSpan], types: dict[tuple[str, ...], EntityType]
) -> dict[str, list[NameSpan]]:
    """Full names of people by each of their words."""
    index: dict[str, list[NameSpan]] = defaultdict(list)
    for span in spans:
        if len(span.words) > 1 and types[span.words] == "PER":
            for word in {span.words[0], span.words[-1]}:
                index[word].append(span)
    return index


def _full_person(span: NameSpan, people: dict[str, list[NameSpan]]) -> NameSpan | None:
    if len(span.words) != 1 or (span.known and span.known.type != "PER"):
        return None
    candidates = people.get(span.words[0])
    if not candidates:
        return None
    earlier = [full for full in candidates if full.start < span.start]
    return earlier[-1] if earlier else candidates[0]


def _index_initials(
    spans: Sequence[NameSpan], types: dict[tuple[str, ...], EntityType]
) -> dict[str, tuple[str, ...]]:
    index: dict[str, tuple[str, ...]] = {}
    for span in spans:
        if len(span.words) > 1 and types[span.words] == "ORG":
            letters = "".join(word[0] for word in span.words if word[0].isupper())
            if len(letters) > 1:
                index.setdefault(letters, span.words)
    return index
