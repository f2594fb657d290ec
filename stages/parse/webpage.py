"""HTML pages: main text and metadata by trafilatura (Barbaresi 2021), refined by rules of ours.

Bodies that a page cuts into several containers are joined before the extraction; afterwards what
repeats the headline or points elsewhere goes.
"""

import logging
import re
from itertools import islice
from typing import TYPE_CHECKING

from stages.parse.addresses import read_host
from stages.parse.dates import find_date
from stages.parse.draft import Draft, Drafts, Part, Problem
from stages.parse.furniture import same_words, settle_furniture
from stages.parse.lines import classify_line
from stages.parse.linked_data import drop_other_articles, read_address
from stages.parse.rules import Rules
from stages.parse.webpage_byline import read_names, read_organisation
from stages.parse.webpage_outlet import read_outlet, read_site_names, read_title
from stages.parse.webpage_parts import (
    count_prose_chars,
    find_articles,
    find_unread,
    join_divided_bodies,
    mark_bold_headings,
    read_blocks,
    read_captions,
)
from stages.parse.webpage_prune import drop_crowds, drop_invisible, drop_unshown
from stages.parse.webpage_standfirst import read_standfirst
from stages.parse.webpage_title import clean_title, take_headline

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document as Page

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|article|main|section|header|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,20}\b[^<>]{0,500}>", re.IGNORECASE)
_WANTED = "wanted a page with an article of several sentences"
_APART = "where a page holds several, save each as a page of its own"
_MOST_HEADLINES = 8  # that a page has, beyond them they are a list
_SHORT = 0.5  # a body so much shorter than the default extraction's has lost something


def is_html(text: str, name: str) -> bool:
    """Return whether a document is a page, by its first characters, else by its name and tags."""
    if _PAGE.match(text[:20_000]):
        return True
    named = name.lower().rsplit(".", 1)[-1] in ("html", "htm", "xhtml")
    return named and bool(_TAG.search(text))


def read_html(text: str, rules: Rules) -> Drafts:
    """Return the article of a page, or the problem that it has no main text."""
    try:
        found = _read_page(text, rules)
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError) as error:
        detail = f"HTML that cannot be taken apart ({error!r:.100}); {_WANTED}"
        return Drafts(problems=[Problem(reason="no_article", detail=detail)])
    if found is None:
        detail = f"HTML without main text; {_WANTED}"
        return Drafts(problems=[Problem(reason="no_article", detail=detail)])
    for draft in found.drafts:
        settle_furniture(draft, rules)
    return found


def _read_page(text: str, rules: Rules) -> Drafts | None:
    import trafilatura  # noqa: PLC0415 - half a second to import, needed for pages only

    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # a rejection says what is wrong

    tree = trafilatura.load_html(drop_crowds(text))
    if tree is None:
        return None
    drop_invisible(tree)
    drop_unshown(tree)
    drop_other_articles(tree)
    join_divided_bodies(tree)
    articles = find_articles(tree)
    names = list(read_site_names(tree))
    page = _extract(tree)
    if page is None or page.body is None:
        return None
    url = page.url or read_address(tree)
    host = read_host(url)
    named = read_outlet(tree, page.sitename, page.title, rules)
    outlet = named or host
    shown = [e.text_content() for e in islice(tree.iter("h1"), _MOST_HEADLINES)]
    headlines = [words for words in shown if not same_words(words, outlet)]  # a logo's
    title = clean_title(page.title, outlet, host, headlines, whole=read_title(tree))
    author = page.author or read_organisation(tree, rules)
    draft = Draft(
        url=url,
        title=title.words,
        byline=read_names(author, [outlet or "", host or "", *names], rules),
        outlet=named,
        published=title.published or find_date(page.date or ""),
    )
    draft.body = mark_bold_headings(tree, [Part(*block) for block in read_blocks(page.body)])
    draft.title = take_headline(draft.title, headlines, draft.body)
    draft.standfirst = read_standfirst(tree, page.description, draft.title, draft.body)
    if draft.standfirst and (
        any(same_words(draft.standfirst, name) for name in (draft.title, outlet))
        or classify_line(draft.standfirst, rules).kind in ("byline", "credit", "date")
    ):
        draft.standfirst = None
    draft.captions = read_captions(tree, draft.body)
    problems = [
        Problem(reason="shape", detail=f"an article under {headline[:60]!r} was not read; {_APART}")
        for headline in find_unread(articles, draft.body)
    ]
    return Drafts(drafts=[draft], problems=problems)


def _extract(tree: "HtmlElement") -> "Page | None":
    """Return trafilatura's careful extraction, or its default where that one lost the text."""
    careful = _extract_as(tree, careful=True)
    if careful is not None and len(careful.text or "") >= _SHORT * count_prose_chars(tree):
        return careful
    default = _extract_as(tree, careful=False)
    if careful is None or default is None:
        return careful or default
    lost = len(careful.text or "") < _SHORT * len(default.text or "")
    return default if lost else careful


def _extract_as(tree: "HtmlElement", *, careful: bool) -> "Page | None":
    import trafilatura  # noqa: PLC0415 - see above

    page = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        favor_precision=careful,
        with_metadata=True,
        date_extraction_params={
            "original_date": True,
            "extensive_search": False,
            "max_date": "2100-01-01",  # the default is today, and a page reads the same tomorrow
        },
    )
    return None if isinstance(page, dict) else page
