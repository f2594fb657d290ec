"""Say who speaks: the canonical name behind the words that give a speaker."""

from bisect import bisect_left
from typing import NamedTuple

from stages.records import Reading, Span
from stages.voice.persons import (
    ANYONE,
    FEMALE,
    MALE,
    SEVERAL,
    bodies_of,
    core_words,
    describe,
    genders_of,
    head_noun,
)
from stages.voice.rules import Rules
from stages.voice.words import word_set

_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it", "him": "he", "them": "they"}
_SINGULAR = frozenset({"he", "she"})
_GENDERS = {"he": "m", "she": "f"}
_NUMBERS = {"they": ("many", "body"), "it": ("body",)}
_PERSONAL = _SINGULAR | _OWNERS.keys()
_ONE = MALE | FEMALE | ANYONE  # nouns for one person
_PRONOUNS = word_set("he she they it who you one")
_NEXT_PARAGRAPH = 0.65  # how much less likely a pronoun means somebody of an earlier paragraph
_RECALL = 14  # how many earlier persons a pronoun may look back over


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
    number: str  # one, many or body
    subject: bool
    spoken: bool  # stands inside somebody's words


class Speakers:
    """Resolves the speakers of one article, pronouns in reading order."""

    def __init__(
        self, reading: Reading, rules: Rules, subjects: list[Span], speech: list[Span]
    ) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._rules = rules
        self._mentions = reading.mentions
        self._starts = [mention.start for mention in reading.mentions]
        self._types = {mention.entity_id: mention.type for mention in reading.mentions}
        self._genders = genders_of(reading)
        self._bodies = bodies_of(reading)
        self._speech = speech
        self._known: dict[Span, Speaker] = {}
        self._people: list[_Person] = []
        self._walk(subjects)

    def resolve(self, span: Span | None) -> Speaker:
        """Return the speaker that a span gives."""
        if span is None:
            return Speaker(None, None, None)
        known = self._known.get(span)
        return known if known is not None else self._resolve(span)

    def _walk(self, subjects: list[Span]) -> None:
        """Meet everybody in reading order, so that each pronoun sees only those before it."""
        taken: set[int] = set()
        events: list[tuple[int, int, Span]] = [(s.start, 0, s) for s in set(subjects)]
        for mention in self._mentions:
            if mention.type in ("PER", "ORG") and mention.form == "name":
                events.append((mention.start, 1, Span(mention.start, mention.end)))
        for _, order, span in sorted(events):
            if order == 0:
                speaker = self._resolve(span)
                self._known[span] = speaker
                taken.update(range(span.start, span.end))
                self._meet(span, speaker, subject=True)
            elif span.start not in taken:
                self._meet(span, self._behind_phrase(span), subject=False)

    def _meet(self, span: Span, speaker: Speaker, *, subject: bool) -> None:
        """Remember somebody as a person whom a pronoun may mean."""
        if speaker.name is None:
            return
        words = self._text[span.start : span.end]
        number = self._number(words, speaker)
        if number is None:
            return
        at = bisect_left(self._speech, Span(span.start, span.start + 1))
        inside = at > 0 and self._speech[at - 1].end > span.start
        block = self._reading.block_at(span.start)
        self._people.append(
            _Person(
                start=span.start,
                block=block.block if block else -1,
                name=speaker.name,
                entity_id=speaker.entity_id,
                gender=self._gender(words, speaker),
                number=number,
                subject=subject,
                spoken=inside,
            )
        )

    def _number(  # noqa: PLR0911 - one return for each word class
        self, words: str, speaker: Speaker
    ) -> str | None:
        """Return one, many or body, or None for what can neither speak nor be spoken of."""
        lower = words.lower().replace("’", "'")
        if lower in _PERSONAL:
            return {"their": "many", "them": "many", "its": None}.get(lower, "one")
        if lower == "they":
            return "many"
        if lower.split("'")[0] in ("i", "we", "you", "it", "who"):
            return None
        if speaker.entity_id is not None:
            person = (
                self._types.get(speaker.entity_id) == "PER" and speaker.name not in self._bodies
            )
            return "one" if person else "body"
        head = head_noun(lower)
        if head in self._rules.people or head in SEVERAL:
            return "many"
        if head in self._rules.person or head in _ONE:
            return "one"
        proper = len(words.split()) > 1 and all(word[:1].isupper() for word in words.split())
        return "one" if proper else None

    def _gender(self, words: str, speaker: Speaker) -> str:
        """Return m or f from titles, nouns, earlier pronouns or the first name."""
        nouns = set(core_words(words.lower().replace(",", " ").replace(".", " ")))
        name = speaker.name or ""
        found = self._genders.get(name, "")
        if nouns & MALE:
            found = "m"
        elif nouns & FEMALE:
            found = "f"
        elif not found and name:
            found = self._rules.genders.get(name.split()[0].lower(), "")
        if found:
            self._genders[name] = found
        return found

    def _resolve(self, span: Span) -> Speaker:
        words = self._text[span.start : span.end]
        lower = words.lower().replace("’", "'").split("'")[0]
        if lower in ("i", "we"):
            return Speaker(self._reading.article.byline or "the writer", None, span)
        lower = _OWNERS.get(lower, lower)
        if lower in _PRONOUNS:
            return self._behind_pronoun(lower, span)
        return self._behind_phrase(span)

    def may_speak(self, span: Span | None) -> bool:
        """Say whether words mean somebody who can speak, or something that is said."""
        if span is None:
            return False
        words = self._text[span.start : span.end]
        if head_noun(words.lower()) in self._rules.utterances:
            return True
        return self._number(words, self.resolve(span)) is not None

    def _behind_phrase(self, span: Span) -> Speaker:
        """Return the person named at the head of a noun phrase, else the phrase itself."""
        words = self._text[span.start : span.end]
        for ending in ("'s", "’s", "'", "’"):
            if words.endswith(ending):
                span = Span(span.start, span.end - len(ending))
                words = self._text[span.start : span.end]
                break
        for k in range(bisect_left(self._starts, span.start - 40), len(self._mentions)):
            mention = self._mentions[k]
            if mention.start >= span.end:
                break
            if mention.end <= span.start or mention.form == "pronoun":
                continue
            if self._is_head(mention.start, mention.end, span):
                whole = Span(min(span.start, mention.start), span.end)
                return Speaker(mention.name, mention.entity_id, whole)
        named = self._apposition(span)
        return named or Speaker(describe(words), None, span)

    def _apposition(self, span: Span) -> Speaker | None:
        """Return the name set beside a description: "the warden, Ida Brandt,"."""
        if not self._text.startswith(", ", span.end):
            return None
        at = bisect_left(self._starts, span.end + 2)
        for mention in self._mentions[at : at + 1]:
            closed = self._text[mention.end : mention.end + 1] in (",", ".", ";", ":", "")
            beside = mention.start == span.end + 2 and mention.form == "name"
            if beside and closed and mention.type == "PER":
                return Speaker(mention.name, mention.entity_id, Span(span.start, mention.end))
        return None

    def _is_head(self, start: int, end: int, span: Span) -> bool:
        """Say whether a name is what a phrase is about: "MP Ann Hill", not "Hill's wife"."""
        if self._text[end : span.end].strip(" ,."):
            return False
        ahead = self._text[span.start : max(start, span.start)].lower().split()
        return not any(
            word in ("of", "for", "at", "in", "from", "to", "with", "by", "beside", "on", "and")
            for word in ahead[-2:]
        )

    def _behind_pronoun(self, pronoun: str, span: Span) -> Speaker:
        """Return whom a pronoun means: its mention, else the likeliest person before it."""
        if pronoun in ("you", "one"):
            return Speaker(self._text[span.start : span.end].lower(), None, span)
        # an object is somebody else than the subject before it: "the chair interrupts him"
        other = self._text[span.start : span.end].lower() in ("him", "them")
        best = self._likeliest(pronoun, span.start, skip=1 if other else 0)
        if best is None or best.spoken or not best.subject:
            # a mention knows neither descriptions nor quotations, so a likely subject goes first
            at = bisect_left(self._starts, span.start)
            for mention in self._mentions[at : at + 2]:
                if mention.start == span.start and mention.form == "pronoun":
                    return Speaker(mention.name, mention.entity_id, span)
        if best is None:
            return Speaker(pronoun if pronoun != "who" else None, None, span)
        if pronoun in _SINGULAR:
            self._genders.setdefault(best.name, "m" if pronoun == "he" else "f")
        return Speaker(best.name, best.entity_id, span)

    def _likeliest(self, pronoun: str, at: int, *, skip: int) -> _Person | None:
        """Weigh the persons before a pronoun: near, in subject place, in the same paragraph."""
        gender = _GENDERS.get(pronoun, "")
        numbers = _NUMBERS.get(pronoun, ("one",))
        block = self._reading.block_at(at)
        best, best_score = None, 0.0
        distance = 0
        for person in reversed(self._people[-_RECALL * 2 : len(self._people) - skip]):
            fits = person.number in numbers
            known = self._genders.get(person.name, person.gender)
            if not fits or (gender and known not in ("", gender)):
                continue
            distance += 1
            if distance > _RECALL:
                break
            score = 0.8**distance
            score *= 2.0 if person.subject else 1.0
            score *= 0.3 if person.spoken else 1.0
            score *= 1.3 if gender and known == gender else 1.0
            if block is not None:
                score *= _NEXT_PARAGRAPH ** min(4, block.block - person.block)
            if score > best_score:
                best, best_score = person, score
        return best
