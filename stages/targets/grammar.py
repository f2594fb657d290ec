"""The function words of English that noun phrases and pronouns are read by, all lower case."""

import re
from collections.abc import Set

_INNER_MARK = re.compile(r"[^\w]|_")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PRONOUN_FORMS: dict[str, frozenset[str]] = {
    "they": _set("they them their theirs themselves"),
    "he": _set("he him his himself"),
    "she": _set("she her hers herself"),
    "it": _set("it its itself"),
}
"""A subject form and every form that follows from it."""

FIRST_PLURAL = _set("we us our ours ourselves")

DEMONSTRATIVES = _set("these those such")
ARTICLES = _set("a an the")
POSSESSIVES = _set("my our your his her its their")
SINGULAR_QUANTIFIERS = _set("a an one another every each")
SINGULAR_DETERMINERS = SINGULAR_QUANTIFIERS | POSSESSIVES | _set("the this that")
QUANTIFIERS = _set(
    """all another any both dozens each eight eighteen eighty eleven enough every few fewer fifteen
    fifty five forty four fourteen half hundred hundreds many million millions more most nine
    nineteen ninety no one other several seven seventeen seventy six sixteen sixty some ten thirteen
    thirty thousand thousands three twelve twenty two various"""
)
QUANTITIES = QUANTIFIERS | _set("cent majority minority none number percent plenty scores")
"""Words before "of members" that tell how many."""
DETERMINERS = DEMONSTRATIVES | ARTICLES | POSSESSIVES | QUANTIFIERS

PREPOSITIONS = _set(
    """about above across after against along alongside amid among amongst around as at before
    behind below beneath beside besides between beyond by despite during except for from in
    inside into like near of off on onto out outside over past per since than through throughout
    to toward towards under until unto up upon via with within without"""
)
CONJUNCTIONS = _set(
    """although and because but if nor or once so than that then though unless what when whenever
    where whereas whether which while who whom whose why yet"""
)
AUXILIARIES = _set(
    """am are be been being can cannot could did do does had has have is may might must shall should
    was were will would aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't
    shouldn't wasn't weren't won't wouldn't"""
)
SUBJECTS = _set("""he here how i it not now only she there they this we you""")
BREAKS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | SUBJECTS
"""Words that no noun phrase holds before its head."""

NEUTRAL_MODIFIERS = _set(
    """actual angry average committed cheerful dedicated earnest eager early enthusiastic existing
    fellow first former grass-roots grassroots happy hard-core hardcore hopeful individual keen
    key latest leading local loyal mere middle-aged new newly older old ordinary own passionate
    placard-waving poor principled rank-and-file real same senior serious sincere so-called tired
    typical unpaid veteran weary worried young younger youthful engaged enraged excited exhausted
    elderly genuine good kind kindly nice sweet"""
)
"""Adjectives of age, number and mood, that make no other group of a group's people."""

FOND_MODIFIERS = _set("dear entire famous good great little mighty old poor proud same whole")
"""Adjectives after which "the magazine" is still the one that was spoken of."""

JOINED = ("-based", "-born", "-headquartered", "-led", "-owned", "-run")
"""Endings of a modifier that begins with a place: "San Francisco-based"."""
PLACE_WORDS = 3  # of such a place, but for its last
DESCRIBING = (*JOINED, "-old")
"""Endings of a modifier after which "the company" is still the one that was spoken of."""

HUMAN_VERBS = _set(
    """admit agree argue ask assume believe call campaign chant cheer claim complain cry demand
    despise deserve deny dream expect fear feel fight forget hate hope insist know laugh like love
    loathe mean need plan pray prefer promise protest read remember say scowl search see seem sing
    said speak struggle suspect talk tell think trust understand vote want wish wonder worry
    worship write yearn told thought knew felt meant wrote spoke saw sang understood forgot fought
    wept weep own"""
)
"""Verbs whose subject is somebody, not something."""

VERBS_OF_PEOPLE = _set(
    """accuse ask attack attract blame bring call convince defend describe dismiss encourage
    expel find found give heard hear help invite join let lead led made make meet met mock praise
    recruit remind saw see send sent show tell thank told train urge warn watch welcome"""
)
"""Verbs that people are often the bare object of: "urge members", "met activists"."""

VERBS_OF_CAUSING = _set(
    """advise allow ask authorise authorize beg cause challenge compel convince enable encourage
    expect forbid force get help instruct invite lead leave order permit persuade press pressure
    prompt push remind require tell urge want warn"""
)
"""Verbs whose object does what the "to …" after it says: "allowed members to row"."""

VERBS_OF_SAYING = _set(
    """adding argued argues believe believed believes claimed claiming claims denied denies denying
    estimate estimates estimated hopes insisted insists said say saying says think thinks"""
)
"""Verbs that "members were late" may follow as what is said."""

BEFORE_CLAUSES = _set("after as before since until")
"""Prepositions that may open a clause, too: "after members left"."""

RELATIONAL_NOUNS = _set(
    """agent candidate chief delegate employee follower founder judge leader member officer
    official supporter worker"""
)
"""Nouns for people that any body may have."""

LONE = _set("these those")
"""Demonstratives that may stand alone, for people or things."""

EVERYBODY = _set("anybody anyone everybody everyone somebody someone whoever")
ONE_OF_MANY = _set("any each either every")
"""Determiners of one person, any one: "any user … their name"; "no one" brings nobody in."""

ANYBODY = LONE | EVERYBODY | ONE_OF_MANY

TIMES = _set("today tomorrow yesterday")
DATES = TIMES | _set(
    """january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday day days week weeks weekend month
    months year years morning afternoon evening night spring summer autumn winter ago earlier
    later"""
)
"""Words that an expression of time ends in."""
COMPLEMENTS_OF = _set("of for from to")
RELATIVES = _set("who whose whom that")


def get_base(lower: str) -> str:
    """Return a word without what follows its apostrophe: "they" for "they're"."""
    if "’" in lower or "'" in lower:
        return lower.replace("’", "'").split("'")[0] or lower
    return lower


def read_opening(lower: str) -> str:
    """Return a word up to its first hyphen or apostrophe: "anti" for "anti-war"."""
    return lower if lower.isalnum() else _INNER_MARK.split(lower, maxsplit=1)[0]


def is_possessive(lower: str) -> bool:
    """Return whether a word carries a possessive 's."""
    return lower.endswith(("'s", "’s"))


_NO_PLURAL = ("ss", "us", "is")


def is_plural_look(base: str) -> bool:
    """Return whether a word may be the plural of a noun."""
    return len(base) > 3 and base.endswith("s") and not base.endswith(_NO_PLURAL)


def is_form_of(lower: str, verbs: Set[str]) -> bool:
    """Return whether a verb, in any regular form, is one of those given."""
    stems = (lower, lower[:-1], lower[:-2], lower[:-3], lower[:-3] + "e")
    return not verbs.isdisjoint(stems)
