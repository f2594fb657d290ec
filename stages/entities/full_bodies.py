"""Which body a short name means: the full names of bodies that an article gives."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from stages.entities.lexicon import Rules
from stages.entities.spans import NameSpan, Words
from stages.records import EntityType

_OWNED = re.compile(r"['’]s? ")
_LONGEST = 12  # words of a body's name

_PUBLIC = frozenset(
    {"Council", "Police", "University", "School", "College", "Hospital", "Court", "Airport"}
)
"""What a body of a place ends with; the place's name alone is another body, a club as a rule."""

_GENERIC = frozenset(
    {"Party", "Group", "Company", "Corporation", "Holdings", "Department", "Ministry", "Agency",
     "Association", "Foundation", "Institute", "Institution", "Society", "Federation", "Union",
     "Trust", "Fund", "Bank", "Airline", "Airlines", "Airways", "Limited"}
)  # fmt: skip
"""What a body's full name may end with that a writer gives after its short form."""

_HEADS = frozenset({("Group",), ("Holdings",), ("Company",), ("Corporation",), ("Limited",)})
"""What is left of a body's full name without its short form, whatever else it owns: Teal Group."""

_PRODUCTS = frozenset(
    {"Channel", "Pro", "Ultra", "Plus", "Live", "Max", "Mini", "Lite", "Prime", "Premium",
     "Unlimited", "Edition"}
)  # fmt: skip
"""What makes a thing that a body sells of its name; neither is short for the other."""

_PARTS = frozenset(
    {"Committee", "Subcommittee", "Commission", "Board", "Panel", "Caucus", "Inquiry"}
)
"""What is set up by or within the body that its name begins with."""


class FullBodies:
    """The full names of an article's bodies, to be found by how they begin or end.

    `first` has the first place of each name of one word.
    """

    def __init__(
        self,
        spans: Sequence[NameSpan],
        types: Mapping[Words, EntityType],
        *,
        first: Mapping[str, NameSpan],
        rules: Rules,
    ) -> None:
        full = [span for span in spans if len(span.words) > 1 and types[span.words] == "ORG"]
        self._first = first
        self._firms = {s.words for s in spans if s.type == "ORG" and " " in s.name}
        self._begun: defaultdict[str, dict[Words, NameSpan]] = defaultdict(dict)
        self._ended: defaultdict[str, dict[Words, NameSpan]] = defaultdict(dict)
        for span in full:
            if span.words[-1] not in _PUBLIC:
                self._begun[span.words[0]].setdefault(span.words, span)
            if span.words[-1] in rules.words["organisation"]:
                self._ended[span.words[-1]].setdefault(span.words, span)
        self._wholes = _index_wholes(full)

    def is_beginning(self, span: NameSpan) -> bool:
        """Tell whether a short name is the beginning of a full one."""
        return span.words in self._firms or span.words[0] in self._begun

    def find_begun(self, span: NameSpan) -> NameSpan | None:
        """Return the only body whose name begins so, if that is its full form."""
        if span.words in self._firms:
            return None  # Ford, where there is Ford Ltd
        bodies = self._begun.get(span.words[0], {})
        full = [body for body in bodies.values() if _PRODUCTS.isdisjoint(body.words[1:])]
        heads = [body for body in full if body.words[1:] in _HEADS]
        full = heads if len(heads) == 1 else full
        return full[0] if len(full) == 1 and self._completes(full[0]) else None

    def find_ended(self, span: NameSpan) -> NameSpan | None:
        """Return the only body whose name ends so: the Federation, after the Police Federation."""
        ended = [*self._ended.get(span.words[0], {}).values()]
        return ended[0] if len(ended) == 1 and ended[0].start < span.start else None

    def find_whole(self, span: NameSpan) -> NameSpan | None:
        """Return the only body before it whose name ends as this one of several words does."""
        return self._wholes.get(span.words)

    def _completes(self, body: NameSpan) -> bool:
        """Tell whether a name is another's full form: given first, or longer by what it is."""
        if body.words[-1] in _PARTS:
            return False  # the House has an Ethics Committee
        first = self._first.get(body.words[0], body)
        return body.start < first.start or body.words[-1] in _GENERIC


def _index_wholes(full: Sequence[NameSpan]) -> dict[Words, NameSpan]:
    """Return the only body before it whose name ends as another does: "River Caucus".

    What is left out stands first: the House River Caucus, not the River Caucus of the House. Words
    that a small one links are a name of their own: the Bank of Teal is no New Bank of Teal, nor the
    Tide Pro the Orrin's Tide Pro.
    """
    bodies = {
        span.words: span for span in reversed(full) if not (span.known or _OWNED.search(span.name))
    }
    wholes: defaultdict[Words, list[NameSpan]] = defaultdict(list)
    for words, body in bodies.items():
        for at in range(1, min(len(words), _LONGEST) - 1):
            if words[at - 1].islower():
                break
            if words[at:] in bodies and not any(word.islower() for word in words[at:]):
                wholes[words[at:]].append(body)
    return {
        words: found[0]
        for words, found in wholes.items()
        if len(found) == 1 and found[0].sentence < bodies[words].sentence
    }
