"""Say whom a definite description means: "the warden" after "Ida Brandt, the warden"."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from stages.reading import Reading
from stages.records import Mention
from stages.voice.grammar.persons import find_head_noun, list_core_words
from stages.voice.grammar.words import FUNCTION_WORDS, POSTPOSED, word_set

_APPOSITION = re.compile(
    r", ((?:the|a|an|its|his|her|their|who is|who was) )?(?=[a-z])([^,.;:–—()]{3,70})"
)
_REACH = 70  # characters before a name in which its title stands
_NEAR = 24  # characters before a name in which its noun stands
_LONGEST = 5  # words of a title
_OFFICES = word_set("minister secretary commissioner mayor governor")
"""What may be of or for something before a name: "Minister for Rivers Ann Hill"."""
_POSTS = word_set("attorney chairman chairwoman secretary sheriff surgeon")
"""What somebody is by a post, beside the nouns for people."""
_FORMS = word_set("mr mrs ms miss sir dame lord lady dr")
_ENDS = frozenset(',.;:!?()“”"')
_LESSER = word_set("vice deputy assistant acting former then ex shadow")
_CLOSING = frozenset(",.;:")


class _Described(NamedTuple):
    """A person who is given a title or set beside a description; `of` where it says of what."""

    start: int
    of: bool
    name: str
    entity_id: str


class Descriptions:
    """The nouns by which an article has described its named persons."""

    def __init__(self, reading: Reading, nouns: AbstractSet[str]) -> None:
        self._described: dict[str, list[_Described]] = {}
        text, nouns = reading.article.text, nouns | _POSTS
        for mention in reading.mentions:
            if mention.type == "PER" and mention.form == "name":
                for words, of in _find_words_beside(text, mention, nouns):
                    person = _Described(mention.start, of, mention.name, mention.entity_id)
                    self._described.setdefault(words, []).append(person)

    def find(self, words: str, at: int) -> tuple[str, str] | None:
        """Return name and entity of the person whom a phrase at an offset describes."""
        plain = words.lower().split()
        if len(plain) < 2 or plain[0] != "the":
            return None
        # "the former president" may be somebody else than the president
        described = [p for p in self._described.get(" ".join(plain[1:]), ()) if p.start < at]
        # "the president" is President Hill rather than the president of a firm
        bare = {p[2:] for p in described if not p.of}
        before = bare or {p[2:] for p in described}
        return before.pop() if len(before) == 1 else None


def _find_words_beside(
    text: str, mention: Mention, nouns: AbstractSet[str]
) -> set[tuple[str, bool]]:
    """Return the words for a person in a name's title and in an apposition beside it.

    The noun alone and all that it goes with ("agent", "estate agent"), and whether either is of
    something or somebody, or less than it: "president of the bank", "vice president".
    """
    before = text[max(0, mention.start - _REACH) : mention.start]
    before = before if mention.start <= _REACH else before.partition(" ")[2]  # no cut word
    source = "according to" in before[-2 * _NEAR :].lower()
    apposed = text[mention.end : mention.end + 1] in _CLOSING and not source
    if apposed:
        before = before.rstrip(", ")  # "his captain, Jo Hill,"
    found = set(_list_titles(before, nouns))
    apposition = _APPOSITION.match(text, mention.end)
    if apposition:
        words = apposition[2].lower()
        core = " ".join(list_core_words(words))
        noun = find_head_noun(words)
        of = core != words or words.split()[0] in _LESSER
        closed = text[apposition.end() : apposition.end() + 1] in _CLOSING
        if noun in nouns and (apposition[1] or closed):
            found |= {(noun, of), (core, of)}
    return found


def _list_titles(before: str, nouns: AbstractSet[str]) -> Iterator[tuple[str, bool]]:
    """Yield the titles that end before a name, the longest last, and whether each is but a part.

    "River Minister" is "minister", too; "Secretary of State" is "secretary" of something.
    """
    words: list[str] = []
    for word in reversed(before.rpartition("\n")[2].rstrip(" ").split(" ")):
        if not word or word[-1] in _ENDS or len(words) == _LONGEST:
            break
        words.insert(0, word)
    lower = [word.lower() for word in words]
    head = len(lower) - 1
    posted = head > 0 and lower[-1] in POSTPOSED
    if not lower or (lower[-1] not in nouns and not (posted and lower[-2] in nouns)):
        links = [
            k for k in range(1, head) if lower[k] in ("of", "for") and lower[k - 1] in _OFFICES
        ]
        named = links and all(w[0].isupper() and w.isalpha() for w in words[links[-1] + 1 :])
        if not named or lower[-1] in _FORMS:
            return
        head = links[-1] - 1
    for first in range(head - posted, -1, -1):  # an "attorney general" is no "general"
        if lower[first] in FUNCTION_WORDS:
            return
        ahead = lower[first - 1] if first else ""
        part = ahead in _LESSER or ahead.endswith(("'s", "’s"))
        yield " ".join(lower[first:]), part
        if head + 1 < len(lower):
            yield " ".join(lower[first : head + 1]), True
