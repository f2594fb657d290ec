"""Find the subject that stands after its verb: “…,” says one man."""

from stages.voice.cues.opening_names import find_opening_name
from stages.voice.cues.quoted_asides import find_before_quoted_aside, opens_with_aside
from stages.voice.grammar.compounds import go_on_over_nouns, speaks
from stages.voice.grammar.finite import is_finite
from stages.voice.grammar.nouns import is_plural
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.quantities import find_share
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import PERSONAL, is_adverb, word_set
from stages.voice.rules import Rules, Verb

_NO_SPEAKERS = word_set(
    "that this how whether it him them us me nothing little much so yes no sorry"
)
_FOCUS = word_set("even nearly almost only just")
_APPOSED = word_set("a an the who whose")
_LONGEST_ASIDE = 12  # words


def find_inverted_subject(
    tokens: list[Token], at: int, last: int, verb: Verb, rules: Rules
) -> Range | None:
    """Return the subject after the verb: “…,” says one man."""
    if verb.shape == "ing" or "quote" not in verb.frames:
        return None
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    nobody = following and following.lower in _NO_SPEAKERS and not following.capital
    aside = at > 1 and tokens[at - 1].lower == "," and opens_with_aside(tokens, at - 1)
    if nobody or (aside and not _parts_subject(tokens, last + 1)):
        return None
    j = at - 1
    while j >= 0 and tokens[j].kind == "w" and is_adverb(tokens[j].lower):
        j -= 1
    if j >= 0 and tokens[j].lower == ",":
        j -= 1
        if 0 <= j < 2 and tokens[j].kind != "q" and not _parts_subject(tokens, last + 1):
            return None  # too little before the comma for a reported clause
    elif j >= 0 and tokens[j].kind != "q" and tokens[j].lower not in ("as", "–", "—"):
        return None
    if j < 0:
        return None
    first = last + 1
    while first < len(tokens) - 1 and tokens[first].lower in _FOCUS:
        first += 1
    phrase = find_share(tokens, first, rules) or find_phrase_after(tokens, first)
    goes_on = phrase and phrase[1] < len(tokens) and tokens[phrase[1]].kind == "w"
    parted = goes_on and tokens[at - 1].kind == "q" and find_before_quoted_aside(tokens, at - 1)
    # "Jo Hill, citing “a loss,” said the Guild would row"
    silent = parted or not phrase or _is_object(tokens, at - 1, phrase, rules)
    return None if silent or not phrase else go_on_over_nouns(tokens, phrase, rules)


def _is_object(tokens: list[Token], quoted: int, phrase: Range, rules: Rules) -> bool:
    """Say whether a bare noun after words quoted in a clause is no speaker: "“B,” adds water"."""
    if phrase[1] - phrase[0] > 1 or quoted < 1 or tokens[quoted].kind != "q":
        return False
    noun = tokens[phrase[0]]
    named = noun.capital or noun.lower in PERSONAL or is_plural(noun.lower)
    return tokens[quoted - 1].kind == "w" and not named and not speaks(noun.lower, rules)


def _parts_subject(tokens: list[Token], at: int) -> bool:
    """Say whether who speaks stands between a subject and its verb: "Labour, said Jo Hill, was"."""
    speaker = find_phrase_after(tokens, at)
    if speaker is None:
        return False
    comma = _find_comma(tokens, speaker[1])
    if comma is not None and comma + 1 < len(tokens) and tokens[comma + 1].lower in _APPOSED:
        comma = _find_comma(tokens, comma + 1)  # "Labour, said Jo Hill, a miner, was"
    if comma is None or comma + 1 >= len(tokens):
        return False
    return tokens[comma + 1].kind == "q" or is_finite(tokens, comma + 1)


def _find_comma(tokens: list[Token], at: int) -> int | None:
    """Return the comma that closes what is said of a speaker: "says Jo Hill in her memoir,"."""
    for k in range(at, min(at + _LONGEST_ASIDE, len(tokens))):
        if tokens[k].kind != "w":
            return k if tokens[k].lower == "," else None
    return None


def follows_quote(tokens: list[Token], j: int) -> bool:
    """Say whether a quotation, with or without a comma after it, ends at token `j`."""
    return j >= 0 and (
        tokens[j].kind == "q" or (tokens[j].kind == "p" and j > 0 and tokens[j - 1].kind == "q")
    )


def ends_clause(tokens: list[Token], j: int, phrase: Range, verb: Verb) -> bool:
    """Say whether "said" and its subject end a clause of their own: "…, said Ida Brandt"."""
    closed = phrase[1] >= len(tokens) or tokens[phrase[1]].lower in (",", ".")
    aside = (
        verb.lemma != "say" or j < 1 or tokens[j].lower != "," or find_opening_name(tokens, j, 0)
    )
    # "economists, like others, say taxing it helps"
    deed = tokens[phrase[0]].lower.endswith("ing") and not tokens[phrase[1] - 1].capital
    verbs = (is_finite(tokens, k) or tokens[k].lower.endswith("ed") for k in range(*phrase))
    return closed and not (aside or deed) and not any(verbs)
