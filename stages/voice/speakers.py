"""Say who speaks: the canonical name behind the words that give a speaker."""

from dataclasses import dataclass

from stages.records import Mention, Reading, Span
from stages.voice.attach import Found

_MALE = frozenset("he man boy gentleman father husband son brother king lord mr chairman".split())
_FEMALE = frozenset(
    "she woman girl lady mother wife daughter sister queen mrs ms miss nurse chairwoman".split()
)
_PRONOUNS = {
    "he": "he", "she": "she", "they": "they", "it": "it", "who": "who", "i": "i", "we": "we",
    "you": "you",
}  # fmt: skip
_ARTICLES = ("The ", "A ", "An ", "One ", "Another ", "Some ", "His ", "Her ", "Their ", "Its ")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved speaker: what to call them, their entity, and the words that say so."""

    name: str | None
    entity_id: str | None
    span: Span | None
    gender: str = ""


class Speakers:
    """Resolve speakers in reading order; remembers who spoke last."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.article.text
        self._byline = reading.article.byline
        self._mentions = [m for m in reading.mentions if m.type in ("PER", "ORG", "MISC", "LOC")]
        self._last: Speaker | None = None
        self._recent: list[Speaker] = []

    def resolve(self, found: Found) -> Speaker:
        """Return the speaker of a quotation whose subject is given."""
        if found.subject is None:
            return Speaker(None, None, None)
        words = self._text[found.subject.start : found.subject.end]
        lower = words.lower().replace("’", "'").split("'")[0]
        if lower in ("i", "we"):
            speaker = Speaker(self._byline or "the writer", None, found.subject)
        elif lower in _PRONOUNS:
            speaker = self._behind_pronoun(lower, found.subject)
        else:
            speaker = self._behind_phrase(found.subject, words)
        if speaker.name is not None:
            self._recent.append(speaker)
        return speaker

    def _behind_phrase(self, span: Span, words: str) -> Speaker:
        """Return the person named at the end of a noun phrase, else the phrase itself."""
        for mention in self._mentions:
            if mention.start >= span.end:
                break
            if mention.end <= span.start:
                continue
            if self._is_head(mention, span):
                gender = _gender(words)
                return Speaker(mention.name, mention.entity_id, span, gender)
        return Speaker(_describe(words), None, span, _gender(words))

    def _is_head(self, mention: Mention, span: Span) -> bool:
        """Say whether a mention is what a phrase is about: "MP Ann Hill", not "Hill's wife"."""
        tail = self._text[mention.end : span.end]
        if tail.strip(" ,"):
            return False
        ahead = self._text[span.start : mention.start].lower().split()
        return not ahead or ahead[-1] not in ("of", "for", "at", "in", "from", "to", "with", "by")

    def _behind_pronoun(self, pronoun: str, span: Span) -> Speaker:
        """Return whom a pronoun means: its mention, else the last fitting speaker or person."""
        for mention in self._mentions:
            if mention.start == span.start and mention.form == "pronoun":
                return Speaker(mention.name, mention.entity_id, span)
        wanted = {"he": "m", "she": "f"}.get(pronoun, "")
        if pronoun in ("he", "she"):
            for speaker in reversed(self._recent[-6:]):
                if speaker.gender in ("", wanted):
                    return Speaker(speaker.name, speaker.entity_id, span, wanted)
            people = [m for m in self._mentions if m.end <= span.start and m.type == "PER"]
            if people:
                return Speaker(people[-1].name, people[-1].entity_id, span, wanted)
        elif self._recent:
            return Speaker(self._recent[-1].name, self._recent[-1].entity_id, span)
        return Speaker(None, None, span)


def _describe(words: str) -> str:
    """Return a description as it would stand inside a sentence."""
    for article in _ARTICLES:
        if words.startswith(article):
            return words[0].lower() + words[1:]
    return words


def _gender(words: str) -> str:
    """Return m, f or nothing, from the nouns and titles of a description."""
    lower = set(words.lower().replace(",", " ").split())
    if lower & _MALE:
        return "m"
    return "f" if lower & _FEMALE else ""
