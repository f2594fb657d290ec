"""Follow a person through an article: the pronouns and descriptions that mean them.

Where an earlier stage has resolved a pronoun or a description, its word is taken. Elsewhere a
pronoun goes to whoever of the persons spoken of is most in mind, and to nobody where two are.
"""

import re
from collections.abc import Sequence

from stages.reading import Reading
from stages.records import Mention, Sentence, Target, TargetMentionForm
from stages.targets.discourse import Antecedent, Discourse, Sort, Where
from stages.targets.genders import Genders
from stages.targets.grammar import (
    AUXILIARIES,
    BREAKS,
    CONJUNCTIONS,
    PREPOSITIONS,
    VERBS_OF_SAYING,
    get_base,
)
from stages.targets.matcher import Match
from stages.targets.names import find_rivals, fold_name, fold_names
from stages.targets.places import (
    Ground,
    Place,
    find_place,
    find_role,
    follows_new_subject,
    follows_owner,
    shares_clause,
)
from stages.targets.spans import Found
from stages.targets.survey import Survey

_OPENING = 9  # words from "in her …" to the comma after it
_CLAUSE = 30  # words from a subject to its verb's object
_QUOTES = 8  # quotations back in which somebody's earlier words are looked for
_SUBJECTS = ("he", "i", "it", "she", "they", "we", "you")
_EITHER = re.compile(
    r"\b(?:(?:he|him|his)(?: or |/)(?:she|hers?)|(?:she|hers?)(?: or |/)(?:he|him|his))\b",
    re.IGNORECASE,
)
_SINGLE = ("he", "she")
_DEFINITE = ("that", "the", "this")  # "the owner" is known already, "a nurse" is not
_HAVE = ("also", "had", "has", "then")
_LINKS = AUXILIARIES | {"as", "become", "becomes", "like", "called"}


def follow_person(survey: Survey, target: Target, *, kept: Sequence[Match]) -> list[Found]:
    """Return the pronouns and descriptions that mean a person, sorted."""
    reading = survey.reading
    names = fold_names(target)
    ids = _find_ids(reading, kept)
    found: list[Found] = []
    decided: dict[int, bool] = {}
    genders = Genders(survey, target)
    for mention in reading.mentions:
        if mention.form == "name":
            continue
        form: TargetMentionForm = "pronoun" if mention.form == "pronoun" else "alias"
        is_target = mention.entity_id in ids or fold_name(mention.name) in names
        if form == "pronoun" and not genders.may_mean_target(mention):
            is_target = False  # "she" may go back to a namesake: "Le Pen" for father and daughter
        decided[mention.start] = is_target
        if is_target:
            found.append(Found(mention.start, mention.end, form))
    for quote in reading.quotes:
        if quote.speaker_start is not None and quote.speaker_id is not None:
            decided.setdefault(quote.speaker_start, quote.speaker_id in ids)
    walk = _Walk(survey, kept=kept, decided=decided, ids=ids, genders=genders)
    walk.read_all()
    matches = _EITHER.finditer(survey.text)  # "his or her": anybody's
    either = {offset for match in matches for offset in range(*match.span())}
    return sorted(span for span in {*found, *walk.found} if span.start not in either)


def _find_ids(reading: Reading, kept: Sequence[Match]) -> set[str]:
    """Return the ids that the entities stage gave to the target's own names."""
    spans = {(match.start, match.end) for match in kept if match.form == "name"}
    return {
        mention.entity_id for mention in reading.mentions if (mention.start, mention.end) in spans
    }


def _is_object(ground: Ground, index: int, base: str) -> bool:
    """Return whether a pronoun is a verb's object; "her" before a noun is not."""
    if base != "her":
        return base == "him"
    if index + 1 >= ground.high or not ground.is_gap(index):
        return True
    return get_base(ground.words[index + 1].lower) in BREAKS


