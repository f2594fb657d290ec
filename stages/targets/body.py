"""Decide whether "it" and "its" go back to the target as one body.

"It" has many uses, so it is read only near a name of the target, with nothing else between that
could be meant, and never where it stands for a clause ("it is clear that"), weather or time.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from stages.records import Mention
from stages.targets.discourse import Where
from stages.targets.grammar import (
    AUXILIARIES,
    BREAKS,
    CONJUNCTIONS,
    DATES,
    DETERMINERS,
    POSSESSIVES,
    SINGULAR_QUANTIFIERS,
    VERBS_OF_SAYING,
    get_base,
    is_plural_look,
    is_possessive,
)
from stages.targets.places import Ground, is_finite

_REACH = 60  # words from a name to its "it"
_LATE = 9  # words of time and place that "it" may follow
_APPOSED = 15  # words of an apposition
_ADVERBIAL = DATES | {
    "a", "an", "at", "by", "early", "email", "filing", "in", "interview", "last", "late", "letter",
    "next", "on", "post", "release", "report", "same", "statement", "that", "the", "this",
}  # fmt: skip
# fmt: off
_OF_DEEDS = frozenset((
    "admit", "believe", "believed", "denied", "deny", "did", "do", "does", "doing", "done", "doubt",
    "heard", "knew", "know", "mean", "meant", "said", "say", "says", "tell", "think", "thought",
    "told",
))
# fmt: on
_TELLS = frozenset(("added", "adds", "continued", "read", "reads", "said", "says"))
_WHO = frozenset(("that", "which", "who", "whose"))
_TELLING = frozenset(("adding", "claiming", "denying", "saying", "warning"))
_REPORTING = _OF_DEEDS | _TELLING | VERBS_OF_SAYING
_HELPING = AUXILIARIES - {"am", "are", "be", "been", "being", "is", "was", "were"}
_SINGULAR = (POSSESSIVES - {"its", "their"}) | SINGULAR_QUANTIFIERS | {"the", "this", "that"}
_BE = r"(?:['’]s|\s+(?:(?:is|was|has been|had been|will be|would be)\b|(?:isn|wasn)['’]t\b))"
_NEVER = re.compile(
    r"(?: (?:can|could|did|does|may|might|must|should|will|would))?(?: not)? "
    r"(?:appear|cost|dawn|depend|emerg|feel|felt|follow|happen|help|hurt|look|matter|pay|rain|"
    r"remain|seem|snow|sound|struck|strike|tak|took|turn)\w*\b"
    r"|(?: (?:must|should|will|would))? c[ao]mes? (?:as|down|to) "
    r"|(?: had| has)? bec[ao]mes? (?:apparent|clear|evident|known|obvious|plain|public)\b"
    r"|(?: so)? goes without "
)
_EMPTY = re.compile(
    rf"{_BE}\s+(?:(?:\w+ ){{0,5}}?(?:that|to|how|why|whether|if|when|who|which|like|not|because)\b"
    r"|(?:about|cold|dark|early|hard|hot|late|noon|over|raining|snowing|time|worth)\b"
    r"|(?:(?:now|also|already|still) )?(?:clear|likely|obvious|possible|true)\b"
    r"|(?:alleged|argued|believed|claimed|feared|hoped|reported|rumoured|said|thought|understood)\b"
    r"|no (?:accident|coincidence|doubt|secret|surprise|use|wonder)\b|\d)"
)
_OF_SOMEBODY = re.compile(
    rf"{_BE} (?:also |not |now |still )?(?:able|about|allowed|asked|compelled|designed|determined"
    r"|due|eager|expected|forced|keen|likely|obliged|ordered|prepared|ready|required|set|told|unable"
    r"|willing|(?:aim|fight|hop|look|mov|plann|prepar|push|seek|struggl|threaten|try|wait|work)ing"
    r") to "
)
_DOES = re.compile(
    rf"{_BE} (?:(?:also|not|now|still|\w+ly) )?(?:(?!(?:amaz|annoy|becom|bor|com|confus|depress"
    r"|disappoint|embarrass|encourag|excit|expir|freez|frustrat|gett|go|happen|interest|look|miss"
    r"|mislead|pour|puzzl|rain|runn|shock|snow|surpris|tak|tempt|touch|worry|upsett)ing\b)"
    r"[a-z]{2,}ing (?!(?:and|as|because|but|for|how|if|or|than|that|to|when|why)\b)"
    r"|(?:aware|committed|concerned|confident|delighted|disappointed|grateful|pleased|proud"
    r"|saddened|shocked|sorry|unaware)\b)"
)
"""What a body, and no state of things, is said to be: "it was asking members"."""
_IS = re.compile(_BE)
_PREDICATE = re.compile(rf"{_BE}\s+(?:an?|the)((?:,? [\w’'-]+){{1,6}})")


@dataclass(slots=True)
class BodyTrail:
    """Where the target was last spoken of as one body; `end` is the index of the word after."""

    end: int = -1
    where: Where = Where(-9, -9, -9)  # noqa: RUF009 - a tuple, never changed
    subject: bool = False
    rival: int = -1  # number of the sentence in which another body was last spoken of
    shared: bool = False  # whether one was in the target's sentence, before it

    def mark(self, end: int, where: Where, *, subject: bool) -> None:
        """Remember a name of the target, or an "it" that means it."""
        self.end, self.where, self.subject = end, where, subject
        self.shared = self.rival == where.sentence and not subject

    def hear(self, ground: Ground, index: int, where: Where) -> None:
        """Go on with whose statement a word is: "Ebb said in a statement. The statement said …"."""
        words = ground.words
        if index == ground.low or index + 1 >= ground.high or words[index - 1].lower != "the":
            return
        told = words[index + 1].lower in _TELLS and self.subject and where.quote == self.where.quote
        near = index - self.end <= _REACH and self.rival <= self.where.sentence
        if (
            told
            and self.end > 0
            and near
            and " in a statement" in ground.text[words[self.end - 1].end : words[index].start]
        ):
            self.mark(index + 1, where, subject=True)

    def means_it(
        self,
        ground: Ground,
        index: int,
        where: Where,
        *,
        rivals: Mapping[int, Mention],
        nouns: frozenset[str],
    ) -> bool:
        """Return whether a form of "it" means the target, whose aliases' nouns are given."""
        base = get_base(ground.words[index].lower)
        apart = where.sentence - self.where.sentence
        far = apart > 1 or index - self.end > _REACH or where.block - self.where.block > 1
        if self.end < 0 or far or where.quote != self.where.quote:
            return False
        if base == "its" and index - self.end == 1 and ground.words[index - 1].lower == "and":
            return True  # "Ebb and its friends"
        if self.shared:
            return False  # "the court fined Ebb. It …" may be either
        opens = opens_clause(ground, index) or opens_late(ground, index)
        opens = opens or self._goes_on(ground, index)
        if base == "it":
            verdict = self._judge_verb(ground, index, nouns, opens=opens)
            if verdict is not None:
                return verdict
        elif base == "itself" and apart:
            return False
        follows = opens or (base == "its" and not apart)
        return not self._has_other(ground, index, rivals, only_subjects=follows and self.subject)

    def _goes_on(self, ground: Ground, index: int) -> bool:
        """Return whether "it" is in what the clause's subject says.

        So it is in "Ebb blamed the bank, saying it had" and in "blamed the bank but said it had".
        """
        words = ground.words
        if index - 2 < ground.low or not opens_report(ground, index):
            return False
        if words[index - 1].lower in _TELLING:
            return True
        between = (word.lower for word in words[max(self.end, ground.low) : index])
        return words[index - 2].lower in ("and", "but") and not _WHO.intersection(between)

    def _judge_verb(
        self, ground: Ground, index: int, nouns: frozenset[str], *, opens: bool
    ) -> bool | None:
        """Return whether the words around an "it" allow the target, None where they do not say."""
        tail = ground.words[index].start + 2
        predicate = _PREDICATE.match(ground.text, tail)
        if predicate and nouns & set(predicate[1].replace(",", "").split()):
            return True
        empty = _EMPTY.match(ground.text, tail) and not (
            _OF_SOMEBODY.match(ground.text, tail) or _DOES.match(ground.text, tail)
        )
        if empty or _NEVER.match(ground.text, tail):
            return False
        if _IS.match(ground.text, tail) and (predicate or not (opens and self.subject)):
            does = _DOES.match(ground.text, tail) and opens_report(ground, index)
            return None if does else False
        if not opens and ground.words[index - 1].lower in _OF_DEEDS:
            return None if opens_report(ground, index) else False
        return None

    def _has_other(
        self, ground: Ground, index: int, rivals: Mapping[int, Mention], *, only_subjects: bool
    ) -> bool:
        """Return whether something else in the singular stands between the name and "it"."""
        for other in range(_skip_apposition(ground, self.end, index), index):
            if only_subjects and not (opens_clause(ground, other) or _is_told(ground, other)):
                continue
            rival = rivals.get(other)
            if rival is not None and rival.type != "PER":
                return True
            if ground.words[other].lower in _SINGULAR and _opens_singular(ground, other):
                return True
        return False


