"""Find every quotation of an article."""

from dataclasses import dataclass, replace

from stages.reading import Reading
from stages.records import Block, Quote, Span
from stages.voice.cues.subjects import (
    find_clause_subject,
)
from stages.voice.cues.verb_cues import find_cues
from stages.voice.grammar.cue import Cue
from stages.voice.grammar.finite import has_finite
from stages.voice.grammar.surnames import find_surnames, hide_surnames
from stages.voice.grammar.units import Token, Unit, cut_units, join_clauses
from stages.voice.grammar.words import QUESTIONS, word_set
from stages.voice.marks.pairs import Marked, find_marked, leave_nicknames
from stages.voice.passages.answers import find_answers
from stages.voice.passages.fact_checks import find_claims
from stages.voice.passages.interviews import find_turns
from stages.voice.passages.paragraphs import Introduction, introduce, quote_block
from stages.voice.passages.posts import find_posts
from stages.voice.passages.signed_quotes import is_signature, sign_quotations
from stages.voice.quotations.attach import attribute
from stages.voice.quotations.inner import judge_inner
from stages.voice.quotations.quotation import Quotation, span_phrase
from stages.voice.quotations.slogans import holds_text
from stages.voice.quotations.without_cue import find_announced_topic, find_opening_subject
from stages.voice.rules import Rules
from stages.voice.speakers.echoes import echo_speakers
from stages.voice.speakers.names import Speakers
from stages.voice.speakers.people import Speaker
from stages.voice.speakers.unattributed import drop_terms, hear_own, share_speakers

_HEADLINE_SOURCES = word_set(
    "poll polls survey study report sources source police experts officials aides camp spokesman "
    "spokeswoman minister ministers union unions charity charities"
)
_TEASERS = QUESTIONS - {"which"} | {"inside", "live", "watch"}
_Turns = dict[int, tuple[Span | None, Span] | None]
"""Block number → whose its words are, and these; None for a block that only says whose."""


@dataclass(slots=True)
class _Paragraph:
    """One block with its units and what was found in them."""

    block: Block
    units: list[Unit]
    cues: list[list[Cue]]
    marked: list[Marked]


def find_quotes(reading: Reading, *, rules: Rules) -> list[Quote]:
    """Return the quotations and reported speech of an article, sorted by start."""
    text = reading.article.text
    marked = leave_nicknames(find_marked(text, reading.blocks), reading.mentions)
    paragraphs = _read_paragraphs(reading, marked, rules)
    names = {Span(m.start, m.end) for m in reading.mentions if m.type in ("PER", "ORG")}
    posts = find_posts(text, reading.blocks, rules)
    people = {m.end for m in reading.mentions if m.type == "PER" and m.form == "name"}
    claims = {n: (None, words) for n, words in find_claims(text, reading.blocks).items()}
    talk = find_turns(text, reading.blocks, people) or find_answers(reading, rules.person)
    turns: _Turns = {**talk, **claims, **posts}
    found = _find_quotations(text, paragraphs, turns, names, rules)
    found = sign_quotations(text, found, reading.blocks, reading.mentions)
    found.extend(judge_inner(text, inner, rules) for inner in marked if inner.depth)
    found.sort(key=lambda item: (item.start, -item.end))
    found = drop_terms(text, found)
    subjects = [item.subject for item in found if item.subject is not None]
    subjects.extend(_list_clause_subjects(paragraphs, rules))
    speech = sorted(Span(m.start, m.end) for m in marked if m.depth == 0)
    signatures = frozenset(post[0] for post in posts.values() if post)
    contents: dict[Span, Span] = {}
    for item in found:
        if item.cue is not None and item.subject is not None:
            contents.setdefault(item.subject, Span(item.start, item.end))
    speakers = Speakers(reading, rules, subjects, speech, signatures, contents=contents)
    found = [_settle(item, speakers) if item.floating else item for item in found]
    shared = share_speakers(found, [speakers.resolve(f.subject) for f in found])
    shared = hear_own(found, shared)
    return _build_rows(reading, *echo_speakers(text, reading.blocks, found, shared))


def _settle(item: Quotation, speakers: Speakers) -> Quotation:
    """Keep the subject of speech without a cue only where it means somebody who can speak."""
    if speakers.may_speak(item.subject):
        return replace(item, floating=False)
    return replace(item, subject=None)


