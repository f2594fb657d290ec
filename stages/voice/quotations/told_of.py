"""Find whom or what words are said of outside them: "Hale said of the Guild: “It is lost”"."""

from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_finite, may_state, opens_with_verb
from stages.voice.grammar.phrases import find_antecedent, opens_name
from stages.voice.grammar.phrases_after import find_phrase_after, is_noun_phrase
from stages.voice.grammar.units import Range, Token, Unit
from stages.voice.grammar.words import (
    BE,
    DAYS,
    DETERMINERS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    is_genitive,
    word_set,
)

_OF = word_set("of about")
_OBJECTS = word_set("me us him her them it you this that these those")
_LEADS = {
    **dict.fromkeys(word_set("asked questioned quizzed pressed speaking talking writing"), _OF),
    "referring": word_set("to"),
    "commenting": word_set("on about"),
    "as": word_set("for"),
}
"""What opens an aside on what words are of, and the prepositions after it."""
_LONGEST = 7  # words of a subject, and between a verb and the words quoted
_FARTHEST_LEAD = 5  # words; "told reporters on Monday when asked about her"


def find_told_of(tokens: list[Token], cue: Cue) -> Range | None:
    """Return what follows "of" or "about" right after a verb of saying and its subject.

    Or what an aside names, or what the sentence opens with: "said, referring to the Guild",
    "Of the Guild, Hale said", "Asked about the Guild, Hale said".
    """
    if cue.verb is None or cue.passive or "quote" not in cue.verb.frames:
        return None
    after = max(cue.last + 1, cue.subject[1] if cue.subject else 0)
    told = _find_topic(tokens, after) or _find_aside(tokens, after)
    if told is not None or cue.subject is None:
        return told
    opens = int(tokens[0].lower == "when")
    topic, end = _find_led(tokens, opens) or _find_topic(tokens, opens), cue.subject[0]
    if topic is None and cue.side == "before":  # "Hale, referring to the Guild, said"
        topic, end = _find_led(tokens, cue.subject[1] + 1), cue.first
    closed = topic is not None and topic[1] < end and tokens[topic[1]].lower == ","
    return topic if closed else None


def find_parted(tokens: list[Token], cue: Cue, at: int) -> Range | None:
    """Return what a relative clause with a quotation is about: "Lee, whom Hale called “a liar”"."""
    who = cue.subject[0] - 1 if cue.subject and cue.side == "before" and not cue.passive else -1
    near = cue.last < at <= cue.last + _LONGEST
    if not near or who < 1 or tokens[who].lower not in RELATIVES - {"whose"}:
        return None
    if tokens[who - 1].lower in PREPOSITIONS - _OF:
        return None  # "the day on which Hale said “we won”"
    between = {token.lower for token in tokens[cue.last + 1 : at]}
    gap = between <= BE | DETERMINERS | {"as"}
    phrase = find_antecedent(tokens, who, 0) if gap else None
    if phrase is None or not any(may_state(tokens, k) for k in range(phrase[0] + 1, phrase[1])):
        return phrase
    first = end = phrase[1]
    while first > phrase[0] and opens_name(tokens[first - 1]):
        first -= 1  # "The Guild backed | Ann Lee, whom"
    return (first, end) if first < end else None


def find_stated(text: str, unit: Unit, cue: Cue, at: int) -> Range | None:
    """Return the subject whose whole predicate is quoted: "Lee “is a liar”, said Hale"."""
    tokens, start = unit.tokens, unit.quotes[at].start
    first = 0 if cue.first > at else cue.last + 1
    near = range(max(first, at - _LONGEST), at)
    first = max((k + 1 for k in near if tokens[k].lower == "that"), default=first)
    if first >= at or cue.verb is None or "clause" not in cue.verb.frames:
        return None
    last, alone = tokens[at - 1], at - first == 1
    named = opens_name(tokens[first]) or tokens[first].lower in PERSONAL
    sure = named and (last.capital or alone) and not is_genitive(last.lower)
    past = sure and text[start : start + 20].partition(" ")[0].endswith("ed")
    if not past and not opens_with_verb(text, start):
        return None  # "The “armed bandits” fled, said Hale"
    opens = named or (first == 0 and not alone)  # "said the Guild “is lost”" is indirect
    return (first, at) if opens and (alone or is_noun_phrase(tokens, first, at)) else None


def _find_aside(tokens: list[Token], after: int) -> Range | None:
    """Return what is named after a verb of saying by the way: "said, referring to the Guild"."""
    for k in range(after, min(after + _FARTHEST_LEAD, len(tokens))):
        if tokens[k].kind == "q" or is_finite(tokens, k):
            break
        if k and tokens[k - 1].lower in (",", "when") and tokens[k].lower in _LEADS:
            return _find_led(tokens, k)
    return None


def _find_led(tokens: list[Token], lead: int) -> Range | None:
    """Return what follows the word at `lead` and its preposition: "asked about the Guild"."""
    forms = _LEADS.get(tokens[lead].lower) if lead < len(tokens) else None
    return _find_topic(tokens, lead + 1, forms) if forms else None


def _find_topic(tokens: list[Token], of: int, forms: frozenset[str] | None = None) -> Range | None:
    """Return the person or thing after an "of" or "about", or one of `forms`, at a token."""
    first = of + 1
    if first >= len(tokens) or tokens[of].lower not in (forms or _OF):
        return None
    start = tokens[first]
    ends = first + 1 >= len(tokens) or tokens[first + 1].kind != "w"
    if start.lower in _OBJECTS and (ends or tokens[first + 1].lower in PREPOSITIONS):
        return first, first + 1
    dated = start.lower in DAYS | MONTHS  # "wrote of Monday"
    if dated or not (start.capital or start.lower in DETERMINERS):
        return None  # "said of late", "wrote about 40 letters"
    phrase = find_phrase_after(tokens, first)
    bare = phrase == (first, first + 1) and start.lower in DETERMINERS
    return None if bare else phrase
