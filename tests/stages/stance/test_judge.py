"""One stance per sentence, target and voice; and an answer for any span."""

from dataclasses import replace
from pathlib import Path

from stages import stance
from stages.records import Quote, Span, Target, TargetMention
from tests.processor_time import grows_linearly
from tests.stages.articles import ROW, read_one_sentence

CONFIG = Path(__file__).parents[3] / "config"
RULES = stance.load_rules({name: (CONFIG / name).read_text("utf-8") for name in stance.CONFIG})
TARGET = Target(id="harrow", name="Harrow", kind="person", names=("Harrow",))


def make_reading(text, quotes=(), mentions=()):
    """Make one sentence; quotes and mentions are (words, kind or form, speaker or voice)."""
    reading = read_one_sentence(text)
    for number, (words, kind, speaker) in enumerate(quotes):
        start = text.index(words)
        reading.quotes.append(
            Quote(
                **ROW,
                quote=number,
                kind=kind,
                start=start,
                end=start + len(words),
                speaker=speaker,
            )
        )
    for words, form, voice in mentions:
        start = text.index(words)
        reading.target_mentions.append(
            TargetMention(
                **ROW,
                target="harrow",
                sentence=0,
                start=start,
                end=start + len(words),
                form=form,
                voice=voice,
            )
        )
    return reading


def judge(*args, **kwargs):
    return stance.judge_stance(make_reading(*args, **kwargs), rules=RULES, target=TARGET)


def test_a_quoted_insult_is_the_speakers():
    rows = judge(
        "“Harrow is a corrupt bully,” said Ann Lee, who met him on Monday.",
        quotes=[("Harrow is a corrupt bully,", "direct", "Ann Lee")],
        mentions=[("Harrow", "name", "direct"), ("him", "pronoun", "writer")],
    )
    assert [(row.voice, row.speaker, row.polarity) for row in rows] == [
        ("direct", "Ann Lee", "negative"),
        ("writer", None, "neutral"),
    ]


def test_the_reporting_verb_is_the_writers():
    (row,) = judge(
        "“It was a wonderful success,” sneered Harrow.",
        quotes=[("It was a wonderful success,", "direct", "Harrow")],
        mentions=[("Harrow", "name", "writer")],
    )
    assert (row.voice, row.polarity) == ("writer", "negative")


def test_a_quotation_that_began_in_an_earlier_sentence_ends_at_its_mark():
    text = "“They came. Harrow is a marvellous man,” sneered the vile Hill."
    reading = make_reading(
        text,
        quotes=[("They came. Harrow is a marvellous man,", "direct", "Hill")],
        mentions=[("Harrow", "name", "direct"), ("Hill", "name", "writer")],
    )
    reading.sentences[0] = replace(reading.sentences[0], start=text.index("Harrow"))
    direct, writer = stance.judge_stance(reading, rules=RULES, target=TARGET)
    assert [text[a:b] for a, b in direct.evidence] == ["marvellous"]
    assert [text[a:b] for a, b in writer.evidence] == ["vile"]


def test_a_name_stands_for_the_target_before_a_pronoun():
    (row,) = judge(
        "When he arrived, Harrow sat down.",
        mentions=[("he", "pronoun", "writer"), ("Harrow", "name", "writer")],
    )
    assert row.start == len("When he arrived, ")


def test_mixed_evidence_abstains_and_a_bare_mention_does_not():
    (mixed,) = judge(
        "Harrow is a brilliant, generous, corrupt and cruel man.",
        mentions=[("Harrow", "name", "writer")],
    )
    (bare,) = judge("Harrow spoke at noon.", mentions=[("Harrow", "name", "writer")])
    assert mixed.abstained
    assert not bare.abstained


def test_other_targets_are_left_alone():
    reading = make_reading("Harrow spoke.", mentions=[("Harrow", "name", "writer")])
    other = Target(id="other", name="Other", kind="person", names=("Other",))
    assert stance.judge_stance(reading, rules=RULES, target=other) == []


def test_a_span_is_judged_where_its_first_letter_stands():
    text = "Harrow opened a shop. Harrow is a corrupt and vicious bully."
    reading = make_reading(text)
    (whole,) = reading.sentences
    end = text.index(" Harrow")
    reading.sentences[:] = [
        replace(whole, end=end),
        replace(whole, sentence=1, start=end + 1),
    ]
    name, with_blank = stance.judge_spans(
        reading, [Span(end + 1, end + 7), Span(end, end + 7)], rules=RULES
    )
    assert name.polarity == "negative"
    assert (with_blank.sentence, with_blank.score) == (1, name.score)


def test_every_span_is_answered_in_order_even_outside_sentences():
    reading = make_reading("Harrow is a liar. Lee is a hero.")
    reading.sentences.clear()
    spans = [Span(18, 21), Span(0, 6), Span(0, 0), Span(30, 300)]
    rows = stance.judge_spans(reading, spans, rules=RULES)
    assert [(row.start, row.end) for row in rows] == spans
    assert {row.target for row in rows} == {""}


def test_spans_of_an_empty_text_are_answered():
    assert len(stance.judge_spans(make_reading(""), [Span(0, 0)], rules=RULES)) == 1


def test_a_long_sentence_of_many_quotations_takes_linear_time():
    unit = "“Harrow is a fool,” he lied, and "

    def quote(count: int):
        reading = make_reading(unit * count)
        for number in range(count):
            start = number * len(unit)
            rows = {"start": start + 1, "end": start + 17}
            kind = "direct" if number % 2 else "scare"
            reading.quotes.append(Quote(**ROW, quote=number, kind=kind, **rows))
        name = {"target": "harrow", "sentence": 0, "start": 1, "end": 7, "form": "name"}
        reading.target_mentions.append(TargetMention(**ROW, voice="writer", **name))
        return reading

    def judge(reading):
        assert len(stance.judge_stance(reading, rules=RULES, target=TARGET)) == 1

    assert grows_linearly(judge, quote, 5000)
