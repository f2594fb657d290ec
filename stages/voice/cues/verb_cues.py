"""Find reporting verbs in the writer's text, with their subjects."""

from stages.voice.cues.agents import find_passive_agent
from stages.voice.cues.heads import settle_subject
from stages.voice.cues.holders import read_holder
from stages.voice.cues.impersonal import hangs_on_nobody, is_owed, restates
from stages.voice.cues.infinitives import find_counted
from stages.voice.cues.inversion import ends_clause, find_inverted_subject, follows_quote
from stages.voice.cues.issuers import find_issuer
from stages.voice.cues.narrowed import narrow_subject
from stages.voice.cues.noun_cues import (
    read_according,
    read_account,
    read_noun_cue,
)
from stages.voice.cues.participles import is_gerund, read_participle
from stages.voice.cues.passives import holds_subject, judges_subject, widen_judged
from stages.voice.cues.quoted_as import leads_to_saying
from stages.voice.cues.reduced_passives import PASSIVE_LEADS, find_parted_subject, is_reduced
from stages.voice.cues.shared_subjects import find_shared_subject
from stages.voice.cues.subjects import (
    find_subject_before,
    skip_left,
)
from stages.voice.cues.tellers import may_tell
from stages.voice.cues.vouched import is_vouched
from stages.voice.grammar.adjectives import describes_only
from stages.voice.grammar.compounds import go_on_over_people, opens_compound, speaks
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import is_short_have
from stages.voice.grammar.nouns import (
    NOUNS,
    allows_base,
    find_people_head,
    find_plural_head,
    heads_compound,
    is_plural,
    leads_on_as_noun,
    makes_noun,
    names_suspects,
)
from stages.voice.grammar.phrases import find_phrase_before
from stages.voice.grammar.phrases_after import find_phrase_after
from stages.voice.grammar.units import Token, Unit
from stages.voice.grammar.words import (
    BE,
    CONDITIONS,
    HAVE,
    NEGATIONS,
    PERSONAL,
    is_adverb,
    word_set,
)
from stages.voice.rules import ACCOUNTS, Rules, Verb

_NEW_CLAUSES = word_set("when while as after that because")
_PERFECT = HAVE | {"'ve"}


def find_cues(unit: Unit, rules: Rules) -> list[Cue]:
    """Return the reporting verbs and phrases of one unit, in order."""
    tokens = unit.tokens
    cues: list[Cue] = []
    for at, token in enumerate(tokens):
        if token.lower not in rules.triggers:
            continue
        cue = None
        if token.lower == "according":
            cue = read_according(tokens, at, rules)
        elif token.lower in ("to", "for"):
            cue = read_holder(tokens, at, rules)
        elif token.lower in ACCOUNTS:
            cue = read_account(tokens, at)
        if cue is None and token.lower in rules.forms:
            cue = _read_verb_cue(unit, at, rules, cues)
            cue = cue and settle_subject(tokens, cue, cues, rules)
            cue = cue and narrow_subject(tokens, cue, rules)
        if cue is None and rules.utterances.get(token.lower) and at + 2 < len(tokens):
            cue = read_noun_cue(tokens, at, rules, cues)
        if cue is not None and (not cues or cue.head > cues[-1].last):
            cues.append(cue._replace(vouched=is_vouched(tokens, cue, rules)))
    return cues


