"""Find the noun phrase that begins at a token."""

from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.phrases import is_quoted_attribute, opens_name, opens_phrase
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    ARTICLES,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
    FUNCTION_WORDS,
    NAME_LINKS,
    PERSONAL,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)

_OPENINGS = DETERMINERS | PRONOUNS
DAY_NAMES = word_set("april may june august")
"""Months that people are named like."""
_POSTS = word_set("gov sen rep mayor governor senator minister president chairman secretary")
_SEVERAL = word_set("police staff people men women")
_BELONGING = word_set("of at from in for")
_LONGEST_OWNER = 5  # words
_NO_ENDING = PREPOSITIONS | DETERMINERS
_NO_BARE_WORDS = FUNCTION_WORDS | AUXILIARIES | {"according"}
_IN_OFFICE = word_set("current present serving sitting active former past retired previous")
OCCASIONS = word_set(
    "interview statement speech press conference debate tweet email letter rally telephone phone "
    "post column report briefing radio television week month year morning evening night day "
    "reference response reply article essay memo message video audio testimony note"
)


def find_phrase_after(  # noqa: PLR0912 - one stop for each word class
    tokens: list[Token], first: int
) -> Range | None:
    """Return the noun phrase that begins at token `first`: "says a woman in the front row"."""
    if first >= len(tokens) or tokens[first].kind != "w":
        return None
    start = tokens[first]
    if start.lower in PERSONAL:
        return first, first + 1
    if _is_day(tokens, first):
        return None
    named = opens_name(start)
    if not named and start.lower not in _OPENINGS:
        return _find_bare_phrase(tokens, first)
    end = first + 1
    while end < len(tokens) and (tokens[end].kind == "w" or is_quoted_attribute(tokens, end)):
        word = tokens[end]
        if (behind := _skip_post(tokens, end)) is not None:
            end = behind
            continue
        if named and not (
            word.capital or (word.lower in NAME_LINKS and _is_capital(tokens, end + 1))
        ):
            break
        if word.lower in SUBORDINATORS and not (
            word.lower == "and" and _is_capital(tokens, end + 1)
        ):
            break
        # "a Monday paper", "a newly found email", "the firm's newly named chair"
        described = tokens[end - 1].lower in ARTICLES or tokens[end - 1].lower.endswith("'s")
        dated = word.lower in DAYS and word.capital and not _is_last_name(tokens, end)
        if (dated and not described) or _tells_when(tokens, end):
            break
        adverb = is_adverb(word.lower) and not word.capital and not described
        if (word.lower in AUXILIARIES and not _is_last_name(tokens, end)) or adverb:
            break
        if word.lower in PREPOSITIONS and _is_time_or_place(tokens, end + 1):
            break
        end += 1
    while end > first + 1 and tokens[end - 1].lower in _NO_ENDING:
        end -= 1
    if end > first + 2 and is_participle(tokens, end - 1):
        end -= 1  # "a poll released | in May"
    return first, end


def _is_day(tokens: list[Token], at: int) -> bool:
    """Say whether a day or month is no name here: "said Sunday", not "said May"."""
    named = tokens[at].lower in DAY_NAMES or _is_capital(tokens, at + 1)
    return tokens[at].lower in DAYS and tokens[at].capital and not named


def _is_last_name(tokens: list[Token], at: int) -> bool:
    """Say whether a month ends a name: "said Ada May", not "said Ada Hill May 5"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    named = tokens[at - 1].capital and tokens[at].lower in DAY_NAMES
    return named and not following[:1].isdigit()


def _tells_when(tokens: list[Token], at: int) -> bool:
    """Say whether "last night", "this week" begins at a token."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return tokens[at].lower in ("last", "this") and following in TIMES


def is_noun_phrase(tokens: list[Token], first: int, end: int) -> bool:
    """Say whether a short stretch is a name or a phrase with its article: "the harbour master"."""
    if not 0 < end - first < 7 or not opens_phrase(tokens[first]):
        return False
    return all(tokens[k].kind == "w" and not is_finite(tokens, k) for k in range(first, end))


