"""Pronouns and descriptions of persons."""

import pytest

from stages.records import Target
from tests.stages.targets.marked import check, find_spans, read_marked

MOSS = Target(
    id="moss", name="Ada Moss", kind="person", names=("Ada Moss", "Moss"), pronouns=("she",)
)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Moss]] rose. [[She]] spoke for an hour, and [[her]] voice held.", {}),
        ("When [[Moss]] arrives [[she]] is cheered; nobody doubts [[her]].", {}),
        ("[[Moss]] is a careful woman. [[She]] counts spoons.", {}),
        ("[[Moss]] rose. Then Ann Lee rose. She spoke.", {"Ann Lee": "PER"}),
        ("[[Moss]] rose. A nurse followed. She spoke.", {}),
        ("[[Moss]] rose. He laughed.", {}),
        ("[[Moss]] rose.\nNothing happened.\nIt rained.\nIt stopped.\nShe was gone.", {}),
        ("[[Moss]] admired her.", {}),
        ("[[Moss]] met the envoy Lin She there.", {}),
        ("Ann Lee thanked [[Moss]] for [[her]] work.", {"Ann Lee": "PER"}),
        ("Ann Lee blamed [[Moss]] over [[her]] plan.", {"Ann Lee": "PER"}),
        ("[[Moss]] thanked Ann Lee for her work.", {"Ann Lee": "PER"}),
        ("Ann Lee chose [[Moss]] for her own reasons.", {"Ann Lee": "PER"}),
        ("Ann Lee asked [[Moss]] and [[her]] friends to a lunch.", {"Ann Lee": "PER"}),
        ("[[Moss]] asked Ann Lee and her friends to a lunch.", {"Ann Lee": "PER"}),
        ("Ann Lee met [[Moss]], and her friends ate.", {"Ann Lee": "PER"}),
        ("Ann Lee came to [[Moss]] for her lunch.", {"Ann Lee": "PER"}),
        ("Ann Lee paid [[Moss]] for her.", {"Ann Lee": "PER"}),
        ("Ann Lee rose. In [[her]] speech, [[Ada Moss]] wept.", {"Ann Lee": "PER"}),
        ("Ann Lee rose. As for [[her]] plan to leave, [[Moss]] wept.", {"Ann Lee": "PER"}),
        ("[[Moss]] rose. In her speech, Ann Lee wept.", {"Ann Lee": "PER"}),
        ("Ann Lee rose. In her speech she wept, and [[Moss]] left.", {"Ann Lee": "PER"}),
        ("[[Moss]] spoke after Ann Lee left, though she smiled.", {"Ann Lee": "PER"}),
        ("While Ann Lee sang, [[Moss]] said [[she]] slept.", {"Ann Lee": "PER"}),
        ("While Ann Lee sang, [[Moss]] has also said that [[she]] slept.", {"Ann Lee": "PER"}),
        ("While [[Moss]] sang, Ann Lee said she slept.", {"Ann Lee": "PER"}),
        ("While Ann Lee sang, friends of [[Moss]] said she slept.", {"Ann Lee": "PER"}),
        ("[[Moss]] sang, and a choir praised [[her]].", {}),
        ("[[Moss]] sang, but Ann Lee praised [[her]].", {"Ann Lee": "PER"}),
        ("[[Moss]] sang. Ann Lee praised [[her]].", {"Ann Lee": "PER"}),
        ("[[Moss]] sang. Ann Lee had a dog beside her.", {"Ann Lee": "PER"}),
        ("[[Moss]] sang. Ann Lee asked who knew her.", {"Ann Lee": "PER"}),
        ("[[Moss]] sang, slept, and praised her.", {}),
        ("[[Moss]] met boys and the men with her.", {}),
        ("[[Moss]] rose. Everybody ate his or her bread, as he/she must.", {}),
        ("[[Moss]] rose.\nIt rained. It hailed. [[She]] was gone.", {}),
        ("Ann Lee met [[Moss]].\nIt rained. It hailed. She was gone.", {"Ann Lee": "PER"}),
        ("[[Moss]] rose. Either [[she]] or [[her]] dog ate the bread.", {}),
    ],
)
def test_a_pronoun_goes_to_the_person_most_in_mind(marked, names):
    check(marked, MOSS, names=names)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Bob Rae met [[Moss]]. Bob Rae sang. [[She]] spoke.", {"Bob Rae": "PER"}),
        ("Mr Rae met [[Moss]]. Mr Rae sang. [[She]] spoke.", {"Rae": "PER"}),
        ("The spokesman Jean Rae met [[Moss]]. [[She]] spoke.", {"Jean Rae": "PER"}),
        ("[[Moss]] rose. A man sang. [[She]] spoke.", {}),
        ("Staff met [[Moss]]. The nurse said he saw [[her]] alone.", {}),
        ("Staff met [[Moss]]. The nurse said she saw her alone.", {}),
        ("Jean Rae met [[Moss]]. Jean Rae sang. She spoke.", {"Jean Rae": "PER"}),
        ("Mrs Rae met [[Moss]]. Mrs Rae sang. She spoke.", {"Rae": "PER"}),
        ("The spokeswoman Bob Rae met [[Moss]]. She spoke.", {"Bob Rae": "PER"}),
        ("[[Moss]] rose. A woman sang. She spoke.", {}),
    ],
)
def test_a_man_is_no_she(marked, names):
    check(marked, MOSS, names=names)


