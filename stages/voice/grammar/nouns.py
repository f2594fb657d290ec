"""Tell a verb from the noun that is spelt alike: "they claim", "the claims"."""

from collections.abc import Set

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite, is_past, may_state
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DETERMINERS,
    FUNCTION_WORDS,
    MODALS,
    PAUSES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    is_genitive,
    split_contraction,
    word_set,
)
from stages.voice.rules import Verb

NOUNS = word_set(
    "claims calls comments jokes laughs notes reports remarks shouts shows states tweets whispers "
    "boasts screams sighs smiles complaints fears hopes doubts posts replies answers promises "
    "cries estimates demands requests views rates looks murmurs chants taunts jeers ideas charges "
    "questions plans protests storms pledges vows debates figures rules attacks orders disputes "
    "snaps advocates emails hints"
)
_BEFORE_NOUNS = DETERMINERS - {"that", "this", "one", "all"} | word_set(
    "other such own recent new latest these those dozen amid amidst despite following"
)
_QUANTITIES = word_set("some many most all several few both these those")
_NO_PLURALS = ("'s", "ss", "ous", "is")  # "a scrupulous report"
_SINGULARS = word_set(
    "news politics economics physics series business makes helps puts lets gives takes heaps"
)
"""What is no plural, nouns and verbs: "it | makes sense"."""
_SHOWN = word_set("show suggest indicate reveal")
_WORDS = word_set("word words name names phrase line lines prayer prayers goodbye")
_POSTMODIFIERS = PREPOSITIONS | word_set(
    "such like who whose close familiar loyal opposed critical briefed involved"
)
_PLURAL_SUBJECTS = word_set("to i we you they who some many others most few both all several")
_NUMBERS = word_set("two three four five six")
_COUNTS = _NUMBERS | word_set("a one seven eight nine")
_PARTS = word_set("third thirds half quarter quarters fifth fifths majority")
_CLAUSE_OPENERS = PERSONAL | DETERMINERS | {"there"}
_AFTER_VERBS = _CLAUSE_OPENERS | {"to", "for"}
_FROM_AFAR = word_set("report call laugh shout cry scream reply answer comment whisper")
"""What one may do from a place: "Hill reports from Leeds"."""

_RARE_VERBS = word_set("state figure")
"""What is a noun far more often: it takes a clause at once or is no verb."""

_ADJECTIVES = word_set(
    "empty wild false new old own bold weak strong vague bogus hollow loud angry bitter main many "
    "early earlier late latest recent further grave serious absurd"
)
_WEATHER = word_set("cold hot warm dry wet")
_ADJECTIVE_ENDINGS = ("less", "ous", "ful", "able", "ible", "ish", "ed")
_OWNERS = word_set("his her its their my our your")
_NO_NOUNS = FUNCTION_WORDS | PERSONAL | word_set("me him us them")
_TOLD = frozenset({"clause", "that", "mind"})
_NEAR_HEAD, _FARTHEST_HEAD = 6, 16  # words
_SPEAKERS = word_set(
    "sources neighbors detractors observers sceptics skeptics unions charities groups authorities "
    "investigators parties firms companies"
)
"""Who tell and are no persons, or are not spelt as in Britain."""
PLAIN_VERBS = word_set("say believe think argue insist agree warn show suggest")
_TELLING = word_set("who which where including")
_COLLECTIVES = word_set("media press staff crew family couple clergy public")
"""Nouns that take a verb in the plural, too: "the media say"."""
_PLURALS = word_set("data people men women children police both all percent cent majority")


def makes_noun(token: Token) -> bool:
    """Say whether a word before "claims" or "states" makes it a plural noun."""
    lower = token.lower
    return lower in _BEFORE_NOUNS or lower[:1].isdigit() or is_genitive(lower)


def leads_on_as_noun(tokens: list[Token], at: int, j: int, verb: Verb) -> bool:
    """Say whether what stands around a form in -s makes it a plural noun.

    "the states where it is legal", "television shows from Leeds", "their empty charges that",
    "the noisy protests that began"
    """
    if tokens[at].lower not in NOUNS or tokens[j].lower in PERSONAL:
        return False
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following == "from" or (following == "where" and verb.lemma != "show"):
        return verb.lemma not in _FROM_AFAR
    if verb.lemma in _RARE_VERBS and _goes_on_as_noun(tokens, at):
        return True
    if following == "that" and not tokens[j].capital and _opens_relative(tokens, at + 2):
        return True
    after = tokens[at + 2].lower if following == "," and at + 2 < len(tokens) else ""
    if verb.lemma == "state" and (after in _TELLING or "." in tokens[j].lower):
        return True  # "Gulf states, which", "U.S. states"
    weather = tokens[j].lower in _WEATHER and tokens[j - 1].lower in PREPOSITIONS
    return j > 0 and (weather or (is_adjective(tokens[j].lower) and _owns(tokens[j - 1].lower)))


