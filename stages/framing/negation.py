"""Tell what is denied or only supposed: "they did not act like a sect", "if they were a sect"."""

from stages.framing.scene import Scene

_REACH = 16
"""Tokens before some words in which a negation is looked for."""
_NEGATIVES = frozenset(["no", "nobody", "none", "neither", "nor", "nothing", "cannot"])
_QUANTIFIERS = frozenset(["no", "few", "none", "neither", "nor"])
_NOT_EXCLUSIVE = frozenset(["only", "just"])
_CERTAIN = """
doubt wonder matter less question secret surprise accident
"""
_AFFIRMING = frozenset(_CERTAIN.split())
"""Words that "no" makes certain: "no doubt"."""
_OPINION = """
say says said saying think thinks thought thinking believe believes believed believing
claim claims claimed claiming suggest suggests suggested suggesting suppose supposes supposed
argue argues argued arguing pretend pretends pretended imagine imagines imagined mean means meant
imply implies implied implying feel feels felt accept accepts accepted agree agrees agreed
reckon reckons reckoned allege alleges alleged assert asserts asserted maintain maintains
maintained consider considers considered insist insists insisted
"""
_OPINIONS = frozenset(_OPINION.split())
"""Verbs whose negation denies their clause too; "know" and "forget" take theirs for granted."""
_DENYING = """
deny denies denied denying doubts doubted dispute disputes disputed
doubtful implausible impossible improbable inconceivable unlikely untrue
"""
_DENIALS = frozenset(_DENYING.split())
_REFUSING = """
refuse refuses refused refusing decline declines declined declining hesitate hesitates hesitated
reluctant loath
"""
REFUSALS = frozenset(_REFUSING.split())
"""Words that deny the "to …" after them: "she refused to call them thugs"."""
_OPENING = """
because although though while whereas if unless since who whom whose
"""
_OPENERS = frozenset(_OPENING.split())
_SUPPOSING = frozenset(["if", "unless", "whether"])
"""Words whose clause nobody asserts, but after these: "as if they were a cult", "even if"."""
_ASSERTING_IF = frozenset(["as", "even"])
_CLAUSE_TAGS = ("SEP", "WH", "COMMA", "CC", "LRB", "RRB")
_MAIN_VERBS = ("VB", "CALL", "LINK")
_VERB_TAGS = ("VB", "BE", "LINK", "CALL", "MD", "HAVE", "DO", "NEG", "RB", "VBN")
_BEFORE_NOUN = ("DT", "PRP$", "JJ", "CD", "MARK", "RB")


def is_denied(scene: Scene, at: int) -> bool:
    """Tell whether the words at a token stand after a negation of their clause."""
    tokens = scene.tokens
    own_verb = tokens[at].tag in _MAIN_VERBS
    for i in range(at - 1, max(-1, at - _REACH - 1), -1):
        if _denies(scene, i):
            return True
        if tokens[i].tag in _CLAUSE_TAGS or tokens[i].lower in _OPENERS:
            return False
        if tokens[i].lower == "that":
            return _is_clause_denied(scene, i + 1)
        if tokens[i].inner and not tokens[i].possessive and tokens[i + 1].tag in _VERB_TAGS:
            return is_subject_denied(scene, i)
        if tokens[i].tag in _MAIN_VERBS and tokens[i + 1].tag != "TO":
            if own_verb:
                return False  # another verb's negation
            own_verb = True
    return False


def is_subject_denied(scene: Scene, mention: int) -> bool:
    """Tell whether what is said of a subject is denied, or supposed, by what stands before it."""
    at = mention - 1
    while at >= 0 and scene.tokens[at].tag in _BEFORE_NOUN and not _is_quantifier(scene, at):
        if scene.tokens[at].lower == "that":
            break
        at -= 1
    of = at
    if of > 0 and scene.words[of] == "of":
        of -= 1
    if of >= 0 and _is_quantifier(scene, of):
        return True
    return _is_supposed(scene, at) or _is_clause_denied(scene, at + 1)


def is_negative(scene: Scene, i: int) -> bool:
    """Tell whether a token denies what follows it."""
    word = scene.words[i]
    after = scene.words[i + 1] if i + 1 < len(scene.words) else ""
    if word == "no":
        return after not in _AFFIRMING
    if scene.tokens[i].tag == "NEG":
        return after not in _NOT_EXCLUSIVE
    return word in _NEGATIVES or word.endswith("n't") or (word == "few" and _is_bare(scene, i))


def _denies(scene: Scene, i: int) -> bool:
    """Tell whether a token before a verb denies it: "not", "refused to"."""
    refuses = scene.words[i] in REFUSALS and scene.tokens[i + 1].tag == "TO"
    return refuses or is_negative(scene, i)


def _is_quantifier(scene: Scene, i: int) -> bool:
    """Tell "few of them" and "not all of them" from "a few of them"."""
    if scene.words[i] in ("all", "every", "many", "any"):
        return i > 0 and scene.tokens[i - 1].tag == "NEG"
    return scene.words[i] in _QUANTIFIERS and is_negative(scene, i)


def _is_supposed(scene: Scene, i: int) -> bool:
    """Tell "if they were a cult" and "whether they are" from "as if they were"."""
    before = scene.words[i - 1] if i > 0 else ""
    return i >= 0 and scene.words[i] in _SUPPOSING and before not in _ASSERTING_IF


def _is_bare(scene: Scene, i: int) -> bool:
    return i == 0 or scene.tokens[i - 1].tag not in ("DT", "PRP$", "POS")


def _is_clause_denied(scene: Scene, first: int) -> bool:
    """Tell "nobody says that …" and "she denied …" from "she did not deny …"."""
    at = first - 1
    if at > 0 and scene.words[at] == "that":
        at -= 1
        if scene.tokens[at].tag == "NEG":
            return True
    if at < 0 or scene.words[at] not in _OPINIONS | _DENIALS:
        return False
    return _is_verb_denied(scene, at) != (scene.words[at] in _DENIALS)


def _is_verb_denied(scene: Scene, verb: int) -> bool:
    tokens = scene.tokens
    for i in range(verb - 1, max(-1, verb - _REACH - 1), -1):
        if _denies(scene, i):
            return True
        led = tokens[i + 1].tag == "TO"  # "does not want to say"
        if tokens[i].tag in _CLAUSE_TAGS or (tokens[i].tag in _MAIN_VERBS and not led):
            return False
    return False
