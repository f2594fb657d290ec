"""Say whether the writer himself vouches for what a verb leads to: "they know that it sank".

Verbs of knowing are factive; verbs of showing are unless a source is their subject.
"""

from stages.voice.grammar.bodies import BODIES
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.units import Range, Token
from stages.voice.grammar.words import BREAKS, HAVE, PERSONAL, word_set
from stages.voice.rules import Rules

_KNOWING = word_set("know learn realise realize notice recognise recognize aware conscious mindful")
_SHOWING = word_set("show demonstrate discover reveal")
_SOURCES = word_set(
    "poll polls polling survey surveys study studies research researcher researchers scientist "
    "scientists investigator investigators detective detectives police officials inspectors "
    "auditors inquiry inquiries investigation investigations audit audits review reviews analysis "
    "analyses census data figures figure statistics numbers count tally results findings evidence "
    "projections estimates record records document documents paper papers file files filing "
    "filings return returns transcript transcripts minutes correspondence table tables chart "
    "charts graph graphs graphic map maps slide slides list lists diary diaries log logs timeline "
    "article articles story stories book website page video videos footage film image images "
    "photo photos photograph photographs picture pictures tape tapes recording recordings text "
    "texts experiment experiments trial trials test tests scan scans tracker index ruling rulings "
    "biopsy autopsy simulation simulations measurements observations microscopy "
    "disclosure disclosures invoice invoices receipts accounts contract contracts"
)
"""Studies, documents and those who inquire: what they show is theirs to tell."""

_INQUIRERS = BODIES | word_set(
    "team teams laboratory laboratories lab labs colleague colleagues groups work court jury "
    "commission committee panel"
)
"""Who and what is a source as the subject itself, though not where it stands beside one."""

_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ers", "ors", "ists", "ians")
_NO_PERSONS = word_set(
    "weather winter winters summer summers river rivers power powers order orders letter letters "
    "error errors factor factors sector sectors disaster disasters answer answers matter matters "
    "character characters center centers chapter chapters computer computers tower towers water "
    "waters danger dangers behavior behaviour anger disorder disorders encounter encounters dinner "
    "offer offers murder murders theater theaters floor door humor terror mirror flower flowers "
    "fever liver cancer cancers barrier barriers border borders layer layers meter poster posters "
    "corner corners finger fingers quarter quarters number numbers color colors sensor sensors "
    "manner gesture other newspaper"
)
_POINTERS = word_set("it this that these those what which")
_NO_NAMES = word_set("history experience events time life nature reality practice politics")
"""What may open a sentence with a capital and do no more than prove: "History shows that"."""

_JOINTS = word_set("and but so or while when as if because although though")
_FARTHEST = 25  # words


def is_vouched(tokens: list[Token], cue: Cue, rules: Rules) -> bool:
    """Say whether whoever the subject is, the writer says that it is so.

    Somebody can only know, learn or notice what is true; what neither people nor a study or
    document show is what the writer reads from it: "the fire showed that the bank was wrong".
    """
    if cue.verb is None:
        return False
    lemma = cue.verb.lemma
    if lemma in _KNOWING:
        return not _inquires(tokens, cue, rules)
    if lemma == "encourage" and cue.subject is not None:
        what = tokens[cue.subject[0]].lower == "it" or not _is_person(tokens, cue.subject, rules)
        return what and not cue.passive  # what a firm or a rule encourages is an act
    if lemma not in _SHOWING or cue.subject is None or _names_source(tokens, cue, rules):
        return False
    if _hangs_on_clause(tokens, cue):
        return True
    return not _may_inquire(tokens, cue.subject, rules)


def _hangs_on_clause(tokens: list[Token], cue: Cue) -> bool:
    """Say whether all that a clause tells proves something: "Hale left, showing that he could"."""
    assert cue.verb is not None
    proves = cue.verb.shape == "ing" and cue.verb.lemma in ("show", "demonstrate")
    return proves and cue.first > 0 and tokens[cue.first - 1].kind == "p"


def _may_inquire(tokens: list[Token], subject: tuple[int, int], rules: Rules) -> bool:
    """Say whether a subject is somebody, or several, or work that was done to find something."""
    words = [token.lower for token in tokens[subject[0] : subject[1]]]
    if words[0] in _POINTERS and len(words) == 1:
        return False
    if subject == (0, 1) and words[0] in _NO_NAMES:
        return False
    return not _INQUIRERS.isdisjoint(words) or _is_person(tokens, subject, rules)


def _inquires(tokens: list[Token], cue: Cue, rules: Rules) -> bool:
    """Say whether a paper or an inquiry found something out: "the Argus has learned"."""
    if cue.subject is None:
        return False
    first = tokens[cue.subject[0]]
    perfect = any(token.lower in HAVE for token in tokens[cue.first : cue.head])
    named = tokens[cue.subject[1] - 1].capital and first.lower not in PERSONAL
    assert cue.verb is not None
    reported = perfect and named and cue.verb.lemma in ("learn", "discover")
    return reported or _holds_source(tokens[cue.subject[0] : cue.subject[1]], rules)


def _names_source(tokens: list[Token], cue: Cue, rules: Rules) -> bool:
    """Say whether a study or document stands in the subject or not far before the verb."""
    assert cue.subject is not None
    words = tokens[cue.subject[0] : cue.subject[1]]
    words += tokens[cue.last + 2 : cue.last + 5] if _follows_in(tokens, cue) else []
    for k in range(cue.first - 1, max(-1, cue.first - _FARTHEST), -1):
        lower = tokens[k].lower
        joint = lower == "," and tokens[k + 1].lower in _JOINTS
        if joint or lower in BREAKS or tokens[k].kind == "q":
            break
        words.append(tokens[k])
    return _holds_source(words, rules)


def _follows_in(tokens: list[Token], cue: Cue) -> bool:
    """Say whether "in" follows: "showed in a paper that"."""
    return any(token.lower == "in" for token in tokens[cue.last + 1 : cue.last + 2])


def _holds_source(words: list[Token], rules: Rules) -> bool:
    """Say whether a study, a document or somebody who inquires is among some words."""
    bare = [word.lower.removesuffix("'s") for word in words]
    return any(word in _SOURCES or word in rules.utterances for word in bare)


def _is_person(tokens: list[Token], subject: Range, rules: Rules) -> bool:
    """Say whether a subject names or describes somebody, as far as its words tell."""
    words = tokens[subject[0] : subject[1]]
    known = rules.person | rules.people | PERSONAL | {"who"}
    last = words[-1].lower
    if words[-1].capital or (last.endswith(_PERSON_ENDINGS) and last not in _NO_PERSONS):
        return True
    return any(token.lower in known for token in words)
