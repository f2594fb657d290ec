"""Likenesses and images: "like a picket line", "an army of activists", "ran out of steam"."""

from collections.abc import Iterator
from functools import lru_cache

from stages.framing.found import Found, find_label, name_term, read_phrase
from stages.framing.lemmas import list_noun_lemmas, list_verb_lemmas, match_phrase
from stages.framing.negation import is_denied, is_negative
from stages.framing.predicates import is_oblique
from stages.framing.rules import Entry, Rules
from stages.framing.scene import Scene, is_near, leads_to_mention

_REACH = 16
"""Tokens between a target and a likeness or a set phrase that is about it."""
_NOT_LIKENESSES = frozenset(["this", "that", "these", "those", "it", "him", "her", "them", "me"])
_PLURALS = frozenset(["cattle", "children", "dirt", "mice", "people", "sheep", "vermin"])
"""Nouns without an s that may stand without an article."""
_ARMS = frozenset(("ammunition", "army", "arsenal", "civil war", "insurgency", "offensive"))
"""What a state has in earnest."""
_BEHAVING = frozenset(
    ["act", "acts", "behave", "behaves", "fight", "fights", "live", "lives", "sing", "sings",
     "speak", "speaks", "talk", "talks", "write", "writes"]
)  # fmt: skip
"""Verbs that say how somebody is; "like" after them likens."""


def find_similes(scene: Scene) -> Iterator[Found]:
    """Yield likenesses: "like a picket line", "as addicts talk about a drug"."""
    tokens = scene.tokens
    for i, token in enumerate(tokens[:-1]):
        if token.lower not in ("like", "as") or not is_near(scene, i, _REACH):
            continue
        first = i + 1
        end = scene.phrases.get(first)
        if end is None or tokens[first].lower in _NOT_LIKENESSES or tokens[end - 1].tag == "NNP":
            continue
        bare = tokens[end - 1].tag == "NNS" or tokens[end - 1].lower in _PLURALS
        if tokens[first].tag != "DT" and (not bare or tokens[first].tag == "VBG"):
            continue
        if any(tokens[j].tag == "NNP" for j in range(first, end)) and tokens[first].lower == "the":
            continue
        owned = scene.words[end : end + 1] == ["of"] and leads_to_mention(scene, end)
        if tokens[first].tag == "CD" or owned:
            continue  # "more like 300 miles", "those like the friends of X"
        if is_denied(scene, i) or (i and tokens[i - 1].lower == "less"):
            continue
        if token.lower == "as":
            yield from _read_comparison(scene, i, first, end)
        elif _compares(scene, i) and _is_said_of_mention(scene, i, end):
            yield from read_phrase(scene, first, device="simile", loose=True)


def _compares(scene: Scene, i: int) -> bool:
    """Tell "behave like a sect" from "people like a bargain"."""
    before = scene.tokens[i - 1] if i else None
    if before is None or _lists(scene, i):
        return False
    if before.lower in _BEHAVING:
        return True
    return before.tag in ("BE", "LINK", "COMMA", "VBN", "VBG", "RB", "MARK") or (
        before.tag in ("VB", "NN", "NNS", "CALL", "TM", "NNP")
        and scene.tokens[i + 1].lower in ("a", "an", "some")
        and before.lower not in ("would", "people", "i", "you", "we", "they")
    )


def _lists(scene: Scene, i: int) -> bool:
    """Tell "X’s vehicles, like cars and vans", which gives examples, from a likeness."""
    tokens = scene.tokens
    return (
        i > 1
        and [token.tag for token in tokens[i - 2 : i]] == ["NNS", "COMMA"]
        and (tokens[i + 1].tag == "NNS")
    )


