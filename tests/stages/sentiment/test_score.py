"""One row per sentence, whatever its kind."""

import pytest

from stages import sentiment
from stages.reading import Reading
from stages.records import Block, Sentence
from tests.stages.articles import make_article


def make_reading(*sentences):
    text = "\n\n".join(sentences)
    article = make_article(text)
    reading = Reading(article=article, blocks=[])
    start = 0
    for number, sentence in enumerate(sentences):
        end = start + len(sentence)
        role = "title" if number == 0 else "paragraph"
        kind = "title" if number == 0 else "sentence"
        reading.blocks.append(
            Block(position=1, revision_id="r", block=number, role=role, start=start, end=end)
        )
        reading.sentences.append(
            Sentence(
                position=1,
                revision_id="r",
                sentence=number,
                block=number,
                kind=kind,
                start=start,
                end=end,
            )
        )
        start = end + 2
    return reading


def test_every_sentence_has_one_row_in_order():
    reading = make_reading("A bad day", "A wonderful speech.", "The hall holds ninety people.")
    rows = sentiment.score_sentiment(reading, rules=sentiment.load_rules({}))
    assert [(row.sentence, row.polarity) for row in rows] == [
        (0, "negative"),
        (1, "positive"),
        (2, "neutral"),
    ]


def test_no_sentences_no_rows():
    assert sentiment.score_sentiment(make_reading(), rules=sentiment.load_rules({})) == []


def test_config_that_nothing_reads_is_an_error():
    with pytest.raises(ValueError, match=r"words\.txt"):
        sentiment.load_rules({"words.txt": ""})
