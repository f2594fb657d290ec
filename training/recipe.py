"""What is trained on what, phase by phase: the whole recipe of the shipped weights."""

from dataclasses import dataclass, field, replace

from training.network import LARGE, NARROW, SMALL, Size

NEWEST = (
    "ame-", "bri-", "wor-", "com-", "mag-", "onl-", "ess-", "emb-", "fin-", "cap-",
    "unr-", "for-", "cus-", "pre-", "hea-", "bal-", "lea-", "fac-", "boa-", "pra-",
)  # fmt: skip
"""How articles are called in the twenty files whose labels were given after the others'."""

PRINTED = ("abr-", "cou-", "fam-", "pro-", "tra-", "vie-", "was-", "wes-")
"""The same for the eight files that are written like what is printed, and labelled afterwards."""

PUBLIC_NAMES = {"gum": 0.5, "wnut": 0.25, "uner_dev": 1.0, "crossner_train": 4.0}
NAMES = PUBLIC_NAMES | {"politics": 1.0, "web": 1.0, "crossner_train": 2.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """One stretch of training; several seeds are averaged (model soup, Wortsman et al. 2022)."""

    name: str
    size: Size = SMALL
    start: str = ""
    """Phase or mean whose weights it begins from; none: the base model's. A start of another size
    is made narrower (`narrow.py`)."""
    teacher: str = ""
    """Phase or mean whose network says of every piece what it is also to learn."""
    namer: str = ""
    """Phase or mean that says in place of the teacher which pieces are names."""
    seeds: tuple[int, ...] = (1,)
    """All read what was sampled by the first; their order and dropout differ."""
    epochs: int
    passes: int = 1
    """How often it reads what an epoch sampled, for the teacher reads slowly."""
    rate: float = 1.5e-4
    """Of AdamW, for the body; `head_rate` for the heads."""
    head_rate: float = 1e-3

    # how much of each set an epoch reads: 1 is all of it once
    news: float = 1.0
    own: int = 0
    opened: bool = True
    """Whether a run of our sentences begins with what came before it in its article: twice as
    much to read, for the same labels."""
    readings: float = 0.0
    """Our labels on public sentences; with them the news have ours, too."""
    names: dict[str, float] = field(default_factory=lambda: NAMES)
    part: float = 1.0
    """Part of all the above that is read."""
    hard: float = 0.0
    """Part of our hard sentences that is read besides: those in which plain words mislead."""
    newest: float = 0.0
    """Part of the articles of `newest_files`, in place of `part`; 0: `part` holds for them, too."""
    newest_files: tuple[str, ...] = NEWEST
    speeches: float = 0.0
    """Public speeches that nobody labelled, besides."""

    # how it is changed
    swaps: float = 0.2
    """Part of the targets' names that give way to another."""
    varied: float = 0.0
    """Part of all items in which other words do; only a teacher can label those."""
    recased: float = 0.0
    """Part of what the teacher has read that then loses its capitals: names are known without."""

    # what it learns besides
    states: tuple[float, ...] = ()
    """Weights of the pairs of layers whose states it learns from the teacher (`states.py`)."""
    rounded: bool = False
    """Whether it trains with the rounding of the int8 file (`rounding.py`)."""


def scale(phase: Phase, share: float) -> Phase:
    """Return a phase that reads only a share of its text."""
    return replace(
        phase,
        part=phase.part * share,
        newest=phase.newest * share,
        hard=phase.hard * share,
        speeches=phase.speeches * share,
    )


FEW_NAMES = {"uner_dev": 0.4, "crossner_train": 2.0, "gum": 0.1}
SOME_NAMES = {
    "uner_dev": 0.5, "crossner_train": 1.0, "politics": 0.3, "web": 0.3, "gum": 0.2,
}  # fmt: skip
LATER = {"rate": 1e-4, "head_rate": 5e-4}
FELT = {
    "teacher": "teacher-again", "passes": 2, "rate": 1e-4, "head_rate": 3e-4, "part": 0.5,
    "own": 1, "readings": 1.0, "varied": 0.5, "speeches": 0.5, "recased": 0.08, "rounded": True,
}  # fmt: skip
FELT_NARROW = FELT | {
    "size": NARROW, "states": (0.1, 0.1, 2.0),
    "part": 0.18, "own": 2, "varied": 0.3, "speeches": 0.04,
}  # fmt: skip
MORE_NAMES = {
    "uner_dev": 2.5, "crossner_train": 5.0, "politics": 1.5, "web": 1.5, "gum": 0.8, "wnut": 0.25,
}  # fmt: skip
MOSTLY_NAMES = {
    "uner_dev": 60.0, "crossner_train": 75.0, "politics": 9.0, "web": 36.0, "gum": 6.0, "wnut": 3.0,
}  # fmt: skip
FEWER_NAMES = {
    "uner_dev": 2.0, "crossner_train": 3.0, "politics": 0.5, "web": 0.5, "gum": 0.3,
}  # fmt: skip
ANEW = FELT_NARROW | {
    "teacher": "teacher-anew", "namer": "all-narrow", "rate": 1.2e-4, "head_rate": 3.6e-4,
    "part": 0.55, "own": 1, "opened": False, "hard": 1.0, "news": 2.0, "speeches": 0.03,
    "names": FEWER_NAMES,
}  # fmt: skip
TEACH_ANEW = {
    "size": LARGE, "own": 1, "opened": False, "readings": 1.0, "names": {}, "swaps": 0.15,
}  # fmt: skip
PRINT = {"teacher": "both-anew", "varied": 0.3, "newest_files": PRINTED}
NEWS_NAMES = MORE_NAMES | {"uner_dev": 6.5, "crossner_train": 9.0, "politics": 2.0, "web": 2.0}

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
    # a larger network, and the mean of the small ones learning from it
    Phase(
        name="teacher", size=LARGE, epochs=5, part=0.25, rate=5e-5, head_rate=5e-4,
        own=1, readings=1.0,
    ),
    Phase(
        name="taught", start="mixed", teacher="teacher", epochs=1, passes=4, head_rate=5e-4,
        own=1, readings=1.0,
    ),
    Phase(
        name="taught-wide", start="taught", teacher="teacher", epochs=5, passes=2, head_rate=5e-4,
        part=0.5, own=1, readings=1.0, varied=0.5, speeches=0.5,
    ),
    # the teacher goes on, and the small network learns its states, and to bear being rounded
    Phase(
        name="teacher-again", size=LARGE, start="teacher", epochs=4, part=0.25,
        rate=4e-5, head_rate=2e-4, own=1, readings=2.0,
    ),
    Phase(name="felt", start="wide", seeds=(2,), epochs=1, states=(0.5, 0.5, 1.0), **FELT),
    Phase(name="felt-wide", start="felt", seeds=(3,), epochs=3, states=(0.1, 0.1, 2.0), **FELT),
    Phase(
        name="felt-more", start="felt-wide", seeds=(4,), epochs=2, states=(0.1, 0.1, 2.0),
        **FELT | {"passes": 1},
    ),
    # the teacher reads our own articles again, and the small network learns from it again
    Phase(
        name="teacher-more", size=LARGE, start="teacher-again", epochs=2, part=0.28,
        rate=4e-5, head_rate=2e-4, news=0.6, own=2, readings=1.0, names=SOME_NAMES,
    ),
    Phase(
        name="felt-again", start="both-felt", seeds=(6,), epochs=1, states=(0.1, 0.1, 2.0),
        **FELT | {
            "teacher": "both-teachers", "passes": 1, "rate": 6e-5, "head_rate": 1.8e-4,
            "part": 0.22, "own": 2, "varied": 0.3, "speeches": 0.04,
        },
    ),
    # the teacher goes on over everything, then mostly over the labels given last
    Phase(
        name="teacher-third", size=LARGE, start="both-teachers", epochs=1, part=0.18,
        rate=4e-5, head_rate=2e-4, own=2, readings=1.0, names=SOME_NAMES,
    ),
    Phase(
        name="teacher-newest", size=LARGE, start="teacher-third", epochs=1, part=0.26, newest=0.65,
        rate=4e-5, head_rate=2e-4, news=0.8, own=1, readings=1.0, names=SOME_NAMES,
    ),
    # the small network is made narrower, learning from both teachers, then from all
    Phase(
        name="narrowed", start="all-felt", seeds=(6,), epochs=1,
        **FELT_NARROW | {"teacher": "both-teachers", "passes": 1},
    ),
    Phase(
        name="narrow", start="narrowed", seeds=(6,), epochs=1,
        **FELT_NARROW | {"teacher": "both-teachers"},
    ),
    Phase(
        name="narrow-again", start="narrow", seeds=(7,), epochs=1,
        **FELT_NARROW | {"teacher": "all-teachers"},
    ),
    Phase(
        name="narrow-long", start="narrow-again", seeds=(8,), epochs=3,
        **FELT_NARROW | {
            "teacher": "all-teachers", "passes": 3, "rate": 1.5e-4, "head_rate": 4.5e-4,
            "news": 2.0, "names": MORE_NAMES,
        },
    ),
    Phase(
        name="narrow-news", start="narrow-long", seeds=(1, 2, 3), epochs=1,
        **FELT_NARROW | {
            "teacher": "every-teacher", "rate": 1.2e-4, "head_rate": 3.6e-4,
            "news": 8.0, "readings": 8.0, "varied": 0.45, "names": NEWS_NAMES,
        },
    ),
    Phase(
        name="narrow-names", start="narrow-news", seeds=(4,), epochs=1,
        **FELT_NARROW | {
            "teacher": "every-teacher", "passes": 1, "rate": 6e-5, "head_rate": 1.8e-4,
            "part": 0.065, "news": 8.0, "readings": 8.0, "names": MOSTLY_NAMES,
        },
    ),
    # a teacher anew, of all labels, and the small network goes on with it
    Phase(name="teacher-anew", epochs=2, rate=5e-5, head_rate=5e-4, **TEACH_ANEW),
    Phase(name="narrow-anew", start="all-narrow", seeds=(1, 2, 3), epochs=1, **ANEW),
    # another sample of the same, then the teacher and the small network read what is like print
    Phase(
        name="narrow-fresh", start="narrow-anew", seeds=(11,), epochs=1,
        **ANEW | {"rate": 1e-4, "head_rate": 3e-4, "varied": 0.5, "speeches": 0.05},
    ),
    Phase(
        name="teacher-print", start="teacher-anew", epochs=1, rate=3e-5, head_rate=2e-4,
        part=0.2, newest=1.0, newest_files=PRINTED, **TEACH_ANEW,
    ),
    Phase(
        name="narrow-print", start="narrow-fresh", epochs=1,
        **ANEW | PRINT | {"part": 0.27, "hard": 0.5, "newest": 0.7},
    ),
    Phase(
        name="narrow-late", start="narrow-print", seeds=(5,), epochs=1,
        **ANEW | PRINT | {"part": 0.2, "hard": 0.0, "news": 5.0, "newest": 0.45},
    ),
    # the same once more, with as many articles again
    Phase(
        name="teacher-late", start="both-anew", epochs=1, rate=3e-5, head_rate=2e-4,
        part=0.3, newest=0.55, newest_files=PRINTED, **TEACH_ANEW,
    ),
    Phase(
        name="narrow-wide", start="both-printed", seeds=(1, 2), epochs=1,
        **ANEW | PRINT | {"teacher": "all-anew", "passes": 1, "part": 0.0, "hard": 0.0,
                          "newest": 0.7},
    ),
    Phase(
        name="narrow-last", start="narrow-wide", seeds=(1, 2, 3), epochs=1,
        **ANEW | PRINT | {
            "teacher": "all-anew", "passes": 1, "rate": 1e-4, "head_rate": 3e-4,
            "part": 0.12, "hard": 0.0, "news": 3.0, "newest": 0.2,
        },
    ),
)  # fmt: skip

