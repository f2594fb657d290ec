"""The encoder's interface: load it once, read sentences in batches."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from stages.encoder.names import decode_names
from stages.encoder.network import Network, open_network
from stages.encoder.pieces import parse_lexicon, split_pieces
from stages.encoder.pins import PINS
from stages.encoder.reading import SentenceReading
from stages.encoder.softmax import normalise_logits
from stages.encoder.windows import plan_windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MODEL = Path(__file__).resolve().parent / "model"
"""The shipped model: network, tokenizer, lexicon, labels with temperature."""

WINDOW = 128
"""Most pieces in a window of several sentences; what came before a window is not repeated in it.

Repeating 16 pieces cost a ninth of the time and told the network nothing (model card).
"""


@dataclass(frozen=True, slots=True)
class EncoderInput:
    """A sentence to read; `context` is what came before it, where no earlier input is that.

    `follows` tells that the sentence comes right after the one before it in the same article;
    the network then reads both at once.
    """

    text: str
    context: str = ""
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """The network with all it needs to read text."""

    network: Network
    tokenizer: "Tokenizer"
    lexicon: Mapping[str, int]
    window: int

    def read(self, sentences: Sequence[EncoderInput]) -> list[SentenceReading]:
        """Return one reading for every sentence, in the order given."""
        if not sentences:
            return []
        texts: list[str] = []
        follows: list[bool] = []
        wanted: list[int] = []
        for number, sentence in enumerate(sentences):
            has_context = bool(sentence.context) and self.window > 0
            if has_context:
                texts.append(sentence.context)
                follows.append(False)
            wanted.append(len(texts))
            texts.append(sentence.text)
            follows.append(has_context or (sentence.follows and number > 0))
        pieces = split_pieces(texts, tokenizer=self.tokenizer, lexicon=self.lexicon)
        windows = plan_windows(pieces, follows, longest=self.window)
        polarity, tags = self.network.run(windows, pieces)
        names = decode_names([pieces[i] for i in wanted], [tags[i] for i in wanted])
        scores = normalise_logits(np.concatenate([polarity[i] for i in wanted]))
        cuts = np.cumsum([len(polarity[i]) for i in wanted])[:-1]
        return [
            SentenceReading(
                starts=pieces[i].starts, ends=pieces[i].ends, polarity=rows, entities=entities
            )
            for i, rows, entities in zip(wanted, np.split(scores, cuts), names, strict=True)
        ]

    def read_article(self, sentences: Sequence[str]) -> list[SentenceReading]:
        """Return one reading for every sentence of an article, each read with its neighbours."""
        return self.read([EncoderInput(text, follows=i > 0) for i, text in enumerate(sentences)])


def load_encoder(path: Path | str | None = None, *, threads: int = 2) -> Encoder:
    """Load the shipped encoder, or a network from a local path; nothing is fetched.

    A path is an ONNX file or a folder with one, beside its `tokenizer.json` and `config.json`
    (`id2label`: three polarities, or BIO tags). Raises FileNotFoundError for a missing file and
    ValueError for a shipped file whose digest is not the pinned one.
    """
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow import)

    folder, onnx, labels = find_files(None if path is None else Path(path))
    if path is None:
        _check_pins(folder, onnx, labels)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    lexicon = folder / "lexicon.tsv"
    ours = labels.name == "encoder.json"
    return Encoder(
        network=open_network(onnx, tokenizer, labels, threads=threads),
        tokenizer=tokenizer,
        lexicon=parse_lexicon(lexicon.read_text(encoding="utf-8")) if lexicon.exists() else {},
        window=WINDOW if ours else 0,
    )


def find_files(path: Path | None) -> tuple[Path, Path, Path]:
    """Return folder, network and labels of a model; FileNotFoundError says what it lacks."""
    folder = MODEL if path is None else path if path.is_dir() else path.parent
    files = [path] if path is not None and path.is_file() else sorted(folder.glob("*.onnx"))
    files = files or sorted(folder.glob("onnx/*.onnx"))
    if not files:
        raise FileNotFoundError(
            f"{folder}: no ONNX file; a model with PyTorch weights only must first be exported "
            "(optimum-cli export onnx)"
        )
    labels = next((f for n in ("encoder.json", "config.json") if (f := folder / n).exists()), None)
    if labels is None or not (folder / "tokenizer.json").exists():
        raise FileNotFoundError(f"{folder}: needs tokenizer.json and config.json beside the model")
    return folder, files[0], labels


def digest_files(folder: Path, onnx: Path, labels: Path) -> str:
    """Return one digest of all files that a model is read from, given as by `find_files`."""
    total = hashlib.sha256()
    for file in _list_files(folder, onnx, labels):
        total.update(f"{file.name} {_digest(file)}\n".encode())
    return total.hexdigest()


def _check_pins(folder: Path, onnx: Path, labels: Path) -> None:
    """Compare the shipped files with their pins."""
    for file in _list_files(folder, onnx, labels):
        found = _digest(file)
        if PINS.get(file.name) != found:
            raise ValueError(
                f"{file.name}: sha256 is {found}, pinned is {PINS.get(file.name)}; restore the "
                "file from version control"
            )


def _list_files(folder: Path, onnx: Path, labels: Path) -> list[Path]:
    files = [onnx, labels, folder / "tokenizer.json", folder / "lexicon.tsv"]
    return [file for file in files if file.exists()]


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
