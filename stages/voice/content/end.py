"""Find where the content ends that follows a cue, and the writer goes on."""

from collections.abc import Set

from stages.voice.content.openings import find_deed_end, opens_deed
from stages.voice.grammar.coordination import find_second_verb
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import has_finite, is_contracted, is_finite, is_past, may_state
from stages.voice.grammar.phrases import opens_phrase
from stages.voice.grammar.predicates import (
    find_claim,
    find_predicate,
    find_verb_after_relative,
    find_verb_of_news,
    is_in_relative,
)
from stages.voice.grammar.returns import find_turn
from stages.voice.grammar.small_clauses import find_object_end, takes_object
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    BEFORE_NOUNS,
    CONDITIONS,
    DETERMINERS,
    JOINTS,
    LINKS,
    NEGATIONS,
    PAUSES,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS_ALONE,
    TIMES,
    is_adverb,
    word_set,
)

_NO_MAIN_CLAUSE = LINKS | {"including"}
SETTINGS = word_set("when after before as while since until once although though if")
_BEFORE_SETTING = JOINTS | {"even"}
_TIMELY = SETTINGS - {"although", "though", "if"}
_LEADS = SETTINGS | word_set("because unless whenever despite whether")
_ALWAYS_CLAUSES = word_set("although though because unless whether")
"""What leads in a whole clause, however far inside it a cue stands; never a mere noun."""
_DASHES = word_set("– —")
_PERSONS = word_set("he she they")
_SINCE = word_set("since from until by")
_MOMENTS = word_set("the very first last moment time instant minute hour day night year")


def find_content_end(
    tokens: list[Token],
    cue: Cue,
    start: int,
    end: int,
    *,
    following: list[Cue],
    predicates: Set[int],
) -> int:
    """Return the token at which the content ends that begins at `start`; `end` ends the clause.

    `predicates` are the quotations that open with a finite verb.
    """
    end = _find_dash(tokens, cue, start, end)
    if cue.subject and goes_on_relative(tokens, cue, start):
        closing = {",", ")"} if tokens[cue.subject[0] - 2].lower == "(" else {","}
        if _opens_bare_relative(tokens, cue.subject[0]):
            end = find_verb_mark(tokens, ",", start, end)
        elif is_finite(tokens, start):
            end = next((k for k in range(start, end) if tokens[k].lower in closing), end)
        return find_verb_after_relative(tokens, start, end)
    if cue.verb is None:
        end = _find_verdict(tokens, start, end)
        end = find_predicate(tokens, cue, start, end, following=following, predicates=predicates)
    elif tokens[start].lower != "to" and takes_object(tokens, cue, start, end):
        end = find_object_end(tokens, start, end)
    elif opens_deed(tokens, cue.verb.lemma, start, end):
        end = find_deed_end(tokens, start, end)
    end = _find_relative_end(tokens, cue, start, _find_as_end(tokens, cue, start, end))
    if is_in_relative(tokens, cue) and not has_finite(tokens, 0, cue.first):
        end = find_verb_after_relative(tokens, start, end)
    if _opens_described(tokens, cue):
        end = find_verb_after_relative(tokens, start, end)
    end = _find_setting_end(tokens, cue, start, find_verb_of_news(tokens, cue, start, end))
    end = find_second_verb(tokens, cue, start, end)
    return find_turn(tokens, cue, start, end, following)


