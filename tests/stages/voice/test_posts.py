"""Posts that a page embeds, told by the line that signs them."""

import pytest

from stages.voice.passages.posts import find_posts
from tests.stages.voice.reading import RULES, find, make_reading

POST = "Oh, no. The warden has lost the key again. pic.twitter.com/3Hutkey"


def blocks(text, **given):
    return [(text[q.start : q.end], q.speaker) for q in find(text, **given) if q.kind == "block"]


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("— Ida Brandt (@idabrandt) May 3, 2021", "Ida Brandt"),
        ("- Ida Brandt (@ida_b) 3 May 2021", "Ida Brandt"),
        ("-- Ida Brandt (@ida_b) · 2021-05-03", "Ida Brandt"),
        ("— Ida Brandt (she/her) (@idabrandt) Sept. 3, 2021", "Ida Brandt"),
        ("— cold pot of tea 🎄 (@_teapot) November 19, 2021", "cold pot of tea"),
        ("— Ida Brandt (@ida.example.social) May 3, 2024 at 10:12 AM", "Ida Brandt"),
        ("— Ida Brandt (@idabrandt) 10:12 AM - 3 May 2021", "Ida Brandt"),
        ("A post shared by Ida Brandt (@idabrandt) on May 3, 2021 at 9:05am PDT", "Ida Brandt"),
        ("Ida Brandt (@idabrandt) May 3, 2021", "Ida Brandt"),
        ("— Ida Brandt (@idabrandt)", "Ida Brandt"),
    ],
)
def test_a_signature_signs_the_paragraph_above(signature, name):
    text = f"The hut is shut.\n\n{POST}\n\n{signature}\n\nNobody else has a key."
    assert blocks(text) == [(POST, name)]
    assert len(find(text)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Follow Ida Brandt (@idabrandt) May 3, 2021",
        "By Ida Brandt (@idabrandt) May 3, 2021",
        "Ida Brandt (@idabrandt)",
        "The hut was shut by Ida Brandt (@idabrandt) on May 3, 2021, and nobody has the key.",
        "Ida Brandt (@idabrandt) shut it on May 3, 2021",
        "— Ida Brandt, May 3, 2021",
    ],
)
def test_a_name_with_a_handle_is_no_signature_by_itself(line):
    assert blocks(f"The hut is shut.\n\nNobody else has a key to it.\n\n{line}\n\nIt snows.") == []


def test_the_writers_own_signature_without_a_date_signs_no_post():
    assert blocks("The hut is shut.\n\nNobody has a key.\n\n— Ida Brandt (@idabrandt)") == []


def test_a_signature_reaches_to_the_start_of_its_block_quotation():
    text = (
        "She wrote it down.\n\nThe hut is shut.\n\nThe key is lost.\n\n"
        "— Ida Brandt (@idabrandt) May 3, 2021\n\nIt snows.\n\n— Olu Sand (@osand) May 4, 2021"
    )
    roles = dict.fromkeys(range(1, 6), "blockquote")
    assert blocks(text, roles=roles) == [
        ("The hut is shut.", "Ida Brandt"),
        ("The key is lost.", "Ida Brandt"),
        ("It snows.", "Olu Sand"),
    ]


def test_a_signature_reaches_back_one_paragraph_of_prose():
    text = f"Others laughed.\n\n{POST}\n\n— Ida Brandt (@idabrandt) May 3, 2021"
    assert blocks(text) == [(POST, "Ida Brandt")]


def test_a_signature_may_end_the_paragraph_that_it_signs():
    text = f"It snows.\n\n{POST} — Ida Brandt (@idabrandt) May 3, 2021\n\nNobody laughed."
    assert blocks(text) == [(POST, "Ida Brandt")]


def test_a_post_that_is_lost_leaves_the_writers_words_alone():
    signature = "— Ida Brandt (@idabrandt) May 3, 2021"
    assert blocks(f"Ida Brandt answered at once:\n\n{signature}\n\nIt snows.") == []
    long = "The hut is shut, and the road to it is closed until the snow has gone. " * 7
    assert blocks(f"{long.strip()}\n\n{signature}\n\nIt snows.") == []


GUILD = "— Marsh Rowing Guild (@GuildOfficial) May 3, 2021"


