"""Find the name that is set beside a description: "the warden, Ida Brandt"."""

import re
from bisect import bisect_left
from collections.abc import Set

from stages.reading import Reading
from stages.records import Mention, Span
from stages.voice.grammar.bodies import BODIES
from stages.voice.grammar.persons import find_head_noun
from stages.voice.speakers.people import Speaker

TITLE = re.compile(r"(?:[A-Z][a-z]+\.? ){0,3}")
"""Titles before a name."""

_CLOSED = re.compile(r"(?: [A-Z]{2,4}\b)?(?=[,.;:]|$)")
"""What follows a name that is set beside a description: a mark, letters before it."""
_ACCORDING = "according to "
_CLAUSE = re.compile(
    r" (?:that(?! (?:day|week|month|year|night|morning)\b)|which|who|whose|behind|responsible)\b"
    r"[^.?!;“”\"\n]{0,120}"
)
"""What says which body is meant, so that it is none named before: "the firm that rows"."""
_MOST = 6  # names after a description that are looked at


class Appositions:
    """The names of one article that are set beside descriptions."""

    def __init__(self, reading: Reading, nouns: Set[str]) -> None:
        self._text = reading.article.text
        self._mentions = reading.mentions
        self._starts = [mention.start for mention in reading.mentions]
        self._nouns = nouns  # for one person

    def find_beside(self, span: Span) -> Speaker | None:
        """Return the name set beside a description: "the warden, Ida Brandt", "the union, GMB"."""
        if not self._text.startswith(", ", span.end):
            return self._find_owner(span)
        at = bisect_left(self._starts, span.end + 2)
        for mention in self._mentions[at : at + 1]:
            closed = _CLOSED.match(self._text, mention.end)
            if mention.form != "name" or closed is None:
                continue
            if self._is_beside(span, mention, ends=self._text.startswith(".", closed.end())):
                return Speaker(mention.name, mention.entity_id, Span(span.start, mention.end))
        return None

    def _find_owner(self, span: Span) -> Speaker | None:
        """Return the owner whose post a description is: "the warden Ida Brandt's words"."""
        at = bisect_left(self._starts, span.end)
        for mention in self._mentions[at : at + 1]:
            owns = self._text.startswith(("'s ", "’s "), mention.end)
            if owns and mention.type == "PER" and self._text[span.end : mention.start] == " ":
                return Speaker(mention.name, mention.entity_id, Span(span.start, mention.end))
        return None

    def _is_beside(self, span: Span, mention: Mention, *, ends: bool) -> bool:
        """Say whether a name after a comma names who is described; `ends` where a stop follows."""
        between = self._text[span.end + 2 : mention.start]
        titled = TITLE.fullmatch(between) is not None or (
            between.endswith(" ") and between[:-1] in self._nouns
        )
        lead = self._text[max(0, span.start - len(_ACCORDING)) : span.start]
        if lead.lower() == _ACCORDING:
            # "According to the police, Mr Hill" tells of another
            ends = ends and lead[0] == "a"
            return mention.type == "PER" and (not between or (ends and titled))
        if mention.type == "PER":
            return titled
        noun = find_head_noun(self._text[span.start : span.end].lower())
        return mention.type == "ORG" and between.lower() in ("", "the ") and noun in BODIES

    def is_told_apart(self, span: Span) -> bool:
        """Say whether a clause says which body is meant: "the firm that rows"."""
        return _CLAUSE.match(self._text, span.end) is not None

    def find_after_clause(self, span: Span) -> Speaker | None:
        """Return the body named after such a clause: "the firm that rows, Ebb, said"."""
        at = bisect_left(self._starts, span.end)
        for mention in self._mentions[at : at + _MOST]:
            clause = _CLAUSE.match(self._text, span.end, mention.start)
            if mention.type != "ORG" or clause is None or clause.end() != mention.start:
                continue
            if clause[0].endswith(", ") and self._text.startswith(",", mention.end):
                return Speaker(mention.name, mention.entity_id, span)
        return None
