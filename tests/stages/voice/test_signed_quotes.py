"""Quotations that the paragraph below them signs."""

import pytest

from tests.stages.voice.reading import find

PEOPLE, GROUPS = ("Maria Oduya", "Peter Hale"), ("Guild",)
BEFORE = "“We row on,” said Peter Hale.\n\n"


def speakers(text):
    return [q.speaker for q in find(text, people=PEOPLE, groups=GROUPS) if q.kind == "direct"]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("— Maria Oduya, on the radio", "Maria Oduya"),
        ("– Guild warden Maria Oduya", "Maria Oduya"),
        ("-- the Guild’s former warden Maria Oduya", "Maria Oduya"),
        ("— Guild", "Guild"),
    ],
)
def test_a_line_after_a_dash_names_the_speaker(line, speaker):
    text = f"{BEFORE}“We lost because we were slow.”\n\n{line}\n\nIt snows."
    assert speakers(text) == ["Peter Hale", speaker]


@pytest.mark.parametrize(
    "below",
    [
        "Maria Oduya, on the radio",  # no dash
        "— Maria Oduya said nothing of it.",  # a sentence
        "— an old rower",  # no name
        "— a member of the Guild",  # a body that is not the speaker
    ],
)
def test_other_lines_sign_nothing(below):
    text = f"{BEFORE}“We lost because we were slow.”\n\n{below}\n\nIt snows."
    assert speakers(text) == ["Peter Hale", "Peter Hale"]


def test_a_quotation_with_a_speaker_of_its_own_keeps_him():
    text = "“We lost,” said Peter Hale. “We row.”\n\n— Maria Oduya, on the radio"
    assert speakers(text) == ["Peter Hale", "Peter Hale"]