def _read_paragraphs(reading: Reading, marked: list[Marked], rules: Rules) -> list[_Paragraph]:
    """Cut every block into units and find the cues in them."""
    paragraphs = {b.block: _Paragraph(b, [], [], []) for b in reading.blocks}
    units = hide_surnames(cut_units(reading, marked), find_surnames(reading))
    for unit in join_clauses(units, rules):
        paragraph = paragraphs[unit.block.block]
        paragraph.units.append(unit)
        paragraph.cues.append(find_cues(unit, rules))
    for quotation in marked:
        paragraphs[quotation.block].marked.append(quotation)
    return list(paragraphs.values())


def _find_quotations(
    text: str,
    paragraphs: list[_Paragraph],
    turns: _Turns,
    names: set[Span],
    rules: Rules,
) -> list[Quotation]:
    """Read the paragraphs in order, each with what the one before announces."""
    found: list[Quotation] = []
    last: _Paragraph | None = None
    for paragraph in paragraphs:
        if last is not None and _signs(text, paragraph.block, last.block):
            last = None
            continue
        colon = last is not None and last.units[-1].tokens[-1].lower == ":"
        before = None
        if last is not None and (colon or paragraph.block.role == "blockquote"):
            before = introduce(last.units, last.cues, rules)
        block = quote_block(text, paragraph.block, paragraph.marked, before, colon)
        if block is not None and last is not None and last.block.role == "blockquote" and found:
            block = replace(block, cue=found[-1].cue, subject=block.subject or found[-1].subject)
        if paragraph.block.block in turns:
            turn = turns[paragraph.block.block]
            here = [_make_turn(paragraph.block, *turn)] if turn else []
        elif block is not None:
            here = [block]
        else:
            here = _read_headline(paragraph, names, rules)
            spoken = False
            for at, (unit, cues) in enumerate(zip(paragraph.units, paragraph.cues, strict=True)):
                attributed = attribute(text, unit, cues)
                if len(unit.tokens) == 1 and at:
                    attributed = [
                        _hear_actor(item, paragraph, at, spoken, rules) for item in attributed
                    ]
                spoken = spoken or bool(unit.quotes)
                here.extend(attributed)
            if last is not None and last.units and holds_text(last.units[-1].tokens):
                here = [_leave_unspoken(item, paragraph.block) for item in here]
            elif before is not None and colon:
                here = _apply_introduction(here, paragraph.block, before)
        found.extend(here)
        if paragraph.units:
            last = paragraph
    return found


def _signs(text: str, line: Block, above: Block) -> bool:
    """Say whether a line only says whose the block quotation above it is."""
    return above.role == line.role == "blockquote" and is_signature(text, line.start, line.end)


def _hear_actor(
    item: Quotation, paragraph: _Paragraph, at: int, spoken: bool, rules: Rules
) -> Quotation:
    """Give speech that stands alone to whom the sentence before is about: "Hill sighed. “…”".

    `spoken` tells that somebody is quoted before it in the paragraph.
    """
    if item.floating and holds_text(paragraph.units[at - 1].tokens):
        return replace(item, unspoken=True)  # "The motto? “…”"
    alone = item.floating and item.kind == "direct" and not item.reopened
    if not alone or spoken or paragraph.cues[at - 1]:
        return item
    tokens = paragraph.units[at - 1].tokens
    subject = find_opening_subject(tokens, rules) or find_clause_subject(tokens, len(tokens))
    if subject is None or subject[0]:
        return item
    return replace(item, subject=span_phrase(tokens, subject))


def _read_headline(paragraph: _Paragraph, names: set[Span], rules: Rules) -> list[Quotation]:
    """Return what a headline gives as somebody's words: "Khan: the city will cope", "Poll: …"."""
    if paragraph.block.block and paragraph.block.role == "paragraph":
        return []
    for unit in paragraph.units[:1]:
        tokens = unit.tokens
        if tokens[-1].lower == "?":
            return []  # "Hill: will she go?" asks about her
        colon = next((k for k in range(1, min(6, len(tokens))) if tokens[k].lower == ":"), 0)
        name = Span(tokens[0].start, tokens[max(0, colon - 1)].end)
        words = [token for token in tokens[colon + 1 :] if token.kind == "w"]
        source = name in names or (colon and _is_source(tokens, colon, names))
        source = source or (colon and _are_people(tokens, colon, rules))
        if colon and source and len(words) > 3 and not unit.quotes:
            return [
                Quotation(
                    kind="indirect",
                    start=tokens[colon + 1].start,
                    end=words[-1].end,
                    block=paragraph.block.block,
                    subject=name,
                )
            ]
    return []


