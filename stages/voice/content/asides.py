"""Read what a parenthetical cue has around it: ", as she says,", ", it is said,"."""

from stages.voice.grammar.clauses import skip_adverbs
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import has_finite, is_finite, is_past, may_state
from stages.voice.grammar.occasions import skip_adjuncts
from stages.voice.grammar.phrases import find_phrase_before, opens_subject
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.predicates import is_in_relative
from stages.voice.grammar.returns import is_time
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    JOINTS,
    LINKS,
    LOCATIVES,
    MODALS,
    NEGATIONS,
    PAUSES,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_RELATIVES,
    is_adverb,
    word_set,
)

_ASKED = word_set("know understand hear ask")
_LINKS = word_set("as or so")
_SUPPOSING = word_set("if although though because since")
_CLAUSE_ENDS = word_set("; :")
_ASIDES = word_set("which who whom whose as although though while when where but and")
_LONGEST_SETTING = 6  # words
_OUGHT = word_set("should ought must")
_AROUND = frozenset({"clause", "that", "mind", "finding"})
_HEADING = 3  # words
_DEEDS = word_set(
    "deal decision move step change measure goal target merger sale purchase project agreement cut "
    "increase rise promotion appointment"
)
_MAKING_KNOWN = word_set("announce reveal disclose confirm propose")
_NOTING = word_set(
    "say write note report acknowledge admit argue claim explain observe state tell believe think "
    "suggest remark contend insist assert concede speculate allege maintain joke"
) | {"point"}
_NOT_NOTED = MODALS - {"did", "does", "do"} | NEGATIONS | {"had"}
"""Before a verb: ", as he had said" tells that he did what he said."""
_SHORTEST_NOTED = 4  # words
_SAYING = word_set("said told wrote")  # they begin a report of their own


def count_links(tokens: list[Token], first: int, last: int, end: int) -> int:
    """Count the words that hang an aside on its clause: ", as she says,", ", or so she says".

    An "as" does so only before a whole clause ("Yet, as she says, it is lost") and between a
    subject and its verb; elsewhere it may tell when or why.
    """
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    if before[-1:] == ["as"] and len(before) > 2 and before[-2] in PAUSES:
        opens = first == 3 and (tokens[0].lower in JOINTS or is_adverb(tokens[0].lower))
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
    close = _skip_setting(tokens, cue.last + 1, len(tokens))
    if close < len(tokens) and tokens[close].kind == "w" and not is_adverb(tokens[close].lower):
        return None  # "members were told to leave", "was told the price"
    return phrase if fits and (told or tokens[cue.first - 1].lower == "it") else None


def _skip_setting(tokens: list[Token], at: int, end: int) -> int:
    """Step over when and where it was said, where no more follows: "said in a statement |)"."""
    at = skip_adjuncts(tokens, at, end)
    if at >= end or tokens[at].lower not in LOCATIVES:
        return at
    stop = next((k for k in range(at, end) if tokens[k].kind != "w"), end)
    stated = any(is_finite(tokens, k) and not tokens[k].capital for k in range(at, stop))
    return at if stated or stop - at > _LONGEST_SETTING else stop


def find_bracketed(tokens: list[Token], cue: Cue, end: int) -> list[Range]:
    """Return what stands around a cue alone in brackets: "The Guild (Hale says) is a cult"."""
    if cue.subject is None or cue.verb is None or cue.passive or "clause" not in cue.verb.frames:
        return []
    first, last = min(cue.first, cue.subject[0]), max(cue.last, cue.subject[1] - 1)
    while first > 1 and tokens[first - 1].lower in _LINKS:
        first -= 1
    close = _skip_setting(tokens, last + 1, len(tokens))
    alone = close < len(tokens) and tokens[close].lower == ")" and tokens[first - 1].lower == "("
    if not alone or first < 2:
        return []
    begin = max((k + 1 for k in range(first - 1) if tokens[k].lower in _CLAUSE_ENDS), default=0)
    stop = next((k for k in range(close + 1, end) if tokens[k].lower in _CLAUSE_ENDS), end)
    rest = [(close + 1, stop)] if any(t.kind == "w" for t in tokens[close + 1 : stop]) else []
    if rest and tokens[close + 1].kind == "p":
        rest = []  # "is a cult (Hale says), and it is lost": another clause
    return [(begin, first - 1), *rest] if first - 1 > begin else []


def find_bracket(tokens: list[Token], at: int) -> int:
    """Return the bracket that a token stands in, -1 for none or one that opens the sentence."""
    last = max((k for k in range(1, at) if tokens[k].lower in ("(", ")")), default=0)
    return last if tokens[last].lower == "(" and last > 0 else -1


