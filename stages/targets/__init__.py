"""Find the spans that mean a configured target: names, aliases, member nouns and pronouns."""

from stages.targets.config import load_target
from stages.targets.find import find_targets
from stages.targets.rules import CONFIG, Rules, load_rules

PACKAGES: tuple[str, ...] = ()
VERSION = 13

__all__ = ["CONFIG", "PACKAGES", "VERSION", "Rules", "find_targets", "load_rules", "load_target"]
