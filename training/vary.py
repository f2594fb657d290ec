"""Other words in the same sentence, for a teacher to read (as TinyBERT does, Jiao et al. 2020).

A word gives way to one of its neighbours among the pre-trained embeddings: a synonym, another
form, often the opposite. What the sentence then says is for the teacher to tell, so a varied item
keeps its targets and loses its labels. A recased item keeps both.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from stages.encoder.pieces import SHAPES
from training.batches import IGNORED, Item
from training.corpora import UNKNOWN
from training.network import Network

NEIGHBOURS = 12
LETTERS = 3
"""Shortest word that may change."""


class Variation:
    """The neighbours of every whole word among the pieces."""

    def __init__(self, tokenizer: Tokenizer, lexicon: Mapping[str, int], network: Network) -> None:
        self.lexicon = lexicon
        vocabulary: dict[str, int] = tokenizer.get_vocab()
        self.words = {
            number: word
            for word, number in sorted(vocabulary.items())
            if word.isascii() and word.isalpha() and len(word) >= LETTERS
        }
        self.inside = {number for word, number in vocabulary.items() if word.startswith("##")}
        self.like = _find_neighbours(network.pieces.weight.detach(), list(self.words))

    def vary(self, item: Item, rng: random.Random, rate: float) -> Item:
        """Return the item with about `rate` of its words exchanged, and no labels."""
        ids, bins = [*item.ids], [*item.bins]
        for place, number in enumerate(item.ids[:-1]):
            whole = number in self.words and item.ids[place + 1] not in self.inside
            if whole and rng.random() < rate:
                ids[place] = rng.choice(self.like[number])
                bins[place] = self.lexicon.get(self.words[ids[place]], 0)
        return replace(
            item,
            ids=ids,
            bins=bins,
            tags=[IGNORED] * len(ids),
            targets=[(first, after, UNKNOWN, weight) for first, after, _, weight in item.targets],
        )


def recase(item: Item, rng: random.Random) -> Item:
    """Return the item in small letters, one time in four in capitals; labels and teacher stay."""
    shape = SHAPES.index("upper" if rng.random() < 0.25 else "lower")
    return replace(item, shapes=[shape if old else 0 for old in item.shapes])


def _find_neighbours(weight: torch.Tensor, numbers: Sequence[int]) -> dict[int, list[int]]:
    """Return the pieces nearest to each by cosine, once the mean is taken off."""
    rows = weight[torch.tensor(numbers)]
    rows = functional.normalize(rows - rows.mean(0), dim=1)
    near = torch.cat([(part @ rows.T).topk(NEIGHBOURS + 1).indices for part in rows.split(2048)])
    return {
        number: [numbers[other] for other in others if numbers[other] != number]
        for number, others in zip(numbers, near.tolist(), strict=True)
    }
