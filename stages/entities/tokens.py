"""Words of a sentence as a name reader sees them: capital or not, possessive cut off."""

import re
from functools import lru_cache
from typing import NamedTuple

from stages.reading import Reading
from stages.records import Sentence

_POSSESSIVES = ("'s", "’s")
# A contraction (Don’t), a compound that ends in a common word (Whitehall-backed), a plural of
# letters (PAs), a doctrine (Mayism): capitals that make no name.
_NO_NAME = re.compile(r"['’](?:t|ll|ve|re|m|d)$|[-‑][^\W\d_A-Z][^-‑]*$|^[A-Z]{2,}s$|isms?$|ites?$")
_ARABIC = re.compile(r"(?:al|el|as|ad|ar|an|bin|ibn)[-‑][A-Z]")
_OPENINGS = frozenset('“‘":.?!…•')
_JOINERS = frozenset({" ", ". ", ".", " & ", "\u00a0", "’ ", "' "})
ABBREVIATED = frozenset(
    {"Hon", "Mrs", "Col", "Gen", "Rev", "Prof", "Capt", "Sgt", "Maj", "Gov", "Sen", "Rep"}
)


class Token(NamedTuple):
    """A word; `end` and `text` leave a possessive ending out."""

    start: int
    end: int
    text: str
    capital: bool
    possessive: bool
    opens: bool  # first word of its sentence or of a quotation in it
    joined: bool  # only a space, an initial's stop or an ampersand parts it from the word before

    @property
    def has_capital(self) -> bool:
        """Whether any letter is one, as in eBay; a tagged word needs no more."""
        return self.capital or any(letter.isupper() for letter in self.text)


def read_tokens(reading: Reading, sentence: Sentence) -> list[Token]:
    """Return the words of a sentence in order."""
    text = reading.article.text
    tokens: list[Token] = []
    last = sentence.start
    for start, end, _ in reading.words(sentence.start, sentence.end):
        word = text[start:end]
        spaced = start - last == 1 and text[last] == " "
        # calling Token costs twice as much as making the tuple
        if spaced and tokens and word.isalnum():  # most words, which need no closer look
            capital = word[0].isupper() and _is_capital(word)
            tokens.append(tuple.__new__(Token, (start, end, word, capital, False, False, True)))
        else:
            tokens.append(_read_token(text, tokens, last, start, end))
        last = end
    return tokens


def cut_token(token: Token, start: int, end: int) -> Token:
    """Return the part of a compound word from one offset up to another."""
    start, end = max(start, token.start), min(end, token.end)
    text = token.text[start - token.start : end - token.start]
    joined = token.joined and start == token.start
    return token._replace(start=start, end=end, text=text, capital=_is_capital(text), joined=joined)


def _read_token(text: str, tokens: list[Token], last: int, start: int, end: int) -> Token:
    """Read a word with all that can part it from the one before, which ended at `last`."""
    between = text[last:start]
    word = text[start:end]
    possessive = word.endswith(_POSSESSIVES) and len(word) > 2
    close = end - 2 if possessive else end
    word = word[:-2] if possessive else word
    if between == "." and len(word) == 1 and text[end : end + 1] == ".":
        close += 1  # the last stop of U.S. belongs to it
    joined = bool(tokens) and _joins(between, tokens[-1].text)
    if joined and between[0] in "'’":
        tokens[-1] = tokens[-1]._replace(possessive=True)
    opens = not tokens or not _OPENINGS.isdisjoint(between)
    capital = _is_capital(word)
    return tuple.__new__(Token, (start, close, word, capital, possessive, opens, joined))


@lru_cache(maxsize=20_000)
def _is_capital(word: str) -> bool:
    """Tell whether a word has the capital of a name."""
    if word[0].isupper() and not _NO_NAME.search(word):
        return True
    return _ARABIC.match(word) is not None


def _joins(between: str, word: str) -> bool:
    if between not in _JOINERS:
        return False
    return not between.startswith(".") or len(word) <= 2 or word in ABBREVIATED
