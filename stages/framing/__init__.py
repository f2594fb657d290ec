"""Framing: what a target is called and compared to."""

from stages.framing.flags import flag_words
from stages.framing.frames import VERSION, find_frames
from stages.framing.rules import CONFIG, Rules, load_rules

__all__ = ["CONFIG", "VERSION", "Rules", "find_frames", "flag_words", "load_rules"]
