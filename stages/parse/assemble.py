"""From a draft to records: the reading text, its blocks, and the article's identity."""

import re
from hashlib import sha256

from stages.characters import settle_characters
from stages.parse.addresses import canonicalise_url, names_page, read_host
from stages.parse.draft import Draft
from stages.reading import Reading
from stages.records import Article, Block, BlockRole, Document

_UNHOLDABLE = re.compile("[\\x00\ud800-\udfff]")
_WORD = re.compile(r"\w+")


def assemble_reading(draft: Draft, document: Document, *, ordinal: int) -> Reading:
    """Return the reading of one drafted article: blocks joined by blank lines, in page order."""
    parts: list[tuple[BlockRole, str]] = [
        ("title", draft.title or ""),
        ("standfirst", draft.standfirst or ""),
        *draft.body,
        *(("caption", caption) for caption in draft.captions),
    ]
    pieces: list[str] = []
    spans: list[tuple[BlockRole, int, int]] = []
    offset = 0
    for role, text in parts:
        piece = settle_characters(replace_unholdable(text)).strip()
        if piece:
            pieces.append(piece)
            spans.append((role, offset, offset + len(piece)))
            offset += len(piece) + 2
    text = "\n\n".join(pieces)
    body = [span for span in spans if span[0] not in ("title", "standfirst", "caption")]
    outside = [end for role, _, end in spans if role in ("title", "standfirst")]
    body_start = body[0][1] if body else max(outside, default=0)
    return build_reading(
        draft,
        document,
        ordinal=ordinal,
        text=text,
        spans=spans,
        body=(body_start, body[-1][2] if body else body_start),
    )


def build_reading(
    draft: Draft,
    document: Document,
    *,
    ordinal: int,
    text: str,
    spans: list[tuple[BlockRole, int, int]],
    body: tuple[int, int],
) -> Reading:
    """Return a reading whose text and spans are given; ids are digests of what was read."""
    url = _clean(canonicalise_url(draft.url))
    facts = {
        "outlet": _clean(draft.outlet) or _clean(document.outlet) or read_host(url),
        "url": url if url and names_page(url) else None,
        "title": _clean(draft.title),
        "standfirst": _clean(draft.standfirst),
        "byline": _clean(draft.byline),
        "issue": _clean(draft.issue),
        "correction": _clean(draft.correction),
        "credit": _clean(draft.credit),
    }
    published = draft.published.isoformat() if draft.published else ""
    title = " ".join(_WORD.findall((facts["title"] or "").casefold()))
    outlet = (facts["outlet"] or "").casefold()
    if facts["url"] and not draft.shares_address:
        article_id = _digest(facts["url"])
    elif title:
        article_id = _digest(outlet, title, published)
    else:
        article_id = _digest(outlet, text)
    revision_id = _digest(article_id, *(facts[key] or "" for key in facts), published, text)
    article = Article(
        position=document.position,
        document_id=document.document_id,
        ordinal=ordinal,
        article_id=article_id,
        revision_id=revision_id,
        source=document.source,
        published=draft.published,
        text=text,
        body_start=body[0],
        body_end=body[1],
        **facts,
    )
    blocks = [
        Block(
            position=document.position,
            revision_id=revision_id,
            block=number,
            role=role,
            start=start,
            end=end,
        )
        for number, (role, start, end) in enumerate(spans)
    ]
    return Reading(article=article, blocks=blocks)


def replace_unholdable(text: str) -> str:
    """Return the text with each NUL and lone surrogate, which no text file can hold, as U+FFFD."""
    return _UNHOLDABLE.sub("�", text)


def _clean(value: str | None) -> str | None:
    return settle_characters(replace_unholdable(value)).strip() or None if value else None


def _digest(*values: str) -> str:
    joined = "\x1f".join(values)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
