import pytest

from stages import voice
from tests.stages.voice.reading import ROOT, RULES

FILES = {name: (ROOT / "config" / name).read_text() for name in voice.CONFIG}
VERBS, NOUNS, NAMES, PEOPLE = voice.CONFIG


@pytest.mark.parametrize(
    ("form", "lemma", "shape"),
    [
        ("said", "say", "past"),
        ("claims", "claim", "s"),
        ("sneering", "sneer", "ing"),
        ("admitted", "admit", "past"),
        ("replies", "reply", "s"),
        ("sings", "sing", "s"),
    ],
)
def test_forms_lead_to_verb_and_shape(form, lemma, shape):
    found = {(verb.lemma, verb.shape) for verb in RULES.forms[form]}
    assert (lemma, shape) in found


def test_longer_phrases_stand_first():
    lemmas = [verb.lemma for verb in RULES.forms["pointed"]]
    assert lemmas[0] == "point out"


def test_every_verb_is_listed_once():
    rows = [line.split("\t")[0] for line in FILES[VERBS].splitlines() if not line.startswith("#")]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("file", "line", "named"),
    [
        (VERBS, "mutter", "no colouring"),
        (VERBS, "mutter\trude\tquote", "'rude'"),
        (VERBS, "mutter\tneutral\tloud", "'loud'"),
        (VERBS, "\tneutral\tquote", "no verb"),
        (NOUNS, "claim\tsentence", "'sentence'"),
        (NAMES, "Ada", "no gender"),
        (PEOPLE, "baker", "no plural"),
    ],
)
def test_a_bad_line_is_named(file, line, named):
    with pytest.raises(ValueError, match="accepted") as caught:
        voice.load_rules({**FILES, file: line})
    assert named in str(caught.value)
    assert f"{file}, line 1" in str(caught.value)
