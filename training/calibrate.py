"""What makes the shipped file's confidences true: a temperature and the odds of each polarity.

Bias-corrected temperature scaling (Alexandari et al. 2020); the temperature: Guo et al. 2017.
"""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from stages.encoder import EncoderInput, load_encoder, span_polarity
from training.corpora import Example, read_newsmtsc, read_own
from training.network import POLARITIES


class UncalibratedError(ValueError):
    """The answers of a model do not go with the labels, so that no temperature makes them true."""


def predict(model: Path, examples: list[Example]) -> tuple[NDArray[np.float64], list[int]]:
    """Return the probabilities by a model's folder, and the gold label of every target."""
    encoder = load_encoder(model)
    readings = encoder.read([EncoderInput(e.text, e.context) for e in examples])
    pairs = [(r, t) for e, r in zip(examples, readings, strict=True) for t in e.targets]
    found = [span_polarity(reading, target.start, target.end) for reading, target in pairs]
    return np.array(found, dtype=np.float64), [target.polarity for _, target in pairs]


def fit_calibration(model: Path) -> tuple[float, NDArray[np.float32]]:
    """Return the temperature, and the biases to add to the polarity logits before dividing by it.

    They have the best likelihood on the development sets together; neutral stays as it is. Raises
    UncalibratedError where the answers of the model in this folder do not go with the labels.
    """
    probabilities, gold = predict(
        model, read_newsmtsc("dev_mt") + read_newsmtsc("dev_rw") + read_own("dev")
    )
    logs = torch.from_numpy(np.log(np.maximum(probabilities, 1e-7)))
    slope = torch.ones((), dtype=torch.float64, requires_grad=True)
    added = torch.zeros(len(POLARITIES), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([slope, added], max_iter=200, line_search_fn="strong_wolfe")

    def compute_loss() -> torch.Tensor:
        optimizer.zero_grad()
        loss = functional.cross_entropy(logs * slope + added, torch.tensor(gold))
        loss.backward()
        return loss

    optimizer.step(compute_loss)
    if not slope.item() > 0:
        raise UncalibratedError(
            f"{model}: the best slope of its log-odds is {slope.item():.3f}; accepted is one above "
            "0, for an answer that is surer must be right more often"
        )
    before = (added - added[POLARITIES.index("neutral")]) / slope
    return 1 / slope.item(), before.detach().numpy().astype(np.float32)
