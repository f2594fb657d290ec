"""Where the writer takes over again after what was said."""

import pytest

from tests.stages.voice.reading import find

ENDED = {
    "but after a comma, of others": "Hale said it was late, | but the rowers had gone home.",
    "but because": "Hale told her which pier it was, | but because it rained, she stayed at home.",
    "while after a deed": "Hale reported having seen a crime, | while rowers and boys were safe.",
    "while after that": "Hale said that it was late, | while the rowers had gone home.",
    "but after a comma": "Hale has said that it would go on, | but rowers have been slow to agree.",
    "but after a closing mark": "Hale said it would help “all of us,” | but rowers are unsure.",
    "but after a mark without a comma": "Hale said it was “a lie” | but rowers saw it.",
    "but after a dash": "Hale said the pier was lost — | but rowers have found it.",
    "a verdict after a dash": "Hale says it has worked — | and in some cases, he is right.",
    "a short verdict": "Hale claims he was robbed — | and he was.",
    "a condition": "If they believed Hale was a fool, | the guild would have waited.",
    "a condition after an adverb": "Clearly, if they say that he lied, | the best way is to wait.",
    "a condition after but": "But when Hale said that he would go, | the guild was calm.",
    "a reason": "Because Hale said the pier was safe, | rowers went there.",
    "as with that": "As Hale claimed that the pier was safe, | rowers fled.",
    "an answer": "When tolls rise and when Hale swears he knew, | then it is time to leave.",
    "a noun after despite": "Despite the claim that Hale lied, | he is popular.",
    "a noun in a phrase": "In response to claims that Hale lied, | the guild has met.",
    "a present before a past": "Hale said it is a good pier | and she wished the town well.",
    "what was revealed": "After it was revealed that rowers were charged, | the guild left.",
    "a deed": "Hale admitted hitting a guard | and later fled.",
    "an object before a clause": "Hale called for an inquiry, | and the pier was shut.",
    "a verb after an object": "Hale condemned the ban | and sold the pier.",
    "a wish": "Hale vows to open the pier, | but his plan would cost too much.",
    "a setting with since": "Since the day Hale said the pier was shut, | they have rowed less.",
    "a setting with from": "From the very moment Hale said the pier was shut, | they have rowed.",
    "a question as a setting": "Whether Hale said the pier was shut, | the guild would not tell.",
    "a second setting": "Whether because he is new or because he thinks it was lost, | Hale left.",
    "a question in a setting": "Though none knows when Hale decided that he lied, | they left.",
    "a though after a plain verb": "Hale said people leave, | though the pier is new.",
    "a but after an unchanged past": "Hale said that Webb hit a man, | but the guild wrote of it.",
    "another verb of rowers": "Hale said it is time to go, | and the mayor and rowers say nothing.",
    "a base after a base": "Rowers say the pier is lost | and pledge their help.",
    "although with a verb that tells": "Hale said he would go, | although he wrote to the guild.",
    "a participle that tells": "Hale said the pier was lost, | noting its age.",
    "another who never": "Hale said it was lost, | but Webb never told her.",
    "an aside after the verb": "Hale said the town was poor, | though he wrote of it.",
    "a participle with marks": "Hale said the pier was lost, | calling it “a shame.”",
    "a clause in a setting": "Although he is right when he says the pier sank, | they have left.",
}
WHOLE = {
    "a condition that is said": "Hale said that if tolls rise, then rowers will leave",
    "a setting before": "When tolls rose, Hale said that rowers had left, boats had been sold",
    "would, as in what was said": "Hale said the pier was lost, but the guild would find it",
    "would after a mark": "Hale said it was “a lie,” but he would go",
    "but rather to": "Hale said they did not mean to race, but rather meant to row home",
    "but rather": "Hale said they did not plan to race, but rather planned to row home",
    "a second that": "Hale said it was “a lie,” but that he would go",
    "a second verb": "Hale said it was “a lie” but is no longer one",
    "a list with while": "Hale said Webb was “a fool” while Brown is “a liar”",
    "two parts after a dash": "Hale said the pier was lost — and rowers were angry",
    "would after a present": "Hale said it is time to go and he would call for a vote",
    "a past after a past": "Hale said it was late and he called for a vote",
    "a perfect after a perfect": "Hale said the guild has grown and has indicated that it will sue",
    "a second past": "Hale said it had ended the practice and started repairs",
    "an address": "Hale said the plan is at http://oar.example/plan and is lost",
    "a deed of others": "Hale condemned the remarks made by Mr Webb",
    "an example": "Hale called for an inquiry, including a look at the books",
    "a limit": "Hale said the pier would open — but only if the guild agrees",
    "an aside": "Hale said the pier — but not the quay, which is old — was lost",
    "an apposition": "Hale said the plan would close three sites — the quay, the pier and the mill",
    "a place with from": "From the pier Hale said the quay was shut, and rowers had left",
    "a time with by": "By that time Hale said the pier, once hers, was shut",
    "a cause that is a noun": "Because of rain Hale said the pier, the old one, was shut",
    "a main clause": "Though Webb left, Hale said the pier was shut, and the quay was sold",
    "two who warn": "Hale reported that the mayor and her aide apologized",
    "two who warn, without that": "Hale said the mayor and the guild apologized for it",
    "although": "Hale said the pier was safe, although rowers rarely used it",
    "but also": "Hale urged them not only to stay, but also to heed what was told",
    "but for a second relative": "Hale said they are rowers who are old, but who will race",
    "never": "Hale said he has not held dinners and never called a rower for money",
    "what a colon names": "Hale said they have chosen a new way: to stand by the guild",
    "a noun after a colon": "Hale said the pier has one flaw: the age of its stones",
    "an aside before the verb": "Hale said that the town, though it was poor, was not in debt",
    "an aside of one word": "Hale said the row, while loud, was over in a day",
    "a setting before the clause": "Hale said that in May, the mayor called her a fool",
    "a list before the verb": "Hale wrote that the name, story and text of the law are mad",
    "a rise": "Hale said ten men left, a rise on the two who said so in May",
    "a base that no speaker has": "Hale said she hopes to keep and expand the market",
    "a base after an order": "Hale urged the rowers to lift their oars and pledge their help",
    "a participle of the clause": "Hale said the race would go on, inviting rowers from all towns",
    "a cue in brackets": "Hale feels rowers will still be able to laugh (and cry) at the play",
    "a clause in brackets": "Hale said the pier (Webb says it is hers) was lost",
}


