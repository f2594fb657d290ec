"""Find whose saying a participle tells: ", saying …", "Saying so, Jo Hill left"."""

from stages.voice.cues.quoted_as import find_quoted
from stages.voice.cues.shared_subjects import find_inner_subject, find_shared_subject
from stages.voice.cues.subjects import find_clause_subject, find_subject_before, skip_left
from stages.voice.grammar.compounds import go_on_over_people, speaks
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import may_state
from stages.voice.grammar.nouns import is_adjective
from stages.voice.grammar.persons import SEVERAL
from stages.voice.grammar.phrases import EARLIER, ends_soundly, find_phrase_before, opens_phrase
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import (
    BE,
    DAYS,
    DETERMINERS,
    FUNCTION_WORDS,
    LOCATIVES,
    PAUSES,
    PERSONAL,
    PREPOSITIONS,
    is_adverb,
    is_genitive,
    word_set,
)
from stages.voice.rules import Rules, Verb

_WITHIN = word_set("by after before while when since")  # they go on with the nearest clause
_SUBORDINATES = word_set("as when while after before because since although though if once")
_ASPECTS = word_set(
    "begin begins began start starts started keep keeps kept stop stops stopped continue continues "
    "continued"
)
_CAUGHT = word_set("heard overheard seen filmed recorded caught")
_NOBODY = word_set("no nobody none")
_BEARERS = word_set(
    "sign signs banner banners placard placards poster posters shirt shirts leaflet leaflets flyer "
    "flyers board boards sticker stickers slogan slogans notice plaque graffiti book film song "
    "video article paper papers form forms text document documents ad advert advertisement cap hat"
)
"""What words stand on."""

_STATES = word_set("gets get got grows grow grew turns becomes become became remains remain is are")
"""Verbs before what somebody is or becomes, which are hard to tell by their form."""

_BEFORE_PARTICIPLES = _WITHIN | PAUSES | {"and"}


def read_participle(
    tokens: list[Token], head: tuple[int, int], verb: Verb, before: list[Cue], rules: Rules
) -> Cue | None:
    """Read ", saying …" or "and adding …" with the subject of the clause it hangs on."""
    at, last = head
    j = at - 1
    while j >= 0 and tokens[j].kind == "w" and _is_skipped(tokens, j):
        j -= 1
    if j < 0:
        subject = _find_subject_after(tokens, at)
    elif tokens[j].lower in _ASPECTS and not tokens[j].capital:
        subject = _find_subject_of_aspect(tokens, j, verb, before)
    elif tokens[j].lower in _CAUGHT and tokens[j - 1].lower in BE:
        k, _ = skip_left(tokens, j)
        subject = find_subject_before(tokens, k) if k >= 0 else None
    elif tokens[j].lower == "as":
        subject = find_quoted(tokens, j)
    elif tokens[j].lower in _BEFORE_PARTICIPLES or tokens[j].kind == "q":
        start = before[-1].last + 1 if before else 0
        inner = find_inner_subject(tokens, start, j) if tokens[j].lower in _WITHIN else None
        earlier = [cue.subject for cue in before if cue.subject and not _is_asked(cue)]
        if before and _ends_parenthesis(tokens, j, before[-1]):
            earlier = earlier[-1:]  # "Brown left, Hill said, adding that"
        subject = inner or (earlier[0] if earlier else _find_main_subject(tokens, j))
        subject = subject and go_on_over_people(tokens, subject, rules)
        if j == 0 and subject is None:
            subject = _find_subject_after(tokens, at)  # "After saying so, Jo Hill left"
    else:
        noun = verb.lemma == "gather" or _is_noun(tokens, at, rules)  # "the party gathering"
        subject = None if noun else _find_described(tokens, j, rules)
    if subject is None or tokens[subject[0]].lower in _NOBODY:
        return None  # "it is no use saying"
    return Cue(at, last, at, verb, subject, "before")


def _find_main_subject(tokens: list[Token], stop: int) -> Range | None:
    """Return the subject of the clause up to a token: "As it rained, | Hill wept, saying"."""
    if tokens[0].lower in _SUBORDINATES:
        for comma in (k for k in range(1, stop) if tokens[k].lower == ","):
            main = find_clause_subject(tokens[comma + 1 : stop], stop - comma - 1)
            first = tokens[comma + 1]
            if main is not None and main[0] == 0 and (first.capital or first.lower in PERSONAL):
                return comma + 1, comma + 1 + main[1]
    return find_clause_subject(tokens, stop)


def _is_asked(cue: Cue) -> bool:
    """Say whether somebody was only asked: "Asked by Jo whether it sank, he rose, adding that"."""
    return cue.passive and cue.verb is not None and cue.verb.lemma == "ask"


def _is_noun(tokens: list[Token], at: int, rules: Rules) -> bool:
    """Say whether a name or adjective makes it a noun: "a Dutch warning", "his grave warning"."""
    before = tokens[at - 2].lower if at > 1 else ""
    owned = before in DETERMINERS or is_genitive(before)
    described = owned and is_adjective(tokens[at - 1].lower)
    described = described or (before in ("a", "an") and tokens[at - 1].capital)
    return described and tokens[at].lower in rules.utterances


