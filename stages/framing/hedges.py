"""Words that keep the writer's distance: "the alleged X", "X is said to"."""

from collections.abc import Iterator

from stages.framing.found import Found
from stages.framing.lemmas import match_phrase
from stages.framing.scene import Scene, is_near, leads_to_mention

_BEFORE_NOUNS = ("DT", "IN", "POS", "PRP$", "JJ", "CC", "VB", "BE", "TM")
_IN_PHRASE = ("MARK", "DT", "JJ", "RB", "CD", "NN", "NNS", "NNP")
_VERBS = ("VB", "VBN", "BE", "HAVE", "MD", "DO", "CALL", "LINK")
_CHARGED = frozenset(("by", "for", "in", "of", "over", "with"))
_OF_OWNERS = frozenset(("against", "among", "between", "by", "from", "of"))
_REACH = 8
"""Tokens between a target and a hedge that is about it."""


def find_hedges(scene: Scene) -> Iterator[Found]:
    """Yield words that keep the writer's distance, in the clause of a mention."""
    for i, word in enumerate(scene.words):
        if word not in scene.rules.hedges:
            continue
        hedge = match_phrase(scene.rules.hedges, scene.words, i, lambda form: (form,))
        verb = word.endswith("ed") and i and scene.tokens[i - 1].tag not in _BEFORE_NOUNS
        after = i + len(hedge.words) if hedge else i
        if verb or hedge is None or _is_of_other_subject(scene, i, after):
            continue
        if word == "supposed" and scene.words[after : after + 1] == ["to"]:
            continue  # "is supposed to" is a duty
        if is_near(scene, i, _REACH) and not _is_of_other_noun(scene, i, after):
            yield Found("hedge", i, i + len(hedge.words), " ".join(hedge.words), 0)


def _is_of_other_subject(scene: Scene, first: int, after: int) -> bool:
    """Tell a hedge of another subject, as in "The alleged victims blamed X", from one of X."""
    tokens = scene.tokens
    before = [mention for mention in scene.mentions if mention < after]
    if first and tokens[first - 1].lower == "who":
        named = first - 2 - (tokens[first - 2].tag == "COMMA")
        return named not in before  # "the two who allegedly robbed X"
    if before:
        return False
    if tokens[first].tag == "BE":
        return True  # "A row was said to have begun before X left"
    end = after
    while end < len(tokens) and tokens[end].tag in _IN_PHRASE:
        end += 1
    noun = end > after and any(tokens[i].tag in ("NN", "NNS") for i in range(after, end))
    return noun and end < len(tokens) and tokens[end].tag in _VERBS and tokens[first].tag != "IN"


def _is_of_other_noun(scene: Scene, first: int, after: int) -> bool:
    """Tell a hedge of another's noun, as in "spoke to X on alleged theft", from one of X's.

    What X is charged "for", "over" or "with" is X's, and so is what is "of X" or "by X".
    """
    tokens, end = scene.tokens, after
    while end < len(tokens) and tokens[end].tag in _IN_PHRASE:
        end += 1
    if end == after or not any(tokens[i].tag in ("NN", "NNS") for i in range(after, end)):
        return False
    if end < len(tokens) and tokens[end].inner:
        return False  # "the alleged X"
    at = first - 1
    while at >= 0 and tokens[at].tag in ("DT", "JJ", "RB", "CD", "MARK"):
        at -= 1
    if at < 0 or tokens[at].possessive:
        return False
    if tokens[at].tag in ("PRP$", "POS"):
        return True
    if end < len(tokens) and tokens[end].lower in _OF_OWNERS and leads_to_mention(scene, end):
        return False
    charged = tokens[at].lower in _CHARGED and any(mention < at for mention in scene.mentions)
    return tokens[at].tag in ("IN", "TO") and tokens[at].lower != "as" and not charged
