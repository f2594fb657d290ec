"""Find the noun phrase that ends at a token."""

from stages.voice.grammar.adjectives import goes_on_adjectives
from stages.voice.grammar.cut_phrases import cut_predicate
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    ARTICLES,
    AUXILIARIES,
    DAYS,
    DETERMINERS,
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

_NO_OPENING = PREPOSITIONS | {"and", "or", "but", "so", "least"}
_BEFORE_DETERMINERS = PREPOSITIONS | DETERMINERS | {"and"}
_BEFORE_TO = word_set(
    "close loyal privy opposed sympathetic aide aides adviser advisers advisor advisors assistant "
    "ambassador envoy secretary deputy heir consultant counsel spokesman spokeswoman"
)
_NO_NOUNS = AUXILIARIES | PREPOSITIONS | SUBORDINATORS | word_set("him them us me")
_COUNTS = word_set("two three four five six several many some")
_COMPARATIVES = word_set("earlier later")
EARLIER = word_set("previous earlier recent")
_PICKED = word_set("some those others many")
_SENT = word_set(
    "response reaction reply retort rebuke letter email message call complaint criticism statement "
    "comment comments remarks warning objection objections pressure"
)
_OUTLETS = word_set(
    "newspaper magazine paper tabloid daily weekly website blog channel programme show"
)
_NO_HEADS = PREPOSITIONS | word_set(
    "the a an every no his its their our my your and or but whose above below up out down away "
    "back get gets"
)


def find_phrase_before(  # noqa: PLR0912 - one stop for each word class
    tokens: list[Token], last: int, floor: int
) -> Range | None:
    """Return the noun phrase that ends at token `last` as token indices, end exclusive.

    Reads leftwards to a determiner or a clause boundary, through "of" and its like when a noun
    stands before them, over an apposition or a relative clause to the noun they belong to.
    """
    token = tokens[last]
    if token.kind != "w" or last < floor:
        return None
    if token.lower in PERSONAL or split_contraction(token.lower)[0] in PERSONAL:
        return last, last + 1
    if token.lower in ("somebody", "someone", "everybody", "everyone"):
        return last, last + 1
    first = last
    k = last
    while k >= floor:
        word = tokens[k]
        if word.kind != "w" and not (floor < k < last and _stands_within(tokens, k)):
            break
        lower = word.lower
        if lower in ("who", "whom") and k > floor:
            if first > k and (_is_called(tokens, k, last) or _hangs_below(tokens, last)):
                break  # "the driver, who | police say was paid", "whom | Jo Hill called “a liar”"
            return find_antecedent(tokens, k, floor)
        # "that 1990 report", "Hill's 1990 report"
        dated = k > floor and (tokens[k - 1].lower in DETERMINERS or is_owner(tokens[k - 1]))
        if len(lower) == 4 and lower.isdigit() and k < last and not dated:
            break  # a year: "In 1990 Smith said"
        if lower in AUXILIARIES and not (lower in ("may", "will") and word.capital):
            break
        if lower in SUBORDINATORS and lower not in ("and", "that"):
            break
        if k < last and (_ends_time(tokens, k) or _precedes_plural(tokens, k, last)):
            break
        if lower == "and" and not _joins_nouns(tokens, k, floor, last):
            break
        if lower in PREPOSITIONS and not _hangs_on_noun(tokens, k, floor):
            break
        if lower in PERSONAL and not word.capital:
            break
        inside = floor < k < last and _describes_within(tokens, k)
        adverb = is_adverb(lower) and not word.capital and lower not in DETERMINERS
        if adverb and not inside:
            break
        first = k
        if lower in DETERMINERS and not _is_initial(tokens, k):
            before = tokens[k - 1] if k - 1 >= floor else None
            if before is None or before.kind != "w":
                break
            if before.lower not in _BEFORE_DETERMINERS:
                break
        k -= 1
    while first <= last and tokens[first].lower in _NO_OPENING:
        first += 1
    if first < last and tokens[first].lower == "that":
        plural = tokens[last].lower.endswith("s")
        first += plural or opens_phrase(tokens[first + 1])  # "alarmed that the ministry"
    if floor + 3 <= first < last and goes_on_adjectives(tokens, first, last):
        first -= 3
    return (first, last + 1) if first <= last else None


