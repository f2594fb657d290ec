"""Tell a reported clause from an object: "claims he won", "claims victory"."""

from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    LINKS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    split_contraction,
    word_set,
)

OBJECTS = word_set("me him her us them you it himself herself themselves")
_OBJECTS_ALONE = OBJECTS - {"you", "it"}
BARE_OBJECTS = word_set(
    "this that so nothing something anything everything little much more things goodbye farewell"
)
_POINTERS = word_set("this that")
_ALL = word_set("everything everyone everybody")
_LONGEST_ASIDE = 10  # words
_AMOUNTS = word_set("hundreds thousands millions billions dozens")
_NO_CLAUSE = PREPOSITIONS | {"and", "but", "or", "as", "than"}
_CLAUSE_STOPS = SUBORDINATORS - {"and", "or"} | {"to", *OBJECTS}
_NO_SUBJECT = PREPOSITIONS | DETERMINERS | BE | {"than"}
_AFTER_HER = DETERMINERS | PERSONAL | SUBORDINATORS | PREPOSITIONS
_FIGURES = word_set("% $ £ €")
_SHORT_OBJECT = 3  # words; longer ones may hold a verb: "claims the ship hit the pier and sank it"
_WORKS = word_set("show song film book series play album novel programme program")
_SUBORDINATES = word_set("who whom which where as when after before while since until because")


def may_be_clause(tokens: list[Token], at: int, end: int, *, trusted: bool) -> bool:
    """Say whether a clause rather than a mere object ("wrote its history") may begin here."""
    bare = tokens[at].lower in BARE_OBJECTS | OBJECTS and not owns(tokens, at, end)
    bare = bare and [token.lower for token in tokens[at : at + 2]] != ["much", "of"]
    if bare and not (at + 1 < end and tokens[at + 1].lower == "than"):  # "said more than ten left"
        verb = skip_adverbs(tokens, at + 1, end)
        return verb < end and (is_finite(tokens, verb) or tokens[verb].lower.endswith(("s", "ed")))
    marks = (k for k in range(at, end) if tokens[k].kind == "p")
    if trusted:
        marks = (k for k in marks if tokens[k].lower == ":")
    stop = next(marks, end)
    if not trusted:
        stop = next((k for k in range(at + 1, stop) if _ends_object(tokens, at, k, end)), stop)
    if tokens[at].lower in ("yes", "no") and at + 1 < end and tokens[at + 1].lower == "to":
        return False  # "said no to the plan that"
    if (trusted and stop - at > 10) or _may_open(tokens[at]):
        return True
    for k in range(at + 1, stop):
        if not trusted and tokens[k].lower in _SUBORDINATES:
            # "repeated parts of the speech which …", "claimed victory as …"
            return tokens[k].lower == "who" and _goes_on(tokens, k + 1, end)
        regular = tokens[k].lower.endswith("ed") and tokens[k - 1].lower not in _NO_SUBJECT
        plural = trusted and tokens[k].lower.endswith("s")
        stated = is_finite(tokens, k) or _takes_object(tokens, k, end)
        plural = plural or (trusted and _is_plain_verb(tokens, k, end))
        if stated or regular or plural or tokens[k].kind == "q":
            return True
    return False


