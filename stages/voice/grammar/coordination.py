"""Find the second verb of whoever speaks: "promised to close the pier | and left the hall"."""

from stages.voice.grammar.clauses import OBJECTS, skip_adverbs
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import has_finite, is_finite
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    IRREGULAR_PASTS,
    LINKS,
    MODALS,
    PERSONAL,
    PLURAL_VERBS,
    PREPOSITIONS,
    SINGULAR_VERBS,
    SUBJECTS_ALONE,
    TIMES,
    UNCHANGED,
    is_adverb,
    word_set,
)

_JOINTS = word_set("and but")
_CLAUSES = LINKS - PREPOSITIONS - {"and", "or", "but", "than", "as", "like", "so"}
_CAUSES = BE | word_set("have having get getting keep keeping see make let")
"""What a participle or a bare verb may hang on: "to have it cleaned and painted"."""
_ONLY_PASTS = word_set(
    "went came took gave saw began drew threw knew wrote spoke ate drove fled flew forgot rode "
    "stole swore tore withdrew woke wore rose grew fell broke chose was were did had"
)
_BEFORE_OBJECTS = DETERMINERS - word_set("that this all both most some each every another no")
_TITLES = word_set("mr mrs ms dr")
_NO_VERBS = LINKS | DETERMINERS | PERSONAL | OBJECTS | word_set("half twice even not such only")
_SINGULARS = word_set("he she it")
_PLURALS = word_set("they we you i")


def find_second_verb(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the "and" before a second verb of the speaker's, `end` where there is none.

    It is his where it cannot go on what is said: a past after an infinitive, or a present that
    agrees with him alone ("rowers say Hale lied | and want him gone").
    """
    takes_infinitive = cue.verb is None or "infinitive" in cue.verb.frames
    infinitive = described = False
    links = cue.verb.frames & {"of", "for", "to"} if cue.verb else frozenset()
    blocked = not takes_infinitive and tokens[start].lower != "to"
    for k in range(start, end - 1):
        lower = tokens[k].lower
        if lower in _JOINTS and k > start + 1:
            verb = skip_adverbs(tokens, k + 1, end)
            own = False
            if verb < end and infinitive and not blocked:
                inflected = tokens[verb].lower.endswith("s")
                own = inflected and _is_present(tokens, cue, verb, end)
                own = own or _is_sure_past(tokens, verb)
                own = own or (not described and _may_be_past(tokens, k, verb, end))
            if own or (verb < end and _agrees_alone(tokens, cue, (start, k), verb, end)):
                return k
        if lower in links and k > start:  # "accused the Guild of theft and left"
            links, infinitive, blocked = frozenset(), True, False
        following = tokens[k + 1]
        bare = not following.capital and following.lower not in DETERMINERS
        infinitive = infinitive or (lower == "to" and bare)
        finite = is_finite(tokens, k) and tokens[k - 1].lower not in _CAUSES  # "to be heard"
        blocked = blocked or lower in _CLAUSES | SUBJECTS_ALONE or finite
        participle = lower.endswith("ed") or lower in UNCHANGED  # "hit by floods and left without"
        described = described or lower in _CAUSES
        described = described or (participle and following.lower in PREPOSITIONS)
    return end


def _is_sure_past(tokens: list[Token], at: int) -> bool:
    """Say whether a word is a finite past or auxiliary that is no participle: "went", "was"."""
    lower = tokens[at].lower
    if tokens[at].kind != "w" or tokens[at].capital or lower in ("do", "have"):
        return False
    return lower in _ONLY_PASTS or (lower in AUXILIARIES and is_finite(tokens, at))


def _may_be_past(tokens: list[Token], joint: int, verb: int, end: int) -> bool:
    """Say whether a past follows that is no participle here: not "hurt and wounded in"."""
    lower = tokens[verb].lower
    if tokens[verb].kind != "w" or tokens[verb].capital:
        return False
    past = lower.endswith("ed") or lower in IRREGULAR_PASTS
    if not past or _takes_object(tokens, verb, end):
        return past
    before = tokens[joint - 1].lower
    described = before.endswith(("ed", "en", "wn")) or before in IRREGULAR_PASTS | UNCHANGED
    adjective = tokens[joint - 2].lower in DETERMINERS  # "the poor and displaced"
    following = tokens[min(verb + 1, end - 1)]
    ends = verb + 1 == end or following.kind != "w"
    ends = ends or following.lower in LINKS or is_adverb(following.lower)
    return ends and not (described or adjective)


def _takes_object(tokens: list[Token], verb: int, end: int) -> bool:
    """Say whether an object follows a verb: "left the hall", not "guarded the whole night"."""
    if verb + 1 >= end:
        return False
    when = any(token.lower in TIMES for token in tokens[verb + 2 : verb + 4])
    return tokens[verb + 1].lower in _BEFORE_OBJECTS | OBJECTS | _TITLES and not when


def _is_present(tokens: list[Token], cue: Cue, verb: int, end: int) -> bool:
    """Say whether a verb in the speaker's number and tense follows: "leaves the hall"."""
    if cue.verb is None or cue.verb.shape not in ("base", "s") or cue.first != cue.head:
        return False
    token, lower = tokens[verb], tokens[verb].lower
    if token.kind != "w" or token.capital or lower in _NO_VERBS or is_adverb(lower):
        return False
    inflected = lower.endswith("s") and not lower.endswith("ss")
    other = inflected is not (cue.verb.shape == "s") or lower.endswith(("ed", "ing"))
    # "close shops and schools the guild has built" has two nouns
    if other or not _takes_object(tokens, verb, end):
        return False
    object_end = next((k for k in range(verb + 1, end) if _ends_noun(tokens[k])), end)
    return not has_finite(tokens, verb, object_end)


def _ends_noun(token: Token) -> bool:
    return token.kind != "w" or token.lower in LINKS


def _agrees_alone(tokens: list[Token], cue: Cue, said: Range, verb: int, end: int) -> bool:
    """Say whether a present verb agrees with the speaker and not with whom he speaks of."""
    if cue.verb is None or not _is_present(tokens, cue, verb, end):
        return False
    return _has_number(tokens, *said, singular=cue.verb.shape != "s")


def _has_number(tokens: list[Token], start: int, end: int, *, singular: bool) -> bool:
    """Say whether the first clause of what is said has a subject of a number, and no bare verb."""
    if any(t.lower in MODALS | {"to", *_CAUSES} - BE for t in tokens[start:end]):
        return False
    first = start + (tokens[start].lower == "that")
    own = next((k for k in range(first + 1, end) if is_finite(tokens, k)), None)
    regular = (k for k in range(first + 1, end) if tokens[k].lower.endswith("ed"))
    own = own or next(regular, None)
    if own is None or any(tokens[k].lower in _JOINTS for k in range(first, own)):
        return False
    subject = tokens[own - 1]
    if singular:
        named = subject.capital and not is_plural(subject.lower)
        sure = named or subject.lower in _SINGULARS
        return tokens[own].lower in SINGULAR_VERBS or sure
    return tokens[own].lower in PLURAL_VERBS or subject.lower in _PLURALS