@pytest.mark.parametrize("case", ENDED)
def test_the_writer_takes_over_again(case: str) -> None:
    said, bar, rest = ENDED[case].partition(" | ")
    found = {q.end for q in find(said + " " + rest) if q.kind == "indirect"}
    assert bar
    assert found == {len(said.rstrip(" ,—"))} or found == {len(said)}


@pytest.mark.parametrize("case", WHOLE)
def test_what_is_said_goes_on(case: str) -> None:
    text = WHOLE[case]
    assert {q.end for q in find(text + ".") if q.kind == "indirect"} == {len(text)}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Papers said it was shut, and the mayor said it was lost.", 2),
        ("Papers said that the mayor left, and the guild said it was lost.", 2),
        ("Rowers have said they will not row and others have said they are unsure.", 2),
        ("The owners say they will leave and the rowers say they will stay.", 2),
        ("Rowers have said they will not row and others have left.", 1),
        ("Rowers said that they left and that the owners said nothing.", 1),
        ("Papers said the pier was lost (and later said it was saved).", 2),
        ("Half said they own the pier and a third said that it was lost.", 2),
        ("Half said they disapprove of the pier and 30 men said that it was lost.", 2),
    ],
)
def test_another_cue_begins_its_own_report(text: str, count: int) -> None:
    assert len(find(text)) == count
