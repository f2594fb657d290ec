"""What stands beside a mention: adjectives, labels, names given, appositions."""

from collections.abc import Iterator

from stages.framing.found import (
    Found,
    find_inner_label,
    find_label,
    read_adjectives,
    read_phrase,
)
from stages.framing.lemmas import list_noun_lemmas, match_phrase
from stages.framing.negation import is_denied
from stages.framing.predicates import is_compound, is_singular_noun, read_naming
from stages.framing.scene import Scene

_OPENING_WORDS = frozenset(("a", "an", "his", "its", "the", "their", "these", "those"))
"""First words of a mention before which nothing describes it."""
_OPPOSED = frozenset(("critic", "enemy", "foe", "opponent", "rival", "threat", "victim"))
"""Nouns for what a group has against it, or does, not for what it is: "Momentum’s enemies"."""
_THINGS = frozenset(
    ("blasphemy", "danger", "delusion", "disaster", "failure", "fantasy", "lie", "threat")
)
"""Labels that stand before no name but that of their maker: "the threat X poses"."""
_TITLES = frozenset(
    ("chancellor", "congressman", "congresswoman", "governor", "mayor", "mep", "minister", "mp",
     "msp", "premier", "president", "prime", "representative", "secretary", "senator", "td")
)  # fmt: skip
"""What a person's name may have before it, and before that what describes the person."""
_SUBJECTS = ("NN", "NNS", "NNP", "PRP", "RB", "MD", "HAVE", "WH")


def find_modifiers(scene: Scene) -> Iterator[Found]:
    """Yield loaded adjectives and labels that stand before a mention or inside it."""
    for mention in scene.mentions:
        token = scene.tokens[mention]
        if token.tag == "TP":
            continue
        of_next = _is_of_next_noun(scene, mention)
        if not of_next or is_singular_noun(scene, mention):
            yield from _read_compound(scene, mention)
        if of_next:
            continue
        first = _find_first_modifier(scene, mention)
        yield from (
            found
            for found in read_adjectives(scene, first, mention)
            if not _is_verb_before(scene, found.first)
        )
        label = find_label(scene, first, mention) if first < mention else None
        if label is not None and label.polarity and label.words[-1] not in _THINGS:
            start = mention - len(label.words)
            yield Found("label", start, mention, " ".join(label.words), label.polarity)
        inner = find_inner_label(scene, mention)
        if inner is not None:
            yield Found("label", mention, mention + 1, " ".join(inner.words), inner.polarity)


def _is_of_next_noun(scene: Scene, mention: int) -> bool:
    """Tell "the shy Ebb secretary", who is shy, from "the shy Ebb"."""
    after = mention + 1
    if after >= len(scene.tokens) or scene.tokens[mention].possessive:
        return False
    routes = scene.tokens[after].tag == "NNS" and is_singular_noun(scene, mention)
    return routes or is_compound(scene, mention)


def _find_first_modifier(scene: Scene, mention: int) -> int:
    """Return where the words that may describe a mention begin; none do in "hijacked the guild"."""
    first = mention
    if scene.tokens[mention].inner[0] in _OPENING_WORDS:
        return first
    while first and scene.target.kind == "person" and scene.tokens[first - 1].lower in _TITLES:
        first -= 1
    while first and scene.tokens[first - 1].tag in ("JJ", "VBN", "VBG", "RB", "NN", "COMMA"):
        first -= 1
    if first and first < mention and scene.tokens[mention - 1].tag == "COMMA":
        return mention  # "they are vain, the guild is not": the comma ends what stood before
    return first


def _is_verb_before(scene: Scene, i: int) -> bool:
    """Tell "the judge convicted X" from "the convicted X"."""
    before = scene.tokens[i - 1] if i else None
    return (
        before is not None
        and scene.words[i].endswith("ed")
        and (bool(before.inner) or before.tag in _SUBJECTS)
    )


def _read_compound(scene: Scene, mention: int) -> Iterator[Found]:
    """Yield the label joined to a group's name, as in "Momentum fanatics"."""
    after = mention + 1
    if scene.target.kind == "person" or after >= len(scene.tokens):
        return
    label = match_phrase(scene.rules.labels, scene.words, after, list_noun_lemmas)
    if label is None and not scene.tokens[mention].possessive:
        yield from _read_image(scene, after)
    if label is not None and label.words[-1] in _OPPOSED and scene.tokens[mention].possessive:
        return
    if label is not None and label.polarity and scene.tokens[after].tag in ("NN", "NNS", "JJ"):
        yield Found("label", after, after + len(label.words), " ".join(label.words), label.polarity)


