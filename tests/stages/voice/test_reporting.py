"""What reports speech, and what only looks as if it did: subjects, hearers, objects, dates."""

import pytest

from tests.stages.voice.reading import find

PEOPLE = ("Maria Oduya", "Peter Hale")

CASES = {
    "who speaks, not named by one word": (
        "Experts say it may be years before the pier is built.",
        [
            ("indirect", "it may be years before the pier is built", "experts", "say"),
        ],
    ),
    "a share of those asked": (
        "In the poll 47% say the town should buy the ferry.",
        [
            ("indirect", "the town should buy the ferry", "47%", "say"),
        ],
    ),
    "a plural far from its verb": (
        "Sources close to the bank say it will be sold.",
        [
            ("indirect", "it will be sold", "Sources close to the bank", "say"),
        ],
    ),
    "a plural and a participle": (
        "Rowers hoping to buy the pier say they’re short of money.",
        [
            ("indirect", "they’re short of money", "Rowers", "say"),
        ],
    ),
    "a plural and its relative clause": (
        "Friends of the mayor who have seen her lately say that she will resign.",
        [
            ("indirect", "that she will resign", "friends of the mayor", "say"),
        ],
    ),
    "polls at the end": (
        "The town has lost money for years, harbour records show.",
        [
            ("indirect", "The town has lost money for years", "harbour records", "show"),
        ],
    ),
    "an inverted speaker and what he does": (
        "The pier was safe, said a rower who knows the town.",
        [
            ("indirect", "The pier was safe", "a rower", "said"),
        ],
    ),
    "hers, not her": (
        "Oduya says her biggest fear is the tide.",
        [
            ("indirect", "her biggest fear is the tide", "Maria Oduya", "says"),
        ],
    ),
    "what she is told": (
        "Hale told her the pier was shut.",
        [
            ("indirect", "the pier was shut", "Peter Hale", "told"),
        ],
    ),
    "more than a number": (
        "Hale said more than ten rowers had left.",
        [
            ("indirect", "more than ten rowers had left", "Peter Hale", "said"),
        ],
    ),
    "an occasion before it": (
        "Hale said in a statement on Monday the bank had lied.",
        [
            ("indirect", "the bank had lied", "Peter Hale", "said"),
        ],
    ),
    "an occasion that is described": (
        "Hale said in a speech he gave in May that the bank had lied.",
        [
            ("indirect", "that the bank had lied", "Peter Hale", "said"),
        ],
    ),
    "a time before it": (
        "Hale said this week that the bank had lied.",
        [
            ("indirect", "that the bank had lied", "Peter Hale", "said"),
        ],
    ),
    "a night that ends it": (
        "“We won,” Hale said in a speech that night.",
        [
            ("direct", "We won,", "Peter Hale", "said"),
        ],
    ),
    "there's": (
        "Hale says there’s no money left.",
        [
            ("indirect", "there’s no money left", "Peter Hale", "says"),
        ],
    ),
    "what was asked and by nobody named": (
        "When asked whether the pier would be sold, Hale laughed.",
        [
            ("indirect", "whether the pier would be sold", None, "asked"),
        ],
    ),
    "what was asked, with its time": (
        "Asked on Friday why the pier was shut, Hale shrugged.",
        [
            ("indirect", "why the pier was shut", None, "Asked"),
        ],
    ),
    "as reported by": (
        "As reported by the Argus, the bank had lied to the rowers.",
        [
            ("indirect", "the bank had lied to the rowers", "the Argus", "reported"),
        ],
    ),
    "a call for something": (
        "Hale called for better boats for the rowers.",
        [
            ("indirect", "better boats for the rowers", "Peter Hale", "called for"),
        ],
    ),
    "a call for somebody to act": (
        "Rowers have called for him to resign.",
        [
            ("indirect", "him to resign", "Rowers", "have called for"),
        ],
    ),
    "a call for hours": (
        "Hale called for two hours before the boat came.",
        [],
    ),
    "what is demanded": (
        "Oduya demanded an inquiry into the fire.",
        [
            ("indirect", "an inquiry into the fire", "Maria Oduya", "demanded"),
        ],
    ),
    "what is demanded in a clause": (
        "Oduya demanded that the bank be closed.",
        [
            ("indirect", "that the bank be closed", "Maria Oduya", "demanded"),
        ],
    ),
    "what a poll found": (
        "A poll for the Argus found Oduya leading Hale by ten points.",
        [
            ("indirect", "Oduya leading Hale by ten points", "a poll for the Argus", "found"),
        ],
    ),
    "what a man found": (
        "Hale found the oars in the shed.",
        [],
    ),
    "an opinion that is denied": (
        "Oduya does not think the pier is safe.",
        [
            ("indirect", "the pier is safe", "Maria Oduya", "does not think"),
        ],
    ),
    "knowledge that is denied": (
        "Oduya does not know that the pier is safe.",
        [],
    ),
    "states that are no verb": (
        "Hale won two coastal states where rowers voted.",
        [],
    ),
    "shows that are one": (
        "A new tide table shows the pier was dry.",
        [
            ("indirect", "the pier was dry", "a new tide table", "shows"),
        ],
    ),
    "hearers who stand or sit": (
        "“We won,” Hale told a crowd gathered on the pier.",
        [
            ("direct", "We won,", "Peter Hale", "told"),
        ],
    ),
    "a hearer who does something": (
        "“We won,” Hale told Maria Oduya as he stopped to drink.",
        [
            ("direct", "We won,", "Peter Hale", "told"),
        ],
    ),
    "a programme as hearer": (
        "“We won,” Hale told Channel 4’s weekly harbour series.",
        [
            ("direct", "We won,", "Peter Hale", "told"),
        ],
    ),
    "a month that is a name": (
        "Mrs May said the pier was safe.",
        [
            ("indirect", "the pier was safe", "Mrs May", "said"),
        ],
    ),
    "a date after the verb": (
        "“We won,” Hale said Dec. 6 on the pier.",
        [
            ("direct", "We won,", "Peter Hale", "said"),
        ],
    ),
    "a title after the speaker": (
        "The pier was safe, said Peter Hale, deputy master of the ferry.",
        [
            ("indirect", "The pier was safe", "Peter Hale", "said"),
        ],
    ),
    "a lead-in to a quotation": (
        "Hale said back in the summer of 2015: “The pier is lost.”",
        [
            ("direct", "The pier is lost.", "Peter Hale", "said"),
        ],
    ),
    "a relative clause that is somebody's": (
        "The bank shut the pier, which critics said was unjust.",
        [
            ("indirect", "was unjust", "critics", "said"),
        ],
    ),
    "a share in figures": (
        "About 4 in 10 say they want the pier to be sold.",
        [
            ("indirect", "they want the pier to be sold", "4 in 10", "say"),
        ],
    ),
    "a number as subject": (
        "Majorities in all five say they want the pier to be sold.",
        [
            ("indirect", "they want the pier to be sold", "Majorities in all five", "say"),
        ],
    ),
    "hers, in dollars": (
        "Hale said her $4.5 million pier was being sold.",
        [
            ("indirect", "her $4.5 million pier was being sold", "Peter Hale", "said"),
        ],
    ),
    "a call with its day": (
        "Hale called Wednesday for the bank to resign.",
        [
            ("indirect", "the bank to resign", "Peter Hale", "called Wednesday for"),
        ],
    ),
    "a plural and whose": (
        "The rowers whose boats have sunk say the real change has come in the courts.",
        [
            ("indirect", "the real change has come in the courts", "the rowers", "say"),
        ],
    ),
    "polling, which is no gerund": (
        "Exit polling shows he won the town.",
        [
            ("indirect", "he won the town", "Exit polling", "shows"),
        ],
    ),
    "a deed that is agreed": (
        "The bank agreed to pay the rowers.",
        [],
    ),
    "a relative clause that ends": (
        "The vote, which Hale has often said was a mistake, was lost by ten.",
        [
            ("indirect", "was a mistake", "Peter Hale", "has often said"),
        ],
    ),
    "a clause some time after": (
        "A few weeks after Hale announced that the pier was safe, it sank.",
        [
            ("indirect", "that the pier was safe", "Peter Hale", "announced"),
        ],
    ),
    "a dash after the speaker": (
        "The pier is safe, Hale said on Monday — a turn from what he had said before.",
        [
            ("indirect", "The pier is safe", "Peter Hale", "said"),
        ],
    ),
    "an apposition to a source": (
        "According to Maria Oduya, the bank’s master, the pier is safe.",
        [
            ("indirect", "the pier is safe", "Maria Oduya", "According to"),
        ],
    ),
    "both": (
        "Both think the pier is safe.",
        [
            ("indirect", "the pier is safe", "Both", "think"),
        ],
    ),
    "two names": (
        "Hale and Oduya say the pier is safe.",
        [
            ("indirect", "the pier is safe", "Hale and Oduya", "say"),
        ],
    ),
    "years of saying": (
        "Hale has said for years that the pier is safe.",
        [
            ("indirect", "that the pier is safe", "Peter Hale", "has said"),
        ],
    ),
    "a participle that leads in": (
        "While saying that the pier was safe, Hale sold it.",
        [
            ("indirect", "that the pier was safe", "Peter Hale", "saying"),
        ],
    ),
    "this as a subject": (
        "Rowers believe this provides a reason to stay.",
        [
            ("indirect", "this provides a reason to stay", "Rowers", "believe"),
        ],
    ),
    "a hyphen for a dash": (
        "The guild - three hundred rowers - said the pier was safe.",
        [
            ("indirect", "the pier was safe", "the guild", "said"),
        ],
    ),
    "no to something": (
        "Hale said no to the plan - and left.",
        [],
    ),
    "a source without a name and what follows": (
        "According to police, the man, Peter Hale, was armed.",
        [
            ("indirect", "the man, Peter Hale, was armed", "police", "According to"),
        ],
    ),
    "the year of a report": (
        "A 2019 report said the bank had lied.",
        [
            ("indirect", "the bank had lied", "a 2019 report", "said"),
        ],
    ),
    "talks after a hearer's name": (
        "Sources told Reuters talks had stalled.",
        [
            ("indirect", "talks had stalled", "Sources", "told"),
        ],
    ),
    "a hearer and a number": (
        "Hale told Reuters 30 rowers were hurt.",
        [
            ("indirect", "30 rowers were hurt", "Peter Hale", "told"),
        ],
    ),
    "costs after a hearer": (
        "Officials told Reuters rising costs had hurt the bank.",
        [
            ("indirect", "rising costs had hurt the bank", "officials", "told"),
        ],
    ),
    "an object with money": (
        "Oduya called for a $15 minimum wage.",
        [
            ("indirect", "a $15 minimum wage", "Maria Oduya", "called for"),
        ],
    ),
    "an object with a share": (
        "Oduya demanded a 5% pay rise.",
        [
            ("indirect", "a 5% pay rise", "Maria Oduya", "demanded"),
        ],
    ),
    "an object with a passive": (
        "Oduya called for the man to be found.",
        [
            ("indirect", "the man to be found", "Maria Oduya", "called for"),
        ],
    ),
    "calls that grow": (
        "Growing calls for Hale to quit have failed.",
        [],
    ),
    "calls that are faced": (
        "Hale faced calls for a ban.",
        [],
    ),
    "a recipe's call": (
        "The recipe calls for two cups of flour.",
        [],
    ),
    "a call that was not made": (
        "Hale did not call for a vote.",
        [],
    ),
    "a call that may come": (
        "Hale could call for a vote.",
        [],
    ),
    "a thought never had": (
        "Hale never thought he would win.",
        [],
    ),
    "two state officials": (
        "Two state officials said Hale was gone.",
        [
            ("indirect", "Hale was gone", "two state officials", "said"),
        ],
    ),
    "cited for a deed": (
        "The guild cited Hale for speeding.",
        [],
    ),
    "a survey's ship": (
        "The survey ship found a wreck off the coast.",
        [],
    ),
    "a day with its clause": (
        "Hale said on the day the bank failed he was in Leeds.",
        [
            ("indirect", "he was in Leeds", "Peter Hale", "said"),
        ],
    ),
    "a report that ends with the one around it": (
        "One rower told the guild that the door was open, which she found odd, Oduya said.",
        [
            (
                "indirect",
                "One rower told the guild that the door was open, which she found odd",
                "Maria Oduya",
                "said",
            ),
            ("indirect", "that the door was open, which she found odd", "one rower", "told"),
        ],
    ),
    "a report that ends with the vow around it": (
        "Hale vowed to ban “it” who he said were near and urged the guild to “go” home.",
        [
            ("indirect", "to ban “it” who he said were near", "Peter Hale", "vowed"),
            ("mixed", "it", "Peter Hale", "vowed"),
            ("indirect", "were near", "Peter Hale", "said"),
            ("mixed", "go", "Peter Hale", "said"),
        ],
    ),
    "reports that lie apart": (
        "Hale said the pier was safe, and the guild said it was lost.",
        [
            ("indirect", "the pier was safe", "Peter Hale", "said"),
            ("indirect", "it was lost", "the guild", "said"),
        ],
    ),
    "a report inside another": (
        "Hale did not believe that the town had lost the pier, Oduya said.",
        [
            (
                "indirect",
                "Hale did not believe that the town had lost the pier",
                "Maria Oduya",
                "said",
            ),
            ("indirect", "that the town had lost the pier", "Peter Hale", "did not believe"),
        ],
    ),
    "what is agreed by a board": (
        "As agreed by the guild, the bank closed.",
        [],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_reported_and_by_whom(case: str) -> None:
    text, wanted = CASES[case]
    found = [(q.kind, text[q.start : q.end], q.speaker, q.cue) for q in find(text, people=PEOPLE)]
    assert found == wanted
