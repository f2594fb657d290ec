"""Find what stands before and after a parenthetical cue: "Progress, he notes, does …"."""

from collections.abc import Set

from stages.voice.content.asides import (
    count_links,
    find_aside_end,
    find_asked,
    find_bracket,
    find_bracket_end,
    find_nobody,
    is_aside,
    is_heading,
    may_stand_apart,
)
from stages.voice.content.end import SETTINGS, find_verb_mark, opens_setting
from stages.voice.content.parentheses import (
    find_parenthesis_end,
    find_parenthesis_start,
    goes_on,
    trails,
)
from stages.voice.content.start import find_after_agent
from stages.voice.grammar.cue import Cue, is_modal
from stages.voice.grammar.finite import has_finite, is_finite, may_be_infinitive, may_state
from stages.voice.grammar.occasions import skip_adjuncts
from stages.voice.grammar.phrases import opens_subject
from stages.voice.grammar.phrases_after import find_phrase_after, is_noun_phrase
from stages.voice.grammar.predicates import find_verb_after_relative
from stages.voice.grammar.returns import is_time
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    DAYS,
    JOINTS,
    LINKS,
    PAUSES,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    TIMES,
    is_adverb,
    word_set,
)

_LEADS = PREPOSITIONS | {"after", "before", "since", "until"}
_COMPLEMENTS = word_set("to about of for against with on over")
_RELATIVES = RELATIVES | {"where"}


def find_around(  # noqa: PLR0911 - one return for each construction
    tokens: list[Token], cue: Cue, end: int, predicates: Set[int], *, title: bool
) -> list[Range]:
    """Return what stands before and after a parenthetical cue: "Progress, he notes, does …"."""
    subject = cue.subject or find_nobody(tokens, cue)
    if subject is None or (cue.passive and cue.side == "after"):
        return []
    if not may_stand_apart(tokens, cue, subject, end):
        return []
    asked = find_asked(tokens, cue)
    elsewhere = (not asked and _takes_more(tokens, cue, end)) or is_modal(tokens, cue)
    if elsewhere or (cue.verb is None and cue.first == cue.last):
        return []
    first = min(cue.first, subject[0])
    last = max(asked or cue.last, subject[1] - 1)
    first = find_parenthesis_start(tokens, cue, first - count_links(tokens, first, last, end))
    if cue.side == "before" and tokens[cue.first - 1].lower in ("and", "or"):
        return []  # "a refugee who feared the worst and asked to stay unnamed"
    opens = first == 0 or tokens[first - 1].lower in ("(", ":")
    if (opens and cue.verb is None) or _opens_with_as(tokens, first, last, end):
        return _find_after_comma(tokens, last + 1, _find_opened_end(tokens, first, end))
    if first == 1 and tokens[0].lower == "as" and tokens[last + 1 : last + 2]:
        # "As he said that it was lost, rowers left"
        return [] if tokens[last + 1].lower == "that" else _find_after_comma(tokens, last + 1, end)
    if first < 2 or not (tokens[first - 1].lower in PAUSES or cue.verb is None):
        return []
    return _find_beside(tokens, cue, (first, last + 1), end, predicates, title=title)


