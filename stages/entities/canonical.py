"""Give every name span the entity it means inside the article, and its full name there."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from hashlib import sha256
from itertools import pairwise

from stages.entities.abbreviations import index_abbreviations
from stages.entities.bearers import Bearers, find_generation
from stages.entities.lexicon import LEGAL_FORMS, Gender, Known, Rules
from stages.entities.spans import NameSpan, Words, fold_words
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
    """Return a name in small ASCII letters, digits and hyphens.

    The digest of the name follows where letters of another alphabet are lost.
    """
    letters = unicodedata.normalize("NFKD", name.replace("'", ""))
    plain = letters.encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", plain)
    if not parts or any(letter.isalpha() and not letter.isascii() for letter in letters):
        parts.append(sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8])
    return "-".join(parts)


def resolve_names(
    spans: Sequence[NameSpan], *, text: str, rules: Rules
) -> list[tuple[NameSpan, Entity]]:
    """Return the spans that are names, each with its entity; the rest are dropped.

    A person's surname or first name means the last full name that holds it; letters mean the
    organisation that they stand for; a surface keeps one type through the article, and the
    longest form of its name ("Hall Inc." for "Hall Inc").
    """
    _leave_capitals(spans, rules)
    _share_surnames(spans, text, rules)
    people = _list_full_names(spans)
    for span in spans:
        _leave_legal_form(span, people, rules)
    types = _settle_types(spans)
    bearers = Bearers(spans, types, text=text, rules=rules)
    letters = index_abbreviations(spans, types, text)
    sure = {span.words for span in spans if span.sure}
    longest = _find_longest(spans)
    entities: dict[tuple[EntityType, str], Entity] = {}
    resolved: list[tuple[NameSpan, Entity]] = []
    for span in spans:
        full = letters.get(span.words) or bearers.find(span)
        if full is None and span.words not in sure:
            continue
        named = full or span
        type_ = types[named.words]
        name = named.known.name if named.known else longest[id(named)]
        entity = entities.get((type_, name))
        if entity is None:
            entity = Entity(name=name, type_=type_, gender=named.gender, known=named.known)
            entities[type_, name] = entity
        if entity.gender == "n":
            entity.gender = span.gender
        resolved.append((span, entity))
    return resolved


def _leave_capitals(spans: Sequence[NameSpan], rules: Rules) -> None:
    """Spell names that a headline sets in capitals as elsewhere: "SIR ANN LEE" is Ann Lee."""
    common = [span for span in spans if not _is_capitals(span.words)]
    alike = {(span.type, fold_words(span.words)): span for span in common}
    spelling = {word.casefold(): word for span in common for word in span.words}
    for span in spans:
        if span.known or span.type is None or not _is_capitals(span.words):
            continue
        titles = len(span.words) > 1 and span.words[0].title() in rules.titles
        words = tuple(
            spelling.get(word.casefold(), word.title()) for word in span.words[int(titles) :]
        )
        like, known = alike.get((span.type, fold_words(words))), rules.gazetteer.get(words)
        if like is not None:
            span.words, span.name, span.known = like.words, like.name, like.known
        elif known is not None and known.type == span.type:
            span.words, span.known = words, known
        elif span.type == "PER" and len(words) > 1:
            span.words, span.name = words, " ".join(words)


def _share_surnames(spans: Sequence[NameSpan], text: str, rules: Rules) -> None:
    """Know a couple by the surname they share: "Bill and Hillary Clinton"."""
    for one, other in pairwise(spans):
        if (
            len(one.words) == 1 < len(other.words)
            and one.words[0] in rules.first_names
            and other.words[0] in rules.first_names
            and text[one.end : other.start] in {" and ", " & "}
        ):
            words = (one.words[0], other.words[-1])
            known = rules.gazetteer.get(words)
            if known is not None and known.type == one.type == other.type == "PER":
                one.words, one.known, one.gender = words, known, known.gender


def _is_capitals(words: Sequence[str]) -> bool:
    return all(word.isupper() for word in words) and any(len(word) > 1 for word in words)


def _leave_legal_form(span: NameSpan, people: Set[Words], rules: Rules) -> None:
    """Compare a body by its words without its legal form, and know it by capitals, too.

    A firm keeps it beside the person whose full name it bears.
    """
    if span.type != "ORG":
        return
    while (
        len(span.words) > 1
        and span.words[-1].casefold() in LEGAL_FORMS
        and span.words[:-1] not in people
    ):
        span.words = span.words[:-1]
    if span.known is None and span.words[0][0].isupper():
        capitals = tuple(word[:1].upper() + word[1:] for word in span.words)  # Labour party
        known = rules.gazetteer.get(capitals)
        span.known = known if known and known.type == "ORG" else None


def _list_full_names(spans: Sequence[NameSpan]) -> set[Words]:
    """Return the names of several words that are more often a person's than a body's."""
    votes: Counter[Words] = Counter()
    for span in spans:
        if len(span.words) > 1:
            votes[span.words] += (span.type == "PER") - (span.type == "ORG")
    return {words for words, balance in votes.items() if balance > 0}


def _find_longest(spans: Sequence[NameSpan]) -> dict[int, str]:
    """Return the longest form of each unknown name, by the identity of its span.

    A father and his son are two where both are named in one sentence, or where two sons are.
    """
    alike: dict[Words, list[NameSpan]] = defaultdict(list)
    for span in spans:
        if not span.known:
            alike[span.words].append(span)
    longest: dict[int, str] = {}
    for group in alike.values():
        said = {(span.sentence, find_generation(span)) for span in group}
        generations = {generation for _, generation in said}
        apart = len(generations - {""}) > 1 or len(said) > len({number for number, _ in said})
        parts: dict[str, list[NameSpan]] = defaultdict(list)
        for span in group:
            parts[find_generation(span) if apart else ""].append(span)
        for part in parts.values():
            name = max((span.name for span in part), key=len)
            longest |= {id(span): name for span in part}
    return longest


def _settle_types(spans: Sequence[NameSpan]) -> dict[Words, EntityType]:
    """Return the type of every surface, by vote of the places where something tells."""
    votes: dict[Words, Counter[EntityType]] = defaultdict(Counter)
    for span in spans:
        if span.type is not None:
            votes[span.words][span.type] += _KNOWN_VOTES if span.known or span.called else 1
    settled = {words: max(counter, key=counter.__getitem__) for words, counter in votes.items()}
    return {span.words: settled.get(span.words, "PER") for span in spans}
