from dataclasses import replace

import pytest

from stages import voice
from tests.stages.voice.reading import RULES, find, make_mention, make_reading

CASES = {
    "relative clause with an object": (
        "A porter who spent a cold winter in the mill reported that the river was low.",
        "a porter",
    ),
    "the name beside a relative clause": (
        "The woman who built the mill on her own, Ada Novak, says it is low.",
        "Ada Novak",
    ),
    "the place beside a relative clause": (
        "The woman who mends nets in Upper Dell, Ohio, says it is low.",
        "the woman",
    ),
    "what was done to a noun with its article": (
        "According to a weir survey released in May, it is low.",
        "a weir survey",
    ),
    "who was done something": ("According to the accused in May, it is low.", "the accused"),
    "two posts": ("It is low, said River MP and former warden Ada Novak.", "Ada Novak"),
    "others and a post": ("“It is low,” said farmers and councillor Ada Novak.", "farmers"),
    "two who speak": (
        "“It is low,” said Ada Novak and her mother Lea.",
        "Ada Novak",
    ),
    "an adverb at the head": (
        "Meanwhile, the porter, who is old, said it was low.",
        "the porter",
    ),
    "a time at the head": ("Yesterday, the porter, who is old, said it was low.", "the porter"),
    "a name at the head": ("Ada Novak, a porter, who is old, said it was low.", "Ada Novak"),
    "an adverb with its degree": ("The porter very rarely says it is low.", "the porter"),
    "most adverbs": ("The porter most recently said it was low.", "the porter"),
    "most people": ("Most say it is low.", "Most"),
    "a quoted attribute": ("“Low,” the “River Watch” star rarely says.", "the “River Watch” star"),
    "a quoted attribute after the verb": (
        "“It is low,” said the “River Watch” star.",
        "the “River Watch” star",
    ),
    "no quoted attribute": (
        "“It is low,” Ada Novak told the “River Watch” star.",
        "Ada Novak",
    ),
    "you, shortened": ("But you’re told to say “it is low” to them.", "you"),
    "a thing that begins": (
        "Ada Novak said that the flood began “with one wave” in May.",
        "Ada Novak",
    ),
    "somebody who begins": ("“It is low,” Ada Novak began.", "Ada Novak"),
    "relative clause with a time": (
        "A porter who has not rowed since the millennium says that the river is low.",
        "a porter",
    ),
    "how long before who": (
        "For two years Ada Novak’s friends said it was low.",
        "Ada Novak’s friends",
    ),
    "a time speaks never": ("The winter says that the river is low.", None),
    "a pronoun after a number": ("At perhaps forty somebody said that it was low.", "somebody"),
    "participle after a noun": ("According to figures released on Monday, it is low.", "figures"),
    "asides after a conjunction": (
        "The lock stays shut, and the warden, asked about it last week, said that it was low.",
        "the warden",
    ),
    "whoever gave out a statement": (
        "Ada Novak then released a bland statement with Kerr which mentioned “a long, dry year”.",
        "Ada Novak",
    ),
    "description": ("“Too salty,” says one of the cooks.", "one of the cooks"),
    "description with its article": ("“Too salty,” the innkeeper says.", "the innkeeper"),
    "source": ("A palace source said the soup was cold.", "a palace source"),
    "apposition": ("Ada Novak, the ferryman’s daughter, said the river was low.", "Ada Novak"),
    "apposition between": ("“Low,” said the ferryman’s daughter, Ada Novak.", "Ada Novak"),
    "relative clause": ("Ada Novak, who mends nets, says the river is low.", "Ada Novak"),
    "title before the name": ("“Low,” said Captain Ada Novak on Monday.", "Ada Novak"),
    "owner of a noun": ("Ada Novak’s brother said the river was low.", "Ada Novak’s brother"),
    "year before the name": ("In 1990 Novak wrote to them: “Come home.”", "Ada Novak"),
    "pronoun for the last subject": (
        "Ada Novak mends nets. “The river is low,” she says.",
        "Ada Novak",
    ),
    "pronoun for a description": (
        "The man beside me has a cough. “It is the mill,” he says.",
        "the man beside me",
    ),
    "pronoun by gender": (
        "Ada Novak met her brother Paul Novak at noon. “We are leaving,” he said.",
        "Paul Novak",
    ),
    "somebody named inside the speech is not its speaker": (
        "Ada Novak mends nets. “Paul Kerr cannot swim,” she says.",
        "Ada Novak",
    ),
    "a run takes the speaker before": ("“It is low,” says Ada Novak. “It is dry.”", "Ada Novak"),
    "a name and a colon": ("Ada Novak: “The river is low.”", "Ada Novak"),
    "a clause and a colon": ("Ada Novak was furious: “The river is dry.”", "Ada Novak"),
    "asides between the name and its verb": (
        "“It is low,” Ada Novak, 61, of Upper Dell, who mends nets, said on Friday.",
        "Ada Novak",
    ),
    "a relative clause without commas": (
        "A porter who lost his post because of the strike said the board had lied.",
        "a porter",
    ),
    "whose note says it": ("Ada Novak issued a note saying “the mill is shut”.", "Ada Novak"),
    "whom a participle belongs to": (
        "Hundreds of dockers marched on Monday, chanting “Pay us now,” raising fresh doubts.",
        "Hundreds of dockers",
    ),
    "the outer of two reports": (
        "Ada Novak said that Paul Kerr had found the dock “unfit for use”.",
        "Ada Novak",
    ),
    "a signature": ("“The river is low.” ― Ada Novak", "Ada Novak"),
    "a signature before the next quotation": (
        "“The river is low.” ― Ada Novak “It is as high as ever.” ― Paul Kerr",
        "Paul Kerr",
    ),
    "a share of people": ("Forty per cent say “the ferry should stay afloat”.", "Forty per cent"),
    "a description given before": (
        "Ada Novak met Paul Kerr, the doctor, at noon. “It is late,” the doctor said.",
        "Paul Kerr",
    ),
    "a description that fits two": (
        "The doctor Ada Novak met the doctor Paul Kerr. “It is late,” the doctor said.",
        "the doctor",
    ),
    "a description of somebody else": (
        "Ada Novak met Paul Kerr, the doctor, at noon. “It is late,” the ship’s doctor said.",
        "the ship’s doctor",
    ),
    "a name with a plural verb is a body": (
        "Paul Kerr have sold the ferry. Ada Novak built it. “We are sorry,” they said.",
        "Paul Kerr",
    ),
    "a stop inside the last marks": (
        "Ada Novak told of the flood at the mill in Dell, which Kerr described as a “late event.”",
        "Paul Kerr",
    ),
    "a sentence of the first paragraph": (
        "It rained. Ada Novak told of the flood, which Kerr described as a “late event.”",
        "Paul Kerr",
    ),
    "the writer": ("“Is it low,” I ask.", "Ben Okri-Lund"),
}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The hall is full of teachers. They say that the river is low.", "teachers"),
        ("Somebody rang the teachers. They say that the river is low.", "the teachers"),
        ("Teachers met the drivers. They say that the river is low.", "teachers"),
        ("It is full of teachers. It is cold. It is dark. They say that it is low.", "they"),
        ("Teachers met. It is cold. It is dark. They say that the river is low.", "teachers"),
        ("Somebody spoke at the Ebb Guild. They say that the river is low.", "they"),
        ("The Ebb Guild met. They say that the river is low.", "Ebb Guild"),
        ("The Ebb Guild met. It rained. It poured. It hailed. They say that it is low.", "they"),
        (
            "The Ebb Guild met. “It is low. It is dry. It is late. It is dark,” they said.",
            "Ebb Guild",
        ),
        ("A spokesperson said that it was low. “We must act,” they added.", "a spokesperson"),
        ("A spokesperson said that it was low. He added that it was dry.", "a spokesperson"),
        ("Somebody left the Ebb Guild. It is low. It is dry. It says that it is late.", "it"),
        ("Somebody left the Ebb Guild. It says that the river is low.", "Ebb Guild"),
        ("The Ebb Guild met. It is low. It is dry. It says that it is late.", "Ebb Guild"),
        (
            "The embassy said that it was low. “It is dry. It is late. It is dark,” it added.",
            "the embassy",
        ),
        ("A warden said that it was low. “We must act,” they added.", "they"),
        (
            "Teachers marched. It rained. A spokesperson said that it was low. It was late. They "
            "say so.",
            "a spokesperson",
        ),
        (
            "Teachers marched. A spokesperson said that it was low. They say that it is dry.",
            "teachers",
        ),
        ("Somebody asked the Ebb Guild. They say that the river is low.", "Ebb Guild"),
        ("Ada Hill and Bo Long met some clerks. They say that it is low.", "Ada Hill and Bo Long"),
        (
            "Ada Hill and Bo Long say that some clerks left. They say it is low.",
            "Ada Hill and Bo Long",
        ),
    ],
)
def test_they_and_it_are_people_or_bodies_of_late(text, speaker):
    quotes = find(text, groups=("Ebb Guild",), people=("Ada Hill", "Bo Long"))
    assert quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The company says that it is late.", "Ebb Guild"),
        ("The company that week says that it is late.", "Ebb Guild"),
        ("The company, which owns it, says that it is late.", "Ebb Guild"),
        ("The company that owns it says that it is late.", "the company"),
        ("The company that owns it, Tarn Oil, says that it is late.", "Tarn Oil"),
        ("The company that owns it, Tarn Oil said, is late.", "Tarn Oil"),
    ],
)
def test_a_clause_may_tell_a_body_from_the_one_named_before(text, speaker):
    quotes = find(f"The Ebb Guild met. {text}", groups=("Ebb Guild", "Tarn Oil"))
    assert quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms Long responded: “It is low.”", "Ada Long"),
        ("“It is low,” said Mr Still on Monday.", "Still"),
        ("“It is low,” Ada Long said.", "Ada Long"),
        ("Ada Long told them that it was low.", "Ada Long"),
        ("Ms Novak long said that it was low.", "Ada Novak"),
        ("“It is low,” Ada Novak then said.", "Ada Novak"),
    ],
)
def test_a_surname_is_no_adverb(text, speaker):
    quotes = find(text, people=("Ada Long", "Still", "Ada Novak"))
    assert quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tarn’s envoy in Hull Ada Novak said it was low.", "Ada Novak"),
        ("The envoy to Tarn Ada Novak said it was low.", "Ada Novak"),
        ("The envoy of Ada Novak said it was low.", "the envoy of Ada Novak"),
        ("The road to Tarn Ada Novak’s friends said was closed.", None),
        ("The Mill Office spokesman Bo Hill’s words were few (he called it “low”).", "Bo Hill"),
        (
            "The Mill Office spokesman sang; Bo Hill slept (he called it “low”).",
            "the Mill Office spokesman",
        ),
    ],
)
def test_a_post_goes_with_the_name_after_it(text, speaker):
    quotes = find(text, people=("Ada Novak", "Bo Hill"), places=("Hull", "Tarn"))
    assert [quote.speaker for quote in quotes[-1:]] == [speaker] * bool(speaker or quotes)


