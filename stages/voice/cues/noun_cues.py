"""Read the cues that are no verbs: "according to", "by her account", "the claim that"."""

from stages.voice.cues.subjects import find_clause_subject, find_subject_before, skip_left
from stages.voice.grammar.clauses import is_relative
from stages.voice.grammar.compounds import go_on_over_nouns, speaks
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.cut_phrases import is_deed, opens_with_predicate
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.occasions import skip_adjuncts
from stages.voice.grammar.phrases import ends_soundly, find_phrase_before
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.quantities import find_share
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    BE,
    DAYS,
    DETERMINERS,
    HAVE,
    PAUSES,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    TIMES,
    is_genitive,
    word_set,
)
from stages.voice.rules import Rules

_OWNER_STOPS = DETERMINERS | PREPOSITIONS | word_set("following amid after before despite")
OWNERS = POSSESSIVES - {"our", "my"}  # those are the writer's
_VOICED = word_set(
    "expressed voiced raised made issued repeated offered gave expresses voices makes repeats "
    "expressing voicing making repeating raising has have had take takes took taking hold holds "
    "held share shares shared"
)

_ADDED = word_set("agency group organisation organization company")
"""What a name may be told to be after it."""

_MEDIA = word_set("media press newspapers intelligence")
"""Whose reports a nation's are: "according to Dutch media reports"."""
_WORDS = word_set("words view opinion eyes")
_IS = word_set("is was remains remained")
_BEFORE_MAKERS = word_set("by from of among within inside")
_MAKERS_ALONE = word_set("by among within inside")
"""Behind these stands somebody: "the fear inside the club that"."""
_MADE = word_set("made voiced raised issued repeated expressed put shared held advanced levelled")
_LONGEST_MAKER = 8  # words
_JOINTS = word_set("and but or then to")
_SCARCE = word_set("no any little few")
_NOT = word_set("not never without hardly scarcely isn't wasn't aren't weren't")


