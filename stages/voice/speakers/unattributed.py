"""Give speech without a cue of its own the speaker of what it belongs to, if it is speech."""

import re
from dataclasses import replace

from stages.voice.grammar.persons import find_head_noun
from stages.voice.grammar.words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, word_set
from stages.voice.quotations.quotation import Quotation
from stages.voice.speakers.people import Speaker

_NOBODY = Speaker(None, None, None)
_SAYINGS = word_set(
    "testimony claim claims remark remarks comment comments allegation allegations accusation "
    "accusations charge charges argument arguments assertion assertions admission admissions "
    "confession criticism criticisms complaint complaints"
)
"""What cannot go on to speak, unlike a letter or a report."""

_LONGEST_TERM = 2  # words
_NEXT_WORD = re.compile(r"[^\w\s,.;:?!]+ ([a-z]+)")


def drop_terms(text: str, found: list[Quotation]) -> list[Quotation]:
    """Return the quotations, a term that the writer has marked before taken from later speakers.

    Only before a noun: after "the “interim” mayor", "they called on the “interim” mayor to go".
    """
    terms: set[str] = set()
    kept: list[Quotation] = []
    for item in found:
        words = text[item.start : item.end].lower().strip(".,")
        if item.kind == "scare" and len(words.split()) <= _LONGEST_TERM:
            terms.add(words)
        if item.kind == "mixed" and words in terms and _stands_before_noun(text, item):
            kept.append(
                replace(item, kind="scare", cue=None, subject=None, about=None, floating=False)
            )
        else:
            kept.append(item)
    return kept


def _stands_before_noun(text: str, item: Quotation) -> bool:
    lead = text[max(0, item.start - 12) : item.start].lower().split()
    words = [word for word in lead if word[0].isalpha()]
    following = _NEXT_WORD.match(text, item.end)
    if not words or words[-1] not in DETERMINERS or following is None:
        return False
    return following[1] not in FUNCTION_WORDS | AUXILIARIES


def share_speakers(found: list[Quotation], resolved: list[Speaker]) -> list[Speaker]:
    """Give speech without a cue the speaker of its neighbour."""
    last_in: dict[int, Speaker] = {}
    last: Speaker = _NOBODY
    waiting: list[int] = []
    for index, item in enumerate(found):
        if item.kind == "scare" or item.unspoken:
            continue
        if not item.floating:
            speaker = resolved[index]
            if speaker.name is None or _is_signed(item):
                continue
            last_in[item.block] = last = _NOBODY if _is_saying(speaker) else speaker
            for earlier in waiting:
                if found[earlier].block == item.block and item.kind in ("direct", "mixed"):
                    resolved[earlier] = speaker
            waiting = []
        elif item.block in last_in:
            resolved[index] = last_in[item.block]
            if waiting:
                waiting.append(index)
        elif item.reopened or (item.kind == "direct" and not item.titled):
            resolved[index] = last_in[item.block] = last  # unless somebody later claims it
            if not item.reopened:
                waiting.append(index)
    return resolved


def _is_saying(speaker: Speaker) -> bool:
    """Say whether what was said, not who said it, stands for a speaker: "his testimony"."""
    if speaker.name is None or speaker.entity_id is not None:
        return False
    return find_head_noun(speaker.name.lower()) in _SAYINGS


def _is_signed(item: Quotation) -> bool:
    """Say whether a quotation is set apart and names its speaker below, who says no more."""
    below = item.subject is not None and item.subject.start >= item.end
    return item.kind == "block" and below


def hear_own(found: list[Quotation], speakers: list[Speaker]) -> list[Speaker]:
    """Give what a speaker says that he himself has said: “And I said, ‘No.’”."""
    outer = -1
    for index, item in enumerate(found):
        if item.own and outer >= 0 and item.end <= found[outer].end:
            speakers[index] = speakers[outer]
        elif item.kind not in ("scare", "indirect") and (outer < 0 or item.end > found[outer].end):
            outer = index
    return speakers
