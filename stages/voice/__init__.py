"""Voice: whose words stand where — quotations and reported speech, their cues and speakers."""

from stages.voice.find import find_quotes
from stages.voice.rules import CONFIG, Rules, load_rules

PACKAGES: tuple[str, ...] = ()
VERSION = 20

__all__ = ["CONFIG", "PACKAGES", "VERSION", "Rules", "find_quotes", "load_rules"]