def _find_dash(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the dash that closes an aside which the cue opens: "money – she vows to pay – is"."""
    first = min(cue.first, cue.subject[0]) if cue.subject else cue.first
    if first < 2 or tokens[first - 1].lower not in _DASHES:
        return end
    closing = [k for k in range(start + 1, end) if tokens[k].lower in _DASHES]
    return closing[0] if len(closing) == 1 else end


def opens_setting(tokens: list[Token], end: int) -> bool:
    """Say whether a clause without a comma leads in: "So when his cat died", "Even as it sank"."""
    opening = tokens[int(tokens[0].lower in _BEFORE_SETTING)].lower
    led = opening in SETTINGS | {"asked"}
    return led and not any(token.lower == "," for token in tokens[1:end])


def _opens_described(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a participle tells of a sentence's subject: "Rowers saying it sank | are"."""
    if cue.verb is None or cue.verb.shape != "ing" or cue.first != cue.head or not cue.subject:
        return False
    first, last = cue.subject
    return (
        first == 0 and last == cue.first and not any(may_state(tokens, k) for k in range(1, last))
    )


def _find_as_end(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the comma that ends ", as Hale said it would,", the end where there is none."""
    if cue.subject is None or cue.side != "before" or cue.subject[0] < 2:
        return end
    if [t.lower for t in tokens[cue.subject[0] - 2 : cue.subject[0]]] != [",", "as"]:
        return end
    verb = next((k for k in range(start, end) if is_finite(tokens, k)), end)
    return verb + 1 if verb + 1 < end and tokens[verb + 1].lower == "," else end


def _find_relative_end(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the mark at which a relative clause ends: "Jo Hill, who said it was lost, left"."""
    if cue.subject is None or cue.side != "before":
        return end
    if _opens_aside(tokens, cue.subject[0] - 1):
        return find_verb_mark(tokens, ",", start, end)
    opening = cue.subject[1]
    if opening + 1 >= cue.first or tokens[opening + 1].lower not in ("who", "which"):
        return end
    if any(is_finite(tokens, k) or is_past(tokens, k) for k in range(1, opening)):
        return end  # the main clause went before: "It angered Jo Hill, who said it was lost"
    mark = tokens[opening].lower
    if mark not in PAUSES:
        return end
    last = find_verb_mark(tokens, mark, start, end)
    opens = cue.subject[0] == 0 or tokens[cue.subject[0] - 1].kind == "p"
    return _find_bare_mark(tokens, mark, start, end) if opens and last == end else last


def _find_bare_mark(tokens: list[Token], mark: str, start: int, end: int) -> int:
    """Return the last mark of its kind, where a verb that its form does not tell may follow it.

    "Locals, who call the Guild a cult, | stay away": what a mark opens another must close.
    """
    last = max((k for k in range(start, end - 1) if tokens[k].lower == mark), default=end)
    if last == end or tokens[last + 1].kind != "w" or tokens[last + 1].capital:
        return end
    lower = tokens[last + 1].lower
    other = lower in _NO_MAIN_CLAUSE | DETERMINERS | PERSONAL | NEGATIONS
    return end if other or lower.endswith("ing") else last


def _opens_aside(tokens: list[Token], at: int) -> bool:
    """Say whether a conjunction parts a subject from its verb: "The Guild, though she says"."""
    if at < 2 or tokens[at].lower not in SETTINGS | {"because"} or tokens[at - 1].lower != ",":
        return False
    return opens_phrase(tokens[0]) and not any(may_state(tokens, k) for k in range(1, at))


def find_verb_mark(tokens: list[Token], mark: str, start: int, end: int) -> int:
    """Return the last mark of its kind with a verb right behind it, the end where none is."""
    for k in range(end - 2, start, -1):
        verb = k + 1
        while verb < end - 1 and is_adverb(tokens[verb].lower):
            verb += 1
        if tokens[k].lower == mark and may_state(tokens, verb):
            return k
    return end


def goes_on_relative(tokens: list[Token], cue: Cue, at: int) -> bool:
    """Say whether a verb goes on with a relative clause: "a plan which critics said was unjust"."""
    if cue.side != "before" or not cue.subject or not cue.subject[0]:
        return False
    before, farther = tokens[cue.subject[0] - 1].lower, tokens[cue.subject[0] - 2].lower
    opens = before in RELATIVES or (before == "that" and farther != ",")
    opens = opens or _opens_bare_relative(tokens, cue.subject[0])
    opens = opens and tokens[cue.first - 1].lower != "to"
    verb = is_finite(tokens, at) or _takes_noun(tokens, at)
    return opens and verb and "'" not in tokens[at].lower


def _opens_bare_relative(tokens: list[Token], pronoun: int) -> bool:
    """Say whether a pronoun follows the object of a clause: "It is a plan | she says will fail"."""
    noun = tokens[pronoun - 1]
    other = noun.lower in LINKS | DETERMINERS | PERSONAL | JOINTS or is_adverb(noun.lower)
    if tokens[pronoun].lower not in _PERSONS or noun.kind != "w" or other:
        return False
    return has_finite(tokens, 0, pronoun - 1) and not may_state(tokens, pronoun - 1)


def _takes_noun(tokens: list[Token], at: int) -> bool:
    """Say whether a regular verb stands before its object: "which they say | saves the pier"."""
    if at + 1 >= len(tokens) or not may_state(tokens, at):
        return False
    following = tokens[at + 1].lower
    past = tokens[at].lower.endswith("ed") and following in PREPOSITIONS
    return past or following in DETERMINERS or following in ("to", "it", "them", "him", "her")


def _find_verdict(tokens: list[Token], start: int, end: int) -> int:
    """Return where a claim ends that is judged then: "dismissed the idea that … as “absurd”"."""
    for k in range(start + 2, end - 1):
        if tokens[k].lower == "as" and tokens[k + 1].kind == "q":
            return k
    return end


def _find_setting_end(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the comma after a clause that leads in: "When he said it was lost, the hall rose"."""
    answer = _find_answer(tokens, cue, start, end)
    if answer is not None:
        return answer
    noun = cue.verb is None and cue.first == cue.last
    if (cue.subject is None or cue.passive) and not noun:
        asked = cue.verb is not None and cue.verb.lemma == "ask" and cue.first < 2
        commas = (
            k
            for k in range(start + 2, end)
            if tokens[k].lower == "," and has_finite(tokens, start, k)
        )
        revealed = cue.passive and 1 < cue.first < 4 and tokens[cue.first - 1].lower == "it"
        revealed = revealed and tokens[cue.first - 2].lower in SETTINGS
        # "When asked why he left, he", "After it was said that he left, they"
        return next(commas, end) if asked or revealed else end
    if (
        cue.side == "before" and cue.subject and cue.subject[0] > start
    ):  # "Saying it was lost, Jo Hill"
        return cue.subject[0] - 1
    if not _leads_in(tokens, cue):
        return end
    last = max((k for k in range(start, end) if may_state(tokens, k)), default=start)
    stated = tokens[start].lower == "to" or is_contracted(tokens[start].lower)
    for k in range(start + 1, last - 1):
        if stated and tokens[k].lower == "," and tokens[k + 1].lower not in _NO_MAIN_CLAUSE:
            return k
        stated = (
            stated
            or tokens[k].lower in {"to", *SUBJECTS_ALONE}
            or is_finite(tokens, k)
            or (may_state(tokens, k) and (k > start + 1 or tokens[start].lower in PERSONAL))
        )
    return end


def _find_answer(tokens: list[Token], cue: Cue, start: int, end: int) -> int | None:
    """Return the comma before the answer to a condition: "If he says so, then it is time"."""
    if not any(token.lower in CONDITIONS for token in tokens[: cue.first]):
        return None
    for k in range(start, end - 1):
        if tokens[k].lower in CONDITIONS:
            return None  # a condition of its own
        if tokens[k].lower == "," and tokens[k + 1].lower == "then":
            return k if has_finite(tokens, k, end) else None
    return None


def _leads_in(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a cue stands in a clause that leads in: "When he said", "Weeks after he said"."""
    noun = cue.verb is None and cue.first == cue.last
    first = find_claim(tokens, cue) if noun or not cue.subject else cue.subject[0]
    lead = tokens[0].lower
    at = int(lead not in SETTINGS and (is_adverb(lead) or lead in ("and", "but", "yet", "even")))
    at += at > 0 and tokens[at].lower == ","
    if any(token.lower in PAUSES for token in tokens[at : cue.first]):
        return False
    if noun and 0 < first <= at + 4 and tokens[first - 1].lower in BEFORE_NOUNS:
        return not has_finite(tokens, at, first)  # "In reply to claims that"
    opening = tokens[at].lower
    told = opening == "as" and tokens[cue.last + 1 : cue.last + 2]
    if told and tokens[cue.last + 1].lower == "that" and first == at + 1:
        return True
    if _begins_far(tokens, cue, at, first):
        return True
    if opening in _LEADS:
        return first <= at + 2
    later = 0 < first <= 6 and tokens[first - 1].lower in _TIMELY
    words = (k for k in range(first) if tokens[k].lower not in TIMES)
    return later and not any(may_state(tokens, k) for k in words)


def _begins_far(tokens: list[Token], cue: Cue, at: int, first: int) -> bool:
    """Say whether a clause that leads in begins well before a cue inside it.

    "Since the day | he said it was lost, they", "Though none knows why | he said so, they"
    """
    opening, following = tokens[at].lower, tokens[at + 1].lower if at + 1 < cue.first else ""
    if opening in _SINCE and following == "the":
        moment = next(k for k in range(at + 2, cue.last + 1) if tokens[k].lower not in _MOMENTS)
        return at + 2 < moment < cue.first and tokens[moment - 1].lower not in ("first", "last")
    whole = opening in _ALWAYS_CLAUSES and following != "of"
    return whole and any(may_state(tokens, k) for k in range(at + 1, first))
