"""Headlines of other articles that a page lists below a label: "Related", "More on this story"."""

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"\W*(?:read (?:more|also|next|this next)|also read|see also"
    r"|more (?:stories|on this \w+|from .{1,60})"
    r"|related(?: (?:articles|stories|content|coverage|news|links))?"
    r"|recommended(?: for you| reading)?|you (?:may|might) also like"
    r"|most (?:read|popular|viewed)(?: in [\w ]{1,30})?"
    r"|editor(?:s|[’']s|s[’'])? (?:picks|recommendations)"
    r"|top stories|latest news|trending(?: now)?)\W*",
    re.IGNORECASE,
)
_TOPICS = re.compile(r"\W*(?:related topics|topics|tags|on this topic)\W*", re.IGNORECASE)
_ENDED = re.compile(r"[.!…:;,][\"'”’)\]]*$")
_CHARS, _WORDS, _TOPIC_CHARS = 120, 16, 40
_MOST = 8  # links below one label
_SMALL = 4  # letters up to which a word may be small in title case


def find_links(texts: Sequence[str]) -> frozenset[int]:
    """Return which paragraphs are links to other articles: a label and headlines right below it.

    They are short, end without a stop, and are alike in their capitals; so a heading in another
    style below them is the article's own, and so is the prose. A single one above more text that
    is not in title case may be a heading, too: the label was a button.
    """
    found: set[int] = set(_find_topics(texts))
    for at, text in enumerate(texts):
        if at in found or len(text) > _CHARS or not _LABEL.fullmatch(text):
            continue
        run: list[int] = []
        for below in range(at + 1, min(at + 1 + _MOST, len(texts))):
            alike = not run or _is_titled(texts[below]) == _is_titled(texts[run[0]])
            if not alike or not _may_be_headline(texts[below]):
                break
            run.append(below)
        last = bool(run) and run[-1] == len(texts) - 1
        if last or len(run) > 1 or (run and _is_titled(texts[run[0]])):
            found.update([at, *run])
    return frozenset(found)


def _find_topics(texts: Sequence[str]) -> range:
    """Return where a label of topics stands with those that end the page below it."""
    at = len(texts)
    while at and len(texts[at - 1]) <= _TOPIC_CHARS and not _ENDED.search(texts[at - 1]):
        at -= 1
        if _TOPICS.fullmatch(texts[at]):
            return range(at, len(texts))
    return range(0)


def _may_be_headline(text: str) -> bool:
    words = text.split()
    return (
        len(text) <= _CHARS
        and 3 < len(words) <= _WORDS
        and "\n" not in text
        and not text[0].islower()
        and not _ENDED.search(text)
    )


def _is_titled(text: str) -> bool:
    """Say whether all words but small ones have capitals."""
    return not any(len(word) > _SMALL and word[0].islower() for word in text.split())
