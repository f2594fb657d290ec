"""Find the verb of which a claim is the subject: "Her claim that it is lost | is false".

A clause has one verb, and so has each clause inside it; the verb too many is the claim's own.
"""

from collections.abc import Set
from dataclasses import dataclass

from stages.voice.grammar.clauses import OBJECTS, skip_adverbs
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_contracted, is_finite
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import (
    AUXILIARIES,
    BE,
    DAYS,
    DETERMINERS,
    HAVE,
    LINKS,
    MODALS,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    SUBJECT_RELATIVES,
    SUBJECTS_ALONE,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    is_possessive,
    split_contraction,
    word_set,
)

_JOINTS = word_set("and or but nor")
_PREPOSITIONAL = word_set("after before since until till as than so yet like despite")
_OPENERS = SUBORDINATORS - _JOINTS - _PREPOSITIONAL
_BEFORE_SUBJECTS = _OPENERS | word_set("but and yet so still")
_NO_SUBJECTS = OBJECTS - {"it", "her", "you"}
_COPULAS = word_set("remains remain seems seem appears appear proves")
_NO_PARTICIPLES = word_set("was were did")
_MATES = {"(": ")", "–": "–", "—": "—"}
_LONGEST_LEAD = 8  # tokens


def find_predicate(
    tokens: list[Token],
    cue: Cue,
    start: int,
    end: int,
    *,
    following: list[Cue],
    predicates: Set[int],
) -> int:
    """Return the verb of which a claim is the subject, `end` where there is none.

    `predicates` are the quotations that open with a finite verb. Words that may but need not
    open a clause ("and", "after") are taken to do so first; if no verb is left then for the
    claim, which a whole sentence must have, they are taken not to.
    """
    if not _is_subject(tokens, cue):
        return end
    bare = {
        later.head
        for later in following
        if later.verb and later.last + 1 < end and _may_begin(tokens, later.last + 1)
    }
    wish = next((later for later in following if later.subject), None)
    if wish and wish.subject and wish.subject[0] == start + 1 and tokens[start].lower == "that":
        to = wish.last + 1
        if to + 2 < end and tokens[to].lower == "to" and wish.verb and not wish.passive:
            return _find_stating_verb(tokens, to + 2, end)
    at = _Count(tokens, start, end, bare, predicates, cautious=True).find_surplus()
    if at == end and tokens[-1].lower == ".":
        at = _Count(tokens, start, end, bare, predicates, cautious=False).find_surplus()
    return at


def find_verb_after_relative(tokens: list[Token], start: int, end: int) -> int:
    """Return the main verb after a relative clause: "the pier that he says is lost | will open"."""
    opened = tokens[start].lower in {"that", "to", *PERSONAL}
    at = start if opened else start - 1
    return _Count(tokens, at, end, frozenset(), frozenset(), cautious=True).find_surplus()


def find_verb_of_news(tokens: list[Token], cue: Cue, start: int, end: int) -> int:
    """Return the main verb after a noun with a wish: "News that he wants to go | reached me"."""
    if tokens[start].lower != "to" or not cue.subject or cue.side != "before":
        return end
    that = cue.subject[0] - 1
    if not 0 < that < 4 or tokens[that].lower != "that":
        return end
    if any(t.lower in LINKS | PERSONAL | AUXILIARIES or t.kind != "w" for t in tokens[:that]):
        return end
    return _find_stating_verb(tokens, start + 2, end)


def _find_stating_verb(tokens: list[Token], start: int, end: int) -> int:
    """Return the first verb that surely states something: "was", "worried the", "reached me"."""
    for k in range(start, end - 1):
        token, before, following = tokens[k], tokens[k - 1].lower, tokens[k + 1]
        lower = token.lower
        if lower in _OPENERS | PERSONAL or token.kind != "w":
            return end
        if before in DETERMINERS | PREPOSITIONS | BE | HAVE | {"to", "and", "or"} or token.capital:
            continue
        if lower in AUXILIARIES and is_finite(tokens, k):
            return k
        past = lower.endswith("ed") or is_finite(tokens, k)
        taken = following.lower in OBJECTS | DETERMINERS - {"this", "that", "last"}
        if past and (taken or (following.capital and following.lower not in DAYS)):
            return k
    return end


