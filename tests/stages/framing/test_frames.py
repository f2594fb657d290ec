"""What a target is called and compared to."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stages import framing
from stages.records import Target
from tests.processor_time import grows_linearly
from tests.stages.framing.reading import FILES, RULES, find, make_reading


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[The league] is a cult.", [("label", "cult", "negative")]),
        (
            "[It] is seen as a motley army of flag-waving zealots and cranks.",
            [
                ("label", "motley army", "negative"),
                ("label", "flag-waving zealot", "negative"),
                ("label", "crank", "negative"),
            ],
        ),
        ("[They] are young and eloquent.", [("adjective", "young", "neutral"),
                                            ("adjective", "eloquent", "positive")]),
        ("[They]’re hopelessly naive.", [("adjective", "naive", "negative")]),
        ("Rivals brand [them] a sect.", [("label", "sect", "negative")]),
        ("[The league] was described by one mayor as a coven.", [("label", "coven", "negative")]),
        ("[The league] behaves like a jealous lover.", [("simile", "jealous lover", "negative")]),
        ("We talk of [them] as sailors talk of storms.", [("simile", "sailor", "neutral")]),
        ("[The league]’s foot soldiers went home.", [("metaphor", "foot soldier", "negative")]),
        ("[The league] has run out of steam.", [("metaphor", "run out of steam", "negative")]),
        ("[They] scowl and sneer at strangers.", [("verb", "scowl", "negative"),
                                                  ("verb", "sneer", "negative")]),
        ("[They] behave like children.", [("simile", "children", "neutral")]),
        ("[The league] has turned into a cult.", [("label", "cult", "negative")]),
        ("[The league] acts as a cult.", [("label", "cult", "negative")]),
        ("[The league] is as ruthless as a bank.", [("adjective", "ruthless", "negative")]),
        ("[The league], a club of bakers and cooks, is ruthless.",
         [("adjective", "ruthless", "negative")]),
        ("[They] strutted, crowed and gloated.", [("verb", "strut", "negative"),
                                                  ("verb", "crow", "negative"),
                                                  ("verb", "gloat", "negative")]),
        ("[The league]’s so-called pact failed.", [("hedge", "so-called", "neutral")]),
        ("The so-called [league] met.", [("hedge", "so-called", "neutral")]),
        ("In this seemingly endless war - [the league] sang.", []),
        ("[The league] met the mayor - an alleged thief.", []),
        ("[The league] - a sect - sang.", [("apposition", "sect", "negative")]),
        ("The so-called anti-toll [league] met.", [("hedge", "so-called", "neutral")]),
        ("[The league] led a seemingly never-ending war.", [("hedge", "seemingly", "neutral")]),
        ("[The league] was accused of being a cult.", [("label", "cult", "negative")]),
        ("[They] are accused by rivals of being fanatics.", [("label", "fanatic", "negative")]),
        ("She accused [them] of being bullies.", [("label", "bully", "negative")]),
        ("The voters, [they] apparently think, will return.",
         [("hedge", "apparently", "neutral")]),
        ("[The league] was fined for an alleged theft.", [("hedge", "alleged", "neutral")]),
        ("The mayor spoke of alleged theft by [the league].", [("hedge", "alleged", "neutral")]),
        ("The mayor heard of alleged [league] thefts.", [("hedge", "alleged", "neutral")]),
        ("[The league]’s supposed pact failed.", [("hedge", "supposed", "neutral")]),
        ("Brutal, vain, [Ebb] met.", [("adjective", "brutal", "negative"),
                                                ("adjective", "vain", "negative")]),
        ("[They] looked like a sect.", [("simile", "sect", "negative")]),
        ("The poster makes [them] look like a sect.", [("simile", "sect", "negative")]),
        ("These [children] are terrifying.", [("adjective", "terrifying", "negative")]),
        ("The dangerous [migrants] fled.", [("adjective", "dangerous", "negative")]),
        ("The arrogant [Ebb] left.", [("adjective", "arrogant", "negative")]),
        ("[The league] is a threat.", [("label", "threat", "negative")]),
        ("[The league]’s cruel, reckless plan failed.", [("adjective", "cruel", "negative"),
                                                         ("adjective", "reckless", "negative")]),
        ("[Its] most reckless toll policies failed.", [("adjective", "reckless", "negative")]),
        ("[The league]’s plan is reckless.", [("adjective", "reckless", "negative")]),
        ("[The league] has made a reckless promise.", [("adjective", "reckless", "negative")]),
        ("[They] took cruel, reckless decisions.", [("adjective", "cruel", "negative"),
                                                    ("adjective", "reckless", "negative")]),
        ("Reckless acts on the part of [the league] failed.",
         [("adjective", "reckless", "negative")]),
        ("A reckless plan by [the league] failed.", [("adjective", "reckless", "negative")]),
        ("The bakers were mocked and bullied by [the league].", [("verb", "mock", "negative"),
                                                                 ("verb", "bully", "negative")]),
        ("The town talked of a [migrant] flood.", [("metaphor", "flood", "negative")]),
        ("The mayor and [the league] were terrifying.", [("adjective", "terrifying", "negative")]),
        ("The bully [Ebb] posed for pictures.", [("label", "bully", "negative")]),
        ("[Its] harbour hangover is over.", [("metaphor", "hangover", "negative")]),
        ("[The league], branded a cult by rivals, left.", [("label", "cult", "negative")]),
        ("Branded a cult by rivals, [the league] left.", [("label", "cult", "negative")]),
        ("The mayor met the ruthless league, [Ebb], in May.",
         [("adjective", "ruthless", "negative")]),
        ("Two bakers, who praised [the league], allegedly left.",
         [("hedge", "allegedly", "neutral")]),
        ("[The league], who allegedly robbed bakers, left.",
         [("hedge", "allegedly", "neutral")]),
        ("The mayor apparently met [the league], though late.",
         [("hedge", "apparently", "neutral")]),
        ("[The league] is said to have left.", [("hedge", "is said to", "neutral")]),
        ("The jailed [Ebb] has left.", [("adjective", "jailed", "negative")]),
    ],
)  # fmt: skip
def test_devices(sentence, expected):
    assert [(f.device, f.term, f.polarity) for f in find(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[Ann Lee], the old mayor’s former fixer, resigned.", [("apposition", "former fixer")]),
        ("The disgraced minister [Ann Lee] left.", [("adjective", "disgraced")]),
        ("[Ann Lee] is a dangerous extremist.", [("label", "dangerous extremist")]),
        ("[Ann Lee] is an extremist, they said.", [("label", "extremist")]),
        ("The mayor met her corrupt boss, [Ann Lee], in May.", [("adjective", "corrupt")]),
        ("The mayor loved [her] reckless plan.", [("adjective", "reckless")]),
        ("[Ann Lee] is a cruel, dangerous woman.",
         [("adjective", "cruel"), ("adjective", "dangerous")]),
        ("[Ann Lee], who was elected in May, is a bespectacled woman.",
         [("adjective", "bespectacled")]),
        ("The embattled MP [Jo Orme] left.", [("adjective", "embattled")]),
        ("Embattled Prime Minister [Orme] left.", [("adjective", "embattled")]),
        ("The embattled mayor [Jo Orme] left.", [("adjective", "embattled")]),
        ("They met the embattled MP, [Jo Orme] told them.", []),
        ("The embattled Quarry Board chief [Jo Orme] left.", []),
    ],
)  # fmt: skip
def test_persons(sentence, expected):
    assert [(f.device, f.term) for f in find(sentence, kind="person")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "[The league] opened a new national office last week.",
        "[The league] is a party.",
        "[They] are not fanatics.",
        "[It] isn’t a cult.",
        "A clown walked past [the league].",
        "[The league]’s rival is a coward.",
        "She called [the league] on Tuesday.",
        "People like [the league] for many reasons.",
        "The judge convicted [the league] of nothing.",
        "[The league] was fined in March.",
        "[They] looked like people who had walked far.",
        "[They] are joining forces with the union.",
        "[Its] abuse of the mayor failed.",
        "The [fans]’ abuse of the mayor failed.",
        "Rivals hijacked [the league] in May.",
        "[The league]’s enemies are many.",
        "[The league], like thousands of others, went home.",
        "[The league] looks less like a sect.",
        "The alleged victims blamed [the league].",
        "Nobody accused [them] of being bullies.",
        "She accused [the league] of theft.",
        "[The league] accused the mayor of being a bully.",
        "The mayor spoke to [the league] on alleged theft.",
        "The mayor denied his alleged theft from [the league].",
        "[The league] is supposed to pay.",
        "They are brutal, [Ebb] is not.",
        "It looks like a sect has left [the league].",
        "A lunch with [the league] looked like a war.",
        "Visits to these [children] are terrifying.",
        "[The league]’s threats failed.",
        "[The league]’s heir apparent met the mayor.",
        "The most dangerous [migrant] routes are closed.",
        "Child [migrant] scheme shameful.",
        "The arrogant [Ebb] secretary left.",
        "[The league]’s cruel rivals failed.",
        "[Its] devastating defeat came in May.",
        "Talks between the mayor and [the league] were terrifying.",
        "The town feared the threat [the league] posed.",
        "[The league]’s plan is not reckless.",
        "Nobody thinks [the league]’s plan is reckless.",
        "[The league]’s harbour is dangerous.",
        "[The league] did not make a reckless promise.",
        "[The league] made the mayor’s reckless promise public.",
        "[The league] heard a reckless promise.",
        "[The league] took a dangerous road.",
        "[The league]’s plan and cruel rivals failed.",
        "[Its] new toll policies failed.",
        "A cruel death by [the river] came.",
        "The mayor’s cruel plan by [the league] hall failed.",
        "The bakers were not bullied by [the league].",
        "The bakers were bullied by [the league]’s rivals.",
        "The bakers were bullied by [Ebb] guards.",
        "The bakers were fed by [the league].",
        "The [migrant] flood defences held.",
        "[Its] fellow believers left.",
        "The league’s aide, [Ebb], branded the mayor a liar.",
        "[The league], in May, branded the mayor a liar.",
        "Branded a liar, the mayor left, and [the league] met.",
        "The league met the corrupt mayor, [Ebb], and his aides.",
        "Bakers, the corrupt mayor, [Ebb], and cooks met.",
        "A row was said to have begun before [the league] left.",
        "The mayor met two bakers who allegedly robbed [the league].",
        "[The league] met bakers who allegedly robbed the mayor.",
        "[The league] could be more like 300 bakers.",
        "Those who stayed, like the children of [the league], wept.",
        "[The league] sold carts, like wagons and sledges, in May.",
        "[Ebb] was jailed twice.",
        "The mayor is apparently shy, though [the league] smiled.",
        "Rivals say that [Ebb] could be killed or jailed.",
    ],
)
def test_plain_words_and_words_about_others_are_no_frames(sentence):
    assert find(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "kind", "count"),
    [
        ("[Oarland]’s army marched.", "institution", 0),
        ("[Oarland]’s army of lawyers came.", "institution", 1),
        ("[Its] army marched.", "party", 1),
        ("[Oarland]’s juggernaut rolled on.", "institution", 1),
    ],
)
def test_a_state_has_its_army_in_earnest(sentence, kind, count):
    assert len(find(sentence, kind=kind)) == count


def test_a_quoted_label_is_the_speakers():
    (frame,) = find(
        "The mayor called [them] “a menace”.", quotes=[("a menace", "mixed", "the mayor")]
    )
    assert (frame.device, frame.voice, frame.speaker) == ("label", "mixed", "the mayor")


def test_praise_in_scare_quotes_is_blame():
    (frame,) = find("The “brave” [league] went home.", quotes=[("brave", "scare", None)])
    assert (frame.device, frame.term, frame.polarity, frame.voice) == (
        "scare_quote",
        "brave",
        "negative",
        "writer",
    )


@pytest.mark.parametrize(
    ("sentence", "words", "count"),
    [
        ("[Its] “joy” is gone.", "joy", 1),
        ("The “joy” of [the league] is gone.", "joy", 1),
        ("The “moderates” hate [the league].", "moderates", 0),
        ("Bakers will mend the “joy” [he] said was gone.", "joy", 0),
        ("[Its] “Blue Oar” plan is gone.", "Blue Oar", 0),
        ("[Its] “blue oar” plan is gone.", "blue oar", 1),
        ("They called [them] the “Blue Oars” in May.", "Blue Oars", 1),
        ("The report, titled “A Night of [Oars]”, was long.", "A Night of Oars", 0),
        ("A “merry” version of the [Ebb] song was sung.", "merry", 0),
        ("[ITS] “Blue Oar” Plan Is Gone.", "Blue Oar", 1),
        ("The song “Blue Oar,” [Ebb]’s joy, is gone.", "Blue Oar,", 0),
        ("The “blue oar,” [Ebb]’s joy, is gone.", "blue oar,", 1),
        ("Mayor “Blue Oar” [Ebb] is gone.", "Blue Oar", 1),
        ("[Its] show called “Blue Oar” is gone.", "Blue Oar", 0),
        ("She sang “Now Working for [Ebb]” in May.", "Now Working for Ebb", 0),
        ("They heard “[Ebb] is gone” in May.", "Ebb is gone", 0),
        ("They met “merry [Ebb]” in May.", "merry Ebb", 1),
        ("The plan [they] called a “blue oar” failed.", "blue oar", 0),
        ("They met “East [Ebb]” in May.", "East Ebb", 0),
        ("They met “Vain [Ebb]” in May.", "Vain Ebb", 1),
        ("[They] are a “blue oar” that failed.", "blue oar", 1),
    ],
)
def test_words_in_marks_are_of_whom_they_belong_to(sentence, words, count):
    assert len(find(sentence, quotes=[(words, "scare", None)])) == count


def test_marks_after_a_mention_that_opens_a_sentence_are_not_said_of_it():
    quotes = [("purists", "scare", None)]
    assert find("[They] “purists” defied, whom no rival called", quotes=quotes) == []


def test_a_comma_inside_the_marks_is_no_part_of_the_words():
    (frame,) = find("The “brave,” [league] met.", quotes=[("brave,", "scare", None)])
    assert (frame.term, frame.polarity) == ("brave", "negative")


def test_other_targets_are_left_alone():
    other = Target(id="other", name="Other", kind="group", names=("Other",))
    reading = make_reading("[They] are fanatics.")
    assert framing.find_frames(reading, rules=RULES, target=other) == []


@given(st.text(alphabet="ab.,“”’'-()[] \nlike as is the cult they 🙂", max_size=80))
def test_frames_of_any_text_lie_inside_it_and_never_overlap(marked):
    reading = make_reading(marked)
    frames = find(marked)
    text = reading.article.text
    assert all(0 <= f.start < f.end <= len(text) and text[f.start : f.end] for f in frames)
    assert all(a.end <= b.start for a, b in pairwise(frames))


def test_a_long_sentence_takes_linear_time():
    assert grows_linearly(find, lambda count: "[they] are " + "brave, " * count + "x", 20_000)
    assert grows_linearly(find, lambda count: "[they] are " + "x" * count, 100_000)
    assert grows_linearly(find, lambda count: "[its] cruel, " * count + "plan", 4_000)
    assert grows_linearly(find, lambda count: "mocked, " * count + "robbed by [them]", 20_000)


def test_loaded_words_are_flagged_wherever_they_stand():
    reading = make_reading("A corrupt cabal allegedly met on Monday.")
    text = reading.article.text
    spans = framing.flag_words(reading, 0, len(text), rules=RULES)
    assert [text[s.start : s.end] for s in spans] == ["corrupt", "cabal", "allegedly"]


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("lexicons/labels.tsv", "cult", r"labels.tsv, line 1: .*noun TAB polarity"),
        ("lexicons/labels.tsv", "cult\tvery", r"line 1: polarity 'very'"),
        ("lexicons/metaphors.tsv", "#\nwolf\t-1", r"metaphors.tsv, line 2: .*domain TAB polarity"),
    ],
)
def test_a_bad_line_is_named(name, line, message):
    with pytest.raises(ValueError, match=message):
        framing.load_rules({**FILES, name: line})
