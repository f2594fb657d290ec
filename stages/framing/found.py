"""What a pattern finds, and the reading of a noun phrase or a run of adjectives as frames."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from stages.framing.lemmas import list_adjective_lemmas, list_noun_lemmas, match_phrase
from stages.framing.rules import Entry
from stages.framing.scene import Scene
from stages.records import FrameDevice, Target

_NOT_ADJECTIVE_BEFORE = ("PRP", "DT", "NNP", "TM", "TP", "PRP$")
_PLAIN = """
way time thing day lot kind sort part bit man woman men women person people one something example
case member number result place other rest most hundreds thousands millions dozens
"""
_PLAIN_HEADS = frozenset(_PLAIN.split())
"""Nouns that say too little to be a likeness or a name given."""
_EVENTS = frozenset(
    ("condemned", "convicted", "deposed", "indicted", "jailed", "liberated", "ousted", "whipped")
)
"""Participles that describe before a noun, "the jailed mayor", and tell an event after "was"."""


class Found(NamedTuple):
    """A stretch of tokens that frames the target."""

    device: FrameDevice
    first: int
    end: int  # token after the last
    term: str
    polarity: int


def read_adjectives(scene: Scene, first: int, end: int) -> Iterator[Found]:
    """Yield the loaded adjectives among some tokens."""
    for i in range(first, end):
        entry = find_adjective(scene, i)
        if entry is not None:
            yield Found("adjective", i, i + len(entry.words), " ".join(entry.words), entry.polarity)


def find_adjective(scene: Scene, i: int) -> Entry | None:
    """Return the lexicon's entry for the adjective at a token, if it is loaded."""
    token = scene.tokens[i]
    if token.tag not in ("JJ", "VBN", "VBG", "NN", "RB"):
        return None
    entry = match_phrase(scene.rules.adjectives, scene.words, i, list_adjective_lemmas)
    if entry is None or (token.tag in ("NN", "RB") and entry.words[0] != token.lower):
        return None
    if entry.polarity == 0 and entry.words[0] != token.lower:
        return None  # "younger" compares, "young" describes
    follows = scene.tokens[i + 1].tag if i + 1 < len(scene.tokens) else ""
    if token.lower.endswith("ed") and (follows in ("IN", "TO") or _is_event(scene, i)):
        return None  # "jailed for" is something done to it
    if token.lower.endswith("ing") and follows in _NOT_ADJECTIVE_BEFORE:
        return None  # "convincing themselves" is something done
    return entry


def _is_event(scene: Scene, i: int) -> bool:
    """Tell "was jailed" and "be killed or jailed" from "the jailed mayor"."""
    tokens, at = scene.tokens, i - 1
    if tokens[i].lower not in _EVENTS:
        return False
    while at >= 0 and tokens[at].tag in ("RB", "CC", "VBN", "VB", "COMMA"):
        at -= 1
    return at >= 0 and tokens[at].tag in ("BE", "HAVE")


def find_label(scene: Scene, first: int, end: int) -> Entry | None:
    """Return the loaded entry that is the head of a noun phrase, if there is one."""
    if scene.tokens[end - 1].inner:
        return find_inner_label(scene, end - 1)
    if _is_done(scene.words[first]) and first < end - 1:
        return None  # "joining forces" is something done
    if _is_in_name(scene, end - 1):
        return None
    for i in range(max(first, end - 3), end):
        for lexicon in (scene.rules.labels, scene.rules.metaphors):
            entry = match_phrase(lexicon, scene.words, i, list_noun_lemmas)
            if entry is not None and i + len(entry.words) == end:
                return entry
    return None


def _is_in_name(scene: Scene, i: int) -> bool:
    """Tell a capitalised word after another, as in a title, from a noun."""
    return i > 0 and scene.tokens[i].tag == "NNP" and scene.tokens[i - 1].tag == "NNP"


def _is_done(word: str) -> bool:
    """Tell "like moving house", which likens to no thing, from "placard-waving"."""
    return word.endswith("ing") and "-" not in word


