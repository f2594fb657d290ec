"""What is trained on what, phase by phase: the whole recipe of the shipped weights."""

from dataclasses import dataclass, field

NAMES = {"gum": 0.5, "wnut": 0.25, "uner_dev": 1.0, "crossner_train": 4.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of training; several seeds are averaged (model soup, Wortsman et al. 2022).

    `news`, `own`, `readings` and `names` say how much of each set an epoch reads (1 is all of it
    once); `readings` also adds our labels to the news. `swaps` is the part of the news' names that
    give way to another; rates are of AdamW.
    """

    name: str
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

PHASES = (
    Phase(name="news", epochs=4),
    Phase(name="names", epochs=2, seeds=(2,), rate=1e-4, head_rate=5e-4, news=0.2),
    Phase(
        name="own",
        epochs=4,
        seeds=(3, 5),
        rate=1e-4,
        head_rate=5e-4,
        own=2,
        news=0.2,
        names=FEW_NAMES,
    ),
    Phase(
        name="finish",
        epochs=1,
        seeds=(6,),
        rate=7e-5,
        head_rate=3e-4,
        own=3,
        news=0.5,
        names=FEW_NAMES,
    ),
)
