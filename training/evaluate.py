"""Figures of a network in torch on the development sets, between epochs."""

import torch

from stages.encoder.names import find_best
from training.batches import IGNORED, Featurizer, Item, make_batches
from training.corpora import read_newsmtsc, read_own
from training.measure import decode_tags, macro_f1, span_f1
from training.names import read_names
from training.network import TAGS, Network

NAMES = {"PER", "ORG", "LOC"}


@torch.no_grad()
def evaluate(network: Network, featurizer: Featurizer, *, share: float = 1.0) -> dict[str, float]:
    """Return macro-F1 on the polarity sets and span F1 on the names sets, in per cent.

    With a `share` below 1, one sentence in 1/share is read.
    """
    network.eval()
    step = round(1 / share)
    figures = {}
    sets = {"mt": read_newsmtsc("dev_mt"), "rw": read_newsmtsc("dev_rw")}
    sets |= {"own": read_own("dev"), "hard": read_own("hard")}
    for name, examples in sets.items():
        if examples:
            scores = _score_polarity(network, featurizer.items(examples[::step]))
            figures[name] = round(scores[0], 1)
            figures[f"{name}_positive"] = round(scores[3], 1)
    for name in ("crossner_dev", "uner_test"):
        figures[name] = round(_score_names(network, featurizer.items(read_names(name)[::step])), 1)
    return figures


def _score_polarity(network: Network, items: list[Item]) -> list[float]:
    gold, found = [], []
    for batch in make_batches(items, 64):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            polarity, _ = network(*batch.inputs)
        for row, first, after, label, _ in batch.targets:
            gold.append(label)
            found.append(int(polarity[row, first:after].mean(0).argmax()))
    return macro_f1(gold, found)


def _score_names(network: Network, items: list[Item]) -> float:
    gold, found = [], []
    for batch in make_batches(items, 64):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            _, tags = network(*batch.inputs)
        for labels, row in zip(batch.tags, tags, strict=True):
            known = labels != IGNORED
            best = find_best([row[known].softmax(-1).numpy()])[0] if known.any() else []
            gold.append(_names_in(labels[known].tolist()))
            found.append(_names_in(list(best)))
    return span_f1(gold, found)


def _names_in(tags: list[int]) -> set[tuple[int, int, str]]:
    names = [TAGS[tag] if tag >= 0 else "O" for tag in tags]
    return {span for span in decode_tags(names) if span[2] in NAMES}
