"""Find whom or what words are said of beside their verb: "Hale said of the Guild: “It is lost”"."""

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import DAYS, DETERMINERS, MONTHS, PREPOSITIONS, word_set

_OF = word_set("of about")
_OBJECTS = word_set("me us him her them it you this that these those")
_LEADS = word_set("asked questioned quizzed pressed speaking talking writing")


def find_told_of(tokens: list[Token], cue: Cue) -> Range | None:
    """Return what follows "of" or "about" right after a verb of saying and its subject.

    Or what its sentence opens with: "Of the Guild, Hale said", "Asked about the Guild, Hale said".
    """
    if cue.verb is None or cue.passive or "quote" not in cue.verb.frames:
        return None
    told = _find_topic(tokens, max(cue.last + 1, cue.subject[1] if cue.subject else 0))
    if told is not None or cue.subject is None:
        return told
    opens = int(tokens[0].lower == "when")
    topic = _find_topic(tokens, opens + (tokens[opens].lower in _LEADS))
    closed = topic is not None and topic[1] < cue.subject[0] and tokens[topic[1]].lower == ","
    return topic if closed else None


def _find_topic(tokens: list[Token], of: int) -> Range | None:
    """Return the person or thing after an "of" or "about" at a token."""
    first = of + 1
    if first >= len(tokens) or tokens[of].lower not in _OF:
        return None
    start = tokens[first]
    ends = first + 1 >= len(tokens) or tokens[first + 1].kind != "w"
    if start.lower in _OBJECTS and (ends or tokens[first + 1].lower in PREPOSITIONS):
        return first, first + 1
    dated = start.lower in DAYS | MONTHS  # "wrote of Monday"
    if dated or not (start.capital or start.lower in DETERMINERS):
        return None  # "said of late", "wrote about 40 letters"
    return find_phrase_after(tokens, first)
