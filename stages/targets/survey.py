"""Work out once what the search for every target needs to know of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TypeAlias

from stages.reading import QuotePlaces, Reading, Word
from stages.records import Mention, Quote, Sentence
from stages.targets.discourse import MEMORY, Where
from stages.targets.grammar import (
    ANYBODY,
    DESCRIBING,
    FIRST_PLURAL,
    PRONOUN_FORMS,
    RELATIVES,
    get_base,
    is_plural_look,
    read_opening,
)
from stages.targets.phrases import PHRASE_REACH, Phrase, read_phrase
from stages.targets.places import Ground
from stages.targets.rules import Rules

_THEY = PRONOUN_FORMS["they"]
_FAINT = _THEY | RELATIVES | ANYBODY
_IT = PRONOUN_FORMS["it"]
_MARKED = ("direct", "mixed", "block")
_OWNERS = ("his", "her")
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
    _phrases: dict[tuple[int, int], Phrase] = field(default_factory=dict)

    @cached_property
    def text(self) -> str:
        """The article's reading text."""
        return self.reading.article.text

    @cached_property
    def words(self) -> Sequence[Word]:
        """Every word, in order."""
        return self.reading.words(0, len(self.text))

    @property
    def places(self) -> Mapping[str, list[int]]:
        """The indices of every word, by its form."""
        return self.reading.places

    def find_openings(self, opening: str) -> Sequence[int]:
        """Return the indices of the words that are this before a hyphen or an apostrophe."""
        plain, odd = self.places.get(opening, ()), self.odd_openings.get(opening, ())
        return [*plain, *odd] if odd else plain

    @cached_property
    def odd_openings(self) -> dict[str, list[int]]:
        """The indices of words with a hyphen or an apostrophe, by what they are before it."""
        openings: dict[str, list[int]] = {}
        for lower in self._odd:
            openings.setdefault(read_opening(lower), []).extend(self.places[lower])
        return openings

    @cached_property
    def joined(self) -> list[int]:
        """The indices of words like "London-based" and "20-year-old"."""
        return sorted(
            index
            for lower in self._odd
            if lower.endswith(DESCRIBING)
            for index in self.places[lower]
        )

    @cached_property
    def of_bodies(self) -> list[int]:
        """The indices of words that tell of people, or of one body."""
        return self._gather(self.rules.plural.keys(), self.rules.bodies, _IT, ("statement",))

    @cached_property
    def near_they(self) -> frozenset[int]:
        """The numbers of the sentences that a form of "they" stands in or soon after."""
        they = self._gather(_THEY)
        with_they = {
            number
            for number, (_, low, high) in enumerate(self.spans)
            if bisect_left(they, low) < bisect_left(they, high)
        }
        return frozenset(n - back for n in with_they for back in range(min(n, MEMORY) + 1))

    @cached_property
    def of_groups(self) -> list[int]:
        """The same with "they", and with all else that "they" soon after may go back to."""
        faint = self._gather(filter(_is_faint, self._bases))
        near = set(self.of_bodies)
        for number in self.near_they:
            _, low, high = self.spans[number]
            near.update(faint[bisect_left(faint, low) : bisect_left(faint, high)])
        return sorted(near)

    @cached_property
    def of_persons(self) -> list[int]:
        """The indices of words that tell of one man or woman."""
        return self._gather(_PERSON_FORMS, self.rules.singular.keys())

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
    def owners(self) -> dict[int, str]:
        """The names of the persons that "his" and "her" go back to, by the word's index."""
        found: dict[int, str] = {}
        for mention in self.reading.mentions:
            if mention.form == "pronoun":
                index = bisect_left(self.starts, mention.start)
                if index < len(self.words) and self.words[index].lower in _OWNERS:
                    found[index] = mention.name
        return found

    @cached_property
    def quotes(self) -> QuotePlaces[Quote]:
        """The quotations that stand in marks or as blocks."""
        return QuotePlaces(quote for quote in self.reading.quotes if quote.kind in _MARKED)

    def read_phrase(self, ground: Ground, first: int, head: int) -> Phrase:
        """Return the phrase whose head is the words from `first` to `head`.

        One that stands far from the target's names is the same for every target.
        """
        low, high = first - PHRASE_REACH - 1, head + PHRASE_REACH + 2
        if not ground.named.isdisjoint(range(low, high)):
            return read_phrase(ground, first, head)
        phrase = self._phrases.get((first, head))
        if phrase is None:
            phrase = self._phrases[first, head] = read_phrase(ground, first, head)
        return phrase

    def locate(self, sentence: Sentence, index: int) -> Where:
        """Return the place of a word."""
        where = self._wheres.get(index)
        if where is None:
            quote = self._find_quote(index)
            where = self._wheres[index] = Where(sentence.block, sentence.sentence, quote)
        return where

    @cached_property
    def name_at(self) -> dict[int, int]:
        """The index of the first word of every name, by the name's offset."""
        at = ((name.start, bisect_left(self.starts, name.start)) for name in self.names)
        return {
            start: index
            for start, index in at
            if index < len(self.starts) and self.starts[index] == start
        }

    def index_names(self, names: Sequence[Mention], type: str | None = None) -> dict[int, Mention]:
        """Return names, all or those of one type, by the index of their first word."""
        at = self.name_at
        return {
            at[name.start]: name
            for name in names
            if name.start in at and (type is None or name.type == type)
        }

    @cached_property
    def says_we(self) -> bool:
        """Whether a quotation may hold "we" or a form of it."""
        forms = (at for base in FIRST_PLURAL for at in self.find_openings(base))
        return any(self._find_quote(index) >= 0 for index in forms)

    def read_grounds(
        self, named: Set[int], telling: Sequence[int]
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

    def _find_quote(self, index: int) -> int:
        """Return the number of the innermost quotation around a word, −1 outside all."""
        return next(self.quotes.numbers_at(self.starts[index]), -1)

    def _gather(self, *vocabularies: Iterable[str]) -> list[int]:
        """Return the indices of the words whose base is in one of several vocabularies."""
        bases = self._bases
        found = set[str]().union(*(bases.keys() & words for words in vocabularies))
        return sorted(index for base in found for index in bases[base])

    @cached_property
    def _bases(self) -> dict[str, list[int]]:
        """The indices of every word, by what it is without what follows its apostrophe."""
        bases = dict(self.places)
        for lower in self._odd:
            at = bases.pop(lower)
            base = get_base(lower)
            bases[base] = [*bases.get(base, ()), *at]
        return bases

    @cached_property
    def _odd(self) -> list[str]:
        """The words with a hyphen or an apostrophe."""
        return [lower for lower in self.places if not lower.isalnum()]


_REACH = 4  # names that may begin before a span and hold it
_last: list[Survey] = []  # the targets of one article are sought one after another


@lru_cache(maxsize=20_000)
def _is_faint(base: str) -> bool:
    """Return whether a word only counts where "they" is near."""
    return base in _FAINT or is_plural_look(base)


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