def _precedes_plural(tokens: list[Token], at: int, last: int) -> bool:
    """Say whether a verb stands before a bare plural: "contradicts | earlier studies"."""
    word, following = tokens[at], tokens[at + 1]
    verb = word.lower.endswith(("s", "ed")) and not word.capital and not is_owner(word)
    return verb and following.lower in EARLIER and at + 1 < last


def _is_initial(tokens: list[Token], at: int) -> bool:
    """Say whether what looks like an article is an initial, its stop left out: "Ada A. Hill"."""
    stopped = at + 1 < len(tokens) and tokens[at + 1].start - tokens[at].end > 1
    return stopped and at > 0 and tokens[at].capital and tokens[at - 1].capital


def _describes_within(tokens: list[Token], at: int) -> bool:
    """Say whether an adverb stands inside a phrase: "Hill's earlier letter", "a later talk"."""
    before = tokens[at - 1]
    sided = tokens[at].lower in ("either", "neither") and before.lower in PREPOSITIONS
    counted = before.lower in _COUNTS and tokens[at].lower in _COMPARATIVES
    return is_owner(before) or before.lower in ARTICLES or sided or counted


def _stands_within(tokens: list[Token], at: int) -> bool:
    """Say whether marks or a sign of money stand in a phrase: "a $2 million suit"."""
    sum_of_money = tokens[at].lower in ("$", "£", "€") and tokens[at + 1].lower[:1].isdigit()
    return sum_of_money or is_quoted_attribute(tokens, at)


def is_quoted_attribute(tokens: list[Token], at: int) -> bool:
    """Say whether marks stand between an article and a noun: "the “River Watch” star".

    An adjective may stand before them where an outlet has that name: "the satirical “Oar” paper".
    """
    if tokens[at].kind != "q":
        return False
    outlet = at + 1 < len(tokens) and tokens[at + 1].lower in _OUTLETS
    return any(token.lower in ARTICLES for token in tokens[max(0, at - 1 - outlet) : at])


def _hangs_below(tokens: list[Token], last: int) -> bool:
    """Say whether a verb of its own follows the one after a phrase: "who police | say was paid"."""
    at = last + 2
    return at < len(tokens) and tokens[at].lower in AUXILIARIES and is_finite(tokens, at)


def is_owner(token: Token) -> bool:
    """Say whether a word is a possessive, so that an adverb after it is inside its phrase."""
    bare, short = split_contraction(token.lower)
    owner = token.lower.endswith(("'s", "s'")) and not (short and bare in PRONOUNS)
    return owner or token.lower in ("his", "its", "their", "our", "my")


def _ends_time(tokens: list[Token], at: int) -> bool:
    """Say whether a word ends when it was, before who it was: "For four years Ann Hill said"."""
    word, following = tokens[at], tokens[at + 1]
    led = at == 1 and tokens[0].lower in ("last", "this")  # "Last night friends said"
    dated = word.lower in DAYS and at and tokens[at - 1].lower in ("on", "in", "last")
    dated = dated and not following.lower[:1].isdigit()
    time = word.lower in TIMES and not word.capital and (led or opens_phrase(following))
    return time or bool(dated)  # "On Monday MPs said"


def opens_name(token: Token) -> bool:
    """Say whether a name may begin at a token: with a capital that is not that of "The"."""
    return token.capital and token.lower not in DETERMINERS


def opens_phrase(token: Token) -> bool:
    """Say whether a name or a noun phrase with a determiner may begin at a token."""
    return token.capital or token.lower in DETERMINERS


def opens_subject(token: Token) -> bool:
    """Say whether a name, a phrase with a determiner or a pronoun may begin at a token."""
    return opens_phrase(token) or token.lower in PERSONAL


