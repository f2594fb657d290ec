"""Datelines, which are no part of what a first sentence reports."""

import pytest

from tests.stages.voice.reading import find


@pytest.mark.parametrize(
    "dateline",
    [
        "LOWMERE —",
        "LOWMERE, Vt. —",
        "LOWMERE, Vt. (AP) —",
        "ST. ANNE, Nov. 18 (Xinhua) --",
        "NEW LOWMERE (Reuters) -",
        "Lowmere (AFP) -",
        "(Reuters) —",
        "ANALYSIS –",
        "(CNN)",
    ],
)
def test_a_dateline_is_nobodys_words(dateline):
    text = f"{dateline} The hut is shut, Ida Brandt said on Monday."
    (quote,) = find(text, people=("Ida Brandt",))
    assert (text[quote.start : quote.end], quote.speaker) == ("The hut is shut", "Ida Brandt")


def test_a_dateline_is_no_part_of_the_speaker():
    text = "LOWMERE (AP) — Ida Brandt said that the hut was shut."
    (quote,) = find(text, people=("Ida Brandt",))
    assert text[quote.speaker_start : quote.speaker_end] == "Ida Brandt"


@pytest.mark.parametrize(
    "text",
    [
        "GAPS – Brandt’s own party – said that the hut was shut.",
        "Ida Brandt (Labour) said that the hut was shut.",
        "Ida Brandt (GAP) said that the hut was shut.",
        "Ida Brandt – who has the key – said that the hut was shut.",
    ],
)
def test_an_aside_begins_no_dateline(text):
    (quote,) = find(text, people=("Ida Brandt",))
    assert text[quote.start : quote.end] == "that the hut was shut"
    assert quote.speaker_start == 0


def test_a_speaker_before_a_dash_and_marks_is_no_dateline():
    text = "Ida Brandt (GAP) – “The hut is shut.”"
    assert [q.kind for q in find(text, people=("Ida Brandt",))] == ["direct"]
