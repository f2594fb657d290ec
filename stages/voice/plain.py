"""Say whether a cue plainly reports what was said or held, not what might be or was not."""

from stages.voice.cue import Cue
from stages.voice.units import Token
from stages.voice.words import MODALS, word_set

_QUESTION = word_set("how what why when where who whom which")
_UNREAL = word_set("must should could may might can cannot can't couldn't shouldn't ought")
_WISHES = word_set(
    "like likes liked want wants wanted wanting hope hopes hoped need needs needed wish wishes "
    "wished try tries tried trying refuse refuses refused afraid ready willing unwilling free "
    "hard easy easier harder duty right going supposed tempted"
)
_BEGINNINGS = word_set(
    "begin begins began beginning begun start starts started starting come comes came coming grow "
    "grows grew growing continue continues continued seem seems seemed appear appears appeared "
    "tend tends tended"
)
"""Verbs before "to" that leave what follows as true as they are: "has come to believe"."""
_OPINIONS = word_set("think believe expect feel reckon suppose")  # "do not think he will" is one
_PURPOSES = word_set("wish intend prefer offer")


def plainly_reports(tokens: list[Token], cue: Cue, start: int) -> bool:
    """Say whether the clause that begins at a token is plainly somebody's, given as said."""
    if cue.verb is None:
        return True
    opening = tokens[start].lower
    frames = cue.verb.frames
    thought = bool(frames & {"mind", "adjective"})
    asks = opening in _QUESTION and cue.verb.lemma != "explain"
    chain = {token.lower for token in tokens[cue.first : cue.head]}
    demanded = "object" in frames and opening not in ("that", "to")
    opinion = thought and cue.verb.lemma in _OPINIONS and "never" not in chain
    if cue.negated and (asks or demanded or (thought and not opinion)):
        return False
    if thought and asks and cue.verb.lemma != "wonder":
        return False
    if opening == "to" and (cue.passive or cue.verb.lemma in _PURPOSES):
        return False
    unreal = {"have", "would"} <= chain  # "would have said"
    if unreal or (chain & _UNREAL and (thought or asks or demanded or "finding" in frames)):
        return False
    return not _is_wished(tokens, cue, thought=thought or demanded, asks=asks)


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
