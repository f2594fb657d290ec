"""Member nouns and pronouns of groups."""

import pytest

from stages.records import Target
from stages.targets import find_targets
from tests.stages.targets.marked import RULES, check, find_spans, load_sample, read_marked

SUPPORTERS = load_sample("corbyn_supporters")
ROWERS = Target(
    id="rowers", name="Rowers", kind="group",
    names=("Ebb", "Moss's rowers", "friends of Moss"), aliases=("the guild",),
    members=("rowers", "rower", "members", "volunteer"), pronouns=("they", "it"),
)  # fmt: skip


@pytest.mark.parametrize(
    "marked",
    [
        "[[Ebb]] met on Sunday. [[They]] argued about oars, and about [[themselves]].",
        "[[Ebb]] hired a hall because [[they]] could, and [[their]] treasurer paid.",
        "I rowed with [[Ebb]]. Most of the [[members]] sang.",
        "[[Ebb]] has rules. The [[rowers]] ignore them.",
        "[[Ebb]] has grown, and [[its members]] are proud.",
        "[[Ebb]] began in 2011, and [[it]] prospered.",
    ],
)
def test_a_group_is_followed_while_it_is_the_topic(marked):
    check(marked, ROWERS)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Ebb]] met. The councillors arrived late. They had been drinking.", {}),
        ("[[Ebb]] wrote to voters, who said they were busy.", {}),
        ("[[Ebb]] met. Ann Lee and Bo Rae came. They sang.", {"Ann Lee": "PER", "Bo Rae": "PER"}),
        ("[[Ebb]] met people in their eighties.", {}),
        ("[[Ebb]] has rules. Chess members laughed.", {"Chess": "ORG"}),
        ("[[Ebb]] has rules. The members of the chess club laughed.", {}),
        ("[[Ebb]] sent letters. It is clear that nobody read the letters.", {}),
        ("[[Ebb]] shouted at them.", {}),
        ("Armed forces beat [[Ebb]]. They used batons.", {}),
        ("They say it will rain.", {}),
        ("Some rowers sang.", {}),
        ("[[Ebb]] is loud. Spot is quiet. Cats sleep. Dogs bark. They bite.", {}),
    ],
)
def test_other_people_are_told_apart(marked, names):
    check(marked, ROWERS, names=names)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Ebb]] at midnight\nBo Rae rowed to [[Ebb]]. They slept.", {"Bo Rae": "PER"}),
        ("[[Ebb]] at midnight\n[[Ebb]] rowed to Bo Rae. [[They]] slept.", {"Bo Rae": "PER"}),
        ("[[Ebb]] at midnight\n[[Moss's rowers]] met. Bo Rae saw [[Ebb]]. [[They]] slept.",
         {"Bo Rae": "PER"}),
        ("[[Ebb]] sang. Everyone has a right to their own song.", {}),
        ("[[Ebb]] sing\n[[Moss's rowers]] sang. [[They]] won. Anyone who says that the song is old "
         "has not heard it.\nI met nine of [[them]].", {}),
        ("[[Ebb]] sang. Any new user can change their name.", {}),
        ("[[Ebb]] sang. Any volunteer can row, and [[they]] do.", {}),
        ("[[Ebb]] sang. No one rowed, and [[they]] slept.", {}),
        ("[[Ebb]] sang. Lee said those in power knew they were late.", {}),
        ("[[Ebb]] sang. Lee said those painted on the hull had their oars out.", {}),
        ("[[Ebb]] sang. Lee said those were the days, and [[they]] slept.", {}),
        ("[[Ebb]] prompted some Upper Medwick users to say they row.", {}),
        ("[[Ebb]] lends because, as rich banks prosper, they row.", {}),
        ("[[Ebb]] lends because, as rich banks to Lee, [[they]] row.", {}),
        ("Lee met at [[Ebb]] and is selling boats, as they leak.", {}),
        ("Lee rowed to [[Ebb]] and hopes to sell boats, as they leak.", {}),
        ("I like [[Ebb]] when [[they]] row.", {}),
        ("It looks like [[Ebb]] when they row.", {}),
    ],
)  # fmt: skip
def test_they_is_rather_many_than_one_body(marked, names):
    roles = ("title",) if "\n" in marked else ()
    check(marked, ROWERS, names=names, roles=roles)


