"""What stands before a verb but is no subject, and where the true subject is."""

import re

import pytest

from stages.voice.grammar.phrases import find_phrase_before
from stages.voice.grammar.units import Token
from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr", "Ines May")

CASES = {
    # a predicate before "who" and "which"
    "what was hard for somebody": (
        "The flood was hard for Ada Novak, who said that the mill was lost.",
        "Ada Novak",
    ),
    "what has caused anger": (
        "The toll has caused anger among Dell rowers, who hope that the mill will sink.",
        "Dell rowers",
    ),
    "who was critical of others": (
        "Ada Novak was sternly critical of rowers who suggest that the mill is lost.",
        "rowers",
    ),
    "whom somebody angrily did something to": (
        "Novak angrily rebuked rowers who say that the mill is lost.",
        "rowers",
    ),
    "what they could do": (
        "The flood could harm relations with clerks who fear that the mill is lost.",
        "clerks",
    ),
    "who went on to something": (
        "The clerk met “friends” and followed up with an attack on Kerr, who said it was lost.",
        "Paul Kerr",
    ),
    "a head with its place": (
        "There were rowers in Hillsea who said that the mill was lost.",
        "rowers in Hillsea",
    ),
    "people as a predicate": (
        "There are skilled rowers who say that the mill is lost.",
        "skilled rowers",
    ),
    "armed men": ("Kerr met with armed men who said that the mill was lost.", "armed men"),
    "whom something is given to": (
        "The board gave the oars to Ada Novak, who said that the mill was lost.",
        "Ada Novak",
    ),
    "a deed before whom it is done to": (
        "The board left, echoing old clerks who say that the mill is lost.",
        "old clerks",
    ),
    "leading clerks": (
        "The board left, leading clerks who say the mill is lost fled.",
        "leading clerks",
    ),
    # a word behind its preposition, or a verb
    "in particular": (
        "Rowers have in particular noted that the mill was lost.",
        "Rowers",
    ),
    "at first": ("The guild at first said that the mill was lost.", "the guild"),
    "at last": ("Ada Novak had at last said that the mill was lost.", "Ada Novak"),
    "in charge": ("The clerk in charge said that the mill was lost.", "the clerk in charge"),
    "a head of state": ("The head of state said that the mill was lost.", "the head of state"),
    "at home": ("Rowers at home say that the mill is lost.", "Rowers at home"),
    "who would not be named": (
        "A rower who lives here and who did not want to be named said the mill was lost.",
        "a rower",
    ),
    "data that helps": (
        "Ada Novak, whose new firm, Teal, uses maps to help farms find hay, said it was lost.",
        "Ada Novak",
    ),
    "an interview after and": (
        "Ada Novak rowed to Hull and in a later interview said that the mill was lost.",
        "Ada Novak",
    ),
    "an interview after but": (
        "The clerk first said it was dry, but in a later interview said that the mill was lost.",
        "the clerk",
    ),
    "an interview with somebody": (
        "The guild in a later interview said that the mill was lost.",
        "the guild",
    ),
    "another clause after and": (
        "Rowers have said that they will not row and others have said that it was lost.",
        "others",
    ),
    "those to whom something was done": (
        "Friends of those hurt by bad floods say that the mill is lost.",
        "friends of those hurt by bad floods",
    ),
    "those affected": (
        "Friends of those affected by floods urged the board to shut the mill.",
        "friends of those",
    ),
    "an adverb before a participle": (
        "A book just published for small children explains that the mill was lost.",
        "a book",
    ),
    "who is likely to": ("Many would likely point out that the mill was lost.", "Many"),
    "who is a likely winner": ("The likely winner said that it was lost.", "the likely winner"),
    "you with a modal": ("The rule comes with a note that you can’t yell “row” here.", "you"),
    "money that is spent": (
        "Clubs spent $6 million attacking it, while guilds, with new funds, said it was lost.",
        "guilds",
    ),
    "a suit for money": (
        "It is a bold claim. A $6 million suit says that the mill was lost.",
        "a $6 million suit",
    ),
    "whoever is ready": (
        "Novak is rich, with oars for all, and when Kerr goes, he’s poised to claim it was lost.",
        "Paul Kerr",
    ),
    "a deed alone": (
        "She could not stop, committing repeated sins after telling the board it was lost.",
        "she",
    ),
    # days
    "said on a day": (
        "“It is lost,” Ada Novak, the board’s oldest member, said Sunday.",
        "Ada Novak",
    ),
    "a day first": (
        "Friday, Teal, leading a row of six guilds, asked the board to shut the mill.",
        "Teal",
    ),
    "a person called like a month": ("“It is lost,” said Ines May.", "Ines May"),
    "a person called like a month, with an age": (
        "Ines May, 60, a rower, said that the mill was lost.",
        "Ines May",
    ),
    "a month after a name": ("“It is lost,” said Ada Novak May 5.", "Ada Novak"),
    "a paper called like a day": (
        "Sunday Gull editor Ada Novak said that the mill was lost.",
        "Ada Novak",
    ),
    # an aside
    "a party in brackets": (
        "In Hull, after winning a vote, Mayor Ada Novak (Lab), said that the mill was lost.",
        "Ada Novak",
    ),
    "a post before a party": (
        "Ada Novak, Mayor of Hull (Lab), said that the mill was lost.",
        "Ada Novak",
    ),
    "who runs it": (
        "The guild, run by Paul Kerr, a former rower in Hull, said that the mill was lost.",
        "the guild",
    ),
    "what it is": (
        "The guild, a former club, said that the mill was lost.",
        "the guild",
    ),
    "the main clause": (
        "As word of his win rolled in on Tuesday, she gave a speech, saying that it was lost.",
        "she",
    ),
    "the only clause": (
        "Ada Novak gave a speech, saying that the mill was lost.",
        "Ada Novak",
    ),
    "a deed after a comma": (
        "Yet Norra clerks, like their old rivals, say taxing oars boosts mills.",
        "Norra clerks",
    ),
    "executives there": (
        "The crowd is older, which is why clerks there say that the mill is lost.",
        "clerks",
    ),
    "those who back others": (
        "But those who back her rivals say that the mill was lost.",
        "those",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_the_true_subject_is_found(text: str, speaker: str) -> None:
    said = [q for q in find(text, people=PEOPLE) if q.kind != "scare"][-1]
    assert said.speaker == speaker


NOBODY = {
    "several that are suspected": "Several suspected teachers were held on Monday.",
    "a number that are suspected": "At least 39 suspected clerks had been held.",
    "what is among it": "It will bring jobs, including 80 jobs added last year.",
    "more of what is detailed": "It will be June before more detailed underwater work can begin.",
    "details of something": "Ada Novak lost the full details of what they had.",
    "a verb after a pronoun": "The flood is bad. It just puts fear in rowers that maybe they had.",
    "what makes sense": "Her turn to the river - a plan she liked - makes sense within the mill.",
    "what helps": "They hate the river, which helps explain why the mill was lost.",
    "what was made": "What has been made available suggests that the mill is lost.",
    "things related to others": (
        "The firm acted for them on oars, taxes and other issues related to Kerr’s mills, in Hull."
    ),
    "a farewell": "Ada Novak said goodbye to the rowers on the pier.",
    "a prayer": "Ada Novak said a prayer for the rowers on the pier.",
    "emails": "That brought the number of newly classified emails that moved through it to six.",
    "a deal on a day": "The deal, announced Friday, would last two years.",
    "a deed": "In the town, selling boats suggests that the mill is lost.",
    "a show": "The set was used for making boats for the river TV show “The Oar.”",
    "a reason": "But when Kerr was wrong, it wasn’t really for ideological reasons.",
    "about something": "Kerr met him in the first debate about crude remarks he’d made on rowers.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_nobody_says_it(text: str) -> None:
    assert [q for q in find(text, people=PEOPLE) if q.kind != "scare"] == []


SOMEBODY = {
    "several who allege": ("Several alleged that the mill was lost.", "Several"),
    "several who allege something of people": (
        "Several alleged clerks had lost the mill.",
        "Several",
    ),
    "more who say": ("It rained. More warned clerks would go.", "More"),
    "figures that concern": (
        "Concerning figures show that the mill is lost.",
        "Concerning figures",
    ),
    "several who suspect": ("Several suspected that the mill was lost.", "Several"),
    "39 who suspect": ("It rained. Forty suspected that the mill was lost.", "Forty"),
    "several who fear": ("Several feared prices were rising.", "Several"),
    "more who fear": ("More feared that the mill was lost.", "More"),
    "who complains of it": ("Ada Novak complains of “a lost mill”.", "Ada Novak"),
    "what is related": ("Ada Novak related to us that the mill was lost.", "Ada Novak"),
    "a goodbye that is hard": ("Ada Novak said goodbye is the hardest word.", "Ada Novak"),
    "who emails": ("Ada Novak emails that the mill is lost.", "Ada Novak"),
    "who leads": ("Leading rowers encourage clerks to shut the mill.", "Leading rowers"),
    "a channel": ("Norra TV shows that the mill was lost.", "Norra TV"),
    "who announced it on a day": (
        "Ada Novak announced Friday that the mill was lost.",
        "Ada Novak",
    ),
    "states of a month": (
        "They won a few, while the March states account for most and “shun it,” Ada Novak wrote.",
        "Ada Novak",
    ),
    "who has goodbye in mind": ("Goodbye, Ada Novak said, is the hardest word.", "Ada Novak"),
}


@pytest.mark.parametrize(("text", "speaker"), SOMEBODY.values(), ids=SOMEBODY)
def test_somebody_says_it(text: str, speaker: str) -> None:
    assert {q.speaker for q in find(text, people=PEOPLE)} == {speaker}


OWNERS = {
    "what it was like": (
        "The plan was full of Kerr’s claims that the mill was lost.",
        "Paul Kerr",
    ),
    "whom it is about": (
        "They will be targets for Kerr’s false claims that the mill was lost.",
        "Paul Kerr",
    ),
    "what is sought": (
        "It has been seeking proof of the board’s assertion that the mill was lost.",
        "the board",
    ),
    "what it is at the bottom of": (
        "The judge got to the bottom of Mayor Paul Kerr’s claim that the mill was lost.",
        "Paul Kerr",
    ),
    "what it is at the heart of": (
        "The heart of the board’s claim that the mill was lost is weak.",
        "the board",
    ),
    "a group of others": (
        "The members of the board’s claim that the mill was lost is old.",
        "the members of the board",
    ),
    "the board itself": ("The board’s claim that the mill was lost is old.", "the board"),
}


@pytest.mark.parametrize(("text", "speaker"), OWNERS.values(), ids=OWNERS)
def test_whose_claim_it_is(text: str, speaker: str) -> None:
    (quote,) = find(text, people=PEOPLE)
    assert quote.speaker == speaker


PHRASES = {
    "an adverb inside": ("An earlier version said that it was lost.", "an earlier version"),
    "an adverb outside": ("The version earlier said that it was lost.", "the version"),
    "one counted": ("In two earlier notes the clerk said it was lost.", "the clerk"),
    "a year inside": ("Kerr’s 2016 plan says that it was lost.", "Kerr’s 2016 plan"),
    "a year outside": ("In 2016 rowers said that it was lost.", "rowers"),
    "either side": (
        "Few on either side of the river think that it was lost.",
        "few on either side of the river",
    ),
    "either of them": ("Rowers either say that it was lost or go.", "Rowers"),
    "at least": ("At least half of rowers say that it was lost.", "half of rowers"),
    "a deed with its article": (
        "A clerk familiar with the planning for the fair says that it was lost.",
        "a clerk familiar with the planning for the fair",
    ),
    "privy": (
        "Clerks privy to the talks say that it was lost.",
        "clerks privy to the talks",
    ),
    "a paper of a day": (
        "“It is lost,” reads a Monday editorial in The Argus.",
        "a Monday editorial in The Argus",
    ),
    "a study of a month": (
        "It is lost, according to a January 2016 study by the board.",
        "a January 2016 study by the board",
    ),
    "a tally": ("It is lost, according to a tally by the board.", "a tally by the board"),
    "found of late": ("It is lost, according to a newly found note.", "a newly found note"),
    "what somebody filed": ("It is lost, according to new papers he filed.", "new papers"),
    "a secretary of state": (
        "“It is lost,” said former secretary of state Ada Novak.",
        "Ada Novak",
    ),
    "a chief of staff": ("“It is lost,” said chief of staff Ada Novak.", "Ada Novak"),
    "friends of somebody": (
        "“It is lost,” said friends of miner Ada Novak.",
        "friends of miner Ada Novak",
    ),
    "two posts": ("“It is lost,” said miner and River strategist Ada Novak.", "Ada Novak"),
    "two posts, one cut short": (
        "“It is lost,” said former Norra Gov. and River Board Chairman Ada Novak.",
        "Ada Novak",
    ),
    "others and somebody": ("“It is lost,” said police and Ada Novak.", "police"),
    "letters in a wrong coding": ("Jan TrÃ©vin said that it was lost.", "Jan TrÃ©vin"),
    "a letter in two signs": ("Zoe\u0308 Brandt said that it was lost.", "Zoe\u0308 Brandt"),
    "letters in a wrong coding, in two signs": (
        "Jan TrA\u0303©vin said that it was lost.",
        "Jan TrA\u0303©vin",
    ),
    "a post with a land": (
        "Ada Novak, a U.S.-based rower once in Hull, said that it was lost.",
        "Ada Novak",
    ),
    "an opening mark for an apostrophe": (
        "Ada Novak hailed Kerr‘s attack on a board — one that’s odd — and said it was lost.",
        "Ada Novak",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), PHRASES.values(), ids=PHRASES)
def test_the_whole_phrase_is_read(text: str, speaker: str) -> None:
    said = [q for q in find(text, people=PEOPLE) if q.kind != "scare"][-1]
    assert said.speaker == speaker


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("they met Justice Samuel A. Teal", "Justice Samuel A. Teal"),
        ("Rowers Have Met A Justice", "A Justice"),
    ],
)
def test_an_initial_is_no_article(text: str, phrase: str) -> None:
    words = list(re.finditer(r"\w+", text))
    tokens = [Token(*w.span(), w[0].lower(), "w", w[0][0].isupper()) for w in words]
    found = find_phrase_before(tokens, len(tokens) - 1, 2)
    assert found is not None
    assert text[tokens[found[0]].start :] == phrase
