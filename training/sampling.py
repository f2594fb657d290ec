"""Which sentences an epoch reads."""

import random

from training.augment import collect_names, swap_targets
from training.batches import Featurizer, Item, pack_items
from training.corpora import read_newsmtsc, read_own
from training.names import read_names
from training.recipe import Phase


class Sampler:
    """All training items of an epoch: part of the news and the names, our own set repeated."""

    def __init__(self, featurizer: Featurizer, phase: Phase) -> None:
        self.featurizer = featurizer
        self.phase = phase
        self.news = read_newsmtsc("train")
        self.own = read_own("train")
        self.own_names = collect_names(self.own)
        self.names = {kind: featurizer.items(read_names(kind)) for kind in phase.names}

    def sample(self, rng: random.Random) -> list[Item]:
        """Return one epoch's items: targets swapped, neighbours joined, names sampled."""
        kept = [e for e in self.news if self.phase.news >= 1 or rng.random() < self.phase.news]
        news = self.featurizer.items([swap_targets(e, rng, self.phase.swaps) for e in kept])
        items = pack_items(news, rng)
        for _ in range(self.phase.own):
            own = [swap_targets(e, rng, self.phase.swaps, self.own_names) for e in self.own]
            items += self.featurizer.items(own)
        for kind, rate in self.phase.names.items():
            names = pack_items(self.names[kind], rng)
            items += names * int(rate) + rng.sample(names, int(len(names) * (rate % 1)))
        return items
