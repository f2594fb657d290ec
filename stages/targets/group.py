"""Follow a group, party or body through an article: its people's nouns, and its pronouns."""

from collections.abc import Sequence

from stages.records import Sentence, Target
from stages.targets.anybody import skip_anybody
from stages.targets.body import opens_clause, opens_late, opens_report
from stages.targets.cast import Cast, gather_cast
from stages.targets.discourse import Antecedent, Discourse, Sort, Where
from stages.targets.grammar import (
    ANYBODY,
    PREPOSITIONS,
    PRONOUN_FORMS,
    RELATIVES,
    get_base,
    is_plural_look,
    is_possessive,
)
from stages.targets.matcher import Match
from stages.targets.membership import OwnerTrail, is_group_noun, is_member_noun
from stages.targets.names import list_named_members
from stages.targets.phrases import (
    is_joined,
    place_name,
    place_things,
    stands_alone,
)
from stages.targets.places import (
    Ground,
    Place,
    find_place,
    find_role,
    follows_owner,
    is_predicate,
    shares_clause,
)
from stages.targets.pronouns import PronounJudge
from stages.targets.spans import Found, span_phrase
from stages.targets.speakers import Speakers
from stages.targets.survey import Survey

_THEY = PRONOUN_FORMS["they"]
_IT = PRONOUN_FORMS["it"]
_SORTS: dict[str, Sort] = {"ORG": "body", "LOC": "place"}


def follow_group(
    survey: Survey, target: Target, *, matches: Sequence[Match], kept: Sequence[Match]
) -> list[Found]:
    """Return the target's member nouns and pronouns, sorted; `kept` are its names and aliases."""
    cast = gather_cast(survey, target, matches=matches, kept=kept)
    walk = _Walk(survey, target, cast)
    walk.read_all()
    marks = [*(Found(m.start, m.end, "name") for m in kept), *walk.found]
    speakers = Speakers(survey, marks, cast.rivals.values())
    return sorted({*walk.found, *speakers.find_first_persons()})


