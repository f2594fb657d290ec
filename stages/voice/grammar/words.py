"""Closed word classes of English, and what the form of a word tells."""

from functools import lru_cache


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string."""
    return frozenset(words.split())


PRONOUNS = word_set(
    "i we he she they it you who one another others some many most few several everyone everybody "
    "someone somebody anyone nobody none both all each this that these those more"
)
RELATIVES = word_set("who whom whose which")
SUBJECT_RELATIVES = word_set("who which that")
QUESTIONS = word_set("how what why when where who which")
PERSONAL = word_set("i we he she they it you")
SUBJECTS_ALONE = PERSONAL - {"it", "you"}
"""Pronouns that are no objects: a verb follows, whatever its form."""
BE = word_set("is are was were be been being am 's 're 'm isn't wasn't aren't weren't")
HAVE = word_set("has have had having hasn't haven't hadn't")
MODALS = word_set(
    "will would can could may might must shall should do does did don't doesn't didn't won't can't "
    "cannot couldn't wouldn't shouldn't mustn't needn't"
)
POTENTIAL = word_set("must should can could may might cannot can't couldn't")
"""Modals of what may be or ought to be, not of what is or will be."""
AUXILIARIES = BE | HAVE | MODALS
SINGULAR_VERBS = word_set("is was has does isn't wasn't hasn't doesn't")
PLURAL_VERBS = word_set("are were have do aren't weren't haven't don't")
NEGATIONS = word_set("not never n't")
_ADVERBS = word_set(
    "also then later earlier now once again still just even always often sometimes never not "
    "ever soon first twice simply rather quite almost already yesterday today tonight "
    "however too instead meanwhile further reportedly nonetheless nevertheless therefore thus "
    "thereby long famously either neither both all only perhaps maybe there here indeed "
    "somehow anyway afterwards afterward"
)
MONTHS = word_set(
    "january february march april may june july august september october november december"
)
_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
DAYS = _WEEKDAYS | MONTHS
POSTPOSED = word_set("executive general")
"""Adjectives that follow the noun of a post: "chief executive", "director general"."""
TIMES = word_set(
    "minute minutes hour hours day days night nights week weeks weekend month months "
    "year years decade decades century centuries millennium morning afternoon evening noon "
    "midnight spring summer autumn winter"
)
DETERMINERS = word_set(
    "the a an this that these those his her its their my our your some any no every each another "
    "one two three four five six many several few most all both"
)
ARTICLES = word_set("the a an")
POSSESSIVES = word_set("his her its their our my")
SUBORDINATORS = word_set(
    "that which who whom whose because since while whilst when whenever where if unless although "
    "though after before until till as than so but or yet whether why how what and nor like "
    "despite"
)
PREPOSITIONS = word_set(
    "of in on at by for from to with without about against among between beside behind near under "
    "over into onto through during inside outside within across around along upon towards toward "
    "off per via beyond"
)
BEFORE_NOUNS = PREPOSITIONS | word_set("after before since until despite amid following")
"""What may stand before a noun, conjunctions that are prepositions too among it."""
LOCATIVES = word_set("in on at during")
"""Prepositions before a place or an occasion."""
CONDITIONS = word_set("if when once")
LINKS = PREPOSITIONS | SUBORDINATORS
FUNCTION_WORDS = LINKS | DETERMINERS
NAMELESS = FUNCTION_WORDS | word_set(
    "meanwhile yesterday today tonight instead however moreover furthermore nonetheless "
    "nevertheless indeed also later earlier now then once again overall elsewhere nearby"
)
"""What opens a sentence with a capital and a comma, and names nobody."""
IRREGULAR_PASTS = word_set(
    "went came took made gave got saw met left ran held won lost became began stood spent sent "
    "led kept brought broke rose fell grew fought built sold bought drew threw chose felt "
    "knew thought found wrote read spoke paid said told did had was were ate caught drove fled "
    "flew forgot forbade heard hid laid meant rode sank sang shook shot sought stole "
    "struck swore taught tore understood withdrew woke wore"
)
UNCHANGED = word_set("hurt cut shut hit set put split cost quit spread cast beat")
"""Verbs whose past and participle are like their bare forms."""
NAME_LINKS = word_set("of de von van der la le du del al bin ibn the for and &")
JOINTS = word_set("and but so yet")
"""What may stand before a clause that goes on from another."""
PAUSES = word_set(", – —")
BREAKS = word_set("; : – — ( )")
"""Marks that part clauses; a pause may only part an aside from its clause."""


_LY_WORDS = word_set(
    "family reply jolly friendly elderly lovely lonely early daily weekly monthly yearly likely "
    "unlikely costly deadly silly holy italy july supply assembly anomaly rally tally belly bully "
    "lively curly surly kindly ugly ally"
)


@lru_cache(maxsize=20_000)
def is_adverb(word: str) -> bool:
    """Say whether a word may stand between a subject and its verb."""
    if word in _ADVERBS or word in _WEEKDAYS:
        return True
    return word.endswith("ly") and len(word) > 4 and word not in _LY_WORDS


def is_genitive(word: str) -> bool:
    """Say whether a noun tells whose something is: "Hale's", "the rowers'"."""
    return word.endswith(("'s", "s'"))


def is_possessive(word: str) -> bool:
    """Say whether a word tells whose something is: "Hale's", "her"."""
    return word in POSSESSIVES or is_genitive(word)


@lru_cache(maxsize=20_000)
def split_contraction(word: str) -> tuple[str, str]:
    """Split "he's" or "they've" into the word and its short auxiliary; "" where there is none."""
    for ending in ("'s", "'re", "'m", "'ve", "'d", "'ll"):
        if word.endswith(ending):
            return word[: -len(ending)], ending
    return word, ""
