"""Find the subject of a verb."""

from functools import lru_cache

from stages.voice.cues.opening_names import (
    find_bracketed_name,
    find_opening_name,
    leave_participle,
)
from stages.voice.cues.quoted_asides import find_before_quoted_aside, opens_with_aside
from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.phrases import (
    ends_soundly,
    find_antecedent,
    find_phrase_before,
)
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    HAVE,
    IRREGULAR_PASTS,
    LINKS,
    MODALS,
    MONTHS,
    NEGATIONS,
    PAUSES,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    split_contraction,
    word_set,
)

_CONTRACTED = PERSONAL | {"who", "that", "there"}
_NO_SUBJECT = LINKS - {"of"}
_CLAUSE_JOINTS = word_set("and but while so yet")
_ADDRESSING = word_set("speaking talking writing")
_FROM_A_PLACE = word_set("reporting speaking writing")
_DEGREES = word_set("very more most")
_LONGEST_RELATIVE = 16  # words
_TIME = word_set("week month year night day morning afternoon evening weekend")
_LED = dict.fromkeys(_TIME, ("last", "this", "that")) | {
    "far": ("so",),
    **dict.fromkeys(("first", "last", "length", "times"), ("at",)),
    **dict.fromkeys(("particular", "turn", "fact", "general", "effect"), ("in",)),
    **dict.fromkeys(("example", "instance"), ("for",)),
    "course": ("of",),
    "contrast": ("by",),
}
"""Words of time or manner with what leads each: "last week", "so far", "in particular"."""


def skip_left(tokens: list[Token], at: int) -> tuple[int, list[str]]:
    """Step over adverbs and auxiliaries before a verb; return the stop and the auxiliaries."""
    j = at - 1
    chain: list[str] = []
    while j >= 0 and tokens[j].kind == "w":
        lower = tokens[j].lower
        before = tokens[j - 1].lower if j else ""
        named = lower == "may" and tokens[j].capital and (j or may_state(tokens, at))
        if (lower in AUXILIARIES and not named) or lower in NEGATIONS:
            chain.append(lower)
        elif lower == "since" and before in HAVE:  # "has since told"
            pass
        elif lower in DAYS and tokens[j].capital and _is_date(lower, before):
            j -= before in ("on", "last") or (before == "in" and lower in MONTHS)
        elif lower == "likely" and before in MODALS:
            pass
        elif before in _LED.get(lower, ()):
            j -= 1
        elif lower in ("early", "late") and _opens_time(tokens, j + 1):
            pass
        elif not _is_skipped(tokens, j):
            break
        j -= 1
    if j >= 0 and tokens[j].kind == "w":
        word, short = split_contraction(tokens[j].lower)
        if short and word in _CONTRACTED:
            chain.append(short)
    return j, chain


def _is_date(day: str, before: str) -> bool:
    """Say whether a day or month is one, not a person's name: "in May said", not "Mrs May"."""
    return (
        day not in MONTHS or before in PREPOSITIONS or before in ("last", "this", "early", "late")
    )


def _opens_time(tokens: list[Token], at: int) -> bool:
    """Say whether a day or "last week" begins at a token, as after "early" and "late"."""
    words = [token.lower for token in tokens[at : at + 2]] + [""]
    dated = words[0] in DAYS and tokens[at].capital
    return (
        dated
        or (words[0] == "on" and words[1] in DAYS)
        or (words[0] in ("last", "this", "that") and words[1] in TIMES)
    )


def _is_skipped(tokens: list[Token], j: int) -> bool:
    """Say whether a word is an adverb here, not a name ("Kelly") or a pronoun ("all")."""
    lower = tokens[j].lower
    if lower == "each":  # "Hale and Webb each said"
        return j > 0 and tokens[j - 1].kind == "w" and tokens[j - 1].lower not in LINKS
    if lower in _DEGREES and is_adverb(tokens[j + 1].lower):
        return True
    if not is_adverb(lower) or (tokens[j].capital and lower.endswith("ly")):
        return False
    return lower not in PRONOUNS or (j > 0 and tokens[j - 1].kind == "w")