def _read_verb_cue(unit: Unit, at: int, rules: Rules, before: list[Cue]) -> Cue | None:
    """Read a reporting verb at a token, or None where the word is a noun or has no subject."""
    tokens = unit.tokens
    forms = rules.forms[tokens[at].lower]
    if tokens[at].capital and at and tokens[at - 1].kind == "w" and not unit.capitalised:
        return None  # a capital inside a sentence: "the United States"
    if leads_to_saying(tokens, at):
        return None
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
    negated = any(word in NEGATIONS or word.endswith("n't") for word in chain)
    be, have = _read_auxiliaries(tokens, last + 1, j, chain, verb)
    if "adjective" in verb.frames:
        subject = find_subject_before(tokens, j) if be and j >= 0 else None
        return Cue(j + 1, last, at, verb, subject, "before", False, negated) if subject else None
    bare = verb.shape == "past" and not chain
    if bare and j >= 0 and tokens[j].lower == "what's":
        return None  # "what's called “boat lung”": a term
    named = tokens[last + 1 : last + 2] and tokens[last + 1].capital
    if bare and verb.lemma == "ask" and not named and (j < 0 or tokens[j].lower in CONDITIONS):
        # "when asked why", "asked by Jo why"
        return _name_agent(tokens, Cue(at, last, at, verb, None, "before", True), rules)
    told = "clause" in verb.frames and not verb.frames & {"infinitive", "object"}
    if bare and told and j >= 0 and tokens[j].lower == "as" and tokens[last + 1 : last + 2]:
        agent = None
        if tokens[last + 1].lower == "by":
            agent = find_passive_agent(tokens, last + 1, rules)
        return Cue(at, last, at, verb, agent, "after") if agent else None  # "as reported by"
    if bare and j > 0 and tokens[j].lower in PASSIVE_LEADS and judges_subject(verb):
        be, (j, chain) = True, skip_left(tokens, j)
    passive = verb.shape == "past" and (be or (have and "been" in chain))
    reduced = not (passive or have) and is_reduced(unit, head, j, verb, before=before, rules=rules)
    passive = passive or reduced
    if verb.shape == "base" and (be or opens_compound(tokens, at)):
        return None  # "would be welcome", "and press secretary Jo Hill said"
    people = find_people_head(tokens, at, j, verb, rules.people)
    bound = verb.shape == "base" and people is None and not chain
    if bound and j >= 0 and heads_compound(tokens, at, j, rules.people):
        return None
    if verb.shape == "base" and people is None and not allows_base(tokens, at, j, chain):
        inverted = (
            find_inverted_subject(tokens, at, last, verb, rules)
            if verb.lemma in ("say", "add")
            else None
        )
        return Cue(at, last, at, verb, inverted, "after") if inverted else None
    if verb.shape == "s" and j >= 0 and _is_plural_noun(tokens, at, j, verb, rules):
        return None
    if verb.shape == "ing" and j >= 0 and tokens[j].lower == "worth":
        return None  # "it is worth noting"
    if verb.shape == "ing" and not chain:
        return read_participle(tokens, head, verb, before, rules)
    cue = Cue(j + 1 if chain else at, last, at, verb, None, "before", passive, negated)
    described = find_parted_subject(tokens, cue, chain, before, reduced) if passive else None
    if described is not None:
        return _name_agent(tokens, cue._replace(subject=described), rules)
    inverted = find_inverted_subject(tokens, at, last, verb, rules)
    if inverted is not None and (
        follows_quote(tokens, j) or ends_clause(tokens, j, inverted, verb)
    ):
        return Cue(at, last, at, verb, inverted, "after", False, negated)
    if j < 0:
        return _read_opening_verb(tokens, cue)
    if tokens[j].lower in ("to", "and", "but", "or", "then") or (
        tokens[j].lower == "," and not chain and _may_share(tokens, j, before)
    ):
        return _attach_shared(tokens, cue, j, before, rules)
    floor = _find_floor(before[-1], j) if before else 0
    subject = find_subject_before(tokens, j, floor)
    if subject is not None and verb.shape == "base" and tokens[j].lower not in PERSONAL:
        noun = find_plural_head(tokens, at, j) if people is None else people
        if noun is not None and subject[0] > noun and not is_plural(tokens[j].lower):
            subject = find_phrase_before(tokens, noun, 0)  # "rowers hoping to buy the pier say"
    if subject is not None and tokens[j].lower in ("which", "that"):
        subject = find_issuer(tokens, subject, rules)
    if subject is None:
        return Cue(at, last, at, verb, inverted, "after", False, negated) if inverted else None
    owed = passive and is_owed(tokens, subject, chain)
    if owed or not may_tell(tokens, at, subject, verb, chain=chain, before=before):
        return None
    cue = cue._replace(subject=subject)
    return _name_agent(tokens, cue, rules) if passive else cue