def _find_described(tokens: list[Token], j: int, rules: Rules) -> Range | None:
    """Return whom a participle describes that follows at once: "signs | saying …"."""
    if tokens[j].kind != "w" or tokens[j].lower in FUNCTION_WORDS | {"such"}:
        return None
    phrase = find_phrase_before(tokens, j, 0)
    if phrase is None or not _opens_subject(tokens[phrase[0]]):
        return None
    if tokens[j].lower in rules.utterances:
        return find_clause_subject(tokens, phrase[0]) or phrase  # "released a note saying"
    if is_gerund(tokens[j]):
        return None  # "a nagging feeling"
    if _is_mute(tokens, phrase, rules):
        return find_clause_subject(tokens, phrase[0]) or phrase
    personal = tokens[phrase[0]].lower in PERSONAL  # "They signed forms saying"
    return (phrase[0], phrase[0] + 1) if personal else phrase


def _is_mute(tokens: list[Token], phrase: Range, rules: Rules) -> bool:
    """Say whether he who did something somewhere speaks: "he defended the plan at the council".

    Not where he did it to people, or to what words may stand on: "carried a sign at the march".
    """
    first, end = phrase
    place = next((k for k in range(first + 1, end) if tokens[k].lower in PREPOSITIONS), end)
    if place == end or tokens[place].lower not in LOCATIVES or first < 2:
        return False
    head = tokens[place - 1]
    pronoun = tokens[first - 2].lower in ("he", "she", "they", "we", "i")
    acted = pronoun and tokens[first - 1].lower.endswith("ed") and not head.capital
    return acted and not speaks(head.lower, rules) and head.lower not in _BEARERS | SEVERAL


def _find_subject_of_aspect(
    tokens: list[Token], at: int, verb: Verb, before: list[Cue]
) -> Range | None:
    """Return who begins or keeps saying something: "Hill stood up and began shouting"."""
    j, _ = skip_left(tokens, at)
    if j >= 0 and tokens[j].lower in ("and", "to", "then", ","):
        joined = None if before else _find_joined(tokens, j)
        return joined or find_shared_subject(tokens, j, before, verb)
    return find_subject_before(tokens, j) if j >= 0 else None


def _find_joined(tokens: list[Token], joint: int) -> tuple[int, int] | None:
    """Return the subject of the clause that "and" goes on with: "the crowd gets loud | and"."""
    comma = max((k for k in range(joint) if tokens[k].kind == "p"), default=-1)
    for k in range(comma + 2, joint):
        if tokens[k].lower in _STATES:
            j, _ = skip_left(tokens, k)
            subject = find_subject_before(tokens, j, comma + 1) if j > comma else None
            return subject if subject and ends_soundly(tokens, subject) else None
    found = find_clause_subject(tokens[comma + 1 : joint], joint - comma - 1)
    return found and (found[0] + comma + 1, found[1] + comma + 1)


def _is_skipped(tokens: list[Token], j: int) -> bool:
    """Say whether a word before a participle tells how or when: "tweets early Friday saying"."""
    early = tokens[j].lower in ("early", "late") and tokens[j + 1].lower in DAYS
    return early or is_adverb(tokens[j].lower)


def _ends_parenthesis(tokens: list[Token], comma: int, cue: Cue) -> bool:
    """Say whether a comma ends a cue that a comma or a quotation opens: ", Hill said,"."""
    if cue.subject is None or tokens[comma].lower != ",":
        return False
    before = tokens[min(cue.first, cue.subject[0]) - 1]
    opens = min(cue.first, cue.subject[0]) > 0 and (before.lower == "," or before.kind == "q")
    return opens and comma == max(cue.last + 1, cue.subject[1])


def _opens_subject(token: Token) -> bool:
    return opens_phrase(token) or token.lower[:1].isdigit() or token.lower in EARLIER


def _find_subject_after(tokens: list[Token], at: int) -> Range | None:
    """Return the subject of a clause that a participle opens: "Saying so, Jo Hill left"."""
    found = None
    for k in range(at + 1, len(tokens) - 1):
        if tokens[k].lower != "," or tokens[k + 1].kind != "w":
            continue
        phrase = find_phrase_after(tokens, k + 1)
        if phrase and phrase[1] < len(tokens):
            # the verb is not told from the nouns: "the miller offered himself"
            past = (v for v in range(k + 3, phrase[1]) if tokens[v].lower.endswith("ed"))
            verb = next(past, phrase[1]) if tokens[k + 1].lower in DETERMINERS else phrase[1]
            found = (k + 1, verb) if may_state(tokens, verb) else found
    return found


def is_gerund(token: Token) -> bool:
    """Say whether a word looks like a gerund: "raising"."""
    return token.lower.endswith("ing") and not token.capital and len(token.lower) > 5