def _find_bare_phrase(tokens: list[Token], first: int) -> Range | None:
    """Return a phrase of plain words up to the next mark: "said organisers", "says activist Jo"."""
    end, most = first, 6
    while end < len(tokens) and tokens[end].kind == "w" and end - first < most:
        word = tokens[end]
        if _joins_terms(tokens, first, end):
            most += 2
        elif _leads_to_name(tokens, first, end):
            most += 6
        elif word.lower in _NO_BARE_WORDS or (word.lower in PERSONAL and end > first):
            break  # "according to papers he filed"
        if is_adverb(word.lower) or (word.lower in DAYS and word.capital):
            break
        if _tells_when(tokens, end):
            break
        if end > first and is_participle(tokens, end):
            break
        end += 1
    return (first, _go_on_to_owner(tokens, first, end)) if end > first else None


def _go_on_to_owner(tokens: list[Token], first: int, end: int) -> int:
    """Return where people end with whom or where they belong to: "friends | of the mayor"."""
    if end + 1 >= len(tokens) or tokens[end].lower not in _BELONGING:
        return end
    named = _is_capital(tokens, end + 1 + (tokens[end + 1].lower == "the"))
    if tokens[end].lower != "of" and not named:
        return end
    plural = tokens[end - 1].lower.endswith("s") and not tokens[end - 1].capital
    if not plural or _is_time_or_place(tokens, end + 1):
        return end
    owner = find_phrase_after(tokens, end + 1)
    return owner[1] if owner and owner[1] - owner[0] <= _LONGEST_OWNER else end


def _skip_post(tokens: list[Token], at: int) -> int | None:
    """Return the name behind a second post of its bearer: "River MP | and former warden Jo Hill".

    None where "and" joins others to them: "rowers and former warden Jo Hill".
    """
    if tokens[at].lower != "and" or tokens[at - 1].lower.endswith("s"):
        return None
    k = at + 1
    while k < min(at + 4, len(tokens)) and tokens[k].kind == "w":
        if tokens[k].capital:
            return k if k > at + 1 else None
        if tokens[k].lower in _NO_BARE_WORDS:
            return None
        k += 1
    return None


def _joins_terms(tokens: list[Token], first: int, at: int) -> bool:
    """Say whether "and" joins two times in office: "current and former town officials"."""
    if tokens[at].lower not in ("and", "or") or not first < at < len(tokens) - 2:
        return False
    return tokens[at - 1].lower in _IN_OFFICE and tokens[at + 1].lower in _IN_OFFICE


def _leads_to_name(tokens: list[Token], first: int, at: int) -> bool:
    """Say whether "of" or "and" goes on to a name: "former head of staff Jo", "miner and MP Jo"."""
    if at == first or at + 2 >= len(tokens):
        return False
    last = tokens[at - 1]
    if tokens[at].lower == "and":
        post = last.lower in _POSTS or not (last.capital or last.lower.endswith("s"))
        return post and last.lower not in _SEVERAL and _is_capital(tokens, at + 1)
    field = tokens[at + 1].kind == "w" and tokens[at + 1].lower not in FUNCTION_WORDS
    return tokens[at].lower == "of" and field and _is_capital(tokens, at + 2)


def is_participle(tokens: list[Token], at: int) -> bool:
    """Say whether a word says what was done to the noun before it: "figures released by"."""
    word = tokens[at]
    if word.capital or not word.lower.endswith("ed") or word.lower in ("hundred", "red"):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.kind != "w":
        return True
    return following.lower in PREPOSITIONS or is_adverb(following.lower)


def _is_capital(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "w" and tokens[at].capital


def _is_time_or_place(tokens: list[Token], at: int) -> bool:
    """Say whether a prepositional phrase tells when or where something was said."""
    if at >= len(tokens) or tokens[at].kind != "w":
        return True
    lower = tokens[at].lower
    if lower in DAYS or lower[0].isdigit():
        return True
    nouns = {token.lower for token in tokens[at : at + 4]}
    return bool(nouns & OCCASIONS)
