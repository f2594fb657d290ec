import pytest

from tests.stages.voice.reading import find


def quoted(text, **given):
    return [(q.kind, text[q.start : q.end], q.speaker) for q in find(text, **given)]


def test_marks_reopened_in_each_paragraph_begin_a_quote_each():
    text = (
        "“We kept bees,” said Ida Brandt. “We lost them all.\n\n"
        "“Then we kept goats.\n\n“That was all.”"
    )
    assert quoted(text, people=("Ida Brandt",)) == [
        ("direct", "We kept bees,", "Ida Brandt"),
        ("direct", "We lost them all.", "Ida Brandt"),
        ("direct", "Then we kept goats.", "Ida Brandt"),
        ("direct", "That was all.", "Ida Brandt"),
    ]


def test_marks_never_closed_end_with_the_paragraph():
    text = "Brandt said: “We kept bees and lost them.\n\nThe village is quiet now."
    assert quoted(text, people=("Ida Brandt",)) == [
        ("direct", "We kept bees and lost them.", "Ida Brandt")
    ]


def test_block_quotation_after_a_colon():
    text = (
        "When he retired, the warden, Ida Brandt, wrote:\n\n"
        "He never lost a key. He never found one either.\n\nHe left in June."
    )
    quotes = find(text, people=("Ida Brandt",), roles={1: "blockquote"})
    assert [(q.kind, text[q.start : q.end], q.cue) for q in quotes] == [
        ("block", "He never lost a key. He never found one either.", "wrote")
    ]


def test_block_quotation_by_the_colon_alone():
    text = "Ida Brandt wrote:\n\nHe never lost a key, and he never found one.\n\nHe left."
    assert quoted(text, people=("Ida Brandt",)) == [
        ("block", "He never lost a key, and he never found one.", "Ida Brandt")
    ]


@pytest.mark.parametrize(
    "announcement",
    [
        "Ida Brandt told the paper:",
        "Ida Brandt said in a letter to staff on Monday:",
        "Ida Brandt said this:",
        "The warden, Ida Brandt, replied later:",
    ],
)
def test_a_colon_after_speech_announces_it(announcement):
    text = f"{announcement}\n\nHe never lost a key, and he never found one.\n\nHe left."
    assert quoted(text, people=("Ida Brandt",)) == [
        ("block", "He never lost a key, and he never found one.", "Ida Brandt")
    ]


@pytest.mark.parametrize(
    "announcement",
    [
        "Ida Brandt shared a picture, claiming that he had found the keys:",
        "Ida Brandt shared a picture, claiming theft:",
        "Ida Brandt offered other figures:",
        "Ida Brandt said the keys were lost, which the village noticed:",
        "Ida Brandt told the paper, holding up the keys:",
        "This is what he said when Ida Brandt asked him:",
    ],
)
def test_a_colon_after_another_clause_announces_nothing(announcement):
    words = "He never lost a key, and he never found one."
    found = quoted(f"{announcement}\n\n{words}\n\nHe left.", people=("Ida Brandt",))
    assert not [kind for kind, *_ in found if kind == "block"]


@pytest.mark.parametrize(
    "words",
    [
        "We have found nothing that bears this out.",
        "There is no evidence for it, and the hut stood empty.",
        "The image shows another hut.",
        "These allegations were first made in May.",
    ],
)
def test_a_paragraph_about_what_a_colon_announced_is_the_writers(words):
    assert quoted(f"Ida Brandt claimed:\n\n{words}\n\nHe left.", people=("Ida Brandt",)) == []


def test_block_quotation_signed_below():
    text = "A note hung on the door.\n\nBack in an hour, or never. — Ida Brandt"
    assert quoted(text, people=("Ida Brandt",), roles={1: "blockquote"}) == [
        ("block", "Back in an hour, or never.", "Ida Brandt")
    ]


def test_block_quotation_of_two_paragraphs_has_one_speaker():
    text = "Ida Brandt wrote:\n\nHe never lost a key.\n\nHe never found one either."
    assert quoted(text, people=("Ida Brandt",), roles={1: "blockquote", 2: "blockquote"}) == [
        ("block", "He never lost a key.", "Ida Brandt"),
        ("block", "He never found one either.", "Ida Brandt"),
    ]


def test_headline_gives_somebodys_words():
    text = "Ida Brandt: bees will return to the valley\n\nThe hut is cold."
    assert quoted(text, people=("Ida Brandt",), roles={0: "title"}) == [
        ("indirect", "bees will return to the valley", "Ida Brandt")
    ]


