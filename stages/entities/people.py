"""The people in a tagged span: titles, posts and what else the encoder takes along left out."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from stages.entities.lexicon import Rules
from stages.entities.propose import make_span, match_known
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token

_OPENING, _CLOSING = re.compile(r" [\"“‘']"), re.compile(r"[\"”’'] ")
_GENERATIONS = frozenset({"Jr", "Sr"})
_LINKS = frozenset({"and", "&"})


class Setting(NamedTuple):
    """What a name is read with.

    `surnames` are the last words of the full names in the article: such a word is a name even
    where it is also a title or ends like a creed's adherent ("Bishop", "Thwaite").
    """

    text: str
    surnames: Set[str]
    rules: Rules


def find_people(tokens: Sequence[Token], first: int, last: int, setting: Setting) -> list[NameSpan]:
    """Return the people named from one token up to another, in order."""
    turned = _turn(tokens, first, last, setting)
    if turned:
        return [turned]
    parts = _cut_parts(tokens, first, last, setting.text)
    spans = [_find_person(tokens, begin, end, setting) for begin, end in parts]
    return [span for span in spans if span is not None]


def _turn(tokens: Sequence[Token], first: int, last: int, setting: Setting) -> NameSpan | None:
    """Return the person of a name whose surname stands first: "Lee, Ann M."."""
    text, rules = setting.text, setting.rules
    commas = [
        i
        for i in range(first + 1, last)
        if text[tokens[i - 1].end : tokens[i].start] == ", " and tokens[i].text not in _GENERATIONS
    ]
    if len(commas) != 1:
        return None
    (comma,) = commas
    if tokens[comma].text not in rules.first_names or tokens[first].text in rules.first_names:
        return None
    turned = [*tokens[comma:last], *tokens[first:comma]]
    turned = [token._replace(joined=i > 0) for i, token in enumerate(turned)]
    span = make_span(turned, 0, len(turned), rules)
    span.name = " ".join(token.text for token in turned)
    span.start, span.end = tokens[first].start, tokens[last - 1].end
    return span


def _cut_parts(
    tokens: Sequence[Token], first: int, last: int, text: str
) -> Iterator[tuple[int, int]]:
    """Yield the ranges between commas, brackets and "and"; a nickname's marks do not part."""
    begin, quoted = first, False
    for at in range(first, last):
        between = text[tokens[at - 1].end : tokens[at].start] if at > begin else " "
        marked = (_CLOSING if quoted else _OPENING).fullmatch(between) is not None
        quoted ^= marked
        link = tokens[at].text in _LINKS
        if link or not (tokens[at].joined or marked or between.isspace()):
            yield begin, at
            begin, quoted = at + link, False
    yield begin, last


def _find_person(
    tokens: Sequence[Token], first: int, last: int, setting: Setting
) -> NameSpan | None:
    """Return the person in a range that is one name with what stands around it, if any."""
    rules, begun = setting.rules, first
    first, last = _trim_end(tokens, *_trim_start(tokens, first, last, rules), rules)
    if first >= last or (last - first == 1 and not _is_name(tokens[first], setting)):
        return None
    vouched = [token._replace(joined=True) for token in tokens[first:last]]
    span = make_span([*tokens[:first], *vouched, *tokens[last:]], first, last, rules)
    if span.known and span.known.type != "PER":
        alone = last - first == 1 and first == begun
        if not alone or tokens[first].text in setting.surnames:
            span.known = None  # Lady Scotland is no country
    own = _leave_nickname(tokens[first:last], setting.text)
    if len(own) < last - first:
        span.words = tuple(token.text for token in own)
        span.name = " ".join(span.words)
    return span


def _trim_start(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> tuple[int, int]:
    """Return the range without what stands before a name: posts, titles, "Democrat"."""
    particles = rules.words["particle"]
    while first < last and not (tokens[first].has_capital or tokens[first].text in particles):
        first += 1
    while last - first > 1 and tokens[first].text in rules.titles:
        if tokens[first + 1].text == "of":
            if last - first <= len(("Duke", "of", "Avon")):
                break
            first += 3  # Mayor of Avon Ann Lee
        elif last - first == 2 and tokens[first].text in rules.first_names:
            break  # Earl Lee
        else:
            first += 1
    if last - first > 1 and tokens[first].text in rules.words["demonym"]:
        first += tokens[first + 1].text in rules.first_names  # Democrat Ann Lee
    for at in range(first + 1, last - 1):
        length, known = match_known(tokens, at, rules)
        if known and known.type == "PER" and at + length == last:
            return at, last  # leader Ann Lee
    return first, last


def _trim_end(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> tuple[int, int]:
    """Return the range without what stands after a name: "Jr", "MP", "of Avon"."""
    while first < last and not tokens[last - 1].has_capital:
        last -= 1
    while last - first > 1 and (
        tokens[last - 1].text in _GENERATIONS
        or (tokens[last - 1].text.isupper() and tokens[last - 1].text in rules.titles)
    ):
        last -= 1
    for at in range(first + 2, last):
        if tokens[at].text == "of":
            return first, at
    return first, last


def _is_name(token: Token, setting: Setting) -> bool:
    """Tell whether a word is a person's name by itself."""
    if token.text in setting.surnames:
        return True
    adherent = not token.capital or token.text in setting.rules.words["demonym"]
    return not adherent and token.text not in setting.rules.titles


def _leave_nickname(tokens: Sequence[Token], text: str) -> list[Token]:
    """Return the words of a name without those in quotation marks."""
    own, quoted = [], False
    for at, token in enumerate(tokens):
        between = text[tokens[at - 1].end : token.start] if at else ""
        quoted ^= bool((_CLOSING if quoted else _OPENING).fullmatch(between))
        if not quoted:
            own.append(token)
    return own