def find_bracket_end(tokens: list[Token], at: int, end: int) -> int:
    """Return the bracket that closes the one a token stands in: "(it is lost, she said |)"."""
    if find_bracket(tokens, at) < 0:
        return end
    return next((k for k in range(at, end) if tokens[k].lower == ")"), end)


def find_supposed(tokens: list[Token], cue: Cue, end: int) -> list[Range]:
    """Return what a clause supposes or grants: "If | it is corrupt |, as Hale claims, it must"."""
    if cue.subject is None or cue.verb is None or cue.passive or "clause" not in cue.verb.frames:
        return []
    first, last = min(cue.first, cue.subject[0]), max(cue.last, cue.subject[1] - 1)
    at = 1 + (tokens[0].lower == "even")
    close = _skip_setting(tokens, last + 1, end)
    aside = first > at + 1 and [t.lower for t in tokens[first - 2 : first]] == [",", "as"]
    aside = aside and close + 1 < end and tokens[close].lower == ","
    if not aside or tokens[at - 1].lower not in _SUPPOSING:
        return []
    comma = first - 2
    if any(token.kind == "p" for token in tokens[at:comma]):
        return []
    if any(may_state(tokens, k) for k in range(at + 1, comma)):
        return [(at, comma)]
    # "If, as Hale claims, it is lost, we", "If the Guild, as Hale claims, is lost, we"
    stop = next((k for k in range(close + 1, end) if tokens[k].lower == ","), None)
    if stop is None or (comma > at and not may_state(tokens, close + 1)):
        return []
    return [(at, comma), (close + 1, stop)] if comma > at else [(close + 1, stop)]


def find_noted(tokens: list[Token], cue: Cue, end: int) -> list[Range]:
    """Return what stands before ", as Hale noted in May": no deed, as in ", as Hale promised"."""
    if cue.subject is None or cue.verb is None or cue.passive or cue.side != "before":
        return []
    first = cue.subject[0]
    chain = {token.lower for token in tokens[cue.first : cue.head]}
    led = first > _SHORTEST_NOTED and [t.lower for t in tokens[first - 2 : first]] == [",", "as"]
    if not led or cue.verb.lemma not in _NOTING or chain & _NOT_NOTED:
        return []
    if tokens[0].lower in _SUPPOSING or find_bracket(tokens, first) >= 0:
        return []
    after = cue.last + 1
    if "person" in cue.verb.frames and after < end:
        hearer = find_phrase_after(tokens, after)
        after = hearer[1] if hearer else after
    if _skip_setting(tokens, after, end) < end:
        return []
    begin = max((k + 1 for k in range(first - 2) if _ends_clause(tokens, k)), default=0)
    return [(begin, first - 2)]


def find_in_brackets(tokens: list[Token], cue: Cue, end: int) -> list[Range]:
    """Return what stands in brackets before a cue that closes them: "(nine sank, Hale says)"."""
    if cue.subject is None or cue.passive:
        return []
    first, last = min(cue.first, cue.subject[0]), max(cue.last, cue.subject[1] - 1)
    bracket = find_bracket(tokens, first)
    close = next((k for k in range(last + 1, len(tokens)) if tokens[k].kind != "w"), len(tokens))
    closed = bracket >= 0 and close < len(tokens) and tokens[close].lower == ")"
    closed = closed and (cue.verb is None or _skip_setting(tokens, last + 1, close) == close)
    if not closed or tokens[first - 1].lower != "," or tokens[bracket + 1].lower in RELATIVES:
        return []
    begin = max(k + 1 for k in range(bracket, first) if k == bracket or _ends_clause(tokens, k))
    stated = any(may_state(tokens, k) for k in range(begin, first - 1))
    return [(begin, first - 1)] if stated else []


def _ends_clause(tokens: list[Token], at: int) -> bool:
    return tokens[at].lower in _CLAUSE_ENDS and not is_time(tokens, at)


def find_asked(tokens: list[Token], cue: Cue) -> int | None:
    """Return the last word of "want to know" where it stands alone: ", they want to know,"."""
    words = [token.lower for token in tokens[cue.last + 1 : cue.last + 4]]
    asks = words[:1] == ["to"] and len(words) == 3 and words[1] in _ASKED and words[2] in PAUSES
    return cue.last + 2 if asks else None


