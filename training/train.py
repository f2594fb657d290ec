"""Train the encoder: `python -m training.train` runs every phase and writes the model files.

A run that was stopped goes on from its last whole epoch; `training/runs` holds what it needs.
"""

import argparse
import json
import random
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

import torch
from torch.nn import functional
from torch.optim import AdamW, lr_scheduler

from training.batches import IGNORED, OUTSIDE_OR_MISC, Batch, Featurizer, Item, make_batches
from training.calibrate import UncalibratedError
from training.evaluate import evaluate
from training.export import MODEL, find_levels, read_calibration_text, write_model
from training.narrow import Narrowing, check_narrower, plan_narrowing
from training.network import TAGS, Network, Size, find_size
from training.pretrained import find_base, load_pretrained
from training.recipe import MEANS, PHASES, SHIPPED, Phase, scale
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
WEIGHING_BATCHES = 50  # by which a network chooses what it keeps when it is made narrower
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


@dataclass(frozen=True, kw_only=True)
class Run:
    """Where a run of the recipe keeps its files, and how much it reads of what each phase would."""

    folder: Path
    share: float = 1.0

    @cached_property
    def featurizer(self) -> Featurizer:
        """What turns text into the network's inputs."""
        return Featurizer(find_base() / "tokenizer.json", MODEL / "lexicon.tsv")

    def report(self, what: str, network: Network) -> None:
        """Print a network's figures on the development sets."""
        print(what, json.dumps(evaluate(network, self.featurizer, share=self.share)), flush=True)


@dataclass(frozen=True, kw_only=True)
class Sources:
    """The weights that a phase begins with and learns from, each where it has any."""

    start: Path | None
    teacher: Path | None
    namer: Path | None


def train_seed(phase: Phase, seed: int, sources: Sources, run: Run) -> Network:
    """Train one network from the base weights or from those of the phase before.

    A start of another size than the phase's is made narrower while it is trained.
    """
    folder = run.folder / phase.name
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / f"seed{seed}.pt"
    if done.exists():
        return _load(done)
    network = _load(sources.start) if sources.start else _begin(phase.size)
    check_narrower(phase.size, network.size)
    narrows = network.size != phase.size
    kept = folder / "kept.pt"  # what is left of a start of another size, for all seeds the same
    if phase.rounded:
        weights = {name: value.numpy() for name, value in network.state_dict().items()}
        round_off(network, find_levels(weights, read_calibration_text(run.featurizer)))
    sampler = Sampler(run.featurizer, scale(phase, run.share))
    epochs = [sampler.sample(_draw(phase, 1000, e)) for e in range(phase.epochs)]
    total = sum(-(-len(items) // BATCH) for items in epochs) * phase.passes
    torch.manual_seed(seed)
    maps = Maps(network, phase.states) if phase.states else None
    optimizer, schedule = _make_optimizer(network, phase, total, maps)
    part = folder / f"seed{seed}.part"
    items: list[Item] = []
    done_before = _resume(part, network, optimizer, schedule, maps)
    for epoch in range(done_before, phase.epochs * phase.passes):
        if epoch % phase.passes == 0 or not items:
            number = epoch // phase.passes
            read = folder / f"read{number}.npy"
            items = _prepare(phase, epochs[number], sources, read, _draw(phase, 10, number))
        if maps is not None and epoch == 0:
            maps.fit(network, list(islice(make_batches(items, BATCH, random.Random(seed)), 40)))
        if narrows and epoch == 0 and not kept.exists():
            _plan_narrowing(phase, sources.start, items, kept)
        narrowing = _load_narrowing(kept) if narrows else None
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
            if narrowing:
                narrowing.fade(network, schedule.last_epoch, total)
            if schedule.last_epoch % 25 == 0:
                taken = time.time() - began
                print(f"{phase.name} {seed} {schedule.last_epoch}/{total} {loss:.3f} {taken:.0f} s")
        run.report(f"{phase.name} {seed} epoch {epoch}", network)
        state = [network.state_dict(), optimizer.state_dict(), schedule.state_dict(), epoch + 1]
        _save([*state, maps.state_dict() if maps else None], part)
    if narrows:
        network = _load_narrowing(kept).cut(network, phase.size)
    _save(network.state_dict(), done)
    return network


def _draw(phase: Phase, factor: int, number: int) -> random.Random:
    """Return the chance by which all seeds of a phase sample alike."""
    return random.Random(phase.seeds[0] * factor + number)


def _prepare(
    phase: Phase, items: list[Item], sources: Sources, read: Path, rng: random.Random
) -> list[Item]:
    """Return items as they are learnt from: with what the teacher says, some without capitals."""
    if sources.teacher:
        namer = _load(sources.namer) if sources.namer else None
        items = teach(_load(sources.teacher), items, read, namer=namer, states=bool(phase.states))
    return [recase(item, rng) if rng.random() < phase.recased else item for item in items]


def _begin(size: Size) -> Network:
    torch.manual_seed(HEAD_SEED)
    network = Network(size)
    load_pretrained(network)
    return network


def _plan_narrowing(phase: Phase, start: Path, items: Sequence[Item], kept: Path) -> None:
    batches = islice(make_batches(items, BATCH, random.Random(0)), WEIGHING_BATCHES)
    _save(asdict(plan_narrowing(_load(start), phase.size, batches, compute_loss)), kept)


def _load_narrowing(kept: Path) -> Narrowing:
    return Narrowing(**torch.load(kept, weights_only=True))


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
    warm = max(1, int(total * WARM_UP))

    def factor(step: int) -> float:
        return min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm)))

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


