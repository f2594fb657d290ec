"""Names from the encoder's tags: which words of a tagged span are the name, and where it ends."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from stages.entities.bodies import is_called_body, make_body, make_seat
from stages.entities.demonyms import is_adjective
from stages.entities.joined_places import list_place_ends
from stages.entities.lexicon import LEGAL_FORMS, Rules, split_name
from stages.entities.nicknames import is_edge
from stages.entities.people import Setting, find_people, find_surname
from stages.entities.propose import make_span
from stages.entities.spans import NameSpan
from stages.entities.tokens import Token, cut_token
from stages.reading import Reading
from stages.records import EntityType, TokenReading

_TAKES_STOP = re.compile(r"\b(?:inc|corp|ltd|co|cos|bros|st|ave|rd|blvd|jn?r|sn?r)$", re.IGNORECASE)
_JUNIOR = re.compile(r",? (?:Jn?r|Sn?r)\b")
_POSSESSIVE = re.compile(r"['’]s")
_HOST = re.compile(r"@[A-Z][\w-]*+(?![\w.-]*\.\w)")
_PLURAL = re.compile(r"[A-Z]{2,}s")  # MPs, NGOs
_FIRST_PERSON = re.compile(r"I(?:['’](?:m|ve|d|ll))?")
_FIRM_ENDINGS = frozenset(
    {"productions", "records", "group", "limited", "college", "university", "hospital",
     "foundation", "institute"}
) | (LEGAL_FORMS - {"ag", "co", "lp", "sa"})  # fmt: skip
"""What no person's name ends with, in small letters."""

_LETTERS = frozenset({"AG", "SA"})
"""Legal forms that may be initials after a surname, not after a full name: "Quill SA, Lee B"."""

_HYPHENS = frozenset("-‑")
_LONGEST_GIVEN = 120  # characters of a name before a nickname that are looked at


class Tag(NamedTuple):
    """A span as the encoder tagged it."""

    start: int
    end: int
    type: EntityType


def read_tags(
    reading: Reading, tokens_of: Mapping[int, Sequence[Token]], *, rules: Rules
) -> Iterator[NameSpan]:
    """Yield the names that the encoder tagged, in order; `tokens_of` gives a sentence's words."""
    text = reading.article.text
    people = (text[a:b] for row in reading.token_readings for a, b in row.persons)
    surnames = (find_surname(name, rules) for name in people)
    setting = Setting(text, frozenset(filter(None, surnames)), rules)
    for row in reading.token_readings:
        reach, found = 0, list[NameSpan]()
        tags = _list_tags(row, setting)
        for at, tag in enumerate(tags):
            if tag.start < reach:
                continue  # part of a name that goes on behind its tag
            following = tags[at + 1] if at + 1 < len(tags) else None
            for span in _make(tokens_of[row.sentence], tag, following, setting):
                span.sentence = row.sentence
                reach = span.end
                if found and span.start <= found[-1].start:
                    found.pop()  # a surname that has a tag of its own, too
                found.append(span)
        yield from found


def complete(span: NameSpan, kind: EntityType, end: int, text: str) -> None:
    """Give a span its type, its ending and its name; `end` is where the tag ends.

    The stop of a firm, the 's of a shop and the Jr. of a son belong to their names.
    """
    close = span.end
    if kind == "PER":
        found = _JUNIOR.match(text, close, end)
    else:
        found = _POSSESSIVE.match(text, close, end)
    if found:
        span.end = found.end()
        span.known = None  # Nadia's is not Nadia, nor a son his father
        if kind != "PER":
            span.words = (*span.words[:-1], f"{span.words[-1]}'s")
    stop = text.startswith(".", span.end)
    if stop and (span.end < end or _TAKES_STOP.search(text, span.start, span.end)):
        span.end += 1
    span.ending = text[close : span.end]
    span.type = span.known.type if span.known else kind
    span.name = span.name or " ".join(text[span.start : span.end].split())
    span.sure = True


def _list_tags(row: TokenReading, setting: Setting) -> list[Tag]:
    """Return the tags of a sentence in order, a person's parted by a nickname's marks as one."""
    kinds: tuple[tuple[EntityType, Sequence[tuple[int, int]]], ...] = (
        ("PER", row.persons),
        ("ORG", row.organisations),
        ("LOC", row.places),
        ("MISC", row.others),
    )
    tags: list[Tag] = []
    for tag in sorted(Tag(start, end, kind) for kind, spans in kinds for start, end in spans):
        last = tags[-1] if tags else None
        if last is not None and last.type == tag.type == "PER" and _goes_on(last, tag, setting):
            tags[-1] = last._replace(end=tag.end)
        else:
            tags.append(tag)
    return tags