def test_these_people_go_on_with_the_topic_of_the_headline():
    check(
        "[[Ebb]] at midnight\n"
        "A dozen boats go out. I ask nothing of [[these people]]. [[They]] give me soup.",
        ROWERS,
        roles=("title",),
    )


@pytest.mark.parametrize(
    "marked",
    [
        "[[Ebb]] mended [[its]] boats, so they sailed.",
        "[[Ebb]] said [[it]] had a hall at twice their price.",
        "[[Ebb]] fed [[its members]], so [[they]] sang.",
        "[[Ebb]] mended [[its]] hall. [[They]] sang.",
        "[[Ebb]] mended a hall, so [[they]] sang.",
    ],
)
def test_a_body_is_not_it_and_they_in_one_sentence(marked):
    check(marked, ROWERS)


WARDENS = Target(
    id="wardens", name="Wardens", kind="group",
    names=("Tern Wardens",), aliases=("the wardens", "the group"), members=("volunteers",),
)  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        # the noun of its own name is no other body's; one for any body may be
        ("[[Tern Wardens]] met. Ebb Water leaked. [[The wardens]] sang.", {"Ebb Water": "ORG"}),
        ("[[Tern Wardens]] met. Ebb Wardens left. The wardens sang.", {"Ebb Wardens": "ORG"}),
        ("[[Tern Wardens]] met. Ebb Water leaked. The group sang.", {"Ebb Water": "ORG"}),
        # what they are accused of is not whose they are
        ("[[Tern Wardens]] met. Lee accused the [[volunteers]] of trampling it.", {"Lee": "PER"}),
        ("[[Tern Wardens]] met. Lee saw the volunteers of Reading.", {"Lee": "PER"}),
        ("[[Tern Wardens]] met. Lee saw the volunteers of nothing.", {"Lee": "PER"}),
        ("[[Tern Wardens]] met. The so-called [[volunteers]] sang.", {}),
        ("[[Tern Wardens]] met. The chess volunteers sang.", {}),
    ],
)
def test_a_group_keeps_the_nouns_that_are_its_own(marked, names):
    check(marked, WARDENS, names=names)


@pytest.mark.parametrize("kind", ["LOC", "ORG"])
def test_some_of_them_are_not_of_a_town(kind):
    them = "[[them]]" if kind == "LOC" else "them"
    check(
        f"[[Ebb]] at midnight\nMedwick fed [[Ebb]], most of {them} old.",
        ROWERS,
        names={"Medwick": kind},
        roles=("title",),
    )


def test_these_people_mean_others_where_others_were_spoken_of():
    check(
        "[[Ebb]] at midnight\nThe bankers watch. I ask nothing of these people.",
        ROWERS,
        roles=("title",),
    )


def test_his_rowers_are_those_of_the_owner_named_last():
    check("Moss thanked his [[rowers]] at the quay beside [[Ebb]].", ROWERS)
    check(
        "Moss owns [[Ebb]]. Then Hake thanked his rowers at the quay.",
        ROWERS,
        names={"Hake": "PER"},
    )


def read_resolved(text, owner):
    """Return a reading in which every "his" and "her" is resolved to one person."""
    names = {word: "PER" for word in ("his", "His", "Her") if f"{word} " in text}
    reading, _ = read_marked(text, names=names)
    reading.mentions = [
        type(mention)(
            **{name: getattr(mention, name) for name in mention.__slots__}
            | {"form": "pronoun", "name": owner}
        )
        for mention in reading.mentions
    ]
    return reading


