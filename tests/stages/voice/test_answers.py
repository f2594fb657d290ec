"""Interviews whose questions have no labels, and what only looks like one."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Maria Oduya", "Peter Hale", "Tom Reyes")
INTRODUCTION = "We spoke to Maria Oduya about the ferry."
TURNS = (
    ("When did you first think of leaving?", "I thought of it every winter."),
    ("Do you regret it?", "My father said that the sea pays its debts.\n\nThe Guild lied to us."),
    ("What happens next?", "We are buying a second boat."),
)
ANSWERS = [part for _, answer in TURNS for part in answer.split("\n\n")]


def write(introduction=INTRODUCTION, turns=TURNS, end=""):
    parts = [introduction, *(part for turn in turns for part in turn), end]
    return "\n\n".join(part for part in parts if part)


def heard(text, **given):
    quotes = find(text, people=PEOPLE, **given)
    return [(text[q.start : q.end], q.speaker) for q in quotes if q.kind == "block"]


BY_ODUYA = [(answer, "Maria Oduya") for answer in ANSWERS]


@pytest.mark.parametrize(
    "introduction",
    [
        INTRODUCTION,
        "The ferry is late. We sat down with its captain, Maria Oduya, on a wet day.",
        "Maria Oduya: ‘Never again’\n\nThe ferry captain talks to the Tide about storms.",
        "Maria Oduya talks to us about the ferry.",
        "Maria Oduya, captain of the ferry, talks to the Tide about storms.",
        "Maria Oduya talks to Tom Reyes.",
        "Tom Reyes meets Maria Oduya.",
        "Interview: Maria Oduya",
        "In conversation with Maria Oduya",
        "Maria Oduya answers our questions.",
        "Maria Oduya runs the ferry. We spoke to her on a wet day.",
        "Maria Oduya runs the ferry. Here she talks to Tom Reyes about it.",
        "We spoke to Maria Oduya about Peter Hale.",
        "Is the ferry lost?\n\nNobody knows. We spoke to Maria Oduya.",
    ],
)
def test_answers_are_the_words_of_whom_the_introduction_names(introduction):
    assert heard(write(introduction), byline="Tom Reyes") == BY_ODUYA


@pytest.mark.parametrize(
    "introduction",
    [
        "The ferry is late, and Maria Oduya is to blame.",  # nobody is asked
        "We spoke to Maria Oduya and Peter Hale.",  # which of them answers?
        "Maria Oduya and Peter Hale talk to us.",
        "We spoke to Maria Oduya’s brother.",
        "We spoke to friends of Maria Oduya.",
        "We spoke to the crew about Maria Oduya.",
        "Maria Oduya talks to Peter Hale.",  # who is the guest?
        "Maria Oduya and Peter Hale fell out. We spoke to her.",
        "We answer your questions.",
        "The Guild spoke to Maria Oduya.",
        "Maria Oduya is late.\n\nThe Guild’s answer talks to the Tide about storms.",
        "I met Maria Oduya in May.",
        "I spoke to Maria Oduya in May.",  # two questions that say "you" are too few
    ],
)
def test_without_an_introduction_that_names_one_person_they_are_the_writers(introduction):
    assert heard(write(introduction), byline="Tom Reyes") == []


def test_the_writer_of_the_article_is_not_whom_it_interviews():
    assert heard(write("Maria Oduya answers your questions."), byline="Maria Oduya") == []


NOT_TWO_PEOPLE = {
    "a column with rhetorical headings": (
        ("So what went wrong?", "The council had no plan, and I wrote so in May."),
        ("Who is to blame?", "Peter Hale is. I think he knew."),
        ("What now?", "We wait."),
    ),
    "an explainer": (
        ("What is the Guild?", "A union of rowers."),
        ("Can you join it?", "You can, from the age of ten."),
        ("Will you have to pay?", "No. We think that will change."),
    ),
    "two questions": TURNS[:2],
    "questions without answers": (
        ("Do you row?", "I do, and my brother too."),
        ("Do you sail?", "I never did."),
        ("Do you swim?", ""),
    ),
    "answers that the writer retells": (
        *TURNS[:2],
        ("What do you say to that?", "I asked, and Oduya laughed."),
        ("And what will you do?", "I never heard."),
    ),
    "answers in marks": (
        ("Do you row?", "“I do,” she says."),
        ("Do you sail?", "“I never did,” she says. I believe her."),
        ("Do you swim?", "I do not ask."),
    ),
    "nobody says I": (
        ("Do you row?", "We do."),
        ("Do you sail?", "Never on our days off."),
        ("Do you swim?", "In June."),
    ),
}


@pytest.mark.parametrize("case", NOT_TWO_PEOPLE)
def test_other_questions_are_answered_by_the_writer(case):
    assert heard(write(turns=NOT_TWO_PEOPLE[case])) == []


def test_a_title_that_says_so_makes_up_for_questions_that_address_nobody():
    turns = (("What went wrong?", ANSWERS[0]), ("Do you mind?", "I do."), ("And now?", "We wait."))
    assert heard(write(turns=turns)) != []
    assert heard(write(f"It is late.\n\n{INTRODUCTION}", turns=turns)) == []


@pytest.mark.parametrize(
    "end",
    [
        "Oduya sails again in May.",
        "This interview has been edited for length.",
        "The Guild did not reply.\n\nIt never does.\n\nThe ferry is late.",
    ],
)
def test_the_last_answer_ends_where_the_writer_speaks_again(end):
    found = heard(write(end=end))
    assert found[: len(BY_ODUYA)] == BY_ODUYA
    assert len(found) <= len(BY_ODUYA) + 1  # no longer than the longest answer before


def test_a_quotation_set_between_the_answers_stays_one():
    turns = (TURNS[0], ("Do you sail?", "“I never did.”\n\nI never did."), TURNS[2])
    assert [words for words, _ in heard(write(turns=turns))] == [
        ANSWERS[0],
        "I never did.",
        ANSWERS[3],
    ]


def test_headings_ask_too_and_a_question_in_marks_does_not():
    assert heard(write(), roles={1: "heading", 3: "heading", 6: "heading"}) == BY_ODUYA
    assert heard(write(turns=[(f"“{question}”", answer) for question, answer in TURNS])) == []


def test_a_short_paragraph_inside_an_answer_that_addresses_somebody_is_left_to_the_writer():
    prompt = "The Guild says that you fled."
    turns = (TURNS[0], ("Do you sail?", f"I never did.\n\n{prompt}\n\nThe Guild lies."), TURNS[2])
    assert [words for words, _ in heard(write(turns=turns))] == [
        ANSWERS[0],
        "I never did.",
        "The Guild lies.",
        ANSWERS[3],
    ]
    turns = (TURNS[0], ("Do you sail?", "You learn to.\n\nI had to."), TURNS[2])
    assert "You learn to." in [words for words, _ in heard(write(turns=turns))]


def test_where_only_the_writers_i_tells_of_it_three_questions_address_the_person():
    turns = (*TURNS[:2], ("What will you do?", ANSWERS[3]))
    assert heard(write("It is late.\n\nI sat down with Maria Oduya.", turns=turns)) == BY_ODUYA
