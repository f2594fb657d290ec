"""Find an object and what is said of it: "him as a fool", "the Guild a cult"."""

from itertools import takewhile

from stages.voice.grammar.clauses import OBJECTS, begins_clause
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.phrases import opens_name
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    LINKS,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECT_RELATIVES,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    word_set,
)
from stages.voice.rules import PREPOSITIONAL

_OTHERS = frozenset(word for word in OBJECTS if not word.endswith(("self", "selves")))
_SMALL_SUBJECTS = OBJECTS | {"this", "that"}
_COMPLEMENT_OPENERS = DETERMINERS - {"this", "that"}
_AFTER_NAMES = word_set("a an the no his her its their our one")
_OBJECT_OPENERS = POSSESSIVES | word_set("the this that these those your")
_NO_OBJECTS = LINKS - {"of", "and"} | AUXILIARIES | PERSONAL
CIRCUMSTANCES = word_set("after before when while as because since until though but if unless")
FINDERS = word_set("poll polls polling survey surveys study studies research census")
_NEEDS = word_set(
    "recipe forecast weather contract deal job role work task situation crisis time times moment "
    "circumstances"
)
_JUDGING = word_set("scold berate castigate rebuke criticise criticize")
"""What one does to somebody with words: only what it was for tells what they were."""

_ADJECTIVES = word_set(
    "corrupt racist sexist dishonest honest incompetent extremist unfit illegal unlawful wrong "
    "dead right guilty criminal cruel weak toxic evil insane brave mad unfair unjust unsafe "
    "brilliant cowardly antisemitic fascist rotten bankrupt"
)
_ADJECTIVE_ENDINGS = ("less", "ous", "ful", "able", "ible", "ish")
_PARTICIPLES = word_set("made held sent paid built bought sold brought found told given led won")
"""Pasts that are participles before "by": "condemned the remarks made by Hale"."""

_AFTER_PLURALS = SUBJECT_RELATIVES | {"of"}
_STOPS = frozenset(",;:.–—()[]?!…")
_MULTIPLES = word_set("twice times half")
_LONGEST_OBJECT = 6  # words
_LONGEST_JUDGED = 14


def takes_object(tokens: list[Token], cue: Cue, at: int, end: int) -> bool:
    """Say whether a mere object is what a cue reports: "condemned the ban", "called for a vote".

    What polls and studies show may be one, too: "a poll found Labour ahead".
    """
    assert cue.verb is not None
    if not _opens_object(tokens, at, cue.verb.particles):
        return False
    first, stop = cue.subject or (0, 0)
    heads = takewhile(lambda k: tokens[k].lower not in LINKS, range(first, stop))
    head = tokens[max(heads, default=first)].lower
    if head in _NEEDS:
        return False  # "the recipe calls for flour"
    if cue.verb.lemma in _JUDGING:
        return False
    if "object" in cue.verb.frames:
        return not is_small_clause(tokens, at, end, cue.verb.frames)
    if "finding" not in cue.verb.frames or cue.subject is None or cue.passive:
        return False
    return head in FINDERS and not begins_clause(tokens, at, end)


def _opens_object(tokens: list[Token], at: int, particles: tuple[str, ...]) -> bool:
    """Say whether a word may open the object of a verb: "condemned the ban", "praised them".

    After a preposition of the verb's any word may: "called for better pay".
    """
    lower = tokens[at].lower
    if tokens[at].kind != "w" or lower == "that":
        return False
    if particles:
        lasting = any(token.lower in TIMES for token in tokens[at : at + 4])  # "called for hours"
        counted = tokens[min(at + 1, len(tokens) - 1)].lower[:1].isdigit()  # "over 200 deaths"
        # "the plan he warned of | in his book", "what they complain of | when they meet"
        stranded = (lower in PREPOSITIONS and not counted) or lower in CIRCUMSTANCES
        # "what he called for | was a vote"
        return not (lasting or stranded or is_finite(tokens, at))
    plural = lower.endswith("s") and lower not in LINKS | AUXILIARIES and not is_adverb(lower)
    return tokens[at].capital or lower in DETERMINERS or lower in _OTHERS or plural


def find_object_end(tokens: list[Token], at: int, end: int) -> int:
    """Return where an object ends that is judged: "condemned the ban | after the vote"."""
    relative = False
    for k in range(at + 1, end):
        lower = tokens[k].lower
        relative = relative or lower in SUBJECT_RELATIVES
        if lower == "," and k + 2 < end and tokens[k + 1].lower == "including":
            continue  # "called for an inquiry, including a look at the books"
        compared = lower == "as" and tokens[k - 1].lower in _MULTIPLES  # "twice as many rowers"
        if lower in _STOPS or (lower in CIRCUMSTANCES and not compared):
            return k
        part = tokens[k - 1].lower in BE | HAVE | {"to"} or tokens[k].capital  # "to be found"
        part = part or (lower in _PARTICIPLES and k + 1 < end and tokens[k + 1].lower == "by")
        if is_finite(tokens, k) and not relative and not part:
            joined = tokens[k - 2].lower == "and" and k - 2 > at and tokens[k - 1].lower in PRONOUNS
            # "the minister who condemned the ban | has gone", "condemn it | and some have left"
            return k - 2 if joined else k
        if (
            lower == "and"
            and k + 1 < end
            and may_state(tokens, k + 1)
            and not _pairs(tokens, k, end)
        ):
            return k  # "condemned the ban | and left"
    return end


