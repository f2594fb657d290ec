import json
from dataclasses import dataclass, replace

import pytest

from warehouse.events import (
    EVENTS,
    ArticleWithdrawn,
    DocumentReceived,
    DocumentRefused,
    JudgementRecorded,
    UnknownEventError,
    decode_event,
    encode_event,
    identify_event,
)

RECEIVED = DocumentReceived(document_id="a" * 64, name="a.txt", source="desk", size=3)
EXAMPLES = [
    RECEIVED,
    DocumentRefused(name="b.pdf", source="desk", reason="too_large", detail="9 GB"),
    ArticleWithdrawn(article_id="a1", reason="retracted"),
    JudgementRecorded(
        revision_id="r", sentence=1, target="t", voice="writer", polarity="neutral", coder="kit"
    ),
]


@pytest.mark.parametrize("event", EXAMPLES, ids=lambda event: type(event).__name__)
def test_every_event_survives_writing(event):
    name, version, payload = encode_event(event)
    assert decode_event(name, version, payload) == event


def test_every_kind_has_an_example():
    assert {type(event) for event in EXAMPLES} == {kind for kind, _ in EVENTS.values()}


def test_a_document_is_its_bytes():
    assert identify_event(RECEIVED) == RECEIVED.document_id
    assert identify_event(replace(RECEIVED, name="other.txt")) == RECEIVED.document_id


@pytest.mark.parametrize("event", EXAMPLES[1:], ids=lambda event: type(event).__name__)
def test_other_facts_are_what_they_say(event):
    first = next(iter(EVENTS[encode_event(event)[0]][0].__dataclass_fields__))
    assert identify_event(event) == identify_event(replace(event))
    assert identify_event(event) != identify_event(replace(event, **{first: "another"}))


def test_a_coder_may_judge_again_in_a_later_round():
    again = replace(EXAMPLES[3], round=2)
    assert identify_event(again) != identify_event(EXAMPLES[3])


def test_an_old_shape_is_raised_step_by_step():
    @dataclass(frozen=True, kw_only=True)
    class Sent:
        name: str
        pages: int

    upcasters = {
        ("sent", 1): lambda old: {"title": old["headline"], "pages": 1},
        ("sent", 2): lambda old: {"name": old["title"], "pages": old["pages"]},
    }
    event = decode_event(
        "sent", 1, '{"headline": "x"}', events={"sent": (Sent, 3)}, upcasters=upcasters
    )
    assert event == Sent(name="x", pages=1)


def test_a_document_received_before_media_types_were_dropped_is_readable():
    _, _, payload = encode_event(RECEIVED)
    old = json.dumps(json.loads(payload) | {"media_type": None})
    assert decode_event("document_received", 1, old) == RECEIVED


@pytest.mark.parametrize(
    ("name", "version", "payload"),
    [
        ("document_eaten", 1, {}),
        ("article_withdrawn", 99, {"article_id": "a", "reason": "r"}),
        ("article_withdrawn", 1, {"article_id": "a", "reason": "r", "mood": "sad"}),
    ],
)
def test_an_event_of_a_newer_program_is_named(name, version, payload):
    with pytest.raises(UnknownEventError, match=name):
        decode_event(name, version, json.dumps(payload))


def test_a_name_that_is_no_utf8_is_mended():
    event = replace(RECEIVED, name="caf\udce9.txt")
    assert json.loads(encode_event(event)[2])["name"] == "caf?.txt"