def test_headline_gives_a_polls_words():
    text = "Poll: bees will return to the valley\n\nThe hut is cold."
    assert quoted(text, roles={0: "title"}) == [
        ("indirect", "bees will return to the valley", "Poll")
    ]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Historians: the hut was once a mill", ["the hut was once a mill"]),
        ("Former insiders: it is lost for good", ["it is lost for good"]),
        ("Teachers: what you should know of bees", []),
        ("Parents: get a map of the old valley", []),
        ("Teachers of the valley school: it is lost", []),
        ("Morning email: the hut is lost for good", []),
    ],
)
def test_headline_gives_the_words_of_people(title, said):
    found = quoted(f"{title}\n\nThe hut is cold.", roles={0: "title"})
    assert [words for _, words, _ in found] == said


def test_headline_with_a_section_gives_nobodys_words():
    for section in ("Comment", "Match report", "Election poll"):
        text = f"{section}: bees will return to the valley\n\nThe hut is cold."
        assert quoted(text, roles={0: "title"}) == []


@pytest.mark.parametrize("question", ["can she save the bees?", "will bees return to the valley?"])
def test_headline_that_asks_gives_nobodys_words(question):
    text = f"Ida Brandt: {question}\n\nThe hut is cold."
    assert quoted(text, people=("Ida Brandt",), roles={0: "title"}) == []


def test_headline_with_a_quoted_question_gives_it():
    text = "Ida Brandt: ‘Will bees return to the valley?’\n\nThe hut is cold."
    assert quoted(text, people=("Ida Brandt",), roles={0: "title"}) == [
        ("direct", "Will bees return to the valley?", "Ida Brandt")
    ]


def test_quotation_announced_in_the_paragraph_before():
    text = "Brandt was blunt. She said:\n\n“Sell the cows.”\n\nNobody did."
    assert quoted(text, people=("Ida Brandt",))[-1] == ("direct", "Sell the cows.", "Ida Brandt")


def test_a_list_after_a_colon_is_nobodys_speech():
    text = "Bring three things:\n\nA lamp, a rope and some bread.\n\nThe hut is cold."
    assert quoted(text) == []


def test_interview_turns():
    text = (
        "Ida Brandt: The bees came back.\n\nOlu Sand: All of them?\n\n"
        "Ida Brandt: Every one.\n\nOlu Sand: And the goats?"
    )
    assert quoted(text, people=("Ida Brandt", "Olu Sand")) == [
        ("block", "The bees came back.", "Ida Brandt"),
        ("block", "All of them?", "Olu Sand"),
        ("block", "Every one.", "Ida Brandt"),
        ("block", "And the goats?", "Olu Sand"),
    ]


def join_turns(*labels):
    asked = ("How is the hut?", "It is cold.", "And the goats?", "They left in May.")
    return "\n\n".join(f"{label}: {words}" for label, words in zip(labels, asked, strict=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Q", "A"),
        ("Interviewer", "Brandt"),
        ("Valley Weekly", "Ida Brandt"),
        ("Valley Weekly", "Hut"),
        ("OS", "IB"),
    ],
)
def test_labels_that_take_turns(one, other):
    text = join_turns(one, other, one, other)
    found = quoted(text, people=("Ida Brandt",), groups=("Valley Weekly", "Hut"))
    assert [(kind, words) for kind, words, _ in found] == [
        ("block", "How is the hut?"),
        ("block", "It is cold."),
        ("block", "And the goats?"),
        ("block", "They left in May."),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        # notes on two sides
        ["Goats: Three went missing.", "Bees: None has come.", "Goats: Visit the hut.",
         "Bees: Rest on Monday."],
        # one question asks nobody
        ["Goats: Three went missing.", "Bees: Who knows?", "Goats: Visit the hut.",
         "Bees: Rest on Monday."],
        ["New Price: The rope, for two.", "New Price: The lamp.", "Good Deal: A hut.",
         "Good Deal: A goat."],
        # a person, and what is said of other matters elsewhere
        ["Ida Brandt: gone.", "It snows.", "Goats: Three.", "It rains.", "Goats: Four."],
    ],
)  # fmt: skip
def test_labels_of_matters_are_headings(lines):
    found = quoted("\n\n".join(lines), people=("Ida Brandt",), groups=("Goats", "Bees"))
    assert [kind for kind, *_ in found if kind == "block"] == []


def test_a_label_is_no_turn():
    assert quoted("Note: the hut is cold.\n\nNote: bring bread.\n\nPicture: nobody.") == []