def _find_floor(cue: Cue, j: int) -> int:
    """Return where the words begin that the subject of another cue may stand in."""
    named = cue.side == "after" and cue.subject is not None and cue.subject[1] <= j
    if named and cue.subject:
        return cue.subject[1]  # "said Jo Hill, while | Ann Lee, 19, a miner, said"
    return cue.last + 1 if cue.last <= j else 0


def _read_auxiliaries(
    tokens: list[Token], following: int, j: int, chain: list[str], verb: Verb
) -> tuple[bool, bool]:
    """Say whether a form of "be" and one of "have" stand before a verb."""
    told = "clause" in verb.frames and not verb.frames & {"infinitive", "object", "person"}
    if told and is_short_have(tokens, j, chain, following):
        return False, True
    return not BE.isdisjoint(chain), not _PERFECT.isdisjoint(chain)


def _read_opening_verb(tokens: list[Token], cue: Cue) -> Cue | None:
    """Return the cue that opens a sentence with its verb: "Says Jo Hill: “…”"."""
    verb, at, last = cue.verb, cue.head, cue.last
    if verb is None or verb.lemma not in ("say", "add", "write"):
        return None
    subject = find_phrase_after(tokens, last + 1)
    opens = tokens[at].capital and subject is not None and verb.shape in ("past", "s")
    return Cue(at, last, at, verb, subject, "after") if opens else None


def _attach_shared(
    tokens: list[Token], cue: Cue, j: int, before: list[Cue], rules: Rules
) -> Cue | None:
    """Return a cue after "to", "and" or a comma with the subject of the verb before it."""
    assert cue.verb is not None
    shared = None
    if tokens[j].lower == "to":
        shared = find_counted(tokens, j) if cue.passive else None
        if shared is None and _is_nobodys(tokens, j, before, cue.verb, passive=cue.passive):
            return None
    shared = shared or find_shared_subject(tokens, j, before, cue.verb)
    if shared is None:
        return None
    shared = go_on_over_people(tokens, shared, rules)
    if cue.passive:
        return _name_agent(tokens, cue._replace(subject=shared), rules)
    return cue._replace(first=cue.head, subject=shared)


def _is_plural_noun(tokens: list[Token], at: int, j: int, verb: Verb, rules: Rules) -> bool:
    """Say whether a form in -s is no verb: "its satire and jokes", "the worst fears"."""
    if makes_noun(tokens[j]) or leads_on_as_noun(tokens, at, j, verb):
        return True
    if verb.lemma == "suspect" and names_suspects(tokens, at, j):
        return True
    after_noun = tokens[j].lower in ("and", "or")
    charged = verb.lemma != "show" and is_gerund(tokens[j])
    described = describes_only(tokens[j]) and not speaks(tokens[j].lower, rules)
    noun = tokens[at].lower in NOUNS
    return (noun and (after_noun or charged)) or (described and (noun or verb.lemma == "suspect"))


def _name_agent(tokens: list[Token], cue: Cue, rules: Rules) -> Cue:
    """Return a passive cue with whoever says it for its subject: "was accused by MPs"."""
    assert cue.verb is not None
    agent = find_passive_agent(tokens, cue.last + 1, rules)
    judges = judges_subject(cue.verb) or (agent and holds_subject(tokens, cue, agent))
    if not judges:
        return cue._replace(subject=agent)
    judged = cue.subject and widen_judged(tokens, cue.subject)
    return cue._replace(subject=agent, judged=judged)


def _may_share(tokens: list[Token], comma: int, before: list[Cue]) -> bool:
    """Say whether a verb after a comma goes on with a subject: "He sighed, said", not "when Jo"."""
    if not before or not before[-1].subject:
        return False
    between = tokens[before[-1].last + 1 : comma]
    return not any(token.lower in _NEW_CLAUSES for token in between)


def _is_nobodys(
    tokens: list[Token], to: int, before: list[Cue], verb: Verb, *, passive: bool
) -> bool:
    """Say whether what stands after "to" is no verb, or one that nobody is the subject of."""
    floor = before[-1].last + 1 if before else 0
    noun = verb.shape == "s"  # "pleaded guilty to charges"
    noun = noun or (verb.lemma == "say" and restates(tokens, to))
    return noun or hangs_on_nobody(tokens, to, floor, passive=passive)
