"""Flag loaded words anywhere in a text, whoever they are about."""

from stages.framing.found import find_adjective
from stages.framing.lemmas import list_noun_lemmas, list_verb_lemmas, match_phrase
from stages.framing.rules import Rules
from stages.framing.scene import Scene, set_scene
from stages.reading import Reading
from stages.records import Span, Target

NOBODY = Target(id="", name="", kind="idea", names=())


def flag_words(reading: Reading, start: int, end: int, *, rules: Rules) -> list[Span]:
    """Return the spans of loaded words between two offsets, such as one sentence's.

    These are the words that `find_frames` would report if a target wore them.
    """
    words = reading.words(start, end)
    scene = set_scene(reading.article.text, words, (), rules=rules, target=NOBODY)
    spans = []
    for i in range(len(scene.tokens)):
        length = _measure_loaded(scene, i)
        if length:
            spans.append(Span(scene.tokens[i].start, scene.tokens[i + length - 1].end))
    return spans


def _measure_loaded(scene: Scene, i: int) -> int:
    """Return how many tokens from this one are one loaded word or phrase; 0 for none."""
    rules, tag = scene.rules, scene.tokens[i].tag
    entry = find_adjective(scene, i)
    if entry is None and tag in ("NN", "NNS", "NNP"):
        for lexicon in (rules.labels, rules.metaphors):
            entry = entry or match_phrase(lexicon, scene.words, i, list_noun_lemmas)
        if entry is not None and entry.polarity == 0:
            return 0
    if entry is None and tag in ("VB", "VBN", "VBG", "NN", "NNS", "CALL"):
        entry = match_phrase(rules.verbs, scene.words, i, list_verb_lemmas)
    if entry is None:
        entry = match_phrase(rules.hedges, scene.words, i, lambda word: (word,))
    return len(entry.words) if entry else 0
