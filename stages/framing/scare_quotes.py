"""Scare quotes: words in marks that the writer holds at a distance, and that frame a target."""

from collections.abc import Iterator, Sequence

from stages.framing.found import Found, find_adjective, find_label, is_proper_name, name_term
from stages.framing.predicates import find_verbs, is_compound
from stages.framing.scene import Scene, Token
from stages.records import Quote

_DESCRIBING = ("MARK", "JJ", "NN")
_TITLED = frozenset(("entitled", "headlined", "titled"))
_NAMED = frozenset(("called", "dubbed", "named"))
_PHRASE = ("CC", "CD", "DT", "JJ", "NN", "NNP", "NNS", "POS", "RB", "TM", "VBG", "VBN")
"""Tags of words that name or describe; any other makes a clause, or a phrase about another."""
_LONGEST = 5  # words of a name given in marks


def find_scare_quotes(scene: Scene, quotes: Sequence[Quote]) -> Iterator[Found]:
    """Yield words in marks of distance that modify a mention, own it, or are said of it."""
    if not quotes:
        return
    predicates = {verb for mention in scene.mentions for verb in find_verbs(scene, mention)}
    for quote in quotes:
        inside = [i for i, t in enumerate(scene.tokens) if quote.start <= t.start < quote.end]
        close = inside[-1] + 1 if inside else 0
        while inside and scene.tokens[inside[-1]].tag in ("COMMA", "SEP", "MARK"):
            inside.pop()  # the comma that stands inside American marks
        if _is_title(scene, inside) or _names_a_thing(scene, inside):
            continue
        if _says_more(scene, inside):
            continue
        if _is_name(scene, inside) and _is_about_mention(scene, inside[0], close, predicates):
            first, end = inside[0], inside[-1] + 1
            polarity = _sum_polarity(scene, first, end)
            term = name_term(scene, first, end)
            yield Found("scare_quote", first, end, term, -1 if polarity > 0 else polarity)


def _is_title(scene: Scene, inside: Sequence[int]) -> bool:
    """Tell the target's own name, set in marks as titles are, from words held at a distance."""
    return (
        len(inside) == 1
        and scene.tokens[inside[0]].tag == "TM"
        and is_proper_name(scene, inside[0])
    )


def _says_more(scene: Scene, inside: Sequence[int]) -> bool:
    """Tell words that merely hold a mention, "Ask Dr. X", from "brave X", which is the mention."""
    tags = [scene.tokens[i].tag for i in inside]
    if not any(scene.tokens[i].inner for i in inside):
        return False
    if len(inside) > 1 and all(_is_capital(scene, i) for i in inside):
        loaded = scene.rules.adjectives.keys() | scene.rules.labels.keys()
        return loaded.isdisjoint(scene.words[i] for i in inside)  # "East X" is another's name
    return not scene.tokens[inside[-1]].inner or not all(tag in _PHRASE for tag in tags)


def _names_a_thing(scene: Scene, inside: Sequence[int]) -> bool:
    """Tell the title of a work, and "its “Blue Oar” plan", from words held at a distance.

    In a headline all words may have capitals, so there they say nothing.
    """
    tokens, text = scene.tokens, scene.text
    if not inside or not all(_is_capital(scene, i) for i in (inside[0], inside[-1])):
        return False
    before = inside[0] - 1
    while before >= 0 and tokens[before].tag in ("MARK", "COMMA"):
        before -= 1
    if before >= 0 and tokens[before].lower in _TITLED:
        return True
    named = before > 0 and tokens[before].lower in _NAMED
    if named and tokens[before - 1].tag in ("NN", "NNS", "VB"):
        return True  # "a show called “Blue Oar”"
    capitals = all(_is_capital(scene, i) for i in inside)
    after = inside[-1] + 1
    while after < len(tokens) and tokens[after].tag == "MARK":
        after += 1
    joined = after < len(tokens) and tokens[after].inner
    if capitals and not joined and _is_common_noun(scene, before):
        return True  # "the song “Blue Oar”"
    while after < len(tokens) and tokens[after].tag in ("MARK", "COMMA"):
        after += 1
    if after >= len(tokens) or tokens[after].tag not in ("NN", "NNS"):
        return False
    return capitals and text[tokens[after].start].islower()


def _is_common_noun(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    noun = token.tag in ("NN", "NNS") or token.lower in ("play", "show")
    return i >= 0 and noun and scene.text[token.start].islower()


def _is_capital(scene: Scene, i: int) -> bool:
    return scene.text[scene.tokens[i].start].isupper() or scene.tokens[i].tag in ("DT", "IN", "CC")


def _is_name(scene: Scene, inside: Sequence[int]) -> bool:
    """Tell a few words held at a distance from a figure or a clause that is quoted."""
    return 0 < len(inside) <= _LONGEST and all(scene.tokens[i].tag != "CD" for i in inside)


def _is_about_mention(scene: Scene, first: int, end: int, predicates: set[int]) -> bool:
    tokens = scene.tokens
    before, after = first - 1, end
    while before >= 0 and tokens[before].tag in ("MARK", "DT", "JJ", "RB", "CD"):
        before -= 1
    plural = tokens[end - 1].tag == "NNS"  # a subject of its own: "the “moderates” hate X"
    while after < len(tokens) and tokens[after].tag in (("MARK",) if plural else _DESCRIBING):
        after += 1
    if after < len(tokens) and tokens[after].lower == "of":
        after += 1 + (after + 1 < len(tokens) and tokens[after + 1].tag == "DT")
    if any(tokens[i].inner for i in range(first, end)):
        return True
    if _is_owner(tokens, after) and not is_compound(scene, after):
        return True
    if before < 0:
        return False
    if tokens[before].inner:  # "the activists’ “revolution”", "called them “purists”"
        return tokens[before].possessive or (before > 0 and tokens[before - 1].tag == "CALL")
    if tokens[before].lower == "as" and before:
        before -= 1
    return before in predicates and tokens[before].tag in ("BE", "LINK")


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a mention follows that words in marks may describe: no "he" of a new clause."""
    return at < len(tokens) and bool(tokens[at].inner) and tokens[at].tag != "TP"


def _sum_polarity(scene: Scene, first: int, end: int) -> int:
    entries = [find_adjective(scene, i) or find_label(scene, i, i + 1) for i in range(first, end)]
    return sum(entry.polarity for entry in entries if entry)
