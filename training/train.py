"""Train the encoder: `python -m training.train` runs every phase and writes the model files.

A run that was stopped goes on from its last whole epoch; `training/runs` holds what it needs.
"""

import argparse
import json
import random
import time
from collections.abc import Mapping
from pathlib import Path

import torch
from torch.nn import functional
from torch.optim import AdamW, lr_scheduler

from training.batches import IGNORED, OUTSIDE_OR_MISC, Batch, Featurizer, make_batches
from training.evaluate import evaluate
from training.export import MODEL, write_model
from training.network import TAGS, Network, find_base, load_pretrained
from training.recipe import PHASES, SHIPPED, Phase
from training.sampling import Sampler

RUNS = Path(__file__).resolve().parent / "runs"
BATCH, WARM_UP, SMOOTHING, DECAY = 32, 0.06, 0.1, 0.01
TAG_WEIGHT = 2.8
HEAD_SEED = 7  # one for all seeds, or their weights could not be averaged
MISC_OR_OUTSIDE = [0, TAGS.index("B-MISC"), TAGS.index("I-MISC")]


def compute_loss(network: Network, batch: Batch) -> torch.Tensor:
    """Return the loss of a batch: polarity of its targets, and tags where they are known."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        polarity, tags = network(*batch.inputs)
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


def train_seed(phase: Phase, seed: int, start: Path | None, featurizer: Featurizer) -> Network:
    """Train one network from the base weights or from those of the phase before."""
    torch.manual_seed(HEAD_SEED)
    network = Network()
    load_pretrained(network, find_base() / "model.safetensors")
    folder = RUNS / phase.name
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / f"seed{seed}.pt"
    if start or done.exists():
        network.load_state_dict(torch.load(done if done.exists() else start, weights_only=True))
    if done.exists():
        return network
    sampler = Sampler(featurizer, phase)
    epochs = [sampler.sample(random.Random(seed * 1000 + e)) for e in range(phase.epochs)]
    total = sum(-(-len(items) // BATCH) for items in epochs)
    torch.manual_seed(seed)
    optimizer, schedule = _make_optimizer(network, phase, total)
    part = folder / f"seed{seed}.part"
    for epoch in range(_resume(part, network, optimizer, schedule), phase.epochs):
        batches = make_batches(epochs[epoch], BATCH, random.Random(seed * 100 + epoch))
        network.train()
        began = time.time()
        for batch in batches:
            loss = compute_loss(network, batch)
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
        torch.save(state, part)
    torch.save(network.state_dict(), done)
    return network


def _make_optimizer(
    network: Network, phase: Phase, total: int
) -> tuple[AdamW, lr_scheduler.LambdaLR]:
    groups = [
        {"params": network.body(), "lr": phase.rate},
        {"params": network.head(), "lr": phase.head_rate},
    ]
    optimizer = AdamW(groups, weight_decay=DECAY, fused=True)
    warm = int(total * WARM_UP)

    def factor(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))

    return optimizer, lr_scheduler.LambdaLR(optimizer, factor)


def _resume(path: Path, network: Network, optimizer: AdamW, schedule: lr_scheduler.LambdaLR) -> int:
    if not path.exists():
        return 0
    weights, optimizing, scheduling, epoch = torch.load(path, weights_only=True)
    network.load_state_dict(weights)
    optimizer.load_state_dict(optimizing)
    schedule.load_state_dict(scheduling)
    return int(epoch)


def average(networks: Mapping[Network, float]) -> Network:
    """Return a network with the weighted mean of the weights; the parts add up to 1."""
    mean = Network()
    states = [(network.state_dict(), part) for network, part in networks.items()]
    mean.load_state_dict({k: sum(s[k] * part for s, part in states) for k in states[0][0]})
    return mean


def run_phase(phase: Phase, start: Path | None, featurizer: Featurizer) -> Path:
    """Train every seed of a phase; returns the file of their mean."""
    path = RUNS / phase.name / "mean.pt"
    if not path.exists():
        seeds = [train_seed(phase, seed, start, featurizer) for seed in phase.seeds]
        mean = average({network: 1 / len(seeds) for network in seeds})
        print(f"{phase.name} mean", json.dumps(evaluate(mean, featurizer)))
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
        done[phase.name] = run_phase(phase, done.get(phase.start), featurizer)
        if phase.name == args.until:
            return
    mixed = average({_load(done[name]): part for name, part in SHIPPED.items()})
    print("shipped", json.dumps(evaluate(mixed, featurizer)))
    if not args.no_export:
        write_model({name: value.numpy() for name, value in mixed.state_dict().items()}, MODEL)


def _load(path: Path) -> Network:
    network = Network()
    network.load_state_dict(torch.load(path, weights_only=True))
    return network


if __name__ == "__main__":
    main()
