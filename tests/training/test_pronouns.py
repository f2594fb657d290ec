"""Coreference of GUM as it is read, and weights as they are fitted."""

import pytest

from training.pronouns import Token, fit, read_coreference

TOLD = """\
# newdoc id = x
# newpar
# text = Ann Lee's boat sank.
1\tAnn\tAnn\tPROPN\t_\t_\t_\t_\t_\tEntity=(2-object-new-_-_-4-coref(1-person-new-_-_-1-coref
2-3\tLee's\t_\t_\t_\t_\t_\t_\t_\t_
2\tLee\tLee\tPROPN\t_\t_\t_\t_\t_\t_
3\t's\t's\tPART\t_\t_\t_\t_\t_\tEntity=1)
4\tboat\tboat\tNOUN\t_\t_\t_\t_\t_\tEntity=2)
5\tsank\tsink\tVERB\t_\t_\t_\t_\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_

# text = She wept.
1\tShe\tshe\tPRON\t_\t_\t_\t_\t_\tBridge=2<1|Entity=(1-person-giv-_-_-1-ana)
2\twept\tweep\tVERB\t_\t_\t_\t_\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t_\t_\t_\t_
"""


def test_coreference_is_read_with_its_places():
    text, tokens, mentions = read_coreference(TOLD)
    assert text == "Ann Lee's boat sank. She wept."
    assert tokens[2] == Token(7, 9, "PART")
    heads = {(m.number, m.type, text[tokens[m.head].start : tokens[m.head].end]) for m in mentions}
    assert heads == {("1", "person", "Ann"), ("2", "object", "boat"), ("1", "person", "She")}


def test_what_tells_the_meant_from_the_others_gets_the_weight():
    case = ([{"near": 1.0, "noise": 1.0}, {"far": 1.0, "noise": 1.0}, {"nobody": 1.0}], 0)
    weights = fit([case] * 50)
    assert weights["near"] > 0.5
    assert weights["far"] == pytest.approx(weights["nobody"] - weights["noise"], abs=1.0)
    assert weights["far"] < 0