@pytest.mark.parametrize(("pronoun", "is_hers"), [("She", True), ("He", False)])
def test_a_pronoun_of_a_namesake_is_not_the_targets(pronoun, is_hers):
    reading, _ = read_marked(f"Moss rose. {pronoun} spoke.", names={"Moss": "PER", pronoun: "PER"})
    name, said = reading.mentions
    values = {key: getattr(said, key) for key in said.__slots__}
    values |= {"form": "pronoun", "name": "Moss", "entity_id": name.entity_id}
    reading.mentions = [name, type(said)(**values)]
    assert find_spans(reading, MOSS) == ["Moss", pronoun][: 1 + is_hers]


def test_pronouns_tell_the_gender_of_a_name():
    text = "Jean Rae met Moss. Jean Rae lost his hat. She spoke."
    reading, _ = read_marked(text, names={"Jean Rae": "PER", "his": "PER"})
    *names, his = sorted(reading.mentions, key=lambda mention: mention.name)
    values = {key: getattr(his, key) for key in his.__slots__}
    values |= {"form": "pronoun", "entity_id": names[0].entity_id, "name": "Jean Rae"}
    reading.mentions = [*names, type(his)(**values)]
    assert find_spans(reading, MOSS) == ["Moss", "She"]


def test_a_pronoun_that_an_earlier_stage_resolved_is_believed():
    reading, _ = read_marked("Moss rose. She spoke.", names={"She": "PER"})
    pronoun = reading.mentions[0]
    values = {name: getattr(pronoun, name) for name in pronoun.__slots__}
    reading.mentions = [type(pronoun)(**values | {"form": "pronoun", "name": "Ann Lee"})]
    assert find_spans(reading, MOSS) == ["Moss"]
    reading.mentions = [type(pronoun)(**values | {"form": "pronoun", "name": "Ada Moss"})]
    assert find_spans(reading, MOSS) == ["Moss", "She"]


def test_a_speaker_that_the_voice_stage_resolved_is_believed():
    reading, _ = read_marked(
        "Moss met Ann Lee. “No,” she said.", names={"Ann Lee": "PER"}, speakers=("she",)
    )
    assert find_spans(reading, MOSS) == ["Moss"]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Ann Lee blamed [[Moss]]. “[[She]] lied,” said Ann Lee.", ("Ann Lee",)),
        ("Ann Lee feared [[Moss]]. “In May [[she]] lied,” said Ann Lee.", ("Ann Lee",)),
        ("Ann Lee and Bo Rae blamed [[Moss]]. “She lied,” said Ann Lee.", ("Ann Lee", "Bo Rae")),
        ("Ann Lee blamed [[Moss]]. It rained. “She lied,” said Ann Lee.", ("Ann Lee",)),
        ("[[Moss]] left after [[she]] wept. “[[She]] lied,” said Ann Lee.", ("Ann Lee",)),
        ("[[Moss]] left. Then [[she]] sang.\n“[[She]] lied,” said Ann Lee.", ("Ann Lee",)),
        ("[[Moss]] left. Then Bo Rae sang. “She lied,” said Ann Lee.", ("Ann Lee", "Bo Rae")),
        ("Bo Rae sang. [[Moss]] met Bo Rae. “[[She]] lied,” said Ann Lee.", ("Ann Lee", "Bo Rae")),
        ("Ann Lee blamed [[Moss]]. “A nurse knew she lied,” said Ann Lee.", ("Ann Lee",)),
    ],
)
def test_whom_a_speaker_speaks_of_is_who_else_was_named(marked, names):
    check(marked, MOSS, names=dict.fromkeys(names, "PER"), speakers=("Ann Lee",))


def test_a_person_does_not_speak_of_herself_as_she():
    names = {"Ann Lee": "PER", "Moss": "PER"}
    marked = "Ann Lee met [[Moss]]. “She lied,” said [[Moss]]."
    check(marked, MOSS, names=names, speakers=("Moss",))


@pytest.mark.parametrize(
    "marked",
    [
        "At the gate the owner tells them where they may put [[Bob Lee]], and they thank him.",
        "At the gate an owner tells them where they may put [[Bob Lee]], and they thank [[him]].",
    ],
)
def test_who_is_known_already_is_more_in_mind_than_who_is_not(marked):
    check(marked, Target(id="l", name="Lee", kind="person", names=("Bob Lee",), pronouns=("he",)))