@pytest.mark.parametrize(
    ("text", "owner", "expected"),
    [
        ("Moss rose. His rowers sang. They wept.", "Moss", ["His rowers", "They"]),
        ("Moss thanked his most loyal rowers.", "Moss", ["his most loyal rowers"]),
        ("Moss thanked his own old rowers.", "Moss", ["his own old rowers"]),
        ("Moss met Hake. His rowers sang.", "Hake", []),
        ("Moss owns Ebb. Her rowers sang.", "Hake", ["Ebb"]),
        ("Moss told his crew and rowers.", "Moss", []),
    ],
)
def test_his_rowers_name_the_group_where_his_is_resolved(text, owner, expected):
    assert find_spans(read_resolved(text, owner), ROWERS) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "[[Moss's young rowers]] sang, and [[Moss’s very young rowers]] wept.",
        "Moss's told rowers to sing. Moss's losing rowers.",
        "Moss's speech to rowers was dull.",
    ],
)
def test_a_word_may_stand_between_an_owner_and_what_is_owned(marked):
    check(marked, ROWERS)


def test_fans_of_the_leader_of_a_body_are_not_its_own():
    party = Target(id="p", name="p", kind="party", names=("Ebb",), pronouns=("they",))
    check("Fans of the [[Ebb]] leader came. They sang.", party)
    check("Fans of the [[Ebb]] candidates came. They sang.", party)


def test_staff_are_people_of_their_own():
    check("[[Ebb]] met the staff. The staff slept. They had worked late.", ROWERS)


