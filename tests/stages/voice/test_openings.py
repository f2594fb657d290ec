"""Where what is said begins, and verbs of mind that hang on another verb."""

import pytest

from tests.stages.voice.reading import find

OPENED = {
    "a subject shared across but": "They never cite facts but feel | that Hale is a danger",
    "a mind that begins": "Rowers are beginning to feel | that Hale is a danger",
    "a mind that seems": "Hale seems to believe | that he is king",
    "a speaker who goes on": "Hale continued to insist | that he had won",
    "whom one lectures": "Hale is lecturing the nation | that its master is a crook",
    "a relative clause inside": "The Argus reports | the man who robbed the bank was jailed",
    "an aside inside": "The Argus reports | the man who robbed the bank, Jo Webb, was jailed",
    "after a release": "Hale said in the release | this case shows that speech has limits",
    "after a statement": "Hale said in a statement | the plan proves that tolls must rise",
    "after a day": "Hale said on Monday | the plan shows that tolls must rise",
    "after a statement, with that": "Hale said in a statement this week | that tolls must rise",
    "what somebody was told": "They were told | the new master, Jo Webb, would be stopping by",
    "what somebody was told on a day": "Hale was told on Monday | the pier was lost",
    "about so many": "Hale said | about 700 homes had gone dark",
    "at least so many": "Hale said | at least 300 boats were lost",
    "over so many": "Hale said | over 300 rowers had left",
    "nearly so many": "Hale says | nearly 900 homes were dark",
    "only so many": "Hale said on Monday | only 900 homes were dark",
    "nearly so many, for a mind": "Hale believes | nearly 900 homes were dark",
    "more than so many": "The Argus reports | more than 40 boats were lost",
    "instead of": "Hale said | instead of charging tolls the guild should sell the pier",
    "from a standpoint": "Hale said | from the standpoint of his firm, the vote was a disaster",
    "on the other hand": "Hale said | on the other hand, the vote was a disaster",
    "a deed": "Hale admitted | hitting a guard",
    "a deed without an article": "Hale admitted | taking bribes",
    "a deed that is denied": "Hale denies | attempting to block the port",
    "what was revealed": "It was revealed | residents had been charged",
    "what is believed": "It is believed | Mr Webb was on the pier",
    "what is disputed": "Hale disputed | that the pier was lost",
    "a report with a date": "A report released on Monday claims | the pier was lost",
    "a verb that its form does not tell": "Hale claims | the ship hit a pier and damaged the wall",
    "a source after but": "But according to Hale, | the pier is lost",
    "a source after and": "The pier is lost, and according to Hale, | the town has known it",
    "two nouns": "Hale claimed | boats and sheds damaged by storms were sold",
    "who is to act": "Hale ordered | the rowers to leave",
    "what is asked": "Hale asked | to leave",
    "an adjective after that": "Last week Hale wrote | that saved boats were sold",
    "a doubt about what will be": "Hale wonders | whether the pier will open",
    "what is heard": "Hale heard | that the pier was lost",
    "an and before a setting": "And when tolls rose, Hale said | that rowers had left",
    "what a man did": "Rowers were told | a man in the hall had a gun",
    "an it that is": "Hale warned | it is too late to save the pier",
    "an it that could": "Hale warned | it could take years to mend the pier",
    "an it that hears": "Hale told it | the pier was lost",
    "a you that hears": "Hale warned you | the pier was lost",
    "a deed that was done": "Hale denied | having discussed the toll with the guild",
    "a deed never done": "Hale denies | having ever taken bribes",
    "what is asked with that": "Hale asked | that the pier be shut",
    "what is asked on a day": "Hale asked on Monday | that the pier be shut",
    "a clause with her noun": "Hale thinks | true justice for her brother is rare",
    "a clause with her friend": "Hale believes | the death of her friend was no accident",
    "who did it": "Hale told the porters | who had carried it",
    "why it was": "Hale told the guild | why the story was lost",
    "what he’s said": "He’s also said | that the pier was lost",
    "what is said of it": "It’s said | that the pier was lost",
    "what was said because of a day": "Hale decided on Monday | that the pier was lost",
    "a that before a pause": "Hale said in May | that, by law, the pier was lost",
}
SILENT = (
    "People will begin to think that Hale is right.",
    "Hale tried to think that he had won.",
    "The Argus reports the man who robbed the bank to the police.",
    "The guild repeats the parts of the speech which had pleased it.",
    "Hale was told the truth when he was a boy.",
    "Hale was told a story that was untrue.",
    "Hale said about 20 minutes later the pier was shut.",
    "The petition has gathered nearly 500 names and is addressed to Hale.",
    "The letter cites more than 40 instances of fraud in the trades of the town.",
    "The pier was shut, something Hale first objected to a decade ago.",
    "Hale spoke about 700 rowers who had lost power.",
    "Hale denied planning permission for the pier.",
    "Hale denied housing benefit to rowers.",
    "It was announced on Monday.",
    "It was said to be lost.",
    "The pilot declared an emergency and landed the plane.",
    "Webb attacked the books Hale wrote that saved the bridge.",
    "There are rowers who soon will consider whether the bridge is safe.",
    "The hall fell silent, the sight reminding him of the 200 people who drowned.",
    "The storm came hours before thousands ordered to leave went home.",
    "The wages dispute that began in May is over.",
    "The guild is in several land disputes that have lasted years.",
    "It was a diplomatic spat that escalated.",
    "So when his cat died, the painter decided to keep it.",
    "The mayor rejected on Monday claims that he lied.",
    "The rain continued, and the pier fell.",
    "The storm, the work of a night, continued, leaving ruins.",
    "Hale asked for her badge following revelations that Webb had lied.",
    "Hale asked for a new vote after a debate that lasted an hour.",
    "If rowers decide to sit it out because of that, the pier may close.",
    "Hale decided to stay in spite of that, and the pier fell.",
    "Hale told the story of the porters who carried it.",
    "Hale told the sad tale of a miller who lost his pier.",
    "He’s said to be ill.",
    "The pier was sound, the river tells a different story.",
    "It fed a perception that, rightly or wrongly, already existed.",
    "It was the claim that, if true, would sink the pier.",
    "It was the statement that changed everything.",
    "The pier, that is to say the wharf, was lost.",
)


@pytest.mark.parametrize("case", OPENED)
def test_what_is_said_begins(case: str) -> None:
    cue, bar, said = OPENED[case].partition(" | ")
    text = f"{cue} {said}."
    assert bar
    assert said in [text[q.start : q.end] for q in find(text) if q.kind == "indirect"]


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_said(text: str) -> None:
    assert find(text) == []