def _is_said_of_mention(scene: Scene, i: int, end: int) -> bool:
    """Tell "they look like a sect" from "lunch with them was like a war".

    Where a linking verb likens, it likens its subject, or the object of "makes them look like".
    "It looks like a sect has met" likens nobody.
    """
    tokens, verb = scene.tokens, i - 1
    while verb >= 0 and tokens[verb].tag in ("RB", "MARK"):
        verb -= 1
    if verb < 0 or tokens[verb].tag not in ("BE", "LINK"):
        return True
    if end < len(tokens) and tokens[end].tag in ("BE", "HAVE", "MD", "DO"):
        return False
    last = max((mention for mention in scene.mentions if mention < verb), default=-1)
    if last < 0:
        return False
    some = last > 1 and tokens[last - 1].lower == "of" and tokens[last - 2].tag in ("DT", "CD")
    own = all(token.tag == "RB" for token in tokens[last + 1 : verb])
    at = last - 1
    while at >= 0 and tokens[at].tag in ("DT", "JJ"):
        at -= 1
    governed = at >= 0 and tokens[at].tag in ("IN", "TO") and is_oblique(scene, last)
    return some or not own or not governed


def _read_comparison(scene: Scene, i: int, first: int, end: int) -> Iterator[Found]:
    """Yield the likeness in "talk about it as addicts talk about a drug"."""
    if end >= len(scene.tokens):
        return
    verbs = set(list_verb_lemmas(scene.words[end]))
    same = any(verbs & set(list_verb_lemmas(word)) for word in scene.words[max(0, i - 6) : i])
    if same and scene.tokens[end].tag in ("VB", "NN", "NNS", "VBN"):
        entry = find_label(scene, first, end)
        yield Found(
            "simile", first, end, name_term(scene, first, end), entry.polarity if entry else 0
        )


def find_metaphors(scene: Scene) -> Iterator[Found]:
    """Yield images that own a mention or are owned by it, and set phrases in its clause."""
    tokens, metaphors = scene.tokens, scene.rules.metaphors
    for i, word in enumerate(scene.words):
        if not _may_begin_image(word, scene.rules):
            continue
        image = match_phrase(metaphors, scene.words, i, list_noun_lemmas)
        image = image or match_phrase(metaphors, scene.words, i, list_verb_lemmas)
        if image is None:
            continue
        end = i + len(image.words)
        owned = tokens[end - 1].tag in ("NN", "NNS") and _is_owned(scene, i, end)
        if owned and _is_earnest(scene, image, end):
            continue
        if owned:
            denied = i > 0 and is_negative(scene, i - 1)  # "did not meet its army" leaves it one
        elif len(image.words) > 2 and is_near(scene, i, _REACH):
            denied = is_denied(scene, i)
        else:
            continue
        if not denied:
            yield Found("metaphor", i, end, " ".join(image.words), image.polarity)


def _is_earnest(scene: Scene, image: Entry, end: int) -> bool:
    """Tell a state's own army from "its army of lawyers", which is an image."""
    state = scene.target.kind == "institution" and " ".join(image.words) in _ARMS
    return state and scene.words[end : end + 1] != ["of"]


@lru_cache(maxsize=20_000)
def _may_begin_image(word: str, rules: Rules) -> bool:
    return not rules.metaphors.keys().isdisjoint(list_noun_lemmas(word) + list_verb_lemmas(word))


def _is_owned(scene: Scene, first: int, end: int) -> bool:
    """Tell "the movement's foot soldiers" and "an army of activists"."""
    tokens = scene.tokens
    at = first - 1
    while at >= 0 and tokens[at].tag in ("JJ", "NN", "VBN", "CD"):
        at -= 1
    if at >= 0 and tokens[at].possessive:
        return tokens[at + 1].lower != "fellow"  # "their fellow believers" are no image of them
    at = end
    if at >= len(tokens) or tokens[at].lower != "of":
        return False
    at += 1
    while at < len(tokens) and tokens[at].tag in ("DT", "JJ", "VBN", "CD"):
        at += 1
    return at < len(tokens) and bool(tokens[at].inner) and not tokens[at].possessive
