"""A larger network reads what a smaller one is to learn from it (Hinton et al. 2015)."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, Item, make_batches
from training.network import POLARITIES, Network
from training.states import PAIRS, Listener

KINDS = len(POLARITIES)
SIZE = 64


@torch.no_grad()
def teach(
    teacher: Network,
    items: Sequence[Item],
    kept: Path,
    *,
    namer: Network | None = None,
    states: bool = False,
) -> list[Item]:
    """Return the items with the teacher's logits of every piece, and its layers' states if asked.

    A `namer` gives the logits of the names in its place. `kept` holds the logits once read, and a
    file beside it the states, which are read from there as they are needed: 4.6 kB a piece. A file
    of other items raises ValueError.
    """
    order = sorted(items, key=lambda item: len(item.ids))
    lengths = np.array([len(item.ids) for item in order])
    beside = kept.with_suffix(".states.npy")
    if not kept.exists() or (states and not beside.exists()):
        _read(teacher, namer or teacher, order, kept, beside if states else None)
    logits = np.load(kept)
    if len(logits) != lengths.sum():
        raise ValueError(f"{kept} has {len(logits)} pieces, the items {lengths.sum()}")
    edges = np.cumsum(lengths)[:-1]
    parts = np.split(logits, edges)
    if not states:
        return [replace(item, taught=part) for item, part in zip(order, parts, strict=True)]
    layers = np.split(np.load(beside, mmap_mode="r"), edges)
    return [
        replace(item, taught=part, states=state)
        for item, part, state in zip(order, parts, layers, strict=True)
    ]


def _read(
    teacher: Network, namer: Network, items: Sequence[Item], kept: Path, beside: Path | None
) -> None:
    """Write the logits of all pieces, and the states of the teacher's layers."""
    teacher.eval()
    namer.eval()
    listener = Listener(teacher, [theirs for _, theirs in PAIRS]) if beside else None
    count = sum(len(item.ids) for item in items)
    shape = (count, len(PAIRS), teacher.size.hidden)
    states = beside and np.lib.format.open_memmap(beside, "w+", np.float16, shape)
    logits = []
    at = 0
    for batch in make_batches(items, SIZE):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            polarity, tags = teacher(*batch.inputs)
            if namer is not teacher:
                _, tags = namer(*batch.inputs)
            both = torch.cat([polarity, tags], dim=-1)
        real = batch.inputs[-1].bool()
        logits.append(both[real].half().numpy())
        if states is not None and listener is not None:
            end = at + len(logits[-1])
            states[at:end] = torch.stack(listener.read(real), dim=1).half().numpy()
            at = end
    np.save(kept, np.concatenate(logits))


def compute_taught_loss(
    polarity: Tensor, tags: Tensor, batch: Batch, *, tag_weight: float, size: int
) -> Tensor:
    """Return how far the student is from the teacher: in every piece, target and name.

    Each part counts as its labels do in `training.train.compute_loss`.
    """
    taught = batch.taught
    assert taught is not None
    heard, named = taught[..., :KINDS], taught[..., KINDS:]
    real = batch.inputs[-1].bool()
    share = len(real) / size
    loss = share * _diverge(polarity[real], heard[real]).mean()
    if batch.targets:
        spans = [(row, first, after) for row, first, after, _, _ in batch.targets]
        ours, theirs = (
            torch.stack([values[r, a:b].mean(0) for r, a, b in spans])
            for values in (polarity, heard)
        )
        weight = torch.tensor([w for *_, w in batch.targets])
        loss = loss + (_diverge(ours, theirs) * weight).sum() / size
    return loss + tag_weight * share * _diverge(tags[real], named[real]).mean()


def _diverge(student: Tensor, teacher: Tensor) -> Tensor:
    """Return the Kullback-Leibler divergence of every row of logits."""
    logs = functional.kl_div(
        student.log_softmax(-1), teacher.log_softmax(-1), reduction="none", log_target=True
    )
    return logs.sum(-1)
