"""Tell which quotations a group's own people speak, so that "we" in them means the group."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from stages.records import Mention, Quote, Reading
from stages.targets.grammar import FIRST_PLURAL, get_base
from stages.targets.spans import Found

_MARKED = ("direct", "mixed", "block")
_POST = (
    r"(?:activist|campaigner|chair(?:man|woman)?|co-?founder|co-?ordinator|delegate|director"
    r"|founder|head|leader|member|organi[sz]er|secretary|spokes(?:man|person|woman)|staffer"
    r"|supporter|treasurer|volunteer|worker)"
)
_DOES = r"who (?:belongs|campaigns|founded|helps|joined|leads|organi[sz]es|runs|volunteers|works)"
_HOLDS_POST = re.compile(rf"\b(?:{_POST} (?:of|for|at|in|with)|{_DOES})(?: [\w’'-]+){{0,3}} $")
_ENDS_IN_POST = re.compile(rf"\b{_POST}s?(?: [\w’'-]+)? $")
_AGAINST = re.compile(r"\b(?:critics?|enem(?:y|ies)|opponents?|rivals?|former|ex)\b")
_CLAUSE_END = re.compile(r"[.;:“”\"\n]")
_APPOSITION = 120  # characters after a name in which what somebody is may be said


class QuoteMap:
    """The quotations that stand in marks or as blocks, by place."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self.quotes = sorted((q for q in quotes if q.kind in _MARKED), key=lambda q: q.start)
        self._starts = [quote.start for quote in self.quotes]

    def number_at(self, offset: int) -> int:
        """Return the number of the quotation at an offset, −1 outside all."""
        index = bisect_right(self._starts, offset) - 1
        for number in range(index, max(index - 3, -1), -1):
            if offset < self.quotes[number].end:
                return number
        return -1


def find_first_persons(
    reading: Reading, found: Sequence[Found], rivals: Sequence[Mention], quotes: QuoteMap
) -> list[Found]:
    """Return "we", "us", "our" in quotations that the target's own people speak about it.

    Where another body was named in the quotation before, "we" may be that one, and is left out.
    """
    marks = [span for span in found if span.form != "pronoun"]
    people = _find_people(reading, marks)
    pronouns: list[Found] = []
    for quote in quotes.quotes:
        if not _speaks_for_target(reading.article.text, quote, marks, people):
            continue
        bodies = [m.start for m in rivals if m.type == "ORG" and quote.start <= m.start < quote.end]
        limit = min(bodies, default=quote.end)
        for word in reading.words(quote.start, limit):
            base = get_base(word.lower)
            surface = reading.article.text[word.start : word.start + len(base)]
            if base in FIRST_PLURAL and surface != "US":
                pronouns.append(Found(word.start, word.start + len(base), "pronoun"))
    return pronouns


def _speaks_for_target(text: str, quote: Quote, marks: Sequence[Found], people: set[str]) -> bool:
    """Return whether a quotation's speaker is the target or one of its people."""
    if quote.speaker_id is not None and quote.speaker_id in people:
        return True
    if quote.speaker_start is None or quote.speaker_end is None:
        return False
    start, end = quote.speaker_start, quote.speaker_end
    if _AGAINST.search(text, start, end):
        return False
    return any(start <= span.start < end for span in marks)


def _find_people(reading: Reading, marks: Sequence[Found]) -> set[str]:
    """Return the ids of persons whom the text calls members: "Ann Lee, a founder of …"."""
    text = reading.article.text
    return {
        mention.entity_id
        for mention in reading.mentions
        if mention.type == "PER"
        and mention.form == "name"
        and (_follows(text, mention, marks) or _precedes(text, mention, marks))
    }


def _follows(text: str, mention: Mention, marks: Sequence[Found]) -> bool:
    """Return whether an apposition or "who …" after a name says that the person is a member."""
    stop = _CLAUSE_END.search(text, mention.end, mention.end + _APPOSITION)
    limit = stop.start() if stop else mention.end + _APPOSITION
    for span in marks:
        if not mention.end < span.start < limit:
            continue
        between = text[mention.end : span.start]
        if between in (" of ", " from ", ", of ", ", from "):
            return True
        if between[0] != "," or _AGAINST.search(between):
            return False
        if span.form == "member":
            return between.strip(", ") in ("a", "an", "one", "another", "a young", "a local")
        return bool(_HOLDS_POST.search(between.rsplit(",", maxsplit=1)[1]))
    return False


def _precedes(text: str, mention: Mention, marks: Sequence[Found]) -> bool:
    """Return whether words before a name say so: "Momentum’s founder Ann Lee"."""
    for span in marks:
        if mention.start - 40 <= span.end < mention.start:
            between = text[span.end : mention.start]
            if between in ("’s ", "'s "):
                return True
            if _ENDS_IN_POST.fullmatch(between.replace("’s ", " ").replace("'s ", " ").lstrip()):
                return True
    return False
