"""Sentences: NLTK's Punkt with parameters of our own, then rules for what edited news does."""

from stages.sentences.lexicon import CONFIG, Rules, load_rules
from stages.sentences.split import split_sentences

PACKAGES: tuple[str, ...] = ("nltk",)
VERSION = 5

__all__ = ["CONFIG", "PACKAGES", "VERSION", "Rules", "load_rules", "split_sentences"]
