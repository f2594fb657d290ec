"""Find inflected words in a lexicon that lists each word once."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from stages.framing.rules import Entry, Lexicon

_IRREGULAR_VERBS = {
    "became": "become", "bled": "bleed", "broke": "break", "built": "build", "clung": "cling",
    "fell": "fall", "fled": "flee", "fought": "fight", "gave": "give", "grew": "grow",
    "hid": "hide", "hidden": "hide", "laid": "lay", "led": "lead", "lost": "lose",
    "misled": "mislead", "overthrew": "overthrow", "ran": "run", "rose": "rise",
    "rode": "ride", "sank": "sink", "shone": "shine", "shook": "shake", "shrank": "shrink",
    "shot": "shoot", "slid": "slide", "sought": "seek", "spat": "spit", "stole": "steal",
    "stood": "stand", "strode": "stride", "strove": "strive", "stuck": "stick",
    "swore": "swear", "took": "take", "tore": "tear", "threw": "throw", "trod": "tread",
    "wept": "weep", "won": "win", "wore": "wear", "lying": "lie", "blew": "blow",
}  # fmt: skip
_LONG_ENOUGH = 3


@lru_cache(maxsize=20_000)
def list_noun_lemmas(form: str) -> tuple[str, ...]:
    """Return what a noun form may be a form of, itself first."""
    lemmas = [form]
    if form.endswith("ies"):
        lemmas.append(form[:-3] + "y")
    if form.endswith("es"):
        lemmas.append(form[:-2])
    if form.endswith("ves"):
        lemmas.append(form[:-3] + "f")
    if form.endswith("s") and not form.endswith("ss"):
        lemmas.append(form[:-1])
    if form.endswith("men"):
        lemmas.append(form[:-2] + "an")
    return tuple(lemma for lemma in lemmas if lemma == form or len(lemma) >= _LONG_ENOUGH)


@lru_cache(maxsize=20_000)
def list_verb_lemmas(form: str) -> tuple[str, ...]:
    """Return what a verb form may be a form of, itself first."""
    lemmas = [form]
    if form in _IRREGULAR_VERBS:
        lemmas.append(_IRREGULAR_VERBS[form])
    for ending in ("ing", "ed", "es", "s"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            lemmas += [stem + "e", stem] if ending in ("ing", "ed") else [stem]
            if stem[-1:] == stem[-2:-1] and ending in ("ing", "ed"):
                lemmas.append(stem[:-1])
            if stem.endswith("i"):
                lemmas.append(stem[:-1] + "y")
    return tuple(lemma for lemma in lemmas if lemma == form or len(lemma) >= _LONG_ENOUGH)


@lru_cache(maxsize=20_000)
def list_adjective_lemmas(form: str) -> tuple[str, ...]:
    """Return what an adjective form may be a form of, itself first."""
    lemmas = [form]
    for ending in ("est", "er"):
        if form.endswith(ending) and len(form) > len(ending) + _LONG_ENOUGH:
            stem = form[: -len(ending)]
            lemmas += [stem, stem + "e"]
            if stem.endswith("i"):
                lemmas.append(stem[:-1] + "y")
            if stem[-1:] == stem[-2:-1]:
                lemmas.append(stem[:-1])
    return tuple(lemmas)


def match_phrase(
    lexicon: Lexicon,
    words: Sequence[str],
    at: int,
    list_lemmas: Callable[[str], tuple[str, ...]] = list_noun_lemmas,
) -> Entry | None:
    """Return the longest entry that begins at a word; its first or last word may be inflected."""
    for lemma in list_lemmas(words[at]):
        for entry in lexicon.get(lemma, ()):
            length = len(entry.words)
            if length == 1:
                return entry
            if len(words) - at < length:
                continue
            last = at + length - 1
            between = tuple(words[at + 1 : last])
            if between == entry.words[1:-1] and entry.words[-1] in list_noun_lemmas(words[last]):
                return entry
    return None
