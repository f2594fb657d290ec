"""Framing: what a target is called and compared to."""

from stages.framing.flags import flag_words
from stages.framing.frames import VERSION, find_frames
from stages.framing.rules import CONFIG, Rules, load_rules

PACKAGES: tuple[str, ...] = ()

__all__ = ["CONFIG", "PACKAGES", "VERSION", "Rules", "find_frames", "flag_words", "load_rules"]
