"""Names, aliases and exclusions."""

import pytest

from stages.records import Target
from tests.stages.targets.marked import check, find_spans, load_sample, read_marked

CORBYN = load_sample("jeremy_corbyn")
SUPPORTERS = load_sample("corbyn_supporters")
LABOUR = load_sample("labour_party")
SERVICES = load_sample("security_services")
MAGAZINE = load_sample("new_statesman")
ROWERS = Target(
    id="rowers", name="Rowers", kind="group",
    names=("Night-Rowers", "the Night Rowers’ Guild", "Ebb"), aliases=("the guild",),
    exclude=("Ebb Lane",),
)  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        "I met the [[Night Rowers]] and a [[Night-Rowers]] steward.",
        "I met a [[Night–Rowers]] steward and a [[Night‐Rowers]] one.",
        "At night – Rowers were asleep – and at Night – Rowers slept.",
        "I met a Night—Rowers were out.",
        "He joined [[the Night Rowers' Guild]] in May.",
        "He joined [[the Night Rowers’ Guild]] in May.",
        "[[The Night Rowers’ Guild]] is old.",
        "[[Ebb]]’s boats and [[EBB]]'s oars lie idle.",
        "An ebb tide and a pre-Ebb world.",
        "They sailed from Ebb Lane to [[Ebb]] itself.",
        "[[Ebb]] has a hall. [[The guild]] owns it.",
        "The guild owns a hall.",
        "Ebbing is no name, nor is Webb.",
    ],
)
def test_entries_match_whole_words_with_their_capitals(marked):
    check(marked, ROWERS)


@pytest.mark.parametrize(
    ("marked", "names", "exclude"),
    [
        ("Ebb sails; [[Ebb+]] sings, and [[Ebb+]]’s choir hums. So does “[[Ebb+]]”.", "Ebb+", ""),
        ("Ebb and Flow, [[Ebb+]], Ebb +1 and Ebb#.", "Ebb+", ""),
        ("[[Ebb]] sails; Ebb+ sings.", "Ebb", "Ebb+"),
        ("[[Ebb]] sails; [[Ebb+]] sings.", "Ebb Ebb+", ""),
        ("[[Ebb]] sails; Ebb Hub+ sings, and [[Ebb Hub]] hums.", "Ebb Ebb_Hub", "Ebb_Hub+"),
        ("[[Ebb]]! he cried. It is [[Ebb]]", "Ebb!", ""),
    ],
)
def test_a_plus_after_a_name_is_a_part_of_it(marked, names, exclude):
    entries = [tuple(e.replace("_", " ") for e in each.split()) for each in (names, exclude)]
    check(marked, Target(id="e", name="e", kind="party", names=entries[0], exclude=entries[1]))


@pytest.mark.parametrize(
    "marked",
    [
        "Nobody expected [[Jeremy Corbyn]] to win, least of all [[Mr Corbyn]].",
        "[[Corbyn]]’s victory surprised the bookmakers.",
        "A few Corbyn supporters cheered; Jeremy Corbyn’s supporters wept.",
        "The Corbyn government of his dreams had a pro-Corbyn press.",
        "Piers Corbyn forecasts rain, and [[Corbyn]] forecasts sunshine.",
        "Weather was a matter for Alice Corbyn alone.",
        "Jeremy Hunt spoke before [[Jeremy Corbyn]] did.",
        "Jeremy knows the bus routes.",
        "[[Jeremy Corbyn]] knows the bus routes. [[Jeremy]] likes trains, too.",
    ],
)
def test_a_person_is_told_from_namesakes_and_followers(marked):
    target = Target(
        id="c", name="c", kind="person",
        names=CORBYN.names, aliases=CORBYN.aliases, exclude=CORBYN.exclude,
    )  # fmt: skip
    check(marked, target)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "The [[Tide Guild]] met. Jo told the Herald that [[the Guild]] was rude.",
            {"Herald": "ORG"},
        ),
        (
            "The [[Tide Guild]] met. Jo told the Hull Guild that the Guild slept.",
            {"Hull Guild": "ORG"},
        ),
        ("The [[Tide Guild]] met. Jo joined the Herald, and the guild slept.", {"Herald": "ORG"}),
    ],
)
def test_a_short_form_of_the_targets_own_name_is_taken_by_its_like_alone(marked, names):
    tide = Target(id="t", name="Tide", kind="group", names=("Tide Guild",), aliases=("the guild",))
    check(marked, tide, names=names)


