"""Decide whether a form of "they" or "it" means a group or body."""

from collections.abc import Mapping, Set

from stages.records import Mention, Sentence
from stages.targets.body import BodyTrail
from stages.targets.discourse import Antecedent, Discourse, Where
from stages.targets.grammar import VERBS_OF_SAYING, get_base
from stages.targets.places import Ground, has_human_verb, is_part
from stages.targets.speakers import Speakers
from stages.targets.survey import Survey

_SHARES = ("cent", "half", "halves", "majority", "percent", "quarter", "quarters", "respondents",
           "third", "thirds")  # fmt: skip
_BETWEEN = 120  # characters of "said Ann Lee, the mayor." and its marks
_LEADS = frozenset(",!?")  # what a quotation ends in where who speaks follows
_QUOTES = 8  # quotations back in which somebody's earlier words are looked for


class PronounJudge:
    """What "they" and "it" mean, by what was spoken of before and by whom."""

    def __init__(
        self,
        survey: Survey,
        discourse: Discourse,
        speakers: Speakers,
        *,
        rivals: Mapping[int, Mention],
        nouns: frozenset[str],
    ) -> None:
        self.it = BodyTrail()
        self._survey = survey
        self._discourse = discourse
        self._speakers = speakers
        self._rivals = rivals
        self._nouns = nouns

    def judge_they(
        self,
        ground: Ground,
        sentence: Sentence,
        index: int,
        where: Where,
        *,
        barred: Antecedent | None,
    ) -> bool | None:
        """Return whether a form of "they" means the target, None where nobody can say.

        `barred` is the other subject of its clause, which it is not.
        """
        if _is_of_share(ground, index):
            return False
        human = get_base(ground.words[index].lower) == "they" and has_human_verb(ground, index)
        if sentence.kind == "standfirst" and index == ground.low and self._discourse.awaits_topic():
            return True
        if where.quote >= 0 and not self._discourse.speaks_of_own(where):
            return self._ask_speaker(where, human=human)
        part = is_part(ground, index)
        return self._discourse.means_target(where, human=human, part=part, barred=barred)

    def judge_it(self, ground: Ground, index: int, where: Where) -> bool:
        """Return whether a form of "it" means the target as one body."""
        return self.it.means_it(ground, index, where, rivals=self._rivals, nouns=self._nouns)

    def _ask_speaker(self, where: Where, *, human: bool) -> bool | None:
        """Decide whom the first "they" of a quotation means: whom its words answer, by speaker."""
        quotes = self._survey.quotes.quotes
        quote = quotes[where.quote]
        own = self._speakers.speaks_for_target(quote)
        if not own and self._discourse.is_only_of(self._go_back(where.quote)):
            return True  # “I like Ebb,” said Lee. “They sing.”
        if not self._speakers.is_spoken_by_outsider(quote):
            return None
        before = range(max(0, where.quote - _QUOTES), where.quote)
        source = {-1, *(n for n in before if quotes[n].speaker == quote.speaker)}
        return self._discourse.means_target(where, human=human, source=source)

    def _go_back(self, number: int) -> Set[int]:
        """Return the quotation that one goes on after its speaker's name, if it is one.

        That is the one before it, by the same speaker, whose sentence the speaker's name ends.
        """
        quotes, text = self._survey.quotes.quotes, self._survey.text
        if number <= 0 or quotes[number - 1].speaker is None:
            return frozenset()
        last, quote = quotes[number - 1], quotes[number]
        if last.speaker != quote.speaker or quote.start - last.end > _BETWEEN:
            return frozenset()
        between = text[last.end : quote.start]
        leads = text[last.end - 1] in _LEADS or "," in between[:2]
        return frozenset({number - 1}) if leads and "\n" not in between else frozenset()


def _is_of_share(ground: Ground, index: int) -> bool:
    """Return whether "they" are who was asked: "40 percent (who) say they are late"."""
    at = index - 2
    if at - 1 < ground.low or ground.words[index - 1].lower not in VERBS_OF_SAYING:
        return False
    at -= ground.words[at].lower == "who"
    return ground.words[at].lower.rsplit("-", 1)[-1] in _SHARES
