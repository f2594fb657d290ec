"""Paragraphs of running text: where they are, and which are headings or quoted texts."""

import re
from collections.abc import Sequence
from itertools import pairwise

from stages.parse.dates import is_time_line
from stages.parse.draft import Part
from stages.parse.fact_checks import find_claims
from stages.parse.imprint import signs_letter
from stages.parse.rules import Rules
from stages.records import BlockRole, Span
from stages.wording import LONGEST_POST, signs_post, takes_up

_RULE = re.compile(r"[\s*#=_~·•–—\-\u200b\ufeff]*")  # blank, or a line drawn across
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_QUOTE_START = re.compile(r"[\"'“‘«„—–•*-]")
_BRACKETED = re.compile(r"\[(?=[^\]\n]*[a-z])[^\]\n]{2,60}\]")
# After its verb or noun, an announcement has no further clause: "wrote to staff in May:".
_CLAUSE = re.compile(
    r"\b(?:I|you|he|she|we|they|that|which|who|because|while|when|where|if|but|(?:is|was|are|were)"
    r"(?! (?:as follows|below|this:))|has|have|had|will|would|can|could|may|might|must|should"
    r"|do|does|did)\b|, \w+ing\b|\b(?:and|or) \w+ed\b"
)
# "primaries in five states:", but not "rule 5 states:" nor "a memo from 2019 states:".
_COUNTED = re.compile(
    r"\b(?:in|of|from|across|to|for|with|over|about|than|least|some|all|the|these|those|other)"
    r" (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|dozen) $",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\([^()]*\btimes?\b[^()]*\):$", re.IGNORECASE)  # above a live page's entries
_LONGEST_COUNT = 24  # characters
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)")
_GOES_ON = re.compile(r"[a-z]+(?:['’][a-z]+)?,? ")
_HEADING_CHARS, _HEADING_WORDS = 80, 12
_PROSE_CHARS = 60  # a heading stands above at least this much prose


def find_paragraphs(text: str) -> list[Span]:
    """Return the spans of the paragraphs, outer white space and wordless lines left out.

    So are lines with no more than a time, the heads of a live page's entries.
    Paragraphs end at blank lines, and at every line end unless the lines are hard-wrapped or a
    post that the line below them signs; never inside a sentence, where an advertisement stood.
    """
    groups: list[list[Span]] = [[]]
    offset = 0
    for line in text.split("\n"):
        if _RULE.fullmatch(line):
            groups.append([])
        else:
            start = offset + len(line) - len(line.lstrip())
            groups[-1].append(Span(start, start + len(line.strip())))
        offset += len(line) + 1
    groups = [group for group in groups if group]
    if _is_hard_wrapped(text, groups):
        spans = [Span(lines[0].start, lines[-1].end) for lines in groups]
    else:
        followed = pairwise([*groups, []])
        spans = [line for group, after in followed for line in _join_post(text, group, after)]
    joined = _join_sentences(text, spans)
    return [span for span in joined if not is_time_line(text[span.start : span.end])]


def _join_sentences(text: str, spans: list[Span]) -> list[Span]:
    """Join prose that breaks off without a stop to what goes on below it in small letters."""
    joined: list[Span] = []
    for span in spans:
        if joined and _GOES_ON.match(text, *span) and _breaks_off(text, joined[-1]):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _breaks_off(text: str, span: Span) -> bool:
    last = text[span.end - 1]
    prose = span.end - span.start >= _PROSE_CHARS and (last.isalnum() or last == ",")
    return prose and not signs_post(text, *span)


def _join_post(text: str, lines: list[Span], after: list[Span]) -> list[Span]:
    """Return the lines of a post as one paragraph, if the last or the line after signs it."""
    signed = [*after] if len(after) == 1 and signs_post(text, *after[0]) else []
    post, signature = lines, list[Span]()
    if not signed and len(lines) > 1 and signs_post(text, *lines[-1]):
        post, signature = lines[:-1], lines[-1:]
    whole = Span(post[0].start, post[-1].end)
    fits = (signed or signature) and whole.end - whole.start <= LONGEST_POST
    return [whole, *signature] if fits else lines