def names_suspects(tokens: list[Token], at: int, j: int) -> bool:
    """Say whether "suspects" are those of a crime: "kill drug suspects", not "Hill suspects"."""
    crime, following = tokens[j], tokens[at + 1] if at + 1 < len(tokens) else None
    opens = j == 0 and following is not None and following.lower in AUXILIARIES
    if crime.kind != "w" or crime.lower in _NO_NOUNS:
        return False
    if crime.capital and not opens:
        return False
    if following is not None and (following.lower in _AFTER_VERBS or following.capital):
        return False
    before = tokens[j - 1].lower if j else ""
    return not (before in DETERMINERS or is_genitive(before))


def _goes_on_as_noun(tokens: list[Token], at: int) -> bool:
    """Say whether a verb or another noun follows a noun: "party figures | said", "states and"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following.kind != "w" or following.capital:
        return False
    past = following.lower.endswith("ed") or is_finite(tokens, at + 1)
    return past or following.lower in ("and", "or")


def may_be_noun(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a cue in -s may as well be a noun: no clause opens right behind it."""
    if cue.verb is None or cue.verb.shape != "s" or tokens[cue.head].lower not in NOUNS:
        return False
    following = tokens[cue.last + 1] if cue.last + 1 < len(tokens) else None
    opens = following is not None and (
        following.lower in _AFTER_VERBS or following.capital or following.kind == "q"
    )
    return not opens


def _opens_relative(tokens: list[Token], at: int) -> bool:
    """Say whether a verb follows "that", which is its subject then; "that is" may be a clause's."""
    if at >= len(tokens) or tokens[at].lower in AUXILIARIES:
        return False
    return is_finite(tokens, at) or is_past(tokens, at)


def is_adjective(word: str) -> bool:
    """Say whether a word before a noun for words looks like an adjective: "grave", "hopeless"."""
    return word in _ADJECTIVES or word.endswith(_ADJECTIVE_ENDINGS)


def _owns(word: str) -> bool:
    return word in _OWNERS or word.endswith(("'s", "s'"))


def allows_base(  # noqa: PLR0911 - one return for each word class
    tokens: list[Token], at: int, j: int, chain: list[str]
) -> bool:
    """Say whether the bare form at a token is a verb: "they say", "did not say", "to say".

    `j` and `chain` are what stands before it, as `stages.voice.subjects.skip_left` gives them.
    """
    if any(word in MODALS or word in ("'ll", "'d") for word in chain):
        return True
    if j >= 0 and tokens[j].lower in (",", "–", "—", ")", "%"):
        return True  # after an apposition, "47% say"
    if j < 0 or tokens[j].kind != "w" or _is_dated(tokens, j):
        return False
    word = tokens[j].lower
    if word in _PLURAL_SUBJECTS:
        return True
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    states = tokens[at].lower in PLAIN_VERBS or following in _AFTER_VERBS
    if states and (word in _NUMBERS or _is_share(tokens, j) or _joins_names(tokens, j)):
        return True
    far = tokens[at].lower in PLAIN_VERBS and find_plural_head(tokens, at, j) is not None
    if word in _COLLECTIVES:
        return tokens[at].lower in PLAIN_VERBS
    if word == "and" and _joins_offices(tokens, at):
        return False
    if word in FUNCTION_WORDS:
        return word in ("and", "but") or (far and word == "her")
    if any(token.lower in _QUANTITIES for token in tokens[max(0, j - 6) : j]):
        return True  # "some of the leadership believe"
    return is_plural(word) or far


def heads_compound(tokens: list[Token], at: int, j: int, people: Set[str]) -> bool:
    """Say whether a bare form is a noun with a verb after it: "the strong jobs report | has".

    Not where people tell it: "the boats rowers report were lost".
    """
    word, plural = tokens[j].lower, tokens[at].lower + "s"
    if plural not in NOUNS or word in people | _SPEAKERS | _PLURALS or not is_plural(word):
        return False
    if tokens[j].capital or at + 2 >= len(tokens) or tokens[at + 1].capital:
        return False
    past = tokens[at + 1].lower.endswith("ed") and tokens[at + 2].lower == "that"
    return past or is_finite(tokens, at + 1)


