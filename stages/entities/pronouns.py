"""Resolve he and she to the person the article is speaking of; where in doubt, to nobody."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple

from stages.entities.canonical import Entity
from stages.entities.lexicon import Gender, Rules
from stages.entities.spans import NameSpan
from stages.reading import Reading, Word

_Role = Literal["subject", "object", "possessive", "reflexive"]
_PRONOUNS: dict[str, tuple[Gender, _Role]] = {
    "he": ("m", "subject"),
    "him": ("m", "object"),
    "his": ("m", "possessive"),
    "himself": ("m", "reflexive"),
    "she": ("f", "subject"),
    "her": ("f", "possessive"),
    "herself": ("f", "reflexive"),
}
_GENDERS: tuple[Gender, ...] = ("m", "f")
_REACH = 2  # sentences back that a pronoun may look

_OPENING = 5  # words in which a sentence shows who it opens with
_BEFORE = 60  # characters before a name in which its preposition stands
_PREPOSITIONS = frozenset(
    {"of", "from", "by", "with", "at", "about", "to", "for", "in", "on", "than", "like", "against"}
)

_POINTER = re.compile(
    r"(?:READ (?:MORE|NEXT|ALSO)|RELATED|WATCH|LISTEN|SEE ALSO|MORE ON)\b(?![-‑])"
    r"|(?i:read (?:more|next|also)|related(?: (?:article|content|link|storie|story)s?)?|watch"
    r"|listen|see also|also read)(?: here| now)? ?[:|»>]"
)
_IS_HIS = re.compile(
    r"(?:, (?!who\b|whose\b)[^\W\d_A-Z][^,.;:()“”\"]{0,40},)?(?: (?:also|now|still|perhaps|often))?"
    r" (?:is|was|remains|remained|became|becomes|isn[’']t|wasn[’']t)"
    r"(?: (?:also|now|still|not|perhaps|once|always))? "
)
_HIS_OWN = re.compile(r" (?:own|usual|old|normal|former|best|worst|most|[\w-]{1,30}[’']s?)\b")
"""What stands between a name and another's "his", and what does not stand behind that: "Lee is his
friend", not "Lee is his own man" or "Lee is his party's leader"."""

_BREAK = re.compile(r"[^\w\s'’-]")

_NOUNS: dict[Gender, frozenset[str]] = {
    "f": frozenset(
        {"wife", "mother", "daughter", "sister", "aunt", "niece", "grandmother", "girlfriend",
         "widow", "actress", "spokeswoman", "chairwoman", "congresswoman", "businesswoman"}
    ),
    "m": frozenset(
        {"husband", "father", "son", "brother", "uncle", "nephew", "grandfather", "boyfriend",
         "widower", "spokesman", "chairman", "congressman", "businessman"}
    ),
}  # fmt: skip
"""What says before a name whether it is a man's: "his wife Ysolte", "his wife, Ysolte,"."""

_NEAR = 80  # characters from such a name to the pronoun

_GOES_ON = re.compile(r", s?he\b")
_MARK = re.compile(
    r"[“”]|(?P<opens>(?<![^\s(\[—–-])\"(?=\S))|(?P<closes>(?<=\S)\"(?!\w))|(?<!\w)\""
)
"""A quotation mark, the straight one not between letters; as inches (12") it closes nothing."""

_Key = tuple[int, Gender]  # sentence and gender
_Referent = tuple[int, int, int, Entity]  # start, end, sentence, person


class _Named(NamedTuple):
    start: int
    end: int
    opens: bool  # its sentence
    aside: bool  # possessive or after a preposition, so that a subject hardly means it
    entity: Entity


def find_pronouns(
    reading: Reading, names: Sequence[tuple[NameSpan, Entity]], *, rules: Rules
) -> Iterator[_Referent]:
    """Yield the pronouns whose person is plain, in order.

    A pronoun means what the same pronoun before it in its sentence means; else the only person
    that fits who is named before it in its sentence; else the only one in the nearest of the
    `_REACH` sentences before. Nobody is chosen in a sentence that opens with somebody unnamed
    ("A man"), nor inside quotation marks, where others speak; who is named in a line that points
    to another article ("READ MORE: …") is nobody outside it, and "the Hill years" are not he.
    """
    if reading.places.keys().isdisjoint(_PRONOUNS):
        return
    quoted = _Quoted(reading)
    people = _list_people(reading, names, quoted, rules)
    spoken: dict[_Key, Entity | None] = {}
    for sentence in reading.sentences:
        words = reading.words(sentence.start, sentence.end)
        if _opens_with_somebody(reading, words, rules):
            spoken |= {(sentence.sentence, gender): None for gender in _GENDERS}
        for start, end, lower in [word for word in words if word.lower in _PRONOUNS]:
            if quoted.holds(start):
                continue
            gender, role = _PRONOUNS[lower]
            key = (sentence.sentence, gender)
            if key not in spoken:
                here = people.get(sentence.sentence, ()) if role == "possessive" else ()
                owned = _find_owned(reading.article.text, here, start, end)
                others = (
                    _list_others(reading.article.text, people.get(sentence.sentence, ()), end)
                    if role == "subject" and start == sentence.start
                    else frozenset()
                )
                spoken[key] = _choose(people, spoken, key, start, role, owned=owned, others=others)
            person = spoken[key]
            if person is not None:
                person.gender = gender
                yield start, end, sentence.sentence, person
        if _POINTER.match(reading.article.text, sentence.start):
            people.pop(sentence.sentence, None)
            for gender in _GENDERS:
                spoken.pop((sentence.sentence, gender), None)


