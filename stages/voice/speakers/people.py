"""Remember the people of an article, and weigh whom a pronoun means."""

import re
from bisect import bisect_left
from collections.abc import Set
from typing import NamedTuple

from stages.reading import Reading
from stages.records import Mention, Sentence, Span
from stages.voice.grammar.bodies import is_described, may_mean, means_bodies, means_office
from stages.voice.grammar.persons import (
    ANYONE,
    FEMALE,
    MALE,
    SEVERAL,
    find_bodies,
    find_head_noun,
    read_gender,
    read_genders,
)
from stages.voice.grammar.words import PREPOSITIONS, word_set
from stages.voice.rules import Rules

_TEXTS = word_set("study survey paper article document indictment lawsuit dossier leaflet sign")
"""What is written, beside the nouns for things said."""
_GENDERS = {"he": "m", "she": "f"}
_NUMBERS = {"they": ("many", "body", "either"), "it": ("body", "office", "text")}
_ALONE = ("one", "either")  # what other pronouns mean
_PERSONAL = frozenset({"he", "she", "his", "her", "their", "its", "him", "them"})
_ONE = MALE | FEMALE | ANYONE  # nouns for one person
_EITHER = word_set("spokesperson person chairperson")
"""Nouns for one person who may be called "they"."""
_GROUPS = word_set("family couple pair delegation jury crew panel team")
"""Nouns for several who are called "they" or "it", never "he"."""
_NEXT_PARAGRAPH = 0.65  # how much less likely a pronoun means somebody of an earlier paragraph
_RECALL = 14  # how many earlier persons a pronoun may look back over
_LEFT_BEHIND = 2  # sentences after which a subject is likely no more
_ANYBODY = ("every ", "any ", "no ")  # "every woman knows it" tells of none
_NEW = re.compile(r"(?:another|one(?! of)|an?)\b")
"""How somebody is described who has not been spoken of before."""
_SELDOM = 0.6  # how much less likely "they" is one person than several people
_LEADS = 1.5  # how much likelier a pronoun means a name that opened its sentence
_ASKED = re.compile(r"\b(?:asked|emailed|contacted|approached|phoned|rang|wrote to) (?:the )?\Z")
"""What stands before somebody who is to answer."""
_PREPOSITION = 12  # characters before a name in which its preposition stands


_LEAD = re.compile(r"(?:[A-Z][\w.'’-]{0,20} ){0,4}")
_SHARE = re.compile(r"^(?:some|many|most|all|both|several|few|two|three|half|none) of ")


class Speaker(NamedTuple):
    """A resolved speaker: what to call them, their entity, and the words that say so."""

    name: str | None
    entity_id: str | None
    span: Span | None


class _Person(NamedTuple):
    """Somebody mentioned, who a later pronoun may mean."""

    start: int
    block: int
    name: str
    entity_id: str | None
    gender: str  # m, f or empty
    number: str  # one, many, body or, of no name, either, office or text
    subject: bool
    spoken: bool  # stands inside somebody's words
    leads: bool  # opens its sentence, though it reports nothing


