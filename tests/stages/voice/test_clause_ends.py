"""Who gives a noun its content, where objects end, and asides inside relative clauses."""

import pytest

from tests.stages.voice.reading import spoken


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Though the Guild tried to calm us, many have voiced concern that it sank.", "many"),
        ("Poor rowers and average dockers raised concern that it sank.", "rowers and"),
        ("She gave a talk in Leeds, in which Hale expressed confidence that it sank.", "Hale"),
        ("Maria Oduya, a rower, expressed fears that it sank.", "Maria Oduya"),
        ("The rowers, who have expressed fears that it sank, left.", "the rowers"),
        ("Hale rose and took the view that it sank.", "Peter Hale"),
        ("Hale left, expressing fears that it sank.", "Peter Hale"),
        ("Hale was of the view that it sank.", "Peter Hale"),
    ],
)
def test_who_voices_a_concern(text, speaker):
    [(words, found)] = spoken(text)
    assert words == "that it sank"
    assert speaker in (found or "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He told of the change the Guild warned about in its 2013 report.", []),
        ("It is the noise that rowers complain of when they meet, for it wakes the island.", []),
        ("Hale warned of over 200 deaths.", [("over 200 deaths", "Peter Hale")]),
        ("Rowers demanded all photos and films.", [("all photos and films", "Rowers")]),
        ("Rowers demand the films and notes of Hale.", [("the films and notes of Hale", "Rowers")]),
        ("Rowers demanded all photos and left.", [("all photos", "Rowers")]),
        ("The Guild condemns the bans and leaves the hall.", [("the bans", "Guild")]),
        ("Hale warned about a strike.", [("a strike", "Peter Hale")]),
        ("A Dutch warning about a new war serves as a reminder.", []),
        ("Rowers warning about a new war left.", [("a new war", "Rowers")]),
        ("Workers complain of the noise and some have left.", [("the noise", "workers")]),
        (
            "Workers complain of noise and the dust of the pier.",
            [("noise and the dust of the pier", "workers")],
        ),
        (
            "Workers condemned the ban and those who made it.",
            [("the ban and those who made it", "workers")],
        ),
    ],
)
def test_what_is_warned_of_or_complained_of(text, said):
    assert spoken(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The town has two mayors who, in the eyes of most voters, are crooks.",
            [("are crooks", "most voters")],
        ),
        (
            "The route led through a valley where, it is said, thieves once lived.",
            [("thieves once lived", None)],
        ),
        (
            "Rowers saying that the pier is lost have left.",
            [("that the pier is lost", "Rowers")],
        ),
        ("Rowers saying they own the pier are few.", [("they own the pier", "Rowers")]),
        (
            "Rowers saying they own the pier and are rich left.",
            [("they own the pier and are rich", "Rowers")],
        ),
        ("Rowers, saying the pier is lost, left.", []),
        (
            "Despite claims that they favour the pier, the owners sold it.",
            [("that they favour the pier", None)],
        ),
        ("The Guild, which, critics say, is a sect, won the vote.", [("is a sect", "critics")]),
        (
            "The town has two mayors, in the eyes of most voters.",
            [("The town has two mayors", "most voters")],
        ),
    ],
)
def test_an_aside_in_a_relative_clause_leaves_the_main_clause(text, said):
    assert spoken(text) == said


def test_refusing_denies_the_verb_below_it():
    assert spoken("Peter Hale left, refusing to concede that the Guild was unlikely to win.") == []
    assert spoken("Hale is refusing to admit that the Guild was unlikely to win.") == []
    assert spoken("Hale left, refusing to row and saying that the Guild was lost.") == [
        ("that the Guild was lost", "Peter Hale")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The Guild, which is small, saw it as a gift, not a threat.",
            "it as a gift, not a threat",
        ),
        ("The rowers, who call the Guild a cult, stay away.", "the Guild a cult"),
    ],
)
def test_a_relative_clause_ends_at_a_verb_not_at_not(text, said):
    assert spoken(text)[0][0] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Therefore any attempt to stop a lie, he said, becomes hopeless.",
            ["Therefore any attempt to stop a lie", "becomes hopeless"],
        ),
        ("Yesterday at the rally, he said, it was lost.", ["it was lost"]),
    ],
)
def test_an_adverb_opens_a_subject_or_a_setting(text, said):
    assert [words for words, _ in spoken(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("One of the authors of that 2013 report, Maria Oduya, said it was lost.", "Maria Oduya"),
        ("The authors of the 2013 report said it was lost.", "the authors of the 2013 report"),
        ("In 1990 Hale said it was lost.", "Peter Hale"),
        ("Critics of the 2013 plan say it was lost.", "critics of the 2013 plan"),
    ],
)
def test_a_year_inside_who_speaks(text, speaker):
    assert spoken(text) == [("it was lost", speaker)]


def test_a_clause_of_its_own_in_brackets():
    text = "Hale spoke (part of it is this: the Guild is broke, according to Maria Oduya)."
    assert spoken(text) == [("the Guild is broke", "Maria Oduya")]
    text = "Hale spoke (of this: the Guild is broke, according to Maria Oduya), and rowers left."
    assert spoken(text) == [("the Guild is broke", "Maria Oduya")]
    assert spoken("Hale spoke of a plan (which, she said, was hers).") == []
