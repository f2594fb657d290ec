"""Entities: names of people, organisations, places and others, canonical inside the article."""

from stages.entities.find import find_entities
from stages.entities.lexicon import CONFIG, Rules, load_rules

PACKAGES: tuple[str, ...] = ()
VERSION = 15

__all__ = ["CONFIG", "PACKAGES", "VERSION", "Rules", "find_entities", "load_rules"]