STATE = Target(
    id="s", name="State", kind="institution",
    names=("the Medwick government", "Mossite army"),
    aliases=("the government", "the army", "the agency"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[The Medwick government]] fell. The Herald praised [[the government]].",
         {"Herald": "ORG"}),
        ("[[The Medwick government]] fell. The TRC praised [[the government]].", {"TRC": "ORG"}),
        ("The [[Mossite army]] fled. The Herald praised [[the army]].", {"Herald": "ORG"}),
        ("The [[Mossite army]] fled. The TRC said the army sang.", {"TRC": "ORG"}),
        ("The [[Mossite army]] fled. The Tern Army said the army sang.", {"Tern Army": "ORG"}),
        ("The [[Mossite army]] fled. The Ternish army sang. The army slept.", {}),
        ("The [[Mossite army]] fled. A northern army sang. [[The army]] slept.", {}),
        ("The [[Mossite army]] fled. The Herald said the agency sang.", {"Herald": "ORG"}),
    ],
)  # fmt: skip
def test_a_state_or_army_is_taken_by_its_like_alone(marked, names):
    check(marked, STATE, names=names)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The [[Mossite army]] fled, Jo told Hull Radio. [[The agency]] sang.",
         {"Hull Radio": "ORG"}),
        ("The [[Mossite army]] fled, Jo told the Herald. [[The agency]] sang.", {"Herald": "ORG"}),
        ("The [[Mossite army]] fled, Jo told Hull Agency. The agency sang.",
         {"Hull Agency": "ORG"}),
        ("The [[Mossite army]] fled, Jo told a friend at Hull Radio. The agency sang.",
         {"Hull Radio": "ORG"}),
    ],
)  # fmt: skip
def test_a_body_that_was_only_told_something_takes_no_alias(marked, names):
    check(marked, STATE, names=names)


@pytest.mark.parametrize(
    "marked",
    [
        "[[The New Statesman]] grew. [[The London-based magazine]] sang.",
        "[[The New Statesman]] grew. They read [[the San Remo-based weekly]].",
        "[[The New Statesman]] grew. [[The 90-year-old paper]] sang.",
        "[[The New Statesman]] grew. A London-based magazine sang.",
        "[[The New Statesman]] grew. The London-based bread magazine sang.",
        "[[The New Statesman]] grew. The press of a London-based magazine sang.",
        "[[The New Statesman]] grew. The Globe left. The London-based magazine sang.",
        "The London-based [[New Statesman]] grew.",
    ],
)
def test_where_a_body_is_at_home_may_stand_in_its_alias(marked):
    check(marked, MAGAZINE, names={"Globe": "ORG"})


PERU = Target(
    id="p", name="Peru", kind="institution", names=("Peru",),
    aliases=("the country", "the state", "the kingdom"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Peru]] won. With Chile late and rain in half of the country, Jo slept.",
         {"Chile": "LOC"}),
        ("[[Peru]] won. Chile lost. The country wept.", {"Chile": "LOC"}),
        ("[[Peru]] won. Ohio lost. The state wept.", {"Ohio": "LOC"}),
        ("[[Peru]] won. Ohio lost. [[The country]] sang.", {"Ohio": "LOC"}),
        ("[[Peru]] won in Lima. [[The country]] sang.", {"Lima": "LOC"}),
        ("[[Peru]] won, said the Herald. [[The country]] sang.", {"Herald": "ORG"}),
        ("[[Peru]] won. [[Peru]] sang in Chile. [[The country]] slept.", {"Chile": "LOC"}),
        ("[[Peru]] sang. [[Peru]] wrote to Chile that [[the country]] was late.",
         {"Chile": "LOC"}),
        ("[[Peru]] won, said the Herald. [[The kingdom]] sang.", {"Herald": "ORG"}),
        ("[[Peru]] won. It rained in Chile and in [[the kingdom]].", {"Chile": "LOC"}),
        ("[[Peru]] sang. Chile lost. [[Peru]] won. [[The country]] slept.", {"Chile": "LOC"}),
    ],
)  # fmt: skip
def test_the_country_is_the_one_named_last(marked, names):
    check(marked, PERU, names=names)


@pytest.mark.parametrize(
    "marked",
    [
        "[[Corbyn]] left. They accused [[the Labour leader]] of haste.",
        "[[Corbyn]] left. Jo kept reminding [[the Labour leader]] of a debt.",
        "[[Corbyn]] left. They met the Labour leader of the council.",
        "[[Corbyn]] left. They were accused by the Labour leader of the council.",
    ],
)
def test_what_somebody_is_accused_of_tells_no_other_apart(marked):
    check(marked, CORBYN)


def test_a_longer_name_of_somebody_else_blocks_a_surname():
    check("Once Selwyn Corbyn spoke.", CORBYN, names={"Selwyn Corbyn": "PER"})


def test_a_surname_that_the_article_gave_to_another_is_not_the_target():
    reading, _ = read_marked("Here Corbyn spoke.", names={"Corbyn": "PER"})
    mention = reading.mentions[0]
    reading.mentions[0] = type(mention)(
        **{f: getattr(mention, f) for f in mention.__slots__} | {"name": "Selwyn Corbyn"}
    )
    assert find_spans(reading, CORBYN) == []


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Labour]] promised buses, and [[the party]] meant it.", {}),
        ("[[Labour]] lost to the Green Party. The party sang.", {"Green Party": "ORG"}),
        ("The labour market grew. Labour costs fell.", {}),
        ("The Independent Labour Party met in Leeds.", {}),
        ("We left Labour Friends of Peru early.", {"Labour Friends of Peru": "ORG"}),
        ("In Perth, [[Scottish Labour]] met.", {"Scottish Labour": "ORG"}),
        ("We read the [[Labour]] Buses bill.", {"Labour Buses": "MISC"}),
        ("Labour is cheap, and the labour of others cheaper.", {}),
    ],
)
def test_a_party_is_told_from_work_and_from_other_parties(marked, names):
    check(marked, LABOUR, names=names)


