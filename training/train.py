"""Train the encoder: `python -m training.train` runs every phase and writes the model files.

A run that was stopped goes on from its last whole epoch; `training/runs` holds what it needs.
"""

import argparse
import json
import random
import time
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

import torch
from torch.nn import functional
from torch.optim import AdamW, lr_scheduler

from training.batches import IGNORED, OUTSIDE_OR_MISC, Batch, Featurizer, Item, make_batches
from training.evaluate import evaluate
from training.export import MODEL, find_levels, read_calibration_text, write_model
from training.network import LARGE, SMALL, TAGS, Network, Size
from training.pretrained import find_base, load_pretrained
from training.recipe import MEANS, PHASES, SHIPPED, Phase
from training.rounding import round_off
from training.sampling import Sampler
from training.states import Maps
from training.teach import compute_taught_loss, teach
from training.vary import recase

RUNS = Path(__file__).resolve().parent / "runs"
BATCH, WARM_UP, SMOOTHING, DECAY = 32, 0.06, 0.1, 0.01
TAG_WEIGHT = 2.8
LABELS_BESIDE_TEACHER = 0.3
MAPS_RATE = 1e-3
HEAD_SEED = 7  # one for all seeds, or their weights could not be averaged
MISC_OR_OUTSIDE = [0, TAGS.index("B-MISC"), TAGS.index("I-MISC")]


def compute_loss(network: Network, batch: Batch, maps: Maps | None = None) -> torch.Tensor:
    """Return the loss of a batch: by its labels, its teacher's answers and states where it has."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        polarity, tags = network(*batch.inputs)
    labels = _compute_labels_loss(polarity, tags, batch)
    if batch.taught is None:
        return labels
    taught = compute_taught_loss(polarity, tags, batch, tag_weight=TAG_WEIGHT, size=BATCH)
    loss = taught + LABELS_BESIDE_TEACHER * labels
    return loss if maps is None else loss + maps(batch)


def _compute_labels_loss(polarity: torch.Tensor, tags: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Return the loss by labels: polarity of the targets, and tags where they are known."""
    loss = torch.zeros(())
    if batch.targets:
        pooled = torch.stack([polarity[r, a:b].mean(0) for r, a, b, _, _ in batch.targets])
        gold = torch.tensor([p for *_, p, _ in batch.targets])
        weight = torch.tensor([w for *_, w in batch.targets])
        each = functional.cross_entropy(pooled, gold, label_smoothing=SMOOTHING, reduction="none")
        loss = loss + (each * weight).sum() / BATCH
    known = batch.tags != IGNORED
    if known.any():
        share = known.any(1).sum() / BATCH
        loss = loss + TAG_WEIGHT * share * _compute_tag_loss(tags[known], batch.tags[known])
    return loss


def _compute_tag_loss(logits: torch.Tensor, gold: torch.Tensor) -> torch.Tensor:
    """Return the mean loss; where MISC is not marked, O stands for both."""
    logp = logits.log_softmax(-1)
    exact = -logp.gather(1, gold.clamp(min=0)[:, None])[:, 0]
    either = -logp[:, MISC_OR_OUTSIDE].logsumexp(1)
    return torch.where(gold == OUTSIDE_OR_MISC, either, exact).mean()