@pytest.mark.parametrize(("text", "speaker"), CASES.values(), ids=CASES)
def test_speaker(text, speaker):
    people = ("Ada Novak", "Paul Novak", "Paul Kerr")
    quotes = [q for q in find(text, people=people, byline="Ben Okri-Lund") if q.kind != "scare"]
    assert [q.speaker for q in quotes[-1:]] == [speaker]


def test_the_writer_without_a_byline():
    assert [q.speaker for q in find("“Is it low,” I ask.")] == ["the writer"]


def test_a_pronoun_mention_gives_the_name():
    text = "“The river is low,” she says."
    reading = make_reading(text)
    at = text.index("she")
    reading.mentions = [make_mention(at, at + 3, "Ada Novak", form="pronoun")]
    quote = voice.find_quotes(reading, rules=RULES)[0]
    assert (quote.speaker, quote.speaker_id) == ("Ada Novak", "per:ada-novak")


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("It was cold. Happier to be there is Peter Hale, in a hat.", "Peter Hale"),
        ("Late to arrive was young Peter Hale.", "Peter Hale"),
        ("It was late. They ran.", "Paul Kerr"),
        ("It was late. They ran to Peter Hale.", "Paul Kerr"),
        ("It was late. They saw Peter Hale’s mill.", "Paul Kerr"),
    ],
)
def test_a_subject_left_behind_gives_way_to_a_pronoun_mention(between, speaker):
    text = f"Paul Kerr said that it was low. {between} “It is high,” he said."
    reading = make_reading(text, people=("Paul Kerr", "Peter Hale"))
    at = text.rindex("he said")
    mention = make_mention(at, at + 2, "Peter Hale", form="pronoun")
    reading.mentions.append(mention)
    assert voice.find_quotes(reading, rules=RULES)[-1].speaker == speaker