def find_subject_before(  # noqa: PLR0911, PLR0912 - one return for each construction
    tokens: list[Token], j: int, floor: int = 0, *, alone: bool = False
) -> Range | None:
    """Return the subject phrase whose last word, apposition or clause ends at token `j`.

    `alone`: not one that the verbs of the clause before it tell.
    """
    token = tokens[j]
    if token.kind == "q":  # "the hacker known as “Owl” said"
        if _is_named_source(tokens, j):
            return j, j + 1
        aside = find_before_quoted_aside(tokens, j)
        return aside or (None if alone else find_clause_subject(tokens, j))
    if token.kind == "w":
        if token.lower in ("which", "that") or split_contraction(token.lower)[0] == "who":
            return find_antecedent(tokens, j, 0)
        if token.lower in _NO_SUBJECT:
            return None
        phrase = find_phrase_before(tokens, j, floor)
        if phrase is None:
            return None
        described = _find_before_relative(tokens, phrase[0])
        described = described or _find_before_place(tokens, phrase[0])
        return described or _go_on_to_share(tokens, phrase)
    if token.lower == "%" and j > floor:  # "47% say"
        return j - 1, j + 1
    if token.lower == ")":
        while j > floor and tokens[j].lower != "(":
            j -= 1
        return find_subject_before(tokens, j - 1, floor, alone=alone) if j - 1 >= floor else None
    if token.lower in PAUSES:
        mate = token.lower
        opening = find_opening_name(tokens, j, floor) if mate == "," else None
        if opening is None and tokens[j - 1].lower == ")":
            opening = find_bracketed_name(tokens, j - 1)
        if opening:
            return opening
        k = j - 1
        joined = _find_joined_subject(tokens, k, floor) if mate == "," else None
        if joined:
            return joined
        quotes = mate == "," and opens_with_aside(tokens, j)  # it may hold some
        while k >= 0 and tokens[k].lower != mate and j - k < 40:
            if tokens[k].kind == "q" and not quotes:
                break
            k -= 1
        if k > 2 and tokens[k - 1].lower.isdigit() and tokens[k - 2].lower == mate:
            k -= 2  # an age: "Chris Bell, 19, a student, said"
        if k > 0 and tokens[k].lower == mate and tokens[k - 1].lower == ")":
            return find_subject_before(tokens, k - 1, floor, alone=alone)
        if k > 0 and tokens[k].lower == mate and tokens[k - 1].kind == "w":
            if tokens[k - 1].lower in LINKS:
                return None
            led = tokens[0].lower in _ADDRESSING and all(t.lower != "," for t in tokens[:k])
            if led and tokens[k + 1].lower in DETERMINERS:
                return find_phrase_after(tokens, k + 1)  # "Talking to Jo Hill, a man who …, said"
            phrase = leave_participle(tokens, find_phrase_before(tokens, k - 1, 0))
            described = phrase and _find_before_relative(tokens, phrase[0])
            named = all(token.capital for token in tokens[k + 1 : j])
            if described and named and j > k + 1 and not tokens[k - 1].capital:
                return k + 1, j  # "The firm that built it, Teal Works, says"
            return described or phrase
    return None


def _go_on_to_share(tokens: list[Token], phrase: Range) -> Range:
    """Return people with what share of them it is: "60% of | members"."""
    first = phrase[0]
    words = [token.lower for token in tokens[max(0, first - 3) : first]]
    share = words[1:] == ["%", "of"] and words[0][:1].isdigit()
    return (first - 3, phrase[1]) if share else phrase


def _is_named_source(tokens: list[Token], at: int) -> bool:
    """Say whether marks that open a sentence hold a name: "“The Post” reported that", no speech."""
    if at or len(tokens) < 5 or tokens[2].lower != "that":
        return False
    for k in range(3, len(tokens)):
        if tokens[k].kind != "w" or tokens[k].lower in ("who", "which"):
            return False  # "“We lost,” said that man, who was ill"
        if k > 3 and is_finite(tokens, k):
            return True
    return False


