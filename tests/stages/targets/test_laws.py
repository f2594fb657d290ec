"""What holds for every text."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages.records import Mention
from stages.targets import find_targets
from tests.processor_time import grows_linearly
from tests.stages.targets.marked import RULES, load_sample, read_marked

TARGETS = [
    load_sample(name)
    for name in (
        "corbyn_supporters", "jeremy_corbyn", "labour_party", "security_services", "new_statesman"
    )
]  # fmt: skip
PIECES = (
    "Momentum", "Corbyn", "Jeremy Corbyn", "Corbyn’s", "supporters", "Labour", "the party", "they",
    "them", "he", "his", "it", "its", "activists", "these people", "the others", "who", "of", "and",
    "MI5", "spies", "the New Statesman", "the magazine", "voters", "said", "“We", "us”", ".", ",",
    "\n", "’", "-", "ß", "İ", "\u00a0", "MOMENTUM", "the", "is", "are", "were happy",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=200)


@given(texts)
def test_spans_lie_in_their_sentence_in_order_and_apart(text):
    reading, _ = read_marked(text.replace("[[", "").replace("]]", ""))
    for target in TARGETS:
        found = find_targets(reading, rules=RULES, target=target)
        for mention in found:
            sentence = reading.sentences[mention.sentence]
            assert sentence.start <= mention.start < mention.end <= sentence.end
            assert mention.target == target.id
        assert all(a.end <= b.start for a, b in pairwise(found))


@given(texts)
def test_what_names_no_target_holds_none(text):
    for name in ("Momentum", "MOMENTUM", "Corbyn"):
        text = text.replace(name, "")
    reading, _ = read_marked(text.replace("[[", "").replace("]]", ""))
    assert find_targets(reading, rules=RULES, target=TARGETS[0]) == []


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "Momentum " * 10_000, "- ’ " * 30_000, "they them Corbyn’s " * 4_000]
)
def test_long_odd_texts_are_read(text):
    reading, _ = read_marked(text)
    for target in TARGETS:
        find_targets(reading, rules=RULES, target=target)


def test_a_name_of_very_many_words_is_read_in_linear_time():
    def name(words: int):
        text = "Corbyn " * words + "ran."
        whole = {"start": 0, "end": len(text) - 5, "type": "PER", "form": "name"}
        mention = Mention(position=1, revision_id="r", sentence=0, name="X", entity_id="x", **whole)
        return replace(read_marked(text)[0], mentions=[mention])

    def read(reading):
        assert find_targets(reading, rules=RULES, target=TARGETS[1]) == []

    assert grows_linearly(read, name, 24_000)


@pytest.mark.parametrize(
    "unit",
    [
        "Momentum and their ", "Momentum, they and it ", "their ", "Momentum and said it had ",
        "half of the group, ",
    ],
)  # fmt: skip
def test_a_sentence_of_very_many_pronouns_is_read_in_linear_time(unit):
    assert grows_linearly(
        lambda reading: find_targets(reading, rules=RULES, target=TARGETS[0]),
        lambda count: read_marked(unit * count + "ran.")[0],
        4000,
    )


@pytest.mark.parametrize("unit", ["hit him ", "his or her ", "Jo said he "])
def test_a_sentence_of_very_many_men_is_read_in_linear_time(unit):
    assert grows_linearly(
        lambda reading: find_targets(reading, rules=RULES, target=TARGETS[1]),
        lambda count: read_marked(
            f"Corbyn ran. Jo {unit * count}.", names={"Jo": "PER", "Corbyn": "PER"}
        )[0],
        2000,
    )


@pytest.mark.parametrize("unit", ["In Peru the country slept. ", "Peru and the country. "])
def test_very_many_countries_are_told_apart_in_linear_time(unit):
    chile = replace(TARGETS[4], names=("Chile",), aliases=("the country", "the London-based club"))
    assert grows_linearly(
        lambda reading: find_targets(reading, rules=RULES, target=chile),
        lambda count: read_marked("Chile " * count + "ran. " + unit * count, names={"Peru": "LOC"})[
            0
        ],
        2000,
    )
