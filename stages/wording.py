"""What several stages ask of a paragraph: whether it signs a post, takes up another, or is a claim.

A fact check labels the claim that it checks, and its verdict: "Claim: …", "Rating: False".
"""

import re

HANDLE = r"\(@(?P<handle>[\w.@-]{1,40})\)"
"""The account of a post's author in the line that signs it."""

LONGEST_POST = 400
"""Characters, links included."""

CLAIM_LABEL = re.compile(r"[*_ ]*(?:The )?(?:Claim|Statement|Myth)s?[*_ ]*(?::[*_ ]*|$)", re.I)
"""The label of a claim that is checked, at the head of a line or alone on it."""

VERDICT_LABEL = re.compile(
    r"[*_ ]*(?:(?:Our|The) )?(?:Rating|Verdict|Ruling|Facts?|Reality|Truth)[*_ ]*(?::[*_ ]*|$)",
    re.I,
)
"""The label of the verdict on it."""

_TAKES_UP = re.compile(
    r"\b(?:this|these|those|such|the) (?:\w+ )?"
    r"(?:claim|allegation|accusation|rumou?r|post|meme|video|image|photo|photograph|picture"
    r"|screenshot|tweet|quote|clip)s?\b"
    r"|\bno (?:\w+ )?(?:evidence|record|proof)\b|\bwe (?:have )?(?:found|find|rate)\b",
    re.IGNORECASE,
)
_OPENING = 200  # characters in which a paragraph does so
_SIGNATURE = re.compile(rf"(?:[—–-]{{1,2}}\s*)?[^@\n]{{1,60}}{HANDLE}(?:[^\n]{{0,40}}\d)?")


def takes_up(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph speaks of what was quoted or shown above it: "this claim".

    Such a paragraph is the writer's: what the colon above it announced, a picture say, is lost.
    """
    return _TAKES_UP.search(text, start, min(end, start + _OPENING)) is not None


def signs_post(text: str, start: int, end: int) -> bool:
    """Say whether a line signs the post above it: "— Ann Hill (@annhill) May 3, 2021"."""
    return _SIGNATURE.fullmatch(text, start, end) is not None
