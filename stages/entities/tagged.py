"""Names as the encoder tags them, merged with those of the rules and the gazetteer."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.propose import cut_spans, make_span
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token
from stages.reading import Reading
from stages.records import EntityType, TokenReading


def merge_tagged(
    reading: Reading,
    tokens_of: Mapping[int, Sequence[Token]],
    proposed: Sequence[NameSpan],
    *,
    rules: Rules,
) -> list[NameSpan]:
    """Return the names of both, in order.

    The gazetteer knows its names better than the encoder, and the encoder sees other names better
    than the rules: what the rules propose stands only where the gazetteer has it. Without an
    encoder all that the rules propose stands.
    """
    if not reading.token_readings:
        return list(proposed)
    tagged = _repeat_names(list(_read_tags(reading, tokens_of, rules)), reading, tokens_of, rules)
    merged: list[NameSpan] = []
    for span in proposed:
        over = [tag for tag in tagged if tag.start < span.end and span.start < tag.end]
        if span.known is not None and not any(_holds(tag, span) for tag in over):
            merged.append(span)
    kept = [(span.start, span.end) for span in merged]
    merged += [
        tag for tag in tagged if not any(tag.start < end and start < tag.end for start, end in kept)
    ]
    return sorted(merged, key=lambda span: span.start)


def _holds(tag: NameSpan, span: NameSpan) -> bool:
    """Tell whether a tagged span is a longer name around a known one."""
    return (tag.start, tag.end) != (span.start, span.end) and (
        tag.start <= span.start and span.end <= tag.end
    )


def _read_tags(
    reading: Reading, tokens_of: Mapping[int, Sequence[Token]], rules: Rules
) -> Iterator[NameSpan]:
    for row in reading.token_readings:
        for start, end, kind in sorted(_list_tags(row)):
            for span in _make(tokens_of[row.sentence], start, end, kind, rules):
                _complete(span, kind, row.sentence, reading)
                yield span


def _complete(span: NameSpan, kind: EntityType | None, sentence: int, reading: Reading) -> None:
    span.type = span.known.type if span.known else kind
    span.sentence = sentence
    span.name = " ".join(reading.article.text[span.start : span.end].split())
    span.sure = True


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
    longer: defaultdict[str, dict[tuple[str, ...], NameSpan]] = defaultdict(dict)
    for tag in sorted(tagged, key=lambda tag: -len(tag.words)):
        if len(tag.words) > 1:
            longer[tag.words[0]].setdefault(tag.words, tag)
    tags: defaultdict[int, list[NameSpan]] = defaultdict(list)
    for tag in tagged:
        tags[tag.sentence].append(tag)
    for words in _find_seldom(longer, tags, tokens_of):
        del longer[words[0]][words]
    names = []
    for number, tokens in tokens_of.items():
        here = tags[number]
        for first, token in enumerate(tokens):
            found = next((n for n in longer.get(token.text, ()) if _stands(n, tokens, first)), None)
            if found is None:
                continue
            span = make_span(tokens, first, first + len(found), rules)
            if not any(tag.start <= span.start and span.end <= tag.end for tag in here):
                _complete(span, longer[token.text][found].type, number, reading)
                here = [tag for tag in here if tag.end <= span.start or span.end <= tag.start]
                here.append(span)
        names += here
    return sorted(names, key=lambda span: span.start)


def _find_seldom(
    longer: Mapping[str, Mapping[tuple[str, ...], NameSpan]],
    tags: Mapping[int, Sequence[NameSpan]],
    tokens_of: Mapping[int, Sequence[Token]],
) -> list[tuple[str, ...]]:
    """Return the names that the encoder more often saw as something shorter or longer."""
    seen: Counter[tuple[str, ...]] = Counter()
    for number, tokens in tokens_of.items():
        for first, token in enumerate(tokens):
            for words in longer.get(token.text, ()):
                if not _stands(words, tokens, first):
                    continue
                start, end = token.start, tokens[first + len(words) - 1].end
                over = [tag for tag in tags[number] if tag.start < end and start < tag.end]
                whole = any((tag.start, tag.end) == (start, end) for tag in over)
                seen[words] += whole - (not whole and bool(over))
    return [words for words, balance in seen.items() if balance < 0]


def _stands(words: tuple[str, ...], tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the words stand together from a token on."""
    chain = tokens[first : first + len(words)]
    return tuple([t.text for t in chain]) == words and all(t.joined for t in chain[1:])


def _list_tags(row: TokenReading) -> Iterator[tuple[int, int, EntityType]]:
    kinds: tuple[tuple[EntityType, Sequence[tuple[int, int]]], ...] = (
        ("PER", row.persons),
        ("ORG", row.organisations),
        ("LOC", row.places),
        ("MISC", row.others),
    )
    for kind, spans in kinds:
        for start, end in spans:
            yield start, end, kind


def _has_capitals(tokens: Sequence[Token]) -> bool:
    """Say whether a sentence has capitals beyond its first word and "I"."""
    return any(token.text[0].isupper() and token.text != "I" for token in tokens[1:])


def _make(
    tokens: Sequence[Token], start: int, end: int, kind: EntityType, rules: Rules
) -> list[NameSpan]:
    """Return the names that the words of a tagged span make; [] where it lacks a capital.

    A sentence without any, as people write on the web, may have names without. Titles and posts
    are no part of a person's name, and the encoder is not sure of that.
    """
    inside = [i for i, token in enumerate(tokens) if start <= token.start and token.end <= end]
    capital = [i for i in inside if tokens[i].text[0].isupper()]
    if not capital and (kind == "MISC" or _has_capitals(tokens)):
        return []
    if kind == "PER" and capital:
        first, last = capital[0], capital[-1] + 1
        last = next((i for i in range(first + 1, last) if not tokens[i].joined), last)
        return cut_spans(tokens, first, last, rules)
    return [make_span(tokens, inside[0], inside[-1] + 1, rules)] if inside else []
