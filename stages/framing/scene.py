"""A sentence that mentions a target, as the framing patterns see it.

Parts of speech are guessed from lists of common words and from endings: no tagger's data is
needed. Noun phrases are found with a pattern over those tags in NLTK's tag-pattern notation.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from string import ascii_letters
from typing import NamedTuple

from stages.framing.lemmas import list_adjective_lemmas, list_noun_lemmas
from stages.framing.rules import Rules
from stages.reading import Word
from stages.records import Target, TargetMention

_PATTERN = (
    "(<DT|PRP$>?<JJ|NN|NNP>{0,3}<POS>|<DT|PRP$>)?<RB>*"
    "(<JJ|VBN|VBG|CD>(<COMMA|CC>?<RB>*<JJ|VBN|VBG>){0,5})?<NN|NNS|NNP|TM>{1,5}"
)
_TAG = re.compile(r"<(.+?)>")
_TAGS = sorted({tag for tags in _TAG.findall(_PATTERN) for tag in tags.split("|")})
_LETTERS = dict(zip(_TAGS, ascii_letters, strict=False))
"""Each tag of the pattern as one letter, so that a place in the letters is a token's."""
_NOUN_PHRASE = re.compile(
    _TAG.sub(lambda m: f"[{''.join(_LETTERS[tag] for tag in m[1].split('|'))}]", _PATTERN)
)
_ADJECTIVE_ENDINGS = (
    "able",
    "ible",
    "ous",
    "ful",
    "less",
    "ish",
    "ive",
    "ical",
    "ic",
    "ary",
    "esque",
    "some",
)
_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ance",
    "ence",
    "ship",
    "hood",
    "dom",
    "ist",
)
_NAMING_CLITICS = {"re": "BE", "m": "BE", "ve": "HAVE", "d": "MD", "ll": "MD"}
_PUNCTUATION = re.compile(r"[,;:()–—…“”\"!?]|(?<!\w)[‘’'](?!\w)|(?<=\s)-+(?=\s)|\[|\]")
_PLURAL_OWNER = re.compile(r"s['’] \w")
_SUBJECT_PRONOUNS = frozenset(("i", "you", "he", "she", "it", "we", "they", "who"))
_OWNING_PRONOUNS = frozenset(("his", "its", "their", "whose"))  # "her" may be an object
_OPEN_CLASSES = frozenset(("NN", "NNS", "JJ", "VB", "VBN", "CALL"))
_AFTER_PHRASES = ("BE", "COMMA", "HAVE", "IN", "MD", "RRB", "SEP", "WH")
_CLAUSE_ENDS = ("SEP", "WH")
_CLAUSE_OPENERS = ("but", "because", "although", "though", "whereas", "while")
_OPEN_MARKS = frozenset("“‘\"'")


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole mention of the target (TM; TP if a pronoun)."""

    start: int
    end: int
    lower: str
    tag: str
    inner: tuple[str, ...] = ()  # the words of a mention
    possessive: bool = False


class Scene(NamedTuple):
    """The tokens of a sentence, their words alone, and its noun phrases by first token."""

    text: str
    tokens: list[Token]
    words: list[str]
    phrases: dict[int, int]  # first token of a noun phrase → the one after its last
    mentions: list[int]  # tokens that are mentions of the target
    rules: Rules
    target: Target


def set_scene(
    text: str,
    words: Sequence[Word],
    mentions: Sequence[TargetMention],
    *,
    rules: Rules,
    target: Target,
) -> Scene:
    """Return a sentence's words, tagged, with each mention of the target as one token."""
    tokens: list[Token] = []
    held = iter(sorted(mentions, key=lambda m: (m.start, -m.end)))
    mention = next(held, None)
    for word in words:
        start, end, lower = word
        while mention and mention.end <= start:
            mention = next(held, None)
        here = mention if mention and mention.start < end else None
        if here and tokens and tokens[-1].inner and tokens[-1].start == here.start:
            tokens[-1] = tokens[-1]._replace(inner=(*tokens[-1].inner, lower))
            if end > here.end:
                tokens += _split_clitic(tokens, here, word)
            continue
        if tokens and start != tokens[-1].end + 1:  # more than a space
            _add_punctuation(text, tokens, start)
        if here:
            tag = "TP" if here.form == "pronoun" else "TM"
            owns = _owns(text, here, lower)
            tokens.append(Token(here.start, here.end, "", tag, (lower,), owns))
            if end > here.end:
                tokens += _split_clitic(tokens, here, word)
        else:
            lower = lower.replace("’", "'")
            tag = _guess_tag(lower, bool(tokens) and text[start].isupper(), rules)
            if tokens and tag in _OPEN_CLASSES:
                tag = _refine_tag(tag, lower, tokens[-1])
            # calling Token costs twice as much as making the tuple
            tokens.append(tuple.__new__(Token, (start, end, lower, tag, (), False)))
    for i, token in enumerate(tokens):
        if token.tag == "JJ" and _is_head(tokens, i):
            tokens[i] = token._replace(tag="NN")
    return Scene(
        text=text,
        tokens=tokens,
        words=[token.lower for token in tokens],
        phrases=_find_phrases(tokens),
        mentions=[i for i, token in enumerate(tokens) if token.inner],
        rules=rules,
        target=target,
    )


