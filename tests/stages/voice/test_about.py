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
        ("Commenting on Silver Oar, Hale said: “It is lost.”", "Silver Oar"),
        ("As for Silver Oar, Hale said: “It is lost.”", "Silver Oar"),
        ("As mayor of Norra, Hale said: “It is lost.”", None),
        ("Responding to Silver Oar, Hale said: “It is lost.”", None),
        # in an aside
        ("Hale, referring to Silver Oar, said: “It is lost.”", "Silver Oar"),
        ("“It is lost,” Hale said, referring to Silver Oar.", "Silver Oar"),
        ("“It is lost,” Hale said when asked about Silver Oar.", "Silver Oar"),
        ("“It is lost,” Hale said, waving to Silver Oar.", None),
        ("“It is lost,” Hale said, asked on the pier.", None),
        ("Hale, mayor of Silver Oar, said: “It is lost.”", None),
        ("Hale, of the Silver Oar, said: “It is lost.”", None),
        # before a relative clause
        ("Silver Oar, which Hale called “a ruin”, closed.", "Silver Oar"),
        ("The Guild backed Ann Lee, whom Hale called “a liar”.", "Ann Lee"),
        ("Ann Lee, who Hale said was “a liar”, left.", "Ann Lee"),
        ("Ann Lee, of whom Hale said “she was lost”, left.", "Ann Lee"),
        ("Ann Lee, to whom Hale said “go home”, left.", None),
        ("A day on which Hale said “we won” was over.", None),
        ("Hale, who said “we won”, left.", None),
        # before a quoted predicate
        ("Hale said Silver Oar “was lost”.", "Silver Oar"),
        ("Hale said she “was lost”.", "she"),
        ("Hale told Ann Lee that Silver Oar “could go”.", "Silver Oar"),
        ("Silver Oar “failed to answer,” Hale said.", "Silver Oar"),
        ("The new mayor “is lost,” Hale said.", "The new mayor"),
        ("Hale said yesterday “was a good day”.", None),
        ("The “armed robbers” fled, Hale said.", None),
        ("Silver Oar’s “armed robbers” fled, Hale said.", None),
        ("Hale told Ann Lee “to go home”.", None),
        ("Hale promised Ann Lee “a good job”.", None),
        ("Hale asked Ann Lee “why did you go?”", None),
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