def is_in_relative(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a cue is the verb of a relative clause: "a man who said", "who came to say"."""
    if cue.subject is None or cue.side != "before" or cue.subject[1] >= cue.first:
        return False
    relative = cue.subject[1]
    at = skip_adverbs(tokens, relative + 1, cue.first)
    opens = tokens[relative].lower in SUBJECT_RELATIVES
    return opens and (at == cue.first or tokens[cue.first - 1].lower == "to")


def find_claim(tokens: list[Token], cue: Cue) -> int:
    """Return where the noun phrase of a claim begins: "Hale's claim", "the old claim"."""
    first = cue.first
    if cue.subject and cue.subject[0] < first:
        owner = cue.subject[0]
        whole = range(cue.subject[1], first)
        owns = is_possessive(tokens[whole.start - 1].lower)  # not "Hale made the claim that"
        if owns and all(tokens[k].kind == "w" for k in whole) and len(whole) < 4:
            return owner + (tokens[owner].lower in DAYS)  # "On Monday Hale's claim"
    for k in range(first - 1, max(-1, first - 5), -1):
        if tokens[k].kind != "w" or tokens[k].lower in PREPOSITIONS | AUXILIARIES:
            break
        if tokens[k].lower in DETERMINERS:
            return k
    lead = tokens[0]
    bare = 0 < first < 3 and all(t.kind == "w" and t.lower not in LINKS for t in tokens[:first])
    return 0 if bare and not is_adverb(lead.lower) else first  # "Repeated claims that"


def _is_subject(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a claim opens its clause: not "made the claim that", "despite the claim that"."""
    first = find_claim(tokens, cue)
    if first == 0:
        return True
    before = tokens[first - 1].lower
    if before in _OPENERS:
        return True  # "If the claim that"
    lead = tokens[0].lower
    leads = lead in PREPOSITIONS | _BEFORE_SUBJECTS or is_adverb(lead)
    if not leads or first > _LONGEST_LEAD or any(is_finite(tokens, k) for k in range(1, first)):
        return False
    joined = before in _BEFORE_SUBJECTS and first == 1
    return before == "," or joined or before in DAYS | TIMES or is_adverb(before)


def _may_begin(tokens: list[Token], at: int) -> bool:
    """Say whether a clause may begin at a token that no word opens: "said | the pier was"."""
    closed = tokens[at].lower in _OPENERS | PREPOSITIONS | PERSONAL | _JOINTS | _NO_SUBJECTS
    return tokens[at].kind == "w" and not closed and not is_finite(tokens, at)


@dataclass(frozen=True, slots=True)
class _Count:
    """The verbs of a claim's content, counted against the clauses that need one."""

    tokens: list[Token]
    start: int
    end: int
    bare: Set[int]  # reporting verbs with a clause that no word opens
    predicates: Set[int]
    cautious: bool

    def find_surplus(self) -> int:
        """Return the first verb too many, or the end."""
        tokens, end = self.tokens, self.end
        wanted = 0 if tokens[self.start].lower == "to" else 1
        firm = weak = commas = 0
        k = self.start
        while k + 1 < end:
            k += 1
            lower = tokens[k].lower
            commas += lower == ","
            if lower in _MATES and (mate := self._find_mate(k)):
                k = mate
            elif lower in (";", ":", "?", "–", "—"):
                return end
            elif self._is_quoted_verb(k):
                weak += 1
            elif self._opens(k):
                wanted += 1
            elif self._begins_verb(k):
                parted = tokens[self._skip_back(k)].lower == "," and commas % 2
                sure = lower in AUXILIARIES or is_contracted(lower)
                finite = sure or is_finite(tokens, k) or lower in _COPULAS
                finite = finite or (firm >= max(wanted, 1) and self._takes_object(k))
                if finite and not parted and firm + weak >= wanted and k > self.start + 1:
                    rival = self._find_rival(k) if firm < wanted or not sure else None
                    return rival or k
                wanted += bool(parted)  # "that it was, is and will be"
                firm += sure
                weak += not sure
                wanted += k in self.bare and self.cautious
        return end

    def _find_mate(self, at: int) -> int | None:
        """Return the mark that closes an aside."""
        mate = _MATES[self.tokens[at].lower]
        return next((k for k in range(at + 1, self.end) if self.tokens[k].lower == mate), None)

    def _is_quoted_verb(self, at: int) -> bool:
        """Say whether quoted words hold a verb: "that it “will sink”", "that “all is lost”"."""
        quoted = self.tokens[at].kind == "q"
        return quoted and (at in self.predicates or not self.cautious)

    def _opens(self, at: int) -> bool:
        """Say whether a word opens a clause that needs a verb."""
        tokens, lower = self.tokens, self.tokens[at].lower
        if lower in _OPENERS:
            return True
        if lower in _JOINTS | _PREPOSITIONAL:
            verb = at + 1
            while verb < self.end and is_adverb(tokens[verb].lower):
                verb += 1
            goes_on = verb < self.end and is_finite(tokens, verb)
            return self.cautious or (goes_on and lower in _JOINTS)
        if split_contraction(lower)[0] not in PERSONAL:
            return False
        before = tokens[at - 1].lower
        if before in _OPENERS or (self.cautious and before in _JOINTS | _PREPOSITIONAL):
            return False  # that word has opened it
        return self.cautious or lower not in ("it", "you")

    def _begins_verb(self, at: int) -> bool:
        """Say whether a verb begins at a token: "has" of "has lied", "lied", "row" of "who row"."""
        tokens, token = self.tokens, self.tokens[at]
        if token.kind != "w":
            return False
        before = self._skip_back(at)
        last, lower = tokens[before].lower, token.lower
        if token.capital and lower in DAYS | {"will"}:
            return False
        past = lower.endswith("ed") and not token.capital and "-" not in lower
        if last == "to" or (lower not in AUXILIARIES and last in DETERMINERS | PREPOSITIONS):
            return False  # "to do", "the lost boats"
        helped = last in BE | HAVE or is_contracted(last)
        participle = lower not in _NO_PARTICIPLES and (past or lower not in AUXILIARIES - HAVE)
        if (helped and participle) or (last in MODALS and lower in ("have", "do")):
            return False  # the rest of "was lost", "has had", "may have"
        sure = is_finite(tokens, at) or past or lower in _COPULAS
        return sure or self._has_plain_subject(before, at)

    def _takes_object(self, at: int) -> bool:
        """Say whether a regular past is no participle: "raised doubts", not "raised by"."""
        if at + 1 >= self.end:
            return False
        following = self.tokens[at + 1]
        other = following.lower in PREPOSITIONS | SUBORDINATORS or is_adverb(following.lower)
        return following.kind == "w" and not following.capital and not other  # "called Sunrise"

    def _skip_back(self, at: int) -> int:
        """Return the token before a verb and its adverbs."""
        before = at - 1
        while before > self.start and (
            is_adverb(self.tokens[before].lower) or self.tokens[before].lower in NEGATIONS
        ):
            before -= 1
        return before

    def _has_plain_subject(self, before: int, at: int) -> bool:
        """Say whether a subject pronoun stands before a word, which is a verb then."""
        last, token = self.tokens[before].lower, self.tokens[at]
        subject = last in SUBJECTS_ALONE or last == "who"
        other = token.capital or token.lower in DETERMINERS | PERSONAL | SUBORDINATORS
        return subject and not other and not is_adverb(token.lower)

    def _find_rival(self, at: int) -> int | None:
        """Return a later verb of the same clause: "that the boats named were lost | is false".

        What seemed the verb before was a participle then.
        """
        tokens = self.tokens
        for k in range(at + 1, self.end):
            token = tokens[k]
            if token.kind != "w" or token.lower in SUBORDINATORS | PERSONAL:
                return None
            if token.lower in AUXILIARIES and self._begins_verb(k):
                return None if self._has_bare_relative(at, k) else k
        return None

    def _has_bare_relative(self, at: int, verb: int) -> bool:
        """Say whether a name before a verb opens a relative clause: "is one | Hale has told"."""
        tokens = self.tokens
        noun, owner = tokens[verb - 2], tokens[verb - 1]
        hangs = noun.capital or noun.lower in PREPOSITIONS | DETERMINERS - {"one", "all"}
        return owner.capital and not hangs and verb - 2 > at
