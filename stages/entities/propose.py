"""Propose name spans: chains of capitalised words, cut and typed by what stands in and around."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from stages.entities.classify import HEAD_LINKS, PLACE_CUES, classify, find_head
from stages.entities.lexicon import Known, NameWordClass, Rules
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token
from stages.reading import Reading

_POSSESSED = frozenset(
    {"College", "Church", "Institute", "Hospital", "School", "Cathedral", "Cross", "Bench", "Day",
     "Square", "Park", "Palace", "Lane", "Hall", "Liberty"}
)  # fmt: skip
_OWNERS = frozenset(
    {"People", "Women", "Woman", "Men", "Workers", "Children", "Farmers", "Students", "Teachers",
     "Nurses", "Miners", "Citizens", "Veterans"}
)  # fmt: skip  # "European People’s Party"
OFFICES = frozenset(
    {"Department", "Ministry", "Committee", "Commission", "Office", "Agency", "Minister", "Board"}
)  # "and" may stand in their names: "Department for Work and Pensions"
_TERMINALS = frozenset(".?!…”\"'’)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
_ELECTION = re.compile(r"^(?:[a-z]+ ){0,2}(?:election|referendum|primar|by-election|contest)")
_LIST_LINKS = frozenset({", ", " and ", ", and ", " or ", " & "})
_MOSTLY = 0.8  # share of capitals from which a sentence is set as a headline


def propose_names(
    reading: Reading, tokens_of: Mapping[int, Sequence[Token]], *, rules: Rules
) -> list[NameSpan]:
    """Return the names that the rules see, in order; `tokens_of` gives a sentence's words.

    A name seen only where capitals prove nothing, as in headlines, is marked unsure.
    """
    text = reading.article.text
    found: list[NameSpan] = []
    for sentence in reading.sentences:
        tokens = tokens_of[sentence.sentence]
        headline = sentence.kind in {"title", "heading"} or _is_headline(
            tokens, text[sentence.end - 1]
        )
        begun = len(found)
        for first, last in _find_chains(tokens, rules):
            for begin, end, known in _cut_chain(tokens, first, last, rules):
                span = _make_span(tokens, begin, end, known, rules)
                span.sentence = sentence.sentence
                span.name = span.name or " ".join(text[span.start : span.end].split())
                person = len(span.words) > 1 and span.words[0] in rules.first_names
                span.sure = span.known is not None or person or (span.sure and not headline)
                found.append(span)
        _type_lists(found[begun:], text)
    return found


def _type_lists(spans: Sequence[NameSpan], text: str) -> None:
    """Give names of unknown type in a list the type of their neighbours: "Cork and Sligo"."""
    for ordered in (spans, spans[::-1]):
        for one, other in pairwise(ordered):
            between = text[min(one.end, other.end) : max(one.start, other.start)]
            if other.type is None and one.type is not None and between in _LIST_LINKS:
                other.type = one.type


def _is_headline(tokens: Sequence[Token], mark: str) -> bool:
    if mark in _TERMINALS:
        return False
    long = [token for token in tokens if len(token.text) > 3]
    capitals = sum(token.capital for token in long)
    return len(long) >= 3 and capitals >= _MOSTLY * len(long)


def _find_chains(tokens: Sequence[Token], rules: Rules) -> Iterator[tuple[int, int]]:
    """Yield half-open ranges of tokens that may hold a name."""
    last = 0
    for at in [at for at, token in enumerate(tokens) if token.capital]:
        if at < last or not _can_begin(tokens, at, rules):
            continue
        last = at + max(1, match_known(tokens, at, rules)[0])
        while last < len(tokens):
            step = _next_link(tokens, at, last, rules)
            if not step:
                break
            last += max(step, match_known(tokens, last, rules)[0])
        yield at, last


def _can_begin(tokens: Sequence[Token], at: int, rules: Rules) -> bool:
    """Tell whether a word with a capital may begin a name."""
    text = tokens[at].text
    if text in rules.words["never"]:
        return False
    return text not in rules.words["function"] or match_known(tokens, at, rules)[0] > 0


def _next_link(  # noqa: PLR0911 - one return for each kind of link
    tokens: Sequence[Token], first: int, at: int, rules: Rules
) -> int:
    """Return how many tokens from `at` on belong to the chain that began at `first`."""
    words, token, before = rules.words, tokens[at], tokens[at - 1]
    owned = token.text in _POSSESSED or before.text in _OWNERS
    if not token.joined or (before.possessive and not owned):
        return 0
    if len(token.text) == 1 and token.capital and before.text not in words["function"]:
        return 1  # an initial: Robert A. Taft
    if token.capital:
        return int(token.text not in words["never"] and token.text not in words["function"])
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or not following.joined:
        return 0
    if token.text in words["particle"] and following.capital:
        return 2
    if token.text in HEAD_LINKS and before.text in rules.heads:
        if following.capital and following.text not in words["never"]:
            return 2
        third = tokens[at + 2] if at + 2 < len(tokens) else None
        if following.text == "the" and third and third.capital and third.joined:
            return 3
    office = token.text == "and" and tokens[first].text in OFFICES and following.capital
    return 2 if office and any(t.text in HEAD_LINKS for t in tokens[first:at]) else 0


def match_known(tokens: Sequence[Token], at: int, rules: Rules) -> tuple[int, Known | None]:
    """Return the longest gazetteer entry that begins at a token, and its length in words."""
    longest = rules.longest.get(tokens[at].text, 0)
    for length in range(min(longest, len(tokens) - at), 0, -1):
        known = rules.gazetteer.get(tuple([token.text for token in tokens[at : at + length]]))
        if known and all(token.joined for token in tokens[at + 1 : at + length]):
            return length, known
    return 0, None


def _cut_chain(
    tokens: Sequence[Token], first: int, last: int, rules: Rules
) -> Iterator[tuple[int, int, Known | None]]:
    """Cut a chain where a title, a post or a known person's name ends; yield the names in it."""
    words = rules.words
    while first < last and tokens[first].opens and _is_opener(tokens, first, last, rules):
        first += 1
    if first + 1 < last and tokens[first].text in words["demonym"]:
        known = match_known(tokens, first + 1, rules)[1]
        place = known is not None and known.type == "LOC"
        first += place or tokens[first + 1].text in rules.first_names  # Democrat Ann Lee
    whole = last - first > 1 and _is_headed(tokens, first, last, rules)
    at = first
    while at < last:
        length, known = match_known(tokens, at, rules)
        titled = known and tokens[at].text in rules.titles and at + 1 < last
        if titled and match_known(tokens, at + 1, rules)[0] >= length:
            at += 1  # Keir Starmer, not Sir Keir
            continue
        if known and _stands_alone(tokens, (at, at + length), (last, whole), known, rules):
            yield at, at + length, known
            at += length
            continue
        if tokens[at].text in rules.titles and not whole:
            at += 1
            continue
        end = at + 1
        while end < last and (whole or tokens[end].text not in rules.titles):
            length, known = match_known(tokens, end, rules)
            if known and known.type == "PER" and length > 1 and not whole:
                break
            end += 1
        close = end
        while close > at and not tokens[close - 1].capital:
            close -= 1
        if close > at and _is_name(tokens, at, close, rules):
            yield at, close, None
        at = end


