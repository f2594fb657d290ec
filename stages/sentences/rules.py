"""What edited news does that Punkt does not know; each rule says yes, no or nothing about a gap."""

import re

from stages.sentences.gaps import Gap
from stages.sentences.lexicon import Rules

_REPORTING = (
    "says|said|asks|asked|adds|added|writes|wrote|replies|replied|cries|cried|shouts|shouted|"
    "tells|told|explains|explained|recalls|recalled|continues|continued|wonders|wondered|"
    "laughs|laughed|exclaims|exclaimed|insists|insisted|jokes|joked|demands|demanded|"
    "screams|screamed|yells|yelled|tweets|tweeted|sighs|sighed|smiles|smiled|murmurs|murmured|"
    "whispers|whispered|remarks|remarked|responds|responded|concludes|concluded|"
    "announces|announced|declares|declared|complains|complained|muses|mused|quips|quipped"
)
_REPORTING_CLAUSE = re.compile(
    rf"(?:I|(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Prof)\.? )?(?:[A-Z][\w'’-]* ){{0,2}}[A-Z][\w'’-]*) "
    rf"(?:{_REPORTING})\b"
)
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_ROMAN_OR_NUMBER = re.compile(r"[\d#§]|[IVXLC]+\b|[A-Z]\b")
_TIME_ONLY = re.compile(
    r"\s*(?:At|By|Around|About|From|Until|Till|After|Before|On|Since|Just)\b", re.I
)
_LABEL = re.compile(r"\s*[•⁃◦▪‣·]?\s*\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})\.?\)?\.?$")


def is_boundary(gap: Gap, sentence: str, punkt: bool, rules: Rules) -> bool:
    """Tell whether a sentence ends at a gap; `sentence` is what it would hold."""
    if _LABEL.match(sentence):
        return False
    if gap.closers[-1:] in {".", ",", ";", ":"} and gap.closers:
        return gap.closers[-1] == "." and not _is_continued(gap)
    if _is_continued(gap):
        return False
    if gap.marks == "." and not gap.closers:
        return _ends_after_stop(gap, sentence, punkt, rules)
    if gap.closers and set(gap.marks) != {"."} and _REPORTING_CLAUSE.match(gap.rest):
        return False
    return True


def _is_continued(gap: Gap) -> bool:
    """What follows cannot open a sentence: a small letter, a dash, a comma, more marks."""
    first = gap.rest[:1]
    if not first or first in ",;:.?!…–—-/&=)]}":
        return True
    if first.islower():
        return not any(letter.isupper() for letter in gap.next) or "'" in gap.next
    return False


def _ends_after_stop(gap: Gap, sentence: str, punkt: bool, rules: Rules) -> bool:
    kind = rules.classes.get(gap.word.lower())
    opens = gap.next.lower() in rules.openers or bool(gap.openers)
    if kind in {"title", "inner"}:
        return False
    if kind == "number":
        return not _ROMAN_OR_NUMBER.match(gap.next)
    if kind == "time":
        return not (len(sentence) < 24 and _TIME_ONLY.match(sentence))
    if kind == "final":
        return opens
    return punkt