def _read_image(scene: Scene, at: int) -> Iterator[Found]:
    """Yield the image joined to a group's name, as in "the migrant flood"."""
    image = match_phrase(scene.rules.metaphors, scene.words, at, list_noun_lemmas)
    if image is None or not image.polarity:
        return
    end = at + len(image.words)
    follows = scene.tokens[end].tag if end < len(scene.tokens) else ""
    if scene.tokens[end - 1].tag in ("NN", "NNS") and follows not in ("NN", "NNS"):
        yield Found("metaphor", at, end, " ".join(image.words), image.polarity)


def find_namings(scene: Scene) -> Iterator[Found]:
    """Yield what a target is called where it is the object: "brands them a sect"."""
    for mention in scene.mentions:
        after = scene.tokens[mention + 1].tag if mention + 1 < len(scene.tokens) else ""
        if scene.tokens[mention].possessive or after in ("NN", "NNS", "POS"):
            continue
        verb = mention - 1
        while verb >= 0 and scene.tokens[verb].tag in ("DT", "JJ", "RB", "MARK"):
            verb -= 1
        if verb >= 0 and scene.tokens[verb].tag == "CALL" and not is_denied(scene, verb):
            yield from read_naming(scene, verb, mention + 1)
        called = _find_participle(scene, mention)
        if called is not None:
            yield from read_naming(scene, called, called + 1)


def _find_participle(scene: Scene, mention: int) -> int | None:
    """Return the "branded" of "X, branded a liar, left" and of "Branded a liar, X left"."""
    tokens = scene.tokens
    first, after = 0, mention + 2
    apposed = mention > 0 and tokens[mention - 1].tag == "COMMA"  # "her aide, X, called it a sect"
    while after < len(tokens) and tokens[after].tag == "RB":
        after += 1
    if after < len(tokens) and tokens[mention + 1].tag == "COMMA" and _is_called(scene, after):
        return None if apposed else after
    while first < mention and tokens[first].tag in ("RB", "MARK"):
        first += 1
    if apposed and _is_called(scene, first):
        between = tokens[first : mention - 1]
        return None if any(token.tag == "COMMA" for token in between) else first
    return None


def _is_called(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    return token.tag == "CALL" and token.lower.endswith(("ed", "cast", "known", "seen"))


def find_appositions(scene: Scene) -> Iterator[Found]:
    """Yield loaded phrases set beside a mention between commas or dashes."""
    tokens = scene.tokens
    for mention in scene.mentions:
        after = mention + 1
        if after >= len(tokens) or tokens[mention].tag == "TP":
            continue
        if tokens[after].tag in ("COMMA", "SEP", "LRB") and _is_set_aside(scene, after + 1):
            yield from _set_aside(scene, after + 1)
        if mention > 1 and tokens[mention - 1].tag == "COMMA" and tokens[after].tag == "COMMA":
            first = next((f for f, end in scene.phrases.items() if end == mention - 1), None)
            if first is not None and (first <= 1 or _introduces(scene, first, after)):
                yield from _set_aside(scene, first)


def _introduces(scene: Scene, first: int, comma: int) -> bool:
    """Tell "met her corrupt boss, X, in May" from a list of several people."""
    tokens, following = scene.tokens, comma + 1
    listed = tokens[first - 1].tag in ("COMMA", "CC")
    more = following < len(tokens) and tokens[following].tag in ("CC", "DT", "PRP$", "NNP", "TM")
    owned = tokens[first - 1].lower == "her" or tokens[first].tag in ("DT", "PRP$")
    return owned and not listed and not more


def _is_set_aside(scene: Scene, first: int) -> bool:
    """Tell "the mayor's fixer" from a name in a list."""
    if first not in scene.phrases or _find_apposition_end(scene, first) is None:
        return False
    tags = [token.tag for token in scene.tokens[first : scene.phrases[first]]]
    return "POS" in tags or tags[0] in ("DT", "PRP$")


def _set_aside(scene: Scene, first: int) -> Iterator[Found]:
    found = next(iter(read_phrase(scene, first, device="apposition", loose=False)), None)
    if found is not None:
        yield found


def _find_apposition_end(scene: Scene, first: int) -> int | None:
    """Return where an apposition ends, or None where the phrase belongs to a list or a clause."""
    tokens = scene.tokens
    end = scene.phrases[first]
    while end < len(tokens) and tokens[end].lower in ("of", "in", "for", "and", "at"):
        if end + 1 not in scene.phrases:
            return None
        end = scene.phrases[end + 1]
    closed = end >= len(tokens) or tokens[end].tag in ("COMMA", "SEP", "RRB", "WH")
    return end if closed or tokens[end].lower in ("who", "which", "whose") else None
