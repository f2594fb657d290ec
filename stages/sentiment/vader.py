"""VADER's compound score, the package's own numbers at a fraction of its time.

The package copies the whole sentence several times for each scored word. Its rules look at most
three words back and two ahead, so here they are given that window, and only for words that are in
the lexicon and near a word that may change their value.
Source: Hutto and Gilbert (2014), "VADER: A Parsimonious Rule-based Model for Sentiment Analysis
of Social Media Text", ICWSM; package vaderSentiment (MIT).
"""

from collections import defaultdict
from functools import cache
from heapq import heappop, heappush
from string import punctuation
from typing import Any, NamedTuple

WORDS_BACK = 3
WORDS_AHEAD = 2
_OTHER_CHANGERS = ("no", "least", "this")  # beside negations and boosters


class _Window(NamedTuple):
    """What the package's rules ask of a text, for a few words of it."""

    words_and_emoticons: list[str]
    is_cap_diff: bool


class _Vader(NamedTuple):
    analyzer: Any  # vaderSentiment has no types
    lexicon: dict[str, float]
    boosters: dict[str, float]
    emoji: dict[str, str]  # with what each shows, in words
    changers: frozenset[str]  # no rule changes a word's value without one of these before it,
    idioms: frozenset[str]  # or one of these before it, in its place or after it


@cache
def _load_vader() -> _Vader:
    """Load the package and its data when the first sentence is scored."""
    from vaderSentiment import vaderSentiment  # noqa: PLC0415

    analyzer = vaderSentiment.SentimentIntensityAnalyzer()
    boosters = map(_choose_telling, vaderSentiment.BOOSTER_DICT)
    return _Vader(
        analyzer=analyzer,
        lexicon=analyzer.lexicon,
        boosters=vaderSentiment.BOOSTER_DICT,
        emoji=analyzer.emojis,
        changers=frozenset((*_OTHER_CHANGERS, *vaderSentiment.NEGATE, *boosters)),
        idioms=frozenset(map(_choose_telling, vaderSentiment.SPECIAL_CASES)),
    )


def _choose_telling(phrase: str) -> str:
    """Return the word by which a phrase is looked for: its longest."""
    return max(phrase.split(), key=len)


def compound_score(text: str) -> float:
    """Return VADER's compound score of a text, −1 to 1, rounded to four places."""
    vader = _load_vader()
    if not text.isascii() and not vader.emoji.keys().isdisjoint(text):
        text = _describe_emoji(text, vader)
    text = text.strip()
    words = [w if w.isalpha() else _strip_punctuation(w) for w in text.split()]
    lowers = [word.lower() for word in words]
    if vader.lexicon.keys().isdisjoint(lowers):
        return 0.0
    valences = _weigh_words(words, lowers, vader)
    if "but" in lowers:
        _weigh_contrast(valences, lowers.index("but"))
    felt = [valence for valence in valences if valence]  # the package takes its time over zeros
    return float(vader.analyzer.score_valence(felt, text)["compound"])


def _describe_emoji(text: str, vader: _Vader) -> str:
    """Return a text with words for each emoji, parted by a space from what stands before it."""
    parts = []
    spaced = True
    for character in text:
        words = vader.emoji.get(character)
        if words is not None and not spaced:
            parts.append(" ")
        parts.append(character if words is None else words)
        spaced = character == " "
    return "".join(parts)


def _weigh_words(words: list[str], lowers: list[str], vader: _Vader) -> list[float]:
    """Return the value of each word where it stands; 0 for one that is not in the lexicon."""
    is_cap_diff = 0 < sum(map(str.isupper, words)) < len(words)
    valences = [0.0] * len(words)
    for i, lower in enumerate(lowers):
        if lower not in vader.lexicon or lower in vader.boosters:
            continue
        if lower == "kind" and lowers[i + 1 : i + 2] == ["of"]:
            continue
        first, end = max(0, i - WORDS_BACK), i + WORDS_AHEAD + 1
        raised = is_cap_diff and words[i].isupper()
        if not raised and not _is_changed(lowers[first:end], i - first, vader):
            valences[i] = vader.lexicon[lower]
            continue
        window = _Window(words[first:end], is_cap_diff)
        (valences[i],) = vader.analyzer.sentiment_valence(0, window, words[i], i - first, [])
    return valences


def _is_changed(window: list[str], at: int, vader: _Vader) -> bool:
    """Return whether a word's neighbours may change its value; "no" gives its own to the next."""
    before = window[:at]
    if not vader.changers.isdisjoint(before) or not vader.idioms.isdisjoint(window):
        return True
    if window[at] == "no" and not vader.lexicon.keys().isdisjoint(window[at + 1 : at + 2]):
        return True
    return "n't" in " ".join(before)


def _strip_punctuation(token: str) -> str:
    stripped = token.strip(punctuation)
    # what is left of an emoticon is too short to be a word
    return stripped if len(stripped) > 2 else token


def _weigh_contrast(valences: list[float], but: int) -> None:
    """Halve what stands before "but" and raise what follows by half, in place.

    The package looks each value up by its first occurrence, so that equal values can be weighed
    twice or never; this keeps its result and leaves out its quadratic search.
    """
    places: defaultdict[float, list[int]] = defaultdict(list)
    for place, value in enumerate(valences):
        places[value].append(place)  # ascending, hence a heap
    for i in range(len(valences)):
        value = valences[i]
        place = places[value][0]
        if place == but:
            continue
        heappop(places[value])
        valences[place] = value * (0.5 if place < but else 1.5)
        heappush(places[valences[place]], place)
