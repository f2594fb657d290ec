"""Words of a sentence as a name reader sees them: capital or not, possessive cut off."""

from typing import NamedTuple

from stages.records import Reading, Sentence

_POSSESSIVES = ("'s", "’s")
_JOINERS = frozenset({" ", ". ", ".", " & ", "\u00a0", "’ ", "' "})


class Token(NamedTuple):
    """A word; `end` and `text` leave a possessive ending out."""

    start: int
    end: int
    text: str
    capital: bool
    possessive: bool
    opens: bool  # first word of its sentence or of a quotation in it
    joined: bool  # only a space, an initial's stop or an ampersand parts it from the word before


def read_tokens(reading: Reading, sentence: Sentence) -> list[Token]:
    """Return the words of a sentence in order."""
    text = reading.article.text
    tokens: list[Token] = []
    last = sentence.start
    for start, end, _ in reading.words(sentence.start, sentence.end):
        word = text[start:end]
        between = text[last:start]
        possessive = len(word) > 2 and word.endswith(_POSSESSIVES)
        last = end
        if possessive:
            end, word = end - 2, word[:-2]
        tokens.append(
            Token(
                start,
                end,
                word,
                word[0].isupper() and not _is_compound(word),
                possessive,
                not tokens or any(mark in between for mark in '“‘":.?!…•'),
                bool(tokens) and _joins(between, tokens[-1].text),
            )
        )
    return tokens


def _is_compound(word: str) -> bool:
    """A compound that ends in a common word ("Whitehall-backed") is no name."""
    tail = word.replace("‑", "-").rpartition("-")[2]
    return "-" in word and tail[:1].islower()


def _joins(between: str, word: str) -> bool:
    if between not in _JOINERS:
        return False
    return not between.startswith(".") or len(word) <= 2 or word in {"Col", "Gen", "Rev", "Prof"}