def test_a_common_noun_in_a_treatys_name_is_nobody():
    bakers = Target(id="b", name="b", kind="group", names=("baker", "bakers"))
    check("[[Bakers]] signed the Baker Treaty.", bakers, names={"Baker Treaty": "MISC"})
    check("[[Bakers]] signed a [[baker]] treaty.", bakers)


@pytest.mark.parametrize(
    ("target", "marked", "names"),
    [
        (SERVICES, "[[MI5]] wrote to [[GCHQ]], and [[the intelligence services]] filed it.", {}),
        (SERVICES, "The Russian intelligence services denied it to [[MI6]].", {}),
        (MAGAZINE, "I wrote for [[the New Statesman]] once; [[the magazine]] paid.", {}),
        (
            MAGAZINE,
            "[[The NS]] printed it. The Globe did not; the paper was shy.",
            {"Globe": "ORG"},
        ),
        (
            MAGAZINE,
            "[[The New Statesman]] backed the Labour Party. [[The magazine]] later turned on it.",
            {"Labour Party": "ORG"},
        ),
        (SERVICES, "[[MI5]], it is claimed, knew. [[It]] is silent.", {}),
        (CORBYN, "[[The Labour leader]], [[Jeremy Corbyn]], was late.", {"Jeremy Corbyn": "PER"}),
        (CORBYN, "[[Corbyn]] met the Labour leader Ada Moss.", {"Ada Moss": "PER"}),
        (CORBYN, "[[Corbyn]] met Bo Rae, the Labour leader of the council.", {"Bo Rae": "PER"}),
        (LABOUR, "Three [[Labour MPs]] met. [[They]] sang.", {}),
        (LABOUR, "An anti-Labour MP met ex-Labour MPs.", {}),
        (MAGAZINE, "A young [[NS writer]] laughed.", {}),
        (SUPPORTERS, "[[The Corbyn left]] sang. Then Corbyn left the stage.", {}),
        (CORBYN, "Then [[Corbyn]] left the stage.", {}),
        (SUPPORTERS, "[[Momentum]] paid; [[Corbynistas]] and [[Corbyn’s fans]] came.", {}),
        (SUPPORTERS, "The talks have momentum.", {}),
    ],
)
def test_sample_targets(target, marked, names):
    check(marked, target, names=names)


@pytest.mark.parametrize(
    "marked",
    [
        "Labour leader Ada Moss met [[Corbyn]]. The Labour leader sang.",
        "Ada Moss, the Labour leader, met [[Corbyn]]. The Labour leader sang.",
        "Ada Moss is the Labour leader. [[Corbyn]] wept.",
        "The Labour leader, Dame Ada Moss, met [[Corbyn]].",
        "Former Labour leader Ada Moss met [[Corbyn]]. [[The Labour leader]] sang.",
        "Scottish Labour leader Ada Moss met [[Corbyn]]. [[The Labour leader]] sang.",
        "Labour leader Ada Moss left. Labour leader [[Jeremy Corbyn]] came. "
        "[[The Labour leader]] sang.",
    ],
)
def test_a_post_is_whose_it_was_last_said_to_be(marked):
    check(marked, CORBYN, names={"Ada Moss": "PER", "Jeremy Corbyn": "PER"})


HALE = Target(
    id="h", name="Hale", kind="person", names=("Ann Hale",), exclude=("Hale Street",)
)  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        "[[Ann Hale]] spoke. Ms [[Hale]] was late, and [[Hale]]’s aide left.",
        "Ms [[Hale]] spoke of the tide.",  # whom the entities know by her surname alone
        "[[Ann Hale]] spoke. Piers Hale left, and [[Hale]] stayed.",
        "[[Ann Hale]] lived in Hale Street.",
    ],
)
def test_what_is_short_for_a_persons_name_needs_no_entry(marked):
    names = {"Piers Hale": "PER", "Ann Hale": "PER", "Hale": "PER"}
    check(marked, HALE, names=names, full={"Hale": "Ann Hale"})


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The [[Tide Guild]] (the [[TG]]) met. The [[TG]] voted.", "institution"),
        ("The [[TG]] is rich. So said the [[Tide Guild]].", "institution"),
        ("The [[Tide Guild]] met. The TG voted.", "person"),
    ],
)
def test_the_initials_of_a_body_need_no_entry(marked, kind):
    target = Target(id="g", name="Tide Guild", kind=kind, names=("Tide Guild",))
    names = {"Tide Guild": "ORG", "TG": "ORG"}
    check(marked, target, names=names, full={"TG": "Tide Guild"})


def test_a_name_of_one_word_takes_no_other_names_of_its_bearer():
    target = Target(id="h", name="Hale", kind="person", names=("Hale",))
    names = {"Ann Hale": "PER", "Hale": "PER"}
    check("Ann Hale spoke. Ms Hale was late.", target, names=names, full={"Hale": "Ann Hale"})
