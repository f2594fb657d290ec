"""The head of a fact check: a label, the claim that is checked, another label, the verdict."""

from collections.abc import Iterable, Sequence

from stages.parse.draft import Part
from stages.records import BlockRole
from stages.wording import CLAIM_LABEL, VERDICT_LABEL


def opens_claim(line: str, after: Iterable[str]) -> bool:
    """Return whether a line begins with the label of a claim, and one below with a verdict's."""
    return CLAIM_LABEL.match(line) is not None and any(map(VERDICT_LABEL.match, after))


def find_claims(texts: Sequence[str]) -> frozenset[int]:
    """Return which of some lines is a claim: the one below its label, if a verdict follows."""
    found: set[int] = set()
    waiting: set[int] = set()
    for at, text in enumerate(texts):
        if VERDICT_LABEL.match(text):
            found |= waiting
            waiting = set()
        elif at and CLAIM_LABEL.fullmatch(texts[at - 1]):
            waiting.add(at)
    return frozenset(found)


def set_claims(body: Sequence[Part]) -> list[Part]:
    """Return the parts of a body, each claim below a label as somebody else's text."""
    claims = find_claims([part.text for part in body])
    labels: dict[int, BlockRole] = {at - 1: "heading" for at in claims}
    roles = labels | dict.fromkeys(claims, "blockquote")
    return [Part(roles.get(at, part.role), part.text) for at, part in enumerate(body)]
