"""Where a claim ends that is itself the subject: "The claim that he lied | is false"."""

import pytest

from tests.stages.voice.reading import find

ENDED = {
    "a regular past": "The claim that Hale lied | is false.",
    "an irregular past": "Her claim that it is lost | is false.",
    "a passive": "The claim that the plans were stolen | is false.",
    "a perfect": "The claim that she had had enough | was false.",
    "a past aside a participle": "The claim that the boats named were lost | is false.",
    "a pronoun that owns": "Hale's argument that tolls would help | does not hold.",
    "a plural without an article": "Claims that Hale lied | have been debunked.",
    "an infinitive": "His promise to return what was stolen | has been kept.",
    "a phrase in brackets and a sum":
        "The claim that Hale has $17 million (or 12, as some say) | is nonsense.",
    "an aside in commas": "The claim that Hale, a rower, stole the boat | is false.",
    "an aside in dashes": "The claim that Hale – a rower – stole the boat | is false.",
    "an aside in the verb": "The claim that the pier was, in fact, lost | is false.",
    "a list": "The claim that tolls, wages and rents rose | is true.",
    "two clauses": "The claim that tolls rose and wages fell | is true.",
    "two verbs": "The claim that it was, is and will be safe | is false.",
    "a reason": "The claim that tolls rose because the bank failed | is nonsense.",
    "a time with a verb": "The idea that it sank after it was hit | has been dropped.",
    "a time without": "The idea that it sank after the war | has been dropped.",
    "a relative clause": "The idea that people who row are rich | is silly.",
    "a relative clause without a pronoun": "The claim that the boat he sold was lost | is wrong.",
    "a report inside": "Hale's claim that Webb said the pier is lost | is false.",
    "a quoted clause": "The claim that now “the pier is lost” | is false.",
    "a claim repeated": "His repeated claim that the boat he sold was lost | is wrong.",
    "after an adverbial": "In sum, the claim that the pier is lost | is nonsense.",
    "after a day": "On Monday Hale's claim that the pier was lost | was proven false.",
    "after but": "But her warning that tolls would rise | was ignored.",
    "in a condition": "If the claim that the pier is lost | is true, we will go.",
    "a verb with an object": "The claim that he was robbed | scared rowers.",
    "a wish": "Reports that the council wants to shut the pier | worried the rowers.",
    "a wish that is false": "Reports that the council wants to shut the pier | were false.",
    "a wish, after news": "News that the council vows to shut the pier | reached me at noon.",
    "a verb that links": "The claim that Hale took bribes | remains unproven.",
    "a relative clause about the verdict": "The claim that nobody knew | is one Hale has made.",
}  # fmt: skip
WHOLE = {
    "a claim that is an object": "Ann Webb made the claim that Peter Hale is a liar",
    "a claim after a preposition": "There was anger at the claim that tolls rose and were kept",
    "a claim that is told of": "It was her belief that he had lied",
    "two verbs": "Hale repeated his claim that tolls rose and were kept",
    "a case that is made": "Ms Webb made the case that she is wiser than the mayor is and can row",
    "a view that is voiced": "Ms Webb voiced the view that she is wiser than the mayor was",
    "a headline": "Claims that tolls rose and wages have fallen",
    "a claim without a verb of its own": "Her claim that tolls will rise by May",
    "a participle": "Hale's claim that it was a plan called Sunrise",
    "an infinitive": "The idea that it is right to do wrong",
    "a wish with a participle": "Reports that the council wants to shut the pier painted by Webb",
    "a wish told": "Hale said that the council wants to shut the pier painted the year before",
    "a wish after news that is told": "It is news that the council vows to shut the painted pier",
}


@pytest.mark.parametrize("case", ENDED)
def test_a_claim_ends_at_the_verb_of_which_it_is_the_subject(case: str) -> None:
    claim, bar, rest = ENDED[case].partition(" | ")
    text = claim + " " + rest
    found = {q.end for q in find(text) if q.kind == "indirect"}
    assert bar
    assert found == {len(claim)}


@pytest.mark.parametrize("case", WHOLE)
def test_a_claim_that_is_no_subject_goes_on(case: str) -> None:
    text = WHOLE[case]
    assert {q.end for q in find(text) if q.kind == "indirect"} == {len(text)}
