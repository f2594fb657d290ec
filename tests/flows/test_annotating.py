import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from flows import annotating
from flows.annotating import annotate_document, annotate_input, describe_article
from flows.reading import load_readers
from flows.settings import load_settings
from stages.reading import Reading
from stages.records import Article, Block, Quote

SCHEMA = Draft202012Validator(
    json.loads(Path("docs/annotate.schema.json").read_text(encoding="utf-8"))
)
SETTINGS = load_settings()
STANDFIRST = Path(sys.executable).with_name("standfirst")
TEXT = """  The hall was full. “We own the party now,” said Ann Lee, a nurse.

Momentum’s members cheered. They are a ragtag crew, and they know it. """


@pytest.fixture(scope="module", autouse=True)
def readers():
    """Rules do not change between these tests, so they are loaded once."""
    loaded = load_readers(SETTINGS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(annotating, "load_readers", lambda settings: loaded)
        yield loaded


def annotate(*lines):
    data = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    found = list(annotate_input([line + b"\n" for line in data], settings=SETTINGS))
    return [json.loads(item.as_json()) for item in found]


def test_output_follows_its_schema_and_offsets_lead_back_into_the_text():
    spans = [{"start": 2, "end": 10}, {"start": 0, "end": 1}, {"start": 68, "end": 76}]
    (line,) = annotate({"id": "a", "text": TEXT, "spans": spans})
    SCHEMA.validate(line)
    (article,) = line["articles"]
    assert article["text"] == TEXT
    quote = next(q for q in article["quotes"] if q["kind"] == "direct")
    assert TEXT[quote["start"] : quote["end"]] == "We own the party now,"
    assert quote["speaker"] == "Ann Lee"
    answered = [row for row in article["stance"] if "span" in row]
    assert [{"start": r["start"], "end": r["end"]} for r in answered] == spans


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "line 2: not a line of JSON"),
        (b'{"text": "caf\xe9"}', "line 2: not a line of JSON in UTF-8"),
        ({"id": "x"}, "text = nothing; accepted is a string"),
        ({"id": "x", "text": 3}, "text = 3; accepted is a string"),
        ({"id": [1], "text": "a"}, "id = [1]; accepted is a string or a whole number"),
        ({"id": "x", "text": "abc", "spans": [{"start": 1, "end": 4}]}, "spans[0]"),
        ({"id": "x", "text": "abc", "spans": [{"start": 1.0, "end": 2}]}, "spans[0]"),
        ({"id": "x", "text": "abc", "spans": "all"}, "accepted is a list"),
        (b"[1, 2]", "found list; accepted is an object"),
        (b"[" * 100_000, "line 2"),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_the_others_go_on(line, problem):
    good = {"id": "g", "text": "It rained."}
    first, bad, last = annotate(good, line, good)
    for output in (first, bad, last):
        SCHEMA.validate(output)
    assert first["articles"]
    assert last["articles"]
    assert problem in bad["error"]


def test_one_plain_text_on_standard_input_is_an_article():
    (line,) = annotate(b"Council leaders met on Monday. " * 20)
    assert len(line["articles"][0]["sentences"]) == 20


@settings(max_examples=60)
@given(
    st.text(
        alphabet=st.sampled_from("aAbe .,!?“”‘’'\"\n—…(): \u00e9\U0001f600Momentum"), max_size=200
    )
)
def test_any_text_is_annotated_in_its_own_offsets(text):
    (line,) = annotate({"id": 1, "text": text})
    SCHEMA.validate(line)
    (article,) = line["articles"]
    assert article["text"] == text
    for kind in ("sentences", "quotes", "entities", "stance", "framing"):
        for row in article[kind]:
            assert 0 <= row["start"] <= row["end"] <= len(text)
    covered = {i for row in article["sentences"] for i in range(row["start"], row["end"])}
    assert all(i in covered for i, character in enumerate(text) if character.isalnum())


def test_a_document_that_cannot_be_read_is_a_problem_not_a_crash(readers):
    (item,) = annotate_document(b"\x00\x01\x02" * 50, name="x.bin", readers=readers)
    assert "x.bin: binary" in (item.problem or "")
    SCHEMA.validate(json.loads(item.as_json()))


def test_the_command_keeps_its_streams_apart(tmp_path):
    lines = b'{"id": "1", "text": "Momentum has won."}\nnot json\n'
    done = subprocess.run(
        [STANDFIRST, "annotate", "--json", "-"], input=lines, capture_output=True, check=False
    )
    assert done.returncode == 3
    outputs = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["id"] for line in outputs] == ["1", None]
    assert b"line 2" in done.stderr


def test_a_lone_surrogate_is_read_and_keeps_its_offsets():
    text = "Momentum \ud800 has won."
    (line,) = annotate({"id": "a", "text": text, "spans": [{"start": 0, "end": 8}]})
    SCHEMA.validate(line)
    assert line["articles"][0]["text"] == text


def test_a_speaker_who_stands_in_another_part_has_no_offsets():
    text = "Ann Lee had come, said Bob.\n\n“We won.” Tom Fox."
    split = text.index("\n\n")
    of = {"position": 1, "revision_id": "r"}
    ids = {"document_id": "d", "ordinal": 0, "article_id": "a", "source": "s"}
    reading = Reading(
        article=Article(**of, **ids, text=text, body_start=0, body_end=split),
        blocks=[
            Block(**of, block=0, role="paragraph", start=0, end=split),
            Block(**of, block=1, role="caption", start=split + 2, end=len(text)),
        ],
    )
    for quoted, speaker in [("Ann Lee had come", "Bob"), ("We won.", "Tom Fox"),
                            ("Ann Lee had come", "Tom Fox"), ("We won.", "Ann Lee")]:  # fmt: skip
        start, at = text.index(quoted), text.index(speaker)
        span = {"start": start, "end": start + len(quoted)}
        where = {"speaker_start": at, "speaker_end": at + len(speaker)}
        reading.quotes.append(Quote(**of, quote=0, kind="direct", **span, speaker=speaker, **where))
    article = describe_article(reading)
    SCHEMA.validate({"id": 1, "articles": [article]})
    for part, own in [(article, "Bob"), (article["parts"][0], "Tom Fox")]:
        near, far = part["quotes"]
        assert part["text"][near["speaker_start"] : near["speaker_end"]] == own
        assert (far["speaker_start"], far["speaker_end"]) == (None, None)
