"""Find the clause whose last words somebody has said: "It is “a farce,” Jo Hill said"."""

from stages.voice.content.end import SETTINGS
from stages.voice.cues.quoted_asides import find_before_quoted_aside
from stages.voice.grammar.cue import Cue, is_modal
from stages.voice.grammar.finite import is_finite, may_state
from stages.voice.grammar.units import Range, Unit
from stages.voice.grammar.words import PREPOSITIONS

_BREAKS = (":", ";", "–", "—")


def find_ended_clause(text: str, unit: Unit, at: int, cue: Cue | None) -> Range | None:
    """Return the clause that ends with the quotation at a token, where a cue follows it.

    American papers set the comma before the cue inside the marks. No clause ends with a whole
    sentence in marks, nor with marks in an aside or a setting: "After “the flood,” she said".
    """
    tokens = unit.tokens
    if cue is None or cue.verb is None or cue.subject is None or cue.passive or at < 2:
        return None
    if "clause" not in cue.verb.frames or is_modal(tokens, cue) or cue.negated:
        return None
    follows = min(cue.first, cue.subject[0]) == at + 1
    marked = unit.quotes[at]
    part = tokens[at - 1].kind == "w" and not text[marked.start].isupper()
    ends = part and text[marked.end - 1] == ","
    if not (follows and ends) or find_before_quoted_aside(tokens, at):
        return None
    begin = max((k + 1 for k in range(at) if tokens[k].lower in _BREAKS), default=0)
    opening, main = tokens[begin].lower, begin
    if opening in SETTINGS:  # "As a boy, he was “a saint,” she said"
        main = next((k for k in range(begin, at) if tokens[k].lower == ","), at)
    leads_in = opening in PREPOSITIONS or opening.endswith("ing")
    tells = is_finite if leads_in else may_state
    stated = any(tells(tokens, k) for k in range(main + 1, at))
    return (begin, at + 1) if stated else None