def test_whoever_is_spoken_to_answers():
    text = "A tall man rises. The chair interrupts him: “Time, time.” “I am nearly done!” he says."
    assert [q.speaker for q in find(text)] == ["the chair", "a tall man"]


def test_speaker_span_covers_the_words_that_give_it():
    text = "“Too salty,” says one of the cooks."
    quote = find(text)[0]
    assert text[quote.speaker_start : quote.speaker_end] == "one of the cooks"


def test_the_company_is_the_only_body_of_late():
    text = "Silver Oar sold the ferry. Ada Novak built it. “We are sorry,” the company said."
    reading = make_reading(text, people=("Ada Novak",))
    reading.mentions.insert(0, replace(make_mention(0, 10, "Silver Oar"), type="ORG"))
    assert [q.speaker for q in voice.find_quotes(reading, rules=RULES)] == ["Silver Oar"]


@pytest.mark.parametrize(
    ("names", "text", "speaker"),
    [
        (("River Agency",), "River Agency fined Silver Oar. The company said no.", "the company"),
        (("River Agency",), "River Agency fined Silver Oar. The agency said no.", "River Agency"),
        (
            ("Attorney General of Hull",),
            "Attorney General of Hull sued. The company said no.",
            "the company",
        ),
        (("Oar Club",), "Oar Club fined Silver Oar. The firm said no.", "the firm"),
        (("Oar Inc",), "Oar Inc fined Silver Reed. The regulator said no.", "the regulator"),
        (("Oar Inc",), "Oar Inc fined Silver Reed. The company said no.", "Oar Inc"),
        # the only one that can be meant
        (
            ("Ministry of Rivers", "Silver Oar"),
            "Ministry of Rivers sued. Silver Oar paid. The company said no.",
            "Silver Oar",
        ),
        # either may be
        (
            ("Silver Oar", "Iron Reed"),
            "Silver Oar sued. Iron Reed paid. The company said no.",
            "the company",
        ),
    ],
)
def test_a_noun_means_a_body_of_its_kind(names, text, speaker):
    reading = make_reading(text.replace("said no", "said that it was late"), groups=names)
    assert [q.speaker for q in voice.find_quotes(reading, rules=RULES)] == [speaker]


