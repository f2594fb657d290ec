"""Addresses that are no article's: a section's or a search's, given to one row after another."""

import re
from collections import defaultdict
from collections.abc import Iterable

from stages.parse.addresses import canonicalise_url
from stages.parse.draft import Draft

_WORD = re.compile(r"\w+")
_ALIKE = 0.5  # share of their words that two wordings of one article have in common


def mark_shared_addresses(drafts: Iterable[Draft]) -> None:
    """Mark the articles of one document that share an address with others that are plainly apart.

    A correction keeps the title; one that changes it keeps the date and most of the words.
    """
    by_address: defaultdict[str | None, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.url:
            by_address[canonicalise_url(draft.url)].append(draft)
    by_address.pop(None, None)
    for first, *others in by_address.values():
        if any(_are_apart(first, other) for other in others):
            for draft in (first, *others):
                draft.shares_address = True


def _are_apart(one: Draft, other: Draft) -> bool:
    """Return whether two drafts are of different articles, whatever their address is."""
    titles = [_WORD.findall((draft.title or "").casefold()) for draft in (one, other)]
    if titles[0] == titles[1] != []:
        return False
    words, others = _list_words(one), _list_words(other)
    if words == others:
        return False
    dated_apart = all(titles) and one.published != other.published
    return dated_apart or len(words & others) < _ALIKE * len(words | others)


def _list_words(draft: Draft) -> set[str]:
    return {word for part in draft.body for word in _WORD.findall(part.text.casefold())}
