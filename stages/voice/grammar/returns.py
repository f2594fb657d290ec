"""Find where the writer takes over again after what was said: "said it was lost, | but it is"."""

from stages.voice.grammar.cue import Cue, is_modal
from stages.voice.grammar.finite import is_finite, is_past, may_state
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.phrases import opens_subject
from stages.voice.grammar.phrases_after import is_noun_phrase
from stages.voice.grammar.predicates import is_in_relative
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import PERSONAL, UNCHANGED, is_adverb, word_set

_TURNS = word_set("but though while whereas")
_GO_ON = word_set("that only not rather also who to")
"""What after "but" goes on with a phrase of what is said."""

_VERDICTS = word_set("right wrong correct mistaken lying")
_BEFORE_CUES = word_set("and but while although also then")
_PRESENT = word_set("is are has have isn't aren't hasn't haven't will")
_PERSONS = word_set("he she they")
_ASPECTS = word_set("begin start finish continue")
_LONGEST_LINK = 4  # tokens from "and" to the verb
_LONGEST_VERDICT = 8  # tokens


def find_turn(tokens: list[Token], cue: Cue, start: int, end: int, following: list[Cue]) -> int:
    """Return where the content ends: at a later cue beside it, or with the sentence."""
    inside = 0
    closing = max((k for k in range(start, end - 1) if tokens[k].lower == ")"), default=start)
    clause = tokens[start].lower != "to"
    following = [later for later in following if not _is_inside(tokens, start, later)]
    verb = _find_stated(tokens, cue, start, end)
    for k in range(start + 1, end):
        token = tokens[k]
        if (token.kind == "q" and _returns_to_writer(tokens, k, end, clause=clause)) or (
            _ends_with(tokens, k, end, following)
        ):
            return k + 1
        if token.kind != "p" and token.lower not in ("and", "but", "while"):
            continue
        if token.lower not in (":", ";", "(", ")") and k < verb:
            continue  # "said that, according to the bank, it", "said the town, though poor, is"
        inside += (token.lower == "(") - (token.lower == ")")
        if inside < 0 or _returns_to_writer(tokens, k, end, clause=clause):
            return k
        if token.lower == ":" and not (is_time(tokens, k) or _spells_out(tokens, k + 1, end)):
            return k
        if token.lower == ";" and not _goes_on(tokens, k + 1, end):
            return k
        if inside > 0 and k < closing and tokens[closing + 1].kind == "w":
            continue  # "he feels we may laugh (and cry) at it"
        if any(
            later.head > k
            and not _joins_subjects(tokens, cue, start, k, later)
            and (
                _is_next_cue(tokens, cue, k, later)
                or _goes_on_telling(tokens, cue, start, k, later)
                or _tells_alike(tokens, cue, k, later)
            )
            for later in following
        ):
            return k
    return end


def _returns_to_writer(tokens: list[Token], mark: int, end: int, *, clause: bool) -> bool:
    """Say whether the writer takes over again after a mark: ", but the pier was shut".

    `clause` tells that a clause is what is said, not an infinitive.
    """
    lower, quoted = tokens[mark].lower, tokens[mark].kind == "q"
    dash = lower in ("–", "—")
    if not (lower == "," or dash or quoted) or mark + 2 >= end:
        return False
    if dash and any(token.lower == lower for token in tokens[mark + 1 : end]):
        return False  # an aside
    turn = tokens[mark + 1].lower
    if turn not in _TURNS:
        return dash and turn == "and" and _judges(tokens, mark + 2, end)
    goes_on = tokens[mark + 2].lower in _GO_ON
    if quoted:  # "“…,” but is", "“…” while he is “…”"
        goes_on = goes_on or turn in ("while", "whereas") or tokens[mark + 2].kind == "q"
        goes_on = goes_on or is_finite(tokens, mark + 2)
    if goes_on or (clause and _is_backshifted(tokens, mark + 2, end)):
        return False
    return any(may_state(tokens, k) for k in range(mark + 3, end)) or _judges(tokens, mark + 2, end)


