"""Train the encoder: `python -m training.train` makes weights, ONNX file and figures."""

import argparse
import json
import random
import time
from pathlib import Path

import torch
from torch.nn import functional
from torch.optim import AdamW, lr_scheduler

from training.augment import swap_targets
from training.batches import (
    IGNORED,
    OUTSIDE_OR_MISC,
    Batch,
    Featurizer,
    Item,
    make_batches,
    pack_items,
)
from training.corpora import read_newsmtsc, read_own
from training.evaluate import evaluate
from training.names import read_names
from training.network import TAGS, Network, find_base, load_pretrained

RUNS = Path(__file__).resolve().parent / "runs"
MODEL = Path(__file__).resolve().parents[1] / "stages" / "encoder" / "model"
BODY_RATE, HEAD_RATE, WARM_UP, SMOOTHING, BATCH = 1.5e-4, 1e-3, 0.06, 0.1, 32
TAG_WEIGHT, SWAP_RATE = 0.7, 0.2
NAMES_PER_EPOCH = {"gum": 0.5, "wnut": 0.25, "uner_dev": 1.0, "crossner_train": 4.0}
MISC_OR_OUTSIDE = [0, TAGS.index("B-MISC"), TAGS.index("I-MISC")]


class Sampler:
    """All training items of an epoch: the news, part of the names, our own set repeated."""

    def __init__(self, featurizer: Featurizer, own: float) -> None:
        self.featurizer = featurizer
        self.news = read_newsmtsc("train")
        self.own = featurizer.items(read_own("train")) * int(own)
        self.names = {kind: featurizer.items(read_names(kind)) for kind in NAMES_PER_EPOCH}

    def sample(self, rng: random.Random) -> list[Item]:
        """Return one epoch's items: targets swapped, neighbours joined, names sampled."""
        news = self.featurizer.items([swap_targets(e, rng, SWAP_RATE) for e in self.news])
        items = self.own + pack_items(news, rng)
        for kind, rate in NAMES_PER_EPOCH.items():
            names = pack_items(self.names[kind], rng)
            items += names * int(rate) + rng.sample(names, int(len(names) * (rate % 1)))
        return items


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
        logp, gold = tags[known].log_softmax(-1), batch.tags[known]
        partly = gold == OUTSIDE_OR_MISC
        exact = -logp.gather(1, gold.clamp(min=0)[:, None])[:, 0]
        either = -logp[:, MISC_OR_OUTSIDE].logsumexp(1)
        rows = known.any(1).sum()
        each = torch.where(partly, either, exact)
        loss = loss + TAG_WEIGHT * each.mean() * rows / BATCH * 4
    return loss


def train_seed(
    args: argparse.Namespace, seed: int, featurizer: Featurizer, sampler: Sampler
) -> Network:
    """Train one network from the base weights (or from `--start`); keeps the last epoch's."""
    torch.manual_seed(args.head_seed)
    network = Network()
    load_pretrained(network, find_base() / "model.safetensors")
    if args.start:
        network.load_state_dict(torch.load(args.start, weights_only=True))
    folder = RUNS / args.name
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / f"seed{seed}.pt"
    if done.exists():
        network.load_state_dict(torch.load(done, weights_only=True))
        return network
    groups = [
        {"params": network.body(), "lr": args.rate},
        {"params": network.head(), "lr": args.head_rate},
    ]
    optimizer = AdamW(groups, weight_decay=0.01, fused=True)
    torch.manual_seed(seed)
    epochs = [sampler.sample(random.Random(seed * 1000 + e)) for e in range(args.epochs)]
    total = sum(-(-len(items) // BATCH) for items in epochs)
    warm = int(total * WARM_UP)

    def factor(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))

    schedule = lr_scheduler.LambdaLR(optimizer, factor)
    began, step = time.time(), 0
    print(f"seed {seed}: {total} steps", flush=True)
    first = _resume(folder / f"seed{seed}.part", network, optimizer, schedule)
    for epoch in range(first, args.epochs):
        network.train()
        for batch in make_batches(epochs[epoch], BATCH, random.Random(seed * 100 + epoch)):
            loss = compute_loss(network, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 25 == 0:
                rate = (time.time() - began) / step
                print(
                    f"seed {seed} epoch {epoch} {step}/{total} {loss:.3f} {rate:.2f} s", flush=True
                )
        figures = evaluate(network, featurizer)
        print(f"seed {seed} epoch {epoch}", json.dumps(figures), flush=True)
        state = [network.state_dict(), optimizer.state_dict(), schedule.state_dict(), epoch + 1]
        torch.save(state, folder / f"seed{seed}.part")
    torch.save(network.state_dict(), done)
    return network


def _resume(path: Path, network: Network, optimizer: AdamW, schedule: lr_scheduler.LambdaLR) -> int:
    if not path.exists():
        return 0
    weights, optimizing, scheduling, epoch = torch.load(path, weights_only=True)
    network.load_state_dict(weights)
    optimizer.load_state_dict(optimizing)
    schedule.load_state_dict(scheduling)
    return int(epoch)


def average(networks: list[Network]) -> Network:
    """Return a network with the mean of the weights (model soup, Wortsman et al. 2022)."""
    mean = Network()
    states = [network.state_dict() for network in networks]
    mean.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    return mean


def main() -> None:
    """Train every seed, average them, and save the mean."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--name", default="main", help="folder under training/runs")
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--head-seed", type=int, default=7, help="seed of the heads' first weights")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=BODY_RATE)
    parser.add_argument("--head-rate", type=float, default=HEAD_RATE)
    parser.add_argument("--own", type=float, default=2.0, help="times our own set is read an epoch")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--start", type=Path, help="weights to go on from")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    featurizer = Featurizer(find_base() / "tokenizer.json", MODEL / "lexicon.tsv")
    sampler = Sampler(featurizer, args.own)
    networks = [train_seed(args, seed, featurizer, sampler) for seed in args.seeds]
    mean = average(networks)
    torch.save(mean.state_dict(), RUNS / args.name / "mean.pt")
    print("mean", json.dumps(evaluate(mean, featurizer)), flush=True)


if __name__ == "__main__":
    main()
