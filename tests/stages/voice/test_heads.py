"""Subjects that end in a noun or a name, and whom a verb shares its subject with."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Ada Novak", "Paul Kerr")

CASES = {
    "whom something led to": (
        "A clerk whose case led to a judge saying that the mill was shut has left.",
        "a judge",
    ),
    "a share of people": ("“It is late,” 60% of clerks said.", "60% of clerks"),
    "a share of people after said": ("“It is late,” said 60% of clerks.", "60% of clerks"),
    "a number of people after said": ("“It is late,” said six in 10 clerks.", "six in 10 clerks"),
    "a share of people after according to": (
        "The mill was shut, according to 60% of clerks.",
        "60% of clerks",
    ),
    "even somebody": ("“It is late,” said even Ada Novak.", "Ada Novak"),
    "both of two": ("“It is late,” both clerks and porters said.", "both clerks and porters"),
    "friends of somebody": ("“It is late,” said friends of Ada Novak.", "friends of Ada Novak"),
    "people at a place": (
        "“It is late,” said clerks at the University of Dell.",
        "clerks at the University of Dell",
    ),
    "people on a day": ("“It is late,” said clerks on Monday.", "clerks"),
    "people in a statement": ("“It is late,” said clerks in a statement.", "clerks"),
    "last night, people": ("Last night clerks said that the mill was shut.", "clerks"),
    "a porter called so": ("“It is late,” a porter called Ada Novak said.", "Ada Novak"),
    "whom a porter called so": (
        "“It is late,” said Paul Kerr. A porter called Ada Novak “a liar”.",
        "a porter",
    ),
    "a name that a body owns": (
        "“It is late,” the University of Dell's Ada Novak said.",
        "Ada Novak",
    ),
    "somebody and others": (
        "Ada Novak and others said that the mill was shut.",
        "Ada Novak and others",
    ),
    "people on a day before them": ("On Monday MPs said that the mill was shut.", "MPs"),
    "what ended with a thing": (
        "She ended with a smile, saying that the mill was shut.",
        "she",
    ),
    "a verb of a quotation before of": (
        "“It is a wreck,” the porter remarks of the mill.",
        "the porter",
    ),
    "who is at odds": (
        "The note put him at odds with Ada Novak, who said that the mill was shut.",
        "Ada Novak",
    ),
    "whose resistance": (
        "He met resistance from clerks, who said that the mill was shut.",
        "clerks",
    ),
    "a person with others": (
        "He met the wife of Paul Kerr, who said that the mill was shut.",
        "the wife of Paul Kerr",
    ),
    "an adjective for somebody": (
        "A source close to Ada Novak who called it “late” left.",
        "a source close to Ada Novak",
    ),
    "an aside about some of them": (
        "A study by the Guild, whose head is Ada Novak, says that the mill is shut.",
        "a study by the Guild",
    ),
    "people in several places": (
        "It is a year since boards in Norra, Ebb and Dell ordered the clerks to go.",
        "boards in Norra, Ebb and Dell",
    ),
    "places at the head": (
        "In Norra, Ebb and Dell said that the mill was shut.",
        "Ebb and Dell",
    ),
    "an age and a description": (
        "“It is late,” said Paul Kerr, while Ada Novak, 19, a porter upset by lies, said: “No.”",
        "Ada Novak",
    ),
    "somebody nearby": (
        "Nearby, Ada Novak, 19, who rows, said that the mill was shut.",
        "Ada Novak",
    ),
    "studies after a verb": (
        "The note contradicts previous studies that suggested that the mill was shut.",
        "previous studies",
    ),
    "people with a name before them": (
        "Norra clerks rose and said that the mill was shut.",
        "Norra clerks",
    ),
    "people with a name before them, who go on": (
        "Norra clerks sat in silence, saying that the mill was shut.",
        "Norra clerks",
    ),
    "recent things suspected": (
        "Ada Novak faced recent suspected thefts, saying that the mill was shut.",
        "Ada Novak",
    ),
    "an outlet in marks": (
        "The satirical “Red Oar” newspaper alleged that the mill was shut.",
        "the satirical “Red Oar” newspaper",
    ),
    "what ended with somebody": (
        "It ended with Ada Novak telling them that the mill was shut.",
        "Ada Novak",
    ),
    "no outcome": (
        "A man held in the mill saying that it was shut was let go.",
        "a man held in the mill",
    ),
    "a nation’s media": (
        "According to Dutch media reports, the mill was shut.",
        "Dutch media",
    ),
    "reports after a date": (
        "On May 20, 2017, reports said that the mill was shut.",
        "reports",
    ),
    "an adverb after a participle": (
        "While the notice shown above claimed that the mill was shut, it rained.",
        "the notice",
    ),
    "the place from which somebody reports": (
        "Ada Novak reporting from Hillsea noted that the mill was shut.",
        "Ada Novak",
    ),
    "a place that belongs to the speaker": (
        "Engineers from Hillsea noted that the mill was shut.",
        "engineers from Hillsea",
    ),
    "an auxiliary before an adverb in commas": (
        "Recent boards have, however, claimed that the mill was shut.",
        "Recent boards",
    ),
    "a participle with its agent": (
        "Papers obtained by our reporter on Monday showed that the mill was sold.",
        "Papers",
    ),
    "a participle with its place": (
        "A lawyer for a woman involved in the case said that the mill was sold.",
        "a lawyer for a woman",
    ),
    "where a relative clause speaks of the nearer noun": (
        "They turned to a firm owned by the port office, which said that the mill was sold.",
        "the port office",
    ),
    "a participle after a number": (
        "In the mill, two boys trained on the river said that it was sold.",
        "two boys",
    ),
    "friends of somebody’s": (
        "Shortly after, some of Novak’s friends took to the papers, claiming that it was sold.",
        "some of Novak’s friends",
    ),
    "claims of somebody’s": (
        "Kerr denied some of Novak’s claims that the mill was sold.",
        "Ada Novak",
    ),
    "a possessive that is no phrase": (
        "Kerr is under fire for failing to deliver on his vow that the mill would open.",
        "Paul Kerr",
    ),
    "whoever unleashed tweets": (
        "Kerr posted on a wall and unleashed a series of tweets early Friday saying it was sold.",
        "Paul Kerr",
    ),
    "a participle that is an adjective": (
        "The unreleased tape in the office led Kerr to fears, and Novak said it was sold.",
        "Ada Novak",
    ),
    "the owner of a post": (
        "“It is sold,” said The Mill’s newly named chair Ada Novak in an email.",
        "Ada Novak",
    ),
    "nothing has said it": ("This suggests that the mill was sold.", None),
    "let to claim": (
        "Quitting the board allowed Novak to claim that the mill was sold.",
        "Ada Novak",
    ),
    "made to admit": ("The inquiry forced Kerr to admit that the mill was sold.", "Paul Kerr"),
    "made to admit, passive": ("Kerr was forced to admit that the mill was sold.", "Paul Kerr"),
    "a vote is made to say nothing": (
        "Kerr forced a vote to declare that the mill was sold.",
        "Paul Kerr",
    ),
    "while, in the nearest clause": (
        "They found a girl in the mill where Kerr told her to hide while threatening to burn it.",
        "Paul Kerr",
    ),
    "and, in a clause of time": (
        "When mill hands are told to go, and when Kerr looks at us and swears it was sold, we go.",
        "Paul Kerr",
    ),
    "and, after a clause of time about a thing": (
        "Novak stopped when the train arrived and said that it was sold.",
        "Ada Novak",
    ),
    "and, after a reported clause": (
        "Novak said the plan that Kerr backed was bad and added that it was sold.",
        "Ada Novak",
    ),
    "the second verb of a modal": (
        "Kerr believes that the tired crowd will fold its arms, wait, and say that it was sold.",
        "the tired crowd",
    ),
    "an opening name and a rare verb": ("Novak rang us and said that it was sold.", "Ada Novak"),
    "an opening adjective": (
        "Danish boys shook the pier and said that it was sold.",
        "Danish boys",
    ),
    "last month": (
        "The port office last December announced that the mill was sold.",
        "the port office",
    ),
    "in a month": (
        "The port office in December announced that the mill was sold.",
        "the port office",
    ),
    "late in a week": (
        "The port office late last week announced that the mill was sold.",
        "the port office",
    ),
    "a person named like a month": ("Mrs May said that the mill was sold.", "Mrs May"),
    "a crew that is late": ("The crew, always late, said that it was sold.", "the crew"),
    "after a flood": (
        "After the flood, local officials said the mill was sold.",
        "local officials",
    ),
    "where they are": ("He was hit by a stone, police in Hull said.", "police in Hull"),
    "at the end": ("He left the mill, harbour officials said.", "harbour officials"),
    "a row of adjectives": ("It was sold, a young, jolly girl said.", "a young, jolly girl"),
    "a row of adjectives at the start": (
        "The old, wise rowers said that the mill was sold.",
        "the old, wise rowers",
    ),
    "a row of adjectives and a place": (
        "A young, jolly girl in red said that it was sold.",
        "a young, jolly girl in red",
    ),
    "a source with a post": (
        "The mill was sold, according to Argus News reporter Ada Novak.",
        "Ada Novak",
    ),
    "officials of two times": (
        "The mill was sold, according to current and former town officials.",
        "current and former town officials",
    ),
    "a source and a clause": (
        "According to Ada Novak, rowers bought the mill.",
        "Ada Novak",
    ),
    "a source told to be an agency": (
        "The mill was sold, according to Norra agency.",
        "Norra",
    ),
    "each of two": (
        "Ada Novak and Paul Kerr each said that it was sold.",
        "Ada Novak and Paul Kerr",
    ),
    "each alone": ("Of the two, each said that it was sold.", "each"),
    "when it was issued": (
        "A statement by the Port Agency issued yesterday said it was sold.",
        "a statement by the Port Agency",
    ),
    "the accused": ("The accused yesterday said that it was sold.", "the accused"),
    "a row of names and phrases": (
        "A report by the Oar Board, the Port Office and the Mill Agency said it was sold.",
        "a report by the Oar Board, the Port Office and the Mill Agency",
    ),
    "a name and a phrase": (
        "In Hull, Paul Kerr and some councillors said it was sold.",
        "Paul Kerr and some councillors",
    ),
    "a clause and a phrase": (
        "We met Paul Kerr and the councillors said it was sold.",
        "the councillors",
    ),
    "a day and a phrase": ("It rained on Monday and the council said it was sold.", "the council"),
    "where somebody is from, and what else": (
        "Paul Kerr, a fellow at the Oar School in Hull, Norra, and the board said it was sold.",
        "the board",
    ),
    "an apposition left open": (
        "Ada Novak, the head of Harbour Care said it was sold.",
        "Ada Novak",
    ),
    "an aside in a clause": (
        "Ada Novak, the head of Harbour Care said, was sold on it.",
        "the head of Harbour Care",
    ),
    "orders that are issued": (
        "The staff issued the evacuation orders on Monday, saying that it was sold.",
        "the staff",
    ),
    "orders that are issued, without an article": (
        "The staff issued evacuation orders on Monday, saying that it was sold.",
        "the staff",
    ),
    "attacks that are renewed": (
        "Kerr renewed his Norra attacks against Novak: “The mill is sold.”",
        "Paul Kerr",
    ),
    "what a board claims": (
        "The Norra backed group claims in a letter that it is sold.",
        "the Norra backed group",
    ),
    "what a firm claims": (
        "A firm called Oar claims in a letter that it is sold.",
        "Oar",
    ),
    "a plan defended at a meeting": (
        "Kerr left. He defended the plan at the council saying it was sold.",
        "Paul Kerr",
    ),
    "a banner carried at a march": (
        "Kerr left. He carried a banner at the march saying it was sold.",
        "a banner",
    ),
    "a captain called at a club": (
        "Kerr left. He called the captain at the club saying it was sold.",
        "the captain at the club",
    ),
    "a clause inside a relative one": (
        "The driver, who local police claim was drunk, has gone.",
        "local police",
    ),
    "a relative clause of its own": (
        "The driver who lives nearby said that it was sold.",
        "the driver",
    ),
    "who begins": ("Novak got up and began shouting that the mill was sold.", "Ada Novak"),
    "who keeps": ("Novak kept saying that the mill was sold.", "Ada Novak"),
    "a number after the verb of a pronoun": (
        "Half said they disapprove of the mill and 30 men said that it was sold.",
        "30 men",
    ),
    "a share after the verb of a pronoun": (
        "Most said he hates the mill of the river and a third of us said that it was sold.",
        "a third of us",
    ),
    "a number after a name": (
        "The miller and 30 men said that it was sold.",
        "the miller and 30 men",
    ),
    "a post left amid claims": ("Novak left his post amid claims that the mill was sold.", None),
    "a post left after claims": ("Novak left his post after claims that the mill was sold.", None),
    "a post left for claims": (
        "Novak left, and Kerr’s post claims that the mill was sold.",
        "Kerr’s post",
    ),
    "who is heard": ("Novak was heard shouting that the mill was sold.", "Ada Novak"),
    "who can be heard": ("Novak could be heard saying “it is sold” at dusk.", "Ada Novak"),
    "who hears": ("Kerr heard Novak saying that the mill was sold.", "Ada Novak"),
    "who is glad": ("Novak was glad, saying that the mill was sold.", "Ada Novak"),
    "whom a court hears of": (
        "The court heard that Kerr hit a man and said that it was sold.",
        "Paul Kerr",
    ),
    "whom a jury is told of": (
        "The jury was told that Kerr had fled and said: “It is sold.”",
        "Paul Kerr",
    ),
    "somebody who hears": ("Novak heard that Kerr fled and said that it was sold.", "Ada Novak"),
    "a court that rules": (
        "The court ruled that Kerr fled and said that it was sold.",
        "the court",
    ),
    "a name before what it is, after a quotation": (
        "“It is sold,” Ada Novak, a miller at the Lock House told Radio Nord.",
        "Ada Novak",
    ),
    "a name before what it is, at the end": (
        "“It is sold,” Ada Novak, the head of Lock Care said.",
        "Ada Novak",
    ),
    "no name before what it is": (
        "“It is sold,” the head of Lock Care said.",
        "the head of Lock Care",
    ),
    "a name before two commas": (
        "“It is sold,” Ada Novak, the head of Lock Care, said.",
        "Ada Novak",
    ),
    "a pronoun after and": (
        "The mill was old, Kerr allowed, and she went on to say that it was shut.",
        "she",
    ),
    "a pronoun after but": (
        "The mill was old but they seemed to call upon the town to act.",
        "they",
    ),
    "who hopes to say it, with no pronoun": (
        "It was late because Kerr hoped to say that the mill was shut.",
        "Paul Kerr",
    ),
    "who describes a warning": ("Novak met a woman warning about the mill.", "a woman"),
    "who thinks so": ("There was a porter thinking such a mill was lost.", "a porter"),
    "what is so far not said": (
        "The mill’s owner Ada Novak has so far not said whether it was sold.",
        "Ada Novak",
    ),
    "what is so far feared": ("The porters so far fear that the mill was sold.", "the porters"),
    "far without so": (
        "The porters from afar said that the mill was sold.",
        "the porters from afar",
    ),
    "whoever sends a letter": (
        "The board had an angry letter from Ada Novak who said that the mill was sold.",
        "Ada Novak",
    ),
    "whoever responds": (
        "The plan drew a response from Paul Kerr, who said that the mill was sold.",
        "Paul Kerr",
    ),
    "where somebody is from": (
        "The board met a clerk from Norcliffe who said that the mill was sold.",
        "a clerk from Norcliffe",
    ),
    "a letter itself": (
        "The board had an angry letter from Ada Novak which said that the mill was sold.",
        "an angry letter from Ada Novak",
    ),
    "whoever speaks to somebody": (
        "Speaking to Ada Novak, a porter who would not be named, said that the mill was sold.",
        "a porter",
    ),
    "whoever talks to a paper": (
        "Talking to The Argus, the porter who sold it, said that the mill was lost.",
        "the porter",
    ),
    "whoever writes to a paper": (
        "Writing to The Argus, the owner of the mill, a rower, said that it was sold.",
        "the owner of the mill",
    ),
    "whoever is spoken to": (
        "Speaking to Ada Novak, Paul Kerr said that the mill was sold.",
        "Paul Kerr",
    ),
    "a name and who it is": (
        "At the mill Ada Novak, a porter who would not be paid, said that it was sold.",
        "Ada Novak",
    ),
    "officials who state it": (
        "The porters and clerks state that the mill was shut.",
        "the porters and clerks",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_the_last_cue_has_its_speaker(text, speaker):
    said = [q for q in find(text, people=PEOPLE) if q.kind != "scare"][-1]
    assert said.speaker == speaker


NOUNS = {
    "a noun after a verb": "The board did not unveil plans to pay for the mill.",
    "a noun after an adjective": "They swam among mass protests, freakish storms, and other ills.",
    "a noun after such": "The myths that such thinking breeds were old then.",
    "a noun after a plural": "They saw that porters and state actors were in league.",
    "a noun after a heavy adjective": "In the mill lay a grave warning about the river.",
    "a noun after the most": "It stood for the greatest fears clerks had when it rained.",
    "a noun after an adjective in -al": "Apart from the political storms that rage, it is dull.",
    "a noun after male": "The two male suspects caught on the pier were held in May.",
    "a noun after his grave": "It came after his grave warning in May to towns.",
    "a participle after a number": "The case over two disputed seconds of music is old.",
    "what is reported stolen": "The sum of money reported stolen rose by a tenth.",
    "a noun after a share": "The paper drew a third of Danish claims in a year.",
}


@pytest.mark.parametrize("text", NOUNS.values(), ids=NOUNS)
def test_a_noun_spelt_like_a_verb_reports_nothing(text):
    assert [q for q in find(text, people=PEOPLE) if q.speaker] == []
