"""What the splitter knows: abbreviations by class, sentence openers, and Punkt fed with both."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from nltk.tokenize.punkt import (  # NLTK ships no types
    PunktLanguageVars,
    PunktParameters,
    PunktSentenceTokenizer,
)

from stages.lexicons import read_choice, read_rows

_ABBREVIATIONS = "lexicons/abbreviations.txt"
_OPENERS = "lexicons/sentence_openers.txt"
_VERBS = "lexicons/speech_verbs.txt"
CONFIG: tuple[str, ...] = (_ABBREVIATIONS, _OPENERS, _VERBS)

_CLASSES = {name: name for name in ("title", "number", "time", "last", "inner", "final")}
# Punkt's orthographic evidence that a word is also seen with a small letter in mid-sentence
# (`_ORTHO_MID_LC` in nltk.tokenize.punkt): a capital then means that a sentence begins.
_SEEN_IN_LOWER_CASE = 1 << 5


class NewsLanguage(PunktLanguageVars):  # type: ignore[misc]  # likewise
    """Punkt's English with the ellipsis character as a possible end."""

    __slots__ = ()

    sent_end_chars = (".", "?", "!", "…")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Everything the splitter reads from config, and Punkt built from it."""

    classes: Mapping[str, str]  # abbreviation without its last stop, lower-case → class
    openers: frozenset[str]
    reporting_verbs: frozenset[str]  # forms that may follow a name after a quotation
    punkt: PunktSentenceTokenizer


class Punkt:
    """What Punkt says of one block; few gaps need it, so it reads the block when first asked."""

    def __init__(self, text: str, rules: Rules) -> None:
        self._text = text
        self._tokenizer = rules.punkt

    def begins_at(self, offset: int) -> bool:
        """Tell whether Punkt has a sentence begin at an offset."""
        return offset in self._starts

    @cached_property
    def _starts(self) -> frozenset[int]:
        return frozenset(start for start, _ in self._tokenizer.span_tokenize(self._text))


def load_rules(files: Mapping[str, str]) -> Rules:
    """Build the rules from the text of the files in `CONFIG`.

    Raises ValueError naming file, line and value where a line has not the shape it should.
    """
    classes = {
        abbreviation: read_choice(where, "class", kind, _CLASSES)
        for where, (abbreviation, kind) in read_rows(_ABBREVIATIONS, files[_ABBREVIATIONS])
    }
    openers = frozenset(word for _, (word,) in read_rows(_OPENERS, files[_OPENERS]))
    parameters = PunktParameters()
    parameters.abbrev_types = set(classes)
    parameters.sent_starters = set(openers)
    for word in openers:
        parameters.add_ortho_context(word, _SEEN_IN_LOWER_CASE)
    punkt = PunktSentenceTokenizer(parameters, lang_vars=NewsLanguage())
    verbs = frozenset(_read_verb_forms(files[_VERBS]))
    return Rules(classes=classes, openers=openers, reporting_verbs=verbs, punkt=punkt)


def _read_verb_forms(text: str) -> Iterator[str]:
    """Yield third person and past of the verbs that take a quotation (their frame is `quote`)."""
    for _, (verb, _, frames, irregular) in read_rows(_VERBS, text):
        if "quote" not in frames.split():
            continue
        verb = verb.split()[0]  # noqa: PLW2901 - "chime in" is told by "chimed"
        stem = verb[:-1] + "ie" if re.search(r"[^aeiou]y$", verb) else verb
        stem += "e" if re.search(r"(?:s|sh|ch|x|z)$", verb) else ""
        yield stem + "s"
        yield verb.removesuffix("e") + "ed" if stem == verb else stem.removesuffix("e") + "ed"
        yield from irregular.split()