def _is_told(ground: Ground, other: int) -> bool:
    """Return whether a word opens what is said in the same sentence: "said the rule is old"."""
    return other > ground.low and ground.words[other - 1].lower in VERBS_OF_SAYING


def opens_clause(ground: Ground, index: int) -> bool:
    """Return whether a word comes first after a mark or a conjunction."""
    if index == 0:
        return True
    before = ground.words[index - 1]
    gap = ground.text[before.end : ground.words[index].start]
    mark = not gap.isspace() or "\n" in gap
    return mark or get_base(before.lower) in CONJUNCTIONS or before.lower in ("as", "than")


def opens_report(ground: Ground, index: int) -> bool:
    """Return whether "it" is the subject of what is reported: "Ebb said it has", no "said it"."""
    if index == ground.low or index + 1 >= ground.high or not ground.is_gap(index):
        return False
    follows = ground.words[index + 1].lower
    if ground.words[index - 1].lower not in _REPORTING:
        return False
    if follows in AUXILIARIES - _HELPING:
        return _DOES.match(ground.text, ground.words[index].end) is not None
    return follows in _HELPING or is_finite(follows)


def opens_late(ground: Ground, index: int) -> bool:
    """Return whether "it" is a subject after words of time or place: "In December it grew".

    So it is after a verb of saying, too: "said in a statement on Monday it had grown".
    """
    at = index - 1
    while at > ground.low and index - at < _LATE and ground.words[at].lower in _ADVERBIAL:
        at -= 1
    if not all(ground.is_gap(i) for i in range(at, index)):
        return False
    if at == ground.low:
        dated = get_base(ground.words[index - 1].lower) in DATES
        return dated and ground.words[at].lower in _ADVERBIAL
    told = at < index - 1 and ground.words[at].lower in ("said", "says")
    return told and index + 1 < ground.high and ground.words[index + 1].lower in _HELPING