def is_aside(tokens: list[Token], cue: Cue, at: int, end: int) -> bool:
    """Say whether what follows a parenthetical cue is about its subject, not what was said."""
    lower = tokens[at].lower
    if lower in _ASIDES:
        return not _joins(tokens, cue, at, end)
    if cue.verb is None or cue.side != "after" or lower in PREPOSITIONS or is_finite(tokens, at):
        return False
    stop = find_aside_end(tokens, at, end)
    # "But it is wrong, said Jo Hill, that …" goes on with what she said
    relative = any(token.lower in SUBJECT_RELATIVES for token in tokens[at + 1 : stop])
    return relative or not has_finite(tokens, at, stop)


def _joins(tokens: list[Token], cue: Cue, at: int, end: int) -> bool:
    """Say whether "and" or "but" goes on with what is said: "…, he said, and found her".

    A clause with a subject of its own does where it tells no deed: "…, he said, and it was his".
    """
    if tokens[at].lower not in ("and", "but") or at + 1 >= end:
        return False
    if opens_subject(tokens[at + 1]) and not is_finite(tokens, at + 1):
        ahead = range(at + 2, end)
        verb = next((k for k in ahead if is_finite(tokens, k) or is_past(tokens, k)), None)
        if verb is None or tokens[verb].lower not in AUXILIARIES:
            return False
        return cue.verb is not None or tokens[verb].lower in _OUGHT
    if tokens[at].lower == "but":
        return False
    if tokens[at + 1].lower in _OUGHT:
        return True
    return is_finite(tokens, at + 1) and tokens[at + 1].lower not in _SAYING


def find_aside_end(tokens: list[Token], at: int, end: int) -> int:
    """Return the comma after an aside (", who edited it,"), or the end."""
    return next((k for k in range(at, end) if tokens[k].lower == ","), end)


def find_joined(tokens: list[Token], cue: Cue, end: int) -> list[Range]:
    """Return the clause of a source behind "and" or "but": "and according to Hale, | it is"."""
    if cue.verb is not None or cue.side != "after" or cue.subject is None or not cue.first:
        return []
    at = cue.subject[1]
    if tokens[cue.first - 1].lower not in ("and", "but") or at >= end:
        return []
    at += tokens[at].lower == ","
    return [(at, end)] if any(may_state(tokens, k) for k in range(at, end)) else []


def may_stand_apart(tokens: list[Token], cue: Cue, subject: Range, end: int) -> bool:
    """Say whether a cue may stand between the parts of what is said, or behind it.

    Not so in "The pier was shut, something Hale first objected to".
    """
    if tokens[subject[0]].lower == "something" or is_in_relative(tokens, cue):
        return False  # "is a liar, a cheat and a bully who vowed to leave"
    verb = cue.verb
    if tokens[cue.first - 1].lower == "who" or _describes_deed(tokens, cue, subject):
        return False  # "It pleased Jo Hill, who wrote as Ann Dane"
    remote = verb is not None and cue.side == "before" and subject[1] < cue.first == cue.head
    if remote and (tokens[cue.first - 1].lower == "to" or (verb and verb.shape == "ing")):
        after = cue.last + 1  # "In May, he tried to calm them by pledging help"
        return after >= end or tokens[after].kind == "p"
    around = cue.verb is None or bool(cue.verb.frames & _AROUND)
    return around or _parts_subject(tokens, cue, end)


def _describes_deed(tokens: list[Token], cue: Cue, subject: Range) -> bool:
    """Say whether a participle describes what was done: "It bought the pier, a deal announced"."""
    if cue.verb is None or cue.verb.lemma not in _MAKING_KNOWN or cue.verb.shape != "past":
        return False
    return cue.first == subject[1] and tokens[subject[1] - 1].lower in _DEEDS


def _parts_subject(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Say whether "continued" parts subject and verb: "The plan, he continued, bodes ill"."""
    if cue.verb is None or cue.verb.lemma != "continue":
        return False
    if cue.subject is None or cue.side != "before" or cue.first != cue.subject[1]:
        return False
    first, after = cue.subject[0], cue.last + 1
    parted = first > 1 and after + 1 < end and tokens[first - 1].lower == tokens[after].lower == ","
    stated = any(may_state(tokens, k) for k in range(1, first - 1))
    return parted and not stated and may_state(tokens, after + 1)


def is_heading(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Say whether a title needs no verb to state something: "Two Dead In Storm | , Police Say".

    Not "At The Pier", nor the name of "Master of the Guild, Jo Hill, says".
    """
    parted = tokens[cue.first - 1].lower == "," and cue.side == "before"
    opening = tokens[0].lower
    setting = opening in LINKS or is_adverb(opening) or opening.endswith("ing")
    return not (parted or setting) and sum(token.kind == "w" for token in tokens[:end]) >= _HEADING
