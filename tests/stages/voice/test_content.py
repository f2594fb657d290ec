"""Where what somebody is said to have said begins and ends."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Maria Oduya", "Peter Hale")

CASES = {
    "a clause that leads in": (
        "When Hale said that the pier was lost, the crowd laughed.",
        [("indirect", "that the pier was lost", "Peter Hale", "said")],
    ),
    "a clause that leads in, with a list": (
        "While Hale claims that jobs, growth and trade would rise, the guild doubts it.",
        [("indirect", "that jobs, growth and trade would rise", "Peter Hale", "claims")],
    ),
    "a wish that leads in": (
        "While Hale vows to buy the ferry, it would leave the town without money.",
        [("indirect", "to buy the ferry", "Peter Hale", "vows")],
    ),
    "a noun that leads in": (
        "Despite Hale’s promise to leave the pier alone, it was shut by May.",
        [("indirect", "to leave the pier alone", "Peter Hale", "promise")],
    ),
    "a source that follows": (
        "Hale fears that he will be asked to go, according to Maria Oduya.",
        [
            ("indirect", "Hale fears that he will be asked to go", "Maria Oduya", "according to"),
            ("indirect", "that he will be asked to go", "Peter Hale", "fears"),
        ],
    ),
    "asides about the speaker": (
        "Tolls had risen, said Peter Hale, who runs the ferry, a firm that has gained by them.",
        [("indirect", "Tolls had risen", "Peter Hale", "said")],
    ),
    "a source within a source": (
        "The oarsmen are tired, Hale said, according to the Gazette, the Argus and others.",
        [
            ("indirect", "The oarsmen are tired, Hale said", "the Gazette", "according to"),
            ("indirect", "The oarsmen are tired", "Peter Hale", "said"),
        ],
    ),
    "a time": (
        "Hale alleged that nobody had rowed from 10:30 on Friday to dawn.",
        [
            ("indirect", "that nobody had rowed from 10:30 on Friday to dawn", "Peter Hale",
             "alleged"),
        ],
    ),
    "a month that looks like a verb": (
        "Hale said in May that the pier was safe.",
        [("indirect", "that the pier was safe", "Peter Hale", "said")],
    ),
    "a relative clause after a day": (
        "Peter Hale was the third witness testifying Tuesday who listened in on the call.",
        [],
    ),
    "a hearer with a name": (
        "Hale told Reuters the bank had lied.",
        [("indirect", "the bank had lied", "Peter Hale", "told")],
    ),
    "a hearer with an article": (
        "Hale told the BBC the government had failed them.",
        [("indirect", "the government had failed them", "Peter Hale", "told")],
    ),
    "a hearer before a title": (
        "Hale told the Norra Post Ms Lee had lied.",
        [("indirect", "Ms Lee had lied", "Peter Hale", "told")],
    ),
    "a hearer before somebody's deed": (
        "Hale told the council Mr Lee’s plan was lost.",
        [("indirect", "Mr Lee’s plan was lost", "Peter Hale", "told")],
    ),
    "a hearer with a title": (
        "Hale told Dr Lee the boat had sunk.",
        [("indirect", "the boat had sunk", "Peter Hale", "told")],
    ),
    "a hearer with an office and a title": (
        "Hale told Harbour Master Mr Lee he would resign.",
        [("indirect", "he would resign", "Peter Hale", "told")],
    ),
    "a hearer asked to do something": (
        "Hale urged the bank to make tolls a part of the plan that it was to pass.",
        [
            ("indirect", "the bank to make tolls a part of the plan that it was to pass",
             "Peter Hale", "urged"),
        ],
    ),
    "a hearer with an aside": (
        "Hale told owners of Silver Oar, the ferry firm, on Monday that tolls would rise.",
        [("indirect", "that tolls would rise", "Peter Hale", "told")],
    ),
    "speakers who are many": (
        "Rowers across the county say the pier has no future.",
        [("indirect", "the pier has no future", "Rowers across the county", "say")],
    ),
    "speakers with a deed": (
        "Clerks who have done the sums say they have doubts.",
        [("indirect", "they have doubts", "clerks", "say")],
    ),
    "signers of a form": (
        "They signed forms saying the pier was safe.",
        [("indirect", "the pier was safe", "they", "saying")],
    ),
    "what somebody condemns": (
        "Hale condemned the new toll after the vote, and mocked them.",
        [
            ("indirect", "the new toll", "Peter Hale", "condemned"),
            ("indirect", "them", "Peter Hale", "mocked"),
        ],
    ),
    "whom somebody is said to have accused": (
        "Hale won support last week, after accusing them of selling the pier.",
        [("indirect", "them of selling the pier", "Peter Hale", "accusing")],
    ),
    "a headline with a source": (
        "Hale told reporters according to Reuters",
        [("indirect", "Hale told reporters", "Reuters", "according to")],
    ),
    "a person with an age after a source": (
        "According to Maria Oduya, Peter Hale, 40, was rowing.",
        [("indirect", "Peter Hale, 40, was rowing", "Maria Oduya", "According to")],
    ),
    "a name that ends like a verb": (
        "Hale told reporters that Ahmed Khan had lied.",
        [("indirect", "that Ahmed Khan had lied", "Peter Hale", "told")],
    ),
    "an adjective that ends like a verb": (
        "Hale told reporters that armed men had come.",
        [("indirect", "that armed men had come", "Peter Hale", "told")],
    ),
    "who condemned something": (
        "Hale condemned the ban and left the hall.",
        [("indirect", "the ban", "Peter Hale", "condemned")],
    ),
    "a colon after a clause": (
        "Hale said that the sum was clear: 40 boats were lost.",
        [("indirect", "that the sum was clear", "Peter Hale", "said")],
    ),
    "a sentence after a colon": (
        "Hale said it falls short for one reason: The pier is too old.",
        [("indirect", "it falls short for one reason", "Peter Hale", "said")],
    ),
    "a quoted subject": (
        "Hale’s claim that the “quick fix” will fail is false.",
        [
            ("indirect", "that the “quick fix” will fail", "Peter Hale", "claim"),
            ("mixed", "quick fix", "Peter Hale", "claim"),
        ],
    ),
    "a hearer and an occasion": (
        "Hale told MPs in response to questions that tolls would rise.",
        [("indirect", "that tolls would rise", "Peter Hale", "told")],
    ),
    "a condition before a cue and its aside": (
        "If nobody pays, said Peter Hale, who runs the ferry, the pier will close.",
        [
            ("indirect", "If nobody pays", "Peter Hale", "said"),
            ("indirect", "the pier will close", "Peter Hale", "said"),
        ],
    ),
    "a participle with a list": (
        "Saying the pier, the quay and the ferry were lost, Peter Hale left.",
        [("indirect", "the pier, the quay and the ferry were lost", "Peter Hale", "Saying")],
    ),
    "a time before the speaker": (
        "After the vote he said that tolls had risen, wages had fallen.",
        [("indirect", "that tolls had risen, wages had fallen", "he", "said")],
    ),
    "a warning that says": (
        "Hale issued a warning saying the pier was shut.",
        [("indirect", "the pier was shut", "Peter Hale", "saying")],
    ),
    "a claim that is the subject": (
        "Hale’s claim that the pier will vanish within a year is false.",
        [("indirect", "that the pier will vanish within a year", "Peter Hale", "claim")],
    ),
    "a promise that is the subject": (
        "Hale’s promise to freeze tolls for two years is what won the vote.",
        [("indirect", "to freeze tolls for two years", "Peter Hale", "promise")],
    ),
    "a participle that opens the sentence": (
        "Saying the pier was lost, Peter Hale left the hall.",
        [("indirect", "the pier was lost", "Peter Hale", "Saying")],
    ),
    "a quoted infinitive": (
        "Hale promised to “read every page” first.",
        [
            ("indirect", "to “read every page” first", "Peter Hale", "promised"),
            ("mixed", "read every page", "Peter Hale", "promised"),
        ],
    ),
    "after a colon": (
        "Ann Bell remembers it otherwise: the pier, Hale says, was never safe.",
        [
            ("indirect", "the pier", "Peter Hale", "says"),
            ("indirect", "was never safe", "Peter Hale", "says"),
        ],
    ),
    "a speaker with a description and an aside": (
        "“The ferry will not sail,” the master, Peter Hale, who came in May, told reporters.",
        [("direct", "The ferry will not sail,", "Peter Hale", "told")],
    ),
    "what would have been said": ("Asked, Hale would have said that the pier was there.", []),
    "what little comes before a cue": (
        "It was, said Peter Hale, “the dullest dinner of the year”.",
        [("mixed", "the dullest dinner of the year", "Peter Hale", "said")],
    ),
    "another verb with another subject": (
        "The row began when Peter Hale, the treasurer, said that the gift was secret.",
        [("indirect", "that the gift was secret", "Peter Hale", "said")],
    ),
    "an apposition inside what is said": (
        "Oduya says that her neighbour, Peter Hale, threatened to sell the ferry.",
        [
            ("indirect", "that her neighbour, Peter Hale, threatened to sell the ferry",
             "Maria Oduya", "says"),
        ],
    ),
    "a promise by somebody unnamed": (
        "The rowers were promised that the pier would open by Christmas.",
        [("indirect", "that the pier would open by Christmas", None, "were promised")],
    ),
    "the words of a founder": (
        "In the words of its founder, Peter Hale, the firm is “a bakery that rows”.",
        [
            ("indirect", "the firm is “a bakery that rows”", "Peter Hale", "In the words of"),
            ("mixed", "a bakery that rows", "Peter Hale", "In the words of"),
        ],
    ),
    "a number": (
        "A post shared 40,000 times claims that the pier is lost.",
        [("indirect", "that the pier is lost", "a post shared 40,000 times", "claims")],
    ),
    "charges denied": ("Hale denied three counts of fraud and was freed on Monday.", []),
    "a letter that was sent": (
        "Hale told staff in a memo that leaked within the hour.", [],
    ),
    "a participle that follows": (
        "Hale announced that the pier would close, blaming “soft demand” in May.",
        [
            ("indirect", "that the pier would close", "Peter Hale", "announced"),
            ("mixed", "soft demand", "Peter Hale", "blaming"),
        ],
    ),
    "a claim with a quoted verb": (
        "Hale’s claim that the pier “will vanish” is false.",
        [
            ("indirect", "that the pier “will vanish”", "Peter Hale", "claim"),
            ("mixed", "will vanish", "Peter Hale", "claim"),
        ],
    ),
    "a speaker himself": (
        "Hale himself joked that the pier was lost.",
        [("indirect", "that the pier was lost", "Peter Hale", "joked")],
    ),
    "what is cited": (
        "Hale confirmed on Monday that the pier was shut, citing “exhaustion”.",
        [
            ("indirect", "that the pier was shut", "Peter Hale", "confirmed"),
            ("mixed", "exhaustion", "Peter Hale", "citing"),
        ],
    ),
    "an order": (
        "Hale ordered them to hold the pier.",
        [("indirect", "to hold the pier", "Peter Hale", "ordered")],
    ),
    "a word after a colon": ("Peter Hale gave a short answer: “No.”",
        [("direct", "No.", "Peter Hale", None)]),
    "a speaker with a relative clause and a name": (
        "The man who runs the ferry, Peter Hale, denies that it sank.",
        [("indirect", "that it sank", "Peter Hale", "denies")],
    ),
    "an idea that is judged": (
        "Hale described the idea that the pier would be sold as “absurd”.",
        [
            ("indirect", "that the pier would be sold", None, "idea"),
            ("mixed", "absurd", "Peter Hale", "described"),
        ],
    ),
    "a refugee who asks not to be named": (
        "A source of the Argus, a rower who feared the worst and asked to remain unnamed, "
        "said that the pier was lost.",
        [("indirect", "that the pier was lost", "a rower", "said")],
    ),
    "the writer after two dashes": (
        "Hale said it is time to close the pier -- and he called for a vote.",
        [
            ("indirect", "it is time to close the pier", "Peter Hale", "said"),
            ("indirect", "a vote", "Peter Hale", "called for"),
        ],
    ),
    "an aside between dashes": (
        "Hale said the pier -- and the quay -- was lost.",
        [
            ("indirect", "the pier -- and the quay -- was lost", "Peter Hale", "said"),
        ],
    ),
    "a source after the marks": (
        "Hale said he found it “cruel,” according to Maria Oduya.",
        [
            ("indirect", "Hale said he found it “cruel,”", "Maria Oduya", "according to"),
            ("indirect", "he found it “cruel,”", "Peter Hale", "said"),
            ("mixed", "cruel,", "Peter Hale", "said"),
        ],
    ),
    "a thought with a source": (
        "Hale thought it was “odd,” according to Maria Oduya.",
        [
            ("indirect", "Hale thought it was “odd,”", "Maria Oduya", "according to"),
            ("mixed", "odd,", "Maria Oduya", "according to"),
        ],
    ),
    "two participles": (
        "The guild issued a letter accusing clubs of fraud and saying it would sue.",
        [
            ("indirect", "clubs of fraud", "the guild", "accusing"),
            ("indirect", "it would sue", "the guild", "saying"),
        ],
    ),
    "a participle after the marks": (
        "Hale said he knew of “lost files,” adding that he had seen them.",
        [
            ("indirect", "he knew of “lost files,”", "Peter Hale", "said"),
            ("mixed", "lost files,", "Peter Hale", "said"),
            ("indirect", "that he had seen them", "Peter Hale", "adding"),
        ],
    ),
    "a perfect after a past": (
        "Hale said the pier was lost and has indicated that it will be sold.",
        [
            ("indirect", "the pier was lost", "Peter Hale", "said"),
            ("indirect", "that it will be sold", "Peter Hale", "indicated"),
        ],
    ),
    "figures that show": (
        "Oduya said the figures demonstrated “we can cut traffic”.",
        [
            ("indirect", "the figures demonstrated “we can cut traffic”", "Maria Oduya", "said"),
            ("mixed", "we can cut traffic", "Maria Oduya", "said"),
        ],
    ),
    "a poll that shows": (
        "A poll showed “a fall in trust”.",
        [
            ("mixed", "a fall in trust", "a poll", "showed"),
        ],
    ),
    "what will be offered": (
        "Oduya says the slaw will offer “10 times more” than lettuce.",
        [
            ("indirect", "the slaw will offer “10 times more” than lettuce", "Maria Oduya", "says"),
            ("mixed", "10 times more", "Maria Oduya", "says"),
        ],
    ),
    "a clause parted by a verb": (
        "The plan, Hale continued, bodes ill for the town.",
        [
            ("indirect", "The plan", "Peter Hale", "continued"),
            ("indirect", "bodes ill for the town", "Peter Hale", "continued"),
        ],
    ),
    "a source in the middle": (
        "The law compels farms to declare funds, and according to Hale, it imposes “heavy rules”.",
        [
            ("indirect", "it imposes “heavy rules”", "Peter Hale", "according to"),
            ("mixed", "heavy rules", "Peter Hale", "according to"),
        ],
    ),
    "a source between and and its verb": (
        "Hale left and, according to Maria Oduya, was angry.",
        [
            ("indirect", "Hale left and", "Maria Oduya", "according to"),
            ("indirect", "was angry", "Maria Oduya", "according to"),
        ],
    ),
    "sounds that are heard": (
        "A passenger heard “vile abuse” on the tram.",
        [
            ("scare", "vile abuse", None, None),
        ],
    ),
    "what a court heard": (
        "The court heard “vile abuse” was shouted.",
        [
            ("indirect", "“vile abuse” was shouted", "the court", "heard"),
            ("mixed", "vile abuse", "the court", "heard"),
        ],
    ),
    "a gathering": (
        "Hale told the party gathering that “the bridge must open”.",
        [
            ("mixed", "the bridge must open", "Peter Hale", "told"),
        ],
    ),
    "what one gathers": (
        "Hale left, gathering that “the bridge must open”.",
        [
            ("mixed", "the bridge must open", "Peter Hale", "gathering"),
        ],
    ),
    "a rating": (
        "Hale rated the plan “a ruin”.",
        [
            ("mixed", "a ruin", "Peter Hale", "rated"),
        ],
    ),
    "a rating without words": (
        "Hale rated the plan highly.",
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_content_ends_where_the_writer_goes_on(case: str) -> None:
    text, wanted = CASES[case]
    found = [(q.kind, text[q.start : q.end], q.speaker, q.cue) for q in find(text, people=PEOPLE)]
    assert found == wanted
