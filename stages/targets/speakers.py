"""Tell which quotations a group's own people speak, and which are spoken about it by others."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from stages.records import Mention, Quote
from stages.targets.grammar import FIRST_PLURAL, QUANTIFIERS, get_base
from stages.targets.spans import Found
from stages.targets.survey import Survey

_POST = (
    r"(?:activist|administrator|agent|ambassador|campaigner|captain|chair(?:man|woman)?|chancellor"
    r"|chief executive|CEO|coach|co-?founder|commander|commissioner|co-?ordinator|delegate|director"
    r"|editor|envoy|founder|governor|head|leader|manager|mayor|member|minister|officer|official"
    r"|organi[sz]er|premier|president|secretary|spokes(?:man|person|woman)|staffer|supporter"
    r"|treasurer|volunteer|worker)"
)
_DOES = r"who (?:belongs|campaigns|founded|helps|joined|leads|organi[sz]es|runs|volunteers|works)"
_HOLDS_POST = re.compile(rf"\b(?:{_POST} (?:of|for|at|in|with)|{_DOES})(?: [\w’'-]+){{0,5}} $")
_FIELDS = (
    r"(?:[a-z][\w’'-]*|Chief|Defen[cs]e|Deputy|Economy|Education|Energy|Executive|Finance|Foreign"
    r"|General|Health|Interior|Justice|Prime|Trade|Vice)"
)
_ENDS_IN_POST = re.compile(rf"(?:{_FIELDS} ){{0,3}}(?i:{_POST})s?(?: [\w’'-]+)? $")
_IN_APPOSITION = re.compile(rf"(?:[’']s)? (?:{_FIELDS} ){{0,3}}?(?i:{_POST})\b(?! [A-Z])")
_SERVES = re.compile(
    r" (?:\w+ ){0,2}(?:joined|(?:belongs|belonged) to|(?:campaigns?|campaigned|organi[sz]e[sd]?|"
    r"volunteers?|volunteered|works?|worked) (?:at|for|in|with)) (?:the )?"
)
_NAMED_AFTER = re.compile(r", (?:an? |the )?(?:[\w’'-]+ ){0,4}")
_AGAINST = re.compile(r"\b(?:critics?|enem(?:y|ies)|opponents?|rivals?|former|ex)\b")
_OTHERS = re.compile(rf"\b(?:opposition|rebel|union)\b|{_AGAINST.pattern}")  # of a country
_CLAUSE_END = re.compile(r"[.;:“”\"\n]")
_APPOSITION = 120  # characters after a name in which what somebody is may be said
_LONGEST = 60  # characters of a name of the target
_BEFORE = 60  # characters before a name's end in which a post may begin
_ANYBODY = QUANTIFIERS | {"a", "an", "others", "someone", "somebody"}
_MAN = re.compile(r"(?:[\w’'-]+ )?(?:man|woman|boy|girl|person|third|fourth|fifth|young \w+)\b")


class Speakers:
    """Who speaks the quotations of an article, as seen from one target.

    `marks` are the spans that name the target or its people.
    """

    def __init__(self, survey: Survey, marks: Sequence[Found], rivals: Iterable[Mention]) -> None:
        self._survey = survey
        self._marks = sorted(marks)
        self._starts = [span.start for span in self._marks]
        self._bodies = [mention.start for mention in rivals if mention.type == "ORG"]

    @cached_property
    def _people(self) -> set[str]:
        """The ids of persons whom the text calls members: "Ann Lee, a founder of …"."""
        text, people = self._survey.text, set()
        for mention in self._survey.names:
            if mention.type == "PER":
                low = bisect_left(self._starts, mention.start - _BEFORE - _LONGEST)
                high = bisect_left(self._starts, mention.end + _APPOSITION)
                near = self._marks[low:high]
                if _follows(text, mention, near) or _precedes(text, mention, near):
                    people.add(mention.entity_id)
        return people

    def find_first_persons(self) -> list[Found]:
        """Return "we", "us", "our" in quotations that the target's own people speak.

        Where another body was named in the quotation before, "we" may be that one, and is left
        out.
        """
        text, pronouns = self._survey.text, []
        if not self._survey.says_we:
            return []
        for quote in self._survey.quotes.quotes:
            if not self.speaks_for_target(quote):
                continue
            limit = min(
                (b for b in self._bodies if quote.start <= b < quote.end), default=quote.end
            )
            for word in self._survey.reading.words(quote.start, limit):
                base = get_base(word.lower)
                if base in FIRST_PLURAL and text[word.start : word.start + len(base)] != "US":
                    pronouns.append(Found(word.start, word.start + len(base), "pronoun"))
        return pronouns

    def speaks_for_target(self, quote: Quote) -> bool:
        """Return whether a quotation's speaker is the target or one of its people."""
        if quote.speaker_id is not None and quote.speaker_id in self._people:
            return True
        if quote.speaker_start is None or quote.speaker_end is None:
            return False
        start, end = quote.speaker_start, quote.speaker_end
        if _AGAINST.search(self._survey.text, start, end):
            return False
        return bisect_left(self._starts, start) < bisect_left(self._starts, end)

    def is_spoken_by_outsider(self, quote: Quote) -> bool:
        """Return whether a quotation is spoken by somebody known to be none of the target.

        "Another" or "one man" may be anybody, a member too.
        """
        if quote.speaker is None or self.speaks_for_target(quote):
            return False
        words = quote.speaker.lower().split()
        if quote.speaker_id is not None:
            return True
        rest = " ".join(words[1:])
        return bool(rest) and not (words[0] in _ANYBODY and bool(_MAN.match(rest)))


def _follows(text: str, mention: Mention, marks: Sequence[Found]) -> bool:
    """Return whether what follows a name says that the person is a member."""
    after = [span for span in marks if span.start > mention.end]
    stop = _CLAUSE_END.search(text, mention.end, mention.end + _APPOSITION)
    limit = stop.start() if stop else mention.end + _APPOSITION
    for span in after:
        if span.start >= limit:
            break
        between = text[mention.end : span.start]
        if between in (" of ", " from ", ", of ", ", from ") or _SERVES.fullmatch(between):
            return True
        if between in (", ", ", the "):
            post = _IN_APPOSITION.match(text, span.end, limit)
            return post is not None and not _OTHERS.search(post[0])
        if between[0] != "," or _AGAINST.search(re.split(r",| and ", between)[-1]):
            return False
        if span.form == "member":
            return between.strip(", ") in ("a", "an", "one", "another", "a young", "a local")
        return bool(_HOLDS_POST.search(re.split(r",| and ", between)[-1]))
    return False


def _precedes(text: str, mention: Mention, marks: Sequence[Found]) -> bool:
    """Return whether words before a name say so: "Momentum’s founder Ann Lee"."""
    for span in marks:
        if not mention.start - _BEFORE <= span.end < mention.start:
            continue
        between = text[span.end : mention.start]
        if between in ("’s ", "'s "):
            return True
        post = between.replace("’s ", " ").replace("'s ", " ").removeprefix(" ")
        if _ENDS_IN_POST.fullmatch(post):
            return not _OTHERS.search(post)
        lead = text[max(0, span.start - _BEFORE) : span.start]
        if _NAMED_AFTER.fullmatch(between) and _HOLDS_POST.search(lead):
            return not _AGAINST.search(lead)
    return False
