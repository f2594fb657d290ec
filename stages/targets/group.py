"""Follow a group, party or body through an article: its people's nouns, and its pronouns."""

from collections.abc import Sequence

from stages.records import Sentence, Target, Word
from stages.targets.body import BodyTrail, opens_clause
from stages.targets.discourse import Antecedent, Discourse, Sort, Where
from stages.targets.grammar import (
    BREAKS,
    PREPOSITIONS,
    PRONOUN_FORMS,
    RELATIVES,
    SINGULAR_QUANTIFIERS,
    get_base,
    is_plural_look,
    is_possessive,
)
from stages.targets.matcher import Match
from stages.targets.membership import OwnerTrail, is_group_noun, is_member_noun
from stages.targets.names import find_rivals
from stages.targets.phrases import (
    Ground,
    Phrase,
    Place,
    find_place,
    has_human_verb,
    is_part,
    is_predicate,
    opens_verb,
    shares_clause,
    stands_alone,
)
from stages.targets.spans import Found
from stages.targets.speakers import Speakers
from stages.targets.survey import Survey
from stages.targets.topic import is_topic

_THEY = PRONOUN_FORMS["they"]
_IT = PRONOUN_FORMS["it"]
_SORTS: dict[str, Sort] = {"ORG": "body", "LOC": "unit"}


def follow_group(
    survey: Survey, target: Target, *, matches: Sequence[Match], kept: Sequence[Match]
) -> list[Found]:
    """Return the target's member nouns and pronouns, sorted; `kept` are its names and aliases."""
    walk = _Walk(survey, target, matches=matches, kept=kept)
    walk.read_all()
    marks = sorted([*(Found(m.start, m.end, "name") for m in kept), *walk.found])
    speakers = Speakers(survey, marks, walk.rivals)
    return sorted({*walk.found, *speakers.find_first_persons()})


