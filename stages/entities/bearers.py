"""Whom a short name means: the full names of people, and of bodies, that an article gives."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from stages.entities.forms import find_longer
from stages.entities.full_bodies import FullBodies
from stages.entities.lexicon import Gender, Known, Rules
from stages.entities.spans import NameSpan, Words
from stages.records import EntityType

_Kind = tuple[str, Gender, bool, str, Known | None]  # a short name with all that one may go by

_START, _SENTENCE = attrgetter("start"), attrgetter("sentence")

_LINKS = frozenset({" and ", " or ", " & "})
_ARTICLE = re.compile(r"^(?:[Aa]l|[Ee]l)-(?=[A-Z])")
"""The article of an Arabic surname."""
_THE = re.compile(r"\b[Tt]he (?:[\w-]+ )?\Z")
_NEAR = 24  # characters before a title in which its article stands


class Bearers:
    """The full names of an article, to be found by a shorter form of them."""

    def __init__(
        self,
        spans: Sequence[NameSpan],
        types: Mapping[Words, EntityType],
        *,
        text: str,
        rules: Rules,
    ) -> None:
        self._rules, self._types, self._text = rules, types, text
        full = [span for span in spans if len(span.words) > 1]
        self._otherwise = {span.known.id for span in full if span.known}  # known by more words
        self._titled = {span.words[0] for span in full} & rules.words["royal"]
        self._first: dict[str, NameSpan] = {}
        self._bare: dict[tuple[int, str], int] = {}
        for span in spans:
            if len(span.words) == 1:
                self._first.setdefault(span.words[0], span)
                if types[span.words] == "PER":
                    self._bare.setdefault((span.sentence, span.words[0]), span.start)
        people = [span for span in full if types[span.words] == "PER"]
        self._longer = find_longer(people, text, rules)
        self._people: defaultdict[str, list[NameSpan]] = defaultdict(list)
        self._given: defaultdict[str, list[NameSpan]] = defaultdict(list)  # by first name
        self._particled: defaultdict[Words, list[NameSpan]] = defaultdict(list)
        for span in people:
            self._given[span.words[0].casefold()].append(span)
            called = span.nickname if len(span.nickname) == 1 else ()
            last = span.words[-1]
            bare = _ARTICLE.sub("", last)  # "Talib" for al-Talib
            given = {span.words[0]} - rules.words["royal"]  # "King" alone is no King Felipe
            for word in {*given, last, bare, *called}:
                self._people[word].append(span)
            if len(span.words) > 2:
                self._particled[span.words[-2:]].append(span)
        self._bodies = FullBodies(spans, types, first=self._first, rules=rules)
        self._fitting: dict[_Kind, list[NameSpan]] = {}
        self._known: dict[str, set[str]] = {}
        self._places = set(_list_places(spans))
        self._allusions = set(self._list_allusions(spans, text))

    def find(self, span: NameSpan) -> NameSpan | None:
        """Return the full name that a shorter one stands for; None where it speaks for itself."""
        if len(span.words) > 1:
            same = None if span.known else self._longer.get(span.words)
            return same or self._find_particled(span) or self._bodies.find_whole(span)
        if self._types[span.words] == "ORG" != span.type and span.words[0] not in self._people:
            return None if span.known else self._find_body(span)
        if span.type == "LOC" or (span.known and span.known.type != "PER"):
            return self._find_namesake(span)
        return self._find_body(span) if span.type == "ORG" else self._find_bearer(span)

    def _find_body(self, span: NameSpan) -> NameSpan | None:
        """Return the body of a short name, or else a person: it may be one."""
        if self._bodies.is_beginning(span):
            return self._bodies.find_begun(span)
        return self._bodies.find_ended(span) or self._find_bearer(span)

    def _find_bearer(self, span: NameSpan) -> NameSpan | None:
        """Return the person of a surname or first name, by the fullest form of the name."""
        full = None if self._reigns(span) else self._find_person(span)
        if full is None or (id(span) in self._allusions and self._has_others(full)):
            return None
        return self._longer.get(full.words, full)

    def _reigns(self, span: NameSpan) -> bool:
        """Tell whether a name is a title: "the King", "King" where there is a King Felix."""
        if span.words[0] not in self._rules.words["royal"]:
            return False
        article = _THE.search(self._text, max(0, span.start - _NEAR), span.start) is not None
        return article or span.words[0] in self._titled

    def _find_namesake(self, span: NameSpan) -> NameSpan | None:
        """Return the person whose surname a place or body has for its name: John Ely, Ann Fox.

        Not where the article has the place, or the body by another name (Fox News). What nobody
        knows as a place's name is one where the encoder mostly takes it for one.
        """
        placed = span.words in self._places
        if span.known is None:
            other = placed and self._types[span.words] == "LOC"
            return None if other else self._find_bearer(span)
        body = span.known.type == "ORG" and span.known.id not in self._otherwise
        full = self._find_person(span) if body or (span.type == "LOC" and not placed) else None
        if full is None or full.type != "PER" or full.words[-1] != span.words[0]:
            return None
        return full if not body or full.words[0] in self._rules.first_names else None

    def _find_particled(self, span: NameSpan) -> NameSpan | None:
        """Return the last full name before "von Quill" that ends so."""
        if len(span.words) > 2 or span.words[0] not in self._rules.words["particle"]:
            return None
        fitting = self._particled.get(span.words, [])
        at = bisect_left(fitting, span.start, key=_START)
        return fitting[at - 1] if at else None

    def _list_allusions(self, spans: Sequence[NameSpan], text: str) -> Iterator[int]:
        """Yield the identity of each bare surname beside another whose bearer is never named.

        "The Nixon and Clinton years" speaks of two whom readers know, not of who is in the news.
        """
        often = Counter(span.words for span in spans)
        for pair in pairwise(spans):
            if text[pair[0].end : pair[1].start] not in _LINKS or {
                (s.type, len(s.words)) for s in pair
            } != {("PER", 1)}:
                continue
            for span, other in (pair, pair[::-1]):
                if often[other.words] == 1 and other.words[0] not in self._people:
                    yield id(span)

    def _has_others(self, full: NameSpan) -> bool:
        """Tell whether the gazetteer has another of a surname, whom the article leaves out."""
        surname = full.words[-1]
        if surname not in self._known:
            known = (span.known for span in self._people.get(surname, ()))
            self._known[surname] = {known.name for known in known if known}
        return bool(self._rules.holders.get(surname, frozenset()) - self._known[surname])

    def _find_person(self, span: NameSpan) -> NameSpan | None:
        """Return the last full name before it that fits; one after it only for an unknown name."""
        kind = (span.words[0], span.gender, span.told, find_generation(span), span.known)
        if kind not in self._fitting:  # found once, so that many places cost no more than one
            self._fitting[kind] = self._list_fitting(span)
        fitting = self._fitting[kind]
        before = bisect_left(fitting, span.start, key=_START)
        if before or span.known:
            return fitting[before - 1] if before else None
        after = bisect_right(fitting, span.sentence, key=_SENTENCE)
        return fitting[after] if after < len(fitting) else None

    def _list_fitting(self, span: NameSpan) -> list[NameSpan]:
        """Return the full names, in order, that a short one may stand for."""
        people = self._people.get(span.words[0]) or self._list_called(span)
        fitting = [full for full in people if self._agree(full, span)]
        if not find_generation(span):
            plain = {full.words for full in fitting if not find_generation(full)}
            fitting = [f for f in fitting if not find_generation(f) or f.words not in plain]
        same = [full for full in fitting if full.known == span.known] if span.known else []
        return list(self._leave_others(same or fitting, span.words[0]))

    def _list_called(self, span: NameSpan) -> list[NameSpan]:
        """Return the places of the only full name whose first name a short form is: Liz."""
        if span.known or span.type != "PER":
            return []
        forms = self._rules.nicknames.get(span.words[0].casefold(), frozenset())
        called = [full for form in sorted(forms) for full in self._given.get(form, ())]
        return called if len({full.words for full in called}) == 1 else []

    def _leave_others(self, fitting: Sequence[NameSpan], word: str) -> Iterator[NameSpan]:
        """Yield full names but those of others beside whom one goes by the word alone.

        After "Kim, whose brother is Kim Min Su, left" Kim is who it was before.
        """
        last: Words = ()
        for full in fitting:
            bare = self._bare.get((full.sentence, word), full.start)
            if not last or bare >= full.start or full.words == last:
                last = full.words
                yield full

    def _agree(self, full: NameSpan, span: NameSpan) -> bool:
        """Tell whether neither gender nor generation speaks against one person.

        A word that is a first name, too, has its gender from that: Amos may be Judith Amos. Nor
        does the gender of whom readers know by a surname count where another has it first.
        """
        word = span.words[0]
        own = span.told or full.known or self._first[word].sentence <= full.sentence
        if own and word not in self._rules.first_names and {full.gender, span.gender} == {"f", "m"}:
            return False
        return find_generation(span) in ("", find_generation(full))


def _list_places(spans: Sequence[NameSpan]) -> Iterator[Words]:
    """Yield the names that are plainly a place's somewhere: "in Ely", "Ely, Nevada"."""
    for span, following in pairwise([*spans, None]):
        if span is None or span.type != "LOC":
            continue
        near = following is not None and (following.sentence, following.type, following.start) == (
            span.sentence, "LOC", span.end + 2,
        )  # fmt: skip
        if span.placed or near:
            yield span.words


def find_generation(span: NameSpan) -> str:
    """Return "Jr" or "Sr" where a name ends so, else ""."""
    ending = span.ending.lstrip(", ").replace("nr", "r")
    return ending[:2] if ending.startswith(("Jr", "Sr")) else ""
