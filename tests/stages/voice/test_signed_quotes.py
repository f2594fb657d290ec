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
        "— Also in the news: who rows on Sunday",  # a label
        "— rowing and the weather",
    ],
)
def test_other_lines_sign_nothing(below):
    text = f"{BEFORE}“We lost because we were slow.”\n\n{below}\n\nIt snows."
    assert speakers(text) == ["Peter Hale", "Peter Hale"]


@pytest.mark.parametrize(
    "line",
    [
        "— an old rower",
        "— a member of the Guild",  # a body that is not the speaker
        "– Ro** Qu**",
        "– T*****, in the harbour",
    ],
)
@pytest.mark.parametrize("signed", [BEFORE, "“We row on.”\n\n– Peter Hale\n\n"])
def test_a_source_that_is_nobody_known_is_not_whoever_spoke_before(signed, line):
    text = f"{signed}“We lost because we were slow.”\n\n{line}\n\nIt snows."
    assert speakers(text) == ["Peter Hale", None]


def test_a_source_that_is_nobody_known_leaves_an_announced_speaker():
    text = "Peter Hale wrote:\n\n“We lost because we were slow.”\n\n– Minutes of the meeting"
    assert speakers(text) == ["Peter Hale"]


def test_a_quotation_with_a_speaker_of_its_own_keeps_him():
    text = "“We lost,” said Peter Hale. “We row.”\n\n— Maria Oduya, on the radio"
    assert speakers(text) == ["Peter Hale", "Peter Hale"]


def blocks(*parts, apart):
    text = "\n\n".join(parts)
    roles = dict.fromkeys(apart, "blockquote")
    found = find(text, people=PEOPLE, groups=GROUPS, roles=roles)
    return [(text[q.start : q.end], q.speaker) for q in found if q.kind in ("block", "direct")]


WORDS = "We lost because we were slow."


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("— Guild manifesto, p. 12", "Guild"),
        ("— Maria Oduya, warden of the docks", "Maria Oduya"),
        ("– the Guild’s former warden Maria Oduya, in a letter, 3 May 2019", "Maria Oduya"),
        ("— From the minutes of a meeting", None),
    ],
)
@pytest.mark.parametrize("words", [WORDS, f"“{WORDS}”"])
def test_the_source_below_a_block_quotation_is_none_of_its_words(words, line, speaker):
    wanted = [(WORDS, speaker)]
    assert blocks("It snows.", words, line, "It rains.", apart=(1, 2)) == wanted
    assert blocks("It snows.", words, line, "It rains.", apart=(1,)) == wanted


@pytest.mark.parametrize("join", [" ", "\n"])
def test_the_source_at_the_end_of_a_block_quotation_is_none_of_its_words(join):
    line = "— Maria Oduya, in a letter to members, 3 May 2019"
    assert blocks("It snows.", f"{WORDS}{join}{line}", apart=(1,)) == [(WORDS, "Maria Oduya")]


@pytest.mark.parametrize(
    "words",
    [
        "We lost because we were slow – badly so, and nobody knew",
        "We lost. – And so it went on with Maria Oduya.",
        "We were slow. — and so was Maria Oduya",
        "They spoke of nothing but anti-Toryism",
    ],
)
def test_a_dash_inside_a_block_quotation_is_no_source(words):
    assert blocks("It snows.", words, "It rains.", apart=(1,)) == [(words, None)]


def test_a_source_signs_every_paragraph_above_it_and_none_below():
    more = "Then it rained."
    found = blocks(WORDS, more, "— Maria Oduya, rower", "It snows.", WORDS, apart=(0, 1, 2, 4))
    assert found == [(WORDS, "Maria Oduya"), (more, "Maria Oduya"), (WORDS, None)]
    found = blocks(WORDS, "— Maria Oduya", more, "— Guild", apart=(0, 1, 2, 3))
    assert found == [(WORDS, "Maria Oduya"), (more, "Guild")]


def test_a_line_in_a_block_quotation_that_only_begins_with_a_dash_is_quoted():
    line = "— No, we were not slow."
    assert blocks(WORDS, line, apart=(0, 1)) == [(WORDS, None), (line, None)]
