"""Read how many say something: "60 % of voters", "two in three members", "some 200 MPs"."""

from stages.voice.grammar.compounds import go_on_over_nouns
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import DETERMINERS, LINKS, MONTHS, TIMES, word_set
from stages.voice.rules import Rules

_ABOUT = word_set(
    "just only almost nearly about around roughly exactly some over under up to at least most "
    "more less fewer than well as many a an the"
)
_NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve twenty thirty")
_PARTS = word_set(
    "half third thirds quarter quarters fifth fifths tenth tenths majority minority dozen dozens "
    "score scores hundred hundreds thousand thousands million millions handful"
)
_PERCENT = word_set("% percent per cent")
_AMOUNTS = TIMES | MONTHS | word_set("point points vote votes pound pounds pence mile miles metres")
_LONGEST = 5  # words before a number: "as many as", "at least"


def find_share(tokens: list[Token], first: int, rules: Rules) -> Range | None:
    """Return a number of people that begins at a token; None for years, hours and amounts."""
    at = first
    while at < min(first + _LONGEST, len(tokens) - 1) and tokens[at].lower in _ABOUT:
        at += 1
    counted, at = at, _skip_number(tokens, at)
    if at == counted:
        return None
    share = _takes_whole(tokens[at - 1])
    if at + 1 < len(tokens) and tokens[at].lower in ("in", "out"):
        over = at + 1 + (tokens[at + 1].lower == "of")
        stop = _skip_number(tokens, over)
        share, at = (True, stop) if stop > over else (share, at)
    if at + 1 < len(tokens) and share and tokens[at].lower in DETERMINERS | {"of"}:
        whole = find_phrase_after(tokens, at + (tokens[at].lower == "of"))
        return whole and (first, go_on_over_nouns(tokens, whole, rules)[1])
    people = _find_counted(tokens, at, rules)
    if people is not None:
        return first, people
    ends = at >= len(tokens) or tokens[at].kind == "p" or tokens[at].lower in LINKS
    return (first, at) if share and ends and tokens[at - 1].lower not in _PERCENT else None


def _skip_number(tokens: list[Token], at: int) -> int:
    """Return where a number ends that begins at a token: "60 %", "two thirds", "half a dozen"."""
    first = at
    while at < len(tokens):
        word = tokens[at].lower
        number = word[:1].isdigit() and not word[-1:].isalpha()  # not "5pm"
        article = word == "a" and at > first and at + 1 < len(tokens)
        joins = article and tokens[at + 1].lower in _PARTS
        if not (number or joins or word in _NUMBERS or _takes_whole(tokens[at])):
            break
        at += 1
    return at


def _takes_whole(token: Token) -> bool:
    """Say whether a word of a number leads to "of": "per cent", "two-thirds", "dozens"."""
    return token.lower.rpartition("-")[2] in _PARTS | _PERCENT


def _find_counted(tokens: list[Token], at: int, rules: Rules) -> int | None:
    """Return where the people counted end: "172 Labour MPs", not "20 points"."""
    if at >= len(tokens) or tokens[at].kind != "w" or tokens[at].lower in DETERMINERS:
        return None
    phrase = find_phrase_after(tokens, at)
    if phrase is None:
        return None
    stop = go_on_over_nouns(tokens, phrase, rules)[1]
    nouns = [k for k in range(at, stop) if is_plural(tokens[k].lower)]
    end = next((k + 1 for k in nouns if tokens[k].lower in rules.people), stop)
    amount = any(token.lower in _AMOUNTS for token in tokens[at:end])
    return end if nouns and not amount else None
