"""Logits to probabilities."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]


def normalise_logits(logits: FloatArray) -> FloatArray:
    """Return the softmax over the last axis."""
    raised = np.exp(logits - logits.max(axis=-1, keepdims=True))
    normal: FloatArray = (raised / raised.sum(axis=-1, keepdims=True)).astype(np.float32)
    return normal
