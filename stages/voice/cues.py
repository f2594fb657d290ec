"""Find reporting verbs in the writer's text, with their subjects."""

from itertools import takewhile

from stages.voice.cue import Cue
from stages.voice.finite import is_finite
from stages.voice.inversion import ends_clause, find_inverted_subject, follows_quote
from stages.voice.noun_cues import read_according, read_account, read_noun_cue
from stages.voice.nouns import NOUNS, allows_base, find_plural_head, is_plural, makes_noun
from stages.voice.participles import is_gerund, read_participle
from stages.voice.passives import cut_agent, judges_subject, widen_judged
from stages.voice.phrases import find_phrase_after, find_phrase_before
from stages.voice.rules import ACCOUNTS, Rules, Verb
from stages.voice.subjects import (
    find_clause_subject,
    find_passive_agent,
    find_subject_before,
    skip_left,
)
from stages.voice.units import Token, Unit
from stages.voice.words import (
    BE,
    DETERMINERS,
    HAVE,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    is_adverb,
    word_set,
)

_ISSUED = word_set(
    "released releases releasing issued issues issuing published publishes sent sends signed made "
    "makes gave gives wrote writes posted posts delivered delivers"
)
_BEFORE_ASKED = word_set("when if once")
_NOT_SUBJECTS = word_set(
    "new fresh renewed repeated mounting growing further international public early urgent "
    "widespread emergency media"
)
_SEVERAL = word_set("these those two three four five six many several few most all both")
_ARTICLES = word_set("the a an his her its their my our your no every")


def find_cues(unit: Unit, rules: Rules) -> list[Cue]:
    """Return the reporting verbs and phrases of one unit, in order."""
    tokens = unit.tokens
    cues: list[Cue] = []
    for at, token in enumerate(tokens):
        if token.lower not in rules.triggers:
            continue
        cue = None
        if token.lower == "according":
            cue = read_according(tokens, at)
        elif token.lower in rules.forms:
            cue = _read_verb_cue(unit, at, rules, cues)
        if cue is None and token.lower in ACCOUNTS:
            cue = read_account(tokens, at)
        if cue is None and rules.utterances.get(token.lower) and at + 2 < len(tokens):
            cue = read_noun_cue(tokens, at, rules, cues)
        if cue is not None and (not cues or cue.head > cues[-1].last):
            cues.append(cue)
    return cues


def _read_verb_cue(unit: Unit, at: int, rules: Rules, before: list[Cue]) -> Cue | None:
    """Read a reporting verb at a token, or None where the word is a noun or has no subject."""
    tokens = unit.tokens
    forms = rules.forms[tokens[at].lower]
    if tokens[at].capital and at and tokens[at - 1].kind == "w" and not unit.capitalised:
        return None  # a capital inside a sentence: "the United States"
    for verb in forms:
        last = _find_last(tokens, at, verb)
        if last is None:
            continue
        cue = _attach_subject(unit, (at, last), verb, before, rules)
        if cue is not None:
            return cue
    return None


def _find_last(tokens: list[Token], at: int, verb: Verb) -> int | None:
    """Return the last particle of a verb, the verb itself if it has none: "called again for"."""
    if not verb.particles:
        return at
    first = at + 1
    if verb.particles == ("for",) and first < len(tokens) and is_adverb(tokens[first].lower):
        first += 1
    last = first + len(verb.particles) - 1
    following = tuple([token.lower for token in tokens[first : last + 1]])
    return last if following == verb.particles else None


