"""What is denied or supposed of a target is no frame of it; what is taken for granted is one."""

import pytest

from tests.stages.framing.reading import find


@pytest.mark.parametrize(
    "sentence",
    [
        "I do not say that [they] are wicked.",
        "He doesn’t think [the league] is a cult.",
        "She never wanted to claim [they] were fanatics.",
        "Nobody believes that [they] are cowards.",
        "Few voters think [they] are wicked.",
        "The mayor denied that [they] were bullies.",
        "It is not that [they] are wicked.",
        "Few of [them] looked like bullies.",
        "None of the [activists] is a fanatic.",
        "No [activist] is a fanatic.",
        "Not all [activists] are fanatics.",
        "Neither [activist] is a bully.",
        "[The league] is no cult.",
        "[They] are no longer fanatics.",
        "[They] did not behave like a sect.",
        "[The league] is nothing like a cult.",
        "[They] have not run out of steam.",
        "Nobody called [them] a sect.",
        "She did not call [them] a sect.",
        "She refused to call [them] a sect.",
        "He declined to say that [they] were fanatics.",
        "If [they] were a cult, somebody would have left.",
        "If the [activists] are fanatics, then so am I.",
        "Reporters ask whether [they] are a cult.",
        "[They] refused to bully the mayor.",
        "It is unlikely that [they] are fanatics.",
        "[They] declined to openly mock the mayor.",
    ],
)
def test_what_is_denied_is_no_frame(sentence):
    assert find(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("I say that [they] are wicked.", "wicked"),
        ("[They] wanted to bully the mayor.", "bully"),
        ("It is not impossible that [they] are fanatics.", "fanatic"),
        ("[They] did not hesitate to meet, and [they] bullied him.", "bully"),
        ("She does not deny that [they] are wicked.", "wicked"),
        ("Nobody doubted that [they] were bullies.", "bully"),
        ("He did not know that [they] were bullies.", "bully"),
        ("No doubt [they] are wicked.", "wicked"),
        ("It is no secret that [they] are wicked.", "wicked"),
        ("A few of [them] looked like bullies.", "bully"),
        ("Papers that would not know the town have called [them] a sect.", "sect"),
        ("She did not win, and [they] behaved like a sect.", "sect"),
        ("I did not meet [the league]’s foot soldiers.", "foot soldier"),
        ("Even if [they] are fanatics, they vote.", "fanatic"),
        ("If you ask me, [they] are fanatics.", "fanatic"),
        ("If you come, bring [the league]’s foot soldiers.", "foot soldier"),
    ],
)
def test_what_is_not_denied_is_a_frame(sentence, term):
    assert [f.term for f in find(sentence)] == [term]
