"""Other names in the same sentence: a person's name gives way to a group, party or body.

The public set's targets are nearly all persons; what a sentence says of its target does not
depend on the name, so the label stays (counterfactual augmentation, Kaushik et al. 2020).
"""

import random
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


def swap_targets(example: Example, rng: random.Random, rate: float) -> Example:
    """Replace each target's capitalised name with another, with probability `rate`.

    A target with coreferent mentions keeps its name, for its pronouns must agree with it.
    """
    targets = example.targets
    if example.source != "newsmtsc" or any(t.weight < 1 for t in targets):
        return example
    spans = sorted(targets, key=lambda t: t.start)
    if any(a.end > b.start for a, b in pairwise(spans)):
        return example
    text, shift, moved = example.text, 0, []
    for target in spans:
        start, end = target.start + shift, target.end + shift
        name = text[start:end]
        if name[:1].isupper() and len(name) > 3 and rng.random() < rate:
            new = rng.choice(GROUPS)
            if start == 0:
                new = new[0].upper() + new[1:]
            text = text[:start] + new + text[end:]
            shift += len(new) - len(name)
            end = start + len(new)
        moved.append(_move(target, start, end))
    return replace(example, text=text, targets=tuple(moved))


def _move(target: TargetSpan, start: int, end: int) -> TargetSpan:
    return replace(target, start=start, end=end)