def _is_plain_verb(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a plain verb with an object follows a plural: "people | misread it"."""
    if at + 1 >= end or not is_plural(tokens[at - 1].lower) or tokens[at].capital:
        return False
    closed = LINKS | DETERMINERS | PERSONAL | OBJECTS
    taken = tokens[at + 1].lower in OBJECTS | DETERMINERS - _POINTERS
    return taken and tokens[at].kind == "w" and tokens[at].lower not in closed


def _ends_object(tokens: list[Token], first: int, at: int, end: int) -> bool:
    """Say whether a mere object ends here, and no clause: at a second verb, at a title.

    "wrote two songs that summer | and sold them", "wrote songs for the show | “Boats”",
    "declared an emergency | and landed the plane"
    """
    if tokens[at].kind == "q":
        return tokens[at - 1].lower in _WORKS
    joined = tokens[at].lower in ("and", "but") and at + 1 < end
    past = at - first <= _SHORT_OBJECT and joined and _is_regular_past(tokens, at + 1, end)
    return past or (joined and is_finite(tokens, at + 1))


def _is_regular_past(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a past with an object follows: "landed the plane", not "armed men"."""
    token = tokens[at]
    past = token.lower.endswith("ed") and not token.capital and at + 1 < end
    return past and tokens[at + 1].lower in DETERMINERS | OBJECTS


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a main verb follows a relative clause: "the man who robbed the bank | was"."""
    first = skip_adverbs(tokens, at, end)
    for k in range(first + 1, end):
        if tokens[k].lower in _CLAUSE_STOPS - OBJECTS - {"to"}:
            return False
        if tokens[k].lower in AUXILIARIES and is_finite(tokens, k):
            return True
    return False


def _may_open(token: Token) -> bool:
    """Say whether a word opens a clause by its form: "she", "there's"."""
    word, short = split_contraction(token.lower)
    return word in PERSONAL or (short != "" and word in ("there", "that", "what"))


def owns(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether "her" belongs to a noun: "told her audience", not "told her he would"."""
    if tokens[at].lower != "her" or at + 1 >= end:
        return False
    word = tokens[at + 1]
    if word.lower == "$":
        return True
    return word.kind == "w" and not word.capital and word.lower not in _AFTER_HER


def is_relative(tokens: list[Token], that: int, end: int) -> bool:
    """Say whether "that" is the subject of a relative clause: "a claim that is false"."""
    k = min(skip_adverbs(tokens, _skip_aside(tokens, that + 1, end), end), end - 1)
    contracted = "'" in tokens[k].lower.replace("’", "'")  # "that he's a fool"
    verb = is_finite(tokens, k) and not contracted
    if not verb and tokens[k].lower.endswith("ed") and not tokens[k].capital:
        # "that turned the firm", "that existed", not "that armed men"
        following = tokens[k + 1].lower if k + 1 < end else ""
        objects = DETERMINERS | PREPOSITIONS | OBJECTS | _ALL | {""}
        verb = following in objects or is_adverb(following)
    return tokens[that].lower == "that" and verb


def _skip_aside(tokens: list[Token], at: int, end: int) -> int:
    """Step over an aside between two commas: "a fear that, rightly or not, | has grown"."""
    if at >= end or tokens[at].lower != ",":
        return at
    for k in range(at + 1, min(at + _LONGEST_ASIDE, end - 1)):
        if tokens[k].kind != "w":
            return k + 1 if tokens[k].lower == "," else at
    return at


def is_reciprocal(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether "each other" follows: "have known each other for an hour"."""
    return at + 1 < end and tokens[at].lower == "each" and tokens[at + 1].lower == "other"


def skip_adverbs(tokens: list[Token], at: int, end: int) -> int:
    """Step over adverbs: "it still considers"."""
    while at < end and tokens[at].lower != "there" and is_adverb(tokens[at].lower):
        at += 1
    return at


def begins_clause(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a finite clause, not a bare object, begins here."""
    if tokens[at].lower in _NO_CLAUSE:
        return False
    pronoun = split_contraction(tokens[at].lower)[0]
    if pronoun in PERSONAL | _POINTERS:
        verb = skip_adverbs(tokens, at + 1, end)
        subject = tokens[at].lower not in OBJECTS | _POINTERS
        stated = verb < end and (subject or may_state(tokens, verb))
        if stated or pronoun in PERSONAL:
            return stated
    for k in range(at + 1, min(at + 16, end)):
        token = tokens[k]
        if token.lower in _FIGURES or (token.lower in OBJECTS and _hangs_below(tokens, k)):
            continue  # "40% of them", "the bond between them"
        if token.kind != "w" or (token.lower in _CLAUSE_STOPS and not owns(tokens, k, end)):
            return False
        if token.lower in ("and", "or") and k + 1 < end and is_finite(tokens, k + 1):
            return False  # "denied three counts and was freed"
        if is_finite(tokens, k) or _takes_object(tokens, k, end):
            return True
    return False


def _hangs_below(tokens: list[Token], at: int) -> bool:
    """Say whether a pronoun hangs on a preposition: "the claims against him", "one of them"."""
    return tokens[at - 1].lower in PREPOSITIONS


def _takes_object(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a form in -s is a verb by what it takes: "the Guild bullies its staff".

    Not in "the Guild rules that year", nor in "the dock workers the Guild expelled".
    """
    word, before = tokens[at], tokens[at - 1]
    if word.capital or not word.lower.endswith("s") or word.lower.endswith(("ss", "us", "'s")):
        return False
    named = before.capital and before.lower not in DETERMINERS
    if at + 1 >= end or before.kind != "w" or before.lower.endswith("s"):
        return False
    if before.lower in DETERMINERS | _NO_CLAUSE | PERSONAL or is_adverb(before.lower):
        return False
    following = tokens[at + 1].lower
    if following in _OBJECTS_ALONE | POSSESSIVES:
        return True
    dated = at + 2 < end and tokens[at + 2].lower in TIMES
    counted = following in _AMOUNTS or following in "£$€" or following[:1].isdigit()
    return named and not dated and (counted or following in DETERMINERS | OBJECTS)