def _is_called(tokens: list[Token], who: int, last: int) -> bool:
    """Say whether a name is all that follows "whom": not in "whom they saw in Hull"."""
    named = all(token.capital for token in tokens[who + 1 : last + 1])
    return named and tokens[who].lower == "whom"


def find_antecedent(tokens: list[Token], who: int, floor: int) -> Range | None:
    """Return the noun phrase that a relative pronoun refers to."""
    k = who - 1
    if k >= floor and tokens[k].lower in PREPOSITIONS:
        k -= 1
    if k >= floor and tokens[k].kind == "p" and tokens[k].lower in PAUSES:
        k -= 1
    if k >= floor and tokens[k].lower == ")":
        while k > floor and tokens[k].lower != "(":
            k -= 1
        k -= 1
    if k < floor or tokens[k].kind != "w" or tokens[k].lower in SUBORDINATORS:
        return None
    if tokens[k].lower in _PICKED and k and tokens[k - 1].lower in PREPOSITIONS - {"of"}:
        return k, k + 1  # "drew scorn from some who"
    phrase = find_phrase_before(tokens, k, floor)
    if phrase is None or not tokens[who].lower.startswith("who"):
        return phrase and cut_predicate(tokens, phrase)
    sent = (i + 1 for i in range(phrase[0] + 1, k) if tokens[i].lower == "from")
    sender = next((i for i in sent if tokens[i - 2].lower in _SENT), None)
    return cut_predicate(tokens, (sender, phrase[1]) if sender else phrase)


def ends_soundly(tokens: list[Token], phrase: Range) -> bool:
    """Say whether a phrase ends in a noun or a name, as far as its form tells.

    Not in "have", "shown above", "the", "their", "a series of": such a phrase was cut too early.
    """
    first, last = phrase[0], phrase[1] - 1
    lower = tokens[last].lower
    if tokens[last].kind != "w":
        return True
    if lower in _NO_HEADS or (lower in ("that", "which") and not tokens[last].capital):
        return False
    if tokens[last].capital or (last > first and tokens[last - 1].lower in DETERMINERS):
        return True  # "the left", "the undersigned"
    if split_contraction(lower)[0] in PERSONAL | {"what", "who"}:
        return True
    adverb = is_adverb(lower) and lower not in PRONOUNS
    return not (adverb or lower in AUXILIARIES or is_finite(tokens, last))


def _joins_nouns(tokens: list[Token], at: int, floor: int, last: int) -> bool:
    """Say whether "and" joins two names or two noun phrases rather than two clauses."""
    if at <= floor or at >= last:
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    if left.kind != "w" or right.kind != "w":
        return False
    if right.lower in PERSONAL or left.lower in PERSONAL:
        return False
    if left.capital and (right.capital or right.lower == "others"):
        return True
    if left.capital and tokens[last].lower.endswith("s"):  # "MPs and union leaders"
        return left.lower.endswith("s") and right.lower not in DETERMINERS
    return not left.capital and not right.capital and right.lower not in DETERMINERS


def _hangs_on_noun(tokens: list[Token], at: int, floor: int) -> bool:
    """Say whether a preposition belongs to a noun phrase at its left."""
    if at - 1 < floor or tokens[at - 1].kind != "w":
        return False
    left = tokens[at - 1].lower
    if left in _NO_NOUNS or is_adverb(left):
        return False
    # "the next man to speak", "sources close to the bank", not "gave the pen to Hill, who"
    if tokens[at].lower == "to":
        if left in _BEFORE_TO:
            return True
        before = [token.lower for token in tokens[max(floor, at - 3) : at - 1]]
        picked = any(word in ("the", "first", "last", "next", "only", "third") for word in before)
        return picked and not tokens[at + 1].capital
    deed = at - 2 >= floor and left.endswith("ing") and tokens[at - 2].lower in ARTICLES
    return deed or not (left.endswith(("ed", "ing")) and not tokens[at - 1].capital)
