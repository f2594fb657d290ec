"""What is said of a target as subject: "they are fanatics", "is seen as a cult", "they sneer"."""

from collections.abc import Iterator

from stages.framing.found import Found, read_adjectives, read_phrase
from stages.framing.lemmas import list_verb_lemmas, match_phrase
from stages.framing.negation import REFUSALS, is_negative, is_subject_denied
from stages.framing.scene import Scene

_CONJUNCTIONS = """
that because while although though if as when than since unless whereas until before after whether
say says said know knows think thinks thought believe believes believed claim claims claimed hope
hopes insist insists insisted fear fears feared argue argues argued warn warns suspect suspects
"""
_BEFORE_SUBJECTS = frozenset(_CONJUNCTIONS.split())
_SKIPPED = ("RB", "MD", "HAVE", "DO")
_PAIR = 5
"""Tokens that "between" and the first of its pair may have."""
_INSERT = 12
"""Tokens that an insertion between commas may have."""
_BARE = """
call calls called dub dubs dubbed brand brands branded label labels labelled deem deems deemed
consider considers considered nickname nicknamed christened pronounce pronounced declare declared
proclaimed term termed tagged calling dubbing branding labelling considering declaring
"""
_BARE_NAMING = frozenset(_BARE.split())
"""Verbs of naming whose complement needs no "as"."""
_BECOMING = [
    [form, link]
    for forms, link in (
        ("act acts acted serve serves served function functions functioned", "as"),
        ("turn turns turned morph morphs morphed degenerate degenerates degenerated", "into"),
        ("descend descends descended", "into"),
        ("amount amounts amounted", "to"),
    )
    for form in forms.split()
]
"""Verbs that make their subject what follows: "it has turned into a cult"."""
_AFTER_AS = ("as", "like")
_REACH_OF_AS = 8
_PLURAL_ENDINGS = ("s", "men", "people", "children", "folk", "police", "staff")
_AFTER_SUBJECTS = ("BE", "HAVE", "MD", "LINK", "POS")


def find_predicates(scene: Scene) -> Iterator[Found]:
    """Yield frames from the predicates of each mention that is a subject."""
    for mention in scene.mentions:
        for verb in find_verbs(scene, mention):
            tag = scene.tokens[verb].tag
            if tag == "BE":
                yield from _read_copula(scene, verb)
            elif tag == "LINK":
                yield from read_complement(scene, verb + 1)
            elif scene.words[verb : verb + 2] in _BECOMING:
                yield from read_complement(scene, verb + 2)
            else:
                yield from _read_verbs(scene, verb)


def find_verbs(scene: Scene, mention: int) -> Iterator[int]:
    """Yield the first verbs whose subject is a mention, leaving out what is denied.

    There are two where a relative clause stands between the subject and its own verb.
    """
    tokens = scene.tokens
    if tokens[mention].possessive or is_oblique(scene, mention):
        return
    if is_subject_denied(scene, mention) or is_compound(scene, mention):
        return
    after = mention + 1
    if after < len(tokens) and tokens[after].tag == "COMMA":
        after += 1
    if after < len(tokens) and tokens[after].lower in ("who", "which"):
        yield from find_verb(scene, after + 1)
    yield from find_verb(scene, _skip_insert(scene, mention + 1))


def find_verb(scene: Scene, at: int) -> Iterator[int]:
    """Yield the verb that begins at a token, past its helpers, unless it is denied."""
    tokens = scene.tokens
    denied = False
    while at < len(tokens) and tokens[at].tag in (*_SKIPPED, "NEG", "MARK"):
        denied |= tokens[at].tag == "NEG" or tokens[at].lower.endswith("n't")
        at += 1
    if at >= len(tokens) or tokens[at].tag not in ("BE", "LINK", "CALL", "VB", "VBN", "NN", "NNS"):
        return
    if tokens[at].tag == "NN" and scene.target.kind == "person":
        return  # one person's verb has an ending: "the Clinton fan" is a noun
    follows = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    if not denied and follows != "NEG" and not tokens[at].lower.endswith("n't"):
        yield at