class People:
    """Everybody an article has mentioned so far, in reading order."""

    def __init__(self, reading: Reading, rules: Rules, speech: list[Span]) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._rules = rules
        self._speech = speech
        self._speech_starts = [spoken.start for spoken in speech]
        self._types = {mention.entity_id: mention.type for mention in reading.mentions}
        self._bodies = find_bodies(reading)
        self._genders = read_genders(reading)
        self._people: list[_Person] = []
        self._starts = [mention.start for mention in reading.mentions]

    def meet(self, span: Span, speaker: Speaker, *, subject: bool, reports: bool = False) -> None:
        """Remember somebody as a person whom a pronoun may mean, an office where it reports."""
        if speaker.name is None:
            return
        words = self._text[span.start : span.end]
        number = self.tell_number(words, speaker)
        if speaker.entity_id is None and find_head_noun(words.lower()) in _GROUPS:
            number = "body"
        elif number is None and self._joins_persons(span):
            number = "many"
        elif reports and words.lower() == "it":  # it goes on to say more
            late = reversed(self._people[-_RECALL * 2 :])
            number = next((p.number for p in late if p.name == speaker.name), None)
        elif number is None and reports:
            number = self._tell_thing(words)
        if number is None:
            return
        at = bisect_left(self._speech_starts, span.start)
        inside = at > 0 and self._speech[at - 1].end > span.start
        inside = inside or self._text.endswith(" than ", 0, span.start)
        block = self._reading.block_at(span.start)
        self._people.append(
            _Person(
                span.start,
                block.block if block else -1,
                speaker.name,
                speaker.entity_id,
                self._read_gender(words, speaker),
                number,
                subject,
                spoken=inside,
                leads=not inside and self.opens_sentence(span),
            )
        )

    def _joins_persons(self, span: Span) -> bool:
        """Say whether a phrase is of two persons who are named: "Ada Hill and Bo Lee"."""
        first, end = (bisect_left(self._starts, at) for at in span)
        named = [m for m in self._reading.mentions[first:end] if m.form == "name"]
        joined = len(named) > 1 and " and " in self._text[named[0].end : named[-1].start]
        return joined and all(mention.type == "PER" for mention in named)

    def opens_sentence(self, span: Span) -> bool:
        """Say whether a name is the subject that its sentence opens with."""
        sentence = self._reading.sentence_at(span.start)
        if sentence is None or self._text.startswith(("'", "’"), span.end):
            return False
        if _LEAD.fullmatch(self._text, sentence.start, span.start) is None:
            return False
        return PREPOSITIONS.isdisjoint(self._text[sentence.start : span.start].lower().split())

    def _tell_thing(self, words: str) -> str | None:
        """Return the number of what is no person: an office, several bodies, a text."""
        if means_office(words):
            return "office"
        return "many" if means_bodies(words) else self._read_text(words)

    def _read_text(self, words: str) -> str | None:
        """Return "text" for a phrase that describes something written or said: "the report"."""
        lower = words.lower()
        if not is_described(lower):
            return None
        head = find_head_noun(lower)
        return "text" if head in self._rules.utterances or head in _TEXTS else None

    def tell_number(  # noqa: PLR0911 - one return for each word class
        self, words: str, speaker: Speaker
    ) -> str | None:
        """Return one, many, body or either ("they", too), or None for what cannot speak."""
        lower = words.lower().replace("’", "'")
        if lower in _PERSONAL:
            return {"their": "many", "them": "many", "its": None}.get(lower, "one")
        if lower == "they":
            return "many"
        if lower.split("'")[0] in ("i", "we", "you", "it", "who") or lower.startswith(_ANYBODY):
            return None
        if speaker.entity_id is not None:
            person = (
                self._types.get(speaker.entity_id) == "PER" and speaker.name not in self._bodies
            )
            return "one" if person else "body"
        head = find_head_noun(_SHARE.sub("", lower))  # "most of Hill's rowers" are rowers
        if head in _EITHER:
            return "either"
        if head in self._rules.people or head in SEVERAL:
            return "many"
        if head in self._rules.person or head in _ONE:
            return "one"
        parts = words.split()
        proper = len(parts) > 1 and parts[0] != "The" and all(p[0].isupper() for p in parts)
        return "one" if proper else None

    def _read_gender(self, words: str, speaker: Speaker) -> str:
        """Return m or f from titles, nouns, earlier pronouns or the first name."""
        name = speaker.name or ""
        found = read_gender(words) or self._genders.get(name, "")
        if not found and name:
            found = self._rules.genders.get(name.split()[0].lower(), "")
        if found:
            self._genders[name] = found
        return found

    def learn_gender(self, name: str, pronoun: str) -> None:
        """Take the gender of a pronoun for a name whose own is unknown."""
        self._genders.setdefault(name, _GENDERS[pronoun])

    def find_only_body(self, noun: str, at: int) -> tuple[str, str] | None:
        """Return name and entity of the only body a noun can mean that was a subject of late."""
        block = self._reading.block_at(at)
        bodies = {
            (person.name, person.entity_id)
            for person in self._people[-_RECALL * 2 :]
            if block is not None
            and person.block >= block.block - 2
            and person.number == "body"
            and person.entity_id is not None
            and self._types.get(person.entity_id) != "LOC"
            and (person.subject or person.leads)
            and not person.spoken
            and may_mean(noun, person.name)
        }
        found = bodies.pop() if len(bodies) == 1 else None
        return (found[0], found[1]) if found and found[1] else None

    def is_left_behind(self, start: int, pronoun: Mention) -> bool:
        """Say whether whom a pronoun is read to mean was named since a subject was left behind.

        Not a name that owns something or hangs on a preposition: one hardly goes on with that.
        """
        last = self._reading.sentence_at(start)
        here = self._reading.sentence_at(pronoun.start)
        if last is None or here is None or here.sentence - last.sentence < _LEFT_BEHIND:
            return False
        mentions = self._reading.mentions
        first, until = (bisect_left(self._starts, at) for at in (last.end, pronoun.start))
        return any(
            mention.entity_id == pronoun.entity_id and not self._is_aside(mention)
            for mention in mentions[first:until]
            if mention.form == "name"
        )

    def _is_aside(self, mention: Mention) -> bool:
        before = self._text[max(0, mention.start - _PREPOSITION) : mention.start].split()
        owns = self._text.startswith(("'", "’"), mention.end)
        return owns or (bool(before) and before[-1].lower() in PREPOSITIONS)

    def _is_near(self, start: int, here: Sentence | None, most: int = 1) -> bool:
        """Say whether something was named at most so many sentences before one."""
        there = self._reading.sentence_at(start)
        return here is not None and there is not None and here.sentence - there.sentence <= most

    def _is_in_mind(self, person: _Person, pronoun: str, here: Sentence | None) -> bool:
        """Say whether a pronoun may go back to somebody as far away as this.

        Nobody goes on for long with a report, nor with a body as "they" or with people who were
        no subject; and "they" are no body that was none, unless it was asked something: "spoke at
        the Guild. They said".
        """
        if person.number != "text" and pronoun != "they":
            return True
        told = person.subject or person.leads
        if person.number == "body":
            asked = _ASKED.search(self._text, max(0, person.start - 20), person.start) is not None
            return (told or asked) and self._is_near(person.start, here, _LEFT_BEHIND)
        return (told and person.number == "many") or self._is_near(person.start, here)

    def find_likeliest(
        self, pronoun: str, at: int, *, since: int, skip: int, others: Set[str] = frozenset()
    ) -> _Person | None:
        """Weigh the persons before a pronoun: near, in subject place, in the same paragraph.

        `since` is where what they say begins, if that is before it, and `others` are the names of
        those whom it cannot mean.
        """
        gender = _GENDERS.get(pronoun, "")
        numbers = _NUMBERS.get(pronoun, _ALONE)
        block = self._reading.block_at(at)
        here = self._reading.sentence_at(since)
        best, best_score = None, 0.0
        distance = 0
        for person in reversed(self._people[-_RECALL * 2 : len(self._people) - skip]):
            fits = person.number in numbers and person.name not in others
            known = self._genders.get(person.name, person.gender)
            if not fits or (gender and known not in ("", gender)):
                continue
            far = best and best.number == "either" and not self._is_near(person.start, here, 2)
            if far or not self._is_in_mind(person, pronoun, here):
                continue  # a spokesperson may be "they" where no others are at hand
            distance += 1
            if distance > _RECALL:
                break
            score = 0.8**distance
            score *= 2.0 if person.subject else _LEADS if person.leads else 1.0
            score *= 0.3 if person.spoken else 1.0
            score *= _SELDOM if person.number == "either" and pronoun == "they" else 1.0
            if gender:  # a name is likelier than a description, if less so than a gender that fits
                fresh = person.entity_id is not None or _NEW.match(person.name) is not None
                score *= 1.3 if known else 1.1 if fresh else 1.0
            if block is not None:
                score *= _NEXT_PARAGRAPH ** min(4, block.block - person.block)
            if score > best_score:
                best, best_score = person, score
        aside = best is not None and not (best.subject or best.leads)
        if best and aside and pronoun == "it" and not self._is_near(best.start, here):
            return None  # nobody else is likelier, nor is it likely
        return best