def _pairs(tokens: list[Token], joint: int, end: int) -> bool:
    """Say whether "and" joins two plurals: "photos and films", not "bans and leaves it"."""
    after = joint + 2
    closed = after >= end or tokens[after].kind == "p" or tokens[after].lower in _AFTER_PLURALS
    first, second = tokens[joint - 1].lower, tokens[joint + 1].lower
    return closed and is_plural(first) and is_plural(second) and not is_finite(tokens, joint + 1)


def is_small_clause(tokens: list[Token], at: int, end: int, frames: frozenset[str]) -> bool:
    """Say whether an object and what is said of it follow: "him as a fool", "it a disgrace"."""
    if tokens[at].kind != "w" or is_finite(tokens, at):
        return False  # "the doctors he saw | had no clue as to the cause"
    if "predicate" in frames and tokens[at].lower in _SMALL_SUBJECTS:
        follows = at + 1 < end and tokens[at + 1].kind == "w"
        if follows and tokens[at + 1].lower in _COMPLEMENT_OPENERS:
            return True
    if find_named_object(tokens, at, end, frames) is not None:
        return True
    for k in range(at + 1, min(at + 10, end)):
        token = tokens[k]
        if token.lower == "," and k + 1 < end and tokens[k - 1].capital and tokens[k + 1].capital:
            continue  # "accused Ann Hill, Jo Brown and the Guild of theft"
        if token.kind != "w" or is_finite(tokens, k):
            return False
        if token.lower in frames & PREPOSITIONAL:
            lasting = token.lower == "for" and any(t.lower in TIMES for t in tokens[k + 1 : k + 4])
            return k + 1 < end and not lasting  # "attacked her for years"
    return False


def find_named_object(  # noqa: PLR0911 - one return for each construction
    tokens: list[Token], at: int, end: int, frames: frozenset[str]
) -> int | None:
    """Return where what is said of a name or short phrase begins: "called Ann Hill a crook".

    Verbs of finding are left out, which take two objects: "found Ann Hill a seat".
    """
    if "predicate" not in frames or "finding" in frames:
        return None
    if tokens[at].lower in _OTHERS:
        said = at + 1
        judged = said < end and (tokens[said].kind == "q" or _is_verdict(tokens, said, end))
        return said if judged else None
    named = opens_name(tokens[at])
    if not named and tokens[at].lower not in _OBJECT_OPENERS:
        return None
    for k in range(at + 1, min(at + 1 + _LONGEST_OBJECT, end)):
        token = tokens[k]
        alone = k == at + 1 and not named  # "the" without its noun
        if token.kind == "q":
            return None if alone else k
        if token.kind != "w" or token.lower in _NO_OBJECTS or is_finite(tokens, k):
            return None
        if (k > at + 1 or named) and not token.capital and _is_verdict(tokens, k, end):
            return k
        if is_adverb(token.lower):
            return None
        if token.lower in _AFTER_NAMES and tokens[k - 1].lower not in ("of", "and"):
            following = {word.lower for word in tokens[k + 1 : k + 4]}
            return None if alone or k + 1 >= end or following & TIMES else k
    return None


def _is_verdict(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether an adjective stands alone behind whom it judges: "called it deeply corrupt"."""
    at += tokens[at].lower.endswith("ly") and is_adverb(tokens[at].lower) and at + 1 < end
    word = tokens[at].lower
    closed = at + 1 == end or tokens[at + 1].kind == "p" or tokens[at + 1].lower in LINKS
    return closed and (word in _ADJECTIVES or word.endswith(_ADJECTIVE_ENDINGS))


def find_dressed_object(
    tokens: list[Token], at: int, end: int, frames: frozenset[str]
) -> tuple[int, int] | None:
    """Return where a name or phrase ends and the quoted words for it stand.

    "called them “a rabble”", "praised the Guild as “brave”", "calls for it to go as “mad”"
    """
    if tokens[at].capital or tokens[at].lower in _OBJECT_OPENERS | _OTHERS:
        named = find_named_object(tokens, at, end, frames)
        if named is not None and tokens[named].kind == "q":
            return named, named
        found = _find_link(tokens, at, min(at + _LONGEST_OBJECT + 3, end), frames & PREPOSITIONAL)
        if found is not None:
            return found
    opens = tokens[at].kind == "w" and tokens[at].lower not in PREPOSITIONS | SUBORDINATORS
    if not opens or "as" not in frames:
        return None
    # nothing but what is judged stands before "as" and the marks, be it ever so long
    return _find_link(
        tokens, at, min(at + _LONGEST_JUDGED + 3, end), frozenset({"as"}), PREPOSITIONS
    )


def _find_link(
    tokens: list[Token],
    at: int,
    end: int,
    links: frozenset[str],
    inside: frozenset[str] = frozenset(),
) -> tuple[int, int] | None:
    """Return where a link before marks stands, and the marks; `inside` may stand before it."""
    for k in range(at + 1, end - 1):
        quoted = k + 2 if tokens[k + 1].lower in DETERMINERS else k + 1
        if tokens[k].lower in links and quoted < end and tokens[quoted].kind == "q":
            return k, quoted
        barred = tokens[k].lower in _NO_OBJECTS - links - inside
        if tokens[k].kind != "w" or barred or is_finite(tokens, k):
            return None
    return None