def run_phase(phase: Phase, sources: Sources, run: Run) -> Path:
    """Train every seed of a phase; returns the file of their mean."""
    path = run.folder / phase.name / "mean.pt"
    if not path.exists():
        seeds = [train_seed(phase, seed, sources, run) for seed in phase.seeds]
        mean = average({network: 1 / len(seeds) for network in seeds})
        run.report(f"{phase.name} mean", mean)
        _save(mean.state_dict(), path)
    return path


def mix(parts: Mapping[str, float], done: Mapping[str, Path], path: Path) -> Path:
    """Write the mean of several phases' weights, all of one size; returns its file."""
    mean = average({_load(done[name]): part for name, part in parts.items()})
    _save(mean.state_dict(), path)
    return path


def main() -> None:
    """Run the phases one after another and write the model files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=2, help="cores to train on")
    parser.add_argument("--until", metavar="PHASE", help="stop after this phase of the recipe")
    parser.add_argument(
        "--rehearse", type=_read_share, metavar="SHARE",
        help="go through the whole recipe with this share of what each phase reads, 0.01 say, and "
        "write the model to training/runs/rehearsal: to see that nothing fails. What a rehearsal "
        "there has finished is not done again; delete the folder to begin anew",
    )  # fmt: skip
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    if args.rehearse is None:
        run, model = Run(folder=RUNS), MODEL
    else:
        run = Run(folder=RUNS / "rehearsal", share=args.rehearse)
        model = run.folder / "model"
    done: dict[str, Path] = {}
    for phase in PHASES:
        for name in (phase.start, phase.teacher, phase.namer):
            if name in MEANS and name not in done:
                done[name] = mix(MEANS[name], done, run.folder / f"{name}.pt")
        sources = Sources(
            start=done.get(phase.start),
            teacher=done.get(phase.teacher),
            namer=done.get(phase.namer),
        )
        done[phase.name] = run_phase(phase, sources, run)
        if phase.name == args.until:
            return
    shipped = _load(mix(SHIPPED, done, run.folder / "shipped.pt"))
    run.report("shipped", shipped)
    try:
        write_model({name: value.numpy() for name, value in shipped.state_dict().items()}, model)
    except UncalibratedError as error:
        if args.rehearse is None:
            raise
        print(f"no model written, for it has read too little: {error}")


def _read_share(value: str) -> float:
    share = float(value)
    if not 0 < share <= 1:
        raise argparse.ArgumentTypeError(f"share {value}; accepted is above 0 and at most 1")
    return share


def _save(state: object, path: Path) -> None:
    """Write a file that is whole or not there, wherever a run is stopped."""
    new = path.with_suffix(".new")
    torch.save(state, new)
    new.replace(path)


def _load(path: Path) -> Network:
    weights = torch.load(path, weights_only=True)
    network = Network(find_size(weights))
    network.load_state_dict(weights)
    return network


if __name__ == "__main__":
    main()
