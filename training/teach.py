"""A larger network reads what a smaller one is to learn from it (Hinton et al. 2015)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from training.batches import Batch, Item, make_batches
from training.network import POLARITIES, Network

KINDS = len(POLARITIES)
SIZE = 64


@torch.no_grad()
def teach(teacher: Network, items: Sequence[Item], kept: Path) -> list[Item]:
    """Return the items with the teacher's logits of every piece; `kept` holds them once read.

    A file that holds other items' logits raises ValueError.
    """
    order = sorted(items, key=lambda item: len(item.ids))
    lengths = np.array([len(item.ids) for item in order])
    if kept.exists():
        logits = np.load(kept)
        if len(logits) != lengths.sum():
            raise ValueError(f"{kept} has {len(logits)} pieces, the items {lengths.sum()}")
    else:
        logits = np.concatenate(list(_read(teacher, order)))
        np.save(kept, logits)
    parts = np.split(logits, np.cumsum(lengths)[:-1])
    return [replace(item, taught=part) for item, part in zip(order, parts, strict=True)]


def _read(teacher: Network, items: Sequence[Item]) -> Iterator[NDArray[np.float16]]:
    teacher.eval()
    for batch in make_batches(items, SIZE):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            both = torch.cat(teacher(*batch.inputs), dim=-1)
        yield both[batch.inputs[-1].bool()].half().numpy()


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
