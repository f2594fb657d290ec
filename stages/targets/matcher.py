"""Find the entries of a target in a text, word by word, longest first.

Apostrophes may be straight or curly; hyphens, a dash between two letters and spaces stand for each
other; a possessive 's after an entry is no part of its span. "Ebb+" and "C#" keep their
sign. "His fans" are "Lee's fans" where "his" goes back to Lee, and a word may describe them: "Lee's
young fans". A capital in an entry must be one in the text; a small letter may stand for either,
since sentences, titles and headings begin words with capitals.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from stages.reading import Word
from stages.records import Target
from stages.targets.grammar import (
    ARTICLES,
    BREAKS,
    DESCRIBING,
    FOND_MODIFIERS,
    PLACE_WORDS,
    VERBS_OF_PEOPLE,
    is_form_of,
    is_possessive,
    read_opening,
)
from stages.targets.survey import Survey

EntryForm = Literal["name", "alias", "member", "exclude"]

_PART = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SIGN = re.compile(r"[+#]+$")
_DEGREES = frozenset(("more", "most", "own", "very"))  # "his most loyal fans"
_SPACE = re.compile(r"[ \t\u00a0\u202f]*\n?[ \t\u00a0\u202f]*|[ \u00a0]*[\-‐‑][ \u00a0]*|–")


class Match(NamedTuple):
    """An entry found in the text; its words have the indices from `first` up to `after`."""

    start: int
    end: int
    form: EntryForm
    entry: str
    first: int
    after: int


@dataclass(slots=True)
class _Node:
    """A node of the word tree; `entries` end here."""

    children: dict[str, "_Node"] = field(default_factory=dict)
    entries: list["_Entry"] = field(default_factory=list)


class _Entry(NamedTuple):
    """An entry of a target: its words, and the sign that follows the last."""

    parts: tuple[str, ...]
    sign: str
    form: EntryForm
    text: str


class Matcher:
    """The word tree of all entries of one target."""

    def __init__(self, target: Target) -> None:
        self._root = _Node()
        # Where one text stands in two lists, the surer reading is tried first.
        self._add(target.exclude, "exclude")
        self._add(target.names, "name")
        self._add(target.aliases, "alias")
        self._add(target.members, "member")
        self._heads = self._read_heads()

    def _read_heads(self) -> dict[str, frozenset[str] | None]:
        """Return how entries begin, with the words that must follow; None where none must."""
        heads: dict[str, frozenset[str] | None] = {}
        for word, node in self._root.children.items():
            seconds = frozenset(map(read_opening, node.children))
            if word == "the":
                seconds |= FOND_MODIFIERS
            alone = bool(node.entries) or not word.isalnum()
            before = heads.get(read_opening(word), frozenset())
            together = None if alone or before is None else before | seconds
            heads[read_opening(word)] = together
        return heads

    def _add(self, entries: Iterable[str], form: EntryForm) -> None:
        for entry in entries:
            parts = tuple(_PART.findall(entry.replace("’", "'").replace("‘", "'")))
            node = self._root
            for part in parts:
                node = node.children.setdefault(part.lower(), _Node())
            sign = _SIGN.search(entry)
            node.entries.append(_Entry(parts, sign[0] if sign else "", form, entry))
            node.entries.sort(key=lambda each: -len(each.sign))  # "Ebb+" before "Ebb"

    def find(self, survey: Survey) -> list[Match]:
        """Return the longest entry at each word, left to right; what they cover never overlaps."""
        matches: list[Match] = []
        after = 0
        starts = self._find_starts(survey) | survey.owners.keys()
        for index in sorted(starts):
            if index < after:
                continue
            match = self._match_at(survey.text, survey.words, index)
            if match is None and index in survey.owners:
                match = self._match_owned(survey, index)
            if match is not None:
                matches.append(match)
                after = match.after
        return matches

    def _find_starts(self, survey: Survey) -> set[int]:
        """Return the indices of words at which an entry may begin; rules out most, cheaply."""
        words = survey.words
        starts: set[int] = set()
        for head, seconds in self._heads.items():
            places = survey.find_openings(head)
            if not places:
                continue
            if seconds is None:
                starts.update(places)
                continue
            if head == "the":
                starts.update(self._find_joined(survey))
            # "The" is everywhere; the words that may follow it are not.
            starts.update(survey.odd_openings.get(head, ()))
            for second in seconds:
                for index in survey.find_openings(second):
                    if index and words[index - 1].lower == head:
                        starts.add(index - 1)
        return starts

    def _find_joined(self, survey: Survey) -> Iterator[int]:
        """Yield the index of "the" in "the London-based"."""
        for index in survey.joined:
            low = max(0, index - PLACE_WORDS)
            yield from (at for at in range(low, index) if survey.words[at].lower == "the")

    def _match_owned(self, survey: Survey, index: int) -> Match | None:
        """Return what is said to be somebody's by a pronoun: "his fans" for "Lee's fans"."""
        owner = tuple(_PART.findall(f"{survey.owners[index]}'s".replace("’", "'")))
        node = self._root
        for part in owner:
            node = node.children.get(part.lower(), _DEAD)
        if not node.children:
            return None
        return self._match_at(survey.text, survey.words, index, node=node, owner=owner)

    def _match_at(
        self,
        text: str,
        words: Sequence[Word],
        index: int,
        *,
        node: _Node | None = None,
        owner: tuple[str, ...] = (),
    ) -> Match | None:
        """Return the longest entry that begins with a word, or None.

        Where the word is a pronoun, `owner` are the parts that it stands for, and `node` is theirs.
        """
        node = node or self._root
        best: Match | None = None
        seen = [*owner]
        skipped = _skip_modifiers(text, words, index) if words[index].lower == "the" else index
        owned = index if owner else -9  # the last word that is an owner's, or describes what is had
        for last in range(index + bool(owner), len(words)):
            word = words[last]
            if last > index and not _is_gap(text, words[last - 1], word):
                break
            lower = word.lower
            if last == index + 1 and lower in node.children:
                skipped = index  # an entry's own word
            if index < last <= skipped:
                continue
            if owned == last - 1 and lower not in node.children and _describes(text, word):
                owned = last if _is_degree(lower) else -9
                continue
            owned = last if is_possessive(lower) else owned
            surface = text[word.start : word.end]
            parts = [surface] if lower.isalnum() else _PART.findall(surface.replace("’", "'"))
            *inner, final = parts
            for part in inner:
                node = node.children.get(part.lower(), _DEAD)
            forms = [final, final[:-2]] if final.lower().endswith("'s") else [final]
            for form in forms:
                ending = node.children.get(form.lower())
                if ending is None or not ending.entries:
                    continue
                end = word.end - len(final) + len(form)
                found = _pick(ending.entries, [*seen, *inner, form], text, end)
                if found is None:
                    continue
                end += len(found.sign)
                if best is None or end > best.end:
                    if skipped > index and found.form != "alias":
                        continue  # "the old magazine", but no "the new Labour Party"
                    start = words[index].start
                    best = Match(start, end, found.form, found.text, index, last + 1)
                    break
            node = node.children.get(final.lower(), _DEAD)
            seen += parts
            if not node.children:
                break
        return best


