"""Tell the words of a third person inside somebody's speech from a term that is only named."""

import re
from itertools import pairwise

from stages.records import QuoteKind
from stages.voice.marks.pairs import Marked
from stages.voice.quotations.quotation import Quotation
from stages.voice.rules import Rules

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_REACH = 60  # characters before the marks in which their cue stands
_LEADS = (",", ":")


def judge_inner(text: str, inner: Marked, rules: Rules) -> Quotation:
    """Return the marked words inside a quotation as direct, mixed or scare.

    "He said, ‘Go home’" gives speech; "they say ‘the world’" gives words of theirs; all else, such
    as "they call it ‘progress’", only names a term. Whose speech it is stays open, but for what
    the speaker tells of himself.
    """
    before = text[max(0, inner.outer - _REACH) : inner.outer].rstrip()
    led = before.endswith(_LEADS)
    last = _WORDS.findall(before.rstrip(",:"))[-3:]
    # after a comma or colon a hearer may stand: "they say to me, ‘…’"
    near = last if led else last[-1:]
    speaks = any(
        "quote" in verb.frames and not verb.particles
        for word in near
        for verb in rules.forms.get(word.lower(), ())
    )
    kind: QuoteKind = "scare"
    if speaks:
        kind = "direct" if led and text[inner.start].isupper() else "mixed"
    own = speaks and any(
        first == "I" and word.lower() in rules.forms for first, word in pairwise(last)
    )
    return Quotation(kind=kind, start=inner.start, end=inner.end, block=inner.block, own=own)