class _Walk:
    """One pass over an article's telling words; `found` grows as it goes."""

    def __init__(self, survey: Survey, target: Target, cast: Cast) -> None:
        self.found: list[Found] = []
        self._survey = survey
        self._rules = survey.rules
        self._words = survey.words
        self._cast = cast
        self._pronouns = set(target.pronouns)
        self._is_group = target.kind == "group"
        self._is_institution = target.kind == "institution"
        self._discourse = Discourse(is_topic=cast.is_topic, is_people=cast.is_people)
        self._judge = PronounJudge(
            survey,
            self._discourse,
            Speakers(survey, cast.marks, cast.rivals.values()),
            rivals=cast.rivals,
            nouns=frozenset(alias.rsplit(maxsplit=1)[-1].lower() for alias in target.aliases),
        )
        self._owners = OwnerTrail(survey, target)
        self._named_members = list_named_members(target)
        self._named = (-9, -9)  # indices of the target's last name and of the word after it
        self._people = (-9, False)  # index of the last noun for people; whether it is the target
        self._its = -9  # index of the last "its" that means the target
        self._single = -9  # the same of any form of "it"
        self._plural = -9  # index of the last noun in the plural
        self._person: Where | None = None  # where the last other person was named

    def read_all(self) -> None:
        """Read every sentence's telling words in order, adding what is found."""
        survey, follows = self._survey, "they" in self._pronouns
        words = survey.of_groups if follows else survey.of_bodies
        near = survey.near_they if follows else ()
        rivals = [i for i, m in self._cast.rivals.items() if m.type == "ORG" or m.sentence in near]
        telling = sorted({*words, *self._cast.kept, *self._cast.others, *rivals})
        for sentence, ground, indices in survey.read_grounds(self._cast.named, telling):
            if sentence.kind in ("title", "heading"):
                self._discourse.forget()
            after = 0
            for index in indices:
                if index >= after:
                    after = self._read_word(ground, sentence, index)

    def _read_word(self, ground: Ground, sentence: Sentence, index: int) -> int:
        """Read what begins with a word; return the index of the word after it."""
        if index in self._cast.kept:
            return self._read_name(ground, sentence, self._cast.kept[index])
        if index in self._cast.others and self._cast.others[index].end <= sentence.end:
            return self._read_other(ground, sentence, self._cast.others[index])
        if index in self._cast.rivals:
            return self._read_rival(ground, sentence, index)
        base = get_base(self._words[index].lower)
        if base in _THEY:
            if "they" in self._pronouns:
                self._read_they(ground, sentence, index, base)
        elif base in _IT:
            self._read_it(ground, sentence, index, base)
        elif base in self._rules.plural:
            self._read_people(ground, sentence, index, base)
        elif base in self._rules.bodies or base == "statement":
            self._read_body(ground, sentence, index)
        elif base in RELATIVES:
            if base in ("who", "whose") or index - 1 == self._plural:
                human = base != "that"
                self._discourse.add_relative(self._survey.locate(sentence, index), human=human)
        elif base in ANYBODY:
            self._read_anybody(ground, sentence, index)
        elif is_plural_look(base):
            self._read_things(ground, sentence, index)
        return index + 1

    def _read_name(self, ground: Ground, sentence: Sentence, match: Match) -> int:
        """Remember a name of the target; "the Momentum office" speaks less of it."""
        phrase = self._survey.read_phrase(ground, match.first, match.first)
        is_body = match.first in self._cast.bodies
        people = self._rules.people
        place, attributive = place_name(ground, phrase, match.after, people, is_body=is_body)
        last = self._words[match.after - 1].lower
        is_unit = is_body and (self._is_institution or not is_plural_look(get_base(last)))
        sort: Sort = "body" if is_body else "people"
        if is_unit and not (self._is_group and place == "subject"):
            sort = "unit"
        self._remember(True, sort, place, sentence, match.first)
        self._named = (match.first, match.after)
        if is_unit and not attributive:
            subject = place == "subject" and not is_possessive(last)
            subject = subject and not is_joined(ground, match.first)
            where = self._survey.locate(sentence, match.first)
            self._judge.it.mark(match.after, where, subject=subject)
        return match.after

    def _read_other(self, ground: Ground, sentence: Sentence, match: Match) -> int:
        """Read a member noun, or a longer span that means something else."""
        phrase = self._survey.read_phrase(ground, match.first, match.after - 1)
        where = self._survey.locate(sentence, match.first)
        is_target = match.form == "member" and (
            match.entry in self._named_members
            or is_member_noun(
                phrase,
                self._discourse,
                where,
                its=self._its == phrase.first,
                owned=lambda: self._owners.is_meant(phrase.first, match.start),
            )
        )
        last = get_base(self._words[match.after - 1].lower)
        if last in self._rules.singular and not stands_alone(ground, phrase):
            return match.after
        if is_target and not phrase.of_owner:
            first = self._words[phrase.first].start if phrase.determiner == "its" else match.start
            self.found.append(Found(first, match.end, "member"))
        if last in self._rules.plural or is_plural_look(last):
            self._remember(is_target, "people", phrase.place, sentence, match.first)
            self._people = (match.after - 1, is_target)
        return match.after

    def _read_rival(self, ground: Ground, sentence: Sentence, index: int) -> int:
        """Remember another's name; two persons joined are one plural."""
        mention = self._cast.rivals[index]
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
        joined = after < ground.high and ground.is_gap(after - 1)
        attributive = joined and get_base(self._words[after].lower) in self._rules.plural
        if sort is not None and not attributive:
            self._remember(False, sort, find_role(ground, index, after), sentence, index)
        if mention.type == "ORG" and find_place(ground, index) != "after_preposition":
            self._judge.it.rival = sentence.sentence
        return after

    def _read_they(self, ground: Ground, sentence: Sentence, index: int, base: str) -> None:
        """Read a form of "they", and remember whom it means as the one now spoken of."""
        where = self._survey.locate(sentence, index)
        barred = None
        if base == "them" and shares_clause(ground, self._discourse.rival[0], index):
            barred = self._discourse.rival[1]
        is_target = self._judge.judge_they(ground, sentence, index, where, barred=barred)
        if base == "their" and index - self._people[0] == 2:
            if get_base(self._words[index - 1].lower) in PREPOSITIONS:
                # "people in their eighties": nobody else comes between.
                is_target = self._people[1]
        elif base == "their" and index - 1 == self._named[1]:
            is_target = follows_owner(ground, self._named[0], index) or is_target
        elif base == "them" and is_target and shares_clause(ground, self._discourse.subject, index):
            is_target = None
        own = self._people[1] and self._people[0] > self._single
        if is_target and self._single >= ground.low and not own:
            is_target = None  # "Ebb sold its boats, and they sank"
        if is_target:
            self._add_pronoun(index, base)
        if is_target is None:
            return
        place: Place = find_place(ground, index) if base == "they" else "object"
        self._remember(is_target, "pronoun", place, sentence, index)

    def _read_it(self, ground: Ground, sentence: Sentence, index: int, base: str) -> None:
        """Read a form of "it"; "its" leaves what it goes back to as it was."""
        where = self._survey.locate(sentence, index)
        opens = opens_clause(ground, index) or opens_report(ground, index)
        opens = opens or opens_late(ground, index)
        if base == "it" and not opens and shares_clause(ground, self._discourse.subject, index):
            return
        if self._judge.judge_it(ground, index, where):
            if "it" in self._pronouns:
                self._add_pronoun(index, base)
            self._single = index
            if base == "its":
                self._its = index
            else:
                if opens:
                    self._discourse.subject = index
                self._judge.it.mark(index + 1, where, subject=opens)

    def _read_body(self, ground: Ground, sentence: Sentence, index: int) -> None:
        """Remember "the branch", another body that what follows may belong to."""
        where = self._survey.locate(sentence, index)
        if get_base(self._words[index].lower) == "statement":
            return self._judge.it.hear(ground, index, where)
        phrase = self._survey.read_phrase(ground, index, index)
        if phrase.determiner or phrase.owner == "rival":
            self._discourse.note_body(where)
            owned = phrase.owner == "rival" and phrase.first - ground.low <= 2  # "the old mayor’s"
            if (phrase.place == "subject" or owned) and index + 1 not in self._cast.kept:
                self._judge.it.rival = sentence.sentence

    def _read_people(self, ground: Ground, sentence: Sentence, index: int, noun: str) -> None:
        """Read a plural noun for people that is none of the target's member nouns."""
        phrase = self._survey.read_phrase(ground, index, index)
        where = self._survey.locate(sentence, index)
        kind = self._rules.plural[noun]
        is_target = is_group_noun(
            phrase, noun, kind, self._discourse, where, its=self._its == phrase.first
        )
        is_target = is_target and (self._is_group or phrase.owner == "target")
        if is_predicate(ground, self._discourse.subject, phrase.first):
            return  # "they are good people" brings nobody new in
        if is_target and not phrase.of_owner:
            self.found.append(span_phrase(self._words, phrase, noun))
        if is_target and self._discourse.is_topic and self._is_group:
            self._discourse.is_people = True
        self._remember(is_target, "people", phrase.place, sentence, index)
        self._people = (index, is_target)

    def _read_anybody(self, ground: Ground, sentence: Sentence, index: int) -> None:
        """Remember "everyone" and the like."""
        after = skip_anybody(ground, index, self._rules.singular, self._cast.others)
        if after is not None:
            self._remember(False, "anybody", find_role(ground, index, after), sentence, index)

    def _read_things(self, ground: Ground, sentence: Sentence, index: int) -> None:
        """Remember what looks like a plural noun."""
        phrase = self._survey.read_phrase(ground, index, index)
        word = self._words[index]
        endings = ("ans",) if index > ground.low else ("ians", "icans")
        if word.lower.endswith(endings) and self._survey.text[word.start].isupper():
            # a nation's people, whom names leave out; "Loans" may open a sentence, too
            self._remember(False, "people", phrase.place, sentence, index)
            return
        place = place_things(ground, phrase)
        if place is not None:
            self._remember(False, "things", place, sentence, index)
            self._plural = index

    def _add_pronoun(self, index: int, base: str) -> None:
        start = self._words[index].start
        self.found.append(Found(start, start + len(base), "pronoun"))

    def _remember(
        self, target: bool, sort: Sort, place: Place, sentence: Sentence, index: int
    ) -> None:
        where = self._survey.locate(sentence, index)
        self._discourse.add(Antecedent(target, sort, place, where), index)