def _attach_subject(  # noqa: PLR0911, PLR0912 - one return for each construction
    unit: Unit, head: tuple[int, int], verb: Verb, before: list[Cue], rules: Rules
) -> Cue | None:
    """Attach the subject that stands before the verb, else the one after it.

    `head` is the verb and its last particle.
    """
    tokens = unit.tokens
    at, last = head
    j, chain = skip_left(tokens, at)
    negated = be = have = False
    for word in chain:
        negated = negated or word in NEGATIONS or word.endswith("n't")
        be = be or word in BE
        have = have or word in HAVE or word == "'ve"
    if "adjective" in verb.frames:
        subject = find_subject_before(tokens, j) if be and j >= 0 else None
        return Cue(j + 1, last, at, verb, subject, "before", False, negated) if subject else None
    bare = verb.shape == "past" and not chain
    named = tokens[last + 1 : last + 2] and tokens[last + 1].capital
    if bare and verb.lemma == "ask" and not named and (j < 0 or tokens[j].lower in _BEFORE_ASKED):
        return Cue(at, last, at, verb, None, "before", passive=True)  # "when asked why"
    told = "clause" in verb.frames and not verb.frames & {"infinitive", "object"}
    if bare and told and j >= 0 and tokens[j].lower == "as" and tokens[last + 1 : last + 2]:
        agent = find_passive_agent(tokens, last + 1) if tokens[last + 1].lower == "by" else None
        return Cue(at, last, at, verb, agent, "after") if agent else None  # "as reported by"
    passive = verb.shape == "past" and (be or (have and "been" in chain))
    passive = passive or (not have and _is_reduced(unit, head, verb, before, bare=bare))
    if verb.shape == "base" and not allows_base(tokens, at, j, chain):
        inverted = (
            find_inverted_subject(tokens, at, last, verb) if verb.lemma in ("say", "add") else None
        )
        return Cue(at, last, at, verb, inverted, "after") if inverted else None
    if verb.shape == "s" and j >= 0 and makes_noun(tokens[j]):
        return None
    joined = j >= 0 and tokens[j].lower in ("and", "or")
    if verb.shape == "s" and joined and tokens[at].lower in NOUNS:
        return None  # "its satire and jokes"
    charged = verb.shape == "s" and verb.lemma != "show" and tokens[at].lower in NOUNS
    if charged and j >= 0 and is_gerund(tokens[j]):
        return None  # "parking charges"
    if verb.shape == "ing" and not chain:
        return read_participle(tokens, head, verb, before, rules)
    first = j + 1
    inverted = find_inverted_subject(tokens, at, last, verb)
    if inverted is not None and (
        follows_quote(tokens, j) or ends_clause(tokens, j, inverted, verb)
    ):
        return Cue(at, last, at, verb, inverted, "after", False, negated)
    if j < 0:
        subject = (
            find_phrase_after(tokens, last + 1) if verb.lemma in ("say", "add", "write") else None
        )
        opens = tokens[at].capital and subject is not None and verb.shape in ("past", "s")
        return Cue(at, last, at, verb, subject, "after") if opens else None
    if (
        tokens[j].lower == "to"
        or tokens[j].lower in ("and", "but", "or", "then")
        or (tokens[j].lower == "," and not chain and _may_share(tokens, j, before))
    ):
        shared = _find_shared_subject(tokens, j, before, verb)
        cue = Cue(at, last, at, verb, shared, "before", passive, negated) if shared else None
        return _name_agent(tokens, cue) if cue and passive else cue
    floor = before[-1].last + 1 if before and before[-1].last <= j else 0
    subject = find_subject_before(tokens, j, floor)
    if subject is not None and verb.shape == "base":
        noun = find_plural_head(tokens, at, j)
        if noun is not None and subject[0] > noun and not is_plural(tokens[j].lower):
            subject = find_phrase_before(tokens, noun, 0)  # "rowers hoping to buy the pier say"
    if subject is not None and tokens[j].lower in ("which", "that"):
        subject = _find_issuer(tokens, subject, rules)
    if subject is not None and _is_nobody(tokens, subject[0]):
        return None
    if subject is not None and tokens[subject[1] - 1].lower in _ARTICLES:
        return None  # "the pledged delegates"
    ambiguous = verb.shape in ("base", "s") and tokens[at].lower in NOUNS
    if subject is not None and ambiguous and not _may_be_subject(tokens, subject, verb):
        return None  # "raising fresh questions", "two coastal states"
    if subject is None:
        return Cue(at, last, at, verb, inverted, "after", False, negated) if inverted else None
    cue = Cue(first if chain else at, last, at, verb, subject, "before", passive, negated)
    return _name_agent(tokens, cue) if passive else cue


def _is_reduced(
    unit: Unit, head: tuple[int, int], verb: Verb, before: list[Cue], *, bare: bool
) -> bool:
    """Say whether a participle is passive without its "is": "a man accused by", "and accused of".

    A headline leaves it out, and so does a verb that goes on with a passive.
    """
    tokens, after = unit.tokens, head[1] + 1
    goes_on = unit.headline or (bool(before) and before[-1].passive)
    if bare and goes_on and _lacks_object(tokens, after, verb):
        return True
    named = after < len(tokens) and tokens[after].lower == "by"
    return verb.shape == "past" and named and judges_subject(verb)


