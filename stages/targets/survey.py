"""Work out once what the search for every target needs to know of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from stages.records import Mention, Quote, Reading, Sentence, Word
from stages.targets.discourse import Where
from stages.targets.grammar import (
    PRONOUN_FORMS,
    RELATIVES,
    get_base,
    is_plural_look,
    read_opening,
)
from stages.targets.phrases import Ground
from stages.targets.quotations import QuoteMap
from stages.targets.rules import Rules

_GROUP_FORMS = PRONOUN_FORMS["they"] | PRONOUN_FORMS["it"] | RELATIVES
_PERSON_FORMS = PRONOUN_FORMS["he"] | PRONOUN_FORMS["she"]

Rows: TypeAlias = Sequence[Sentence] | Sequence[Mention] | Sequence[Quote]


@dataclass(kw_only=True, eq=False)
class Survey:
    """The words of one article by form and place, its names and its quotations."""

    reading: Reading
    rules: Rules
    rows: tuple[Rows, Rows, Rows]  # sentences, mentions and quotes that it was made from
    counts: tuple[int, int, int]  # their numbers
    _wheres: dict[int, Where] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The article's reading text."""
        return self.reading.article.text

    @cached_property
    def words(self) -> Sequence[Word]:
        """Every word, in order."""
        return self.reading.words(0, len(self.text))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indices of every word, by its form."""
        places: dict[str, list[int]] = {}
        for index, (_, _, lower) in enumerate(self.words):
            if lower in places:
                places[lower].append(index)
            else:
                places[lower] = [index]
        return places

    @cached_property
    def openings(self) -> dict[str, list[int]]:
        """The indices of every word, by what it is before a hyphen or an apostrophe."""
        openings: dict[str, list[int]] = {}
        for lower, at in self.places.items():
            openings.setdefault(read_opening(lower), []).extend(at)
        return openings

    @cached_property
    def of_groups(self) -> list[int]:
        """The indices of words that tell of more than one, or of a body."""
        plural, bodies = self.rules.plural, self.rules.bodies
        return self._gather(
            lambda base: (
                base in _GROUP_FORMS or base in plural or base in bodies or is_plural_look(base)
            )
        )

    @cached_property
    def of_persons(self) -> list[int]:
        """The indices of words that tell of one man or woman."""
        singular = self.rules.singular
        return self._gather(lambda base: base in _PERSON_FORMS or base in singular)

    @cached_property
    def starts(self) -> list[int]:
        """The offset of every word."""
        return [word.start for word in self.words]

    @cached_property
    def spans(self) -> list[tuple[Sentence, int, int]]:
        """Every sentence, with the indices of its first word and of the word after its last."""
        starts = self.starts
        return [
            (s, bisect_left(starts, s.start), bisect_left(starts, s.end))
            for s in self.reading.sentences
        ]

    @cached_property
    def names(self) -> list[Mention]:
        """The mentions that are names."""
        return [mention for mention in self.reading.mentions if mention.form == "name"]

    @cached_property
    def name_starts(self) -> list[int]:
        """The offset of every name."""
        return [mention.start for mention in self.names]

    @cached_property
    def quotes(self) -> QuoteMap:
        """The quotations in marks."""
        return QuoteMap(self.reading.quotes)

    def locate(self, sentence: Sentence, index: int) -> Where:
        """Return the place of a word."""
        where = self._wheres.get(index)
        if where is None:
            quote = self.quotes.number_at(self.words[index].start)
            where = self._wheres[index] = Where(sentence.block, sentence.sentence, quote)
        return where

    def find_index(self, offset: int) -> int | None:
        """Return the index of the word that begins at an offset."""
        index = bisect_left(self.starts, offset)
        return index if index < len(self.starts) and self.starts[index] == offset else None

    def index_names(self, names: Sequence[Mention], type: str | None = None) -> dict[int, Mention]:
        """Return names, all or those of one type, by the index of their first word."""
        indices = {}
        for name in names:
            if type is None or name.type == type:
                index = self.find_index(name.start)
                if index is not None:
                    indices[index] = name
        return indices

    def read_grounds(
        self, named: Container[int], telling: Sequence[int]
    ) -> Iterator[tuple[Sentence, Ground, Sequence[int]]]:
        """Yield every sentence with its words, and which of the telling words are in it."""
        at = 0
        for sentence, low, high in self.spans:
            first = at = bisect_left(telling, low, at)
            at = bisect_left(telling, high, at)
            if at > first or sentence.kind in ("title", "heading"):
                yield sentence, Ground(self.text, self.words, low, high, named), telling[first:at]

    def names_over(self, start: int, end: int) -> list[Mention]:
        """Return the names that hold a whole span, in reading order."""
        last = bisect_right(self.name_starts, start)
        return [m for m in self.names[max(0, last - _REACH) : last] if m.end >= end]

    def _gather(self, tells: Callable[[str], bool]) -> list[int]:
        return sorted(i for lower, at in self.places.items() if tells(get_base(lower)) for i in at)


_REACH = 4  # names that may begin before a span and hold it
_last: list[Survey] = []  # the targets of one article are sought one after another


def survey_article(reading: Reading, rules: Rules) -> Survey:
    """Return the survey of an article, made anew unless the last one made is of it."""
    rows = (reading.sentences, reading.mentions, reading.quotes)
    counts = (len(rows[0]), len(rows[1]), len(rows[2]))
    for survey in _last[:]:
        same = survey.reading is reading and survey.rules is rules and survey.counts == counts
        if same and all(a is b for a, b in zip(survey.rows, rows, strict=True)):
            return survey
    survey = Survey(reading=reading, rules=rules, rows=rows, counts=counts)
    _last[:] = [survey]
    return survey