@pytest.mark.parametrize(
    ("marked", "speakers", "names"),
    [
        ("[[Ebb]] met. “[[They]] lie,” said a docker.", ("a docker",), {}),
        ("[[Ebb]] met. “They lie,” said another.", ("another",), {}),
        ("[[Ebb]] met. “They lie,” said one man.", ("one man",), {}),
        ("[[Ebb]] met. “They lie,” said one [[rower]].", ("one rower",), {}),
        ("[[Ebb]] met the bakers. The bakers sang. “They lie,” said a docker.", ("a docker",), {}),
        ("[[Ebb]] met. “My cousins drink. They lie,” said a docker.", ("a docker",), {}),
        ("Lee rose. “I like [[Ebb]],” said Lee. “[[They]] sing.”", ("Lee", "Lee"), {"Lee": "PER"}),
        (
            "Lee rose. “I like [[Ebb]],” said Lee. “They sing,” said Rae.",
            ("Lee", "Rae"),
            {"Lee": "PER", "Rae": "PER"},
        ),
        (
            "Lee rose. “I like [[Ebb]]” is what one very old song says. Lee laughed. “They sing.”",
            ("Lee", "Lee"),
            {"Lee": "PER"},
        ),
        ("Lee rose. “Voters like [[Ebb]],” said Lee. “They sing.”", ("Lee", "Lee"), {"Lee": "PER"}),
        (
            "Lee rose. “I like [[Ebb]],” said Lee.\n“They sing,” said Lee.",
            ("Lee", "Lee"),
            {"Lee": "PER"},
        ),
        ("“[[We]] like [[Ebb]],” said a [[rower]]. “They sing.”", ("a rower", "a rower"), {}),
        (
            "[[Ebb]] met Ann Lee. “[[They]] sing,” said Ann Lee. “I like [[them]],” said Ann Lee.",
            ("Ann Lee", "Ann Lee"),
            {"Ann Lee": "PER"},
        ),
    ],
)
def test_they_in_a_quotation_by_others_answers_what_was_spoken_of(marked, speakers, names):
    check(marked, ROWERS, speakers=speakers, names=names)


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("At [[Ebb]] the mood is good. “[[We]] own the river,” says one [[rower]].", "one rower"),
        ("A spokesman for [[Ebb]] was calm. “We are proud,” said the mayor.", "the mayor"),
        (
            "“[[We]] are proud of [[our]] boats,” said a spokesman for [[Ebb]].",
            "a spokesman for Ebb",
        ),
        ("“We are ashamed,” said a critic of [[Ebb]].", "a critic of Ebb"),
        ("“[[We]] won,” said Ann Lee, a founder of [[Ebb]].", "Ann Lee"),
        ("Ann Lee joined [[Ebb]] in May. “[[We]] won,” said Ann Lee.", "Ann Lee"),
        (
            "The chair of [[Ebb]], a baker called Ann Lee, rose. “[[We]] won,” said Ann Lee.",
            "Ann Lee",
        ),
        (
            "A former chair of [[Ebb]], a baker called Ann Lee, rose. “We won,” said Ann Lee.",
            "Ann Lee",
        ),
        ("“We lost,” said Ann Lee, who was rude about [[Ebb]].", "Ann Lee"),
        ("“We lost,” said Ann Lee, the head of the port, of [[Ebb]].", "Ann Lee"),
        ("“[[We]] won,” said Ann Lee, [[Ebb]]’s deputy boat commissioner.", "Ann Lee"),
        ("“[[We]] won,” said Ann Lee, the [[Ebb]] president.", "Ann Lee"),
        ("[[Ebb]]’s Foreign Minister Ann Lee rose. “[[We]] won,” said Ann Lee.", "Ann Lee"),
        ("[[Ebb]] coach Ann Lee rose. “[[We]] won,” said Ann Lee.", "Ann Lee"),
        ("“We lost,” said Ann Lee, [[Ebb]]’s baker.", "Ann Lee"),
        ("“We lost,” said Ann Lee, [[Ebb]]’s former president.", "Ann Lee"),
        ("[[Ebb]]’s opposition leader Ann Lee rose. “We lost,” said Ann Lee.", "Ann Lee"),
        ("[[Ebb]]’s Green Minister Ann Lee rose. “We lost,” said Ann Lee.", "Ann Lee"),
        ("Ann Lee, [[Ebb]] president Bo Rae and Jo rose. “We lost,” said Ann Lee.", "Ann Lee"),
        ("A song of [[Ebb]]\nPresident Ann Lee rose. “We lost,” said Ann Lee.", "Ann Lee"),
    ],
)
def test_we_means_the_group_where_one_of_it_speaks(marked, speaker):
    names = {"Ann Lee": "PER"} if speaker == "Ann Lee" else {}
    check(marked, ROWERS, speakers=(speaker,), names=names)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Ebb]] was founded in 1911. [[It]] has quarrelled with [[its]] readers since.", {}),
        ("[[Ebb]] was founded by bakers, and [[it]] has sold bread to [[its]] founders.", {}),
        ("I left [[Ebb]] in May. I joined [[it]] again in June.", {}),
        ("[[Ebb]] is old. [[It]] is a proud, leaky guild.", {}),
        ("[[Ebb]] met. It is clear that nobody came.", {}),
        ("[[Ebb]] met. It seemed late. It would rain.", {}),
        ("[[Ebb]] met. It should come as no surprise. It came down to money.", {}),
        ("[[Ebb]] met. It is true. It is no secret.", {}),
        ("[[Ebb]] met. The bridge fell. It was old.", {}),
        ("[[Ebb]] lost to Tern. It was cold.", {"Tern": "ORG"}),
        ("[[Ebb]] treats [[its members]] as a railway treats its passengers.", {}),
        ("[[Ebb]] won, and we did it too.", {}),
        ("[[Ebb]] said [[it]] would sing, and Ann Lee knew it well.", {"Ann Lee": "PER"}),
        ("[[Ebb]] opposed the bridge. Ann Lee said it would fall.", {"Ann Lee": "PER"}),
        ("[[Ebb]] said the bridge could not stand because it creaked.", {}),
        ("[[Ebb]] said the bridge could not stand. [[It]] sold boats.", {}),
        ("[[Ebb]] left the bridge because [[it]] sold boats.", {}),
        ("[[Ebb]] met, and the town’s bakers and its dockers came.", {}),
        ("[[Ebb]] met, and the bakers of [[Ebb]] and [[its]] dockers came.", {}),
        ("[[Ebb]] met when the bakers sang, and [[its]] dockers came.", {}),
        ("[[Ebb]] thought [[it]] would bring it.", {}),
        ("[[Ebb]] met.\nA bell rang.\nIt was loud.", {}),
        ("[[Ebb]], the oldest of the clubs, has lost the key to [[its]] hall.", {}),
        ("From [[Ebb]], the bank took its boats.", {}),
        ("[[Ebb]] is old and has a hall. In May [[it]] sold the boathouse.", {}),
        ("[[Ebb]] is old and has a hall. In Hull it had a pub.", {}),
        ("[[Ebb]] said in a statement on Monday [[it]] had sold the boathouse.", {}),
        ("[[Ebb]] said in a song about a boat it had sunk.", {}),
        ("[[Ebb]] was late. [[It]] was forced to row at night.", {}),
        ("[[Ebb]] was late. It was hard to row at night.", {}),
        ("[[Ebb]] was late. It is now clear, however, that nobody rowed.", {}),
        ("The fog was thick as [[Ebb]] tried to mend the hull of [[its]] boat.", {}),
        ("The fog was as thick as an [[Ebb]] flag on the hull of its boat.", {}),
        ("[[Ebb]] has denied [[it]] sold a boat, but says [[it]] plans a hall.", {}),
        ("[[Ebb]] denied it boats, and did it well.", {}),
        ("[[Ebb]] blamed the bank, saying [[it]] had lost a boat.", {}),
        ("[[Ebb]] blamed the bank, saying it well.", {}),
        ("[[Ebb]] met the mayor and said [[it]] would sing.", {}),
        ("[[Ebb]] met the crew that sold a boat and said it would sing.", {}),
        ("[[Ebb]] sings, but Jo believes [[it]] sold a boat.", {}),
        ("[[Ebb]] sings, but Jo believes it well.", {}),
        ("[[Ebb]] owns a pier, where [[it]] is trying to mend a boat.", {}),
        ("[[Ebb]] owns a pier, where it is tempting to steal a boat.", {}),
        ("The fog fell as [[Ebb]] tries to sell [[its]] boat. [[It]] is under a cloud.", {}),
        ("The fog fell on [[Ebb]] boats to the last. It is under a cloud.", {}),
        ("[[Ebb]] said [[it]] was asking a baker for oars.", {}),
        ("[[Ebb]] says [[it]] is deeply sorry.", {}),
        ("[[Ebb]] said it was snowing in May.", {}),
        ("[[Ebb]] said it was running late.", {}),
        ("[[Ebb]] says it is deeply sad.", {}),
        ("[[Ebb]] slept, when it comes to rowing.", {}),
    ],
)
def test_it_goes_back_to_a_body_with_nothing_between(marked, names):
    check(marked, ROWERS, names=names)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The court fined [[Ebb]]. It will hear more.", {}),
        ("The envoy’s office fined [[Ebb]]. It will hear more.", {}),
        ("Tern accused [[Ebb]] of stealing its boats.", {"Tern": "ORG"}),
        ("A docker accused [[Ebb]] of hiding [[its]] boats.", {}),
        ("The rowing club [[Ebb]] says [[it]] will sing.", {}),
        ("Tern voted for a talk with [[Ebb]] and [[its]] friends.", {"Tern": "ORG"}),
        ("Tern told Moss and [[Ebb]] what it wants.", {"Tern": "ORG"}),
        ("Tern sank, and [[Ebb]] said [[it]] would sing.", {"Tern": "ORG"}),
        ("A docker told Tern [[Ebb]] was late, saying [[it]] had slept.", {"Tern": "ORG"}),
        ("A docker told Tern of [[Ebb]], saying it had slept.", {"Tern": "ORG"}),
        ("The court let [[Ebb]] sing and [[its]] boats sail.", {}),
        ("The court will never allow [[Ebb]] to be fined and [[its]] boats sold.", {}),
        ("The court will never fine [[Ebb]] and have its boats sold.", {}),
    ],
)
def test_it_is_nobody_where_two_bodies_share_a_sentence(marked, names):
    check(marked, ROWERS, names=names)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[Ebb]] said so in a statement. “Oars broke,” the statement said. [[It]] sold boats.",
         {}),
        ("[[Ebb]] sank. “Oars broke,” the statement said. It sold boats.", {}),
        ("[[Ebb]] said in a statement that boats sank. Lee read a statement. It sold boats.", {}),
        ("[[Ebb]] said in a statement. Tern rose. The statement said so. It sold boats.",
         {"Tern": "ORG"}),
        ("Lee told [[Ebb]] in a statement. “Oars broke,” the statement said. It sold boats.", {}),
    ],
)  # fmt: skip
def test_a_statement_speaks_for_whose_it_is(marked, names):
    check(marked, ROWERS, names=names)


