"""Attributions inside a clause: what stands before and after them is the same person's."""

import pytest

from tests.stages.voice.reading import judge, spoken

PARTED = [
    ("But the pier, she warned, could sink.", "But the pier", "could sink", "she"),
    ("The pier, critics say, is rotten.", "The pier", "is rotten", "critics"),
    ("The pier, opponents claim, is rotten.", "The pier", "is rotten", "opponents"),
    ("The pier, its allies insist, is safe.", "The pier", "is safe", "its allies"),
    ("The pier, experts warned, was lost.", "The pier", "was lost", "experts"),
    ("The pier, officials said on Monday, was shut.", "The pier", "was shut", "officials"),
    ("The pier, neighbors said Tuesday, was loud.", "The pier", "was loud", "neighbors"),
    (
        "The pier, union leaders say, harms its staff.",
        "The pier",
        "harms its staff",
        "union leaders",
    ),
    (
        "The pier – sources close to him say – has sunk.",
        "The pier",
        "has sunk",
        "sources close to him",
    ),
    ("The pier, as critics point out, is rotten.", "The pier", "is rotten", "critics"),
    ("The pier, it is said, is rotten.", "The pier", "is rotten", None),
    ("The pier, the court was told, had sunk.", "The pier", "had sunk", None),
    ("Ministers, the Guild says, lied to rowers.", "Ministers", "lied to rowers", "Guild"),
    ("The fear, say rowers, is that it will sink.", "The fear", "is that it will sink", "rowers"),
    (
        "The pier has, according to its owner, run out of money.",
        "The pier has",
        "run out of money",
        "its owner",
    ),
    (
        "The pier, according to Maria Oduya, wrecked two boats.",
        "The pier",
        "wrecked two boats",
        "Maria Oduya",
    ),
    (
        "The Guild, said Peter Hale, a rower, was corrupt.",
        "The Guild",
        "was corrupt",
        "Peter Hale",
    ),
    (
        "The Guild, writes Peter Hale in his memoir, was corrupt.",
        "The Guild",
        "was corrupt",
        "Peter Hale",
    ),
    ("The pier, friends of Hale hope, will open.", "The pier", "will open", "friends of Hale"),
    ("Only the Guild, argues Hale, can win.", "Only the Guild", "can win", "Peter Hale"),
    ("The Guild (Hale says) is a cult.", "The Guild", "is a cult", "Peter Hale"),
    ("The Guild (as Maria Oduya says) is rich.", "The Guild", "is rich", "Maria Oduya"),
    ("The Guild (Hale said on Monday) is rich.", "The Guild", "is rich", "Peter Hale"),
    ("The Guild (he said in a statement) is rich.", "The Guild", "is rich", "he"),
    ("The Guild (critics say) has lied to us.", "The Guild", "has lied to us", "critics"),
    ("The Guild – critics say – is corrupt.", "The Guild", "is corrupt", "critics"),
    ("If the Guild, as Hale says, is rich, it can pay.", "the Guild", "is rich", "Peter Hale"),
    (
        "The Guild is corrupt, Hale insists, and its leaders should go.",
        "The Guild is corrupt",
        "and its leaders should go",
        "Peter Hale",
    ),
    ("Why, she wondered, was the pier shut?", "Why", "was the pier shut", "she"),
    ("Who, asked Peter Hale, would buy it?", "Who", "would buy it", "Peter Hale"),
    (
        "But that does not mean, said Peter Hale, that the pier should be shut.",
        "But that does not mean",
        "that the pier should be shut",
        "Peter Hale",
    ),
    ("It is bad, says Hale, that oars are lost.", "It is bad", "that oars are lost", "Peter Hale"),
    ("The pier, said Hale and others, would sink.", "The pier", "would sink", "Peter Hale"),
    (
        "The trouble, say rowers like Maria Oduya, a local miller, is the ground itself.",
        "The trouble",
        "is the ground itself",
        "rowers",
    ),
    (
        "It is good for us and for the town, he says, to row.",
        "It is good for us and for the town",
        "to row",
        "he",
    ),
    (
        "Nor has she any plans of her own now, aides say, to sell the pier.",
        "Nor has she any plans of her own now",
        "to sell the pier",
        "aides",
    ),
    (
        "It cut many things on its long old list, he said, including oars.",
        "It cut many things on its long old list",
        "including oars",
        "he",
    ),
    (
        "The pier sank, he said, and it was the third to be lost.",
        "The pier sank",
        "and it was the third to be lost",
        "he",
    ),
    (
        "He is old, they say, but he is a good rower.",
        "He is old",
        "but he is a good rower",
        "they",
    ),
    (
        "These were no slips, Hale noted; the bank had lied.",
        "These were no slips",
        "the bank had lied",
        "Peter Hale",
    ),
]


