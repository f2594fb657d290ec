"""Tell whom a target's "he" or "she" cannot mean: persons known to be of the other gender."""

import re
from functools import cached_property

from stages.records import Mention, Target
from stages.targets.grammar import PRONOUN_FORMS, get_base
from stages.targets.survey import Survey

_NOUNS = {
    "m": frozenset(
        ("actor", "boy", "boyfriend", "brother", "businessman", "congressman", "father",
         "gentleman", "grandfather", "husband", "king", "man", "nephew", "prince", "son",
         "spokesman", "uncle", "widower")
    ),
    "f": frozenset(
        ("actress", "aunt", "businesswoman", "congresswoman", "daughter", "girl", "girlfriend",
         "grandmother", "lady", "mother", "niece", "princess", "queen", "sister", "spokeswoman",
         "widow", "wife", "woman")
    ),
}  # fmt: skip
_TITLED = re.compile(
    rf"\b(?:(?P<m>Mr|Sir|Lord|{'|'.join(sorted(_NOUNS['m']))})"
    rf"|(?P<f>Mrs|Ms|Miss|Dame|Lady|{'|'.join(sorted(_NOUNS['f']))}))\.? ?$"
)
"""What stands before a name: "Mr Lee", "her spokesman Bo Rae"."""
_TITLE = 15  # characters before a name in which it is looked for


class Genders:
    """The genders of an article's persons, as seen from one target.

    `forms` are those of the target's own pronouns.
    """

    def __init__(self, survey: Survey, target: Target) -> None:
        self._survey = survey
        self.forms = frozenset[str]().union(*(PRONOUN_FORMS[p] for p in target.pronouns))
        one_of = {"m" if p == "he" else "f" for p in target.pronouns if p in ("he", "she")}
        self._own = one_of.pop() if len(one_of) == 1 else ""

    def may_mean_target(self, pronoun: Mention) -> bool:
        """Return whether a pronoun is of the target's; any is, where it has none."""
        word = self._survey.text[pronoun.start : pronoun.end].lower()
        return not self.forms or get_base(word) in self.forms

    def is_other(self, person: Mention) -> bool:
        """Return whether a person is known to be of the other gender than the target."""
        return self._differs(self._known.get(person.entity_id, ""))

    def is_other_noun(self, noun: str) -> bool:
        """Return whether a noun in the singular is: "wife" where the target is a "he"."""
        return self._differs(next((g for g, nouns in _NOUNS.items() if noun in nouns), ""))

    def _differs(self, gender: str) -> bool:
        return bool(self._own and gender) and gender != self._own

    @cached_property
    def _known(self) -> dict[str, str]:
        """The gender of each person by id: by title, else by pronouns, else by first name."""
        text, first_names = self._survey.text, self._survey.rules.genders
        titles: dict[str, str] = {}
        votes: dict[str, int] = {}
        names: dict[str, str] = {}
        for person in self._survey.reading.mentions:
            if person.type != "PER":
                continue
            if person.form == "pronoun":
                word = text[person.start : person.end].lower()
                vote = 1 if get_base(word) in PRONOUN_FORMS["he"] else -1
                votes[person.entity_id] = votes.get(person.entity_id, 0) + vote
            elif person.form == "name":
                opening, _, rest = person.name.partition(" ")
                titled = _TITLED.search(text, max(0, person.start - _TITLE), person.start)
                titled = titled or _TITLED.fullmatch(opening)
                if titled and titled.lastgroup:
                    titles.setdefault(person.entity_id, titled.lastgroup)
                if rest:
                    names.setdefault(person.entity_id, first_names.get(opening.lower(), ""))
        voted = {id: "m" if vote > 0 else "f" for id, vote in votes.items() if vote}
        return names | voted | titles
