"""What stands beside a cue and is no content: circumstances, relative clauses, participles."""

import pytest

from tests.stages.voice.reading import find

SAID = {
    "a participle after a source":
        ("Tolls rose, according to the guild, bringing the sum to 40.", ["Tolls rose"]),
    "a participle after a speaker":
        ("The boat sank, Hale said, leaving three rowers dead.", ["The boat sank"]),
    "a participle with a relative clause":
        ("Tolls rose, according to Webb, adding to a row that has split us.", ["Tolls rose"]),
    "a participle that reports":
        ("The pier will open, Hale says, adding that tolls will rise.",
         ["The pier will open", "that tolls will rise"]),
    "a gerund that is a subject":
        ("If tolls rise, Hale said, leaving is best.", ["If tolls rise", "leaving is best"]),
    "late on a day":
        ("Hale said late Friday that tolls would rise.", ["that tolls would rise"]),
    "late on a day, with its preposition":
        ("Hale said late on Friday the pier had sunk.", ["the pier had sunk"]),
    "from the start":
        ("Hale has said from the start that tolls would rise.", ["that tolls would rise"]),
    "for weeks":
        ("Hale has said for weeks tolls would rise.", ["tolls would rise"]),
    "what he is sorry for":
        ("Hale was thanked for years of work.", []),
    "from whom it is":
        ("Hale heard from the guild that tolls would rise.", []),
    "in which programme":
        ("Hale said on “The Quay” on Sunday that tolls would rise.", ["that tolls would rise"]),
    "in whose programme":
        ("Hale, a rower, said on Oar's “The Quay” that tolls would rise.",
         ["that tolls would rise"]),
    "a programme, and no more":
        ("Hale spoke on “The Quay” on Sunday.", []),
    "what is quoted, and its programme":
        ("“It sank,” Hale said on “The Quay” on Sunday.", []),
    "how long after":
        ("“The pier sank,” Hale said two days after the race.", []),
    "how long after, in what is said":
        ("Hale said two days after the race the pier had sunk.",
         ["two days after the race the pier had sunk"]),
    "a noun and when it was given":
        ("Rowers dislike Hale's claim earlier this month that tolls rose.", ["that tolls rose"]),
    "a noun and when it is told":
        ("Rowers dislike Hale's claim earlier this month about tolls.", []),
    "earlier this month":
        ("Hale told the guild earlier this month the pier had sunk.", ["the pier had sunk"]),
    "earlier this month, after marks":
        ("“The pier sank,” Hale said earlier this month.", []),
    "later that day":
        ("Hale said later that day the pier had sunk.", ["the pier had sunk"]),
    "that day, in a letter":
        ("The guild announced that day in a letter that tolls would rise.",
         ["that tolls would rise"]),
    "that day, to somebody":
        ("Hale told rowers that day that tolls would rise.", ["that tolls would rise"]),
    "many times":
        ("Hale said many times in the talks that tolls would rise.", ["that tolls would rise"]),
    "late fees":
        ("Hale said late fees would rise.", ["late fees would rise"]),
    "earlier talks":
        ("Hale said earlier talks had failed.", ["earlier talks had failed"]),
    "that with its day":
        ("Hale said that day trips would end.", ["that day trips would end"]),
    "that with its week":
        ("Hale said that week by week the pier sank.", ["that week by week the pier sank"]),
    "later, then that":
        ("Hale said later that night boats would go.", ["that night boats would go"]),
    "a news agency":
        ("“It sank,” Hale told Norra news agency.", []),
    "a state broadcaster":
        ("Hale told Norra state radio the pier had sunk.", ["the pier had sunk"]),
    "where hearers are":
        ("Hale told crews in Norra where he had come with his dogs.", []),
    "hearers of a group":
        ("Hale told members of the Guild he would go.", ["he would go"]),
    "a news agency with its name":
        ("“It sank,” Hale told Norra news agency NNA on Monday.", []),
    "a broadcaster of a kind, with its name":
        ("Hale told Norra public broadcaster NRD that boats sank.", ["that boats sank"]),
    "a newspaper with its name":
        ("Hale told Norra weekly newspaper The Oar the pier had sunk.", ["the pier had sunk"]),
    "a station that hears of somebody":
        ("Hale told Norra radio Ann Webb had gone.", ["Ann Webb had gone"]),
    "the staff of a station":
        ("Hale told Norra radio staff had gone.", ["radio staff had gone"]),
    "the news of a town":
        ("Hale told Norra news had come.", ["news had come"]),
    "a list after including":
        ("Tolls rose, Hale said, including one he had cut.",
         ["Tolls rose", "including one he had cut"]),
    "a verb that is parted from its subject":
        ("The pier, Hale says, is lost.", ["The pier", "is lost"]),
    "a letter that was seen":
        ("The pier will close in May, said Ann Webb in a letter that was seen by the Argus.",
         ["The pier will close in May"]),
    "a letter that angered":
        ("Hale said in a letter that angered the guild that he would go.",
         []),
    "what comes after a letter":
        ("Hale said in a letter that tolls would rise.", ["that tolls would rise"]),
    "an adjective after that":
        ("Hale said on Monday that armed men had come.", ["that armed men had come"]),
    "where somebody confessed":
        ("In a recorded interview with officers, Webb confessed to the theft.", []),
    "when somebody confessed":
        ("Shortly before the vote, Webb admitted to stealing the boat.", []),
    "when somebody complained":
        ("At the end of the talks, Hale complained bitterly about the tolls.", []),
    "what was said to somebody":
        ("The pier was lost in May, Hale told rowers.", ["The pier was lost in May"]),
    "the verb after a relative clause":
        ("The man who reported the theft recalled that it was dark.", ["that it was dark"]),
    "the verb after a relative clause, without that":
        ("The man who claimed the prize said it was lost.", ["it was lost"]),
    "a relative clause that reports":
        ("The man who said the pier was lost has gone.", ["the pier was lost"]),
    "a relative clause that goes on":
        ("The pier that the guild says is lost will open in May.", ["is lost"]),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID)
def test_circumstances_are_no_content(case: str) -> None:
    text, wanted = SAID[case]
    assert [text[q.start : q.end] for q in find(text) if q.kind == "indirect"] == wanted


def test_a_participle_after_a_speaker_is_the_speakers() -> None:
    quotes = find("Oduya will win, Hale said, adding that tolls will rise.")
    assert [quote.speaker for quote in quotes] == ["Hale", "Hale"]
