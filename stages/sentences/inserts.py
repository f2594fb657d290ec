"""Quotations that a writer's sentence holds as one of its phrases: the “Go. Stay.” campaign."""

import re
from collections.abc import Iterator

from stages.sentences.lexicon import Rules

# A closing mark after a comma, "?" or "!" ends speech, and a clause that reports it may follow.
_CURLY = re.compile(r"“[^“”]{1,300}(?<=[\w.])”\ (?P<next>[a-z]++)")
_STRAIGHT = re.compile(r"\"[^\"]*\"")
_AFTER_STRAIGHT = re.compile(r"(?<=[\w.]\")\ (?P<next>[a-z]++)")
_LONGEST = 300
_SUBJECTS = frozenset({"he", "she", "they", "we", "it", "you", "the"})


def find_inserts(text: str, rules: Rules) -> Iterator[tuple[int, int]]:
    """Yield where marked words stand after which their writer's sentence goes on."""
    if "”" in text:
        for match in _CURLY.finditer(text):
            if _goes_on(match["next"], rules):
                yield match.start(), match.start("next")
    if '"' in text and text.count('"') % 2 == 0:
        for match in _STRAIGHT.finditer(text):
            after = _AFTER_STRAIGHT.match(text, match.end())
            short = match.end() - match.start() <= _LONGEST
            if short and after and _goes_on(after["next"], rules):
                yield match.start(), after.start("next")


def _goes_on(word: str, rules: Rules) -> bool:
    """Tell whether a word goes on with the sentence, and begins no "he said"."""
    return word not in _SUBJECTS and word not in rules.reporting_verbs
