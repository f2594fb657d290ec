"""Posts that a page embeds: their words, and the line below that signs them."""

import re

from stages.records import Block, Span
from stages.voice.grammar.datelines import MONTH
from stages.voice.rules import Rules
from stages.wording import HANDLE, LONGEST_POST

_TIME = r"\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?"
_DATE = (
    rf"(?:\s*[·•|,–—-]|\son\b)?\s*(?:{_TIME}(?:\s[·•–—-])?\s+)?"
    rf"(?:{MONTH}\s\d{{1,2}},?\s\d{{4}}|\d{{1,2}}\s{MONTH},?\s\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
    rf"(?:,?(?:\sat)?\s{_TIME})?"
)
_DASH = r"[—–-]{1,2}\s*"
_SIGNATURE = re.compile(
    rf"(?:{_DASH}|A post shared by |(?!(?:By|Follow|From|Via)\b)(?=[A-Z]))"
    rf"(?P<name>[^@\n]{{1,60}}?)\s*{HANDLE}(?P<date>{_DATE})?"
)
_SIGNED = re.compile(rf"\s{_DASH}(?P<name>[^@\n—–]{{1,60}}?)\s*{HANDLE}{_DATE}$")
_LONGEST_SIGNATURE = 160
_NAME_END = re.compile(r"(?:\([^()]*\)|[^\w.)])+$")  # "(she/her)", little pictures
_REMNANT = re.compile(r"(?:pic\.twitter\.com|\bt\.co)/\w+$")
_LONGEST_REMNANT = 60
_SHORTEST_NAME = 4  # letters of a short form that a handle holds: Spurs, @SpursOfficial
_CLAUSE = re.compile(
    r"\b(?P<name>[A-Z][\w'’-]{2,}) (?:(?:has|have|had) )?(?:(?:\w+ly|now|also|since|already) )?"
    r"(?P<verb>[a-z]+)\b"
)
_OPENING, _CLOSING = '“"', '”"'
_LONGEST_LEAD = 60  # characters
_POST_NOUNS = frozenset({"post", "posts", "thread", "tweet", "tweets", "statement", "message"})
_Posts = dict[int, tuple[Span, Span] | None]


def find_posts(text: str, blocks: list[Block], rules: Rules) -> _Posts:
    """Return block number → (name, words) for a post's paragraphs, → None for what signs them.

    A signature gives name, handle and date: "— Ann Hill (@annhill) May 3, 2021". It signs the
    block quotation above it, else the paragraph above it, with those before up to a colon or an
    opening mark, else what it ends itself. Without
    a date it may be the writer's own, so it signs only what the page sets apart. No post says
    what its own writer says: "The Guild has confirmed" is the article's, and the post a picture.
    """
    posts: _Posts = {}
    for at, block in enumerate(blocks):
        tail = max(block.start, block.end - _LONGEST_SIGNATURE)
        if "(@" not in text[tail : block.end]:
            continue
        signature = _SIGNATURE.fullmatch(text, block.start, block.end)
        if signature is not None:
            above = _find_above(text, blocks, at, posts, rules)
            apart = bool(above) and _is_set_apart(text, above[0])
            if signature["date"] or apart:
                name = _span_name(text, signature)
                posts[block.block] = None
                if above and not apart and _reports_on(text, above[0], signature, rules):
                    continue
                for part in above:
                    posts[part.block] = (name, Span(part.start, part.end))
        elif _may_be_post(block) and (signed := _SIGNED.search(text, tail, block.end)):
            end = block.start + len(text[block.start : signed.start()].rstrip())
            posts[block.block] = (_span_name(text, signed), Span(block.start, end))
    return posts


def _find_above(
    text: str, blocks: list[Block], at: int, posts: _Posts, rules: Rules
) -> list[Block]:
    """Return the paragraphs that a signature signs, the nearest first."""
    above: list[Block] = []
    for k in range(at - 1, -1, -1):
        block = blocks[k]
        goes_on = not above or block.role == above[-1].role == "blockquote"
        if block.block in posts or not goes_on or not _may_be_post(block):
            break
        above.append(block)
    if above and text[above[0].end - 1] == ":":
        return []  # what a colon announced was a picture, or is lost
    if above and above[0].role == "paragraph":
        above += _find_begun(text, blocks, at - 1, posts, rules)
    return above


def _find_begun(
    text: str, blocks: list[Block], at: int, posts: _Posts, rules: Rules
) -> list[Block]:
    """Return the paragraphs above a post's last one that belong to it, the nearest first.

    The post begins below a colon that announces it, or at the first of the quotation marks that
    each paragraph opens and the last one closes. Marks that are opened and closed in a paragraph
    above make it a quotation of its own.
    """
    marked = text[blocks[at].end - 1] in _CLOSING
    begun: list[Block] = []
    opened = 0
    for k in range(at - 1, -1, -1):
        block = blocks[k]
        if text[block.end - 1] == ":":
            return begun if _announces(text, block, rules) else begun[:opened]
        over = blocks[at].end - block.start > LONGEST_POST
        if over or block.block in posts or block.role != "paragraph" or _is_quoted(text, block):
            break
        begun.append(block)
        if marked and text[block.start] in _OPENING and not _closes(text, block):
            opened = len(begun)
    return begun[:opened]


def _announces(text: str, block: Block, rules: Rules) -> bool:
    """Say whether a paragraph ends with words for writing or saying, or for a post."""
    words = re.findall(r"\w+", text[max(block.start, block.end - _LONGEST_LEAD) : block.end])
    return any(
        word in _POST_NOUNS or any("quote" in verb.frames for verb in rules.forms.get(word, ()))
        for word in words
    )


def _is_quoted(text: str, block: Block) -> bool:
    """Say whether one pair of marks holds a whole paragraph."""
    whole = text[block.start] in _OPENING and text[block.end - 1] in _CLOSING
    return whole and not any(mark in _CLOSING for mark in text[block.start + 1 : block.end - 1])


def _closes(text: str, block: Block) -> bool:
    return any(mark in _CLOSING for mark in text[block.start + 1 : block.end])


def _may_be_post(block: Block) -> bool:
    short = block.end - block.start <= LONGEST_POST
    return block.role == "blockquote" or (block.role == "paragraph" and short)


def _is_set_apart(text: str, block: Block) -> bool:
    """Say whether a paragraph is a block quotation, or ends with a link that only posts have."""
    tail = max(block.start, block.end - _LONGEST_REMNANT)
    return block.role == "blockquote" or _REMNANT.search(text, tail, block.end) is not None


def _reports_on(text: str, block: Block, signature: re.Match[str], rules: Rules) -> bool:
    """Say whether a paragraph tells what its signer says, whom it names in full or in short."""
    signer = re.findall(r"\w+", signature["name"].casefold())
    handle = signature["handle"].casefold()
    for clause in _CLAUSE.finditer(text, block.start, block.end):
        name = clause["name"].casefold()
        short = len(name) >= _SHORTEST_NAME and name in handle
        if (short or name in signer) and any(
            verb.shape in ("s", "past") and verb.frames & {"quote", "clause"}
            for verb in rules.forms.get(clause["verb"], ())
        ):
            return True
    return False


def _span_name(text: str, signature: re.Match[str]) -> Span:
    """Return where the name stands, without the signs at its end."""
    start, end = signature.span("name")
    name = _NAME_END.sub("", text[start:end])
    return Span(start, start + len(name) if name else end)
