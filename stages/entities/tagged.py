"""Names as the encoder tags them, merged with those of the rules and the gazetteer."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.propose import make_span
from stages.entities.repeats import repeat_surnames, repeat_words
from stages.entities.spans import NameSpan, Words
from stages.entities.tags import complete, read_tags
from stages.entities.tokens import Token
from stages.reading import QuotePlaces, Reading

_LONGEST = 20  # words of a name that is looked for where it is not tagged


def merge_tagged(
    reading: Reading,
    tokens_of: Mapping[int, Sequence[Token]],
    proposed: Sequence[NameSpan],
    *,
    rules: Rules,
) -> list[NameSpan]:
    """Return the names of both, in order.

    The gazetteer knows its names better than the encoder, and the encoder sees other names better
    than the rules: what the rules propose stands only where the gazetteer has it, and no tag around
    it says that something else is meant (Lady Scotland). Without an encoder all that the rules
    propose stands.
    """
    if not reading.token_readings:
        return list(proposed)
    tags = list(read_tags(reading, tokens_of, rules=rules))
    tagged = _repeat_names(tags, reading, tokens_of, rules)
    tagged += repeat_words(tagged, reading.article.text, tokens_of, rules)
    tagged += repeat_surnames(tagged, reading.article.text, tokens_of, rules)
    merged: list[NameSpan] = []
    places = QuotePlaces(tagged)
    for span in [span for span in proposed if span.known is not None]:
        if not any(_takes(tag, span) for tag in places.touching(span.start, span.end)):
            merged.append(span)
    kept = QuotePlaces(merged)
    merged += [tag for tag in tagged if not kept.touching(tag.start, tag.end)]
    return sorted(merged, key=lambda span: span.start)


def _takes(tag: NameSpan, span: NameSpan) -> bool:
    """Tell whether a tagged span is a longer name around a known one, or another of its name."""
    if (tag.start, tag.end) == (span.start, span.end):
        return tag.known is None
    return tag.start <= span.start and span.end <= tag.end


def _repeat_names(
    tagged: Sequence[NameSpan],
    reading: Reading,
    tokens_of: Mapping[int, Sequence[Token]],
    rules: Rules,
) -> list[NameSpan]:
    """Return the tags, and each further place where a name of several words stands.

    The encoder reads sentence by sentence and may see "Big" where it saw "Big Machine" before; what
    it saw more often stands.
    """
    longer = _LongNames(tagged)
    tags = QuotePlaces(tagged)
    for words in _find_seldom(longer, tags, tokens_of):
        longer.remove(words)
    names, text = list(tagged), reading.article.text
    gone: set[int] = set()
    for number, tokens in tokens_of.items():
        for first in range(len(tokens)):
            found = next(longer.find(tokens, first), None)
            if found is None:
                continue
            span = make_span(tokens, first, first + len(found.words), rules)
            over = [
                *tags.touching(span.start, span.end),
                *(names[-1:] if len(names) > len(tagged) else ()),
            ]
            over = [tag for tag in over if id(tag) not in gone]
            if not any(tag.start <= span.start and span.end <= tag.end for tag in over):
                ending = found.ending if text.startswith(found.ending, span.end) else ""
                complete(span, found.type or "PER", span.end + len(ending), text)
                span.sentence = number
                gone |= {id(tag) for tag in over if span.start < tag.end and tag.start < span.end}
                names.append(span)
    return sorted((name for name in names if id(name) not in gone), key=lambda span: span.start)


class _LongNames:
    """Tagged names of several words, each by the words that stand for it in a text."""

    def __init__(self, tagged: Sequence[NameSpan]) -> None:
        self._names: defaultdict[Words, dict[Words, NameSpan]]
        self._names = defaultdict(dict)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for tag in tagged:
            if 1 < len(tag.words) <= _LONGEST:
                self._names[_leave_s(tag.words)].setdefault(tag.words, tag)
                lengths[tag.words[0]].add(len(tag.words))
        self._lengths = {word: sorted(found)[::-1] for word, found in lengths.items()}

    def find(self, tokens: Sequence[Token], first: int) -> Iterator[NameSpan]:
        """Yield the names whose words stand together from a token on, the longest first."""
        for length in self._lengths.get(tokens[first].text, ()):
            chain = tokens[first : first + length]
            words = tuple([token.text for token in chain])
            if words in self._names and all(token.joined for token in chain[1:]):
                yield from self._names[words].values()

    def remove(self, words: Words) -> None:
        """Leave out a name."""
        del self._names[_leave_s(words)][words]


def _leave_s(words: Words) -> Words:
    return (*words[:-1], words[-1].removesuffix("'s"))


def _find_seldom(
    longer: _LongNames, tags: QuotePlaces[NameSpan], tokens_of: Mapping[int, Sequence[Token]]
) -> list[Words]:
    """Return the names that the encoder more often saw as something shorter or longer."""
    seen: Counter[Words] = Counter()
    for tokens in tokens_of.values():
        for first, token in enumerate(tokens):
            for name in longer.find(tokens, first):
                start, end = token.start, tokens[first + len(name.words) - 1].end
                over = tags.touching(start, end)
                whole = any((tag.start, tag.words) == (start, name.words) for tag in over)
                seen[name.words] += whole - (not whole and bool(over))
    return [words for words, balance in seen.items() if balance < 0]
