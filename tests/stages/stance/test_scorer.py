"""How the words around a span make it look."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages import stance
from stages.reading import Reading
from stages.records import Span
from stages.stance.scorer import name_polarity, score_span
from tests.stages.articles import make_article

CONFIG = Path(__file__).parents[3] / "config"
RULES = stance.load_rules({name: (CONFIG / name).read_text("utf-8") for name in stance.CONFIG})


def judge(marked, ironic=()):
    """Judge the part of a sentence that stands between [brackets]."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    article = make_article(text)
    words = Reading(article=article, blocks=[]).words(0, len(text))
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in ironic]
    judgement = score_span(text, words, Span(start, end), ironic=spans, rules=RULES)
    return judgement, text


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("[Harrow] is a corrupt and dishonest bully.", "negative"),
        ("[Harrow] is a brave and honest reformer.", "positive"),
        ("[Harrow] met the delegates on Tuesday.", "neutral"),
        ("[Harrow] was convicted of fraud.", "negative"),
        ("The judge praised [Harrow] for his courage.", "positive"),
        ("Members accused [Harrow] of lying.", "negative"),
        ("[Harrow] bullied the clerks for years.", "negative"),
        ("The report repeats its criticism of [Harrow].", "negative"),
        ("[Harrow], a disgraced financier, returned to the town.", "negative"),
        ("[Harrow] sneers at every question.", "negative"),
        ("[Harrow] broke the law.", "negative"),
        ("Critics lashed out at [Harrow].", "negative"),
        ("[Harrow] flip-flopped on the bridge.", "negative"),
    ],
)
def test_polarity_of_a_plain_sentence(sentence, polarity):
    judgement, _ = judge(sentence)
    assert name_polarity(judgement.score) == polarity


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ("[Harrow] is honest.", "[Harrow] is not honest."),
        ("[Harrow] is not corrupt.", "[Harrow] is corrupt."),
        ("[Harrow] is clumsy but brilliant.", "[Harrow] is brilliant but clumsy."),
        ("[Harrow] is slightly vain.", "[Harrow] is extremely vain."),
        ("[Harrow] praised the nurses.", "The nurses condemned [Harrow]."),
        ("The union defended [Harrow] from the bullies.", "The union denounced [Harrow]."),
        ("Trolls bullied [Harrow].", "[Harrow] bullied trolls."),
    ],
)
def test_one_thing_changed_makes_it_look_worse(better, worse):
    assert judge(better)[0].score > judge(worse)[0].score


def test_praise_in_scare_quotes_is_blame():
    sentence = "[Harrow] and his brilliant plan failed to appear."
    plain, _ = judge(sentence)
    ironic, _ = judge(sentence, ironic=["brilliant"])
    assert ironic.score < plain.score


def test_evidence_is_the_words_it_rests_on():
    judgement, text = judge("[Harrow] is a corrupt man.")
    assert [text[e.span.start : e.span.end] for e in judgement.evidence] == ["corrupt"]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("A cruel clerk told Hill that [Harrow] would come.", []),
        ("Hill broke the law, and the clerk told Norcliffe that [Harrow] had come.", []),
        ("A cruel clerk told Hill, Norcliffe [pensioners] and me.", []),
        ("It was cruel of Hill that [she] came.", ["cruel"]),
        ("The cruel Mayor [Harrow] came home.", ["cruel"]),
        ("The cruel Norcliffe [officials] came home.", ["cruel"]),
        ("A cruel clerk met [Harrow] and Hill.", ["cruel"]),
        ("Cruel Clerk Meets Mayor Hill And [Harrow]", ["Cruel"]),
        ("[Harrow] told Hill that the plan was cruel.", ["cruel"]),
    ],
)
def test_a_word_before_another_name_is_of_somebody_else(sentence, shown):
    judgement, text = judge(sentence)
    assert [text[slice(*e.span)] for e in judgement.evidence] == shown


def test_what_weighs_little_is_counted_and_not_shown():
    judgement, _ = judge(
        "[Harrow] wrote to Hill, and in Norcliffe, where she was, work had stopped."
    )
    assert judgement.score < 0
    assert judgement.evidence == ()


def test_a_bare_mention_is_surely_neutral_and_mixed_evidence_is_not():
    bare, _ = judge("[Harrow] met the delegates on Tuesday.")
    mixed, _ = judge("[Harrow] is a brilliant, generous, corrupt and cruel man.")
    assert bare.confidence > 0.5 > mixed.confidence


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("[Harrow] is a bully.", ["bully"]),
        ("[Harrow] is nothing but a spiteful bully.", ["spiteful", "bully"]),
        ("[Harrow] has been a very old bully.", ["bully"]),
        ("[Harrow] is the victim of bullies.", []),
        ("[Harrow] is hardly a bully.", []),
        ("If [Harrow] is a bully, so am I.", []),
        ("I do not say that [Harrow] is a bully.", []),
        ("Nobody doubts that [Harrow] is a bully.", ["bully"]),
        ("[Harrow] is the judge, a bully said.", []),
    ],
)
def test_what_a_verb_of_being_says_of_the_target(sentence, said):
    judgement, text = judge(sentence)
    assert [text[slice(*e.span)] for e in judgement.evidence if e.said] == said


def test_what_is_denied_before_the_target_is_not_held_against_it():
    assert judge("Nobody can call [Harrow] dishonest.")[0].score > 0
    assert judge("Few of [them] are wicked.")[0].score > 0
    assert judge("She denied that [Harrow] is wicked.")[0].score > 0
    assert judge("A few of [them] are wicked.")[0].score < 0
    assert judge("Never forget that [Harrow] is wicked.")[0].score < 0
    assert judge("Not for the first time, [Harrow] was cruel.")[0].score < 0


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_text_has_a_bounded_answer(text, start, length):
    article = make_article(text)
    words = Reading(article=article, blocks=[]).words(0, len(text))
    judgement = score_span(text, words, Span(start, start + length), rules=RULES)
    assert -1 <= judgement.score <= 1
    assert 0 <= judgement.confidence <= 1
    assert all(0 <= e.span.start < e.span.end <= len(text) for e in judgement.evidence)


def test_a_judging_noun_inside_the_mention_counts_and_a_name_does_not():
    assert judge("A coach of [fanatics] arrived.")[0].score < 0
    assert judge("The [Ministry of Justice] wrote to us.")[0].score == 0