def _goes_on(tag: Tag, after: Tag, setting: Setting) -> bool:
    """Tell whether but a nickname's mark parts two tags of one name."""
    start = max(tag.start, tag.end - _LONGEST_GIVEN)
    words = setting.text[start : tag.end]
    end = start + len(words.rstrip(" (\"“‘'”’)"))  # the encoder may take the mark along
    return any(
        is_edge(
            setting.text,
            end,
            after.start,
            inside=inside,
            before=split_name(words),
            rules=setting.rules,
        )
        for inside in (False, True)
    )


def _make(
    tokens: Sequence[Token], tag: Tag, following: Tag | None, setting: Setting
) -> list[NameSpan]:
    """Return the names that a tagged span holds, given the tag that follows.

    None has no capital, unless the sentence is written as on the web.
    """
    text, rules = setting.text, setting.rules
    start, end, kind = tag
    tokens = _cut_compounds(tokens, tag, text)
    begin = bisect_left(tokens, start, key=itemgetter(0))
    until = bisect_left(tokens, end, key=itemgetter(0))
    inside = [i for i in range(begin, until) if tokens[i].start + len(tokens[i].text) <= end]
    if not inside:
        return []
    first, last = inside[0], inside[-1] + 1
    capital = any(tokens[i].has_capital for i in inside)
    called = is_called_body(tokens, first, last)
    called = called and tokens[first].text not in setting.surnames | rules.first_names.keys()
    if called or (kind == "PER" and _is_firm(tokens[first:last])):
        kind = "ORG"
    if not (capital or (kind != "MISC" and _writes_small(tokens))):
        return []
    if last - first == 1 and _PLURAL.fullmatch(tokens[first].text):
        return []
    if list_place_ends(text[tokens[first].start : tokens[last - 1].end], rules):
        return []  # the gazetteer has each place of "France-Spain"
    if tokens[first].text not in setting.surnames and is_adjective(
        tokens, first, last, kind, rules
    ):
        return []
    if kind == "PER" and capital:
        spans = find_people(tokens, first, last, setting)
    elif kind == "ORG":
        body = make_body(tokens, first, last, text, rules)
        spans = [body] if body else []
    elif kind == "LOC" and following and following.type == "LOC":
        spans = [make_seat(tokens, first, last, text, rules)]
    else:
        spans = [make_span(tokens, first, last, rules)]
    for span in spans:
        complete(span, kind, end if span is spans[-1] else span.end, text)
        span.called = called
    if spans and kind == "PER" and (host := _HOST.match(text, spans[-1].end)):
        spans[-1].end = host.end()  # Ann Lee@NORTHDESK, as mail programs write
    return spans


def _is_firm(tokens: Sequence[Token]) -> bool:
    """Tell whether what is tagged as a person is a firm of a person's name: "Emil Quill AG"."""
    *before, last = tokens
    if last.text in _LETTERS:
        full = [token for token in before if len(token.text) > 1]
        return len(full) > 1 and all(token.joined for token in tokens[1:])
    return bool(before) and last.text.casefold() in _FIRM_ENDINGS


def _cut_compounds(tokens: Sequence[Token], tag: Tag, text: str) -> Sequence[Token]:
    """Return the tokens, compounds cut where a name in them is: "Momentum-backed", "anti-Lee"."""
    if _HYPHENS.isdisjoint((text[tag.start - 1 : tag.start], text[tag.end : tag.end + 1])):
        return tokens
    cut = list(tokens)
    for offset, beside in ((tag.end, tag.end), (tag.start, tag.start - 1)):
        at = bisect_left(tokens, offset, key=itemgetter(0)) - 1  # the last that begins before it
        inside = at >= 0 and offset < tokens[at].end and text[beside] in _HYPHENS
        if inside:
            cut[at] = cut_token(tokens[at], tag.start, tag.end)
    return cut


def _writes_small(tokens: Sequence[Token]) -> bool:
    """Say whether a sentence is written as on the web, where names may lack their capitals.

    It begins without a capital, or has none beyond its first word and "I".
    """
    begins_small = tokens[0].text[0].islower()
    return begins_small or not any(
        t.text[0].isupper() and not _FIRST_PERSON.fullmatch(t.text) for t in tokens[1:]
    )
