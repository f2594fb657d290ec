"""Say whether a phrase may be the subject of a reporting verb."""

from stages.voice.cues.participles import is_gerund
from stages.voice.grammar.bodies import BODIES
from stages.voice.grammar.clauses import skip_adverbs
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.nouns import NOUNS, PLAIN_VERBS, is_plural
from stages.voice.grammar.phrases import opens_name
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    PERSONAL,
    PLURAL_VERBS,
    POSSESSIVES,
    PREPOSITIONS,
    SINGULAR_VERBS,
    is_adverb,
    is_genitive,
    word_set,
)
from stages.voice.rules import Verb

_NOT_SUBJECTS = word_set(
    "new fresh renewed repeated mounting growing further international public early urgent "
    "widespread emergency media"
)
_SEVERAL = word_set("these those two three four five six many several few most all both")
_ARTICLES = POSSESSIVES | word_set("the a an your no every")
_ADJECTIVES = word_set("current new old latest recent own previous original initial final main")
_GIVEN_OUT = word_set("released published issued unveiled leaked")
_PLANNED = word_set("pledge plan promise propose intend")
_CALLED = word_set("call name dub nickname")
_REPORTED = word_set("lost stolen missing dead killed injured wounded")
_MORE = word_set("more further less")
_LONGEST_NOUN = 4  # words
_TOLD = word_set("that how")
_LONGEST_HEARER = 8  # words
_RELATIVES = word_set("who whom which that")


def may_tell(
    tokens: list[Token],
    at: int,
    subject: Range,
    verb: Verb,
    *,
    chain: list[str],
    before: list[Cue],
) -> bool:
    """Say whether a phrase may be the subject of the verb at a token."""
    first, stop = subject
    if _is_described(tokens, at, subject, chain) or _is_counted(tokens, at, subject, verb):
        return False
    named = not chain and _names_subject(tokens, at, verb)
    among = tokens[first].lower == "including"  # "including two boats promised last year"
    if named or among or _is_nobody(tokens, first) or tokens[stop - 1].lower in _ARTICLES:
        return False  # "the pledged delegates"
    if verb.shape == "base" and not chain and tokens[first].lower in ("it", "he", "she"):
        return False  # "it makes sense"
    ambiguous = verb.shape in ("base", "s") and tokens[at].lower in NOUNS
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    quoted = first > 0 and tokens[first - 1].kind == "q"  # “It sank,” the warden notes of it
    of = following == "of" and "of" not in verb.particles and not quoted
    if ambiguous and (following in PLAIN_VERBS | {"said"} or of):
        return False  # "union figures suggest", "the full details of it"
    noun = ambiguous and verb.shape == "s" and _ends_object(tokens, at, subject, before)
    headed = ambiguous and _heads(tokens, at, first, before)
    if noun or headed or (ambiguous and _disagrees(tokens, subject, verb)):
        return False
    # "raising fresh questions", "two coastal states"
    return not ambiguous or _may_be_subject(tokens, subject, verb, at)


def _is_described(tokens: list[Token], at: int, subject: Range, chain: list[str]) -> bool:
    """Say whether a participle describes the noun after it: "Hale's current expected crew"."""
    first, stop = subject
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].lower == "reported" and following and following.lower in _REPORTED:
        return True  # "the sum reported stolen has grown"
    told = any(token.lower in _TOLD for token in tokens[at + 1 : at + _LONGEST_HEARER])
    if tokens[at].lower == "related" and following and following.lower == "to" and not told:
        return True  # "issues related to the mill"
    bare = not chain and stop == at and stop - first > 1 and not tokens[stop - 1].capital
    bare = bare and tokens[stop - 1].lower in _ADJECTIVES
    if not bare or following is None or following.kind != "w" or following.capital:
        return False
    return following.lower not in LINKS | DETERMINERS | PERSONAL | AUXILIARIES


def _names_subject(tokens: list[Token], at: int, verb: Verb) -> bool:
    """Say whether a participle tells a name before the verb: "a rower | called | Ann Hill said"."""
    if verb.lemma not in _CALLED or verb.shape != "past":
        return False
    end = at + 1
    while end < len(tokens) and tokens[end].kind == "w" and tokens[end].capital:
        end += 1
    return at + 1 < end < len(tokens) and is_finite(tokens, end)


def _is_counted(tokens: list[Token], at: int, subject: Range, verb: Verb) -> bool:
    """Say whether a number or the like is no subject, but counts what a participle describes.

    "The 400 | pledged boats", "several | suspected thieves were", "more | detailed work".
    """
    if verb.shape != "past" or subject[1] != at or at + 1 >= len(tokens):
        return False
    following, word = tokens[at + 1], tokens[at - 1].lower
    if following.kind != "w" or following.lower in LINKS | DETERMINERS | PERSONAL | AUXILIARIES:
        return False
    alone = subject[1] - subject[0] == 1
    if alone and word in _MORE and verb.lemma == "detail":
        return True
    if not alone and word in _SEVERAL and tokens[at - 2].lower in PREPOSITIONS:
        return is_plural(following.lower)  # "the case over two | disputed boats"
    counts = word[:1].isdigit() or (alone and word in _SEVERAL)
    if counts and verb.lemma == "suspect":
        nouns = [token.lower for token in tokens[at + 1 : at + 1 + _LONGEST_NOUN]]
        end = next((k for k, noun in enumerate(nouns) if noun in AUXILIARIES), 0)
        return end > 0 and is_plural(nouns[end - 1])
    return verb.lemma in _PLANNED and word[:1].isdigit() and is_plural(following.lower)