_DEAD = _Node()


def _skip_modifiers(text: str, words: Sequence[Word], index: int) -> int:
    """Return the index of the last word that only describes what "the" at an index is before.

    "The (old) magazine", "the (San Francisco-based) company".
    """
    if index + 1 < len(words) and words[index + 1].lower in FOND_MODIFIERS:
        return index + 1
    for at in range(index + 1, min(index + 1 + PLACE_WORDS, len(words))):
        if words[at].lower.endswith(DESCRIBING):
            return at
        if not text[words[at].start].isupper():
            break
    return index


def _describes(text: str, word: Word) -> bool:
    """Return whether a word after an owner may describe what is had: "his young fans".

    In "Lee's told fans" it is a verb.
    """
    if text[word.start].isupper() or word.lower in BREAKS | ARTICLES or is_possessive(word.lower):
        return False
    return not word.lower.endswith("ing") and not is_form_of(word.lower, VERBS_OF_PEOPLE)


def _is_degree(lower: str) -> bool:
    return lower in _DEGREES or lower.endswith("ly")


def _is_gap(text: str, before: Word, after: Word) -> bool:
    """Return whether only space, a line's end, or a plural's apostrophe stands between words."""
    start = before.end
    if after.start - start == 1 and text[start] == " ":
        return True
    if text[start] in "'’" and before.lower.endswith("s"):
        start += 1
    return _SPACE.fullmatch(text, start, after.start) is not None and start < after.start


def _pick(entries: Sequence[_Entry], parts: list[str], text: str, end: int) -> _Entry | None:
    """Return the first entry whose capitals, and whose sign, the text up to its end keeps."""
    for entry in entries:
        cased = all(_same_case(w, p) for w, p in zip(entry.parts, parts, strict=True))
        if cased and text.startswith(entry.sign, end):
            return entry
    return None


def _same_case(wanted: str, part: str) -> bool:
    """Return whether a word keeps an entry's capitals; a word all in capitals always does."""
    return wanted in (part, part[0].lower() + part[1:]) or (part.isupper() and len(part) > 1)


@lru_cache(maxsize=256)
def compile_matcher(target: Target) -> Matcher:
    """Return the target's matcher, built once."""
    return Matcher(target)