def read_according(tokens: list[Token], at: int, rules: Rules) -> Cue | None:
    """Read "according to somebody", "according to Argus editor Jo Hill"."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return None
    subject = find_share(tokens, at + 2, rules) or find_phrase_after(tokens, at + 2)
    if subject is None:
        return None
    whole = go_on_over_nouns(tokens, subject, rules)
    last = tokens[whole[1] - 1].lower
    if last in _ADDED or last in rules.utterances:
        whole = subject  # "according to Reuters news agency", "to the Guild's report"
    if any(token.lower in _MEDIA for token in tokens[whole[1] : whole[1] + 1]):
        whole = whole[0], whole[1] + 1
    return Cue(at, at + 1, at, None, whole, "after")


def read_account(tokens: list[Token], at: int) -> Cue | None:
    """Read "by her own account", "in the captain's words", "in the view of the captain"."""
    j = at - 1
    if tokens[at].lower in _WORDS:
        return _read_words(tokens, at)
    closed = at + 1 == len(tokens) or tokens[at + 1].kind == "p"
    if j > 0 and closed and _is_possessive(tokens[j].lower):  # "by Hale's account,"
        return _read_words(tokens, at)
    if j < 2 or tokens[j].lower != "own" or not _is_possessive(tokens[j - 1].lower):
        return None
    by = next((k for k in range(j - 1, max(-1, j - 6), -1) if tokens[k].lower == "by"), None)
    return None if by is None else Cue(by, at, at, None, (by + 1, j), "before")


def _read_words(tokens: list[Token], at: int) -> Cue | None:
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if following == "of" and tokens[at - 1].lower == "the":
        first, owner = at - 2, find_phrase_after(tokens, at + 2)
        cue = Cue(first, at + 1, at, None, owner, "after")
    elif at > 1 and _is_possessive(tokens[at - 1].lower):
        owner = find_phrase_before(tokens, at - 1, 0)
        first = owner[0] - 1 if owner else -1
        cue = Cue(first, at, at, None, owner, "before")
    else:
        return None
    leads = ("in",) if tokens[at].lower in _WORDS else ("in", "by")
    led = first >= 0 and tokens[first].lower in leads
    if owner is None or not led:
        return None
    # "she wrote in his words" tells how, not whose
    stated = tokens[first - 1].lower in BE and tokens[at].lower in _WORDS
    aside = first == 0 or tokens[first - 1].kind == "p" or stated
    return cue if aside else None


def read_noun_cue(tokens: list[Token], at: int, rules: Rules, before: list[Cue]) -> Cue | None:
    """Read a noun with its content: "her claim that …", "their promise to …"."""
    frames = rules.utterances[tokens[at].lower]
    maker = _find_maker(tokens, at, rules) if "clause" in frames else None
    if maker is None and "infinitive" in frames:
        maker = _find_demander(tokens, at, rules)
    if maker is not None:
        return Cue(at, at, at, None, maker, "after")
    following = tokens[at + 1].lower
    if not _leads_to_content(tokens, at, frames):
        return None
    j = at - 1
    while j >= 0 and at - j < 4 and tokens[j].kind == "w" and not _is_possessive(tokens[j].lower):
        if tokens[j].lower in _OWNER_STOPS:
            break
        j -= 1
    if j >= 0 and _is_possessive(tokens[j].lower):
        drawn = before and tokens[before[-1].last + 1].lower in ("from", "in")
        drawn = drawn and _is_occasion(tokens, before[-1].last + 1, at)
        # "failed to deliver on his vow to"
        owner = (j, j + 1) if tokens[j].lower in OWNERS else find_owner(tokens, j, rules)
        # "learned from his statements that"
        return None if drawn else Cue(at, at, at, None, owner, "before")
    verbs = rules.forms.get(tokens[at].lower, ())
    # "wrong to claim that": no noun
    verb = tokens[at - 1].lower == "to" and any(verb.shape == "base" for verb in verbs)
    if verb or following != "that" or _is_denied(tokens, j, at):
        return None
    if before and _is_occasion(tokens, before[-1].last + 1, at):
        return None  # "said in a statement that": what follows is what was said
    giver = _find_giver(tokens, at)
    subject = None if giver is None else _find_subject(tokens, giver, before)
    return Cue(at, at, at, None, subject, "before")


def _find_subject(tokens: list[Token], verb: int, before: list[Cue]) -> Range | None:
    """Return the subject of a verb that gives a noun: "many have voiced concern that"."""
    j, _ = skip_left(tokens, verb)
    shared = j < 0 or tokens[verb].lower.endswith("ing") or tokens[j].lower in _JOINTS
    floor = before[-1].last + 1 if before else 0
    subject = None if shared else find_subject_before(tokens, j, min(floor, j))
    if shared or (subject is None and tokens[j].lower == ","):
        return before[-1].subject if before else find_clause_subject(tokens, verb + 1)
    return subject if subject and ends_soundly(tokens, subject) else None


def _leads_to_content(tokens: list[Token], at: int, frames: frozenset[str]) -> bool:
    """Say whether what a noun takes stands behind it: "claim that", "claim is that", "vow to"."""
    at = skip_adjuncts(tokens, at + 1, len(tokens)) - 1  # "claim on Monday that"
    if at + 2 >= len(tokens):
        return False
    following = tokens[at + 1].lower
    if following == "to" and "infinitive" in frames:
        return not any(token.lower.endswith("ing") for token in tokens[at + 2 : at + 4])
    stated = following in _IS and tokens[at + 2].lower == "that"
    return (following == "that" or stated) and "clause" in frames


def _find_giver(tokens: list[Token], at: int) -> int | None:
    """Return the verb that gives a noun to its subject: "took the sober view", "is of the"."""
    for k in range(at - 1, max(-1, at - 5), -1):
        lower = tokens[k].lower
        if lower == "of":
            return k - 1 if k > 0 and tokens[k - 1].lower in BE else None
        if lower in _VOICED or lower in PREPOSITIONS or tokens[k].kind != "w":
            if lower in HAVE and tokens[k + 1].lower.endswith("ed") and k + 1 < at:
                return None  # "has faced claims that"
            return k if lower in _VOICED else None
    return None


def _find_maker(tokens: list[Token], at: int, rules: Rules) -> Range | None:
    """Return who stands between a noun and its content: "the claim by Hale that", "made by"."""
    by = at + 1
    mark = tokens[by].lower if tokens[by].lower in PAUSES else ""
    by += bool(mark)
    made = by + 1 < len(tokens) and tokens[by].lower in _MADE and tokens[by + 1].lower == "by"
    by += made
    if by + 2 >= len(tokens) or tokens[by].lower not in _BEFORE_MAKERS:
        return None
    maker = find_phrase_after(tokens, by + 1)
    if maker is None or maker[1] - maker[0] > _LONGEST_MAKER or is_deed(tokens[maker[0]]):
        return None
    maker = go_on_over_nouns(tokens, maker, rules)
    end = maker[1] if mark else _skip_apposed(tokens, maker[1])
    apposed = end > maker[1]
    closed = not mark or (end < len(tokens) and tokens[end].lower == mark)
    end += bool(mark)
    end += end < len(tokens) and not mark and tokens[end].lower in _IS
    told = closed and end + 1 < len(tokens) and tokens[end].lower == "that"
    if not told or is_relative(tokens, end, len(tokens)):
        return None
    words = tokens[maker[0] : maker[1]]
    when = any(word.lower in DAYS | TIMES for word in words)
    if when or tokens[at - 1].lower == "to" or _is_denied(tokens, at - 1, at):
        return None  # "to report by Friday that", "no claim by Hale that"
    known = apposed or tokens[by].lower in _MAKERS_ALONE or words[0].lower in PERSONAL
    return maker if known or words[-1].capital or speaks(words[-1].lower, rules) else None


def _skip_apposed(tokens: list[Token], end: int) -> int:
    """Step over who a maker is: "a claim by his wife, Jo Hill, | that"."""
    if end >= len(tokens) or tokens[end].lower != ",":
        return end
    for k in range(end + 1, min(end + _LONGEST_MAKER, len(tokens) - 1)):
        if tokens[k].kind != "w":
            told = tokens[k].lower == "," and tokens[k + 1].lower == "that"
            return k + 1 if told else end
    return end


def _find_demander(tokens: list[Token], at: int, rules: Rules) -> Range | None:
    """Return who asks or offers to do something: "calls from the union to close the pier"."""
    by = at + 1
    if by + 3 >= len(tokens) or tokens[by].lower not in ("by", "from"):
        return None
    farthest = min(by + _LONGEST_MAKER, len(tokens) - 2)
    to = next((k for k in range(by + 2, farthest) if tokens[k].lower == "to"), 0)
    words = tokens[by + 1 : to]
    if not words or any(t.kind != "w" or t.lower in PREPOSITIONS | DAYS | TIMES for t in words):
        return None
    verb = tokens[to + 1]
    plain = verb.kind == "w" and not verb.capital and not verb.lower.endswith(("s", "ing"))
    plain = plain and verb.lower not in DETERMINERS | PREPOSITIONS
    head = words[-1]
    known = head.capital or head.lower in PERSONAL or speaks(head.lower, rules)
    return (by + 1, to) if plain and known else None


def find_owner(tokens: list[Token], last: int, rules: Rules) -> Range | None:
    """Return whose a thing is, without the clause before it: "it rests on | Hale's wild claim"."""
    owner = find_phrase_before(tokens, last, 0)
    if owner is None:
        return None
    of = next((k for k in range(owner[1] - 1, owner[0], -1) if tokens[k].lower == "of"), None)
    if of and not tokens[of - 1].capital and not speaks(tokens[of - 1].lower, rules):
        return of + 1, owner[1]  # "the bottom of | Hale's claim", not "the crew of Hale's claim"
    opening = tokens[owner[0]]
    told = opening.lower in PERSONAL or any(is_finite(tokens, k) for k in range(*owner))
    told = told or opens_with_predicate(tokens, owner)
    named = opening.capital or opening.lower in DETERMINERS
    if named and not told:
        return owner
    # "they are | targets for | Hale's claim", "was full of | Hale's claim"
    inside = PREPOSITIONS if told else PREPOSITIONS - {"of"}
    leads = (k + 1 for k in range(*owner) if tokens[k].lower in inside)
    return max(leads, default=owner[0]), owner[1]


def _is_denied(tokens: list[Token], stop: int, at: int) -> bool:
    """Say whether the words before a noun deny it: "no sense that", "not the claim that".

    `stop` is the determiner or whatever else ends the words that belong to the noun.
    """
    first = max(stop, 0)
    words = [token.lower for token in tokens[first:at]]
    before = tokens[first - 1].lower if first else ""
    scarce = not _SCARCE.isdisjoint(words) and "a" not in (before, *words)
    return scarce or before in _NOT or (first == at - 1 and words[0] in _NOT)


def _is_occasion(tokens: list[Token], start: int, at: int) -> bool:
    """Say whether a noun tells no more than where something was said: "in a statement"."""
    between = tokens[start:at]
    led = bool(between) and between[0].lower in PREPOSITIONS
    return led and len(between) < 8 and all(token.kind == "w" for token in between)


def _is_possessive(word: str) -> bool:
    return word in OWNERS or is_genitive(word)