def _disagrees(tokens: list[Token], subject: Range, verb: Verb) -> bool:
    """Say whether a subject is plural where the verb is not: "rowers in the swing | states"."""
    first, stop = subject
    if verb.shape != "s":
        return False
    stops = (k for k in range(first, stop) if tokens[k].lower in LINKS)
    end = next(stops, stop)
    head = tokens[end - 1] if end > first else tokens[first]
    # a capital may make it a name, but few names are followed by where they are
    name = head.capital and (end - 1 > 0 or end == stop)
    return end < stop and not name and is_plural(head.lower) and tokens[first].lower != "one"


def _heads(tokens: list[Token], at: int, first: int, before: list[Cue]) -> bool:
    """Say whether a noun in -s has a verb after it: "that the town's tourism claims | are".

    Not in a relative clause: "the boats that the council claims are unsafe". `first` is where
    the phrase begins that would be the verb's subject.
    """
    verb = skip_adverbs(tokens, at + 1, len(tokens))
    stated = verb < len(tokens) and is_finite(tokens, verb) and not tokens[verb].capital
    follows = tokens[verb].lower if stated else ""
    if follows not in AUXILIARIES - SINGULAR_VERBS or tokens[first].lower in PERSONAL:
        return False
    if not first or tokens[first - 1].kind == "p":
        return True
    lead, last = tokens[first - 1].lower, before[-1].last if before else -1
    if lead in _RELATIVES:
        told = bool(before) and before[-1].verb is not None and "person" in before[-1].verb.frames
        # "accept that the claims are", not "the boats that the council claims are"
        agrees = follows in PLURAL_VERBS and first > 1 and not is_plural(tokens[first - 2].lower)
        return lead == "that" and (agrees or told or (bool(before) and last == first - 2))
    return last == first - 1 or lead in LINKS | AUXILIARIES


def _ends_object(tokens: list[Token], at: int, subject: Range, before: list[Cue]) -> bool:
    """Say whether a noun in -s ends the object of a verb: "issued the evacuation | orders".

    Where nothing follows that a verb would take, and the verb before it reports nothing.
    """
    first, stop = subject
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.kind == "w" and following.lower not in PREPOSITIONS:
        return False
    if first and _is_past(tokens[first - 1]):
        return not before or before[-1].last != first - 1  # "said the council claims"
    for k in range(first + 1, stop - 1):
        bare = tokens[k - 1].lower in DETERMINERS or is_genitive(tokens[k - 1].lower)
        bare = bare or is_adverb(tokens[k - 1].lower) or tokens[k + 1].lower in PREPOSITIONS
        if _is_past(tokens[k]) and not bare:
            backed = tokens[stop - 1].lower in BODIES  # "the Danish backed group claims"
            return not (backed or any(token.capital for token in tokens[k + 1 : stop]))
    return False


def _is_past(token: Token) -> bool:
    return token.kind == "w" and token.lower.endswith("ed") and not token.capital


def _is_nobody(tokens: list[Token], first: int) -> bool:
    """Say whether a subject denies: "nobody", "no minister", "neither the bank nor the mint"."""
    numbered = tokens[first].lower == "no" and tokens[first + 1].lower[:1].isdigit()
    denied = not numbered and tokens[first].lower in ("nobody", "none", "no", "neither")
    denied = denied or tokens[first].lower == "there's"
    return denied or (first > 0 and tokens[first - 1].lower in ("nor", "neither"))


def _may_be_subject(tokens: list[Token], subject: Range, verb: Verb, at: int) -> bool:
    """Say whether a phrase may be the subject of what may as well be a plural noun."""
    opening = tokens[subject[0]]
    if opening.lower in _NOT_SUBJECTS or opening.lower in PREPOSITIONS:
        return False  # "growing calls for", "amid calls for"
    last = tokens[subject[1] - 1]
    dated = last.lower in _GIVEN_OUT and subject[1] < at and opening.lower in DETERMINERS
    if verb.shape == "s" and last.lower.endswith("ed") and not last.capital and not dated:
        return False  # "Hale faced calls for", but "a report released on Monday claims"
    if verb.shape == "s" and verb.lemma != "show" and _states_itself(tokens, subject):
        return False
    if is_gerund(opening) or any(is_finite(tokens, k) for k in range(*subject)):
        return False
    if verb.shape != "s" or verb.lemma == "show":
        return True
    single = opening.lower in DETERMINERS - _SEVERAL or opening.lower in PERSONAL | {"who", "which"}
    return single or opening.capital or bool(tokens[subject[1] - 1].capital)


def _states_itself(tokens: list[Token], subject: Range) -> bool:
    """Say whether a phrase holds a verb of its own: "Hale faces | claims he lied"."""
    words = tokens[subject[0] : subject[1]]
    last = words[-1]
    plural = len(words) > 1 and not last.capital and is_plural(last.lower)
    named = opens_name(words[0])
    return plural and named and not any(t.lower in PREPOSITIONS for t in words)
