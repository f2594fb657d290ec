"""The encoder as a stage: one row for each sentence of an article."""

import difflib
import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from stages.encoder.names import EntitySpan
from stages.encoder.pins import PINS
from stages.encoder.read import Encoder, digest_files, find_files, load_encoder
from stages.encoder.reading import PolarityScores, SentenceReading, span_polarity, store_polarity
from stages.encoder.reading import restore_polarity as _restore
from stages.reading import Reading
from stages.records import Sentence, Span, TokenReading

CONFIG = ("encoder.toml",)


class ModelError(ValueError):
    """The network that is configured cannot be loaded."""


@dataclass(frozen=True)
class Rules:
    """Which network reads; it is loaded when the first article is read, not before."""

    model: str  # "bundled", "none" or a local path

    @cached_property
    def digest(self) -> str:
        """Digest of the network, for the fingerprint of all that rests on it."""
        if self.model == "none":
            return "none"
        if self.model == "bundled":
            return hashlib.sha256(repr(sorted(PINS.items())).encode()).hexdigest()
        return digest_files(*find_files(Path(self.model)))

    @cached_property
    def encoder(self) -> Encoder:
        """The network, loaded; one thread, for articles are read in several processes.

        Raises ModelError.
        """
        try:
            return load_encoder(None if self.model == "bundled" else self.model, threads=1)
        except Exception as error:  # ONNX Runtime and tokenizers raise kinds of their own
            raise ModelError(
                f"{CONFIG[0]}: model = {self.model!r} cannot be loaded: {error}"
            ) from error


def load_rules(files: Mapping[str, str]) -> Rules:
    """Return the rules that `encoder.toml` holds.

    Raises:
        ValueError: names the file, the key, and what would be accepted.
    """
    (name,) = CONFIG
    try:
        values = tomllib.loads(files[name])
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{name}: not valid TOML: {error}") from error
    for key in values:
        if key != "model":
            near = "did you mean 'model'? " if difflib.get_close_matches(key, ["model"]) else ""
            raise ValueError(f"{name}: unknown key {key!r}; {near}Accepted here: model")
    model = values.get("model", "bundled")
    accepted = 'accepted is "bundled", "none" or a local path to an ONNX file or its folder'
    if not isinstance(model, str):
        raise ValueError(f"{name}: model = {model!r}; {accepted}")
    if model not in ("bundled", "none") and not _is_path(model):
        raise ValueError(f"{name}: model = {model!r}: no such file or folder; {accepted}")
    if model not in ("bundled", "none"):
        try:
            find_files(Path(model))
        except FileNotFoundError as error:
            raise ValueError(f"{name}: model = {model!r}: {error}") from error
    return Rules(model=model)


def _is_path(model: str) -> bool:
    try:
        return bool(model) and Path(model).exists()
    except OSError:  # a name too long for any file
        return False


def read_tokens(reading: Reading, *, rules: Rules) -> list[TokenReading]:
    """Return what the encoder says of each sentence, read with its neighbours; [] without one."""
    if rules.model == "none" or not reading.sentences:
        return []
    text = reading.article.text
    texts = [text[sentence.start : sentence.end] for sentence in reading.sentences]
    found = rules.encoder.read_article(texts)
    return [_row(sentence, said) for sentence, said in zip(reading.sentences, found, strict=True)]


def score_spans(row: TokenReading, spans: Iterable[Span]) -> PolarityScores:
    """Return the polarity towards what spans of the article's text name, all of them together."""
    edges = np.array(row.pieces, dtype=np.int64).reshape(-1, 2)
    said = SentenceReading(starts=edges[:, 0], ends=edges[:, 1], polarity=_restore(row.polarity))
    scores = np.array([span_polarity(said, start, end) for start, end in spans])
    mean = scores.mean(axis=0)
    return PolarityScores(*map(float, mean / mean.sum()))


def _row(sentence: Sentence, said: SentenceReading) -> TokenReading:
    origin = sentence.start
    edges = zip((origin + said.starts).tolist(), (origin + said.ends).tolist(), strict=True)
    return TokenReading(
        position=sentence.position,
        revision_id=sentence.revision_id,
        sentence=sentence.sentence,
        pieces=tuple(map(Span._make, edges)),
        polarity=store_polarity(said),
        persons=_spans(said.entities, "PER", origin),
        organisations=_spans(said.entities, "ORG", origin),
        places=_spans(said.entities, "LOC", origin),
        others=_spans(said.entities, "MISC", origin),
    )


def _spans(names: Iterable[EntitySpan], kind: str, origin: int) -> tuple[Span, ...]:
    return tuple(Span(origin + n.start, origin + n.end) for n in names if n.type == kind)
