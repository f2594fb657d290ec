"""Tell which patterns a sentence has the words for, so that the others need not be tried."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from stages.framing.lemmas import list_adjective_lemmas, list_noun_lemmas, list_verb_lemmas
from stages.framing.rules import Lexicon, Rules
from stages.reading import Word

Kind = Literal["hedge", "label", "adjective", "verb", "metaphor", "likeness", "naming"]


def find_kinds(words: Sequence[Word], rules: Rules) -> set[Kind]:
    """Return the kinds of words in a sentence that a pattern may rest on; some may be too many."""
    lowers = [word.lower.replace("’", "'") for word in words]
    kinds: set[Kind] = set()
    for at, lower in enumerate(lowers):
        for kind, term in _list_terms(lower, rules):
            if kind not in kinds and _goes_on(term, lowers, at):
                kinds.add(kind)
    return kinds


def _goes_on(term: tuple[str, ...], lowers: list[str], at: int) -> bool:
    """Tell whether the words after a term's first follow it; the last may be inflected."""
    last = at + len(term) - 1
    return last == at or (
        last < len(lowers)
        and tuple(lowers[at + 1 : last]) == term[1:-1]
        and term[-1] in list_noun_lemmas(lowers[last])
    )


@lru_cache(maxsize=20_000)
def _list_terms(lower: str, rules: Rules) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
    """Return the terms that a word may begin, in any of its readings."""
    return tuple(_read_terms(lower, rules))


def _read_terms(lower: str, rules: Rules) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    if lower in ("like", "as"):
        yield "likeness", (lower,)
    if rules.classes.get(lower) == "CALL":
        yield "naming", (lower,)
    lemmas = {
        *list_noun_lemmas(lower),
        *list_verb_lemmas(lower),
        *list_adjective_lemmas(lower),
    }
    lexicons: tuple[tuple[Kind, Lexicon], ...] = (
        ("hedge", rules.hedges),
        ("label", rules.labels),
        ("adjective", rules.adjectives),
        ("verb", rules.verbs),
        ("metaphor", rules.metaphors),
    )
    for lemma in lemmas:
        for kind, lexicon in lexicons:
            yield from ((kind, entry.words) for entry in lexicon.get(lemma, ()))
