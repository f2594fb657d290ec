"""Read what a parenthetical cue has around it: ", as she says,", ", it is said,"."""

from stages.voice.clauses import skip_adverbs
from stages.voice.cue import Cue
from stages.voice.finite import may_state
from stages.voice.phrases import find_phrase_before
from stages.voice.units import Range, Token
from stages.voice.words import PAUSES, is_adverb, word_set

_JOINTS = word_set("and but so yet")
_ASKED = word_set("know understand hear ask")


def count_links(tokens: list[Token], first: int, last: int, end: int) -> int:
    """Count the words that hang an aside on its clause: ", as she says,", ", or so she says".

    An "as" does so only before a whole clause ("Yet, as she says, it is lost") and between a
    subject and its verb; elsewhere it may tell when or why.
    """
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    if before[-1:] == ["as"] and len(before) > 2 and before[-2] in PAUSES:
        opens = first == 3 and (tokens[0].lower in _JOINTS or is_adverb(tokens[0].lower))
        verb = skip_adverbs(tokens, min(last + 2, end), end)
        parts = verb < end and tokens[last + 1].lower in PAUSES and may_state(tokens, verb)
        parts = parts and not any(may_state(tokens, k) for k in range(1, first - 1))
        return int(opens or parts)
    return 2 if before[-2:] == ["or", "so"] and before[0] in PAUSES else 0


def find_nobody(tokens: list[Token], cue: Cue) -> Range | None:
    """Return who does not speak in an aside: "The Guild, it is said, is", "the court was told"."""
    if not cue.passive or cue.verb is None or cue.first < 3:
        return None
    told = cue.verb.lemma == "tell" and tokens[cue.first - 1].lower not in ("i", "we")
    phrase = find_phrase_before(tokens, cue.first - 1, 0)
    fits = phrase and tokens[phrase[0] - 1].lower in PAUSES and phrase[1] == cue.first
    return phrase if fits and (told or tokens[cue.first - 1].lower == "it") else None


def find_asked(tokens: list[Token], cue: Cue) -> int | None:
    """Return the last word of "want to know" where it stands alone: ", they want to know,"."""
    words = [token.lower for token in tokens[cue.last + 1 : cue.last + 4]]
    asks = words[:1] == ["to"] and len(words) == 3 and words[1] in _ASKED and words[2] in PAUSES
    return cue.last + 2 if asks else None