def _is_name(tokens: Sequence[Token], first: int, end: int, rules: Rules) -> bool:
    """Tell whether a chain holds more than words that have their capital for another reason."""
    texts = [token.text for token in tokens[first:end]]
    if end - first == 1:
        article = first > 0 and tokens[first - 1].text.lower() in {"a", "an"}
        common = texts[0] in rules.heads or texts[0] in rules.words["royal"]
        if (article or common) and not match_known(tokens, first, rules)[0]:
            return False
    elif all(len(text) == 1 for text in texts) and tokens[first + 1].start > tokens[first].end + 1:
        return False  # letters set apart: U P D A T E
    headed = end - first > 1 and texts[-1] in rules.words["organisation"]
    return headed or not rules.plain.issuperset(texts)


def _is_headed(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> bool:
    """Tell whether a chain is one name by its head noun: "Royal Bank of Scotland"."""
    texts = [token.text for token in tokens[first:last]]
    if texts[0] in rules.words["role"] and not rules.titles.isdisjoint(texts[1:]):
        return False
    inside = any(text in rules.titles for text in texts[1:-1]) and "of" not in texts
    return find_head(texts) in rules.heads and not inside


def _is_opener(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> bool:
    """Tell whether the first word of a sentence has its capital from that alone."""
    text, words = tokens[first].text, rules.words
    if match_known(tokens, first, rules)[0] or text in rules.first_names:
        return False
    if text in words["function"]:
        follows = last - first > 1 and tokens[first + 1].start - tokens[first].end
        return not (len(text) == 1 and follows > 1)  # A. P. Lee
    return text in words["common"] or (text in words["demonym"] and last - first == 1)


def _stands_alone(
    tokens: Sequence[Token],
    found: tuple[int, int],
    chain: tuple[int, bool],
    known: Known,
    rules: Rules,
) -> bool:
    """Tell whether a known name in a chain is not part of another name.

    `found` is where the name stands; `chain` is where the chain ends and whether its head noun
    makes it one name.
    """
    (first, end), (last, whole) = found, chain
    if end >= last:
        return end == last
    if whole:
        return False
    if known.type == "PER" and end - first > 1:
        return True
    return tokens[end].text in rules.first_names or tokens[end].text in rules.titles


def make_span(tokens: Sequence[Token], first: int, end: int, rules: Rules) -> NameSpan:
    """Return the name that a range of words makes, known where the gazetteer has all of it."""
    length, known = match_known(tokens, first, rules)
    return _make_span(tokens, first, end, known if length == end - first else None, rules)


def _make_span(
    tokens: Sequence[Token], first: int, end: int, known: Known | None, rules: Rules
) -> NameSpan:
    chain = tokens[first:end]
    before = tokens[first - 1] if first and tokens[first].joined else None
    after = tokens[end] if end < len(tokens) and tokens[end].joined else None
    type_, gender = classify(chain, before, after, rules)
    name = ""
    if known and before is not None and _is_other_sex(before.text, known, rules):
        name = f"{before.text} {known.name.rpartition(' ')[2]}"  # Mrs Blair is not Tony Blair
        known = None
    if type_ is None and before is not None and before.text == "of" and first > 1:
        type_ = "LOC" if tokens[first - 2].text.title() in rules.words["place"] else None
    if type_ is None:
        inside = (match_known(chain, at, rules)[1] for at in range(len(chain)))
        type_ = "ORG" if any(it and it.type == "ORG" for it in inside) else None  # Leeds Labour
    if after is not None and _ELECTION.search(" ".join([t.text for t in tokens[end : end + 4]])):
        known, type_ = (None, "MISC") if before and _YEAR.match(before.text) else (known, type_)
    return NameSpan(
        start=chain[0].start,
        end=chain[-1].end,
        sentence=0,
        words=tuple(token.text for token in chain),
        name=name,
        type=known.type if known else type_,
        known=known,
        gender=known.gender if known and known.gender != "n" else gender,
        told=gender != "n",
        sure=type_ is not None or len(chain) > 1 or not chain[0].opens,
        placed=before is not None and before.text.lower() in PLACE_CUES,
    )


def _is_other_sex(title: str, known: Known, rules: Rules) -> bool:
    """Tell whether a title before a known person's name says that it is somebody else's."""
    kind: NameWordClass = "title_f" if known.gender == "m" else "title_m"
    return known.gender != "n" and title in rules.words[kind]
