"""Which sentences an epoch reads."""

import random
from collections.abc import Sequence
from dataclasses import replace

from training.augment import collect_names, swap_targets
from training.batches import Featurizer, Item, pack_items
from training.corpora import Example, read_newsmtsc, read_own
from training.names import read_names
from training.network import Network
from training.pretrained import load_pretrained
from training.readings import add_reading, digest_text, read_readings
from training.recipe import Phase
from training.speeches import read_speeches
from training.vary import Variation

RUN_RATE = 0.9
"""How often a sentence of a running article follows the one before it in the same window."""

WORDS = 0.2
"""How many of the words of a varied item give way to others."""


class Sampler:
    """All training items of an epoch: part of each set, our own repeated."""

    def __init__(self, featurizer: Featurizer, phase: Phase) -> None:
        self.featurizer = featurizer
        self.phase = phase
        self.news = read_newsmtsc("train")
        self.own = read_own("train")
        self.hard = [example for example in self.own if example.source == "hard"]
        self.own_names = collect_names(self.own)
        self.names = {kind: featurizer.items(read_names(kind)) for kind in phase.names}
        self.running: list[Item] = []
        if phase.readings:
            running = read_names("gum") + read_names("uner_dev")
            read = [e for e in running if digest_text(e.text) in read_readings()]
            self.running = featurizer.items([add_reading(e) for e in read])
        self.speeches = featurizer.items(read_speeches()) if phase.speeches else []
        if phase.varied:
            base = Network()
            load_pretrained(base)
            self.variation = Variation(featurizer.tokenizer, featurizer.lexicon, base)

    def sample(self, rng: random.Random) -> list[Item]:
        """Return one epoch's items: targets swapped, neighbours joined, names and words sampled."""
        more = self.phase.news % 1
        kept = [e for e in self.news if more and rng.random() < more]  # in order: neighbours join
        kept += self.news * int(self.phase.news)
        items = pack_items(self.featurizer.items([self._vary(e, rng) for e in kept]), rng)
        for _ in range(self.phase.own):
            items += self._sample_own(self.own, rng)
        items += _take(pack_items(self.running, rng, rate=RUN_RATE), self.phase.readings, rng)
        for kind, rate in self.phase.names.items():
            items += _take(pack_items(self.names[kind], rng), rate, rng)
        items = self._take_part(items, rng)
        items += _take(self._sample_own(self.hard, rng), self.phase.hard, rng)
        items += _take(pack_items(self.speeches, rng, rate=RUN_RATE), self.phase.speeches, rng)
        return [
            self.variation.vary(item, rng, WORDS) if rng.random() < self.phase.varied else item
            for item in items
        ]

    def _take_part(self, items: list[Item], rng: random.Random) -> list[Item]:
        if not self.phase.newest:
            return _take(items, self.phase.part, rng)
        files = self.phase.newest_files
        newest = [item for item in items if item.document.startswith(files)]
        others = [item for item in items if not item.document.startswith(files)]
        return _take(newest, self.phase.newest, rng) + _take(others, self.phase.part, rng)

    def _vary(self, example: Example, rng: random.Random) -> Example:
        if not self.phase.readings:
            return swap_targets(example, rng, self.phase.swaps)
        if rng.random() < self.phase.swaps:  # a sentence with other names has other labels
            return swap_targets(example, rng, 1.0)
        return add_reading(example)

    def _sample_own(self, examples: Sequence[Example], rng: random.Random) -> list[Item]:
        own = [swap_targets(e, rng, self.phase.swaps, self.own_names) for e in examples]
        alone = [e for e in own if not e.document]
        running = [e for e in own if e.document]
        bare = self.featurizer.items([replace(e, context="") for e in running])
        opening = self.featurizer.items(running) if self.phase.opened else None
        runs = pack_items(bare, rng, rate=RUN_RATE, opening=opening)
        return self.featurizer.items(alone) + runs


def _take(items: Sequence[Item], rate: float, rng: random.Random) -> list[Item]:
    return [*items] * int(rate) + rng.sample(items, int(len(items) * (rate % 1)))
