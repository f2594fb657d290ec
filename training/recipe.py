"""What is trained on what, phase by phase: the whole recipe of the shipped weights."""

from dataclasses import dataclass, field

PUBLIC_NAMES = {"gum": 0.5, "wnut": 0.25, "uner_dev": 1.0, "crossner_train": 4.0}
NAMES = PUBLIC_NAMES | {"politics": 1.0, "web": 1.0, "crossner_train": 2.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of training; several seeds are averaged (model soup, Wortsman et al. 2022).

    `start` names the phase whose weights it begins from; none begins from the base model's.
    `news`, `own`, `readings` and `names` say how much of each set an epoch reads (1 is all of it
    once); `readings` also adds our labels to the news. `swaps` is the part of the news' names that
    give way to another; rates are of AdamW.
    """

    name: str
    start: str = ""
    seeds: tuple[int, ...] = (1,)
    epochs: int
    rate: float = 1.5e-4
    head_rate: float = 1e-3
    news: float = 1.0
    own: int = 0
    readings: float = 0.0
    swaps: float = 0.2
    names: dict[str, float] = field(default_factory=lambda: NAMES)


FEW_NAMES = {"uner_dev": 0.4, "crossner_train": 2.0, "gum": 0.1}
LATER = {"rate": 1e-4, "head_rate": 5e-4}

PHASES = (
    # polarity and names first, then our sentences or our labels
    Phase(name="news", epochs=4, names=PUBLIC_NAMES),
    Phase(name="names", start="news", epochs=2, seeds=(2,), **LATER, news=0.2, names=PUBLIC_NAMES),
    Phase(
        name="own", start="names", epochs=2, seeds=(41,), **LATER,
        own=2, news=0.4, names=FEW_NAMES,
    ),
    Phase(
        name="readings", start="names", epochs=2, seeds=(21,), **LATER,
        own=1, readings=1.0, names=FEW_NAMES,
    ),
    Phase(
        name="readings-again", start="readings", epochs=2, seeds=(31, 32),
        rate=8e-5, head_rate=4e-4, own=1, readings=1.0, names=FEW_NAMES,
    ),
    # all together from the start, then the further articles and names
    Phase(name="joint", epochs=4, own=1, names=PUBLIC_NAMES),
    Phase(name="joint-news", start="joint", epochs=2, seeds=(41,), **LATER, own=1),
    Phase(
        name="joint-readings", start="joint", epochs=2, seeds=(31,), **LATER,
        own=1, readings=1.0,
    ),
)  # fmt: skip

SHIPPED = {"readings-again": 0.42, "own": 0.28, "joint-news": 0.18, "joint-readings": 0.12}
"""The parts of four phases' weights in those that ship; each hears what the others do not."""