def _name_agent(tokens: list[Token], cue: Cue) -> Cue:
    """Return a passive cue with whoever says it for its subject: "was accused by MPs"."""
    agent = find_passive_agent(tokens, cue.last + 1)
    if cue.verb is None or not judges_subject(cue.verb):
        return cue._replace(subject=agent)
    judged = cue.subject and widen_judged(tokens, cue.subject)
    return cue._replace(subject=agent and cut_agent(tokens, agent), judged=judged)


def _lacks_object(tokens: list[Token], at: int, verb: Verb) -> bool:
    """Say whether what a verb takes follows it without an object: "accused of", "urged to"."""
    if at >= len(tokens):
        return False
    if tokens[at].lower == "to":
        return {"person", "infinitive"} <= verb.frames
    if tokens[at].kind == "q":
        return "predicate" in verb.frames and "quote" not in verb.frames
    intransitive = verb.lemma in ("apologise", "apologize")
    return tokens[at].lower in verb.frames & {"of", "for", "as"} and not intransitive


def _may_share(tokens: list[Token], comma: int, before: list[Cue]) -> bool:
    """Say whether a verb after a comma goes on with a subject: "He sighed, said", not "when Jo"."""
    if not before or not before[-1].subject:
        return False
    between = tokens[before[-1].last + 1 : comma]
    return not any(token.lower in ("when", "as", "after", "that", "because") for token in between)


def _find_issuer(tokens: list[Token], subject: tuple[int, int], rules: Rules) -> tuple[int, int]:
    """Return who gave out a statement that says something: "Ann Hill sent a letter which says"."""
    heads = takewhile(lambda k: tokens[k].lower not in PREPOSITIONS, range(*subject))
    head = max(heads, default=subject[0])
    issued = subject[0] > 1 and tokens[subject[0] - 1].lower in _ISSUED
    passive = issued and tokens[subject[0] - 2].lower in BE  # "was sent a letter which says"
    if not issued or passive or tokens[head].lower not in rules.utterances:
        return subject
    return find_clause_subject(tokens, subject[0]) or subject


def _is_nobody(tokens: list[Token], first: int) -> bool:
    """Say whether a subject denies: "nobody", "no minister", "neither the bank nor the mint"."""
    numbered = tokens[first].lower == "no" and tokens[first + 1].lower[:1].isdigit()
    denied = not numbered and tokens[first].lower in ("nobody", "none", "no", "neither")
    return denied or (first > 0 and tokens[first - 1].lower in ("nor", "neither"))


def _may_be_subject(tokens: list[Token], subject: tuple[int, int], verb: Verb) -> bool:
    """Say whether a phrase may be the subject of what may as well be a plural noun."""
    opening = tokens[subject[0]]
    if opening.lower in _NOT_SUBJECTS or opening.lower in PREPOSITIONS:
        return False  # "growing calls for", "amid calls for"
    last = tokens[subject[1] - 1]
    if verb.shape == "s" and last.lower.endswith("ed") and not last.capital:
        return False  # "Hale faced calls for"
    if is_gerund(opening) or any(is_finite(tokens, k) for k in range(*subject)):
        return False
    if verb.shape != "s" or verb.lemma == "show":
        return True
    single = opening.lower in DETERMINERS - _SEVERAL or opening.lower in PERSONAL | {"who", "which"}
    return single or opening.capital or bool(tokens[subject[1] - 1].capital)


def _find_shared_subject(
    tokens: list[Token], j: int, before: list[Cue], verb: Verb
) -> tuple[int, int] | None:
    """Return the subject that a verb after "to", "and" or a comma shares with the one before."""
    if (
        tokens[j].lower == "to"
        or verb.shape in ("past", "s", "ing")
        or tokens[j].lower in ("and", "but")
    ):
        subjects = (
            cue.judged if cue.passive else cue.subject
            for cue in reversed(before)
            if cue.side == "before"
        )
        return next(filter(None, subjects), None) or find_clause_subject(tokens, j)
    return None
