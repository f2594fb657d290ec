"""Resolve he and she to the person the article is speaking of; where in doubt, to nobody."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from copy import copy

from stages.entities.barred import list_barred
from stages.entities.canonical import Entity
from stages.entities.clause import PREPOSITIONS, Clause, Named
from stages.entities.lexicon import Gender, Rules
from stages.entities.quoted import Quoted
from stages.entities.salience import Choose, Memory, Place, Pronoun, choose_likeliest
from stages.entities.spans import NameSpan
from stages.reading import Reading
from stages.records import Sentence

_FORMS: Mapping[Gender, Sequence[str]] = {
    "m": ("he", "him", "his", "himself"),
    "f": ("she", "her", "hers", "herself"),
}
PRONOUNS: Mapping[str, Gender] = {form: gender for gender in _FORMS for form in _FORMS[gender]}
_OPENING = 12  # words of "In her last speech to the House, Lee …"
_SAYING = frozenset(("said", "says", "told", "tells", "asked", "asks", "added", "adds"))
_SAID = 3  # characters back from a pronoun to the words of the quotation before it
_BEFORE = 60  # characters before a name
_POINTER = re.compile(
    r"(?:READ (?:MORE|NEXT|ALSO)|RELATED|WATCH|LISTEN|SEE ALSO|MORE ON)\b(?![-‑])"
    r"|(?i:read (?:more|next|also)|related(?: (?:article|content|link|storie|story)s?)?|watch"
    r"|listen|see also|also read)(?: here| now)? ?[:|»>]"
)
_NOUNS: Mapping[Gender, frozenset[str]] = {
    "f": frozenset(
        {"wife", "mother", "daughter", "sister", "aunt", "niece", "grandmother", "girlfriend",
         "widow", "actress", "spokeswoman", "chairwoman", "congresswoman", "businesswoman",
         "girl", "lady", "princess", "queen", "woman"}
    ),
    "m": frozenset(
        {"husband", "father", "son", "brother", "uncle", "nephew", "grandfather", "boyfriend",
         "widower", "spokesman", "chairman", "congressman", "businessman", "boy", "gentleman",
         "king", "man", "prince"}
    ),
}  # fmt: skip
"""What says whether somebody is a man: "a woman", "his wife Ysolte", "his wife, Ysolte,"."""

_Named = tuple[NameSpan, Entity]
_Referent = tuple[int, int, int, Entity]  # start, end, sentence, person


def find_pronouns(
    reading: Reading,
    names: Sequence[_Named],
    *,
    rules: Rules,
    choose: Choose = choose_likeliest,
) -> Iterator[_Referent]:
    """Yield the pronouns whose person is plain, in order.

    `choose` says whom one means. Who is named in a line that points to another article ("READ MORE:
    …") is nobody outside it, and "the Hill years" are not he.
    """
    if reading.places.keys().isdisjoint(PRONOUNS):
        return
    people: defaultdict[int, list[_Named]] = defaultdict(list)
    for span, entity in names:
        if entity.type == "PER" and not _names_an_era(reading.article.text, span, entity, rules):
            people[span.sentence].append((span, entity))
    walk = _Walk(reading, rules, choose)
    for sentence in reading.sentences:
        yield from walk.read(sentence, people[sentence.sentence])


class _Walk:
    """One pass over an article's words."""

    def __init__(self, reading: Reading, rules: Rules, choose: Choose) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._titles = rules.titles
        self._nouns = rules.person_nouns.union(*_NOUNS.values())
        self._quoted = Quoted(reading)
        self._choose = choose
        self._memory = Memory()
        self._pointers = 0  # sentences so far that point to other articles
        self._speakers: dict[int, Entity] = {}  # by quotation
        # of the sentence that is read
        self._learns = True  # whether it may tell somebody's gender
        self._subject: tuple[int, Hashable] = (-1, None)  # the last one, and who it is
        self._outside: list[Named] | None = None  # who is named in it outside quotations

    def read(self, sentence: Sentence, names: Sequence[_Named]) -> Iterator[_Referent]:
        """Yield the pronouns of a sentence that names these people."""
        before = copy(self._memory) if _POINTER.match(self._text, sentence.start) else None
        self._learns = before is None
        words = self._reading.words(sentence.start, sentence.end)
        clause = Clause(self._text, words, names, self._nouns)
        self._subject, self._outside = (-1, None), None
        after = 0
        for index, word in enumerate(words):
            number = sentence.sentence - self._pointers
            place = Place(sentence.block, number, self._quoted.find(word.start))
            if index in clause.named:
                after = clause.named[index].after
                self._meet(clause, index, place)
            elif index >= after and word.lower in PRONOUNS:
                person = self._resolve(clause, index, place)
                if person is not None:
                    yield word.start, word.end, sentence.sentence, person
            elif index >= after and word.lower in self._nouns:
                self._meet_newcomer(clause, index, place)
            elif word.lower in _SAYING and index + 1 not in clause.named:
                self._meet_speaker(word.start, place)
        if before is not None:
            self._memory = before
            self._pointers += 1

    def _meet(self, clause: Clause, index: int, place: Place) -> None:
        """Remember somebody who is named."""
        span, entity, after = clause.named[index]
        if entity.gender == "n" and self._learns:
            entity.gender = _read_gender(self._text, span)
        role = clause.find_role(index, after)
        self._memory.add(entity, entity.gender, place, role=role, form="name")
        if role == "subject":
            self._subject = (after - 1, entity)

    def _meet_newcomer(self, clause: Clause, index: int, place: Place) -> None:
        """Remember "a nurse", "the owner"."""
        first = clause.find_newcomer(index)
        if first is not None:
            lower = clause.words[index].lower
            role = clause.find_role(first, index + 1)
            joined = first > 0 and clause.words[first - 1].lower == "and"
            if role == "subject" and not joined:
                self._subject = (index, clause.words[index].start)
            self._memory.add(
                clause.words[index].start,
                next((gender for gender in _FORMS if lower in _NOUNS[gender]), "n"),
                place,
                role=role,
                form="known noun" if clause.is_known(first) else "new noun",
            )

    def _meet_speaker(self, start: int, place: Place) -> None:
        """Remember that somebody says something, where a sentence has told of nobody yet."""
        if place.quotation < 0 and not self._memory.speaks_of(place.sentence):
            self._memory.add(start, "n", place, role="subject", form="new noun")

    def _resolve(self, clause: Clause, index: int, place: Place) -> Entity | None:
        """Return whom a pronoun means, and remember it."""
        word = clause.words[index]
        role, gender = clause.find_pronoun_role(index), PRONOUNS[word.lower]
        if role == "possessive":
            ahead = self._find_ahead(clause, index, gender)
            if ahead is not None:
                return ahead
        barred: set[Hashable] = {*list_barred(clause, index, role, self._titles)}
        if role == "object" and clause.has_object(self._subject[0], index):
            barred.add(self._subject[1])
        elif role == "subject":  # “Lee rowed,” he said
            said = self._quoted.find(max(0, word.start - _SAID))
            barred.update(self._memory.list_quoted(said) if said >= 0 else ())
        if place.quotation >= 0:
            barred.add(self._find_speaker(clause, word.start, place.quotation))
        pronoun = Pronoun(word.start, gender, place, role, frozenset(barred))
        person = self._choose(pronoun, list(self._memory.list_persons(pronoun)))
        self._memory.follow(pronoun, person)
        if person is not None and role == "subject":
            self._subject = (index, person.key)
        if person is None or not isinstance(person.key, Entity):
            return None
        return self._learn(person.key, gender)

    def _learn(self, entity: Entity, gender: Gender) -> Entity:
        """Return somebody whose gender a pronoun tells."""
        if self._learns:
            entity.gender = gender
        return entity

    def _find_ahead(self, clause: Clause, index: int, gender: Gender) -> Entity | None:
        """Return whose name follows the phrase that opens a sentence: "In her speech, Lee …"."""
        if index not in (1, 2) or clause.words[0].lower not in PREPOSITIONS:
            return None
        if clause.words[index + 1 : index + 2] and clause.words[index + 1].lower in self._nouns:
            return None  # "For her husband, Lee, it was a relief"
        ahead = clause.list_after_comma(index + 1, index + _OPENING)
        fitting = (named.entity for named in ahead if named.entity.gender in (gender, "n"))
        return next(fitting, None)

    def _find_speaker(self, clause: Clause, start: int, quotation: int) -> Entity | None:
        """Return who is named beside a quotation, in this sentence or in an earlier one of it."""
        if self._outside is None:
            self._outside = [
                n for n in clause.named.values() if self._quoted.find(n.span.start) < 0
            ]
        after = bisect_left(self._outside, start, key=lambda named: named.span.start)
        if self._outside:
            at = after if after < len(self._outside) else 0
            self._speakers[quotation] = self._outside[at].entity
        return self._speakers.get(quotation)


def _read_gender(text: str, span: NameSpan) -> Gender:
    """Return the gender that the noun before a name gives it; commas stand around it or not."""
    before = text[max(0, span.start - _BEFORE) : span.start].lower().split()
    noun = before[-1] if before else ""
    if noun.endswith(",") and not text.startswith(",", span.end):
        return "n"  # "she left his wife, Ysolte stayed"
    noun = noun.removesuffix(",")
    return next((gender for gender in _FORMS if noun in _NOUNS[gender]), "n")


def _names_an_era(text: str, span: NameSpan, entity: Entity, rules: Rules) -> bool:
    """Tell whether a name after "the" is a time's or a team's, not a person's: "the Hill years"."""
    if not text[max(0, span.start - 4) : span.start].lower().endswith("the "):
        return False
    goes_on = text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].islower()
    titled = span.words[0] in rules.titles or " of " in entity.name  # "the Duke of Avon left"
    return goes_on and not titled and " " in entity.name