def find_inner_label(scene: Scene, mention: int) -> Entry | None:
    """Return the judging noun that a mention itself ends in, as in "Corbyn fanatics"."""
    inner = scene.tokens[mention].inner
    if is_proper_name(scene, mention):
        return None  # a surname or a title may look like a label
    for i in range(len(inner)):
        entry = match_phrase(scene.rules.labels, inner, i, list_noun_lemmas)
        if entry is not None and entry.polarity and i + len(entry.words) == len(inner):
            return entry
    return None


def is_proper_name(scene: Scene, mention: int) -> bool:
    """Tell "Jo Savage" and a magazine's title from "Corbynistas" and "Corbyn fanatics"."""
    token = scene.tokens[mention]
    last = scene.text[token.start : token.end].rpartition(" ")[2]
    if not last[:1].isupper():
        return False
    if scene.target.kind == "group" and len(token.inner) == 1:
        return False  # a name made from a leader's may judge
    return last.lower() not in _list_name_words(scene.target)


@lru_cache(maxsize=256)
def _list_name_words(target: Target) -> frozenset[str]:
    return frozenset(word for name in target.names for word in name.split())


def read_phrase(scene: Scene, first: int, *, device: FrameDevice, loose: bool) -> Iterator[Found]:
    """Yield the frames of the noun phrase that begins at a token, and of those joined to it.

    A loaded head takes its whole phrase ("ragtag army"); otherwise its loaded adjectives stand
    alone. `loose` takes any common noun as loaded, where the words around it say it is a name
    given ("called it a coup") or a likeness.
    """
    at: int | None = first
    while at is not None:
        end = scene.phrases.get(at)
        if end is None:
            yield from read_adjectives(scene, at, min(at + 1, len(scene.tokens)))
            return
        named = list(_read_one(scene, at, end, device, loose))
        yield from named
        loose = False  # only the first is sure to be joined to the naming word
        at = _find_joined(scene, end, through_of=any(f.device == device for f in named))


def _read_one(
    scene: Scene, first: int, end: int, device: FrameDevice, loose: bool
) -> Iterator[Found]:
    entry = find_label(scene, first, end)
    start = _skip_determiner(scene, first, end)
    tags = [token.tag for token in scene.tokens[start:end]]
    common = tags[-1:] in (["NN"], ["NNS"]) and scene.words[end - 1] not in _PLAIN_HEADS
    done = _is_done(scene.words[first])
    if entry is not None or (loose and common and not done):
        polarity = entry.polarity if entry else 0
        loaded = [found.polarity for found in read_adjectives(scene, start, end - 1)]
        if loaded and not polarity:
            polarity = sum(loaded)
        yield Found(device, start, end, name_term(scene, start, end), polarity)
    else:
        yield from read_adjectives(scene, start, end)


def _skip_determiner(scene: Scene, first: int, end: int) -> int:
    owners = [i for i in range(first, end - 1) if scene.tokens[i].tag == "POS"]
    first = owners[-1] + 1 if owners else first
    while first < end - 1 and scene.tokens[first].tag in ("DT", "PRP$", "POS", "RB", "CD"):
        if scene.tokens[first].tag == "RB" and scene.words[first] in ("newly", "once"):
            break
        first += 1
    return first


def _find_joined(scene: Scene, end: int, *, through_of: bool) -> int | None:
    """Return where a noun phrase joined by a comma, "and" or perhaps "of" begins."""
    tokens = scene.tokens
    at = end
    if at < len(tokens) and tokens[at].tag == "COMMA":
        at += 1
    if at < len(tokens) and tokens[at].lower in (
        ("of", "and", "or") if through_of else ("and", "or")
    ):
        at += 1
    return at if at > end and at in scene.phrases else None


def name_term(scene: Scene, first: int, end: int) -> str:
    """Return tokens as a term for counting: lower-cased, the last word a lemma."""
    words = [
        word
        for token in scene.tokens[first:end]
        if token.tag not in ("MARK", "SEP")
        for word in token.inner or (token.lower,)
    ]
    if not words:
        return ""
    return " ".join([*words[:-1], _find_singular(scene, words[-1])])


def _find_singular(scene: Scene, noun: str) -> str:
    """Return a noun's singular: one a lexicon has, else by its ending."""
    for lemma in reversed(list_noun_lemmas(noun)):
        if lemma in scene.rules.labels or lemma in scene.rules.metaphors:
            return lemma
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is", "ics", "news")):
        return noun[:-1]
    return noun
