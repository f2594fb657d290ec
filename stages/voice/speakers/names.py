"""Say who speaks: the canonical name behind the words that give a speaker."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Set
from types import MappingProxyType

from stages.reading import Reading
from stages.records import Mention, Span
from stages.voice.grammar.bodies import find_body_noun
from stages.voice.grammar.persons import describe, find_head_noun
from stages.voice.grammar.words import DETERMINERS, TIMES, word_set
from stages.voice.rules import Rules
from stages.voice.speakers.appositions import TITLE, Appositions
from stages.voice.speakers.crowds import list_people
from stages.voice.speakers.descriptions import Descriptions
from stages.voice.speakers.people import People, Speaker

_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it", "him": "he", "them": "they"}
_MARKS = frozenset('"“”«»')
_POSSESSIVES = ("'s", "’s", "'", "’")
_REFLEXIVES = (" himself", " herself", " itself", " themselves")
_BEFORE_OTHERS = word_set("of for at in from to with by beside on and")
_AFTER_NAME = re.compile(r"of |from |(?:[A-Z]{2,4}\b[,\s]*)+$")
"""What may follow the name of a person in a phrase that means this person: "of Unite", "MP"."""
_MOST_TOLD, _FARTHEST_TOLD = 6, 200
"""Names, and characters, after a pronoun that are looked at for somebody else than it means."""
_OPENING = "“\"‘'"
_BREAK = re.compile("[,;:“\"]|(?<!\\w)[‘']")
"""Where a pronoun's clause may end: "because he thinks so, Hill went", or marks open."""
_OFFICE = re.compile(
    r"(?:the )?(?:[A-Z][\w.-]{0,20} ){0,3}(?:Vice-|Under-?)?(?:Minister|Secretary|Commissioner) "
    r"(?:for|of) (?:[A-Z]\w{1,20} ){1,3}|(?:[a-z]{1,12} ){1,3}of (?:state|staff|ceremonies) "
)
"""An office before whoever holds it: "Minister for Transport Ida Brandt", "chief of staff Jo"."""
_TITLES = word_set("mr mrs ms sir dr")
_WHO_SAID = re.compile(r" who(?: [a-z]+){1,2}(?: that)?[:,]? $")
_PART = re.compile(r"(?:some|many|most|all|both|several|one|two|three|few|any) of ", re.IGNORECASE)
_THINGS = word_set("that this what which")
"""Pronouns that mean no person."""
_SINGULAR = frozenset({"he", "she"})
_PRONOUNS = word_set("he she they it who you one")


