"""Forms of a person's full name: with and without initials, by a nickname, by the surname."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.spans import NameSpan, Words, fold_words

_MOST_NEAR = 4
"""Longer names that one name may be a form of before nobody tells which is meant."""

_KIN = re.compile(
    r"\b(?:(?:grand)?(?:son|father|daughter|mother)|nephew|uncle|niece|aunt|heir|cousin|namesake)\b"
)
_NEAR = 30  # characters before a name in which such a word stands
_LONGEST = 12  # words of a person's name


def find_longer(people: Sequence[NameSpan], text: str, rules: Rules) -> dict[Words, NameSpan]:
    """Return for each name of several words the only fuller one that it is a form of.

    Two names in one sentence are two people, and who is named as a father or a son may share all
    but the middle name. A name of the gazetteer is nobody's short form: who is called by its full
    form is whom the gazetteer knows.
    """
    places: defaultdict[Words, set[int]] = defaultdict(set)
    spans: dict[Words, NameSpan] = {}
    kin = {s.words for s in people if _KIN.search(text[max(0, s.start - _NEAR) : s.start])}
    given: defaultdict[Words, set[Words]] = defaultdict(set)  # by a nickname that the article has
    for span in people:
        places[span.words].add(span.sentence)
        spans.setdefault(span.words, span)
        if span.nickname:
            given[span.words].add(fold_words((*span.nickname, *_split(span.words)[1])))
    index: defaultdict[Words, list[NameSpan]] = defaultdict(list)
    for span in spans.values():
        for key in _list_shorter(span.words) | given.get(span.words, set()):
            index[key].append(span)
    longer: dict[Words, NameSpan] = {}
    for short, seen in places.items():
        near: dict[Words, NameSpan] = {}
        for span in (span for key in _list_forms(short, rules) for span in index.get(key, ())):
            called = fold_words(short) in given.get(span.words, ())
            if span.words != short and (called or _is_fuller(spans[short], span, rules)):
                near[span.words] = span
            if len(near) > _MOST_NEAR:
                break
        full = _choose_fullest(near, rules)
        if full is None or not seen.isdisjoint(places[full.words]):
            continue
        related = not kin.isdisjoint((short, full.words))
        if related and _lacks_middle(short, full.words, rules):
            continue
        if not spans[short].known:
            longer[short] = full
        elif not full.known and (
            fold_words(short) in given.get(full.words, ()) or _is_nickname(short, full.words, rules)
        ):
            longer[full.words] = spans[short]
    return {short: _follow(longer, span) for short, span in longer.items()}


def _list_shorter(words: Words) -> set[Words]:
    """Return what the forms of a name are found by: parts of it, and its first name shortened."""
    if len(words) > _LONGEST:
        return set()
    folded = tuple(word.casefold() for word in words)
    parts = {folded[at:] for at in range(1, len(folded))}
    parts |= {folded[:at] for at in range(1, len(folded)) if "-" in words[at]}
    for at in range(2, len(folded)):
        if len(folded[at - 1]) > 1 and not words[at - 1][0].isupper():
            break
        parts.add((folded[0], *folded[at:]))
    given, surname = _split(words)
    if given:
        parts |= {(first, "+", *surname) for first in (given[0], given[0][0])}
    return parts


def _list_forms(words: Words, rules: Rules) -> Iterator[Words]:
    """Yield the keys by which `_list_shorter` gives the names that one may be a form of."""
    yield fold_words(words)
    given, surname = _split(words)
    if not given:
        return
    for full in sorted(rules.nicknames.get(given[0], ())):
        yield (full, "+", *surname)
    if all(len(word) == 1 for word in given):
        yield (given[0], "+", *surname)


def _choose_fullest(near: Mapping[Words, NameSpan], rules: Rules) -> NameSpan | None:
    """Return the only name that is no form of another one; None where there are two."""
    if len(near) > _MOST_NEAR:
        return None
    fullest = [
        span
        for span in near.values()
        if not any(_is_fuller(span, other, rules) for other in near.values() if other is not span)
    ]
    return fullest[0] if len(fullest) == 1 else None


def _follow(longer: Mapping[Words, NameSpan], span: NameSpan) -> NameSpan:
    seen: set[Words] = set()
    while span.words in longer and span.words not in seen:
        seen.add(span.words)
        span = longer[span.words]
    return span


def _is_fuller(short: NameSpan, long: NameSpan, rules: Rules) -> bool:
    """Tell whether a name is a form of a fuller one, gender not speaking against it."""
    one, other = short.words, long.words
    if len(one) < len(other) and _is_part(one, other, rules):
        return True
    if not (short.ending or long.ending) and _lacks_middle(one, other, rules):
        return True
    if {short.gender, long.gender} == {"f", "m"}:
        return False
    return _is_nickname(one, other, rules) or _is_initials(one, other)


def _is_part(short: Words, long: Words, rules: Rules) -> bool:
    """Tell whether a name is the surname in a longer one, or lacks but initials or a given name.

    A given name that stands last is hyphenated: Ann Tan Chun-wah.
    """
    one, other = ([word.casefold() for word in words] for words in (short, long))
    if other[-len(one) :] == one:
        return short[0] not in rules.first_names
    if other[: len(one)] == one:
        return all(word[0].isupper() and "-" in word for word in long[len(one) :])
    more = len(other) - len(one)
    initials = all(len(word) == 1 for word in other[1 : 1 + more])
    return initials and [other[0], *other[1 + more :]] == one


def _lacks_middle(short: Words, long: Words, rules: Rules) -> bool:
    """Tell whether a name is the first name and surname of a longer one: Edwin Alton Tarle.

    Its first word has to be a first name, and no surname as Kim is: Kim Ho is not Kim Tae Ho.
    """
    return (
        len(short) == 2 < len(long)
        and rules.first_names.get(short[0], "n") != "n"
        and short[0] not in long[1:]
        and fold_words(short) == fold_words((long[0], long[-1]))
        and all(len(word) > 1 and word[0].isupper() and word[1:].islower() for word in long[1:-1])
    )


def _is_nickname(short: Words, long: Words, rules: Rules) -> bool:
    """Tell whether a name has the short form of the other's first name: Tom W. Quill."""
    (given, surname), (other, same) = _split(short), _split(long)
    return (
        bool(given and other and surname == same)
        and other[0] in rules.nicknames.get(given[0], ())
        and _agree(given[1:], other[1:])
    )


def _is_initials(short: Words, long: Words) -> bool:
    """Tell whether a name has but initials where the other has a first name: T. W. Quill."""
    (given, surname), (other, same) = _split(short), _split(long)
    return (
        bool(given and other and surname == same)
        and all(len(word) == 1 for word in given)
        and len(other[0]) > 1
        and _agree(given, other)
    )


def _agree(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether names agree as far as both go, an initial with what begins with it."""
    return all(
        a == b or (1 in {len(a), len(b)} and a[0] == b[0]) for a, b in zip(one, other, strict=False)
    )


def _split(words: Words) -> tuple[list[str], list[str]]:
    """Return given names and surname in small letters; a surname begins with its particle."""
    begin = next((at for at, word in enumerate(words[1:], 1) if word.islower()), len(words) - 1)
    folded = [word.casefold() for word in words]
    return folded[:begin], folded[begin:]
