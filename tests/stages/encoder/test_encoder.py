import subprocess
import sys

import numpy as np
import onnxruntime
import pytest

from stages.encoder import EncoderInput, load_encoder, read, span_polarity
from stages.encoder.read import MODEL
from tests.stages.encoder.tiny import write_classifier

ODD_TEXTS = ["", " ", "a", "\u200b\ufeff", "🙂🙂", "ﬀ İstanbul ǅ", "x" * 100_000, "Ann won. " * 900]


@pytest.fixture(scope="module")
def encoder():
    return load_encoder(threads=1)


def test_importing_the_interface_loads_neither_network_nor_tokenizer():
    code = "import sys, stages.encoder; print({'onnxruntime', 'tokenizers'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_any_text_has_a_reading(encoder, text):
    (reading,) = encoder.read([EncoderInput(text)])
    assert len(reading.starts) == len(reading.ends) == len(reading.polarity)
    assert ((reading.starts >= 0) & (reading.ends <= len(text))).all()
    assert reading.polarity.sum(axis=1) == pytest.approx(1, abs=1e-4)
    assert all(0 <= s.start < s.end <= len(text) for s in reading.entities)


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("Critics called Marston a liar and a cheat.", "Marston", 0),
        ("Marston saved four children from the fire and was hailed as a hero.", "Marston", 2),
        ("Marston lives in Derby.", "Marston", 1),
    ],
)
def test_plain_sentences_are_read_as_they_are_meant(encoder, text, target, expected):
    (reading,) = encoder.read([EncoderInput(text)])
    start = text.index(target)
    assert np.argmax(span_polarity(reading, start, start + len(target))) == expected


def test_names_are_found_with_their_offsets(encoder):
    text = "On Tuesday Rosa Whitcombe flew from London to Paris."
    (reading,) = encoder.read([EncoderInput(text)])
    found = {(text[s.start : s.end], s.type) for s in reading.entities}
    assert {("Rosa Whitcombe", "PER"), ("London", "LOC"), ("Paris", "LOC")} <= found


def test_two_threads_read_as_one(encoder):
    sentences = [EncoderInput("The bus was late. " * n) for n in range(1, 20)]
    pairs = zip(encoder.read(sentences), load_encoder(threads=2).read(sentences), strict=True)
    for one, two in pairs:
        assert (one.polarity == two.polarity).all()
        assert one.entities == two.entities


def test_what_else_is_read_changes_nothing(encoder):
    texts = ["The mayor lied to us.", "Nobody believed the council.", "It rained."]
    alone = [encoder.read([EncoderInput(text)])[0] for text in texts]
    others = [EncoderInput("The bus was late again, and the driver said so. " * n) for n in (1, 2)]
    among = encoder.read([*map(EncoderInput, texts), *others])[: len(texts)]
    for one, other in zip(alone, among, strict=True):
        assert one.polarity == pytest.approx(other.polarity, abs=1e-4)
        assert [s[:3] for s in one.entities] == [s[:3] for s in other.entities]


def test_sentences_that_follow_are_read_with_what_came_before(encoder):
    first, second = "The Wardens robbed the poor for years.", "They were back in town."
    alone = encoder.read([EncoderInput(second)])[0].polarity
    after = encoder.read_article([first, second])[1].polarity
    given = encoder.read([EncoderInput(second, context=first)])[0].polarity
    assert after == pytest.approx(given, abs=1e-4)
    assert np.abs(alone - after).max() > 1e-3


def test_a_changed_file_is_refused(monkeypatch):
    monkeypatch.setitem(read.PINS, "tokenizer.json", "0" * 64)
    with pytest.raises(ValueError, match="pinned is 0000"):
        load_encoder()


def test_a_token_classifier_from_a_local_path_finds_names(tmp_path):
    words = {"ann": "B-PER", "lee": "I-PER", "york": "B-GPE"}
    labels = ["O", "B-PER", "I-PER", "B-GPE", "I-GPE"]
    folder = write_classifier(tmp_path / "tiny", words, labels, pooled=False)
    (reading,) = load_encoder(folder).read([EncoderInput("Then Ann Lee left York.")])
    assert [s[:3] for s in reading.entities] == [(5, 12, "PER"), (18, 22, "LOC")]


def test_a_sentence_classifier_from_a_local_path_gives_polarity_to_every_piece(tmp_path):
    words = {"bad": "NEG", "good": "POS"}
    folder = write_classifier(tmp_path / "tiny", words, ["NEU", "POS", "NEG"], pooled=True)
    encoder = load_encoder(folder / "model.onnx")
    bad, good = encoder.read([EncoderInput("Ann is bad", follows=True), EncoderInput("good")])
    assert span_polarity(bad, 0, 3).negative > 0.5
    assert span_polarity(good, 0, 4).positive > 0.5


def test_labels_that_mean_nothing_here_are_refused(tmp_path):
    folder = write_classifier(tmp_path / "tiny", {"a": "yes"}, ["no", "yes"], pooled=True)
    with pytest.raises(ValueError, match="id2label names no, yes; accepted are negative"):
        load_encoder(folder)


def test_a_folder_without_a_network_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="export onnx"):
        load_encoder(tmp_path)


def test_every_processor_multiplies_exactly():
    """Where VNNI is missing a mode of its own is exact; the shipped weights are small enough not to
    need it."""
    ids = np.random.default_rng(0).integers(1000, 30_000, (4, 60))
    answers = []
    for exact in ("0", "1"):
        options = onnxruntime.SessionOptions()
        options.add_session_config_entry("session.x64quantprecision", exact)
        session = onnxruntime.InferenceSession(MODEL / "standfirst-encoder.onnx", options)
        feeds = {"ids": ids, "shapes": np.zeros_like(ids), "bins": np.zeros_like(ids)}
        answers.append(session.run(["polarity"], feeds)[0])
    assert np.array_equal(*answers)
