"""Words that the encoder tags nearly wherever they stand, found where it does not."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.propose import make_span
from stages.entities.spans import NameSpan
from stages.entities.tags import complete
from stages.entities.tokens import Token
from stages.records import EntityType

_SIGNS = frozenset("_@#/")  # of an address


def repeat_words(
    tagged: Sequence[NameSpan],
    text: str,
    tokens_of: Mapping[int, Sequence[Token]],
    rules: Rules,
) -> list[NameSpan]:
    """Return the untagged places of words that have twice as many tags, all of one type.

    Not of a word that the article also writes small, nor inside a longer name.
    """
    kinds = _count_types(tagged, text, rules)
    if not kinds:
        return []
    small = {token.text for tokens in tokens_of.values() for token in tokens}
    sure = {word for word in kinds if word[0].isupper() and word.lower() not in small}
    taken = {span.start for span in tagged}
    taken |= {at for span in tagged if len(span.words) > 1 for at in range(span.start, span.end)}
    free: defaultdict[str, list[NameSpan]] = defaultdict(list)
    for number, tokens in tokens_of.items():
        for at in [at for at, token in enumerate(tokens) if token.text in sure]:
            token = tokens[at]
            if token.start not in taken and _is_alone(tokens, at, text):
                span = make_span(tokens, at, at + 1, rules)
                complete(span, kinds[token.text][0], span.end, text)
                span.sentence = number
                free[token.text].append(span)
    return [
        span for word, spans in free.items() if 2 * len(spans) <= kinds[word][1] for span in spans
    ]


def _count_types(
    tagged: Sequence[NameSpan], text: str, rules: Rules
) -> dict[str, tuple[EntityType, int]]:
    """Return the words tagged more than once and always alike, with their type and how often."""
    count: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    for span in tagged:
        word = span.words[0]
        if span.type is not None and len(span.words) == 1 and text[span.start : span.end] == word:
            count[word][span.type] += 1
    common = (rules.plain, rules.titles, rules.heads, rules.words["never"])
    return {
        word: types.most_common(1)[0]
        for word, types in count.items()
        if len(types) == 1 < types.total() and not any(word in words for words in common)
    }


def _is_alone(tokens: Sequence[Token], at: int, text: str) -> bool:
    """Tell whether no other word with a capital stands beside one, nor the sign of an address."""
    token, before = tokens[at], tokens[at - 1]
    if text[token.start - 1 : token.start] in _SIGNS:
        return False
    if at and token.joined and before.capital and not before.possessive:
        return False
    after = at + 1 < len(tokens) and tokens[at + 1].joined and tokens[at + 1].capital
    return not after or token.possessive