def _is_source(tokens: list[Token], colon: int, names: set[Span]) -> bool:
    """Say whether a poll or the like stands before a colon: "Poll: …", "Guild spokesman: …"."""
    owner = colon == 1 or Span(tokens[0].start, tokens[colon - 2].end) in names
    opening = tokens[min(colon + 1, len(tokens) - 1)].lower
    return owner and tokens[colon - 1].lower in _HEADLINE_SOURCES and opening not in _TEASERS


def _are_people(tokens: list[Token], colon: int, rules: Rules) -> bool:
    """Say whether people stand before a statement: "Historians: …", "Former insiders: …"."""
    rest = {token.lower for token in tokens[colon + 1 :]}
    told = tokens[colon - 1].lower in rules.people and has_finite(tokens, colon + 2, len(tokens))
    return told and colon < 3 and rest.isdisjoint(_TEASERS | {"you", "your"})


def _make_turn(block: Block, name: Span | None, words: Span) -> Quotation:
    return Quotation(
        kind="block", start=words.start, end=words.end, block=block.block, subject=name
    )


def _leave_unspoken(item: Quotation, block: Block) -> Quotation:
    """Leave what opens a paragraph without a speaker, where the one before gives it as a text."""
    opens = item.floating and item.start <= block.start + 2
    return replace(item, unspoken=True, subject=None) if opens else item


def _apply_introduction(
    here: list[Quotation], block: Block, before: Introduction
) -> list[Quotation]:
    """Give the quotation that opens a paragraph the cue of the colon before it."""
    for index, item in enumerate(here):
        if item.floating and item.kind == "direct" and item.start <= block.start + 2:
            given = replace(item, cue=before.cue, subject=before.subject)
            here[index] = replace(given, floating=before.subject is None)
            break
    return here


def _list_clause_subjects(paragraphs: list[_Paragraph], rules: Rules) -> list[Span]:
    """Return the subject of every unit: those whom the next pronoun most likely means."""
    spans: list[Span] = []
    for paragraph in paragraphs:
        for unit, cues in zip(paragraph.units, paragraph.cues, strict=True):
            subjects = [cue.subject for cue in cues if cue.subject is not None]
            stop = cues[0].first + cues[0].passive if cues else len(unit.tokens)
            first = find_opening_subject(unit.tokens, rules) or find_clause_subject(
                unit.tokens, stop
            )
            first = first or find_announced_topic(unit.tokens)
            named = {cue.subject[1] for cue in cues if cue.subject is not None}
            if first is not None and first[0] - 1 in named:
                first = None  # "“…,” said Jo Hill, a miller who", whom the cue gives already
            found = [span_phrase(unit.tokens, subject) for subject in (first, *subjects)]
            spans.extend(span for span in found if span is not None)
            spans.extend(_find_addressed(unit, cues))
    return spans


def _find_addressed(unit: Unit, cues: list[Cue]) -> list[Span]:
    """Return the pronoun for whom a quotation is spoken to: the next to speak, if anybody does."""
    spans = []
    for cue in cues:
        following = unit.tokens[cue.last + 1 : cue.last + 4]
        if len(following) < 3 or following[2].kind != "q" or following[1].lower not in (":", ","):
            continue
        if following[0].lower in ("him", "them", "her"):
            spans.append(Span(following[0].start, following[0].end))
    return spans


def _build_rows(reading: Reading, found: list[Quotation], speakers: list[Speaker]) -> list[Quote]:
    """Return the records."""
    article = reading.article
    return [
        Quote(
            position=article.position,
            revision_id=article.revision_id,
            quote=number,
            kind=item.kind,
            start=item.start,
            end=item.end,
            speaker=speaker.name,
            speaker_id=speaker.entity_id,
            speaker_start=speaker.span.start if speaker.span else None,
            speaker_end=speaker.span.end if speaker.span else None,
            cue=article.text[item.cue.start : item.cue.end] if item.cue else None,
            cue_start=item.cue.start if item.cue else None,
            cue_end=item.cue.end if item.cue else None,
            cue_colouring=item.cue.colouring if item.cue else None,
            about_start=item.about.start if item.about else None,
            about_end=item.about.end if item.about else None,
        )
        for number, (item, speaker) in enumerate(zip(found, speakers, strict=True))
    ]
