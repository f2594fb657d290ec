"""Whom a short name means: the full names of people and bodies that an article gives."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.spans import NameSpan
from stages.records import EntityType

_Words = tuple[str, ...]

_PUBLIC = frozenset(
    {"Council", "Police", "University", "School", "College", "Hospital", "Court", "Airport"}
)
"""What a body of a place ends with; the place's name alone is another body, a club as a rule."""


class Bearers:
    """The full names of an article, to be found by a shorter form of them."""

    def __init__(
        self, spans: Sequence[NameSpan], types: Mapping[_Words, EntityType], rules: Rules
    ) -> None:
        self._rules = rules
        full = [span for span in spans if len(span.words) > 1]
        people = [span for span in full if types[span.words] == "PER"]
        self._longer = _find_longer(people, rules)
        self._firms = {s.words for s in spans if s.type == "ORG" and " " in s.name}
        self._people: defaultdict[str, list[NameSpan]] = defaultdict(list)
        for span in people:
            for word in {span.words[0], span.words[-1]} - rules.words["royal"]:
                self._people[word].append(span)  # "King" alone is no King Felipe
        self._bodies: defaultdict[str, dict[_Words, NameSpan]] = defaultdict(dict)
        self._headed: defaultdict[str, dict[_Words, NameSpan]] = defaultdict(dict)
        for span in full:
            if types[span.words] == "ORG" and span.words[-1] not in _PUBLIC:
                self._bodies[span.words[0]].setdefault(span.words, span)
            if types[span.words] == "ORG" and span.words[-1] in rules.words["organisation"]:
                self._headed[span.words[-1]].setdefault(span.words, span)

    def find(self, span: NameSpan) -> NameSpan | None:
        """Return the full name that a shorter one stands for; None where it speaks for itself."""
        if len(span.words) > 1:
            return None if span.known else self._longer.get(span.words)
        if span.known and span.known.type != "PER":
            return None
        if span.type == "ORG" and span.words in self._firms:
            return None  # Ford, where there is Ford Ltd
        bodies = self._bodies.get(span.words[0], {}) if span.type == "ORG" else {}
        if bodies:
            return next(iter(bodies.values())) if len(bodies) == 1 else None
        headed = [*self._headed.get(span.words[0], {}).values()] if span.type == "ORG" else []
        if len(headed) == 1 and headed[0].start < span.start:
            return headed[0]  # the Federation, where there is but the Police Federation
        full = self._find_person(span)
        return self._longer.get(full.words, full) if full else None

    def _find_person(self, span: NameSpan) -> NameSpan | None:
        """Return the last full name before it that fits; one after it only for an unknown name."""
        fitting = [f for f in self._people.get(span.words[0], []) if self._agree(f, span)]
        if not find_generation(span):
            plain = {full.words for full in fitting if not find_generation(full)}
            fitting = [f for f in fitting if not find_generation(f) or f.words not in plain]
        if span.known:
            same = [full for full in fitting if full.known == span.known]
            fitting = same or fitting
        earlier = [full for full in fitting if full.start < span.start]
        if earlier or span.known:
            return earlier[-1] if earlier else None
        return next((full for full in fitting if full.sentence != span.sentence), None)

    def _agree(self, full: NameSpan, span: NameSpan) -> bool:
        """Tell whether neither gender nor generation speaks against one person.

        A word that is a first name, too, has its gender from that: Amos may be Judith Amos.
        """
        titled = span.words[0] not in self._rules.first_names
        if titled and {full.gender, span.gender} == {"f", "m"}:
            return False
        return find_generation(span) in ("", find_generation(full))


def find_generation(span: NameSpan) -> str:
    """Return "Jr" or "Sr" where a name ends so, else ""."""
    ending = span.ending.lstrip(", ")
    return ending[:2] if ending.startswith(("Jr", "Sr")) else ""


def _find_longer(people: Sequence[NameSpan], rules: Rules) -> dict[_Words, NameSpan]:
    """Return for each name of several words the only longer one that it is a form of.

    Two names in one sentence are two people.
    """
    places: defaultdict[_Words, set[int]] = defaultdict(set)
    by_word: defaultdict[str, dict[_Words, NameSpan]] = defaultdict(dict)
    for span in people:
        places[span.words].add(span.sentence)
        for word in {span.words[0].casefold(), span.words[-1].casefold()}:
            by_word[word].setdefault(span.words, span)
    longer: dict[_Words, NameSpan] = {}
    for short, seen in places.items():
        near = {
            words: span
            for word in (short[0], short[-1])
            for words, span in by_word[word.casefold()].items()
            if len(words) > len(short) and _is_form(short, words, rules)
        }
        if len(near) == 1:
            (span,) = near.values()
            if seen.isdisjoint(places[span.words]):
                longer[short] = span
    return {short: _follow(longer, span) for short, span in longer.items()}


def _follow(longer: Mapping[_Words, NameSpan], span: NameSpan) -> NameSpan:
    while span.words in longer:
        span = longer[span.words]
    return span


def _is_form(short: _Words, long: _Words, rules: Rules) -> bool:
    """Tell whether a name is the surname in a longer one, or lacks but initials or a given name.

    A given name that stands last is hyphenated: Ann Tan Chun-wah.
    """
    one, other = ([word.casefold() for word in words] for words in (short, long))
    if other[-len(one) :] == one:
        return short[0] not in rules.first_names
    if other[: len(one)] == one:
        return all(word[0].isupper() and "-" in word for word in long[len(one) :])
    more = len(other) - len(one)
    initials = all(len(word) == 1 for word in other[1 : 1 + more])
    return initials and [other[0], *other[1 + more :]] == one
