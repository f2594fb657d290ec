"""The network itself: an ONNX file run by onnxruntime, ours or another one from a local path."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from stages.encoder.names import TAGS
from stages.encoder.pieces import Pieces
from stages.encoder.reading import POLARITIES
from stages.encoder.softmax import FloatArray
from stages.encoder.windows import Part, Window

if TYPE_CHECKING:
    from onnxruntime import InferenceSession  # type: ignore[import-untyped]
    from tokenizers import Tokenizer

TOKENS_AT_ONCE = 256
"""Most pieces in a batch: what stays in a core's cache runs twice as fast."""

INPUTS = frozenset({"ids", "shapes", "bins", "input_ids", "attention_mask", "token_type_ids"})
"""All that a network may take: ours the first three, others the last."""

_SPECIAL = {"first": ("[CLS]", "<s>"), "last": ("[SEP]", "</s>")}
_TYPES = {"PERSON": "PER", "ORGANIZATION": "ORG", "LOCATION": "LOC", "GPE": "LOC"}

Source = tuple[str, NDArray[np.intp] | None]
"""An output, and its column for each of `POLARITIES` or `TAGS`; None: as they stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A session, and how its inputs and outputs are to be understood.

    `inputs` are those that it takes. `polarity` and `tags` say where its answers to either question
    stand; None where it has none.
    """

    session: "InferenceSession"
    first: int
    last: int
    inputs: frozenset[str]
    polarity: Source | None
    tags: Source | None
    threads: int = 1
    temperature: float = 1.0

    def run(
        self, windows: Sequence[Window], pieces: Sequence[Pieces]
    ) -> tuple[list[FloatArray], list[FloatArray]]:
        """Return polarity logits (n × 3) and tag logits (n × 9) for every sentence."""
        polarity = [np.empty((len(p), len(POLARITIES)), dtype=np.float32) for p in pieces]
        tags = [np.empty((len(p), len(TAGS)), dtype=np.float32) for p in pieces]
        batches = _batch(windows)
        for batch, (found, named) in zip(batches, self._run_all(batches, pieces), strict=True):
            for row, window in enumerate(batch):
                for part, rows, kept in _place_parts(window):
                    polarity[part.sentence][kept] = found[row, rows]
                    tags[part.sentence][kept] = named[row, rows]
        return polarity, tags

    def _run_all(
        self, batches: Sequence[Sequence[Window]], pieces: Sequence[Pieces]
    ) -> Iterator[tuple[FloatArray, FloatArray]]:
        """Yield the logits of every batch, in order."""
        if self.threads == 1:  # a pool of one only costs the handing over
            for batch in batches:
                yield self._run_batch(batch, pieces)
            return
        with ThreadPoolExecutor(self.threads) as pool:
            yield from pool.map(lambda batch: self._run_batch(batch, pieces), batches)

    def _run_batch(
        self, batch: Sequence[Window], pieces: Sequence[Pieces]
    ) -> tuple[FloatArray, FloatArray]:
        ids = np.full((len(batch), batch[0].length), self.last, dtype=np.int64)
        ids[:, 0] = self.first
        shapes, bins = np.zeros_like(ids), np.zeros_like(ids)
        for row, window in enumerate(batch):
            at = 1
            for part in window.parts:
                after = at + part.end - part.start
                own = slice(part.start, part.end)
                ids[row, at:after] = pieces[part.sentence].ids[own]
                shapes[row, at:after] = pieces[part.sentence].shapes[own]
                bins[row, at:after] = pieces[part.sentence].bins[own]
                at = after + 1  # past the separator
        feeds = {"ids": ids, "shapes": shapes, "bins": bins}
        if not feeds.keys() >= self.inputs:
            feeds |= {"input_ids": ids, "attention_mask": np.ones_like(ids)}
            feeds["token_type_ids"] = np.zeros_like(ids)
        asked = list(dict.fromkeys(o[0] for o in (self.polarity, self.tags) if o))
        answers = self.session.run(asked, {name: feeds[name] for name in self.inputs})
        named = dict(zip(asked, answers, strict=True))
        polarity = _pick(named, self.polarity, ids.shape, len(POLARITIES)) / self.temperature
        return polarity, _pick(named, self.tags, ids.shape, len(TAGS))


