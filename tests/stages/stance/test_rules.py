"""The lexicons are read whole, and errors say where."""

from pathlib import Path

import pytest

from stages import stance
from stages.stance.forms import inflect_adjective, inflect_noun, inflect_verb

CONFIG = Path(__file__).parents[3] / "config"
FILES = {name: (CONFIG / name).read_text("utf-8") for name in stance.CONFIG}


def test_the_polarity_lexicon_is_large():
    lines = [line for line in FILES["lexicons/polarity.tsv"].splitlines() if line[:1] != "#"]
    assert len(lines) >= 1500


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        (
            "lexicons/polarity.tsv",
            "\t1\ta",
            r"polarity.tsv, line 1: .*no word; accepted is word TAB",
        ),
        ("lexicons/polarity.tsv", "grand\tlots\ta", r"line 1: polarity 'lots'.*-3 to 3"),
        ("lexicons/polarity.tsv", "grand\t4\ta", r"line 1: polarity '4'"),
        ("lexicons/polarity.tsv", "grand\t1\tq", r"line 1: part of speech 'q'; accepted: a, n, x"),
        (
            "lexicons/verb_roles.tsv",
            "# head\nsneer\t-1",
            r"line 2: .*no object's polarity; accepted is verb TAB",
        ),
        (
            "lexicons/complement_nouns.tsv",
            "fear",
            r"complement_nouns.tsv, line 1: .*noun TAB polarity",
        ),
    ],
)
def test_a_bad_line_is_named(name, line, message):
    with pytest.raises(ValueError, match=message):
        stance.load_rules({**FILES, name: line})


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (inflect_noun("bully"), ("bully", "bullies")),
        (inflect_noun("henchman"), ("henchman", "henchmen")),
        (inflect_adjective("heroic"), ("heroic", "heroically")),
        (inflect_adjective("noble"), ("noble", "nobly")),
        (inflect_verb("praise"), (("praise", "praises", "praising", "praised"), ("praised",))),
        (inflect_verb("slam")[0], ("slam", "slams", "slamming", "slammed")),
        (inflect_verb("vilify")[1], ("vilified",)),
        (inflect_verb("steal")[1], ("stolen",)),
    ],
)
def test_inflection(forms, expected):
    assert forms == expected