def _skip_apposition(ground: Ground, name_end: int, index: int) -> int:
    """Return where to look on after "Ebb, the largest of the clubs, …", which is Ebb."""
    text, words = ground.text, ground.words
    if name_end >= index or words[name_end].lower not in ("a", "an", "the", "one"):
        return name_end
    if not text[words[name_end - 1].end : words[name_end].start].lstrip("’'s").startswith(","):
        return name_end
    for at in range(name_end, min(name_end + _APPOSED, index)):
        gap = text[words[at].end : words[at + 1].start]
        if "," in gap:
            return at + 1
        if not gap.isspace():
            break
    return name_end


def _opens_singular(ground: Ground, determiner: int) -> bool:
    """Return whether a determiner opens a phrase with no plural noun; "that" may open a clause."""
    lower = ground.words[determiner].lower
    if lower in SINGULAR_QUANTIFIERS:
        return True
    for index in range(determiner + 1, min(determiner + 5, len(ground.words))):
        base = get_base(ground.words[index].lower)
        if base in BREAKS or base in DETERMINERS:
            clause = lower == "that" and index == determiner + 1 and ground.is_gap(determiner)
            return not clause
        if base.endswith("ly") and index > determiner + 2:
            return True  # "the new order largely bans ducks"
        if is_possessive(ground.words[index].lower):
            return True  # "the country's forces and its friends"
        if is_plural_look(base):
            return False
    return True