def _joins_offices(tokens: list[Token], at: int) -> bool:
    """Say whether a noun after "and" leads on to another: "town and state | officials blamed"."""
    if at < 2 or at + 2 >= len(tokens):
        return False
    if is_plural(tokens[at - 2].lower) and tokens[at].lower != "state":
        return False
    noun, verb = tokens[at + 1].lower, tokens[at + 2].lower
    joined = tokens[at - 2].kind == "w" and tokens[at - 2].lower not in PERSONAL
    plural = is_plural(noun) and noun not in DETERMINERS and tokens[at].lower not in PLAIN_VERBS
    return joined and plural and (verb.endswith("ed") or may_state(tokens, at + 2))


def _is_dated(tokens: list[Token], last: int) -> bool:
    """Say whether a year with an article ends at a token, before a noun: "that 2013 | claim"."""
    lower = tokens[last].lower
    return len(lower) == 4 and lower.isdigit() and tokens[max(0, last - 1)].lower in DETERMINERS


def _is_share(tokens: list[Token], last: int) -> bool:
    """Say whether a share ends at a token: "four in 10 say", "a third say", "4 out of 10 say"."""
    if tokens[last].lower in _PARTS:
        return last > 0 and tokens[last - 1].lower in _COUNTS
    link = [token.lower for token in tokens[max(0, last - 2) : last]]
    first = last - 3 if link == ["out", "of"] else last - 2
    count = tokens[first].lower if first >= 0 else ""
    share = link == ["out", "of"] or link[1:] == ["in"]
    return share and all(word.isdigit() or word in _COUNTS for word in (count, tokens[last].lower))


def _joins_names(tokens: list[Token], last: int) -> bool:
    """Say whether two names end at a token: "the Argus and the Gazette say"."""
    joints = (k for k in range(max(0, last - 4), last) if tokens[k].lower == "and")
    return tokens[last].capital and any(
        all(tokens[i].capital or tokens[i].lower == "the" for i in range(k + 1, last))
        and k > 0
        and tokens[k - 1].capital
        for k in joints
    )


def find_plural_head(tokens: list[Token], at: int, j: int) -> int | None:
    """Return the noun further left that may be the subject: "executives across the world say"."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    clause = split_contraction(following)[0] in _CLAUSE_OPENERS
    # "…, records kept by the Guild show."
    clause = clause or (tokens[at].lower in _SHOWN and following in ("", "."))
    for k in range(j - 1, max(-1, j - _FARTHEST_HEAD), -1):
        if tokens[k].kind != "w":
            return None
        near = k >= j - _NEAR_HEAD or clause
        follows = tokens[k + 1].lower
        modified = follows in _POSTMODIFIERS or (clause and follows.endswith(("ing", "ed")))
        if near and modified and is_plural(tokens[k].lower):
            return k
    return None


def find_people_head(
    tokens: list[Token], at: int, j: int, verb: Verb, people: Set[str]
) -> int | None:
    """Return the plural for people that a verb in its bare form tells what they say.

    "Critics of the Guild | claim it is lost": what describes them stands between; `j` is its last
    word. Not in "critics of the false claim that": there the word is a noun.
    """
    if j < 1 or verb.shape != "base" or not verb.frames & _TOLD:
        return None
    last = tokens[j]
    noun = last.kind != "w" or last.lower in _NO_NOUNS or is_genitive(last.lower)
    noun = noun or _is_dated(tokens, j)
    if noun or (is_adjective(last.lower) and not last.capital):
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else last
    opens = split_contraction(following.lower)[0] in _CLAUSE_OPENERS | PAUSES
    if not (opens or following.capital):
        return None
    for k in range(j - 1, max(-1, j - _FARTHEST_HEAD), -1):
        if tokens[k].kind != "w":
            return None
        if tokens[k].lower in people or tokens[k].lower in _SPEAKERS:
            described = tokens[k + 1].lower in _POSTMODIFIERS | RELATIVES
            return k if described else None
    return None


def is_plural(word: str) -> bool:
    """Say whether a word looks like the plural of a noun."""
    ends = word.endswith("s") and not word.endswith(_NO_PLURALS) and word not in _SINGULARS
    return ends or word in _PLURALS


def names_words(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether words themselves are the object: "said the word ‘tax’", "said the prayers"."""
    named = tokens[at].lower in DETERMINERS and any(
        token.lower in _WORDS for token in tokens[at + 1 : at + 3]
    )
    if any(t.kind == "q" for t in tokens[at + 1 : at + 4]) and tokens[at + 3 : at + 4]:
        named = named and tokens[min(at + 3, end - 1)].kind != "w"
    rest = (k for k in range(at + 2, min(at + 5, end)) if tokens[k - 1].lower not in DETERMINERS)
    return named and not any(may_state(tokens, k) for k in rest)