def is_compound(scene: Scene, mention: int) -> bool:
    """Tell "the Labour pressure group", which has no verb, from "activists pressure the mayor"."""
    tokens, after = scene.tokens, mention + 1
    last = tokens[mention].inner[-1]
    if tokens[mention].tag == "TP" or tokens[mention].possessive or last.endswith("s"):
        return False
    if after >= len(tokens) or tokens[after].tag not in ("NN", "VB", "CALL"):
        return False
    if tokens[after].tag == "NN" and is_singular_noun(scene, mention):
        return True
    before = tokens[mention - 1].tag if mention else ""
    follows = tokens[after + 1].tag if after + 1 < len(tokens) else ""
    if follows in _AFTER_SUBJECTS:
        return True
    dressed = before in ("DT", "JJ", "PRP$", "POS")
    return tokens[after].tag == "NN" and (dressed or follows in ("NN", "NNS"))


def is_singular_noun(scene: Scene, mention: int) -> bool:
    """Tell "migrant", whose verb has an ending, from a plural and from a body's name."""
    token = scene.tokens[mention]
    last = scene.text[token.start : token.end].rpartition(" ")[2]
    return (
        scene.target.kind == "group" and last[:1].islower() and not last.endswith(_PLURAL_ENDINGS)
    )


def is_oblique(scene: Scene, mention: int) -> bool:
    """Tell whether a mention depends on what stands before it, and so is no subject."""
    at = mention - 1
    while at >= 0 and scene.tokens[at].tag in ("DT", "JJ"):
        at -= 1
    before = scene.tokens[at] if at >= 0 else None
    if before is not None and before.lower == "and":
        return "between" in scene.words[max(0, at - _PAIR) : at]
    return (
        before is not None
        and before.tag in ("IN", "TO", "BE", "PRP$", "POS", "VB")
        and before.lower not in _BEFORE_SUBJECTS
    )


def _skip_insert(scene: Scene, at: int) -> int:
    """Return the token after an insertion between commas, dashes or brackets."""
    tokens = scene.tokens
    if at >= len(tokens) or tokens[at].tag not in ("COMMA", "LRB"):
        return at
    closing = "COMMA" if tokens[at].tag == "COMMA" else "RRB"
    apposed = at + 1 < len(tokens) and tokens[at + 1].lower in ("a", "an")  # no list of subjects
    for i in range(at + 1, min(at + _INSERT, len(tokens))):
        if tokens[i].tag == closing:
            return i + 1
        if tokens[i].tag == "SEP" or (not apposed and (tokens[i].inner or tokens[i].tag == "CC")):
            break
    return at


def _read_copula(scene: Scene, verb: int) -> Iterator[Found]:
    tokens = scene.tokens
    at = verb + 1
    while at < len(tokens) and tokens[at].tag in ("RB", "BE", "MARK"):
        at += 1
    if at >= len(tokens):
        return
    if tokens[at].tag == "CALL":
        yield from read_naming(scene, at, at + 1)
        return
    if tokens[at].lower.endswith("ing"):
        yield from _read_verbs(scene, at)
    yield from read_complement(scene, verb + 1)


def read_naming(scene: Scene, verb: int, at: int) -> Iterator[Found]:
    """Yield what a target is called, from the words after a verb of naming and its object."""
    tokens = scene.tokens
    while at < len(tokens) and tokens[at].tag in ("RB", "MARK"):
        at += 1
    marked = _find_as(scene, at)
    if marked is not None:
        at = marked + 1
    elif tokens[verb].lower not in _BARE_NAMING:
        return
    while at < len(tokens) and tokens[at].tag in ("MARK", "BE"):
        at += 1
    if at < len(tokens) and tokens[at].tag != "TP":
        yield from read_complement(scene, at, loose=True)


def _find_as(scene: Scene, at: int) -> int | None:
    """Return the "as" of "described by one colleague as …", the "being" of "accused of being …"."""
    for i in range(at, min(at + _REACH_OF_AS, len(scene.tokens))):
        token = scene.tokens[i]
        if token.lower in _AFTER_AS:
            return i
        if scene.words[i : i + 2] == ["of", "being"]:
            return i + 1
        if token.tag in ("COMMA", "SEP", "BE", "VB", "CC") or (i == at and token.lower != "by"):
            return None
    return None


