"""The people in a tagged span: titles, posts and what else the encoder takes along left out."""

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from stages.entities.lexicon import Rules, split_name
from stages.entities.nicknames import MOST_GIVEN, is_edge, opens_with_nickname, part_nickname
from stages.entities.propose import make_span, match_known
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token

_GENERATIONS = frozenset({"Jr", "Sr", "Jnr", "Snr"})
_CLASHING = frozenset({"He", "You", "So", "An", "Do", "Long", "Sun", "Song"})
"""Surnames that the encoder may take for a common word."""
_AROUND = 4  # words beside a name that tell what it is
_POST_LINKS = frozenset({"for", "and", "of"})


class Setting(NamedTuple):
    """The article and the rules that names are read with.

    `surnames` are the last words of the full names in the article: such a word is a name even
    where it is also a title or ends like a creed's adherent ("Bishop", "Thwaite").
    """

    text: str
    surnames: Set[str]
    rules: Rules


def find_people(tokens: Sequence[Token], first: int, last: int, setting: Setting) -> list[NameSpan]:
    """Return the people named from one token up to another, in order."""
    first -= _begins_before(tokens, first, setting)
    turned = _turn(tokens, first, last, setting)
    if turned:
        return [turned]
    parts = _cut_parts(tokens, first, last, setting)
    spans = [_find_person(tokens, begin, end, setting) for begin, end in parts]
    return [span for span in spans if span is not None]


def find_surname(name: str, rules: Rules) -> str | None:
    """Return the last word of a full name; None where it is one word or a post alone."""
    first, _, second = name.partition(",")
    words = split_name(first.partition(" of ")[0])
    if rules.first_names.keys() & split_name(second)[:1]:
        return words[-1] if words else None  # Lee, Ann
    while words and (words[0].islower() or words[0] in rules.titles):
        words = words[1:]
    titled = len(words) == 1 and words[0] != name.strip()
    return words[-1] if len(words) > 1 or (titled and words[0] not in rules.titles) else None


def _begins_before(tokens: Sequence[Token], first: int, setting: Setting) -> bool:
    """Tell whether the word before is a surname, not what it means elsewhere: "He Jianxiong".

    No name follows the pronoun he; the other words have to have their capital for no other reason.
    """
    if not first or not tokens[first].joined or tokens[first - 1].text not in _CLASHING:
        return False
    before, given = tokens[first - 1], tokens[first].text
    if before.possessive or not tokens[first].capital or given in setting.surnames:
        return False
    if given in setting.rules.first_names or (given,) in setting.rules.gazetteer:
        return False
    plain = first > 1 and not before.opens and not tokens[first - 2].capital
    return before.text == "He" or plain


def _turn(tokens: Sequence[Token], first: int, last: int, setting: Setting) -> NameSpan | None:
    """Return the person of a name whose surname stands first: "Lee, Ann M."."""
    text, rules = setting.text, setting.rules
    while last - first > 1 and tokens[last - 1].text in _GENERATIONS:
        last -= 1
    breaks = [i for i in range(first + 1, last) if not tokens[i].joined]
    if len(breaks) != 1:
        return None
    (comma,) = breaks
    given = tokens[comma:last]
    if (
        text[tokens[comma - 1].end : tokens[comma].start] != ", "
        or tokens[first].text in rules.first_names
        or given[0].text not in rules.first_names
        or not all(len(t.text) == 1 or t.text in rules.first_names for t in given)
        or match_known(tokens, comma, rules)[0] == len(given) > 1
    ):
        return None
    turned = [
        token._replace(joined=i > 0) for i, token in enumerate([*given, *tokens[first:comma]])
    ]
    span = make_span(turned, 0, len(turned), rules)
    span.name = " ".join(token.text for token in turned)
    span.start, span.end = tokens[first].start, tokens[last - 1].end
    return span


def _cut_parts(
    tokens: Sequence[Token], first: int, last: int, setting: Setting
) -> Iterator[tuple[int, int]]:
    """Yield the ranges between commas, dashes, "and" and "&", but what stands in brackets.

    A nickname's marks do not part a name.
    """
    text, rules = setting.text, setting.rules
    begin, bracketed = first, False
    quoted = opens_with_nickname(tokens[first:last], text)
    for at in range(first, last):
        between = text[tokens[at - 1].end : tokens[at].start] if at > begin else " "
        marked = at > begin and is_edge(
            text,
            tokens[at - 1].end,
            tokens[at].start,
            inside=quoted,
            before=(token.text for token in tokens[max(begin, at - MOST_GIVEN) : at]),
            rules=rules,
        )
        quoted ^= marked
        link = tokens[at].text == "and"
        joined = tokens[at].joined and "&" not in between
        if link or not (joined or marked or between.isspace()):
            if not bracketed:
                yield begin, at
            begin, quoted = at + link, False
            bracketed = "(" in between
    if not bracketed:
        yield begin, last