class _Walk:
    """One pass over an article's words; `found` grows as it goes."""

    def __init__(
        self,
        survey: Survey,
        *,
        kept: Sequence[Match],
        decided: dict[int, bool],
        ids: set[str],
        genders: Genders,
    ) -> None:
        self._ids = ids
        self.found: list[Found] = []
        self._survey = survey
        self._text = survey.text
        self._words = survey.words
        self._decided = decided
        self._kept = {match.first: match for match in kept}
        self._genders = genders
        others = [m for m in find_rivals(survey, kept) if not genders.is_other(m)]
        self._rivals = survey.index_names(others, "PER")
        self._whose = {m.start: m.entity_id for m in survey.reading.mentions}
        self._discourse = Discourse(is_topic=False, is_person=True)
        self._named = (-9, -9, False)  # the last name, the word after it; whether the target's

    def read_all(self) -> None:
        """Read every sentence's telling words in order, adding what is found."""
        named = {i for match in self._kept.values() for i in range(match.first, match.after)}
        telling = sorted({*self._survey.of_persons, *self._kept, *self._rivals})
        for sentence, ground, indices in self._survey.read_grounds(named, telling):
            if sentence.kind in ("title", "heading"):
                self._discourse.forget()
            after = 0
            for index in indices:
                if index >= after:
                    after = self._read_word(ground, sentence, index)

    def _read_word(self, ground: Ground, sentence: Sentence, index: int) -> int:
        """Read what begins with a word; return the index of the word after it."""
        if index in self._kept:
            self._named = (index, self._kept[index].after, True)
            first = self._survey.read_phrase(ground, index, index).first
            place = find_role(ground, first, self._kept[index].after)
            self._remember(True, "people", place, sentence, index)
            return self._kept[index].after
        if index in self._rivals:
            return self._read_rival(ground, sentence, self._rivals[index], index)
        base = get_base(self._words[index].lower)
        if base in self._genders.forms:
            self._read_pronoun(ground, sentence, index, base)
        elif base in self._survey.rules.singular:
            self._read_newcomer(ground, sentence, index)
        return index + 1

    def _read_rival(self, ground: Ground, sentence: Sentence, mention: Mention, index: int) -> int:
        """Remember another person's name."""
        after = index + 1
        while after < ground.high and self._words[after].start < mention.end:
            after += 1
        self._remember(False, "people", find_role(ground, index, after), sentence, index)
        self._named = (index, after, False)
        return after

    def _read_newcomer(self, ground: Ground, sentence: Sentence, index: int) -> None:
        """Remember "a nurse", "the man"; "is a decent man" brings nobody new in."""
        phrase = self._survey.read_phrase(ground, index, index)
        if not phrase.determiner or phrase.first == ground.low == index:
            return
        if self._genders.is_other_noun(phrase.noun) or self._is_other_told(ground, index):
            return
        if phrase.first > ground.low:
            before = self._words[phrase.first - 1]
            gap = self._text[before.end : self._words[phrase.first].start]
            apposed = gap.strip() == "," and self._text[before.start].isupper()
            if apposed or get_base(before.lower) in _LINKS:
                return
        sort: Sort = "people" if phrase.determiner in _DEFINITE else "newcomer"
        self._remember(False, sort, phrase.place, sentence, index)

    def _is_other_told(self, ground: Ground, index: int) -> bool:
        """Return whether the first pronoun after a noun is of the other gender: "a nurse … he"."""
        for word in ground.words[index + 1 : min(index + _OPENING, ground.high)]:
            base = get_base(word.lower)
            if base in _SINGLE:
                return base not in self._genders.forms
        return False

    def _read_pronoun(self, ground: Ground, sentence: Sentence, index: int, base: str) -> None:
        """Decide whom a pronoun means, and remember them as the one now spoken of."""
        start = self._words[index].start
        if self._text[start].isupper() and index > ground.low and ground.is_gap(index - 1):
            return  # a part of a name: "Liu He"
        is_target = self._decided.get(start)
        if is_target is None:
            where = self._survey.locate(sentence, index)
            is_target = self._judge_teller(ground, index, base)
            if is_target is None:
                is_target = self._judge_owner(ground, index, base)
            if is_target is None and where.quote >= 0:
                is_target = self._judge_quoted(where)
            if is_target is None:
                alone = self._discourse.is_alone(where)
                barred = self._find_barred(ground, index, base)
                is_target = alone or self._discourse.means_target(where, human=True, barred=barred)
            if is_target and _is_object(ground, index, base):
                shared = shares_clause(ground, self._discourse.subject, index)
                if shared and not follows_new_subject(ground, self._discourse.subject, index):
                    is_target = None
        if is_target is None:
            return
        self._decided[start] = is_target
        if is_target:
            self.found.append(Found(start, start + len(base), "pronoun"))
        place = find_place(ground, index) if base in ("he", "she") else "object"
        self._remember(is_target, "pronoun", place, sentence, index)

    def _find_barred(self, ground: Ground, index: int, base: str) -> Antecedent | None:
        """Return whom a verb's object cannot mean, its subject: "Lee praised her"."""
        subject, antecedent = self._discourse.rival
        before = ground.words[index - 1].lower if index > ground.low else "of"
        bare = _is_object(ground, index, base) and before not in PREPOSITIONS
        bare = bare and index - subject < _CLAUSE
        return antecedent if bare and shares_clause(ground, subject, index) else None

    def _judge_quoted(self, where: Where) -> bool | None:
        """Return whether a quotation's first pronoun means the target, None where nobody can say.

        "Ann Lee blamed Moss. “She lied,” said Ann Lee": its words answer what was written before
        it, and what its speaker has said, and never mean the speaker.
        """
        quotes = self._survey.quotes.quotes
        quote = quotes[where.quote]
        if quote.speaker is None or self._discourse.speaks_of_own(where):
            return None
        said = self._decided.get(-1 if quote.speaker_start is None else quote.speaker_start)
        unknown = quote.speaker.lower() in self._genders.forms and said is None
        if quote.speaker_id in self._ids or said or unknown:
            return None
        speaker = quote.speaker_id or ""
        before = range(max(0, where.quote - _QUOTES), where.quote)
        source = {-1, *(n for n in before if quotes[n].speaker == quote.speaker)}
        return self._discourse.means_target(where, human=True, source=source, speaker=speaker)

    def _judge_teller(self, ground: Ground, index: int, base: str) -> bool | None:
        """Return True where "he" is whose name tells it: "While Lee sang, Moss said he wept"."""
        words = ground.words
        if base not in ("he", "she") or index - 2 < ground.low:
            return None
        at = index - 1 - (words[index - 1].lower == "that")
        if words[at].lower not in VERBS_OF_SAYING:
            return None
        at -= 1
        while at > ground.low and (words[at].lower in _HAVE or words[at].lower.endswith("ly")):
            at -= 1
        first, after, is_target = self._named
        told = is_target and at == after - 1 and all(map(ground.is_gap, range(at, index)))
        return True if told and find_role(ground, first, after) == "subject" else None

    def _judge_owner(self, ground: Ground, index: int, base: str) -> bool | None:
        """Return whose "his" or "her" is where its place alone says so, None where it does not.

        "They thanked Moss for her work", and "In her speech, Moss …".
        """
        if base not in ("his", "her") or _is_object(ground, index, base):
            return None
        first, after, is_target = self._named
        if index - 1 == after and follows_owner(ground, first, index):
            return is_target
        low = ground.low
        if index - low not in (1, 2) or self._words[low].lower not in PREPOSITIONS:
            return None
        for at in range(index + 1, min(index + _OPENING, ground.high - 1)):
            if not ground.is_gap(at):
                comma = self._text[self._words[at].end : self._words[at + 1].start]
                return self._find_named(at + 1) if comma.strip() == "," else None
            if self._words[at].lower in _SUBJECTS:
                return None
        return None

    def _find_named(self, index: int) -> bool | None:
        """Return whether the name that begins at a word, or after a title, is the target's."""
        if self._words[index].lower in CONJUNCTIONS:
            return None
        for at in (index, index + 1):
            if at in self._kept or at in self._rivals:
                return at in self._kept
        return None

    def _remember(
        self, target: bool, sort: Sort, place: Place, sentence: Sentence, index: int
    ) -> None:
        where = self._survey.locate(sentence, index)
        who = self._whose.get(self._words[index].start, "")
        last = self._discourse.rival[1]
        if sort == "pronoun" and not who and not target and last is not None:
            who = last.who
        self._discourse.add(Antecedent(target, sort, place, where, who), index)
