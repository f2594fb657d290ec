"""Tell what a name, a noun or a pronoun is in its sentence, by the words around it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Literal, NamedTuple

from stages.entities.canonical import Entity
from stages.entities.spans import NameSpan
from stages.reading import Word


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


Role = Literal["subject", "object", "after_preposition", "possessive", "reflexive"]

PREPOSITIONS = _set(
    """about after against around as at before behind beside besides between beyond by despite
    during for from in into like near of off on onto over since than through to toward towards
    under until upon via with within without"""
)
_CONJUNCTIONS = _set(
    """although and because but if nor once or since so than that though unless until when whenever
    where whereas whether which while who whom whose why yet"""
)
_AUXILIARIES = _set(
    """are can cannot could did does had has have is may might must shall should was were will
    would"""
)
_PASTS = _set(
    """became began brought came felt found gave got held kept knew led left lost made met put ran
    said saw says spoke stood tells thinks thought told took went won wrote"""
)
_VERBS = _AUXILIARIES | _PASTS
_DETERMINERS = _set(
    "a an another any each every her his its my no one our some that the their this your"
)
_KNOWN = _set("that the this")
_BREAKS = PREPOSITIONS | _CONJUNCTIONS | _AUXILIARIES | _set("he i it not she they")
_LINKS = _set("'s as be became become becomes been being called is like remained remains was were")
_NOT_WITHIN = _CONJUNCTIONS | _DETERMINERS | _set("said says")
_OWNS = ("' ", "’ ")
_PHRASE = 5  # words of a phrase, or from a subject to its verb's object


class Named(NamedTuple):
    """A person's name in a sentence; `after` is the index of the word after it."""

    span: NameSpan
    entity: Entity
    after: int


class Clause:
    """The words of a sentence and the persons whom it names, by the index of their first word.

    `nouns` are those for one person, in small letters.
    """

    def __init__(
        self,
        text: str,
        words: Sequence[Word],
        names: Iterable[tuple[NameSpan, Entity]],
        nouns: Set[str],
    ) -> None:
        self.text = text
        self.words = words
        self._nouns = nouns
        starts = [word.start for word in words]
        firsts = ((bisect_left(starts, span.start), span, entity) for span, entity in names)
        self.named = {
            first: Named(span, entity, max(first + 1, bisect_left(starts, span.end)))
            for first, span, entity in firsts
        }
        self._firsts = sorted(self.named)

    def find_role(self, first: int, after: int) -> Role:
        """Return what a phrase is, from its first word to the one before `after`."""
        words, end = self.words, self.words[after - 1].end
        if words[after - 1].lower.endswith(("'s", "’s")) or self.text[end : end + 2] in _OWNS:
            return "possessive"
        if after < len(words) and self._is_gap(after - 1):
            follows = words[after].lower
            if follows in _VERBS or follows.endswith("ed"):
                return "subject"
        first = self._skip_titles(first)
        if first == 0 or not self._is_gap(first - 1):
            return "subject"
        before = words[first - 1].lower
        if before in PREPOSITIONS:
            return "after_preposition"
        return "subject" if before in _CONJUNCTIONS else "object"

    def find_pronoun_role(self, index: int) -> Role:
        """Return what a form of "he" or "she" is."""
        lower = self.words[index].lower
        if lower in ("he", "she"):
            return "subject"
        if lower.endswith("self"):
            return "reflexive"
        if lower in ("his", "hers") or (lower == "her" and self._opens_phrase(index)):
            return "possessive"
        before = self.words[index - 1].lower if index and self._is_gap(index - 1) else ""
        return "after_preposition" if before in PREPOSITIONS else "object"

    def find_newcomer(self, index: int) -> int | None:
        """Return where the phrase of a noun for a person begins: "the old owner".

        None where it brings nobody new in: "owner" alone, "is a decent man", "Lee, a nurse", "her
        friend Lee".
        """
        words, first = self.words, index
        while words[first].lower not in _DETERMINERS:
            first -= 1
            if first < max(0, index - _PHRASE) or not self._is_gap(first):
                return None
            if words[first].lower in _BREAKS:
                return None
        if first > 0:
            gap = self.text[words[first - 1].end : words[first].start]
            named = self.find_before(first)
            apposed = gap == ", " and named is not None and named.after == first
            if apposed or (gap.isspace() and words[first - 1].lower in _LINKS):
                return None
        return first if self.find_own(first) is None else None

    def is_known(self, first: int) -> bool:
        """Return whether a phrase means somebody spoken of before, as "the owner" does."""
        return self.words[first].lower in _KNOWN

    def find_own(self, index: int) -> Entity | None:
        """Return who is named behind a determiner: "his old friend(,) Lee"."""
        for at in range(index + 1, min(index + _PHRASE, len(self.words))):
            before = self.words[at - 1]
            gap = self.text[before.end : self.words[at].start]
            comma = gap == ", " and before.lower in self._nouns
            if not (gap.isspace() or comma) or before.lower in _BREAKS:
                return None
            if at in self.named:
                return self.named[at].entity
        return None

    def has_object(self, subject: int, index: int) -> bool:
        """Return whether a word is what the verb after a subject is done to: "Lee praised him"."""
        near = 0 < index - subject <= _PHRASE and all(map(self._is_gap, range(subject, index)))
        return near and all(
            word.lower not in _NOT_WITHIN for word in self.words[subject + 1 : index]
        )

    def find_before(self, index: int) -> Named | None:
        """Return the last name before a word."""
        at = bisect_left(self._firsts, index) - 1
        return self.named[self._firsts[at]] if at >= 0 else None

    def list_after_comma(self, first: int, after: int) -> Iterator[Named]:
        """Yield the name behind the first mark among some words, where it is a comma."""
        for at in range(first, min(after, len(self.words))):
            if not self._is_gap(at - 1):
                if self.text[self.words[at - 1].end : self.words[at].start].strip() == ",":
                    yield from (self.named[n] for n in (at, at + 1) if n in self.named)
                return

    def _skip_titles(self, first: int) -> int:
        """Return where the phrase of a name begins: "her friend, the painter Ann Lee"."""
        words = self.words
        while first > 0:
            word = words[first - 1]
            gap = self.text[word.end : words[first].start]
            noun = word.lower in self._nouns
            if not (gap.isspace() or (noun and gap == ", ")):
                break
            capital = self.text[word.start].isupper() and word.lower not in _BREAKS
            if not (capital or noun or word.lower in _DETERMINERS):
                break
            first -= 1
        return first

    def _opens_phrase(self, index: int) -> bool:
        """Return whether a noun may follow: "her boat", not "saw her and"."""
        if index + 1 >= len(self.words) or not self._is_gap(index):
            return False
        follows = self.words[index + 1].lower
        return follows not in _BREAKS and follows not in _DETERMINERS

    def _is_gap(self, index: int) -> bool:
        """Return whether only white space stands between a word and the next."""
        return self.text[self.words[index].end : self.words[index + 1].start].isspace()
