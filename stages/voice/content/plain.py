"""Say whether a cue plainly reports what was said or held, not what might be or was not."""

from stages.voice.cues.infinitives import RAISING
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.small_clauses import FINDERS
from stages.voice.grammar.units import Token
from stages.voice.grammar.words import MODALS, PERSONAL, POTENTIAL, QUESTIONS, word_set

_QUESTION = QUESTIONS | {"whom"}
_UNREAL = POTENTIAL | {"shouldn't"}
_WISHES = word_set(
    "like likes liked want wants wanted wanting hope hopes hoped need needs needed wish wishes "
    "wished try tries tried trying refuse refuses refused refusing afraid ready willing unwilling "
    "free hard easy easier harder duty right going supposed tempted fail fails failed yet unable "
    "forget forgets forgot neglect neglects neglected omit omits omitted struggle struggles "
    "struggled nothing"
)
_BEGINNINGS = RAISING | word_set(
    "beginning starting coming grow grows grew growing tend tends tended"
)
_OPINIONS = word_set("think believe expect feel reckon suppose")  # "do not think he will" is one
_TELLINGS = word_set("reveal disclose mention explain acknowledge admit remember recall")
_ASKED = word_set("say know tell ask explain reveal confirm")
_CONTENT = _QUESTION | {"that", "whether", "if"}
_CLAUSES = _CONTENT | PERSONAL
_WILL = word_set("decline intend offer plan prefer refuse want wish")


def plainly_reports(tokens: list[Token], cue: Cue, start: int) -> bool:
    """Say whether the clause that begins at a token is plainly somebody's, given as said."""
    if cue.vouched or cue.verb is None or cue.judged:
        return not cue.vouched  # what a passive says was weighed where it was found
    opening = tokens[start].lower
    frames = cue.verb.frames
    thought = bool(frames & {"mind", "adjective"})
    asks = opening in _QUESTION
    chain = {token.lower for token in tokens[cue.first : cue.head]}
    demanded = "object" in frames and opening not in ("that", "to")
    opinion = thought and cue.verb.lemma in _OPINIONS and "never" not in chain
    untold = cue.verb.lemma in _TELLINGS  # "did not reveal that": so it is, says the writer
    if cue.negated and (asks or demanded or untold or (thought and not opinion)):
        return False
    if thought and asks and cue.verb.lemma != "wonder":
        return False
    meant = cue.passive or _is_will(tokens, cue, start)
    hung = opening not in _CLAUSES and _hangs_on_finding(tokens, cue)
    # "will soon consider whether"
    hung = hung or (thought and opening in ("whether", "if") and "will" in chain)
    if hung or (opening == "to" and meant):
        return False
    unreal = {"have", "would"} <= chain  # "would have said"
    if unreal or (chain & _UNREAL and (thought or asks or demanded or "finding" in frames)):
        return False
    asks = asks and cue.verb.lemma != "explain"  # "went on to explain why"
    return not _is_wished(tokens, cue, thought=thought or demanded, asks=asks)


def _hangs_on_finding(tokens: list[Token], cue: Cue) -> bool:
    """Say whether a participle only describes a noun: "a video showing the moment it sank"."""
    assert cue.verb is not None
    before = tokens[cue.head - 1] if cue.head else None
    shows = "finding" in cue.verb.frames and cue.verb.shape == "ing" and cue.first == cue.head
    return shows and before is not None and before.kind == "w" and before.lower not in FINDERS


def _is_will(tokens: list[Token], cue: Cue, start: int) -> bool:
    """Say whether an infinitive tells what somebody does or means to do, not what was said.

    "declined to comment", "wants to wreck the party": it is the writer who says that they do; but
    "declined to say whether" tells what was asked.
    """
    assert cue.verb is not None
    following = [token.lower for token in tokens[start + 1 : start + 9]]
    asked = bool(following) and following[0] in _ASKED
    if "whether" in following or (asked and any(word in _CONTENT for word in following)):
        return False
    return cue.verb.lemma in _WILL


def _is_wished(tokens: list[Token], cue: Cue, *, thought: bool, asks: bool) -> bool:
    """Say whether the saying is only wished or feared: "nobody likes to tell her that …"."""
    if cue.first < 2 or tokens[cue.first - 1].lower != "to":
        before = tokens[cue.first - 1].lower if cue.first else ""
        return before in ("without", "of") and thought
    governor = tokens[cue.first - 2].lower
    coming = cue.first > 2 and tokens[cue.first - 3].lower in MODALS  # "will begin to think"
    if governor in _BEGINNINGS and not asks and not coming:
        return False
    return thought or asks or governor in _WISHES
