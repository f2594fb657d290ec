"""What edited news does that Punkt does not know: the verdict on each gap."""

import re

from stages.sentences.gaps import Gap
from stages.sentences.lexicon import Punkt, Rules

_NAME = r"[A-Z][\w'’-]*"
_REPORTER = re.compile(
    rf"(?:I|(?:{_NAME}\.? ){{0,3}}{_NAME})(?:, [^.?!\"“”]{{2,90}},)?(?: [a-z]+ly)?"
    r" (?P<verb>[a-z]+)\b"
    r"(?! (?:that|this|how|whether|if)\b)"
)
_CALLED_HE = re.compile(r"He [A-Z]")
_NUMBER = re.compile(r"[\d#§]|[IVXLC]{2,}\b|[B-HJ-Z]\b")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")
_ZONE = re.compile(r"[A-Z]{2,4}\b(?!\.\w)")
_DATE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
)
_TIME_ALONE = re.compile(
    r"\s*(?:at|by|around|about|from|until|till|after|before|on|since|just)\b", re.IGNORECASE
)
OPENING = 64  # characters of a sentence that the rules look at
_SHORT = 24  # characters: "On Tuesday at 11.30 a.m." is no sentence yet
_LABEL = re.compile(
    r"\s*[•⁃◦▪‣·]?\s*(?:(?:Figure|Fig\.|Table|Box|Step|Part|Chapter|Section) )?"
    r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[IVXivx]{1,5})\.?\)?\.?$"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]*+)\)(?P<after>.?)")
_OMISSION = ". . ."
_DASHES = frozenset("–—-_")


def is_boundary(  # noqa: PLR0911 - one return for each rule
    gap: Gap, sentence: str, punkt: Punkt, rules: Rules
) -> bool:
    """Tell whether a sentence ends at a gap.

    `sentence` is how the sentence would begin, its first `OPENING` characters; `punkt` is asked
    only where the rules leave a gap open.
    """
    if _LABEL.match(sentence) or _is_continued(gap, sentence, punkt):
        return False
    if not gap.spaced:
        plain = gap.word.islower() and gap.word.isalpha() and gap.word not in rules.classes
        return plain or _opens(gap, rules)
    if gap.notes:
        bare = gap.notes[0].isspace() and gap.notes.strip().isdecimal()
        return not bare or _opens(gap, rules)
    if gap.closers:
        return not _is_reported(gap, rules)
    if gap.marks == ".":
        return _ends_at_stop(gap, sentence, punkt, rules)
    if gap.marks in {"…", "...", _OMISSION}:
        return _opens(gap, rules) if gap.apart else gap.next != "I"
    return True


def _is_continued(gap: Gap, sentence: str, punkt: Punkt) -> bool:
    """Tell whether what follows cannot open a sentence, such as a small letter or a comma."""
    first = gap.rest[:1]
    if first in ",;:.?!…–—-/&=)]}" or gap.closers[-1:] in {",", ";", ":"}:
        return True
    if first == "(":
        return not _is_bracket_apart(gap.rest)
    initial = gap.next[:1]
    if not initial.islower():
        return False
    if any(letter.isupper() for letter in gap.next):  # a name such as iPlayer
        return False
    if gap.marks != ".":  # a writer without capitals begins sentences without them, too
        return bool(gap.closers) or not sentence.lstrip()[:1].islower()
    return bool(gap.closers) or bool(gap.openers) or not punkt.begins_at(gap.after)


def _is_bracket_apart(rest: str) -> bool:
    """Tell whether a bracket is a sentence of its own, and not an aside in the one before."""
    bracket = _BRACKET.match(rest)
    if bracket is None:
        return rest[1:2].isupper()
    inside, after = bracket["inside"], bracket["after"]
    if inside.startswith("http"):
        return True
    if after in {",", ";", ":", "."}:
        return False
    following = rest[bracket.end() :].lstrip()[:1]
    if inside[-1:] not in {".", "?", "!"} and (following.islower() or following in _DASHES):
        return False  # an aside; the agency of a dateline
    return inside[:1].isupper() or not following


def _is_reported(gap: Gap, rules: Rules) -> bool:
    """Tell whether a reporting clause follows: “Who knows?” Ann Lee asked."""
    if set(gap.marks) <= {"."} or (_opens(gap, rules) and not _CALLED_HE.match(gap.rest)):
        return False
    clause = _REPORTER.match(gap.rest)
    return clause is not None and clause["verb"] in rules.reporting_verbs


def _ends_at_stop(  # noqa: PLR0911 - one return for each class of word
    gap: Gap, sentence: str, punkt: Punkt, rules: Rules
) -> bool:
    kind = rules.classes.get(gap.word if len(gap.word) == 1 else gap.word.lower())
    if kind != "title" and gap.word.isupper() and gap.word.isalpha() and len(gap.word) > 1:
        kind = None  # an acronym, such as IE, and not the abbreviation ie
    match kind:
        case "title" | "inner":
            return False
        case "number":
            return not _NUMBER.match(gap.next)
        case "last":
            return True
        case "time":
            fronted = len(sentence) <= _SHORT and _TIME_ALONE.match(sentence)
            dated = _ZONE.match(gap.rest) or _DATE.match(gap.rest)
            return not fronted and not dated
        case "final":
            return _opens(gap, rules)
    if _DOTTED.match(gap.word):
        if gap.next[:1].isdigit() or _DOTTED.match(gap.next):
            return gap.next in {"I", "A"}
        return _opens(gap, rules) if "." in gap.word else punkt.begins_at(gap.after)
    return True


def _opens(gap: Gap, rules: Rules) -> bool:
    """Tell whether the next word is one that a writer begins sentences with."""
    return bool(gap.openers) or (gap.next.lower() in rules.openers and gap.next != "I")