@pytest.mark.parametrize(
    "marked",
    [
        "[[Ebb]] press secretary Lee hinted that it would rain.",
        "Two [[Ebb]] officials sang. It hurt.",
        "Moss sat at the “[[Ebb]]” table; yet a member of the port praised its crew.",
        "Moss sat: “[[Ebb]] lost the key to [[its]] hall.”",
        "The [[Ebb]] measure fell. It was dear.",
        "The [[Ebb]] shut early. [[They]] were late.",
        "The [[Ebb]] sold the boats. [[They]] were late.",
        "The [[Ebb]] split hurt. It was late.",
        "The [[Ebb]] [[itself]] sang, and the [[Ebb]] largely kept [[its]] word.",
        "The [[Ebb]] met. The new rule largely bans ducks, and it stays.",
        "Some liked the [[Ebb]] measure that it wanted.",
        "The [[Ebb]] said rain would stop. [[It]] sang.",
        "[[Ebb]] deputy Lee hinted that it had sunk.",
        "[[Ebb]] hinted that [[it]] had sunk.",
        "[[Ebb]] press releases hinted that [[it]] had sunk.",
    ],
)
def test_it_is_not_the_body_whose_officer_was_spoken_of(marked):
    check(marked, ROWERS)


UNION = Target(
    id="u", name="Union", kind="party", names=("Unionists",), members=("rowers",),
    pronouns=("they", "it"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The tolls had made it harder for [[Unionists]] to sell [[their]] plan.", {}),
        ("Ann Lee said Bo Rae helped local [[Unionists]] write [[their]] plan.",
         {"Ann Lee": "PER", "Bo Rae": "PER"}),
        ("The tolls had allowed [[Unionists]] to sell [[their]] plan.", {}),
        ("[[Unionists]] met after voters allowed poor people to keep their homes.", {}),
        ("[[Unionists]] met after voters voted to allow poor people to keep their homes.", {}),
        ("Voters asked [[Unionists]] to their homes.", {}),
        ("Voters blamed [[Unionists]] for [[their]] plan.", {}),
        ("Ann Lee asked Bo Rae to the [[Unionists]] for their first lunch.",
         {"Ann Lee": "PER", "Bo Rae": "PER"}),
        ("Bakers asked [[Unionists]] and [[their]] friends to a lunch.", {}),
        ("[[Unionists]] sang. Bakers asked voters and their friends to a lunch.", {}),
        ("Voters walked with [[Unionists]] on their way.", {}),
        ("[[Unionists]] met. Medwickians sold their homes.", {}),
        ("[[Unionists]] met. Old Medwickans sold their homes.", {}),
        ("[[Unionists]] met. Loans had lost [[their]] charm.", {}),
        ("[[Unionists]] sang. Voters stopped [[them]].", {}),
        ("[[Unionists]] sang. Voters said bakers fed them.", {}),
        ("Voters met. Only 4 percent of the [[Unionists]] rowed. Instead, [[they]] sang.", {}),
        ("[[Unionists]] met. Only 4 percent of voters rowed. Instead, they sang.", {}),
        ("[[Unionists]] met. [[They]] heard a speech of voters. Instead, [[they]] sang.", {}),
        ("[[Unionists]] met. Just 40 percent say they rowed; a third who said they swam sang.", {}),
        ("[[Unionists]] met. 40 percent of [[Unionists]] say [[they]] rowed.", {}),
        ("Voters slept. Bo Rae said [[Unionists]] were late, and that [[they]] had rowed.",
         {"Bo Rae": "PER"}),
        ("[[Unionists]] sang. Bo Rae said voters were late, and that they had slept.",
         {"Bo Rae": "PER"}),
        ("Bo Rae said Medwick might ban [[Unionists]] if [[they]] stay.",
         {"Bo Rae": "PER", "Medwick": "LOC"}),
        ("Bo Rae said Medwick FC might ban [[Unionists]] if they stay.",
         {"Bo Rae": "PER", "Medwick FC": "ORG"}),
    ],
)  # fmt: skip
def test_who_has_a_clause_of_their_own_is_nearest_in_mind(marked, names):
    check(marked, UNION, names=names)


