"""Find the words a target is dressed in."""

from stages.framing.rules import Rules
from stages.records import Frame, Reading, Target

VERSION = 1


def find_frames(reading: Reading, *, rules: Rules, target: Target) -> list[Frame]:
    """Return the frames of one target, in reading order."""
    return []