def read_complement(scene: Scene, at: int, *, loose: bool = False) -> Iterator[Found]:
    """Yield the frames of a predicate noun phrase or run of adjectives."""
    tokens = scene.tokens
    while at < len(tokens) and tokens[at].tag in ("RB", "BE", "MARK") and at not in scene.phrases:
        if tokens[at].tag == "NEG":
            return
        at += 1
    if at + 1 < len(tokens) and tokens[at].lower == "as" and tokens[at + 1].tag in ("JJ", "VBN"):
        at += 1  # "is as ruthless as"
    if at < len(tokens) and is_negative(scene, at):
        return  # "is no saint"
    if at in scene.phrases:
        loose = loose and tokens[at].tag != "PRP$"
        yield from read_phrase(scene, at, device="label", loose=loose)
        return
    end = at
    while end < len(tokens) and tokens[end].tag in (
        "JJ",
        "VBN",
        "VBG",
        "RB",
        "COMMA",
        "CC",
        "MARK",
    ):
        if tokens[end].lower in ("but", "yet"):
            break
        end += 1
    if end in scene.phrases and end > at and tokens[end - 1].tag in ("COMMA", "CC"):
        end -= 1  # the phrase after the comma has its own clause
    yield from read_adjectives(scene, at, end)
    if end + 1 in scene.phrases and scene.words[end - 1 : end + 1] == ["full", "of"]:
        yield from read_phrase(scene, end + 1, device="label", loose=False)


def _read_verbs(scene: Scene, verb: int) -> Iterator[Found]:
    """Yield a loaded verb, and those joined to it by "to" or "and"."""
    tokens = scene.tokens
    at = verb
    while at < len(tokens):
        listed = at == verb or tokens[at - 1].tag in ("CC", "COMMA")
        if listed or not scene.words[at].endswith(("ed", "en")):
            yield from _read_verb(scene, at)
        joined = _find_joined_verb(scene, at)
        if joined is None:
            return
        at = joined


def _read_verb(scene: Scene, at: int) -> Iterator[Found]:
    image = match_phrase(scene.rules.metaphors, scene.words, at, list_verb_lemmas)
    if image is not None and (len(image.words) > 1 or image.polarity):
        yield Found("metaphor", at, at + len(image.words), " ".join(image.words), image.polarity)
        return
    entry = match_phrase(scene.rules.verbs, scene.words, at, list_verb_lemmas)
    follows = scene.tokens[at + 1].tag if at + 1 < len(scene.tokens) else ""
    if entry is not None and (follows != "TO" or entry.words != ("fail",)):
        yield Found("verb", at, at + len(entry.words), " ".join(entry.words), entry.polarity)


def _find_joined_verb(scene: Scene, at: int) -> int | None:
    """Return the verb that follows in "want to seize", "smirk and sneer", "lied, cheated and"."""
    tokens = scene.tokens
    after = at + 1
    if _is_listed(scene, after):
        return after + 1
    if scene.words[at] in REFUSALS and scene.words[after : after + 1] == ["to"]:
        return None  # "refused to bully"
    while after < len(tokens) and tokens[after].tag == "RB":
        after += 1
    if after + 1 >= len(tokens) or tokens[after].tag not in ("TO", "CC"):
        return None
    after += 1
    while after < len(tokens) - 1 and tokens[after].tag == "RB":
        after += 1
    return after if tokens[after].tag in ("VB", "NN", "NNS", "VBN", "VBG", "CALL") else None


def _is_listed(scene: Scene, comma: int) -> bool:
    """Tell whether a comma leads to the next verb of a list, as in "lied, cheated and stole"."""
    tokens, verb = scene.tokens, comma + 1
    return (
        verb + 1 < len(tokens)
        and tokens[comma].tag == "COMMA"
        and tokens[verb].tag in ("VB", "VBN")
        and tokens[verb].lower.endswith("ed") == tokens[comma - 1].lower.endswith("ed")
        and tokens[verb + 1].tag in ("COMMA", "CC")
    )