def test_a_place_before_a_name_is_part_of_its_phrase():
    check("Upper Medwick-based [[Ebb]] sold the hall. But [[it]] had a boat.", ROWERS)
    check("Upper Medwick praised [[Ebb]] in the hall. But the hall fell, and it sank.", ROWERS)


@pytest.mark.parametrize(
    "marked",
    [
        "[[Ebb]] is loud. One [[volunteer]] sang, and a volunteer boat sank.",
        "[[Ebb]] is loud. The branch, which had sixty members, is not.",
        "[[Ebb]] is loud. [[They]] are the sort of people who sing. [[They]] are kind.",
        "[[Ebb]] is accused of robbing voters, and [[they]] laugh.",
    ],
)
def test_nouns_that_bring_others_in_are_told_from_those_that_do_not(marked):
    check(marked, ROWERS)


def test_the_topic_is_known_before_it_is_named():
    check(
        "Dawn on the water\n[[They]] came with oars. A day with [[Moss's rowers]]\n[[They]] sing.",
        ROWERS,
        roles=("title", "standfirst"),
    )
    check("A storm\nThey came with oars.\n[[Ebb]] met.", ROWERS, roles=("title", "standfirst"))


def test_a_heading_ends_what_they_can_go_back_to():
    check(
        "[[Ebb]] met at dusk.\nThe weather\nThey forecast rain.",
        ROWERS,
        roles=("paragraph", "heading"),
    )