def test_pronouns_read_elsewhere_give_a_gender():
    text = "Robin Vey met Sandy Muir, who left. “It is late,” she said. Robin lost her hat."
    reading = make_reading(text, people=("Robin Vey", "Sandy Muir"))
    at = text.index("her hat")
    reading.mentions.append(make_mention(at, at + 3, "Robin Vey", form="pronoun"))
    assert voice.find_quotes(reading, rules=RULES)[0].speaker == "Robin Vey"


MEANT = {
    "a title rather than a post in a firm": (
        "President Novak left. Paul Kerr, the president of the rowing bank, said it was low. "
        "The president said it was high.",
        "Ada Novak",
    ),
    "a deputy is another": (
        "President Novak left. Vice President Kerr stayed. The president said it was high.",
        "Ada Novak",
    ),
    "two of a kind": (
        "President Novak met President Kerr. The president said it was high.",
        "the president",
    ),
    "a description of several words": (
        "Paul Kerr, a river estate agent, met Ada Novak. The river estate agent said it was high.",
        "Paul Kerr",
    ),
    "another description": (
        "Paul Kerr, a river estate agent, met Ada Novak. The travel agent said it was high.",
        "the travel agent",
    ),
    "a description nobody was given": (
        "Paul Kerr met Ada Novak. The estate agent said it was high.",
        "the estate agent",
    ),
    "an office that has just reported": (
        "Port Agency met Hale. Use of oil fell, the harbour office said. Use of gas rose, it said.",
        "the harbour office",
    ),
    "a body named before, not an office told of": (
        "Port Agency said it was low. The harbour office should act, it said.",
        "Port Agency",
    ),
    "a group is likelier one with a name": (
        "Port Agency said it was low. Use fell, the river group said. Use rose, it said.",
        "Port Agency",
    ),
    "of whom he says it": (
        "Paul Kerr met Peter Hale. He said that Mr Kerr was late.",
        "Peter Hale",
    ),
    "of whom he says it, who is another": (
        "Paul Kerr met Peter Hale. He said that Mr Hale was late.",
        "Paul Kerr",
    ),
    "one asked what he wants": (
        "Paul Kerr left. Asked what Mr Kerr wanted, he said that it was late.",
        "Paul Kerr",
    ),
    "an office for something, and its holder": (
        "The High Commissioner for Peace, Paul Kerr, said that it was late.",
        "Paul Kerr",
    ),
    "a minister for something": (
        "Minister for Transport Paul Kerr met Ada Novak. He said that it was late.",
        "Paul Kerr",
    ),
    "a body and somebody else": (
        "The Port Agency, Paul Kerr, said that it was late.",
        "Port Agency",
    ),
    "a title of several words": (
        "Orrish Foreign Minister Paul Kerr met Ada Novak. The Orrish foreign minister said it was "
        "high.",
        "Paul Kerr",
    ),
    "a title of two words": (
        "Foreign Minister Paul Kerr met Ada Novak. The foreign minister said it was high.",
        "Paul Kerr",
    ),
    "an office for something is an office": (
        "Minister for Transport Paul Kerr met Ada Novak. The minister said it was high.",
        "Paul Kerr",
    ),
    "an office of something, whole, at the head of a paragraph": (
        "It was low.\n\nOrrish Secretary of State Paul Kerr met Ada Novak. The Orrish secretary of "
        "state said it was high.",
        "Paul Kerr",
    ),
    "an apposition without its article": (
        "Paul Kerr, minister of rivers, met Ada Novak. The minister said it was high.",
        "Paul Kerr",
    ),
    "another land's minister": (
        "Orrish Foreign Minister Paul Kerr met Ada Novak. The Tealish foreign minister said it was "
        "high.",
        "the Tealish foreign minister",
    ),
    "two ministers": (
        "Foreign Minister Paul Kerr met Transport Minister Novak. The minister said it was high.",
        "the minister",
    ),
    "a shadow is another": (
        "Chancellor Novak left. Shadow chancellor Kerr stayed. The chancellor said it was high.",
        "Ada Novak",
    ),
    "a lawyer for somebody": (
        "A lawyer for Ms Novak left. The lawyer said it was high.",
        "the lawyer",
    ),
    "a secretary for somebody with a title": (
        "The secretary for Mr Kerr left. The secretary said it was high.",
        "the secretary",
    ),
    "he himself": (
        "Paul Kerr left. He himself said that it was late.",
        "Paul Kerr",
    ),
    "they themselves": (
        "The teachers left. They themselves said that it was late.",
        "the teachers",
    ),
    "letters after a name that is set beside": (
        "Defence barrister, Paul Kerr SC, said that it was late.",
        "Paul Kerr",
    ),
    "a calling before a name that is set beside": (
        "It was late, according to his friend, investor Paul Kerr.",
        "Paul Kerr",
    ),
    "a source before a clause of another": (
        "According to the police, officer Paul Kerr, who slept, ran.",
        "the police",
    ),
    "where a name comes from": (
        "Legal adviser Paul Kerr from Hull said that it was late.",
        "Paul Kerr",
    ),
    "a post beside a name, without its article": (
        "“It is low,” Paul Kerr, chief executive of the mill in Hull told the Port Agency.",
        "Paul Kerr",
    ),
    "a description beside a name, and what it said": (
        "It was about Paul Kerr, the high-profile Hull prosecutor who said it was low.",
        "Paul Kerr",
    ),
    "a description that opens a clause": (
        "After meeting Paul Kerr, the young prosecutor said it was low.",
        "the young prosecutor",
    ),
    "many that open a clause": (
        "After meeting Paul Kerr, police said it was low.",
        "police",
    ),
    "an office with its land": (
        "Orrish Secretary of State Paul Kerr said it was low.",
        "Paul Kerr",
    ),
    "an office with a hyphen": (
        "Vice-Minister of Commerce Paul Kerr said it was low.",
        "Paul Kerr",
    ),
    "the kin of an office": (
        "The son of Minister of Rivers Paul Kerr said it was low.",
        "the son of Minister of Rivers Paul Kerr",
    ),
    "the owner of a subject": (
        "“It is low,” said Paul Kerr, the miller.\n\nMr Hale’s love of noise is not new. "
        "He has shouted at all, loudly threatening to sell the mill.",
        "Peter Hale",
    ),
    "a former title": (
        "Former President Ada Novak left. The former president said it was high.",
        "Ada Novak",
    ),
    "a former lesser title": (
        "Former Vice President Ada Novak left. The former vice president said it was high.",
        "Ada Novak",
    ),
    "a retired man": (
        "Retired judge Paul Kerr left. The retired judge said it was low.",
        "Paul Kerr",
    ),
    "a former title is another": (
        "President Ada Novak left. The former president said it was high.",
        "the former president",
    ),
    "two former ones": (
        "Former President Novak met former President Kerr. The former president said it was low.",
        "the former president",
    ),
    "who is told of before he said": (
        "Peter Hale met Paul Kerr. Mr Kerr left early, he said.",
        "Peter Hale",
    ),
    "a description told of before he said": (
        "Peter Hale was late. The old miller fled on foot, he said.",
        "Peter Hale",
    ),
    "a pronoun told of before he said": (
        "Peter Hale met Ada Novak. He left early, he said.",
        "Peter Hale",
    ),
    "somebody told of after she said": (
        "Ada Novak met Paul Kerr. “Mr Kerr left early,” she said.",
        "Ada Novak",
    ),
    "the nearer name, whose gender is not known": (
        "Paul Kerr rose. “It burnt,” he said. Vey Hale, a miller, said that it was shut. "
        "“We heard it,” he said.",
        "Vey Hale",
    ),
    "a name rather than a nearer description": (
        "Ada Novak rose. She said it was shut. But the usual miller left. She said it was high.",
        "Ada Novak",
    ),
    "whom a name is beside": (
        "“It burnt,” Vey Hale, another judge who was present, added. He said it was shut.",
        "Vey Hale",
    ),
    "an attorney general": (
        "Attorney General Paul Kerr met Ada Novak. The attorney general said it was high.",
        "Paul Kerr",
    ),
    "a secretary": (
        "Foreign Secretary Paul Kerr met Ada Novak. The foreign secretary said it was high.",
        "Paul Kerr",
    ),
    "an attorney general is no general": (
        "Attorney General Paul Kerr met Ada Novak. The general said it was high.",
        "the general",
    ),
    "an attorney general is no attorney": (
        "Attorney General Paul Kerr met Ada Novak. The attorney said it was high.",
        "the attorney",
    ),
    "two secretaries": (
        "Foreign Secretary Paul Kerr met Home Secretary Novak. The secretary said it was high.",
        "the secretary",
    ),
    "whom he calls something": (
        "Peter Hale met Ada Novak. Paul Kerr said it was shut. He calls Mr Kerr “generous”.",
        "Peter Hale",
    ),
    "whom he tells": (
        "Peter Hale met Ada Novak. Paul Kerr said it was shut. He told Mr Kerr that it was low.",
        "Peter Hale",
    ),
    "of whom he says something later in a clause": (
        "Peter Hale left. Paul Kerr said it was shut. He said that the mill of Mr Kerr was low.",
        "Peter Hale",
    ),
    "who says it of himself in marks": (
        "Peter Hale left. Paul Kerr said it was shut. He said: “The mill of Kerr is low.”",
        "Paul Kerr",
    ),
    "who is named in the clause after his": (
        "Peter Hale left. Paul Kerr rose. Because he thinks that it is shut, Mr Kerr went.",
        "Paul Kerr",
    ),
    "a report that goes on": (
        "Port Agency met Hale. The report recommends that it be shut. It says that it is low.",
        "the report",
    ),
    "a ministry of a land": (
        "Port Agency met Hale. Orrin’s foreign ministry said it was shut. It said that it was low.",
        "Orrin’s foreign ministry",
    ),
    "a report that is over": (
        "Port Agency met Hale. The report says that it is low. It rained. It rained. It says so.",
        "the report",
    ),
    "a report told of": (
        "Port Agency said it was low. The report was long. It said that it was high.",
        "Port Agency",
    ),
    "a report is nobody": (
        "Paul Kerr left. The report says that it is low. He said that it was high.",
        "Paul Kerr",
    ),
    "a family": (
        "Police said it was low. Her family said it was shut. They said that it was high.",
        "her family",
    ),
    "a family is no man": (
        "Paul Kerr left. His family said it was shut. He said that it was high.",
        "Paul Kerr",
    ),
    "whom a sentence opens with": (
        "Paul Kerr met Peter Hale. He said that it was low.",
        "Paul Kerr",
    ),
    "what a headline opens with": (
        "Port Agency to buy mills.\n\nHale left. The agency said that it was low.",
        "Port Agency",
    ),
    "whom a headline opens with": (
        "Paul Kerr to face Peter Hale.\n\nHe said that it was low.",
        "Paul Kerr",
    ),
    "what a headline opens with is not its owner": (
        "Paul Kerr’s mill to face Peter Hale.\n\nHe said that it was low.",
        "Peter Hale",
    ),
    "a description of a name, closed by a comma": (
        "But Paul Kerr, a law professor at the mill in Hull, Orrin, said that it was low.",
        "Paul Kerr",
    ),
    "a description after a clause": (
        "After meeting Paul Kerr, a law professor said that it was low.",
        "a law professor",
    ),
    "a body told of is not what speaks": (
        "Hale left. It was near Port Agency. The agency said that it was low.",
        "the agency",
    ),
    "who has said more than whom a sentence opens with": (
        "Peter Hale said it was shut. Paul Kerr left. He said that it was low.",
        "Paul Kerr",
    ),
    "who walks up": (
        "Peter Hale left. Later that day, a man walks up. He said it was shut.",
        "a man",
    ),
    "he has said it": ("Paul Kerr left. He’s also said that it burnt.", "Paul Kerr"),
    "she has argued it": ("Ada Novak left. She’s argued that it burnt.", "Ada Novak"),
    "it is said": ("Paul Kerr left. It’s said that it burnt.", None),
    "who was asked": (
        "Paul Kerr denied it. Peter Hale was asked if it was shut. “I think so,” he said.",
        "Peter Hale",
    ),
    "who was told by another": (
        "Paul Kerr denied it. Peter Hale was told by Ada Novak that it burnt. “I see,” he said.",
        "Peter Hale",
    ),
    "who asked": (
        "Paul Kerr was in Leeds. Peter Hale asked if it was shut. “I think so,” he said.",
        "Peter Hale",
    ),
    "not every woman": (
        "Ada Novak rose. Every woman knows it. “It is shut,” she said.",
        "Ada Novak",
    ),
    "not any man": (
        "Peter Hale rose. Any man would leave. “It is shut,” he said.",
        "Peter Hale",
    ),
    "one woman": (
        "Ada Novak rose. One woman left at once. “It is shut,” she said.",
        "one woman",
    ),
    "whom somebody is compared to": (
        "Ada Novak met Vey Hale. Fame made it harder for her than Vey Hale could know. "
        "“It was grim,” she said.",
        "Ada Novak",
    ),
    "who comes after others": (
        "Peter Hale rows. After Ada Novak, Vey Hale is best. “It was grim,” she said.",
        "Vey Hale",
    ),
    "whom a report names": (
        "Ada Novak said Vey Hale fears that it burnt. She added that it was low.",
        "Ada Novak",
    ),
    "what a body says of another": (
        "Port Agency claimed the High Commissioner for Peace denied the fire. It said it was low.",
        "Port Agency",
    ),
    "who speaks after a report": (
        "Ada Novak said that it burnt. Vey Hale fears that it burnt. She said it was low.",
        "Vey Hale",
    ),
    "whom what he says names as himself": (
        "Paul Kerr said he thought that it burnt. He said it was low.",
        "Paul Kerr",
    ),
    "another who speaks": (
        "Peter Hale said that it burnt. He left. Another driver said so too: “It burnt.” "
        "He said it was low.",
        "another driver",
    ),
    "one of whom it is told": (
        "One rower wrote to Peter Hale, who left. One wrote: “It burnt.” He said it was low.",
        "one",
    ),
    "who spoke before a thing is told of": (
        "Peter Hale said that it burnt. One of his worst regrets? He said it was low.",
        "Peter Hale",
    ),
    "bodies that have spoken": (
        "Porters are afraid. If the mill burns, no lock is safe, rowing clubs say. "
        "They think that it is shut.",
        "rowing clubs",
    ),
    "bodies that have not": (
        "Two officials say that it burnt near the rowing clubs. They think that it is shut.",
        "two officials",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), MEANT.values(), ids=MEANT)
def test_whom_a_description_or_a_pronoun_means(text, speaker):
    groups = ("Port Agency", "High Commissioner for Peace")
    quotes = find(text, people=("Ada Novak", "Paul Kerr", "Peter Hale", "Vey Hale"), groups=groups)
    assert quotes[-1].speaker == speaker