class Speakers:
    """Resolves the speakers of one article, pronouns in reading order."""

    def __init__(
        self,
        reading: Reading,
        rules: Rules,
        subjects: list[Span],
        speech: list[Span],
        signatures: Set[Span] = frozenset(),
        *,
        contents: Mapping[Span, Span] = MappingProxyType({}),
    ) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._rules = rules
        self._mentions = reading.mentions
        self._starts = [mention.start for mention in reading.mentions]
        self._appositions = Appositions(reading, rules.person)
        self._descriptions = Descriptions(reading, rules.person)
        self._signatures = signatures
        self._contents = contents
        self._known: dict[Span, Speaker] = {}
        self._opening: dict[int, str] = {}  # where a subject begins → whom it names
        self._people = People(reading, rules, speech)
        self._walk(subjects)

    def resolve(self, span: Span | None) -> Speaker:
        """Return the speaker that a span gives."""
        if span is None:
            return Speaker(None, None, None)
        known = self._known.get(span)
        return known if known is not None else self._resolve(span)

    def _walk(self, subjects: list[Span]) -> None:
        """Meet everybody in reading order, so that each pronoun sees only those before it."""
        taken, told = 0, Span(0, 0)  # the end of what subjects take up; what the last one tells
        events: list[tuple[int, int, Span]] = [(s.start, 0, s) for s in set(subjects)]
        for mention in self._mentions:
            if mention.type in ("PER", "ORG") and mention.form == "name":
                events.append((mention.start, 1, Span(mention.start, mention.end)))
        crowds = list_people(self._reading, self._rules, subjects)
        events.extend((span.start, 1, span) for span in crowds)
        for _, order, span in sorted(events):
            if order == 0:
                speaker = self._resolve(span)
                self._known[span] = speaker
                pronoun = self._text[span.start : span.end].lower() in _PRONOUNS
                if speaker.name and not pronoun:
                    self._opening[span.start] = speaker.name
                taken = max(taken, span.end)
                leads = pronoun or not told.start <= span.start < told.end  # whom no report names
                self._people.meet(span, speaker, subject=leads, reports=span in self._contents)
                content = self._contents.get(span, told)
                told = content if content.start > span.start else told
                self._meet_owner(span, speaker)
            elif span.start >= taken:
                self._people.meet(span, self._resolve_phrase(span), subject=False)

    def _meet_owner(self, span: Span, speaker: Speaker) -> None:
        """Meet the owner of a thing that is a subject: "Hill's plan failed. She …"."""
        words = self._text[span.start : span.end]
        before = self._text[max(0, span.start - 3) : span.start]
        opens = "\n" in before or before.rstrip(" ”\"’'“")[-1:] in ("", ".", "?", "!")
        at = bisect_left(self._starts, span.start)
        for mention in self._mentions[at : at + opens]:
            owns = self._text.startswith(("'s ", "’s ", "' ", "’ "), mention.end)
            named = mention.form == "name" and mention.type == "PER" and mention.end < span.end
            named = named and TITLE.fullmatch(self._text, span.start, mention.start) is not None
            if owns and named and self._people.tell_number(words, speaker) is None:
                owner = Span(mention.start, mention.end)
                met = Speaker(mention.name, mention.entity_id, owner)
                self._people.meet(owner, met, subject=True)

    def _resolve(self, span: Span) -> Speaker:
        words = self._text[span.start : span.end]
        if span in self._signatures:
            return self._resolve_signature(words, span)
        lower = words.lower().replace("’", "'").split("'")[0]
        lower = lower.partition(" ")[0] if lower.endswith(_REFLEXIVES) else lower  # "he himself"
        if lower in ("i", "we"):
            return Speaker(self._reading.article.byline or "the writer", None, span)
        if lower in _THINGS:
            return Speaker(None, None, None)
        lower = _OWNERS.get(lower, lower)
        initials = len(words) > 2 and words.isupper()  # the WHO
        if lower in _PRONOUNS and not initials:
            return self._resolve_pronoun(lower, span)
        return self._resolve_phrase(span)

    def _resolve_signature(self, words: str, span: Span) -> Speaker:
        """Return whom a post is signed by: all of it, or what its titles go before."""
        first, last = (bisect_left(self._starts, at) for at in span)
        for mention in self._mentions[first:last]:
            ahead = self._text[span.start : mention.start].lower().split()
            titles = all(w == "the" or w.endswith(".") or w in self._rules.person for w in ahead)
            if titles and self._is_head(mention, span):
                return Speaker(mention.name, mention.entity_id, span)
        return Speaker(words, None, span)

    def may_speak(self, span: Span | None) -> bool:
        """Say whether words mean somebody who can speak, or something that is said."""
        if span is None:
            return False
        words = self._text[span.start : span.end]
        said = find_head_noun(words.lower()) in self._rules.utterances
        return said or self._people.tell_number(words, self.resolve(span)) is not None

    def _resolve_phrase(self, span: Span) -> Speaker:
        """Return the person named at the head of a noun phrase, else the phrase itself."""
        words = self._text[span.start : span.end]
        if words[:1] in _MARKS and words[-1:] in _MARKS:  # "The Post" in marks
            span = Span(span.start + 1, span.end - 1)
            words = self._text[span.start : span.end]
        if words.endswith(_POSSESSIVES):
            ending = next(filter(words.endswith, _POSSESSIVES))
            span = Span(span.start, span.end - len(ending))
            part = _PART.match(self._text, span.start, span.end)
            span = Span(part.end() if part else span.start, span.end)  # "some of Hill's" claims
            words = self._text[span.start : span.end]
        if words.endswith(_REFLEXIVES):  # "Hill herself"
            words = words.rpartition(" ")[0]
            span = Span(span.start, span.start + len(words))
        nouns = self._rules.person
        for k in range(bisect_left(self._starts, span.start - 40), len(self._mentions)):
            mention = self._mentions[k]
            if mention.start >= span.end:
                break
            if mention.end <= span.start or mention.form == "pronoun":
                continue
            if self._is_head(mention, span):
                title = mention.type != "PER" and find_head_noun(words.lower()) in nouns
                beside = self._appositions.find_beside(span) if title else None
                if beside is not None:  # "the Commissioner for Peace, Ida Brandt"
                    return beside
                whole = Span(min(span.start, mention.start), span.end)
                return Speaker(mention.name, mention.entity_id, whole)
        apposed = self._appositions.find_beside(span) or self._find_apposed_to(words, span)
        return apposed or self._resolve_description(words, span)

    def _resolve_description(self, words: str, span: Span) -> Speaker:
        """Return whom a description means, by a title or as the only body of late."""
        named = self._descriptions.find(words, span.start)
        noun = find_body_noun(words)
        if named is None and noun is not None:
            if self._appositions.is_told_apart(span):
                apposed = self._appositions.find_after_clause(span)
                return apposed or Speaker(describe(words, self._rules.people), None, span)
            named = self._people.find_only_body(noun, span.start)
        if named is None and find_head_noun(words) in TIMES:
            return Speaker(None, None, None)
        return (
            Speaker(*named, span)
            if named
            else Speaker(describe(words, self._rules.people), None, span)
        )

    def _find_apposed_to(self, words: str, span: Span) -> Speaker | None:
        """Return the name that a description is set beside: "Ida Brandt, warden of the weir".

        A noun for one person that lacks its article is nobody else, nor is "Ida Brandt, the warden
        who said" or, first in its sentence, "Ida Brandt, a warden at the weir, Teal, said".
        """
        if not self._text.endswith(", ", 0, span.start) or not words[0].islower():
            return None
        if find_head_noun(words.lower()) not in self._rules.person - self._rules.people:
            return None
        at = bisect_left(self._starts, span.start) - 1
        before = self._mentions[at] if at >= 0 else None
        if before is None or before.type != "PER" or before.end != span.start - len(", "):
            return None
        if words.split(maxsplit=1)[0] in DETERMINERS:
            content = self._contents.get(span)
            said = content and _WHO_SAID.match(self._text, span.end, content.start)
            closed = words.startswith(("a ", "an ")) and self._text.startswith(", ", span.end)
            opens = self._people.opens_sentence(Span(before.start, before.end))
            if not (said or (closed and opens)):
                return None
        return Speaker(before.name, before.entity_id, Span(before.start, span.end))

    def _is_head(self, mention: Mention, span: Span) -> bool:
        """Say whether a name is what a phrase is about: "MP Ann Hill", not "Hill's wife"."""
        rest = self._text[mention.end : span.end].strip(" ,.")
        if rest and not (mention.type == "PER" and _AFTER_NAME.match(rest)):
            return False
        title = self._text[span.start : max(mention.start, span.start)]
        ahead = self._leave_place(title, mention).lower().split()
        if mention.type == "PER" and _OFFICE.fullmatch(title) and ahead[-1] not in _TITLES:
            # not "Minister for President Hill"
            return ahead[-1] == "staff" or ahead[-1] not in self._rules.person
        owned = mention.type == "PER" and ahead[-1:] and ahead[-1].endswith(_POSSESSIVES[:2])
        if owned and "and" not in ahead and self._rules.person.isdisjoint(ahead):
            return True  # "the University of Norra's Ann Hill"
        return _BEFORE_OTHERS.isdisjoint(ahead if mention.type == "ORG" else ahead[-2:])

    def _leave_place(self, title: str, mention: Mention) -> str:
        """Return a title without where it is held: "Peru's envoy in Geneva Ida Brandt"."""
        at = bisect_left(self._starts, mention.start) - 1
        place = self._mentions[at] if at >= 0 else None
        if place is None or place.type != "LOC" or place.end != mention.start - 1:
            return title
        *post, preposition = title[: place.start - mention.start].lower().split() or [""]
        held = preposition in _BEFORE_OTHERS and bool(post) and post[-1] in self._rules.person
        return " ".join(post) if held and mention.type == "PER" else title

    def _list_told(self, subject: Span) -> Set[str]:
        """Return of whom somebody says something: another than he ("he said that Mr Hill lied")."""
        content = self._contents.get(subject)
        if content is None:
            return frozenset()
        if content.start < subject.end:
            if self._text[max(0, content.start - 1)] in _OPENING:
                return frozenset()  # one may name oneself
            about = self._opening.get(content.start) if content.end <= subject.start else None
            return {about} if about else frozenset()  # "The mayor left, he said"
        end = min(content.end, subject.end + _FARTHEST_TOLD)
        mark = _BREAK.search(self._text, subject.end, end)
        end = mark.start() if mark else end
        at = bisect_left(self._starts, subject.end)
        return {
            mention.name
            for mention in self._mentions[at : at + _MOST_TOLD]
            if mention.type == "PER" and mention.form == "name" and mention.end <= end
        }

    def _resolve_pronoun(self, pronoun: str, span: Span) -> Speaker:
        """Return whom a pronoun means: its mention, else the likeliest person before it."""
        if pronoun in ("you", "one"):
            return Speaker(pronoun, None, span)
        # an object is somebody else than the subject before it: "the chair interrupts him"
        other = self._text[span.start : span.end].lower() in ("him", "them")
        others = self._list_told(span) if pronoun in _SINGULAR else frozenset()
        best = self._people.find_likeliest(
            pronoun,
            span.start,
            since=min(span.start, self._contents.get(span, span).start),
            skip=1 if other else 0,
            others=others,
        )
        # a mention knows neither descriptions nor quotations, so a likely subject goes first
        at = bisect_left(self._starts, span.start)
        for mention in self._mentions[at : at + 2]:
            if mention.start != span.start or mention.form != "pronoun" or mention.name in others:
                continue
            likely = best is not None and best.subject and not best.spoken
            if best is None or not likely or self._people.is_left_behind(best.start, mention):
                return Speaker(mention.name, mention.entity_id, span)
        if best is None:
            return Speaker(pronoun if pronoun != "who" else None, None, span)
        if pronoun in _SINGULAR:
            self._people.learn_gender(best.name, pronoun)
        return Speaker(best.name, best.entity_id, span)