def _find_beside(  # noqa: PLR0911, PLR0912 - one return for each construction
    tokens: list[Token], cue: Cue, aside: Range, end: int, predicates: Set[int], *, title: bool
) -> list[Range]:
    """Return what stands before an aside that is inside a clause or ends it, and what goes on."""
    first, after = aside
    comma = tokens[first - 1].lower in PAUSES
    apposed = 1 + (tokens[1].lower == ",")
    if tokens[0].kind == "q" and comma and is_noun_phrase(tokens, apposed, first - 1):
        return []  # "“…,” the master, Jo Hill, told reporters"
    begin = _find_clause_start(tokens, first)
    if find_bracket(tokens, first) >= begin:
        return []  # "The plan (which, she said, was hers)"
    end = find_bracket_end(tokens, first, end)
    tail = find_parenthesis_end(tokens, cue, after, end)
    # "So when his cat died, he decided", but "After it sank he left, records show"
    setting = opens_setting(tokens, first - 1) and not _finds(cue, end)
    if tail is None or (setting and tail >= end) or _has_complement(tokens, cue, first - 1):
        return []
    if tail + 1 < end and tokens[tail + 1].kind == "q":
        if comma and (tail + 1 in predicates or is_finite(tokens, first - 2)):
            # "The Guild, he said, “is a disgrace”"
            return [(begin, first - 1), (tail + 1, tail + 2)]
        return []  # "At the rally, he said, “…”": a setting, no content
    if comma and tail < end and _ends_in_relative(tokens, first - 1):
        return _find_relative_rest(tokens, first - 1, tail + 1, end)
    ahead = range(first - 1)
    stated = any(tokens[k].kind == "q" or may_state(tokens, k) for k in ahead)
    stands = stated or _finds(cue, end) or (title and is_heading(tokens, cue, first - 1))
    if cue.verb and tail >= end and not stands:
        return []
    opened = comma and first > 3 and tokens[first - 2].lower == "that"
    opened = opened and tokens[first - 3].lower not in PREPOSITIONS and tail < end
    if opened and has_finite(tokens, tail + 1, end):
        return [(tail + 1, end)]  # "said that, according to the bank, it was lost"
    ranges = [(begin, first - 1 if comma else first)]
    unpaired = tail < end and tokens[tail].lower in ("–", "—") and tokens[first - 1].lower == ","
    if unpaired or (tail < end and tokens[tail].lower == ";" and cue.verb is None):
        tail = end
    while tail + 1 < end and is_aside(tokens, cue, tail + 1, end):
        tail = find_aside_end(tokens, tail + 1, end)
    early = first - begin < 8 and cue.verb is not None
    if tail + 1 < end and tokens[tail + 1].lower == "according":
        tail = end
    if tail < end and stated and tokens[0].lower not in SETTINGS and trails(tokens, tail + 1, end):
        tail = end
    # "has, by his account, left", "the Guild, by his account, rowed home"
    parted = tokens[first - 1 - comma].lower in AUXILIARIES - {"been"} or (
        not stated and tail + 1 < end and may_state(tokens, tail + 1)
    )
    more = tail < end and goes_on(tokens, cue, tail + 1, end)
    if tail < end and (early or parted or more or has_finite(tokens, tail + 1, end)):
        ranges.append((tail + 1, end))
        if _is_setting(tokens, first - 1, tail + 1):
            del ranges[0]
    elif cue.verb is not None and not stated and tokens[begin].lower in PREPOSITIONS:
        return []  # "On Monday, he said in Leeds, standing on a box": a setting, no content
    return [(a, b) for a, b in ranges if any(t.kind == "w" for t in tokens[a:b])]


def _finds(cue: Cue, end: int) -> bool:
    """Say whether a study's finding can only stand before it: "…, records show"."""
    return cue.verb is not None and "finding" in cue.verb.frames and cue.last + 1 >= end