def _find_joined_subject(tokens: list[Token], last: int, floor: int) -> Range | None:
    """Return the subject of a clause set on by a conjunction: ", and the mayor, asked …, said"."""
    phrase = find_phrase_before(tokens, last, floor)
    if phrase is None or phrase[0] < floor + 2 or tokens[phrase[0] - 2].lower != ",":
        return None
    return phrase if tokens[phrase[0] - 1].lower in _CLAUSE_JOINTS else None


def _find_before_place(tokens: list[Token], place: int) -> Range | None:
    """Return who speaks from a place that begins at a token: "Jo Hill reporting from Ebb said"."""
    if place < 3 or tokens[place - 1].lower not in ("from", "in"):
        return None
    reports = tokens[place - 2].lower in _FROM_A_PLACE and tokens[place - 3].capital
    return find_phrase_before(tokens, place - 3, 0) if reports else None


def _find_before_relative(tokens: list[Token], first: int) -> Range | None:
    """Return whom a relative clause that ends in an object is about: "a man who fled war said"."""
    if first == 0:
        return None
    before = tokens[first - 1].lower
    since = before == "since" and any(t.lower in TIMES for t in tokens[first : first + 4])
    # "who have done the sums", "who support the plan", not "which is why she"
    perfect = first > 1 and tokens[first - 2].lower in AUXILIARIES | {"who"}
    perfect = perfect and before not in SUBORDINATORS
    if not (before in PREPOSITIONS or since or perfect or may_state(tokens, first - 1)):
        return None
    return find_related(tokens, first)


def find_related(tokens: list[Token], at: int) -> Range | None:
    """Return whom the relative clause is about that a token belongs to, the first of several."""
    for k in range(at - 1, max(0, at - _LONGEST_RELATIVE), -1):
        if tokens[k].kind != "w":
            return None
        if tokens[k].lower == "who" or _opens_relative(tokens, k):
            if tokens[k - 1].lower in ("and", "but") and tokens[k].lower == "who":
                return find_related(tokens, k - 1)  # "who rowed here and who"
            return find_antecedent(tokens, k, 0)
    return None


def _opens_relative(tokens: list[Token], at: int) -> bool:
    """Say whether "that" or "which" is a subject itself: "the firm that runs the ferry"."""
    return tokens[at].lower in ("that", "which") and may_state(tokens, at + 1)


def find_clause_subject(tokens: list[Token], stop: int) -> Range | None:
    """Return the subject of the clause that runs up to token `stop`, by its first finite verb."""
    for k in range(1, stop):
        if tokens[k].kind != "w" or tokens[k].capital:
            continue
        if not _may_be_finite(tokens[k].lower, tokens[k - 1]):
            continue
        if not _looks_finite(tokens[k].lower) and k + 1 < stop and is_finite(tokens, k + 1):
            continue  # "Danish boys | shook"
        j, _ = skip_left(tokens, k)
        if j < 0 or tokens[j].lower.endswith("s'"):
            continue
        subject = find_subject_before(tokens, j, alone=True)  # the verbs before have been tried
        if subject is None or (tokens[subject[0] - 1].lower in PREPOSITIONS and subject[0]):
            continue
        if not ends_soundly(tokens, subject):
            continue  # "the unreleased tape"
        return subject
    return None


def _may_be_finite(word: str, before: Token) -> bool:
    """Say whether a word looks like a finite verb after the word before it."""
    if _looks_finite(word):
        return True
    owner = before.lower.endswith("'s")  # of a noun: "some of Hill's friends"
    if word.endswith("s") and before.capital and before.lower not in DETERMINERS and not owner:
        return True
    return split_contraction(before.lower)[0] in PERSONAL


@lru_cache(maxsize=20_000)
def _looks_finite(word: str) -> bool:
    return word in AUXILIARIES or word in IRREGULAR_PASTS or word.endswith("ed")