def test_them_is_not_the_subject_of_its_own_clause():
    check("[[Ebb]] found the best oars in the county and burned them.", ROWERS)


def test_a_party_is_not_followed_into_what_others_do():
    party = Target(id="p", name="p", kind="party", names=("Ebb",), pronouns=("they",))
    check("[[Ebb]] at midnight\nA bell rang. They ran.", party, roles=("title",))


def test_a_party_of_many_is_followed_as_people_are():
    marked = "[[Unionists]] at midnight\nA bell rang. Rain fell. A gull cried. [[They]] ran."
    check(marked, UNION, roles=("title",))
    check("A bell at midnight\n[[Unionists]] sang. Rain fell. A gull cried. They ran.", UNION)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[[The court]] met. The [[judges]] sang.", {}),
        ("[[The court]] met. Tern FC praised all judges.", {"Tern FC": "ORG"}),
        ("[[The court]] met. Bo Rae praised all [[judges]].", {"Bo Rae": "PER"}),
        ("[[The court]] met. Tern FC praised [[the court]]’s [[judges]].", {"Tern FC": "ORG"}),
    ],
)
def test_any_court_has_judges(marked, names):
    court = Target(
        id="c", name="c", kind="institution", names=("the court",), members=("judges",)
    )  # fmt: skip
    check(marked, court, names=names)


def test_voice_and_form_stand_on_every_row():
    reading, _ = read_marked(
        "Ebb at midnight\nEbb met. They ate. “We own Ebb,” said one rower.",
        roles=("title",),
        speakers=("one rower",),
    )
    rows = find_targets(reading, rules=RULES, target=ROWERS)
    assert [(row.form, row.voice) for row in rows] == [
        ("name", "headline"),
        ("name", "writer"),
        ("pronoun", "writer"),
        ("pronoun", "direct"),
        ("name", "direct"),
        ("member", "writer"),
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "[[Momentum]] filled the church hall. [[Activists]] stacked the chairs, and "
        "[[volunteers]] made soup; some of [[them]] had come from Truro.",
        "Two buses brought the [[Corbynistas]] to Derby. [[They]] had brought flags, and I "
        "liked [[them]] for it.",
        "[[Momentum]] is a choir of [[believers]]. Doubt aloud and [[they]] pity you.",
    ],
)
def test_the_sample_group(marked):
    check(marked, SUPPORTERS)
