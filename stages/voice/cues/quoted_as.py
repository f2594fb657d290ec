"""Find whom somebody quotes as saying something: "the Argus quoted Hill as saying it sank"."""

from stages.voice.cues.subjects import find_subject_before, skip_left
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.phrases import ends_soundly
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import BE, word_set

_QUOTED = word_set("quoted quotes quoting cited cites citing reported recorded")
_FARTHEST = 12  # words between "quoted" and "as"


def find_quoted(tokens: list[Token], at: int) -> Range | None:
    """Return who is quoted before "as" at a token: "Hill was quoted by the Argus | as"."""
    verb = _find_verb(tokens, at)
    if verb is None:
        return None
    j, chain = skip_left(tokens, verb)
    if not BE.isdisjoint(chain):
        subject = find_subject_before(tokens, j) if j >= 0 else None
        return subject if subject and ends_soundly(tokens, subject) else None
    quoted = find_phrase_after(tokens, verb + 1)
    apposed = quoted is not None and tokens[quoted[1]].lower == tokens[at - 1].lower == ","
    return quoted if quoted and (apposed or quoted[1] == at) else None


def leads_to_saying(tokens: list[Token], verb: int) -> bool:
    """Say whether "as saying" follows a verb that quotes, which is no report of its own then."""
    if tokens[verb].lower not in _QUOTED:
        return False
    last = min(verb + _FARTHEST, len(tokens) - 1)
    return any(
        tokens[k].lower == "as" and tokens[k + 1].lower == "saying" for k in range(verb + 1, last)
    )


def is_quoted_by(tokens: list[Token], first: int, cue: Cue) -> bool:
    """Say whether a clause that begins at a token quotes the speaker of a cue.

    "“…,” | the Argus quoted Hill as saying".
    """
    if cue.verb is None or cue.verb.lemma != "say" or tokens[cue.head - 1].lower != "as":
        return False
    verb = _find_verb(tokens, cue.head - 1)
    return verb is not None and all(token.kind == "w" for token in tokens[first:verb])


def _find_verb(tokens: list[Token], at: int) -> int | None:
    """Return the verb that quotes somebody before "as", over no more than his description."""
    for k in range(at - 1, max(-1, at - _FARTHEST), -1):
        if tokens[k].kind != "w" and tokens[k].lower != ",":
            return None
        if tokens[k].lower in _QUOTED:
            return k
    return None