@pytest.mark.parametrize(("text", "before", "after", "speaker"), PARTED)
def test_both_parts_of_a_clause_are_the_speakers(text, before, after, speaker):
    assert spoken(text) == [(before, speaker), (after, speaker)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Where, they want to know, is the anger?", [("is the anger", "they")]),
        ("The pier has sunk, it is claimed.", [("The pier has sunk", None)]),
        (
            "Without money – Hale has vowed to cut tolls, not raise them – the pier could sink.",
            [("to cut tolls, not raise them", "Peter Hale")],
        ),
        (
            "It was late – Hale said that tolls would fall – and the pier sank.",
            [("that tolls would fall", "Peter Hale")],
        ),
        (
            "It was late – Hale said the pier – her pride – was lost.",
            [("the pier – her pride – was lost", "Peter Hale")],
        ),
        ("Hale said the pier was lost – for now.", [("the pier was lost – for now", "Peter Hale")]),
        ("The pier had sunk, the court was told.", [("The pier had sunk", None)]),
        ("The pier is lost, or so its critics say.", [("The pier is lost", "its critics")]),
        ("The pier had sunk, members were told on Monday.", [("The pier had sunk", None)]),
        ("The Guild is a cult (or so critics say).", [("The Guild is a cult", "critics")]),
        ("It is rotten (Hale says), and its boats are lost.", [("It is rotten", "Peter Hale")]),
        ("If it is rotten, as Hale claims, it must go.", [("it is rotten", "Peter Hale")]),
        ("If, as Hale claims, it is rotten, it must go.", [("it is rotten", "Peter Hale")]),
        ("Although it is rotten, as critics say, it sells.", [("it is rotten", "critics")]),
        ("Because it is unsafe, as Hale said in May, it shut.", [("it is unsafe", "Peter Hale")]),
        (
            "Hale lied, she said, and ought to resign.",
            [("Hale lied", "she"), ("and ought to resign", "she")],
        ),
        ("It shut, as Hale said it would, on Monday.", [("it would", "Peter Hale")]),
        ("It is corrupt, Hale insists, and rowers have left.", [("It is corrupt", "Peter Hale")]),
        ("Even as it rained, rowers insist there was no need.", [("there was no need", "rowers")]),
        ("Even so, rowers insist, there was no need.", [("there was no need", "rowers")]),
        ("The Guild is a cult, he keeps saying.", [("The Guild is a cult", "he")]),
        ("Declaring that it sank, the miller excused himself.", [("that it sank", "the miller")]),
        ("Since saying that it sank, Hale has rowed.", [("that it sank", "Peter Hale")]),
        ("While he’s said he’ll row, Hale must choose.", [("he’ll row", "he")]),
        ("Of the lost crews, friends estimate there are 800.", [("there are 800", "friends")]),
        ("It shut, he said, and she took the train.", [("It shut", "he")]),
        ("It is lost, she said, adding nothing.", [("It is lost", "she")]),
        ("The Guild is rich, according to Hale; he rows.", [("The Guild is rich", "Peter Hale")]),
        (
            "The pier was sold at a loss, said a rower who was briefed on the long and often loud "
            "talks and spoke to us in the dark because they were private.",
            [("The pier was sold at a loss", "a rower")],
        ),
        ("The pier is shut, he and Maria Oduya said.", [("The pier is shut", "Maria Oduya")]),
        (
            "Half of the boats sank, a poll and many logs show.",
            [("Half of the boats sank", "many logs")],
        ),
        (
            "After he bought it he sold the oars, records show.",
            [("After he bought it he sold the oars", "records")],
        ),
        (
            "Most of us oppose the toll, a new survey finds.",
            [("Most of us oppose the toll", "a new survey")],
        ),
        (
            "Tolls are a cheap trick, as Hale noted in May.",
            [("Tolls are a cheap trick", "Peter Hale")],
        ),
        ("The pier could sink, as some have argued.", [("The pier could sink", "some")]),
        (
            "Towns (most of them were poor, according to Hale) lost.",
            [("most of them were poor", "Peter Hale")],
        ),
        (
            "Her plan (it was by then dead, critics say) was rash.",
            [("it was by then dead", "critics")],
        ),
        (
            "He left a gap that rowers say renders the wall moot.",
            [("renders the wall moot", "rowers")],
        ),
        ("It is a rule they say allowed the flood in.", [("allowed the flood in", "they")]),
        (
            "It is a rule he believes will fail, not the old one.",
            [("will fail, not the old one", "he")],
        ),
        ("It is the catastrophe he says is near, is what we heard.", [("is near", "he")]),
        ("But as Hale says, the Guild is a cult.", [("the Guild is a cult", "Peter Hale")]),
        (
            "It was late, and as critics said on Monday, the Guild is a cult.",
            [("the Guild is a cult", "critics")],
        ),
        ("(As Hale said, the pier was lost.)", [("the pier was lost", "Peter Hale")]),
        ("(According to Hale, the pier was lost.)", [("the pier was lost", "Peter Hale")]),
        ("It is known: According to Hale, it is lost.", [("it is lost", "Peter Hale")]),
        (
            "The pier was shut, he said Monday on Tide Radio’s “Morning.”",
            [("The pier was shut", "he"), ("Morning.", None)],
        ),
        ("In addition to rowing as he did, Hale has vowed to go.", [("to go", "Peter Hale")]),
        (
            "The pier sank, logs released by the Guild show.",
            [("The pier sank", "logs")],
        ),
        (
            "Maria Oduya, who rows, was asked by a friend why it sank.",
            [("why it sank", "a friend")],
        ),
        (
            "Asked by Hale whether it sank, she said it was lost.",
            [("whether it sank", "Peter Hale"), ("it was lost", "she")],
        ),
        ("When asked by host Peter Hale if it sank, she rose.", [("if it sank", "Peter Hale")]),
        (
            "Jo Hill, the star of “Oars,” said that the pier was lost.",
            [("Oars,", None), ("that the pier was lost", "Jo Hill")],
        ),
        (
            "The Guild, citing “the rain,” said the pier was lost.",
            [("the rain,", None), ("the pier was lost", "Guild")],
        ),
        ("The pier, a long “eyesore,” said Peter Hale.", [("eyesore,", "Peter Hale")]),
        ("The pier (Hale says it is his) was shut.", [("it is his", "Peter Hale")]),
        ("The Guild (which Hale says is a cult) met.", [("is a cult", "Peter Hale")]),
        (
            "Brown is a liar, cheat, crook and bully who has promised to leave.",
            [("to leave", "crook and bully")],
        ),
        ("Yet, as Hale says, the pier is lost.", [("the pier is lost", "Peter Hale")]),
        ("Without money, critics warn, the pier will sink.", [("the pier will sink", "critics")]),
        ("On top of that, critics say, the pier has sunk.", [("the pier has sunk", "critics")]),
        (
            "The rich, loud boys said the pier was lost.",
            [("the pier was lost", "the rich, loud boys")],
        ),
        ("The Guild, though critics say it is rotten, met in May.", [("it is rotten", "critics")]),
        ("The Guild, because he said it was rotten, lost.", [("it was rotten", "he")]),
        (
            "Hale said that, according to the mayor, it was lost.",
            [("that, according to the mayor, it was lost", "Peter Hale")],
        ),
    ],
)
def test_what_an_aside_takes_and_what_only_leads_in(text, said):
    assert spoken(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "The pier was shut as Hale said on Monday.",
        "Since rowing there, Hale has been ill.",
        "The pier was saved, as Hale had said.",
        "The pier was saved, as Hale promised in May.",
        "He went below, as Hale would argue.",
        "So when the boat that he liked sank, he decided.",
        "The old pier (which, according to Hale, is rotten) will go.",
        "The pier was lost, a rowdy crew waved flags, shouted slurs and made threats.",
        "Seeing that it sank, the tired miller left.",
        "But as Hale rowed, the pier was lost.",
        "It was late, and as rowers spoke, the pier was lost.",
        "Asked by Hale to his house, she rose.",
        "The boats, oars used by rowers at the show.",
        "In recent days, he has sought to win them over by pledging money and rowing.",
        "At times, Hale hid what rowers were bound to discover in any case.",
        "He rowed all night, as rowers promise to do, and slept.",
        "For the second night in a row, rowers gathered on the pier, singing.",
        "We are told nothing, and the pier is shut.",
        "The Guild was weak, the rowers were told to stay away, and the boats sank.",
        "The Guild sold boats, he was told the price, and he left.",
        "The plan (which, Hale said, was his) will cost jobs.",
        "The plan (Labour voted against it) is dead.",
        "The pier closed, staff were told nothing, and the Guild left.",
        "If it rains, as Hale left no roof, we shall go home.",
        "The Guild bought half of the mill, a deal announced in May.",
        "The Guild has shut the pier, a decision revealed on Monday.",
        "It was paid for by a rower, who sold it, and her son, Peter Hale, who wrote as Webb.",
        "His friends had saved it, and so had the porter, Peter Hale, who wrote as Webb.",
        "When the boat was lost, he asked him for money, which he had.",
        "But when the boat was lost, due to a storm, she asked Hale for help.",
    ],
)
def test_what_is_no_attribution(text):
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Critics of the Guild claim it is bankrupt.", ("it is bankrupt", "critics of the Guild")),
        ("Allies of Hale claim the pier is lost.", ("the pier is lost", "allies of Hale")),
        ("Members of the Guild fear it will sink.", ("it will sink", "members of the Guild")),
        (
            "Former members of the Guild allege it lied.",
            ("it lied", "Former members of the Guild"),
        ),
        (
            "Residents near the pier complain the boats are loud.",
            ("the boats are loud", "residents near the pier"),
        ),
        ("Charities which row claim they are well run.", ("they are well run", "Charities")),
        (
            "Leaders of the Guild claim that it is sound.",
            ("that it is sound", "leaders of the Guild"),
        ),
        ("MPs and union leaders say it lied.", ("it lied", "MPs and union leaders")),
        ("It lied, a spokesman announced on Monday.", ("It lied", "a spokesman")),
        ("The pier is lost, a report revealed.", ("The pier is lost", "a report")),
        (
            "The pier is lost, said Peter Hale, who wrote as Dane.",
            ("The pier is lost", "Peter Hale"),
        ),
        ("Is it lost, he asked her on Monday?", ("Is it lost", "he")),
        ("The pier is lost, she told him for the Argus.", ("The pier is lost", "she")),
        ("The Guild drew fire from rowers, who say it lied.", ("it lied", "rowers")),
    ],
)
def test_the_speaker_is_the_whole_phrase(text, said):
    assert spoken(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Rowers at the Guild plan to strike.",
        "Friends of the Guild fear losses.",
        "Calls for a ban on the pier report a rise.",
        "Hale told members of the Guild to make them feel that.",
    ],
)
def test_a_noun_like_the_verb_says_nothing(text):
    assert not [speaker for _, speaker in spoken(text) if speaker and " of the Guild" in speaker]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Critics claim the Guild bullies its staff.",
            [("the Guild bullies its staff", "critics")],
        ),
        ("He believes the Guild hates him.", [("the Guild hates him", "he")]),
        (
            "Hale complained the Guild treats him badly.",
            [("the Guild treats him badly", "Peter Hale")],
        ),
        ("Hale called the Guild corrupt.", [("the Guild corrupt", "Peter Hale")]),
        ("Hale considers Labour dishonest.", [("Labour dishonest", "Peter Hale")]),
        ("Hale called the Guild office.", []),
        ("Hale called the Guild yesterday.", []),
        ("They feared the Guild attacks that week.", []),
        ("Hale wrote the Guild rules for members.", []),
        ("Hale said: the pier is lost.", [("the pier is lost", "Peter Hale")]),
    ],
)
def test_a_clause_by_what_its_verb_takes(text, said):
    assert spoken(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Thefts Rise In Harbour Town, Police Say", "Thefts Rise In Harbour Town"),
        ("Port Closed After Storm, Guild Says", "Port Closed After Storm"),
        ("New port by spring, Guild says", "New port by spring"),
        ("Two Dead In Leeds Storm, Says Peter Hale", "Two Dead In Leeds Storm"),
        ("At The Old Pier In Leeds, Hale Says", None),
        ("Speaking On The Old Pier, Hale Says", None),
        ("Master of the Guild, Maria Oduya, says", None),
        ("Maria Oduya, Guild Says", None),
    ],
)
def test_a_title_needs_no_verb(text, said):
    assert [words for words, _, _ in judge(text, role="title")] == ([said] if said else [])
    assert [words for words, _, _ in judge("New port by spring, Hale said.")] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hale asked crews who live nearby to leave.", "to leave"),
        ("Hale told crews that live nearby to leave.", "to leave"),
        ("Hale urged those who are ill to stay at home.", "to stay at home"),
        ("Hale asked the crews who rows to the pier.", "who rows to the pier"),
        ("Hale asked crews who wanted to leave.", "who wanted to leave"),
        ("Hale asked crews who they want to leave.", "who they want to leave"),
        ("Hale told crews that live music to dance to would stop.", "that live music to dance to"),
        ("Hale told crews that boats had to leave.", "that boats had to leave"),
    ],
)
def test_a_relative_clause_describes_a_hearer(text, said):
    [(words, speaker, _)] = judge(text)
    assert words.startswith(said)
    assert speaker == "Peter Hale"
