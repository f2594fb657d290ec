"""Give every name span the entity it means inside the article, and its full name there."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from stages.entities.lexicon import Gender, Known
from stages.entities.spans import NameSpan
from stages.records import EntityType

_KNOWN_VOTES = 3


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
    plain = unicodedata.normalize("NFKD", name.replace("'", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"


def resolve_names(spans: Sequence[NameSpan]) -> list[tuple[NameSpan, Entity]]:
    """Return the spans that are names, each with its entity; the rest are dropped.

    A person's surname or first name means the last full name that holds it; letters mean the
    organisation whose initials they are; a surface keeps one type through the article, and the
    longest form of its name ("Hall Inc." for "Hall Inc").
    """
    types = _settle_types(spans)
    people = _index_people(spans, types)
    initials = _index_initials(spans, types)
    sure = {span.words for span in spans if span.sure}
    longest: dict[tuple[str, ...], str] = {}
    for span in spans:
        if not span.known:
            longest[span.words] = max(longest.get(span.words, ""), span.name, key=len)
    entities: dict[tuple[EntityType, str], Entity] = {}
    resolved: list[tuple[NameSpan, Entity]] = []
    for span in spans:
        full = _find_person(span, people) or initials.get(span.words)
        if full is None and span.words not in sure:
            continue
        named = full or span
        type_ = types[named.words]
        name = named.known.name if named.known else longest[named.words]
        entity = entities.get((type_, name))
        if entity is None:
            entity = Entity(name=name, type_=type_, gender=named.gender, known=named.known)
            entities[type_, name] = entity
        if entity.gender == "n":
            entity.gender = span.gender
        resolved.append((span, entity))
    return resolved


def _settle_types(spans: Sequence[NameSpan]) -> dict[tuple[str, ...], EntityType]:
    """Return the type of every surface, by vote of the places where something tells."""
    votes: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for span in spans:
        if span.type is not None:
            votes[span.words][span.type] += _KNOWN_VOTES if span.known else 1
    settled = {words: max(counter, key=counter.__getitem__) for words, counter in votes.items()}
    return {span.words: settled.get(span.words, "PER") for span in spans}


def _index_people(
    spans: Sequence[NameSpan], types: Mapping[tuple[str, ...], EntityType]
) -> dict[str, list[NameSpan]]:
    """Return full names of people by their first and last word."""
    index: dict[str, list[NameSpan]] = defaultdict(list)
    for span in spans:
        if len(span.words) > 1 and types[span.words] == "PER":
            for word in {span.words[0], span.words[-1]}:
                index[word].append(span)
    return index


def _find_person(span: NameSpan, people: Mapping[str, list[NameSpan]]) -> NameSpan | None:
    if len(span.words) != 1 or (span.known and span.known.type != "PER"):
        return None
    candidates = people.get(span.words[0], [])
    alike = [full for full in candidates if _is_junior(full) == _is_junior(span)]
    candidates = alike if alike or _is_junior(span) else candidates
    earlier = [full for full in candidates if full.start < span.start]
    return earlier[-1] if earlier else next(iter(candidates), None)


def _is_junior(span: NameSpan) -> bool:
    return span.ending.lstrip(", ").startswith(("Jr", "Sr"))


def _index_initials(
    spans: Sequence[NameSpan], types: Mapping[tuple[str, ...], EntityType]
) -> dict[tuple[str, ...], NameSpan]:
    """Return organisations by their initials."""
    index: dict[tuple[str, ...], NameSpan] = {}
    for span in spans:
        if len(span.words) > 1 and types[span.words] == "ORG":
            letters = "".join(word[0] for word in span.words if word[0].isupper())
            if len(letters) > 1:
                index.setdefault((letters,), span)
    return index
