"""Whom an article interviews, as its introduction says: "We spoke to Ann Hill"."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from stages.reading import QuotePlaces, Reading
from stages.records import Block, Mention

_HEADS = ("title", "standfirst")
_NEAR = 4  # paragraphs before the first question in which the introduction stands
_REACH = 100  # characters of a paragraph that are looked at on each side of a name
_ADVERBS = r"(?:(?:have|has|had|recently|also|then|first|later|\w+ly) ){0,2}"
_SPOKE = (
    r"(?:(?:spoke|speaks?|spoken|talk(?:s|ed)?|chat(?:s|ted)?|sat down|sits? down|caught up"
    r"|catch(?:es)? up) (?:to|with)|interview(?:s|ed)?|put (?:our|some|these|\w+) questions to)"
)
_ASKED = rf"(?:{_SPOKE}|meets?|asked)"
_LABEL = r"(?i:\b(?:interview|conversation|q ?& ?a|q and a)(?:\s*[:|–—-]\s*|\s+with\s+))"
_DESCRIBED = r"(?P<lead>(?:[\w’'-]+,? ){0,8})$"  # "the warden of the docks, Ann Hill"
_ELSEWHERE = re.compile(
    r"\b(?:about|on|over|after|before|because|who|if|whether|why|how|that)\b"
    r"|\b(?:of|for|from|by|under|against|and|or|in|at) $"
)
_ANSWERS = (
    r"(?:(?:talks?|talked|speaks?|spoke|sat down|sits? down) (?:to|with) (?:us|me|our \w+"
    r"|the [A-Z]\w+{writers})\b"
    r"|(?:answers?|answered|takes?|took) (?:our|my|your|ten|\w+[’']) (?:\w+ )?questions\b)"
)
_TITLED = r":? (?:(?:the )?interview|in conversation)\b"
_WITH = re.compile(r",? (?:and|&|with)(?: to| with)?(?: [\w’'-]+,?){0,4} $")
_POSSESSIVE = re.compile(r"[’'](?:s\b| )")


class Interviewee(NamedTuple):
    """Whose answers an article gives, and how many questions at least must say "you".

    One does where the title or standfirst tells of the interview. Where the writer says "I spoke
    to", as columns do, too, three must.
    """

    name: Mention
    addressed: int


class _Wordings(NamedTuple):
    asked: re.Pattern[str]  # ends where a name begins
    writer: re.Pattern[str]  # so, too
    asked_him: re.Pattern[str]
    answers: re.Pattern[str]  # begins where a name ends
    he_answers: re.Pattern[str]
    noun_answers: re.Pattern[str]


def find_interviewee(reading: Reading, first: int, person: Set[str]) -> Interviewee | None:
    """Return the one person whom an article interviews.

    `first`: place of the first question among the blocks; `person`: nouns for people. The title,
    the standfirst or one of the last paragraphs before it names the person as the one who is
    asked or who answers, or uses a pronoun or such a noun where nobody else is named. The
    article's own writer answers nobody.
    """
    blocks, byline = reading.blocks, (reading.article.byline or "").casefold()
    heads = {at for at in range(first) if blocks[at].role in _HEADS or not at}
    people = QuotePlaces(m for m in reading.mentions if m.type == "PER" and m.form == "name")
    wordings = _compile(reading.article.byline or "")
    found: dict[str, Interviewee] = {}
    for at in sorted(heads | set(range(max(0, first - _NEAR), first))):
        known = [
            m
            for m in people.touching(blocks[0].start, blocks[at].end)
            if m.name.casefold() not in byline
        ]
        for name, writer in _find_asked(reading.article.text, blocks[at], known, wordings, person):
            needed = 3 if writer else 1 if at in heads else 2
            guest = found.setdefault(name.entity_id, Interviewee(name, needed))
            if needed < guest.addressed:
                found[name.entity_id] = guest._replace(addressed=needed)
    return next(iter(found.values())) if len(found) == 1 else None


def _find_asked(
    text: str, block: Block, known: Sequence[Mention], wordings: _Wordings, person: Set[str]
) -> Iterator[tuple[Mention, bool]]:
    """Yield those whom a paragraph says to be interviewed, and whether only its "I" says so.

    With them come those beside them. `known`: the people named so far, to the paragraph's end.
    """
    start, end = block.start, block.end
    here = [name for name in known if name.start >= start]
    places = QuotePlaces(here)
    for name in here:
        if _POSSESSIVE.match(text, name.end):
            continue  # "We spoke to Ann Hill’s brother"
        before = text[max(start, name.start - _REACH) : name.start]
        answers = wordings.answers.match(text[name.end : min(end, name.end + _REACH)])
        asked, writer = _leads(wordings.asked, before), _leads(wordings.writer, before)
        if answers or asked or writer:
            yield name, not (answers or asked)
            near = places.touching(name.start - _REACH, name.end + _REACH)
            yield from ((other, False) for other in near if _stand_together(text, name, other))
    if len({name.entity_id for name in known}) == 1:
        words = text[start:end]
        noun = wordings.noun_answers.search(words)
        named = noun is not None and not person.isdisjoint(noun["noun"].split())
        if named or wordings.asked_him.search(words) or wordings.he_answers.search(words):
            yield known[-1], False


def _leads(pattern: re.Pattern[str], before: str) -> bool:
    """Say whether words before a name tell that its bearer is asked, not only spoken of."""
    found = pattern.search(before)
    return found is not None and not _ELSEWHERE.search(found["lead"])


def _compile(byline: str) -> _Wordings:
    """Return the wordings, in which the names of a byline stand for the interviewer."""
    people = [name for name in re.split(r",\s*|\s+and\s+|\s*&\s*", byline) if name]
    writers = "".join("|" + re.escape(name) for name in people)
    asked = rf"(?:\b(?:[Ww]e|[Oo]ur (?:\w+ ){{0,2}}\w+{writers}) {_ADVERBS}{_ASKED} |{_LABEL})"
    answers = " " + _ANSWERS.replace("{writers}", writers)
    return _Wordings(
        asked=re.compile(asked + _DESCRIBED),
        writer=re.compile(rf"\bI {_ADVERBS}{_SPOKE} {_DESCRIBED}"),
        asked_him=re.compile(asked + r"(?:him|her|them)\b"),
        answers=re.compile(rf"(?:,[^,.!?]{{1,60}},)?{answers}|{_TITLED}"),
        he_answers=re.compile(rf"\b(?:[Hh]e|[Ss]he|[Tt]hey){answers}"),
        noun_answers=re.compile(rf"\b[Tt]he (?P<noun>[\w’'-]+(?: [\w’'-]+){{0,7}}?){answers}"),
    )


def _stand_together(text: str, name: Mention, other: Mention) -> bool:
    """Say whether two people are named as a pair: "Ann Hill and Jo Ray"."""
    first, last = sorted((name, other), key=lambda mention: mention.start)
    between = text[first.end : last.start]
    return other.entity_id != name.entity_id and _WITH.match(between) is not None
