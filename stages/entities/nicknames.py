"""Nicknames that stand in marks or brackets inside a name: Denholm “Denny” Lee, Ann (Nan) Lee."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from stages.entities.lexicon import Rules
from stages.entities.tokens import Token

_MARKS = (re.compile(r" \(?[\"“‘']| \("), re.compile(r"[\"”’']\)? |\) "))
"""What stands between two words where a nickname begins, and where it ends."""

MOST_GIVEN = 6  # words before a nickname that are looked at
_FIRST = re.compile(r"(?<!\w)[\"“‘']")
_IN_BRACKETS = re.compile(
    r" \([^\W\d_][\w.’'-]*\) (?:(?:v[ao]n|de[nrl]?|d[aiou]s?|l[ae]|bin|al) )*(?P<surname>[^\W\d_])"
)

_LEFT_OPEN = re.compile(r" \(?[\"“‘'](?!t )[^\"”’')]*$")  # but van 't Quill


def is_edge(
    text: str, end: int, start: int, *, inside: bool, before: Iterable[str], rules: Rules
) -> bool:
    """Tell whether a nickname begins between two words, or ends there if `inside` one.

    In brackets stands but one word, after first names alone: `before` has the words before it.
    """
    between = text[end:start]
    if not _MARKS[inside].fullmatch(between):
        return False
    if between != " (":
        return True
    given = [word for word in before if word not in rules.titles]
    first = all(len(word) == 1 or word in rules.first_names for word in given)
    bracket = _IN_BRACKETS.match(text, end)
    return bool(given) and first and bracket is not None and bracket["surname"].isupper()


def opens_with_nickname(tokens: Sequence[Token], text: str) -> bool:
    """Tell whether words begin with a nickname in quotation marks: “Denny” Lee."""
    start = tokens[0].start
    if not start or not _FIRST.match(text, start - 1):
        return False
    for one, other in pairwise(tokens):
        if not other.joined:
            between = text[one.end : other.start]
            return ")" not in between and _MARKS[True].fullmatch(between) is not None
    return False


def end_before_nickname(text: str, start: int, end: int) -> int:
    """Return where a name ends, without a nickname that nothing of the name follows.

    "Ann Lee (“Nan Lee”) ran" names her twice: the mention ends before the bracket, not inside.
    """
    opened = _LEFT_OPEN.search(text, start, end)
    return opened.start() if opened and opened.start() > start else end


def part_nickname(
    tokens: Sequence[Token], text: str, rules: Rules
) -> tuple[list[Token], list[Token]]:
    """Return the words of a name without its nickname, and the nickname's."""
    own: list[Token] = []
    nickname: list[Token] = []
    inside = False
    for at, token in enumerate(tokens):
        before = (word.text for word in own[-MOST_GIVEN:])
        if at and is_edge(
            text, tokens[at - 1].end, token.start, inside=inside, before=before, rules=rules
        ):
            inside = not inside
        (nickname if inside else own).append(token)
    return own, nickname
