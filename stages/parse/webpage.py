"""HTML pages: main text and metadata by trafilatura (Barbaresi 2021), refined by rules of ours."""

import re

from stages.parse.dates import find_date
from stages.parse.draft import Draft, Found, Part, Problem
from stages.parse.furniture import settle_furniture
from stages.parse.rules import Rules
from stages.records import BlockRole

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p)\b",
    re.I | re.S,
)
_TAG = re.compile(r"<(?:p|div|article|body|html|h1)\b[^>]*>", re.IGNORECASE)
_SPACE = re.compile(r"\s+")


def is_html(text: str, name: str) -> bool:
    """Return whether a document is a page, by its first characters, else by its name and tags."""
    if _PAGE.match(text[:20_000]):
        return True
    return name.lower().endswith((".html", ".htm", ".xhtml")) and bool(_TAG.search(text))


def read_html(text: str, rules: Rules) -> Found:
    """Return the article of a page, or the problem that it has no main text."""
    import trafilatura  # noqa: PLC0415 - half a second to import, needed for pages only

    try:
        page = trafilatura.bare_extraction(
            text,
            include_comments=False,
            favor_precision=True,
            with_metadata=True,
            date_extraction_params={
                "original_date": True,
                "extensive_search": False,
                "max_date": "2100-01-01",
            },
        )
    except Exception as error:
        return Found(
            problems=[Problem(reason="no_article", detail=f"unreadable HTML: {error!r:.100}")]
        )
    if page is None or isinstance(page, dict) or page.body is None:
        return Found(problems=[Problem(reason="no_article", detail="HTML without main text")])
    draft = Draft(
        url=page.url,
        title=page.title,
        byline=page.author,
        outlet=page.sitename,
        published=find_date(page.date or ""),
    )
    draft.body = [Part(role, words) for role, words in _read_blocks(page.body)]
    settle_furniture(draft, rules)
    return Found(drafts=[draft])


def _read_blocks(body):
    roles: dict[str, BlockRole] = {"head": "heading", "quote": "blockquote"}
    for element in body:
        words = _SPACE.sub(" ", " ".join(element.itertext())).strip()
        if words:
            yield roles.get(element.tag, "paragraph"), words
