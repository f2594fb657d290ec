"""Find where the writer takes over again after what was said: "said it was lost, | but it is"."""

from stages.voice.cue import Cue, is_modal
from stages.voice.finite import is_finite, is_past, may_state
from stages.voice.units import Token
from stages.voice.words import PERSONAL, is_adverb, word_set

_TURNS = word_set("but although though while whereas")
_VERDICTS = word_set("right wrong correct mistaken lying")
_LONGEST_VERDICT = 8  # tokens


def find_turn(tokens: list[Token], start: int, end: int, following: list[Cue]) -> int:
    """Return where the content ends: at a later cue beside it, or with the sentence."""
    inside = 0
    clause = tokens[start].lower != "to"
    following = [cue for cue in following if not _is_inside(tokens, start, cue)]
    for k in range(start + 1, end):
        token = tokens[k]
        if token.kind == "q" and _returns_to_writer(tokens, k, end, clause=clause):
            return k + 1
        if token.kind != "p" and token.lower not in ("and", "but", "while"):
            continue
        inside += (token.lower == "(") - (token.lower == ")")
        if inside < 0 or _returns_to_writer(tokens, k, end, clause=clause):
            return k
        if token.lower == ":" and not is_time(tokens, k):
            return k
        if token.lower == ";" and not _goes_on(tokens, k + 1, end):
            return k
        if token.lower == "," and k == start + 1 and tokens[start].lower == "that":
            continue  # "said that, according to the bank, it was lost"
        if any(cue.head > k and _is_next_cue(tokens, k, cue) for cue in following):
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
    goes_on = tokens[mark + 2].lower in ("that", "only", "not")  # ", but that it was lost"
    if quoted:  # "“…,” but is", "“…” while he is “…”"
        goes_on = goes_on or turn in ("while", "whereas") or tokens[mark + 2].kind == "q"
        goes_on = goes_on or is_finite(tokens, mark + 2)
    if goes_on or (clause and _is_backshifted(tokens, mark + 2, end)):
        return False
    return any(may_state(tokens, k) for k in range(mark + 3, end)) or _judges(tokens, mark + 2, end)


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


def _is_next_cue(tokens: list[Token], k: int, following: Cue) -> bool:
    """Say whether another cue begins right after a comma or conjunction."""
    verb = following.verb
    if verb is None and following.side == "after":  # ", according to court records"
        return tokens[k].lower == "," and following.first == k + 1
    if verb is None or (verb.shape == "ing" and tokens[k].lower != ","):
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
    return all(
        t.lower in ("and", "but", "while", "also", "then") or is_adverb(t.lower) for t in between
    )


def _is_inside(tokens: list[Token], start: int, cue: Cue) -> bool:
    """Say whether a verb's subject opens what is said: "that his neighbour, Jo, threatened"."""
    if cue.subject is None or cue.subject[0] not in (start, start + 1):
        return False
    after = cue.subject[1]
    return after < len(tokens) and tokens[after].lower == ","
