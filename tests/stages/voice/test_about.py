"""What quoted words are said of is in the voice of whoever is quoted."""

import pytest

from stages import voice
from tests.stages.voice.reading import RULES, make_reading


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Hale called Silver Oar “a sorry spectacle”.", "Silver Oar"),
        ("Hale called them “a rabble”.", "them"),
        ("Hale called himself “a rebel”.", None),
        ("Oduya praised the oarsmen as “heroes”.", "the oarsmen"),
        ("Oduya thanked the Guild for “its patience”.", "the Guild"),
        ("Hale described the vote as a “sorry spectacle”.", "the vote"),
        ("Hale described calls for Ann Lee to go as “mad”.", "calls for Ann Lee to go"),
        ("Hale dismissed demands that it close at once as “mad”.", None),
        ("The Guild, Hale said, “has lost its way”.", "The Guild"),
        ("Oarsmen are, he said, “idle”.", "Oarsmen are"),
        ("The Guild is, in Hale’s words, “a ruin”.", "The Guild is"),
        ("At the ferry, Hale said, “never again will we row”.", None),
        ("Hale accused the brewery of watering “every last barrel”.", None),
        ("“The Guild is lost,” said Maria Oduya.", None),
        # beside the verb
        ("Hale said of Silver Oar: “It is a liar.”", "Silver Oar"),
        ("“She is lost,” Hale wrote of her.", "her"),
        ("“He is lost,” Hale wrote of her brother.", "her brother"),
        ("“It is lost,” said Hale of the Guild.", "the Guild"),
        ("“It is lost,” said the mayor of Silver Oar.", None),
        ("“We won,” Hale said of late.", None),
        ("“We won,” Hale wrote of Monday.", None),
        ("Hale said about 40 rowers “left in tears”.", None),
        # before it
        ("Of the Guild, Hale said: “It is lost.”", "the Guild"),
        ("Asked about Silver Oar, Hale said: “It is lost.”", "Silver Oar"),
        ("When asked about her, Hale said: “She is lost.”", "her"),
        ("Of the rowers on the pier Hale said: “We won.”", None),
        ("Asked on Monday, Hale said: “It is lost.”", None),
    ],
)
def test_what_quoted_words_are_said_of_is_in_their_voice(text, about):
    reading = make_reading(text, people=("Maria Oduya", "Peter Hale"))
    reading.quotes = voice.find_quotes(reading, rules=RULES)
    (quote,) = [quote for quote in reading.quotes if quote.kind in ("mixed", "direct")]
    found = None if quote.about_end is None else text[quote.about_start : quote.about_end]

    assert found == about
    if about is not None:
        assert reading.voice_at(text.index(about)) == quote.kind
        said_of = reading.quote_at(text.index(about))
        assert said_of is not None
        assert said_of.speaker == quote.speaker