def _find_person(
    tokens: Sequence[Token], first: int, last: int, setting: Setting
) -> NameSpan | None:
    """Return the person in a range that is one name with what stands around it, if any."""
    rules, begun = setting.rules, first
    first, last = _trim_start(tokens, first, last, rules)
    last = _trim_end(tokens, first, last, setting, titled=first > begun)
    if first >= last or (last - first == 1 and not _is_name(tokens, first, setting)):
        return None
    vouched = [token._replace(joined=True) for token in tokens[first + 1 : last]]
    begin = max(0, first - _AROUND)  # no more than is looked at, for a sentence may be long
    after = max(last + _AROUND, first + rules.longest.get(tokens[first].text, 0))
    near = [*tokens[begin : first + 1], *vouched, *tokens[last:after]]
    span = make_span(near, first - begin, last - begin, rules)
    if span.known and span.known.type != "PER":
        alone = tokens[first].text not in setting.surnames
        if first != begun or not (alone if last - first == 1 else span.known.type == "ORG"):
            span.known = None  # Lady Scotland is no country
    if opens_with_nickname(tokens[first:last], setting.text):
        span.start -= 1
        span.name = " ".join(span.words)
    own, nickname = part_nickname(tokens[first:last], setting.text, rules)
    if nickname:
        span.words = tuple(token.text for token in own)
        span.name = " ".join(span.words)
        span.nickname = tuple(token.text for token in nickname)
    return span


def _trim_start(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> tuple[int, int]:
    """Return the range without what stands before a name: posts, titles, "Democrat"."""
    particles = rules.words["particle"]
    while first < last and not (tokens[first].has_capital or tokens[first].text in particles):
        first += 1
    first += _is_agency(tokens, first, last, rules) or _is_field(tokens, first, last, rules)
    while last - first > 1 and tokens[first].text in rules.titles:
        if tokens[first + 1].text in {"of", "for"}:
            after = _pass_post(tokens, first + 2, last, rules)
            rank = tokens[first].text in rules.words["title_m"] | rules.words["title_f"]
            if rank and after == last:
                break  # Duke of Avon
            first = after  # Mayor of Avon Ann Lee
        elif last - first == 2 and tokens[first].text in rules.first_names:
            break
        else:
            first += 1
    if first == last:
        return first, last
    length, known = match_known(tokens, first, rules)
    after = first + length
    if known and known.type != "PER" and last - after > 1:
        first = after if tokens[after].text in rules.first_names else first  # Leeds Ann Lee
    if tokens[first].text in rules.first_names:
        return first, last
    if last - first > 1 and tokens[first].text in rules.words["demonym"]:
        first += tokens[first + 1].text in rules.first_names  # Democrat Ann Lee
    for at in range(first + 1, last - 1):
        length, known = match_known(tokens, at, rules)
        if known and known.type == "PER" and at + length == last:
            return at, last  # leader Ann Lee
    return first, last


def _is_agency(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> bool:
    """Tell whether letters before a rank are of whom it serves: "FDNY EMT Ann Lee"."""
    if last - first <= 2 or tokens[first + 1].text not in rules.titles:
        return False
    letters, surname = tokens[first].text, tokens[last - 1].text
    return len(letters) > 2 and letters.isupper() and not surname.isupper()


def _is_field(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> bool:
    """Tell whether a post's field ends before a name: Minister for Trade and Reform Ann Lee."""
    if first == 0 or last - first <= 2 or tokens[first].text not in rules.words["field"]:
        return False
    return tokens[first].joined and tokens[first - 1].text in _POST_LINKS


def _pass_post(tokens: Sequence[Token], at: int, last: int, rules: Rules) -> int:
    """Return where a post's place or field ends: "the Exchequer", "State for Health"."""
    while at < last:
        at += tokens[at].text == "the"
        at += max(1, match_known(tokens, at, rules)[0]) if at < last else 0
        if at >= last or tokens[at].text not in _POST_LINKS:
            break
        at += 1
    return min(at, last)


def _trim_end(
    tokens: Sequence[Token], first: int, last: int, setting: Setting, *, titled: bool
) -> int:
    """Return where a name ends before what stands after it: "Jr", "MP", "of Avon"."""
    rules = setting.rules
    while first < last and not tokens[last - 1].has_capital:
        last -= 1
    while last - first > 1 and (
        tokens[last - 1].text in _GENERATIONS
        or (_has_letters(tokens[last - 1].text) and tokens[last - 1].text in rules.titles)
        or (last - first > 2 and _is_honour(tokens[first:last]))
    ):
        last -= 1
    links = [at for at in range(first + (1 if titled else 2), last) if tokens[at].text == "of"]
    if links:  # "Ann “Queen of Song” Lee" is one name
        marked = part_nickname(tokens[first:last], setting.text, rules)[1]
        links = [at for at in links if tokens[at] not in marked]
    return links[0] if links else last


def _has_letters(word: str) -> bool:
    """Tell whether a word is letters for something: MP, PhD."""
    return any(letter.isupper() for letter in word[1:])


def _is_honour(tokens: Sequence[Token]) -> bool:
    """Tell whether a name in common case ends with letters for an honour: "KCB", not "III"."""
    last = tokens[-1].text
    common = [token for token in tokens if not token.text.isupper()]
    return len(common) > 1 and len(last) > 1 and last.isupper() and not set(last) <= set("IVX")


def _is_name(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Tell whether a word is a person's name by itself."""
    token, titles = tokens[at], setting.rules.titles
    if token.text in setting.surnames:
        return True
    if at and token.joined and tokens[at - 1].text in titles:  # Mr Twite
        return token.text not in titles
    adherent = not token.capital or token.text in setting.rules.words["demonym"]
    return not adherent and token.text not in titles