class _Quoted:
    """What stands between quotation marks, which are paired anew in each block."""

    def __init__(self, reading: Reading) -> None:
        text = reading.article.text
        self._edges: list[int] = []
        self._inside: list[bool] = []
        for block in reading.blocks:
            curly = straight = False
            self._add(block.start, inside=False)
            for mark in _MARK.finditer(text, block.start, block.end):
                if mark[0] == '"':
                    # by what is beside it, so that one too many silences no paragraph
                    straight = mark.lastgroup == "opens" or (
                        mark.lastgroup != "closes" and not straight
                    )
                else:
                    curly = mark[0] == "“"
                self._add(mark.end(), inside=curly or straight)

    def _add(self, edge: int, *, inside: bool) -> None:
        self._edges.append(edge)
        self._inside.append(inside)

    def holds(self, offset: int) -> bool:
        """Tell whether an offset is inside a quotation."""
        at = bisect_right(self._edges, offset) - 1
        return at >= 0 and self._inside[at]


def _list_people(
    reading: Reading,
    names: Sequence[tuple[NameSpan, Entity]],
    quoted: _Quoted,
    rules: Rules,
) -> dict[int, list[_Named]]:
    """Return the people that each sentence names outside quotation marks."""
    text = reading.article.text
    openings = {sentence.start for sentence in reading.sentences}
    people: dict[int, list[_Named]] = defaultdict(list)
    for span, entity in names:
        if entity.type == "PER" and not quoted.holds(span.start):
            before = text[max(0, span.start - _BEFORE) : span.start].split()
            fronted = _GOES_ON.match(text, span.end)
            while fronted and before and before[-1].removesuffix(".") in rules.titles:
                before.pop()  # "In a letter to Mr Lee, he wrote"; not "assured by Mr Lee he was"
            aside = text[span.end : span.end + 2] in {"'s", "’s"} or (
                bool(before) and before[-1] in _PREPOSITIONS
            )
            if before and before[-1].lower() == "the" and _names_an_era(text, span, entity, rules):
                continue
            if entity.gender == "n" and before:
                entity.gender = _read_gender(text, span, before[-1].lower())
            opens = span.start in openings
            people[span.sentence].append(_Named(span.start, span.end, opens, aside, entity))
    return people


def _read_gender(text: str, span: NameSpan, before: str) -> Gender:
    """Return the gender that the noun before a name gives it; commas stand around it or not."""
    apposed = before.endswith(",")
    if apposed and not text.startswith(",", span.end):
        return "n"  # "she left his wife, Ysolte stayed"
    noun = before[:-1] if apposed else before
    return next((gender for gender in _GENDERS if noun in _NOUNS[gender]), "n")


def _names_an_era(text: str, span: NameSpan, entity: Entity, rules: Rules) -> bool:
    """Tell whether a name after "the" is a time's or a team's, not a person's: "the Hill years"."""
    goes_on = text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].islower()
    titled = span.words[0] in rules.titles or " of " in entity.name  # "the Duke of Avon left"
    return goes_on and not titled and " " in entity.name


def _opens_with_somebody(reading: Reading, words: Sequence[Word], rules: Rules) -> bool:
    opening = words[:_OPENING]
    if rules.person_nouns.isdisjoint([word.lower for word in opening]):
        return False
    text = reading.article.text
    for word, following in pairwise(opening):
        if text[word.start].isupper() and word is not words[0]:
            return False
        if word.lower in rules.person_nouns:
            return not text[following.start].isupper()
    return False


def _choose(
    people: Mapping[int, list[_Named]],
    spoken: Mapping[_Key, Entity | None],
    key: _Key,
    start: int,
    role: _Role,
    *,
    owned: _Named | None,
    others: Set[int],
) -> Entity | None:
    number, gender = key
    here = [named for named in people.get(number, []) if _fits(named.entity, gender)]
    # "Hill, he said, was late": he is another than the name that opens the sentence before him
    before = [n for n in here if n.start < start and not (n.opens and n.end + 2 == start)]
    before = [named for named in before if named is not owned]
    if role != "object" and before:
        if role == "subject" and all(named.aside for named in before):
            return None
        return _only(named.entity for named in before)
    if role == "reflexive" or (role != "subject" and here):
        return None  # him is not the subject; his may mean a name still to come
    for earlier in range(number - 1, number - _REACH - 1, -1):
        found = [
            it.entity
            for it in people.get(earlier, [])
            if _fits(it.entity, gender) and id(it.entity) not in others
        ]
        if (earlier, gender) in spoken:
            last = spoken[earlier, gender]
            if last is None:
                return None
            if id(last) not in others:
                found.append(last)
        if found:
            return _only(found)
    return None


def _list_others(text: str, people: Sequence[_Named], end: int) -> Set[int]:
    """Return whom an opening pronoun cannot mean: who is named in its clause, as in "He met Lee".

    By identity; the clause goes on to its first mark.
    """
    mark = _BREAK.search(text, end)
    close = mark.start() if mark else len(text)
    return {id(named.entity) for named in people if end <= named.start < close}


def _find_owned(text: str, people: Sequence[_Named], start: int, end: int) -> _Named | None:
    """Return the person before a possessive that is said to be of somebody: "Lee is his friend"."""
    last = max(
        (named for named in people if named.end <= start), default=None, key=attrgetter("start")
    )
    if last is None or start - last.end > _NEAR or not _IS_HIS.fullmatch(text, last.end, start):
        return None
    return None if _HIS_OWN.match(text, end) else last


def _only(people: Iterable[Entity]) -> Entity | None:
    """Return the person if there is only one."""
    distinct = {id(person): person for person in people}
    return next(iter(distinct.values())) if len(distinct) == 1 else None


def _fits(person: Entity, gender: Gender) -> bool:
    """Tell whether a pronoun may mean a person; without a known gender, only by a full name."""
    return person.gender == gender or (person.gender == "n" and " " in person.name)
