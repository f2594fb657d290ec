"""What stands around a mention: adjectives, names, appositions, likenesses, images, hedges."""

from collections.abc import Iterator, Sequence

from stages.framing.found import (
    Found,
    find_adjective,
    find_inner_label,
    find_label,
    name_term,
    read_adjectives,
    read_phrase,
)
from stages.framing.lemmas import list_noun_lemmas, list_verb_lemmas, match_phrase
from stages.framing.predicates import find_verbs, read_naming
from stages.framing.scene import Scene, Token
from stages.records import Quote

_CLAUSE_ENDS = ("SEP", "WH")
_REACH = 8
"""Tokens between a target and a hedge, an image or a scare quote that is about it."""
_NOT_LIKENESSES = frozenset(["this", "that", "these", "those", "it", "him", "her", "them", "me"])


def find_modifiers(scene: Scene) -> Iterator[Found]:
    """Yield loaded adjectives and labels that stand before a mention or inside it."""
    for mention in scene.mentions:
        token = scene.tokens[mention]
        if token.tag == "TP":
            continue
        first = mention
        while first and scene.tokens[first - 1].tag in ("JJ", "VBN", "VBG", "RB", "NN", "COMMA"):
            first -= 1
        yield from read_adjectives(scene, first, mention)
        label = find_label(scene, first, mention) if first < mention else None
        if label is not None and label.polarity:
            start = mention - len(label.words)
            yield Found("label", start, mention, " ".join(label.words), label.polarity)
        inner = find_inner_label(scene, mention)
        if inner is not None:
            yield Found("label", mention, mention + 1, " ".join(inner.words), inner.polarity)
        yield from _read_compound(scene, mention)


def _read_compound(scene: Scene, mention: int) -> Iterator[Found]:
    """Yield the label joined to a group's name, as in "Momentum fanatics"."""
    after = mention + 1
    if scene.target.kind == "person" or after >= len(scene.tokens):
        return
    label = match_phrase(scene.rules.labels, scene.words, after, list_noun_lemmas)
    if label is not None and label.polarity and scene.tokens[after].tag in ("NN", "NNS", "JJ"):
        yield Found("label", after, after + len(label.words), " ".join(label.words), label.polarity)


def find_namings(scene: Scene) -> Iterator[Found]:
    """Yield what a target is called where it is the object: "brands them a sect"."""
    for mention in scene.mentions:
        verb = mention - 1
        while verb >= 0 and scene.tokens[verb].tag in ("DT", "JJ", "RB", "MARK"):
            verb -= 1
        if verb >= 0 and scene.tokens[verb].tag == "CALL":
            yield from read_naming(scene, verb, mention + 1)


def find_appositions(scene: Scene) -> Iterator[Found]:
    """Yield loaded phrases set beside a mention between commas or dashes."""
    tokens = scene.tokens
    for mention in scene.mentions:
        after = mention + 1
        if after >= len(tokens) or tokens[mention].tag == "TP":
            continue
        if tokens[after].tag in ("COMMA", "SEP", "LRB") and after + 1 in scene.phrases:
            end = _find_apposition_end(scene, after + 1)
            if end is not None:
                yield from _set_aside(scene, after + 1)
        if mention > 1 and tokens[mention - 1].tag == "COMMA" and tokens[after].tag == "COMMA":
            first = next((f for f, end in scene.phrases.items() if end == mention - 1), None)
            if first is not None and first <= 1:
                yield from _set_aside(scene, first)


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


def find_similes(scene: Scene) -> Iterator[Found]:
    """Yield likenesses: "like a picket line", "as addicts talk about a drug"."""
    tokens = scene.tokens
    for i, token in enumerate(tokens[:-1]):
        if token.lower not in ("like", "as") or not _is_near(scene, i, _REACH * 2):
            continue
        first = i + 1
        end = scene.phrases.get(first)
        if end is None or tokens[first].lower in _NOT_LIKENESSES or tokens[end - 1].tag == "NNP":
            continue
        if token.lower == "as":
            yield from _read_comparison(scene, i, first, end)
        elif _compares(scene, i):
            yield from read_phrase(scene, first, device="simile", loose=True)


