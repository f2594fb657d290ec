import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Maria Oduya", "Peter Hale")

CASES = {
    "a name and what it is called": (
        "Hale called the Guild a cult.",
        [("indirect", "the Guild a cult", "Peter Hale", "called")],
    ),
    "a name and what it is held to be": (
        "Oduya considers Silver Oar an idle firm.",
        [("indirect", "Silver Oar an idle firm", "Maria Oduya", "considers")],
    ),
    "a name and the quoted words for it": (
        "Hale has called Silver Oar “a sorry spectacle”.",
        [
            ("mixed", "a sorry spectacle", "Peter Hale", "has called"),
        ],
    ),
    "a cue between a name and its verb": (
        "The Guild, Hale said, had lost its way. Oarsmen, he said, were idle.",
        [
            ("indirect", "The Guild", "Peter Hale", "said"),
            ("indirect", "had lost its way", "Peter Hale", "said"),
            ("indirect", "Oarsmen", "Peter Hale", "said"),
            ("indirect", "were idle", "Peter Hale", "said"),
        ],
    ),
    "a pronoun and the quoted words for it": (
        "Hale called them “a rabble”, and accused her of “wrecking the pier”.",
        [
            ("mixed", "a rabble", "Peter Hale", "called"),
            ("mixed", "wrecking the pier", "Peter Hale", "accused"),
        ],
    ),
    "a cue between a name and its quoted verb": (
        "The Guild, Hale said, “has lost its way”. Oarsmen are, he said, “idle”.",
        [
            ("mixed", "has lost its way", "Peter Hale", "said"),
            ("mixed", "idle", "Peter Hale", "said"),
        ],
    ),
    "a cue in front of its speaker, between a name and its verb": (
        "The Guild, said Peter Hale, was lost.",
        [
            ("indirect", "The Guild", "Peter Hale", "said"),
            ("indirect", "was lost", "Peter Hale", "said"),
        ],
    ),
    "a setting and a quotation": (
        "At the ferry, Hale said, “never again will we row”.",
        [("mixed", "never again will we row", "Peter Hale", "said")],
    ),
    "in somebody’s words": (
        "The Guild is, in Hale’s words, “a ruin”. The bank, in the words of Maria Oduya, was lost.",
        [
            ("mixed", "a ruin", "Peter Hale", "in Hale’s words"),
            ("indirect", "The bank", "Maria Oduya", "in the words of"),
            ("indirect", "was lost", "Maria Oduya", "in the words of"),
        ],
    ),
    "words that are nobody’s": (
        "In other words, the Guild lost. Hale had the last word in the words of others.",
        [],
    ),
    "a name dressed in quoted words": (
        "Oduya praised the oarsmen as “heroes” and thanked the Guild for “its patience”.",
        [
            ("mixed", "heroes", "Maria Oduya", "praised"),
            ("mixed", "its patience", "Maria Oduya", "thanked"),
        ],
    ),
    "a cue after a day": (
        "Yesterday, Hale said, the ferry had sunk.",
        [("indirect", "the ferry had sunk", "Peter Hale", "said")],
    ),
    "a call on a day": ("Hale called Silver Oar the next day.", []),
    "a thing named by a participle": ("A firm called Silver Oar ran a ferry that very day.", []),
    "what goes by a name": (
        "Hale has what’s called “rower’s lung”, an illness.",
        [("scare", "rower’s lung", None, None)],
    ),
    "what somebody calls by a name": (
        "Hale has what Oduya calls “rower’s lung”, an illness.",
        [("mixed", "rower’s lung", "Maria Oduya", "calls")],
    ),
    "neither of two": ("Neither the bank nor the mint wanted to take any action.", []),
    "a noun spelt like a verb": (
        "Oduya has promised a freeze in mooring charges and “fewer speeches”.",
        [("mixed", "fewer speeches", "Maria Oduya", "has promised")],
    ),
    "each other is no report": ("They have known each other for an hour and still bicker.", []),
    "curly marks, cue after": (
        "“The ferry is late again,” said Maria Oduya.",
        [("direct", "The ferry is late again,", "Maria Oduya", "said")],
    ),
    "straight marks, cue before": (
        'Hale told reporters: "We will not sell the harbour."',
        [("direct", "We will not sell the harbour.", "Peter Hale", "told")],
    ),
    "single marks and apostrophes": (
        "‘It’s the dockers’ money,’ says Hale, ‘and it isn’t yours.’",
        [
            ("direct", "It’s the dockers’ money,", "Peter Hale", "says"),
            ("direct", "and it isn’t yours.", "Peter Hale", "says"),
        ],
    ),
    "straight single marks": (
        "'Nobody asked us,' Oduya replied.",
        [("direct", "Nobody asked us,", "Maria Oduya", "replied")],
    ),
    "guillemets": (
        "«The bridge is closed», Oduya announced.",
        [("direct", "The bridge is closed", "Maria Oduya", "announced")],
    ),
    "an arrow is no mark": (
        "“Read more » here,” said Maria Oduya.",
        [("direct", "Read more » here,", "Maria Oduya", "said")],
    ),
    "doubled single marks": (
        "''The harvest failed twice,'' Hale wrote.",
        [("direct", "The harvest failed twice,", "Peter Hale", "wrote")],
    ),
    "one word is speech where it has a cue": (
        "“Nonsense,” snaps Hale.",
        [("direct", "Nonsense,", "Peter Hale", "snaps")],
    ),
    "several sentences in one pair of marks": (
        "“We rowed all night. We saw nobody,” Oduya recalls.",
        [("direct", "We rowed all night. We saw nobody,", "Maria Oduya", "recalls")],
    ),
    "split by its clause": (
        "“The orchard,” she says, “was never for sale.”",
        [
            ("direct", "The orchard,", None, "says"),
            ("direct", "was never for sale.", None, "says"),
        ],
    ),
    "a thing dressed in quoted words": (
        "Hale described the vote as “a sorry spectacle”.",
        [
            ("mixed", "a sorry spectacle", "Peter Hale", "described"),
        ],
    ),
    "mixed, inside a reported clause": (
        "Oduya said the pier was “rotten to the core” and unsafe.",
        [
            ("indirect", "the pier was “rotten to the core” and unsafe", "Maria Oduya", "said"),
            ("mixed", "rotten to the core", "Maria Oduya", "said"),
        ],
    ),
    "distance": (
        "The “experts” had never seen a boat.",
        [("scare", "experts", None, None)],
    ),
    "a title": (
        "The choir sang “The Lights of Home” twice.",
        [("scare", "The Lights of Home", None, None)],
    ),
    "a term inside speech": (
        "“They call it ‘progress’ here,” Oduya said.",
        [
            ("direct", "They call it ‘progress’ here,", "Maria Oduya", "said"),
            ("scare", "progress", None, None),
        ],
    ),
    "years and inches": (
        'In the spring of ’68 he bought a 6" pipe for the dockers’ club.',
        [],
    ),
    "content clause": (
        "Hale insists that the mill will reopen.",
        [("indirect", "that the mill will reopen", "Peter Hale", "insists")],
    ),
    "content clause without that": (
        "Oduya says the mill is finished.",
        [("indirect", "the mill is finished", "Maria Oduya", "says")],
    ),
    "hearer before the content": (
        "Hale told the council that rents would fall.",
        [("indirect", "that rents would fall", "Peter Hale", "told")],
    ),
    "fronted content": (
        "The mill will reopen in May, Oduya said.",
        [("indirect", "The mill will reopen in May", "Maria Oduya", "said")],
    ),
    "according to": (
        "According to Peter Hale, the pumps were switched off at noon.",
        [("indirect", "the pumps were switched off at noon", "Peter Hale", "According to")],
    ),
    "according to, at the end": (
        "The pumps were switched off at noon, according to Peter Hale.",
        [("indirect", "The pumps were switched off at noon", "Peter Hale", "according to")],
    ),
    "nobody in particular": (
        "It is said that the bells were stolen.",
        [("indirect", "that the bells were stolen", None, "is said")],
    ),
    "negated": (
        "Oduya did not say that the dam was safe.",
        [("indirect", "that the dam was safe", "Maria Oduya", "did not say")],
    ),
    "a thought": (
        "Hale believes that the town is cursed.",
        [("indirect", "that the town is cursed", "Peter Hale", "believes")],
    ),
    "two clauses, one subject": (
        "Oduya admitted it was true and added that she had slept badly.",
        [
            ("indirect", "it was true", "Maria Oduya", "admitted"),
            ("indirect", "that she had slept badly", "Maria Oduya", "added"),
        ],
    ),
    "a noun with its content": (
        "Nobody shared Hale’s belief that the lake was bottomless.",
        [("indirect", "that the lake was bottomless", "Peter Hale", "belief")],
    ),
    "a deed somebody is accused of": (
        "Hale accused the brewery of watering “every last barrel”.",
        [
            (
                "indirect",
                "the brewery of watering “every last barrel”",
                "Peter Hale",
                "accused",
            ),
            ("mixed", "every last barrel", "Peter Hale", "accused"),
        ],
    ),
    "told since": (
        "Oduya has since told the harbour board that she will stay.",
        [("indirect", "that she will stay", "Maria Oduya", "has since told")],
    ),
    "the end of a list of promises": (
        "Hale has promised a new slipway, cheaper moorings and “fewer gulls”.",
        [("mixed", "fewer gulls", "Peter Hale", "has promised")],
    ),
    "by somebody's own account": (
        "Oduya is a pilot by trade and, by her own account, “a menace on land”.",
        [("mixed", "a menace on land", "Maria Oduya", "by her own account")],
    ),
    "what a motion speaks of": (
        "The motion spoke of “unforgivable delays”.",
        [("mixed", "unforgivable delays", "the motion", "spoke of")],
    ),
    "a name that somebody is called": (
        "The captain was called a “Land Lubber”.",
        [("mixed", "Land Lubber", None, "was called")],
    ),
    "speech inside speech": (
        "“My aunt said, ‘You’ll never sell that boat,’ and she was right,” Hale recalls.",
        [
            (
                "direct",
                "My aunt said, ‘You’ll never sell that boat,’ and she was right,",
                "Peter Hale",
                "recalls",
            ),
            ("direct", "You’ll never sell that boat,", None, None),
        ],
    ),
    "the writer takes over again": (
        "Hale said ships would wait, while the pilots blamed the fog.",
        [("indirect", "ships would wait", "Peter Hale", "said")],
    ),
    "the writer's brackets close": (
        "The pilots stayed (Hale says they were paid), but the crew left.",
        [("indirect", "they were paid", "Peter Hale", "says")],
    ),
    "a second report of the same speaker": (
        "Oduya said the chief had found the dock “unfit for use”, adding that it should close.",
        [
            ("indirect", "the chief had found the dock “unfit for use”", "Maria Oduya", "said"),
            ("mixed", "unfit for use", "Maria Oduya", "said"),
            ("indirect", "that it should close", "Maria Oduya", "adding"),
        ],
    ),
    "an adverb before the verb of what is said": (
        "Oduya repeated it still owes the town nothing.",
        [("indirect", "it still owes the town nothing", "Maria Oduya", "repeated")],
    ),
    "an aside about who says it": (
        "Volunteers mend the nets at night, said Oduya, a retired ferry pilot.",
        [("indirect", "Volunteers mend the nets at night", "Maria Oduya", "said")],
    ),
    "when it was is no content": (
        "Last spring, Oduya said, the river froze.",
        [("indirect", "the river froze", "Maria Oduya", "said")],
    ),
    "quoted words that open the clause": (
        "“The whole river” is at risk, Oduya said at a fair.",
        [
            ("indirect", "“The whole river” is at risk", "Maria Oduya", "said"),
            ("mixed", "The whole river", "Maria Oduya", "said"),
        ],
    ),
    "where it was said": (
        "Oduya said in a statement that the “short” pier was closed.",
        [
            ("indirect", "that the “short” pier was closed", "Maria Oduya", "said"),
            ("mixed", "short", "Maria Oduya", "said"),
        ],
    ),
    "a heading in somebody's words": (
        "“Nobody asked the pilots”\n\nThe ferry is for sale.",
        [("direct", "Nobody asked the pilots", None, None)],
    ),
    "an object with its time is no content": ("Hale claimed victory as the tide turned.", []),
    "an object with its purpose is no content": ("Hale offered ropes to tie up the boats.", []),
    "a noun's relative clause": ("It is a claim that has often been made.", []),
    "what might have been shown": ("The vote could have shown that they were tired.", []),
    "a fact that somebody does not know": ("Oduya does not know that the moon is cheese.", []),
    "something somebody knows or notices": ("Hale knows who has a key and noticed what fell.", []),
    "something nobody would say": ("The board would not say how many eels were sold.", []),
    "saying that is only wished": ("Nobody likes to tell a cook that the soup is cold.", []),
    "an order somebody is given": ("The crew were told to wait below.", []),
    "words that are named": (
        "Somebody said the word ‘shark’, and the pier emptied.",
        [
            ("mixed", "shark", "Somebody", "said"),
        ],
    ),
    "when it was told": (
        "“Bring a coat,” she tells me the next morning.",
        [
            ("direct", "Bring a coat,", None, "tells"),
        ],
    ),
    "what the writer had expected": (
        "I had expected “pirates”.",
        [("scare", "pirates", None, None)],
    ),
    "what one suspects": ("One suspects that the gulls are paid.", []),
    "an object is no content": ("Hale wrote a letter.", []),
    "a plural noun is no cue": ("The reports and claims filled two shelves.", []),
    "a country is no cue": ("The United States bought the island.", []),
    "the writer's own thought": ("I think the island is lovely.", []),
    "a sentence that only reports, with a particle": (
        "Oduya left. “Is it safe?” Hale chimed in. “Nobody knows.”",
        [
            ("direct", "Is it safe?", "Peter Hale", "chimed in"),
            ("direct", "Nobody knows.", "Peter Hale", None),
        ],
    ),
    "a sentence that tells a deed": (
        "Oduya spoke. “It is safe.” Hale chimed twice. “Nobody knows,” Oduya said.",
        [
            ("direct", "It is safe.", "Maria Oduya", None),
            ("direct", "Nobody knows,", "Maria Oduya", "said"),
        ],
    ),
    "a title with a stop inside its marks": (
        "In her book, “My Long Road,” Oduya said the pier was lost. Hale wrote a memoir, “I Row.”",
        [
            ("scare", "My Long Road,", None, None),
            ("indirect", "the pier was lost", "Maria Oduya", "said"),
            ("scare", "I Row.", None, None),
        ],
    ),
    "a title that ends with a short form": (
        "The Guild issued a report, “Closed Doors Inc.”, in May.",
        [("scare", "Closed Doors Inc.", None, None)],
    ),
    "speech in a report": (
        "Hale said in a report, “We are lost.” He said of her book, “I love it.”",
        [
            ("direct", "We are lost.", "Peter Hale", "said"),
            ("direct", "I love it.", "Peter Hale", "said"),
        ],
    ),
    "capitals without a work": (
        "Hale told the crew, “Row On, Guild.”",
        [("direct", "Row On, Guild.", "Peter Hale", "told")],
    ),
    "a byname with a stop inside its marks": (
        "The pier was dubbed “Harbour blue.”",
        [("scare", "Harbour blue.", None, None)],
    ),
    "no byname but words": (
        "The pier was dubbed “the end of all hope.” Hale called: “Help me.”",
        [
            ("mixed", "the end of all hope.", None, "was dubbed"),
            ("direct", "Help me.", "Peter Hale", "called"),
        ],
    ),
    "a sentence after its hearer": (
        "Hale told the harbour board “He has another plan.”",
        [("direct", "He has another plan.", "Peter Hale", "told")],
    ),
    "no sentence after a hearer": (
        "Hale told the board of a “Great loss of faith.” He told it “the pier is lost.”",
        [
            ("scare", "Great loss of faith.", None, None),
            ("mixed", "the pier is lost.", "Peter Hale", "told"),
        ],
    ),
    "words in a clause after a hearer": (
        "Hale told the board it was “Old news for us.”",
        [
            ("indirect", "it was “Old news for us.”", "Peter Hale", "told"),
            ("mixed", "Old news for us.", "Peter Hale", "told"),
        ],
    ),
    "a name in marks that reports": (
        "“The Telmar Post” reported that the bridge was closed.",
        [
            ("scare", "The Telmar Post", None, None),
            ("indirect", "that the bridge was closed", "the Telmar Post", "reported"),
        ],
    ),
    "speech before an old turn of phrase": (
        "“We Are Lost,” said that pilot. “We Row,” said that man, who was ill.",
        [
            ("direct", "We Are Lost,", None, None),
            ("direct", "We Row,", None, None),
        ],
    ),
    "people picked out by what they said": ("Those who said the soup was cold had none.", []),
    "a colon with a dash": (
        "Hale said:-“The pier is lost.”",
        [("direct", "The pier is lost.", "Peter Hale", "said")],
    ),
    "a colon and a dash": (
        "Hale told the rowers: – “The pier is lost.”",
        [("direct", "The pier is lost.", "Peter Hale", "told")],
    ),
    "a dash after a title": (
        "The motto: – “the pier is lost”",
        [("scare", "the pier is lost", None, None)],
    ),
    "what something is blamed on": (
        "Hale blamed the fire on “idle rowers”.",
        [("mixed", "idle rowers", "Peter Hale", "blamed")],
    ),
    "what all is blamed on": (
        "Hale blamed all of it on “luck”.",
        [("mixed", "luck", "Peter Hale", "blamed")],
    ),
    "what is worked on": (
        "Hale met the board on “idle rowers”.",
        [("scare", "idle rowers", None, None)],
    ),
    "a list of titles": (
        "The songs: “Blue Is the Hill,” “You Never Know It,” “Row Me Home,” and on they went.",
        [
            ("scare", "Blue Is the Hill,", None, None),
            ("scare", "You Never Know It,", None, None),
            ("scare", "Row Me Home,", None, None),
        ],
    ),
    "a list of cries": (
        "Hale shouted “Go home,” “No more,” “Row.”",
        [
            ("mixed", "Go home,", "Peter Hale", "shouted"),
            ("direct", "No more,", "Peter Hale", "shouted"),
            ("mixed", "Row.", "Peter Hale", "shouted"),
        ],
    ),
    "a clause that would be welcome": (
        "Hale said that while a cut would be welcome, “a lot hangs on what the guild will do”.",
        [
            (
                "indirect",
                "that while a cut would be welcome, “a lot hangs on what the guild will do”",
                "Peter Hale",
                "said",
            ),
            ("mixed", "a lot hangs on what the guild will do", "Peter Hale", "said"),
        ],
    ),
    "a word more after the marks": (
        "“Only I can fix” them, Hale said of the piers.",
        [("mixed", "Only I can fix", "Peter Hale", "said")],
    ),
    "of whom it was said": (
        "The pier is a poor one, Hale said of the plan.",
        [("indirect", "The pier is a poor one", "Peter Hale", "said")],
    ),
    "of whom one dreams": ("The pier was lost, Hale dreamed of boats.", []),
    "whose book it is": (
        "Oduya is the author of “Never Row: Peter Hale and the Pursuit of Boats.”",
        [("scare", "Never Row: Peter Hale and the Pursuit of Boats.", None, None)],
    ),
    "whose show it is": (
        "Oduya is the host of “How the Boats of the North Were Lost at Sea.”",
        [("scare", "How the Boats of the North Were Lost at Sea.", None, None)],
    ),
    "whose words they are": (
        "Oduya was tired of “Never Row: Peter Hale and the Pursuit of Boats.”",
        [("direct", "Never Row: Peter Hale and the Pursuit of Boats.", None, None)],
    ),
    "a noun that speaks not": (
        "Peter Hale, insisting there was no “plan B,” predicted victory.",
        [("scare", "plan B,", None, None)],
    ),
    "songs that are told of": (
        "According to Hale, expect to hear “Row Again,” “It Keeps You Rowing,” “Down the Weir,” "
        "and others.",
        [
            (
                "indirect",
                "expect to hear “Row Again,” “It Keeps You Rowing,” “Down the Weir,” and others",
                "Peter Hale",
                "According to",
            ),
            ("scare", "Row Again,", None, None),
            ("scare", "It Keeps You Rowing,", None, None),
            ("scare", "Down the Weir,", None, None),
        ],
    ),
    "a song before who speaks": (
        "After playing “Down the Weir,” Hale told them that it was lost.",
        [
            ("scare", "Down the Weir,", None, None),
            ("indirect", "that it was lost", "Peter Hale", "told"),
        ],
    ),
    "a shout before who speaks": (
        "“Down the Weir,” Hale told them.",
        [("direct", "Down the Weir,", "Peter Hale", "told")],
    ),
    "a noun that speaks": (
        "There was no “plan B,” predicted police.",
        [
            ("indirect", "There was no “plan B,”", "police", "predicted"),
            ("mixed", "plan B,", "police", "predicted"),
        ],
    ),
    "what is done before it is said": (
        "With a nod to the word “me,” Hale rose and assured Oduya that he would stay.",
        [
            ("scare", "me,", None, None),
            ("indirect", "that he would stay", "Peter Hale", "assured"),
        ],
    ),
    "what is said at once": (
        "“I am fine,” Hale rose and said.",
        [("direct", "I am fine,", "Peter Hale", "said")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_kind_words_speaker_and_cue(text, expected):
    got = [
        (q.kind, text[q.start : q.end], q.speaker if q.speaker != "she" else None, q.cue)
        for q in find(text, people=PEOPLE)
    ]
    assert got == expected


@pytest.mark.parametrize(
    ("text", "people", "expected"),
    [
        ("Denholm “Denny” Hale left the Guild.", ("Denholm “Denny” Hale",), []),
        ("Denholm 'Denny' Hale rowed away.", ("Denholm 'Denny' Hale",), []),
        # beside a name stand marks of another kind; a name may be all that the marks hold
        ("Peter Hale’s “friend” left.", ("Peter Hale",), [("scare", "friend")]),
        ("The boat “Peter Hale” sank.", ("Peter Hale",), [("scare", "Peter Hale")]),
    ],
)
def test_a_nickname_inside_a_name_is_no_quotation(text, people, expected):
    assert [(q.kind, text[q.start : q.end]) for q in find(text, people=people)] == expected


def test_who_has_a_nickname_in_marks_speaks_as_others_do():
    name = "Denholm “Denny” Hale"
    text = f"“We row,” said {name}. According to {name}, the boat leaks."
    assert [(q.kind, text[q.start : q.end], q.speaker) for q in find(text, people=(name,))] == [
        ("direct", "We row,", name),
        ("indirect", "the boat leaks", name),
    ]


def test_an_angle_mark_that_nothing_closes_is_none():
    text = "« Back to the harbour. “We have won,” said Ida Brandt, who rowed."
    (quote,) = find(text, people=("Ida Brandt",))
    assert (text[quote.start : quote.end], quote.speaker) == ("We have won,", "Ida Brandt")