class _Walk:
    """One pass over an article's telling words; `found` grows as it goes."""

    def __init__(
        self, survey: Survey, target: Target, *, matches: Sequence[Match], kept: Sequence[Match]
    ) -> None:
        self.found: list[Found] = []
        self.rivals = find_rivals(survey, kept)
        self._survey = survey
        self._text = survey.text
        self._rules = survey.rules
        self._words = survey.words
        self._pronouns = set(target.pronouns)
        self._is_group = target.kind == "group"
        self._kept = {match.first: match for match in kept}
        # A name or alias that was not kept is somebody else's; only its place is of use.
        self._others = {m.first: m for m in matches if m.form in ("member", "exclude")}
        self._rival_at = survey.index_names(self.rivals)
        self._nouns = frozenset(alias.rsplit(maxsplit=1)[-1].lower() for alias in target.aliases)
        peoples = [match for match in kept if self._is_people(match)]
        self._bodies = {match.first: match for match in kept if match not in peoples}
        members = [match for match in matches if match.form == "member"]
        self._is_topic = is_topic(survey.reading, kept, peoples, members, self.rivals)
        self._discourse = Discourse(
            is_topic=self._is_topic, is_people=self._is_topic and self._is_group
        )
        self._it = BodyTrail()
        self._owners = OwnerTrail(survey, target)
        self._speakers = Speakers(
            survey,
            [
                *(Found(m.start, m.end, "name") for m in kept),
                *(Found(m.start, m.end, "member") for m in members),
            ],
            self.rivals,
        )
        self._subject = -1  # index of the last phrase that was a subject and the target
        self._people = (-9, False)  # index of the last noun for people; whether it is the target
        self._plural = -9  # index of the last noun in the plural
        self._person: Where | None = None  # where the last other person was named

    def read_all(self) -> None:
        """Read every sentence's telling words in order, adding what is found."""
        named = {i for match in self._kept.values() for i in range(match.first, match.last)}
        survey = self._survey
        follows = "they" in self._pronouns
        words = survey.of_groups if follows else survey.of_bodies
        near = survey.near_they if follows else ()
        rivals = [i for i, m in self._rival_at.items() if m.type == "ORG" or m.sentence in near]
        telling = sorted({*words, *self._kept, *self._others, *rivals})
        for sentence, ground, indices in self._survey.read_grounds(named, telling):
            if sentence.kind in ("title", "heading"):
                self._discourse.forget()
            after = 0
            for index in indices:
                if index >= after:
                    after = self._read_word(ground, sentence, index)

    def _is_people(self, match: Match) -> bool:
        """Return whether a name of the target is a plural noun for people: "Corbynites"."""
        last = get_base(self._words[match.last - 1].lower)
        return last in self._rules.plural or (self._is_group and is_plural_look(last))

    def _read_word(self, ground: Ground, sentence: Sentence, index: int) -> int:
        """Read what begins with a word; return the index of the word after it."""
        if index in self._kept:
            return self._read_name(ground, sentence, self._kept[index])
        if index in self._others and self._others[index].end <= sentence.end:
            return self._read_other(ground, sentence, self._others[index])
        if index in self._rival_at:
            return self._read_rival(ground, sentence, index)
        base = get_base(self._words[index].lower)
        if base in _THEY:
            if "they" in self._pronouns:
                self._read_they(ground, sentence, index, base)
        elif base in _IT:
            if "it" in self._pronouns:
                self._read_it(ground, sentence, index, base)
        elif base in self._rules.plural:
            self._read_people(ground, sentence, index, base)
        elif base in self._rules.bodies:
            self._read_body(ground, sentence, index)
        elif base in RELATIVES:
            if base in ("who", "whose") or index - 1 == self._plural:
                human = base != "that"
                self._discourse.add_relative(self._survey.locate(sentence, index), human=human)
        elif is_plural_look(base):
            self._read_things(ground, sentence, index)
        return index + 1

    def _read_name(self, ground: Ground, sentence: Sentence, match: Match) -> int:
        """Remember a name of the target; "the Momentum office" speaks less of it."""
        phrase = self._survey.read_phrase(ground, match.first, match.first)
        is_body = match.first in self._bodies
        place = phrase.place
        if is_body and phrase.determiner and match.last < ground.high:
            following = get_base(self._words[match.last].lower)
            if ground.is_gap(match.last - 1) and following not in BREAKS:
                place = "object"
        last = self._words[match.last - 1].lower
        is_unit = is_body and not is_plural_look(get_base(last))
        sort: Sort = "body" if is_body else "people"
        if is_unit and not self._is_group:
            sort = "unit"
        self._remember(True, sort, place, sentence, match.first)
        if is_unit:
            subject = place == "subject" and not is_possessive(last)
            self._mark_it(sentence, match.first, match.last, subject=subject)
        return match.last

    def _read_other(self, ground: Ground, sentence: Sentence, match: Match) -> int:
        """Read a member noun, or a longer span that means something else."""
        phrase = self._survey.read_phrase(ground, match.first, match.last - 1)
        where = self._survey.locate(sentence, match.first)
        is_target = match.form == "member" and is_member_noun(
            phrase, self._discourse, where, owners=self._owners, offset=match.start
        )
        last = get_base(self._words[match.last - 1].lower)
        if last in self._rules.singular and not stands_alone(ground, phrase):
            return match.last
        if is_target and not phrase.of_owner:
            first = self._words[phrase.first].start if phrase.determiner == "its" else match.start
            self.found.append(Found(first, match.end, "member"))
        if last in self._rules.plural or is_plural_look(last):
            self._remember(is_target, "people", phrase.place, sentence, match.first)
            self._people = (match.last - 1, is_target)
        return match.last

    def _read_rival(self, ground: Ground, sentence: Sentence, index: int) -> int:
        """Remember another's name; two persons joined are one plural."""
        mention = self._rival_at[index]
        after = index + 1
        while after < ground.high and self._words[after].start < mention.end:
            after += 1
        sort: Sort | None = _SORTS.get(mention.type)
        if get_base(self._words[after - 1].lower) in self._rules.plural:
            sort = "people"
        if mention.type == "PER":
            where = self._survey.locate(sentence, index)
            if self._person == where and not is_possessive(self._words[after - 1].lower):
                self._remember(False, "names", "object", sentence, index)
            self._person = where
        attributive = (
            after < ground.high
            and ground.is_gap(after - 1)
            and (get_base(self._words[after].lower) in self._rules.plural)
        )
        if sort is not None and not attributive:
            self._remember(False, sort, find_place(ground, index), sentence, index)
        return after

    def _read_they(self, ground: Ground, sentence: Sentence, index: int, base: str) -> None:
        """Decide whom a form of "they" means, and remember it as the one now spoken of."""
        where = self._survey.locate(sentence, index)
        human = base == "they" and has_human_verb(ground, index)
        is_target: bool | None
        if sentence.kind == "standfirst" and index == ground.low and self._opens_topic():
            is_target = True
        elif where.quote >= 0 and not self._discourse.speaks_of_own(where):
            is_target = self._ask_speaker(where, human=human)
        else:
            part = is_part(ground, index)
            is_target = self._discourse.means_target(where, human=human, part=part)
        if base == "their" and index - self._people[0] == 2:
            if get_base(self._words[index - 1].lower) in PREPOSITIONS:
                # "people in their eighties": nobody else comes between.
                is_target = self._people[1]
        elif base == "them" and is_target and shares_clause(ground, self._subject, index):
            is_target = None
        if is_target:
            self._add_pronoun(index, base)
        if is_target is None:
            return
        place: Place = find_place(ground, index) if base == "they" else "object"
        self._remember(is_target, "pronoun", place, sentence, index)

    def _opens_topic(self) -> bool:
        """Return whether "They" at a standfirst's start looks forward to the article's topic."""
        return self._is_topic and self._is_group and not self._discourse.has_rival()

    def _ask_speaker(self, where: Where, *, human: bool) -> bool | None:
        """Decide whom the first "they" of a quotation means: whom its words answer, by speaker."""
        quotes = self._survey.quotes.quotes
        speaker = quotes[where.quote].speaker
        if not self._speakers.speaks_of_target(quotes[where.quote]):
            return None
        source = {-1, *(n for n, q in enumerate(quotes[: where.quote]) if q.speaker == speaker)}
        return self._discourse.means_target(where, human=human, source=source)

    def _read_it(self, ground: Ground, sentence: Sentence, index: int, base: str) -> None:
        """Decide whether a form of "it" means the target as one body."""
        where = self._survey.locate(sentence, index)
        opens = opens_clause(ground, index)
        if base == "it" and not opens and shares_clause(ground, self._subject, index):
            return
        if self._it.means_it(ground, index, where, rivals=self._rival_at, nouns=self._nouns):
            self._add_pronoun(index, base)
            if base != "its":
                self._mark_it(sentence, index, index + 1, subject=opens)

    def _mark_it(self, sentence: Sentence, index: int, end: int, *, subject: bool) -> None:
        self._it.mark(end, self._survey.locate(sentence, index), subject=subject)

    def _read_body(self, ground: Ground, sentence: Sentence, index: int) -> None:
        """Remember "the branch", another body that what follows may belong to."""
        phrase = self._survey.read_phrase(ground, index, index)
        if phrase.determiner or phrase.owner == "rival":
            self._discourse.note_body(self._survey.locate(sentence, index))

    def _read_people(self, ground: Ground, sentence: Sentence, index: int, noun: str) -> None:
        """Read a plural noun for people that is none of the target's member nouns."""
        phrase = self._survey.read_phrase(ground, index, index)
        where = self._survey.locate(sentence, index)
        kind = self._rules.plural[noun]
        is_target = is_group_noun(phrase, noun, kind, self._discourse, where)
        is_target = is_target and (self._is_group or phrase.owner == "target")
        if is_predicate(ground, self._subject, phrase.first):
            return  # "they are good people" brings nobody new in
        if is_target and not phrase.of_owner:
            self.found.append(_span_phrase(self._words, phrase, noun))
        self._remember(is_target, "people", phrase.place, sentence, index)
        self._people = (index, is_target)

    def _read_things(self, ground: Ground, sentence: Sentence, index: int) -> None:
        """Remember what looks like a plural noun; "the coach leaves" is kept from the subjects."""
        phrase = self._survey.read_phrase(ground, index, index)
        before = self._words[index - 1].lower if index else ""
        if phrase.determiner in SINGULAR_QUANTIFIERS or before in SINGULAR_QUANTIFIERS:
            return
        place: Place = phrase.place
        if place == "subject" and not opens_verb(ground, index):
            place = "object"
        if phrase.determiner or phrase.modifiers or phrase.owner != "none" or place != "object":
            self._remember(False, "things", place, sentence, index)
            self._plural = index

    def _add_pronoun(self, index: int, base: str) -> None:
        start = self._words[index].start
        self.found.append(Found(start, start + len(base), "pronoun"))

    def _remember(
        self, target: bool, sort: Sort, place: Place, sentence: Sentence, index: int
    ) -> None:
        if target and place == "subject":
            self._subject = index
        self._discourse.add(Antecedent(target, sort, place, self._survey.locate(sentence, index)))


def _span_phrase(words: Sequence[Word], phrase: Phrase, noun: str) -> Found:
    """Return a phrase from its determiner, where it has one, to its head."""
    first = phrase.first if phrase.determiner else phrase.head
    start = words[first].start
    return Found(start, words[phrase.head].start + len(noun), "member")
