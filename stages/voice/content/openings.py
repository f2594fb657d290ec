"""Tell what opens a clause besides its subject: "about 700 homes were", "instead of tolls it"."""

from stages.voice.grammar.clauses import begins_clause
from stages.voice.grammar.finite import may_state
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    is_adverb,
    word_set,
)
from stages.voice.rules import Verb

_COUNTING = word_set("nearly only roughly just almost exactly barely")
"""Adverbs that may as well tell how many as when or how it was said."""

_APPROXIMATE = word_set("about around over under nearly roughly")
_PHRASES = frozenset(
    {("at", "least"), ("at", "most"), ("more", "than"), ("fewer", "than"), ("up", "to")}
    | {("as", "many", "as"), ("as", "few", "as")}
)
_NUMBERS = word_set("two three four five six seven eight nine ten half dozens hundreds thousands")
_PARTS = word_set("half third quarter fifth tenth")
_MEASURES = TIMES | word_set("times second seconds am pm o'clock percent")
_FRONTED = frozenset(
    {("instead", "of"), ("far", "from"), ("regardless", "of"), ("thanks", "to"), ("because", "of")}
    | {("in", "spite", "of"), ("on", "the", "other", "hand"), ("in", "addition", "to")}
    | {("from", "the", word) for word in ("standpoint", "perspective", "viewpoint")}
    | {("just", "because")}
)
TRUSTED = word_set("say argue suggest reckon insist")
"""Verbs that what follows is mostly a clause of, though it does not look like one."""

_DEED_VERBS = word_set("admit deny propose suggest recommend advocate acknowledge report recall")
_PROVISOS = word_set("if unless should were")
_AFTER_GERUND = DETERMINERS | PREPOSITIONS | PERSONAL | {"me", "him", "her", "us", "them"}


def step_back(tokens: list[Token], begin: int, at: int) -> int:
    """Return where content begins whose first words were stepped over: "said | nearly 900 homes".

    `begin` is where the cue ends, `at` the token after its adverbs.
    """
    if at >= len(tokens) or not _is_number(tokens[at]):
        return at
    while at > begin and tokens[at - 1].lower in _COUNTING:
        at -= 1
    return at


def opens_otherwise(tokens: list[Token], verb: Verb, at: int, end: int) -> bool:
    """Say whether content begins with what is no subject: a number, an adverbial, a deed."""
    if opens_deed(tokens, verb.lemma, at, end):
        return True
    if "person" in verb.frames or not verb.frames & {"clause", "that", "mind"}:
        return False
    fronted = "clause" in verb.frames and _opens_fronted(tokens, at, end)
    return fronted or _opens_counted(tokens, at, end, trusted=verb.lemma in TRUSTED)


def _opens_counted(tokens: list[Token], at: int, end: int, *, trusted: bool) -> bool:
    """Say whether a clause begins with a number that is not exact: "about 700 homes were dark".

    Not in "said about 20 minutes later", nor in "gathered nearly 500 names and was seen", where
    the verb, which is not `trusted`, may take an object.
    """
    words = tuple(token.lower for token in tokens[at : at + 3])
    if words[:1] and words[0] in _APPROXIMATE:
        number = at + 1
    else:
        length = next((len(p) for p in _PHRASES if words[: len(p)] == p), 0)
        number = at + length if length else end
    if number + 1 >= end or not _is_number(tokens[number]):
        return False
    if any(token.lower in _MEASURES for token in tokens[number : number + 3]):
        return False
    if not trusted:
        return begins_clause(tokens, number, end)
    stop = next((k for k in range(number, end) if tokens[k].kind != "w"), end)
    return any(may_state(tokens, k) for k in range(number + 2, stop))


def _opens_fronted(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether an adverbial leads in a clause: "said | instead of tolls the town should"."""
    words = tuple(token.lower for token in tokens[at : at + 4])
    length = next((len(p) for p in _FRONTED if words[: len(p)] == p), 0)
    return bool(length) and any(may_state(tokens, k) for k in range(at + length + 2, end))


def opens_deed(tokens: list[Token], lemma: str, at: int, end: int) -> bool:
    """Say whether a deed is what somebody owns to or proposes: "admitted | hitting a guard".

    Not in "denied planning permission", "proposed spending cuts".
    """
    if lemma not in _DEED_VERBS or at >= end:
        return False
    token = tokens[at]
    if token.kind != "w" or token.capital or len(token.lower) < 6:
        return False
    if not token.lower.endswith("ing"):
        return False
    following = tokens[at + 1] if at + 1 < end else None
    plain = lemma == "admit" or token.lower == "having"
    if plain or following is None or following.capital or following.kind == "q":
        return True
    return following.lower in _AFTER_GERUND or is_adverb(following.lower)


def opens_condition(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a condition between commas leads in a clause: "said, if elected, he would"."""
    if at + 3 >= end or tokens[at].lower != "," or tokens[at + 1].lower not in _PROVISOS:
        return False
    comma = next((k for k in range(at + 2, end - 1) if tokens[k].lower == ","), end)
    return comma + 1 < end and begins_clause(tokens, comma + 1, end)


def find_deed_end(tokens: list[Token], at: int, end: int) -> int:
    """Return where a deed ends: "admitted hitting a guard | and was jailed"."""
    for k in range(at + 1, end - 1):
        if tokens[k].lower == "," and tokens[k + 1].lower == "while":
            return k
        verb = k + 1
        while verb < end - 1 and is_adverb(tokens[verb].lower):
            verb += 1
        described = verb + 1 < end and tokens[verb + 1].lower.endswith("s")  # "and armed groups"
        described = described and tokens[verb].lower.endswith("ed")
        if tokens[k].lower in ("and", "but") and may_state(tokens, verb) and not described:
            return k - (tokens[k - 1].lower == ",")
    return end


def _is_number(token: Token) -> bool:
    return token.lower[:1].isdigit() or token.lower in _NUMBERS or _is_fraction(token.lower)


def _is_fraction(word: str) -> bool:
    """Say whether a word tells a part: "one-third", "three-quarters"."""
    return word.partition("-")[2].removesuffix("s") in _PARTS
