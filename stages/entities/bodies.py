"""The body in a tagged span: posts left out, and what the encoder cut off joined again."""

from collections.abc import Callable, Sequence

from stages.entities.lexicon import LEGAL_FORMS, Rules
from stages.entities.propose import OFFICES, make_span, match_known
from stages.entities.spans import NameSpan
from stages.entities.tokens import ABBREVIATED, Token

_BEFORE_GENERAL = frozenset(
    {"Attorney", "Solicitor", "Inspector", "Director", "Surgeon", "Auditor"}
)
_OF_A_POST = frozenset({"Office", "Department", "Bureau"})
_LINKS = frozenset({"of", "for"})
_SMALL = frozenset({"the", "on", "in", "at", "to", "and"})
_PAPERS = frozenset({"newspaper", "magazine"})
_AGENCIES = frozenset({"agency", "agencies", "service"})
_FIRMS = frozenset(
    {"agency", "airline", "automaker", "brand", "brewer", "broadcaster", "carmaker", "carrier",
     "charity", "company", "conglomerate", "consultancy", "firm", "insurer", "lender", "magazine",
     "maker", "manufacturer", "newspaper", "operator", "provider", "retailer", "startup",
     "subsidiary", "supplier", "website"}
)  # fmt: skip
"""Nouns before a name of one word that no person or place is called."""

_SEATS = frozenset(
    {"MP", "MSP", "MLA", "MEP", "AM", "TD", "member", "constituency", "seat", "riding",
     "candidate"}
)  # fmt: skip


def make_body(
    tokens: Sequence[Token], first: int, last: int, text: str, rules: Rules
) -> NameSpan | None:
    """Return the body that a tagged range names; None where it names a post."""
    for at in range(first + 1, last - 1):
        stopped = text.startswith(".", tokens[at].end)
        if stopped and _is_form(tokens[at]) and not _is_form(tokens[at + 1]):
            last = at + 1  # the tag runs on into the next sentence
            break
    while last - first > 1 and _is_short_title(tokens[last - 1], text, rules):
        last -= 1  # House of Commons, Rt. Hon. Ann Lee
    while last - first > 1 and _hangs_over(tokens, last, text):
        last -= 1
    first += _is_led_in(tokens[first:last], rules)
    if _is_post(tokens, first, last, rules):
        return None
    last = _pass_office(tokens, first, last, rules)
    texts = [token.text for token in tokens[first:last]]
    if not OFFICES.isdisjoint(texts) and not _LINKS.isdisjoint(texts):
        last = _pass_list(tokens, last, text, lambda item: _is_field(item, rules))
    return make_span(tokens, first, last, rules)


def is_called_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a noun before a name of one word says that it is a body: "carrier Tealair"."""
    alone = last - first == 1 and first > 0 and tokens[first].joined
    return alone and tokens[first - 1].text in _FIRMS


def make_seat(tokens: Sequence[Token], first: int, last: int, text: str, rules: Rules) -> NameSpan:
    """Return the place that a tagged range names, a constituency whole: MP for Teal and Orrin."""
    if first > 1 and tokens[first - 1].text in _LINKS and tokens[first - 2].text in _SEATS:
        last = _pass_list(tokens, last, text, lambda item: _is_place(item, rules))
    return make_span(tokens, first, last, rules)


def _hangs_over(tokens: Sequence[Token], last: int, text: str) -> bool:
    """Tell whether the last word is no end of a name: "Guild of", "Orrin Press news" agency."""
    token = tokens[last - 1]
    if token.text in _PAPERS:
        return tokens[last - 2].capital
    if token.text == "news":
        return last < len(tokens) and tokens[last].joined and tokens[last].text in _AGENCIES
    return token.text in _LINKS | _SMALL and text[token.start - 1].isspace()


def _is_led_in(tokens: Sequence[Token], rules: Rules) -> bool:
    """Tell whether the first word stands before a name of several: "rival Orrin Press"."""
    word = tokens[0].text
    small = word.isalpha() and word.islower() and word not in rules.words["particle"]
    return small and len(tokens) > 2 and tokens[1].capital and tokens[-1].capital


def _is_form(token: Token) -> bool:
    return token.text.casefold() in LEGAL_FORMS


def _is_short_title(token: Token, text: str, rules: Rules) -> bool:
    short = token.text in ABBREVIATED or len(token.text) == len("Rt")
    return short and token.text in rules.titles and text.startswith(".", token.end)


def _is_post(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> bool:
    """Tell whether a range is a person's post: "Irish Commissioner of Police"."""
    first += tokens[first].text in rules.words["demonym"]
    return (
        last - first > 2
        and tokens[first].text in rules.titles
        and tokens[first].text.casefold() in rules.person_nouns
        and tokens[first + 1].text in _LINKS
    )


def _pass_office(tokens: Sequence[Token], first: int, last: int, rules: Rules) -> int:
    """Return where the name of a post's office ends: "Attorney General", "Mayor’s Office"."""
    if last < len(tokens) and tokens[last - 1].text in _BEFORE_GENERAL:
        last += tokens[last].joined and tokens[last].text == "General"
    post = tokens[last - 1]
    if not (
        last < len(tokens)
        and last - first > 1
        and post.possessive
        and post.text in rules.titles
        and tokens[last].joined
        and tokens[last].text in _OF_A_POST
    ):
        return last
    last += 1
    if last + 1 < len(tokens) and tokens[last].joined and tokens[last].text in _LINKS:
        at = last + 1 + (tokens[last + 1].text == "the")
        end = _pass_name(tokens, at)
        last = end if end > at else last
    return last


def _pass_name(tokens: Sequence[Token], at: int) -> int:
    """Return where words with capitals end, linked by "of": "Western Shire of New Orrin"."""
    while at < len(tokens) and tokens[at].joined and tokens[at].capital:
        at += 1
        linked = at + 1 < len(tokens) and tokens[at].joined and tokens[at].text == "of"
        if linked and tokens[at + 1].capital:
            at += 1
    return at


def _pass_list(
    tokens: Sequence[Token], last: int, text: str, fits: Callable[[Sequence[Token]], bool]
) -> int:
    """Return where a list of fitting items ends that goes on to its "and"; else where it began."""
    at = last
    while at < len(tokens):
        between = text[tokens[at - 1].end : tokens[at].start]
        linked = tokens[at].text == "and"
        if tokens[at - 1].possessive or between not in ({", ", " "} if linked else {", "}):
            break
        begin = end = at + linked
        while end < len(tokens) and tokens[end].capital and (tokens[end].joined or end == begin):
            end += 1
        if end == begin or not fits(tokens[begin:end]):
            break
        if linked:
            return end
        at = end
    return last


def _is_field(item: Sequence[Token], rules: Rules) -> bool:
    """Tell whether words say what an office is about: "Social Care"."""
    return item[-1].text in rules.words["field"]


def _is_place(item: Sequence[Token], rules: Rules) -> bool:
    """Tell whether words may be a part of a constituency's name."""
    known = match_known(item, 0, rules)[1]
    taken = rules.titles | rules.plain | rules.first_names.keys()
    return (known is None or known.type == "LOC") and taken.isdisjoint([t.text for t in item])
