"""The head of a fact check: a label, the claim that is checked, another label, the verdict."""

from collections.abc import Sequence

_CLAIMS = frozenset({"claim", "the claim", "statement", "the statement"})
_VERDICTS = frozenset(
    {"rating", "our rating", "verdict", "our verdict", "the verdict", "ruling", "our ruling"}
)
CLAIM_LINES = 5
"""The label of a claim, the claim, and the lines after it in which the verdict's label stands."""


def is_claim_label(texts: Sequence[str], at: int) -> bool:
    """Return whether a line is the label of a claim, and a verdict's label follows soon."""
    if _plain(texts[at]) not in _CLAIMS:
        return False
    return any(_plain(text) in _VERDICTS for text in texts[at + 2 : at + CLAIM_LINES])


def _plain(label: str) -> str:
    return label.strip(" :*").casefold()
