"""What somebody calls something, in a clause with "what"."""

import pytest

from tests.stages.voice.reading import judge

CALLED = [
    ("The Guild is what Hale calls a cult.", "a cult", "Hale", "The Guild"),
    ("It is what Maria Oduya called “a cult”.", "a cult", "Maria Oduya", "It"),
    ("The Guild runs what critics describe as a cult.", "a cult", "critics", None),
    ("Peter Hale left what he calls a corrupt club.", "a corrupt club", "Peter Hale", None),
    (
        "He joined what Maria Oduya has described as a gang of bullies.",
        "a gang of bullies",
        "Maria Oduya",
        None,
    ),
    ("The Guild has become what one MP calls a cancer.", "a cancer", "one MP", "The Guild"),
    (
        "They face what Maria Oduya describes as bullying and abuse.",
        "bullying and abuse",
        "Maria Oduya",
        None,
    ),
    ("The Guild, in what Hale called a disgrace, shut.", "a disgrace", "Hale", None),
    ("What critics call a cult is a rowing club.", "a cult", "critics", None),
]


@pytest.mark.parametrize(("text", "words", "who", "about"), CALLED, ids=[r[0] for r in CALLED])
def test_what_somebody_calls_it_is_his(text: str, words: str, who: str, about: str | None) -> None:
    ((said, speaker, judged),) = judge(text)
    assert (said, judged) == (words, about)
    assert (speaker or "").endswith(who)


LEFT = [
    "What sailors call the bends is a disease.",
    "The Guild is what we call a cult.",
    "It was what people call a cult.",
    "The Guild is what you might call a cult.",
    "Nobody knows what Hale considers a success.",
    "She knew what he called his mother.",
    "What he called for was a vote.",
    "Nobody knew what Peter Hale called home.",
    "What critics fear most about the plan is the cost.",
    "What Hale wants most is to leave.",
    "What critics fear most is that the pier will shut.",
]


@pytest.mark.parametrize("text", LEFT)
def test_names_that_all_use_are_nobodys(text: str) -> None:
    assert judge(text) == []