MEANS = {
    "mixed": {"readings-again": 0.2, "own": 0.1333, "joint-news": 0.3333, "joint-readings": 0.3334},
    "wide": {"taught-wide": 0.75, "taught": 0.15, "mixed": 0.1},
    "both-felt": {"felt-wide": 0.5, "felt-more": 0.5},
    "both-teachers": {"teacher-again": 0.5, "teacher-more": 0.5},
    "all-felt": {"felt-again": 0.75, "felt-wide": 0.125, "felt-more": 0.125},
    "all-teachers": {"teacher-again": 0.25, "teacher-more": 0.25, "teacher-newest": 0.5},
    "all-narrow": {"narrow-news": 0.5, "narrow-names": 0.5},
    "both-anew": {"teacher-anew": 0.5, "teacher-print": 0.5},
    "all-anew": {"teacher-anew": 0.25, "teacher-print": 0.25, "teacher-late": 0.5},
    "both-printed": {"narrow-print": 0.53, "narrow-late": 0.47},
    "every-teacher": {
        "teacher": 0.33,
        "teacher-again": 0.42,
        "teacher-more": 0.08,
        "teacher-newest": 0.17,
    },
}
"""Parts of the phases' weights in a mean of them; each hears what the others do not."""

SHIPPED = {"narrow-wide": 0.4, "narrow-last": 0.3, "narrow-late": 0.15, "all-narrow": 0.15}
"""The same for the weights that ship."""
