"""Other names in the same sentence: a person's name gives way to a group, party or body.

The public set's targets are nearly all persons; what a sentence says of its target does not
depend on the name, so the label stays (counterfactual augmentation, Kaushik et al. 2020).
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from training.corpora import Example, TargetSpan

GROUPS = (
    """
the activists|the protesters|the campaigners|party members|the members|the strikers|the teachers
the nurses|junior doctors|the landlords|the farmers|the marchers|the fans|the volunteers|the union
the unions|the party|the council|the police|the company|the charity|the government|the ministry
the Treasury|the committee|the board|the regulator|the broadcaster|the newspaper|the bank
the Home Office|the Cabinet|the opposition|the backbenchers|the rebels|the faction|the movement
the left|the right|the centrists|the Greens|the Liberals|the Conservatives|Labour|the Tories
the Lib Dems|the SNP|Reform|Plaid Cymru|the Green Party|the Labour Party|the Democrats
the Republicans|the Progressives|Momentum|Unite|Unison|the BBC|the CBI|the NHS trust
Greenpeace|Amnesty|the Vatican|the Church|the Commons|the Lords|the EU|the Commission|Brussels
Downing Street|Whitehall|the quango|the think tank|the lobby|the app’s users|the students
young voters|older voters|the delegates|the settlers|the refugees|the tenants|the commuters
""".replace("\n", "|")
    .strip("|")
    .split("|")
)


def swap_targets(
    example: Example, rng: random.Random, rate: float, names: Sequence[str] = GROUPS
) -> Example:
    """Replace each target's name with one of `names`, with probability `rate`.

    A target with coreferent mentions keeps its name, for its pronouns must agree with it.
    """
    targets = example.targets
    spans = sorted(targets, key=lambda t: t.start)
    if any(t.weight < 1 for t in targets) or any(a.end > b.start for a, b in pairwise(spans)):
        return example
    text, shift, moved = example.text, 0, []
    for target in spans:
        start, end = target.start + shift, target.end + shift
        if _may_change(text[start:end], target, example.source) and rng.random() < rate:
            new = rng.choice(names)
            new = (new[0].upper() if start == 0 else new[0]) + new[1:]
            text = text[:start] + new + text[end:]
            shift += start + len(new) - end
            end = start + len(new)
        moved.append(replace(target, start=start, end=end))
    return replace(example, text=text, targets=tuple(moved))


def collect_names(examples: Sequence[Example]) -> list[str]:
    """Return the names of our own set's targets, as they stand inside a sentence."""
    found = set(GROUPS)
    for example in examples:
        for target in example.targets:
            surface = example.text[target.start : target.end]
            if target.form == "name":
                found.add("the " + surface[4:] if surface.startswith("The ") else surface)
    return sorted(found)


def _may_change(surface: str, target: TargetSpan, source: str) -> bool:
    if source in ("own", "hard"):
        return target.form == "name"
    return surface[:1].isupper() and len(surface) > 3
