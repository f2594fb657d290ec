"""Examples as padded batches of pieces with the labels of their tokens."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from stages.encoder.pieces import Pieces, parse_lexicon, split_pieces
from training.corpora import Example
from training.network import TAGS

CLS, SEP = 101, 102
LONGEST, LONGEST_CONTEXT, PACK_RATE = 160, 80, 0.6
IGNORED, OUTSIDE_OR_MISC = -100, -1
FULLY_TAGGED = {
    "crossner",
    "politics",
}  # the other sets do not mark nationalities, events and works alike
UNSURE_OF_MISC = {"readings"}  # what these call MISC may be an ORG elsewhere ("Republicans")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One sequence: [CLS], then sentences that follow one another, each with its [SEP].

    `tags` has one label a piece, special pieces included; a sentence of mere context has none.
    """

    document: str
    ids: list[int]
    shapes: list[int]
    bins: list[int]
    tags: list[int]
    targets: list[tuple[int, int, int, float]]  # first piece, piece after, polarity, weight
    taught: NDArray[np.float16] | None = None  # a teacher's 3 + 9 logits of every piece
    states: NDArray[np.float16] | None = None  # pieces × pairs × width, of its layers


class Featurizer:
    """Turns examples into items with the tokenizer and lexicon that the stage uses."""

    def __init__(self, tokenizer: Path, lexicon: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.lexicon = parse_lexicon(lexicon.read_text(encoding="utf-8"))

    def items(self, examples: Sequence[Example]) -> list[Item]:
        """Return an item for every example; a target beyond the longest length is left out."""
        texts = [e.text for e in examples]
        contexts = [e.context for e in examples]
        split = {"tokenizer": self.tokenizer, "lexicon": self.lexicon}
        pairs = zip(
            examples, split_pieces(texts, **split), split_pieces(contexts, **split), strict=True
        )
        return [_make_item(example, pieces, context) for example, pieces, context in pairs]


def _make_item(example: Example, pieces: Pieces, context: Pieces) -> Item:
    pieces = pieces.cut(0, LONGEST)
    targets = []
    for target in example.targets:
        inside = np.flatnonzero((pieces.ends > target.start) & (pieces.starts < target.end))
        if len(inside):
            first, last = int(inside[0]) + 1, int(inside[-1]) + 2
            targets.append((first, last, target.polarity, target.weight))
    item = Item(
        document=example.document,
        ids=[CLS, *pieces.ids.tolist(), SEP],
        shapes=[0, *pieces.shapes.tolist(), 0],
        bins=[0, *pieces.bins.tolist(), 0],
        tags=[IGNORED, *_tag(example, pieces), IGNORED],
        targets=targets,
    )
    if example.context:
        context = context.cut(max(0, len(context) - LONGEST_CONTEXT), len(context))
        before = Item(
            document=example.document,
            ids=[CLS, *context.ids.tolist(), SEP],
            shapes=[0, *context.shapes.tolist(), 0],
            bins=[0, *context.bins.tolist(), 0],
            tags=[IGNORED] * (len(context) + 2),
            targets=[],
        )
        item = join_items(before, item)
    return item


def join_items(left: Item, right: Item) -> Item:
    """Return one sequence of both, the right one after the left."""
    shift = len(left.ids) - 1
    return Item(
        document=left.document,
        ids=left.ids + right.ids[1:],
        shapes=left.shapes + right.shapes[1:],
        bins=left.bins + right.bins[1:],
        tags=left.tags + right.tags[1:],
        targets=left.targets + [(a + shift, b + shift, *rest) for a, b, *rest in right.targets],
    )


def pack_items(
    items: Sequence[Item],
    rng: random.Random,
    *,
    rate: float = PACK_RATE,
    longest: int = 128,
    opening: Sequence[Item] | None = None,
) -> list[Item]:
    """Join neighbours of one document at random, as the stage reads a run of sentences.

    `opening` has for every item the form it takes at the head of a run, with what came before.
    """
    packed: list[Item] = []
    for item, first in zip(items, opening or items, strict=True):
        last = packed[-1] if packed else None
        if (
            last is not None
            and item.document
            and last.document == item.document
            and len(last.ids) + len(item.ids) <= longest
            and rng.random() < rate
        ):
            packed[-1] = join_items(last, item)
        else:
            packed.append(first)
    return packed


def _tag(example: Example, pieces: Pieces) -> list[int]:
    if example.entities is None:
        return [IGNORED] * len(pieces)
    full = example.source in FULLY_TAGGED
    tags = [0 if full else OUTSIDE_OR_MISC] * len(pieces)
    for start, end, kind in example.entities:
        inside = np.flatnonzero((pieces.ends > start) & (pieces.starts < end))
        if kind == "MISC" and not full:
            if example.source in UNSURE_OF_MISC and len(inside):
                tags[inside[0] : inside[-1] + 1] = [IGNORED] * len(inside)
            continue
        for order, index in enumerate(inside):
            tags[index] = TAGS.index(f"{'B' if order == 0 else 'I'}-{kind}")
    inner = np.flatnonzero(np.diff(pieces.words, prepend=-2) == 0)
    for index in inner:  # a word's first piece speaks for it
        tags[index] = IGNORED
    return tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Padded tensors, and the targets with the row they stand in."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor]  # ids shapes bins mask
    tags: Tensor
    targets: list[tuple[int, int, int, int, float]]  # row, first, after, polarity, weight
    taught: Tensor | None = None  # batch × length × 12 logits, where a teacher has read the items
    states: Tensor | None = None  # pieces × pairs × width, of the pieces that are no padding


def collate(items: list[Item]) -> Batch:
    """Pad items to the longest of them."""
    length = max(len(item.ids) for item in items)

    def pad(rows: list[list[int]], fill: int = 0) -> Tensor:
        return torch.tensor([row + [fill] * (length - len(row)) for row in rows])

    names = ("ids", "shapes", "bins")
    columns = [pad([getattr(item, name) for item in items]) for name in names]
    mask = pad([[1] * len(item.ids) for item in items])
    taught = [torch.from_numpy(item.taught).float() for item in items if item.taught is not None]
    states = [item.states for item in items if item.states is not None]
    return Batch(
        inputs=(columns[0], columns[1], columns[2], mask),
        tags=pad([item.tags for item in items], IGNORED),
        targets=[(row, *target) for row, item in enumerate(items) for target in item.targets],
        taught=pad_sequence(taught, batch_first=True) if taught else None,
        states=torch.from_numpy(np.concatenate(states)).float() if states else None,
    )


def make_batches(
    items: Sequence[Item], size: int, rng: random.Random | None = None
) -> Iterator[Batch]:
    """Yield batches of like lengths; shuffled when `rng` is given, else in order of length."""
    order = list(items)
    chunk = size * 40 if rng else max(1, len(order))
    if rng:
        rng.shuffle(order)
    groups: list[list[Item]] = []
    for at in range(0, len(order), chunk):
        part = sorted(order[at : at + chunk], key=lambda item: len(item.ids))
        groups += [part[i : i + size] for i in range(0, len(part), size)]
    if rng:
        rng.shuffle(groups)
    for group in groups:
        yield collate(group)