def read_parts(text: str, rules: Rules) -> list[Part]:
    """Return the paragraphs of a text with their roles."""
    texts = [text[start:end] for start, end in find_paragraphs(text)]
    return [Part(*pair) for pair in zip(find_roles(texts, rules), texts, strict=True)]


def find_roles(paragraphs: Sequence[str], rules: Rules) -> list[BlockRole]:
    """Return the role of each paragraph of a body: heading, blockquote or paragraph."""
    roles: list[BlockRole] = []
    claims = find_claims(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        titled = number == 1 and roles[0] == "heading"  # a headline announces nothing
        before = paragraphs[number - 1] if number and not titled else ""
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
        heads = is_heading(paragraph, after) and not signs_letter(paragraph, rules)
        if number + 1 in claims or heads:
            roles.append("heading")
        elif number in claims or is_quoted_text(paragraph, before, rules):
            roles.append("blockquote")
        else:
            roles.append("paragraph")
    return roles


def is_heading(line: str, after: str) -> bool:
    """Return whether a line is a section heading: short, unpunctuated, above running prose."""
    return (
        looks_like_heading(line)
        and len(after) >= max(_PROSE_CHARS, 2 * len(line))
        and bool(_SENTENCE_END.search(after))
    )


def looks_like_heading(line: str) -> bool:
    """Return whether a line is short, begins like a heading and ends without punctuation."""
    return (
        len(line) <= _HEADING_CHARS
        and "\n" not in line
        and "(@" not in line
        and len(line.split()) <= _HEADING_WORDS
        and not _SENTENCE_END.search(line)
        and not _QUOTE_START.match(line)
        and not line[0].islower()
    )


def is_quoted_text(paragraph: str, before: str, rules: Rules) -> bool:
    """Return whether a paragraph without marks is somebody else's text.

    Its announcement ends with a colon after words for a text or for speech ("wrote to staff:"),
    or speaks of one and the paragraph holds an editor's insertion in square brackets, which only
    quoted matter has. Above a live page's entries it ends "(all times EST):", and announces none.
    """
    if not before.endswith(":") and "[" not in paragraph:
        return False
    if _QUOTE_START.match(paragraph) or len(paragraph) < _PROSE_CHARS:
        return False
    lead = re.split(r"(?<=[.!?])\s+(?=[A-Z“])", before[-400:])[-1]
    found = rules.quote_leads.finditer(lead)
    words = [word for word in found if _is_lead(lead, word)]
    if not words or _TIMES.search(lead):
        return False
    if "[" in paragraph and _BRACKETED.search(_QUOTED.sub("", paragraph)):
        return True
    announced = before.endswith(":") and not _CLAUSE.search(lead, words[-1].end())
    return announced and not takes_up(paragraph, 0, len(paragraph))


def _is_lead(lead: str, word: re.Match[str]) -> bool:
    """Say whether a word may announce: no part of a compound, nor counted ("in five states")."""
    counted = word[0].endswith("s") and _COUNTED.search(
        lead, max(0, word.start() - _LONGEST_COUNT), word.start()
    )
    return not counted and not lead.startswith("-", word.end())


def _is_hard_wrapped(text: str, groups: list[list[Span]]) -> bool:
    """Return whether line ends inside groups fall where a column ended, not where a thought did."""
    inner = [line for group in groups for line in group[:-1]]
    if not inner:
        return False
    widths = sorted(end - start for start, end in inner)
    ended = sum(bool(_SENTENCE_END.search(text, start, end)) for start, end in inner)
    typical = widths[len(widths) // 2]
    longest = max(end - start for group in groups for start, end in group)
    return typical >= 45 and longest <= 120 and ended < len(inner) * 0.4
