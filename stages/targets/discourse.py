"""Remember who was spoken of, and decide whom a plural pronoun goes back to.

A plain salience count in the manner of Lappin and Leass (1994): every phrase that could be meant
has a weight by what it is and where in its clause it stands, less for every sentence and paragraph
since. Ties go to nobody, since a wrong reading costs more than a missed one.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal, NamedTuple

from stages.targets.places import Place

Source = Container[int] | None
Sort = Literal[
    "pronoun", "people", "anybody", "newcomer", "names", "body", "unit", "place", "things"
]

_WEIGHTS: dict[Sort, float] = {
    "pronoun": 2.5,
    "people": 2.0,
    "anybody": 2.0,  # "everyone", "any user": of their own sentence's "they" alone
    "newcomer": 1.5,  # "a nurse", one of persons
    "names": 2.0,  # "Ann and Bob"
    "body": 1.5,  # a group's or organisation's own name
    "unit": 1.0,  # the same of one thing, which is rather "it"
    "place": 0.75,  # a country or town, hardly "they"
    "things": 0.75,
}
_PLACES: dict[Place, float] = {"subject": 1.0, "object": 0.0, "after_preposition": -0.5}
_SENTENCE = 1.0
_BLOCK = 0.75
_OTHER_QUOTE = 1.0
_PART = 1.0  # "most of them" goes back to what is many
_TOPIC = 0.6  # what an article is about is never far from mind
_LEAST, _LEAST_OF_TOPIC = 1.0, 0.5  # weight below which nobody is meant
_LEAST_OF_PERSON = -1.0  # the same of a man or woman, where every other weighs less by a margin
_MARGIN = 1.0
MEMORY = 3  # sentences after which a phrase is forgotten
_MOST = 200  # phrases that are kept in mind at once; no three sentences that people write have more
_WINDOW = 3  # sentences for which a group stays the topic by being mentioned once


class Where(NamedTuple):
    """A place in an article: numbers of block, sentence and quotation (−1: in none)."""

    block: int
    sentence: int
    quote: int


class Antecedent(NamedTuple):
    """A phrase that a later pronoun may go back to."""

    target: bool
    sort: Sort
    place: Place
    where: Where
    who: str = ""  # the id of the person, where known


@dataclass(slots=True)
class Discourse:
    """What a reader has in mind at one point of an article."""

    is_topic: bool  # whether the article as a whole is about the target
    is_person: bool = False  # whether the target is one man or woman
    is_people: bool = False  # and whether it is people, whom "they" may mean from afar
    seen: list[Antecedent] = field(default_factory=list)
    subject: int = -1  # index of the last phrase that was a subject and the target
    rival: tuple[int, Antecedent | None] = (-9, None)  # the same of another
    _last_target: Where | None = None
    _last_body: Antecedent | None = None

    def add(self, antecedent: Antecedent, index: int) -> None:
        """Remember a phrase that has its first word, or its head, at an index."""
        self.seen.append(antecedent)
        if antecedent.place == "subject":
            if antecedent.target:
                self.subject = index
            else:
                self.rival = (index, antecedent)
        if antecedent.target:
            self._last_target = antecedent.where
        own_people = antecedent.target and antecedent.sort == "people"
        if own_people or antecedent.sort in ("body", "unit", "place"):
            self._last_body = antecedent

    def forget(self) -> None:
        """Forget the phrases before a heading; the topic stays."""
        self.seen.clear()

    def note_body(self, where: Where) -> None:
        """Remember that another body was spoken of, one that "they" would not go back to."""
        self._last_body = Antecedent(False, "body", "object", where)

    def is_near(self, where: Where, *, owned: bool = True) -> bool:
        """Return whether the target is the topic here.

        For an `owned` noun, one that any body may have, no other body may have been named since.
        """
        last, body = self._last_target, self._last_body
        if owned and body is not None and not body.target and body.where.block == where.block:
            return False
        if self.is_topic:
            return True
        return (
            last is not None
            and where.sentence - last.sentence <= _WINDOW
            and where.block == last.block
        )

    def means_target(
        self,
        where: Where,
        *,
        human: bool = False,
        part: bool = False,
        source: Source = None,
        barred: Antecedent | None = None,
        speaker: str = "",
    ) -> bool | None:
        """Return whether a plural pronoun goes back to the target, None where nobody can say.

        `human` says that its verb is one that only people do, `part` that it is one of "most of
        them", and `source` from which quotations besides its own an antecedent may come: where
        somebody speaks of what was spoken of before the quotation. `barred` is the subject of the
        pronoun's own clause, which "them" cannot be, and `speaker` the id of who speaks,
        who is not meant.
        """
        topic = (
            self.is_people
            and self._last_target is not None
            and (where.quote < 0 or source is not None)
        )
        lowest = _LEAST_OF_PERSON - _MARGIN if self.is_person else 0.0
        best = {True: _TOPIC if topic else lowest, False: lowest}
        for antecedent in self._recall(where):
            if antecedent is barred or (speaker and antecedent.who == speaker):
                continue
            score = _weigh(antecedent, where, human=human, part=part, source=source)
            best[antecedent.target] = max(best[antecedent.target], score)
        least = _LEAST_OF_TOPIC if topic and best[False] <= _TOPIC else _LEAST
        if best[True] >= least and best[True] > best[False]:
            return True
        written = self.is_person and where.quote < 0
        if written and best[True] >= max(_LEAST_OF_PERSON, best[False] + _MARGIN):
            return True
        return False if best[False] > max(best[True], 0.0) else None

    def speaks_of_own(self, where: Where) -> bool:
        """Return whether a quotation has already spoken of some people."""
        return any(antecedent.where.quote == where.quote for antecedent in self._recall(where))

    def is_only_of(self, quotes: Container[int]) -> bool:
        """Return whether the target alone is what some quotations spoke of that can be "they"."""
        flags = {a.target for a in islice(reversed(self.seen), _MOST) if a.where.quote in quotes}
        return flags == {True}

    def awaits_topic(self) -> bool:
        """Return whether "They" at a standfirst's start looks forward to the article's topic."""
        rivals = (a for a in self.seen if a.sort in ("names", "body", "pronoun"))
        return self.is_people and all(antecedent.target for antecedent in rivals)

    def _recall(self, where: Where) -> Iterator[Antecedent]:
        """Yield what is not forgotten yet, the last first."""
        for antecedent in islice(reversed(self.seen), _MOST):
            if where.sentence - antecedent.where.sentence > MEMORY:
                break
            yield antecedent

    def is_alone(self, where: Where) -> bool:
        """Return whether the target is the only one spoken of in this paragraph so far."""
        flags = set()
        for antecedent in reversed(self.seen):
            if antecedent.where.block != where.block:
                break
            if antecedent.where.quote == where.quote:
                flags.add(antecedent.target)
        return flags == {True}

    def add_relative(self, where: Where, *, human: bool) -> None:
        """Remember "who …" or "that …", which makes what was just spoken of a clause's subject."""
        if self.seen and self.seen[-1].where == where:
            last = self.seen[-1]
            stays = last.sort == "anybody" or (last.sort == "things" and not human)
            sort: Sort = last.sort if stays else "pronoun"
            self.seen.append(Antecedent(last.target, sort, "subject", where))

    def was_rival_last(self, where: Where) -> bool:
        """Return whether other people were spoken of last, here or in the sentence before."""
        for antecedent in reversed(self.seen):
            if where.sentence - antecedent.where.sentence > 1:
                return False
            if antecedent.sort in ("people", "names", "pronoun"):
                return not antecedent.target and antecedent.place != "after_preposition"
        return False


def _weigh(
    antecedent: Antecedent, where: Where, *, human: bool, part: bool, source: Source
) -> float:
    """Return how readily a phrase comes to mind at a place."""
    then = antecedent.where
    if antecedent.sort == "anybody" and then.sentence != where.sentence:
        return 0.0
    other_quote = then.quote != where.quote
    if other_quote and source is not None:
        if then.quote not in source:
            return 0.0
    elif other_quote and (where.quote >= 0 or not antecedent.target):
        # What is said in a quotation is about its own people, until the text says otherwise.
        return 0.0
    score = _WEIGHTS[antecedent.sort] + _PLACES[antecedent.place]
    score -= _SENTENCE * (where.sentence - then.sentence)
    score -= _BLOCK * min(where.block - then.block, 2)
    if other_quote and source is None:
        score -= _OTHER_QUOTE
    if human and antecedent.sort == "things":
        score -= 1.5
    if part and antecedent.sort == "place":
        return 0.0
    if part and antecedent.sort in ("body", "unit"):
        score -= _PART
    return score
