"""Propose name spans: chains of capitalised words, cut and typed by what stands in and around."""

from collections.abc import Iterator, Sequence

from stages.entities.classify import classify
from stages.entities.lexicon import Known, Rules
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token, read_tokens
from stages.records import Reading

_HEAD_LINKS = frozenset({"of", "for", "on"})
_POSSESSED = frozenset(
    "College Church Institute Hospital School Cathedral Cross Bench Counsel Day Square Park "
    "Palace Lane Hall".split()
)
_MOSTLY = 0.8  # share of capitals from which a sentence is set as a headline


def propose_names(reading: Reading, *, rules: Rules) -> list[NameSpan]:
    """Return the names that the rules see, in order; surfaces seen only where capitals prove
    nothing are marked unsure."""
    found: list[NameSpan] = []
    for sentence in reading.sentences:
        tokens = read_tokens(reading, sentence)
        headline = _is_headline(tokens)
        for first, last in _find_chains(tokens, rules):
            for span in _read_chain(tokens, first, last, sentence.sentence, rules):
                if headline and not span.known:
                    span.sure = False
                found.append(span)
    return found


def _is_headline(tokens: Sequence[Token]) -> bool:
    long = [token for token in tokens if len(token.text) > 3]
    return len(long) >= 3 and sum(token.capital for token in long) >= _MOSTLY * len(long)


def _find_chains(tokens: Sequence[Token], rules: Rules) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of tokens that may hold a name."""
    words = rules.words
    at = 0
    while at < len(tokens):
        if not _can_begin(tokens, at, rules):
            at += 1
            continue
        last = at + 1
        while last < len(tokens):
            step = _next_link(tokens, at, last, rules)
            if not step:
                break
            last += step
        while last > at + 1 and tokens[last - 1].text in words["function"]:
            last -= 1
        yield at, last
        at = last


def _can_begin(tokens: Sequence[Token], at: int, rules: Rules) -> bool:
    token = tokens[at]
    if not token.capital or token.text in rules.words["never"]:
        return False
    return token.text not in rules.words["function"] or _match(tokens, at, rules)[0] > 0


def _next_link(tokens: Sequence[Token], first: int, at: int, rules: Rules) -> int:
    """Return how many tokens from `at` on belong to the chain that began at `first`."""
    words, token, before = rules.words, tokens[at], tokens[at - 1]
    if not token.joined or (before.possessive and token.text not in _POSSESSED):
        return 0
    if token.capital:
        return int(token.text not in words["never"] and token.text not in words["function"])
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.joined:
        return 0
    if token.text in words["particle"] and following.capital:
        return 2
    heads = words["organisation"] | words["event"] | words["place"]
    if token.text in _HEAD_LINKS and before.text in heads | {"Duke", "Isle", "Bay"}:
        if following.capital and following.text not in words["never"]:
            return 2
        third = tokens[at + 2] if at + 2 < len(tokens) else None
        if following.text == "the" and third and third.capital and third.joined:
            return 3
    linked = any(tokens[i].text in _HEAD_LINKS for i in range(first, at))
    if token.text == "and" and following.capital and linked:
        return 0 if following.text in rules.first_names else 2
    return 0


def _match(tokens: Sequence[Token], at: int, rules: Rules) -> tuple[int, Known | None]:
    """Return the longest gazetteer entry that begins at a token, and its length in words."""
    longest = min(rules.longest.get(tokens[at].text, 0), len(tokens) - at)
    for length in range(longest, 0, -1):
        words = tuple(token.text for token in tokens[at : at + length])
        if words in rules.gazetteer and not any(t.possessive for t in tokens[at : at + length - 1]):
            return length, rules.gazetteer[words]
    return 0, None


def _read_chain(
    tokens: Sequence[Token], first: int, last: int, sentence: int, rules: Rules
) -> Iterator[NameSpan]:
    """Cut a chain where a title, a post or a known name ends, and type the pieces."""
    words = rules.words
    titles = words["title"] | words["title_m"] | words["title_f"] | words["role"]
    heads = words["organisation"] | words["event"] | words["place"]
    while first < last and tokens[first].opens and _is_opener(tokens, first, last, rules):
        first += 1
    at = first
    while at < last:
        length, known = _match(tokens, at, rules)
        if known and at + length <= last and _stands_alone(tokens, at, at + length, last, rules):
            yield _make(tokens, at, at + length, sentence, known, rules)
            at += length
            continue
        end = at
        whole = tokens[last - 1].text in heads and tokens[at].text not in words["role"]
        if tokens[at].text in titles and not (whole and last - at > 1):
            at += 1
            continue
        while end < last and (whole or tokens[end].text not in titles):
            inner, cut = _match(tokens, end, rules) if end > at else (0, None)
            if cut and inner > 1 and not whole:
                break
            end += 1
        while end > at and not tokens[end - 1].capital:
            end -= 1
        if end > at:
            yield _make(tokens, at, end, sentence, None, rules)
        at = max(end, at + 1)


def _is_opener(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> bool:
    """The first word of a sentence, which would have a capital anyway."""
    text, words = tokens[first].text, rules.words
    if _match(tokens, first, rules)[0] or text in rules.first_names:
        return False
    if text in words["function"]:
        return True
    return text in words["common"] or (text in words["demonym"] and last - first == 1)


def _stands_alone(tokens: Sequence[Token], first: int, end: int, last: int, rules: Rules) -> bool:
    """A known name inside a longer chain: the rest must not turn it into another name."""
    if end == last or end - first > 1:
        heads = rules.words["organisation"] | rules.words["event"] | rules.words["place"]
        return end == last or tokens[last - 1].text not in heads
    following = tokens[end].text
    words = rules.words
    titles = words["title"] | words["title_m"] | words["title_f"] | words["role"]
    return following in rules.first_names or following in titles


def _make(
    tokens: Sequence[Token], first: int, end: int, sentence: int, known: Known | None, rules: Rules
) -> NameSpan:
    chain = tokens[first:end]
    before = tokens[first - 1] if first and tokens[first].joined else None
    after = tokens[end] if end < len(tokens) and tokens[end].joined else None
    type_, gender = classify(chain, before, after, rules)
    sure = bool(known) or not (chain[0].opens and len(chain) == 1) or type_ is not None
    return NameSpan(
        start=chain[0].start,
        end=chain[-1].end,
        sentence=sentence,
        words=tuple(token.text for token in chain),
        type=known.type if known else type_,
        known=known,
        gender=known.gender if known else gender,
        sure=sure,
    )