@pytest.mark.parametrize(
    "words",
    [
        "Guild have confirmed that Ida Brandt is their new warden, a day after the last one left.",
        "Marsh has now announced a new warden, Ida Brandt.",
        "The Marsh Rowing Guild officially said that Ida Brandt is the new warden.",
    ],
)
def test_what_tells_of_its_signer_is_the_writers(words):
    found = find(f"It snows.\n\n{words}\n\n{GUILD}\n\nNobody laughed.", people=("Ida Brandt",))
    assert [q for q in found if q.kind == "block"] == []


@pytest.mark.parametrize(
    "words",
    [
        "Guild have confirmed that Ida Brandt is the new warden. pic.twitter.com/3Hutkey",
        "Guild rows on Sunday, and all of it is free.",
        "The Harbour Board has confirmed that we may row again.",
        "We can confirm that Ida Brandt is our new warden.",
    ],
)
def test_a_post_may_tell_of_others_and_of_what_its_signer_does(words):
    assert blocks(f"It snows.\n\n{words}\n\n{GUILD}", people=("Ida Brandt",)) == [
        (words, "Marsh Rowing Guild")
    ]


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("RTX Marsh Guild", "RTX Marsh Guild"),
        ("Marsh Guild Fans", "Marsh Guild Fans"),
        ("The Marsh Guild", "Marsh Guild"),
        ("Governor Ida Brandt", "Ida Brandt"),
        ("Rep. Ida Brandt", "Ida Brandt"),
        ("Ida Brandt MP", "Ida Brandt"),
        ("I love Ida Brandt", "I love Ida Brandt"),
    ],
)
def test_the_whole_signature_names_the_speaker(name, speaker):
    text = f"It snows.\n\n{POST}\n\n— {name} (@idabrandt) May 3, 2021"
    assert blocks(text, people=("Ida Brandt",), groups=("Marsh Guild",)) == [(POST, speaker)]


def test_speech_after_a_post_is_not_its_writers():
    text = (
        "“It snows,” said Olu Sand.\n\n"
        f"{POST}\n\n— Ida Brandt (@idabrandt) May 3, 2021\n\n“We shall wait.”"
    )
    found = find(text, people=("Olu Sand", "Ida Brandt"))
    assert [q.speaker for q in found] == ["Olu Sand", "Ida Brandt", "Olu Sand"]


def test_many_signatures_are_read_in_linear_time():
    text = "\n\n".join(["It snows.", "— Ida Brandt (@idabrandt) May 3, 2021"] * 3000)
    assert len(find_posts(text, make_reading(text).blocks, RULES)) == 6000


SIGNATURE = "— Ida Brandt (@idabrandt) May 3, 2021"
TWO = ("The hut is shut.", "The key is lost.")


@pytest.mark.parametrize(
    ("lead", "post"),
    [
        ("Ida Brandt wrote on Monday:", TWO),
        ("This is her post from Monday:", TWO),
        ("It snows.", ("“The hut is shut.", "“The key is lost.”")),
        ("It snows.", ("“The hut is shut.", "The key is lost.”")),
        ("This is her post:", ("“Open” is the hut, and not “shut”", "The key is lost.")),
    ],
)
def test_a_post_of_several_paragraphs_begins_below_a_colon_or_at_a_mark(lead, post):
    text = "\n\n".join([lead, *post, SIGNATURE, "Nobody laughed."])
    assert blocks(text) == [(words, "Ida Brandt") for words in post]
    assert len(find(text)) == 2


@pytest.mark.parametrize(
    ("lead", "post"),
    [
        ("It snows.", TWO),
        ("There are two huts:", TWO),
        ("“It snows,” said Olu Sand.", ("“We wait,” he said.", "“The key is lost.”")),
        ("The hut has this statement:", ("“We know of it. We wait.”", "Hey, it works.")),
        ("The hut has this statement:", ('"We know of it. We wait."', "Hey, it works.")),
        ("It snows.", ("“The hut is shut, they say. " * 15, "The key is lost.")),
    ],
)
def test_else_it_is_the_last_paragraph(lead, post):
    text = "\n\n".join([lead, *(words.strip() for words in post), SIGNATURE, "Nobody laughed."])
    assert blocks(text, people=("Olu Sand",)) == [(post[-1], "Ida Brandt")]
