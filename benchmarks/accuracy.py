"""How well Standfirst reads, beside what others use, in one table.

    python -m benchmarks.accuracy            print, and write docs/accuracy.md and .json

Needs ../shared/data, and the package with the speeches, which `make benchmark-accuracy` gets. Peers
are measured in the same run where their column says so; figures that others published are named
with their source. Training is not part of this.
"""

import hashlib
import json
import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks import (
    biased_words,
    common,
    encoder,
    entities,
    hansard,
    main_text,
    pages,
    pronouns,
    quotations,
    sentences,
    target_polarity,
)

TABLE = common.ROOT / "docs" / "accuracy.md"
PACKAGES = ("nltk", "onnxruntime", "tokenizers", "trafilatura", "vaderSentiment")
HEAD = """# Accuracy

Written by `make benchmark-accuracy`; do not edit. Figures are per cent unless they say otherwise.
"Reach" is what we set out to reach. Rules were tuned on some of these sets: GUM, PolNeAR dev and
CrossNER dev are not blind, and the encoder's weights were chosen on the dev sets. Of the pages,
errors were read in the first half only; the figures of both were in view while constants were set.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table."""

    task: str
    measure: str
    ours: float
    reach: str = ""
    peers: str = ""


def main() -> None:
    """Measure everything, print the table and write it for the docs."""
    for name in common.SOURCES:
        common.find_data(name)
    start = time.perf_counter()
    figures = [figure for read in READERS for figure in read()]
    machine = describe_machine(time.perf_counter() - start)
    text = "\n".join([HEAD, *render_table(figures), "", "## Measured on", "", *machine, ""])
    TABLE.write_text(text, encoding="utf-8")
    values = {"machine": machine, "figures": [asdict(figure) for figure in figures]}
    TABLE.with_suffix(".json").write_text(
        json.dumps(values, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    print(text)


def read_pages() -> Iterable[Figure]:
    """Yield the figures on whole articles."""
    agreement = json.loads((pages.LABELS / "agreement.json").read_text(encoding="utf-8"))
    cuts, meant = pages.run_cuts(), pronouns.run()
    for half, row in pages.run().items():
        task = {"look": "pages, looked at", "score": "pages, only scored"}.get(half, "pages, all")
        peers = f"VADER {row['VADER']:.1f}"
        peers += f"; {row['from']:.0f} to {row['to']:.0f} in 95 of 100 samples of as many pages"
        if half == "all":
            peers += f"; two readers {100 * agreement['polarity_agreement']:.0f} % alike"
        measure = f"polarity, macro-F1, {row['labels']:.0f} labels"
        yield Figure(task=task, measure=measure, ours=row["polarity"], reach="70", peers=peers)
        others = cuts[half]
        yield Figure(
            task=task,
            measure=f"the same, mean of {len(others)} ways to cut windows",
            ours=statistics.fmean(others),
            peers=f"{min(others):.1f} to {max(others):.1f}",
        )
        yield Figure(task=task, measure="polarity, F1 of positive", ours=row["positive"])
        yield Figure(
            task=task,
            measure="polarity, calibration error (ECE)",
            ours=row["calibration error"],
            reach="≤ 5",
        )
        yield Figure(task=task, measure="voice, accuracy", ours=row["voice"])
        yield Figure(task=task, measure="quotations in marks, F1", ours=row["marked"])
        yield Figure(task=task, measure="reported speech, F1", ours=row["indirect"])
        yield Figure(task=task, measure="speaker, accuracy", ours=row["speaker"])
        labels = meant[half]["pronouns, labels"]
        measure = f"whom {labels:.0f} pronouns mean, recall"
        yield Figure(task=task, measure=measure, ours=meant[half]["pronouns, recall"])
        measure = "pronouns of targets, precision"
        yield Figure(task=task, measure=measure, ours=meant[half]["pronouns, precision"])


def read_polarity() -> Iterable[Figure]:
    """Yield the figures of the encoder, and of the lexicons it stands beside."""
    rules = target_polarity.run()
    found = encoder.run()
    published = {"mt": "82.5", "rw": "83.1"}
    for split, reach in (("mt", "78"), ("rw", "82")):
        row, peers = found[f"NewsMTSC dev {split}"], rules[f"dev_{split}"]
        yield Figure(
            task=f"NewsMTSC dev {split}",
            measure="polarity, macro-F1",
            ours=row["macro-F1"],
            reach=reach,
            peers=f"VADER {peers['vader']['macro-F1']:.1f}; our lexicons alone "
            f"{peers['stance_rules']['macro-F1']:.1f}; "
            f"GRU-TSC {published[split]} (RoBERTa-base, test set)",
        )
        yield Figure(
            task=f"NewsMTSC dev {split}",
            measure="calibration error (ECE)",
            ours=100 * row["calibration error"],
            reach="≤ 5",
        )
    renamed = found["mt, other names"]
    yield Figure(
        task="NewsMTSC dev mt",
        measure="same answer when the target has an unknown name",
        ours=renamed["same answer"],
        peers=f"macro-F1 then {renamed['macro-F1']:.1f}",
    )
    speed = found["speed"]
    yield Figure(
        task="encoder",
        measure="times cheaper a sentence than RoBERTa-base a target",
        ours=speed["times cheaper a sentence"],
        reach="20",
    )
    tasks = {
        "own dev": "own dev set",
        "own hard": "own hard sentences",
        "own unread": "own articles that no training read",
    }
    for name, task in tasks.items():
        row = found[name]
        yield Figure(
            task=task,
            measure=f"polarity, macro-F1, {row['targets']} labels",
            ours=row["macro-F1"],
            peers=f"VADER {row['VADER macro-F1']:.1f}",
        )
        yield Figure(
            task=task,
            measure="calibration error (ECE)",
            ours=100 * row["calibration error"],
        )


def read_hansard() -> Iterable[Figure]:
    """Yield the figures on speeches in the House of Commons."""
    row = hansard.run()
    task = "speeches in the House of Commons"
    yield Figure(
        task=task,
        measure=f"polarity, macro-F1, {row['labels']:.0f} labels",
        ours=row["macro-F1"],
        peers=f"VADER {row['VADER macro-F1']:.1f}; two readers {row['alike']:.0f} % alike",
    )
    yield Figure(task=task, measure="calibration error (ECE)", ours=row["calibration error"])


def read_names() -> Iterable[Figure]:
    """Yield the figures on names."""
    table = entities.run()
    reaches = {"CrossNER politics dev": "82", "UNER EWT test": "78"}
    peers = {"UNER EWT test": "; XLM-R-large 86.0 (Mayhew et al. 2024)"}
    for name, reach in reaches.items():
        yield Figure(
            task=name,
            measure="PER, ORG, LOC, exact, F1",
            ours=table[name]["F1"],
            reach=reach,
            peers=f"our rules alone {table[f'{name}, rules']['F1']:.1f}" + peers.get(name, ""),
        )


def read_sentences() -> Iterable[Figure]:
    """Yield the figures on sentence boundaries."""
    table = sentences.run()
    published = "spaCy 91.3, SaT-12l 97.3 on all of GUM"
    for name, reach in (
        ("GUM news", "99"),
        ("GUM interview", "99"),
        ("GUM speech", "99"),
        ("GUM court", "99"),
        ("GUM edited genres", "98"),
        ("UD EWT test", ""),
        ("golden rules kept", "48"),
    ):
        ours, *others = table[name].items()
        peers = "; ".join(f"{peer} {value:.1f}" for peer, value in others)
        if name == "GUM edited genres":
            peers += f"; {published}"
        measure = "rules of 48" if name == "golden rules kept" else "boundaries, F1"
        yield Figure(task=name, measure=measure, ours=ours[1], reach=reach, peers=peers)


def read_quotations() -> Iterable[Figure]:
    """Yield the figures on quotations and their speakers."""
    table = quotations.run()
    task = "PolNeAR dev"
    yield Figure(
        task=task,
        measure="direct and mixed content, words, F1",
        ours=table["marked"]["F1"],
        reach="85",
        peers="Citron 83.3 (PARC3), Gender Gap Tracker 83.7 (Canadian news)",
    )
    yield Figure(
        task=task,
        measure="indirect content, words, F1",
        ours=table["unmarked"]["F1"],
        reach="65",
    )
    yield Figure(
        task=task,
        measure="speaker of direct quotations, accuracy",
        ours=table["speakers"]["accuracy"],
        reach="88",
        peers="Gender Gap Tracker 86",
    )


def read_framing() -> Iterable[Figure]:
    """Yield the figures on biased words."""
    table = biased_words.run()
    ours, rare = table["framing_lexicons"], table["rare_words"]
    for name in ("precision", "recall", "F1"):
        yield Figure(
            task="BABE, biased words", measure=name, ours=ours[name],
            peers=f"rare words {rare[name]:.1f}",
        )  # fmt: skip


def read_main_text() -> Iterable[Figure]:
    """Yield the figures on main text."""
    table = main_text.run()
    yield Figure(
        task="article-extraction-benchmark",
        measure="main text, F1",
        ours=100 * table["standfirst"]["f1"],
        reach="96",
        peers=f"trafilatura {100 * table['trafilatura']['f1']:.1f}; rs_trafilatura 97.0",
    )


READERS: tuple[Callable[[], Iterable[Figure]], ...] = (
    read_pages,
    read_polarity,
    read_hansard,
    read_names,
    read_sentences,
    read_quotations,
    read_framing,
    read_main_text,
)
"""Every part of the table, in order."""


def render_table(figures: Iterable[Figure]) -> list[str]:
    """Return the lines of the Markdown table."""
    lines = ["| data | measure | Standfirst | reach | others |", "|---|---|---:|---:|---|"]
    for row in figures:
        lines.append(f"| {row.task} | {row.measure} | {row.ours:.1f} | {row.reach} | {row.peers} |")
    return lines


def describe_machine(seconds: float) -> list[str]:
    """Return machine, releases and the digests of the data, a line each."""
    lines = [
        f"- {common.name_machine()}, {seconds:.0f} seconds",
        "- " + ", ".join(f"{name} {version(name)}" for name in PACKAGES),
    ]
    for folder in sorted(path for path in common.DATA.iterdir() if path.is_dir()):
        lines.append(f"- `{folder.name}`: sha256 `{digest_folder(folder)[:16]}`")
    return lines


def digest_folder(folder: Path) -> str:
    """Return one digest of the names and bytes of all files below a folder."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(path.relative_to(folder).as_posix().encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


if __name__ == "__main__":
    main()