def _find_stated(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the first word of a clause that may be its verb, or the subject of a plain one.

    `start` where what is said is perhaps no clause.
    """
    that = tokens[start].lower == "that"
    if not (that or (cue.verb is not None and cue.verb.lemma == "say")):
        return start
    for k in range(start + that, end):
        if tokens[k].kind == "q" or tokens[k].lower in PERSONAL | UNCHANGED:
            return k
        month = tokens[k].capital and tokens[k].lower == "may"
        if (is_plural(tokens[k].lower) or may_state(tokens, k)) and not month:
            return k
    return start


def _spells_out(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether what follows a colon names what was meant: "for one thing: the pier is old".

    Not a sentence of its own, nor a figure that may open one.
    """
    return at < end and tokens[at].lower[:1].isalpha() and not tokens[at].capital


def _is_backshifted(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether the first verb of a clause is a "would", as in what was said."""
    for k in range(at, end):
        if is_finite(tokens, k) or is_past(tokens, k):
            return tokens[k].lower == "would"
    return False


def _judges(tokens: list[Token], at: int, end: int) -> bool:
    """Say whether a clause judges what was said: "in some cases, he is right", "he was"."""
    last = end - 1
    if tokens[last].lower in _VERDICTS:
        last -= 1
    while last > at and is_adverb(tokens[last].lower):
        last -= 1
    subject = tokens[last - 1].lower
    return (
        last > at
        and last - at < _LONGEST_VERDICT
        and subject in PERSONAL
        and is_finite(tokens, last)
    )


def _goes_on(tokens: list[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].lower in ("that", "and", "but")


def is_time(tokens: list[Token], colon: int) -> bool:
    """Say whether a colon stands inside a time or a ratio: "10:30"."""
    before, after = tokens[colon - 1], tokens[min(colon + 1, len(tokens) - 1)]
    joined = tokens[colon].end == after.start
    return joined and before.lower[-1:].isdigit() and after.lower[:1].isdigit()


def _ends_with(tokens: list[Token], k: int, end: int, following: list[Cue]) -> bool:
    """Say whether what is said ends with marks, or an address that the page has left behind."""
    if tokens[k].kind == "q":
        return any(_follows_at_once(later, k) for later in following)
    return tokens[k].lower.startswith("http") and k + 1 < end and tokens[k + 1].kind == "q"


def _follows_at_once(cue: Cue, quoted: int) -> bool:
    """Say whether a source or a participle follows quoted words, whose comma the marks hold.

    "said it was “lost,” | according to Hale", "said it was “lost,” | adding that"
    """
    if cue.verb is None:
        return cue.side == "after" and cue.first == quoted + 1
    told = cue.verb.frames & {"quote", "clause", "that"}
    return bool(told) and cue.verb.shape == "ing" and cue.first == cue.head == quoted + 1


def _goes_on_telling(tokens: list[Token], cue: Cue, start: int, k: int, later: Cue) -> bool:
    """Say whether the tense or form of a later cue shows that it is no part of what is said.

    "accusing clubs of fraud | and saying", "said it was lost | and has indicated", "said it is
    time | and he called for a vote"
    """
    joint = k + (tokens[k].lower in ("–", "—"))
    near = joint < later.head <= joint + _LONGEST_LINK and tokens[joint].lower == "and"
    if not near or cue.verb is None or later.verb is None:
        return False
    if cue.verb.shape == "ing":
        alike = later.verb.shape == "ing" and later.head == joint + 1
        return alike and not any(t.lower.endswith("ing") for t in tokens[start:k])
    if cue.verb.shape != "past" or later.verb.shape != "past" or cue.passive or later.passive:
        return False
    present = [t.lower in _PRESENT for t in tokens[start:k]]
    between = [token.lower for token in tokens[joint + 1 : later.head] if token.lower != "also"]
    if between in (["has"], ["have"]):
        told = later.verb.frames & {"quote", "clause", "that"}
        return bool(told) and not any(present) and not later.verb.frames & {"mind"}
    return any(present) and len(between) == 1 and between[0] in _PERSONS


def _tells_alike(tokens: list[Token], cue: Cue, joint: int, later: Cue) -> bool:
    """Say whether others say something, too: "many said they would go | and others said they"."""
    if cue.verb is None or later.verb is None or later.subject is None:
        return False
    present = cue.verb.shape != "past"
    alike = cue.verb.lemma == later.verb.lemma and present is (later.verb.shape != "past")
    alike = alike and later.side == cue.side == "before" and later.subject[1] == later.first
    first = joint + 1
    # "they will not attend the meeting and others" looks like one subject
    opens = first == later.subject[0] or (first < later.first and tokens[first].lower == "others")
    return alike and opens and tokens[joint].lower == "and" and tokens[first].lower not in PERSONAL


def _joins_subjects(tokens: list[Token], cue: Cue, start: int, joint: int, later: Cue) -> bool:
    """Say whether "and" joins two subjects of what is said: "that Jo and her aide | warned"."""
    told = cue.verb is not None and "clause" in cue.verb.frames
    first = start + (tokens[start].lower == "that")
    if tokens[joint].lower != "and" or later.subject is None or later.subject[0] != joint + 1:
        return False
    opens = first > start or (told and opens_subject(tokens[first]))
    if not opens or later.side != "before" or not is_noun_phrase(tokens, first, joint):
        return False
    verb = any(is_past(tokens, k) for k in range(first + 1, joint))
    return not verb and (joint - first < 3 or not may_state(tokens, joint - 1))


def _is_next_cue(tokens: list[Token], cue: Cue, k: int, following: Cue) -> bool:
    """Say whether another cue begins right after a comma or conjunction."""
    verb = following.verb
    if verb is None and following.side == "after":  # ", according to court records"
        return tokens[k].lower == "," and following.first == k + 1
    if verb is None or _shows_inside(tokens, cue, k, following):
        return False
    if verb.shape == "ing" and tokens[k].lower != ",":
        return False
    participle = verb.shape == "ing" and following.head == k + 1
    if not (participle or verb.frames & {"quote", "clause", "that", "person"}) or is_modal(
        tokens, following
    ):
        return False
    begin = following.first
    if following.subject and k < following.subject[0] < begin:
        begin = following.subject[0]
    between = tokens[k + 1 : begin]
    at_once = all(t.lower in _BEFORE_CUES or is_adverb(t.lower) for t in between)
    if at_once and verb.lemma in _ASPECTS:  # "ended the practice and started repairs"
        return any(token.kind == "q" for token in tokens[following.last :])
    return at_once


def _shows_inside(tokens: list[Token], cue: Cue, joint: int, following: Cue) -> bool:
    """Say whether the form of a verb, or what stands before it, shows that it is what is said.

    "said he hopes to keep | and expand it", "said it would go on, | inviting all", where a verb
    that takes words in marks alone has none, "| and never called her", "said it was lost, | a view
    of men who told him".
    """
    apposed = tokens[joint].lower == "," and following.subject and following.subject[0] == joint + 1
    if tokens[joint + 1].lower == "never" or (apposed and is_in_relative(tokens, following)):
        return True
    if cue.verb is None or following.verb is None:
        return False
    shape = following.verb.shape
    if shape == "ing":
        alone = following.verb.frames == {"quote"}
        return alone and not any(token.kind == "q" for token in tokens[following.last :])
    shared = following.subject is None or following.subject[0] < joint
    alone = shared and following.first == following.head and tokens[joint].lower == "and"
    have = any(token.lower == "have" for token in tokens[cue.first : cue.head])
    return alone and shape == "base" and cue.verb.shape in ("past", "s") and not have


def _is_inside(tokens: list[Token], start: int, cue: Cue) -> bool:
    """Say whether a verb's subject opens what is said: "that his neighbour, Jo, threatened"."""
    if cue.subject is None or cue.subject[0] not in (start, start + 1):
        return False
    after = cue.subject[1]
    return after < len(tokens) and tokens[after].lower == ","
