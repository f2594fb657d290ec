"""What a target does, says and thinks: "the guild's sordid plan", "was bullied by the guild"."""

from collections.abc import Iterable, Iterator

from stages.framing.found import Found, read_adjectives
from stages.framing.lemmas import list_noun_lemmas, list_verb_lemmas, match_phrase
from stages.framing.negation import is_denied, is_subject_denied
from stages.framing.predicates import find_verb, find_verbs, is_compound, read_complement
from stages.framing.scene import Scene

_DESCRIBING = ("JJ", "VBN", "VBG", "RB", "COMMA", "CC", "MARK")
_NOUNS = ("NN", "NNS")
_DOES = """
adopt deliver give issue launch make offer pursue show take
adopts delivers gives issues launches makes offers pursues shows takes
adopted delivered gave issued launched made offered pursued showed took
adopting delivering giving issuing launching making offering pursuing showing taking
given shown taken
"""
_DOING = frozenset(_DOES.split())
"""Verbs that say little but that their object is the subject's: "made a reckless promise"."""


def find_conduct(scene: Scene) -> Iterator[Found]:
    """Yield the adjectives that judge a target by a noun for its conduct, its own or by it."""
    for mention in scene.mentions:
        if scene.tokens[mention].possessive or scene.tokens[mention].inner == ("her",):
            first, end = mention + 1, _find_end(scene, mention + 1)
        else:
            first, end = _find_phrase_before(scene, mention)
        if first < end and _is_conduct(scene, end - 1):
            yield from _keep_judging(read_adjectives(scene, first, end))
            if first == mention + 1 and not is_subject_denied(scene, mention):
                yield from _read_predicate(scene, end)
        for verb in find_verbs(scene, mention):
            yield from _read_done(scene, verb)


def _keep_judging(frames: Iterable[Found]) -> Iterator[Found]:
    return (f for f in frames if f.device == "adjective" and f.polarity)


def _read_predicate(scene: Scene, at: int) -> Iterator[Found]:
    """Yield the adjectives in "the guild’s plan is cruel"."""
    for verb in find_verb(scene, at):
        if scene.tokens[verb].tag in ("BE", "LINK"):
            yield from _keep_judging(read_complement(scene, verb + 1))


def _read_done(scene: Scene, verb: int) -> Iterator[Found]:
    """Yield the adjectives in "the guild has made a cruel promise"."""
    end = scene.phrases.get(verb + 1)
    if scene.words[verb] not in _DOING or end is None or not _is_conduct(scene, end - 1):
        return
    if not any(scene.tokens[i].tag in ("POS", "PRP$") for i in range(verb + 1, end)):
        yield from _keep_judging(read_adjectives(scene, verb + 1, end))


def _is_conduct(scene: Scene, noun: int) -> bool:
    return not scene.rules.conduct.isdisjoint(list_noun_lemmas(scene.words[noun]))


def _find_end(scene: Scene, first: int) -> int:
    """Return where the noun phrase ends that a mention owns; `first` where there is none."""
    tokens, end = scene.tokens, first
    while end < len(tokens) and (tokens[end].tag in _DESCRIBING or tokens[end].lower == "most"):
        end += 1
    nouns = end
    while end < len(tokens) and tokens[end].tag in _NOUNS:
        end += 1
    return end if end > nouns else first


def _find_phrase_before(scene: Scene, mention: int) -> tuple[int, int]:
    """Return the phrase in "a cruel plan by the guild"; an empty one where there is none.

    Other words than "by" may make the target what the deed is done to: "cruel talk of the guild".
    """
    tokens, by = scene.tokens, _find_by(scene, mention)
    if by < 1 or tokens[by - 1].tag not in _NOUNS:
        return by, by
    first = by - 1
    while first > 0 and tokens[first - 1].tag in (*_DESCRIBING, *_NOUNS):
        first -= 1
    owned = first > 0 and tokens[first - 1].tag in ("POS", "PRP$")
    return (by, by) if owned else (first, by)


def _find_by(scene: Scene, mention: int) -> int:
    """Return where the "by" or "on the part of" that governs a mention begins, or -1."""
    by = mention - 1
    if by > 0 and scene.tokens[by].tag == "DT":
        by -= 1
    if by > 2 and scene.words[by - 3 : by + 1] == ["on", "the", "part", "of"]:
        return by - 3
    return by if by >= 0 and scene.tokens[by].lower == "by" else -1


def find_deeds(scene: Scene) -> Iterator[Found]:
    """Yield the loaded verbs of passives whose agent is a mention: "mocked and bullied by X"."""
    tokens = scene.tokens
    for mention in scene.mentions:
        verb = _find_by(scene, mention) - 1
        after = tokens[mention + 1].tag if mention + 1 < len(tokens) else ""
        compound = after == "NNS" or is_compound(scene, mention)
        if verb < 0 or compound or tokens[mention].possessive or is_denied(scene, verb):
            continue
        while verb >= 0 and tokens[verb].lower.endswith(("ed", "en")):
            entry = match_phrase(scene.rules.verbs, scene.words, verb, list_verb_lemmas)
            if entry is not None and len(entry.words) == 1:
                yield Found("verb", verb, verb + 1, entry.words[0], entry.polarity)
            if verb < 2 or tokens[verb - 1].tag not in ("CC", "COMMA"):
                break
            verb -= 2
