"""What is known of one article while it is read: every stage reads some of it and adds its own."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate, repeat
from typing import Generic, NamedTuple, Protocol, TypeVar

from stages.records import (
    Article,
    Block,
    Frame,
    Mention,
    Quote,
    Sentence,
    Sentiment,
    Stance,
    TargetMention,
    TokenReading,
    Voice,
)

_WORD = re.compile(r"([^\W_]+(?:['’\-‑][^\W_]+)*)")  # a group, so that a split keeps the words
_ROLE_VOICES: dict[str, Voice] = {
    "title": "headline",
    "heading": "headline",
    "standfirst": "standfirst",
    "caption": "caption",
}


class Word(NamedTuple):
    """A word of the reading text: its span and its lower-cased form."""

    start: int
    end: int
    lower: str


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_PlacedT = TypeVar("_PlacedT", bound=_Placed)


class QuotePlaces(Generic[_PlacedT]):
    """Quotes, or names, by place; they may lie inside one another."""

    def __init__(self, quotes: Iterable[_PlacedT]) -> None:
        self.quotes = sorted(quotes, key=lambda quote: quote.start)
        self._starts = [quote.start for quote in self.quotes]
        self._reach = list(accumulate((quote.end for quote in self.quotes), max))

    def numbers_at(self, offset: int) -> Iterator[int]:
        """Yield the number of each quote that holds an offset, the one that begins last first."""
        number = bisect_right(self._starts, offset) - 1
        while number >= 0 and self._reach[number] > offset:
            if offset < self.quotes[number].end:
                yield number
            number -= 1

    def touching(self, start: int, end: int) -> list[_PlacedT]:
        """Return the quotes that share a character with a stretch, in order of their starts."""
        number = bisect_left(self._starts, end) - 1
        found = []
        while number >= 0 and self._reach[number] > start:
            if self.quotes[number].end > start:
                found.append(self.quotes[number])
            number -= 1
        return found[::-1]


def list_speech(quotes: Iterable[Quote]) -> list[Quote]:
    """Return the quotes that are somebody's, each with a second one of what it is said of.

    In "called them “a rabble”" the speaker's words are those in marks, and "them" is in his voice.
    """
    speech = []
    for quote in quotes:
        if quote.kind == "scare":
            continue
        speech.append(quote)
        if quote.about_start is not None and quote.about_end is not None:
            speech.append(replace(quote, start=quote.about_start, end=quote.about_end))
    return speech


class _QuoteIndex:
    """An article's quotes by place: those that are somebody's, and scare quotes."""

    def __init__(self, quotes: list[Quote]) -> None:
        self._rows, self._size = quotes, len(quotes)
        self.speech = QuotePlaces(list_speech(quotes))
        self.scare = QuotePlaces(quote for quote in quotes if quote.kind == "scare")

    def is_of(self, quotes: list[Quote]) -> bool:
        """Return whether this is the index of these quotes as they now stand."""
        return self._rows is quotes and self._size == len(quotes)

    def find(self, offset: int) -> Quote | None:
        """Return the shortest quote of somebody that holds an offset, or None."""
        holding = sorted(self.speech.numbers_at(offset))
        quotes = (self.speech.quotes[number] for number in holding)
        return min(quotes, key=lambda quote: quote.end - quote.start, default=None)


@dataclass(kw_only=True)
class Reading:
    """One article and all rows read from it so far; each stage reads some and adds its own."""

    article: Article
    blocks: list[Block]
    sentences: list[Sentence] = field(default_factory=list)
    token_readings: list[TokenReading] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    sentiments: list[Sentiment] = field(default_factory=list)
    target_mentions: list[TargetMention] = field(default_factory=list)
    stances: list[Stance] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    _quote_index: "_QuoteIndex | None" = field(default=None, init=False, repr=False, compare=False)

    def words(self, start: int, end: int) -> list[Word]:
        """Return the words that lie wholly between two offsets."""
        lo = bisect_left(self._word_starts, start)
        hi = bisect_left(self._word_starts, end)
        words = self._words[lo:hi]
        return words[:-1] if words and words[-1].end > end else words

    @cached_property
    def places(self) -> Mapping[str, list[int]]:
        """The numbers of the words, counted from 0 through the article, by lower-cased form."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, _, lower) in enumerate(self._words):
            places[lower].append(number)
        return places

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds an offset, or None between sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def token_reading_of(self, sentence: int) -> TokenReading | None:
        """Return what the encoder says of a sentence, or None where none read it."""
        return self._token_readings.get(sentence)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds an offset, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        if index < 0 or offset >= self.blocks[index].end:
            return None
        return self.blocks[index]

    def quote_at(self, offset: int) -> Quote | None:
        """Return the innermost quote that holds an offset; scare quotes are nobody's speech."""
        return self._indexed_quotes().find(offset)

    def speech_in(self, start: int, end: int) -> list[Quote]:
        """Return the quotes, and what they are said of (`list_speech`), that touch a stretch."""
        return self._indexed_quotes().speech.touching(start, end)

    def scare_quotes_in(self, start: int, end: int) -> list[Quote]:
        """Return the scare quotes that touch a stretch."""
        return self._indexed_quotes().scare.touching(start, end)

    def voice_at(self, offset: int) -> Voice:
        """Return whose words stand at an offset."""
        quote = self.quote_at(offset)
        if quote is not None and quote.kind != "scare":  # for the type checker: it never is
            return quote.kind
        return self.block_voice_at(offset)

    def block_voice_at(self, offset: int) -> Voice:
        """Return whose words the block at an offset is in, outside its quotations."""
        block = self.block_at(offset)
        return _ROLE_VOICES.get(block.role, "writer") if block else "writer"

    def _indexed_quotes(self) -> _QuoteIndex:
        index = self._quote_index
        if index is None or not index.is_of(self.quotes):
            index = self._quote_index = _QuoteIndex(self.quotes)
        return index

    @cached_property
    def _words(self) -> list[Word]:
        pieces = _WORD.split(self.article.text)  # every second one is a word
        edges = list(accumulate(map(len, pieces)))
        spans = zip(edges[::2], edges[1::2], map(str.lower, pieces[1::2]), strict=False)
        # calling Word costs twice as much as making the tuple
        return list(map(tuple.__new__, repeat(Word), spans))

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self._words]

    @cached_property
    def _token_readings(self) -> dict[int, TokenReading]:
        return {row.sentence: row for row in self.token_readings}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]