def _compares(scene: Scene, i: int) -> bool:
    """Tell "behave like a sect" from "people like a bargain"."""
    before = scene.tokens[i - 1] if i else None
    if before is None:
        return False
    return before.tag in ("BE", "LINK", "COMMA", "VBN", "VBG", "RB", "MARK") or (
        before.tag in ("VB", "NN", "NNS", "CALL", "TM", "NNP")
        and scene.tokens[i + 1].lower in ("a", "an", "some")
        and before.lower not in ("would", "people", "i", "you", "we", "they")
    )


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
    tokens = scene.tokens
    for i in range(len(tokens)):
        image = match_phrase(scene.rules.metaphors, scene.words, i, list_noun_lemmas)
        image = image or match_phrase(scene.rules.metaphors, scene.words, i, list_verb_lemmas)
        if image is None:
            continue
        end = i + len(image.words)
        set_phrase = len(image.words) > 2 and _is_near(scene, i, _REACH * 2)
        if set_phrase or (tokens[end - 1].tag in ("NN", "NNS") and _is_owned(scene, i, end)):
            yield Found("metaphor", i, end, " ".join(image.words), image.polarity)


def _is_owned(scene: Scene, first: int, end: int) -> bool:
    """Tell "the movement's foot soldiers" and "an army of activists"."""
    tokens = scene.tokens
    at = first - 1
    while at >= 0 and tokens[at].tag in ("JJ", "VBN", "CD"):
        at -= 1
    if at >= 0 and tokens[at].possessive:
        return True
    at = end
    if at >= len(tokens) or tokens[at].lower != "of":
        return False
    at += 1
    while at < len(tokens) and tokens[at].tag in ("DT", "JJ", "VBN", "CD"):
        at += 1
    return at < len(tokens) and bool(tokens[at].inner) and not tokens[at].possessive


def find_hedges(scene: Scene) -> Iterator[Found]:
    """Yield words that keep the writer's distance, in the clause of a mention."""
    for i in range(len(scene.tokens)):
        hedge = match_phrase(scene.rules.hedges, scene.words, i, lambda word: (word,))
        if hedge is not None and _is_near(scene, i, _REACH):
            yield Found("hedge", i, i + len(hedge.words), " ".join(hedge.words), 0)


def find_scare_quotes(scene: Scene, quotes: Sequence[Quote]) -> Iterator[Found]:
    """Yield words in marks of distance that modify a mention, own it, or are said of it."""
    predicates = {verb for mention in scene.mentions for verb in find_verbs(scene, mention)}
    for quote in quotes:
        inside = [i for i, t in enumerate(scene.tokens) if quote.start <= t.start < quote.end]
        if inside and _is_about_mention(scene, inside[0], inside[-1] + 1, predicates):
            first, end = inside[0], inside[-1] + 1
            polarity = _sum_polarity(scene, first, end)
            term = name_term(scene, first, end)
            yield Found("scare_quote", first, end, term, -1 if polarity > 0 else polarity)


def _is_about_mention(scene: Scene, first: int, end: int, predicates: set[int]) -> bool:
    tokens = scene.tokens
    before, after = first - 1, end
    while before >= 0 and tokens[before].tag in ("MARK", "DT", "JJ", "RB", "CD"):
        before -= 1
    while after < len(tokens) and tokens[after].tag in ("MARK", "JJ", "NN"):
        after += 1
    if after < len(tokens) and tokens[after].lower == "of":
        after += 1 + (after + 1 < len(tokens) and tokens[after + 1].tag == "DT")
    if any(tokens[i].inner for i in range(first, end)) or _is_owner(tokens, after):
        return True
    if before < 0:
        return False
    if tokens[before].inner:  # "the activists’ “revolution”", "called them “purists”"
        return tokens[before].possessive or tokens[before - 1].tag == "CALL"
    if tokens[before].lower == "as" and before:
        before -= 1
    return before in predicates and tokens[before].tag in ("BE", "LINK", "CALL")


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and bool(tokens[at].inner)


def _sum_polarity(scene: Scene, first: int, end: int) -> int:
    entries = [find_adjective(scene, i) or find_label(scene, i, i + 1) for i in range(first, end)]
    return sum(entry.polarity for entry in entries if entry)


def _is_near(scene: Scene, i: int, reach: int) -> bool:
    """Tell whether a mention stands in the same clause, within reach of a token."""
    for mention in scene.mentions:
        lo, hi = min(i, mention), max(i, mention)
        if hi - lo <= reach and not any(
            token.tag in _CLAUSE_ENDS or token.lower in ("but", "because", "although", "while")
            for token in scene.tokens[lo + 1 : hi]
        ):
            return True
    return False
