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


PHASES = (
    Phase(name="base", epochs=4, own=1, names=PUBLIC_NAMES),
    Phase(
        name="news",
        start="base",
        epochs=2,
        seeds=(41,),
        rate=1e-4,
        head_rate=5e-4,
        own=1,
    ),
    Phase(
        name="readings",
        start="base",
        epochs=2,
        seeds=(31,),
        rate=1e-4,
        head_rate=5e-4,
        own=1,
        readings=1.0,
    ),
)

SHIPPED = {"readings": 0.6, "news": 0.4}
"""The parts of two phases' weights in those that ship; each hears what the other does not."""
