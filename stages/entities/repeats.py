"""Words that the encoder tags nearly wherever they stand, and surnames, where it does not."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.propose import make_span
from stages.entities.spans import NameSpan
from stages.entities.tags import complete
from stages.entities.tokens import Token
from stages.records import EntityType

_ARTICLES = frozenset({"the", "a", "an"})
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
    taken = {at for span in tagged for at in range(span.start, span.end)}
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


def repeat_surnames(
    tagged: Sequence[NameSpan],
    text: str,
    tokens_of: Mapping[int, Sequence[Token]],
    rules: Rules,
) -> list[NameSpan]:
    """Return the untagged surnames of people named before: "we see White", "Price said"."""
    never = rules.words["function"] | rules.words["never"]
    first: dict[str, int] = {}
    for span in tagged:
        if span.type == "PER" and len(span.words) > 1 and span.words[-1] not in never:
            first.setdefault(span.words[-1], span.start)
    taken = {at for span in tagged for at in range(span.start, span.end)}
    found: list[NameSpan] = []
    for number, tokens in tokens_of.items():
        for at in [at for at, token in enumerate(tokens) if token.text in first]:
            token = tokens[at]
            free = token.start not in taken and token.start > first[token.text]
            if free and _is_surname(tokens, at, rules) and _is_alone(tokens, at, text):
                span = make_span(tokens, at, at + 1, rules)
                complete(span, "PER", span.end, text)
                span.sentence = number
                found.append(span)
    return found


def _is_surname(tokens: Sequence[Token], at: int, rules: Rules) -> bool:
    """Tell whether a word that may be a surname is one: before "said", or within a sentence.

    Within it not a title nor the name of a people, behind an article, or where most words have
    capitals.
    """
    token, after = tokens[at], tokens[at + 1 : at + 2]
    if at and tokens[at - 1].text.lower() in _ARTICLES:
        return False
    if after and after[0].joined and after[0].text in rules.words["verb"]:
        return True
    if token.opens or token.text in rules.titles or token.text in rules.words["demonym"]:
        return False
    capitals = sum(token.capital for token in tokens)
    return 2 * capitals <= len(tokens)


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
