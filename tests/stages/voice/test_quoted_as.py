"""Who speaks where somebody is quoted as saying something."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr")

CASES = {
    "the writer of no name": "Ada Novak was quoted as saying that the mill was shut.",
    "by a paper, before": "Ada Novak was quoted by the Oar as saying that the mill was shut.",
    "by a paper, after": "“It is late,” Ada Novak was quoted as saying by the Oar.",
    "by a paper between": "“It is late,” Ada Novak was quoted by the Oar as saying.",
    "behind what is said": "The mill was shut, Ada Novak was quoted as saying.",
    "in a paper": "Ada Novak has been quoted in the Oar as saying: “It is late.”",
    "whom a paper quotes": "The Oar quoted Ada Novak as saying that the mill was shut.",
    "whom a paper quotes, with a post": (
        "The Oar quoted the mayor, Ada Novak, as saying that the mill was shut."
    ),
    "whom a paper quotes, behind the words": "“It is late,” the Oar quoted Ada Novak as saying.",
    "a pronoun": "Ada Novak left. “It is late,” the Oar quoted her as saying.",
    "quoting": "The mill was sold, the Oar wrote, quoting Ada Novak as saying it was late.",
    "cited": "Ada Novak is cited as saying that the mill was shut.",
}


@pytest.mark.parametrize("text", CASES.values(), ids=CASES)
def test_who_is_quoted_speaks(text: str) -> None:
    assert find(text, people=PEOPLE)[-1].speaker == "Ada Novak"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Oar quoted Ada Novak as an example of greed.", set()),
        ("The Oar quoted the note: “It is late.”", {"the Oar"}),
        ("Ada Novak is known for saying little.", set()),
        ("“It is late,” Paul Kerr said, and the Oar quoted Ada Novak as saying so.", {"Paul Kerr"}),
    ],
)
def test_who_is_not_quoted_does_not(text: str, speakers: set[str]) -> None:
    assert {q.speaker for q in find(text, people=PEOPLE) if q.kind == "direct"} == speakers
