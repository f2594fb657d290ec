"""Stance: how the words of each voice make a target look."""

from stages.stance.judge import VERSION, judge_spans, judge_stance
from stages.stance.rules import CONFIG, Rules, load_rules

PACKAGES: tuple[str, ...] = ("vaderSentiment",)

__all__ = ["CONFIG", "PACKAGES", "VERSION", "Rules", "judge_spans", "judge_stance", "load_rules"]