def _place_parts(window: Window) -> Iterator[tuple[Part, slice, slice]]:
    """Yield each part with the window's places whose figures count, and the sentence's pieces."""
    at = 1
    for part in window.parts:
        shift = at - part.start
        yield part, slice(part.keep + shift, part.keep_end + shift), slice(part.keep, part.keep_end)
        at += part.end - part.start + 1


def _pick(
    answers: Mapping[str, FloatArray],
    source: Source | None,
    shape: tuple[int, ...],
    width: int,
) -> FloatArray:
    if source is None:
        return np.zeros((*shape, width), dtype=np.float32)
    name, columns = source
    logits = answers[name]
    if columns is None:
        return logits
    if logits.ndim == 2:  # one answer a sentence holds for all of its pieces
        logits = np.repeat(logits[:, None, :], shape[1], axis=1)
    padded = np.concatenate([logits, np.full((*shape, 1), -30.0, dtype=np.float32)], axis=-1)
    picked: FloatArray = padded[..., columns].astype(np.float32)
    return picked


def _batch(windows: Sequence[Window]) -> list[list[Window]]:
    """Return batches of windows of one length, so that nothing is padded."""
    batches: list[list[Window]] = []
    for window in sorted(windows, key=lambda w: w.length):
        last = batches[-1] if batches else []
        like = bool(last) and last[0].length == window.length
        if like and (len(last) + 1) * window.length <= TOKENS_AT_ONCE:
            last.append(window)
        else:
            batches.append([window])
    return batches


def open_network(path: Path, tokenizer: "Tokenizer", labels: Path, *, threads: int) -> Network:
    """Open an ONNX file; `labels` is its `encoder.json` (ours) or `config.json` (any other).

    Raises ValueError when the labels are neither polarities nor BIO tags of entities, or an input
    is not one of `INPUTS`.
    """
    # read at import: ONNX Runtime would report its use, and keep files in the user's home
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from onnxruntime import (  # noqa: PLC0415 (slow import)
        InferenceSession,
        SessionOptions,
    )

    options = SessionOptions()
    options.intra_op_num_threads = 1  # batches run side by side instead
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    special = {
        name: next((i for t in tokens if (i := tokenizer.token_to_id(t)) is not None), 0)
        for name, tokens in _SPECIAL.items()
    }
    inputs = frozenset(each.name for each in session.get_inputs())
    if not inputs <= INPUTS:
        raise ValueError(
            f"{path}: takes {', '.join(sorted(inputs - INPUTS))}; accepted are the inputs "
            f"{', '.join(sorted(INPUTS))}"
        )
    description: dict[str, Any] = json.loads(labels.read_text(encoding="utf-8"))
    if "id2label" in description:
        output = session.get_outputs()[0].name
        names = [label for _, label in sorted(description["id2label"].items(), key=_by_number)]
        polarity, tags = _read_labels(names, labels)
        return Network(
            session=session,
            inputs=inputs,
            polarity=None if polarity is None else (output, polarity),
            tags=None if tags is None else (output, tags),
            threads=threads,
            **special,
        )
    return Network(
        session=session,
        inputs=inputs,
        polarity=("polarity", None),
        tags=("tags", None),
        temperature=float(description["temperature"]),
        threads=threads,
        **special,
    )


def _by_number(item: tuple[str, str]) -> int:
    return int(item[0])


def _read_labels(
    names: Sequence[str], path: Path
) -> tuple[NDArray[np.intp] | None, NDArray[np.intp] | None]:
    """Return the columns of a stranger's output that answer for our polarities and tags."""
    lower = [name.lower()[:3] for name in names]
    if all(polarity[:3] in lower for polarity in POLARITIES):
        return np.array([lower.index(polarity[:3]) for polarity in POLARITIES]), None
    ours = [_rename_tag(name) for name in names]
    if "O" in ours and any(tag[:2] == "B-" for tag in ours):
        return None, np.array([ours.index(t) if t in ours else len(names) for t in TAGS])
    raise ValueError(
        f"{path}: id2label names {', '.join(names)}; accepted are negative, neutral and positive, "
        "or O and B- and I- tags of PER, ORG, LOC and MISC"
    )


def _rename_tag(name: str) -> str:
    place, _, kind = name.partition("-")
    kind = _TYPES.get(kind.upper(), kind.upper())
    return f"{place}-{kind}" if kind else place
