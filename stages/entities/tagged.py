"""Names as the encoder tags them, merged with those of the rules and the gazetteer."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.propose import make_span
from stages.entities.repeats import repeat_words
from stages.entities.spans import NameSpan, Words
from stages.entities.tags import complete, read_tags
from stages.entities.tokens import Token
from stages.reading import Reading


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
    merged: list[NameSpan] = []
    for span in [span for span in proposed if span.known is not None]:
        over = [tag for tag in tagged if tag.start < span.end and span.start < tag.end]
        if not any(_takes(tag, span) for tag in over):
            merged.append(span)
    kept = [(span.start, span.end) for span in merged]
    merged += [
        tag for tag in tagged if not any(tag.start < end and start < tag.end for start, end in kept)
    ]
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
    longer: defaultdict[str, dict[Words, NameSpan]] = defaultdict(dict)
    for tag in sorted(tagged, key=lambda tag: -len(tag.words)):
        if len(tag.words) > 1:
            longer[tag.words[0]].setdefault(tag.words, tag)
    tags: defaultdict[int, list[NameSpan]] = defaultdict(list)
    for tag in tagged:
        tags[tag.sentence].append(tag)
    for words in _find_seldom(longer, tags, tokens_of):
        del longer[words[0]][words]
    names, text = [], reading.article.text
    for number, tokens in tokens_of.items():
        here = tags[number]
        for first, token in enumerate(tokens):
            found = next((n for n in longer.get(token.text, ()) if _stands(n, tokens, first)), None)
            if found is None:
                continue
            span = make_span(tokens, first, first + len(found), rules)
            if not any(tag.start <= span.start and span.end <= tag.end for tag in here):
                like = longer[token.text][found]
                ending = like.ending if text.startswith(like.ending, span.end) else ""
                complete(span, like.type or "PER", span.end + len(ending), text)
                span.sentence = number
                here = [tag for tag in here if tag.end <= span.start or span.end <= tag.start]
                here.append(span)
        names += here
    return sorted(names, key=lambda span: span.start)


def _find_seldom(
    longer: Mapping[str, Mapping[Words, NameSpan]],
    tags: Mapping[int, Sequence[NameSpan]],
    tokens_of: Mapping[int, Sequence[Token]],
) -> list[Words]:
    """Return the names that the encoder more often saw as something shorter or longer."""
    seen: Counter[Words] = Counter()
    for number, tokens in tokens_of.items():
        for first, token in enumerate(tokens):
            for words in longer.get(token.text, ()):
                if not _stands(words, tokens, first):
                    continue
                start, end = token.start, tokens[first + len(words) - 1].end
                over = [tag for tag in tags[number] if tag.start < end and start < tag.end]
                whole = any((tag.start, tag.words) == (start, words) for tag in over)
                seen[words] += whole - (not whole and bool(over))
    return [words for words, balance in seen.items() if balance < 0]


def _stands(words: Words, tokens: Sequence[Token], first: int) -> bool:
    """Tell whether the words stand together from a token on."""
    chain = tokens[first : first + len(words)]
    bare = (*words[:-1], words[-1].removesuffix("'s"))
    return tuple([t.text for t in chain]) == bare and all(t.joined for t in chain[1:])