def train_seed(
    phase: Phase, seed: int, start: Path | None, teacher: Path | None, featurizer: Featurizer
) -> Network:
    """Train one network from the base weights or from those of the phase before."""
    torch.manual_seed(HEAD_SEED)
    network = Network(phase.size)
    load_pretrained(network)
    folder = RUNS / phase.name
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / f"seed{seed}.pt"
    if start or done.exists():
        network.load_state_dict(torch.load(done if done.exists() else start, weights_only=True))
    if done.exists():
        return network
    if phase.rounded:
        weights = {name: value.numpy() for name, value in network.state_dict().items()}
        round_off(network, find_levels(weights, read_calibration_text(featurizer)))
    sampler = Sampler(featurizer, phase)
    epochs = [sampler.sample(random.Random(seed * 1000 + e)) for e in range(phase.epochs)]
    total = sum(-(-len(items) // BATCH) for items in epochs) * phase.passes
    torch.manual_seed(seed)
    maps = Maps(network, phase.states) if phase.states else None
    optimizer, schedule = _make_optimizer(network, phase, total, maps)
    part = folder / f"seed{seed}.part"
    items: list[Item] = []
    done_before = _resume(part, network, optimizer, schedule, maps)
    for epoch in range(done_before, phase.epochs * phase.passes):
        if epoch % phase.passes == 0 or not items:
            items = epochs[epoch // phase.passes]
            if teacher:
                kept = folder / f"seed{seed}-{epoch // phase.passes}.npy"
                items = teach(_load(teacher, LARGE), items, kept, states=maps is not None)
            rng = random.Random(seed * 10 + epoch // phase.passes)
            items = [recase(i, rng) if rng.random() < phase.recased else i for i in items]
        if maps is not None and epoch == 0:
            maps.fit(network, list(islice(make_batches(items, BATCH, random.Random(seed)), 40)))
        batches = make_batches(items, BATCH, random.Random(seed * 100 + epoch))
        network.train()
        began = time.time()
        for batch in batches:
            loss = compute_loss(network, batch, maps)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if schedule.last_epoch % 25 == 0:
                taken = time.time() - began
                print(f"{phase.name} {seed} {schedule.last_epoch}/{total} {loss:.3f} {taken:.0f} s")
        print(f"{phase.name} {seed} epoch {epoch}", json.dumps(evaluate(network, featurizer)))
        state = [network.state_dict(), optimizer.state_dict(), schedule.state_dict(), epoch + 1]
        torch.save([*state, maps.state_dict() if maps else None], part)
    torch.save(network.state_dict(), done)
    return network


def _make_optimizer(
    network: Network, phase: Phase, total: int, maps: Maps | None
) -> tuple[AdamW, lr_scheduler.LambdaLR]:
    groups = [
        {"params": network.body(), "lr": phase.rate},
        {"params": network.head(), "lr": phase.head_rate},
    ]
    if maps is not None:
        groups.append({"params": list(maps.parameters()), "lr": MAPS_RATE})
    optimizer = AdamW(groups, weight_decay=DECAY, fused=True)
    warm = int(total * WARM_UP)

    def factor(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))

    return optimizer, lr_scheduler.LambdaLR(optimizer, factor)


def _resume(
    path: Path,
    network: Network,
    optimizer: AdamW,
    schedule: lr_scheduler.LambdaLR,
    maps: Maps | None,
) -> int:
    if not path.exists():
        return 0
    weights, optimizing, scheduling, epoch, mapping = torch.load(path, weights_only=True)
    if maps is not None:
        maps.load_state_dict(mapping)
    network.load_state_dict(weights)
    optimizer.load_state_dict(optimizing)
    schedule.load_state_dict(scheduling)
    return int(epoch)


def average(networks: Mapping[Network, float]) -> Network:
    """Return a network with the weighted mean of the weights; the parts add up to 1."""
    mean = Network(next(iter(networks)).size)
    states = [(network.state_dict(), part) for network, part in networks.items()]
    mean.load_state_dict({k: sum(s[k] * part for s, part in states) for k in states[0][0]})
    return mean


def run_phase(
    phase: Phase, start: Path | None, teacher: Path | None, featurizer: Featurizer
) -> Path:
    """Train every seed of a phase; returns the file of their mean."""
    path = RUNS / phase.name / "mean.pt"
    if not path.exists():
        seeds = [train_seed(phase, seed, start, teacher, featurizer) for seed in phase.seeds]
        mean = average({network: 1 / len(seeds) for network in seeds})
        print(f"{phase.name} mean", json.dumps(evaluate(mean, featurizer)))
        torch.save(mean.state_dict(), path)
    return path


def mix(
    parts: Mapping[str, float], done: Mapping[str, Path], path: Path, size: Size = SMALL
) -> Path:
    """Write the mean of several phases' weights, all of one size; returns its file."""
    mean = average({_load(done[name], size): part for name, part in parts.items()})
    torch.save(mean.state_dict(), path)
    return path


def main() -> None:
    """Run the phases one after another and write the model files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2, help="cores to train on")
    parser.add_argument("--until", metavar="PHASE", help="stop after this phase of the recipe")
    parser.add_argument("--no-export", action="store_true", help="leave the model files alone")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    featurizer = Featurizer(find_base() / "tokenizer.json", MODEL / "lexicon.tsv")
    done: dict[str, Path] = {}
    for phase in PHASES:
        for name, size in ((phase.start, phase.size), (phase.teacher, LARGE)):
            if name in MEANS and name not in done:
                done[name] = mix(MEANS[name], done, RUNS / f"{name}.pt", size)
        start, teacher = done.get(phase.start), done.get(phase.teacher)
        done[phase.name] = run_phase(phase, start, teacher, featurizer)
        if phase.name == args.until:
            return
    shipped = _load(mix(SHIPPED, done, RUNS / "shipped.pt"))
    print("shipped", json.dumps(evaluate(shipped, featurizer)))
    if not args.no_export:
        write_model({name: value.numpy() for name, value in shipped.state_dict().items()}, MODEL)


def _load(path: Path, size: Size = SMALL) -> Network:
    network = Network(size)
    network.load_state_dict(torch.load(path, weights_only=True))
    return network


if __name__ == "__main__":
    main()
