"""Find what something is called in a clause with "what": "what Lee calls | a cult"."""

from stages.voice.cues.subjects import skip_left
from stages.voice.grammar.clauses import skip_adverbs
from stages.voice.grammar.cue import Cue, is_modal
from stages.voice.grammar.phrases import find_phrase_before
from stages.voice.grammar.small_clauses import find_object_end
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import BE, LINKS, PERSONAL, PREPOSITIONS, word_set

_NOBODY = word_set("we you i one people")
"""Subjects of a word that everybody uses: "what we call a reef knot"."""
_JUDGING = word_set("a an his her its their another one")
_ASKING = word_set(
    "know knows knew known ask asks asked wonder wonders wondered explain explained decide decides "
    "decided tell tells told understand understood"
)
"""What leads to a question rather than to a thing: "nobody knows what she calls a success"."""
_BECOME = word_set("become becomes became remain remains remained")
_DEGREES = PREPOSITIONS | word_set("most least best more above")
_POINTERS = word_set("this that these those")


def find_called(tokens: list[Token], cue: Cue, end: int) -> Range | None:
    """Return the words that somebody has for what "what" stands for.

    After a mere verb they need "a" or the like: "what sailors call the bends" has that name.
    """
    if not _follows_what(tokens, cue) or cue.negated or is_modal(tokens, cue):
        return None
    assert cue.verb is not None
    at = skip_adverbs(tokens, cue.last + 1, end)
    bare = False
    if at < end and tokens[at].lower == "as" and "as" in cue.verb.frames:
        at, bare = at + 1, True
    elif "predicate" not in cue.verb.frames:
        return None
    if at >= end:
        return None
    if tokens[at].kind == "q":
        return at, at + 1
    lower = tokens[at].lower
    opens = lower in _JUDGING or (bare and lower not in LINKS | PERSONAL | _POINTERS)
    return (at, find_object_end(tokens, at, end)) if opens else None


def find_equated(tokens: list[Token], cue: Cue) -> Range | None:
    """Return what is said to be what somebody calls it: "The Guild | is what Hale calls a cult"."""
    if not _follows_what(tokens, cue):
        return None
    assert cue.subject is not None
    what = cue.subject[0] - 1
    j, chain = skip_left(tokens, what - (tokens[what - 1].lower in _BECOME))
    be = not BE.isdisjoint(chain) or tokens[what - 1].lower in _BECOME
    return find_phrase_before(tokens, j, 0) if be and j >= 0 else None


def leaves_gap(tokens: list[Token], cue: Cue, at: int) -> bool:
    """Say whether "what" is the whole object of a verb: "what they fear | most is the cost"."""
    if cue.side != "before" or not cue.subject or at >= len(tokens):
        return False
    what = cue.subject[0] > 0 and tokens[cue.subject[0] - 1].lower == "what"
    return what and tokens[at].lower in _DEGREES and tokens[cue.first - 1].lower != "to"


def _follows_what(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a cue that names things stands in a clause with "what" for its object."""
    if cue.verb is None or cue.passive or cue.side != "before" or not cue.subject:
        return False
    names = cue.verb.frames & {"predicate", "as"} and "finding" not in cue.verb.frames
    first = cue.subject[0]
    what = first > 0 and tokens[first - 1].lower == "what"
    alone = cue.subject[1] - first == 1
    asked = any(token.lower in _ASKING for token in tokens[max(0, first - 4) : first - 1])
    return bool(names) and what and not asked and not (alone and tokens[first].lower in _NOBODY)