def _owns(text: str, mention: TargetMention, lower: str) -> bool:
    """Tell whether a mention owns what follows: "their abuse", "the fans’ abuse"."""
    if mention.form == "pronoun":
        return lower in _OWNING_PRONOUNS
    return _PLURAL_OWNER.match(text, mention.end - 1) is not None


def _split_clitic(tokens: list[Token], mention: TargetMention, word: Word) -> list[Token]:
    """Read what is joined to a mention: a possessive, or a verb as in "they're"."""
    clitic = word.lower[mention.end - word.start :].lstrip("'’")
    if clitic == "s" and mention.form == "pronoun":
        return [Token(mention.end, word.end, "'s", "BE")]
    if clitic in _NAMING_CLITICS:
        return [Token(mention.end, word.end, "'" + clitic, _NAMING_CLITICS[clitic])]
    tokens[-1] = tokens[-1]._replace(possessive=True)
    return []


def _add_punctuation(text: str, tokens: list[Token], until: int) -> None:
    for mark in _PUNCTUATION.finditer(text, tokens[-1].end, until):
        sign = mark.group()
        tag = {",": "COMMA", "(": "LRB", ")": "RRB", "[": "LRB", "]": "RRB"}.get(sign, "SEP")
        if sign in _OPEN_MARKS or sign in "”’":
            tag = "MARK"
        tokens.append(Token(mark.start(), mark.end(), sign, tag))


@lru_cache(maxsize=20_000)
def _guess_tag(lower: str, capital: bool, rules: Rules) -> str:
    """Return a word's part of speech; `capital` says that it has one inside its sentence."""
    known = rules.classes.get(lower)
    if known and not (capital and known in ("JJ", "NN", "VB", "LINK", "CALL")):
        return known
    if lower.endswith("'s"):
        return "POS"
    if lower[0].isdigit():
        return "CD"
    return "NNP" if capital else _guess_by_lexicon(lower, rules) or _guess_by_ending(lower)


def _guess_by_lexicon(lower: str, rules: Rules) -> str:
    if any(lemma in rules.adjectives for lemma in list_adjective_lemmas(lower)):
        return "JJ"
    for noun in list_noun_lemmas(lower):
        if noun in rules.labels or noun in rules.metaphors:
            return "NN" if noun == lower else "NNS"
    return ""


def _guess_by_ending(lower: str) -> str:
    if lower.endswith("ly"):
        return "RB"
    if lower.endswith(("ed", "ing")) and len(lower) > 4:
        return "JJ" if "-" in lower else "VBN" if lower.endswith("ed") else "VBG"
    if lower.endswith(_NOUN_ENDINGS):
        return "NN"
    if lower.endswith(_ADJECTIVE_ENDINGS):
        return "JJ"
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return "NNS"
    return "NN"


def _refine_tag(tag: str, lower: str, before: Token) -> str:
    """Read a word that may be a noun or a verb by what stands before it."""
    ed = lower.endswith("ed")
    if tag in ("VB", "CALL") and before.tag in ("DT", "PRP$", "POS", "JJ"):
        return "NN"
    if tag == "NN" and before.tag in ("TO", "MD"):
        return "VB"
    if tag in ("NN", "NNS", "JJ", "VBN") and _is_subject(before):
        return "VB" if tag != "JJ" or ed else tag
    return "VB" if tag == "JJ" and before.tag == "TM" and ed else tag


def _is_head(tokens: Sequence[Token], i: int) -> bool:
    """Tell an adjective that serves as a noun: "is a dangerous extremist", "an extremist in"."""
    after, following = [*(token.tag for token in tokens[i + 1 : i + 3]), "SEP", "SEP"][:2]
    listed = after == "COMMA" and following in ("JJ", "RB", "VBN")
    if listed or after not in _AFTER_PHRASES:
        return False
    at = i - 1
    while at >= 0 and tokens[at].tag in ("JJ", "RB", "VBN", "VBG"):
        at -= 1
    return at >= 0 and tokens[at].lower in ("a", "an")


def _is_subject(token: Token) -> bool:
    word = token.inner[0] if len(token.inner) == 1 else token.lower
    return word in _SUBJECT_PRONOUNS


def _find_phrases(tokens: Sequence[Token]) -> dict[int, int]:
    tags = "".join(_LETTERS.get(token.tag, "-") for token in tokens)
    return dict(match.span() for match in _NOUN_PHRASE.finditer(tags))


def leads_to_mention(scene: Scene, at: int) -> bool:
    """Tell whether a mention, perhaps with its article, follows a preposition: "of the guild"."""
    tokens, owner = scene.tokens, at + 1
    owner += owner < len(tokens) and tokens[owner].tag == "DT"
    return owner < len(tokens) and bool(tokens[owner].inner)


def is_near(scene: Scene, i: int, reach: int) -> bool:
    """Tell whether a mention stands in the same clause, within reach of a token."""
    for mention in scene.mentions:
        lo, hi = min(i, mention), max(i, mention)
        if hi - lo <= reach and not any(
            token.tag in _CLAUSE_ENDS or token.lower in _CLAUSE_OPENERS
            for token in scene.tokens[lo + 1 : hi]
        ):
            return True
    return False