def _takes_more(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Say whether what a verb takes follows it: "vowed to row", "was asked by a friend why"."""
    if find_after_agent(tokens, cue, cue.last + 1, end) is not None:
        return True
    if cue.verb is None or "infinitive" not in cue.verb.frames:
        return False
    to = tokens[cue.last + 1 : cue.last + 2]
    follows = bool(to) and to[0].lower == "to" and may_be_infinitive(tokens, cue.last + 2)
    return "mind" in cue.verb.frames or (follows and cue.side == "before")


def _find_opened_end(tokens: list[Token], first: int, end: int) -> int:
    """Return the end of a whole sentence in brackets: "(According to Hale, it is lost |.)"."""
    while tokens[0].lower == "(" and end > first and tokens[end - 1].kind == "p":
        end -= 1
    return end


def _opens_with_as(tokens: list[Token], first: int, last: int, end: int) -> bool:
    """Say whether an aside leads in a clause: "but as Hale says, it is lost"."""
    if first < 2 or tokens[first - 1].lower != "as":
        return False
    after = skip_adjuncts(tokens, last + 1, end)
    leads = tokens[first - 2].lower in JOINTS | {"("}
    leads = leads and (first == 2 or tokens[first - 3].kind == "p")
    return leads and after < end and tokens[after].lower == ","


def _ends_in_relative(tokens: list[Token], end: int) -> bool:
    """Say whether a relative clause has just begun: "two men who |", not "asked who |"."""
    if end < 2 or tokens[end - 1].lower not in _RELATIVES:
        return False
    before = end - 2 - (tokens[end - 2].lower in PREPOSITIONS or tokens[end - 2].lower == ",")
    noun = before >= 0 and tokens[before].kind == "w" and not is_finite(tokens, before)
    return noun and not tokens[before].lower.endswith("ed")


def _find_relative_rest(tokens: list[Token], opened: int, start: int, end: int) -> list[Range]:
    """Return what goes on with a relative clause after an aside: "who, she said, | is lost"."""
    if tokens[opened - 2].lower == ",":
        return [(start, find_verb_mark(tokens, ",", start, end))]
    return [(start, find_verb_after_relative(tokens, start, end))]


def _has_complement(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Say whether a cue has what it takes, so that what leads in is no content.

    "In a recorded interview, she confessed to the theft", "After the talks he complained of it"
    """
    opening = next((t.lower for t in tokens[:end] if not is_adverb(t.lower)), "")
    if cue.verb is None or opening not in _LEADS or has_finite(tokens, 0, end):
        return False
    at = cue.last + 1
    while at < len(tokens) and is_adverb(tokens[at].lower):
        at += 1
    if at + 1 >= len(tokens) or tokens[at].lower not in _COMPLEMENTS:
        return False
    return tokens[at + 1].lower not in DAYS | TIMES


def _find_clause_start(tokens: list[Token], end: int) -> int:
    """Return where the clause begins that ends before a token: after a colon or semicolon."""
    for k in range(end - 2, 0, -1):
        if tokens[k].lower == ";" or (tokens[k].lower == ":" and not is_time(tokens, k)):
            return k + 1
    return 0


def _is_setting(tokens: list[Token], end: int, rest: int) -> bool:
    """Say whether all before a comma only leads in: "yet at the same time", "given the chance"."""
    comma = max((k for k in range(end) if tokens[k].lower == ","), default=-1)
    at = comma + 1
    at += tokens[at].lower in JOINTS and at + 1 < end  # "but the Guild, he said, could"
    lead = tokens[at].lower
    at += is_adverb(lead) and at + 1 < end and opens_subject(tokens[at + 1])  # "only the Guild"
    named = tokens[at].capital and lead not in LINKS and not is_adverb(lead)
    named = named and not lead.endswith("ing")
    led = at > comma + 1 and opens_subject(tokens[at])
    opens = named or lead in QUESTIONS or led
    if opens and is_finite(tokens, rest):
        return False
    following = min(rest + 1, len(tokens) - 1)
    past = is_finite(tokens, following) or tokens[following].lower.endswith("ed")
    if led and may_state(tokens, rest) and not past:  # not "members shouted"
        return False  # "Therefore any lie, he said, becomes hopeless"
    leads_in = lead in LINKS or is_adverb(lead) or not may_state(tokens, rest)
    return leads_in and not any(may_state(tokens, k) for k in range(end))


def _find_after_comma(tokens: list[Token], at: int, end: int) -> list[Range]:
    """Return the clause after a fronted "according to X,"."""
    for k in range(at, min(at + 25, end)):
        if tokens[k].lower == "," and k + 1 < end:
            if _is_named(tokens, k + 1, end) or _is_apposed(tokens, k + 1, end):
                continue  # "in the words of its founder, Jo Hill, the firm"
            return [(k + 1, end)]
        if tokens[k].lower == ":" and k + 1 < end:
            return [(k + 1, end)]
    return []


def _is_named(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a name between commas belongs to what is before it, and no verb to the name."""
    name = find_phrase_after(tokens, at) if tokens[at].capital else None
    if name is None or name[1] + 1 >= end or tokens[name[1]].lower != ",":
        return False
    commas = (k for k in range(name[1], end - 1) if tokens[k].lower == ",")
    return not any(may_state(tokens, k + 1) for k in commas)


def _is_apposed(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a phrase between commas is about the source: "Jo Hill, the bank's master, he"."""
    comma = next((k for k in range(at, min(at + 12, end - 1)) if tokens[k].lower == ","), at)
    opens = tokens[at].lower in ("a", "an", "the") or tokens[at].lower.endswith("'s")
    if comma - at < 2 or not opens or any(is_finite(tokens, k) for k in range(at, comma)):
        return False
    following = tokens[comma + 1]
    verb = next((k for k in range(comma + 1, end) if may_state(tokens, k)), comma)
    whole = any(token.lower in (",", "and") for token in tokens[comma + 1 : verb])
    named = tokens[at - 2].capital  # "according to police, the man, Jo Hill, was" has no name
    subject = opens_subject(following)
    return named and subject and verb > comma and not whole
